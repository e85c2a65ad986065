"""More makers for training, for labels whose articles differ most from one another."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.blades import blade_shape, toothed
from models.simulation.bottles import fill
from models.simulation.shapes import Ball, Maker, Part, Slab, Thing, Turned, Wire, box, disc, line, moved, rounded


def frame_lock_knife(rng: Generator) -> Thing:
    length, angle = rng.uniform(65, 100), float(rng.choice([0.0, rng.uniform(0.5, 2.8), np.pi]))
    blade = blade_shape(length, rng.uniform(18, 28), rng.uniform(2.4, 3.4), rng.uniform(0.3, 0.7))
    handle = rounded(-length * 0.55, 0, length * 1.15, rng.uniform(18, 26), rng.uniform(3, 9))
    holes = [disc(x, 0, rng.uniform(2, 5)) for x in np.linspace(-length * 0.95, -length * 0.2, int(rng.integers(0, 6)))]
    clip = Slab("steel", box(-length * 0.7, 5, 48, 6), 1.2)
    frame = Slab(str(rng.choice(["steel", "titanium", "aluminium"])), handle, rng.uniform(3, 6), holes)
    turned = Slab("steel", moved(blade.outline, 0, 0, angle), blade.thickness)
    return Thing((turned, frame, clip, Slab("brass", disc(0, 0, 4), 8)), {"blade_length_mm": round(length)})


def peasant_knife(rng: Generator) -> Thing:
    length, angle = rng.uniform(60, 95), rng.uniform(-0.3, 3.2)
    blade = Slab("steel", moved(blade_shape(length, rng.uniform(14, 20), 1.6, 0.6).outline, 0, 0, angle), 1.6)
    grip = Turned(str(rng.choice(["wood", "abs"])), (-length * 1.2, -length, -length * 0.3, 4), (9, 13, 12, 10))
    return Thing((blade, grip, Wire("steel", line((0, -10), (0, 10)), 4)), {"blade_length_mm": round(length)})


def craft_knife(rng: Generator) -> Thing:
    grip = Turned("aluminium", (-75, -70, 40, 55), (3, 4.5, 4.5, 3.5), 1.4)
    blade = Slab("steel", line((45, -4), (62, -4), (90, 4), (45, 4)), 0.7)
    return Thing((grip, blade, Turned("steel", (40, 58), (4, 2.5))), {"blade_length_mm": 30})


def folding_utility(rng: Generator) -> Thing:
    angle = float(rng.choice([0.0, 0.4, 2.9]))
    handle = line((-100, -8), (-60, -16), (0, -13), (8, 0), (0, 13), (-95, 14))
    head = moved(line((0, -12), (42, -12), (48, 4), (30, 12), (0, 12)), 0, 0, angle)
    blade = moved(line((14, -9), (66, -9), (50, 9), (14, 9)), 0, 0, angle)
    body = Slab(str(rng.choice(["aluminium", "zinc", "abs"])), handle, rng.uniform(4, 9), [rounded(-50, 0, 50, 9, 4)])
    return Thing((body, Slab("aluminium", head, 4), Slab("steel", blade, 0.8), Slab("steel", disc(0, 0, 5), 9)))


def pocket_multi_tool(rng: Generator) -> Thing:
    length = rng.uniform(58, 105)
    plates = [Slab("steel", moved(rounded(0, y, length, rng.uniform(9, 14), 5), 0, 0), 3.5) for y in (-7, 7)]
    inner: list[Part] = [Slab("steel", box(rng.uniform(-6, 6), y, length * 0.8, 5), 2.2) for y in (-9, -4, 4, 9)]
    for _ in range(int(rng.integers(0, 4))):
        tool = blade_shape(length * rng.uniform(0.4, 0.8), rng.uniform(6, 12), 2.0, rng.uniform(0.1, 0.7)).outline
        side = float(rng.choice([-1, 1]))
        turn = rng.uniform(0.4, 2.7) + (np.pi if side > 0 else 0)
        inner.append(Slab("steel", moved(tool, side * length * 0.44, side * 6, turn), 2.0))
    return Thing((*plates, *inner, *(Slab("steel", disc(s * length * 0.44, 0, 4), 12) for s in (-1, 1))))


def hole_saw(rng: Generator) -> Thing:
    blade = Slab("steel", toothed(rng.uniform(140, 200), rng.uniform(16, 30), 10, 6), 1.3)
    grip = Slab(str(rng.choice(["wood", "abs", "rubber"])), rounded(-55, 4, 120, 30, 13), rng.uniform(16, 24))
    return Thing((blade, grip, Slab("steel", box(-25, 0, 60, 10), 1.3)))


def bow_saw(rng: Generator) -> Thing:
    length = rng.uniform(250, 330)
    arc = np.stack([length / 2 * np.cos(a := np.linspace(np.pi, 2 * np.pi, 20)), 85 * np.sin(a)], 1)
    return Thing((Wire("steel", arc, 14), Slab("steel", toothed(length, 18, 2, 9) - [length / 2, 0], 1.1)))


def hex_keys(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(3, 9))):
        size = 2.0 + index * 0.9
        start = index * (size + 3.0)
        parts.append(
            Wire("steel", line((0, start), (30 + 12 * index, start), (30 + 12 * index, start + 14 + 2 * index)), size)
        )
    return Thing(tuple(parts))


def cross_wrench(rng: Generator) -> Thing:
    reach = rng.uniform(110, 170)
    arms = [Turned("steel", (-reach, reach), (8, 8), None, None, (0.0, 0.0), turn) for turn in (0.0, np.pi / 2)]
    ends = [
        Turned("steel", (reach - 14, reach + 8), (14, 14), 4.0, None, (0.0, 0.0), turn)
        for turn in (0.0, np.pi / 2, np.pi, -np.pi / 2)
    ]
    return Thing((*arms, *ends))


def gas_pliers_wrench(rng: Generator) -> Thing:
    s = rng.uniform(0.9, 1.4)
    handle = Slab("steel", line((-125, -10), (60, -8), (60, 8), (-125, 11)) * s, 6, [disc(-114 * s, 0, 6 * s)])
    hook = Slab("steel", line((50, -8), (70, -34), (100, -34), (104, -22), (80, -18), (72, 8)) * s, 9)
    lower = Slab("steel", line((58, 8), (72, -4), (100, -8), (104, 8), (70, 18)) * s, 9)
    return Thing((handle, hook, lower, Slab("steel", disc(62 * s, 4 * s, 9 * s), 12)))


def t_driver(rng: Generator) -> Thing:
    shaft = Turned("steel", (0, rng.uniform(90, 160)), (3.2, 2.8))
    bar = Turned(str(rng.choice(["abs", "steel", "rubber"])), (-45, 45), (9, 9), None, None, (0.0, 0.0), np.pi / 2)
    return Thing((shaft, bar))


def driver_set(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(2, 5))):
        y, reach, radius = index * 32.0, rng.uniform(60, 120), rng.uniform(2, 3.5)
        grip = Turned(str(rng.choice(["abs", "pvc"])), (-85, -70, -20, 0), (8, 13, 12, 9), None, None, (0.0, y))
        parts += [Turned("steel", (-45, reach), (radius, radius), None, None, (0.0, y)), grip]
    return Thing(tuple(parts))


def phone_shocker(rng: Generator) -> Thing:
    length, width = rng.uniform(95, 130), rng.uniform(46, 60)
    coil = (Turned("copper", (10, 34), (8, 8), 3.0, None, (0.0, 8.0)), Slab("steel", box(22, 8, 30, 6), 6))
    cells = [Slab("lithium_cell", box(-22, 0, 40, width * 0.6), 8), Slab("pcb", box(20, -8, 50, 20), 1.8)]
    prongs = [Slab("steel", box(length / 2 + 2, y, 10, 4), 5) for y in (-width * 0.3, width * 0.3)]
    caps = [Turned("aluminium", (-9, 9), (6, 6), None, None, (25.0, y)) for y in (-16, -4)]
    return Thing((Slab("abs", rounded(0, 0, length, width, 9), 7), *cells, *coil, *caps, *prongs))


def fat_torch_shocker(rng: Generator) -> Thing:
    length = rng.uniform(220, 330)
    body = Turned("abs", (-length / 2, length * 0.3, length / 2), (17, 17, rng.uniform(19, 26)), 3.0)
    cells = [Turned("lithium_cell", (x, x + 64), (9, 9)) for x in (-length * 0.42, -length * 0.42 + 67)]
    coil = (
        Turned("copper", (length * 0.12, length * 0.24), (10, 10), 4.0),
        Slab("steel", box(length * 0.18, 0, 40, 7), 7),
    )
    crown = [Slab("steel", box(length / 2 + 2, y, 8, 6), 8) for y in (-15, 0, 15)]
    return Thing((body, *cells, *coil, *crown, Slab("pcb", box(length * 0.05, 0, 50, 20), 2)))


def pierced_cartridge(rng: Generator) -> Thing:
    length, radius = rng.uniform(80, 105), rng.uniform(38, 46)
    xs = (-length / 2, -length / 2 + 5, length * 0.35, length / 2)
    can = Turned("steel", xs, (radius * 0.9, radius, radius, radius * 0.3), 0.5, fill(rng, "butane"))
    return Thing((can, Wire("steel", line((length * 0.35, -radius), (length * 0.35, radius)), 3)), {"volume_ml": 350})


def gas_bulbs(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(2, 9))):
        at = (rng.normal(0, 14), index * 20.0)
        xs, rs = (-32, -26, 14, 26, 33), (3.0, 9.0, 9.0, 4.0, 4.0)
        parts.append(Turned("steel", xs, rs, 1.8, ("butane", "lying", 0.8), at, rng.normal(0, 0.25)))
    return Thing(tuple(parts))


def slim_refill(rng: Generator) -> Thing:
    length, radius = rng.uniform(110, 150), rng.uniform(14, 18)
    xs = (-length / 2, -length / 2 + 3, length * 0.4, length / 2)
    can = Turned("steel", xs, (radius * 0.9, radius, radius, 5), 0.4, fill(rng, "butane"))
    tip = (
        Wire("pe", line((length / 2, 0), (length / 2 + 22, 0)), 5),
        Wire("steel", line((length * 0.4, -radius), (length * 0.4, radius)), 2.4),
    )
    return Thing((can, *tip), {"volume_ml": 90})


def paint_can(rng: Generator) -> Thing:
    length, radius = rng.uniform(165, 215), rng.uniform(31, 36)
    xs = (-length / 2, -length / 2 + 3, length * 0.36, length * 0.44, length / 2)
    can = Turned(
        "steel", xs, (radius * 0.9, radius, radius, 16, 14), 0.4, fill(rng, str(rng.choice(["cream", "alcohol"])))
    )
    balls = [
        Ball("steel", (rng.uniform(-0.4, 0.3) * length, rng.uniform(-0.6, 0.6) * radius), (5, 5, 5)) for _ in range(2)
    ]
    rings = [Wire("steel", line((x, -radius), (x, radius)), 2.6) for x in (-length / 2 + 2, length * 0.36)]
    return Thing(
        (can, *balls, *rings, Turned("abs", (length * 0.4, length / 2 + 18), (radius * 0.9, radius * 0.85), 1.4))
    )


def mini_spray(rng: Generator) -> Thing:
    length, radius = rng.uniform(60, 95), rng.uniform(11, 16)
    can = Turned(
        "aluminium", (-length / 2, length * 0.35, length * 0.45), (radius, radius, 6), 0.7, fill(rng, "alcohol")
    )
    head = (
        Turned("pe", (length * 0.4, length * 0.4 + 22), (radius * 0.8, radius * 0.7), 2.0),
        Slab("steel", box(length * 0.45, 0, 6, 6), 5),
    )
    return Thing((can, *head, Wire("pe", line((-length * 0.4, 2), (length * 0.4, 0)), 2.5)), {"volume_ml": 40})


def sauce_jar(rng: Generator) -> Thing:
    length, radius = rng.uniform(80, 150), rng.uniform(28, 45)
    xs = (-length / 2, -length / 2 + 5, length * 0.35, length / 2)
    jar = Turned(
        "glass",
        xs,
        (radius * 0.9, radius, radius, radius * 0.75),
        rng.uniform(2.5, 4),
        fill(rng, str(rng.choice(["cream", "water"]))),
    )
    base = Turned("glass", (-length / 2, -length / 2 + 7), (radius * 0.9,) * 2)
    return Thing(
        (jar, base, Turned("steel", (length * 0.42, length / 2 + 4), (radius * 0.8,) * 2, 0.5)), {"volume_ml": 300}
    )


def flat_flask(rng: Generator) -> Thing:
    width, height = rng.uniform(90, 150), rng.uniform(48, 78)
    inside = rounded(0, 0, width - 9, height - 9, 10)
    walls = Slab("glass", rounded(0, 0, width, height, 13), rng.uniform(24, 34), [inside])
    neck = Turned("glass", (width / 2 - 2, width / 2 + 26), (11, 11), 2.8)
    liquid = Slab("alcohol", inside * [rng.uniform(0.6, 1.0), 1.0], rng.uniform(16, 26))
    return Thing(
        (
            walls,
            Slab("glass", inside, 6.5),
            liquid,
            neck,
            Turned("aluminium", (width / 2 + 14, width / 2 + 34), (12, 12), 1.0),
        )
    )


def vials(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(1, 5))):
        at = (0.0, index * 34.0)
        parts.append(Turned("glass", (-30, -26, 16, 24, 34), (13, 14, 14, 8, 8), 2.0, fill(rng, "alcohol"), at))
        parts.append(Turned(str(rng.choice(["abs", "aluminium"])), (26, 44), (10, 10), 2.0, None, at))
    return Thing(tuple(parts))


def roman_candles(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(2, 7))):
        y, length, radius = index * 25.0, rng.uniform(180, 320), rng.uniform(8, 12)
        parts.append(Turned("paper", (-length / 2, length / 2), (radius, radius), 3.0, None, (0.0, y)))
        stars = np.linspace(-length * 0.4, length * 0.4, 7)
        parts += [
            Turned("powder", (x, x + length * 0.07), (radius - 3, radius - 3), None, None, (0.0, y)) for x in stars
        ]
        parts.append(Turned("glass", (-length / 2, -length / 2 + 14), (radius - 2, radius - 2), None, None, (0.0, y)))
    return Thing(tuple(parts))


def shells(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(1, 5))):
        radius, x = rng.uniform(20, 36), index * 72.0
        parts += [Ball("paper", (x, 0.0), (radius, radius, radius)), Ball("powder", (x, 0.0), (radius * 0.8,) * 3)]
        parts += [Ball("aluminium", (x + dx, dy), (3, 3, 3)) for dx, dy in rng.normal(0, radius * 0.4, (14, 2))]
        parts.append(Wire("cloth", line((x, -radius), (x + 10, -radius - 50)), 4))
    return Thing(tuple(parts))


def small_rockets(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(3, 9))):
        y, length = index * 15.0, rng.uniform(40, 62)
        parts.append(Turned("paper", (0, length), (6, 6), 2.0, ("powder", "standing", 0.7), (0.0, y)))
        parts += [
            Turned("glass", (0, 6), (4, 4), None, None, (0.0, y)),
            Wire("wood", line((-150, y + 6), (length, y + 6)), 3),
        ]
    return Thing(tuple(parts))


def match_tub(rng: Generator) -> Thing:
    parts: list[Part] = [
        Turned(str(rng.choice(["abs", "paper"])), (-32, 30), (16, 16), 1.6),
        Turned("abs", (24, 34), (17, 17), 2.0),
    ]
    for y in rng.uniform(-13, 13, 16):
        parts += [Wire("wood", line((-28, y), (16, y)), 2.3), Wire("powder", line((13, y), (18, y)), 4.2)]
    return Thing((*parts, Slab("glass", box(-33, 0, 2, 26), 20)), {"count": 1})


def open_matches(rng: Generator) -> Thing:
    shift = rng.uniform(15, 35)
    sleeve = (Slab("paper", box(0, 0, 52, 36), 2.2), Slab("glass", box(0, 18, 52, 1.6), 7))
    drawer = Slab("paper", box(shift, 0, 50, 33), 12, [box(shift, 0, 47, 30)])
    sticks: list[Part] = []
    for y in rng.uniform(-13, 13, int(rng.integers(6, 26))):
        sticks += [
            Wire("wood", line((shift - 21, y), (shift + 22, y)), 2.3),
            Wire("powder", line((shift + 18, y), (shift + 22, y)), 4.2),
        ]
    return Thing((*sleeve, drawer, *sticks), {"count": 1})


MORE: dict[str, tuple[Maker, ...]] = {
    "folding_knife": (frame_lock_knife, peasant_knife),
    "utility_knife": (craft_knife, folding_utility),
    "multi_tool_knife": (pocket_multi_tool,),
    "saw": (hole_saw, bow_saw),
    "wrench": (hex_keys, cross_wrench, gas_pliers_wrench),
    "screwdriver": (t_driver, driver_set),
    "stun_gun": (phone_shocker, fat_torch_shocker),
    "gas_canister": (pierced_cartridge, gas_bulbs, slim_refill),
    "spray_can": (paint_can, mini_spray),
    "glass_bottle": (sauce_jar, flat_flask, vials),
    "fireworks": (roman_candles, shells, small_rockets),
    "match_box": (match_tub, open_matches),
}
