"""Axes of plate, of screwed tubes, with tools inside; for throwing, the pocket, the pack; any plate with any grip."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.axe.parts import curved
from models.simulation.articles.axe.pieces import (
    STEELS,
    back,
    blade_rows,
    bored,
    eyed,
    ground,
    haft,
    mask,
    plate_outline,
    tang_cover,
)
from models.simulation.mesh import Mesh, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def throwing_axes(rng: Generator) -> Thing:
    """Skeleton axes cut from one plate, one or up to three stacked, bare or corded, in a sheath."""
    length, thick = rng.uniform(190, 330), rng.uniform(4, 9)
    reach, edge = rng.uniform(48, 85), rng.uniform(50, 95)
    outline, holes = plate_outline(rng, length, reach, edge, int(rng.integers(4)))
    metal = pick(rng, *STEELS)
    one = [Part(metal, prism(outline, -thick / 2, thick / 2, holes))]
    one.append(Part(metal, ground(reach, -edge * 0.5, edge * 0.4, thick, rng.uniform(0, 10))))
    one += tang_cover(rng, length, thick)
    low, high = Thing(tuple(one)).extent()
    tall = float(high[2] - low[2]) + 0.6
    parts = list(one)
    for k in range(1, int(rng.integers(1, 4))):
        shift, turn = rng.uniform(-14, 14, 2), rng.normal(0, 0.05)
        parts += [part.turned("z", turn).moved(shift[0], shift[1], tall * k) for part in one]
    if rng.random() < 0.4:
        top = max(float(part.mesh.vertices[:, 2].max()) for part in parts)
        way = rounded(130, reach + 60, 12, (-8, reach / 2 - 12), 3)
        stuff = pick(rng, "nylon", "leather")
        parts += [Part(stuff, prism(way, z - 1, z + 1)) for z in (float(low[2]) - 2, top + 2)]
    return centred(parts)


def screw_tube_axe(rng: Generator) -> Thing:
    """Camp tool on a handle of screwed tubes that hold a saw, knife, fire steel or whistle; whole or taken apart."""
    count, long, r = int(rng.integers(2, 5)), rng.uniform(80, 135), rng.uniform(11, 16)
    metal = pick(rng, "aluminium", "aluminium", "steel", "nylon")
    wall = rng.uniform(1.3, 2.2)
    apart = rng.random() < 0.35
    height, reach, edge = rng.uniform(28, 44), rng.uniform(60, 100), rng.uniform(60, 100)
    deep = 2 * r + 4
    head: list[Part] = [Part(pick(rng, *STEELS), curved(blade_rows(rng, reach, edge, height, deep), 6))]
    tail = back(rng, height, deep * 0.6)
    if tail is not None:
        head.append(Part("steel", tail.moved(0, -r)))
    head.append(Part(metal, revolve([(-height, r), (height / 2, r)], 10), 0.6))
    parts = list(head)
    for k in range(count):
        tube_ = hollow(metal, revolve([(0, r), (long, r)], 10), revolve([(2, r - wall), (long - 16, r - wall)], 10))
        tube_.append(Part(metal, revolve([(long, r * 0.7), (long + 12, r * 0.7)], 8)))
        if rng.random() < 0.6:
            rings = [(x, r + 0.8 * (i % 2)) for i, x in enumerate(np.linspace(6, long - 8, 14))]
            tube_.append(Part(metal, revolve(rings, 10), 0.12))
        tube_ += _inside(rng, long, r - wall)
        x = -height - (k + 1) * long
        lean, side = (rng.normal(0, 0.1), -(k + 1) * (2 * r + 6) - 30) if apart else (0.0, 0.0)
        x = -long + rng.uniform(-20, 20) if apart else x
        parts += [part.turned("z", lean).moved(x, side) for part in tube_]
    if rng.random() < 0.35:
        parts += mask(rng, reach, edge)
    return centred(parts)


def _inside(rng: Generator, long: float, room: float) -> list[Part]:
    """What a tube of the handle holds."""
    kind = int(rng.integers(5))
    if kind == 0:
        blade = prism([(6, -6), (long - 30, -6), (long - 20, 4), (6, 6)], -1, 1)
        return [Part("steel", blade)]
    if kind == 1:
        return [Part("magnesium", revolve([(8, 4), (long * 0.7, 4)], 7))]
    if kind == 2:
        return [Part("steel", revolve([(8, 2.5), (long * 0.6, 2.5), (long * 0.62, 0.8), (long - 22, 0.8)], 6))]
    if kind == 3:
        knife = prism([(8, -room * 0.7), (long - 24, -room * 0.6), (long - 18, 0), (8, room * 0.6)], -1.2, 1.2)
        return [Part("stainless", knife)]
    return []


def hidden_tool_axe(rng: Generator) -> Thing:
    """Hollow moulded handle with a saw, knife or torch pushed into its butt; the head moulded in or bolted on."""
    length, reach = rng.uniform(210, 400), rng.uniform(65, 105)
    height, edge, deep = rng.uniform(40, 60), rng.uniform(62, 105), rng.uniform(14, 22)
    t = np.linspace(0, 1, 6)
    w = np.array([1.25, 1.0, 0.92, 0.98, 1.2, 1.6]) * rng.uniform(28, 36)
    mid = np.array([-6, 0, 3, 2, 0, 0]) * rng.uniform(0, 1.6)
    x = -length + (length + height * 0.4) * t
    upper, lower = np.column_stack([x, mid + w / 2]), np.column_stack([x, mid - w / 2])
    outline = np.concatenate([upper, lower[::-1]])
    half, wall = rng.uniform(11, 16), rng.uniform(2.2, 4)
    stuff = pick(rng, "nylon", "nylon", "pp", "abs", "aluminium")
    inside = np.concatenate([upper[:5] - [0, wall], (lower[:5] + [0, wall])[::-1]])
    inside[:, 0] = np.clip(inside[:, 0], -length + wall, -height * 0.6)
    parts = [Part(stuff, prism(outline, -half, half)), Part(stuff, prism(inside, wall - half, half - wall), -1.0)]
    parts.append(Part(pick(rng, *STEELS), curved(blade_rows(rng, reach, edge, height, deep), 8)))
    tail = back(rng, height * 0.8, deep * 0.9, (0, 1, 1, 2)[rng.integers(4)])
    if tail is not None:
        parts.append(Part("steel", tail.moved(0, -w[4] * 0.4)))
    out = float(rng.choice([0.0, 0.0, rng.uniform(30, 110)]))
    long = length * rng.uniform(0.5, 0.75)
    teeth = [(a, -7.0 + 2.5 * (k % 2)) for k, a in enumerate(np.linspace(-length + 6, -length + long, 36))]
    tool = prism([*teeth, (-length + long, 4), (-length + 6, 7)], -0.8, 0.8)
    knob = box(rng.uniform(14, 26), w[0] * 0.8, half * 1.7).moved(-length - 4)
    parts += [Part("steel", tool.moved(-out)), Part(pick(rng, "abs", "pp", "nylon"), knob.moved(-out), 0.7)]
    bolts = copies(prism(circle(3.4, steps=7), -half - 1, half + 1), [(-6, 4, 0), (8, -5, 0)])
    parts.append(Part("steel", bolts, 0.7))
    if rng.random() < 0.4:
        parts.append(Part("rubber", prism(outline[2:10], half, half + 2), 0.8))
    if rng.random() < 0.3:
        parts += mask(rng, reach, edge)
    return centred(parts)


def pocket_axe(rng: Generator) -> Thing:
    """Palm-sized plate with finger hole, wrench cut-outs, opener and short or folding handle."""
    length, thick = rng.uniform(70, 150), rng.uniform(3, 7)
    reach, edge = rng.uniform(34, 60), rng.uniform(40, 80)
    outline, _ = plate_outline(rng, length, reach, edge, (0, 2)[rng.integers(2)])
    holes = [circle(rng.uniform(4, 7), (4, -5), 6), circle(3, (-length + 8, 0), 6)]
    if rng.random() < 0.6:
        holes.append(circle(rng.uniform(7, 10), (-length * 0.55, 0), 10))
    metal = pick(rng, "steel", "stainless", "titanium")
    plate = prism(outline, -thick / 2, thick / 2, holes)
    parts = [Part(metal, plate), Part(metal, ground(reach, -edge * 0.5, edge * 0.38, thick, rng.uniform(0, 8)))]
    if rng.random() < 0.5:
        parts += tang_cover(rng, length, thick)
    if rng.random() < 0.35:
        way = rounded(length + 40, reach + 50, 8, (-length * 0.35, reach * 0.2), 3)
        stuff = pick(rng, "leather", "nylon", "pp")
        parts += [Part(stuff, prism(way, s * (thick / 2 + 9) - 1, s * (thick / 2 + 9) + 1)) for s in (-1, 1)]
    if rng.random() < 0.4:
        cord = smooth([(-length + 8, 0), (-length - 30, 16), (-length - 64, 0), (-length - 30, -12)], rounds=1)
        parts.append(Part("nylon", tube(cord, 1.6, True, 4)))
    return centred(parts)


def folding_axe(rng: Generator) -> Thing:
    """The head swings on a bolt into or along the handle; open, half open or shut."""
    length, reach = rng.uniform(170, 290), rng.uniform(58, 95)
    height, edge, deep = rng.uniform(26, 42), rng.uniform(50, 90), rng.uniform(7, 14)
    head = [Part(pick(rng, *STEELS), curved(blade_rows(rng, reach, edge, height, deep), 6))]
    tail = back(rng, height, deep)
    if tail is not None:
        head.append(Part("steel", tail))
    fold = float(rng.choice([0.0, np.pi / 2, rng.uniform(0.3, 1.4)]))
    parts = [part.turned("z", fold) for part in head]
    half, thick = deep / 2 + rng.uniform(1, 2.5), rng.uniform(2.5, 7)
    w = rng.uniform(22, 32)
    way = smooth([(14, w * 0.5), (-length * 0.4, w * 0.42), (-length, w * 0.6), (-length - 4, -w * 0.5),
                  (-length * 0.5, -w * 0.5), (14, -w * 0.5)], rounds=1)  # fmt: skip
    stuff = pick(rng, "aluminium", "steel", "nylon", "wood", "glass")
    parts += [
        Part(stuff, prism(way, s * (half + thick / 2) - thick / 2, s * (half + thick / 2) + thick / 2)) for s in (-1, 1)
    ]
    spacer = box(length * 0.3, w * 0.5, 2 * half).moved(-length * 0.8)
    bolt = prism(circle(5, steps=8), -half - thick - 2, half + thick + 2)
    rivets = copies(
        prism(circle(2.4, steps=6), -half - thick, half + thick), [(-length * f, 0, 0) for f in (0.5, 0.75, 0.95)]
    )
    parts += [Part(pick(rng, stuff, "steel"), spacer), Part("steel", merged(bolt, rivets))]
    return centred(parts)


def covered_hatchet(rng: Generator) -> Thing:
    """Short hatchet in its mask or a full sheath with belt loop, strap over the haft, stone or file in a pocket."""
    height, reach = rng.uniform(30, 52), rng.uniform(65, 100)
    edge, deep = rng.uniform(62, 105), rng.uniform(22, 32)
    eye = (height * 0.62, deep * 0.58)
    rows = blade_rows(rng, reach, edge, height, deep)
    parts = [Part("steel", curved(eyed(rows, eye[0] / 2 + 5), rng.uniform(2, 10))), bored(eye, height)]
    parts += haft(rng, rng.uniform(220, 360), eye, height / 2 + 4)
    if rng.random() < 0.5:
        parts += mask(rng, reach, edge, deep * 0.5)
    else:
        stuff, wall = pick(rng, "leather", "nylon", "pp"), rng.uniform(1.6, 3)
        way = rounded(edge * 1.3, reach + eye[0] + 36, 12, (-edge * 0.04, reach / 2 - 10), 3)
        z = deep / 2 + 4
        parts += [Part(stuff, prism(way, s * z - wall / 2, s * z + wall / 2)) for s in (-1, 1)]
        parts.append(Part(stuff, box(edge * 1.25, 6, 2 * z).moved(0, reach + 6)))
        parts.append(
            Part("brass", copies(prism(circle(4, steps=7), z, z + 3), [(edge * 0.4, 0, 0), (-edge * 0.4, 0, 0)]))
        )
    if rng.random() < 0.35:
        parts.append(Part(pick(rng, "ceramic", "steel"), box(90, 22, 9).moved(-20, reach * 0.4, deep / 2 + 9)))
    return centred(parts)


def skeleton_haft_axe(rng: Generator) -> Thing:
    """Forged head and pierced steel shank in one, with riveted, stacked or moulded grip."""
    length, reach = rng.uniform(240, 400), rng.uniform(65, 105)
    height, edge, deep = rng.uniform(34, 56), rng.uniform(65, 115), rng.uniform(12, 22)
    w, thick = rng.uniform(20, 32), rng.uniform(4, 8)
    shank = rounded(length + height * 0.4, w, 5, (-length / 2 + height * 0.2, 0), 2)
    holes = [
        rounded(length * 0.14, w * 0.45, 4, (-length * f, 0), 2)
        for f in (0.2, 0.4, 0.6, 0.8)[: int(rng.integers(1, 5))]
    ]
    metal = pick(rng, *STEELS)
    pieces: list[Mesh] = [prism(shank, -thick / 2, thick / 2, holes)]
    pieces.append(curved(blade_rows(rng, reach, edge, height, deep), rng.uniform(2, 12)))
    tail = back(rng, height, deep)
    if tail is not None:
        pieces.append(tail)
    parts = [Part(metal, merged(*pieces))]
    if rng.random() < 0.35:  # washers of leather with plates between
        x = np.linspace(-length, -length * 0.5, 9)
        for k in range(8):
            disc = revolve([(x[k], w * 0.62), (x[k + 1] - 1.5, w * 0.62)], 9, 0.8)
            parts.append(Part("leather" if k % 3 else pick(rng, "brass", "abs", "leather"), disc, 0.8))
    else:
        parts += tang_cover(rng, length, thick)
    if rng.random() < 0.25:
        parts += mask(rng, reach, edge)
    return centred(parts)


def mixed_plate_axe(rng: Generator) -> Thing:
    """Any plate outline, edge, thickness, holes, grip and sheath."""
    length, thick = rng.uniform(110, 400), rng.uniform(3, 10)
    reach, edge = rng.uniform(40, 110), rng.uniform(45, 130)
    outline, holes = plate_outline(rng, length, reach, edge, int(rng.integers(4)))
    metal = pick(rng, "steel", "steel", "stainless", "titanium")
    parts = [Part(metal, prism(outline, -thick / 2, thick / 2, holes))]
    parts.append(Part(metal, ground(reach, -edge * rng.uniform(0.4, 0.65), edge * 0.42, thick, rng.uniform(-4, 14))))
    if rng.random() < 0.3:  # thickened cheeks
        cheek = rounded(44, reach * 0.6, 8, (0, reach * 0.15), 3)
        more = rng.uniform(2, 6)
        parts.append(
            Part(
                metal,
                merged(
                    *(
                        prism(cheek, s * (thick + more) / 2 - more / 2, s * (thick + more) / 2 + more / 2)
                        for s in (-1, 1)
                    )
                ),
            )
        )
    parts += tang_cover(rng, length, thick)
    if rng.random() < 0.3:
        parts += mask(rng, reach, edge, thick)
    if rng.random() < 0.25:
        cord = smooth([(-length + 8, 0), (-length - 40, 20), (-length - 74, 0), (-length - 40, -14)], rounds=1)
        parts.append(Part(pick(rng, "nylon", "leather"), tube(cord, 1.8, True, 4)))
    return centred(parts)
