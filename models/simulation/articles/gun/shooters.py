"""Arms that are not service pistols: for flares, nails, blanks, rubber balls, air, and for show."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, rod
from models.simulation.articles._placing import copies
from models.simulation.articles.gun.light import (
    box_magazine,
    drum,
    finished,
    grip_outline,
    hammer,
    peg,
    pipe_of,
    put,
    shrunk,
    sights,
    slotted_bar,
    spring,
    trigger_guard,
)
from models.simulation.articles.gun.parts import bar, plate, solid_block
from models.simulation.mesh import ball, merged, revolve, smooth
from models.simulation.thing import Part, Thing, hollow


def _handle(
    rng: Generator, depth: float, height: float, width: float, material: str, lean: float, at: tuple[float, float]
) -> list[Part]:
    """A grip: solid, hollow with ribs, or a metal core between two cheeks."""
    shape, kind = grip_outline(rng, depth, height), int(rng.integers(3))
    if kind == 0:
        parts = [Part(material, plate(shape, width))]
    elif kind == 1:
        parts = hollow(material, plate(shape, width), plate(shrunk(shape, 2.6), width - rng.uniform(4, 6)))
    else:
        cheek = pick(rng, "wood", "abs", "rubber")
        parts = [Part(material, plate(shape, width * 0.4, 0.0, [shrunk(shape, rng.uniform(5, 9))])),
                 Part(cheek, merged(*(plate(shape, width * 0.3, z * width * 0.35) for z in (-1, 1))))]  # fmt: skip
    return put(parts, -lean, at)


def flare_gun(rng: Generator) -> Thing:
    """Wide short barrel that tips down, shut or broken open, of metal or plastic, with a flare in it or without."""
    bore, long = float(rng.choice([9.3, 9.3, 13.3, 13.3, 18.8])), rng.uniform(55, 230)
    material = pick(rng, "abs", "nylon", "aluminium", "brass", "steel", "zinc")
    wall = rng.uniform(3, 5) if material in ("abs", "nylon") else rng.uniform(1.6, 3)
    r, w = bore + wall, 2 * (bore + wall) * rng.uniform(0.75, 1.0)
    tip: list[Part] = pipe_of(material, 0, long, r, bore)
    tip.append(Part(material, merged(solid_block(6, 24, -r - 12, -r + 2, w * 0.6), rod(long - 6, long, r + 1.5))))
    tip.append(Part(material, rod(long - 6, long, r + 0.1), -1.0))
    if material in ("abs", "nylon") and rng.random() < 0.6:
        tip += hollow("steel", rod(0, long * 0.5, bore + 1, sides=12), rod(0, long * 0.5, bore, sides=12))
    if rng.random() < 0.6:  # the flare: case, charge, star under its cap
        case, end = pick(rng, "aluminium", "pe", "cardboard"), min(long - 4, rng.uniform(55, 90))
        tip += hollow(case, rod(1, end, bore - 0.2), rod(3, end - 1, bore - 1.3))
        tip += [Part("brass", rod(0, rng.uniform(3, 14), bore), 0.3), Part("powder", rod(3, 9, bore - 1.4)),
                Part("star_mix", rod(12, end - 8, bore - 2.2))]  # fmt: skip
    opened = rng.uniform(0.4, 1.1) if rng.random() < 0.3 else 0.0
    tip = put([p.moved(x=-15, y=r + 8) for p in tip], -opened, (15, -r - 8))
    body = smooth(
        [(0, r), (0, -r - 4), (24, -r - 14), (24, -r - 18), (-30, -r - 18), (-52, -r), (-44, 2), (-14, r + 2)], rounds=1
    )
    parts = [*tip, *hollow(material, plate(body, w), plate(shrunk(body, 4.5), w - 2 * wall))]
    parts += [Part("steel", merged(peg(15, -r - 8, 3, w + 2), hammer(rng, -34, 6, w * 0.5), peg(-20, -r - 8, 2.5, w)))]
    parts.append(spring(-40, -12, 3, 0.9, -r - 2))
    parts += trigger_guard(rng, -22, -r - 16, rng.uniform(38, 52), rng.uniform(24, 32), material)
    parts += _handle(
        rng, rng.uniform(32, 44), rng.uniform(75, 105), min(w, 30), material, rng.uniform(0.15, 0.6), (-36, -r - 12)
    )
    return finished(rng, parts)


def nail_gun(rng: Generator) -> Thing:
    """Powder-driven setter of nails: steel tube with piston and buffer, a grip behind or a straight rod to press."""
    r, barrel = rng.uniform(9, 17), rng.uniform(90, 170)
    parts = pipe_of("steel", 0, barrel, r, rng.uniform(3.6, 5.5))
    parts += [
        Part("steel", rod(4, barrel * rng.uniform(0.5, 0.9), 3.4)),
        Part("steel", rod(4, 26, r * 0.75), 0.5),
        Part("rubber", rod(barrel * 0.7, barrel * 0.7 + 10, r + 3)),
        Part("steel", rod(barrel, barrel + rng.uniform(4, 14), r + rng.uniform(2, 14), sides=12), 0.7),
    ]
    back, shell = rng.uniform(90, 190), pick(rng, "steel", "aluminium", "nylon", "zinc")
    wall = 2.0 if shell == "steel" else 3.2
    parts += hollow(shell, rod(-back, 14, r + wall + 1.5, sides=12), rod(wall - back, 13.5, r + 1.5, sides=12))
    parts += [spring(-back + 8, -30, r * 0.6, rng.uniform(1.0, 1.8)), Part("steel", rod(-back * 0.8, -24, 4.5)),
              Part("steel", rod(-30, -2, r, sides=10)), Part("steel", rod(-29, -2, 3.4), -1.0)]  # fmt: skip
    if rng.random() < 0.55:
        lean = rng.uniform(-0.1, 0.45)
        x = -back * rng.uniform(0.55, 0.85)
        parts += _handle(rng, rng.uniform(32, 42), rng.uniform(85, 115), rng.uniform(24, 32), shell, lean, (x, -r - 2))
        parts += trigger_guard(rng, x + 17, -r - 2, 44, 26, shell)
    else:  # silencing jacket and a long rod to press it with
        end = -back - rng.uniform(60, 330)
        parts += pipe_of(pick(rng, "aluminium", "steel"), end, -back, rng.uniform(7, 11), 5)
        parts.append(Part("rubber", rod(end, end + 100, 13, sides=12), 0.8))
        parts.append(Part("steel", solid_block(-60, -40, r, r + 12, 6)))
    if rng.random() < 0.6:  # strip of ten charges through the body
        at = [(-4.0, y, 0.0) for y in np.arange(-34, 34, 7.0)]
        charges = copies(rod(-5, 5, 3.1, sides=6), at)
        parts += [
            Part("brass", charges, 0.35),
            Part("powder", charges, 0.5),
            Part("pe", solid_block(-7, -1, -38, 34, 7), 0.6),
        ]
    if rng.random() < 0.4:
        nail = merged(rod(barrel - 20, barrel + 18, 1.9, sides=6), rod(barrel - 20, barrel - 18, 4))
        parts.append(Part("steel", nail))
    return finished(rng, parts)


def _capsule(x0: float, x1: float, r: float, wall: float) -> list[Part]:
    """A gas bulb with its thin neck at x1."""
    line = [(x0, r * 0.5), (x0 + r * 0.5, r), (x1 - r * 1.8, r), (x1 - r * 0.8, r * 0.42), (x1, r * 0.4)]
    inner = [(a, max(b - wall, 0.5)) for a, b in line]
    inner[0] = (x0 + wall, inner[0][1])
    inner[-1] = (x1 - wall, inner[-1][1])
    return hollow("steel", revolve(line, 10), revolve(inner, 10))


def bulb_air_pistol(rng: Generator) -> Thing:
    """Gas pistol: a steel bulb in its grip, a valve, a thin barrel in a sham slide, a stick of balls."""
    long, w = rng.uniform(150, 225), rng.uniform(22, 31)
    h, cover = rng.uniform(22, 30), pick(rng, "zinc", "zinc", "abs", "nylon", "aluminium")
    t, metal = rng.uniform(1.6, 2.8), cover in ("zinc", "aluminium")
    low, top = -h * 0.45, h * 0.55
    stations = [
        (0.0, low, top, w),
        (long * 0.6, low, top, w),
        (long, low + rng.uniform(0, 6), top - rng.uniform(0, 5), w - 3),
    ]
    parts = slotted_bar(cover, stations, t, rng.uniform(1.5, 5))
    body = pick(rng, "nylon", "abs", "abs", "zinc")
    parts += slotted_bar(
        body, [(4, low - 14, low - 0.2, w), (long * rng.uniform(0.7, 0.97), low - 11, low - 0.2, w - 1)], 2.2, 1
    )
    start = long * rng.uniform(0.25, 0.5)
    parts += pipe_of(pick(rng, "brass", "steel", "aluminium"), start, long - 1, rng.uniform(3.6, 5), 2.25)
    parts += [
        Part("zinc", solid_block(start - 32, start, low + 2, 7, w - 2 * t - 4), 0.8),
        spring(12, start - 34, 4.5, 0.9, 2),
        Part("steel", rod(start - 40, start - 20, 4, 0)),
        Part("steel", hammer(rng, 4, low - 2, 7)),
    ]
    depth, grip, lean = rng.uniform(38, 52), rng.uniform(92, 112), rng.uniform(0.12, 0.4)
    shape = grip_outline(rng, depth, grip)
    gw = w + rng.uniform(0, 5)
    inside = hollow(body, plate(shape, gw), solid_block(-depth * 0.36, depth * 0.36, -grip * 0.98, -1, gw - 5))
    bulb = [p.turned("z", np.pi / 2).moved(-depth * 0.1, -grip * 0.96 + 4) for p in _capsule(0, 83, 9.2, 1.5)]
    screw = merged(
        peg(-depth * 0.1, -grip - 1, 3, 3),
        solid_block(-depth * 0.1 - 3, -depth * 0.1 + 3, -grip - 6, -grip * 0.96 + 3, 6),
    )
    spheres = copies(
        ball(2.2, sides=5), [(depth * 0.26, -8 - 4.6 * k, 0) for k in range(int(rng.integers(0, 16)))] or [(0, -3, 0)]
    )
    stick = hollow(pick(rng, "zinc", "nylon"), solid_block(depth * 0.18, depth * 0.36, -grip, -1, 10),
                   solid_block(depth * 0.2, depth * 0.34, -grip + 4, -2, 6.5))  # fmt: skip
    use = [*inside, *(bulb if rng.random() < 0.8 else []), Part("steel", screw), *stick, Part("steel", spheres)]
    parts += put(use, -lean, (depth * 0.55, low - 12))
    parts += trigger_guard(rng, depth, low - 13, rng.uniform(40, 54), rng.uniform(24, 32), body)
    if metal and rng.random() < 0.4:
        parts.append(Part("steel", solid_block(8, 40, low - 18, low - 8, w * 0.5), 0.6))  # weight
    return finished(rng, [*parts, Part(cover, sights(rng, 3, long - 2, top))])


def cylinder_air_pistol(rng: Generator) -> Thing:
    """Target air pistol: long thin barrel over a fat air cylinder with its gauge, anatomic wooden grip."""
    barrel, r = rng.uniform(150, 300), rng.uniform(10, 16)
    drop = r + rng.uniform(6, 9)
    metal = pick(rng, "steel", "aluminium", "stainless")
    long = rng.uniform(110, 250)
    tank = pick(rng, "aluminium", "steel", "titanium")
    wall = rng.uniform(1.6, 3.2)
    parts = pipe_of(metal, 40, 40 + barrel, rng.uniform(5, 8), 2.3)
    parts += hollow(tank, rod(48, 48 + long, r, -drop, sides=12), rod(52, 44 + long, r - wall, -drop, sides=12))
    parts += [Part("brass", rod(42, 54, r * 0.7, -drop)), Part("steel", rod(46 + long, 58 + long, r * 0.7, -drop), 0.7)]
    if rng.random() < 0.6:
        parts += [
            Part("brass", rod(58 + long, 62 + long, r * 0.8, -drop, sides=12)),
            Part("glass", rod(62 + long, 64 + long, r * 0.75, -drop)),
        ]
    body = [(-55, -drop - 8, 9, 24), (42, -drop - 10, 10, 26), (56, -drop, 9, 22)]
    parts += slotted_bar("aluminium", body, rng.uniform(3, 5), 2)
    parts += [
        spring(-46, 0, 4.5, 0.8, 0),
        Part("steel", merged(rod(-20, 20, 5.5), solid_block(-10, 25, -drop - 2, -drop + 3, 6))),
    ]
    parts.append(Part("steel", peg(30, 3, 5, 36) if rng.random() < 0.5 else solid_block(-55, -30, 9, 13, 8)))
    clamp = solid_block(40 + min(barrel, long) * 0.8, 52 + min(barrel, long) * 0.8, -drop, 2, 10)
    parts += [Part(metal, clamp), Part("steel", sights(rng, -52, 38 + barrel, 9))]
    parts += _handle(
        rng,
        rng.uniform(42, 58),
        rng.uniform(95, 125),
        rng.uniform(34, 46),
        pick(rng, "wood", "wood", "nylon"),
        rng.uniform(0.2, 0.6),
        (-22, -drop - 6),
    )
    parts += trigger_guard(rng, 4, -drop - 9, 46, rng.uniform(24, 30), "aluminium")
    return finished(rng, parts)


def spring_air_pistol(rng: Generator) -> Thing:
    """Spring piston pistol whose barrel or top breaks open: a wide cylinder with a strong coil and a heavy piston."""
    r, long = rng.uniform(12, 17), rng.uniform(140, 210)
    metal, wall = pick(rng, "steel", "steel", "zinc"), rng.uniform(1.6, 3)
    cocked = rng.uniform(0.15, 0.6)
    parts = pipe_of(metal, 0, long, r, r - wall)
    at = long * cocked
    parts += hollow("steel", rod(at, at + 62, r - wall - 0.4), rod(at + 0.5, at + 54, r - wall - 2))
    parts += [spring(6, at + 50, r - wall - 3.5, rng.uniform(1.2, 1.7)), Part("steel", rod(0, 60, 4)),
              Part("steel", rod(-4, 6, r)), Part("leather", rod(at + 62, at + 66, r - wall - 0.5))]  # fmt: skip
    barrel = rng.uniform(100, 190)
    front = pipe_of("steel", 0, barrel, rng.uniform(5.5, 7.5), 2.3)
    front += [Part(metal, solid_block(-4, 26, -14, 8, 15), 0.8), Part(metal, sights(rng, 0, barrel, 7))]
    above = rng.random() < 0.35
    swing = rng.uniform(-1.7, -0.4) if rng.random() < 0.25 else 0.0
    parts += put(front, swing, (long - 10, r + 8) if above else (long + 4, 2))
    link = solid_block(0, long * 0.6, -r - 5, -r - 1, 8)
    parts.append(Part("steel", link))
    material = pick(rng, "abs", "wood", "nylon", "zinc")
    parts += hollow(
        material,
        bar([(-6, -r - 14, -r * 0.4, 2 * r + 4), (long * 0.75, -r - 10, -r * 0.4, 2 * r + 2)], 3),
        bar([(0, -r - 11, -r * 0.4 - 1, 2 * r - 2), (long * 0.7, -r - 8, -r * 0.4 - 1, 2 * r - 2)], 1),
    )
    x = long * rng.uniform(0.12, 0.3)
    parts += _handle(
        rng,
        rng.uniform(38, 48),
        rng.uniform(88, 110),
        rng.uniform(26, 36),
        material,
        rng.uniform(0.15, 0.5),
        (x, -r - 8),
    )
    parts += trigger_guard(rng, x + 22, -r - 12, 46, 28, material)
    parts.append(Part("steel", merged(solid_block(x, x + 26, -r - 8, -r - 2, 6), peg(x + 20, -r - 7, 2, 2 * r))))
    return finished(rng, parts)


def starting_pistol(rng: Generator) -> Thing:
    """For the race track: a block with one or two chambers on top, a broad striker, at times a smoke plate."""
    metal, w = pick(rng, "zinc", "zinc", "steel", "aluminium"), rng.uniform(14, 22)
    long, high = rng.uniform(65, 125), rng.uniform(30, 46)
    drop = high * rng.uniform(-0.15, 0.2)
    line = [
        (-32, -high * 0.5),
        (-34, high * 0.2),
        (-14, high * 0.5),
        (long, high * 0.5),
        (long, drop),
        (long * 0.5, drop),
    ]
    body = smooth([*line, (26, -high * 0.5)], rounds=1)
    parts = hollow(metal, plate(body, w), plate(shrunk(body, rng.uniform(4, 7)), w - rng.uniform(4, 6)))
    two, deep = rng.random() < 0.6, rng.uniform(14, 26)
    head = solid_block(long * 0.35, long * 0.35 + (30 if two else 18), high * 0.35, high * 0.35 + deep, w + 2)
    holes = merged(
        *(
            rod(0, deep - 5, 4.3).turned("z", np.pi / 2).moved(long * 0.35 + a, high * 0.35 + 4)
            for a in ((8, 22) if two else (9,))
        )
    )
    parts += [Part("steel", head), Part("steel", holes, -1.0)]
    if rng.random() < 0.5:
        parts += [Part("star_mix", holes, 0.4), Part("pe", holes, 0.2)]
    striker = np.array(
        [
            (-4, 0),
            (4, 0),
            (9, deep * 0.9),
            (long * 0.3, deep + high * 0.35),
            (long * 0.3, deep + high * 0.5),
            (-8, deep),
        ]
    )
    parts.append(Part("steel", plate(striker, w * 0.6).moved(-6, high * 0.2)))
    parts += [
        spring(-16, long * 0.3, 3.5, 1.0, -high * 0.1),
        Part("steel", merged(peg(-6, high * 0.2, 3, w + 2), peg(18, -high * 0.2, 2.5, w))),
    ]
    if rng.random() < 0.3:  # the plate against which white smoke is seen
        parts.append(
            Part(
                pick(rng, "aluminium", "steel"),
                solid_block(long * 0.1, long * 0.35 - 8, high * 0.5, high * 0.5 + 100, 1.5, w),
            )
        )
    else:
        parts.append(Part(metal, rod(long - 4, long + rng.uniform(6, 60), rng.uniform(6, 9), high * 0.1)))
    parts += _handle(
        rng, rng.uniform(30, 40), rng.uniform(65, 92), w + 5, metal, rng.uniform(0.1, 0.5), (-14, -high * 0.35)
    )
    parts += trigger_guard(rng, 2, -high * 0.42, rng.uniform(34, 46), 26, metal)
    return finished(rng, parts)


def barrel_block_pistol(rng: Generator) -> Thing:
    """Two to six short barrels in a block (rubber balls, pepper, signals), a plastic frame, at times a battery."""
    bore = rng.uniform(5.5, 9.2)
    rows, columns = ((2, 1), (2, 2), (2, 2), (4, 1), (3, 2))[rng.choice(5)]
    long, pitch = rng.uniform(45, 110), 2 * bore + rng.uniform(2.4, 5)
    metal = pick(rng, "steel", "aluminium", "zinc", "abs")
    high, w = rows * pitch + 3, columns * pitch + 3
    at = [
        (0, (a - (rows - 1) / 2) * pitch, (b - (columns - 1) / 2) * pitch) for a in range(rows) for b in range(columns)
    ]
    holes = copies(rod(3, long, bore, sides=10), at)
    block = [Part(metal, solid_block(0, long, -high / 2, high / 2, w)), Part(metal, holes, -1.0)]
    if rng.random() < 0.7:
        some = np.array(at)[: int(rng.integers(1, len(at) + 1))]
        end, case = rng.uniform(30, min(long - 4, 60)), pick(rng, "aluminium", "brass", "pe")
        full = copies(rod(4, end, bore - 0.3, sides=9), some)
        room = copies(rod(7, end, bore - 1.2, sides=9), some)
        head = copies(rod(end - 2 * bore, end - 2, bore - 1.6, sides=8), some)
        core = copies(rod(end - bore - 3, end - bore + 3, bore * 0.5, sides=8), some)
        block += [
            Part(case, full),
            Part(case, room, -1.0),
            Part(pick(rng, "rubber", "star_mix", "powder"), head),
            Part("steel", core, 0.7),
        ]
    block = put(block, rng.uniform(-0.7, -0.2) if rng.random() < 0.2 else 0.0)
    frame = pick(rng, "nylon", "abs", "zinc", "aluminium")
    y = high / 2
    rear = [(2, y + 2), (-50, y), (-64, 0), (-58, -y - 8)]
    body = smooth([*rear, (40, -y - 12), (44, -y - 1), (2, -y - 1)], rounds=1)
    parts = [*block, *hollow(frame, plate(body, w), plate(shrunk(body, 5), w - 5))]
    if rng.random() < 0.45:
        cell = rod(-50, -16, 8.2)
        parts += [
            Part("lithium_cell", cell),
            Part("steel", cell, 0.06),
            Part("pcb", solid_block(-14, -2, -high * 0.4, high * 0.4, 1.6)),
        ]
    else:
        parts += [
            spring(-46, -8, 4, 1.0, 2),
            Part("steel", merged(solid_block(-30, -4, -high * 0.3, -high * 0.3 + 6, 7), peg(-40, 0, 3, w))),
        ]
    deep, tall, lean = rng.uniform(36, 46), rng.uniform(60, 95), rng.uniform(0.1, 0.5)
    parts += _handle(rng, deep, tall, max(w * 0.8, 24), frame, lean, (-38, -y - 4))
    parts += trigger_guard(rng, -18, -high / 2 - 10, 42, 25, frame)
    return finished(rng, parts)


def alloy_model_pistol(rng: Generator) -> Thing:
    """Die-cast toy or key-ring model of a pistol: thin zinc halves, screws, a sham barrel."""
    size = rng.uniform(0.3, 0.95)
    long, h = 205 * size, 27 * size
    w, t = rng.uniform(16, 27) * (0.35 + 0.6 * size), rng.uniform(1.0, 1.8)
    metal, low, top = pick(rng, "zinc", "zinc", "aluminium", "abs"), -h * 0.45, h * 0.55
    nose = rng.uniform(0, 0.3) * h
    parts = slotted_bar(
        metal,
        [(0, low, top, w), (long * 0.7, low, top, w), (long, low + nose, top - nose * 0.5, w * 0.85)],
        t,
        1.5 * size,
    )
    body = [
        (3 * size, low - h * 0.5, low - 0.1, w * 0.95),
        (long * rng.uniform(0.5, 0.95), low - h * 0.4, low - 0.1, w * 0.95),
    ]
    parts += slotted_bar(pick(rng, metal, "abs"), body, t, 1)
    parts += pipe_of("zinc", long * 0.35, long + 1, 5.5 * size, 4 * size)
    parts += [
        spring(long * 0.45, long * 0.9, 4 * size, 0.5, low - 2 * size),
        Part("steel", hammer(rng, 2, low, w * 0.4).scaled(size, size, 1)),
    ]
    depth, grip = rng.uniform(40, 50) * size, rng.uniform(75, 95) * size
    shape = grip_outline(rng, depth, grip)
    inside = hollow(metal, plate(shape, w), solid_block(-depth * 0.36, depth * 0.36, -grip * 0.98, -1, w - 2 * t))
    if rng.random() < 0.7:
        inside += box_magazine(rng, depth * 0.66, grip * 0.97, w - 2 * t - 1, 9 * size, int(rng.integers(0, 6)))
    if rng.random() < 0.5:
        inside.append(Part("abs", merged(*(plate(shrunk(shape, 3 * size), 1.5, z * (w / 2 + 0.8)) for z in (-1, 1)))))
    parts += put(inside, -rng.uniform(0.1, 0.4), (depth * 0.55, low - h * 0.42))
    guard = trigger_guard(rng, 0, 0, 46, 27, metal)
    parts += [p.scaled(size, size, 0.5 + 0.5 * size).moved(depth * 1.02, low - h * 0.45) for p in guard]
    spots = [
        (depth * 0.4, low - h * 0.3),
        (long * 0.45, low - h * 0.25),
        (long * 0.2, 0),
        (depth * 0.2, low - h - grip * 0.6),
    ]
    parts.append(Part("steel", merged(*(peg(a, b, 1.2, w - 1, sides=5) for a, b in spots))))
    if size < 0.55 and rng.random() < 0.7:
        chain = [rod(-10 - 5 * k, -6.5 - 5 * k, 1.6, sides=5) for k in range(6)]
        parts.append(Part("steel", merged(*chain)))
    return finished(rng, [*parts, Part(metal, sights(rng, 2, long - 1, top).scaled(1, 1, 0.5 + 0.5 * size))])


def blank_revolver(rng: Generator) -> Thing:
    """Alarm revolver: short zinc frame, a drum of small blanks, a blind barrel with a vent on top."""
    metal, chambers = "zinc" if rng.random() < 0.8 else "steel", int(rng.integers(5, 10))
    calibre = rng.uniform(5.6, 9.2)
    pitch = (calibre + 2.4) / 2 / np.sin(np.pi / chambers)
    r, deep = pitch + calibre / 2 + 2, rng.uniform(14, 28)
    w, barrel = rng.uniform(12, 18), rng.uniform(20, 75)
    low = -pitch - r - 1
    body = smooth([(-26, 4), (-8, 12), (deep + 14, 12), (deep + 14, low - 4), (-4, low - 10), (-34, low + 4)], rounds=1)
    window = [(0, low + 1), (deep + 1, low + 1), (deep + 1, 8), (0, 8)]
    parts = [Part(metal, plate(body, w, 0.0, [window]))]
    parts += put(drum(rng, r, deep, chambers, calibre, bool(rng.random() < 0.6)), 0.0, (0.5, -pitch))
    x = deep + 12
    parts += [
        Part(metal, bar([(x, -8, 9, w), (x + barrel, -6, 8, w - 2)], rng.uniform(1, 4))),
        Part(metal, rod(x + 4, x + barrel - 5, 3.4), -1.0),
        Part("steel", rod(x + 10, x + 16, 3.2)),
        Part("steel", merged(hammer(rng, -20, 2, 7), peg(-16, low + 8, 2, w), solid_block(-18, -4, low - 4, low, 5))),
    ]
    if rng.random() < 0.4:  # cup for signal stars at its muzzle
        parts += hollow(metal, rod(x + barrel, x + barrel + 16, 9), rod(x + barrel + 2, x + barrel + 16, 7.5))
    parts += trigger_guard(rng, -12, low - 6, rng.uniform(32, 42), 24, metal)
    parts += _handle(
        rng, rng.uniform(30, 38), rng.uniform(60, 88), rng.uniform(22, 30), metal, rng.uniform(0.2, 0.7), (-30, low + 2)
    )
    return finished(rng, parts)
