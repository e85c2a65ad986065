"""The usual hammers, and those kept from training."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.mesh import Mesh, box, circle, loft, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def across(profile: list[tuple[float, float]], sides: int = 14, squash: float = 1.0) -> Mesh:
    """A turned body along y."""
    return revolve(profile, sides, squash).turned("z", np.pi / 2)


def block_of(rows: Sequence[tuple[float, float, float, float, float]]) -> Mesh:
    """A body along y from rows of y, x middle, x width, z middle and z width: chamfered rectangles."""
    rings = []
    for y, x, width, z, deep in rows:
        outline = rounded(width, deep, min(width, deep) * 0.2, steps=2)
        rings.append(np.column_stack([outline[:, 0] + x, np.full(len(outline), y), outline[:, 1] + z]))
    return loft(rings)


def oval(profile: list[tuple[float, float]], squash: float, sides: int = 12) -> Mesh:
    return revolve(profile, sides, squash)


def wooden(rng: Generator, length: float, eye: float, head: float) -> list[Part]:
    """Haft of ash along -x through an eye ``eye`` mm wide in a steel head ``head`` mm high about the origin."""
    r, squash = eye / 2, rng.uniform(0.62, 0.8)
    swell = rng.uniform(1.15, 1.55)
    top = head / 2 + rng.uniform(0, 3)
    haft = oval(
        [(-length, r * swell * 0.8), (-length + 8, r * swell), (-length * 0.72, r * swell), (-length * 0.4, r * 0.92)]
        + [(-head, r * 1.02), (-head / 2, r), (top, r)],
        squash,
    )
    bore = oval([(-head / 2, r), (head / 2, r)], squash)
    wedge = box(14, rng.uniform(9, 14), 1.6).moved(head / 2 - 7, 0, 0)
    parts = [Part("steel", bore, -1.0), Part("wood", haft), Part("steel", wedge)]
    if rng.random() < 0.3:
        parts.append(Part("aluminium", oval([(-head - 6, r * 1.2), (-head / 2 - 1, r * 1.2)], squash), 0.25))
    return parts


def tubular(rng: Generator, length: float) -> list[Part]:
    """Steel tube with a rubber grip, pressed into the head."""
    r, wall = rng.uniform(9.5, 12.5), rng.uniform(1.5, 2.2)
    squash = rng.uniform(0.75, 1.0)
    outer = oval([(-length + 4, r), (-14, r)], squash)
    inner = oval([(-length + 4, r - wall), (-14, r - wall)], squash)
    return [*hollow("steel", outer, inner), grip_of(rng, length, r, squash)]


def grip_of(rng: Generator, length: float, core: float, squash: float = 0.85) -> Part:
    """A rubber sleeve, only the stuff outside the core."""
    share = rng.uniform(0.38, 0.5)
    end = -length * (1 - share)
    r = core + rng.uniform(3, 5.5)
    profile = [(-length - 4, r * 0.8), (-length, r * 1.12), (-length * 0.88, r), (-length * 0.75, r * 1.06)]
    profile += [(end - 12, r * 0.94), (end, r * 1.02), (end + 3, core)]
    return Part(str(rng.choice(["rubber", "pvc", "eva"], p=[0.6, 0.25, 0.15])), oval(profile, squash), 0.7)


def glassfibre(rng: Generator, length: float) -> list[Part]:
    r = rng.uniform(8.5, 11)
    core = oval([(-length, r), (16, r * 0.95)], 0.75)
    jacket = Part("pp", oval([(-length * 0.6, r + 1.5), (-18, r + 2.5), (-14, r + 3.5)], 0.78), 0.4)
    return [Part("glass", core, 0.75), jacket, grip_of(rng, length, r, 0.8)]


def _haft(rng: Generator, length: float, eye: float, head: float) -> list[Part]:
    kind = rng.random()
    if kind < 0.55:
        return wooden(rng, length, eye, head)
    return tubular(rng, length) if kind < 0.75 else glassfibre(rng, length)


def claw_of(rng: Generator, curve: float, reach: float, width: float) -> Mesh:
    """Two prongs toward -y, drooping toward -x by ``curve``."""
    gap, prongs = rng.uniform(0.12, 0.2), []
    t = np.linspace(0, 1, 6)
    y = -10 - reach * t
    x = 3 - curve * t**2
    deep = 13 * (1 - t) + 3.0
    for side in (-1, 1):
        wide = width * (0.5 - gap * t) * (1 - 0.25 * t)
        middle = side * (wide / 2 + width * gap * 0.5 * t**0.7)
        rows = [(y[i], x[i], deep[i], middle[i], wide[i]) for i in range(6)]
        prongs.append(block_of(rows))
    return merged(*prongs)


def _poll(rng: Generator, size: float) -> Mesh:
    """Cheek, neck and face toward +y."""
    neck = size * rng.uniform(0.6, 0.8)
    reach = size * rng.uniform(2.0, 2.7)
    return across(
        [(9, size * 0.85), (reach * 0.4, neck), (reach * 0.62, neck), (reach * 0.72, size), (reach * 0.96, size)]
        + [(reach, size * 0.85)]
    )


def claw_hammer(rng: Generator) -> Thing:
    """Curved claw, wooden, tubular or glass-fibre haft."""
    size = rng.uniform(10.5, 15)
    cheek = box(28, 22, rng.uniform(23, 29))
    claw = claw_of(rng, rng.uniform(14, 30), rng.uniform(52, 78), size * 1.9)
    length = rng.uniform(245, 320)
    return centred((Part("steel", merged(cheek, claw, _poll(rng, size))), *_haft(rng, length, 19, 26)))


def one_piece_steel_hammer(rng: Generator) -> Thing:
    """Head and I-shaped shank forged in one; straight rip claw; blue rubber or leather rings."""
    size, length = rng.uniform(11, 14), rng.uniform(270, 345)
    cheek = box(22, 22, 22)
    claw = claw_of(rng, rng.uniform(0, 16), rng.uniform(58, 80), size * 1.9)
    flange = rng.uniform(3.5, 5)
    height = rng.uniform(11, 15)
    web = box(length - 12, height * 2 - 2, rng.uniform(3.5, 5)).moved(-length / 2 - 6, 0, 0)
    rails = [
        box(length * 0.62, flange, rng.uniform(10, 14)).moved(-length * 0.31 - 10, side * height, 0) for side in (-1, 1)
    ]
    r = rng.uniform(15.5, 18.5)
    end = -length * rng.uniform(0.5, 0.6)
    profile = [(-length - 6, r * 0.7), (-length, r * 1.12), (-length * 0.85, r), (end, r * 1.02), (end + 4, r * 0.8)]
    grip = Part("leather" if rng.random() < 0.3 else "rubber", oval(profile, 0.75))
    return centred((Part("steel", merged(cheek, claw, _poll(rng, size), web, *rails)), grip))


def ball_peen_hammer(rng: Generator) -> Thing:
    k = rng.uniform(0.7, 1.25)
    profile = [(-46, 2), (-44, 8), (-38, 12.5), (-31, 13), (-25, 10), (-15, 10), (-12, 13), (12, 13), (16, 10.5)]
    profile += [(25, 10.5), (30, 14.5), (46, 14.5), (48, 12.5)]
    head = across([(y * k, r * k) for y, r in profile])
    return centred((Part("steel", head), *_haft(rng, rng.uniform(230, 340), 17 * k + 2, 24 * k)))


def cross_peen_hammer(rng: Generator) -> Thing:
    """Engineer's: square face, wedge peen across the haft."""
    w = rng.uniform(18, 30)
    reach = w * rng.uniform(1.9, 2.4)
    head = block_of(
        [(-reach * 1.2, 0, w * 0.95, 0, 3), (-w * 0.7, 0, w, 0, w * 0.85), (-w * 0.5, 0, w * 0.95, 0, w)]
        + [(w * 0.5, 0, w * 0.95, 0, w), (w * 0.7, 0, w * 0.85, 0, w * 0.85), (w * 1.2, 0, w, 0, w)]
        + [(reach, 0, w, 0, w), (reach + 2, 0, w * 0.8, 0, w * 0.8)]
    )
    return centred((Part("steel", head), *_haft(rng, rng.uniform(250, 330), w * 0.75, w * 0.95)))


def club_hammer(rng: Generator) -> Thing:
    """Lump hammer or short sledge."""
    w = rng.uniform(36, 52)
    reach = w * rng.uniform(1.0, 1.3)
    head = block_of(
        [(-reach, 0, w * 0.82, 0, w * 0.82), (-reach + 5, 0, w, 0, w), (-w * 0.4, 0, w, 0, w * 0.92)]
        + [(w * 0.4, 0, w, 0, w * 0.92), (reach - 5, 0, w, 0, w), (reach, 0, w * 0.82, 0, w * 0.82)]
    )
    length = rng.uniform(210, 300) if rng.random() < 0.75 else rng.uniform(380, 520)
    return centred((Part("steel", head), *_haft(rng, length, rng.uniform(24, 29), w)))


def rubber_mallet(rng: Generator) -> Thing:
    r, half = rng.uniform(24, 36), rng.uniform(40, 58)
    barrel = rng.uniform(0.86, 1.0)
    head = across([(-half, r * barrel), (-half * 0.6, r), (half * 0.6, r), (half, r * barrel)], 16)
    parts = [Part(str(rng.choice(["rubber", "rubber", "pvc", "nylon"])), head)]
    length = rng.uniform(250, 330)
    if rng.random() < 0.65:
        haft = oval([(-length, 13), (-length * 0.7, 14.5), (-r, 11.5), (r, 11.5)], 0.85)
        bore = oval([(-r * 0.95, 11.5), (r * 0.95, 11.5)], 0.85)
        parts += [Part(parts[0].material, bore, -1.0), Part("wood", haft)]
    else:
        parts += tubular(rng, length)
    return centred(tuple(parts))


def geologist_hammer(rng: Generator) -> Thing:
    """Square face and a long pick; one-piece steel."""
    w, length = rng.uniform(20, 25), rng.uniform(270, 330)
    reach = rng.uniform(80, 115)
    droop = rng.uniform(6, 22)
    t = np.linspace(0, 1, 6)
    pick = [(-11 - reach * t[i], -droop * t[i] ** 2, w * (1 - 0.93 * t[i]), 0, w * (1 - 0.93 * t[i])) for i in range(6)]
    face = [(-11, 0, w, 0, w), (18, 0, w * 0.85, 0, w * 0.85), (30, 0, w, 0, w), (62, 0, w, 0, w)]
    shank = prism(rounded(length, rng.uniform(18, 22), 3, (-length / 2 - 6, 0)), -4, 4)
    rails = prism(
        rounded(length * 0.5, 24, 3, (-length * 0.27, 0)),
        -6.5,
        6.5,
        [rounded(length * 0.48, 14, 3, (-length * 0.27, 0))],
    )
    grip = Part(
        "rubber",
        oval([(-length - 6, 14), (-length, 19), (-length * 0.8, 17), (-length * 0.55, 18), (-length * 0.54, 13)], 0.75),
    )
    if rng.random() < 0.35:
        grip = Part("leather", grip.mesh)
    return centred((Part("steel", merged(block_of(pick[::-1]), block_of(face), shank, rails)), grip))


def brick_hammer(rng: Generator) -> Thing:
    """Mason's: square face and a flat chisel blade."""
    w = rng.uniform(19, 26)
    reach = rng.uniform(75, 110)
    t = np.linspace(0, 1, 5)
    wide = w * (1 + rng.uniform(0.2, 0.9) * t)
    blade = [(-11 - reach * t[i], -10 * t[i] ** 2, w * (1 - t[i]) + 2.5, 0, wide[i]) for i in range(5)]
    face = [(-11, 0, w, 0, w), (16, 0, w * 0.85, 0, w * 0.85), (34, 0, w, 0, w), (55, 0, w, 0, w)]
    head = merged(block_of(blade[::-1]), block_of(face))
    return centred((Part("steel", head), *_haft(rng, rng.uniform(230, 310), w * 0.78, w * 0.84)))


def tack_hammer(rng: Generator) -> Thing:
    """Light, slender: round face and a thin split or wedge end."""
    r, reach = rng.uniform(5.5, 9), rng.uniform(45, 70)
    face = across(
        [(-8, r * 1.05), (8, r * 1.05), (reach * 0.4, r * 0.65), (reach * 0.8, r * 0.7), (reach * 0.82, r), (reach, r)]
    )
    tail = block_of(
        [(-reach * 1.05, -6, 2.2, 0, r * 2), (-reach * 0.5, -1, r * 0.9, 0, r * 1.2), (-7, 0, r * 1.7, 0, r * 1.6)]
    )
    return centred((Part("steel", merged(face, tail)), *wooden(rng, rng.uniform(220, 300), r * 1.45, r * 2)))


def soft_faced_hammer(rng: Generator) -> Thing:
    """Metal body with screwed-on plastic, nylon, copper or rubber faces."""
    r, half = rng.uniform(13, 20), rng.uniform(20, 30)
    metal = str(rng.choice(["zinc", "aluminium", "steel"]))
    body = across([(-half, r), (-half * 0.6, r * 0.85), (half * 0.6, r * 0.85), (half, r)])
    faces = []
    for side in (-1, 1):
        stuff = str(rng.choice(["nylon", "pvc", "rubber", "copper", "brass", "pe"]))
        long = rng.uniform(18, 32)
        face = across([(0, r * 0.92), (long * 0.7, r * 1.06), (long, r * 0.95)])
        faces.append(Part(stuff, face.scaled(1, side, 1).moved(0, side * half, 0)))
        faces.append(Part("steel", across([(0, 4), (10, 4)]).scaled(1, side, 1).moved(0, side * half, 0)))
    haft = tubular(rng, rng.uniform(230, 300)) if rng.random() < 0.5 else _plain_haft(rng, rng.uniform(230, 300), r)
    return centred((Part(metal, body), *faces, *haft))


def _plain_haft(rng: Generator, length: float, start: float) -> list[Part]:
    r = rng.uniform(9, 12)
    profile = [(-length, r * 1.2), (-length * 0.7, r * 1.35), (-length * 0.35, r), (-start * 0.9, r * 0.95)]
    return [Part("wood", oval(profile, rng.uniform(0.7, 0.95)))]


def dead_blow_hammer(rng: Generator) -> Thing:
    """A plastic skin all over; a steel canister with shot in the head, a steel rod in the handle."""
    r, half, length = rng.uniform(22, 31), rng.uniform(42, 58), rng.uniform(250, 330)
    skin = across(
        [
            (-half, r * 0.95),
            (-half * 0.7, r),
            (-half * 0.5, r * 0.9),
            (half * 0.5, r * 0.9),
            (half * 0.7, r),
            (half, r * 0.95),
        ],
        16,
    )
    inner = half * 0.72
    can = across([(-inner, r * 0.68), (inner, r * 0.68)])
    void = across([(-inner + 1.5, r * 0.68 - 1.5), (inner - 1.5, r * 0.68 - 1.5)])
    level = rng.uniform(-0.1, 0.5) * inner
    shot = across([(-inner + 1.5, r * 0.68 - 1.6), (level, r * 0.68 - 1.6)])
    handle = oval([(-length - 3, 13), (-length, 17), (-length * 0.6, 15.5), (-length * 0.5, 12), (-r * 0.9, 12)], 0.85)
    rod = tube([(-length + 10, 0, 0), (-r * 0.7, 0, 0)], rng.uniform(4, 6.5), sides=7)
    coat = str(rng.choice(["pvc", "nylon", "nylon"]))
    return centred(
        (
            Part(coat, skin, 0.9),
            Part(coat, can, -0.9),
            Part("steel", can),
            Part("steel", void, -1.0),
            Part("steel", shot, 0.6),
            Part(coat, handle, 0.9),
            Part("steel", rod),
        )
    )


def chipping_hammer(rng: Generator) -> Thing:
    """Welder's: cone and chisel on a coil-spring or bar handle."""
    reach, r = rng.uniform(70, 95), rng.uniform(8, 11)
    cone = across([(8, r), (reach * 0.5, r * 0.7), (reach, 1)])
    chisel = block_of(
        [(-reach * 0.9, 0, rng.uniform(16, 26), 0, 2.5), (-reach * 0.5, 0, r * 1.6, 0, r), (-7, 0, r * 2, 0, r * 1.9)]
    )
    hub = across([(-9, r * 1.1), (9, r * 1.1)])
    stem = rng.uniform(3.5, 5)
    long = rng.uniform(210, 260)
    parts = [Part("steel", merged(cone, chisel, hub, tube([(-long, 0, 0), (-6, 0, 0)], stem, sides=6)))]
    if rng.random() < 0.65:
        turns = int(rng.integers(10, 15))
        t = np.linspace(0, 1, turns * 6)
        x = -long + t * long * 0.52
        swing = 11 * np.sin(np.clip(t * 1.15, 0, 1) * np.pi) ** 0.35 + 3
        coil = np.column_stack([x, swing * np.cos(t * turns * 2 * np.pi), swing * np.sin(t * turns * 2 * np.pi)])
        parts.append(Part("steel", tube(coil, rng.uniform(2.2, 3), sides=4)))
    else:
        parts.append(Part("wood", oval([(-long - 6, 13), (-long * 0.45, 15), (-long * 0.42, 11)], 0.9)))
    return centred(tuple(parts))


def framing_hammer(rng: Generator) -> Thing:
    """Long, straight claw, milled face, curved hatchet haft."""
    size = rng.uniform(13, 16.5)
    cheek = box(28, 26, 27)
    claw = claw_of(rng, rng.uniform(0, 8), rng.uniform(70, 92), size * 1.9)
    length = rng.uniform(370, 440)
    x = np.linspace(-length, 14, 7)
    bow = 9 * np.sin((x + length) / length * 2 * np.pi) * rng.choice([-1, 1])
    bow[-2:] = 0
    rings = []
    for index in range(7):
        r = [17, 15, 13, 12.5, 12.5, 11, 11][index]
        shape = circle(r, steps=10, squash=0.65)
        rings.append(np.column_stack([np.full(10, x[index]), shape[:, 0] + bow[index], shape[:, 1]]))
    carve = loft([np.column_stack([np.full(10, e), circle(11, steps=10, squash=0.65)]) for e in (-14, 14)])
    return centred(
        (
            Part("steel", merged(cheek, claw, _poll(rng, size))),
            Part("steel", carve, -1.0),
            Part("wood", loft(rings)),
        )
    )


def safety_hammer(rng: Generator) -> Thing:
    """Car window hammer: plastic with two hardened points, a belt cutter in the handle."""
    length, half = rng.uniform(120, 165), rng.uniform(30, 42)
    height = rng.uniform(9, 13)
    head = merged(
        *(across([(0, height), (half * 0.6, height * 0.8), (half, 4)]).scaled(1, side, 1) for side in (-1, 1))
    )
    points = merged(
        *(across([(half - 12, 4), (half + 2, 4), (half + 8, 0.6)], 10).scaled(1, side, 1) for side in (-1, 1))
    )
    outline = smooth(
        [
            (-length, -13),
            (-length, 13),
            (-length * 0.6, 11),
            (-length * 0.3, 13),
            (-6, 9),
            (-6, -9),
            (-length * 0.3, -13),
            (-length * 0.6, -11),
        ],
        rounds=1,
    )
    window = rounded(24, 10, 4, (-length + 20, 2))
    inner = rounded(length * 0.5, 14, 5, (-length * 0.42, 0))
    deep = rng.uniform(8, 12)
    blade = prism([(-length + 8, -6), (-length + 32, -6), (-length + 30, 5)], -0.5, 0.5)
    return centred(
        (
            Part("abs", prism(outline, -deep, deep, [window])),
            Part("abs", prism(inner, -deep + 2.5, deep - 2.5), -1.0),
            Part("abs", head),
            Part("steel", points),
            Part("steel", blade),
        )
    )


def joiner_mallet(rng: Generator) -> Thing:
    """Beech block on a beech handle that widens into it."""
    half, high, deep = rng.uniform(55, 75), rng.uniform(70, 95), rng.uniform(45, 62)
    skew = rng.uniform(0.85, 0.97)
    block = prism(
        [(-high / 2, -half * skew), (high / 2, -half), (high / 2, half), (-high / 2, half * skew)], -deep / 2, deep / 2
    )
    length = rng.uniform(260, 330)
    haft = prism([(-length, -14), (-length, 14), (high / 2 + 5, 22), (high / 2 + 5, -22)], -11, 11)
    bore = prism([(-high / 2, -19), (-high / 2, 19), (high / 2, 22), (high / 2, -22)], -11, 11)
    return centred((Part("wood", block), Part("wood", bore, -1.0), Part("wood", haft)))


def roofing_hammer(rng: Generator) -> Thing:
    """Slater's: claw on the side of a flat T-shaped head, long thin spike, square shank."""
    reach, w = rng.uniform(120, 150), rng.uniform(20, 24)
    outline = np.array([(7, 30), (7, -reach * 0.3), (-8, -reach), (-10, -reach), (-12, -reach * 0.3), (-12, 30)])
    spike = prism(outline, -5.5, 5.5)
    face = across([(28, w * 0.42), (45, w * 0.42), (47, w * 0.6), (62, w * 0.6)])
    claw = prism(np.array([(6, -4), (20, -9), (22, -6), (12, 2), (22, 10), (20, 13), (6, 8)]), -4, 4)
    length = rng.uniform(250, 310)
    shank = prism(rectangle(length, rng.uniform(12, 16), (-length / 2 - 8, 0)), -4.5, 4.5)
    r = rng.uniform(14, 17)
    grip = Part(
        str(rng.choice(["leather", "rubber"])),
        oval(
            [
                (-length - 14, r),
                (-length - 8, r * 1.1),
                (-length * 0.8, r * 0.95),
                (-length * 0.6, r * 1.05),
                (-length * 0.58, 9),
            ],
            0.8,
        ),
    )
    return centred((Part("steel", merged(spike, face, claw, shank)), grip))
