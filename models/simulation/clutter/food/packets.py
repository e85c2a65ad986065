"""Packed food: drinks in cans and cartons, ham sticks, vacuum bags, tea, snacks in tubes, soups and jellies."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, soft, waves
from models.simulation.clutter._copies import boxes, copies, tumbles
from models.simulation.clutter._forms import beside, carton, encased, grid, lying, standing
from models.simulation.clutter.food.parts import lumpy, packed, thin_bag
from models.simulation.mesh import Mesh, ball, box, circle, loft, merged, prism, revolve, rounded, sheet, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def _can(rng: Generator, r: float, high: float, content: str, metal: str, wall: float) -> list[Part]:
    """With its domed foot, necked top and the ring of its opener, and a head space."""
    body = standing([[0, r * 0.76], [8, r], [high - 10, r], [high, r * 0.82]])
    inner = standing([[4, r * 0.7], [9, r - wall], [high - 10, r - wall], [high - 2, r * 0.8]])
    level = high * rng.uniform(0.82, 0.93)
    fill = standing([[4, r * 0.7], [9, r - wall], [level, r - wall]])
    tab = prism(rounded(22, 13, 6, (4, 0)), high, high + 1.2, [circle(4, (9, 0), 8)])
    return [*hollow(metal, body, inner), Part(content, fill, rng.uniform(0.97, 1.03)), Part("aluminium", tab)]


def canned_drinks(rng: Generator) -> Thing:
    """Slim, usual and stubby cans of aluminium or tin plate, one to six, in a film or a carton."""
    r, high = ((26.0, 134.0), (33, 115), (29, 145), (33, 168), (26, 92), (33, 88))[rng.integers(6)]
    content = str(rng.choice(["cola", "water", "cola", "water", "cream"]))
    metal, wall = ("aluminium", 0.35) if rng.random() < 0.75 else ("steel", 0.25)
    count = int(rng.choice([1, 1, 2, 3, 4, 6]))
    one = _can(rng, r, high, content, metal, wall)
    columns = min(count, 3)
    spots = grid(columns, -(-count // columns), 2 * r + 1.5, 2 * r + 1.5)[:count]
    parts = [Part(part.material, copies(part.mesh, spots), part.share) for part in one]
    if count > 2:
        across = 2 * r * columns + 6, 2 * r * -(-count // columns) + 6
        parts += [
            part.moved(0, 0, high / 2) for part in carton(str(rng.choice(["cardboard", "pe"])), *across, high + 4, 0.5)
        ]
    thing = settled(parts)
    return thing.turned("y", np.pi / 2) if rng.random() < 0.75 else thing


def drink_cartons(rng: Generator) -> Thing:
    """Bricks of milk and juice with their straws and flaps, soy milk in pillows; a foil in the board."""
    x, y, z = ((105.0, 62.0, 40.0), (122, 48, 48), (165, 62, 62), (90, 47, 33))[rng.integers(4)]
    count = int(rng.choice([1, 2, 4, 6]))
    flap = box(10, y * 0.9, 1).moved(x / 2 + 4)
    fill = box(x - 2 - x * rng.uniform(0, 0.08), y - 2, z - 2)
    straw = tube([[-x * 0.4, y * 0.2, 0], [x * 0.2, y * 0.26, 0], [x * 0.4, y * 0.1, 0]], 2.4, sides=5).moved(
        0, 0, z / 2 + 2
    )
    spots = grid(-(-count // 2), min(count, 2), z + 1, y + 2)[:count][:, [2, 1, 0]]
    return settled([
        Part("cardboard", copies(merged(box(x, y, z)), spots)),
        Part("cardboard", copies(box(x - 1.4, y - 1.4, z - 1.4), spots), -1.0),
        Part("water" if rng.random() < 0.6 else "cream", copies(fill, spots), 1.03),
        Part("cardboard", copies(flap, spots)),
        Part("pp", copies(straw, spots), 0.5),
    ])  # fmt: skip


def ham_sticks(rng: Generator) -> Thing:
    """Sausages in film with a clip of aluminium at both ends, or dried meat in sticks, packed in rows or in a bag."""
    r, long = rng.uniform(6.5, 17), rng.uniform(85, 210)
    count = int(rng.integers(2, 13 if r < 12 else 6))
    bow = rng.uniform(-0.08, 0.08) * long
    body = tube(
        [[-long / 2, 0, 0], [-long * 0.46, bow * 0.1, 0], [0, bow, 0], [long * 0.46, bow * 0.1, 0], [long / 2, 0, 0]],
        [r * 0.3, r, r, r, r * 0.3],
        sides=8,
    )
    clip = boxes([[s * (long / 2 + 4), 0, 0] for s in (-1, 1)], [4, 7, 4])
    tail = boxes([[s * (long / 2 + 9), 0, 0] for s in (-1, 1)], [14, 8, 1])
    if rng.random() < 0.65:
        spots = packed(rng, count, 2.1 * r, per_layer=max(count // 2, 3))[:, [2, 1, 0]] * [0.2, 1, 1]
        spots[:, 1] = (np.arange(count) % 6 - 2.5) * 2.1 * r
        spots[:, 2] = np.arange(count) // 6 * 1.9 * r
        turns = rng.normal(0, 0.03, count)
    else:
        spots, turns = (
            np.column_stack([rng.normal(0, 18, (count, 2)), rng.uniform(-12, 12, count)]),
            rng.uniform(0, 6.3, count),
        )
    return settled(
        [
            Part("meat", copies(body, spots, turns=turns), rng.uniform(0.95, 1.1)),
            Part("aluminium", copies(clip, spots, turns=turns), 0.7),
            Part("pe", copies(tail, spots, turns=turns)),
        ],
        [thin_bag(rng, long * 1.15, max(13 * r, 60), 4 * r)] if rng.random() < 0.6 else [],
    )


def vacuum_bags(rng: Generator) -> Thing:
    """Tofu, duck necks, pickles, coffee or meat drawn tight in a film, its seams flat: one or several."""
    parts: list[Part] = []
    z = 0.0
    x, y = rng.uniform(90, 200), rng.uniform(70, 140)
    for _ in range(rng.integers(1, 5)):
        thick = rng.uniform(12, 34)
        kind = str(rng.choice(["meat", "fruit", "bread", "rice", "meat", "powder"]))
        if rng.random() < 0.5:
            count = int(rng.integers(5, 14))
            lump = lumpy(rng, ball(rng.uniform(12, 26), rng.uniform(9, 15), thick * 0.4, 5), 0.15)
            spots = np.column_stack([rng.uniform(-0.36, 0.36, (count, 2)) * [x, y], np.full(count, z + thick / 2)])
            parts.append(Part(kind, copies(lump, spots, turns=rng.uniform(0, 6.3, count))))
            parts.append(Part("oil", soft(rng, x * 0.9, y * 0.9, thick * 0.3, (6, 8), 0.2).moved(z=z), 0.8))
        else:
            parts.append(
                Part(
                    kind, soft(rng, x, y, thick, (9, 11), rng.uniform(0.05, 0.3), 10).moved(z=z), rng.uniform(0.8, 1.2)
                )
            )
        flat = prism(rounded(x + 34, y + 18, 5, steps=2), z + thick / 2, z + thick / 2 + rng.uniform(0.2, 0.5))
        parts.append(Part("pet", flat))
        if rng.random() < 0.35:
            parts.append(Part("aluminium", flat.scaled(1, 1, 0.1).moved(z=(z + thick / 2) * 0.9), 1.0))
        z += thick + 2
    return settled(parts)


def tea_boxes(rng: Generator) -> Thing:
    """Boxes of tea bags or loose tea, coffee sticks and capsules, stock cubes: rows of little bags in a carton."""
    columns, deep = int(rng.integers(8, 26)), rng.uniform(3, 7)
    y, z, rows = rng.uniform(42, 70), rng.uniform(50, 75), int(rng.integers(1, 3))
    spots = grid(columns, rows, deep, y + 2)
    spots += rng.normal(0, 0.6, spots.shape)
    kind = rng.integers(4)
    if kind == 3:
        spots = grid(max(columns // 3, 3), rows + 1, 32, 32)
        one = standing([[-14, 15], [10, 12], [12, 9]], 10)
        parts = [
            Part("aluminium", copies(one, spots), 0.05),
            Part("powder", copies(one.scaled(0.93, 0.93, 0.85), spots), 0.7),
        ]
    else:
        material, share = (("cloth", 1.2), ("powder", 1.0), ("salt", 0.6))[kind]
        leaf = box(deep * 0.5, y * 0.84, z * rng.uniform(0.5, 0.8)).moved(0, 0, -z * 0.1)
        sizes = rng.uniform(0.85, 1.1, (len(spots), 3))
        parts = [
            Part(material, copies(leaf, spots, sizes), share),
            Part("paper", copies(box(0.6, y * 0.95, z * 0.92), spots)),
        ]
        if kind == 0:
            staples = boxes(spots + [0, 0, z * 0.4], [1.4, 6, 1.2])
            parts.append(Part("aluminium", staples, 0.5))
    parts += encased(parts, 5, "cardboard", rng.uniform(0.4, 0.8))
    if rng.random() < 0.4:
        parts += encased(parts, 4, "steel", 0.25)
    return settled(parts)


def sweets_in_rolls(rng: Generator) -> Thing:
    """Mints, chewing gum, chocolate coins and round biscuits in rolls of foil and paper: as big as cells."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 7)):
        r, count = rng.uniform(7, 16), int(rng.integers(8, 17))
        pitch = rng.uniform(4, 7)
        pill = revolve([[-pitch * 0.46, r * 0.92], [pitch * 0.46, r * 0.92]], 8)
        spots = np.column_stack([(np.arange(count) - (count - 1) / 2) * pitch, np.zeros((count, 2))])
        half = count * pitch / 2
        items.append(
            [
                Part("sugar", copies(pill, spots), rng.uniform(0.8, 1.05)),
                *hollow(
                    "paper",
                    revolve([[-half, r + 0.7], [half, r + 0.7]], 10),
                    revolve([[-half, r + 0.1], [half, r + 0.1]], 10),
                ),
                Part(
                    "aluminium",
                    merged(
                        *(revolve([[s * (half + 4) - 3, r * 0.5], [s * (half + 4) + 3, r * 0.5]], 8) for s in (-1, 1))
                    ),
                    0.1,
                ),
            ]
        )
    parts = beside(rng, items, 30, 0.02) if rng.random() < 0.5 else lying(rng, items, 24, 8)
    return Thing(tuple(parts))


def snack_sticks(rng: Generator) -> Thing:
    """Biscuit sticks, spicy strips, cereal bars, lollipops on their sticks: in a box, a tube or a bag."""
    count, long, r = int(rng.integers(12, 34)), rng.uniform(80, 160), rng.uniform(1.6, 4.5)
    side = int(np.ceil(np.sqrt(count)))
    spots = grid(side, side, 2.3 * r, 2.3 * r)[:count, [2, 0, 1]] + rng.normal(0, 0.4 * r, (count, 3))
    parts = [Part("bread", copies(revolve([[-long / 2, r], [long / 2, r]], 5), spots), rng.uniform(1.6, 2.2))]
    if rng.random() < 0.4:
        parts.append(Part("sugar", copies(revolve([[-long * 0.2, r * 1.3], [long / 2 + 1, r * 1.3]], 5), spots), 0.5))
    if rng.random() < 0.35:
        heads = ball(4 * r, sides=6).moved(long / 2)
        parts.append(Part("sugar", copies(heads, spots * [1, 3, 3]), 1.1))
    width = 2.3 * r * side + 8
    low = (spots[:, 1:].min(0) + spots[:, 1:].max(0)) / 2
    if rng.random() < 0.6:
        parts += [part.moved(0, *low) for part in carton("cardboard", long + 14, width + 6, width + 6, 0.6)]
    return settled(parts)


def jelly_cups(rng: Generator) -> Thing:
    """Jellies, puddings and yoghurt in cups with a foil lid, a tray of them or a bag."""
    r, high = rng.uniform(16, 34), rng.uniform(22, 60)
    columns, rows = int(rng.integers(1, 5)), int(rng.integers(1, 4))
    cup = standing([[0, r * 0.74], [high, r]], 12)
    lump = ball(r * 0.3, sides=6).moved(0, 0, high * 0.4)
    places = grid(columns, rows, 2.2 * r, 2.2 * r)
    turns = None
    if rng.random() < 0.35:
        turns = tumbles(rng, len(places))
        places = places + rng.normal(0, r * 0.3, places.shape)
    kinds = [
        ("pp", cup, 1.0), ("pp", cup.scaled(0.96, 0.96, 0.98).moved(z=0.5), -1.0),
        ("water", cup.scaled(0.95, 0.95, rng.uniform(0.85, 0.96)).moved(z=0.6), rng.uniform(1, 1.15)),
        ("fruit", lump, 0.5), ("aluminium", prism(circle(r + 3, steps=12), high, high + 0.3), 0.4),
    ]  # fmt: skip
    return settled([Part(material, copies(mesh, places, turns=turns), share) for material, mesh, share in kinds])


def fruit_mix(rng: Generator) -> Thing:
    """A bag of a few sorts: stones in plums and peaches, lychees, a mango, dates, kiwis, a durian's husk."""
    parts: list[Part] = []
    for _ in range(rng.integers(1, 4)):
        count, r = int(rng.integers(2, 11)), rng.uniform(13, 38)
        long = r * rng.uniform(0.85, 1.6)
        fruit = lumpy(rng, ball(long, r, r * rng.uniform(0.8, 1), 8), 0.06)
        spots = packed(rng, min(count, 9 if r < 26 else 4), 2.1 * max(r, long)) + [
            rng.normal(0, 30),
            rng.normal(0, 30),
            0,
        ]
        turns = tumbles(rng, len(spots))
        parts.append(Part("fruit", copies(fruit, spots, turns=turns), rng.uniform(0.9, 1.08)))
        kind = rng.integers(3)
        if kind == 0:
            stone = ball(long * 0.5, r * 0.36, r * 0.3, 6)
            parts.append(Part("wood", copies(stone, spots, turns=turns), rng.uniform(0.2, 0.7)))
        elif kind == 1:
            parts.append(Part("fruit", copies(ball(long * 0.3, r * 0.3, r * 0.3, 5), spots, turns=turns), -0.5))
        if rng.random() < 0.4:  # in nets of foam
            parts.append(Part("foam", copies(ball(long * 1.14, r * 1.14, r * 1.14, 6), spots, turns=turns)))
    return settled(parts, [thin_bag(rng, 180, 150, 60)])


def instant_cups(rng: Generator) -> Thing:
    """Noodles or porridge in a paper tub with its sachets and fork, self-heating pots with a bag of lime."""
    r, high = rng.uniform(46, 78), rng.uniform(70, 115)
    tub = standing([[0, r * 0.76], [high, r]], 16)
    rows, columns = 12, 14
    relief = 20 + 5 * waves(rng, rows, columns, 9.0, 12)
    cake = sheet(np.zeros((rows, columns)), np.clip(relief, 6, 40), r * 1.05, r * 1.05).moved(z=10)
    parts = [
        *hollow("cardboard", tub, tub.scaled(0.96, 0.96, 0.97).moved(z=2)),
        Part("bread", cake, rng.uniform(1.3, 1.9)),
        Part("aluminium", prism(circle(r + 3, steps=16), high, high + 0.2), 0.4),
    ]
    for k in range(rng.integers(1, 4)):
        sachet = soft(rng, rng.uniform(40, 70), rng.uniform(30, 50), rng.uniform(4, 9), (5, 6), 0.2)
        kind = str(rng.choice(["salt", "oil", "powder"]))
        parts.append(Part(kind, sachet.turned("z", rng.uniform(0, 6)).moved(0, 0, high * 0.5 + 9 * k), 0.8))
    if rng.random() < 0.5:
        tines = boxes([[r * 0.5, y, high * 0.9] for y in (-6, 0, 6)], [26, 2, 1.6])
        parts.append(Part("pp", merged(tines, box(r * 0.8, 9, 1.6).moved(0, 0, high * 0.9))))
    if rng.random() < 0.3:
        parts.append(Part("powder", soft(rng, r * 1.1, r * 0.9, 12, (6, 7), 0.15).moved(z=2), 1.4))
    return settled(parts)


def seaweed_and_wafers(rng: Generator) -> Thing:
    """Thin leaves in a stack: seaweed, wafers, rice cakes, dried fish or tofu, with trays and a sachet of silica."""
    x, y, leaf = rng.uniform(70, 210), rng.uniform(60, 190), rng.uniform(0.8, 9)
    count = int(rng.integers(5, 22))
    grain = [
        soft(rng, x, y, leaf, (6, 7), 0.3, 12, 0.02).moved(rng.normal(0, 2), rng.normal(0, 2), k * leaf * 1.5)
        for k in range(min(count, 9))
    ]
    silica = soft(rng, 40, 28, 5, (5, 5), 0.1).moved(x * 0.3, 0, 9 * leaf * 1.5)
    parts = [Part("bread", merged(*grain), rng.uniform(0.9, 2.0)), Part("salt", silica, 0.7)]
    if rng.random() < 0.6:
        high = 9 * leaf * 1.5 + 6
        tray = prism(rounded(x + 12, y + 12, 8), -1, high, [rounded(x + 11, y + 11, 8)])
        parts.append(Part("pet", tray))
    return settled(parts)


def spice_rack(rng: Generator) -> Thing:
    """Tins and tubs of spice, mustard, baby food or caviar; a row in a tray or loose, with steel lids."""
    r, high = rng.uniform(18, 38), rng.uniform(34, 95)
    count = int(rng.integers(1, 7))
    metal = rng.random() < 0.5
    shell = standing([[0, r], [high, r]], 14)
    content = str(rng.choice(["powder", "salt", "rice", "cream", "oil", "sugar"]))
    level = rng.uniform(0.3, 0.95)
    kinds: list[tuple[str, Mesh, float]] = [
        ("steel" if metal else "pp", shell, 1.0),
        (
            "steel" if metal else "pp",
            standing([[0.4, r - (0.3 if metal else 1.5)], [high, r - (0.3 if metal else 1.5)]], 14),
            -1.0,
        ),
        (content, standing([[1.5, r - 2], [high * level, r - 2]], 12), rng.uniform(0.6, 1.0)),
        ("steel" if rng.random() < 0.5 else "abs", standing([[high, r + 1], [high + 2, r + 1]], 14), 0.5),
        (
            "steel",
            merged(
                *(prism(circle(r + 0.8, steps=14), z, z + 1.2, [circle(r - 0.4, steps=12)]) for z in (0.0, high - 2))
            ),
            0.6,
        ),
    ]
    spots = grid(min(count, 3), -(-count // 3), 2.15 * r, 2.15 * r)[:count]
    parts = [Part(material, copies(mesh, spots), share) for material, mesh, share in kinds]
    thing = settled(parts)
    return thing.turned("y", np.pi / 2) if rng.random() < 0.5 else thing


def bamboo_parcels(rng: Generator) -> Thing:
    """Rice parcels in leaves, moon cakes with an egg yolk, or steamed buns, a string about each."""
    count, size = int(rng.integers(2, 7)), rng.uniform(26, 44)
    kind = rng.integers(2)
    if kind == 0:
        corner = np.array([[1.2, 0, -0.5], [-0.7, 1, -0.5], [-0.7, -1, -0.5]]) * size
        rings = [
            smooth(corner * k + [0, 0, z * size], rounds=2)
            for k, z in ((0.8, -0.05), (1.0, 0.1), (0.6, 0.7), (0.15, 1.2))
        ]
        body = loft(rings)
        core = ball(size * 0.3, sides=6).moved(0, 0, size * 0.1)
    else:
        body = prism(circle(size, steps=14), -size * 0.4, size * 0.4)
        core = ball(size * 0.38, sides=8)
    spots = packed(rng, count, 2.3 * size, 1.6 * size, 6)
    turns = tumbles(rng, count) if kind == 0 else rng.uniform(0, 6, count)
    ties = merged(
        *(
            tube(np.column_stack([circle(size * 0.95, steps=10), np.full(10, z * size)]), 1.1, True, 4)
            for z in (0.0, 0.3)
        )
    )
    parts = [
        Part(
            "rice" if kind == 0 else "bread",
            copies(body, spots, turns=turns),
            rng.uniform(0.9, 1.1) * (1 if kind == 0 else 2.4),
        ),
        Part("meat", copies(core, spots, turns=turns), 0.3),
        *([Part("cloth", copies(ties, spots, turns=turns), 0.8)] if kind == 0 else []),
    ]
    if kind == 1 and rng.random() < 0.6:
        parts += encased(parts, 14, "steel", 0.3)
    return settled(parts)
