"""Lighters, gas, sprays, bottles, batteries, matches: limited by law. The last maker of each label is held out."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import Ball, Maker, Part, Slab, Thing, Turned, Wire, box, disc, line, moved, rounded


def _fill(rng: Generator, material: str) -> tuple[str, str, float]:
    return (material, str(rng.choice(["lying", "standing"])), float(rng.uniform(0.35, 1.0)))


def disposable_lighter(rng: Generator) -> Thing:
    fuel = Slab("butane", rounded(-12, 0, rng.uniform(30, 48), 21, 4), 9)
    cap = Slab("steel", line((22, -11), (40, -11), (40, 6), (30, 11), (22, 11)), 1.6, [disc(33, -4, 2.5)])
    wheel = Slab("steel", disc(35, 7, 5), 6)
    valve = (Slab("brass", box(24, -3, 13, 5), 4), Wire("pe", line((-34, -3), (20, -3)), 2.5))
    return Thing((Slab("abs", rounded(-8, 0, 62, 25, 6), 3.2), fuel, cap, wheel, *valve, Wire("steel", line((10, 5), (26, 5)), 3.5)), {"count": 1})


def petrol_lighter(rng: Generator) -> Thing:
    shell = Slab("brass", rounded(-8, 0, 40, 38, 4), 1.4)
    rim = Slab("brass", rounded(-8, 0, 40, 38, 4), 4, [rounded(-8, 0, 36, 34, 3)])
    lid_open = rng.random() < 0.3
    lid = Slab("brass", moved(rounded(10, 0, 18, 38, 4), 12, -19 if lid_open else 0, -1.6 if lid_open else 0.0), 1.8)
    chimney = Slab("steel", rounded(17, 2, 15, 20, 2), 1.6, [disc(14 + 4 * i, y, 1.4) for i in range(3) for y in (-3, 4)])
    return Thing((shell, rim, lid, chimney, Slab("cloth", box(-8, 0, 36, 34), 10), Slab("steel", disc(16, -12, 4.5), 6), Slab("brass", box(12, 18, 8, 4), 5)), {"count": 1})


def jet_lighter(rng: Generator) -> Thing:
    body = Slab("zinc", rounded(0, 0, rng.uniform(58, 72), 32, 7), 1.8)
    return Thing((body, Slab("butane", rounded(-14, 0, 32, 24, 4), 10), Slab("steel", box(15, 5, 22, 8), 5), Turned("brass", (12, 34), (4, 4), 1.5, None, (0.0, -7.0)),
                  Slab("zinc", rounded(26, 0, 12, 32, 3), 3)), {"count": 1})  # fmt: skip


def arc_lighter(rng: Generator) -> Thing:
    return Thing((Slab("zinc", rounded(0, 0, 74, 36, 5), 2.2), Slab("lithium_cell", rounded(-12, 0, 38, 28, 2), 6), Slab("pcb", box(18, 0, 20, 28), 1.5),
                  Slab("copper", box(20, 6, 12, 12), 4), *(Wire("steel", line((30, y), (38, y)), 2.5) for y in (-9, -3, 3, 9))), {"count": 1})  # fmt: skip


def _can(rng: Generator, length: float, radius: float, material: str, wall: float, inside: str) -> list[Part]:
    xs = (-length / 2, -length / 2 + 4, length / 2 - 14, length / 2 - 4, length / 2)
    rs = (radius * 0.85, radius, radius, radius * 0.55, 12.0)
    return [Turned(material, xs, rs, wall, _fill(rng, inside)), Turned(material, (-length / 2 + 4, -length / 2 + 8), (radius * 0.95,) * 2),
            Wire(material, line((length / 2 - 13, -radius), (length / 2 - 13, radius)), 2.4), Wire(material, line((-length / 2 + 3, -radius), (-length / 2 + 3, radius)), 2.4)]  # fmt: skip


def cassette_gas(rng: Generator) -> Thing:
    return Thing((*_can(rng, rng.uniform(175, 195), rng.uniform(31, 35), "steel", 0.45, "butane"), Wire("steel", line((96, -14), (96, 14)), 3), Slab("brass", box(100, 0, 14, 6), 6)), {"volume_ml": 440})


def camping_gas(rng: Generator) -> Thing:
    width = rng.uniform(85, 112)
    xs = tuple(width * v for v in (-0.42, -0.3, 0.1, 0.3, 0.4))
    dome = Turned("steel", xs, tuple(width * v for v in (0.48, 0.5, 0.5, 0.38, 0.14)), 0.7, _fill(rng, "butane"))
    return Thing((dome, Turned("steel", (width * 0.38, width * 0.5), (6.5, 6.5), 2.0), Wire("steel", line((-width * 0.4, -width * 0.48), (-width * 0.4, width * 0.48)), 3)), {"volume_ml": 450})


def small_cylinder(rng: Generator) -> Thing:
    length, radius = rng.uniform(180, 300), rng.uniform(24, 45)
    body = Turned(rng.choice(["steel", "aluminium"]), (-length / 2, -length / 2 + radius * 0.5, length / 2 - radius, length / 2), (radius * 0.5, radius, radius, 11), 2.6, ("butane", "lying", 0.7))
    valve = (Turned("brass", (length / 2 - 6, length / 2 + 30), (10, 10), 4.0), Slab("brass", box(length / 2 + 22, 0, 10, 40), 10), Slab("abs", disc(length / 2 + 36, 0, 16), 10))
    return Thing((body, *valve), {"volume_ml": round(float(np.pi * radius**2 * length / 1000))})


def refill_gas(rng: Generator) -> Thing:
    length, radius = rng.uniform(130, 170), rng.uniform(18, 24)
    return Thing((*_can(rng, length, radius, "aluminium", 0.6, "butane"), Wire("pe", line((length / 2, 0), (length / 2 + 18, 0)), 6), Turned("pe", (length / 2 - 10, length / 2 + 24), (radius * 0.8, radius * 0.7), 1.2)), {"volume_ml": 250})


def _spray(rng: Generator, length: float, radius: float, material: str, wall: float) -> Thing:
    end = length / 2
    nozzle = (Wire("pe", line((-end + 8, 4), (end, 0)), 4), Slab("steel", box(end - 2, 0, 9, 8), 8), Slab("pe", rounded(end + 8, 0, 14, 12, 3), 10), Ball("steel", (rng.uniform(-end, end) * 0.8, radius * 0.6), (4, 4, 4)))
    cap = Turned("pe", (end - 4, end + 32), (radius * 0.8, radius * 0.72), 1.3)
    return Thing((*_can(rng, length, radius, material, wall, rng.choice(["alcohol", "water", "cream"])), *nozzle, cap), {"volume_ml": round(float(np.pi * radius**2 * length / 1000), -1)})


def hair_spray(rng: Generator) -> Thing:
    return _spray(rng, rng.uniform(170, 230), rng.uniform(24, 33), "steel", 0.4)


def deodorant(rng: Generator) -> Thing:
    return _spray(rng, rng.uniform(105, 150), rng.uniform(19, 26), "aluminium", 0.6)


def mousse(rng: Generator) -> Thing:
    return _spray(rng, rng.uniform(140, 180), rng.uniform(25, 30), "aluminium", 0.8)


def pepper_spray(rng: Generator) -> Thing:
    base = _spray(rng, rng.uniform(80, 115), rng.uniform(15, 19), "aluminium", 0.9)
    return Thing((*base.parts, Wire("steel", disc(-52, 20, 10), 2, True), Slab("abs", rounded(50, 8, 34, 14, 4), 10)), base.facts)


def _bottle(rng: Generator, length: float, radius: float, material: str, wall: float, inside: str, neck: float, shoulder: float) -> list[Part]:
    h = length / 2
    ridge = radius * (1 - rng.uniform(0, 0.12))
    xs = (-h, -h + 5, -h * 0.35, -h * 0.1, h * (1 - shoulder), h * (1 - shoulder * 0.4), h)
    rs = (radius * 0.85, radius, radius, ridge, radius, neck, neck)
    return [Turned(material, xs, rs, wall, _fill(rng, inside)), Turned(material, (-h, -h + max(3 * wall, 1.5)), (radius * 0.95,) * 2)]


def _drink_facts(length: float, radius: float) -> dict[str, float | int | str]:
    return {"volume_ml": int(round(float(np.pi * radius**2 * length * 0.75 / 1000), -1))}


def water_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(190, 250), rng.uniform(29, 36)
    cap = Turned("pe", (length / 2 - 12, length / 2 + 3), (15, 15), 2.2)
    return Thing((*_bottle(rng, length, radius, "pet", 0.4, "water", 11, rng.uniform(0.35, 0.6)), cap), _drink_facts(length, radius))


def big_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(270, 320), rng.uniform(42, 52)
    cap = Turned("pe", (length / 2 - 12, length / 2 + 3), (16, 16), 2.2)
    return Thing((*_bottle(rng, length, radius, "pet", 0.5, "water", 12, rng.uniform(0.4, 0.6)), cap), _drink_facts(length, radius))


def shampoo(rng: Generator) -> Thing:
    length, width = rng.uniform(130, 210), rng.uniform(55, 80)
    body = rounded(0, 0, length, width, 16)
    level = box(-length * (1 - rng.uniform(0.5, 1)) / 2, 0, length * 0.8, width - 4)
    return Thing((Slab("pe", body, 3.0), Slab("cream", level, rng.uniform(25, 38)), Turned("abs", (length / 2 - 4, length / 2 + 28), (15, 13), 2.0), Wire("pe", line((-length * 0.4, 0), (length / 2, 0)), 6)), {"volume_ml": 400})


def sport_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(180, 230), rng.uniform(33, 40)
    top = (Turned("abs", (length / 2 - 22, length / 2 + 8), (radius * 0.85, radius * 0.6), 3.0), Wire("abs", disc(length / 2 + 16, 0, 14, 18), 7, True))
    return Thing((*_bottle(rng, length, radius, "pe", 1.8, "water", radius * 0.7, 0.2), *top), _drink_facts(length, radius))


def wine_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(285, 320), rng.uniform(35, 40)
    cork = Turned(rng.choice(["wood", "pe"]), (length / 2 - 40, length / 2), (9, 9))
    foil = Turned("aluminium", (length / 2 - 55, length / 2 + 1), (14.5, 14.5), 0.3)
    return Thing((*_bottle(rng, length, radius, "glass", 3.2, "alcohol", 13.5, 0.75), cork, foil), {"volume_ml": 750, "abv_pct": 13})


def liquor_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(190, 260), rng.uniform(32, 44)
    cap = Turned("aluminium", (length / 2 - 30, length / 2 + 3), (15, 15), 0.5)
    return Thing((*_bottle(rng, length, radius, "glass", rng.uniform(3, 5), "alcohol", 13, 0.4), cap), {"volume_ml": 500, "abv_pct": int(rng.choice([42, 52, 53]))})


def beer_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(220, 270), rng.uniform(29, 34)
    return Thing((*_bottle(rng, length, radius, "glass", 2.8, "water", 12.5, 0.7), Slab("steel", box(length / 2 + 1, 0, 4, 28), 22)), {"volume_ml": 500, "abv_pct": 4})


def perfume(rng: Generator) -> Thing:
    width, height = rng.uniform(50, 75), rng.uniform(45, 65)
    hollow = rounded(2, 0, width - 14, height - 10, 4)
    return Thing((Slab("glass", rounded(0, 0, width, height, 6), 28, [hollow]), Slab("glass", hollow, 7), Slab("alcohol", hollow, 19),
                  Turned("aluminium", (width / 2, width / 2 + 14), (9, 9), 1.0), Turned("abs", (width / 2 + 8, width / 2 + 36), (13, 13), 3.0), Wire("pe", line((-width * 0.4, 0), (width / 2, 0)), 3)), {"volume_ml": 100})  # fmt: skip


def vacuum_flask(rng: Generator) -> Thing:
    length, radius = rng.uniform(180, 270), rng.uniform(30, 38)
    h = length / 2
    shell = Turned("steel", (-h, -h + 6, h * 0.7, h * 0.82), (radius * 0.9, radius, radius, radius * 0.75), 0.6)
    inner = Turned("steel", (-h + 10, -h + 16, h * 0.68, h * 0.82), (radius * 0.75, radius * 0.85, radius * 0.85, radius * 0.6), 0.5, _fill(rng, "water"))
    return Thing((shell, inner, Turned("abs", (h * 0.7, h), (radius * 0.75, radius * 0.7), 4.0), Slab("steel", box(-h + 3, 0, 5, radius * 1.7), 8)), {"volume_ml": 500})


def hip_flask(rng: Generator) -> Thing:
    body = rounded(0, 0, rng.uniform(100, 130), rng.uniform(80, 95), 14)
    return Thing((Slab("steel", body, 1.4), Wire("steel", body, 2.0, True), Slab("alcohol", body * [0.92, 0.92], 16), Turned("steel", (55, 78), (11, 10), 1.5), Wire("steel", line((60, 12), (74, 14)), 3)), {"volume_ml": 200})


def travel_mug(rng: Generator) -> Thing:
    length, radius = rng.uniform(150, 190), rng.uniform(34, 42)
    h = length / 2
    return Thing((Turned("steel", (-h, h * 0.75), (radius * 0.75, radius), 0.9, _fill(rng, "water")), Turned("steel", (-h + 6, h * 0.75), (radius * 0.66, radius * 0.9), 0.5), Turned("pe", (h * 0.7, h), (radius, radius * 0.85), 4.0),
                  Wire("abs", line((h * 0.4, radius), (h * 0.3, radius + 28), (-h * 0.4, radius + 24), (-h * 0.5, radius * 0.8)), 11)))  # fmt: skip


def soup_jar(rng: Generator) -> Thing:
    radius = rng.uniform(44, 55)
    return Thing((Turned("steel", (-70, -60, 40, 46), (radius * 0.9, radius, radius, radius * 0.9), 0.7, ("cream", "lying", 0.7)), Turned("steel", (-60, 44), (radius * 0.85,) * 2, 0.6), Turned("abs", (42, 75), (radius * 0.95, radius * 0.85), 6.0)), {"volume_ml": 500})


def _electronics(rng: Generator, x: float, height: float) -> list[Part]:
    chips = [Slab("copper", box(x + rng.uniform(-4, 4), rng.uniform(-0.4, 0.4) * height, *rng.uniform(2, 7, 2)), rng.uniform(0.3, 1.2)) for _ in range(6)]
    return [Slab("pcb", box(x, 0, 13, height * 0.9), 1.6), *chips, *(Slab("steel", box(x + 5, y * height, 9, 13), 0.8) for y in (-0.28, 0.05)), Slab("steel", box(x, 0.34 * height, 6, 8), 1.0)]


def pouch_bank(rng: Generator) -> Thing:
    length, width = rng.uniform(115, 155), rng.uniform(62, 75)
    case = Slab(rng.choice(["abs", "aluminium"]), rounded(0, 0, length, width, 7), rng.uniform(2, 3.5))
    cells = [Slab("lithium_cell", box(-7, 0, length - 24, width - 8), rng.uniform(8, 16))]
    return Thing((case, *cells, *_electronics(rng, length / 2 - 9, width)), {"count": 1, "wh": round(float(rng.choice([37, 74])), 0)})


def tube_bank(rng: Generator) -> Thing:
    count = int(rng.integers(2, 6))
    width = count * 19.0
    cells = [p for i in range(count) for p in _cell(-8, (i - count / 2 + 0.5) * 19, 65, 9, "lithium_cell")]
    return Thing((Slab("abs", rounded(0, 0, 95, width + 8, 6), 4), *cells, *_electronics(rng, 38, width)), {"count": 1, "wh": round(count * 9.25, 0)})


def lipstick_bank(rng: Generator) -> Thing:
    return Thing((Turned("aluminium", (-48, 48), (12.5, 12.5), 1.2), *_cell(-6, 0, 65, 9, "lithium_cell"), Slab("pcb", box(38, 0, 14, 20), 2), Slab("steel", box(43, 0, 12, 13), 3)), {"count": 1, "wh": 12})


def brick_bank(rng: Generator) -> Thing:
    length, width = rng.uniform(135, 175), rng.uniform(78, 92)
    rows = [Slab("lithium_cell", rounded(-8, y * width, length - 30, width * 0.42, 3), rng.uniform(14, 22)) for y in (-0.23, 0.23)]
    return Thing((Slab("abs", rounded(0, 0, length, width, 14), 5), *rows, *_electronics(rng, length / 2 - 10, width), *_electronics(rng, length / 2 - 22, width)[:4]), {"count": 1, "wh": 111})


def _cell(x: float, y: float, length: float, radius: float, inside: str, turn: float = 0.0) -> list[Part]:
    half = length / 2
    at = (x, y)
    return [Turned("steel", (-half, half), (radius, radius), 0.35, (inside, "standing", 0.97), at, turn), Turned("steel", (half, half + 2), (radius * 0.35,) * 2, None, None, at, turn)]


def small_cells(rng: Generator) -> Thing:
    length, radius = [(50.0, 7.2), (44.0, 5.2), (61.0, 17.0)][int(rng.choice(3, p=[0.6, 0.3, 0.1]))]
    count = int(rng.integers(2, 7))
    loose = rng.random() < 0.4
    parts = [p for i in range(count) for p in _cell(rng.uniform(-20, 20) * loose, (i - count / 2) * radius * 2.15, length, radius, "alkaline_cell", rng.uniform(-0.5, 0.5) * loose + np.pi * (i % 2))]
    return Thing(tuple(parts), {"count": count})


def lithium_tubes(rng: Generator) -> Thing:
    count = int(rng.integers(2, 9))
    across = int(rng.integers(1, 3))
    parts = [p for i in range(count) for p in _cell((i % across) * 70.0, (i // across) * 18.8, 65, 9.1, "lithium_cell")]
    return Thing(tuple(parts), {"count": count, "wh": round(count * 9.25)})


def camera_batteries(rng: Generator) -> Thing:
    parts: list[Part] = []
    count = int(rng.integers(1, 4))
    for index in range(count):
        x = index * 48.0
        parts += [Slab("abs", rounded(x, 0, 42, 58, 4), 3), Slab("lithium_cell", rounded(x - 9, 2, 17, 48, 2), 16), Slab("lithium_cell", rounded(x + 9, 2, 17, 48, 2), 16), Slab("copper", box(x, -26, 26, 4), 1.0)]
    return Thing(tuple(parts), {"count": count, "wh": 16})


def scooter_pack(rng: Generator) -> Thing:
    columns, rows = int(rng.integers(3, 6)), int(rng.integers(2, 4))
    parts = [p for c in range(columns) for r in range(rows) for p in _cell(r * 69.0, c * 19.0, 65, 9.1, "lithium_cell")]
    middle = ((rows - 1) * 34.5, (columns - 1) * 9.5)
    straps = [Slab("steel", box(x, middle[1], 6, columns * 19), 0.5) for x in np.arange(rows + 1) * 69.0 - 34.5]
    return Thing((*parts, *straps, Slab("pvc", rounded(*middle, rows * 70 + 8, columns * 19 + 8, 4), 1.6), Slab("pcb", box(middle[0], middle[1], rows * 55, 16), 3.0), Wire("copper", line((rows * 70 - 30, 10), (rows * 70 + 40, 24)), 3.2)), {"count": 1, "wh": columns * rows * 9})


def _sticks(rng: Generator, x: float, y: float, width: float, count: int, length: float, turn: float) -> list[Part]:
    parts: list[Part] = []
    for shift in np.linspace(-0.5, 0.5, count) * width:
        flip = np.pi if rng.random() < 0.1 else 0.0
        stick = moved(line((-length / 2, 0), (length / 2, 0)), 0, 0, flip) + [0, shift]
        head = moved(line((length / 2 - 4, 0), (length / 2, 0)), 0, 0, flip) + [0, shift]
        parts += [Wire("wood", moved(stick, x, y, turn), 2.4), Wire("powder", moved(head, x, y, turn), 4.5)]
    return parts


def safety_matches(rng: Generator) -> Thing:
    length, width = rng.uniform(46, 54), rng.uniform(30, 37)
    sides = Slab("glass", box(0, width / 2, length, 1.6), 6)
    return Thing((Slab("paper", box(0, 0, length, width), 2.6), Slab("paper", box(0, 0, length, width), 14, [box(0, 0, length - 2, width - 2)]), *_sticks(rng, 0, 0, width - 6, int(rng.integers(8, 14)), length - 6, 0), sides), {"count": 1})


def match_stack(rng: Generator) -> Thing:
    boxes = [safety_matches(rng).parts for _ in range(2)]
    shifted = [_shift(part, (index - 0.5) * 56.0) for index, parts in enumerate(boxes) for part in parts]
    return Thing(tuple(shifted), {"count": 2})


def _shift(part: Part, x: float) -> Part:
    if isinstance(part, Wire):
        return Wire(part.material, part.points + [x, 0], part.diameter, part.closed)
    assert isinstance(part, Slab)
    return Slab(part.material, part.outline + [x, 0], part.thickness, [hole + [x, 0] for hole in part.holes])


def kitchen_matches(rng: Generator) -> Thing:
    length, width = rng.uniform(85, 110), rng.uniform(50, 65)
    return Thing((Slab("paper", box(0, 0, length, width), 3.2), Slab("paper", box(0, 0, length, width), 22, [box(0, 0, length - 3, width - 3)]), *_sticks(rng, 0, 0, width - 8, 20, length - 8, 0), *_sticks(rng, 1, 2, width - 8, 20, length - 9, 0), Slab("glass", box(0, width / 2, length, 2), 8)), {"count": 1})


def match_book(rng: Generator) -> Thing:
    return Thing((Slab("paper", rounded(0, 0, 50, 40, 1), 2.4), *_sticks(rng, 0, 0, 34, 10, 38, 0), *_sticks(rng, -2, 1, 34, 10, 38, 0), Wire("steel", line((-21, -5), (-21, 5)), 1.6), Slab("glass", box(22, 0, 4, 38), 2)), {"count": 1})


GOODS: dict[str, tuple[Maker, ...]] = {
    "lighter": (disposable_lighter, petrol_lighter, jet_lighter, arc_lighter),
    "gas_canister": (cassette_gas, camping_gas, small_cylinder, refill_gas),
    "spray_can": (hair_spray, deodorant, mousse, pepper_spray),
    "plastic_bottle": (water_bottle, big_bottle, shampoo, sport_bottle),
    "glass_bottle": (wine_bottle, liquor_bottle, beer_bottle, perfume),
    "metal_flask": (vacuum_flask, hip_flask, travel_mug, soup_jar),
    "power_bank": (pouch_bank, tube_bank, lipstick_bank, brick_bank),
    "battery_cells": (small_cells, lithium_tubes, camera_batteries, scooter_pack),
    "match_box": (safety_matches, match_stack, kitchen_matches, match_book),
}
