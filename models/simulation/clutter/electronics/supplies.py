"""Chargers and transformers, and what is plugged into a computer: drives, sticks, routers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes
from models.simulation.clutter._leads import (
    appliance_socket,
    coil,
    cord,
    jack,
    lightning,
    loose,
    mains_plug,
    set_at,
    usb_a,
    usb_c,
)
from models.simulation.clutter.electronics.parts import case, circuit_board, hard_drive
from models.simulation.mesh import box, circle, merged, prism, rectangle, revolve, tube
from models.simulation.thing import Part, Thing, wire


def _supply(rng: Generator, long: float, wide: float, high: float) -> list[Part]:
    """Inside of a mains supply: ferrite transformer, filter coil, capacitors, heat sinks."""
    core = min(long * 0.34, wide * 0.6, 30)
    x = rng.uniform(-0.08, 0.12) * long
    tall = high * 0.66
    frame = prism(
        rectangle(core, core * 0.9, (x, 0)), -tall / 2, tall / 2, [rectangle(core * 0.64, core * 0.56, (x, 0))]
    )
    can = revolve([[-tall * 0.4, wide * 0.13], [tall * 0.4, wide * 0.13]], 10)
    cans = [can.turned("y", np.pi / 2).moved(-long * 0.32, y * wide * 0.22) for y in (-1, 1)]
    cans += [can.scaled(0.8, 0.6, 0.6).turned("y", np.pi / 2).moved(long * 0.33, y * wide * 0.24) for y in (-1, 1)]
    ring = np.column_stack([circle(wide * 0.13, (-long * 0.16, wide * 0.2), 10), np.zeros(10)])
    return [
        *circuit_board(rng, long * 0.88, wide * 0.84, (0, 0), -high / 2 + 3, 1.0, 1.6),
        Part("ferrite", frame),
        Part("ferrite", box(core * 0.28, core * 0.56, tall).moved(x)),
        Part(
            "copper",
            prism(
                rectangle(core * 0.6, core * 0.52, (x, 0)),
                -tall * 0.34,
                tall * 0.34,
                [rectangle(core * 0.3, core * 0.3, (x, 0))],
            ),
            0.55,
        ),
        Part("aluminium", merged(*cans), 0.55),
        Part("copper", tube(ring, wide * 0.055, True, 6), 0.7),
        Part(
            "aluminium",
            boxes([[long * 0.2, -wide * 0.38, 0], [-long * 0.06, wide * 0.4, 0]], [long * 0.36, 1.6, high * 0.6]),
        ),
    ]


def laptop_supply(rng: Generator) -> Thing:
    """Brick between mains lead and laptop."""
    long, wide, high = rng.uniform(88, 140), rng.uniform(42, 62), rng.uniform(26, 34)
    parts = [*case(rng, "polycarbonate", long, wide, high, 6, 2.2), *_supply(rng, long - 8, wide - 6, high - 5)]
    lead = coil(rng, rng.uniform(30, 48), rng.uniform(1.6, 3.2)) + [long * 0.2, wide / 2 + 36, 0]
    lead = np.concatenate([[[long / 2, 0, 0], [long / 2 + 12, 4, 0]], lead])
    barrel = [Part("pvc", revolve([[0.0, 3], [22, 5.5]], 8)), Part("brass", revolve([[14, 2.7], [32, 2.7]], 8))]
    parts += [*cord(lead, rng.uniform(1.9, 2.5), 0.95), *set_at(barrel, lead, -1)]
    if rng.random() < 0.5:
        mains = loose(rng, rng.uniform(350, 700), 40, 50)
        mains += [-long / 2 - 34, 0, 0] - mains[0]
        parts += [*cord(mains, 3.0, 1.1), *set_at(mains_plug(rng), mains, -1), *set_at(appliance_socket(rng), mains, 0)]
    return Thing(tuple(parts))


def phone_charger(rng: Generator) -> Thing:
    """Plug with sockets for leads."""
    long, wide, high = rng.uniform(34, 62), rng.uniform(26, 50), rng.uniform(22, 30)
    parts = [*case(rng, "polycarbonate", long, wide, high, 5, 1.8), *_supply(rng, long - 6, wide - 5, high - 4)]
    pins = [part for part in mains_plug(rng) if part.material == "brass"]
    parts += [part.moved(long / 2 - 24) for part in pins]
    ports = [[-long / 2 + 7, y, 0] for y in ((0,), (-8, 8))[int(wide > 38)]]
    parts += [Part("steel", boxes(ports, [13, 13, 6]), 0.2), Part("brass", boxes(ports, [10, 9, 1]))]
    if rng.random() < 0.35:
        lead = coil(rng, rng.uniform(26, 40), rng.uniform(1.5, 3.5)) + [-long / 2 - 45, 0, 0]
        lead = np.concatenate([[[-long / 2 - 14, 0, 0], [-long / 2 - 20, 0, 0]], lead])
        end = usb_c(rng) if rng.random() < 0.6 else lightning(rng)
        parts += [*cord(lead, 1.7, 0.6), *set_at(usb_a(rng), lead, 0), *set_at(end, lead, -1)]
    return Thing(tuple(parts))


def iron_transformer(rng: Generator) -> Thing:
    """Old heavy plug-in adapter with a laminated core."""
    long, wide, high = rng.uniform(52, 82), rng.uniform(44, 60), rng.uniform(38, 48)
    core, stack = long * 0.62, high * rng.uniform(0.3, 0.45)
    windows = [rectangle(core * 0.16, core * 0.5, (s * core * 0.24, 0)) for s in (-1, 1)]
    lead = coil(rng, rng.uniform(28, 42), rng.uniform(1.5, 3)) + [0, wide / 2 + 40, 0]
    lead = np.concatenate([[[-long / 2, 0, 0], [-long / 2 - 8, 5, 0]], lead])
    pins = [part.moved(long / 2 - 24) for part in mains_plug(rng) if part.material == "brass"]
    return Thing(
        (
            *case(rng, "abs", long, wide, high, 6, 2.4),
            Part("steel", prism(rectangle(core, core * 0.8), -stack / 2, stack / 2, windows), 0.92),
            Part(
                "copper",
                prism(
                    rectangle(core * 0.62, core * 0.5), -stack * 0.8, stack * 0.8, [rectangle(core * 0.32, core * 0.46)]
                ),
                0.6,
            ),
            *circuit_board(rng, 14, wide * 0.7, (-long * 0.38, 0), 0, 1.2, 2),
            Part("aluminium", revolve([[-8, 5], [8, 5]], 10).moved(-long * 0.36, wide * 0.2, 6), 0.5),
            *cord(lead, 1.7, 0.6),
            *set_at(jack(rng), lead, -1),
            *pins,
        )
    )


def router(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(140, 220), rng.uniform(100, 140), rng.uniform(24, 36)
    ports = [[x, wide / 2 - 12, -2] for x in np.linspace(-long * 0.32, long * 0.32, int(rng.integers(4, 7)))]
    aerials = [[s * long * 0.42, wide / 2 + 4] for s in ((-1, 1), (-1, 0, 1), ())[rng.integers(3)]]
    reach, slant = rng.uniform(100, 170), rng.choice([0.0, 0.5, 1.3])
    parts = [
        *case(rng, "abs", long, wide, high, 12),
        *circuit_board(rng, long * 0.82, wide * 0.7, (0, wide * 0.06), -high / 2 + 6, 1.4, 1.3),
        Part("steel", boxes(ports, [16, 21, 13]), 0.09),
        Part("brass", boxes(ports, [10, 12, 1])),
        Part("aluminium", box(34, 34, 6).moved(rng.uniform(-30, 30), 0), 0.5),
        Part("steel", box(54, 44, 0.3).moved(long * 0.1, 0, 0)),
        Part("steel", boxes([[s * long * 0.3, -wide * 0.38, -high / 2 + 4] for s in (-1, 1)], [3, 3, 12])),
    ]
    for x, y in aerials:
        rod = [
            Part("abs", box(12, reach, 6).moved(0, reach / 2), 0.7),
            Part("copper", box(3, reach * 0.7, 0.8).moved(0, reach / 2)),
            Part("brass", revolve([[-5, 4], [12, 4]], 8).turned("z", np.pi / 2)),
        ]
        parts += [part.turned("z", -slant * np.sign(x)).moved(x, y) for part in rod]
    return Thing(tuple(parts))


def hard_disk(rng: Generator) -> Thing:
    big = rng.random() < 0.4
    inside = hard_drive(rng, (0.0, 0.0), 0, big)
    if rng.random() < 0.6:
        size = (172, 110, 34) if big else (rng.uniform(108, 118), rng.uniform(74, 82), rng.uniform(13, 17))
        shell = case(rng, "aluminium" if rng.random() < 0.3 else "abs", size[0], size[1], size[2], 5, 1.6)
        lead = loose(rng, 260, 25, 36)
        lead += [-size[0] / 2 - 24, 0, 0] - lead[0]
        cable = (
            [*cord(lead, 1.8, 0.6), *set_at(usb_c(rng), lead, 0), *set_at(usb_a(rng), lead, -1)]
            if rng.random() < 0.4
            else []
        )
        return Thing((*inside, *shell, Part("pcb", box(14, size[1] * 0.6, 1).moved(-size[0] / 2 + 6)), *cable))
    return Thing(tuple(inside))


def usb_sticks(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(rng.integers(1, 5)):
        long, wide, high = rng.uniform(22, 48), rng.uniform(14, 21), rng.uniform(7, 10)
        stick = [
            *case(rng, str(rng.choice(["abs", "aluminium", "abs"])), long, wide, high, 3, 1.0),
            Part("pcb", box(long * 0.9, 11, 1)),
            Part("chip", boxes([[-long * 0.1, 0, 1.2], [long * 0.22, 0, -1]], [[12, 10, 1.2], [7.0, 7, 1]])),
            *(part.moved(long / 2 - 20) for part in usb_a(rng)[1:]),
        ]
        turn, x, y = rng.uniform(0, 6.3), *rng.uniform(-26, 26, 2)
        parts += [part.turned("z", turn).moved(x, y) for part in stick]
    if rng.random() < 0.4:
        loop = np.column_stack([circle(11, (30, 0), 14), np.zeros(14)])
        parts.append(wire("steel", loop, 0.7, True, 5))
    return Thing(tuple(parts))
