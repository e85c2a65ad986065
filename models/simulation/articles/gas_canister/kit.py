"""Parts of the later canisters: contours of any base, shoulder and neck, valves, handwheels, gauges, hoses, packs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import inset, rim, settled
from models.simulation.articles._common import pick
from models.simulation.articles.gas_canister.parts import coil, nozzle, valve
from models.simulation.mesh import Points, arc, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _base(rng: Generator, kind: str, half: float, r: float) -> list[tuple[float, float]]:
    if kind == "dished":
        dish = rng.uniform(0.12, 0.35) * r
        return [
            (-half + dish, 0),
            (-half + dish * 0.7, r * 0.55),
            (-half, r * rng.uniform(0.86, 0.95)),
            (-half + 2.5, r),
        ]
    if kind == "round":
        deep = rng.uniform(0.3, 1.0) * r
        return [(-half + deep * (1 - np.cos(t)), r * np.sin(t)) for t in np.linspace(0, np.pi / 2, 5)]
    if kind == "stepped":
        dish = rng.uniform(4, 9)
        return [(-half + dish, 0), (-half + dish, r * 0.7), (-half, r * 0.8), (-half, r * 0.93), (-half + 5, r * 0.94),
                (-half + 7, r)]  # fmt: skip
    return [(-half, 0), (-half, r * 0.86), (-half + rng.uniform(2, 6), r)]


def _shoulder(rng: Generator, kind: str, half: float, r: float, neck: float) -> list[tuple[float, float]]:
    deep = (r - neck) * rng.uniform(0.7, 1.3)
    if kind == "dome":
        return [
            (half - deep + deep * np.sin(t), neck + (r - neck) * np.cos(t)) for t in np.linspace(0, np.pi / 2 - 0.12, 4)
        ]
    if kind == "cone":
        deep *= rng.uniform(0.8, 2.2)
        return [(half - deep, r), (half - deep * 0.9, r * 0.97), (half - 2, neck * 1.1)]
    if kind == "stepped":
        inner = r * rng.uniform(0.8, 0.95)
        return [
            (half - deep - 6, r),
            (half - deep - 3, inner),
            (half - deep, inner),
            (half - deep * 0.4, neck + (inner - neck) * 0.5),
            (half - 2, neck * 1.05),
        ]
    if kind == "flat":
        return [(half - 4, r), (half - 2.5, r * 0.95), (half - 1, neck * 1.05)]
    # An ogive: hollow towards the neck.
    return [
        (half - deep * 1.8, r),
        (half - deep * 1.2, r * 0.9),
        (half - deep * 0.6, neck + (r - neck) * 0.3),
        (half - 2, neck * 1.06),
    ]


BASES = ("dished", "round", "stepped", "plain")
SHOULDERS = ("dome", "cone", "stepped", "flat", "ogive")


def contour(
    rng: Generator, half: float, r: float, neck: float, base: str = "", shoulder: str = "", waist: bool = False
) -> Points:
    """The outside of a vessel from the middle of its base to the middle of its mouth; ``waist``: ringed or grooved."""
    low = _base(rng, base or pick(rng, *BASES), half, r)
    high = _shoulder(rng, shoulder or pick(rng, *SHOULDERS), half, r, neck)
    body: list[tuple[float, float]] = []
    a, b = low[-1][0], high[0][0]
    if waist and b - a > 24:
        x, wide = rng.uniform(a + 8, b - 16), rng.uniform(2, 5)
        depth = rng.uniform(0.02, 0.08) * r * rng.choice([-1, 1, 1])
        body = [(x, r), (x + wide * 0.5, r - depth), (x + wide * 1.5, r - depth), (x + wide * 2, r)]
    return np.array([*low, *body, *high, (half, neck), (half, 0)], float)


def vessel_of(
    rng: Generator, metal: str, outer: Points, wall: float, content: str, filled: float, sides: int = 12
) -> tuple[list[Part], int]:
    """A vessel of a contour, its liquid lying or standing, and its millilitres."""
    inner = inset(outer, wall)
    room = revolve(inner, sides)
    parts = hollow(metal, revolve(outer, sides), room)
    if content and filled > 0.03:
        parts.append(Part(content, settled(inner, min(filled, 0.95), bool(rng.random() < 0.6), sides)))
    return parts, max(5, int(round(room.volume() / 1000)))


def seams(rng: Generator, outer: Points, x: float, r: float) -> list[Part]:
    """Rolled seams at the base and, at x, round the shoulder of a sheet-metal can."""
    rising = outer[np.maximum.accumulate(outer[:, 0]) == outer[:, 0]]
    there = float(np.interp(x, rising[:, 0], rising[:, 1]))
    return [rim("steel", float(at), radius, rng.uniform(1.5, 2.6), 0.55, 12)
            for at, radius in ((outer[:, 0].min() + 1.4, r - 0.3), (x, there - 0.2))]  # fmt: skip


def mouth(rng: Generator, x: float, neck: float) -> list[Part]:
    """What closes a can: a cup with a spring valve, a threaded nipple, a nozzle, a soft plug."""
    kind = rng.integers(4)
    parts = [rim("steel", x - 0.8, neck * 0.95, rng.uniform(1.8, 3.0), 0.6, 14)]
    if kind == 3:
        return [*parts, Part("rubber", revolve([(x - 2, neck * 0.4), (x + 1, neck * 0.4)], 10), 0.8)]
    parts += valve(x, rng.uniform(13, 22), min(neck * 0.5, rng.uniform(4.0, 6.5)), pick(rng, "brass", "steel", "nylon"))
    if kind == 1:
        r, tall = min(neck * 0.6, rng.uniform(5, 9)), rng.uniform(6, 12)
        metal = pick(rng, "steel", "brass", "aluminium")
        parts += hollow(
            metal, revolve([(x - 0.5, r), (x + tall, r)], 12), revolve([(x - 0.5, r * 0.75), (x + tall, r * 0.75)], 12)
        )
    elif kind == 2:
        parts.append(nozzle(x + 1, rng.uniform(10, 24), pick(rng, "nylon", "brass", "pp")))
    return parts


def lid(rng: Generator, x0: float, x1: float, r: float) -> list[Part]:
    """A cap: straight, domed or tapered, at times with an inner ring, at times of metal."""
    wall, top = rng.uniform(0.9, 1.7), rng.uniform(0.65, 1.0)
    material = pick(rng, "pp", "pp", "pe", "abs", "aluminium")
    wall = 0.5 if material == "aluminium" else wall
    mid = (r + r * top) / 2 if rng.random() < 0.5 else r
    outer = [(x0, r), (x0 + (x1 - x0) * 0.8, mid), (x1, r * top)]
    inner = [(x0, r - wall), (x0 + (x1 - x0) * 0.8 - wall, mid - wall), (x1 - wall, r * top - wall)]
    parts = hollow(material, revolve(outer, 14), revolve(inner, 14))
    if rng.random() < 0.4:
        ring = r * rng.uniform(0.45, 0.7)
        parts += hollow(
            material,
            revolve([(x0 + 2, ring), (x1 - wall, ring)], 12),
            revolve([(x0 + 2, ring - 1), (x1 - wall, ring - 1)], 12),
        )
    return parts


def tap(rng: Generator, x: float, size: float) -> list[Part]:
    """A brass valve with its spindle, side outlet, spring and handwheel, standing on a cylinder's mouth at x."""
    tall, r = rng.uniform(28, 52) * size, rng.uniform(7, 12) * size
    metal = pick(rng, "brass", "brass", "aluminium", "zinc")
    body = revolve(
        [(x - 12 * size, r * 0.8), (x, r * 0.8), (x + 1, r * 1.2), (x + tall * 0.7, r), (x + tall, r * 0.6)], 12
    )
    wheel, at = rng.uniform(14, 30) * size, x + tall + 6 * size
    holes = [circle(wheel * 0.22, (wheel * 0.55 * np.cos(a), wheel * 0.55 * np.sin(a)), 6) for a in (0.3, 2.4, 4.5)]
    knob = prism(circle(wheel, steps=12), -4 * size, 4 * size, holes).turned("y", np.pi / 2).moved(at, 0, 0)
    way = tube([(x + tall * 0.4, r * 0.5, 0), (x + tall * 0.4, r * rng.uniform(2.0, 3.2), 0)], 5.5 * size, sides=8)
    return [
        *hollow(metal, body, revolve([(x - 12 * size, r * 0.3), (x + tall * 0.6, r * 0.35)], 8)),
        Part(metal, way, 0.65),
        Part(pick(rng, "abs", "aluminium", "zinc", "pp"), knob, 0.8),
        Part("brass", revolve([(x + tall * 0.3, 2.2 * size), (at, 2.2 * size)], 6)),
        wire("steel", coil(x + 4, x + tall * 0.5, r * 0.33, 3), 0.5),
    ]  # fmt: skip


def gauge(x: float, y: float, r: float) -> list[Part]:
    """A round pressure gauge whose face looks along z: case, tube spring, glass."""
    bent = np.column_stack([arc(r * 0.6, 0, 4.5, (x, y), 8), np.zeros(8)])
    side = float(np.sign(y))
    return [
        Part("brass", tube([(x, y - side * r, 0), (x, y - side * (r + 7), 0)], 3.0, sides=6)),
        *hollow("steel", prism(circle(r, (x, y), 12), -6, 6), prism(circle(r - 0.8, (x, y), 12), -5.2, 5.2)),
        Part("brass", tube(bent, 1.2, sides=5)),
        Part("polycarbonate", prism(circle(r - 1, (x, y), 12), 6, 7.2)),
    ]


def hose(rng: Generator, start: tuple[float, float], length: float) -> list[Part]:
    """A rubber hose from a point, looped beside the can, with a brass end."""
    x, y = start
    side = float(rng.choice([-1, 1]))
    line = smooth(
        [
            (x, y, 0),
            (x + length * 0.12, y + side * length * 0.2, 4),
            (x - length * 0.25, y + side * length * 0.32, 6),
            (x - length * 0.6, y + side * length * rng.uniform(0.1, 0.3), 2),
        ],
        closed=False,
        rounds=2,
    )
    r = rng.uniform(2.6, 5)
    end = tube(line[-3:], r * 1.3, sides=7)
    return [
        Part("rubber", tube(line, r, sides=7)),
        Part("rubber", tube(line, r * 0.5, sides=7), -1.0),
        Part("brass", end, 0.7),
    ]


def packed(rng: Generator, one: list[Part], count: int, pitch: float, upright_rows: int = 1) -> list[Part]:
    """The same can side by side, in film, a carton or a mesh; some head to tail."""
    rows = upright_rows
    columns = int(np.ceil(count / rows))
    flip = rng.random() < 0.3
    one = [*one[:3], *(p for p in one[3:] if len(p.mesh.faces) < 150)]  # without the springs
    parts: list[Part] = []
    for i in range(count):
        dy, dz = (i % columns - (columns - 1) / 2) * pitch, (i // columns - (rows - 1) / 2) * pitch
        parts += [(p.turned("z", np.pi) if flip and i % 2 else p).moved(0, dy, dz) for p in one]
    low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + 2
    mid = (low + high) / 2
    kind = rng.integers(3)
    if kind == 0:
        return parts
    wall, board = (0.2, "pe") if kind == 1 else (rng.uniform(0.6, 2.5), "cardboard")
    shell = hollow(
        board,
        prism(rounded(x + 2 * wall, y + 2 * wall, 12 if kind == 1 else 1, steps=3), -z / 2 - wall, z / 2 + wall),
        prism(rounded(x, y, 12 if kind == 1 else 1, steps=3), -z / 2, z / 2),
    )
    return [*parts, *(p.moved(*mid) for p in shell)]


def foot_and_guard(rng: Generator, half: float, r: float, metal: str) -> list[Part]:
    """A foot ring under a cylinder and a collar round its valve, with hand holes or a bail."""
    parts: list[Part] = []
    wall = rng.uniform(1.2, 2.5)
    if rng.random() < 0.7:
        foot, deep = r * rng.uniform(0.7, 0.95), rng.uniform(8, 25)
        parts += hollow(
            metal,
            revolve([(-half - deep * 0.5, foot), (-half + deep * 0.5, foot)], 14),
            revolve([(-half - deep * 0.5, foot - wall), (-half + deep * 0.5, foot - wall)], 14),
        )
    kind = rng.integers(3)
    tall, ring = rng.uniform(35, 80), r * rng.uniform(0.5, 0.85)
    if kind == 0:
        parts += hollow(metal, revolve([(half - 12, ring), (half + tall, ring)], 14),
                        revolve([(half - 12, ring - wall), (half + tall, ring - wall)], 14))  # fmt: skip
    elif kind == 1:
        posts = [
            tube(
                [(half - 14, ring * np.cos(a), ring * np.sin(a)), (half + tall, ring * np.cos(a), ring * np.sin(a))],
                3.5,
                sides=6,
            )
            for a in (0.4, 2.5, 4.6)
        ]
        parts += [Part(metal, merged(*posts)), rim(metal, half + tall, ring, 8, 1.0, 14)]
    else:
        bail = smooth(
            [(half - 10, ring, 0), (half + tall, ring, 0), (half + tall, -ring, 0), (half - 10, -ring, 0)],
            closed=False,
            rounds=2,
        )
        parts.append(Part(metal, tube(bail, rng.uniform(2.5, 5), sides=6)))
    return parts
