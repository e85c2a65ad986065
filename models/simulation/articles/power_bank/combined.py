"""Power banks that do something else as well: wireless, solar, jump leads, light, warmth."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import L18650, pouch, round_cells
from models.simulation.articles.power_bank.parts import bank, charger_board, flat_case, shell_material
from models.simulation.mesh import arc, box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def _spiral(at: tuple[float, float, float], inner: float, outer: float, turns: int) -> Part:
    """A charging coil: flat spiral of stranded copper."""
    angle = np.linspace(0, turns * 2 * np.pi, turns * 9 + 1)
    reach = np.linspace(inner, outer, len(angle))
    path = np.column_stack([at[0] + reach * np.cos(angle), at[1] + reach * np.sin(angle), np.full(len(angle), at[2])])
    return wire("copper", path, 0.55, sides=4)


def wireless_pad(rng: Generator) -> Thing:
    x, y, z = rng.uniform(130, 158), rng.uniform(66, 78), rng.uniform(14, 20)
    depth, x0 = rng.uniform(16, 22), rng.uniform(-18, 8)
    case = flat_case(shell_material(rng), x, y, z, rng.uniform(1.0, 1.6), rng.uniform(6, 14))
    cells = pouch(-depth / 2 - 1.5, 0, -2.2, x - depth - 7, y - 6, z - 7.5)
    top = z / 2 - 2.4
    coil = [_spiral((x0, 0, top), rng.uniform(8, 11), rng.uniform(19, 23), int(rng.integers(7, 11))),
            Part("ferrite", prism(rounded(50, 50, 5, (x0, 0)), top - 2.0, top - 1.0), 0.6)]  # fmt: skip
    return bank(
        both(case, cells, coil, charger_board(rng, x / 2 - 0.5, y - 8, depth, str(rng.choice(["ac", "acm", "aac"])))),
        x * y * z * 3.4e-4,
    )


def magnet_puck(rng: Generator) -> Thing:
    """Compact bank that clings to a phone: a coil in a broken ring of magnets over one thin pouch."""
    x, y, z = rng.uniform(92, 112), rng.uniform(62, 70), rng.uniform(9, 15)
    case = flat_case(shell_material(rng), x, y, z, rng.uniform(0.8, 1.3), rng.uniform(8, 20))
    cells = pouch(-7, 0, -1.4, x - 26, y - 8, z - 5.5)
    top, x0 = z / 2 - 1.9, rng.uniform(-8, 2)
    magnets = merged(
        *(
            prism(
                np.concatenate([arc(27, a, a + 0.55, (x0, 0), 3), arc(23, a + 0.55, a, (x0, 0), 3)]),
                top - 0.5,
                top + 0.3,
            )
            for a in np.linspace(0.2, 5.6, 9)
        )
    )
    coil = [
        _spiral((x0, 0, top), 9, 20, int(rng.integers(6, 10))),
        Part("steel", magnets),
        Part("ferrite", prism(circle(22, (x0, 0), 20), top - 1.6, top - 0.8), 0.6),
    ]
    if rng.random() < 0.5:
        coil.append(Part("aluminium", box(60, y * 0.8, 0.6).moved(-4, 0, -z / 2 + 1)))
    return bank(
        both(case, cells, coil, charger_board(rng, x / 2 - 0.5, y - 22, 13, str(rng.choice(["c", "c.", "cm"])))),
        x * y * z * 2.8e-4,
    )


def solar_bank(rng: Generator) -> Thing:
    """Rubber-edged bank with a silicon panel on its face, a row of lights, sometimes folding panels."""
    x, y, z = rng.uniform(140, 165), rng.uniform(74, 84), rng.uniform(17, 26)
    case = flat_case("abs", x, y, z, 2.0, 10)
    bumpers = [
        Part("rubber", prism(rounded(26, 26, 10, (sx * (x / 2 - 8), sy * (y / 2 - 8))), -z / 2 - 1, z / 2 + 1), 0.25)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    cells = [p for s in (-1, 1) for p in pouch(-10, s * (y - 10) / 4, -1, x - 38, (y - 12) / 2, z - 9)]
    levels = [z / 2 - 2.5] + [z / 2 + 4 + 4 * k for k in range(int(rng.integers(0, 4)))]
    panels = []
    for level in levels:
        strips = merged(
            *(box(x * 0.78, (y * 0.74) / 4 - 0.7, 0.35).moved(-4, (i - 1.5) * y * 0.185, level) for i in range(4))
        )
        bars = merged(*(box(0.6, y * 0.72, 0.25).moved(-4 + dx * x, 0, level) for dx in (-0.3, -0.1, 0.1, 0.3)))
        panels += [
            Part("glass", strips, 0.95),
            Part("tin", bars, 0.5),
            Part("pcb", box(x * 0.82, y * 0.8, 0.8).moved(-4, 0, level - 0.8), 0.7),
        ]
    lights = Part(
        "chip", merged(*(box(3, 3, 1).moved(-x / 2 + 12 + 6 * (i % 3), (i // 3 - 1) * 8, -z / 2 + 3) for i in range(9)))
    )
    return bank(
        both(
            case,
            bumpers,
            cells,
            panels,
            [lights],
            charger_board(rng, x / 2 - 2, y - 14, 20, str(rng.choice(["aam", "aac"]))),
        ),
        x * y * z * 3.2e-4,
    )


def jump_starter(rng: Generator) -> Thing:
    """High-current pack: three or four thick pouches, stout bars, a wide socket for the clamps."""
    x, y, z = rng.uniform(150, 180), rng.uniform(75, 92), rng.uniform(26, 38)
    cells = int(rng.integers(3, 5))
    thick = (z - 9) / cells
    case = flat_case("abs", x, y, z, rng.uniform(2.2, 3.0), rng.uniform(6, 16))
    pouches = [
        p for k in range(cells) for p in pouch(-14, 0, (k - (cells - 1) / 2) * thick, x - 52, y - 16, thick - 0.6)
    ]
    bars = merged(*(box(46, 7, 1.4).moved(x / 2 - 28, s * 18, 6) for s in (-1, 1)))
    port = [
        Part("nylon", box(22, 30, 15).moved(x / 2 - 12, 14, -2), 0.6),
        Part(
            "brass",
            merged(*(tube([(x / 2 - 20, 14 + s * 7, -2), (x / 2 - 3, 14 + s * 7, -2)], 3.6, sides=8) for s in (-1, 1))),
            0.7,
        ),
    ]
    lamp = [
        Part("aluminium", box(4, 24, 14).moved(-x / 2 + 6, 0, 0), 0.7),
        Part("chip", box(1.5, 8, 8).moved(-x / 2 + 3, 0, 0)),
    ]
    return bank(
        both(
            case,
            pouches,
            [Part("copper", bars)],
            port,
            lamp,
            charger_board(rng, x / 2 - 1, y * 0.5, 30, "aac"[: int(rng.integers(2, 4))], -4),
        ),
        x * y * z * 1.2e-4,
    )


def hand_warmer(rng: Generator) -> Thing:
    """Pebble with a round cell and two warm aluminium faces."""
    x, y, z = rng.uniform(92, 112), rng.uniform(48, 60), rng.uniform(26, 34)
    body = revolve(
        [
            (-x / 2, y * 0.2),
            (-x / 2 + 6, y * 0.4),
            (-x / 2 + 20, y * 0.5),
            (x / 2 - 20, y * 0.5),
            (x / 2 - 6, y * 0.4),
            (x / 2, y * 0.2),
        ],
        18,
        z / y,
    )
    void = revolve(
        [
            (-x / 2 + 2, y * 0.2),
            (-x / 2 + 7, y * 0.4 - 2),
            (-x / 2 + 20, y * 0.5 - 2),
            (x / 2 - 20, y * 0.5 - 2),
            (x / 2 - 7, y * 0.4 - 2),
            (x / 2 - 2, y * 0.2),
        ],
        18,
        (z - 4) / (y - 4),
    )
    count = 2 if y > 54 else 1
    at = [(-7, (i - (count - 1) / 2) * 18.8, 0) for i in range(count)]
    cells = round_cells(L18650, "lithium", at, sides=12)
    plates = merged(
        *(prism(rounded(x * 0.6, y * 0.55, 12), s * (z / 2 - 2.6) - 0.5, s * (z / 2 - 2.6) + 0.5) for s in (-1, 1))
    )
    lamp = [
        Part("acrylic", revolve([(-x / 2 + 1, 5), (-x / 2 + 7, 4)], 10)),
        wire("copper", [(-x / 2 + 8, 8, 8), (0, 14, 9), (x / 2 - 18, 8, 4)], 0.7),
    ]
    return bank(
        both(
            hollow("abs", body, void),
            cells,
            [Part("aluminium", plates)],
            lamp,
            charger_board(rng, x / 2 - 2, y * 0.5, 17, "am"[: int(rng.integers(1, 3))]),
        ),
        count * 9.6,
    )


def battery_case(rng: Generator) -> Thing:
    """A phone's case with a bank in its back: thin wide pouch, open tray, a plug at the foot."""
    x, y = rng.uniform(148, 172), rng.uniform(73, 83)
    back, lip = rng.uniform(7, 10), rng.uniform(9, 11)
    outer = prism(rounded(x, y, 11), -back, lip)
    tray = hollow("polycarbonate", outer, prism(rounded(x - 4, y - 4, 10), 0, lip))
    void = Part("polycarbonate", prism(rounded(x - 4, y - 4, 9), -back + 1.2, -1.2), -1.0)
    camera = Part("polycarbonate", prism(rounded(34, 34, 8, (-x / 2 + 26, y / 2 - 26)), -1.2, 0.0), -0.9)
    cells = pouch(4, 0, -back / 2, x * rng.uniform(0.5, 0.66), y - 14, back - 3.2)
    plug = [
        Part("stainless", box(7, 8.2, 2.5).moved(x / 2 - 7, 0, 3), 0.6),
        Part("chip", merged(*(box(2.5, 2.5, 1).moved(x / 2 - 22, -12 + 5 * i, -back / 2) for i in range(5)))),
    ]
    return bank(
        both(tray, [void, camera], cells, plug, charger_board(rng, x / 2 - 1, 34, 18, "c.", -back / 2 + 0.5)),
        x * y * back * 2.6e-4,
    )


def lantern_bank(rng: Generator) -> Thing:
    """Outdoor cylinder: four round cells about a middle, lamp dome at one end, sockets under a flap at the other."""
    r, x = rng.uniform(26, 32), rng.uniform(125, 150)
    body = revolve([(-x / 2, r * 0.9), (-x / 2 + 4, r), (x / 2 - 4, r), (x / 2, r * 0.9)], 18)
    void = revolve([(-x / 2 + 2, r - 3), (x / 2 - 2, r - 3)], 18)
    count = 3 if r < 28 else 4
    ring = 10.6 if count == 3 else 13.0
    at = [(4, ring * np.cos(a), ring * np.sin(a)) for a in np.arange(count) * 2 * np.pi / count + 0.5]
    cells = round_cells(L18650, "lithium", at, sides=9)
    lamp = [
        *hollow(
            "aluminium",
            revolve([(-x / 2 + 6, r * 0.4), (-x / 2 + 24, r * 0.8)], 16),
            revolve([(-x / 2 + 6, r * 0.4 - 1), (-x / 2 + 24, r * 0.8 - 1)], 16),
        ),
        Part("pcb", revolve([(-x / 2 + 4, r * 0.7), (-x / 2 + 5.5, r * 0.7)], 14)),
        Part("chip", box(1.5, 7, 7).moved(-x / 2 + 7, 0, 0)),
    ]
    hook = wire(
        "steel", np.column_stack([arc(16, -1.5, 1.5, (-x / 2 - 2, 0), 8) * [-1, 1] + [-x - 4, 0], np.zeros(8)]), 1.3
    )
    return bank(
        both(
            hollow("abs", body, void),
            cells,
            lamp,
            [hook],
            charger_board(rng, x / 2 - 3, r * 1.5, 22, "ac"[: int(rng.integers(1, 3))]),
        ),
        count * 9.6,
    )
