"""Long frames: umbrellas, hangers, tripods, needles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.clutter._copies import boxes, copies, rods, strand
from models.simulation.clutter.metalware.parts import lifted
from models.simulation.mesh import Points, arc, ball, box, merged, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _canopy(rng: Generator, long: float, radius: float, ribs: int, gauge: float, metal: str, folds: int) -> list[Part]:
    """Folded ribs about the shaft, with their stretchers, and the cloth."""
    angle = np.arange(ribs) * 2 * np.pi / ribs + rng.normal(0, 0.12, ribs)
    c, s = np.cos(angle), np.sin(angle)

    def at(x: ArrayLike, reach: ArrayLike) -> Points:
        return np.column_stack([np.broadcast_to(x, ribs), reach * c, reach * s])

    bow = radius * rng.uniform(0.75, 1.05, ribs)
    knee = long * rng.uniform(0, 0.2, ribs)
    lines = [
        (at(long / 2, radius * 0.3), at(0, bow)),
        (at(0, bow), at(-long / 2, 0.8 * bow)),
        (at(knee, bow * 0.85), at(-long * 0.36, radius * 0.45)),
    ]
    if folds > 1:
        lines += [
            (at(long * 0.47, bow * 0.7), at(-long * 0.2, bow * 0.6)),
            (at(long * 0.3, bow * 0.5), at(-long * 0.44, bow * 0.55)),
        ]
    drawn = max(gauge, 0.8)
    mesh = rods(np.concatenate([a for a, _ in lines]), np.concatenate([b for _, b in lines]), drawn)
    cloth = revolve([[-long / 2, radius * 1.15], [0, radius * 1.25], [long / 2, radius * 0.6]], 12)
    tips = boxes(at(-long / 2, 0.8 * bow), [6, 2.4, 2.4])
    return [Part(metal, mesh, (gauge / drawn) ** 2), Part("nylon", cloth, 0.16), Part("steel", tips, 0.7)]


def folding_umbrella(rng: Generator) -> Thing:
    long, ribs, radius = rng.uniform(150, 235), int(rng.integers(6, 9)), rng.uniform(15, 25)
    shaft = rng.uniform(4.5, 6.5)
    light = rng.random() < 0.35
    metal = "aluminium" if light else "steel"
    pipe = hollow(
        metal,
        revolve([[-long / 2, shaft], [long / 2, shaft]], 10),
        revolve([[-long / 2, shaft - 0.7], [long / 2, shaft - 0.7]], 10),
    )
    inner = hollow(
        "steel",
        revolve([[-long * 0.45, shaft - 1.2], [long * 0.45, shaft - 1.2]], 10),
        revolve([[-long * 0.45, shaft - 1.8], [long * 0.45, shaft - 1.8]], 10),
    )
    core = (
        Part("steel", revolve([[-long * 0.4, 1.8], [long * 0.42, 1.8]], 6))
        if rng.random() < 0.5
        else wire(
            "steel",
            np.column_stack(
                [
                    (t := np.linspace(0, 2 * np.pi * 14, 84)) * long * 0.008 - long * 0.3,
                    2.2 * np.cos(t),
                    2.2 * np.sin(t),
                ]
            ),
            0.4,
            sides=4,
        )
    )
    grip = rng.uniform(40, 75)
    handle = revolve([[-long / 2 - grip, 12], [-long / 2 - grip * 0.5, 15], [-long / 2, 11]], 12)
    button = Part("steel", boxes([[-long / 2 - grip * 0.4, 6, 0]], [9, 6, 6]), 0.6)
    sleeve = revolve([[-long * 0.38, shaft + 4], [-long * 0.26, shaft + 3]], 10)
    return Thing(
        (
            *pipe,
            *inner,
            core,
            *_canopy(
                rng,
                long,
                radius,
                ribs,
                rng.uniform(0.75, 1.1),
                "aluminium" if light and rng.random() < 0.5 else "steel",
                3,
            ),
            Part("abs", handle, 0.7),
            button,
            Part("pp", sleeve, 0.6),
            Part("steel", revolve([[long / 2, 4], [long / 2 + 8, 3.5]], 8)),
        )
    )


def stick_umbrella(rng: Generator) -> Thing:
    long, ribs, radius = rng.uniform(520, 680), int(rng.integers(8, 17)), rng.uniform(18, 28)
    shaft = rng.uniform(4, 6)
    reach = long / 2 + rng.uniform(70, 110)
    tip = revolve([[long / 2, 5], [long / 2 + 55, 3.5], [long / 2 + 60, 2]], 8)
    crook = np.array(
        [[-reach, 0, 0], [-reach - 30, 3, 0], [-reach - 52, 20, 0], [-reach - 48, 44, 0], [-reach - 26, 52, 0]]
    )
    wooden = rng.random() < 0.5
    handle = (
        tube(smooth(crook, False, 1), 9, sides=8)
        if rng.random() < 0.65
        else revolve([[-reach - 90, 13], [-reach, 11]], 10)
    )
    pipe = hollow(
        "steel",
        revolve([[-reach, shaft], [long / 2, shaft]], 8),
        revolve([[-reach, shaft - 0.8], [long / 2, shaft - 0.8]], 8),
    )
    return Thing(
        (
            *pipe,
            *_canopy(rng, long, radius, ribs, rng.uniform(0.9, 1.3), "steel", 1),
            Part("wood" if wooden else "abs", handle),
            Part("brass" if wooden else "steel", revolve([[-reach - 3, 10], [-reach + 6, 10]], 10), 0.3),
            Part("steel", tip, 0.6),
            Part("pp", revolve([[-long * 0.4, shaft + 4], [-long * 0.34, shaft + 4]], 8)),
        )
    )


def clothes_hanger(rng: Generator) -> Thing:
    span, drop = rng.uniform(180, 215), rng.uniform(70, 110)
    hook = np.concatenate([[[0, 0], [0, 26]], arc(17, -0.6, np.pi + 0.5, (-2, 46), 9) * [1, 1]])
    metal = str(rng.choice(["steel", "steel", "aluminium"]))
    if rng.random() < 0.6:
        frame = smooth(
            [[0.0, 4], [span, -drop + 20], [span - 6, -drop], [-span + 6, -drop], [-span, -drop + 20]], rounds=1
        )
        return Thing((wire(metal, lifted(frame), rng.uniform(1.1, 2.0), True, 6), wire(metal, lifted(hook), 1.6)))
    arm = smooth([[-span, -drop * 0.7], [-span * 0.5, -20], [0.0, 0], [span * 0.5, -20], [span, -drop * 0.7]], False, 1)
    parts = [
        Part("wood" if rng.random() < 0.5 else "abs", tube(lifted(arm), 6, sides=6).scaled(1, 1, 0.9)),
        wire("steel", lifted(hook), 1.7),
    ]
    if rng.random() < 0.6:
        bar = [[-span * 0.9, -drop * 0.66, 0], [span * 0.9, -drop * 0.66, 0]]
        clips = boxes([[s * span * 0.7, -drop * 0.72, 0] for s in (-1, 1)], [22, 38, 1.2])
        parts += [Part("steel", tube(bar, 2, sides=6), 0.6), Part("steel", merged(clips, clips.moved(z=7)))]
    return Thing(tuple(parts))


def knitting_needles(rng: Generator) -> Thing:
    count, long, r = int(rng.integers(2, 6)), rng.uniform(180, 350), rng.uniform(1.2, 3.5)
    metal = str(rng.choice(["aluminium", "steel", "wood"]))
    needle = revolve([[-long / 2, r], [long * 0.44, r], [long / 2, 0.3]], 6)
    spots = np.column_stack([rng.normal(0, 10, count), rng.normal(0, 9, count), rng.normal(0, 3, count)])
    turns = rng.normal(0, 0.14, count)
    caps = np.column_stack(
        [spots[:, 0] - long / 2 * np.cos(turns), spots[:, 1] - long / 2 * np.sin(turns), spots[:, 2]]
    )
    yarn = strand(
        np.column_stack([30 * np.cos(t := np.linspace(0, 60, 90)), 26 * np.sin(t * 1.07), 24 * np.sin(t * 0.37)]), 3, 4
    )
    parts = [Part(metal, copies(needle, spots, turns=turns)), Part("abs", copies(ball(r * 1.9, sides=6), caps))]
    return Thing((*parts, Part("wool", yarn.moved(20, 40))) if rng.random() < 0.6 else tuple(parts))


def tripod(rng: Generator) -> Thing:
    """Camera stand folded: three sections to a leg, clamps, a head."""
    long, spread = rng.uniform(230, 480), rng.uniform(0.0, 0.12)
    metal = "aluminium" if rng.random() < 0.75 else "steel"
    k = long / 350
    r = rng.uniform(8, 11) * min(k, 1.1)
    leg = [
        *hollow(metal, revolve([[0, r], [long * 0.7, r]], 10), revolve([[0, r - 1.2], [long * 0.7, r - 1.2]], 10)),
        *hollow(
            metal,
            revolve([[20, r - 2], [long * 0.84, r - 2]], 10),
            revolve([[20, r - 3.1], [long * 0.84, r - 3.1]], 10),
        ),
        *hollow(
            metal, revolve([[40, r - 4], [long * 0.97, r - 4]], 8), revolve([[40, r - 5], [long * 0.97, r - 5]], 8)
        ),
        Part("abs", revolve([[long * 0.66, r + 4], [long * 0.74, r + 3]], 8), 0.6),
        Part("abs", revolve([[long * 0.8, r + 2], [long * 0.87, r + 1]], 8), 0.6),
        Part("steel", boxes([[long * 0.7, r + 3, 0], [long * 0.84, r + 2, 0]], [20, 3, 3])),
        Part("rubber", revolve([[long * 0.96, r - 2], [long, r - 1]], 8)),
    ]
    parts: list[Part] = []
    for a in (0.5, 2.6, 4.7):
        parts += [p.turned("z", spread).moved(0, 15 * k).turned("x", a).moved(-long / 2) for p in leg]
    braces = [[[long * 0.1, 0, 0], [long * -0.1, 15 * k * np.cos(a), 15 * k * np.sin(a)]] for a in (0.5, 2.6, 4.7)]
    parts += [
        Part("aluminium", revolve([[-long / 2 - 20, 22], [-long / 2 + 14, 20]], 12), 0.5),
        Part(metal, revolve([[-long / 2 - 80, 9], [-long * 0.1, 9]], 10), 0.35),
        Part("steel", merged(*(tube(b, 1.6, sides=4) for b in braces))),
        Part("aluminium", ball(17, sides=10).moved(-long / 2 - 56), 0.6),
        Part("aluminium", box(8, 46, 46).moved(-long / 2 - 84), 0.6),
        Part("steel", revolve([[-long / 2 - 98, 3.2], [-long / 2 - 80, 3.2]], 8)),
        Part(
            "steel", tube([[-long / 2 - 56, 0, 0], [-long / 2 - 20, 30, 20], [-long / 2 + 70, 44, 28]], 3, sides=6), 0.6
        ),
        Part("rubber", tube([[-long / 2 + 10, 38, 25], [-long / 2 + 80, 45, 29]], 8, sides=6), 0.6),
    ]
    return Thing(tuple(parts))
