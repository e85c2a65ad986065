"""Hammers whose two ends, body and haft are picked from all there are; singly and in heaps."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.hammer.usual import (
    across,
    block_of,
    claw_of,
    glassfibre,
    grip_of,
    oval,
    tubular,
    wooden,
)
from models.simulation.mesh import Mesh, box, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def any_face(rng: Generator, w: float, start: float) -> tuple[Mesh, str]:
    """An end toward +y from ``start`` of a head ``w`` wide, and its stuff, "" for the head's own."""
    kind, reach = rng.integers(7), w * rng.uniform(0.9, 2.2)
    neck = w * rng.uniform(0.3, 0.48)
    r = w * rng.uniform(0.45, 0.7)
    if kind < 2:  # neck and round face
        profile = [(0, neck), (reach * 0.4, neck * 0.92), (reach * 0.55, r), (reach * 0.95, r), (reach, r * 0.85)]
        return across(profile, int(rng.choice([8, 12]))).moved(0, start, 0), ""
    if kind == 2:  # square
        rows = [(start, 0, w, 0, w), (start + reach * 0.4, 0, w * 0.85, 0, w * 0.85), (start + reach, 0, w, 0, w)]
        return block_of(rows), ""
    if kind == 3:  # a ball
        profile = [(0, neck), (reach * 0.3, neck * 0.8), (reach * 0.5, r * 0.9), (reach * 0.75, r), (reach, r * 0.3)]
        return across(profile, 12).moved(0, start, 0), ""
    if kind == 4:  # broad, thin face of a chaser's or a planisher's hammer
        wide = w * rng.uniform(0.7, 1.0)
        return across([(0, neck), (reach * 0.5, neck * 0.7), (reach * 0.8, wide), (reach, wide)], 14).moved(
            0, start, 0
        ), ""
    if kind == 5:  # a tip screwed or pressed on
        stuff = pick(rng, "nylon", "rubber", "pvc", "copper", "brass", "pe", "aluminium", "wood", "leather")
        profile = [(0, r * 0.9), (reach * 0.7, r), (reach, r * rng.uniform(0.75, 1.0))]
        return across(profile, 12).moved(0, start, 0), stuff
    corners = int(rng.choice([8, 6]))  # octagonal
    return across([(0, w * 0.5), (reach * 0.85, w * 0.52), (reach, w * 0.42)], corners).moved(0, start, 0), ""


def any_back(rng: Generator, w: float, start: float) -> tuple[Mesh, str]:
    """The other end, toward -y: a claw, a wedge, a pick, a blade, a hook or a second face."""
    kind, reach = rng.integers(7), w * rng.uniform(1.5, 4)
    if kind < 2:
        claw = claw_of(rng, rng.choice([rng.uniform(0, 8), rng.uniform(12, 30)]), reach, w * rng.uniform(0.8, 1.2))
        return claw.moved(0, 10 - start, 0), ""
    t, droop = np.linspace(0, 1, 5), rng.uniform(0, 18)
    if kind == 2:  # wedge along or across the haft
        thin, long = (2.5, w * rng.uniform(0.8, 1.4))
        flat = rng.random() < 0.5
        rows = [(-start - reach * 0.6, 0, *((thin, 0, long) if flat else (long, 0, thin))), (-start, 0, w, 0, w * 0.95)]
        return block_of(rows), ""
    if kind == 3:  # pick
        rows = [(-start - reach * a, -droop * a * a, w * (0.9 - 0.82 * a), 0, w * (0.9 - 0.82 * a)) for a in t]
        return block_of(rows[::-1]), ""
    if kind == 4:  # chisel or hatchet-like blade
        wide = w * rng.uniform(0.9, 2.6)
        thick = w * 0.9 * (1 - t) + 2.5
        rows = [
            (-start - reach * 0.8 * a, -droop * a * a, d, 0, w + (wide - w) * a) for a, d in zip(t, thick, strict=True)
        ]
        return block_of(rows[::-1]), ""
    mesh, stuff = any_face(rng, w, start)
    return mesh.scaled(1, -1, 1), stuff


def any_haft(rng: Generator, length: float, eye: float, head: float) -> list[Part]:
    """Wood, tube, glass fibre, solid steel, a skeleton, turned aluminium or plastic; the head at the origin."""
    kind = rng.integers(8)
    if kind < 2:
        return wooden(rng, length, eye, head)
    if kind == 2:
        return tubular(rng, length)
    if kind == 3:
        return glassfibre(rng, length)
    r = min(eye * 0.5, rng.uniform(6, 11))
    if kind == 4:  # flat bar under a grip, forged with the head
        bar = prism(rounded(length, r * 2.2, 3, (-length / 2 - head * 0.4, 0)), -r * 0.5, r * 0.5)
        return [Part("steel", bar), grip_of(rng, length + head * 0.3, r, 0.8)]
    if kind == 5:  # two rails with a window between them
        window = rounded(length * 0.5, r * 1.2, 3, (-length * 0.34, 0), 3)
        outline = rounded(length, r * 2.6, 4, (-length / 2 - head * 0.4, 0), 3)
        stuff = pick(rng, "steel", "aluminium", "steel")
        return [
            Part(stuff, prism(outline, -r * 0.55, r * 0.55, [window])),
            grip_of(rng, length + head * 0.3, r * 1.2, 0.75),
        ]
    if kind == 6:  # moulded over a steel rod
        rod = tube([(-length * 0.9, 0, 0), (-head * 0.5, 0, 0)], rng.uniform(3, 5), sides=7)
        shape = [
            (-length, r),
            (-length + 5, r * 1.6),
            (-length * 0.6, r * 1.4),
            (-length * 0.5, r * 1.05),
            (-head * 0.5, r * 1.1),
        ]
        return [Part(pick(rng, "nylon", "pp", "abs", "pvc"), oval(shape, 0.85), 0.95), Part("steel", rod)]
    shape = [
        (-length, r * 0.8),
        (-length + 4, r * 1.2),
        (-length * 0.6, r * 1.1),
        (-length * 0.55, r * 0.7),
        (-head * 0.45, r * 0.7),
    ]
    return [Part(pick(rng, "aluminium", "steel", "brass"), revolve(shape, 10), rng.uniform(0.5, 1.0))]


def any_hammer(rng: Generator, k: float = 1.0) -> list[Part]:
    """A head of any two ends on any haft."""
    w = rng.uniform(13, 32) * k
    face, face_stuff = any_face(rng, w, w * 0.5)
    back, back_stuff = any_back(rng, w, w * 0.5)
    length = min(rng.uniform(8, 13) * w + 40, rng.uniform(190, 380)) * min(k, 1.0)
    metal = pick(rng, "steel", "steel", "steel", "stainless", "brass", "zinc", "aluminium")
    haft = any_haft(rng, length, w * 0.72, w)
    eyed = any(part.share < 0 and part.material == "steel" and part.mesh.vertices[:, 0].max() > 0 for part in haft)
    if eyed:
        metal = "steel"  # the eye is taken out of steel
    round_body = metal != "steel" and not eyed and rng.random() < 0.5
    body = across([(-w / 2, w * 0.5), (w / 2, w * 0.5)], 12) if round_body else box(w * 1.05, w, w)
    parts = [Part(metal, body), Part(face_stuff or metal, face), Part(back_stuff or metal, back), *haft]
    if rng.random() < 0.12:
        cord = tube(
            smooth([(-length, 4), (-length - 40, 16), (-length - 46, -14), (-length, -4)], False, 2), 1.3, sides=5
        )
        parts.append(Part(pick(rng, "nylon", "leather", "cloth"), cord))
    if rng.random() < 0.08:  # magnet and groove for a nail
        parts.append(Part("ferrite", box(5, 8, 5).moved(w * 0.5, w * 0.4, 0)))
    return parts


def mixed_hammer(rng: Generator) -> Thing:
    """One, from tack hammers' to stone hammers' sizes."""
    return centred(any_hammer(rng, float(rng.choice([0.5, 0.75, 1.0, 1.0, 1.3]))))


def mixed_short_hammer(rng: Generator) -> Thing:
    """Heads of any kind on stubby handles, as for drawers and saddle bags; in a sheath or with nails at times."""
    k = rng.uniform(0.55, 0.95)
    w = rng.uniform(16, 30) * k
    face, stuff = any_face(rng, w, w * 0.5)
    back, other = any_back(rng, w, w * 0.5)
    length = rng.uniform(85, 170)
    haft = any_haft(rng, length, w * 0.72, w)
    parts = [Part("steel", box(w * 1.05, w, w)), Part(stuff or "steel", face), Part(other or "steel", back), *haft]
    if rng.random() < 0.3:
        nail = merged(revolve([(0, 1.2), (rng.uniform(25, 60), 1.2)], 5), revolve([(-1, 2.8), (0.2, 2.8)], 6))
        spots = rng.uniform([-length, 18, -4], [-20, 45, 4], (int(rng.integers(3, 12)), 3))
        parts.append(Part("steel", merged(*(nail.turned("z", rng.normal(0, 0.5)).moved(*spot) for spot in spots))))
    if rng.random() < 0.25:
        cover = rounded(w * 2.4, w * 4.5, 6, (0, 0), 3)
        parts += [Part(pick(rng, "leather", "nylon", "pvc"), prism(cover, z, z + 1.6)) for z in (-w * 0.8, w * 0.7)]
    return centred(parts)


def mixed_hammers(rng: Generator) -> Thing:
    """Two of them together, or one with a chisel or two of its own."""
    parts = [*Thing(tuple(any_hammer(rng, rng.uniform(0.6, 1.0)))).turned("z", rng.normal(0, 0.2)).parts]
    if rng.random() < 0.55:
        other = Thing(tuple(any_hammer(rng, rng.uniform(0.5, 0.9))))
        turn = rng.normal(0, 0.4) + (np.pi if rng.random() < 0.4 else 0)
        parts += other.turned("z", turn).moved(rng.normal(-60, 50), rng.uniform(35, 100), rng.uniform(0, 25)).parts
        return centred(parts)
    for index in range(int(rng.integers(1, 4))):
        long, r, wide = rng.uniform(120, 230), rng.uniform(5, 9), rng.uniform(8, 32)
        bar = revolve([(-long, r * 0.9), (-long + 4, r), (0, r)], int(rng.choice([6, 8])))
        edge = block_of([(0, 0, 2 * r, 0, 2 * r * 0.9), (rng.uniform(20, 40), 0, wide, 0, 1.6)]).turned("z", -np.pi / 2)
        one = [Part("steel", merged(bar, edge))]
        if rng.random() < 0.4:
            guard = revolve([(-long * 0.9, r + 8), (-long * 0.4, r + 6)], 10)
            one += hollow(pick(rng, "rubber", "pvc"), guard, revolve([(-long * 0.9, r), (-long * 0.4, r)], 8))
        turn = rng.normal(0, 0.2)
        parts += [part.turned("z", turn).moved(-20, 48 + index * 26, 0) for part in one]
    return centred(parts)


def octagon_sledge(rng: Generator) -> Thing:
    """A heavy eight-cornered or round head with two faces, on a long or a sawn-off haft."""
    w, reach = rng.uniform(38, 66), rng.uniform(1.0, 1.5)
    half = w * reach
    face = w * rng.uniform(0.36, 0.48)
    profile = [
        (-half, face),
        (-half + 5, w * 0.5),
        (-w * 0.3, w * 0.52),
        (w * 0.3, w * 0.52),
        (half - 5, w * 0.5),
        (half, face),
    ]
    head = Part("steel", across(profile, int(rng.choice([8, 8, 14]))))
    length = float(rng.choice([rng.uniform(230, 380), rng.uniform(450, 820)]))
    eye = min(w * 0.5, 32)
    haft = (
        wooden(rng, length, eye, w * 0.88) if rng.random() < 0.6 else [*glassfibre(rng, length), *_sleeve(rng, length)]
    )
    return centred([head, *haft])


def _sleeve(rng: Generator, length: float) -> list[Part]:
    outer = revolve([(-length * 0.4, 16), (-26, 17)], 10, 0.8)
    return hollow(pick(rng, "pp", "rubber"), outer, revolve([(-length * 0.4, 13), (-26, 13)], 10, 0.8))
