"""Wrenches that turn sockets and keys: T, L and Y shapes, ratcheting rings, hexagon keys, bicycle tools."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged, tool_steel
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.wrench.handles import (
    block,
    coat,
    cross_bar,
    cup,
    flat_handle,
    hexagon_end,
    placed,
    rod_handle,
    spaced,
    tail,
)
from models.simulation.mesh import Mesh, Points, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def t_socket_spanner(rng: Generator) -> Thing:
    """A T of rods with a socket, a hexagon key or a joint and socket on its foot; at times two or three sizes."""
    parts: list[Part] = []
    count = int(rng.choice([1, 1, 1, 2, 3]))
    long, half, size = rng.uniform(110, 290), rng.uniform(48, 95), rng.uniform(7, 17)
    for index in range(count):
        r = max(size * 0.38, 3.2)
        one = [Part("steel", revolve([(0, r), (long, r)], 8)), *cross_bar(rng, half, r * rng.uniform(0.8, 1.0))]
        end = rng.random()
        if end < 0.7:
            deep = rng.uniform(22, 55)
            one += [part.moved(long - 4) for part in cup(size, deep, rng.uniform(1.5, 2.8), int(rng.choice([6, 12])))]
        elif end < 0.85:
            one.append(Part("steel", hexagon_end(size * 0.6, long - 2, rng.uniform(12, 40), rng.random() < 0.4)))
        else:
            joint = merged(prism(circle(size * 0.5, (long, 0), 10), -size * 0.45, size * 0.45),
                           revolve([(long - 12, r * 1.5), (long - 4, r * 1.4)], 10))  # fmt: skip
            bent = placed(cup(size, 32, 2.2), rng.uniform(-0.8, 0.8), long)
            one += [Part("steel", joint, 0.8), *bent]
        flip = np.pi if index % 2 else 0.0
        one = placed([part.moved(-long / 2) for part in one], flip + rng.normal(0, 0.06), rng.normal(0, 5))
        parts += placed(one, y=index * (size * 2.2 + 12))
        size *= rng.uniform(1.1, 1.35)
    return centred(parts)


def l_socket_spanner(rng: Generator) -> Thing:
    """A bent bar or tube with a socket on both its ends: the pipe-shaped box spanner; one or several."""
    parts: list[Part] = []
    size = rng.uniform(8, 19)
    count, slim = int(rng.choice([1, 1, 2, 3])), rng.uniform(0.42, 0.6)
    reach, pierced = rng.uniform(8.5, 13), rng.random() < 0.5
    for index in range(count):
        r = size * slim
        long, short = size * reach + 20, size * rng.uniform(1.6, 2.6) + 8
        path = np.array([(-long, 0), (-size * 1.4, 0), (-size * 0.5, size * 0.25), (-size * 0.1, size), (0, short)])
        bar = tube(path, r, sides=8)
        foot = [part.turned("z", np.pi / 2).moved(0, short - 3, 0) for part in cup(size, size * 1.5 + 6, size * 0.16)]
        if pierced:  # the leg's socket runs through, so that a bolt may stand out
            foot = [*foot, Part("steel", revolve([(0, r * 0.55), (size * 0.5, r * 0.55)], 8), 0.4)]
        deep = size * rng.uniform(1.6, 3.4)
        end = [
            part.scaled(-1, 1, 1).moved(-long + 2) for part in cup(size, deep, size * 0.14, int(rng.choice([6, 12])))
        ]
        one = [Part("steel", bar), *foot[:2], *end]
        parts += placed(one, 0, rng.normal(0, 4), index * size * rng.uniform(1.8, 2.4), index * 3.0)
        size *= rng.uniform(1.05, 1.25)
    return centred(parts)


def three_way_spanner(rng: Generator) -> Thing:
    """Three arms from a hub with sockets, hexagon keys or screwdriver bits on them; some with flat cast arms."""
    size, reach = rng.uniform(7, 13), rng.uniform(50, 105)
    r, sides = rng.uniform(3.4, 6), int(rng.choice([6, 12]))
    parts, kind = [], rng.integers(3)
    for index in range(3):
        arm = [Part("steel", revolve([(0, r), (reach, r)], 8))]
        if kind == 2:
            arm.append(Part(pick(rng, "pvc", "rubber", "abs"), revolve([(8, r + 2.5), (reach * 0.7, r + 3)], 9), 0.6))
        if kind == 1:
            arm.append(
                Part("steel", hexagon_end(rng.uniform(3.5, 7), reach - 2, rng.uniform(14, 30), rng.random() < 0.3))
            )
        else:
            arm += [part.moved(reach - 3) for part in cup(size, rng.uniform(20, 36), rng.uniform(1.4, 2.4), sides)]
        parts += [part.turned("z", index * 2 * np.pi / 3 + (0.3 if kind == 1 else 0)) for part in arm]
        size *= rng.uniform(1.1, 1.3)
    hub = prism(circle(r * rng.uniform(1.6, 3), steps=12), -r * 1.1, r * 1.1)
    return centred((*parts, Part(pick(rng, "steel", "aluminium", "abs"), hub)))


def ratchet_head(rng: Generator, size: float, thick: float, material: str) -> list[Part]:
    """A round head about the origin: a toothed ring with play in its housing, a pawl and a lever."""
    r = size * rng.uniform(0.86, 1.0)
    room, eye = r * 0.8, circle(size * 0.53, steps=12)
    gear = prism(circle(room * 0.94, steps=14), -thick * 0.6, thick * 0.6, [eye])
    house = prism(circle(r, steps=16), -thick / 2, thick / 2, [circle(room, steps=14)])
    pawl = block(size * 0.2, size * 0.35, thick * 0.4, (-r - size * 0.12, 0, 0))
    lever = block(size * 0.45, size * 0.16, 2.0, (-r - size * 0.2, 0, thick * 0.6))
    return [Part(material, merged(house, gear)), Part("steel", merged(pawl, lever), 0.6)]


def flex_ratchet_spanner(rng: Generator) -> Thing:
    """Ratcheting rings on both ends, or on one, rigid or swinging in a fork; a slim shank; one or two sizes."""
    parts: list[Part] = []
    size, count, material = rng.uniform(8, 19), int(rng.choice([1, 1, 2])), tool_steel(rng)
    swings, double = rng.random() < 0.6, rng.random() < 0.5
    for index in range(count):
        thick, long, neck = size * 0.4 + 2, size * rng.uniform(8, 12), size * rng.uniform(0.3, 0.42)
        half = long / 2 - size * (1.55 if swings else 0.85)
        outline = [(-half, -neck), (0, -neck * rng.uniform(0.7, 0.9)), (half, -neck * 1.05)]
        shank = np.array([*outline, *((x * 1.001, -y) for x, y in outline[::-1])])
        one = [Part(material, forged(shank, thick * rng.uniform(0.7, 0.95), 0.8))]
        for side in (-1, 1) if double else (1,):
            head = ratchet_head(rng, size, thick, material)
            if swings:
                ear = prism(circle(neck * 0.9, (-size * 1.2, 0), 10), -thick * 0.3, thick * 0.3)
                cheeks = [block(neck * 1.9, neck * 2, thick * 0.3, (-size * 1.4, 0, z * thick * 0.5)) for z in (-1, 1)]
                swing = rng.uniform(-0.8, 0.8)
                head = [part.moved(size * 1.3).turned("y", swing).moved(-size * 1.3) for part in head]
                head.append(Part("steel", merged(ear, *cheeks)))
            one += [part.moved(long / 2).turned("z", 0 if side > 0 else np.pi) for part in head]
        if not double:
            rest, hole = tail(rng, long * 0.3, neck)
            end = np.concatenate([[(0, neck), (0, -neck)], rest])
            one.append(Part(material, prism(end, -thick * 0.35, thick * 0.35, [hole]).moved(-half)))
        parts += placed(one, 0, rng.normal(0, 4), index * size * 2.4)
        size *= rng.uniform(1.08, 1.3)
    return centred(parts)


def _key(rng: Generator, size: float, long: float, short: float, ball: bool) -> Mesh:
    """An L-shaped hexagon key, its corner near the origin, its long leg toward -x."""
    r = size * 0.52
    path = np.array([(-long, 0), (-size * 1.3, 0), (-size * 0.35, size * 0.35), (0, size * 1.3), (0, short)])
    bar = tube(path, r, sides=6)
    return merged(bar, hexagon_end(size, 0, 0.5, True).scaled(-1, 1, 1).moved(-long)) if ball else bar


def hexagon_keys(rng: Generator) -> Thing:
    """Seven to nine L keys by size: fanned in a plastic clip, in a row in a tray, on a ring, or loose."""
    count, ball = int(rng.integers(5, 10)), rng.random() < 0.4
    sizes = np.array([1.5, 2, 2.5, 3, 4, 5, 6, 8, 10])[-count:] * rng.choice([1.0, 1.0, 0.75])
    reach, how = rng.uniform(9, 20), rng.integers(4)
    metal, y = str(rng.choice(["steel", "stainless"])), 0.0
    meshes, parts = [], []
    for index, size in enumerate(sizes):
        long = 38 + size * reach
        short = 13 + size * 2.6
        key = _key(rng, float(size), long, short, ball)
        if how == 0:  # stands in a clip, each shorter one beside the last
            key = key.turned("x", np.pi / 2 * (1 if index % 2 else -1)).moved(0, y, 0)
            y += size + 3.5
        elif how == 1:
            key = key.moved(size * 1.5, y, 0)
            y += size * 1.6 + 5
        elif how == 2:
            key = key.moved(long - 12, 0, index * 1.5).turned("z", (index - count / 2) * rng.uniform(0.08, 0.2))
        else:
            key = key.turned("x", rng.uniform(-0.4, 0.4)).turned("z", rng.normal(0, 0.25)).moved(
                rng.normal(0, 9), index * rng.uniform(4, 9), index * 3.0)  # fmt: skip
        meshes.append(key)
    parts.append(Part(metal, merged(*meshes)))
    if how < 2:
        stuff, wide = pick(rng, "abs", "pp", "rubber"), rng.uniform(12, 26)
        deep = float(sizes.max()) + rng.uniform(3, 7)
        parts += [Part(stuff, box(wide, y + 4, deep).moved(-22 - 8 * band * 4, y / 2, 0), 0.65)
                  for band in range(int(rng.integers(1, 3)))]  # fmt: skip
    if how == 2:
        parts.append(Part(metal, tube(circle(9, steps=14), 1.2, closed=True, sides=5).turned("y", np.pi / 2)))
    return centred(parts)


def folding_key_holder(rng: Generator) -> Thing:
    """Hexagon or star keys that fold from both ends of a plastic or metal holder, some of them out."""
    long, wide, deep = rng.uniform(75, 125), rng.uniform(18, 30), rng.uniform(22, 40)
    stuff = pick(rng, "abs", "nylon", "aluminium", "steel")
    wall = 1.4 if stuff == "steel" else rng.uniform(2, 4.5)
    shape = rounded(long, wide, wide * rng.uniform(0.2, 0.5), steps=4)
    if rng.random() < 0.4:
        shape = shape * np.column_stack([np.ones(len(shape)), 1 - 0.22 * np.cos(shape[:, 0] / long * np.pi)])
    sides = [Part(stuff, prism(shape, z * deep / 2, z * (deep / 2 - wall))) for z in (-1, 1)]
    web = rng.random() < 0.6
    if web:
        sides.append(Part(stuff, box(long * 0.5, wide * 0.3, deep - 2 * wall), rng.uniform(0.3, 0.8)))
    pivots = [
        prism(circle(rng.uniform(2.2, 3.2), (end * (long / 2 - 7), 0), 8), -deep / 2, deep / 2) for end in (-1, 1)
    ]
    keys: list[Mesh] = []
    for end in (-1, 1):
        z = -deep / 2 + wall + 1.5
        sizes = rng.uniform(1.5, 3.5) * np.linspace(1, rng.uniform(1.6, 2.6), int(rng.integers(3, 6)))
        for size in sizes:
            if z + size > deep / 2 - wall:
                break
            out = rng.random() < 0.25
            blade = revolve([(0, size * 0.52), (long * rng.uniform(0.62, 0.72), size * 0.5)], 6)
            angle = rng.uniform(-2.6, 2.6) if out else np.pi + rng.normal(0, 0.02)
            keys.append(blade.turned("z", angle).moved(long / 2 - 7, 0, z + size / 2).scaled(end, 1, 1))
            z += size * 1.08 + 0.6
    return centred((*sides, Part("steel", merged(*keys)), Part("steel", merged(*pivots), 0.6)))


def bicycle_spanners(rng: Generator) -> Thing:
    """Thin cone spanners, a plate with many mouths, a pedal spanner, or a chain whip; loose or a few together."""
    makers = (cone_spanner, many_mouths, _pedal_spanner, _chain_whip)
    first = int(rng.integers(4))
    kinds = [first] if rng.random() < 0.6 else [first, *rng.integers(0, 3, int(rng.integers(1, 4))).tolist()]
    parts: list[Part] = []
    for index, kind in enumerate(kinds):
        turn = rng.normal(0, 0.15) + (np.pi if rng.random() < 0.3 else 0)
        parts += placed(makers[kind](rng), turn, rng.normal(0, 10), index * rng.uniform(18, 36), index * 4.0)
    return centred(parts)


def _jaw(size: float, wall: float, turn: float = 0.0) -> Points:
    """Clockwise path round a straight-sided mouth open toward +x, its middle at the origin."""
    h, out = size / 2, size / 2 + wall
    path = np.array([(-h - wall, out * 0.75), (-h * 0.5, out * 1.02), (h, out), (h * 1.35, h + wall * 0.3),
                     (h * 1.3, h),
                     (-h * 0.6, h * 1.01), (-h, h * 0.5)])  # fmt: skip
    path = np.concatenate([path, path[::-1] * [1.002, -1]])
    return path @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])


def cone_spanner(rng: Generator) -> list[Part]:
    size, wall, thick = rng.uniform(13, 20), rng.uniform(5, 8), rng.uniform(1.8, 3.2)
    long = rng.uniform(120, 210)
    head = _jaw(size, wall, rng.uniform(-0.3, 0.3)) + [long / 2, 0]
    if rng.random() < 0.5:
        outline, holes = np.concatenate([head, -head]), []
    else:
        rest, hole = tail(rng, long - size, size * rng.uniform(0.4, 0.6))
        outline, holes = np.concatenate([head, rest + [long / 2 - size, 0]]), [hole + [long / 2 - size, 0]]
    parts = [Part("steel", prism(outline, -thick / 2, thick / 2, holes))]
    return [*parts, coat(rng, -long * 0.45, long * 0.2, size, thick)] if rng.random() < 0.35 else parts


def many_mouths(rng: Generator) -> list[Part]:
    """A stamped plate with holes of several sizes and mouths at its ends."""
    long, wide = rng.uniform(85, 150), rng.uniform(28, 40)
    end = _jaw(rng.uniform(13, 17), 6) + [long / 2 - 10, 0]
    outline = np.concatenate([end, -end])
    places = np.linspace(-1, 1, int(rng.integers(2, 4))) * (long / 2 - 36)
    holes = [circle(rng.uniform(3, min(wide * 0.24, long * 0.06)), (float(x), 0), 6) for x in places]
    thick = rng.uniform(2, 5)
    body = rounded(long * 0.72, wide, wide * rng.uniform(0.15, 0.5))
    body = outline if rng.random() < 0.6 else rounded(long * 0.72, wide, wide * rng.uniform(0.15, 0.5))
    return [Part("steel", prism(body, -thick / 2, thick / 2, holes))]


def _pedal_spanner(rng: Generator) -> list[Part]:
    size, thick, long = rng.uniform(14, 16), rng.uniform(4.5, 7), rng.uniform(200, 320)
    head = prism(np.concatenate([_jaw(size, 8, 0.5), [(-24, -7), (-24.1, 6)]]), -thick / 2, thick / 2)
    return [
        Part("steel", head),
        *(part.moved(-14) for part in flat_handle(rng, "steel", long, rng.uniform(7, 11), thick)),
    ]


def _chain_whip(rng: Generator) -> list[Part]:
    long, pitch = rng.uniform(200, 300), 12.7
    path = smooth([(-10, 4), (12, 6), (40, rng.uniform(-4, 20)), (70, rng.uniform(-40, 5)), (90, -50)], False, 2)
    count = int(rng.integers(8, 13))
    places, turn = spaced(path, count)
    at = np.column_stack([places, np.zeros(count)])
    link = merged(*(block(pitch * 0.9, 6.5, 1.1, (0, 0, side * 2.6)) for side in (-1, 1)))
    roller = prism(circle(3.6, steps=6), -2, 2)
    handle = flat_handle(rng, "steel", long, rng.uniform(7, 11), rng.uniform(4, 6))
    return [*handle, Part("steel", merged(copies(link, at, turn), copies(roller, at)))]


def lug_wrench_telescopic(rng: Generator) -> Thing:
    """Wheel wrench whose handle slides out of a tube, with a swinging head and two-sided sockets beside it."""
    long, r = rng.uniform(190, 330), rng.uniform(8, 11)
    tube_parts = hollow("steel", revolve([(-long, r), (0, r)], 10), revolve([(-long + 2, r - 2), (0, r - 2)], 10))
    out = rng.uniform(20, long * 0.7)
    rod = revolve([(-long * 0.6 + out, r * 0.75), (out, r * 0.75)], 8)
    head = merged(box(24, r * 2.2, r * 2.2), revolve([(0, 6.4), (26, 6.4)], 4).turned("y", rng.choice([0, np.pi / 2])))
    swing = rng.choice([0.0, np.pi / 2, rng.uniform(-1, 1)])
    parts = [*tube_parts, Part("steel", merged(rod, head.turned("z", swing).moved(out + 8)))]
    grip = rod_handle(rng, long * 0.5, r * 0.9)
    parts += [part.moved(-long * 0.5 + 4) for part in grip if part.share > 0 and part.material != "steel"]
    size = rng.uniform(17, 21)
    for index in range(int(rng.integers(1, 3))):
        both_ends = [*cup(size, 34, 3.2), *(part.scaled(-1, 1, 1) for part in cup(size + 2, 34, 3.2))]
        if index == 0 and swing == 0:
            parts += placed(both_ends, 0, out + 58)
        else:
            parts += placed(both_ends, rng.uniform(0, np.pi), rng.uniform(-long, 0), 30 + 34.0 * index)
    return centred(parts)
