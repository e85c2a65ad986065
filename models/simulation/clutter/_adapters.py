"""Leads with a box or a fitting at an end: travel plugs, hubs, car chargers, jump leads, head sets, timers, hoses."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, strand
from models.simulation.clutter._forms import lying, pipe, spring
from models.simulation.clutter._leads import (
    coil,
    cord,
    hank,
    hdmi,
    jack,
    lightning,
    loose,
    mains_plug,
    set_at,
    tie,
    usb_a,
    usb_c,
)
from models.simulation.clutter.electronics.parts import case, circuit_board
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def travel_adapters(rng: Generator) -> Thing:
    """Cubes with sliding pins of several countries, or single plugs: brass springs, fuses, shutters, a few together."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 4)):
        long, wide, high = rng.uniform(36, 72), rng.uniform(40, 58), rng.uniform(34, 54)
        sets = [
            boxes([[long * 0.3, s * 6.3, 9] for s in (-1, 1)], [24, 1.6, 6.4]),
            boxes([[-long * 0.1, s * 11, -8] for s in (-1, 1)], [22, 6.3, 4]),
            merged(*(revolve([[-long * 0.4, 2.3], [0, 2.3]], 7).moved(0, s * 9.4, 2) for s in (-1, 1))),
        ]
        springs = boxes([[long * 0.3, s * 8, z] for s in (-1, 1) for z in (-7, 7)], [22, 1, 8])
        fuse = revolve([[-12, 3], [12, 3]], 7).turned("z", np.pi / 2).moved(-long * 0.3, 0, -high * 0.3)
        item = [
            *case(rng, "polycarbonate", long, wide, high, rng.uniform(3, 12)),
            Part("brass", merged(*sets[: int(rng.integers(1, 4))])),
            Part("brass", springs, 0.6),
            Part("ceramic", fuse),
        ]
        if rng.random() < 0.5:
            item += [
                *circuit_board(rng, long * 0.6, wide * 0.5, (0, 0), high * 0.3, 2),
                Part("steel", boxes([[-long * 0.4, s * 9, high * 0.25] for s in (-1, 1)], [10, 13, 6]), 0.3),
            ]
        if rng.random() < 0.5:
            item += [part.moved(long * 0.3) for part in mains_plug(rng)]
        items.append(item)
    return Thing(tuple(lying(rng, items, 34, 5)))


def car_charger(rng: Generator) -> Thing:
    """Lighter plug with a spring tip and clips, with a curled or plain lead, an inverter or a small pump for tyres."""
    r = rng.uniform(9.5, 11)
    body = revolve([[0, r], [48, r], [50, r + 4], [78, r + 5]], 12)
    plug = [
        *hollow("abs", body, revolve([[3, r - 1.8], [48, r - 1.8], [50, r + 2], [76, r + 3]], 12)),
        Part("steel", revolve([[-8, 3], [3, 4]], 8)),
        spring("steel", 4, 18, 3.4, 6, 0.6),
        Part("steel", boxes([[26, s * (r + 1), 0] for s in (-1, 1)], [18, 1, 6])),
        Part("ceramic", revolve([[16, 3], [38, 3]], 7), 0.7),
        *circuit_board(rng, 34, 14, (46, 0), 1, 3),
        Part("ferrite", prism(circle(5, (50, 0), 9), 3, 9)),
    ]
    points = loose(rng, rng.uniform(300, 800), rng.uniform(25, 45), 60)
    points += [82, 0, 0] - points[0]
    parts = [*plug, *cord(points, rng.uniform(1.6, 3), 0.6)]
    if rng.random() < 0.35:
        unit = [
            *case(rng, "abs", 110, 80, 44, 8),
            Part("motor", revolve([[-24, 15], [24, 15]], 12)),
            Part("brass", revolve([[24, 8], [44, 8]], 8), 0.6),
            *circuit_board(rng, 50, 40, (-20, 10), -16, 2),
            Part("copper", box(18, 18, 16).moved(30, 20), 0.7),
        ]
        parts += set_at([part.moved(55) for part in unit], points, -1)
    else:
        parts += set_at((usb_a, usb_c, lightning)[rng.integers(3)](rng), points, -1)
    return Thing(tuple(parts))


def many_way_lead(rng: Generator) -> Thing:
    """One plug to three: a charging lead that forks, or a flat hub with short tails and ports in a row."""
    points = loose(rng, rng.uniform(250, 600), rng.uniform(25, 45), 50)
    parts = [*cord(points, 1.8, 0.6), *set_at(usb_a(rng), points, 0)]
    fork = points[-1]
    if rng.random() < 0.5:
        parts.append(Part("aluminium", box(24, 14, 6).moved(*fork), 0.7))
        for end in (usb_c, lightning, usb_a):
            tail = loose(rng, rng.uniform(80, 160), 28, 20)
            tail += fork - tail[0]
            parts += [*cord(tail, 1.4, 0.5), *set_at(end(rng), tail, -1)]
    else:
        long = rng.uniform(80, 140)
        hub = [
            *case(rng, str(rng.choice(["aluminium", "abs"])), long, 30, 13, 4, 1.2),
            *circuit_board(rng, long * 0.9, 22, (0, 0), -2, 2),
        ]
        shells = [[x, 8, 1] for x in np.linspace(-long * 0.4, long * 0.4, 4)]
        hub += [Part("steel", boxes(shells, [14, 14, 6]), 0.16), Part("brass", boxes(shells, [9, 10, 0.6]))]
        parts += [part.moved(*(fork + [0, 20, 0])) for part in hub]
    return Thing(tuple(parts))


def jump_leads(rng: Generator) -> Thing:
    """Two thick leads with great sprung clamps, or a welder's; in a hank, sometimes with their bag."""
    points = hank(rng, rng.uniform(180, 280), int(rng.integers(3, 6)), rng.uniform(40, 70))
    parts: list[Part] = []
    for lane in (0.0, 16.0):
        own = points + [lane * 0.4, lane, lane * 0.5]
        parts += cord(
            own, rng.uniform(3.5, 5), rng.uniform(1.6, 2.6), "rubber", str(rng.choice(["copper", "aluminium"]))
        )
        for end in (0, -1):
            jaw = np.array([[0.0, -6], [50.0, -16], [96, -3], [98, 0], [94, 3], [48, 4], [0.0, 5]])
            halves = merged(prism(jaw, 3, 4.4), prism(jaw * [1, -1], -4.4, -3))
            clamp = [
                Part("steel", halves),
                spring("steel", -9, 9, 6, 4, 1.2).moved(44),
                Part("copper", boxes([[92, s * 5, 0] for s in (-1, 1)], [10, 3, 8])),
                Part("pvc", boxes([[16, s * 8, 0] for s in (-1, 1)], [44, 7, 15]), 0.4),
            ]
            parts += set_at(clamp, own, end)
    return Thing((*parts, *tie(rng, points, 12, 26)))


def shower_hose(rng: Generator) -> Thing:
    """Hose in a braid or coil of steel with brass nuts, a garden hose or a tube of a washing machine; coiled."""
    points = coil(rng, rng.uniform(60, 110), rng.uniform(1.2, 2.6), 0.1)
    radius, metal = rng.uniform(5.5, 8), str(rng.choice(["stainless", "stainless", "pvc"]))
    ends = [
        Part("brass", prism(circle(radius + 3, steps=6), -1, 15, [circle(radius - 1, steps=8)]).turned("y", np.pi / 2)),
        Part("rubber", revolve([[8, radius - 1.5], [13, radius - 1.5]], 8)),
    ]
    parts = [
        Part(metal, strand(points, radius, 7), 0.16 if metal != "pvc" else 0.8),
        Part("pe", strand(points, radius * 0.7, 5), 0.6),
        *set_at(ends, points, 0),
        *set_at(ends, points, -1),
    ]
    if rng.random() < 0.4:
        head = [
            *hollow(
                "abs", revolve([[0, 10], [60, 12], [130, 14]], 10), revolve([[2, 7.5], [60, 9.5], [130, 11.5]], 10)
            ),
            Part("abs", revolve([[130, 18], [150, 40], [158, 40]], 14), 0.4),
            Part("stainless", revolve([[158, 36], [159, 36]], 14)),
        ]
        parts += set_at(head, points, -1, 12)
    return Thing(tuple(parts))


def measuring_leads(rng: Generator) -> Thing:
    """Test leads with needles and the meter they belong to, a stethoscope, a blood pressure cuff's tube, probes."""
    parts: list[Part] = []
    for _ in range(rng.integers(2, 4)):
        points = loose(rng, rng.uniform(300, 700), rng.uniform(25, 50), 34) + rng.normal(0, 14, 3)
        probe = [
            Part("abs", revolve([[0.0, 4], [20.0, 5], [70, 5.5], [84.0, 7], [86, 3.5], [104.0, 3]], 8), 0.8),
            Part("brass", revolve([[60, 1.2], [118, 1.2], [126, 0.3]], 6)),
        ]
        parts += [*cord(points, 1.9, 0.6, "silicone"), *set_at(probe, points, -1), *set_at(jack(rng), points, 0)]
    if rng.random() < 0.65:
        meter = [
            *case(rng, "abs", 160, 78, 36, 10),
            *circuit_board(rng, 130, 64, (0, 0), 2, 1.4),
            Part("lcd", box(40, 54, 2).moved(48, 0, 14)),
            Part("alkaline_cell", box(44, 24, 15).moved(-42, 0, -6)),
            Part("abs", prism(circle(20, steps=12), 12, 22), 0.6),
            Part("brass", boxes([[-66, y, 4] for y in (-24, 0, 24)], [10, 8, 14]), 0.6),
            Part("ceramic", revolve([[-14, 3], [14, 3]], 6).moved(0, 26, 6)),
        ]
        parts += meter
    else:
        ring = smooth(
            [[0.0, 0, 0], [60.0, 30, 0], [130.0, 30, 4], [160.0, 0, 0], [130.0, -30, 4], [60.0, -30, 0]], True, 1
        )
        parts += [
            Part("steel", tube(ring, 2.6, True, 6)),
            Part("stainless", prism(circle(22, (-12, 0), 14), -5, 5), 0.5),
        ]
    return Thing(tuple(parts))


def head_set(rng: Generator) -> Thing:
    """Light headset with a boom, a steel band and foam, its lead and a box with a switch; or a tie microphone."""
    r = rng.uniform(66, 80)
    turn = np.linspace(0.1, np.pi - 0.1, 14)
    band = np.column_stack([r * np.cos(turn), r * np.sin(turn), np.zeros(14)])
    parts = [
        Part("steel", strand(band, 1.6, 4).scaled(1, 1, 3), 0.5),
        Part("abs", strand(band * [1.02, 1.02, 1], 3, 5), 0.5),
    ]
    for side in (-1, 1):
        cup = [
            Part("foam", revolve([[-8, 24], [2, 26]], 12), 1.2),
            *hollow("abs", revolve([[-16, 14], [-6, 24]], 12), revolve([[-14, 12], [-7, 22]], 12)),
            Part("ferrite", revolve([[-12, 8], [-8, 8]], 10)),
            Part("copper", revolve([[-8, 6], [-7, 6]], 8)),
        ]
        parts += [part.scaled(-side, 1, 1).moved(side * r) for part in cup]
    boom = smooth([[r, 0, 0], [r - 4, -50, 14], [r - 60, -90, 20]], False, 2)
    parts += [
        Part("steel", tube(boom, 1.2, sides=5)),
        Part("pvc", tube(boom, 2.6, sides=5)),
        Part("foam", box(16, 12, 12).moved(*boom[-1])),
    ]
    lead = loose(rng, rng.uniform(400, 900), 40, 60)
    lead += [-r, -24, 0] - lead[0]
    middle = lead[len(lead) // 2]
    parts += [
        *cord(lead, 1.5, 0.45),
        *set_at((jack, usb_a, usb_c)[rng.integers(3)](rng), lead, -1),
        Part("abs", box(44, 14, 9).moved(*middle), 0.5),
        Part("pcb", box(34, 10, 1).moved(*middle)),
    ]
    return Thing(tuple(parts))


def screen_lead_reel(rng: Generator) -> Thing:
    """Flat video or network lead on a winder, in a bag with a card, its plugs gold and chokes fat."""
    turns = rng.uniform(4, 9)
    t = np.linspace(0, 2 * np.pi * turns, int(turns * 16))
    x, y = rng.uniform(22, 40), rng.uniform(10, 26)
    points = np.column_stack(
        [(x + 0.5 * t) * np.cos(t), (y + 0.4 * t) * np.sin(t), np.linspace(-4, 4, len(t)) + rng.normal(0, 0.4, len(t))]
    )
    flat = rng.random() < 0.5
    parts = [
        Part("pvc", strand(points, 2.6, 4).scaled(1, 1, 0.5 if flat else 1.0)),
        Part("copper", strand(points, 0.8, 3), 0.8),
    ]
    parts += [*set_at(hdmi(rng), points, 0), *set_at(hdmi(rng), points, -1)]
    choke = prism(circle(9, steps=10), -15, 15, [circle(3.4, steps=8)]).turned("y", np.pi / 2)
    if rng.random() < 0.6:
        parts.append(Part("ferrite", copies(choke, [points[6], points[-7]])))
    if rng.random() < 0.5:
        parts.append(Part("pp", prism(rounded(2 * x + 20, 2 * y, 8), -1.5, 1.5, [circle(min(x, y) * 0.5, steps=10)])))
    return Thing((*parts, *pipe("pe", -x - 30, x + 30, y + 26, 0.4, 10))) if rng.random() < 0.2 else Thing(tuple(parts))
