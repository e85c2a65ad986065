"""Parts of power banks: cases, boards with coils and chips, shells of USB sockets."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, box, merged, prism, rounded
from models.simulation.thing import Part, Thing, hollow


def flat_case(material: str, x: float, y: float, z: float, wall: float, radius: float) -> list[Part]:
    return hollow(
        material,
        prism(rounded(x, y, radius), -z / 2, z / 2),
        prism(rounded(x - 2 * wall, y - 2 * wall, max(radius - wall, 0.5)), -z / 2 + wall, z / 2 - wall),
    )


def round_case(material: str, x: float, y: float, z: float, wall: float) -> list[Part]:
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


def charger_board(rng: Generator, edge: float, width: float, depth: float, sockets: str, z: float = 0.0) -> list[Part]:
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


def bank(parts: tuple[Part, ...], wh: float) -> Thing:
    return Thing(tuple(parts), {"count": 1, "wh": round(float(wh), 1)})


def shell_material(rng: Generator) -> str:
    return str(rng.choice(["abs", "polycarbonate", "aluminium"], p=[0.45, 0.3, 0.25]))
