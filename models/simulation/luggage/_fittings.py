"""What sits on luggage: rivets, zips with sliders, rings, hooks, buckles, straps, handles, wheels and locks."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.luggage._kit import Kit, band, body, copies, ribbon, spins, strip
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    axis_rotation,
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

METALS = ("zinc", "steel", "brass", "aluminium")


def screw(rng: Generator, length: float | None = None) -> Mesh:
    """A rivet or screw, its shank along z."""
    head, shank = rng.uniform(2.6, 4.8), rng.uniform(1.1, 2.0)
    long = rng.uniform(5, 13) if length is None else length
    if rng.random() < 0.6:
        profile = [(-long / 2, head), (-long / 2 + 1.8, shank), (long / 2, shank * 0.7)]
    else:
        profile = [(-long / 2, head * 0.8), (-long / 2 + 1.8, shank), (long / 2 - 1.8, shank), (long / 2, head * 0.8)]
    return revolve(profile, 5).turned("y", np.pi / 2)


def rivets(kit: Kit, rng: Generator, places: ArrayLike, tip: float = 0.35, material: str | None = None) -> None:
    """The same rivet at every place (K, 3)."""
    at = np.asarray(places, float).reshape(-1, 3)
    kit.add(material or str(rng.choice(["steel", "steel", "zinc"])), copies(screw(rng), at, spins(rng, len(at), tip)))


def slider(rng: Generator) -> Mesh:
    """A zip's slider with its pull."""
    s = rng.uniform(0.8, 1.25)
    head = prism(np.array([[-5, -3.5], [1, -4.5], [6, -3], [6, 3], [1, 4.5], [-5, 3.5]]) * s, -1.1 * s, 1.1 * s)
    loop = prism(rectangle(6 * s, 2.4 * s, (0.5 * s, 0)), 1.1 * s, 3.2 * s)
    long, wide = rng.uniform(13, 36), rng.uniform(4, 8)
    at = (-3 * s - long / 2, 0.0)
    if rng.random() < 0.7:
        hole = rounded(long * rng.uniform(0.2, 0.7), wide * 0.5, 2, (at[0] - long * 0.08, 0), steps=2)
        pull = prism(rounded(long, wide, wide * rng.uniform(0.15, 0.5), at, steps=2), 2 * s, (2 + 1.3) * s, [hole])
    else:
        pull = tube(smooth([(at[0] - long / 2, 0), at, (-2 * s, 0)], False, 1), 1.3, sides=5)
    return merged(head, loop, pull.turned("z", rng.normal(0, 0.7)).moved(-1 * s))


def sliders(kit: Kit, rng: Generator, places: ArrayLike, material: str | None = None) -> None:
    """The same slider at every place (K, 3), each hanging its own way."""
    at = np.asarray(places, float).reshape(-1, 3)
    kit.add(
        material or str(rng.choice(["zinc", "zinc", "steel", "brass"])),
        copies(slider(rng), at, spins(rng, len(at), 0.7)),
    )


def coil(kit: Kit, rng: Generator, outline: Points, z: float, kind: str | None = None) -> None:
    """A zip along an open path (N, 2): two rows with the seams of its tape, or metal teeth."""
    kind = kind or str(rng.choice(["nylon", "nylon", "nylon", "brass", "aluminium"]))
    width, high = rng.uniform(3.5, 6.0), rng.uniform(1.8, 2.8)
    if kind == "nylon":
        kit.add("nylon", strip(outline, width, z - high / 2, z + high / 2))
        kit.add("nylon", strip(outline, rng.uniform(20, 28), z, z + 0.7))
    else:
        share = 0.35 if kind == "brass" else 0.7
        kit.add(kind, strip(outline, width * 0.8, z - 1.0, z + 1.0), share=share)
        kit.add("cloth", strip(outline, rng.uniform(22, 28), z, z + 0.8))


def ring(rng: Generator, kind: str | None = None) -> Mesh:
    """A D ring, oval, square loop or round ring of thick wire, flat."""
    kind = kind or str(rng.choice(["d", "oval", "square", "round"]))
    wide, r = rng.uniform(15, 34), rng.uniform(1.3, 2.3)
    if kind == "d":
        path = np.concatenate([arc(wide / 2, -np.pi / 2, np.pi / 2, steps=7), [(-2, wide / 2), (-2, -wide / 2)]])
    elif kind == "oval":
        path = circle(wide / 2, steps=8, squash=0.55)
    elif kind == "square":
        path = rounded(wide * rng.uniform(0.4, 0.8), wide, 4, steps=2)
    else:
        path = circle(wide / 2, steps=9)
    return tube(path, r, True, 4)


def rings(kit: Kit, rng: Generator, places: ArrayLike, material: str | None = None, tip: float = 0.5) -> None:
    """The same ring at every place (K, 3)."""
    at = np.asarray(places, float).reshape(-1, 3)
    kit.add(material or str(rng.choice(["zinc", "steel", "brass"])), copies(ring(rng), at, spins(rng, len(at), tip)))


def hook(rng: Generator) -> Mesh:
    """A snap hook on its swivel."""
    s = rng.uniform(0.8, 1.3)
    claw = tube(
        smooth(np.array([(4, 0), (10, 7), (20, 8), (26, 0), (20, -7), (12, -6)]) * s, False, 1), 2.4 * s, sides=5
    )
    latch = tube(np.array([(5, -2), (14, -6)]) * s, 1.5 * s, sides=5)
    eye = tube(rounded(9 * s, 20 * s, 3, (-10 * s, 0), steps=2), 1.8 * s, True, 5)
    return merged(claw, latch, revolve(np.array([(-6, 3.2), (4, 4)]) * s, 8), eye)


def buckle(rng: Generator) -> Mesh:
    """A plastic ladder lock or side release buckle, flat."""
    w, thick = rng.uniform(18, 40), rng.uniform(4.5, 6.5)
    if rng.random() < 0.5:
        long, bars = rng.uniform(22, 32), (-0.4, 0.05, 0.42)
        sides = [box(long, 4, thick).moved(0, side * w / 2) for side in (-1, 1)]
        return merged(*sides, *(box(4, w - 4.2, thick * 0.8).moved(at * long) for at in bars))
    tongues = [box(26, 5, thick * 0.8).moved(14, side * w * 0.26) for side in (-1, 1)]
    shell = [box(26, w - 0.4, 1.4).moved(-2, 0, level * thick * 0.6) for level in (-1, 1)]
    ends = [box(4, w, thick * 1.3).moved(at) for at in (-20, -13.4, 29)]
    return merged(*tongues, *shell, *ends, box(4, w * 0.45, thick * 0.8).moved(24))


def folds(kit: Kit, rng: Generator, x: float, y: float, z: float, count: int, material: str = "nylon") -> None:
    """Creases and seams of cloth: soft lines over the wall, thin at their ends."""
    t = np.linspace(-1, 1, 6)
    long, angle = rng.uniform(0.2, 0.9, (count, 1)) * y, rng.uniform(0, np.pi, (count, 1))
    along, across = t * long, rng.normal(0, 0.2, (count, 1)) * long * (1 - t**2) + rng.normal(0, 2.5, (count, 6))
    c, s, at = np.cos(angle), np.sin(angle), rng.uniform(-0.85, 0.85, (count, 2)) * [x, y]
    px = np.clip(c * along - s * across + at[:, :1], -x, x)
    py = np.clip(s * along + c * across + at[:, 1:], -y, y)
    wide = rng.uniform(1, 3, (count, 1)) * (1 - 0.6 * t**2)
    high = rng.uniform(0.5, 1.8, (count, 1)) * (1 - 0.6 * t**2)
    level = rng.choice([-z, z], (count, 1))
    corners = [
        np.stack([px - s * wide * a, py + c * wide * a, level + high * b], -1)
        for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    line = np.stack(corners, 2)  # folds, points, corners, xyz
    vertices = line.reshape(count, -1, 3)
    faces = band(line[0]).faces[None] + (np.arange(count) * vertices.shape[1])[:, None, None]
    kit.add(material, Mesh(vertices.reshape(-1, 3), faces.reshape(-1, 3).astype(np.int32)))


def strap(
    kit: Kit,
    rng: Generator,
    path: ArrayLike,
    width: float,
    padded: bool = False,
    on_edge: float = 0.0,
    material: str = "nylon",
) -> None:
    """A webbing strap with stitched edges, or a padded one."""
    line = smooth(np.asarray(path, float), False, 2)
    kit.add(material, ribbon(line, width, rng.uniform(1.2, 2.0), on_edge))
    if padded:
        kit.add("eva", ribbon(line, width * 0.9, rng.uniform(6, 12), on_edge))
        for side in (-0.46, 0.46):
            kit.add(material, ribbon(line + [0, 0, 1.0], width * (abs(side) * 2 + 0.06), 0.5, on_edge))


def drawn_handle(
    kit: Kit, rng: Generator, x: float, ys: tuple[float, float], z: float, grip: float, material: str, screws: int = 3
) -> None:
    """Two telescopic tubes along the case from -x on, one inside the other, their plates, and the grip at +x."""
    wide, high = rng.uniform(11, 22), rng.uniform(9, 14)
    wall = rng.uniform(0.9, 1.4) if material == "aluminium" else rng.uniform(0.45, 0.8)
    end = x + grip
    start = -x + rng.uniform(8, 0.25 * x)
    inner_start = start + rng.uniform(0.02, 0.6) * (x - start)
    round_tube = rng.random() < 0.25
    for y in ys:
        for first, last, scale in ((start, x - 4, 1.0), (inner_start, end, 0.78)):
            w, h, long, mid = wide * scale, high * scale, last - first, (first + last) / 2
            if round_tube:
                h = w
                outer = tube([(first, y, z), (last, y, z)], w / 2, sides=9)
                inner = tube([(first, y, z), (last, y, z)], w / 2 - wall, sides=9)
            else:
                outer = prism(rectangle(long, w, (mid, y)), z - h / 2, z + h / 2)
                inner = prism(rectangle(long - 1, w - 2 * wall, (mid, y)), z - h / 2 + wall, z + h / 2 - wall)
            kit.vessel(material, outer, inner)
        kit.add(
            "pp",
            prism(rounded(rng.uniform(30, 50), wide + 12, 5, (x - 18, y), steps=2), z - high / 2 - 3, z - high / 2),
            prism(rounded(34, wide + 8, 5, (start + 10, y), steps=2), z + high / 2, z + high / 2 + 3),
        )
        kit.thin("steel", [(inner_start, y, z), (end - 5, y, z)], 1.2)
    ends = np.linspace(start + 6, x - 8, screws)
    rivets(kit, rng, [(at, y + d, z) for y in ys for at in ends for d in (-wide / 2 - 3, wide / 2 + 3)], 0.2)
    mid, span = (ys[0] + ys[1]) / 2, abs(ys[1] - ys[0])
    bar = rounded(rng.uniform(22, 32), span + wide + 14, 9, (end, mid), steps=3)
    kit.vessel("abs", prism(bar, z - 11, z + 11), prism((bar - [end, mid]) * 0.86 + [end, mid], z - 8.5, z + 8.5))
    if rng.random() < 0.7:
        kit.add(
            "steel",
            box(9, 14, 4).moved(end, mid, z),
            tube([(end, mid - span / 2, z), (end, mid + span / 2, z)], 1.2, sides=5),
        )
    rivets(kit, rng, [(end - 2, mid + k * span / 3, z) for k in (-1, 0, 1)], 0.3)


def spinner(kit: Kit, rng: Generator, places: ArrayLike, radius: float, double: bool, lead: str) -> None:
    """Swivelling wheels under the end at -x: discs, axle, pin, fork and screws; every one turned its own way."""
    at = np.asarray(places, float).reshape(-1, 3)
    angles = rng.uniform(0, 2 * np.pi, len(at))
    if rng.random() < 0.5:
        angles = angles[0] + rng.normal(0, 0.3, len(at))
    turns = np.stack([axis_rotation("x", angle) for angle in angles])
    wide, gap = rng.uniform(8, 12), rng.uniform(4, 8)
    hub = rng.uniform(0.35, 0.72) * radius
    offsets = (-(gap + wide) / 2, (gap + wide) / 2) if double else (0.0,)
    span = 2 * wide + gap if double else wide + 8
    behind = (-radius - 3, 0.0, radius * 0.4)

    def swivelled(*meshes: Mesh) -> Mesh:
        return copies(merged(*meshes).turned("z", np.pi / 2).moved(*behind), at, turns)

    kit.add(lead, swivelled(*(revolve([(d - wide / 2, radius), (d + wide / 2, radius)], 11) for d in offsets)))
    cores = (revolve([(d - wide / 2.4, hub), (d + wide / 2.4, hub)], 8) for d in offsets)
    kit.add(lead, swivelled(*cores), share=-0.6)
    kit.add("steel", swivelled(tube([(-span / 2, 0, 0), (span / 2, 0, 0)], 2.6, sides=5)))
    fork = prism(rounded(span * 0.55, 1.8 * radius, 5, (0, -radius * 0.5), steps=2), -4, 4)
    kit.add("abs", swivelled(fork))
    fixed = [revolve([(-9, 3.6), (16, 3.6)], 6), revolve([(3, 9), (5, 9)], 8)]
    bolts = [(24, -16, -14), (24, 16, -14), (24, -16, 14), (24, 16, 14)]
    ends = np.stack([axis_rotation("y", np.pi / 2 + rng.normal(0, 0.1))] * 4)
    fixed.append(copies(screw(rng, rng.uniform(9, 15)), np.array(bolts) * rng.uniform(0.8, 1.1), ends))
    kit.add("steel", copies(merged(*fixed), at))
    house = [prism(rounded(38 - d, 44 - d, 9, (20, 0), steps=2), -20 + d / 2, 20 - d / 2) for d in (0.0, 5.0)]
    kit.vessel("abs", copies(house[0], at), copies(house[1], at))


def roller(kit: Kit, rng: Generator, places: ArrayLike, radius: float) -> None:
    """Fixed wheels at the corner of the end at -x: disc with tyre, steel axle, housing, screws."""
    wide = rng.uniform(16, 24)
    for place in np.asarray(places, float).reshape(-1, 3):
        wheel = revolve([(-wide / 2, radius), (wide / 2, radius)], 14).turned("z", np.pi / 2).moved(*place)
        well = revolve([(-wide * 0.4, radius * 0.78), (wide * 0.4, radius * 0.78)], 12).turned("z", np.pi / 2)
        kit.add("pvc", wheel, share=0.7)
        kit.add("pvc", well.moved(*place), share=-0.5)
        axle = tube([place - (0, wide * 0.8, 0), place + (0, wide * 0.8, 0)], rng.uniform(2.5, 3.5), sides=7)
        bearings = [revolve([(-3, 8), (3, 8)], 9).turned("z", np.pi / 2).moved(*(place + (0, d, 0))) for d in (-6, 6)]
        kit.add("steel", axle)
        kit.add("steel", *bearings, share=0.6)
        kit.vessel(
            "pp",
            body(radius + 8, wide * 0.9, radius + 6, 12, 8, steps=2).moved(*(place + (6, 0, 3))),
            body(radius + 5, wide * 0.9 - 3, radius + 3, 10, 6, steps=2).moved(*(place + (6, 0, 3))),
        )
        at = place + np.array([[radius + 10, -14, 0], [radius + 10, 14, 0], [2, -22, 16], [2, 22, 16]])
        rivets(kit, rng, at, 0.8, "steel")


def carry_handle(kit: Kit, rng: Generator, at: tuple[float, float, float], along: str, span: float) -> None:
    """A carrying handle standing off a side: soft bow, steel band in it, brackets with screws at both ends."""
    out = rng.uniform(12, 38)
    t = np.linspace(-1, 1, 7)
    bow = np.column_stack([t * span / 2, out * (1 - t**4), np.zeros(7)])
    turn = 0.0 if along == "x" else -np.pi / 2
    flip = np.sign(at[1]) if along == "x" else np.sign(at[0])
    bow[:, 1] *= flip if along == "x" else 1
    if along == "y":
        bow = bow @ axis_rotation("z", turn).T * [flip, 1, 1]
    line = bow + np.array(at)
    kit.add(str(rng.choice(["pvc", "rubber", "pe"])), tube(line, rng.uniform(4, 7), sides=6), share=0.8)
    if rng.random() < 0.6:
        kit.add("steel", ribbon(line, 8, 0.7))
    for end in (line[0], line[-1]):
        size = rng.uniform(18, 30)
        plate = prism(rounded(size, size * 0.7, 4, steps=2), -2, 2).turned("z", turn).moved(*end)
        kit.add(str(rng.choice(["abs", "abs", "zinc"])), plate)
        rivets(kit, rng, end + np.array([[5, 5, 0], [-5, -5, 0], [-5, 5, 3]]), 1.2, "steel")
    rings(kit, rng, [line[0], line[-1]], "steel", 1.2)


def lock(kit: Kit, rng: Generator, at: tuple[float, float, float], turn: float = 0.0) -> None:
    """A combination lock: plastic case, three number wheels on a shaft, cam, pins."""
    place = np.array(at)
    pieces = [
        ("abs", prism(rounded(62, 26, 5, steps=2), -8, 8)),
        ("abs", prism(rounded(57, 21, 4, steps=2), -6, 6)),
    ]
    outer, inner = (mesh.turned("z", turn).moved(*place) for _, mesh in pieces)
    kit.vessel("abs", outer, inner)
    wheels = [revolve([(d - 2, 6.5), (d + 2, 6.5)], 9) for d in (-18, -10, -2)]
    kit.add("zinc", *(m.turned("z", turn).moved(*place) for m in wheels), share=float(rng.choice([0.35, 0.8])))
    metal = [box(12, 9, 7).moved(16), box(9, 5, 4).moved(24, 8), tube([(-24, 0), (12, 0)], 1.4, sides=5)]
    kit.add("zinc", *(m.turned("z", turn).moved(*place) for m in metal))
    rivets(kit, rng, place + np.array([[26, -8, 0], [-26, 8, 0]]), 0.5)


def around(x: float, y: float, count: int, rng: Generator, z: float = 0.0, jitter: float = 6.0) -> Points:
    """Places (K, 3) along the sides of a rectangle."""
    t = (np.arange(count) + rng.uniform(0, 1)) * 4 / count % 4
    side, way = np.floor(t).astype(int), 2 * (t % 1) - 1
    xs = np.choose(side, [way * x, np.full(count, x), -way * x, np.full(count, -x)])
    ys = np.choose(side, [np.full(count, -y), way * y, np.full(count, y), -way * y])
    return np.column_stack([xs, ys, np.full(count, z)]) + rng.normal(0, jitter, (count, 3))
