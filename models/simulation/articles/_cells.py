"""Electric cells of the usual sizes: steel cans with an electrode roll or a zinc core, and pouches."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from models.simulation.articles._placing import copies
from models.simulation.mesh import prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part

AA, AAA, C, D, SUB_C = (50.0, 7.1), (44.0, 5.2), (49.0, 13.0), (60.0, 17.0), (42.5, 11.2)
L18650, L21700, CR123, L14500 = (65.0, 9.1), (70.0, 10.5), (34.0, 8.4), (50.0, 7.0)
WH = {AA: 3.6, AAA: 1.6, C: 11.0, D: 24.0, SUB_C: 3.6, L18650: 9.6, L21700: 17.5, CR123: 4.6, L14500: 3.0}


def round_cells(
    size: tuple[float, float],
    kind: str,
    at: ArrayLike,
    turn: ArrayLike | None = None,
    sides: int = 8,
    upright: bool = False,
) -> list[Part]:
    """Cells of a size (length, radius) at places (N, 3); ``kind`` alkaline, lithium, nickel or carbon."""
    half, r = size[0] / 2, size[1]
    wall = {"carbon": 0.35, "alkaline": 0.25, "lithium": 0.25, "nickel": 0.35}[kind]
    gap = 1.0 if kind == "alkaline" else 3.0
    can = revolve([(-half, r * 0.93), (-half + 0.6, r), (half - 2.4, r), (half - 1.6, r * 0.93), (half - 0.8, r * 0.4),
                   (half + 0.6, r * 0.36)], sides)  # fmt: skip
    room = revolve([(-half + wall, r * 0.9), (-half + 0.8, r - wall), (half - 2.4, r - wall)], sides)
    roll = revolve([(-half + 0.8, r - wall), (half - 2.4 - gap, r - wall)], sides)
    core = revolve([(-half + 2, r * 0.5), (half - 4 - gap, r * 0.5)], 6)
    pin = tube([(half - 2.5, 0, 0), (-half * 0.55, 0, 0)], 0.9, sides=5)
    if kind == "alkaline":
        meshes = [
            ("steel", can, 1.0),
            ("steel", room, -1.0),
            ("alkaline_cell", roll, 1.0),
            ("alkaline_cell", core, -0.4),
            ("brass", pin, 0.7),
        ]
    elif kind == "carbon":
        rod = tube([(half - 2.4 - gap, 0, 0), (-half * 0.8, 0, 0)], r * 0.28, sides=6)
        meshes = [
            ("zinc", can, 0.7),
            ("zinc", room, -0.7),
            ("alkaline_cell", roll, 0.55),
            ("alkaline_cell", rod, -0.25),
        ]
    else:
        hole = tube([(-half + 1, 0, 0), (half - 2.4 - gap, 0, 0)], 1.5, sides=5)
        fill, share = ("lithium_cell", 0.98) if kind == "lithium" else ("alkaline_cell", 1.1)
        vent = revolve([(half - 4.2, r * 0.8), (half - 3.2, r * 0.8)], sides)
        meshes = [
            ("steel", can, 1.0),
            ("steel", room, -1.0),
            (fill, roll, share),
            (fill, hole, -share),
            ("steel", vent, 0.6),
        ]
    if upright:
        meshes = [(material, mesh.turned("y", -np.pi / 2), share) for material, mesh, share in meshes]
    return [Part(material, copies(mesh, at, turn), share) for material, mesh, share in meshes]


def pouch(x: float, y: float, z: float, length: float, width: float, thick: float, tabs: str = "x") -> list[Part]:
    """A soft cell: stack of foils in a sealed bag, its two tabs out of the +x or +y end."""
    if tabs == "y":
        return [p.turned("z", np.pi / 2).moved(x, y, z) for p in pouch(0, 0, 0, width, length, thick)]
    bag = prism(rectangle(length, width), -0.15, 0.15)
    stack = prism(rounded(length - 9, width - 3, 2.5, (-2.5, 0), 3), -thick / 2, thick / 2)
    tab = [prism(rectangle(12, 6, (length / 2 + 2, s * width * 0.22)), -0.15, 0.15) for s in (-1, 1)]
    parts = [Part("aluminium", bag), Part("lithium_cell", stack), Part("aluminium", tab[0]), Part("copper", tab[1])]
    return [p.moved(x, y, z) for p in parts]
