"""Fireworks of the Chinese new year's stalls: rolled strings, double bangers, rubbed crackers, poppers, caps."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.fireworks.kit import (
    bang,
    double_bang,
    in_rings,
    in_rows,
    spread,
    stuffed,
    tail,
    wrapped,
)
from models.simulation.articles.fireworks.parts import fuse
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _small(rng: Generator, length: float, radius: float) -> list[Part]:
    """A cracker of few faces, for strings of many."""
    bore = radius * rng.uniform(0.5, 0.7)
    clay = rng.uniform(0.1, 0.22)
    core = revolve([((clay - 0.5) * length, bore), ((0.5 - clay) * length, bore)], 4)
    return [
        Part("paper", revolve([(-length / 2, radius), (length / 2, radius)], 5), 1.1),
        Part("paper", core, -1.1),
        Part(pick(rng, "flash_powder", "flash_powder", "powder"), core, rng.uniform(0.6, 1.1)),
    ]


def cracker_disc(rng: Generator) -> Thing:
    """A string rolled into a flat round cake: crackers stand upright in a spiral, in red paper or film."""
    count, radius, length = int(rng.integers(16, 34)), rng.uniform(2.2, 6.0), rng.uniform(22, 48)
    at = in_rings(count, radius * rng.uniform(2.05, 2.4), rng.uniform(6, 25))
    parts = spread(_small(rng, length, radius), at, upright=True)
    reach = float(np.hypot(*at[:, :2].T).max()) + radius
    if rng.random() < 0.8:
        skin, wall = pick(rng, "paper", "pe", "coated_paper"), rng.uniform(0.2, 0.8)
        parts += hollow(skin, prism(circle(reach + wall + 0.6, steps=20), -length / 2 - wall, length / 2 + wall),
                        prism(circle(reach + 0.6, steps=20), -length / 2, length / 2))  # fmt: skip
    if rng.random() < 0.5:
        parts.append(Part("cardboard", prism(circle(rng.uniform(3, 6), steps=8), -length / 2, length / 2), 0.3))
    parts.append(fuse([(reach - 2, 0, 0), (reach + 12, 6, length * 0.2), (reach + rng.uniform(20, 50), -4, 0)], 1.4))
    thing = Thing(centred(parts).parts, {"count": count})
    return thing if rng.random() < 0.75 else thing.turned("x", np.pi / 2)


def folded_string(rng: Generator) -> Thing:
    """A plaited string folded to and fro or laid in a curve, with great bangers at its end, in film or bare."""
    count, radius, length = int(rng.integers(14, 28)), rng.uniform(2.2, 4.5), rng.uniform(22, 40)
    lanes = int(rng.integers(1, 4))
    per, step = int(np.ceil(count / lanes)), radius * rng.uniform(2.05, 2.6)
    index = np.arange(count)
    lane, along = index // per, index % per
    x = (along - (per - 1) / 2) * step * (1 - 2 * (lane % 2))
    y = (lane - (lanes - 1) / 2) * length * rng.uniform(1.05, 1.3)
    bow = rng.uniform(0, 0.004)
    at = np.column_stack([x, y + bow * x**2, rng.normal(0, 0.6, count)])
    lean = rng.uniform(0, 0.6)
    turn = np.pi / 2 + (1 - 2 * (index % 2)) * lean + rng.normal(0, 0.08, count)
    parts = spread(_small(rng, length, radius), at, turn)
    cord = at + (0, 0, radius + 0.8)
    parts.append(Part("powder", tube(cord, rng.uniform(0.9, 1.6), sides=4), 0.8))
    for i in range(int(rng.integers(0, 4))):
        big = stuffed(length * 1.6, radius * 2.4, radius * 1.5, bang(rng), 7)
        parts += [p.turned("z", np.pi / 2).moved(per * step / 2 + radius * (4 + 5.2 * i), 0, 0) for p in big]
    low, high = Thing(tuple(parts)).extent()
    parts += wrapped(rng, low, high, pick(rng, "film", "bag", "none", "none"))
    return Thing(centred(parts).parts, {"count": count})


def double_bangers(rng: Generator) -> Thing:
    """Stout tubes with two chambers, singly or tied in sixes and tens."""
    radius = rng.uniform(8, 21)
    length = radius * rng.uniform(5, 10)
    count = int(rng.choice([1, 2, 3, 5, 6, 10]))
    one = stuffed(length, radius, radius * rng.uniform(0.4, 0.75), double_bang(rng), 8 if count < 5 else 6)
    side = tube(
        [(-length * 0.4, radius + 1, 0), (-length * 0.3, radius + 4, 0), (length * 0.1, radius + 9, 0)], 1.2, sides=4
    )
    one.append(Part("powder", side, 0.8))
    columns = count if count < 4 else (count + 1) // 2
    at = in_rows(1, columns, 1, radius * 2.06)
    if count > columns:
        upper = at[: count - columns] + (0, radius, radius * 1.75)
        at = np.concatenate([at, upper])
    if rng.random() < 0.3:
        at = at * (1, 1.3, 1) + rng.normal(0, 4, at.shape) * (1, 0.3, 0)
    parts = spread(one, at, np.pi * rng.integers(0, 2, len(at)) * int(rng.random() < 0.3))
    if rng.random() < 0.5:
        parts += wrapped(rng, *Thing(tuple(parts)).extent(), pick(rng, "film", "bag", "carton"))
    return Thing(centred(parts).parts, {"count": len(at)})


def rubbed_crackers(rng: Generator) -> Thing:
    """Small crackers with a match head, to be rubbed on their box: in rows in a drawer box, a carton, or loose."""
    length, radius = rng.uniform(26, 70), rng.uniform(2.4, 7)
    count = int(rng.integers(5, 30 if radius < 4.5 else 16))
    tip = revolve([(length / 2 - 1, radius * 0.75), (length / 2 + 2.5, radius * 0.5)], 5)
    one = [*_small(rng, length, radius), Part("match_head", tip, rng.uniform(0.8, 1.2))]
    layers = int(rng.integers(1, 4)) if count > 9 else 1
    across = int(np.ceil(count / layers))
    index = np.arange(count)
    at = np.column_stack([rng.normal(0, 0.7, count), (index % across - (across - 1) / 2) * radius * 2.08,
                          (index // across - (layers - 1) / 2) * radius * 2.05])  # fmt: skip
    turn = rng.normal(0, 0.02, count) + np.pi * (index % 2) * int(rng.random() < 0.3)
    if rng.random() < 0.3:
        at = np.column_stack([rng.uniform(-25, 25, count), at[:, 1] * 1.4, rng.uniform(-4, 4, count)])
        turn = rng.uniform(-0.9, 0.9, count) + np.pi * rng.integers(0, 2, count)
        return Thing(centred(spread(one, at, turn)).parts, {"count": count})
    parts = spread(one, at, turn)
    low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + 2.5
    card = rng.uniform(0.4, 0.9)
    shell = hollow("paper", box(x + 2 * card, y + 2 * card, z + 2 * card), box(x, y, z))
    slide = float(rng.choice([0.0, 0.0, rng.uniform(-0.6, 0.6)])) * x
    strip = Part("clay", box(x * 0.9, 0.4, z * 0.8).moved(slide, y / 2 + card + 0.2, 0), 0.8)
    mid = (low + high) / 2
    return Thing(
        centred([*parts, *(p.moved(mid[0] + slide, mid[1], mid[2]) for p in shell), strip]).parts, {"count": count}
    )


def pull_poppers(rng: Generator) -> Thing:
    """Party poppers shaped as little bottles, or pull-string crackers: a cap of flash, paper streamers, a cord."""
    count = int(rng.integers(1, 7))
    if rng.random() < 0.6:
        r, long = rng.uniform(8, 14), rng.uniform(45, 75)
        neck = r * rng.uniform(0.3, 0.5)
        shape = [(0, r), (long * 0.35, r), (long * 0.55, neck), (long * 0.95, neck), (long, neck * 1.3)]
        room = [(1, r - 0.9), (long * 0.35, r - 0.9), (long * 0.55, neck - 0.8), (long * 0.9, neck - 0.8)]
        one = [
            *hollow(pick(rng, "pe", "pp"), revolve(shape, 9), revolve(room, 9)),
            Part("paper", revolve([(2, r * 0.8), (long * 0.33, r * 0.8)], 8), rng.uniform(0.3, 0.7)),
            Part("cardboard", revolve([(-0.6, r), (0.4, r)], 8), 1.2),
            Part("flash_powder", revolve([(long * 0.56, neck * 0.5), (long * 0.66, neck * 0.5)], 5), 1.2),
            wire("cloth", [(long * 0.66, 0, 0), (long + 6, 1, 0), (long + rng.uniform(18, 50), 5, 0)], 0.5, sides=4),
        ]
    else:
        long, r = rng.uniform(25, 45), rng.uniform(2.2, 4)
        one = [*stuffed(long, r, r * 0.6, [(0.35, "", 0), (0.6, "flash_powder", 1.0)], 5),
               wire("cloth", [(-long / 2 - 55, 4, 0), (0, 0, 0), (long / 2 + 55, -5, 0)], 0.5, sides=4)]  # fmt: skip
    width = float(np.ptp(np.concatenate([p.mesh.vertices[:, 1] for p in one]))) + rng.uniform(1, 6)
    columns = 1 if count < 5 else 2
    pitch = float(np.ptp(np.concatenate([p.mesh.vertices[:, 0] for p in one]))) + 3
    at = in_rows(columns, int(np.ceil(count / columns)), pitch, width)[:count]
    turn = np.pi * (np.arange(count) % 2) * int(rng.random() < 0.4) + rng.normal(0, 0.06, count)
    parts = spread(one, at, turn)
    if rng.random() < 0.5:
        parts += wrapped(rng, *Thing(tuple(parts)).extent(), pick(rng, "bag", "film", "carton"))
    return Thing(centred(parts).parts, {"count": count})


def cap_rings(rng: Generator) -> Thing:
    """Caps for toy guns and starters: plastic rings and strips of eight to twelve, rolls and sheets with dots."""
    dots: list[tuple[float, float, float]] = []
    parts: list[Part] = []
    kind, tall = rng.integers(3), rng.uniform(5, 8)
    discs = int(rng.integers(2, 8)) if kind == 0 else int(rng.integers(1, 4))
    step = rng.uniform(27, 36)
    columns = min(discs, 4)
    for i in range(discs):
        cx, cy = (i % columns) * step, (i // columns) * step
        if kind == 0:
            per, r = int(rng.choice([6, 8])), rng.uniform(9, 11)
            dots += [(cx + r * np.cos(a), cy + r * np.sin(a), 0.0) for a in np.arange(per) * 2 * np.pi / per]
            parts.append(Part("pe", prism(circle(r - 2.4, (cx, cy), 10), -1, 1, [circle(r - 4, (cx, cy), 8)])))
        elif kind == 1:
            dots += [(x * 6.0, i * 12.0, 0.0) for x in range(12)]
            parts.append(Part("pe", box(70, 2.2, 2).moved(33, i * 12.0 + 3.4, 0)))
        else:
            dots += [(x * 6.5, y * 6.5 + i * 44, 0.0) for x in range(9) for y in range(5)][: 36 // discs + 6]
            parts.append(Part("paper", box(62, 36, 0.35).moved(27, 13 + i * 44, -0.6)))
    if kind < 2:
        cup = revolve([(-tall / 2, 2.5), (tall / 2, 2.5)], 5).turned("y", np.pi / 2)
        parts += [Part("pe", copies(cup, dots), 0.7)]
    load = revolve([(-0.9, 1.5), (0.9, 1.5)], 5).turned("y", np.pi / 2)
    parts.append(Part("match_head", copies(load, dots), rng.uniform(1.0, 1.8)))
    low, high = Thing(tuple(parts)).extent()
    parts += wrapped(rng, low, high, pick(rng, "carton", "bag", "film", "none"))
    if rng.random() < 0.3:
        parts += [p.moved(0, 0, float(high[2] - low[2]) + 1) for p in parts[:3]]
    return Thing(centred(parts).parts, {"count": len(dots)})


def fairy_sticks(rng: Generator) -> Thing:
    """Hand-held sparkling sticks: thin tubes on wood or wire, twists of paper; a fan of them, in flat packets."""
    count, length = int(rng.integers(3, 16)), rng.uniform(150, 380)
    coat, r, bare = length * rng.uniform(0.35, 0.7), rng.uniform(1.2, 4.2), rng.uniform(0.8, 1.6)
    stick = pick(rng, "wood", "steel", "wood", "paper")
    start = length / 2 - coat
    one = [Part(stick, revolve([(-length / 2, bare), (start + 12, bare)], 4), 0.25 if stick == "steel" else 1.0)]
    if rng.random() < 0.6:
        one += [
            Part("paper", revolve([(start, r), (length / 2, r)], 6), 1.1),
            Part("paper", revolve([(start + 14, r * 0.7), (length / 2 - 4, r * 0.7)], 5), -1.1),
            Part(
                pick(rng, "star_mix", "powder", "magnesium"),
                revolve([(start + 14, r * 0.7), (length / 2 - 4, r * 0.7)], 5),
                rng.uniform(0.6, 1.2),
            ),
        ]
    else:
        one.append(Part("star_mix", revolve([(start, r * 0.7), (length / 2, r * 0.6)], 5), rng.uniform(0.6, 1.4)))
    if rng.random() < 0.3:  # a paper star or a plastic ring at the hand
        one.append(Part("pp", revolve([(-length / 2 - 2, r + 2), (-length / 2 + rng.uniform(8, 40), r + 1)], 6), 0.4))
    at = np.column_stack([rng.normal(0, 2, count), (np.arange(count) - (count - 1) / 2) * r * rng.uniform(2.1, 4),
                          rng.uniform(-1, 1, count) * r * 0.3])  # fmt: skip
    turn = np.linspace(-1, 1, count) * rng.choice([0.0, 0.0, 0.1]) + rng.normal(0, 0.006, count)
    parts = spread(one, at, turn)
    parts += wrapped(rng, *Thing(tuple(parts)).extent())
    return Thing(centred(parts).parts, {"count": count})


def cake_candles(rng: Generator) -> Thing:
    """Ice fountains for cakes and stages: a slim tube on a plastic spike or foot, in fours and sixes, or with leads."""
    count, r, long = int(rng.integers(1, 7)), rng.uniform(4, 15), rng.uniform(70, 200)
    bore = r - rng.uniform(0.8, 2.2)
    charge = rng.uniform(0.4, 0.85)
    skin = pick(rng, "paper", "paper", "aluminium", "coated_paper")
    layers = [
        (0.08, "clay", 0.9),
        (charge, pick(rng, "star_mix", "powder"), rng.uniform(0.4, 1.1)),
        (0.97, "paper", 0.3),
    ]
    one = stuffed(long, r, bore, layers, 9, skin)
    if rng.random() < 0.6:
        spike = revolve(
            [(-long / 2 - rng.uniform(35, 70), 1.0), (-long / 2 - 3, 2.2), (-long / 2 - 2, r), (-long / 2 + 9, r + 1)],
            8,
        )
        one.append(Part("pp", spike, 0.5))
    else:
        one.append(Part("pp", revolve([(-long / 2 - 3, r * 2.2), (-long / 2, r * 2.2)], 10)))
    if rng.random() < 0.4:
        one += [
            Part(
                "copper",
                tube(
                    [
                        (long / 2 - 6, s, 0),
                        (long / 2 + 8, s * 3, 0),
                        (long / 2 - 20, r + 3 + s, 0),
                        (-long / 2 - 40, r + 5 + 2 * s, 0),
                    ],
                    0.8,
                    sides=4,
                ),
                0.3,
            )
            for s in (-0.9, 0.9)
        ]
    else:
        one.append(tail(rng, long / 2, 0.6))
    pitch = max(2 * r + 3, r * 4.5 if len(one) and one[-2].mesh.vertices[:, 1].max() > r * 1.5 else 0) + rng.uniform(
        0, 4
    )
    at = in_rows(1, count, 1, pitch)
    parts = spread(one, at, np.pi * (np.arange(count) % 2) * int(rng.random() < 0.3))
    if rng.random() < 0.6:
        parts += wrapped(rng, *Thing(tuple(parts)).extent())
    if rng.random() < 0.3:
        bar = prism(rounded(10, count * pitch, 3, steps=3), -r - 2, -r)
        parts.append(Part("pp", merged(bar)))
    return Thing(centred(parts).parts, {"count": count})
