"""For play and the kitchen: toy guns of plastic, rolling pins, brushes, paper in bundles, crocks, grain in bags."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, soft
from models.simulation.clutter._copies import boxes, copies, strand
from models.simulation.clutter._forms import beside, carton, encased, inset, lying, pipe, spring, standing
from models.simulation.mesh import arc, ball, box, circle, merged, prism, rectangle, revolve, rounded, sheet, smooth
from models.simulation.thing import Part, Thing, hollow


def _toy_works(rng: Generator, long: float, high: float, wide: float, hand: tuple[float, float]) -> list[Part]:
    """What is inside: a spring that shoots darts, a tank of water, or cells in the grip, a motor and a loudspeaker."""
    kind = rng.integers(4)
    if kind == 0:
        darts = [
            revolve([[0, 6], [60, 6], [66, 7], [72, 5]], 8)
            .turned("z", rng.normal(0, 0.3))
            .moved(-60, -high - 36 - 16 * k)
            for k in range(int(rng.integers(0, 5)))
        ]
        return [
            *pipe("abs", -long * 0.2, long * 0.4, high * 0.26, 2, 10),
            spring("steel", -long * 0.18, long * 0.15, high * 0.18, 12, 0.6),
            *(Part("foam", dart, 1.2) for dart in darts),
        ]
    if kind == 1:
        tank = box(long * 0.4, high * 0.7, wide * 0.8).moved(0, high * 0.8)
        return [
            *hollow("pe", tank, box(long * 0.4 - 3, high * 0.7 - 3, wide * 0.8 - 3).moved(0, high * 0.8)),
            Part("pp", revolve([[-long * 0.1, 6], [long * 0.45, 4]], 8), 0.5),
            Part("steel", ball(3, sides=6).moved(long * 0.1)),
        ]
    cells = boxes([[hand[0] + dx, hand[1], 0] for dx in (-8, 8)], [14, 48, 14])
    gears = merged(*(prism(circle(r, (a, 0), 12), -3, 3) for r, a in ((9, long * 0.05), (12, long * 0.14))))
    return [
        Part("alkaline_cell", cells),
        Part("pcb", box(34, 20, 1.4)),
        Part("motor", revolve([[-14, 9], [12, 9]], 10).moved(-long * 0.1)),
        Part("abs", gears),
        Part("ferrite", prism(circle(11, (-long * 0.34, 0), 12), -3, 3)),
        Part("lcd", prism(circle(3, (long * 0.44, 0), 8), -3, 3)),
    ]


def toy_gun(rng: Generator) -> Thing:
    """Soft darts, water, bubbles or light and sound: bright plastic halves, a spring, screws, gears, a loudspeaker."""
    long, high, grip = rng.uniform(120, 320), rng.uniform(34, 62), rng.uniform(60, 100)
    wide, deep, lean = rng.uniform(26, 46), rng.uniform(28, 40), rng.uniform(0, 0.4)
    x = -long * rng.uniform(0.15, 0.28)
    bump = rng.uniform(0.0, 0.5, 2) * high
    outline = np.array(
        [
            [-long / 2, high * 0.4],
            [-long * 0.3, high / 2 + bump[0]],
            [0, high / 2],
            [long * 0.2, high / 2 + bump[1]],
            [long / 2, high * 0.3],
            [long / 2, -high * 0.2],
            [long * 0.2, -high / 2],
            [x + deep / 2, -high / 2],
            [x + deep / 2 - lean * grip, -high / 2 - grip],
            [x - deep / 2 - lean * grip, -high / 2 - grip],
            [x - deep / 2, -high * 0.4],
            [-long / 2, -high * 0.1],
        ]
    )
    outer = smooth(outline, rounds=1)
    guard = arc(14, np.pi, 2 * np.pi, (x + deep / 2 + 16, -high / 2), 8)
    parts = [
        *hollow(
            str(rng.choice(["abs", "pp"])),
            prism(outer, -wide / 2, wide / 2),
            prism(inset(outer, 2.2), -wide / 2 + 2.2, wide / 2 - 2.2),
        ),
        Part("abs", strand(np.column_stack([guard, np.zeros(8)]), 3.5, 5)),
        Part("abs", box(7, 22, 9).turned("z", 0.3).moved(x + deep / 2 + 8, -high * 0.72)),
        Part(
            "steel",
            boxes(
                [
                    [a, b, 0]
                    for a, b in ((-long * 0.4, high * 0.2), (0.0, high * 0.3), (long * 0.4, 0.0), (x, -high * 0.9))
                ],
                [3, 3, wide * 0.6],
            ),
        ),
        Part("abs", revolve([[long / 2 - 12, high * 0.24], [long / 2 + rng.uniform(4, 40), high * 0.2]], 10), 0.4),
    ]
    hand = x - lean * grip * 0.5, -high / 2 - grip * 0.55
    return Thing((*parts, *_toy_works(rng, long, high, wide, hand)))


def rolling_pin(rng: Generator) -> Thing:
    """Of wood, plastic or steel, with grips on an axle or plain; a pestle, a massage stick, a yoga roller."""
    long, r, kind = rng.uniform(200, 420), rng.uniform(11, 27), rng.integers(4)
    material = str(rng.choice(["wood", "wood", "silicone", "pp"]))
    if kind == 0:
        parts = [
            Part(material, revolve([[-long / 2, r * 0.8], [-long * 0.3, r], [long * 0.3, r], [long / 2, r * 0.8]], 12))
        ]
    elif kind == 1:
        grip = revolve([[0, 7], [30, 12], [85, 9], [95, 6]], 10)
        parts = [
            Part(material, revolve([[-long * 0.3, r], [long * 0.3, r]], 14)),
            Part("wood", merged(grip.moved(long * 0.31), grip.scaled(-1, 1, 1).moved(-long * 0.31))),
            Part("steel", revolve([[-long * 0.4, 3], [long * 0.4, 3]], 6)),
        ]
    elif kind == 2:
        count = int(rng.integers(5, 12))
        beads = copies(
            ball(long / count * 0.36, r, r, 7), [[x, 0, 0] for x in np.linspace(-long * 0.3, long * 0.3, count)]
        )
        parts = [
            Part("steel", revolve([[-long * 0.45, 4], [long * 0.45, 4]], 8)),
            Part(str(rng.choice(["pp", "wood", "eva"])), beads),
            Part("rubber", merged(*(revolve([[a, 12], [a + 80, 12]], 10) for a in (-long / 2, long / 2 - 80)))),
        ]
    else:
        parts = [*pipe("stainless", -long / 2, long / 2, r, 0.8, 14)]
        parts.append(Part("silicone", revolve([[-long / 2, r + 1.5], [-long / 2 + 30, r + 1.5]], 12), 0.5))
    return Thing(tuple(parts))


def brush_set(rng: Generator) -> Thing:
    """Brushes for paint or make-up and palette sticks, each with a ferrule of metal; in a roll, a pot or loose."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(3, 12)):
        long, r = rng.uniform(110, 260), rng.uniform(2.4, 5)
        head, flat = rng.uniform(1.2, 4.5) * r, rng.choice([0.3, 1.0])
        ferrule = revolve([[0, r], [rng.uniform(18, 34), r * 1.3]], 8, flat)
        items.append(
            [
                Part(
                    str(rng.choice(["wood", "acrylic", "wood"])),
                    revolve([[-long, r * 0.5], [-long * 0.4, r], [4, r * 0.9]], 7),
                ),
                Part("aluminium", ferrule, 0.35),
                Part("brass" if rng.random() < 0.3 else "aluminium", revolve([[2, r * 1.1], [5, r * 1.1]], 8), 0.4),
                Part("nylon", revolve([[20, r], [42, head], [56, head * 0.4]], 8, flat), 0.5),
            ]
        )
    parts = beside(rng, items, 15, 0.03) if rng.random() < 0.65 else lying(rng, items, 15, 10)
    if rng.random() < 0.4:
        wide = 15 * len(items) + 20
        parts += [Part("cloth", box(250, wide, 1.2).moved(-70, 0, z)) for z in (-9, 9)]
    return Thing(tuple(parts)).moved(70)


def paper_bundle(rng: Generator) -> Thing:
    """A ream, envelopes, bank notes in bands, posters in a tube, newspapers in a roll, tickets on a string."""
    kind = rng.integers(4)
    if kind == 0:
        x, y, z = rng.uniform(200, 300), rng.uniform(140, 212), rng.uniform(15, 60)
        parts = [
            Part("paper", soft(rng, x, y, z, (5, 6), 0.01, 30, 0.002)),
            Part("coated_paper", box(x + 2, y + 2, 0.6)),
        ]
    elif kind == 1:
        count = int(rng.integers(1, 11))
        note, thick = (rng.uniform(145, 158), rng.uniform(70, 78)), rng.uniform(6, 12)
        places = [[rng.normal(0, 8), (k % 2) * 84, (k // 2) * (thick + 1)] for k in range(count)]
        turns = rng.normal(0, 0.06, count)
        parts = [
            Part("paper", copies(box(*note, thick), places, turns=turns), 0.95),
            Part("paper", copies(box(32, note[1] + 1, thick + 1), places, turns=turns), 0.15),
        ]
    elif kind == 2:
        long, r = rng.uniform(280, 620), rng.uniform(22, 42)
        t = np.linspace(0, 2 * np.pi * 4, 44)
        wound = np.column_stack([(r * 0.5 + 0.4 * t) * np.cos(t), (r * 0.5 + 0.4 * t) * np.sin(t)])
        band = np.concatenate([wound, wound[::-1] * (1 + 0.8 / np.linalg.norm(wound[::-1], axis=1, keepdims=True))])
        parts = [Part("paper", prism(band, -long * 0.46, long * 0.46).turned("y", np.pi / 2)),
                 *(pipe("cardboard", -long / 2, long / 2, r + 8, 2, 14) if rng.random() < 0.7 else [])]  # fmt: skip
    else:
        count = int(rng.integers(4, 16))
        parts = []
        for k in range(count):
            leaf = box(rng.uniform(150, 240), rng.uniform(100, 165), rng.uniform(0.3, 3)).turned(
                "z", rng.normal(0, 0.12)
            )
            parts.append(Part("paper", leaf.moved(rng.normal(0, 6), rng.normal(0, 6), 3.2 * k)))
        clips = boxes([[90, 20 * k, 2 * count] for k in range(-1, 2)], [30, 8, 1])
        parts.append(Part("steel", clips, 0.7))
        parts.append(
            Part(
                "nylon",
                strand(np.column_stack([rounded(230, 3.4 * count + 4, 3), np.zeros(16)]), 1.2, 4)
                .turned("x", np.pi / 2)
                .moved(z=1.6 * count),
            )
        )
    return settled(parts)


def stone_ware(rng: Generator) -> Thing:
    """Crocks with lids, an ink stone and stick, seals, sake cups, a tea set in its padded box, incense burners."""
    kind = rng.integers(3)
    parts: list[Part] = []
    if kind == 0:
        for k in range(rng.integers(2, 7)):
            r = rng.uniform(22, 46)
            cup = standing([[0, r * 0.5], [6, r * 0.6], [r * 0.8, r], [r * 1.3, r * 0.9]], 12)
            bowl = [*hollow("ceramic", cup, cup.scaled(0.9, 0.9, 0.9).moved(z=3))]
            parts += [part.moved((k % 3 - 1) * 86, (k // 3) * 90) for part in bowl]
        if rng.random() < 0.7:
            parts += encased(parts, 26, "cardboard", 2.5)
    elif kind == 1:
        r, tall = rng.uniform(40, 70), rng.uniform(70, 150)
        jar = standing([[0, r * 0.6], [tall * 0.4, r], [tall * 0.85, r * 0.8], [tall, r * 0.5]], 16)
        parts = [
            *hollow(
                "ceramic",
                jar,
                jar.scaled(0.9, 0.9, 0.92).moved(z=4),
                str(rng.choice(["salt", "water", "fruit"])),
                rng.uniform(0.2, 0.9),
            ),
            Part("ceramic", standing([[tall, r * 0.56], [tall + 10, r * 0.5], [tall + 22, 8]], 12), 0.6),
        ]
    else:
        x, y = rng.uniform(80, 160), rng.uniform(60, 110)
        dish = rounded(x * 0.8, y * 0.7, 20)
        parts = [Part("ceramic", box(x, y, 20)), Part("ceramic", prism(dish, 2, 10), -0.97)]
        parts += [
            Part("clay", box(rng.uniform(60, 100), 18, 9).moved(0, y * 0.7)),
            Part("ceramic", boxes([[x * 0.7, 0, 0], [x * 0.7, 30, 0]], [22, 22, 60])),
        ]
        parts += carton("wood", 2 * x, 2.2 * y, 70, 6)
    return settled(parts)


def puzzle_box(rng: Generator) -> Thing:
    """Chess men, dominoes, dice, magnetic balls or marbles, a metal puzzle, cards: in a box or a bag."""
    kind, count = rng.integers(5), int(rng.integers(10, 33))
    x, y = rng.uniform(90, 230), rng.uniform(80, 180)
    spots = np.column_stack([rng.uniform(-0.42, 0.42, (count, 2)) * [x, y], rng.uniform(-10, 10, count)])
    turns = rng.uniform(0, 6.3, count)
    piece, material = (
        (revolve([[0, 11], [6, 9], [9, 5], [26, 4], [30, 7], [36, 1]], 8), str(rng.choice(["wood", "abs", "zinc"]))),
        (box(46, 23, 8), str(rng.choice(["abs", "wood", "ceramic"]))),
        (box(15, 15, 15), "acrylic"),
        (ball(rng.uniform(4, 9), sides=6), str(rng.choice(["steel", "glass", "ferrite"]))),
        (prism(circle(17, steps=12), -5, 5), str(rng.choice(["wood", "abs"]))),
    )[kind]
    parts = [Part(material, copies(piece, spots, turns=turns), rng.uniform(0.85, 1.05))]
    if kind == 0 and rng.random() < 0.5:
        parts.append(
            Part("steel", copies(prism(circle(7, steps=8), 0, 4).turned("y", np.pi / 2), spots, turns=turns), 0.6)
        )
    shell, wall = (("wood", 6.0), ("steel", 0.3), ("cardboard", 1.5), ("pp", 2.0))[rng.integers(4)]
    hinge = boxes([[s * x * 0.3, y / 2 + 10, 0] for s in (-1, 1)], [18, 2, 9])
    return Thing((*parts, *carton(shell, x + 20, y + 20, 48, wall), Part("brass", hinge)))


def sand_and_rice_bags(rng: Generator) -> Thing:
    """Bags of rice, beans, flour, cat litter, washing powder or bath salt: grain that settles, a seam, a handle."""
    x, y = rng.uniform(110, 270), rng.uniform(90, 190)
    thick = rng.uniform(25, 70)
    content = str(rng.choice(["rice", "rice", "powder", "clay", "salt", "wood", "soap"]))
    rows, columns = 13, 15
    v, u = np.linspace(-1, 1, rows)[:, None], np.linspace(-1, 1, columns)
    tilt = rng.uniform(-0.5, 0.5)
    grain = (
        thick
        * (1 - np.abs(v) ** 5)
        * (1 - np.abs(u) ** 5)
        * (1 + tilt * u)
        * (1 + rng.normal(0, 0.025, (rows, columns)))
    )
    parts = [Part(content, sheet(np.zeros((rows, columns)), np.maximum(grain, 0.3), x, y), rng.uniform(0.85, 1.1))]
    film = prism(rounded(x + 26, y + 14, 6, steps=2), thick * 0.4, thick * 0.4 + 0.5)
    parts.append(Part(str(rng.choice(["pe", "paper", "pp"])), film))
    if rng.random() < 0.4:
        parts.append(Part("paper", box(x * 0.9, y * 0.9, 0.3).moved(z=thick)))
    if rng.random() < 0.3:
        parts.append(Part("pp", prism(rectangle(14, y * 0.6, (x / 2 + 16, 0)), thick * 0.4 - 4, thick * 0.4 + 4), 0.6))
    return settled(parts)
