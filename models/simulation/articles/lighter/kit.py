"""Parts of the later lighters: bodies of any section, tanks in them, and the tops and feet that any body may get."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles.lighter.parts import coil, jet, piezo, wheel
from models.simulation.mesh import (
    Mesh,
    Points,
    after,
    before,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    tube,
)
from models.simulation.thing import Part, hollow, wire

Course = list[tuple[float, float, float]]
"""Along the length (0 to 1): shares of width and thickness."""
STRAIGHT: Course = [(0.0, 1.0, 1.0), (1.0, 1.0, 1.0)]


def section(rng: Generator, kind: str = "") -> Points:
    """A ring of width 1 and thickness 1, widths first: the cross section of a body."""
    kind = kind or pick(rng, "oval", "soft", "slab", "hexagon", "octagon", "dee", "lens", "peanut")
    turn = np.arange(14) * 2 * np.pi / 14 + 0.11
    c, s = np.cos(turn), np.sin(turn)
    if kind in ("oval", "soft", "slab"):
        power = {"oval": 2.0, "soft": rng.uniform(2.4, 3.5), "slab": rng.uniform(4.5, 9)}[kind]
        return np.column_stack([np.sign(c) * np.abs(c) ** (2 / power), np.sign(s) * np.abs(s) ** (2 / power)]) / 2
    if kind == "hexagon":
        flat = rng.uniform(0.2, 0.36)
        return np.array([(-0.5, 0), (-flat, -0.5), (flat, -0.5), (0.5, 0), (flat, 0.5), (-flat, 0.5)])
    if kind == "octagon":
        a, b = rng.uniform(0.32, 0.45, 2)
        return np.array([(-a, -0.5), (a, -0.5), (0.5, -b), (0.5, b), (a, 0.5), (-a, 0.5), (-0.5, b), (-0.5, -b)])
    if kind == "dee":
        bow = np.linspace(0, np.pi, 8)
        return np.concatenate([[(-0.5, -0.5), (0.5, -0.5)], np.column_stack([np.cos(bow), np.sin(bow)]) / 2])
    if kind == "lens":
        return np.column_stack([c / 2, np.sign(s) * np.abs(s) ** rng.uniform(1.15, 1.6) / 2])
    reach = 1 - rng.uniform(0.1, 0.22) * s**2  # waisted across the middle, as two tanks side by side
    return np.column_stack([c * reach, s * reach / (reach.min() + 0.04)]) / 2


def course(rng: Generator) -> Course:
    kind = rng.integers(6)
    slim = rng.uniform(0.8, 0.94)
    if kind == 0:
        return [(0.0, slim, slim), (0.05, 1.0, 1.0), (1.0, 1.0, 1.0)]
    if kind == 1:
        return [(0.0, slim, 1.0), (1.0, 1.0, 1.0)]
    if kind == 2:
        return [(0.0, 1.0, 1.0), (0.5, slim, 0.95), (1.0, 1.0, 1.0)]
    if kind == 3:
        return [(0.0, slim, 0.9), (0.4, 1.0, 1.0), (1.0, 0.95, 0.95)]
    return STRAIGHT


def skin(ring: Points, way: Course, x0: float, x1: float, y: float, z: float) -> Mesh:
    return loft(
        [np.column_stack([np.full(len(ring), x0 + t * (x1 - x0)), ring[:, 0] * y * a, ring[:, 1] * z * b])
         for t, a, b in way]
    )  # fmt: skip


def butane(rng: Generator, room: Mesh) -> list[Part]:
    """Liquid in a room up to a level across any of the three ways, most often short of full, at times gone."""
    filled = float(np.clip(rng.normal(0.6, 0.28), 0.0, 0.93))
    if filled < 0.06:
        return []
    axis = int(rng.choice([0, 2, 2, 1]))
    low, high = room.vertices[:, axis].min(), room.vertices[:, axis].max()
    up = rng.random() < 0.5 or axis == 0
    vertices = room.vertices.copy()
    level = low + filled * (high - low) if up else high - filled * (high - low)
    vertices[:, axis] = np.minimum(vertices[:, axis], level) if up else np.maximum(vertices[:, axis], level)
    return [Part("butane", Mesh(vertices, room.faces))]


def tank(
    rng: Generator, material: str, ring: Points, way: Course, span: tuple[float, float], y: float, z: float
) -> list[Part]:
    """A body between two x with its room of gas, at times parted by an upright wall, and the valve's wick."""
    x0, x1 = span
    wall, foot, head = rng.uniform(0.8, 1.4), rng.uniform(1.5, 3.5), rng.uniform(1.5, 4.0)
    room = skin(ring, way, x0 + foot, x1 - head, y - 2 * wall, z - 2 * wall)
    parts = [*hollow(material, skin(ring, way, x0, x1, y, z), room), *butane(rng, room)]
    if rng.random() < 0.5:
        rib = box(x1 - x0 - foot - head - 3, rng.uniform(0.8, 1.6), z * 0.75 - 2 * wall)
        parts.append(Part(material, rib.moved((x0 + foot + x1 - head) / 2, rng.uniform(-0.12, 0.12) * y, 0)))
    if rng.random() < 0.7:
        parts.append(wire("pe", [(x1 - head, -y * 0.22, 0), (x0 + foot + 4, -y * 0.22, 0)], rng.uniform(0.6, 1.1)))
    return parts


def hood(rng: Generator, x: float, at: float, y: float, z: float) -> list[Part]:
    """The sheet-steel wind guard round the flame, about y = ``at``: closed, two cheeks with holes, or a round one."""
    tall, wall, kind = rng.uniform(7, 13), rng.uniform(0.3, 0.5), rng.integers(3)
    metal = pick(rng, "steel", "steel", "steel", "aluminium", "brass")
    if kind == 0:
        ring = rounded(y, z, min(y, z) * rng.uniform(0.15, 0.5), steps=3)
        outer, inner = (skin(ring / (y, z), STRAIGHT, x, x + tall, y - w, z - w) for w in (0.0, 2 * wall))
        return [p.moved(0, at, 0) for p in hollow(metal, outer, inner)]
    if kind == 1:
        hole = circle(min(tall, y) * rng.uniform(0.12, 0.25), (x + tall * 0.6, at), 8)
        plate = rectangle(tall, y, (x + tall / 2, at))
        cheeks = merged(*(prism(plate, h - wall / 2, h + wall / 2, [hole]) for h in (-z / 2, z / 2)))
        return [Part(metal, cheeks), Part(metal, box(tall, wall, z).moved(x + tall / 2, at - y / 2, 0))]
    r = min(y, z) * 0.48
    turned = hollow(metal, revolve([(x, r), (x + tall, r)], 12), revolve([(x, r - wall), (x + tall, r - wall)], 12))
    return [p.moved(0, at, 0) for p in turned]


def _valve(rng: Generator, x: float, at: float) -> list[Part]:
    stem = revolve([(x - rng.uniform(6, 11), 1.8), (x - 2, 2.4), (x + 1, 1.6), (x + rng.uniform(4, 7), 1.0)], 8)
    metal = pick(rng, "brass", "brass", "zinc", "aluminium")
    return [Part(metal, stem.moved(0, at, 0)), coil((x + 1, at, 0), "x", 3.5, 1.8, 2, 0.3)]


def spark_top(rng: Generator, x: float, y: float, z: float) -> list[Part]:
    """Wheel, flint and spring above a body that ends at x; hood, lever, valve; at times a band that bars children."""
    radius, wide = rng.uniform(2.8, 4.5), min(z * 0.6, rng.uniform(3.5, 6.5))
    wy, fy = rng.uniform(0.1, 0.24) * y, -rng.uniform(0.18, 0.28) * y
    wx, spring = x + rng.uniform(3.5, 8), rng.uniform(10, 26)
    rim = pick(rng, "steel", "steel", "zinc", "nylon")
    rings = merged(*(wheel(wx, wy, radius * rng.uniform(0.85, 1.15), 1.0).moved(z=s * (wide / 2 + 0.7))
                     for s in (-1, 1)))  # fmt: skip
    lever = prism([(x + 1.5, fy - 2), (x + 3, fy - 2.5), (x + 5, y * 0.44), (x + 2.5, y * 0.5)], -z * 0.28, z * 0.28)
    end = wx - radius
    parts = [
        *hood(rng, x + rng.uniform(0, 3), fy, y * rng.uniform(0.4, 0.52), z * rng.uniform(0.75, 0.95)),
        Part("steel", wheel(wx, wy, radius, wide)),
        Part(rim, rings),
        Part("steel", tube([(wx, wy, -z * 0.42), (wx, wy, z * 0.42)], 0.9, sides=5)),
        Part("steel", tube([(end - 4, wy, 0), (end, wy, 0)], 1.15, sides=6), 0.85),
        coil((end - 4 - spring, wy, 0), "x", spring, 1.15, 6, 0.28),
        *_valve(rng, x, fy),
        Part(pick(rng, "nylon", "abs", "zinc"), lever, rng.uniform(0.6, 1.0)),
    ]
    if rng.random() < 0.35:
        bow = np.linspace(-0.6, 1.9, 6)
        path = np.column_stack([wx + (radius + 1) * np.cos(bow), wy + (radius + 1) * np.sin(bow), np.zeros(6)])
        parts.append(wire("steel", path, 0.8, sides=4))
    return parts


def click_top(rng: Generator, x: float, y: float, z: float, deep: float, jets: int = 0) -> list[Part]:
    """A piezo from ``deep`` below x and its push piece; a soft flame under a hood, or jets."""
    py = y * rng.uniform(0.2, 0.3)
    size = min(z - 4.5, rng.uniform(3.4, 4.6))
    button, fy = rng.uniform(4, 11), -y * 0.22
    parts = [
        *piezo(x - deep + 1, py, deep, size),
        Part("abs", box(button, y * rng.uniform(0.3, 0.44), z * 0.8).moved(x + button / 2, py + 1, 0), 0.5),
        wire("copper", [(x - deep + 2, py - 2, 0), (x - 4, -1, 0), (x + 4, fy + 2, 0)], 0.4),
    ]
    if jets:
        gap = min(7.4, y * 0.5 / jets)
        row = [fy + (i - (jets - 1) / 2) * gap for i in range(jets)]
        return [*parts, *(p for at in row for p in jet(x - rng.uniform(8, 11), at, pick(rng, "brass", "zinc")))]
    return [*parts, *hood(rng, x, fy, y * rng.uniform(0.4, 0.52), z * rng.uniform(0.7, 0.92)), *_valve(rng, x, fy)]


def filler(rng: Generator, x0: float, at: float) -> Part:
    """The brass filling valve in the foot."""
    r, deep = rng.uniform(1.8, 3.4), rng.uniform(5, 11)
    return Part("brass", revolve([(x0 - 0.4, r), (x0 + 3, r), (x0 + 3.5, r * 0.6), (x0 + deep, r * 0.6)], 8)
                .moved(0, at, 0))  # fmt: skip


def button_cells(x: float, y: float, count: int, radius: float, pitch: float) -> list[Part]:
    """A stack of coin cells along x from ``x``, with the spring that presses them."""
    cans, rooms = [], []
    for i in range(count):
        a = x + i * pitch
        cans.append(revolve([(a, radius), (a + pitch - 0.3, radius)], 10).moved(0, y, 0))
        rooms.append(revolve([(a + 0.3, radius - 0.3), (a + pitch - 0.6, radius - 0.3)], 10).moved(0, y, 0))
    can, room = merged(*cans), merged(*rooms)
    spring = coil((x + count * pitch, y, 0), "x", 3.0, radius * 0.6, 2, 0.3)
    return [*hollow("steel", can, room, "alkaline_cell"), spring]


def flip_lid(rng: Generator, metal: str, ring: Points, x: float, y: float, z: float, tall: float) -> list[Part]:
    """A lid on a hinge at -y above x: shut, or thrown back."""
    wall = rng.uniform(0.6, 1.2)
    angle = 0.0 if rng.random() < 0.6 else rng.uniform(0.8, 2.3)
    lid = hollow(metal, skin(ring, STRAIGHT, 0, tall, y, z),
                 skin(ring, STRAIGHT, 0.0, tall - wall, y - 2 * wall, z - 2 * wall))  # fmt: skip
    pin = tube([(x + 0.4, -y / 2 + 1, -z * 0.32), (x + 0.4, -y / 2 + 1, z * 0.32)], 1.1, sides=6)
    return [Part("steel", pin), *(p.moved(0, y / 2, 0).turned("z", -angle).moved(x + 0.5, -y / 2, 0) for p in lid)]


def cased(metal: str, ring: Points, way: Course, x0: float, x1: float, y: float, z: float, wall: float) -> list[Part]:
    """An empty metal or plastic case, open at nothing."""
    return hollow(metal, skin(ring, way, x0, x1, y, z),
                  skin(ring, way, x0 + wall, x1 - wall, y - 2 * wall, z - 2 * wall))  # fmt: skip


def plate_shell(material: str, outline: Points, z: float, wall: float) -> list[Part]:
    """A flat hollow shape: its outline drawn in along its corners' normals makes the room."""
    along = after(outline) - before(outline)
    inward = np.column_stack([-along[:, 1], along[:, 0]]) / np.maximum(np.linalg.norm(along, axis=1), 1e-9)[:, None]
    x, y = outline.T
    turning = np.sign((x * after(y) - after(x) * y).sum())
    inner = outline + wall * turning * inward
    return hollow(material, prism(outline, -z / 2, z / 2), prism(inner, -z / 2 + wall, z / 2 - wall))
