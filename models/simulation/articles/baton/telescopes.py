"""Batons that slide out, of other builds: sprung, tapered, boxed, with a side handle or a lamp, and mixed ones."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import AAA, CR123, L14500, L18650, round_cells
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.baton.parts import (
    cut_rod,
    grip,
    guard,
    holster,
    laid,
    lathe,
    pipe,
    pommel,
    ringed,
    sleeve,
    stages,
    states,
    strap,
    tip,
)
from models.simulation.mesh import box, circle, prism, rectangle, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire

METALS = ("steel", "steel", "aluminium", "titanium", "carbon_fibre", "nylon")


def _metal(rng: Generator) -> str:
    return pick(rng, *METALS)


def _spring(x0: float, x1: float, r: float, turns: int) -> Part:
    t = np.linspace(0, 1, turns * 4)
    angle = 2 * np.pi * turns * t
    return wire("steel", np.column_stack([x0 + (x1 - x0) * t, r * np.cos(angle), r * np.sin(angle)]), 0.7, sides=3)


def button_release_baton(rng: Generator) -> Thing:
    """A spring in the handle throws the tubes out at the press of a button; a catch ring pulls them free again."""
    long, r, wall = rng.uniform(125, 205), rng.uniform(11.5, 16), rng.uniform(0.9, 1.6)
    count = int(rng.integers(2, 4))
    out = rng.random() < 0.5
    metal = pick(rng, "steel", "steel", "aluminium")
    parts = pipe(metal, 0, long, r, r, wall)
    slid, reach, thin = stages(rng, ["steel"] * count, long * 0.9, r, wall, [float(out)] * count)
    parts += [part.moved(long * 0.1) for part in slid]
    reach += long * 0.1
    parts.append(_spring(4, long * (0.55 if out else 0.12), max(r - wall - 3.2, 2.5), 14 if out else 7))
    parts += sleeve(metal, [(long - 26, r + 1.5), (long - 20, r + 3), (long, r + 1)], r)  # the catch ring
    at = long - rng.uniform(34, 55)
    button = prism(rounded(rng.uniform(8, 18), 8, 3, (at, 0), 2), r - 2, r + rng.uniform(2, 4.5))
    catch = box(22, 4, 2).moved(at, 0, r - wall - 1.6)
    parts += [Part(pick(rng, "steel", "abs", "brass"), button), Part("steel", catch)]
    if rng.random() < 0.75:
        parts += grip(rng, 4, at - 12, r)
    parts += pommel(rng, metal, 0, r)
    parts += tip(rng, "steel", reach, thin, r * 0.9)
    if rng.random() < 0.4:
        parts.append(strap(rng, -8, r))
    return centred(parts)


def _cone_sections(rng: Generator, x: float, r: float, metal: str, handle: float) -> tuple[list[Part], float, float]:
    """Drawn out: cones of few thick steps, joined by proud rings."""
    parts: list[Part] = []
    for index in range(int(rng.integers(2, 4))):
        long, end = handle * rng.uniform(0.7, 1.0), max(r - rng.uniform(1.0, 3.0), 3.2)
        wall = min(rng.uniform(0.8, 1.5), end * 0.5)
        parts += sleeve(metal, [(x - 7, r + rng.uniform(0.4, 2)), (x + 5, r + 0.6)], r * 0.9)
        if index and end < 5:
            parts.append(lathe(metal, [(x - 16, r), (x + long, end)]))
        else:
            parts += pipe(metal, x - 16, x + long, r, end, wall)
        x, r = x + long, end - rng.uniform(0.2, 0.8)
        if r < 3.4:
            break
    return parts, x, r


def tapered_telescope(rng: Generator) -> Thing:
    """Long cones out of a slender handle with flutes, flats or a knurl cut into the bare metal."""
    handle, r, metal = rng.uniform(115, 195), rng.uniform(9.5, 15), _metal(rng)
    wall = rng.uniform(1.2, 2.4)
    kind = int(rng.integers(3))
    sides = int(rng.integers(5, 9))
    outer = cut_rod([(0, r * 1.1), (handle * 0.86, r * 1.1), (handle, r * 0.95)], sides)
    if kind == 0:
        parts = pipe(metal, 0, handle, r, r, wall)
        parts += sleeve(metal, ringed(8, handle - 14, r + 0.8, int(rng.integers(8, 15)), 1.2), r)
    elif kind == 1:
        bore = cut_rod([(0, r * 0.8), (handle, r * 0.7)], sides)
        parts = hollow(metal, outer, bore)
    else:
        parts = [*pipe(metal, 0, handle, r, r * 0.9, wall), *grip(rng, 2, handle * rng.uniform(0.6, 0.95), r)]
    if rng.random() < 0.7:
        shafts, x, thin = _cone_sections(rng, handle, r * 0.72, metal, handle)
    else:
        count = int(rng.integers(2, 5))
        shafts, x, thin = stages(rng, [metal] * count, handle, r * 0.8, 1.0, states(rng, count))
    parts += [*shafts, *tip(rng, metal, x, thin, r * 0.95), *pommel(rng, metal, 0, r)]
    if rng.random() < 0.35:
        clip = box(handle * rng.uniform(0.25, 0.5), 5, 1.0).moved(handle * 0.35, 0, r + 3.5)
        parts.append(Part("steel", clip))
    return centred(parts)


def _shut(rng: Generator) -> tuple[list[Part], float, float]:
    """A shut baton from x = 0, how long and how thick it is."""
    long, r, metal = rng.uniform(110, 240), rng.uniform(9.5, 15.5), _metal(rng)
    wall, count = rng.uniform(0.9, 1.7), int(rng.integers(1, 5))
    parts = pipe(metal, 0, long, r, r, wall)
    slid, reach, thin = stages(rng, [_metal(rng) for _ in range(count)], long, r, wall, [0.0] * count)
    parts += [*slid, *tip(rng, metal, reach, thin, r), *pommel(rng, metal, 0, r)]
    if rng.random() < 0.75:
        parts += grip(rng, 4, long * rng.uniform(0.5, 0.95), r)
    return parts, long, r + 4


def boxed_baton(rng: Generator) -> Thing:
    """As sold: shut, in a carton with foam, beside its holster, a spare tip or a leaflet."""
    parts, long, r = _shut(rng)
    wide, deep = rng.uniform(60, 110), 2 * r + rng.uniform(12, 26)
    full = long + rng.uniform(50, 80)
    x, y = long / 2, rng.uniform(0, 16)
    outer, inner = box(full, wide, deep).moved(x, y), box(full - 3, wide - 3, deep - 3).moved(x, y)
    parts += hollow("cardboard", outer, inner)
    if rng.random() < 0.6:
        foam = box(full - 6, wide - 6, r).moved(x, y, -deep / 2 + r / 2 + 3)
        parts.append(Part("foam", foam, 0.6))
    if rng.random() < 0.6:
        flat = [p.scaled(1, 1, 0.35).moved(0, y + wide * 0.5 - 24, -deep / 4) for p in holster(rng, 10, long - 10, 11)]
        parts += flat
    if rng.random() < 0.5:
        spare = tip(rng, "steel", long + 12, 4, 10)
        parts += [part.moved(0, y + wide * 0.5 - 22) for part in spare]
    parts.append(Part("paper", box(full * 0.6, wide * 0.7, 0.8).moved(x, y, deep / 2 - 3)))
    return centred(parts)


def holstered_baton(rng: Generator) -> Thing:
    """Shut and carried: in a pouch, a turning tube or a frame, alone or with a second, or a lamp beside it."""
    parts, long, r = _shut(rng)
    parts += holster(rng, rng.uniform(-5, 40), long * rng.uniform(0.6, 0.95), r)
    if rng.random() < 0.3:
        parts.append(strap(rng, -10, r))
    if rng.random() < 0.25:
        second, _, thick = _shut(rng)
        parts += laid(second, rng.normal(0, 0.03), rng.uniform(-20, 20), r + thick + 8)
    if rng.random() < 0.2:
        belt = prism(rectangle(rng.uniform(60, 110), 38, (long / 2, 0)), r + 12, r + 16)
        parts.append(Part(pick(rng, "nylon", "leather"), belt))
    return centred(parts)


def side_handle_telescope(rng: Generator) -> Thing:
    """A telescope with a handle at right angles, screwed in, hollow or solid."""
    long, r, metal = rng.uniform(190, 275), rng.uniform(12, 16), pick(rng, "aluminium", "steel", "nylon")
    wall, count = rng.uniform(1.4, 2.8), int(rng.integers(1, 3))
    parts = pipe(metal, 0, long, r, r, wall)
    slid, reach, thin = stages(rng, [metal] * count, long, r, wall, states(rng, count))
    parts += [*slid, *tip(rng, metal, reach, thin, r * 1.05), *pommel(rng, metal, 0, r)]
    at, arm = rng.uniform(120, 175), rng.uniform(95, 140)
    rod = (
        pipe("steel", r, arm, 6, 6, rng.uniform(1.2, 3), 8)
        if rng.random() < 0.5
        else [lathe("steel", [(r, 5), (arm, 5)], 8)]
    )
    rod += grip(rng, r + 8, arm - 4, 6)
    rod += [
        lathe(metal, [(r - 2, r * 1.1), (r + 8, r)]),
        lathe(metal, [(arm - 4, r), (arm + 3, r * rng.uniform(0.9, 1.4))]),
    ]
    folded = rng.choice([0.0, 0.0, 0.0, 1.3])
    parts += [part.turned("z", np.pi / 2 - folded).moved(at + folded * r) for part in rod]
    if rng.random() < 0.6:
        parts += grip(rng, 6, at - r - 6, r)
    return centred(parts)


def lamp_baton(rng: Generator) -> Thing:
    """A telescope with a torch in its butt or at the side of its handle: cells, board, lens."""
    long, r = rng.uniform(130, 185), rng.uniform(12.5, 16)
    count = int(rng.integers(2, 4))
    states_ = states(rng, count)
    parts = pipe("aluminium", 0, long, r, r, rng.uniform(1.2, 2))
    slid, reach, thin = stages(rng, ["steel"] * count, long, r, 1.5, states_)
    parts += [*slid, *tip(rng, "steel", reach, thin, r)]
    size, kind = ((CR123, "lithium"), (L14500, "lithium"), (L18650, "lithium"), (AAA, "alkaline"))[int(rng.integers(4))]
    body, head = size[0] + 16, max(size[1] + 2.2, r)
    torch = pipe("aluminium", -body, 0, head, head, max(head - size[1] - 0.4, 1.2))
    torch += [*round_cells(size, kind, [(-body / 2 + 3, 0, 0)]), lathe("copper", [(-body + 2, 5), (-body + 3, 5)], 10)]
    torch.append(lathe("pcb", [(-body + 3, head * 0.7), (-body + 4.6, head * 0.7)], 10))
    bezel = head + rng.uniform(1, 5)
    torch += sleeve("aluminium", [(-body - 20, bezel), (-body - 4, bezel), (-body, head)], head * 0.75)
    torch.append(lathe("acrylic", [(-body - 17, head * 0.7), (-body - 15, head * 0.7)], 10))
    if rng.random() < 0.65:
        parts += torch
    else:  # beside the handle
        parts += [part.turned("z", np.pi).moved(long * 0.2, r + bezel + 1) for part in torch]
        parts += pommel(rng, "aluminium", 0, r)
    if rng.random() < 0.8:
        parts += grip(rng, 6, long * rng.uniform(0.6, 0.9), r)
    return centred(parts)


def mixed_telescope(rng: Generator) -> Thing:
    """Any handle, tubes, tip, butt, guard, strap, clip, holster, in any state."""
    metal, long, r = _metal(rng), rng.uniform(95, 260), rng.uniform(8.5, 17)
    wall, count = rng.uniform(0.8, 2.0), int(rng.integers(1, 5))
    long = min(long, 750 / (max(count, 3) + 1))
    metals = [metal if rng.random() < 0.6 else _metal(rng) for _ in range(count)]
    drawn = states(rng, count)
    parts = pipe(metal, 0, long, r, r * rng.uniform(0.94, 1.0), wall)
    if rng.random() < 0.45:
        slid, reach, thin = _cone_sections(rng, long, r * 0.75, metal, long)
        drawn = [1.0]
    else:
        slid, reach, thin = stages(rng, metals, long, r, wall, drawn)
    parts += [*slid, *tip(rng, pick(rng, metal, "steel"), reach, thin, r * 1.1), *pommel(rng, metal, 0, r)]
    if rng.random() < 0.7:
        parts += grip(rng, rng.uniform(2, 20), long * rng.uniform(0.5, 0.97), r)
    if rng.random() < 0.2:
        parts += guard(rng, long - 2, r)
    if rng.random() < 0.35:
        parts.append(strap(rng, -10, r))
    if max(drawn) < 0.3 and rng.random() < 0.35:
        parts += holster(rng, rng.uniform(0, 30), long * rng.uniform(0.55, 0.95), r + 3)
    if rng.random() < 0.2:
        parts += _marker(rng, long, r)
    return centred(parts)


def _marker(rng: Generator, long: float, r: float) -> list[Part]:
    """A clip, or a key ring with a key."""
    if rng.random() < 0.5:
        return [Part("steel", box(long * 0.3, 6, 1.0).moved(long * 0.4, 0, r + 4))]
    ring = tube(circle(12.0, steps=12), 0.9, True, 4)
    key = prism(rounded(30, 6, 2, (-40, 18), 2), -1, 1)
    bow = prism(rounded(14, 16, 6, (-58, 18), 3), -1, 1)
    return [Part("steel", ring.moved(-26)), Part("brass", key), Part("brass", bow)]
