"""Wrenches put together at random from the heads, shafts and handles of the others, alone, in rolls and in heaps."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged, tool_steel
from models.simulation.articles._placing import centred
from models.simulation.articles.wrench.adjustable import (
    adjustable,
    adjustable_forged,
    adjustable_slotted,
    pierced_handle,
    pipe_wrench,
)
from models.simulation.articles.wrench.handles import bent, coat, cross_bar, cup, flat_handle, rod_handle, tail, tray
from models.simulation.articles.wrench.plumbing import hook_spanner, split_eye
from models.simulation.articles.wrench.sockets import ratchet, ratchet_with_socket, socket_of, wheel_wrench
from models.simulation.articles.wrench.spanners import (
    Pattern,
    combination_spanner,
    double_open_end,
    double_ring,
    eye_of,
    flat_stamped_open_end,
    mouth,
    ratchet_ring,
    spanner,
    star,
)
from models.simulation.articles.wrench.turning import (
    cone_spanner,
    folding_key_holder,
    many_mouths,
    ratchet_head,
)
from models.simulation.mesh import Mesh, Points, arc, box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing


def _flat_end(rng: Generator, size: float, neck: float) -> tuple[Points, list[Points], float]:
    """A head about the origin from upper to lower neck, its holes, and how much thicker than the shaft it is."""
    kind = rng.integers(5)
    if kind < 2:
        turn = rng.choice([0.26, -0.26, 0.0, 0.5, -0.5, 1.0, -1.3])
        return mouth(size, neck, turn, rng.uniform(0.95, 1.22), rng.uniform(0.05, 0.22)), [], 1.0
    if kind == 2:
        return eye_of(size, neck, rng.uniform(0.72, 0.9)), [star(size, (0, 0), int(rng.choice([6, 12])))], 1.2
    if kind == 3:
        return split_eye(size, neck, size * 0.32, 9), [], rng.uniform(1.1, 1.6)
    return eye_of(size, neck, rng.uniform(0.92, 1.05)), [circle(size * 0.8, steps=16)], 1.1


def mixed_spanner(rng: Generator) -> Thing:
    """Any two heads, or a head and a handle's end, on a shaft straight, bowed, cranked, sleeved or recessed."""
    first, material = rng.uniform(7, 26), tool_steel(rng)
    second = first * rng.uniform(0.75, 1.3)
    long, slim = (first + second) / 2 * rng.uniform(5.5, 15) + 20, rng.uniform(0.3, 0.5)
    head, holes, swell = _flat_end(rng, first, first * slim)
    gears = [(first, long / 2, len(holes) == 1 and len(holes[0]) == 16)]
    head, holes = head + [long / 2, 0], [hole + [long / 2, 0] for hole in holes]
    waist = (first + second) / 2 * slim * rng.uniform(0.65, 0.95)
    shaft = np.array([(long / 2 - first * 1.9, -waist), (-long / 2 + second * 1.9, -waist * 0.99)])
    other_swell = 1.0
    if rng.random() < 0.72:
        end, more, other_swell = _flat_end(rng, second, second * slim)
        gears.append((second, -long / 2, len(more) == 1 and len(more[0]) == 16))
        end, more = -end - [long / 2, 0], [-hole - [long / 2, 0] for hole in more]
    else:
        rest, hole = tail(rng, long / 2, waist)
        end, more = rest, [hole]
        shaft = shaft[:1] - [0, 0]
    outline = np.concatenate([head, shaft, end, shaft[::-1] * [1.001, -1]])
    thick, a, b = (first + second) / 2 * rng.uniform(0.16, 0.5) + 1, long / 2 - first, -long / 2 + second
    level = rng.uniform(0.6, 1.0)
    factor = ([b - 2, b + second * 0.6, a - first * 0.6, a + 2], [other_swell, level, level, swell])
    crank = rng.choice([0.0, 0.0, rng.uniform(0.2, 0.9)]) * first
    lift = ([b, b + second, a - first, a], [crank * rng.choice([0, 1, -1]), 0, 0, crank])
    if 0.25 < rng.random() < 0.6:
        span = (a - b) - first - second
        holes = [*holes, rounded(span * 0.8, waist * rng.uniform(0.7, 1.1), waist * 0.4, ((a + b) / 2, 0), 3)]
        web = thick * level * rng.uniform(0.3, 0.7)
        extra = [Part(material, prism(holes[-1], -web / 2, web / 2))] if rng.random() < 0.8 else []
    else:
        extra = []
    body = forged(outline, thick, 0.0 if thick < 4 else 0.7, [*holes, *more], factor, lift)
    parts = [Part(material, body), *extra]
    for size, at, is_ratchet in gears:
        if is_ratchet:
            gear = prism(circle(size * 0.76, (at, 0), 18), -thick * 0.55, thick * 0.55, [star(size, (at, 0), 12)])
            level_at = float(np.interp(at, *lift))
            parts.append(Part("steel", gear.moved(0, 0, level_at)))
    if rng.random() < 0.2:
        parts.append(coat(rng, b + second * 1.1, a - first * rng.uniform(1.1, 2.2), waist * 2, thick * level))
    return centred([_bowed(part, long, bow) for bow in [_bow(rng, long)] for part in parts])


def _bow(rng: Generator, long: float) -> float:
    """Most are straight; half-moon and S-shaped spanners are bent in their plane."""
    return 0.0 if rng.random() < 0.75 else float(rng.choice([-1, 1]) * rng.uniform(0.05, 0.16) * long)


def _bowed(part: Part, long: float, bow: float) -> Part:
    if bow == 0.0:
        return part
    vertices = part.mesh.vertices.copy()
    shape = np.cos if long % 2 < 1 else np.sin  # a half moon or an S
    vertices[:, 1] += bow * shape(vertices[:, 0] / long * np.pi * (1 if shape is np.cos else 2))
    return Part(part.material, Mesh(vertices, part.mesh.faces), part.share)


def _any_handle(rng: Generator, long: float, neck: float, thick: float, material: str) -> list[Part]:
    """From x = 0 along -x: flat, round, an I-beam, a wooden or a sprung tubular one, perhaps with a ring on its end."""
    kind = rng.integers(6)
    if kind < 2:
        parts = flat_handle(rng, material, long, neck, thick)
    elif kind < 4:
        parts = rod_handle(rng, long, min(neck * 0.7, thick * 0.8))
    elif kind == 4:
        rails = [box(long, neck * 0.4, thick).moved(-long / 2, side * neck * 0.8, 0) for side in (-1, 1)]
        parts = [Part(material, merged(box(long - 1, neck * 1.2, thick * 0.35).moved(-long / 2, 0, 0), *rails))]
    else:
        fat = neck * rng.uniform(1.1, 1.5)
        shape = [(-long, fat * 0.8), (-long * 0.9, fat), (-long * 0.4, fat * 0.9), (-long * 0.3, fat * 0.75)]
        parts = [Part(pick(rng, "wood", "wood", "abs", "rubber"), revolve(shape, 10, 0.8))]
        parts.append(Part(material, box(long * 0.5, neck * 0.9, thick * 0.5).moved(-long * 0.25, 0, 0)))
    if rng.random() < 0.2:
        size = neck * rng.uniform(1.3, 2)
        ring = prism(circle(size * 0.8, (-long - size * 0.6, 0), 14), -thick * 0.4, thick * 0.4,
                     [star(size, (-long - size * 0.6, 0), int(rng.choice([6, 12])))])  # fmt: skip
        parts.append(Part(material, ring))
    return parts


def mixed_headed_handle(rng: Generator) -> Thing:
    """An adjustable, ratchet, socket, gear, claw or open head on any handle there is."""
    material, kind = tool_steel(rng), rng.integers(6)
    long = rng.uniform(90, 300)
    if kind < 2:
        s = float(rng.uniform(0.5, 1.5))
        handle = _any_handle(rng, long * min(s, 1.2), 8.5 * s, rng.uniform(6, 10) * s, material)
        handle = [part.moved(-30 * s, 0, 0) for part in handle]
        if rng.random() < 0.3:
            handle = pierced_handle(rng, s, material, rng.random() < 0.5, rng.random() < 0.5)
        return centred(adjustable(rng, s, handle, material, rng.choice([1.0, rng.uniform(0.85, 1.5)])))
    if kind == 2:
        drive = float(rng.choice([6.35, 9.5, 12.7]))
        head = ratchet(rng, drive)[:5]
        if rng.random() < 0.7:
            one = socket_of(drive * rng.uniform(0.8, 2), drive * rng.uniform(2.2, 5.5), drive)
            head.append(one.turned("y", -np.pi / 2).moved(0, 0, drive * 0.6))
        return centred([*head, *(part.moved(-drive * 2) for part in _any_handle(rng, long, drive, drive, material))])
    size = rng.uniform(9, 24)
    thick = size * rng.uniform(0.35, 0.6)
    if kind == 3:
        head = ratchet_head(rng, size, thick, material)
    elif kind == 4:
        turn = rng.choice([0.0, np.pi / 2, rng.uniform(0.1, 1.2)])
        head = [part.turned("z", turn) for part in cup(size, size * rng.uniform(1.5, 4), 2.2, int(rng.choice([6, 12])))]
        head.append(Part("steel", box(size, size * 0.8, size * 0.8).moved(-size * 0.5, 0, 0)))
    else:
        path = mouth(size, size * 0.45, rng.uniform(-0.5, 0.5), rng.uniform(1, 1.2), 0.1)
        head = [Part(material, prism(path, -thick / 2, thick / 2))]
    handle = _any_handle(rng, long, size * rng.uniform(0.4, 0.6), thick * rng.uniform(0.7, 1), material)
    return centred([*head, *(part.moved(-size * 0.85) for part in handle)])


def mixed_bar(rng: Generator) -> Thing:
    """A bar straight, bent, T- or Z-shaped with any two of the ends that wheel and box spanners have."""
    r, long, size = rng.uniform(4, 9), rng.uniform(110, 340), rng.uniform(9, 22)
    shape, leg = rng.integers(4), rng.uniform(30, 110)
    bend = rng.uniform(1.0, 2.0)
    out = leg * np.array([np.cos(bend), np.sin(bend)])
    corners = np.array([(-long, 0), (0, 0), out])
    if shape == 0:
        corners = np.array([(-long, 0), (-long / 2, 0.1), (0, 0)])
    elif shape == 3:
        corners = np.array([-out * 0.7 - [long, 0], *corners])
    path = bent(corners, r * rng.uniform(2.2, 6))
    parts = [Part("steel", tube(path, r, sides=8))]
    for at, along in ((path[-1], path[-1] - path[-2]), (path[0], path[0] - path[1])):
        turn = float(np.arctan2(along[1], along[0]))
        kind = rng.integers(5)
        if kind < 3:
            end = cup(size, rng.uniform(18, 50), rng.uniform(1.6, 3.5), int(rng.choice([6, 12])))
        elif kind == 3:
            end = [Part("steel", box(r * 5, r * 2.6, r * 0.9).moved(r * 2, 0, 0))]  # a lever for hub caps
        else:
            end = cross_bar(rng, rng.uniform(35, 90), r * 0.85)
        parts += [part.moved(-2).turned("z", turn).moved(float(at[0]), float(at[1]), 0) for part in end]
        size *= rng.uniform(0.8, 1.2)
    if rng.random() < 0.35:
        sleeve = revolve([(-long * 0.9, r + 3), (-long * rng.uniform(0.4, 0.6), r + 3.5)], 10)
        parts.append(Part(pick(rng, "pvc", "rubber", "pp"), sleeve, 0.6))
    return centred(parts)


_SMALL = (
    combination_spanner, double_open_end, double_ring, flat_stamped_open_end, ratchet_ring, adjustable_forged,
    adjustable_slotted, hook_spanner, folding_key_holder, mixed_spanner, mixed_spanner, mixed_headed_handle,
)  # fmt: skip
_LARGE = (pipe_wrench, wheel_wrench, ratchet_with_socket, mixed_bar)


def mixed_wrenches(rng: Generator) -> Thing:
    """Two to four of any kinds lying together: crossed, side by side, in a tray or a bag of cloth."""
    count = int(rng.choice([2, 2, 2, 3]))
    pitch, spread = rng.uniform(8, 45), rng.uniform(0.03, 0.5)
    parts: list[Part] = []
    for index in range(count):
        makers = _LARGE if rng.random() < 0.2 else _SMALL
        one = makers[int(rng.integers(len(makers)))](rng)
        turn = rng.normal(0, spread) + (np.pi if rng.random() < 0.4 else 0)
        one = one.turned("z", turn).moved(rng.normal(0, 18), index * pitch, rng.uniform(0, 6) + index * 5)
        parts += one.parts
    if rng.random() < 0.3:
        low, high = Thing(tuple(parts)).extent()
        x, y, z = (low + high) / 2
        wide, high_, deep = high - low + 10
        parts += [part.moved(0, 0, z) for part in tray(rng, wide, high_, min(deep, 70), (x, y))]
    return centred(parts)


def spanner_roll(rng: Generator) -> Thing:
    """A cloth or plastic roll with a pocket for each spanner: spread flat, folded over, or rolled up."""
    count, kinds = int(rng.integers(4, 8)), str(rng.choice(["or", "oo", "rr", "or"]))
    p = Pattern(rng)
    p.turn, p.recess, p.reach = rng.choice([0.26, 0.0]), False, rng.uniform(7.5, 12)
    sizes = np.linspace(rng.uniform(6, 9), rng.uniform(13, 20), count)
    cloth = pick(rng, "cloth", "denim", "pvc", "leather")
    how, y = rng.integers(3), 0.0
    parts: list[Part] = []
    places = []
    for size in sizes:
        places.append(y + size * 1.2)
        y += size * rng.uniform(2.3, 2.5) + 3
    reach = p.reach * sizes[-1] + 40
    r = y / (2 * np.pi) * 0.62
    for size, at in zip(sizes, places, strict=True):
        one = spanner(p, float(size), float(size) + (0 if kinds == "or" else 1.5), kinds, False)
        shift = -(reach - p.reach * size) / 2 + 12
        if how == 2:  # rolled up: round a spiral
            turn = at / y * 2.6 * np.pi
            out = r * (0.55 + 0.5 * turn / (2.6 * np.pi))
            parts += [q.turned("x", turn + np.pi / 2).moved(shift, out * np.cos(turn), out * np.sin(turn)) for q in one]
        elif how == 1:  # folded over its middle
            over = at > y / 2
            parts += [q.moved(shift, y - at if over else at, 11 if over else 0) for q in one]
        else:
            parts += [q.moved(shift, at, 0) for q in one]
    if how == 2:
        line = arc(1.0, 0.0, 2 * np.pi, steps=14) * r * 1.25
        parts.append(Part(cloth, prism(line[:-1], -reach / 2, reach / 2).turned("y", np.pi / 2), 0.12))
        return centred(parts)
    wide = y / 2 if how else y
    layers = [(-8.0, 1.4, 1.0), (6.0, 1.0, 0.55), *([(17.0, 1.4, 1.0)] if how else [])]
    for z, thick, share in layers:  # the pockets reach over half of the length
        outline = rounded(reach * share, wide + 8, 3, ((share - 1) * reach * 0.45, wide / 2))
        parts.append(Part(cloth, prism(outline, z, z + thick)))
    return centred(parts)


def plate_spanner_set(rng: Generator) -> Thing:
    """Flat stamped spanners of several sorts on a ring, through the holes of their ends, fanned out or in a stack."""
    count, fan = int(rng.integers(3, 8)), rng.choice([0.0, rng.uniform(0.08, 0.45)])
    parts: list[Part] = []
    for index in range(count):
        thick = rng.uniform(1.8, 3.5)
        if rng.random() < 0.3:
            piece = [*(cone_spanner if rng.random() < 0.5 else many_mouths)(rng)]
        else:
            size = rng.uniform(7, 17)
            neck, long = size * rng.uniform(0.4, 0.6), size * rng.uniform(3.5, 8) + 25
            head, holes, _ = _flat_end(rng, size, neck)
            rest, hole = tail(rng, long, neck)
            piece = [Part("steel", prism(np.concatenate([head, rest]), -thick / 2, thick / 2, [*holes, hole]))]
        low = min(part.mesh.vertices[:, 0].min() for part in piece)
        turn = fan * (index - count / 2) + rng.normal(0, 0.04)
        parts += [part.moved(float(-low) - 6).turned("z", turn).moved(0, 0, index * 3.6) for part in piece]
    ring = revolve([(0, 1.2), (count * 3.6, 1.2)], 6).turned("y", -np.pi / 2).moved(0, 0, -2)
    parts.append(
        Part("steel", merged(ring, revolve([(0, 1.2), (count * 3.6, 1.2)], 6).turned("y", -np.pi / 2).moved(9, 9, 0)))
    )
    return centred(parts)
