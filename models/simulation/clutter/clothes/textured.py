"""Cloth with a strong texture, and clothes with metal in them: knits, waffle towels, jeans, corsets, harness."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.clutter._cloth import settled, soft, waves
from models.simulation.clutter._copies import boxes, copies, rods, strand
from models.simulation.clutter._forms import grid, lying, spring, standing
from models.simulation.clutter.clothes.parts import button_row, seams, zipper
from models.simulation.mesh import Mesh, arc, ball, box, circle, merged, prism, revolve, rounded, sheet, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _rim(rows: int, columns: int, edge: float = 10.0) -> NDArray[np.float64]:
    return (1 - np.abs(np.linspace(-1, 1, rows)[:, None]) ** edge) * (1 - np.abs(np.linspace(-1, 1, columns)) ** edge)


def _folds(rng: Generator, field: NDArray[np.float64], x: float, y: float, count: int, pitch: float) -> Mesh:
    """A relief in some layers, each a little off the one below."""
    floor = np.zeros_like(field)
    layers = []
    for level in range(count):
        layers.append(
            sheet(floor, np.maximum(field, 0.3), x, y).moved(rng.normal(0, 4), rng.normal(0, 4), level * pitch)
        )
    return merged(*layers)


def cable_knit(rng: Generator) -> Thing:
    """A thick jumper, cardigan or shawl of wool: ribs, plaits and holes, which show as stripes and lattices."""
    x, y, thick = rng.uniform(240, 380), rng.uniform(180, 280), rng.uniform(9, 20)
    rows, columns = 12, 23
    i, j = np.arange(rows)[:, None], np.arange(columns)
    kind = rng.integers(4)
    phase = (
        np.cos(j * np.pi * rng.choice([0.5, 1.0])) + 0 * i,
        np.cos(j * np.pi / 2 + np.sin(i * 0.9)),
        np.cos((i + j) * np.pi / 2) * np.cos((i - j) * np.pi / 2),
        np.cos(i * np.pi) * np.cos(j * np.pi),
    )[kind]
    field = thick * (1 + rng.uniform(0.3, 0.6) * phase + 0.12 * waves(rng, rows, columns)) * _rim(rows, columns)
    parts = [Part("wool", _folds(rng, field, x, y, 2, thick * 1.1), rng.uniform(0.5, 1.0))]
    top = 2.3 * thick
    if rng.random() < 0.5:
        places = np.column_stack([np.linspace(-x * 0.4, x * 0.4, 6), rng.normal(0, 3, 6), np.full(6, top)])
        parts.append(
            button_row(rng, str(rng.choice(["wood", "abs", "brass", "acrylic"])), places, rng.uniform(7, 13), 3)
        )
    return settled([*parts, seams("wool", rng, x, y, top, 3)])


def waffle_towel(rng: Generator) -> Thing:
    """Bath towel or mat with a woven pattern, rolled or folded, with borders of another weave and loops."""
    x, y, thick = rng.uniform(200, 330), rng.uniform(130, 220), rng.uniform(7, 14)
    rows, columns = 17, 21
    i, j = np.arange(rows)[:, None], np.arange(columns)
    stripes = np.where(j % 4 < 2, 1.0, 0.5) if rng.random() < 0.5 else 0.7 + 0.4 * ((i % 2) * (j % 2))
    field = thick * np.broadcast_to(stripes, (rows, columns)) * _rim(rows, columns, 20)
    if rng.random() < 0.35:
        long, r = y, rng.uniform(35, 60)
        t = np.linspace(1.0, 2 * np.pi * 3, 40)
        wound = np.column_stack([(r * t / t[-1]) * np.cos(t), (r * t / t[-1]) * np.sin(t)])
        out = wound * (1 + 5.5 / np.maximum(np.linalg.norm(wound, axis=1, keepdims=True), 6))
        roll = prism(np.concatenate([wound, out[::-1]]), -long / 2, long / 2).turned("y", np.pi / 2)
        bands = [
            standing([[s * long * 0.4 - 6, r + 6], [s * long * 0.4 + 6, r + 6]], 14).turned("y", np.pi / 2)
            for s in (-1, 1)
        ]
        return settled([Part("cloth", roll, rng.uniform(0.8, 1.2)), Part("cloth", merged(*bands), 0.06)])
    layers = 2
    hem = boxes([[s * x * 0.44, 0, layers * thick] for s in (-1, 1)], [rng.uniform(8, 26), y * 0.95, 2])
    return settled([Part("cloth", _folds(rng, field, x, y, layers, thick), rng.uniform(0.6, 1.1)), Part("cloth", hem)])


def riveted_jeans(rng: Generator) -> Thing:
    """Folded denim: double seams, pockets, rivets, a waist button, a fly, a patch, often with the belt still in."""
    x, y, thick = rng.uniform(260, 380), rng.uniform(150, 240), rng.uniform(9, 16)
    meshes = [
        soft(rng, x * rng.uniform(0.93, 1), y * rng.uniform(0.93, 1), thick, (8, 10), 0.15, 12).moved(z=k * thick)
        for k in range(3)
    ]
    top = 3 * thick
    pockets = []
    for side in (-1, 1):
        pocket = smooth(
            [
                [x * 0.12, side * 18],
                [x * 0.3, side * 18],
                [x * 0.3, side * (18 + y * 0.3)],
                [x * 0.15, side * (18 + y * 0.3)],
                [x * 0.1, side * (18 + y * 0.15)],
            ],
            rounds=1,
        )
        pockets.append(tube(np.column_stack([pocket, np.full(len(pocket), top)]), 1.8, True, 4))
    corners = [[x * a, s * b, top] for a in (0.12, 0.3) for s in (-1, 1) for b in (18.0, 18 + y * 0.28)]
    metal = str(rng.choice(["brass", "copper", "zinc", "steel"]))
    waist = boxes([[x * 0.42, 0, top]], [26, y * 0.92, 3])
    fly = np.column_stack(
        [np.linspace(x * 0.16, x * 0.4, 7), np.full(7, 4.0) + rng.normal(0, 1, 7), np.full(7, top + 2)]
    )
    parts = [
        Part("denim", merged(*meshes), rng.uniform(0.8, 1.1)),
        Part("denim", merged(*pockets, waist)),
        button_row(rng, metal, corners, 4.5, 4),
        button_row(rng, metal, [[x * 0.42, 4, top + 2]], 8.5, 5),
        seams("denim", rng, x, y, top, 7),
        *zipper(rng, fly, True),
        Part("leather", box(40, 60, 1.6).moved(x * 0.4, -y * 0.28, top + 2)),
    ]
    if rng.random() < 0.45:
        frame = np.column_stack([rounded(48, 42, 5, (x * 0.42, y * 0.3), 3), np.full(12, top + 6)])
        parts += [
            Part("leather", boxes([[x * 0.42, 0, top + 4]], [32, y * 0.96, 3])),
            Part("zinc", tube(frame, 2.4, True, 5)),
            Part("zinc", tube([[x * 0.42, y * 0.3 - 20, top + 8], [x * 0.42, y * 0.3 + 22, top + 8]], 1.6, sides=5)),
        ]
    return settled(parts)


def boned_corset(rng: Generator) -> Thing:
    """Corset, waist belt or back brace: flat steel bones in rows, hooks and eyes, laces; rolled open or flat."""
    x, y, count = rng.uniform(220, 420), rng.uniform(140, 260), int(rng.integers(4, 13))
    spiral = rng.random() < 0.35
    count = min(count, 6) if spiral else count
    xs = np.linspace(-x * 0.46, x * 0.46, count) + rng.normal(0, 3, count)
    bones: list[Mesh] = []
    for at in xs:
        long = y * rng.uniform(0.7, 0.95)
        lean = rng.normal(0, 0.05) - 0.25 * at / x
        if spiral:
            bones.append(
                spring("steel", -long / 2, long / 2, 2.2, 9, 0.8)
                .mesh.scaled(1, 1, 0.5)
                .turned("z", np.pi / 2 + lean)
                .moved(at)
            )
        else:
            bones.append(prism(rounded(rng.uniform(5, 11), long, 3), -0.5, 0.5).turned("z", lean).moved(at))
    fabric = soft(rng, x, y, rng.uniform(3, 6), (9, 12), 0.2, 10, 0.02)
    hooks = boxes([[s * x * 0.48, yy, 3] for s in (-1, 1) for yy in np.linspace(-y * 0.4, y * 0.4, 9)], [7, 5, 2])
    parts = [
        Part("cloth", fabric.moved(z=-2), rng.uniform(0.8, 1.3)),
        Part("steel", merged(*bones), 0.75 if spiral else 1.0),
        Part("zinc", hooks, 0.7),
    ]
    if rng.random() < 0.5:
        t = np.linspace(-1, 1, 18)
        lace = np.column_stack([12 * np.sign(np.sin(t * 26)), t * y * 0.42, np.full(18, 5.0)])
        eyelets = prism(circle(4, steps=8), 2, 5, [circle(2.2, steps=7)])
        parts += [Part("nylon", strand(lace, 1.4, 4)), Part("brass", copies(eyelets, lace))]
    return settled(parts)


def knee_brace(rng: Generator) -> Thing:
    """Hinged steel or aluminium bars on foam and hook tape, for a knee, a wrist or a neck."""
    long, wide = rng.uniform(200, 330), rng.uniform(110, 170)
    bend = rng.uniform(0.1, 1.0)
    metal = str(rng.choice(["aluminium", "steel", "aluminium"]))
    bars = []
    for side in (-1, 1):
        for sign in (-1, 1):
            bar = prism(
                rounded(long * 0.48, rng.uniform(14, 22), 6, (sign * long * 0.24, 0), 3),
                -1.2,
                1.2,
                [circle(3, (sign * long * 0.1, 0), 7)],
            )
            bars.append(bar.turned("z", sign * bend * 0.3).moved(0, side * wide * 0.42, side * 3))
    hubs = [
        prism(circle(16, (0, s * wide * 0.42), 12), -4 + 3 * s, 4 + 3 * s, [circle(4, (0, s * wide * 0.42), 7)])
        for s in (-1, 1)
    ]
    straps = boxes([[a * long, 0, 8] for a in (-0.4, -0.2, 0.2, 0.4)], [30, wide * 1.1, 3])
    rings = merged(
        *(
            tube(np.column_stack([rounded(36, 14, 4, (a * long, wide * 0.5), 2), np.full(8, 8.0)]), 1.6, True, 4)
            for a in (-0.4, -0.2, 0.2, 0.4)
        )
    )
    return settled(
        [
            Part("foam", soft(rng, long, wide, 12, (8, 10), 0.1, 10), 2.0),
            Part(metal, merged(*bars)),
            Part("zinc", merged(*hubs), 0.6),
            Part("nylon", straps),
            Part("steel" if rng.random() < 0.5 else "pp", rings),
        ]
    )


def harness_straps(rng: Generator) -> Thing:
    """Webbing of rucksacks and climbers, dungaree clips, braces: D-rings, ladder locks and snap hooks in line."""
    parts: list[Part] = []
    metal = str(rng.choice(["zinc", "steel", "aluminium", "brass"]))
    for k in range(rng.integers(2, 5)):
        wide, long = rng.uniform(18, 42), rng.uniform(180, 420)
        t = np.linspace(-0.5, 0.5, 14)
        sway = rng.uniform(8, 36) * np.sin(t * rng.uniform(3, 9) + rng.uniform(0, 6))
        path = np.column_stack([t * long, sway + 34 * k, 5.0 * k + 0 * t])
        band = [
            tube(path + [0, dy, 0], wide * 0.1, sides=4).scaled(1, 1, 0.5)
            for dy in np.linspace(-wide * 0.42, wide * 0.42, 4)
        ]
        parts.append(Part("nylon", merged(*band)))
        for at in rng.choice(14, int(rng.integers(1, 4)), replace=False):
            kind = rng.integers(3)
            if kind == 0:
                outline = np.concatenate(
                    [arc(wide * 0.55, -np.pi / 2, np.pi / 2, steps=7), [[0, wide * 0.55], [0, -wide * 0.55]]]
                )
                piece = tube(np.column_stack([outline, np.zeros(len(outline))]), wide * 0.07, True, 4)
            elif kind == 1:
                slots = [rounded(wide * 0.15, wide * 0.9, 1, (a * wide * 0.22, 0), 2) for a in (-1, 1)]
                piece = prism(rounded(wide * 0.8, wide * 1.25, 4, steps=3), -1.4, 1.4, slots)
            else:
                hook = smooth([[0, 0], [14, 2], [26, 9], [36, 0], [28, -10], [16, -8]], False, 1)
                piece = merged(
                    tube(np.column_stack([hook, np.zeros(len(hook))]), 2.2, sides=5), revolve([[-14, 4], [2, 3]], 7)
                )
            parts.append(Part(metal, piece.turned("z", rng.normal(0, 0.3)).moved(*path[at])))
    return settled(parts)


def shoe_trees(rng: Generator) -> Thing:
    """Springs, wood and plastic that keep shoes in shape; insoles and shanks of steel with them."""
    items = []
    for _ in range(rng.integers(1, 3)):
        long, wood = rng.uniform(220, 290), rng.random() < 0.5
        toe = ball(long * 0.2, 36, 22, 9).moved(long * 0.3)
        heel = ball(26, 22, 22, 8).moved(-long * 0.42)
        item = [Part("wood" if wood else "pp", merged(toe, heel), 0.9 if wood else 0.35)]
        if rng.random() < 0.6:
            item += [Part("brass" if wood else "steel", revolve([[-long * 0.36, 5], [long * 0.2, 5]], 8), 0.5),
                     spring("steel", -long * 0.1, long * 0.16, 6, 12, 0.9)]  # fmt: skip
        else:
            bow = smooth([[-long * 0.4, 0, 0], [0.0, 0, 30], [long * 0.2, 0, 6]], False, 2)
            item.append(Part("steel", tube(bow, 2.0, sides=5)))
        if rng.random() < 0.5:
            sole = smooth(
                np.array(
                    [
                        [-0.5, -0.1],
                        [0, -0.09],
                        [0.3, -0.18],
                        [0.5, -0.06],
                        [0.5, 0.08],
                        [0.3, 0.15],
                        [-0.1, 0.1],
                        [-0.5, 0.11],
                    ]
                )
            )
            item += [
                Part("eva", prism(sole * long, -30, -25)),
                Part("steel", box(long * 0.4, 14, 1.2).moved(-long * 0.1, 0, -27)),
            ]
        items.append(item)
    return Thing(tuple(lying(rng, items, 30, 6)))


def sequins_and_beads(rng: Generator) -> Thing:
    """Stage dress, shawl or scarf sewn with rows of sequins, beads, studs or coins on a light cloth."""
    x, y = rng.uniform(200, 340), rng.uniform(140, 240)
    cloth = soft(rng, x, y, rng.uniform(8, 18), (9, 12), 0.35, 6, 0.04)
    columns, rows = int(rng.integers(7, 14)), int(rng.integers(4, 7))
    spots = grid(columns, rows, x * 0.9 / columns, y * 0.85 / rows, 10)
    spots += rng.normal(0, 2.5, spots.shape)
    spots[:, 1] += rng.uniform(0, 14) * np.sin(spots[:, 0] * rng.uniform(0.02, 0.09))
    kind = rng.integers(4)
    piece, material = (
        (prism(circle(rng.uniform(5, 9), steps=6), 0, 0.6), "pet"),
        (prism(circle(rng.uniform(5, 10), steps=7), 0, 0.5), "brass"),
        (ball(rng.uniform(2.5, 5), sides=4), "glass"),
        (revolve([[0.0, 4], [2.5, 3], [5, 0.4]], 5).turned("y", -np.pi / 2), "zinc"),
    )[kind]
    threads = rods(spots[::columns], spots[columns - 1 :: columns], 1.0, 3)
    return settled(
        [Part("cloth", cloth, rng.uniform(0.3, 0.8)), Part(material, copies(piece, spots)), Part("nylon", threads)]
    )


def uniform_jacket(rng: Generator) -> Thing:
    """Work or dress coat, folded: bright bands, metal buttons, badges, shoulder boards, zips and poppers in rows."""
    x, y, thick = rng.uniform(280, 400), rng.uniform(220, 300), rng.uniform(12, 24)
    meshes = [
        soft(rng, x * rng.uniform(0.9, 1), y * rng.uniform(0.9, 1), thick, (9, 11), 0.2, 9).moved(z=k * thick)
        for k in range(2)
    ]
    top = 2 * thick + 2
    metal = str(rng.choice(["brass", "zinc", "steel", "copper"]))
    rows = int(rng.integers(1, 3))
    places = grid(int(rng.integers(4, 8)), rows, x * 0.8 / 7, 70, top)
    parts = [
        Part(str(rng.choice(["cloth", "nylon", "wool"])), merged(*meshes), rng.uniform(0.7, 1.1)),
        button_row(rng, metal, places, rng.uniform(6, 11), 4),
        Part("nylon", boxes([[s * x * 0.3, y * 0.2, top] for s in (-1, 1)], [46, 110, 4]), 0.9),
        seams("cloth", rng, x, y, top, 6),
    ]
    if rng.random() < 0.6:
        bands = boxes([[a * x, 0, top] for a in (-0.2, 0.1)], [rng.uniform(24, 50), y * 0.9, 1.2])
        parts.append(Part("glass" if rng.random() < 0.5 else "pvc", bands, 0.5))
    if rng.random() < 0.6:
        angle = np.arange(10) * np.pi / 5
        star = np.column_stack([np.cos(angle), np.sin(angle)]) * np.where(np.arange(10) % 2, 8, 17)[:, None]
        parts += [
            Part(metal, prism(star + [x * 0.2, -y * 0.3], top, top + 1.5)),
            wire("steel", [[x * 0.2 - 14, -y * 0.3, top], [x * 0.2 + 14, -y * 0.3, top]], 0.7),
        ]
    for _ in range(rng.integers(0, 3)):
        at = rng.uniform(-0.4, 0.4) * y
        path = np.column_stack([np.linspace(-x * 0.4, x * 0.4, 8), at + rng.normal(0, 3, 8), np.full(8, top)])
        parts += zipper(rng, path)
    return settled(parts)


def framed_purse(rng: Generator) -> Thing:
    """A small bag with a frame of brass and a kiss lock, a chain, studs, a mirror: empty or with a few coins."""
    x, y, thick = rng.uniform(100, 250), rng.uniform(80, 160), rng.uniform(12, 46)
    frame = smooth(
        [[-x * 0.48, -10], [-x * 0.44, y * 0.4], [0, y * 0.5], [x * 0.44, y * 0.4], [x * 0.48, -10]], False, 1
    )
    metal = str(rng.choice(["brass", "zinc", "steel"]))
    bag = prism(
        smooth([[-x / 2, -y / 2], [x / 2, -y / 2], [x * 0.45, y * 0.42], [-x * 0.45, y * 0.42]], rounds=1),
        -thick / 2,
        thick / 2,
    )
    t = np.linspace(0, 1, 34)
    chain = np.column_stack(
        [
            (t - 0.5) * x * 1.4 + 20 * np.sin(9 * t),
            y * 0.6 + 40 * np.sin(np.pi * t) + 12 * np.cos(14 * t),
            6 * np.sin(5 * t),
        ]
    )
    link = tube(np.column_stack([rounded(11, 6, 2.5, steps=2), np.zeros(8)]), 0.9, True, 3)
    parts = [
        *hollow(str(rng.choice(["leather", "cloth", "pvc"])), bag, bag.scaled(0.97, 0.96, (thick - 3) / thick)),
        *(Part(metal, tube(np.column_stack([frame, np.full(len(frame), z)]), 2.6, sides=5)) for z in (-4.0, 4.0)),
        Part(metal, merged(*(ball(5, sides=6).moved(s * 5, y * 0.5 + 6) for s in (-1, 1)))),
        Part(metal, copies(link, chain, turns=rng.normal(0, 0.5, 34)), 0.9),
    ]
    if rng.random() < 0.5:
        parts += [
            Part("glass", prism(circle(28, steps=14), -1, 1)),
            Part("silver", prism(circle(28, steps=14), 1, 1.05), 0.2),
        ]
    if rng.random() < 0.5:
        parts.append(
            Part("brass", copies(prism(circle(11, steps=10), -1, 1), rng.uniform(-0.2, 0.2, (5, 3)) * [x, y, thick]))
        )
    return settled(parts)
