"""Cells in gear and packings: holders, chargers, tubes, bags, boxes, heaps of mixed kinds; large single cells."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import (
    AA,
    AAA,
    CR123,
    L14500,
    L18650,
    L21700,
    SUB_C,
    WH,
    C,
    D,
    pouch,
    round_cells,
)
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.battery_cells.parts import bubble, card, facts, row, strewn
from models.simulation.mesh import box, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

Size = tuple[float, float]
PENLIGHTS: tuple[Size, ...] = (AA, AA, AAA)
LITHIUM: tuple[Size, ...] = (L18650, L18650, L21700, L14500, CR123, (50.0, 13.0), (66.0, 16.2))
"""The last two: 26500 and 32650."""
ALL: tuple[Size, ...] = (AA, AA, AAA, C, D, SUB_C, *LITHIUM)


def chosen(rng: Generator, sizes: tuple[Size, ...]) -> Size:
    return sizes[int(rng.integers(len(sizes)))]


def watt_hours(size: Size) -> float:
    return WH.get(size, 9.0 if size[1] < 14 else 19.0)


def laid(rng: Generator, parts: list[Part]) -> Thing:
    """What is built standing mostly lies on a side in a bag."""
    axis, angle = [("x", 0.0), ("x", np.pi / 2), ("x", -np.pi / 2), ("y", np.pi / 2)][int(rng.integers(4))]
    return centred([part.turned(axis, angle) for part in parts])


def kind_of(rng: Generator, size: Size) -> str:
    if size in LITHIUM:
        return "lithium"
    return str(rng.choice(["alkaline", "alkaline", "carbon", "nickel"]))


def sides_for(count: int) -> int:
    return 12 if count < 4 else 8 if count < 9 else 6


def leads(rng: Generator, start: tuple[float, float, float], length: float, plugged: bool = True) -> list[Part]:
    """A red and a black wire, to a plug or to bare ends."""
    x, y, z = start
    bow = rng.normal(0, 16, 2)
    parts: list[Part] = []
    for dy in (-1.8, 1.8):
        spread = 0.0 if plugged else dy * 4
        line = [(x, y + dy, z), (x + length * 0.35, y + dy + bow[0], z + 2), (x + length, y + dy + bow[1] + spread, z)]
        path = smooth(line, False, 1)
        parts += [wire("copper", path, 0.55, sides=4), wire(str(rng.choice(["silicone", "pvc"])), path, 1.2, sides=5)]
    if plugged:
        at = (x + length + 6, y + bow[1], z)
        parts += [
            Part("nylon", box(13, 8, 6).moved(*at), 0.8),
            Part("brass", merged(*(box(9, 1.6, 1.6).moved(at[0], at[1] + d, z) for d in (-2, 2)))),
        ]
    return parts


def holder_with_leads(rng: Generator) -> Thing:
    """An open box for round cells with coil springs, rivets and two wires; slots left empty; lid and switch."""
    size = chosen(rng, (AA, AA, AAA, L18650, C))
    slots, pitch = int(rng.integers(1, 7)), 2 * size[1] + 1.2
    back = 2 if slots in (2, 4) and rng.random() < 0.4 else 1
    across = slots // back
    x, y, z = size[0] + 9, across * pitch + 3, back * pitch + 2
    lid = rng.random() < 0.35
    outside = prism(rounded(x, y, 1.5, steps=2), -z / 2, z / 2)
    inside = prism(rounded(x - 3, y - 3, 1, steps=2), -z / 2 + 1.4, z / 2 - (1.4 if lid else 0))
    parts = hollow(str(rng.choice(["abs", "pp", "nylon"])), outside, inside)
    spots = [
        (0.0, (i - (across - 1) / 2) * pitch, (k - (back - 1) / 2) * pitch) for i in range(across) for k in range(back)
    ]
    held = [spot for spot in spots if rng.random() < 0.8] or spots[:1]
    turn = np.pi * (np.arange(len(held)) % 2)
    parts += round_cells(size, kind_of(rng, size), held, turn, sides_for(len(held)))
    angle = np.linspace(0, 14, 16)
    spring = tube(
        np.column_stack([-x / 2 + 2 + angle * 0.16, size[1] * 0.5 * np.cos(angle), size[1] * 0.5 * np.sin(angle)]),
        0.8,
        sides=4,
    )
    rivets = revolve([(x / 2 - 2.4, 3), (x / 2 - 0.8, 2)], 6)
    parts += [Part("steel", copies(spring, spots), 0.3), Part("steel", copies(rivets, spots), 0.8)]
    if lid:
        parts += [
            Part("nylon", box(9, 5, 4).moved(0, 0, z / 2 + 1), 0.6),
            Part("steel", box(5, 3, 2).moved(0, 0, z / 2 - 2.4), 0.6),
        ]
    parts += leads(rng, (x / 2 - 1, y / 2 - 4, -z / 4), rng.uniform(50, 120), bool(rng.random() < 0.4))
    return Thing(centred(parts).parts, facts(len(held), watt_hours(size)))


def charger_with_cells(rng: Generator) -> Thing:
    """A charger with round cells in it: sliding contacts, board, light or screen, prongs or a cord."""
    size = chosen(rng, (AA, AA, AAA, L18650, L21700))
    slots, pitch = int(rng.integers(1, 7)), 2 * size[1] + rng.uniform(2, 5)
    deep = rng.uniform(24, 46)
    x, y, z = size[0] + deep + 6, slots * pitch + 8, rng.uniform(20, 32)
    shell = [prism(rounded(x - k, y - k, 6, steps=3), -z + k / 2, -size[1] * 0.3 - k / 2) for k in (0.0, 3.6)]
    parts = hollow("abs", shell[0], shell[1])
    keep = [i for i in range(slots) if rng.random() < 0.8] or [0]
    at = [(-deep / 2 + 2, (i - (slots - 1) / 2) * pitch, 0.6 * size[1]) for i in keep]
    kind = "lithium" if size in LITHIUM else "nickel"
    parts += round_cells(size, kind, at, np.zeros(len(at)), sides_for(len(at)))
    plates = (
        box(0.6, 6, 8).moved(-deep / 2 + 2 + s * (size[0] / 2 + 1.4), (i - (slots - 1) / 2) * pitch, 0.5 * size[1])
        for i in range(slots)
        for s in (-1, 1)
    )
    parts.append(Part("steel", merged(*plates)))
    low = -z + 5
    spots = np.column_stack([rng.uniform(-0.4, 0.45, 9) * x, rng.uniform(-0.4, 0.4, 9) * y, np.full(9, low + 2)])
    parts += [Part("pcb", box(x - 12, y - 9, 1.4).moved(0, 0, low)), Part("chip", copies(box(5, 5, 2), spots[:5])),
              Part("ferrite", box(15, 14, 11).moved(x / 2 - 18, 0, low + 7), 0.8),
              Part("copper", box(10, 17, 8).moved(x / 2 - 18, 0, low + 7), 0.5)]  # fmt: skip
    can = revolve([(-5, 4), (5, 4)], 8).turned("y", np.pi / 2)
    parts.append(Part("aluminium", copies(can, spots[5:7] + [0, 0, 4]), 0.8))
    if rng.random() < 0.4:
        parts.append(
            Part("lcd", box(deep * 0.5, min(y * 0.7, 50), 1.4).moved(x / 2 - deep * 0.4, 0, -size[1] * 0.3 - 3), 0.8)
        )
    if rng.random() < 0.5:
        parts.append(Part("brass", merged(*(box(17, 1.5, 6.3).moved(x / 2 - 18, s * 6.3, -z - 4) for s in (-1, 1)))))
    else:
        parts += leads(rng, (x / 2, 0, low), rng.uniform(60, 140))
    return Thing(centred(parts).parts, facts(len(at), watt_hours(size)))


def bag_of_cells(rng: Generator) -> Thing:
    """Old and new cells of several sizes thrown together in a bag or tin, with a coin cell or a block among them."""
    parts: list[Part] = []
    total, energy, across = 0, 0.0, 0.0
    for _ in range(int(rng.integers(2, 4))):
        size, count = chosen(rng, ALL), int(rng.integers(1, 5))
        at, turn = strewn(rng, size, count)
        deep = float(np.ptp(at[:, 1])) + 2 * size[1]
        at[:, 1] += across + deep / 2 - at[:, 1].mean()
        turn = turn + rng.normal(0, 0.5, count)
        parts += round_cells(size, kind_of(rng, size), at, turn, 8)
        across += deep * rng.uniform(0.7, 1.1)
        total, energy = total + count, energy + count * watt_hours(size)
    parts = list(centred(parts).parts)
    low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + 8
    kind = rng.random()
    if kind < 0.4:
        parts += hollow(
            "pe",
            prism(rounded(x, y, 12), -z / 2, z / 2),
            prism(rounded(x - 0.4, y - 0.4, 12), -z / 2 + 0.2, z / 2 - 0.2),
        )
    elif kind < 0.6:
        parts += hollow(
            "steel",
            prism(rounded(x, y, 8), -z / 2, z / 2),
            prism(rounded(x - 0.6, y - 0.6, 8), -z / 2 + 0.3, z / 2 - 0.3),
        )
    return Thing(tuple(parts), {"count": total, "wh": round(energy, 1)})


def rolled_in_film(rng: Generator) -> Thing:
    """Bricks of four to twelve in tight film, crossed, or tubes of cells end to end; any size and any chemistry."""
    size = chosen(rng, ALL)
    pitch, long = 2 * size[1] + 0.3, size[0] + 1.0
    if rng.random() < 0.5:
        count = int(rng.integers(2, 6))
        at = [((i - (count - 1) / 2) * long, 0.0, 0.0) for i in range(count)]
        turn = np.zeros(count)
    else:
        across, layers = int(rng.integers(2, 5)), int(rng.integers(1, 3))
        cross = layers == 2 and rng.random() < 0.3
        at = [
            (0.0, (i - (across - 1) / 2) * pitch, (k - (layers - 1) / 2) * pitch)
            for i in range(across)
            for k in range(layers)
        ]
        turn = np.array([np.pi / 2 * (cross and k == 1) for _ in range(across) for k in range(layers)])
        if cross:
            at = [(y, 0.0, z) if z > 0 else (0.0, y, z) for _, y, z in at]
    parts = round_cells(size, kind_of(rng, size), at, turn, sides_for(len(at)))
    x, y, z = np.ptp(np.concatenate([part.mesh.vertices for part in parts]), axis=0) + 0.8
    film = str(rng.choice(["pe", "pvc", "paper", "coated_paper"]))
    wall = 0.2 if film in ("pe", "pvc") else 0.5
    middle = np.mean(Thing(tuple(parts)).extent(), axis=0)
    sleeve = hollow(film, box(x + 2 * wall, y + 2 * wall, z + 2 * wall), box(x, y, z))
    parts += [p.moved(*middle) for p in sleeve]
    return Thing(centred(parts).parts, facts(len(at), watt_hours(size)))


def hanging_card(rng: Generator) -> Thing:
    """Any few cells in shaped bubbles on a card: round ones, coins, nine-volt or a set of two sizes with a tester."""
    size, second = chosen(rng, ALL), chosen(rng, PENLIGHTS)
    count = int(rng.integers(1, 5))
    pitch = 2 * size[1] + rng.uniform(2, 8)
    at, turn = row(count, pitch, rng, bool(rng.random() < 0.4))
    lift = size[1] + 1.2
    upright = rng.random() < 0.35
    parts = round_cells(size, kind_of(rng, size), at, turn, sides_for(count))
    wide, long = count * pitch + 4, size[0] + 6
    parts += bubble(long, wide, 2 * size[1] + 2)
    extra = 0
    if rng.random() < 0.4:
        extra = int(rng.integers(1, 5))
        more, spin = row(extra, 2 * second[1] + 3, rng, False)
        more = more + [long / 2 + second[0] / 2 + 6, 0, second[1] - size[1]]
        parts += round_cells(second, "alkaline", more, spin, 8)
        wide = max(wide, extra * (2 * second[1] + 3))
        long += second[0] + 8
    if rng.random() < 0.2:
        parts += [
            Part("pcb", box(30, 12, 1).moved(0, wide / 2 + 8, 0)),
            Part("lcd", box(16, 10, 1.2).moved(0, wide / 2 + 8, 1)),
        ]
    shift = (long - size[0] - 6) / 2
    parts.append(card(long + rng.uniform(16, 60), wide + rng.uniform(8, 40), -lift, (shift + rng.uniform(-4, 14), 0)))
    parts = [part.turned("z", np.pi / 2) for part in parts] if upright else parts
    return Thing(
        centred(parts).parts,
        {"count": count + extra, "wh": round(count * watt_hours(size) + extra * watt_hours(second), 1)},
    )


def lead_block(rng: Generator) -> Thing:
    """Sealed lead battery of an alarm, toy car or scale: plates in boxes, straps, two blades on top, leads."""
    x, y, z = rng.uniform(68, 152), rng.uniform(34, 66), rng.uniform(50, 100)
    if rng.random() < 0.4:
        x, z = z, x
    cells = int(rng.choice([2, 3, 3, 6, 6]))
    parts = hollow("abs", box(x, y, z), box(x - 4, y - 4, z - 4))
    pitch = (x - 5) / cells
    walls = [box(1.4, y - 4.2, z - 14).moved((i + 1) * pitch - (x - 5) / 2, 0, -4) for i in range(cells - 1)]
    parts += [Part("abs", merged(*walls))]
    plates, thick = int(rng.integers(3, 6)), rng.uniform(0.9, 1.5)
    spots = [
        ((i + 0.5) * pitch - (x - 5) / 2, (k - (plates - 1) / 2) * (y - 10) / plates, -6)
        for i in range(cells)
        for k in range(plates)
    ]
    parts += [
        Part("lead", copies(box(pitch - 4, thick, z - 22), spots), 0.75),
        Part("glass", copies(box(pitch - 4, 3, z - 20), np.array(spots) + [0, 2.6, 0]), 0.15),
    ]
    straps = (
        box(pitch * 0.8, 5, 5).moved((i + 0.5) * pitch - (x - 5) / 2, s * y * 0.25, z / 2 - 12)
        for i in range(cells)
        for s in (-1, 1)
    )
    parts.append(Part("lead", merged(*straps)))
    tabs = merged(*(box(8, 0.8, 5.5).moved(s * x * 0.36, y * 0.25, z / 2 + 2.5) for s in (-1, 1)))
    parts.append(Part("brass", tabs))
    parts += leads(rng, (x * 0.36, y * 0.25, z / 2 + 3), rng.uniform(40, 120)) if rng.random() < 0.35 else []
    return Thing(laid(rng, parts).parts, {"count": 1, "wh": round(x * y * z * 7.5e-5, 1)})


def prismatic_cells(rng: Generator) -> Thing:
    """Hard aluminium cells of cars and scooters: one or a few in a row, wound rolls, two posts, bars."""
    x, y, z = rng.uniform(70, 150), rng.uniform(12, 36), rng.uniform(60, 115)
    count = int(rng.integers(1, 5)) if y < 28 else int(rng.integers(1, 3))
    one = hollow("aluminium", box(x, y, z), box(x - 1.4, y - 1.4, z - 1.6))
    rolls = 2 if y > 20 else 1
    for k in range(rolls):
        deep = (y - 3) / rolls
        roll = prism(rounded(x - 8, deep - 0.6, deep / 2 - 0.5, steps=4), -z / 2 + 3, z / 2 - 12).moved(
            0, (k - (rolls - 1) / 2) * deep
        )
        one.append(Part("lithium_cell", roll, 0.9))
    posts = [revolve([(z / 2 - 5, 5), (z / 2 + 4, 5)], 8).turned("y", -np.pi / 2).moved(s * x * 0.32) for s in (-1, 1)]
    one += [
        Part("aluminium", posts[0], 0.9),
        Part("copper", posts[1], 0.9),
        Part("nylon", box(x * 0.9, y * 0.6, 1.4).moved(0, 0, z / 2 - 2.2)),
    ]
    one += [Part("copper", box(10, y * 0.3, z * 0.5).moved(x / 2 - 4, 0, 5), 0.4)]
    parts = [
        p.moved(0, (i - (count - 1) / 2) * (y + 1)).scaled(1 - 2 * (i % 2), 1, 1) for i in range(count) for p in one
    ]
    if count > 1:
        bars = (
            box(16, y + 8, 1.6).moved((1 - 2 * (i % 2)) * x * 0.32, (i - (count - 2) / 2) * (y + 1), z / 2 + 5)
            for i in range(count - 1)
        )
        parts.append(Part(str(rng.choice(["copper", "aluminium"])), merged(*bars)))
    if rng.random() < 0.5:
        deep = count * (y + 1)
        parts += hollow(str(rng.choice(["pvc", "pp"])), box(x + 2, deep + 2, z + 2), box(x + 0.4, deep + 0.4, z + 0.4))
    return Thing(laid(rng, parts).parts, {"count": count, "wh": round(count * x * y * z * 3.6e-4, 1)})


def bare_pouches(rng: Generator) -> Thing:
    """Soft cells for toys, headsets and gadgets: guard strip and thin wires, loose, taped or on foam."""
    count = int(rng.integers(1, 7))
    x, y, z = rng.uniform(24, 95), rng.uniform(14, 60), rng.uniform(3, 9)
    one = pouch(0, 0, 0, x, y, z)
    if rng.random() < 0.8:
        one += [
            Part("pcb", box(4, y * 0.7, 1).moved(x / 2 + 3, 0, 0.6)),
            Part("chip", merged(*(box(2.6, 3, 1).moved(x / 2 + 3, s * y * 0.15, 1.6) for s in (-1, 1)))),
        ]
        one += leads(rng, (x / 2 + 4, 0, 1), rng.uniform(24, 80), bool(rng.random() < 0.7))
    stacked = rng.random() < 0.35
    parts: list[Part] = []
    for i in range(count):
        if stacked and i < 4:
            parts += [p.moved(rng.normal(0, 0.6), 0, i * (z + 0.6)) for p in one]
        else:
            spin, at = rng.normal(0, 0.15), (rng.normal(0, 4), (i - (count - 1) / 2) * (y + 8))
            parts += [p.turned("z", spin).moved(*at) for p in one]
    if rng.random() < 0.3:
        low, high = Thing(tuple(parts)).extent()
        (wide, deep, _), (at_x, at_y, _) = high - low + 12, (low + high) / 2
        bed = box(wide, deep, 3).moved(at_x, at_y, float(low[2]) - 1.7)
        parts.append(Part(str(rng.choice(["foam", "cardboard", "pe"])), bed))
    return Thing(centred(parts).parts, {"count": count, "wh": round(count * x * y * z * 4.4e-4, 1)})
