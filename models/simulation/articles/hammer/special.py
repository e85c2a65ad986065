"""Hammers for one purpose: meat, tents, panels, glass, crabs, nails in tins; folding and nested ones."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.hammer.recombined import any_haft
from models.simulation.articles.hammer.usual import across, block_of, oval
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def _pyramids(x: float, z: float, rows: int, columns: int, high: float) -> list[tuple[float, float, float]]:
    return [
        (x * ((i + 0.5) / rows - 0.5), high, z * ((j + 0.5) / columns - 0.5))
        for i in range(rows)
        for j in range(columns)
    ]


def meat_hammer(rng: Generator) -> Thing:
    """A block with points on one or both faces, cast in aluminium, of steel or of wood, or a disc on a stem."""
    metal = pick(rng, "aluminium", "aluminium", "stainless", "zinc", "wood", "nylon")
    long = rng.uniform(150, 230)
    if rng.random() < 0.25:  # a flat disc with a handle across
        r, thick = rng.uniform(32, 48), rng.uniform(8, 16)
        disc = across([(0, r), (thick, r), (thick + 6, r * 0.3), (rng.uniform(60, 110), 9)], 16)
        knob = across([(60, 10), (70, 15), (110, 14), (118, 8)], 10)
        return centred((Part("stainless", disc, 0.9), Part(pick(rng, "wood", "pp", "stainless"), knob, 0.9)))
    w, half, deep = rng.uniform(38, 60), rng.uniform(22, 36), rng.uniform(34, 58)
    square = rng.random() < 0.7
    head = box(w, 2 * half, deep) if square else across([(-half, w * 0.5), (half, w * 0.5)], 14)
    parts = [Part(metal, head)]
    if metal in ("aluminium", "zinc") and rng.random() < 0.5:  # cast hollow
        parts.append(Part(metal, box(w * 0.55, 1.4 * half, deep * 0.5), -1.0))
    points = []
    for side in (-1, 1):
        rows = int(rng.integers(3, 6)) if side > 0 or rng.random() < 0.6 else 0
        if rows:
            high, size = rng.uniform(3, 8), w * 0.66 / rows
            tooth = revolve([(0, size * 0.62), (high, 0.4)], 4).turned("z", np.pi / 2)
            fit = 0.92 if square else 0.66
            spots = _pyramids(w * fit, (deep if square else w) * fit, rows, rows, half)
            points.append(copies(tooth, spots).scaled(1, side, 1))
    stuff = "stainless" if metal == "wood" else metal
    parts += [Part(stuff, merged(*points))] if points else []
    if metal in ("aluminium", "zinc") or rng.random() < 0.3:
        r = rng.uniform(7, 11)
        shape = [(-long, r * 0.9), (-long + 6, r * 1.25), (-long * 0.6, r), (-w / 2, r * 0.8)]
        parts.append(Part(metal if metal != "wood" else "stainless", oval(shape, rng.uniform(0.6, 1.0), 10)))
    else:
        r = rng.uniform(10, 14)
        shape = [(-long, r * 0.8), (-long + 8, r * 1.1), (-long * 0.5, r), (-w / 2, r * 0.9)]
        parts.append(Part(pick(rng, "wood", "pp", "rubber"), oval(shape, 0.85, 10)))
        parts.append(Part("steel", tube([(-long * 0.7, 0, 0), (-w / 2, 0, 0)], 3.5, sides=6)))
    return centred(parts)


def tent_peg_hammer(rng: Generator) -> Thing:
    """For camping: a short head with a soft or a steel face, a hook to pull pegs out, a light haft and a strap."""
    half, w = rng.uniform(26, 48), rng.uniform(20, 34)
    metal = pick(rng, "steel", "stainless", "aluminium", "zinc", "pp")
    profile = [(-half * 0.3, w * 0.4), (half * 0.3, w * 0.4), (half * 0.5, w * 0.5), (half, w * 0.5)]
    parts = [Part(metal, across(profile, 12))]
    if rng.random() < 0.6:
        parts.append(
            Part(pick(rng, "copper", "brass", "rubber", "nylon"), across([(half, w * 0.5), (half + 12, w * 0.5)], 12))
        )
    hook = smooth([(8, -half * 0.3), (6, -half * 0.9), (-4, -half * 1.3), (-18, -half * 1.35), (-20, -half * 1.1),
                   (-8, -half), (-6, -half * 0.3)], rounds=1)  # fmt: skip
    thick = rng.uniform(3.5, 8)
    parts.append(Part("steel" if metal == "pp" else metal, prism(hook, -thick, thick)))
    if rng.random() < 0.5:
        rod = box(w * 0.3, half * 1.1, w * 0.3)
        parts.append(Part("steel", rod, 0.5))
    length = rng.uniform(190, 300)
    parts += any_haft(rng, length, w * 0.35, w * 0.7) if metal == "steel" else _light_haft(rng, length, w)
    return centred(parts)


def _light_haft(rng: Generator, length: float, w: float) -> list[Part]:
    r = rng.uniform(8, 12)
    outer = oval([(-length, r), (-w * 0.35, r)], 0.8, 10)
    parts = hollow(pick(rng, "aluminium", "steel"), outer, oval([(-length + 2, r - 1.8), (-w * 0.4, r - 1.8)], 0.8, 10))
    grip = [(-length - 4, r * 1.1), (-length, r + 4), (-length * 0.6, r + 3), (-length * 0.55, r + 1)]
    parts.append(Part(pick(rng, "rubber", "eva", "wood", "pp"), oval(grip, 0.8, 10), 0.4))
    if rng.random() < 0.5:
        strap = smooth([(-length, 3), (-length - 60, 24), (-length - 75, -14), (-length, -3)], False, 2)
        parts.append(Part("nylon", tube(strap, 1.4, sides=4)))
    return parts


def folding_multi_hammer(rng: Generator) -> Thing:
    """A small hammer's head with a claw or hatchet on pliers or on a folder of blades in slim scales."""
    k, deep, long = rng.uniform(0.8, 1.15), rng.uniform(13, 20), rng.uniform(95, 125)
    face = across([(8, 7), (18, 7.5), (20, 10), (30, 10)], 10)
    tail = prism(np.array([(9, -7), (10, -26), (-rng.uniform(0, 12), -46), (-13, -44), (-4, -24), (-9, -7)]), -8, 8)
    if rng.random() < 0.4:
        tail = prism(np.array([(10, -8), (20, -38), (0, -44), (-20, -36), (-9, -8)]), -2.2, 2.2)
    head = merged(box(20, 16, deep), face, tail)
    parts = [Part("stainless", head)]
    scale = rounded(long, rng.uniform(20, 30), 9, (-long / 2 - 12, 0))
    gap = rng.uniform(9, 14)
    liner, cover = rng.uniform(1.0, 1.6), rng.uniform(2.5, 5)
    for side in (-1, 1):
        parts.append(Part("stainless", prism(scale, side * gap / 2, side * (gap / 2 + liner))))
        stuff = pick(rng, "wood", "abs", "aluminium", "nylon")
        parts.append(Part(stuff, prism(scale * [1, 0.96], side * (gap / 2 + liner), side * (gap / 2 + liner + cover))))
    count, tools = int(rng.integers(3, 6)), []
    for index in range(count):
        z = (index + 0.5) / count * gap - gap / 2
        thin, reach, wide = rng.uniform(1.2, 1.9), long * rng.uniform(0.5, 0.72), rng.uniform(7, 13)
        outline = [
            (0, -wide / 2),
            (reach * 0.7, -wide / 2),
            (reach, wide * rng.uniform(-0.4, 0.4)),
            (reach * 0.9, wide / 2),
            (0, wide / 2 - 1),
        ]
        mesh = prism(outline, z - thin / 2, z + thin / 2)
        out = rng.uniform(-2.4, 2.4) + np.pi if rng.random() < 0.25 else 0.0
        tools.append(mesh.turned("z", out).moved(-long - 4, 0, 0))
    parts.append(Part("stainless", merged(*tools)))
    if rng.random() < 0.5:  # pliers' jaws fold beside the head
        jaws = [prism(np.array([(0, 1), (22, 1), (42, 1), (42, 4), (18, 9), (0, 8)]) * [1, s], -4, 4) for s in (-1, 1)]
        parts.append(Part("stainless", merged(*jaws).turned("z", rng.choice([0.0, 0.5])).moved(10, 0, 0)))
    pins = [prism(circle(2.6, (x, 0), 8), -gap / 2 - liner - cover, gap / 2 + liner + cover) for x in (-18, -long - 4)]
    parts.append(Part("brass" if rng.random() < 0.4 else "stainless", merged(*pins), 0.7))
    return centred(tuple(part.scaled(k, k, k) for part in parts))


def nested_brass_hammer(rng: Generator) -> Thing:
    """A small brass or steel hammer whose handle unscrews into ever smaller screwdrivers, closed or laid out."""
    metal, k = pick(rng, "brass", "brass", "steel", "aluminium"), rng.uniform(0.8, 1.3)
    r, half, long = 5.5 * k, rng.uniform(18, 26) * k, rng.uniform(80, 110) * k
    shape = [(-half, r), (-half * 0.6, r * 1.3), (-half * 0.3, r * 0.9), (half * 0.3, r * 0.9), (half * 0.6, r * 1.3)]
    wedge = block_of([(-half - 12 * k, 0, 2, 0, r * 2), (-half, 0, r * 1.5, 0, r * 1.5)])
    head = merged(across([*shape, (half, r * 1.2)], 10), wedge)
    parts = [Part(metal, head)]
    opened, y, at = rng.random() < 0.35, 0.0, 0.0
    for index in range(int(rng.integers(3, 5))):
        fat = r * (1 - 0.24 * index)
        reach = long * (1 - 0.2 * index)
        shape = [(-reach, fat * 1.1), (-reach + 4, fat * 1.15), (-reach * 0.85, fat), (0, fat * 0.95)]
        outer, inner = revolve(shape, 9), revolve([(-reach + 5, fat * 0.78), (-1, fat * 0.78)], 8)
        tip = box(14 * k, fat * 0.7, 1.2).moved(5 * k, 0, 0)
        place = (at, y, 0.0) if opened else (-4.0 * index, 0.0, 0.0)
        parts += [
            part.moved(*place) for part in (*hollow(metal, outer, inner), *([Part("steel", tip)] if index else []))
        ]
        y += 2.6 * r
        at -= 10
    return centred(parts)


def glass_breaker(rng: Generator) -> Thing:
    """Rescue tools of buses and cars: a T over steel cones in a bracket, a sprung punch, a torch with points."""
    kind = rng.integers(3)
    stuff = pick(rng, "abs", "pp", "nylon", "aluminium")
    if kind == 0:  # a bar or tube with a cone at both ends of its head
        long, r, half = rng.uniform(130, 200), rng.uniform(6, 9), rng.uniform(28, 48)
        cone = revolve([(0, 6), (rng.uniform(10, 20), 5.5), (rng.uniform(22, 34), 0.8)], 10).turned("z", np.pi / 2)
        head = across([(-half + 14, r * 1.3), (-6, r * 1.5), (6, r * 1.5), (half - 14, r * 1.3)], 10)
        parts = [Part("steel", merged(cone.moved(0, half - 20, 0), cone.scaled(1, -1, 1).moved(0, 20 - half, 0)))]
        parts.append(Part(stuff if rng.random() < 0.7 else "steel", head))
        tube_outer = oval([(-long, r * 1.1), (-long * 0.5, r), (-r, r)], 0.9, 10)
        parts += hollow(stuff, tube_outer, oval([(-long + 3, r - 2.4), (-r - 1, r - 2.4)], 0.9, 10))
        if rng.random() < 0.4:  # the bracket on the wall, with screws or a wire
            plate = prism(rounded(long * 0.6, 34, 5, (-long * 0.4, 0)), -r - 5, -r - 2.5)
            clips = [box(12, 3, 2 * r).moved(-long * 0.4, side * (r + 3), -2) for side in (-1, 1)]
            parts.append(Part("abs", merged(plate, *clips)))
        return centred(parts)
    if kind == 1:  # spring punch with a belt cutter, on a key ring
        long, r, wall = rng.uniform(55, 90), rng.uniform(6.5, 10), rng.uniform(1.2, 2.2)
        parts = hollow(
            stuff,
            revolve([(-long, r * 0.8), (-long + 6, r), (0, r)], 10),
            revolve([(-long + 8, r - wall), (-2, r - wall)], 9),
        )
        t = np.linspace(0, 1, 41)
        coil = np.column_stack(
            [-long * 0.6 + t * long * 0.5, (r - wall - 1) * np.cos(t * 56), (r - wall - 1) * np.sin(t * 56)]
        )
        punch = revolve([(-long * 0.6, 2.6), (-4, 2.6), (2, 2), (5, 0.5)], 8)
        parts.append(Part("steel", merged(tube(coil, 0.8, sides=4), punch)))
        hook = np.array([(-long, -4), (-long - 18, -7), (-long - 24, 4), (-long - 10, 8), (-long, 6)])
        parts.append(Part(stuff, prism(smooth(hook, rounds=1), -3, 3)))
        parts.append(Part("steel", prism([(-long - 18, -4), (-long - 4, -2), (-long - 6, 0)], -0.4, 0.4)))
        if rng.random() < 0.6:
            ring = tube(circle(rng.uniform(9, 14), (-long - 32, 0), 14), 0.9, closed=True, sides=4)
            parts.append(Part("steel", ring))
        return centred(parts)
    long, r = rng.uniform(130, 180), rng.uniform(13, 17)  # hammer with a torch and cells
    outer = revolve([(-long, r * 0.8), (-long + 10, r), (-30, r), (-10, r * 1.3), (0, r * 1.3)], 12)
    parts = hollow(stuff, outer, revolve([(-long + 6, r * 0.75), (-28, r * 0.8), (-10, r)], 10))
    cell = revolve([(-long + 12, 7), (-long + 62, 7)], 10)
    lens = revolve([(-4, r), (-1, r)], 10)
    spike = merged(*(across([(r, 7), (r + 12, 5), (r + 20, 0.8)], 8).scaled(1, s, 1).moved(-18, 0, 0) for s in (-1, 1)))
    blade = prism([(-long + 2, r - 6), (-long + 24, r - 7), (-long + 22, r - 2)], -0.5, 0.5)
    parts += [Part("alkaline_cell", cell, 1.1), Part("acrylic", lens), Part("steel", merged(spike, blade))]
    parts.append(Part("pcb", box(2, r, r).moved(-12, 0, 0)))
    return centred(parts)


def chasing_hammer(rng: Generator) -> Thing:
    """Goldsmith's: a broad, thin, polished face and a ball or a wedge, on a thin stem that swells into a bulb."""
    r, reach = rng.uniform(9, 16), rng.uniform(24, 36)
    face = across([(6, 5), (reach * 0.6, 4), (reach * 0.85, r), (reach, r)], 14)
    if rng.random() < 0.6:
        back = across([(6, 5), (reach * 0.5, 3.6), (reach * 0.75, 6), (reach, 4.5), (reach + 2, 1.5)], 10).scaled(
            1, -1, 1
        )
    else:
        back = block_of([(-reach, 0, 2, 0, rng.uniform(10, 18)), (-reach * 0.5, 0, 6, 0, 7), (-5, 0, 10, 0, 10)])
    length, bulb = rng.uniform(180, 260), rng.uniform(11, 16)
    stem = [
        (-length, bulb * 0.5),
        (-length * 0.95, bulb),
        (-length * 0.78, bulb),
        (-length * 0.55, 5),
        (-20, 4.2),
        (5, 5),
    ]
    metal = pick(rng, "steel", "stainless", "brass")
    eye = oval([(-5, 5), (5, 5)], 0.75, 10)
    parts = [Part(metal, merged(face, back, across([(-6, 7), (6, 7)], 10))), Part(metal, eye, -1.0)]
    return centred([*parts, Part(pick(rng, "wood", "wood", "acrylic"), oval(stem, 0.75, 10))])


def turned_mallet(rng: Generator) -> Thing:
    """A round head in line with its handle: carver's mallet of wood, nylon, brass or urethane."""
    r, deep, grip = rng.uniform(26, 48), rng.uniform(60, 115), rng.uniform(100, 160)
    stuff = pick(rng, "wood", "wood", "nylon", "brass", "rubber", "acrylic")
    if stuff == "brass":
        r, deep = r * 0.55, deep * 0.5
    taper = rng.uniform(0.65, 0.95)
    head = [(-2, r * taper * 0.8), (3, r * taper), (deep * 0.9, r), (deep, r * 0.85)]
    handle = [(-grip, 10), (-grip + 6, 15), (-grip * 0.6, rng.uniform(13, 17)), (-12, 11), (0, 12)]
    parts = [Part(stuff, revolve(head, 14)), Part(pick(rng, "wood", "pp"), revolve(handle, 10))]
    thin = min(9, r * taper * 0.65)
    tenon = revolve([(0, thin), (deep * 0.8, thin)], 8)
    parts += [Part(stuff, tenon, -1.0), Part("steel" if rng.random() < 0.3 else "wood", tenon)]
    if rng.random() < 0.3:
        parts.append(Part("brass", revolve([(-6, 13), (0, 13)], 10), 0.5))
    return centred(parts)


def crab_hammer(rng: Generator) -> Thing:
    """Small ones for the table: wooden crab mallets, ice and nut hammers with a point, toffee hammers."""
    kind, long = rng.integers(3), rng.uniform(110, 210)
    if kind == 0:
        r, half = rng.uniform(13, 24), rng.uniform(22, 38)
        grooves = [(-half, r * 0.9), (-half + 4, r), (-half * 0.4, r), (-half * 0.35, r * 0.92),
                   (half * 0.35, r * 0.92), (half * 0.4, r), (half - 4, r), (half, r * 0.9)]  # fmt: skip
        parts = [Part("wood", across(grooves, 14), rng.uniform(0.8, 1.0))]
        parts.append(Part("wood", revolve([(-long, 6), (-long + 5, 8), (-long * 0.5, 6), (-r, 5.5)], 9)))
        for side in (-1, 1) if rng.random() < 0.4 else ():
            cap = across([(half - 8, r + 1), (half + 1.5, r + 1)], 14).scaled(1, side, 1)
            parts.append(Part("stainless", cap, 0.25))
        return centred(parts)
    metal = pick(rng, "stainless", "zinc", "brass", "steel")
    r, half = rng.uniform(7, 12), rng.uniform(16, 30)
    face = across([(-6, r * 0.8), (half * 0.5, r * 0.7), (half * 0.6, r), (half, r)], 12)
    back = across([(4, r * 0.8), (half, r * 0.5), (half + 12, 0.8)], 10).scaled(1, -1, 1)
    if kind == 2:
        back = block_of([(-half - 8, -3, 2, 0, rng.uniform(12, 26)), (-4, 0, r * 1.4, 0, r * 1.2)])
    stem = revolve([(-long, 4), (-long + 4, 6), (-long * 0.6, rng.uniform(4, 6)), (-long * 0.55, 3.4), (4, 3.4)], 9)
    parts = [Part(metal, merged(face, back, stem))]
    if rng.random() < 0.5:
        cover = revolve([(-long - 3, 7), (-long, 10), (-long * 0.75, 9), (-long * 0.5, 9.5), (-long * 0.48, 5)], 10)
        parts.append(Part(pick(rng, "wood", "pp", "acrylic", "rubber"), cover, 0.8))
    return centred(parts)


def copper_hammer(rng: Generator) -> Thing:
    """Solid, against sparks: a cylinder, a barrel or an octagon of brass, copper, lead or aluminium on a plain haft."""
    metal = pick(rng, "brass", "copper", "brass", "aluminium", "lead", "magnesium")
    r, half = rng.uniform(14, 27), rng.uniform(26, 52)
    waist = rng.uniform(0.7, 1.08)
    shape = [
        (-half, r * 0.92),
        (-half + 3, r),
        (-half * 0.35, r * waist),
        (half * 0.35, r * waist),
        (half - 3, r),
        (half, r * 0.92),
    ]
    head = across(shape, int(rng.choice([8, 14])))
    length, eye = rng.uniform(200, 340), r * min(waist, 1) * rng.uniform(0.4, 0.5)
    deep = r * min(waist, 1) * 0.85
    bore = oval([(-deep, eye), (deep, eye)], 0.8, 10)
    swell = rng.uniform(1.05, 1.5)
    haft = [
        (-length, eye * 0.9),
        (-length + 8, eye * swell),
        (-length * 0.6, eye * swell),
        (-r * 0.75, eye),
        (r * 0.75, eye),
    ]
    parts = [Part(metal, head), Part(metal, bore, -1.0)]
    parts.append(Part(pick(rng, "wood", "wood", "glass", "nylon"), oval(haft, 0.8, 10), 0.85))
    if rng.random() < 0.5:
        grip = [(-length - 3, eye * 1.2), (-length, eye * swell + 3), (-length * 0.62, eye * swell + 3)]
        parts.append(Part(pick(rng, "rubber", "pvc"), oval(grip, 0.8, 10), 0.35))
    return centred(parts)


def tile_hammer(rng: Generator) -> Thing:
    """A big soft barrel for floors and paving: rubber, clear or white plastic, at times with an iron core."""
    stuff = pick(rng, "rubber", "acrylic", "nylon", "pe", "rubber")
    r, half, length = rng.uniform(24, 42), rng.uniform(28, 55), rng.uniform(200, 330)
    waist = rng.uniform(0.65, 1.0)
    shape = [
        (-half, r * 0.94),
        (-half + 4, r),
        (-half * 0.5, r * waist),
        (half * 0.5, r * waist),
        (half - 4, r),
        (half, r * 0.94),
    ]
    head = across(shape, int(rng.choice([4, 8, 14, 14])))
    parts = [Part(stuff, head, rng.uniform(0.85, 1.0))]
    core = rng.random()
    if core < 0.4:
        weight = across([(-half * 0.5, r * 0.35), (half * 0.5, r * 0.35)], 10)
        parts += [Part(stuff, weight, -0.85), Part("steel", weight)]
    collar = revolve([(-r * waist - 14, 15), (-r * waist * 0.8, 17)], 10)
    parts.append(Part(stuff, collar, 0.8))
    parts += [part.moved(-r * waist * 0.5) for part in _light_haft(rng, length, r)]
    if core > 0.8:  # a suction cup or a spike's plate on top
        parts.append(Part("rubber", revolve([(r * waist, 6), (r * waist + 5, 8), (r * waist + 10, 24)], 12), 0.5))
    return centred(parts)
