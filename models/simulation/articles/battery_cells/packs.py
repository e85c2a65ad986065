"""Cells joined to packs, with their strips, leads and plugs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import AA, L18650, SUB_C, pouch, round_cells
from models.simulation.articles.battery_cells.parts import facts, side_by_side
from models.simulation.mesh import box, merged, prism, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _strips(at: np.ndarray, half: float, width: float = 7.0) -> Part:
    """Nickel strips across both ends of lying cells."""
    span = np.ptp(at[:, 1]) + 8
    middle = at[:, 1].mean()
    xs = sorted({round(float(x), 1) for x in at[:, 0]})
    return Part(
        "steel",
        merged(*(box(0.3, span, width).moved(x + s * (half + 0.9), middle, 0) for x in xs for s in (-1, 1))),
        1.0,
    )


def _lead(rng: Generator, start: tuple[float, float, float], length: float) -> list[Part]:
    """Two wires to a plug."""
    x, y, z = start
    bow = rng.uniform(-18, 18)
    parts = []
    for dy in (-2.0, 2.0):
        path = [
            (x, y + dy, z),
            (x + length * 0.4, y + dy + bow, z),
            (x + length * 0.8, y + dy + bow * 0.5, z),
            (x + length, y + dy, z),
        ]
        parts += [wire("copper", path, 0.65), wire("silicone", path, 1.3)]
    parts += [
        Part("nylon", box(16, 9, 7).moved(x + length + 8, y, z)),
        Part("brass", merged(*(box(12, 2.2, 2.2).moved(x + length + 7, y + d, z) for d in (-2.4, 2.4)))),
    ]
    return parts


def shrink_pack(rng: Generator) -> Thing:
    """Lithium cells side by side and end to end with strips, a guard board and a lead, in blue film."""
    across, ends, layers = int(rng.integers(2, 6)), int(rng.integers(1, 3)), int(rng.integers(1, 3))
    while across * ends * layers > 12:
        layers = 1
        across -= 1
    grid = np.array([((e - (ends - 1) / 2) * 67.5, (a - (across - 1) / 2) * 18.6, (k - (layers - 1) / 2) * 18.6)
                     for e in range(ends) for a in range(across) for k in range(layers)])  # fmt: skip
    turn = np.pi * (np.arange(len(grid)) % 2)
    parts = [*round_cells(L18650, "lithium", grid, turn), _strips(grid, 33.0, 7 if layers == 1 else 24)]
    x, y, z = ends * 67.5 + 4, across * 18.6 + 2, layers * 18.6 + 2
    parts += hollow(
        "pvc", prism(rounded(x, y, 5), -z / 2, z / 2), prism(rounded(x - 0.6, y - 0.6, 5), -z / 2 + 0.3, z / 2 - 0.3)
    )
    board = box(min(x * 0.6, 55), 14, 1.2).moved(rng.uniform(-8, 8), 0, z / 2 + 1)
    chips = merged(*(box(4.5, 4, 1).moved(dx, dy, z / 2 + 2) for dx, dy in rng.uniform(-1, 1, (5, 2)) * [16, 4]))
    parts += [Part("pcb", board), Part("chip", chips), *_lead(rng, (x / 2 - 4, y / 2 - 8, 0), rng.uniform(35, 80))]
    return Thing(tuple(parts), {"count": len(grid), "wh": round(len(grid) * 9.6, 1)})


def _plug_block(x: float, y: float, pins: int, length: float) -> list[Part]:
    return [
        Part("abs", box(length, pins * 3.0 + 4, 6).moved(x, y, 0), 0.5),
        Part(
            "brass",
            merged(*(box(length * 0.8, 0.6, 4).moved(x, y + (i - (pins - 1) / 2) * 3.0, 0) for i in range(pins))),
        ),
    ]


def laptop_pack(rng: Generator) -> Thing:
    """A bar of six to nine round cells, or a flat tray of pouches, with board and blades."""
    if rng.random() < 0.5:
        ends, across = 3, int(rng.integers(2, 4))
        grid = np.array(
            [((e - 1) * 67.0, (a - (across - 1) / 2) * 18.6, 0.0) for e in range(ends) for a in range(across)]
        )
        parts = [*round_cells(L18650, "lithium", grid, np.zeros(len(grid))), _strips(grid, 33.0)]
        x, y, z = 206.0, across * 18.6 + 10, 21.5
        count, wh = len(grid), len(grid) * 9.0
    else:
        count = int(rng.integers(2, 5))
        cx, cy, z = rng.uniform(60, 78), rng.uniform(75, 95), rng.uniform(5, 8)
        parts = [p for i in range(count) for p in pouch((i - (count - 1) / 2) * (cx + 2), -4, 0, cx, cy, z - 1.8, "y")]
        x, y, wh = count * (cx + 2) + 6, cy + 22, count * 13.0
    parts += hollow(
        "abs", prism(rounded(x, y, 3), -z / 2 - 0.8, z / 2 + 0.8), prism(rounded(x - 2, y - 2, 3), -z / 2, z / 2)
    )
    edge = y / 2 - 5
    parts += [
        Part("pcb", box(x * rng.uniform(0.45, 0.85), 7.5, 1.0).moved(0, edge, 1)),
        Part(
            "chip",
            merged(
                *(
                    box(rng.uniform(3, 7), rng.uniform(3, 7), 1.2).moved(dx, edge, 2)
                    for dx in rng.uniform(-0.3, 0.3, 6) * x
                )
            ),
        ),
        *_plug_block(rng.uniform(-0.3, 0.3) * x, edge + 1, 7, 9),
    ]
    return Thing(tuple(parts), {"count": count, "wh": round(wh, 1)})


def tool_pack(rng: Generator) -> Thing:
    """A cordless tool's block: five or ten cells in a frame, board and rails with blade contacts."""
    layers = int(rng.integers(1, 3))
    grid = np.array([((i - 2) * 19.4, 0.0, (k - (layers - 1) / 2) * 20.0) for i in range(5) for k in range(layers)])
    turn = np.full(len(grid), np.pi / 2) + np.pi * (np.arange(len(grid)) % 2)
    parts = round_cells(L18650, "lithium", grid, turn)
    x, y, z = 5 * 19.4 + 12, 76.0, layers * 20.0 + 6
    top = z / 2
    parts += hollow("abs", prism(rounded(x, y, 8), -top - 2, top + 2), prism(rounded(x - 5, y - 5, 6), -top, top))
    parts += hollow("abs", box(x * 0.75, 46, 16).moved(0, 0, top + 10), box(x * 0.75 - 5, 41, 14).moved(0, 0, top + 9))
    blades = merged(*(box(18, 0.9, 8).moved(x * 0.22, dy, top + 9) for dy in (-14, -5, 5, 14)))
    parts += [
        Part("brass", blades),
        Part("pcb", box(x * 0.6, 38, 1.5).moved(0, 0, top + 4)),
        Part(
            "chip",
            merged(*(box(5, 6, 1.5).moved(dx, dy, top + 5.5) for dx, dy in rng.uniform(-1, 1, (7, 2)) * [26, 14])),
        ),
        Part(
            "steel",
            merged(
                *(
                    box(24, 8, 0.3).moved((i - 1.5) * 19.4, s * 33.2, 0).turned("x", 0)
                    for i in range(4)
                    for s in (-1, 1)
                )
            ),
        ),
        *(
            wire("steel", [(dx, dy, -top), (dx, dy, top + 2)], 1.5)
            for dx in (-x / 2 + 5, x / 2 - 5)
            for dy in (-30, 30)
        ),
    ]
    return Thing(tuple(parts), {"count": len(grid), "wh": round(len(grid) * 8.1, 1)})


def drone_pack(rng: Generator) -> Thing:
    """Stack of pouches in film, with thick leads to a yellow plug and a comb of thin balance wires."""
    cells = int(rng.integers(2, 7))
    length, width, thick = rng.uniform(65, 145), rng.uniform(28, 48), rng.uniform(5, 8)
    parts = [p for i in range(cells) for p in pouch(0, 0, (i - (cells - 1) / 2) * (thick + 0.4), length, width, thick)]
    z = cells * (thick + 0.4) + 1
    parts += hollow("pvc", prism(rounded(length + 14, width + 2, 4, (4, 0)), -z / 2, z / 2),
                    prism(rounded(length + 13.4, width + 1.4, 4, (4, 0)), -z / 2 + 0.3, z / 2 - 0.3))  # fmt: skip
    parts.append(Part("pcb", box(6, width * 0.8, z * 0.7).moved(length / 2 + 6, 0, 0), 0.6))
    x, reach, bow = length / 2 + 8, rng.uniform(55, 100), rng.uniform(-25, 25)
    for dy in (-5.0, 5.0):
        path = [(x, dy, 2), (x + reach * 0.5, dy + bow, 2), (x + reach, dy * 0.7, 2)]
        parts += [wire("copper", path, 1.3), wire("silicone", path, 2.2)]
    parts += [
        Part("nylon", box(16, 16, 8).moved(x + reach + 8, 0, 2)),
        Part("brass", merged(*(tube([(x + reach, d, 2), (x + reach + 14, d, 2)], 2.2, sides=6) for d in (-3.6, 3.6)))),
    ]
    for i in range(cells + 1):
        y = -width * 0.3 + i * 1.6
        parts.append(
            wire(
                "copper",
                [(x, y, -3), (x + reach * 0.4, y - bow, -3), (x + reach * 0.8, -20 + i * 2.5, -3)],
                0.45,
                sides=4,
            )
        )
    parts += [Part("nylon", box(9, (cells + 1) * 2.5 + 3, 6).moved(x + reach * 0.8 + 4, -20 + cells * 1.25, -3), 0.6)]
    return Thing(tuple(parts), {"count": 1, "wh": round(cells * length * width * thick * 3.7e-4, 1)})


def camera_batteries(rng: Generator) -> Thing:
    count = int(rng.integers(1, 5))
    x, y, z = rng.uniform(38, 58), rng.uniform(30, 41), rng.uniform(9, 21)
    one = hollow(
        "abs",
        prism(rounded(x, y, 3, steps=3), -z / 2, z / 2),
        prism(rounded(x - 2.4, y - 2.4, 2, steps=3), -z / 2 + 1, z / 2 - 1),
    )
    cells = 2 if z > 14 and rng.random() < 0.7 else 1
    if cells == 2 and z > 17:
        one += round_cells((x - 10, z / 2 - 1.3), "lithium", [(-2, s * (y / 4 - 0.2), 0) for s in (-1, 1)], sides=8)
    else:
        w = (y - 5) / cells
        outer = merged(
            *(
                prism(rounded(x - 9, w - 0.5, 3, (-2, (i - (cells - 1) / 2) * w), 3), -z / 2 + 1.2, z / 2 - 1.2)
                for i in range(cells)
            )
        )
        one += [Part("lithium_cell", outer, 1.0), Part("aluminium", outer, 0.12)]
    one += [
        Part("pcb", box(1.2, y - 6, z - 4).moved(x / 2 - 4, 0, 0)),
        Part("chip", box(2, 6, 3).moved(x / 2 - 5.5, rng.uniform(-6, 6), 0)),
        Part("brass", merged(*(box(1.2, 2.6, 5).moved(x / 2 - 0.8, -y * 0.35 + i * 4.5, 0) for i in range(4)))),
    ]
    parts = side_by_side(rng, one, count, y + 7, 3, 0.12)
    return Thing(tuple(parts), {"count": count, "wh": round(count * x * y * z * 2.6e-4, 1)})


def phone_batteries(rng: Generator) -> Thing:
    """Thin prismatic phone cells with a ribbon or gold pads."""
    count, x, y, z = int(rng.integers(1, 4)), rng.uniform(58, 95), rng.uniform(35, 52), rng.uniform(3.8, 5.8)
    one = [
        Part("aluminium", prism(rounded(x, y, 2.5, steps=3), -z / 2, z / 2), 0.15),
        Part("lithium_cell", box(x - 5, y - 2.5, z - 0.6).moved(-1.5, 0, 0)),
        Part("pcb", box(3.2, y * 0.7, 1.0).moved(x / 2 - 1.8, 0, 0)),
        Part("chip", box(2, 5, 1).moved(x / 2 - 1.8, 4, 1)),
    ]
    if rng.random() < 0.6:
        ribbon = [(x / 2, 2, 0), (x / 2 + 10, 2, 0), (x / 2 + 14, 12, 0)]
        one += [wire("copper", ribbon, 0.5), Part("brass", box(4, 10, 1).moved(x / 2 + 14, 15, 0))]
    else:
        one.append(Part("brass", merged(*(box(1.2, 3, z * 0.5).moved(x / 2, -9 + i * 5, 0) for i in range(4)))))
    parts = side_by_side(rng, one, count, y + 6, 4, 0.1)
    return Thing(tuple(parts), {"count": count, "wh": round(count * x * y * z * 5.5e-4, 1)})


def scooter_pack(rng: Generator) -> Thing:
    """The heavy tray of a scooter or bicycle: rows of standing cells under strips, a guard board, stout leads."""
    columns, rows = int(rng.integers(4, 6)), 3
    grid = np.array(
        [
            ((c - (columns - 1) / 2) * 19.5, (r - (rows - 1) / 2) * 19.5, 0.0)
            for c in range(columns)
            for r in range(rows)
        ]
    )
    parts = round_cells(L18650, "lithium", grid, sides=7, upright=True)
    straps = merged(
        *(
            box(16, rows * 19.5 - 6, 0.3).moved((c - (columns - 1) / 2) * 19.5, 0, s * 33.8)
            for c in range(columns)
            for s in (-1, 1)
        )
    )
    x, y = columns * 19.5 + 6, rows * 19.5 + 16
    parts += [
        Part("steel", straps),
        *hollow("abs", box(x, y, 76), box(x - 4, y - 4, 72)),
        Part("pcb", box(x * 0.8, 1.6, 52).moved(0, y / 2 - 5, 0)),
        Part("steel", merged(*(box(6, 2.5, 9).moved((i - 2) * 9, y / 2 - 7.5, 10) for i in range(5)))),
        *_lead(rng, (x / 2 - 3, y / 2 - 8, 0), rng.uniform(40, 90)),
    ]
    return Thing(tuple(parts), {"count": len(grid), "wh": round(len(grid) * 9.6, 1)})


def shrink_brick(rng: Generator) -> Thing:
    """Penlights lying in two layers in clear film, a bulk pack from a shop."""
    across = int(rng.integers(4, 7))
    grid = np.array([(0.0, (a - (across - 1) / 2) * 14.5, s * 7.25) for a in range(across) for s in (-1, 1)])
    parts = round_cells(AA, "alkaline", grid, np.zeros(len(grid)), 7)
    y = across * 14.5 + 1.5
    parts += hollow("pe", prism(rounded(54, y, 4), -15.2, 15.2), prism(rounded(53.6, y - 0.4, 4), -15, 15))
    return Thing(tuple(parts), facts(len(grid), 3.6))


def model_stick_pack(rng: Generator) -> Thing:
    """Six fat nickel cells in two sticks of three, as model cars use, with lead and plug."""
    grid = np.array([((e - 1) * 44.0, s * 11.6, 0.0) for e in range(3) for s in (-1, 1)])
    turn = np.tile([0.0, np.pi], 3)
    parts = [*round_cells(SUB_C, "nickel", grid, turn, 10), Part("steel", box(0.4, 30, 9).moved(-66.5, 0, 0))]
    parts += hollow("pvc", prism(rounded(137, 48, 9), -12, 12), prism(rounded(136.4, 47.4, 9), -11.7, 11.7))
    parts += _lead(rng, (64, rng.uniform(-8, 8), 0), rng.uniform(60, 110))
    return Thing(tuple(parts), {"count": 6, "wh": round(float(rng.uniform(13, 30)), 1)})
