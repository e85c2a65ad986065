"""Lighters with a jet flame or a long neck."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.lighter.parts import bar, body, gas, jet, piezo
from models.simulation.mesh import box, prism, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def torch_jet(rng: Generator) -> Thing:
    """Zinc-bodied windproof lighter with one to three jets, lid, trigger and a window on the tank."""
    jets = int(rng.integers(1, 4))
    long, y, z = rng.uniform(48, 60), rng.uniform(24, 36), rng.uniform(13, 19)
    x0, power, wall = -long / 2 - 7, rng.uniform(3, 7), rng.uniform(1.0, 1.6)
    x1 = x0 + long
    metal = "zinc" if rng.random() < 0.7 else "abs"
    parts = hollow(metal, bar(x0, x1, y, z, power), bar(x0 + 1.5, x1 - 1.2, y - 2 * wall, z - 2 * wall, power))
    tank = (x0 + 2, x0 + long * 0.58, y - 2 * wall - 0.6, z - 2 * wall - 0.6)
    parts += hollow("nylon", bar(*tank, power), bar(tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power))
    parts += gas(rng, tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power)
    parts.append(
        Part("brass", revolve([(x0 - 0.5, 3.5), (x0 + 3, 3.5), (x0 + 3.5, 2), (x0 + 10, 2)], 8).moved(0, y * 0.2, 0))
    )
    for i in range(jets):
        parts += jet(x1 - 9, -y * 0.2 + (i - (jets - 1) / 2) * 7.2)
    parts += piezo(x0 + long * 0.6, y * 0.29, long * 0.38)
    if rng.random() < 0.75:
        angle, tall = (0.0 if rng.random() < 0.6 else rng.uniform(1.0, 1.9)), rng.uniform(11, 15)
        cap = hollow(metal, bar(0, tall, y, z, power), bar(0.0, tall - wall, y - 2 * wall, z - 2 * wall, power))
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
        *gas(rng, x0 + 2, x0 + cut, 2 * r - 2.6, 2 * r - 2.6, 2.0),
        *piezo(x0 + cut + 6, 0.5, 24, 3.6),
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
        *hollow("abs", body(stations, 2.6), body(hand, 2.6)),
        *hollow("nylon", bar(*tank, 2.6), bar(tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.2, tank[3] - 2.2, 2.6)),
        *gas(rng, tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.2, tank[3] - 2.2, 2.6),
        *piezo(tx - 4, 2.0, 28),
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


def cigar_torch(rng: Generator) -> Thing:
    """Broad desk-pocket torch: three or four jets in a row, flip lid, a folding punch in the foot."""
    jets = int(rng.integers(2, 5))
    long, y, z = rng.uniform(52, 64), rng.uniform(38, 46), rng.uniform(17, 24)
    wall, lid = rng.uniform(1.1, 1.7), rng.uniform(13, 18)
    x0 = -long / 2
    power = rng.uniform(3.5, 8)
    parts = hollow("zinc", bar(x0, x0 + long, y, z, power), bar(x0 + 1.5, x0 + long, y - 2 * wall, z - 2 * wall, power))
    tank = (x0 + 10, x0 + long * 0.62, y - 2 * wall - 2, z - 2 * wall - 1.5)
    parts += hollow("nylon", bar(*tank, power), bar(tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power))
    parts += gas(rng, tank[0] + 1.2, tank[1] - 1.2, tank[2] - 2.4, tank[3] - 2.4, power)
    for i in range(jets):
        parts += jet(x0 + long - 10, -4 + (i - (jets - 1) / 2) * 7.4, "brass")
    parts += piezo(x0 + long * 0.6, y * 0.36, long * 0.36)
    punch = tube([(x0 + 1, -y * 0.28, 0), (x0 + 10, -y * 0.28, 0)], 4.6, sides=10)
    parts += hollow("stainless", punch, tube([(x0 + 1, -y * 0.28, 0), (x0 + 8, -y * 0.28, 0)], 4.0, sides=10))
    angle = 0.0 if rng.random() < 0.6 else rng.uniform(1.0, 2.0)
    cap = hollow("zinc", bar(0, lid, y, z, power), bar(0.0, lid - wall, y - 2 * wall, z - 2 * wall, power))
    parts += [p.moved(0, y / 2, 0).turned("z", -angle).moved(x0 + long + 0.4, -y / 2, 0) for p in cap]
    return Thing(tuple(parts), {"count": 1})


def windproof_plastic(rng: Generator) -> Thing:
    """Cheap refillable jet: rubbered plastic shell, one burner, big thumb piece over the end."""
    long, y, z = rng.uniform(56, 68), rng.uniform(22, 27), rng.uniform(12, 16)
    x0 = -long / 2 - 5
    x1 = x0 + long
    tank = (x0 + 2, x0 + long * 0.62, y - 3, z - 3)
    parts = [
        *hollow("acrylic", bar(x0, x0 + long * 0.66, y, z, 3), bar(*tank, 3)),
        *gas(rng, *tank, 3),
        *hollow("abs", bar(x0 + long * 0.66, x1, y + 1, z + 1, 3), bar(x0 + long * 0.66, x1 - 1.4, y - 2, z - 2, 3)),
        *piezo(x0 + long * 0.63, y * 0.24, long * 0.42),
        *jet(x1 - 8, -y * 0.2),
        Part(
            "abs",
            body([(x1 - 1, y * 0.5, z), (x1 + 6, y * 0.45, z * 0.9), (x1 + 9, y * 0.3, z * 0.6)], 3).moved(
                0, y * 0.24, 0
            ),
            0.5,
        ),
        Part("steel", box(4, 6, z * 0.5).moved(x1 + 5, -y * 0.2, 0), 0.25),
        Part("brass", revolve([(x0 - 0.5, 2.6), (x0 + 8, 1.8)], 8).moved(0, -y * 0.2, 0)),
        Part("nylon", revolve([(x0, 3), (x0 + 5, 3)], 8).moved(0, y * 0.2, 0)),
    ]
    return Thing(tuple(parts), {"count": 1})
