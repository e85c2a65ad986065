"""Gas canisters: thin steel with liquid butane up to a level, domed ends, a valve; and the thick bulbs of other gases.

The helpers for vessels that are turned about x serve the spray cans and lighters as well.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, box, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire

_ANGLES = np.linspace(0.0, np.pi, 40)
_SEGMENT = (_ANGLES - np.sin(_ANGLES) * np.cos(_ANGLES)) / np.pi


def inset(profile: ArrayLike, wall: float | ArrayLike) -> Points:
    """The profile of the inside of a wall."""
    line = np.asarray(profile, float)
    along = np.gradient(line, axis=0)
    normal = np.column_stack([-along[:, 1], along[:, 0]]) / np.maximum(np.linalg.norm(along, axis=1), 1e-9)[:, None]
    inner = line - normal * np.broadcast_to(np.asarray(wall, float), (len(line),))[:, None]
    inner[:, 1] = np.where(line[:, 1] < 0.05, 0.0, np.maximum(inner[:, 1], 0.05))
    return inner


def settled(inner: Points, filled: float, lying: bool, sides: int = 16) -> Mesh:
    """Liquid in a vessel: up to a level along x, or along the whole of a lying one."""
    if lying:
        mesh = revolve(inner, sides)
        level = -np.cos(np.interp(filled, _SEGMENT, _ANGLES)) * inner[:, 1].max()
        vertices = mesh.vertices.copy()
        vertices[:, 2] = np.minimum(vertices[:, 2], level)
        return Mesh(vertices, mesh.faces)
    level = inner[:, 0].min() + filled * (inner[:, 0].max() - inner[:, 0].min())
    last = int(np.flatnonzero(inner[:, 0] < level)[-1])
    if last + 1 >= len(inner):
        return revolve(inner, sides)
    here, there = inner[last], inner[last + 1]
    share = (level - here[0]) / max(there[0] - here[0], 1e-6)
    return revolve(np.vstack([inner[: last + 1], here + share * (there - here)]), sides)


def vessel(
    rng: Generator,
    material: str,
    profile: ArrayLike,
    wall: float | ArrayLike,
    content: str,
    filled: float,
    sides: int = 16,
) -> tuple[list[Part], int]:
    """A turned vessel with its liquid, and the millilitres it holds brimful."""
    inner = inset(profile, wall)
    cavity = revolve(inner, sides)
    parts = hollow(material, revolve(profile, sides), cavity)
    if filled > 0.02:
        parts.append(Part(content, settled(inner, min(filled, 0.97), bool(rng.random() < 0.6), sides)))
    return parts, int(round(cavity.volume() / 1000))


def rim(material: str, x: float, radius: float, thickness: float, share: float = 1.0, steps: int = 16) -> Part:
    """A ring about the x axis: a seam, a bead, a collar."""
    turn = np.arange(steps) * 2 * np.pi / steps
    path = np.column_stack([np.full(steps, x), radius * np.cos(turn), radius * np.sin(turn)])
    return Part(material, tube(path, thickness / 2, closed=True, sides=4), share)


def copies(mesh: Mesh, at: ArrayLike, turn: ArrayLike | None = None) -> Mesh:
    """One mesh of many copies, each turned about z by radians and moved to a place (N, 3)."""
    places = np.asarray(at, float).reshape(-1, 3)
    count, points = len(places), len(mesh.vertices)
    vertices = np.broadcast_to(mesh.vertices, (count, points, 3))
    if turn is not None:
        c, s = np.cos(turn)[:, None], np.sin(turn)[:, None]
        x, y, z = np.moveaxis(vertices, -1, 0)
        vertices = np.stack([c * x - s * y, s * x + c * y, z], -1)
    faces = mesh.faces[None] + (np.arange(count, dtype=np.int32) * points)[:, None, None]
    return Mesh((vertices + places[:, None]).reshape(-1, 3), faces.reshape(-1, 3).astype(np.int32))


def bag_level(rng: Generator) -> float:
    """How full: mostly new, some half used, a few empty."""
    draw = rng.random()
    if draw < 0.65:
        return float(rng.uniform(0.6, 0.88))
    return float(rng.uniform(0.15, 0.6)) if draw < 0.92 else 0.0


def _valve(x: float, height: float, radius: float, stem: str = "brass") -> list[Part]:
    body = revolve([(x - height, radius * 0.7), (x - 2, radius * 0.7), (x, radius)], 10)
    bore = revolve([(x - height + 1.2, radius * 0.42), (x, radius * 0.42)], 10)
    return [
        Part("nylon", body),
        Part(stem, revolve([(x - height * 0.5, 1.5), (x + 4, 1.5)], 8)),
        Part("nylon", bore, -0.9),
        wire("steel", _coil(x - height + 1.5, x - height * 0.45, radius * 0.38, 3), 0.35),
    ]


def _coil(x0: float, x1: float, radius: float, turns: int, steps: int = 5) -> Points:
    angle = np.linspace(0, 2 * np.pi * turns, turns * steps + 1)
    return np.column_stack([np.linspace(x0, x1, len(angle)), radius * np.cos(angle), radius * np.sin(angle)])


def _cap(rng: Generator, x0: float, x1: float, radius: float, material: str = "pp") -> list[Part]:
    wall = rng.uniform(1.0, 1.6)
    outer = revolve([(x0, radius), (x1 - 2, radius * rng.uniform(0.93, 1.0)), (x1, radius * 0.85)], 16)
    inner = revolve([(x0, radius - wall), (x1 - wall - 1, radius * 0.93 - wall)], 16)
    return hollow(material, outer, inner)


def _cassette(rng: Generator) -> tuple[list[Part], float, int]:
    half, r = rng.uniform(86, 96), rng.uniform(32.5, 34.5)
    dish, neck = rng.uniform(5, 9), rng.uniform(17, 21)
    profile = [(-half + dish, 0), (-half + dish * 0.7, r * 0.5), (-half, r * 0.93), (-half + 1.5, r), (half - 12, r),
               (half - 9, r * 0.94), (half - 2, neck), (half, neck * 0.92), (half, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.22, 0.32), "butane", bag_level(rng))
    parts += [
        rim("steel", -half + 1.2, r - 0.4, rng.uniform(1.6, 2.3), 0.55),
        rim("steel", half - 11.5, r - 0.4, rng.uniform(1.6, 2.3), 0.55),
        rim("steel", half - 1.0, neck, rng.uniform(1.8, 2.6), 0.6),
        *_valve(half, rng.uniform(16, 21), rng.uniform(5.0, 6.5), str(rng.choice(["brass", "steel", "nylon"]))),
    ]
    drop = rng.uniform(0.55, 0.8) * r
    parts.append(wire("steel" if rng.random() < 0.5 else "pe", [(half - 18, 0, 0), (half - 26, 0, drop * 0.4),
                                                                 (half - 36, 0, drop)], 0.9))  # fmt: skip
    return parts, half, millilitres


def cooker_cassette(rng: Generator) -> Thing:
    parts, half, millilitres = _cassette(rng)
    if rng.random() < 0.75:
        parts += _cap(rng, half - 9, half + rng.uniform(14, 20), rng.uniform(25, 32), str(rng.choice(["pp", "pe"])))
    return Thing(tuple(parts), {"volume_ml": millilitres})


def cassette_pack(rng: Generator) -> Thing:
    count = 2
    parts, half, millilitres = _cassette(rng)
    row = [
        Part(part.material, copies(part.mesh, [(0, (i - (count - 1) / 2) * 69.0, 0) for i in range(count)]), part.share)
        for part in parts
        if len(part.mesh.faces) < 500
    ]
    film = prism(rounded(2 * half + 8, count * 69.0 + 3, 20), -34.3, 34.3)
    inner = prism(rounded(2 * half + 7.6, count * 69.0 + 2.6, 20), -34.15, 34.15)
    return Thing(both(row, hollow("pe", film, inner)), {"volume_ml": millilitres * count, "count": count})


def _screw_canister(rng: Generator, radius: float, body: float) -> tuple[list[Part], float, int]:
    """The squat canister for a stove: deep dome above, dished base, threaded valve. Gives the x of its valve's top."""
    low, dome, dish = -body / 2, radius * rng.uniform(0.42, 0.6), rng.uniform(10, 18)
    shoulder = low + body
    turn = np.linspace(0, np.pi / 2 - 0.22, 4)
    arch = [(shoulder + dome * np.sin(t), radius * np.cos(t)) for t in turn]
    profile = [(low + dish, 0), (low + dish * 0.72, radius * 0.5), (low, radius * 0.88), (low + 5, radius), *arch,
               (shoulder + dome, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.35, 0.5), "butane", bag_level(rng))
    top = shoulder + dome + rng.uniform(7, 10)
    neck = revolve(
        [(shoulder + dome * 0.94, 13.5), (shoulder + dome + 1, 13), (shoulder + dome + 1.5, 6), (top, 5.6)], 14
    )
    bore = revolve(
        [(shoulder + dome * 0.95, 12.8), (shoulder + dome + 0.4, 12.2), (shoulder + dome + 1, 4.8), (top, 4.6)],
        14,
    )
    parts += [
        *hollow("steel", neck, bore),
        *_valve(top - 4, rng.uniform(15, 20), 4.4, str(rng.choice(["steel", "brass", "nylon"]))),
        rim("steel", shoulder + dome * 0.96, 14, rng.uniform(1.8, 2.6), 0.6),
    ]
    if rng.random() < 0.6:
        parts.append(rim("steel", low + 3, radius * 0.96, 2.0, 0.5))
    return parts, top, millilitres


def stove_canister_small(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(43, 46), rng.uniform(28, 38))
    if rng.random() < 0.6:
        parts += _cap(rng, top - 9, top + 3, 16.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def stove_canister_medium(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(52, 56), rng.uniform(42, 58))
    if rng.random() < 0.6:
        parts += _cap(rng, top - 9, top + 3, 16.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def stove_canister_tall(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(52, 56), rng.uniform(95, 120))
    if rng.random() < 0.6:
        parts += _cap(rng, top - 9, top + 3, 16.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def _burner(rng: Generator, x: float) -> list[Part]:
    length, head = rng.uniform(45, 70), rng.uniform(14, 26)
    angles = np.arange(3) * 2 * np.pi / 3 + rng.uniform(0, 2)
    arms = [
        tube([(x + length * 0.6, 5 * np.cos(a), 5 * np.sin(a)), (x + length, 40 * np.cos(a), 40 * np.sin(a)),
              (x + length + 12, 44 * np.cos(a), 44 * np.sin(a))], 1.5, sides=5)
        for a in angles
    ]  # fmt: skip
    stem = revolve([(x - 8, 10), (x + 10, 10), (x + 11, 5), (x + length * 0.75, 5), (x + length * 0.8, head * 0.8),
                    (x + length * 0.9, head), (x + length * 0.95, head)], 14)  # fmt: skip
    bore = revolve([(x + 8, 2), (x + 11.2, 4), (x + length * 0.75, 4), (x + length * 0.81, head * 0.8 - 1.2),
                    (x + length * 0.9, head - 1.2), (x + length * 0.95, head - 1.2)], 14)  # fmt: skip
    socket = revolve([(x - 8, 5.7), (x + 1, 5.6)], 14)
    metal = str(rng.choice(["brass", "aluminium"]))
    return [
        Part(metal, stem), Part(metal, bore, -1), Part(metal, socket, -1), Part("stainless", merged(*arms)),
        Part("brass", tube([(x + 5, 0, 0), (x + 5, 26, 0)], 3.2)),
        wire("stainless", [(x + 5, 25, 0), (x + 5, 55, 5), (x + 5, 58, -5), (x + 5, 25, -0.5)], 1.2),
    ]  # fmt: skip


def canister_with_burner(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(45, 55), rng.uniform(35, 70))
    return Thing(both(parts, _burner(rng, top)), {"volume_ml": millilitres})


def pierceable_cartridge(rng: Generator) -> Thing:
    r, body = rng.uniform(43, 46), rng.uniform(48, 62)
    dome = rng.uniform(9, 13)
    foot = rng.uniform(8, 13)
    profile = [
        (-body / 2 + foot, 0),
        (-body / 2 + foot * 0.7, r * 0.6),
        (-body / 2, r * 0.92),
        (-body / 2 + 2, r),
        (body / 2, r),
        (body / 2 + dome * 0.55, r * 0.8),
        (body / 2 + dome * 0.9, r * 0.4),
        (body / 2 + dome, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.32, 0.45), "butane", bag_level(rng))
    parts += [rim("steel", x, r - 0.3, rng.uniform(1.8, 2.5), 0.55) for x in (-body / 2 + 1.5, body / 2 + 0.5)]
    parts.append(Part("rubber", revolve([(body / 2 + dome - 1.5, 6), (body / 2 + dome + 0.6, 6)], 10), 0.8))
    return Thing(tuple(parts), {"volume_ml": millilitres})


def _nozzle(x: float, length: float, material: str = "pp") -> Part:
    return Part(material, revolve([(x, 5), (x + 4, 5), (x + 5, 2.6), (x + length, 1.6)], 10))


def lighter_refill(rng: Generator) -> Thing:
    half, r = rng.uniform(55, 92), rng.uniform(17, 27)
    dish = rng.uniform(4, 8)
    metal = "aluminium" if rng.random() < 0.3 else "steel"
    profile = [(-half + dish, 0), (-half + dish * 0.6, r * 0.55), (-half, r * 0.9), (-half + 2, r), (half - r * 0.6, r),
               (half - r * 0.25, r * 0.75), (half - 3, 14), (half, 13), (half, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, metal, profile, rng.uniform(0.2, 0.3) * (1.6 if metal == "aluminium" else 1),
                                "butane", bag_level(rng))  # fmt: skip
    parts += [rim("steel", half - 0.5, 13.5, rng.uniform(2.0, 3.0), 0.55), *_valve(half, rng.uniform(14, 18), 5.0)]
    if metal == "steel":
        parts += [rim("steel", x, r - 0.3, 1.8, 0.5) for x in (-half + 1.5, half - r * 0.6)]
    parts.append(_nozzle(half + 1, rng.uniform(14, 22), "nylon"))
    if rng.random() < 0.75:
        top = half + rng.uniform(24, 34)
        parts += _cap(rng, half - 4, top, r * rng.uniform(0.75, 0.98))
        adapters = [
            revolve([(-4, 3.2), (0, 2.4), (4, 1.8)], 6).moved(top - 6, *(rng.uniform(-0.45, 0.45, 2) * r))
            for _ in range(3)
        ]
        parts.append(Part("pe", merged(*adapters)))
    return Thing(tuple(parts), {"volume_ml": millilitres})


def torch_cylinder(rng: Generator) -> Thing:
    half, r = rng.uniform(95, 140), rng.uniform(33, 38)
    profile = [
        (-half, 0),
        (-half + 4, r * 0.6),
        (-half + 14, r * 0.96),
        (-half + 20, r),
        (half - 45, r),
        (half - 26, r * 0.86),
        (half - 12, r * 0.5),
        (half, 12),
        (half, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.8, 1.2), "butane", bag_level(rng))
    foot = revolve([(-half - 5, r * 0.93), (-half + 14, r * 0.95)], 16)
    parts += hollow("steel", foot, revolve([(-half - 5, r * 0.93 - 1), (-half + 14, r * 0.95 - 1)], 16))
    thread = revolve([(half - 14, 9), (half, 12), (half + 13, 12), (half + 14, 11)], 14)
    parts += [
        *hollow("brass", thread, revolve([(half - 14, 5.5), (half + 14, 7.5)], 14)),
        Part("brass", revolve([(half - 9, 1.6), (half + 7, 1.6)], 6)),
        Part("rubber", revolve([(half - 6, 3.4), (half - 1, 3.4)], 8)),
    ]
    if rng.random() < 0.5:
        parts += _cap(rng, half, half + 19, 14.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def squat_propane_bottle(rng: Generator) -> Thing:
    half, r = rng.uniform(80, 105), rng.uniform(48, 52)
    profile = [
        (-half, 0),
        (-half + 6, r * 0.6),
        (-half + 20, r * 0.97),
        (-half + 26, r),
        (half - 40, r),
        (half - 26, r * 0.93),
        (half - 10, r * 0.6),
        (half - 2, 15),
        (half, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.75, 1.0), "butane", bag_level(rng))
    parts.append(rim("steel", rng.uniform(-8, 8), r, rng.uniform(2.5, 4), 0.6))
    ring_low = revolve([(-half - 6, r * 0.78), (-half + 8, r * 0.86)], 16)
    parts += hollow("pe", ring_low, revolve([(-half - 6, r * 0.78 - 2.2), (-half + 8, r * 0.86 - 2.2)], 16))
    parts += [
        *hollow("steel", revolve([(half - 3, 14), (half + 5, 12.5), (half + 16, 12.5)], 14),
                revolve([(half - 3, 9), (half + 16, 9)], 14)),
        Part("brass", revolve([(half - 7, 4), (half + 8, 4)], 8), 0.7),
        Part("brass", revolve([(-12, 3.5), (4, 3.5)], 8).turned("z", 0.4).moved(half - 6, r * 0.5, 0), 0.6),
    ]  # fmt: skip
    return Thing(tuple(parts), {"volume_ml": millilitres})


def _bulb(length: float, radius: float, wall: float, neck: float, thread: bool) -> tuple[Points, Points]:
    half = length / 2
    outer = np.array([(-half, 0), (-half + radius * 0.25, radius * 0.65), (-half + radius * 0.9, radius),
                      (half - neck - radius * 1.1, radius), (half - neck - radius * 0.3, radius * 0.68),
                      (half - neck, radius * 0.44), (half, radius * 0.44)])  # fmt: skip
    inner = inset(outer, wall)
    inner[-1] = (half - (0.6 if thread else 0.8), max(radius * 0.44 - wall, 0.8))
    inner[0] = (-half + wall, 0)
    return outer, inner


def _bulb_parts(rng: Generator, outer: Points, inner: Points, at: Points, turn: Points, filled: float) -> list[Part]:
    shell, cavity = (revolve(p, 8) for p in (outer, inner))
    parts = [Part("steel", copies(shell, at, turn)), Part("steel", copies(cavity, at, turn), -1.0)]
    if filled > 0:
        parts.append(Part("butane", copies(cavity, at, turn), filled * 1.25))
    return parts


def cream_bulbs(rng: Generator) -> Thing:
    """Chargers of 8 g, in their carton or loose."""
    boxed = rng.random() < 0.6
    outer, inner = _bulb(rng.uniform(63, 67), rng.uniform(8.8, 9.3), rng.uniform(1.4, 1.9), rng.uniform(5, 8), False)
    if boxed:
        across, layers = int(rng.integers(3, 6)), int(rng.integers(1, 3))
        grid = [
            (0.0, (i - (across - 1) / 2) * 19.0, (j - (layers - 1) / 2) * 19.0)
            for i in range(across)
            for j in range(layers)
        ]
        at = np.array(grid)
        turn: Points = (
            np.pi * rng.integers(0, 2, len(at)).astype(np.float64) if rng.random() < 0.5 else np.zeros(len(at))
        )
        carton = hollow(
            "cardboard", box(70, across * 19 + 2.5, layers * 19 + 2.5), box(68.4, across * 19 + 0.9, layers * 19 + 0.9)
        )
        shares = [Part("paper", part.mesh, part.share * 0.8) for part in carton]
    else:
        count = int(rng.integers(2, 9))
        at = np.column_stack(
            [rng.uniform(-14, 14, count), (np.arange(count) - (count - 1) / 2) * rng.uniform(20, 27), np.zeros(count)]
        )
        turn = np.asarray(rng.uniform(-0.5, 0.5, count) + np.pi * rng.integers(0, 2, count), np.float64)
        shares = []
    return Thing(both(_bulb_parts(rng, outer, inner, at, turn, float(rng.choice([0.0, 0.7, 0.85]))), shares),
                 {"count": len(at), "volume_ml": 10 * len(at)})  # fmt: skip


def threaded_bulbs(rng: Generator) -> Thing:
    """Cartridges of 12 to 25 g for tyres and air guns, sometimes with an inflator on one of them."""
    size = int(rng.integers(3))
    length, radius = [(83.0, 9.4), (89.0, 11.0), (103.0, 12.6)][size]
    outer, inner = _bulb(length * rng.uniform(0.98, 1.02), radius, rng.uniform(1.6, 2.3), rng.uniform(9, 13), True)
    count = int(rng.integers(1, 6))
    at = np.column_stack(
        [rng.uniform(-5, 5, count), (np.arange(count) - (count - 1) / 2) * (2.1 * radius + 1), np.zeros(count)]
    )
    turn = rng.normal(0, 0.04, count)
    parts = _bulb_parts(rng, outer, inner, at, turn, float(rng.choice([0.0, 0.8])))
    if rng.random() < 0.5:
        x, y = at[0, 0] + length / 2 - 6, at[0, 1]
        head = revolve([(x - 6, radius * 0.8), (x + 14, radius * 0.8), (x + 26, 5)], 12).moved(0, y, 0)
        bore = revolve([(x - 6, radius * 0.5), (x + 8, radius * 0.5), (x + 26, 2)], 12).moved(0, y, 0)
        parts += [
            *hollow("aluminium", head, bore),
            Part("aluminium", tube([(x + 16, y, 0), (x + 16, y + 20, 0)], 6.0), 0.7),
            Part("brass", tube([(x + 10, y, 0), (x + 24, y, 0)], 1.6)),
        ]
    return Thing(tuple(parts), {"count": count, "volume_ml": count * [16, 21, 33][size]})


def airsoft_gas(rng: Generator) -> Thing:
    half, r = rng.uniform(105, 135), rng.uniform(26, 33)
    dish = rng.uniform(6, 10)
    profile = [(-half + dish, 0), (-half + dish * 0.6, r * 0.55), (-half, r * 0.92), (-half + 2, r), (half - 22, r),
               (half - 14, r * 0.86), (half - 4, 15), (half, 14), (half, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.22, 0.34), "butane", bag_level(rng))
    parts += [
        *(rim("steel", x, rr, 2.0, 0.55) for x, rr in ((-half + 1.5, r - 0.3), (half - 21, r - 0.3), (half - 0.5, 14))),
        *_valve(half, 17, 5.2, "steel"),
        _nozzle(half + 1, rng.uniform(16, 24), "brass" if rng.random() < 0.4 else "nylon"),
        wire("pe", [(half - 16, 0, 0), (0, r * 0.2, 0), (-half + dish + 6, r * 0.6, 0)], 1.6),
    ]
    if rng.random() < 0.6:
        parts += _cap(rng, half - 16, half + 30, r * 0.97)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def welding_bottle(rng: Generator) -> Thing:
    """Slim thick-walled steel bottle with a brass knob valve, as for a jeweller's torch or a beer tap."""
    half, r = rng.uniform(75, 120), rng.uniform(24, 32)
    profile = [
        (-half, 0),
        (-half, r * 0.85),
        (-half + 6, r),
        (half - r * 1.2, r),
        (half - r * 0.5, r * 0.8),
        (half - 4, 12),
        (half + 8, 11),
        (half + 8, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(1.8, 2.6), "butane", bag_level(rng))
    x = half + 4
    spindle = revolve([(x - 10, 6), (x, 6), (x + 2, 11), (x + 22, 11), (x + 24, 6), (x + 30, 6)], 12)
    parts += [
        *hollow("brass", spindle, revolve([(x + 2, 4), (x + 20, 6)], 12)),
        Part("brass", tube([(x + 12, 9, 0), (x + 12, 24, 0)], 5.5, sides=8), 0.6),
        Part("abs", revolve([(x + 28, 13), (x + 38, 13)], 12), 0.5),
        wire("steel", _coil(x + 4, x + 16, 4, 3), 0.5),
    ]
    return Thing(tuple(parts), {"volume_ml": millilitres})


def clip_valve_canister(rng: Generator) -> Thing:
    """Canister with a smooth lipped socket in a flat-topped dome, on which a stove clips."""
    r, body = rng.uniform(52, 56), rng.uniform(45, 85)
    low, dish = -body / 2, rng.uniform(8, 14)
    top = body / 2 + rng.uniform(22, 30)
    profile = [(low + dish, 0), (low + dish * 0.7, r * 0.55), (low, r * 0.9), (low + 3, r), (body / 2, r),
               (body / 2 + 14, r * 0.78), (top - 4, r * 0.42), (top, r * 0.34), (top, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.34, 0.48), "butane", bag_level(rng))
    parts += [
        *hollow("steel", revolve([(top - 2, 17), (top + 2, 16), (top + 3, 18.5), (top + 5, 18.5)], 16),
                revolve([(top - 2, 16.2), (top + 2, 15.2), (top + 3, 17.7), (top + 5, 17.7)], 16)),
        rim("steel", body / 2 + 1, r - 0.2, 2.2, 0.5),
        rim("steel", low + 2, r * 0.97, 2.2, 0.5),
        *_valve(top + 1, 16, 6.5, "nylon"),
    ]  # fmt: skip
    if rng.random() < 0.6:
        parts += _cap(rng, top - 4, top + 9, 21)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def slim_canister_with_torch(rng: Generator) -> Thing:
    """A plumber's slender canister with a long conical shoulder, a torch screwed on its neck."""
    half, r, dish = rng.uniform(85, 115), rng.uniform(30, 36), rng.uniform(9, 15)
    shoulder, neck = rng.uniform(30, 48), rng.uniform(12, 15)
    profile = [
        (-half + dish, 0),
        (-half + dish * 0.7, r * 0.55),
        (-half, r * 0.86),
        (-half + 6, r),
        (half - shoulder, r),
        (half - shoulder * 0.8, r * 0.93),
        (half - 5, neck * 1.15),
        (half, neck),
        (half, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.4, 0.6), "butane", bag_level(rng))
    parts += [*_valve(half + 2, 17, 5.0, "brass"), rim("steel", half - 2, neck, 2.2, 0.6)]
    reach = rng.uniform(45, 75)
    nozzle = revolve([(0, 6), (8, 9), (reach, 9), (reach + 2, 11), (reach + 12, 11)], 14)
    bore = revolve([(1, 4), (9, 8.3), (reach, 8.3), (reach + 2.5, 10.3), (reach + 12, 10.3)], 14)
    tilt = rng.uniform(0, 0.9)
    grip = revolve([(half - 4, 23), (half + 16, 21), (half + 34, 13), (half + 44, 11)], 16)
    cave = revolve([(half - 4, 21), (half + 15, 19), (half + 33, 11), (half + 40, 8)], 16)
    parts += [
        *hollow("abs", grip, cave),
        *(
            Part(p.material, p.mesh.turned("z", tilt).moved(half + 40, 0, 0), p.share)
            for p in hollow("stainless", nozzle, bore)
        ),
        Part("brass", tube([(half + 6, 0, 0), (half + 30, 0, 0), (half + 42, 2, 0)], 3.0)),
        Part("abs", tube([(half + 24, -10, 0), (half + 26, -26, 0)], 8.0, sides=8)),
        Part("brass", tube([(half + 24, -4, 0), (half + 26, -20, 0)], 2.0)),
        Part("lead", box(8, 3.2, 3.2).moved(half + 20, 11, 0), 0.5),
        wire("steel", _coil(half + 10, half + 20, 3, 3) + np.array([0, 10.0, 0]), 0.5),
    ]
    return Thing(tuple(parts), {"volume_ml": millilitres})


def soda_cylinder(rng: Generator) -> Thing:
    half, r = rng.uniform(130, 170), rng.uniform(28.5, 31)
    aluminium = rng.random() < 0.65
    profile = [
        (-half, 0),
        (-half, r * 0.8),
        (-half + 6, r),
        (half - 52, r),
        (half - 36, r * 0.92),
        (half - 20, r * 0.6),
        (half - 12, 14),
        (half + 2, 14),
        (half + 2, 0),
    ]
    parts, millilitres = vessel(rng, "aluminium" if aluminium else "steel", profile,
                                rng.uniform(3.2, 4.4) if aluminium else rng.uniform(1.8, 2.3),
                                "butane", bag_level(rng) * 0.9)  # fmt: skip
    x = half + 1
    valve = revolve([(x - 18, 8.5), (x, 8.5), (x + 1, 12.5), (x + 8, 12.5), (x + 9, 10.5), (x + 22, 10.5)], 14)
    parts += [
        *hollow("brass", valve, revolve([(x - 18, 3), (x + 2, 3), (x + 4, 6.5), (x + 22, 6.5)], 14)),
        Part("brass", revolve([(x - 8, 1.7), (x + 19, 1.7)], 8)),
        wire("stainless", _coil(x + 2, x + 13, 4.8, 4), 0.5),
        wire("nylon", [(x - 17, 0, 0), (x - 70, 0, 0)], 2.0),
    ]
    if rng.random() < 0.5:
        parts += _cap(rng, x + 7, x + 27, 16)
    return Thing(tuple(parts), {"volume_ml": millilitres})


MAKES = Makes(
    train=(
        cooker_cassette, cassette_pack, stove_canister_small, stove_canister_medium, stove_canister_tall,
        canister_with_burner, pierceable_cartridge, lighter_refill, torch_cylinder, squat_propane_bottle, cream_bulbs,
        threaded_bulbs, airsoft_gas, welding_bottle,
    ),
    validation=(clip_valve_canister,),
    test=(slim_canister_with_torch, soda_cylinder),
)  # fmt: skip
