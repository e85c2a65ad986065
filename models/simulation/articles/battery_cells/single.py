"""Single cells: penlights, big round cells, blocks, coins and lithium cells, loose and in their packings."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._cells import AA, AAA, CR123, L18650, L21700, WH, C, D, round_cells
from models.simulation.articles._placing import copies
from models.simulation.articles.battery_cells.parts import bubble, card, facts, row, side_by_side, strewn
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, both, hollow


def penlight_blister(rng: Generator) -> Thing:
    size = AA if rng.random() < 0.6 else AAA
    count, pitch = int(rng.integers(2, 9)), size[1] * 2 + rng.uniform(0.6, 2.5)
    at, turn = row(count, pitch, rng, bool(rng.random() < 0.25))
    parts = round_cells(size, "alkaline" if rng.random() < 0.8 else "carbon", at, turn)
    wide = count * pitch + 4
    parts += bubble(size[0] + 5, wide, size[1] * 2 + 2)
    parts.append(card(size[0] + rng.uniform(35, 65), max(wide + 10, 70), -size[1] - 1.8, (rng.uniform(5, 14), 0)))
    return Thing(tuple(parts), facts(count, WH[size]))


def loose_penlights(rng: Generator) -> Thing:
    size = AA if rng.random() < 0.6 else AAA
    count = int(rng.integers(2, 11))
    at, turn = strewn(rng, size, count)
    kind = str(rng.choice(["alkaline", "nickel", "carbon"], p=[0.6, 0.25, 0.15]))
    return Thing(tuple(round_cells(size, kind, at, turn)), facts(count, WH[size]))


def penlights_in_case(rng: Generator) -> Thing:
    count = int(rng.integers(4, 9))
    at, turn = row(count, 15.4, rng)
    x, y = 57, count * 15.4 + 4
    shell = hollow("pp", box(x, y, 19), box(x - 2.4, y - 2.4, 16.6))
    ribs = merged(*(box(4, y - 3, 4).moved(dx, 0, -7) for dx in (-16, 16)))
    return Thing(both(round_cells(AA, "nickel", at, turn), shell, [Part("pp", ribs)]), facts(count, 2.6))


def bulk_tray(rng: Generator) -> Thing:
    """Cells standing heads up in a carton."""
    size = AA if rng.random() < 0.6 else AAA
    columns, rows = int(rng.integers(3, 5)), int(rng.integers(2, 4))
    pitch = size[1] * 2 + 0.3
    at = [
        ((i - (columns - 1) / 2) * pitch, (j - (rows - 1) / 2) * pitch, 0) for i in range(columns) for j in range(rows)
    ]
    parts = round_cells(size, "alkaline", at, sides=7, upright=True)
    x, y, z = columns * pitch + 2, rows * pitch + 2, size[0] + 4
    parts += hollow("paper", box(x, y, z), box(x - 0.9, y - 0.9, z - 0.9))
    return Thing(tuple(parts), facts(len(at), WH[size]))


def big_round_cells(rng: Generator) -> Thing:
    """C and D cells, in a shrink pack or blister or loose."""
    size = D if rng.random() < 0.55 else C
    count = int(rng.integers(1, 5))
    kind = str(rng.choice(["alkaline", "carbon", "nickel"], p=[0.6, 0.25, 0.15]))
    if rng.random() < 0.5:
        at, turn = row(count, size[1] * 2 + 1, rng, False)
        parts = round_cells(size, kind, at, turn, sides=12)
        parts += bubble(size[0] + 4, count * (size[1] * 2 + 1) + 3, size[1] * 2 + 2)
    else:
        at, turn = strewn(rng, size, count)
        parts = round_cells(size, kind, at, turn, sides=12)
    return Thing(tuple(parts), facts(count, WH[size]))


def nine_volt_blocks(rng: Generator) -> Thing:
    """Six slim cells, or six flat ones in a stack, in a steel jacket with two snaps."""
    count = int(rng.integers(1, 4))
    x, y, z = 46.0, 26.0, 17.0
    one = hollow(
        "steel",
        prism(rounded(x, y, 3, steps=3), -z / 2, z / 2),
        prism(rounded(x - 0.5, y - 0.5, 3, steps=3), -z / 2 + 0.25, z / 2 - 0.25),
    )
    if rng.random() < 0.55:
        spots = [(-1, dy, dz) for dy in (-8.2, 0, 8.2) for dz in (-4.1, 4.1)]
        one += round_cells((41.0, 4.0), "carbon", spots, sides=5)
    else:
        one += [
            Part(
                "alkaline_cell",
                merged(*(box(5.6, y - 3, z - 3).moved(dx, 0, 0) for dx in np.linspace(-17, 14, 6))),
                0.75,
            ),
            Part(
                "carbon_fibre", merged(*(box(0.7, y - 3, z - 3).moved(dx, 0, 0) for dx in np.linspace(-13.8, 10.8, 5)))
            ),
        ]
    snaps = [
        revolve([(x / 2 - 0.2, 4.2), (x / 2 + 2.6, 2.9)], 8).moved(0, -6.3, 0),
        revolve([(x / 2 - 0.2, 3.4), (x / 2 + 2.6, 4.4)], 6).moved(0, 6.3, 0),
    ]
    one += [Part("steel", merged(*snaps), 0.5), Part("pp", box(1.6, y - 2, z - 2).moved(x / 2 - 1, 0, 0))]
    carded = rng.random() < 0.45
    parts = side_by_side(rng, one, count, *((30, 0, 0) if carded else (37, 6, 0.25)))
    if carded:
        parts += [*bubble(x + 8, count * 30 + 3, z + 2), card(x + 50, max(count * 30 + 12, 70), -z / 2 - 1.6, (8, 0))]
    return Thing(tuple(parts), facts(count, 4.8))


def _coins(radius: float, thick: float, at: ArrayLike, steps: int = 14) -> list[Part]:
    can, room, fill = (prism(circle(r, steps=steps), -h / 2, h / 2) for r, h in
                       ((radius, thick), (radius - 0.8, thick - 0.5), (radius - 1.6, thick - 0.5)))  # fmt: skip
    return [
        Part("stainless", copies(can, at)),
        Part("stainless", copies(room, at), -1.0),
        Part("alkaline_cell", copies(fill, at), 0.55),
    ]


def coin_blister(rng: Generator) -> Thing:
    columns, rows = int(rng.integers(2, 6)), int(rng.integers(1, 3))
    radius, thick = [(10.0, 3.2), (10.0, 2.5), (12.3, 5.0), (8.0, 1.6)][int(rng.integers(4))]
    pitch = radius * 2 + rng.uniform(2.5, 7)
    at = np.array(
        [
            ((i - (columns - 1) / 2) * pitch, (j - (rows - 1) / 2) * pitch, 0)
            for i in range(columns)
            for j in range(rows)
        ]
    )
    parts = _coins(radius, thick, at)
    bubbles = prism(circle(radius + 1.2, steps=12), -thick / 2, thick / 2 + 1)
    parts.append(Part("pet", copies(bubbles, at), 0.12))
    parts.append(card(columns * pitch + 26, max(rows * pitch + 8, 40), -thick / 2 - 0.8, (10, 0)))
    return Thing(tuple(parts), facts(len(at), 0.65 if thick > 2 else 0.2))


def button_strip(rng: Generator) -> Thing:
    """Watch and toy buttons: a card of ten, or a stack in a tube."""
    count = 10
    radius, thick = [(5.8, 5.4), (5.8, 3.0), (4.0, 3.0), (4.75, 2.6)][int(rng.integers(4))]
    if rng.random() < 0.7:
        at = np.array([((i % 5 - 2) * (radius * 2 + 4.5), (i // 5 - 0.5) * (radius * 2 + 6), 0) for i in range(count)])
        parts = _coins(radius, thick, at, 10)
        parts.append(card(5 * (radius * 2 + 4.5) + 18, 2 * (radius * 2 + 6) + 14, -thick / 2 - 0.7, (4, 0)))
    else:
        at = np.array([(0, 0, (i - 4.5) * (thick + 0.15)) for i in range(count)])
        stack = _coins(radius, thick, at, 12)
        x = count * (thick + 0.15)
        parts = [p.turned("y", np.pi / 2) for p in stack]
        parts += hollow(
            "pet",
            revolve([(-x / 2 - 1, radius + 1), (x / 2 + 1, radius + 1)], 12),
            revolve([(-x / 2, radius + 0.4), (x / 2, radius + 0.4)], 12),
        )
    return Thing(tuple(parts), facts(count, 0.15))


def lithium_loose(rng: Generator) -> Thing:
    size = L18650 if rng.random() < 0.65 else L21700
    count = int(rng.integers(1, 8))
    if rng.random() < 0.4:
        at, turn = row(count, size[1] * 2 + 2.2, rng)
        x, y = size[0] + 8, count * (size[1] * 2 + 2.2) + 3
        extra = hollow(
            "pp",
            prism(rounded(x, y, 4), -size[1] - 2, size[1] + 2),
            prism(rounded(x - 3, y - 3, 4), -size[1] - 0.5, size[1] + 0.5),
        )
    else:
        at, turn = strewn(rng, size, count)
        extra = []
    return Thing(both(round_cells(size, "lithium", at, turn, 10), extra), facts(count, WH[size]))


def photo_lithium(rng: Generator) -> Thing:
    """Stubby CR123 cells, in twos in blister pockets or in a belt of sleeves."""
    columns, rows = int(rng.integers(1, 4)), int(rng.integers(1, 4))
    at = np.array(
        [
            ((c - (columns - 1) / 2) * 40.0, (r - (rows - 1) / 2) * 20.0, 0.0)
            for c in range(columns)
            for r in range(rows)
        ]
    )
    parts = round_cells(CR123, "lithium", at, np.pi * rng.integers(0, 2, len(at)), 8)
    pocket = prism(rounded(39, 19, 3, steps=3), -9.2, 9.2, [rounded(38, 18, 3, steps=3)])
    parts.append(Part("pet", copies(pocket, at)))
    return Thing(tuple(parts), facts(len(at), 4.6))
