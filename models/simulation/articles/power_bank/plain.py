"""Power banks that only charge."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import L18650, L21700, pouch, round_cells
from models.simulation.articles.power_bank.parts import bank, charger_board, flat_case, round_case, shell_material
from models.simulation.mesh import box, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def slim_polymer(rng: Generator) -> Thing:
    x, y, z = rng.uniform(125, 155), rng.uniform(62, 74), rng.uniform(11, 17)
    depth = rng.uniform(16, 24)
    inner = z - rng.uniform(2.6, 4)
    stacked = int(rng.integers(1, 3))
    case = flat_case(shell_material(rng), x, y, z, rng.uniform(0.9, 1.6), rng.uniform(4, 12))
    room = x - depth - 6
    cells = [
        p
        for k in range(stacked)
        for p in pouch(
            -depth / 2 - 1.5, 0, (k - (stacked - 1) / 2) * inner / stacked, room, y - 6, inner / stacked - 0.5
        )
    ]
    sockets = str(rng.choice(["aac", "acm", "aamc", "ac.", "aa.m"]))
    return bank(both(case, cells, charger_board(rng, x / 2 - 0.5, y - 8, depth, sockets)), room * y * inner * 5.0e-4)


def half_and_half(rng: Generator) -> Thing:
    """Two pouches side by side and the board across the end."""
    x, y, z = rng.uniform(130, 160), rng.uniform(70, 84), rng.uniform(14, 22)
    depth = rng.uniform(18, 26)
    cell = (y - 6) / 2
    case = flat_case(shell_material(rng), x, y, z, rng.uniform(1.2, 2.0), rng.uniform(5, 16))
    cells = [p for s in (-1, 1) for p in pouch(-depth / 2 - 1, s * cell / 2, 0, x - depth - 7, cell - 1, z - 5)]
    sockets = str(rng.choice(["aacm", "aac", "acc", "aamc."]))
    return bank(both(case, cells, charger_board(rng, x / 2 - 0.5, y - 8, depth, sockets)), x * y * z * 4.2e-4)


def tube_row(rng: Generator) -> Thing:
    count, wall = int(rng.integers(2, 7)), rng.uniform(1.2, 2.2)
    pitch = rng.uniform(18.5, 19.6)
    depth = rng.uniform(16, 24)
    x, y, z = 65 + depth + 8, count * pitch + 2 * wall + 1, 21 + 2 * wall
    case = flat_case(shell_material(rng), x, y, z, wall, rng.uniform(3, 9.5))
    at = np.column_stack(
        [np.full(count, -x / 2 + wall + 35), (np.arange(count) - (count - 1) / 2) * pitch, np.zeros(count)]
    )
    cells = round_cells(L18650, "lithium", at, np.zeros(count) if rng.random() < 0.6 else np.full(count, np.pi))
    strips = merged(*(box(0.3, y - 8, 7).moved(-x / 2 + wall + 35 + s * 33.6, 0, 0) for s in (-1, 1)))
    sockets = "am" if count == 2 else str(rng.choice(["aam", "aac", "ac."]))
    board = charger_board(rng, x / 2 - 0.5, y - 2 * wall - 1, depth, sockets)
    return bank(both(case, cells, [Part("steel", strips)], board), count * rng.uniform(8, 12.5))


def lipstick(rng: Generator) -> Thing:
    size = L18650 if rng.random() < 0.75 else L21700
    r, wall = size[1] + rng.uniform(1.3, 2.6), rng.uniform(0.8, 1.3)
    x = size[0] + rng.uniform(24, 32)
    material = "aluminium" if rng.random() < 0.6 else "abs"
    if rng.random() < 0.6:
        case = hollow(
            material,
            revolve([(-x / 2, r), (x / 2, r)], 16),
            revolve([(-x / 2 + wall, r - wall), (x / 2 - wall, r - wall)], 16),
        )
    else:
        case = round_case(material, x, 2 * r + 1, 2 * r, wall)
    cells = round_cells(size, "lithium", [(-x / 2 + size[0] / 2 + 2.5, 0, 0)], sides=14)
    board = charger_board(rng, x / 2 - 0.5, 2 * r - 4, 20, str(rng.choice(["a", "m", "c"])), 0.5)
    spring = Part("steel", box(0.4, 8, 8).moved(-x / 2 + 2, 0, 0))
    return bank(both(case, cells, board, [spring]), 9.6 if size == L18650 else 17.5)


def double_deck(rng: Generator) -> Thing:
    """A fat brick with two layers of round cells."""
    across, wall = int(rng.integers(3, 6)), rng.uniform(1.6, 2.4)
    depth = rng.uniform(22, 34)
    x, y, z = 65 + depth + 9, across * 19.0 + 2 * wall + 2, 39 + 2 * wall
    at = [(-x / 2 + wall + 35, (i - (across - 1) / 2) * 19.0, s * 9.5) for i in range(across) for s in (-1, 1)]
    cells = round_cells(L18650, "lithium", at, np.zeros(len(at)), 7)
    case = flat_case("abs" if rng.random() < 0.7 else "aluminium", x, y, z, wall, rng.uniform(4, 14))
    board = charger_board(
        rng, x / 2 - 0.5, y - 2 * wall - 2, depth, str(rng.choice(["aac", "aacm", "acc"])), rng.uniform(-8, 8)
    )
    return bank(both(case, cells, board), len(at) * rng.uniform(8.5, 12))


def card_bank(rng: Generator) -> Thing:
    x, y, z = rng.uniform(88, 105), rng.uniform(54, 66), rng.uniform(6, 9.5)
    case = flat_case(shell_material(rng), x, y, z, rng.uniform(0.5, 0.9), rng.uniform(3, 8))
    depth = rng.uniform(9, 14)
    cells = pouch(-depth / 2 - 1, 0, 0, x - depth - 5, y - 5, z - 2.6)
    board = charger_board(rng, x / 2 - 0.3, y - 8, depth, str(rng.choice(["cm", "c.", "m."])))
    path = [(x / 2 - 6, -y / 2 + 2, 0), (0, -y / 2 + 2, 0), (-x / 2 + 4, -y / 2 + 2, 0)]
    return bank(both(case, cells, board, [wire("copper", path, 0.7)]), x * y * z * 3.6e-4)


def laptop_bank(rng: Generator) -> Thing:
    """Wide flat tablet-sized bank with many sockets along its short end."""
    x, y, z = rng.uniform(165, 205), rng.uniform(100, 130), rng.uniform(16, 26)
    depth = rng.uniform(24, 34)
    case = flat_case(str(rng.choice(["aluminium", "abs"])), x, y, z, rng.uniform(1.3, 2.0), rng.uniform(5, 14))
    n = int(rng.integers(2, 5))
    w = (y - 8) / n
    cells = [
        p for i in range(n) for p in pouch(-depth / 2 - 1, (i - (n - 1) / 2) * w, 0, x - depth - 8, w - 1.5, z - 6)
    ]
    barrel = [
        Part("nylon", box(14, 9, 10).moved(x / 2 - 8, -y / 2 + 12, 1)),
        Part("brass", tube([(x / 2 - 14, -y / 2 + 12, 1), (x / 2 - 4, -y / 2 + 12, 1)], 1.2)),
    ]
    return bank(
        both(
            case,
            cells,
            barrel,
            charger_board(rng, x / 2 - 0.5, y - 34, depth, str(rng.choice(["aacc", "aaac", "acac"]))),
        ),
        x * y * z * 3.0e-4,
    )


def leash_bank(rng: Generator) -> Thing:
    """Bank with cables of its own that clip along the edges, with plugs at their ends."""
    x, y, z = rng.uniform(115, 150), rng.uniform(66, 76), rng.uniform(15, 24)
    depth = rng.uniform(17, 24)
    case = flat_case(shell_material(rng), x, y, z, rng.uniform(1.2, 1.8), rng.uniform(5, 12))
    cells = [p for k in (-1, 1) for p in pouch(-depth / 2 - 2, 0, k * (z - 5) / 4, x - depth - 9, y - 14, (z - 6) / 2)]
    extra = []
    for side in (-1, 1)[: int(rng.integers(1, 3))]:
        path = [
            (x / 2 - 8, side * (y / 2 - 4), 0),
            (x / 4, side * (y / 2 - 2.5), 0),
            (-x / 4, side * (y / 2 - 2.5), 0),
            (-x / 2 + 16, side * (y / 2 - 3), 0),
        ]
        extra += [wire("copper", path, 0.8), wire("pvc", path, 1.7)]
        tip = -x / 2 + 8
        extra += [
            Part("stainless", box(8, 8, 2.4).moved(tip - 2, side * (y / 2 - 5), 0), 0.5),
            Part("pvc", box(12, 10, 5).moved(tip + 8, side * (y / 2 - 5), 0)),
        ]
    screen = [Part("lcd", box(14, 24, 1.6).moved(rng.uniform(-10, 20), 0, z / 2 - 2), 0.8)]
    return bank(
        both(
            case, cells, extra, screen, charger_board(rng, x / 2 - 0.5, y - 18, depth, str(rng.choice(["ac", "acm"])))
        ),
        x * y * z * 4.0e-4,
    )


def plug_in_capsule(rng: Generator) -> Thing:
    """Pocket capsule that stands on the phone: one fat pouch or a 21700, its own plug, a folding foot."""
    x, y, z = rng.uniform(74, 84), rng.uniform(32, 38), rng.uniform(24, 28)
    case = round_case("abs", x, y, z, rng.uniform(1.2, 1.7))
    cells = (
        round_cells((52, 10.4), "lithium", [(-9, 0, 0)], sides=12)
        if rng.random() < 0.5
        else pouch(-9, 0, 0, x - 24, y - 9, z - 8)
    )
    plug = prism(rounded(2.6, 8.3, 1.2, steps=3), 0, 7).turned("y", np.pi / 2).moved(x / 2 - 0.5, 0, 0)
    stem = [
        Part("stainless", plug, 0.6),
        Part("nylon", box(6, 11, 6).moved(x / 2 - 4, 0, 0)),
        Part("copper", box(9, 5, 0.6).moved(x / 2, 0, 0)),
    ]
    foot = [wire("steel", [(x / 2 - 14, -y / 2 + 4, 0), (x / 2 - 14, y / 2 - 4, 0)], 0.9)]
    return bank(both(case, cells, stem, foot, charger_board(rng, x / 2 - 6, y - 9, 12, "m")), 18.0)


def clear_gauge_bank(rng: Generator) -> Thing:
    """Thick transparent block: big cells around a middle board, a colour screen, metal frame."""
    x, y, z = rng.uniform(100, 150), rng.uniform(48, 60), rng.uniform(44, 56)
    columns = int((y - 6) // 22)
    rows = 2
    at = [(-x / 2 + 40, (i - (columns - 1) / 2) * 22.0, (k - 0.5) * 22.0) for i in range(columns) for k in range(rows)]
    cells = round_cells(L21700, "lithium", at, np.pi * (np.arange(len(at)) % 2), 9)
    case = (
        round_case("polycarbonate", x, y, z, 2.2) if rng.random() < 0.3 else flat_case("polycarbonate", x, y, z, 2.2, 8)
    )
    frame = hollow(
        "aluminium",
        prism(rectangle(8, y - 5, (x / 2 - 6, 0)), -z / 2 + 2.5, z / 2 - 2.5),
        prism(rectangle(8.02, y - 9, (x / 2 - 6, 0)), -z / 2 + 4.5, z / 2 - 4.5),
    )
    screen = [Part("lcd", box(2, 28, 20).moved(x / 2 - 22, 0, 8))]
    return bank(
        both(
            case, cells, frame, screen, charger_board(rng, x / 2 - 2, y - 10, 26, str(rng.choice(["acc", "ac."])), -8)
        ),
        len(at) * 17.5,
    )
