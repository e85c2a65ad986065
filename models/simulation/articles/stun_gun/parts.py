"""Parts of stun guns: cases, cells, high voltage, electrodes, switches and lamps."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, Points, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow, wire


def shell(outline: Points, thick: float, wall: float, material: str) -> list[Part]:
    """Moulded case with an inset space."""
    middle = outline.mean(0)
    reach = np.linalg.norm(outline - middle, axis=1, keepdims=True)
    inner = middle + (outline - middle) * np.clip(1 - 1.25 * wall / reach, 0.3, 1)
    return hollow(material, prism(outline, -thick / 2, thick / 2), prism(inner, wall - thick / 2, thick / 2 - wall))


def rod(x0: float, x1: float, r: float, y: float = 0.0, z: float = 0.0, sides: int = 10) -> Mesh:
    return revolve([(x0, r), (x1, r)], sides).moved(0, y, z)


def cells(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Rechargeable pack or cells that fill the space between two x."""
    long = x1 - x0
    kind = rng.choice(3)
    if kind == 0 and long > 34 and width > 24:
        y = min(24.0, width) / 2
        block = prism(rounded(min(long, 46), 2 * y, 2, ((x0 + x1) / 2, 0), 2), -min(depth, 15) / 2, min(depth, 15) / 2)
        return [Part("alkaline_cell", block, 0.8), Part("steel", block, 0.06)]
    if kind == 1:
        sheets = [
            prism(rounded(long * 0.9, width * 0.85, 2, ((x0 + x1) / 2, 0), 2), -min(depth, 9) / 2, min(depth, 9) / 2)
        ]
        return [Part("lithium_cell", merged(*sheets))]
    r = min(depth / 2, 7.2, width / 2)
    count = max(1, int(width // (2 * r + 0.4)))
    rows = [(i - (count - 1) / 2) * (2 * r + 0.4) for i in range(count)]
    cells = merged(*(rod(x0 + 1, x1 - 1, r, y) for y in rows))
    poles = merged(*(rod(x1 - 1, x1 + 1, r * 0.35, y, sides=7) for y in rows))
    springs = merged(
        *(
            tube([(x0 - 3, y - r * 0.5), (x0 - 2, y + r * 0.5), (x0 - 1, y - r * 0.5), (x0, y + r * 0.5)], 0.8, sides=3)
            for y in rows
        )
    )
    return [Part("alkaline_cell", cells), Part("steel", merged(poles, springs))]


def high_voltage(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Transformer potted in resin, storage capacitor, oscillator board with its small parts."""
    long = x1 - x0
    board_y = rng.uniform(-0.1, 0.1) * width
    z = depth * rng.uniform(-0.4, 0.4)
    board = prism(rounded(long * 0.92, width * 0.85, 1, ((x0 + x1) / 2, board_y), 2), z - 0.8, z + 0.8)
    r = min(depth * 0.48, width * 0.28, rng.uniform(7, 11))
    end = x1 - rng.uniform(1, 4)
    length = min(long * 0.5, rng.uniform(22, 38))
    y = (width / 2 - r) * rng.uniform(-1, 1)
    coil_out, coil_in = rod(end - length, end - 2, r * 0.86, y, sides=14), rod(end - length, end - 2, r * 0.42, y)
    parts = [
        Part("pcb", board),
        Part("acrylic", rod(end - length - 2, end, r, y, sides=12)),
        Part("copper", coil_out, 0.32),
        Part("copper", coil_in, -0.32),
        Part("ferrite", rod(end - length - 1, end - 1, r * 0.36, y)),
    ]
    small = []
    for _ in range(int(rng.integers(5, 10))):
        px, py = x0 + rng.uniform(0.05, 0.5) * long, rng.uniform(-0.4, 0.4) * width
        small.append(box(rng.uniform(2, 6), rng.uniform(2, 5), rng.uniform(1, 4)).moved(px, py, z + 2))
    parts.append(Part("chip", merged(*small)))
    cap = rod(0, rng.uniform(9, 16), min(rng.uniform(3.5, 5.5), depth * 0.4))
    place = (x0 + rng.uniform(0.08, 0.35) * long, rng.uniform(-0.25, 0.25) * width)
    parts.append(Part("aluminium", cap.turned("z", rng.choice([0.0, np.pi / 2])).moved(*place), 0.7))
    ring = rng.uniform(2.8, 4.6)
    spot = (x0 + rng.uniform(0.12, 0.42) * long, rng.uniform(-0.25, 0.25) * width)
    if rng.random() < 0.6:
        parts.append(Part("copper", tube(circle(ring, spot, 9), ring * 0.45, True, 5), 0.6))
    elif rng.random() < 0.6:
        bobbin = merged(*(rod(0, 7, ring * f, sides=8) for f in (1.0, 0.5))).turned("y", np.pi / 2)
        parts.append(Part("copper", bobbin.moved(*spot, z + 4), 0.4))
    coils = [
        box(rng.uniform(5, 8), rng.uniform(3, 5), min(depth * 0.5, 6)).moved(x0 + long * f, width * 0.22)
        for f in (0.15, 0.42)
    ]
    parts.append(Part(str(rng.choice(["acrylic", "pet"])), merged(*coils)))
    for lead in (-1, 1):
        path = smooth([(end, y), (end + 2, lead * width * 0.2), (x1 + 2, lead * width * 0.3)], False, 1)
        parts.append(wire("copper", path, 0.5, sides=4))
    return parts


def electrodes(rng: Generator, x: float, width: float, style: int) -> list[Part]:
    """Two outer probes and two inner test probes at the front x."""
    gauge = rng.uniform(1.2, 2.2)
    out, near = width * rng.uniform(0.34, 0.44), width * rng.uniform(0.1, 0.18)
    reach = rng.uniform(5, 12)
    parts: list[Part] = []
    metal = str(rng.choice(["steel", "brass", "stainless"]))
    if style == 0:
        for side in (-1, 1):
            parts.append(wire(metal, [(x - 12, side * out), (x + reach, side * out)], gauge))
            parts.append(
                wire(
                    metal,
                    [(x - 10, side * near), (x + reach * 0.3, side * near), (x + reach * 0.4, side * near * 1.2)],
                    gauge * 0.7,
                )
            )
    elif style == 1:
        for side in (-1, 1):
            horn = [(x - 9, side * out), (x + reach, side * out * 0.96), (x + reach + 2, side * near * 1.6)]
            parts.append(wire(metal, horn, gauge))
            parts.append(wire(metal, [(x - 8, side * near), (x + 2, side * near)], gauge * 0.8))
    else:
        plates = [
            prism(
                smooth([(x - 8, side * out - 3), (x + reach, side * out), (x - 8, side * out + 3)], rounds=1), -1.5, 1.5
            )
            for side in (-1, 1)
        ]
        studs = [rod(x - 8, x + 3, 1.4, side * near, sides=6) for side in (-1, 1)]
        parts.append(Part(metal, merged(*plates, *studs)))
    return parts


def switches(rng: Generator, x: float, y: float, z: float) -> list[Part]:
    slide = merged(box(9, 5, 3).moved(x, y, z), box(12, 6, 6).moved(x, y, z - 4))
    contact = merged(box(5, 2, 1.2).moved(x, y, z - 5), box(1, 1, 5).moved(x + 3, y, z - 6))
    return [Part("abs", slide), Part("brass", contact)]


def led(x: float, y: float, z: float, r: float, reflector: bool) -> list[Part]:
    parts = [Part("acrylic", rod(x - 2, x + 2.5, r, y, z, 10)), Part("chip", box(2, 3, 3).moved(x - 3, y, z))]
    if reflector:
        cone, less = (
            revolve([(x - 8, r * 0.3), (x + 2, r)], 12),
            revolve([(x - 8, r * 0.3 - 0.7), (x + 2, r - 0.7)], 12),
        )
        parts += hollow("abs", cone.moved(0, y, z), less.moved(0, y, z))
    return parts
