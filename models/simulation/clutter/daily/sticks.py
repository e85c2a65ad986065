"""Little sticks and tubes in boxes: cigarettes, incense, tooth picks, chalk, candles, make-up, salves."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, strand
from models.simulation.clutter._forms import beside, carton, encased, grid, lying, pipe, spring, standing
from models.simulation.mesh import Mesh, Points, ball, box, circle, loft, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, hollow


def _bundle(rng: Generator, count: int, radius: float, loose: float = 0.1) -> Points:
    """Places of rods along x that lie side by side in rows."""
    side = int(np.ceil(np.sqrt(count * rng.uniform(1, 3))))
    rows = -(-count // side)
    spots = grid(side, rows, 2.05 * radius, 2 * radius)[:count][:, [2, 0, 1]]
    return spots + rng.normal(0, loose * radius, spots.shape)


def cigarette_packs(rng: Generator) -> Thing:
    """Packs of twenty with foil, soft or hard, begun or full, or a carton of ten; slim ones too."""
    long, r = ((84.0, 3.9), (97, 2.7), (83, 3.4))[rng.integers(3)]
    count = 20 if rng.random() < 0.75 else int(rng.integers(3, 19))
    spots = grid(7, 3, 2.05 * r, 2 * r)[:count][:, [2, 0, 1]] + rng.normal(0, 0.2, (count, 3))
    sides = 5
    tobacco = revolve([[-long / 2, r], [long / 2 - 25, r]], sides)
    tip = revolve([[long / 2 - 25, r], [long / 2, r]], sides)
    size = np.array([long + 4, 15 * r, 6.4 * r])
    pack = [
        Part("wood", copies(tobacco, spots), 0.4),
        Part("cloth", copies(tip, spots), 0.6),
        *carton("cardboard", size[0], size[1], size[2], 0.45),
        Part("aluminium", box(size[0] - 2, size[1] - 2, 0.1), 0.5),
    ]
    packs = int(rng.choice([1, 1, 2, 10]))
    if packs == 10:
        places = grid(5, 2, size[2] + 1, size[1] + 1)[:, [2, 1, 0]]
        mass = [
            Part("wood", copies(box(long - 25, 14 * r, 6 * r).moved(-12), places), 0.3),
            Part("cloth", copies(box(24, 14 * r, 6 * r).moved(long / 2 - 12), places), 0.42),
            Part("cardboard", copies(box(*size), places)),
            Part("cardboard", copies(box(*(size - 1)), places), -1.0),
            Part("aluminium", copies(box(size[0] - 2, size[1] - 2, 0.1), places)),
        ]
        return Thing((*mass, *encased(mass, 2.0, "cardboard", 0.5)))
    return Thing(tuple(lying(rng, [pack] * packs, 40 * (packs > 1), 10)))


def incense(rng: Generator) -> Thing:
    """Sticks of incense or mosquito coils, in a tube, a box or a bundle with a paper band."""
    if rng.random() < 0.25:
        coils = []
        for k in range(rng.integers(1, 5)):
            t = np.linspace(4, 2 * np.pi * 4, 60)
            coils.append(
                strand(np.column_stack([2.4 * t * np.cos(t), 2.4 * t * np.sin(t), np.full(60, 8.0 * k)]), 2.8, 4)
            )
        coil = Part("wood", merged(*coils), 1.1)
        return Thing((coil, *encased([coil], 6, "cardboard", 0.5)))
    count, long, r = int(rng.integers(12, 50)), rng.uniform(110, 340), rng.uniform(0.9, 1.8)
    spots = _bundle(rng, count, r, 0.4)
    core = rng.random() < 0.6
    parts = [
        Part(
            "wood",
            copies(revolve([[-long / 2 + (40 if core else 0), r], [long / 2, r]], 4), spots),
            rng.uniform(0.9, 1.3),
        )
    ]
    if core:
        parts.append(Part("wood", copies(revolve([[-long / 2, 0.7], [long / 2, 0.7]], 3), spots)))
    kind = rng.integers(3)
    if kind == 0:
        return Thing((*parts, *encased(parts, 5, "cardboard", 0.5)))
    reach = float(np.abs(spots[:, 1:]).max()) + 3
    if kind == 1:
        return Thing((*parts, *pipe("cardboard", -long / 2 - 4, long / 2 + 4, reach, 1.2, 12)))
    return Thing((*parts, Part("paper", box(long * 0.2, 2 * reach, 2 * reach), 0.05)))


def tooth_picks(rng: Generator) -> Thing:
    """Tooth picks, cotton buds or floss sticks in a tub, bamboo skewers, ice-cream sticks in a bag."""
    kind = rng.integers(3)
    count = int(rng.integers(25, 70 if kind != 1 else 40))
    long, r = ((65.0, 1.0), (73, 1.3), (150, 1.5))[kind]
    angle, reach = rng.uniform(0, 6.3, count), rng.uniform(3, 20) * np.sqrt(rng.random(count))
    spots = np.column_stack([rng.normal(0, 2, count), reach * np.cos(angle), reach * np.sin(angle)])
    rod = revolve([[-long / 2, 0.3 if kind != 1 else r], [-long / 2 + 6, r], [long / 2 - 6, r], [long / 2, 0.3]], 3)
    parts = [Part("wood" if kind != 1 or rng.random() < 0.5 else "pp", copies(rod, spots), rng.uniform(0.9, 1.2))]
    if kind == 1:
        wad = revolve([[-6.0, 1], [-2, 2.8], [3, 2.6], [6, 0.5]], 4)
        wads = merged(*(wad.moved(s * long * 0.45) for s in (-1, 1)))
        parts.append(Part("cloth", copies(wads, spots), 0.8))
    wide = float(reach.max()) + 4
    tub = revolve([[-long / 2 - 3, wide], [long / 2 + 4, wide]], 14)
    return Thing((*parts, *hollow("polycarbonate", tub, tub.scaled(0.97, 0.94, 0.94)),
                  Part("pp", revolve([[long / 2 + 4, wide + 0.5], [long / 2 + 14, wide * 0.7]], 12), 0.4)))  # fmt: skip


def chalk_and_crayons(rng: Generator) -> Thing:
    """Chalk, crayons, oil pastels, felt pens or colour pencils in one or two rows of a box; some broken."""
    count, kind = int(rng.integers(8, 37)), rng.integers(4)
    material, long, r = (("clay", 76.0, 5.0), ("oil", 92, 4.2), ("wood", 178, 3.6), ("abs", 138, 5.5))[kind]
    spots = _bundle(rng, count, r, 0.03)
    scales = np.ones((count, 3))
    scales[:, 0] = np.where(rng.random(count) < 0.25, rng.uniform(0.35, 1, count), 1)
    rod = revolve([[-long / 2, r], [long * 0.4, r], [long / 2, r if kind == 0 else 1]], 6)
    parts = [Part(material, copies(rod, spots, scales), 0.7 if kind == 0 else 1.0 if kind < 3 else 0.5)]
    if kind == 2:
        parts.append(Part("clay", copies(revolve([[-long / 2, 1.2], [long / 2, 1.2]], 4), spots, scales), 1.0))
    elif kind == 3:
        parts.append(Part("cloth", copies(revolve([[-long * 0.4, 3], [long * 0.2, 3]], 4), spots, scales), 2.0))
    elif kind == 1:
        parts.append(
            Part("paper", copies(revolve([[-long / 2, r + 0.3], [long * 0.3, r + 0.3]], 5), spots, scales), 0.1)
        )
    shell, wall = ("steel", 0.3) if rng.random() < 0.3 else ("cardboard", 0.7)
    return Thing((*parts, *encased(parts, 5, shell, wall)))


def wax_candles(rng: Generator) -> Thing:
    """Thin and thick, birthday and tea lights, in tins and cups: wax, a wick and its little foot of steel."""
    kind = rng.integers(4)
    if kind == 0:
        r, high = rng.uniform(28, 42), rng.uniform(40, 90)
        tin = rng.random() < 0.6
        outer = standing([[0, r], [high, r]], 16)
        parts = [
            *hollow(
                "steel" if tin else "ceramic",
                outer,
                outer.scaled(*((0.99, 0.99, 0.99) if tin else (0.9, 0.9, 0.94))).moved(z=0.5),
            ),
            Part("oil", standing([[4, r * 0.88], [high * rng.uniform(0.5, 0.85), r * 0.88]], 14), 0.98),
        ]
        for x in np.linspace(-r * 0.4, r * 0.4, int(rng.choice([1, 3]))):
            parts += [
                Part("cloth", standing([[4, 1.0], [high * 0.9, 1.0]], 4).moved(x)),
                Part("steel", prism(circle(9, (x, 0), 10), 3.5, 4.2)),
            ]
        return Thing(tuple(parts)).moved(z=-high / 2)
    if kind == 1:
        r, spots = 19.0, grid(int(rng.integers(2, 6)), int(rng.integers(1, 5)), 40, 40)
        cup = prism(circle(r, steps=12), 0, 15)
        return Thing(
            (
                Part("aluminium", copies(cup, spots)),
                Part("aluminium", copies(cup.scaled(0.985, 0.985, 1).moved(z=0.3), spots), -0.97),
                Part("oil", copies(cup.scaled(0.97, 0.97, 0.8).moved(z=0.3), spots)),
                Part("steel", copies(prism(circle(6, steps=8), 0.4, 0.9), spots)),
            )
        )
    count = int(rng.integers(2, 26))
    long, r = (rng.uniform(50, 90), rng.uniform(2, 3.5)) if kind == 2 else (rng.uniform(110, 290), rng.uniform(5, 13))
    count = count if kind == 2 else min(count, 12)
    spots = _bundle(rng, count, r, 0.1)
    parts = [
        Part("oil", copies(revolve([[-long / 2, r], [long / 2 - 8, r], [long / 2, 1]], 6), spots), 1.05),
        Part("cloth", copies(revolve([[-long / 2, 0.8], [long / 2 + 8, 0.8]], 3), spots)),
    ]
    return Thing((*parts, *(encased(parts, 4, "cardboard", 0.5) if rng.random() < 0.7 else ())))


def make_up_sticks(rng: Generator) -> Thing:
    """Lipsticks, mascara, gloss, eye pencils, solid scent and glue sticks: a tube with a screw in it."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(2, 8)):
        long, r = rng.uniform(62, 130), rng.uniform(5, 12)
        kind = rng.integers(4)
        metal = str(rng.choice(["aluminium", "brass", "abs", "zinc", "acrylic"]))
        thin = 0.84 if metal in ("abs", "acrylic") else 0.93
        outer = revolve([[-long / 2, r], [long / 2, r * rng.uniform(0.98, 1)]], 9)
        item = hollow(
            metal,
            outer,
            revolve([[-long / 2 + 2, r * thin - 0.4], [long / 2 - 2, r * (thin - 0.02) - 0.4]], 9).scaled(
                1, 0.99, 0.99
            ),
        )
        if kind == 0:
            item += [Part("oil", revolve([[0, r * 0.55], [long * 0.3, r * 0.55], [long * 0.38, r * 0.1]], 8)),
                     Part("brass", revolve([[-long * 0.4, r * 0.7], [0, r * 0.7]], 8), 0.25)]  # fmt: skip
        elif kind == 1:
            item += [
                Part("steel", revolve([[-long * 0.3, 1], [long * 0.2, 1]], 5)),
                Part("nylon", revolve([[-long * 0.4, 3.4], [-long * 0.1, 4]], 8), 0.5),
                Part("cream", revolve([[-long * 0.44, r * 0.6], [0, r * 0.6]], 8), 0.4),
                Part("brass", ball(3, sides=6).moved(-long * 0.4)),
            ]
        elif kind == 2:
            item += [
                Part("soap", revolve([[-long * 0.1, r * 0.7], [long * 0.36, r * 0.7]], 8)),
                Part("pp", revolve([[-long * 0.45, 2], [long * 0.3, 2]], 6)),
            ]
        else:
            item += [
                spring("steel", long * 0.1, long * 0.25, r * 0.4, 6, 0.5),
                *pipe("pp", -long * 0.3, long * 0.3, r * 0.4, 0.8, 6),
            ]
        if rng.random() < 0.4:
            ring = prism(circle(r + 0.8, steps=10), -2, 2, [circle(r - 0.2, steps=9)]).turned("y", np.pi / 2)
            item.append(Part("brass", ring.moved(long * rng.uniform(-0.1, 0.1))))
        items.append(item)
    parts = beside(rng, items, 24, 0.06) if rng.random() < 0.5 else lying(rng, items, 28, 9, 0.4)
    if rng.random() < 0.4:
        outline = np.column_stack([rounded(160, 110, 30), np.full(16, 0.0)])
        parts += [
            Part("nylon", strand(np.concatenate([outline, outline[:1]]), 2.2, 4)),
            Part("brass", strand(outline, 0.9, 4), 0.7),
        ]
    return Thing(tuple(parts))


def _flat_tube(long: float, r: float, thick: float = 0.0) -> Mesh:
    """Round at the neck, flat at the crimped end."""
    turn = np.arange(12) * np.pi / 6
    rows = []
    for t in (0.0, 0.3, 0.7, 1.0):
        high, wide = r * (1 - t) ** 0.7 + 0.5 - thick * 0.4, r * (1 + 0.5 * t) - thick
        rows.append(
            np.column_stack([np.full(12, (t - 0.5) * (long - 2 * thick)), wide * np.cos(turn), high * np.sin(turn)])
        )
    return loft(rows)


def salve_tubes(rng: Generator) -> Thing:
    """Tubes of aluminium or laminate: salves, hand cream, glue, paint, mustard; in their cartons or rolled up."""
    items: list[list[Part]] = []
    metal = str(rng.choice(["aluminium", "pe", "aluminium", "tin"], p=[0.4, 0.4, 0.15, 0.05]))
    content = str(rng.choice(["cream", "oil", "soap", "clay", "talc"]))
    for _ in range(int(rng.choice([1, 2, 3, 5, 8]))):
        long, r = rng.uniform(60, 150), rng.uniform(8, 20)
        wall = 0.4 if metal != "pe" else 0.9
        outer, inner = _flat_tube(long, r), _flat_tube(long, r, wall)
        item = [
            *hollow(metal, outer, inner),
            Part(content, inner.scaled(rng.uniform(0.4, 0.97), 0.97, 0.95), 0.9),
            Part(
                "pp", revolve([[-long / 2 - 18, r * 0.5], [-long / 2 - 4, r * 0.7], [-long / 2 + 1, r * 0.7]], 10), 0.7
            ),
            Part(metal, box(5, 3 * r, 1.4).moved(long / 2 - 2)),
        ]
        if rng.random() < 0.4:
            item += [part.moved(-8) for part in carton("cardboard", long + 24, 3 * r + 4, 2 * r + 5, 0.5)]
        items.append(item)
    return Thing(tuple(beside(rng, items, 45, 0.05) if rng.random() < 0.5 else lying(rng, items, 26, 10)))


def sewing_kit(rng: Generator) -> Thing:
    """Reels of thread, bobbins, needles, buttons, a thimble, a tape: in a tin, a box with a lid or a pouch."""
    x, y = rng.uniform(90, 190), rng.uniform(65, 120)
    columns, rows = max(int(x // 26), 2), max(int(y // 42), 1)
    spots = grid(columns, rows, 24, 40) + [0, y * 0.1, 0]
    reel = merged(revolve([[-15.0, 9], [-13.0, 9], [-12.9, 5], [12.9, 5], [13.0, 9], [15.0, 9]], 8)).turned(
        "z", np.pi / 2
    )
    parts = [
        Part("pp", copies(reel, spots), 0.6),
        Part("cloth", copies(revolve([[-12, 8], [12, 8]], 7).turned("z", np.pi / 2), spots), rng.uniform(0.8, 1.3)),
        Part("steel", boxes(rng.uniform(-0.4, 0.4, (9, 3)) * [x, y, 10], [rng.uniform(28, 45), 0.9, 0.9])),
        Part("acrylic", copies(prism(circle(6, steps=8), -1, 1), rng.uniform(-0.4, 0.4, (7, 3)) * [x, y, 14])),
        Part("steel", revolve([[-10, 8], [8, 7]], 8).moved(x * 0.3, -y * 0.36), 0.2),
        Part("cloth", standing([[-6, 24], [6, 24]], 14).moved(-x * 0.3, -y * 0.3), 0.7),
    ]
    for k in range(rng.integers(0, 5)):
        bobbin = prism(circle(10, steps=10), -5, 5, [circle(3, steps=6)])
        parts.append(Part("aluminium", bobbin.moved(x * 0.1 + 7 * k, -y * 0.38), 0.3))
    wall, material = (0.3, "steel") if rng.random() < 0.4 else (1.8, "pp")
    return Thing((*parts, *carton(material, x + 30, y + 34, 36, wall)))
