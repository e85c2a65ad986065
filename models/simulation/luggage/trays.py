"""Trays on the belt: sloping walls that an oblique ray sees as bands, a rim with notches, a ribbed floor."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._kit import Kit, Luggage, copies, rim
from models.simulation.mesh import Mesh, box, circle, loft, prism, rectangle, rounded


def _tub(x: float, y: float, slope: float, z0: float, z1: float, corner: float, fillet: float, steps: int = 5) -> Mesh:
    """Half sides x, y at the top, drawn in by ``slope`` at the floor, a fillet between wall and floor."""
    levels = [(z0, slope + fillet), (z0 + 0.3 * fillet, slope + 0.3 * fillet), (z0 + fillet, slope), (z1, 0.0)]
    if z1 - z0 <= fillet:
        raise ValueError("a tray must be higher than its fillet")
    rings = []
    for z, inset in levels:
        ring = rounded(2 * (x - inset), 2 * (y - inset), corner, steps=steps)
        rings.append(np.column_stack([ring, np.full(len(ring), z)]))
    return loft(rings)


def _notches(x: float, y: float, z: float, rng: Generator, material: str, kit: Kit, every: float) -> None:
    spots = []
    for side in (-1, 1):
        spots += [(at, side * y, z, 0.0) for at in np.arange(-x * 0.7, x * 0.71, every)]
        spots += [(side * x, at, z, 1.0) for at in np.arange(-y * 0.6, y * 0.61, every)]
    long = rng.uniform(8, 14)
    for turn in (0.0, 1.0):
        places = [spot[:3] for spot in spots if spot[3] == turn]
        blade = prism([(-1.6, -long / 2), (1.6, -long / 2), (0.8, long / 2), (-0.8, long / 2)], -9, 0)
        if places:
            kit.add(material, copies(blade.turned("z", turn * np.pi / 2), places))


def airport_tray(rng: Generator) -> Luggage:
    x, y, height = rng.uniform(230, 320), rng.uniform(165, 215), rng.uniform(75, 135)
    wall, slope, corner = rng.uniform(2.6, 3.8), rng.uniform(14, 34), rng.uniform(22, 40)
    material = str(rng.choice(["pp", "pe", "abs"]))
    kit = Kit()
    z0, z1 = -height / 2, height / 2
    kit.add(material, _tub(x, y, slope, z0, z1, corner, 12))
    kit.add(material, _tub(x - wall, y - wall, slope, z0 + wall, z1, corner - wall, 10), share=-1.0)
    lip = rng.uniform(7, 12)
    kit.add(material, rim(x + lip / 2, y + lip / 2, corner, z1 - 1.5, lip, 3))
    kit.add(material, rim(x + lip, y + lip, corner + lip / 2, z1 - 8, 2.6, rng.uniform(9, 15)))
    _notches(x + 3, y + 3, z1 - 3, rng, material, kit, rng.uniform(70, 130))
    fx, fy = x - slope - 16, y - slope - 16
    pitch = rng.uniform(14, 40)
    if rng.random() < 0.7:
        rows, columns = np.arange(-fy, fy, pitch), np.arange(-fx, fx, pitch)
        kit.add(material, copies(box(2 * fx, 1.6, 1.2), [(0, at, z0 + wall + 0.6) for at in rows]))
        kit.add(material, copies(box(1.6, 2 * fy, 1.2), [(at, 0, z0 + wall + 0.6) for at in columns]))
    kit.add(material, rim(fx + 6, fy + 6, corner, z0 - 1.5, 4, 4))
    return kit.luggage((x - slope - 20, y - slope - 18, height * 0.5), rng, 1.5)


def bathtub_tray(rng: Generator) -> Luggage:
    x, y, height = rng.uniform(300, 350), rng.uniform(200, 235), rng.uniform(110, 170)
    wall, slope, corner = rng.uniform(3.2, 4.5), rng.uniform(30, 55), rng.uniform(40, 70)
    material = str(rng.choice(["pe", "pp"]))
    kit = Kit()
    z0, z1 = -height / 2, height / 2
    kit.add(material, _tub(x, y, slope, z0, z1, corner, 20))
    kit.add(material, _tub(x - wall, y - wall, slope, z0 + wall, z1, corner - wall, 17), share=-1.0)
    kit.add(material, rim(x + 9, y + 9, corner + 4, z1 - 2, 18, 4), rim(x + 18, y + 18, corner + 12, z1 - 11, 3, 15))
    for side in (-1, 1):
        kit.add(material, rim(rng.uniform(48, 60), 12, 10, z1 - 20, 3, 14).moved(0, side * (y + 4)))
        kit.add(material, prism(rectangle(3, 60, (side * (x + 8), 0)), z1 - 14, z1 - 4))
    _notches(x + 8, y + 8, z1 - 4, rng, material, kit, rng.uniform(60, 100))
    fx, fy = x - slope - 30, y - slope - 28
    for at in rng.permutation(np.linspace(-0.8, 0.8, int(rng.integers(3, 8)))):
        kit.add(material, box(2 * fx, rng.uniform(4, 9), 2.0).moved(0, at * fy, z0 + wall + 1.0))
    if rng.random() < 0.4:
        tag = prism(rounded(54, 86, 4, (rng.uniform(-fx, fx) * 0.8, fy * 0.5), steps=2), z0 - 0.8, z0)
        kit.add("pet", tag)
        kit.add("copper", rim(22, 36, 5, z0 - 0.4, 5, 0.5).moved(*tag.vertices[:, :2].mean(0)), share=0.1)
    return kit.luggage((fx, fy, height * 0.5), rng, 2.0)


def shallow_tray(rng: Generator) -> Luggage:
    x, y, height = rng.uniform(200, 270), rng.uniform(140, 185), rng.uniform(32, 55)
    wall, slope, corner = rng.uniform(2.2, 3.2), rng.uniform(8, 20), rng.uniform(16, 30)
    kit = Kit()
    z0, z1 = -height / 2, height / 2
    kit.add("abs", _tub(x, y, slope, z0, z1, corner, 8))
    kit.add("abs", _tub(x - wall, y - wall, slope, z0 + wall, z1, corner - wall, 6), share=-1.0)
    kit.add("abs", rim(x + 6, y + 6, corner, z1 - 1.2, 12, 2.4), rim(x + 12, y + 12, corner + 6, z1 - 6, 2.2, 9))
    for side in (-1, 1):
        grip = rounded(26, 90, 12, (side * (x + 14), 0), steps=3)
        kit.add("abs", prism(grip, z1 - 3, z1, [rounded(14, 70, 7, (side * (x + 14), 0), steps=3)]))
    if rng.random() < 0.6:
        fx, fy = x - slope - 20, y - slope - 20
        spots = np.stack(np.meshgrid(np.linspace(-fx, fx, 13), np.linspace(-fy, fy, 9)), -1).reshape(-1, 2)
        pin = prism(circle(3.5, steps=6), z0 + wall, z0 + wall + 1.3)
        kit.add("rubber", copies(pin, np.column_stack([spots, np.zeros(len(spots))])))
    return kit.luggage((x - slope - 14, y - slope - 14, max(height * 0.5, 22.0)), rng, 1.0)
