"""Lighters: a small tank of butane or a petrol wad, and at one end steel wheel, spring, flint, hood and valve."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles.battery_cells import pouch, round_cells
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, both, hollow, wire


def _bar(x0: float, x1: float, y: float, z: float, roundness: float, sides: int = 14) -> Mesh:
    """A straight body of rounded section (1: a box, 2.5: nearly; 2: an ellipse) between two x."""
    return _body([(x0, y, z), (x1, y, z)], roundness, sides)


def _body(stations: ArrayLike, power: float = 2.0, sides: int = 14) -> Mesh:
    """A body along x through sections (x, width, thickness), each a superellipse of this power."""
    turn = np.arange(sides) * 2 * np.pi / sides + 0.11
    c, s = np.cos(turn), np.sin(turn)
    unit = np.column_stack([np.sign(c) * np.abs(c) ** (2 / power), np.sign(s) * np.abs(s) ** (2 / power)]) / 2
    return loft(
        [
            np.column_stack([np.full(sides, x), unit[:, 0] * y, unit[:, 1] * z])
            for x, y, z in np.asarray(stations, float)
        ]
    )


def _clamped(mesh: Mesh, level: float, axis: int) -> Mesh:
    vertices = mesh.vertices.copy()
    vertices[:, axis] = np.minimum(vertices[:, axis], level)
    return Mesh(vertices, mesh.faces)


def _gas(rng: Generator, x0: float, x1: float, y: float, z: float, power: float, sides: int = 14) -> list[Part]:
    """Liquid butane in the tank, its level across any of the three ways, most often short of full."""
    filled = float(np.clip(rng.normal(0.65, 0.25), 0.0, 0.92))
    if filled < 0.05:
        return []
    way = rng.random()
    if way < 0.4:
        return [Part("butane", _bar(x0, x0 + (x1 - x0) * filled, y, z, power, sides))]
    whole = _bar(x0, x1, y, z, power, sides)
    axis, size = (2, z) if way < 0.8 else (1, y)
    return [Part("butane", _clamped(whole, (filled - 0.5) * size, axis))]


def _coil(
    start: tuple[float, float, float], along: str, length: float, radius: float, turns: int, thick: float
) -> Part:
    angle = np.linspace(0, 2 * np.pi * turns, turns * 5 + 1)
    run, a, b = np.linspace(0, length, len(angle)), radius * np.cos(angle), radius * np.sin(angle)
    path = np.column_stack({"x": (run, a, b), "y": (a, run, b), "z": (a, b, run)}[along])
    return wire("steel", path + np.array(start), thick, sides=4)


def _wheel(x: float, y: float, radius: float, width: float) -> Mesh:
    """Spark wheel about the z axis, with its hole."""
    return prism(circle(radius, (x, y), 12), -width / 2, width / 2, [circle(radius * 0.35, (x, y), 6)])


def _flint_works(rng: Generator, x: float, wide: float, thick: float) -> list[Part]:
    """Above a tank that ends at x: hood, wheel, flint and its spring, lever and valve."""
    radius = rng.uniform(3.4, 4.2)
    wy = rng.uniform(0.1, 0.2) * wide
    wx = x + rng.uniform(5.5, 7.5)
    width = min(thick * 0.55, 6.0)
    spring = rng.uniform(16, 26)
    hood_y, hood = -wide * 0.25, rng.uniform(9, 13)
    wall = rng.uniform(0.3, 0.45)
    outer = _bar(x + 3, x + 3 + hood, wide * 0.5, thick * 0.86, 3.0, 12).moved(0, hood_y, 0)
    inner = _bar(x + 3, x + 3 + hood, wide * 0.5 - 2 * wall, thick * 0.86 - 2 * wall, 3.0, 12).moved(0, hood_y, 0)
    rings = merged(*(_wheel(wx, wy, radius * 0.92, 0.9).moved(z=s * (width / 2 + 0.7)) for s in (-1, 1)))
    valve = revolve([(x - 9, 2.0), (x - 2, 2.4), (x + 1, 1.6), (x + 5, 1.1)], 8).moved(0, hood_y, 0)
    lever = prism(
        [(x + 2.5, hood_y - 2), (x + 4, hood_y - 2), (x + 5, wide * 0.46), (x + 2.5, wide * 0.5)],
        -thick * 0.3,
        thick * 0.3,
    )
    return [
        *hollow("steel", outer, inner),
        Part("steel", _wheel(wx, wy, radius, width)),
        Part("steel", rings),
        Part("steel", tube([(wx, wy, -thick * 0.42), (wx, wy, thick * 0.42)], 1.0, sides=5)),
        Part("steel", tube([(wx - radius - 3.5, wy, 0), (wx - radius, wy, 0)], 1.15, sides=6), 0.85),
        _coil((wx - radius - 3.5 - spring, wy, 0), "x", spring, 1.15, 7, 0.28),
        Part("brass" if rng.random() < 0.6 else "zinc", valve),
        _coil((x + 1, hood_y, 0), "x", 4, 1.8, 3, 0.3),
        Part("nylon", lever),
    ]


def _plastic_tank(
    rng: Generator, x0: float, x1: float, y: float, z: float, power: float, rib: bool = True
) -> list[Part]:
    wall, foot = rng.uniform(0.9, 1.4), rng.uniform(1.5, 3)
    outer = _bar(x0, x1, y, z, power)
    cavity = (x0 + foot, x1 - rng.uniform(3, 6), y - 2 * wall, z - 2 * wall)
    parts = hollow("acrylic", outer, _bar(*cavity, power))
    if rib:
        parts.append(
            Part(
                "acrylic",
                box(cavity[1] - cavity[0] - 4, 1.1, z - 2 * wall - 0.6).moved((x0 + x1) / 2 - 1, rng.uniform(-2, 2), 0),
            )
        )
    return [
        *parts,
        *_gas(rng, *cavity, power),
        wire("pe", [(x1 - 6, -y * 0.25, 0), (x0 + foot + 5, -y * 0.25, 0)], 0.9),
    ]


def _disposable(rng: Generator) -> list[Part]:
    long, y, z = rng.uniform(58, 66), rng.uniform(22, 26), rng.uniform(10, 13.5)
    x0 = -long / 2 - 6
    return [*_plastic_tank(rng, x0, x0 + long, y, z, rng.uniform(2.1, 2.6)), *_flint_works(rng, x0 + long, y, z)]


def disposable_oval(rng: Generator) -> Thing:
    return Thing(tuple(_disposable(rng)), {"count": 1})


def disposable_mini(rng: Generator) -> Thing:
    long, y, z = rng.uniform(38, 46), rng.uniform(19, 22), rng.uniform(9, 11)
    x0 = -long / 2 - 6
    return Thing((*_plastic_tank(rng, x0, x0 + long, y, z, 2.3), *_flint_works(rng, x0 + long, y, z)), {"count": 1})


def disposable_square(rng: Generator) -> Thing:
    """Clear boxy tank with an upright wall inside and the metal band under the wheel."""
    long, y, z = rng.uniform(54, 64), rng.uniform(22, 26), rng.uniform(9, 11.5)
    x0 = -long / 2 - 6
    parts = [*_plastic_tank(rng, x0, x0 + long, y, z, rng.uniform(4.5, 8)), *_flint_works(rng, x0 + long, y, z)]
    band = _bar(x0 + long - 4, x0 + long + 3, y + 0.4, z + 0.4, 5)
    parts += hollow("steel", band, _bar(x0 + long - 4, x0 + long + 3, y - 0.2, z - 0.2, 5))
    return Thing(tuple(parts), {"count": 1})


def _piezo(x: float, y: float, length: float, size: float = 4.6) -> list[Part]:
    """The clicking igniter along x, button at +x: hammer, spring, crystal, brass ends in a plastic sleeve."""
    return [
        *hollow(
            "nylon",
            box(length, size + 1.6, size + 1.6).moved(x + length / 2, y, 0),
            box(length - 2, size, size).moved(x + length / 2, y, 0),
        ),
        Part("lead", tube([(x + 2, y, 0), (x + 7, y, 0)], 1.3, sides=6), 0.65),
        Part("steel", box(5.5, 3.4, 3.4).moved(x + 11, y, 0)),
        Part("brass", tube([(x + 0.5, y, 0), (x + 2, y, 0)], 1.8, sides=6)),
        _coil((x + 14.5, y, 0), "x", max(length - 16, 4), 1.9, 5, 0.32),
    ]


def disposable_click(rng: Generator) -> Thing:
    """Electronic disposable: a piezo beside the tank, thumb button, small chromed hood."""
    long, y, z = rng.uniform(56, 64), rng.uniform(23, 26), rng.uniform(10, 12.5)
    x0 = -long / 2 - 6
    x1 = x0 + long
    power = rng.uniform(2.3, 5)
    wall = rng.uniform(0.9, 1.3)
    deep = rng.uniform(18, 24)
    parts = hollow("acrylic", _bar(x0, x1, y, z, power), _bar(x0 + 2, x1 - deep, y - 2 * wall, z - 2 * wall, power))
    shaft = box(deep, 5.6, 5.6).moved(x1 - deep / 2, y * 0.21, 0)
    parts += [Part("acrylic", shaft, -1.0), *_gas(rng, x0 + 2, x1 - deep, y - 2 * wall, z - 2 * wall, power)]
    parts += _piezo(x1 - deep + 1, y * 0.21, deep + 2, 4.0)
    tall = rng.uniform(8, 12)
    hood, inside = (_bar(x1, x1 + tall, y * 0.52 - w, z * 0.9 - w, 3).moved(0, -y * 0.22, 0) for w in (0.0, 0.7))
    parts += hollow("steel", hood, inside)
    valve = revolve([(x1 - 12, 2), (x1 - 3, 2.3), (x1 + 4, 1.2)], 8).moved(0, -y * 0.24, 0)
    parts += [
        Part("brass", valve),
        Part("abs", box(9, y * 0.42, z * 0.8).moved(x1 + 5, y * 0.24, 0), 0.5),
        Part(
            "steel",
            prism([(x1 + 1, -y * 0.35), (x1 + 2.5, -y * 0.35), (x1 + 2.5, y * 0.3), (x1 + 1, y * 0.3)], -2.5, 2.5),
            0.5,
        ),
        wire("copper", [(x1 - deep + 2, y * 0.2, 0), (x1 - 4, -2, 0), (x1 + 6, -y * 0.1, 0)], 0.45),
    ]
    return Thing(tuple(parts), {"count": 1})


def _petrol_insert(rng: Generator, x0: float, long: float, y: float, z: float) -> list[Part]:
    """Steel insert with wad and wick, a chimney with holes, wheel, flint tube and screw."""
    x1, wall = x0 + long, rng.uniform(0.35, 0.5)
    case = prism(rounded(long, y, 2.5, (x0 + long / 2, 0), 3), -z / 2, z / 2)
    void = prism(rounded(long - 2 * wall, y - 2 * wall, 2.2, (x0 + long / 2, 0), 3), -z / 2 + wall, z / 2 - wall)
    wet = rng.uniform(0.2, 0.9)
    tall, cy, span = rng.uniform(14, 16.5), -y * 0.12, y * 0.55
    holes = [
        circle(1.2, (x1 + tall * (0.25 + 0.25 * i), cy + (j - 1) * span * 0.26), 6) for i in range(3) for j in range(3)
    ]
    faces = merged(
        *(
            prism(rectangle(tall, span, (x1 + tall / 2, cy)), s * z * 0.42 - 0.22, s * z * 0.42 + 0.22, holes)
            for s in (-1, 1)
        )
    )
    flank = box(tall, 0.45, z * 0.84).moved(x1 + tall / 2, cy - span / 2, 0)
    wx, wy = x1 + tall * 0.62, y * 0.28
    return [
        *hollow("stainless", case, void),
        Part("cloth", box(long * 0.72, y - 9, z - 2.5).moved(x0 + long * 0.5, -3, 0), 0.45),
        Part("petrol", box(long * 0.72, y - 9, z - 2.5).moved(x0 + long * 0.5, -3, 0), wet * 0.8),
        Part("wool", box(4, y - 4, z - 2).moved(x0 + 2.6, 0, 0)),
        Part("stainless", merged(faces, flank)),
        Part("steel", _wheel(wx, wy, rng.uniform(3.4, 4.1), 4.2)),
        Part("steel", tube([(wx, wy, -z * 0.44), (wx, wy, z * 0.44)], 1.1, sides=6)),
        *hollow(
            "brass",
            tube([(x0 + 1, wy, 0), (wx - 5, wy, 0)], 2.2, sides=8),
            tube([(x0 + 1, wy, 0), (wx - 5, wy, 0)], 1.7, sides=8),
        ),
        _coil((x0 + 5, wy, 0), "x", long - 10, 1.1, 9, 0.3),
        Part("brass", tube([(x0 - 0.5, wy, 0), (x0 + 4, wy, 0)], 2.0, sides=6)),
        Part("steel", prism([(x1 + 1, wy - 2), (x1 + 9, wy + 4), (x1 + 1, wy + 4)], -1.4, 1.4), 0.8),
        wire("copper", [(x1 + tall * 0.6, cy, 0), (x1 - 3, cy, 0), (x0 + long * 0.4, cy - 3, 1)], 0.7),
    ]


def petrol_flip(rng: Generator) -> Thing:
    """The flip-top petrol lighter, shut or with its lid thrown back."""
    y, z = rng.uniform(36, 39), rng.uniform(12, 13.5)
    low, lid = rng.uniform(34, 37), rng.uniform(19, 22)
    wall, metal = rng.uniform(0.5, 0.7), str(rng.choice(["brass", "brass", "steel"]))
    case = prism(rounded(low, y, 2.5, (0, 0), 3), -z / 2, z / 2)
    void = prism(rounded(low - wall, y - 2 * wall, 2.2, (wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall)
    cover = prism(rounded(lid, y, 3, (0, 0), 3), -z / 2, z / 2)
    cave = prism(rounded(lid - wall, y - 2 * wall, 2.6, (-wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall)
    angle = 0.0 if rng.random() < 0.6 else rng.uniform(1.2, 2.3)
    hinge = np.array([low / 2 + 0.3, -y / 2, 0])
    top = [p.moved(lid / 2, y / 2, 0).turned("z", -angle).moved(*hinge) for p in hollow(metal, cover, cave)]
    pins = Part(
        "steel", tube([(low / 2 + 0.3, -y / 2 + 0.6, -z * 0.36), (low / 2 + 0.3, -y / 2 + 0.6, z * 0.36)], 1.1, sides=6)
    )
    insert = _petrol_insert(rng, -low / 2 + 1.2, low + 1, y - 2 * wall - 0.6, z - 2 * wall - 0.6)
    parts = both(hollow(metal, case, void), top, [pins], insert)
    return Thing(tuple(p.moved(-lid / 2) for p in parts), {"count": 1})


def trench_tube(rng: Generator) -> Thing:
    """Two brass tubes side by side: a wad with its wick under a cap, and the flint spring with its wheel."""
    r, long = rng.uniform(6.5, 8.5), rng.uniform(46, 58)
    metal = str(rng.choice(["brass", "brass", "steel"]))
    gap = r + rng.uniform(3.6, 4.6)
    parts = [
        *hollow(
            metal,
            revolve([(-long / 2, r), (long / 2, r)], 14),
            revolve([(-long / 2 + 1, r - 0.7), (long / 2 - 6, r - 0.7)], 14),
        ),
        Part("cloth", revolve([(-long / 2 + 6, r - 0.9), (long / 2 - 8, r - 0.9)], 12), 0.4),
        Part("petrol", revolve([(-long / 2 + 6, r - 0.9), (long / 2 - 8, r - 0.9)], 12), rng.uniform(0.1, 0.7)),
        *hollow(
            metal,
            revolve([(long / 2 + 1, r * 0.85), (long / 2 + 12, r * 0.8)], 12),
            revolve([(long / 2 + 1, r * 0.85 - 0.7), (long / 2 + 11, r * 0.8 - 0.7)], 12),
        ),
    ]
    side = hollow(
        metal,
        tube([(-long / 2, gap, 0), (long * 0.42, gap, 0)], 3.0, sides=10),
        tube([(-long / 2 + 0.1, gap, 0), (long * 0.41, gap, 0)], 2.4, sides=10),
    )
    wx = long / 2 + 3
    parts += [
        *side,
        _coil((-long * 0.3, gap, 0), "x", long * 0.66, 1.5, 9, 0.35),
        Part("steel", _wheel(wx, gap, 4.0, 4.4)),
        Part(metal, tube([(-long / 2 - 2, gap, 0), (-long / 2 + 4, gap, 0)], 2.6, sides=8)),
        Part("steel", tube([(wx, gap, -4), (wx, gap, 4)], 1.1, sides=5)),
        wire(metal, [(long * 0.3, r + 1, 0), (wx, gap + 5.5, 0), (wx + 6, r * 0.4, 0)], 1.0),
    ]
    return Thing(tuple(parts), {"count": 1})


def _jet(x: float, y: float, metal: str = "brass") -> list[Part]:
    """A burner: brass block, ceramic tube and wire above it."""
    return [
        Part(metal, revolve([(x - 12, 1.8), (x - 4, 2.6), (x, 2.8), (x + 2, 2.2)], 8).moved(0, y, 0)),
        *hollow(
            "stainless",
            tube([(x, y, 0), (x + 12, y, 0)], 3.6, sides=10),
            tube([(x, y, 0), (x + 12, y, 0)], 3.0, sides=10),
        ),
        Part("ceramic", tube([(x + 2, y, 0), (x + 7, y, 0)], 2.2, sides=8), 0.6),
    ]


def torch_jet(rng: Generator) -> Thing:
    """Zinc-bodied windproof lighter with one to three jets, lid, trigger and a window on the tank."""
    jets = int(rng.integers(1, 4))
    long, y, z = rng.uniform(48, 60), rng.uniform(24, 36), rng.uniform(13, 19)
    x0, power, wall = -long / 2 - 7, rng.uniform(3, 7), rng.uniform(1.0, 1.6)
    x1 = x0 + long
    metal = "zinc" if rng.random() < 0.7 else "abs"
    parts = hollow(metal, _bar(x0, x1, y, z, power), _bar(x0 + 1.5, x1 - 1.2, y - 2 * wall, z - 2 * wall, power))
    tank = (x0 + 2, x0 + long * 0.58, y - 2 * wall - 0.6, z - 2 * wall - 0.6)
    parts += hollow(
        "nylon", _bar(*tank, power), _bar(tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power)
    )
    parts += _gas(rng, tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power)
    parts.append(
        Part("brass", revolve([(x0 - 0.5, 3.5), (x0 + 3, 3.5), (x0 + 3.5, 2), (x0 + 10, 2)], 8).moved(0, y * 0.2, 0))
    )
    for i in range(jets):
        parts += _jet(x1 - 9, -y * 0.2 + (i - (jets - 1) / 2) * 7.2)
    parts += _piezo(x0 + long * 0.6, y * 0.29, long * 0.38)
    if rng.random() < 0.75:
        angle, tall = (0.0 if rng.random() < 0.6 else rng.uniform(1.0, 1.9)), rng.uniform(11, 15)
        cap = hollow(metal, _bar(0, tall, y, z, power), _bar(0.0, tall - wall, y - 2 * wall, z - 2 * wall, power))
        parts += [p.moved(0, y / 2, 0).turned("z", -angle).moved(x1 + 0.5, -y / 2, 0) for p in cap]
        parts.append(
            Part("steel", tube([(x1 + 0.4, -y / 2 + 1, -z * 0.3), (x1 + 0.4, -y / 2 + 1, z * 0.3)], 1.2, sides=6))
        )
    return Thing(tuple(parts), {"count": 1})


def pencil_torch(rng: Generator) -> Thing:
    """Slim round torch: tank below, piezo slider, fine brass nozzle at the tip."""
    r, long = rng.uniform(7, 10), rng.uniform(105, 150)
    x0 = -long / 2
    cut = long * rng.uniform(0.4, 0.52)
    profile = [
        (x0, r * 0.9),
        (x0 + 3, r),
        (x0 + long * 0.75, r),
        (x0 + long * 0.9, r * 0.6),
        (x0 + long * 0.92, r * 0.5),
    ]
    inner = [(x0 + 1.5, r - 1.2), (x0 + long * 0.75, r - 1.2), (x0 + long * 0.89, r * 0.5 - 0.8)]
    metal = str(rng.choice(["aluminium", "abs"]))
    parts = [
        *hollow(metal, revolve(profile, 14), revolve(inner, 14)),
        Part("nylon", revolve([(x0 + cut, r - 1.3), (x0 + cut + 3, r - 1.3)], 12)),
        *_gas(rng, x0 + 2, x0 + cut, 2 * r - 2.6, 2 * r - 2.6, 2.0),
        *_piezo(x0 + cut + 6, 0.5, 24, 3.6),
        *hollow(
            "brass",
            revolve([(x0 + long * 0.8, 2.6), (x0 + long, 2.2)], 10),
            revolve([(x0 + long * 0.8, 1.4), (x0 + long, 1.7)], 10),
        ),
        Part(
            "brass", revolve([(x0 + cut - 4, 2), (x0 + cut + 8, 2.2), (x0 + long * 0.8, 1.2)], 8).moved(0, -r * 0.45, 0)
        ),
        Part("abs", box(16, 4, 6).moved(x0 + long * 0.62, r, 0)),
        Part("brass", revolve([(x0 - 0.6, 3), (x0 + 7, 2)], 8)),
    ]
    return Thing(tuple(parts), {"count": 1})


def long_neck_gas(rng: Generator) -> Thing:
    """Kitchen or grill lighter: steel tube with wire and gas hose, trigger and piezo, tank in the grip."""
    neck, r = rng.uniform(75, 130), rng.uniform(3.6, 5.2)
    grip, y, z = rng.uniform(105, 130), rng.uniform(22, 28), rng.uniform(17, 22)
    x0 = -(neck + grip) / 2
    x1 = x0 + grip
    wall = rng.uniform(1.5, 2.0)
    stations = np.array(
        [
            (x0, y * 0.7, z * 0.8),
            (x0 + 8, y * 0.95, z),
            (x0 + grip * 0.45, y, z),
            (x0 + grip * 0.6, y * 1.15, z * 0.95),
            (x1 - 8, y * 0.7, z * 0.7),
            (x1, r * 2 + 4, r * 2 + 4),
        ]
    )
    hand = stations.copy()
    hand[:, 1:] -= 2 * wall
    hand[0, 0] += wall
    tank = (x0 + 4, x0 + grip * 0.42, y * 0.85 - 4, z * 0.85 - 4)
    tx = x0 + grip * 0.62
    guard = smooth(
        [(tx - 12, -y * 0.55), (tx - 6, -y * 1.15), (tx + 14, -y * 1.1), (tx + 20, -y * 0.5)], closed=False, rounds=1
    )
    parts = [
        *hollow("abs", _body(stations, 2.6), _body(hand, 2.6)),
        *hollow("nylon", _bar(*tank, 2.6), _bar(tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.2, tank[3] - 2.2, 2.6)),
        *_gas(rng, tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.2, tank[3] - 2.2, 2.6),
        *_piezo(tx - 4, 2.0, 28),
        Part("brass", revolve([(tank[1] - 8, 2.2), (tank[1] + 5, 2.6), (tank[1] + 9, 1.2)], 8).moved(0, -2, 0)),
        Part("abs", prism([(tx - 4, -y * 0.3), (tx + 8, -y * 0.3), (tx + 3, -y * 0.95), (tx - 3, -y * 0.9)], -4, 4)),
        Part("abs", tube(guard, 2.2, sides=6)),
        *hollow(
            "steel",
            tube([(x1 - 14, 0, 0), (x1 + neck, 0, 0)], r, sides=12),
            tube([(x1 - 14, 0, 0), (x1 + neck - 0.8, 0, 0)], r - 0.35, sides=12),
        ),
        wire("copper", [(tx + 24, 2, 0), (x1, 1.5, 0), (x1 + neck - 6, 1.2, 0)], 0.5),
        wire("pvc", [(tank[1] + 8, -2, 0), (x1, -1, 0), (x1 + neck - 12, -1, 0)], 1.1),
        Part("brass", revolve([(x1 + neck - 14, 2.2), (x1 + neck - 6, 1.6)], 8)),
        wire("steel", [(tx + 8, -1, 0), (tx - 8, -1, 0)], 0.8),
    ]
    return Thing(tuple(parts), {"count": 1})


def _arc_works(rng: Generator, x: float, y: float, poles: int) -> list[Part]:
    """Ceramic-seated electrodes on a board, high-voltage transformer and leads behind."""
    spots = [(s * 3.2, t * 2.2 if poles == 4 else 0.0) for s in (-1, 1) for t in ((-1, 1) if poles == 4 else (0,))]
    ceramic = merged(*(revolve([(x - 5, 2.0), (x + 1, 2.0)], 8).moved(0, a, b) for a, b in spots))
    pins = merged(*(tube([(x - 7, a, b), (x + 3, a, b)], 0.8, sides=5) for a, b in spots))
    core = rng.uniform(9, 13)
    return [
        Part("ceramic", ceramic),
        Part("steel", pins, 1.0),
        Part("copper", revolve([(x - 11 - core, 3.8), (x - 11, 3.8)], 10).moved(0, -y * 0.12, 0), 0.45),
        Part("ferrite", tube([(x - 13 - core, -y * 0.12, 0), (x - 9, -y * 0.12, 0)], 1.7, sides=6)),
        *(wire("copper", [(x - 10, -y * 0.12, 0), (x - 8, a, b), (x - 6, a, b)], 0.45) for a, b in spots[:2]),
    ]


def arc_pocket(rng: Generator) -> Thing:
    """Rechargeable spark lighter in a metal case with a hinged lid: pouch cell, board, USB, two or four pins."""
    long, y, z = rng.uniform(50, 58), rng.uniform(34, 39), rng.uniform(12, 14)
    lid, wall = rng.uniform(16, 21), rng.uniform(0.9, 1.3)
    x0 = -(long + lid) / 2
    x1 = x0 + long
    metal = "zinc" if rng.random() < 0.7 else "aluminium"
    angle = 0.0 if rng.random() < 0.65 else rng.uniform(1.2, 2.2)
    cap = hollow(
        metal,
        prism(rounded(lid, y, 3, (lid / 2, 0), 3), -z / 2, z / 2),
        prism(rounded(lid - wall, y - 2 * wall, 2.5, (lid / 2 - wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    parts = hollow(
        metal,
        prism(rounded(long, y, 3, (x0 + long / 2, 0), 3), -z / 2, z / 2),
        prism(rounded(long - wall, y - 2 * wall, 2.5, (x0 + long / 2 + wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    parts += [p.moved(0, y / 2, 0).turned("z", -angle).moved(x1 + 0.4, -y / 2, 0) for p in cap]
    parts += [
        *pouch(x0 + 19, y * 0.16, 0, 32, y * 0.52, z - 6),
        Part("pcb", box(long * 0.75, y * 0.26, 1.2).moved(x0 + long * 0.45, -y * 0.28, 0)),
        Part("chip", merged(*(box(4, 4, 1.3).moved(x0 + dx, -y * 0.28, 1.2) for dx in (10, 18, 27)))),
        Part("stainless", box(5.5, 7.5, 2.6).moved(x0 + 3, -y * 0.26, 0), 0.4),
        *(p.moved(0, -y * 0.05, 0) for p in _arc_works(rng, x1 + 3, y, int(rng.choice([2, 4])))),
        Part("abs", box(5, 9, 6).moved(x1 - 1, y * 0.26, 0)),
        Part("steel", tube([(x1 + 0.3, -y / 2 + 1, -z * 0.36), (x1 + 0.3, -y / 2 + 1, z * 0.36)], 1.1, sides=6)),
    ]
    return Thing(tuple(parts), {"count": 1})


def coil_slider(rng: Generator) -> Thing:
    """Flat USB lighter with a glowing wire: pouch cell, slide, ring of heating coil at the end."""
    long, y, z = rng.uniform(62, 82), rng.uniform(20, 28), rng.uniform(9, 12)
    x0, x1 = -long / 2, long / 2
    metal = str(rng.choice(["aluminium", "abs", "zinc"]))
    wall = 0.9
    angle = np.linspace(0, 9, 28)
    spiral = np.column_stack(
        [np.full(28, x1 - 2), (1.2 + angle * 0.45) * np.cos(angle), (1.2 + angle * 0.45) * np.sin(angle) * 0.6]
    )
    parts = [
        *hollow(
            metal,
            prism(rounded(long, y, 4), -z / 2, z / 2),
            prism(rounded(long - 2 * wall, y - 2 * wall, 3.5), -z / 2 + wall, z / 2 - wall),
        ),
        *pouch(x0 + long * 0.42, 0, 0.5, long * 0.5, y - 6, z - 4.5),
        Part("pcb", box(long * 0.26, y - 5, 1.0).moved(x0 + long * 0.15, 0, -z * 0.2)),
        Part("chip", merged(box(4, 5, 1.2).moved(x0 + 9, 3, 0), box(3, 3, 1.2).moved(x0 + 14, -4, 0))),
        Part("stainless", box(12, 12, 4.5).moved(x0 - 2, 0, 0), 0.32),
        Part(
            "ceramic", prism(circle(7.0, steps=12, squash=0.62), -1.5, 1.5).turned("y", np.pi / 2).moved(x1 - 5, 0, 0)
        ),
        wire("steel", spiral, 0.45, sides=4),
        Part("steel", box(16, 6, 1.0).moved(x1 - 16, 0, z / 2)),
        Part("copper", merged(*(box(14, 2, 0.5).moved(x1 - 13, s * 4, 0) for s in (-1, 1)))),
    ]
    return Thing(tuple(parts), {"count": 1})


def slim_metal_gas(rng: Generator) -> Thing:
    """Flat brass or steel gas lighter with a side roller and a swinging top."""
    long, y, z = rng.uniform(46, 56), rng.uniform(22, 27), rng.uniform(9, 12)
    top, wall, metal = rng.uniform(12, 16), rng.uniform(0.7, 1.0), str(rng.choice(["brass", "zinc", "steel"]))
    x0 = -(long + top) / 2
    x1 = x0 + long
    deep = rng.uniform(14, 20)
    tank = (x0 + 3, x1 - deep, y - 2 * wall - 2, z - 2 * wall - 1)
    angle = 0.0 if rng.random() < 0.7 else rng.uniform(0.9, 1.7)
    cover = hollow(
        metal,
        prism(rounded(top, y, 1.5, (top / 2, 0), 3), -z / 2, z / 2),
        prism(rounded(top - wall, y - 2 * wall, 1.2, (top / 2 - wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    parts = [
        *hollow(
            metal,
            prism(rounded(long, y, 1.5, (x0 + long / 2, 0), 3), -z / 2, z / 2),
            prism(rounded(long - 2 * wall, y - 2 * wall, 1.2, (x0 + long / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
        ),
        *hollow("brass", _bar(*tank, 6), _bar(tank[0] + 0.6, tank[1] - 0.6, tank[2] - 1.2, tank[3] - 1.2, 6)),
        *_gas(rng, tank[0] + 0.6, tank[1] - 0.6, tank[2] - 1.2, tank[3] - 1.2, 6),
        Part("steel", tube([(x1 - deep + 4, y * 0.36, -z * 0.3), (x1 - deep + 4, y * 0.36, z * 0.3)], 0.9, sides=5)),
        Part(
            "steel",
            prism(circle(4.0, (0, 0), 12), -9, 9, [circle(1.5, steps=6)])
            .turned("y", np.pi / 2)
            .moved(x1 - 4, y * 0.36, 0),
            0.9,
        ),
        _coil((x1 - deep, y * 0.1, 0), "x", deep - 4, 1.3, 6, 0.32),
        Part(
            "brass",
            revolve([(x1 - deep - 4, 2.4), (x1 - 3, 2.6), (x1 + 2, 1.6), (x1 + 6, 1.2)], 8).moved(0, -y * 0.2, 0),
        ),
        Part("brass", revolve([(x0 - 0.4, 3), (x0 + 4, 3)], 8)),
        *(p.moved(0, y / 2, 0).turned("z", -angle).moved(x1 + 0.4, -y / 2, 0) for p in cover),
    ]
    return Thing(tuple(parts), {"count": 1})


def cigar_torch(rng: Generator) -> Thing:
    """Broad desk-pocket torch: three or four jets in a row, flip lid, a folding punch in the foot."""
    jets = int(rng.integers(2, 5))
    long, y, z = rng.uniform(52, 64), rng.uniform(38, 46), rng.uniform(17, 24)
    wall, lid = rng.uniform(1.1, 1.7), rng.uniform(13, 18)
    x0 = -long / 2
    power = rng.uniform(3.5, 8)
    parts = hollow(
        "zinc", _bar(x0, x0 + long, y, z, power), _bar(x0 + 1.5, x0 + long, y - 2 * wall, z - 2 * wall, power)
    )
    tank = (x0 + 10, x0 + long * 0.62, y - 2 * wall - 2, z - 2 * wall - 1.5)
    parts += hollow(
        "nylon", _bar(*tank, power), _bar(tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power)
    )
    parts += _gas(rng, tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power)
    for i in range(jets):
        parts += _jet(x0 + long - 10, -4 + (i - (jets - 1) / 2) * 7.4, "brass")
    parts += _piezo(x0 + long * 0.6, y * 0.36, long * 0.36)
    punch = tube([(x0 + 1, -y * 0.28, 0), (x0 + 10, -y * 0.28, 0)], 4.6, sides=10)
    parts += hollow("stainless", punch, tube([(x0 + 1, -y * 0.28, 0), (x0 + 8, -y * 0.28, 0)], 4.0, sides=10))
    angle = 0.0 if rng.random() < 0.6 else rng.uniform(1.0, 2.0)
    cap = hollow("zinc", _bar(0, lid, y, z, power), _bar(0.0, lid - wall, y - 2 * wall, z - 2 * wall, power))
    parts += [p.moved(0, y / 2, 0).turned("z", -angle).moved(x0 + long + 0.4, -y / 2, 0) for p in cap]
    return Thing(tuple(parts), {"count": 1})


def multi_pack(rng: Generator) -> Thing:
    """Two to five disposables in a row on a card, or loose together."""
    count = int(rng.integers(2, 5))
    carded = rng.random() < 0.6
    parts: list[Part] = []
    for i in range(count):
        one = _disposable(rng)
        turn = 0.0 if carded else rng.normal(0, 0.2) + np.pi * (rng.random() < 0.4)
        x, y = rng.normal(0, 0 if carded else 6), (i - (count - 1) / 2) * (28 if carded else 34)
        parts += [p.turned("z", turn).moved(x, y, 0) for p in one if len(p.mesh.faces) < 200]
    if carded:
        card = prism(rounded(130, count * 28 + 14, 4, (12, 0)), -8.5, -8.0)
        parts += [
            Part("cardboard", card, 3.0),
            Part("pet", prism(rounded(88, count * 28 + 4, 6), -8, 8, [rounded(87.2, count * 28 + 3.2, 6)])),
        ]
    return Thing(tuple(parts), {"count": count})


def windproof_plastic(rng: Generator) -> Thing:
    """Cheap refillable jet: rubbered plastic shell, one burner, big thumb piece over the end."""
    long, y, z = rng.uniform(56, 68), rng.uniform(22, 27), rng.uniform(12, 16)
    x0 = -long / 2 - 5
    x1 = x0 + long
    tank = (x0 + 2, x0 + long * 0.62, y - 3, z - 3)
    parts = [
        *hollow("acrylic", _bar(x0, x0 + long * 0.66, y, z, 3), _bar(*tank, 3)),
        *_gas(rng, *tank, 3),
        *hollow("abs", _bar(x0 + long * 0.66, x1, y + 1, z + 1, 3), _bar(x0 + long * 0.66, x1 - 1.4, y - 2, z - 2, 3)),
        *_piezo(x0 + long * 0.63, y * 0.24, long * 0.42),
        *_jet(x1 - 8, -y * 0.2),
        Part(
            "abs",
            _body([(x1 - 1, y * 0.5, z), (x1 + 6, y * 0.45, z * 0.9), (x1 + 9, y * 0.3, z * 0.6)], 3).moved(
                0, y * 0.24, 0
            ),
            0.5,
        ),
        Part("steel", box(4, 6, z * 0.5).moved(x1 + 5, -y * 0.2, 0), 0.25),
        Part("brass", revolve([(x0 - 0.5, 2.6), (x0 + 8, 1.8)], 8).moved(0, -y * 0.2, 0)),
        Part("nylon", revolve([(x0, 3), (x0 + 5, 3)], 8).moved(0, y * 0.2, 0)),
    ]
    return Thing(tuple(parts), {"count": 1})


def pipe_lighter(rng: Generator) -> Thing:
    """Metal gas lighter that burns sideways, a tamper folded along its edge."""
    long, y, z = rng.uniform(60, 72), rng.uniform(24, 29), rng.uniform(12, 15)
    x0, wall, power = -long / 2, rng.uniform(0.7, 1.1), rng.uniform(2.6, 5)
    x1 = x0 + long
    tank = (x0 + 2, x0 + long * 0.55, y - 2 * wall - 1.6, z - 2 * wall - 1)
    metal = str(rng.choice(["brass", "zinc", "steel"]))
    parts = [
        *hollow(metal, _bar(x0, x1, y, z, power), _bar(x0 + 1, x1 - 1, y - 2 * wall, z - 2 * wall, power)),
        *hollow("nylon", _bar(*tank, power), _bar(tank[0] + 1, tank[1] - 1, tank[2] - 2, tank[3] - 2, power)),
        *_gas(rng, tank[0] + 1, tank[1] - 1, tank[2] - 2, tank[3] - 2, power),
        Part("steel", _wheel(x1 - 9, y * 0.26, 4.4, 6.5)),
        Part("steel", tube([(x1 - 9, y * 0.26, -z * 0.4), (x1 - 9, y * 0.26, z * 0.4)], 1.1, sides=5)),
        _coil((x1 - 34, y * 0.26, 0), "x", 19, 1.3, 7, 0.32),
        Part("brass", revolve([(x0 + long * 0.5, 2.2), (x1 - 16, 2.6), (x1 - 9, 1.3)], 8).moved(0, -y * 0.18, 0)),
        Part("brass", tube([(x1 - 10, -y * 0.18, 0), (x1 - 8, -y * 0.42, 0)], 1.4, sides=6)),
        Part("steel", tube([(x0 + 3, -y / 2 - 2.2, 0), (x1 - 16, -y / 2 - 2.2, 0)], 1.3, sides=6)),
        Part("steel", tube([(x1 - 16, -y / 2 - 2.2, 0), (x1 - 12, -y / 2 - 2.2, 0)], 4.0, sides=10)),
        wire("steel", np.column_stack([arc(3.4, 0, 5.9, (x0 + 1, -y / 2 - 2.2), 9), np.zeros(9)]), 0.6, closed=True),
    ]  # fmt: skip
    return Thing(tuple(parts), {"count": 1})


def flex_neck_arc(rng: Generator) -> Thing:
    """Rechargeable candle lighter: a goose neck of wound steel between a slim grip and the spark head."""
    grip, r, neck = rng.uniform(115, 140), rng.uniform(8, 10.5), rng.uniform(80, 120)
    x0 = -(grip + neck) / 2
    x1 = x0 + grip
    bend = rng.uniform(-45, 45)
    line: Points = smooth(
        [(x1 - 2, 0, 0), (x1 + neck * 0.35, 0, 0), (x1 + neck * 0.7, bend * 0.35, 0), (x1 + neck, bend, 0)],
        closed=False,
        rounds=2,
    )
    tip, heading = line[-1], np.arctan2(*(line[-1] - line[-2])[1::-1])
    metal = "aluminium" if rng.random() < 0.6 else "abs"
    head = [
        *hollow("aluminium", revolve([(-16, 5.0), (6, 5.0)], 12), revolve([(-14, 4.3), (6, 4.3)], 12)),
        Part("ceramic", revolve([(-4, 4.2), (0, 4.2)], 10)),
        Part("steel", merged(*(tube([(-6, s * 2, 0), (4, s * 2, 0)], 0.8, sides=5) for s in (-1, 1)))),
    ]
    parts = [
        *hollow(metal, _bar(x0, x1, 2 * r, 2 * r, 2.4), _bar(x0 + 1.2, x1 - 1.2, 2 * r - 2.4, 2 * r - 2.4, 2.4)),
        *(
            round_cells((50.0, min(r - 1.6, 7.0)), "lithium", [(x0 + 36, 0, 0)], sides=10)
            if rng.random() < 0.6
            else pouch(x0 + 38, 0, 0, 52, 2 * r - 5, 5.5)
        ),
        Part("pcb", box(34, 2 * r - 5, 1.2).moved(x1 - 34, 0, -1)),
        Part("chip", merged(*(box(4, 4, 1.2).moved(x1 - dx, 1, 0.3) for dx in (24, 33, 43)))),
        Part("copper", revolve([(x1 - 15, 3.8), (x1 - 5, 3.8)], 10), 0.45),
        Part("ferrite", tube([(x1 - 16, 0, 0), (x1 - 4, 0, 0)], 1.6, sides=6)),
        Part("stainless", box(6, 8, 2.8).moved(x0 + 3.5, 0, 0), 0.4),
        Part("steel", tube(line, 3.0, sides=8), 0.75),
        Part("steel", tube(line, 1.9, sides=8), -0.75),
        wire("copper", line, 0.7, sides=4),
        *(p.turned("z", float(heading)).moved(*tip) for p in head),
    ]
    return Thing(tuple(parts), {"count": 1})


def sleeved_disposable(rng: Generator) -> Thing:
    """A disposable in a metal jacket with a bottle opener cut in its foot, or a cord ring."""
    parts = _disposable(rng)
    low = min(float(p.mesh.vertices[:, 0].min()) for p in parts)
    long, y, z = rng.uniform(42, 56), 27.5, 15.0
    wall, metal = rng.uniform(0.5, 0.9), str(rng.choice(["steel", "zinc", "aluminium"]))
    parts += hollow(
        metal, _bar(low - 1, low + long, y, z, 2.5), _bar(low - 0.2, low + long, y - 2 * wall, z - 2 * wall, 2.5)
    )
    if rng.random() < 0.6:
        eye = rounded(13, 15, 4, (low - 9, 0))
        parts.append(Part("steel", prism(rounded(20, 24, 7, (low - 9, 0)), -1.1, 1.1, [eye])))
    else:
        parts += [wire("steel", np.column_stack([arc(9, 0, 5.9, (low - 9, 0), 12), np.zeros(12)]), 0.8, closed=True),
                  Part("steel", box(5, 8, 2).moved(low - 2, 0, 0))]  # fmt: skip
    return Thing(tuple(parts), {"count": 1})


def round_refillable(rng: Generator) -> Thing:
    """Round nylon tank with a flint rod that pulls out, a windshield about the wheel, a filling valve in the foot."""
    r, long = rng.uniform(7.0, 8.2), rng.uniform(54, 62)
    x0 = -long / 2 - 6
    x1 = x0 + long
    wall, rod = rng.uniform(1.1, 1.6), -r * 0.38
    neck = [(x0, r * 0.94), (x0 + 2, r), (x1 - 4, r), (x1, r * 0.86)]
    cavity = revolve([(x0 + 4, r - wall), (x1 - 5, r - wall)], 14)
    wx, radius = x1 + rng.uniform(6.5, 8.5), rng.uniform(3.2, 3.8)
    shield = [(x1 - 3, r * 0.96), (x1 + rng.uniform(10, 13), r * 0.9)]
    metal = Part("steel", revolve(shield, 14), 1.0)
    sleeve = tube([(x0 + 12, rod, 0), (wx - radius - 1, rod, 0)], 2.4, sides=8)
    bore = tube([(x0 + 13, rod, 0), (wx - radius - 1, rod, 0)], 1.6, sides=8)
    parts = [
        *hollow("nylon", revolve(neck, 14), cavity),
        metal,
        Part("steel", revolve([(x, y - 0.4) for x, y in shield], 14), -1.0),
        *hollow("nylon", sleeve, bore),
        _coil((x0 + 14, rod, 0), "x", wx - x0 - 22 - radius, 1.2, 9, 0.3),
        Part("steel", tube([(wx - radius - 6, rod, 0), (wx - radius, rod, 0)], 1.2, sides=6), 0.85),
        Part("steel", _wheel(wx, rod, radius, 5.0)),
        Part("steel", tube([(wx, rod, -r * 0.7), (wx, rod, r * 0.7)], 1.0, sides=5)),
        Part("brass", revolve([(x1 - 8, 1.8), (x1 - 1, 2.2), (x1 + 5, 1.1)], 8).moved(0, r * 0.42, 0)),
        Part(
            "zinc",
            prism([(x1 + 1, r * 0.1), (x1 + 3, r * 0.1), (x1 + 5, r * 1.15), (x1 + 2, r * 1.15)], -2.5, 2.5),
            0.8,
        ),
        Part("brass", revolve([(x0 - 0.3, 2.6), (x0 + 3, 2.6), (x0 + 4, 1.6), (x0 + 9, 1.6)], 8)),
        wire("pe", [(x1 - 8, r * 0.42, 0), (x0 + 9, r * 0.42, 0)], 0.9),
        *_gas(rng, x0 + 4, x1 - 5, 2 * (r - wall), 2 * (r - wall), 2.0),
    ]
    return Thing(tuple(parts), {"count": 1})


MAKES = Makes(
    train=(
        disposable_oval,
        disposable_mini,
        disposable_square,
        disposable_click,
        petrol_flip,
        trench_tube,
        torch_jet,
        pencil_torch,
        long_neck_gas,
        arc_pocket,
        coil_slider,
        slim_metal_gas,
        cigar_torch,
        multi_pack,
        windproof_plastic,
        sleeved_disposable,
    ),
    validation=(pipe_lighter,),
    test=(flex_neck_arc, round_refillable),
)
