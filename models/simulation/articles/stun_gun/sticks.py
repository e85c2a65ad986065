"""Stun guns that are long and round: torches, clubs, batons, prods, umbrellas, pens, and of any parts."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import block, pick
from models.simulation.articles._placing import copies
from models.simulation.articles.stun_gun.inside import (
    battery,
    cord,
    finished,
    front,
    front_metal,
    generator,
    lamp,
    prongs,
    stick,
)
from models.simulation.articles.stun_gun.parts import cells, electrodes, high_voltage, led
from models.simulation.mesh import Mesh, circle, loft, merged, prism, revolve
from models.simulation.thing import Part, Thing, hollow

Profile = list[tuple[float, float]]


def _barrel(material: str, profile: Profile, wall: float, sides: int = 14) -> list[Part]:
    """A turned tube, closed at both ends."""
    inner = [(x, r - wall) for x, r in profile]
    inner[0] = (inner[0][0] + wall, inner[0][1])
    inner[-1] = (inner[-1][0] - wall, inner[-1][1])
    return hollow(material, revolve(profile, sides), revolve(inner, sides))


def _tube_material(rng: Generator) -> tuple[str, float]:
    return (("aluminium", rng.uniform(1.2, 3.0)), ("abs", rng.uniform(2.0, 3.2)), ("steel", rng.uniform(0.7, 1.4)),
            ("nylon", rng.uniform(2.0, 3.5)), ("aluminium", rng.uniform(1.2, 3.0)))[int(rng.integers(5))]  # fmt: skip


def _hoop(x: float, r: float, thick: float, wide: float, sides: int = 12) -> Part:
    """A band round a tube."""
    ring = prism(circle(r + thick, steps=sides), 0, wide, [circle(r, steps=sides)])
    return Part("steel", ring.turned("y", np.pi / 2).moved(x))


def _crown(rng: Generator, x: float, r: float) -> list[Part]:
    """What stands round the lens: saw-toothed ring, two brackets, four studs, or an inner and an outer ring."""
    kind, metal = int(rng.integers(4)), front_metal(rng)
    if kind == 0:
        count = int(rng.choice([4, 6, 8]))
        turn = np.arange(count) * 2 * np.pi / count
        at = np.column_stack([np.zeros(count), np.cos(turn) * r * 0.9, np.sin(turn) * r * 0.9])
        tooth = block(x - 6, x + rng.uniform(2, 6), -2, 2, -2, 2)
        return [Part(metal, copies(tooth, at)), Part(metal, _hoop(x - 8, r * 0.8, r * 0.16, 5).mesh)]
    if kind == 1:
        arms = [stick(x - 14, x + 3, 1.5, s * r * 0.9, sides=6) for s in (-1, 1)]
        arms += [block(x + 2, x + 4, s * r * 0.35, s * r * 0.95, -1.5, 1.5) for s in (-1, 1)]
        return [Part(metal, merged(*arms))]
    if kind == 2:
        stud = merged(stick(x - 9, x, 1.4), stick(x, x + 2.4, 2.6))
        return [Part(metal, copies(stud, [(0, r * 0.7, 0), (0, -r * 0.7, 0), (0, 0, r * 0.7), (0, 0, -r * 0.7)]))]
    return [Part(metal, merged(_hoop(x - 1, r * 0.82, r * 0.14, 3).mesh, _hoop(x - 1, r * 0.45, r * 0.12, 3).mesh))]


def _winding(x0: float, x1: float, r: float, turns: float, phase: float, gauge: float) -> Mesh:
    """A wire wound round the x axis, of as many points however many turns (its faces are then made once)."""
    angle = np.linspace(0, 2 * np.pi * turns, 54) + phase
    around = np.arange(3) * 2 * np.pi / 3
    reach = r + gauge * 1.5 * np.cos(around)
    rings = np.empty((54, 3, 3))
    rings[..., 0] = np.linspace(x0, x1, 54)[:, None] + gauge * 1.5 * np.sin(around)
    rings[..., 1], rings[..., 2] = np.cos(angle)[:, None] * reach, np.sin(angle)[:, None] * reach
    return loft(rings)


def side_strip_torch(rng: Generator) -> Thing:
    """Long torch with bare strips or hoops along its front half, so that it cannot be seized."""
    long, r = rng.uniform(220, 480), rng.uniform(13, 21)
    material, wall = _tube_material(rng)
    x, head = long / 2, r * rng.uniform(1.0, 1.8)
    neck = x - rng.uniform(35, 65)
    room, split = 1.4 * (r - wall) - 1, -x + long * rng.uniform(0.3, 0.5)
    end = min(split + rng.uniform(60, 100), neck - 4)
    parts = [
        *_barrel(material, [(-x, r * rng.uniform(0.9, 1.15)), (neck, r), (neck + 16, head), (x, head)], wall),
        *battery(rng, -x + 10, split - 2, room, room),
        *generator(rng, split, end, room, room),
        *lamp(rng, x - 1, head * 0.72),
        *_crown(rng, x, head),
    ]
    metal, count = front_metal(rng), int(rng.choice([2, 4, 6]))
    if rng.random() < 0.65:
        turn = np.arange(count) * 2 * np.pi / count + rng.uniform(0, 1)
        at = np.column_stack([np.zeros(count), np.cos(turn) * (r + 0.4), np.sin(turn) * (r + 0.4)])
        parts.append(Part(metal, copies(block(end - 10, neck, -1.6, 1.6, -0.8, 0.8), at)))
    else:
        parts += [_hoop(a, r, 1.4, rng.uniform(2, 5)) for a in np.linspace(end, neck - 8, count)]
    wires = [stick(end, neck + 8, 0.8, s * r * 0.4, 0, 4) for s in (-1, 1)]
    parts.append(Part("copper", merged(*wires), 0.4))
    if rng.random() < 0.4:
        parts.append(Part("rubber", prism(circle(r + 2.5, steps=12), 0, long * 0.25, [circle(r, steps=12)])
                          .turned("y", np.pi / 2).moved(-x + 12)))  # fmt: skip
    if rng.random() < 0.3:
        parts += prongs(rng, -x)
    return finished(rng, parts + (cord(rng, -x) if rng.random() < 0.4 else []), 0.0)


def club_torch_shocker(rng: Generator) -> Thing:
    """Shaped like a ball club or a bottle, thick before and thin behind; a lamp and a crown in its thick end."""
    long, thin, fat = rng.uniform(220, 420), rng.uniform(11, 14.5), rng.uniform(18, 29)
    material, wall = _tube_material(rng)
    x, bulge = long / 2, rng.uniform(0.5, 0.9)
    swell = -x + long * rng.uniform(0.35, 0.6)
    profile = [(-x, thin * 1.5), (-x + 6, thin * 1.5), (-x + 10, thin), (swell, thin * 1.15),
               (swell + (x - swell) * bulge * 0.6, fat), (x - 4, fat), (x, fat * 0.9)]  # fmt: skip
    in_front = swell + (x - swell) * 0.45
    small, large = 1.4 * (thin - wall) - 0.5, 1.35 * (fat - wall) - 1
    parts = [
        *_barrel(material, profile, wall),
        *battery(rng, -x + 14, swell, small, small),
        *generator(rng, swell + 6, in_front + 8, thin * 1.5, thin * 1.5),
        *lamp(rng, x - 2, fat * 0.7),
        *_crown(rng, x, fat),
    ]
    if x - 24 - in_front > 50:
        parts += battery(rng, in_front + 10, x - 24, large, large)
    if rng.random() < 0.5:
        sleeve = prism(circle(thin + 2, steps=12), 0, swell + x - 14, [circle(thin * 1.12, steps=12)])
        parts.append(Part("rubber", sleeve.turned("y", np.pi / 2).moved(-x + 11), rng.uniform(0.5, 1.0)))
    return finished(rng, parts + (cord(rng, -x) if rng.random() < 0.5 else []), 0.0)


def spiral_baton(rng: Generator) -> Thing:
    """Police baton with two bare wires wound round its front, a rubber grip, often a guard plate."""
    long, r = rng.uniform(290, 560), rng.uniform(14, 20)
    x, wall = long / 2, rng.uniform(2.2, 3.6)
    material = pick(rng, "abs", "nylon", "acrylic", "polycarbonate")
    handle = -x + long * rng.uniform(0.35, 0.5)
    thin, room = r * rng.uniform(0.75, 1.0), 1.4 * (r - wall) - 0.5
    split = -x + (handle + x) * rng.uniform(0.4, 0.55)
    wires = [_winding(handle + 25, x - 8, thin + 0.7, rng.uniform(4, 9), p, rng.uniform(0.8, 1.3)) for p in (0, np.pi)]
    metal = pick(rng, "steel", "copper", "stainless")
    parts = [
        *_barrel(material, [(-x, r), (handle, r), (handle + 5, thin), (x - 5, thin), (x, thin * 0.8)], wall, 12),
        *battery(rng, -x + 10, split - 2, room, room),
        *generator(rng, split, handle + 24, room * 0.95, room * 0.95),
        Part(metal, merged(*wires), rng.uniform(0.6, 1.0)),
        Part("rubber", prism(circle(r + rng.uniform(1, 3.5), steps=12), 0, handle + x - 10, [circle(r, steps=12)])
             .turned("y", np.pi / 2).moved(-x + 5)),
    ]  # fmt: skip
    if rng.random() < 0.5:
        guard = rng.uniform(10, 20)
        parts.append(
            Part(pick(rng, "rubber", "abs", "aluminium"), stick(handle - 3, handle + 2, r + guard, sides=16), 0.8)
        )
    parts += front(rng, x, 2 * thin, 2 * thin) if rng.random() < 0.7 else lamp(rng, x, thin * 0.7)
    if rng.random() < 0.5:
        parts.append(Part("abs", block(split, split + 10, -4, 4, r - 2, r + 4)))
    return finished(rng, parts + cord(rng, -x), 0.0)


def telescopic_shock_baton(rng: Generator) -> Thing:
    """Steel tubes that slide out of a thick handle with batteries; pushed in or drawn out, live rings at the tip."""
    handle, r = rng.uniform(165, 240), rng.uniform(15, 20)
    material, wall = _tube_material(rng)
    count, room = int(rng.integers(1, 4)), 1.4 * (r - wall) - 0.5
    x = handle / 2
    parts = _barrel(material, [(-x, r * 1.05), (-x + 14, r), (x - 8, r), (x, r * 0.9)], wall)
    drawn = rng.random() < 0.5
    start = -x + handle * (0.8 if drawn else 0.62)
    split = -x + (start + x) * 0.5
    parts += battery(rng, -x + 8, split - 2, room, room)
    parts += generator(rng, split, start, room, room)
    at, radius, reach = start, r - wall - 0.8, rng.uniform(65, 150)
    metal = pick(rng, "steel", "stainless", "aluminium")
    for _ in range(count):
        t = rng.uniform(0.9, 1.8)
        end = at + reach
        parts += hollow(metal, stick(at, end, radius, sides=12), stick(at, end, radius - t, sides=12))
        radius -= t + 0.6
        at = end - 15 if drawn else at + 4
        reach -= 8 if drawn else 2
    parts.append(Part("abs", revolve([(end - 6, radius + 2), (end + 14, radius + 3), (end + 22, radius)], 12)))
    parts += [_hoop(end + a, radius + 3, 1.0, 3) for a in (4, 11)]
    parts += front(rng, end + 22, 2 * radius + 4, 2 * radius)
    if rng.random() < 0.5:
        parts.append(Part("nylon", merged(block(-x + 10, x * 0.6, -r * 0.3, r * 0.3, r + 2, r + 4)), 0.8))
    return finished(rng, parts + (cord(rng, -x) if rng.random() < 0.5 else []), 0.0)


def animal_prod(rng: Generator) -> Thing:
    """Cattle prod: a thick handle with cells, a thin rod of any length or none, two brass points."""
    body, width = rng.uniform(170, 270), rng.uniform(38, 62)
    x, r = body / 2, rng.uniform(15, 24)
    wall, material = rng.uniform(2.2, 3.2), pick(rng, "abs", "pp", "nylon", "pe")
    room, split = 1.4 * (r - wall), rng.uniform(-0.05, 0.25) * body
    profile = [(-x, r), (split, r), (x - 12, r * rng.uniform(0.6, 1.0)), (x, r * 0.5)]
    parts = [*_barrel(material, profile, wall), *battery(rng, -x + 8, split, room, room)]
    parts += generator(rng, split + 3, x - 14, room * 0.75, room * 0.75)
    rod = float(rng.choice([0.0, 0.0, 1.0])) * rng.uniform(150, 560) + rng.uniform(8, 110)
    thin = rng.uniform(4, 8)
    shaft = pick(rng, "pe", "abs", "aluminium", "nylon")
    parts += hollow(shaft, stick(x - 10, x + rod, thin, sides=10), stick(x - 10, x + rod - 2, thin - 1.6, sides=10))
    parts.append(Part("copper", merged(*(stick(x - 12, x + rod, 0.8, s * 2.0, 0, 4) for s in (-1, 1))), 0.7))
    tip = rng.uniform(12, 22)
    head = block(x + rod - 14, x + rod + 4, -tip, tip, -7, 7)
    points = [stick(x + rod - 8, x + rod + rng.uniform(8, 18), rng.uniform(1.8, 3.2), s * tip * 0.75, sides=6)
              for s in (-1, 1)]  # fmt: skip
    parts += [Part(material, head, 0.8), Part(pick(rng, "brass", "copper", "steel"), merged(*points))]
    if rng.random() < 0.5:  # pistol grip or loop
        lean = rng.uniform(-0.4, 0.3)
        grip = prism(np.array([(-14, 0), (14, 0), (12, -90), (-16, -88)]), -13, 13).turned("z", lean)
        parts += [
            Part(material, grip.moved(-x * 0.5, -r * 0.7), 0.45),
            Part("abs", block(-x * 0.1, -x * 0.1 + 8, -r - 14, -r, -5, 5)),
        ]
    else:
        parts += cord(rng, -x) if rng.random() < 0.6 else []
        parts.append(Part("abs", block(split * 0.5, split * 0.5 + 22, -6, 6, r - 2, r + 4)))
    if width > 50:
        parts.append(Part("steel", merged(*(stick(a, a + 0.8, r - wall, sides=8) for a in (-x + 5, split + 1)))))
    return finished(rng, parts, 0.0)


def umbrella_shocker(rng: Generator) -> Thing:
    """Folded or rolled umbrella whose handle holds the works and whose tip or handle end bears the probes."""
    short = rng.random() < 0.72
    long = rng.uniform(230, 330) if short else rng.uniform(600, 800)
    x, r = long / 2, rng.uniform(13, 18)
    handle = rng.uniform(120, 165)
    material, wall = pick(rng, "abs", "nylon", "wood"), rng.uniform(2.0, 2.8)
    grip, room = -x + handle, 1.4 * (r - wall) - 0.5
    split = -x + handle * rng.uniform(0.4, 0.52)
    parts = [
        *_barrel(material, [(-x, r), (grip - 6, r * rng.uniform(0.85, 1.0)), (grip, r * 0.8)], wall),
        *battery(rng, -x + 14, split - 2, room, room),
        *generator(rng, split, grip - 6, room, room),
        *hollow("steel", stick(grip - 4, x, 5.2, sides=10), stick(grip - 4, x, 4.6, sides=10)),
    ]
    folds = int(rng.choice([1, 2])) if short else 1
    ribs, reach = int(rng.choice([6, 8])), x - grip - 12
    for k in range(folds):
        turn = np.arange(ribs) * 2 * np.pi / ribs + 0.4 * k
        d = 8.0 + 5 * k
        at = np.column_stack([np.zeros(ribs), np.cos(turn) * d, np.sin(turn) * d])
        parts.append(
            Part(pick(rng, "steel", "aluminium"), copies(stick(grip + 6, grip + reach, 1.0, sides=4), at), 0.8)
        )
    cloth = 16 + 6 * folds if short else rng.uniform(15, 24)
    roll = revolve([(grip + 2, cloth * 0.8), (grip + reach * 0.5, cloth), (x - 8, cloth * 0.55)], 12)
    runner = grip + reach * rng.uniform(0.0, 0.3)
    parts.append(Part("nylon", roll, rng.uniform(0.25, 0.5)))
    parts.append(Part("steel", merged(stick(x - 14, x - 6, 9), stick(runner, runner + 22, 8, sides=10)), 0.6))
    if rng.random() < 0.5:
        parts += [p.scaled(-1, 1, 1) for p in front(rng, x, 2 * r, 2 * r)]
        parts.append(Part("steel", stick(x, x + rng.uniform(8, 40), 3.5)))
    else:
        parts += front(rng, x + 8, 18, 18)
        parts.append(Part("abs", stick(x - 8, x + 8, 9)))
    if rng.random() < 0.4:
        parts += cord(rng, -x)
    return finished(rng, parts, 0.0)


def pen_shocker(rng: Generator) -> Thing:
    """Thick pen, comb handle or tool with a small cell or two and a coil behind its two points."""
    long, r = rng.uniform(115, 185), rng.uniform(7.5, 12)
    material, wall = _tube_material(rng)
    wall = min(wall, r * 0.22)
    x, room = long / 2, 1.4 * (r - wall)
    split = rng.uniform(-0.15, 0.1) * long
    parts = [
        *_barrel(material, [(-x, r * 0.8), (-x + 12, r), (x - 25, r), (x, r * rng.uniform(0.5, 1.0))], wall, 12),
        *battery(rng, -x + 10, split - 2, room, room),
        *generator(rng, split, x - 14, room, room),
        *front(rng, x - 1, 1.8 * r, 1.6 * r),
    ]
    clip = rng.uniform(30, 55)
    if rng.random() < 0.75:
        strip = merged(
            block(-x + 8, -x + 8 + clip, -2.5, 2.5, r + 1.6, r + 2.4), block(-x + 8, -x + 11, -2.5, 2.5, r - 1, r + 2)
        )
        parts.append(Part("steel", strip))
    if rng.random() < 0.5:
        parts.append(Part(pick(rng, "steel", "abs"), stick(-x - 8, -x + 4, r * 0.45)))
    if rng.random() < 0.45:
        a = rng.uniform(-0.2, 0.4) * x
        parts += [
            Part("brass", _hoop(a, r - 0.4, 0.9, 4).mesh),
            Part("abs", block(a - 18, a - 10, -2, 2, r - 2, r + 2)),
        ]
    if rng.random() < 0.3:  # its cap lies beside it
        beside = rng.uniform(2.4, 4.0) * r
        shut = stick(-x * 0.1, x * 0.6, r + 1.2, sides=12), stick(-x * 0.1, x * 0.57, r - 0.2, sides=12)
        parts += [p.moved(y=beside) for p in hollow("abs", *shut)]
    return finished(rng, parts, 0.0)


def mixed_tube_shocker(rng: Generator) -> Thing:
    """Any round case with any battery, generator, head and trimmings that torches and batons have."""
    long, r = rng.uniform(95, 520), rng.uniform(10, 21)
    material, wall = _tube_material(rng)
    wall = min(wall, r * 0.2)
    x, head = long / 2, r * rng.choice([0.8, 1.0, 1.0, 1.3, 1.7])
    neck, tail = x - rng.uniform(0.12, 0.3) * min(long, 220), r * rng.uniform(0.85, 1.25)
    room = 1.4 * (r - wall) - 0.5
    far = min(neck, -x + 260.0)
    split = -x + (far + x) * rng.uniform(0.4, 0.6)
    parts = _barrel(
        material, [(-x, tail), (-x + 15, tail), (-x + 20, r), (neck, r), (neck + 10, head), (x, head)], wall
    )
    parts += (cells if rng.random() < 0.35 else battery)(rng, -x + 9, split - 3, room, room)
    parts += (high_voltage if rng.random() < 0.35 else generator)(rng, split, far, room, room)
    if rng.random() < 0.3:
        parts += electrodes(rng, x, 2 * head, int(rng.integers(3)))
    else:
        parts += _crown(rng, x, head) if rng.random() < 0.6 else front(rng, x, 2 * head, 2 * head)
    if rng.random() < 0.7:
        parts += lamp(rng, x - 1, head * 0.7) if rng.random() < 0.7 else led(x - 3, 0, 0, head * 0.4, True)
    if rng.random() < 0.35:
        parts += [_hoop(a, r, 1.5, 3) for a in np.linspace(far, neck, int(rng.integers(2, 5)))]
    if rng.random() < 0.4:
        parts.append(Part("rubber", stick(-x + 25, -x + 30, r + rng.uniform(3, 14), sides=14), 0.6))
    if rng.random() < 0.3:
        z = r + 1.5
        parts.append(
            Part(
                "steel",
                merged(block(split - 40, split + 10, -3, 3, z, z + 1), block(split, split + 6, -3, 3, r - 1, z)),
            )
        )
    if rng.random() < 0.2:
        parts += prongs(rng, -x)
    parts.append(Part(pick(rng, "rubber", "abs", "steel"), block(split - 6, split + 6, -3.5, 3.5, r - 2.5, r + 2)))
    return finished(rng, parts + (cord(rng, -x) if rng.random() < 0.5 else []), 0.0)
