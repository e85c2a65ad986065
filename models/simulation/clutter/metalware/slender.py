"""Long thin metal that is no blade: files, tweezers, shoe horns, pegs, bookmarks, wipers, skewers, needles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import shell
from models.simulation.clutter._copies import boxes, copies, rods
from models.simulation.clutter._forms import beside, carton, lying, pipe, spring, strip
from models.simulation.clutter.metalware.parts import lifted
from models.simulation.mesh import (
    arc,
    box,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow, wire


def nail_files(rng: Generator) -> Thing:
    """Steel and glass files and pushers, bare or with a grip, some in a sleeve."""
    items = []
    for _ in range(rng.integers(1, 5)):
        long, half, t = rng.uniform(80, 180), rng.uniform(3, 8), rng.uniform(0.8, 1.8)
        kind = rng.integers(4)
        tips = ([[0.5, 0.1]], [[0.42, 0.9], [0.5, 0.35]], [[0.5, 1.0]], [[0.4, 0.5], [0.46, 0.9], [0.5, 0.5]])[kind]
        body = [[-0.5, rng.uniform(0.3, 0.9)], [-0.2, 1.0], [0.2, rng.uniform(0.7, 1.0)], *tips]
        material = str(rng.choice(["stainless", "steel", "glass", "stainless"]))
        item = [Part(material, strip(np.array(body) * [long, half], 3 * t if material == "glass" else t))]
        if rng.random() < 0.5:
            grip = rounded(long * 0.4, half * 2.6, half, (-long * 0.42, 0), 3)
            item.append(Part(str(rng.choice(["abs", "acrylic", "wood"])), prism(grip, -3, 3)))
        if rng.random() < 0.3:
            sleeve = long * 0.62, half * 2.8
            item += [Part("pvc", box(*sleeve, 0.5).moved(long * 0.2, 0, z)) for z in (-1.8, 1.8)]
        items.append(item)
    return Thing(tuple(beside(rng, items, 16, 0.15) if rng.random() < 0.5 else lying(rng, items, 22)))


def tweezers(rng: Generator) -> Thing:
    """Slanted, pointed, bent or broad; one or a set, some in a tube or a pouch."""
    items = []
    for _ in range(1 if rng.random() < 0.5 else rng.integers(2, 7)):
        long, wide, t = rng.uniform(70, 165), rng.uniform(6, 12), rng.uniform(0.9, 1.6)
        gape, bend = long * rng.uniform(0.03, 0.08), rng.uniform(0, 0.14) * long * (rng.random() < 0.35)
        tip = rng.choice([0.1, 0.3, 0.8])
        arms = []
        for side in (-1, 1):
            upper = np.array([
                [-0.5, 0, 0.7], [-0.42, 0.4, 1], [0.05, 1.0, 1], [0.3, 0.75, 0.6], [0.5, 0.12, tip],
            ])  # fmt: skip
            middle = np.column_stack([upper[:, 0] * long, side * upper[:, 1] * gape])
            profile = np.concatenate([middle + [0, -t / 2], middle[::-1] + [0, t / 2]])
            arm = prism(profile, -0.5, 0.5)
            points = arm.vertices.copy()
            share = np.interp(points[:, 0] / long, upper[:, 0], upper[:, 2])
            points[:, 2] = points[:, 2] * wide * share + bend * np.clip(points[:, 0] / long, 0, 1) * 2
            arms.append(type(arm)(points, arm.faces))
        mesh = merged(*arms)
        if rng.random() < 0.75:
            mesh = mesh.turned("x", np.pi / 2)
        items.append([Part(str(rng.choice(["stainless", "steel", "titanium"])), mesh)])
        if rng.random() < 0.25:
            items[-1] += pipe("pp", long * 0.1, long * 0.54, wide * 0.75, 0.8)
    parts = beside(rng, items, 15, 0.04)
    if len(items) > 2 and rng.random() < 0.6:
        parts += [Part("leather", box(185, len(items) * 15 + 22, 1.0).moved(z=z)) for z in (-9, 9)]
    return Thing(tuple(parts))


def shoe_horns(rng: Generator) -> Thing:
    """Spoons of sheet metal or plastic, short or with a long handle."""
    items = []
    for _ in range(1 if rng.random() < 0.75 else 2):
        long, wide = rng.uniform(110, 200), rng.uniform(34, 48)
        t = np.linspace(0, 1, 9)[:, None]
        half = wide / 2 * np.interp(t, [0, 0.15, 0.6, 1], [0.75, 1, 0.7, rng.uniform(0.3, 0.5)])
        u = np.linspace(-1, 1, 7)
        y, z = half * u, half * rng.uniform(0.4, 0.7) * (1 - u**2)
        surface = np.stack([np.broadcast_to((0.5 - t) * long, y.shape), y, z], -1)
        material = str(rng.choice(["stainless", "stainless", "brass", "abs", "zinc"]))
        item = [Part(material, shell(surface, rng.uniform(0.9, 1.4) if material != "abs" else 2.4))]
        tail = -long / 2 + 4
        if rng.random() < 0.55:
            reach, r = rng.uniform(120, 420), rng.uniform(4, 9)
            item.append(Part(str(rng.choice([material, "wood"])), revolve([[tail - reach, r], [tail, r * 0.6]], 8)))
            if rng.random() < 0.5:
                item.append(spring("steel", tail - 26, tail, 7, 7, 0.9))
            tail -= reach
        if rng.random() < 0.6:
            item.append(wire("steel", lifted(circle(9, (tail - 9, 0), 12)), 1.0, True, 4))
        items.append(item)
    return Thing(tuple(beside(rng, items, 40, 0.1)))


def tent_pegs(rng: Generator) -> Thing:
    """Hooked wire, V and Y section pegs, with guy lines and their runners."""
    count, long = int(rng.integers(3, 13)), rng.uniform(140, 260)
    kind = rng.integers(4)
    metal = str(rng.choice(["aluminium", "steel", "titanium"])) if kind else "steel"
    if kind == 0:
        hook = smooth([[-0.5, 0.0], [0.42, 0], [0.5, 0.03], [0.47, 0.09], [0.4, 0.07]], False, 1) * long
        item = [Part(metal, tube(lifted(hook), rng.uniform(2, 3.2), sides=6))]
    elif kind == 3:
        item = [
            Part("abs", revolve([[-long / 2, 1], [-long / 2 + 30, 5], [long / 2, 6], [long / 2 + 6, 9]], 6)),
            Part("steel", revolve([[-long / 2, 1.2], [long * 0.4, 2.5]], 6)),
        ]
    else:
        wing, t = rng.uniform(8, 13), rng.uniform(1.2, 2)
        blade = strip([[-long / 2, 0.6], [-long / 2 + 22, wing / 2], [long / 2, wing / 2]], t)
        lean = (0.8, -0.8) if kind == 1 else (0.0, 2.1, 4.2)
        mesh = merged(*(blade.moved(0, wing / 2).turned("x", a) for a in lean))
        loop = tube(lifted(circle(9, (long / 2 + 4, 0), 10)), 1.0, True, 4)
        item = [Part(metal, mesh), Part("nylon", loop)]
    items = [item] * count
    parts = beside(rng, items, 9, 0.06) if rng.random() < 0.7 else lying(rng, items, 30, 12)
    if rng.random() < 0.5:
        runner = boxes(rng.normal(0, 40, (4, 3)) * [1, 1, 0.1], [30, 7, 3])
        parts.append(Part("aluminium", runner))
    return Thing(tuple(parts))


def metal_bookmarks(rng: Generator) -> Thing:
    """Etched plates with a pierced pattern, a chain or a tassel; rulers of wood with a steel edge among them."""
    items = []
    for _ in range(rng.integers(1, 5)):
        long, wide, t = rng.uniform(80, 160), rng.uniform(14, 36), rng.uniform(0.5, 1.2)
        metal = str(rng.choice(["brass", "stainless", "brass", "aluminium"]))
        outline = rounded(long, wide, wide * rng.uniform(0.05, 0.49))
        if rng.random() < 0.35:
            outline = smooth(np.array([[-0.5, 0], [-0.2, 0.5], [0.3, 0.35], [0.5, 0], [0.3, -0.35], [-0.2, -0.5]]))
            outline = outline * [long, wide]
        count = int(rng.integers(2, 9))
        xs, r = np.linspace(-long * 0.3, long * 0.36, count), min(wide * 0.24, long * 0.7 / count * 0.4)
        shape = int(rng.integers(3, 9))
        holes = [circle(r, (x, rng.normal(0, 0.5)), shape) for x in xs]
        item = [Part(metal, prism(outline, -t / 2, t / 2, holes))]
        if rng.random() < 0.6:
            tail = smooth([[-long * 0.5, 0], [-long * 0.6, 8], [-long * 0.75, -6], [-long * 0.9, 4]], False, 1)
            item += [
                wire(metal, lifted(tail), 0.5, sides=4),
                Part("cloth", revolve([[-long * 1.25, 6], [-long * 0.9, 2]], 8), 0.6),
            ]
        if rng.random() < 0.25:
            item += carton("cardboard", long + 12, wide + 12, 9, 0.8)
        items.append(item)
    return Thing(tuple(lying(rng, items, 18, 5)))


def wiper_blades(rng: Generator) -> Thing:
    """For the car's window: one or a pair, with bows or flat, in a box at times."""
    bowed = rng.random() < 0.5
    items = []
    for _ in range(rng.integers(1, 3)):
        long = rng.uniform(330, 640)
        xs = np.linspace(-0.5, 0.5, 9)
        sag = 18 * (2 * xs) ** 2
        flat = np.column_stack([xs * long, np.zeros(9), sag])
        item = [
            Part("rubber", tube(flat - [0, 0, 5], 3.4, sides=5)),
            Part("steel", merged(*(tube(flat + [0, dy, 0], 0.8, sides=4) for dy in (-3, 3)))),
        ]
        if bowed:
            bows = [(0.0, 0.56, 22), (-0.3, 0.34, 11), (0.3, 0.34, 11)]
            for at, span, high in bows:
                ends = np.array([[at - span / 2, 0, 4], [at, 0, high], [at + span / 2, 0, 4]]) * [long, 1, 1]
                item.append(Part("steel", tube(smooth(ends, False, 1), 3.6, sides=5), 0.5))
        else:
            item.append(Part("abs", tube(flat + [0, 0, 5], 5, sides=5), 0.6))
        item += [Part("abs", box(46, 17, 14).moved(z=9), 0.6), Part("steel", box(4, 17, 4).moved(z=11))]
        items.append([part.turned("x", np.pi / 2) for part in item])
    parts = beside(rng, items, 42, 0.01)
    return Thing(tuple([*parts, *carton("cardboard", 665, 100, 40)] if rng.random() < 0.3 else parts))


def barbecue_skewers(rng: Generator) -> Thing:
    """Flat, twisted or round, a ring or a wooden grip at the end; a bundle."""
    long, count, kind = rng.uniform(200, 400), int(rng.integers(4, 13)), rng.integers(3)
    grip = rng.random() < 0.35
    if kind == 0:
        half = rng.uniform(1.6, 5)
        rod = strip([[-long / 2, half], [long / 2 - 16, half], [long / 2, 0.3]], 1.5)
    elif kind == 1:
        rod = revolve([[-long / 2, 1.3], [long / 2 - 12, 1.3], [long / 2, 0.3]], 5)
    else:
        t = np.linspace(0, 1, 14)
        wave = np.column_stack([(t - 0.5) * long, 2.4 * np.sin(t * 40), np.zeros(14)])
        rod = tube(wave, 1.3, sides=4)
    item = [Part("stainless", rod)]
    if grip:
        item.append(Part("wood", revolve([[-long / 2 - 70, 6], [-long / 2 - 30, 8], [-long / 2 + 10, 6]], 8)))
    else:
        item.append(wire("stainless", lifted(circle(8, (-long / 2 - 8, 0), 9)), 1.3, True, 4))
    parts = beside(rng, [item] * count, 17 if grip else rng.uniform(5, 13), 0.02)
    return Thing(tuple(parts))


def hook_needle_set(rng: Generator) -> Thing:
    """Crochet hooks, short needles and stitch holders in a roll or a case, some with a grip of silicone."""
    count = int(rng.integers(5, 15))
    items = []
    for _ in range(count):
        long, r = rng.uniform(110, 165), rng.uniform(1.0, 3.2)
        metal = str(rng.choice(["aluminium", "aluminium", "steel"]))
        head = [[-long / 2, r], [long / 2 - 14, r], [long / 2 - 8, r * 0.5], [long / 2 - 2, r], [long / 2, r * 0.3]]
        item = [Part(metal, revolve(head, 6))]
        if rng.random() < 0.5:
            item.append(Part("silicone", revolve([[-long / 2, 5], [-long * 0.1, 6], [0, 3.5]], 6)))
        items.append(item)
    wide = count * 13 + 16
    parts = beside(rng, items, 13, 0.015)
    parts += [Part("cloth", box(185, wide, 1.6).moved(z=z), 0.8) for z in (-8, 8)]
    if rng.random() < 0.6:
        outline = lifted(rounded(188, wide + 4, 8, steps=3))
        parts += [Part("nylon", tube(outline, 2, True, 4)), wire("zinc", outline, 0.7, True, 4)]
    spots = np.column_stack([rng.uniform(-40, 40, 5), rng.uniform(-0.3, 0.3, 5) * wide, np.full(5, 10.0)])
    pins = rods(spots, spots + np.column_stack([np.full(5, 36.0), rng.normal(0, 14, 5), np.zeros(5)]), 0.9)
    return Thing((*parts, Part("steel", pins)))


def hair_clips(rng: Generator) -> Thing:
    """Claws with a spring, flat duck bills, slides, and a comb with a steel tail."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(2, 7)):
        kind = rng.integers(4)
        long = rng.uniform(45, 130)
        if kind == 0:
            teeth = int(rng.integers(4, 9))
            xs = np.linspace(-long * 0.42, long * 0.42, teeth)
            fingers = merged(*(tube([[x, s * 3, 20], [x, s * 22, 12], [x, s * 14, -14], [x, s * 2, -20]], 1.6, sides=3)
                               for x in xs for s in (-1, 1)))  # fmt: skip
            backs = boxes([[0, s * 6, 21] for s in (-1, 1)], [long * 0.9, 9, 3])
            item = [
                Part(str(rng.choice(["acrylic", "abs"])), merged(fingers, backs)),
                spring("steel", -9, 9, 4, 4, 0.8),
            ]
            item[-1] = item[-1].moved(0, 0, 18)
        elif kind == 1:
            bill = strip([[-long / 2, 4], [-long * 0.2, 5.5], [long / 2, 2]], 0.7)
            mesh = merged(bill.turned("y", 0.07).moved(z=2), bill.turned("y", -0.07).moved(z=-2))
            item = [Part(str(rng.choice(["steel", "aluminium"])), mesh), spring("steel", -3, 3, 2, 3, 0.5)]
        elif kind == 2:
            slide = prism(rounded(long * 0.8, 12, 5), -0.6, 0.6, [rounded(long * 0.6, 5, 2)])
            item = [Part("steel", slide), Part("acrylic", prism(rounded(long * 0.85, 16, 7), 2, 5))]
        else:
            xs = np.linspace(-50, 50, 25)
            comb = boxes(np.column_stack([xs, np.full((25, 1), -9.0), np.zeros((25, 1))]), [2, 20, 2.4])
            tail = revolve([[52, 1.6], [rng.uniform(120, 170), 0.8]], 6).moved(0, 4)
            item = [Part("abs", merged(comb, box(110, 8, 3).moved(0, 4))), Part("steel", tail)]
        items.append(item)
    return Thing(tuple(lying(rng, items, 28, 8, 0.5)))


def cutlery_case(rng: Generator) -> Thing:
    """Travel set: spoon, fork, chopsticks that screw together, straws; in a box, a tube of cloth or bare."""
    long = rng.uniform(150, 215)
    items = []
    metal = str(rng.choice(["stainless", "stainless", "titanium"]))
    stem = [[-long / 2, 5], [-long * 0.3, 6], [0.1 * long, 2.6], [0.2 * long, 3]]
    if rng.random() < 0.9:
        t = np.linspace(0, 1, 7)[:, None]
        u = np.linspace(-1, 1, 5)
        y = 19 * np.sin(np.pi * np.clip(t, 0.05, 0.97)) ** 0.6 * u
        bowl = np.stack([np.broadcast_to(long * (0.2 + 0.3 * t), y.shape), y, 7 * (u**2 - 1) * np.sin(np.pi * t)], -1)
        items.append([Part(metal, strip(stem, 2.2)), Part(metal, shell(bowl, 1.2))])
    if rng.random() < 0.9:
        tines = boxes([[long * 0.4, dy, 0] for dy in np.linspace(-9, 9, int(rng.integers(3, 5)))], [long * 0.2, 2.4, 2])
        root = strip([[0.2 * long, 3], [0.24 * long, 10], [0.31 * long, 11]], 2)
        items.append([Part(metal, strip(stem, 2.2)), Part(metal, merged(tines, root))])
    for _ in range(rng.choice([0, 2, 2, 3])):
        r = rng.uniform(2.6, 4)
        rod = pipe(metal, -long / 2, long / 2, r, 0.8, 6)
        joint = Part("steel", revolve([[-8, r - 0.9], [8, r - 0.9]], 6))
        items.append([*rod, joint] if rng.random() < 0.6 else rod)
    parts = beside(rng, items or [pipe(metal, -90, 90, 3, 0.6)], rng.uniform(14, 30), 0.01)
    wide = 30 * max(len(items), 2) + 10
    if rng.random() < 0.65:
        outer = prism(rounded(long + 24, wide, 14), -13, 13)
        parts += hollow("pp", outer, prism(rounded(long + 20, wide - 4, 12), -11.4, 11.4))
        parts.append(Part("steel", boxes([[0, wide / 2 - 2, 0]], [9, 3, 5])))
    return Thing(tuple(parts))


def spare_ribs(rng: Generator) -> Thing:
    """Ribs and stretchers of an umbrella without its cloth, or of a kite or a lampshade: a bundle that fans out."""
    count, long, fan = int(rng.integers(5, 11)), rng.uniform(180, 480), rng.uniform(0.02, 0.35)
    angles = np.linspace(-1, 1, count) * fan + rng.normal(0, 0.02, count)
    rib = rods(
        [[0.0, 0, 0], [long * 0.3, 1.5, 4], [0.0, 0, 8]], [[long, 0, 0], [long * 0.9, 1.5, 4], [long * 0.4, 0, 2]], 0.9
    )
    ends = boxes([[long, 0, 0], [long * 0.4, 0, 1]], [[7, 3, 3], [5, 4, 5]])
    places = np.zeros((count, 3))
    places[:, 2] = rng.normal(0, 3, count)
    return Thing((
        Part(str(rng.choice(["steel", "aluminium", "carbon_fibre"])), copies(rib, places, turns=angles), 0.8),
        Part("zinc", copies(ends, places, turns=angles)),
        Part("pp", prism(circle(8, steps=10), -7, 7, [circle(4, steps=8)])),
        *([Part("nylon", prism(np.concatenate([[[0, 0]], arc(long * 0.9, -fan, fan, steps=7)]), -7, -6))]
          if fan > 0.15 and rng.random() < 0.4 else []),
    )).moved(-long / 2)  # fmt: skip


def rulers_and_squares(rng: Generator) -> Thing:
    """Rules of aluminium and plastic with slots, folding rules with rivets, protractors, stencils."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 4)):
        long, wide, t = rng.choice([155, 205, 310]), rng.uniform(22, 42), rng.uniform(1.0, 2.4)
        material = str(rng.choice(["aluminium", "stainless", "acrylic", "wood"]))
        kind = rng.integers(3)
        if kind == 0:
            holes = [rectangle(long * 0.7, wide * 0.16)] + [circle(2.5, (long * 0.46, 0), 8)]
            item = [Part(material, prism(rectangle(long, wide), -t / 2, t / 2, holes))]
            if rng.random() < 0.5:
                item.append(Part("steel", box(long, 1.2, t + 0.6).moved(0, wide / 2)))
        elif kind == 1:
            legs = int(rng.integers(3, 7))
            turns = np.resize([0.0, np.pi], legs) + rng.normal(0, 0.16, legs)
            leg = box(long * 0.7, 15, 3)
            item = [Part("wood", merged(*(leg.turned("z", a).moved(z=3.2 * k) for k, a in enumerate(turns))))]
            rivets = [prism(circle(4, (s * long * 0.34, 0), 8), -2, 3.2 * legs) for s in (-1, 1)]
            item.append(Part("brass", merged(*rivets), 0.5))
        else:
            r = long * 0.32
            rim = np.concatenate([arc(r, 0, np.pi, steps=18), arc(r * 0.6, np.pi, 0, steps=12)])
            item = [Part(material, merged(prism(rim, -t / 2, t / 2), box(2 * r, 9, t).moved(0, -4)))]
        items.append(item)
    return Thing(tuple(lying(rng, items, 14, 4, 0.06)))
