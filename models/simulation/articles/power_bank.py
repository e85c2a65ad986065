"""Power banks: pouch or round lithium cells, and at one end a board with coils, chips and the shells of USB sockets."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.battery_cells import L18650, L21700, pouch, round_cells
from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, arc, box, circle, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def _case(material: str, x: float, y: float, z: float, wall: float, radius: float) -> list[Part]:
    return hollow(
        material,
        prism(rounded(x, y, radius), -z / 2, z / 2),
        prism(rounded(x - 2 * wall, y - 2 * wall, max(radius - wall, 0.5)), -z / 2 + wall, z / 2 - wall),
    )


def _round_case(material: str, x: float, y: float, z: float, wall: float) -> list[Part]:
    """A body of stadium section, extruded along x."""
    outer, inner = (
        prism(rounded(z - 2 * w, y - 2 * w, (z - 2 * w) / 2, steps=5), -x / 2 + w, x / 2 - w).turned("y", np.pi / 2)
        for w in (0.0, wall)
    )
    return hollow(material, outer, inner)


def _usb_a(x: float, y: float, z: float) -> list[tuple[str, Mesh, float]]:
    shell = box(14, 13.2, 5.8).moved(x - 7, y, z)
    hole = box(13, 12.4, 5.1).moved(x - 6.49, y, z)
    tongue = box(9, 11, 1.8).moved(x - 7, y, z + 0.8)
    return [
        ("stainless", shell, 1.0),
        ("stainless", hole, -1.0),
        ("nylon", tongue, 1.0),
        ("nylon", box(3, 12, 5).moved(x - 11.5, y, z), 1.0),
    ]


def _usb_c(x: float, y: float, z: float) -> list[tuple[str, Mesh, float]]:
    shell = prism(rounded(3.2, 8.9, 1.5, steps=3), -7.5, 0).turned("y", np.pi / 2).moved(x, y, z)
    hole = prism(rounded(2.6, 8.3, 1.2, steps=3), -6.8, 0).turned("y", np.pi / 2).moved(x, y, z)
    return [("stainless", shell, 1.0), ("stainless", hole, -1.0), ("copper", box(5, 6.6, 0.7).moved(x - 4, y, z), 0.8)]


def _gathered(pieces: list[tuple[str, Mesh, float]]) -> list[Part]:
    groups: dict[tuple[str, float], list[Mesh]] = {}
    for material, mesh, share in pieces:
        groups.setdefault((material, share), []).append(mesh)
    return [Part(material, merged(*meshes), share) for (material, share), meshes in groups.items()]


def _board(rng: Generator, edge: float, width: float, depth: float, sockets: str, z: float = 0.0) -> list[Part]:
    """The board whose sockets open at x = ``edge``: "a" USB-A, "c" USB-C, "m" a smaller one, "." a button or light."""
    level = z - 2.2
    pieces = [("pcb", box(depth, width, 1.2).moved(edge - depth / 2 - 1, 0, level), 1.0)]
    room = {"a": 15.5, "c": 11.0, "m": 9.0, ".": 6.0}
    slack = max(width - sum(room[s] for s in sockets), 0) / (len(sockets) + 1)
    cursor = -width / 2 + slack
    for socket in sockets:
        y = cursor + room[socket] / 2
        if socket == "a":
            pieces += _usb_a(edge, y, z + 1.2)
        elif socket == "c":
            pieces += _usb_c(edge, y, z)
        elif socket == "m":
            pieces += [("stainless", box(5.5, 7.6, 2.8).moved(edge - 2.8, y, z), 0.35)]
        else:
            pieces += [("steel", box(4, 4, 1.6).moved(edge - 3.5, y, z), 0.4)]
        cursor += room[socket] + slack
    x0, x1 = edge - depth + 3, edge - min(depth - 4, 15)
    for _ in range(int(rng.integers(1, 3))):
        side = rng.uniform(5, 8)
        spot = (rng.uniform(min(x0, x1), max(x0, x1)), rng.uniform(-0.4, 0.4) * width, level + 2.6)
        pieces += [
            ("ferrite", box(side, side, 3.6).moved(*spot), 0.8),
            ("copper", box(side * 0.6, side * 0.6, 2.6).moved(*spot), 0.5),
        ]
    for _ in range(int(rng.integers(4, 9))):
        spot = (rng.uniform(min(x0, x1), max(x0, x1)), rng.uniform(-0.45, 0.45) * width, level + 1.2)
        pieces.append(("chip", box(rng.uniform(2, 5.5), rng.uniform(2, 5.5), 1.1).moved(*spot), 1.0))
    for _ in range(int(rng.integers(5, 10))):
        spot = (rng.uniform(edge - depth, edge - 3), rng.uniform(-0.46, 0.46) * width, level + 1.1)
        pieces.append(("ceramic", box(1.8, 1.1, 1.0).moved(*spot), 1.4))
    return _gathered(pieces)


def _bank(parts: tuple[Part, ...], wh: float) -> Thing:
    return Thing(tuple(parts), {"count": 1, "wh": round(float(wh), 1)})


def _shell_material(rng: Generator) -> str:
    return str(rng.choice(["abs", "polycarbonate", "aluminium"], p=[0.45, 0.3, 0.25]))


def slim_polymer(rng: Generator) -> Thing:
    x, y, z = rng.uniform(125, 155), rng.uniform(62, 74), rng.uniform(11, 17)
    depth = rng.uniform(16, 24)
    inner = z - rng.uniform(2.6, 4)
    stacked = int(rng.integers(1, 3))
    case = _case(_shell_material(rng), x, y, z, rng.uniform(0.9, 1.6), rng.uniform(4, 12))
    room = x - depth - 6
    cells = [
        p
        for k in range(stacked)
        for p in pouch(
            -depth / 2 - 1.5, 0, (k - (stacked - 1) / 2) * inner / stacked, room, y - 6, inner / stacked - 0.5
        )
    ]
    sockets = str(rng.choice(["aac", "acm", "aamc", "ac.", "aa.m"]))
    return _bank(both(case, cells, _board(rng, x / 2 - 0.5, y - 8, depth, sockets)), room * y * inner * 5.0e-4)


def half_and_half(rng: Generator) -> Thing:
    """Two pouches side by side and the board across the end."""
    x, y, z = rng.uniform(130, 160), rng.uniform(70, 84), rng.uniform(14, 22)
    depth = rng.uniform(18, 26)
    cell = (y - 6) / 2
    case = _case(_shell_material(rng), x, y, z, rng.uniform(1.2, 2.0), rng.uniform(5, 16))
    cells = [p for s in (-1, 1) for p in pouch(-depth / 2 - 1, s * cell / 2, 0, x - depth - 7, cell - 1, z - 5)]
    sockets = str(rng.choice(["aacm", "aac", "acc", "aamc."]))
    return _bank(both(case, cells, _board(rng, x / 2 - 0.5, y - 8, depth, sockets)), x * y * z * 4.2e-4)


def tube_row(rng: Generator) -> Thing:
    count, wall = int(rng.integers(2, 7)), rng.uniform(1.2, 2.2)
    pitch = rng.uniform(18.5, 19.6)
    depth = rng.uniform(16, 24)
    x, y, z = 65 + depth + 8, count * pitch + 2 * wall + 1, 21 + 2 * wall
    case = _case(_shell_material(rng), x, y, z, wall, rng.uniform(3, 9.5))
    at = np.column_stack(
        [np.full(count, -x / 2 + wall + 35), (np.arange(count) - (count - 1) / 2) * pitch, np.zeros(count)]
    )
    cells = round_cells(L18650, "lithium", at, np.zeros(count) if rng.random() < 0.6 else np.full(count, np.pi))
    strips = merged(*(box(0.3, y - 8, 7).moved(-x / 2 + wall + 35 + s * 33.6, 0, 0) for s in (-1, 1)))
    sockets = "am" if count == 2 else str(rng.choice(["aam", "aac", "ac."]))
    board = _board(rng, x / 2 - 0.5, y - 2 * wall - 1, depth, sockets)
    return _bank(both(case, cells, [Part("steel", strips)], board), count * rng.uniform(8, 12.5))


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
        case = _round_case(material, x, 2 * r + 1, 2 * r, wall)
    cells = round_cells(size, "lithium", [(-x / 2 + size[0] / 2 + 2.5, 0, 0)], sides=14)
    board = _board(rng, x / 2 - 0.5, 2 * r - 4, 20, str(rng.choice(["a", "m", "c"])), 0.5)
    spring = Part("steel", box(0.4, 8, 8).moved(-x / 2 + 2, 0, 0))
    return _bank(both(case, cells, board, [spring]), 9.6 if size == L18650 else 17.5)


def double_deck(rng: Generator) -> Thing:
    """A fat brick with two layers of round cells."""
    across, wall = int(rng.integers(3, 6)), rng.uniform(1.6, 2.4)
    depth = rng.uniform(22, 34)
    x, y, z = 65 + depth + 9, across * 19.0 + 2 * wall + 2, 39 + 2 * wall
    at = [(-x / 2 + wall + 35, (i - (across - 1) / 2) * 19.0, s * 9.5) for i in range(across) for s in (-1, 1)]
    cells = round_cells(L18650, "lithium", at, np.zeros(len(at)), 7)
    case = _case("abs" if rng.random() < 0.7 else "aluminium", x, y, z, wall, rng.uniform(4, 14))
    board = _board(
        rng, x / 2 - 0.5, y - 2 * wall - 2, depth, str(rng.choice(["aac", "aacm", "acc"])), rng.uniform(-8, 8)
    )
    return _bank(both(case, cells, board), len(at) * rng.uniform(8.5, 12))


def _spiral(at: tuple[float, float, float], inner: float, outer: float, turns: int) -> Part:
    """A charging coil: flat spiral of stranded copper."""
    angle = np.linspace(0, turns * 2 * np.pi, turns * 9 + 1)
    reach = np.linspace(inner, outer, len(angle))
    path = np.column_stack([at[0] + reach * np.cos(angle), at[1] + reach * np.sin(angle), np.full(len(angle), at[2])])
    return wire("copper", path, 0.55, sides=4)


def wireless_pad(rng: Generator) -> Thing:
    x, y, z = rng.uniform(130, 158), rng.uniform(66, 78), rng.uniform(14, 20)
    depth, x0 = rng.uniform(16, 22), rng.uniform(-18, 8)
    case = _case(_shell_material(rng), x, y, z, rng.uniform(1.0, 1.6), rng.uniform(6, 14))
    cells = pouch(-depth / 2 - 1.5, 0, -2.2, x - depth - 7, y - 6, z - 7.5)
    top = z / 2 - 2.4
    coil = [_spiral((x0, 0, top), rng.uniform(8, 11), rng.uniform(19, 23), int(rng.integers(7, 11))),
            Part("ferrite", prism(rounded(50, 50, 5, (x0, 0)), top - 2.0, top - 1.0), 0.6)]  # fmt: skip
    return _bank(
        both(case, cells, coil, _board(rng, x / 2 - 0.5, y - 8, depth, str(rng.choice(["ac", "acm", "aac"])))),
        x * y * z * 3.4e-4,
    )


def magnet_puck(rng: Generator) -> Thing:
    """Compact bank that clings to a phone: a coil in a broken ring of magnets over one thin pouch."""
    x, y, z = rng.uniform(92, 112), rng.uniform(62, 70), rng.uniform(9, 15)
    case = _case(_shell_material(rng), x, y, z, rng.uniform(0.8, 1.3), rng.uniform(8, 20))
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
    return _bank(
        both(case, cells, coil, _board(rng, x / 2 - 0.5, y - 22, 13, str(rng.choice(["c", "c.", "cm"])))),
        x * y * z * 2.8e-4,
    )


def card_bank(rng: Generator) -> Thing:
    x, y, z = rng.uniform(88, 105), rng.uniform(54, 66), rng.uniform(6, 9.5)
    case = _case(_shell_material(rng), x, y, z, rng.uniform(0.5, 0.9), rng.uniform(3, 8))
    depth = rng.uniform(9, 14)
    cells = pouch(-depth / 2 - 1, 0, 0, x - depth - 5, y - 5, z - 2.6)
    board = _board(rng, x / 2 - 0.3, y - 8, depth, str(rng.choice(["cm", "c.", "m."])))
    path = [(x / 2 - 6, -y / 2 + 2, 0), (0, -y / 2 + 2, 0), (-x / 2 + 4, -y / 2 + 2, 0)]
    return _bank(both(case, cells, board, [wire("copper", path, 0.7)]), x * y * z * 3.6e-4)


def solar_bank(rng: Generator) -> Thing:
    """Rubber-edged bank with a silicon panel on its face, a row of lights, sometimes folding panels."""
    x, y, z = rng.uniform(140, 165), rng.uniform(74, 84), rng.uniform(17, 26)
    case = _case("abs", x, y, z, 2.0, 10)
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
    return _bank(
        both(
            case, bumpers, cells, panels, [lights], _board(rng, x / 2 - 2, y - 14, 20, str(rng.choice(["aam", "aac"])))
        ),
        x * y * z * 3.2e-4,
    )


def jump_starter(rng: Generator) -> Thing:
    """High-current pack: three or four thick pouches, stout bars, a wide socket for the clamps."""
    x, y, z = rng.uniform(150, 180), rng.uniform(75, 92), rng.uniform(26, 38)
    cells = int(rng.integers(3, 5))
    thick = (z - 9) / cells
    case = _case("abs", x, y, z, rng.uniform(2.2, 3.0), rng.uniform(6, 16))
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
    return _bank(
        both(
            case,
            pouches,
            [Part("copper", bars)],
            port,
            lamp,
            _board(rng, x / 2 - 1, y * 0.5, 30, "aac"[: int(rng.integers(2, 4))], -4),
        ),
        x * y * z * 1.2e-4,
    )


def laptop_bank(rng: Generator) -> Thing:
    """Wide flat tablet-sized bank with many sockets along its short end."""
    x, y, z = rng.uniform(165, 205), rng.uniform(100, 130), rng.uniform(16, 26)
    depth = rng.uniform(24, 34)
    case = _case(str(rng.choice(["aluminium", "abs"])), x, y, z, rng.uniform(1.3, 2.0), rng.uniform(5, 14))
    n = int(rng.integers(2, 5))
    w = (y - 8) / n
    cells = [
        p for i in range(n) for p in pouch(-depth / 2 - 1, (i - (n - 1) / 2) * w, 0, x - depth - 8, w - 1.5, z - 6)
    ]
    barrel = [
        Part("nylon", box(14, 9, 10).moved(x / 2 - 8, -y / 2 + 12, 1)),
        Part("brass", tube([(x / 2 - 14, -y / 2 + 12, 1), (x / 2 - 4, -y / 2 + 12, 1)], 1.2)),
    ]
    return _bank(
        both(case, cells, barrel, _board(rng, x / 2 - 0.5, y - 34, depth, str(rng.choice(["aacc", "aaac", "acac"])))),
        x * y * z * 3.0e-4,
    )


def leash_bank(rng: Generator) -> Thing:
    """Bank with cables of its own that clip along the edges, with plugs at their ends."""
    x, y, z = rng.uniform(115, 150), rng.uniform(66, 76), rng.uniform(15, 24)
    depth = rng.uniform(17, 24)
    case = _case(_shell_material(rng), x, y, z, rng.uniform(1.2, 1.8), rng.uniform(5, 12))
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
    return _bank(
        both(case, cells, extra, screen, _board(rng, x / 2 - 0.5, y - 18, depth, str(rng.choice(["ac", "acm"])))),
        x * y * z * 4.0e-4,
    )


def plug_in_capsule(rng: Generator) -> Thing:
    """Pocket capsule that stands on the phone: one fat pouch or a 21700, its own plug, a folding foot."""
    x, y, z = rng.uniform(74, 84), rng.uniform(32, 38), rng.uniform(24, 28)
    case = _round_case("abs", x, y, z, rng.uniform(1.2, 1.7))
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
    return _bank(both(case, cells, stem, foot, _board(rng, x / 2 - 6, y - 9, 12, "m")), 18.0)


def clear_gauge_bank(rng: Generator) -> Thing:
    """Thick transparent block: big cells around a middle board, a colour screen, metal frame."""
    x, y, z = rng.uniform(100, 150), rng.uniform(48, 60), rng.uniform(44, 56)
    columns = int((y - 6) // 22)
    rows = 2
    at = [(-x / 2 + 40, (i - (columns - 1) / 2) * 22.0, (k - 0.5) * 22.0) for i in range(columns) for k in range(rows)]
    cells = round_cells(L21700, "lithium", at, np.pi * (np.arange(len(at)) % 2), 9)
    case = _round_case("polycarbonate", x, y, z, 2.2) if rng.random() < 0.3 else _case("polycarbonate", x, y, z, 2.2, 8)
    frame = hollow(
        "aluminium",
        prism(rectangle(8, y - 5, (x / 2 - 6, 0)), -z / 2 + 2.5, z / 2 - 2.5),
        prism(rectangle(8.02, y - 9, (x / 2 - 6, 0)), -z / 2 + 4.5, z / 2 - 4.5),
    )
    screen = [Part("lcd", box(2, 28, 20).moved(x / 2 - 22, 0, 8))]
    return _bank(
        both(case, cells, frame, screen, _board(rng, x / 2 - 2, y - 10, 26, str(rng.choice(["acc", "ac."])), -8)),
        len(at) * 17.5,
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
    return _bank(
        both(
            hollow("abs", body, void),
            cells,
            [Part("aluminium", plates)],
            lamp,
            _board(rng, x / 2 - 2, y * 0.5, 17, "am"[: int(rng.integers(1, 3))]),
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
    return _bank(
        both(tray, [void, camera], cells, plug, _board(rng, x / 2 - 1, 34, 18, "c.", -back / 2 + 0.5)),
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
    return _bank(
        both(
            hollow("abs", body, void),
            cells,
            lamp,
            [hook],
            _board(rng, x / 2 - 3, r * 1.5, 22, "ac"[: int(rng.integers(1, 3))]),
        ),
        count * 9.6,
    )


MAKES = Makes(
    train=(
        slim_polymer,
        half_and_half,
        tube_row,
        lipstick,
        double_deck,
        wireless_pad,
        magnet_puck,
        card_bank,
        solar_bank,
        jump_starter,
        laptop_bank,
        leash_bank,
        plug_in_capsule,
        clear_gauge_bank,
    ),
    validation=(hand_warmer,),
    test=(battery_case, lantern_bank),
)
