"""Gas in cylinders, refills and bulbs: propane, lighter, welding and soda gas, cream chargers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import bag_level, inset, rim, vessel
from models.simulation.articles._placing import copies
from models.simulation.articles.gas_canister.parts import cap, coil, nozzle, valve
from models.simulation.mesh import Points, box, merged, revolve, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def lighter_refill(rng: Generator) -> Thing:
    half, r = rng.uniform(55, 92), rng.uniform(17, 27)
    dish = rng.uniform(4, 8)
    metal = "aluminium" if rng.random() < 0.3 else "steel"
    profile = [(-half + dish, 0), (-half + dish * 0.6, r * 0.55), (-half, r * 0.9), (-half + 2, r), (half - r * 0.6, r),
               (half - r * 0.25, r * 0.75), (half - 3, 14), (half, 13), (half, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, metal, profile, rng.uniform(0.2, 0.3) * (1.6 if metal == "aluminium" else 1),
                                "butane", bag_level(rng))  # fmt: skip
    parts += [rim("steel", half - 0.5, 13.5, rng.uniform(2.0, 3.0), 0.55), *valve(half, rng.uniform(14, 18), 5.0)]
    if metal == "steel":
        parts += [rim("steel", x, r - 0.3, 1.8, 0.5) for x in (-half + 1.5, half - r * 0.6)]
    parts.append(nozzle(half + 1, rng.uniform(14, 22), "nylon"))
    if rng.random() < 0.75:
        top = half + rng.uniform(24, 34)
        parts += cap(rng, half - 4, top, r * rng.uniform(0.75, 0.98))
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
        parts += cap(rng, half, half + 19, 14.5)
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
        *valve(half, 17, 5.2, "steel"),
        nozzle(half + 1, rng.uniform(16, 24), "brass" if rng.random() < 0.4 else "nylon"),
        wire("pe", [(half - 16, 0, 0), (0, r * 0.2, 0), (-half + dish + 6, r * 0.6, 0)], 1.6),
    ]
    if rng.random() < 0.6:
        parts += cap(rng, half - 16, half + 30, r * 0.97)
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
        wire("steel", coil(x + 4, x + 16, 4, 3), 0.5),
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
        wire("stainless", coil(x + 2, x + 13, 4.8, 4), 0.5),
        wire("nylon", [(x - 17, 0, 0), (x - 70, 0, 0)], 2.0),
    ]
    if rng.random() < 0.5:
        parts += cap(rng, x + 7, x + 27, 16)
    return Thing(tuple(parts), {"volume_ml": millilitres})
