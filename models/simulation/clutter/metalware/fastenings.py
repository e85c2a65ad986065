"""What holds and hangs: carabiners, clip boards, binder mechanisms, clamps, hangers, rivets, bunches of keys."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, rods, tumbled
from models.simulation.clutter._forms import beside, frame, grid, lying, pipe, spring, strip
from models.simulation.clutter.metalware.parts import lifted, pile
from models.simulation.mesh import arc, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def carabiners(rng: Generator) -> Thing:
    """Climbers' and key-ring sorts with a sprung or a screwed gate, figure eights, slings between them."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 6)):
        long = rng.uniform(38, 118)
        wide, r = long * rng.uniform(0.45, 0.6), long * rng.uniform(0.035, 0.055)
        metal = str(rng.choice(["aluminium", "aluminium", "steel", "stainless"]))
        d = rng.uniform(0.55, 1.0)
        bow = np.array([[-0.22, -0.5], [-0.4, -0.45], [-0.5, 0.1], [-0.4, 0.45 * d], [-0.1, 0.5 * d], [0.3, 0.5],
                        [0.48, 0.3], [0.5, -0.2], [0.4, -0.5], [0.28, -0.5]])  # fmt: skip
        path = smooth(bow * [long, wide], False, 1)
        gate = [[-0.22 * long, -wide / 2, 0], [0.28 * long, -wide / 2, 0]]
        item = [
            Part(metal, tube(lifted(path), r, sides=6)),
            *([wire(metal, np.array(gate) + [0, s, 0], 1.1, sides=4) for s in (-1.6, 1.6)]
              if rng.random() < 0.4 else [Part(metal, tube(gate, r * 0.8, sides=6), 0.7)]),
            Part("steel", boxes([gate[0], gate[1]], [r * 1.4, r, r * 2.2])),
        ]  # fmt: skip
        if rng.random() < 0.4:
            sleeve = pipe(metal, -0.12 * long, 0.16 * long, r * 1.7, r * 0.6, 8)
            item += [part.moved(0, -wide / 2) for part in sleeve]
        items.append(item)
    parts = lying(rng, items, 26, 8, 0.4)
    if rng.random() < 0.35:
        sling = lifted(smooth(rng.uniform(-80, 80, (6, 2)), rounds=2))
        parts.append(Part("nylon", tube(sling, 3, True, 5).scaled(1, 1, 2), 0.8))
    return Thing(tuple(parts))


def clipboard(rng: Generator) -> Thing:
    """Board with a sprung clip and the papers it holds; a long bar or a small lever."""
    x, y = ((320.0, 228.0), (232.0, 160.0), (380.0, 235.0))[rng.integers(3)]
    material, t = (("cardboard", 3.0), ("abs", 2.6), ("aluminium", 1.2), ("acrylic", 3))[rng.integers(4)]
    bar = rng.uniform(95, 150)
    parts = [
        Part(material, prism(rounded(x, y, 10), -t / 2, t / 2)),
        Part("steel", prism(rounded(34, bar, 5, (x / 2 - 22, 0)), 4, 4.8, [circle(7, (x / 2 - 14, 0), 10)])),
        Part("steel", prism(rounded(22, bar * 0.7, 4, (x / 2 - 10, 0)), t / 2, t / 2 + 0.8)),
        spring("steel", -bar * 0.22, bar * 0.22, 3.4, 9, 0.8).turned("z", np.pi / 2).moved(x / 2 - 20, 0, 4),
        Part("steel", tube([[x / 2 - 20, -bar * 0.4, 4], [x / 2 - 20, bar * 0.4, 4]], 1.8, sides=6)),
        Part("steel", boxes([[x / 2 - 12, s * bar * 0.3, 1] for s in (-1, 1)], [6, 6, 5])),
    ]
    if rng.random() < 0.5:
        parts.append(Part("steel", tube([[x / 2 - 40, -bar * 0.46, 2], [x / 2 - 40, bar * 0.46, 2]], 2.2, sides=6)))
    for level in range(rng.integers(0, 4)):
        sheets = box(x * 0.88, y * 0.92, rng.uniform(0.4, 3)).turned("z", rng.normal(0, 0.02))
        parts.append(Part("paper", sheets.moved(-8, 0, t / 2 + 1.5 + 2 * level)))
    if rng.random() < 0.3:
        parts += hollow("abs", box(x, y, 26).moved(0, 0, -14), box(x - 4, y - 4, 22).moved(0, 0, -14))
    return Thing(tuple(parts))


def lever_arch_file(rng: Generator) -> Thing:
    """Office binder of board with its mechanism: arches, lever, compressor bar; full or empty, or spring clips."""
    x, y, thick = rng.uniform(285, 320), rng.uniform(225, 285), rng.uniform(25, 76)
    spine = -y / 2
    covers = [box(x, y, 2).moved(z=z) for z in (-thick / 2, thick / 2)]
    parts = [
        Part(str(rng.choice(["cardboard", "pp"])), merged(*covers, box(x, 2, thick).moved(0, spine))),
        Part("steel", boxes([[s * x * 0.47, 0, z] for s in (-1, 1) for z in (-thick / 2, thick / 2)], [2, y, 2]), 0.35),
        Part("steel", prism(rounded(150, 44, 4, (0, spine + 34)), -thick / 2 + 1.2, -thick / 2 + 2.4)),
    ]
    span = min(thick * 0.8, 60)
    for side in (-1, 1):
        post = [[side * 40, spine + 22, -thick / 2], [side * 40, spine + 22, -thick / 2 + span * 0.6],
                [side * 40, spine + 40, -thick / 2 + span * 0.8], [side * 40, spine + 58, -thick / 2 + span * 0.6],
                [side * 40, spine + 58, -thick / 2]]  # fmt: skip
        parts.append(Part("steel", tube(smooth(post, False, 1), 1.8, sides=5)))
    if rng.random() < 0.7:
        lever = smooth([[0, spine + 30], [10, spine + 46], [46, spine + 62], [60, spine + 30]], False, 1)
        parts.append(Part("steel", tube(lifted(lever, -thick / 2 + 8), 3, sides=5), 0.8))
        parts.append(wire("steel", lifted(rounded(130, 30, 4, (0, spine + 70), 2), -thick / 2 + 4), 1.4, True, 4))
    else:
        parts.append(spring("steel", -40, 40, 4, 14, 0.9).moved(0, spine + 34, -thick / 2 + 6))
    if rng.random() < 0.75:
        fill = thick * rng.uniform(0.1, 0.85)
        parts.append(Part("paper", box(297, 205, fill).moved(0, 6, -thick / 2 + 4 + fill / 2), rng.uniform(0.8, 1)))
    rim = circle(14, (0, -thick * 0), 12)
    parts.append(Part("steel", prism(rim, 0, 1, [circle(11, steps=10)]).turned("x", np.pi / 2).moved(x * 0.34, spine)))
    return Thing(tuple(parts))


def bulldog_clips(rng: Generator) -> Thing:
    """Sprung jaws with two wings, round magnet clips, pegs for washing of wood or plastic; papers held by some."""
    items: list[list[Part]] = []
    kind = rng.integers(3)
    for _ in range(rng.integers(1, 8 if kind else 5)):
        if kind == 0:
            wide = rng.choice([38, 51, 64, 76, 145])
            jaw = [box(12, wide, 0.8).turned("y", s * 0.4).moved(-6, 0, s * 3) for s in (-1, 1)]
            wing = [box(18, wide * 0.4, 0.9).turned("y", -s * 0.5).moved(12, 0, s * 6) for s in (-1, 1)]
            back = tube([[2, -wide / 2, 0], [2, wide / 2, 0]], 4.5, sides=6)
            item = [Part("steel", merged(*jaw, *wing)), Part("steel", back, 0.35)]
        elif kind == 1:
            legs = [
                strip([[-38, 3.5], [-10, 5.5], [36, 3.5]], 8).moved(0, s * 6).turned("z", s * 0.05) for s in (-1, 1)
            ]
            item = [Part(str(rng.choice(["wood", "pp"])), merged(*legs)),
                    spring("steel", -5, 5, 5, 4, 0.9).turned("y", np.pi / 2),
                    wire("steel", [[0, -9, 4], [22, -9, 4]], 0.9, sides=4)]  # fmt: skip
        else:
            size = rng.uniform(24, 52)
            plate = prism(rounded(size * 1.6, size * 0.5, 6), -0.5, 0.5)
            item = [Part("steel", merged(plate.turned("y", 0.12).moved(z=3), plate.turned("y", -0.12).moved(z=-3))),
                    Part("ferrite", prism(circle(size * 0.22, steps=10), -8, -4)),
                    spring("steel", -size * 0.2, size * 0.2, 2.6, 6, 0.7).turned("z", np.pi / 2)]  # fmt: skip
        items.append(item)
    parts = lying(rng, items, 34, 8, 0.8)
    if rng.random() < 0.3:
        parts.append(Part("paper", box(210, 148, rng.uniform(1, 8)).moved(60, 0, 0)))
    return Thing(tuple(parts))


def trouser_hangers(rng: Generator) -> Thing:
    """Hangers in a bundle: bars with clips, velvet with a steel core, folding ones for travel, children's."""
    span, kind = rng.uniform(120, 220), rng.integers(3)
    gauge = rng.uniform(1.4, 2.2)
    hook = np.concatenate([[[0.0, 0], [0, 20]], arc(16, -0.6, np.pi + 0.4, (-2, 40), 8)])
    if kind == 0:
        bar = [[-span, 0, 0], [span, 0, 0]]
        clips = [merged(box(20, 36, 1).turned("x", 0.12).moved(s * span * 0.8, -12, 4),
                        box(20, 36, 1).turned("x", -0.12).moved(s * span * 0.8, -12, -4)) for s in (-1, 1)]  # fmt: skip
        coils = merged(*(spring("steel", -7, 7, 4, 4, 0.9).mesh.moved(s * span * 0.8) for s in (-1, 1)))
        item = [wire("steel", bar, 2.2), Part(str(rng.choice(["steel", "pp"])), merged(*clips)), Part("steel", coils)]
    elif kind == 1:
        arm = smooth([[0.0, -6], [span * 0.5, -22], [span, -70], [span * 0.9, -86], [-span * 0.9, -86], [-span, -70],
                      [-span * 0.5, -22]], rounds=1)  # fmt: skip
        item = [Part("abs", tube(lifted(arm), 4, True, 5), 0.9), wire("steel", lifted(arm[:6]), 1.2, sides=4)]
        item.append(Part("abs", boxes([[s * span * 0.6, -34, 0] for s in (-1, 1)], [12, 16, 6])))
    else:
        folds = rng.uniform(0.2, 0.55)
        arms = [box(span, 16, 5).moved(span / 2).turned("z", -folds) for _ in (0, 1)]
        item = [
            Part("pp", merged(arms[0], arms[1].scaled(-1, 1, 1))),
            Part("steel", prism(circle(4, steps=8), -6, 6)),
            wire("steel", [[-span * 0.5, -span * folds * 0.4], [span * 0.5, -span * folds * 0.4]], 1.2, sides=4),
        ]
    item.append(wire("steel", lifted(hook), gauge))
    items = [item] * int(rng.integers(1, 6))
    parts: list[Part] = []
    for index, one in enumerate(items):
        x, y = rng.normal(0, 7, 2)
        parts += [part.turned("z", rng.normal(0, 0.03)).moved(x, y, 9 * index) for part in one]
    return Thing(tuple(parts))


def rivets_and_eyelets(rng: Generator) -> Thing:
    """Rows of studs, eyelets, hooks and zip pulls on a strap or a piece of denim or leather, as on jeans and boots."""
    columns, rows = int(rng.integers(4, 12)), int(rng.integers(1, 4))
    pitch, r = rng.uniform(12, 34), rng.uniform(2.5, 6)
    metal = str(rng.choice(["brass", "zinc", "steel", "copper"]))
    kind = rng.integers(4)
    if kind == 0:
        stud = revolve([[0, r], [r * 0.5, r * 0.8], [r, 0.4]], 7).turned("y", -np.pi / 2)
    elif kind == 1:
        stud = prism(circle(r, steps=9), -1, 1.2, [circle(r * 0.55, steps=7)])
    elif kind == 2:
        stud = merged(prism(circle(r, steps=8), 1, 2.2), prism(circle(r * 0.4, steps=6), -2, 1))
    else:
        hook = smooth([[-r, 0], [r * 0.8, 0], [r * 1.2, r], [0, r * 1.1]], False, 1)
        stud = tube(lifted(hook), 1.0, sides=4).turned("x", np.pi / 2)
    spots = grid(columns, rows, pitch, pitch * rng.uniform(0.7, 1.4), 1.5)
    sway = np.cumsum(rng.normal(0, 1.5, columns))
    spots[:, 1] += np.tile(sway, rows)
    x, y = columns * pitch + 12, rows * pitch + 18
    base = str(rng.choice(["leather", "denim", "cloth", "nylon"]))
    parts = [Part(metal, copies(stud, spots)), Part(base, prism(rounded(x, y + 10, 6), -1.5, 1.5))]
    if rng.random() < 0.5:
        pull = prism(rounded(rng.uniform(20, 40), 8, 3), -1, 1, [rounded(12, 3, 1)])
        body = prism(smooth([[0.0, -5], [8.0, -6], [13.0, -2], [13.0, 2], [8.0, 6], [0.0, 5]], rounds=1), -3, 3)
        parts += [
            Part("zinc", tumbled(rng, pull, pile(rng, 2, x * 0.3))),
            Part("zinc", body.moved(x * 0.3, y * 0.4), 0.7),
        ]
    if rng.random() < 0.5:
        ring = tube(lifted(smooth([[0.0, -16], [14.0, -10], [14.0, 10], [0.0, 16]], rounds=1)), 2, True, 5)
        parts.append(Part("zinc", merged(*(ring.moved(s * x / 2) for s in (-1, 1)))))
    return Thing(tuple(parts))


def key_bunch(rng: Generator) -> Thing:
    """Many flat keys on a strap, in a leather case with hooks, or on a janitor's ring; a reel, a whistle, tags."""
    count = int(rng.integers(5, 15))
    metal_of = rng.choice(["brass", "brass", "steel", "zinc"], count)
    fan, radius = rng.uniform(0.15, 1.4), rng.uniform(6, 34)
    parts: list[Part] = []
    for index in range(count):
        bow, blade, t = rng.uniform(8, 13), rng.uniform(20, 34), rng.uniform(1.8, 2.6)
        xs = np.linspace(2 * bow, 2 * bow + blade, 9)
        edge = np.column_stack([xs, 3.4 - rng.uniform(0, 2.6, 9)])
        head = arc(bow, 0.4, 2 * np.pi - 0.4, (bow, 0), int(rng.choice([5, 7, 12])))
        outline = np.concatenate([head, [[2 * bow + blade + 2, -3.4]], edge[::-1]])
        mesh = prism(outline, -t / 2, t / 2, [circle(2.4, (4.6, 0), 7)]).moved(radius - 4)
        angle, z = fan * (index / count - 0.5) * 2 + rng.normal(0, 0.06), (index - count / 2) * 2.4
        parts.append(Part(str(metal_of[index]), mesh.turned("x", rng.normal(0, 0.3)).turned("z", angle).moved(z=z)))
    kind = rng.integers(4)
    if kind == 0:
        parts.append(wire("steel", lifted(circle(radius, steps=18)), 1.5, True, 5))
    elif kind == 1:
        parts += [Part("leather", prism(rounded(110, 62, 8, (36, 0)), z, z + 1.6)) for z in (-18, 17)]
        parts.append(Part("steel", box(5, 50, 3)))
    elif kind == 2:
        reel = prism(circle(18, (-radius - 30, 0), 14), -7, 7)
        parts += [
            *hollow("abs", reel, reel.scaled(0.96, 0.9, 0.84)),
            wire("steel", [[-radius - 14, 0], [radius, 0]], 0.9),
            Part("steel", prism(circle(8, (-radius - 30, 0), 10), -3, 3)),
        ]
    else:
        parts += [
            *pipe("aluminium", -radius - 60, -radius, 6, 1.5, 8),
            wire("steel", lifted(circle(radius, steps=16)), 1.0, True, 5),
        ]
        tags = [prism(rounded(26, 15, 5, (-radius - 16, dy)), -1, 1) for dy in (-24, 20)]
        parts.append(Part("acrylic", merged(*tags)))
    return Thing(tuple(parts))


def padlocked_chain(rng: Generator) -> Thing:
    """Links of round steel with a padlock, or a suitcase's lock on its cable, a disc lock, a U lock's small brother."""
    gauge = rng.uniform(2, 4)
    pitch = gauge * rng.uniform(3.4, 4.6)
    count = int(rng.integers(6, 22))
    t = np.linspace(0, 2 * np.pi * 0.9, count)
    radius = count * pitch / (2 * np.pi)
    path = np.column_stack([radius * np.cos(t), radius * np.sin(t) * rng.uniform(0.4, 1), rng.normal(0, 2, count)])
    step = np.gradient(path, axis=0)
    link = tube(lifted(rounded(pitch * 1.5, gauge * 3.4, gauge * 1.6, steps=2)), gauge / 2, True, 4)
    turns = np.arctan2(step[:, 1], step[:, 0])
    flat, upright = link.turned("x", 0.5), link.turned("x", 0.5 + np.pi / 2)
    chain = merged(copies(flat, path[::2], turns=turns[::2]), copies(upright, path[1::2], turns=turns[1::2]))
    wide, high, thick = rng.uniform(26, 48), rng.uniform(20, 36), rng.uniform(12, 20)
    metal = str(rng.choice(["brass", "steel", "zinc"]))
    bow = np.concatenate([[[wide * 0.32, 0]], arc(wide * 0.32, 0, np.pi, (0, high * 0.8), 8), [[-wide * 0.32, 0]]])
    layers = [frame(wide, high, wide * 0.2, z - 1, z + 1) for z in np.linspace(-thick / 2 + 1, thick / 2 - 1, 4)]
    lock = [
        *hollow(metal, box(wide, high, thick), box(wide * 0.5, high * 0.5, thick * 0.6)),
        Part("steel", tube(lifted(bow), wide * 0.08, sides=6)),
        Part("brass", boxes([[0, -high * 0.2 + 4 * k, 0] for k in range(4)], [wide * 0.3, 2, thick * 0.4])),
        *([Part("steel", merged(*layers), 0.4)] if rng.random() < 0.3 else []),
    ]
    parts = [Part("steel", chain), *(part.moved(radius, -high * 0.6) for part in lock)]
    if rng.random() < 0.3:
        parts.append(Part("nylon", tube(path, gauge * 2.4, sides=5), 0.3))
    return Thing(tuple(beside(rng, [parts], 1)))


def mesh_and_racks(rng: Generator) -> Thing:
    """Soap racks, strainers, cooling grids and pen pots of welded wire or expanded sheet."""
    x, y, high = rng.uniform(90, 260), rng.uniform(80, 180), rng.uniform(10, 80)
    bars = int(rng.integers(8, 20))
    metal = str(rng.choice(["stainless", "steel", "aluminium"]))
    xs = np.linspace(-x / 2, x / 2, bars)
    gauge = rng.uniform(0.8, 1.5)
    corners = np.array([[[a, -y / 2, high], [a, -y / 2, 0], [a, y / 2, 0], [a, y / 2, high]] for a in xs])
    wires = merged(*(rods(corners[:, k], corners[:, k + 1], gauge, 3) for k in range(3)))
    rims = [frame(x + 4, y + 4, 3, z - gauge, z + gauge) for z in (0.0, high)]
    parts = [Part(metal, wires), Part(metal, merged(*rims))]
    if rng.random() < 0.5:
        parts.append(Part(metal, boxes([[0, dy, 0] for dy in np.linspace(-y * 0.4, y * 0.4, 4)], [x, 2, 2])))
    if rng.random() < 0.4:
        hooks = [
            tube(
                lifted(
                    smooth([[s * x * 0.3, y / 2], [s * x * 0.3, y / 2 + 40], [s * x * 0.3 + 14, y / 2 + 30]], False)
                ),
                1.6,
                sides=4,
            )
            for s in (-1, 1)
        ]
        parts.append(Part(metal, merged(*hooks)))
    return Thing(tuple(parts)).moved(z=-high / 2)
