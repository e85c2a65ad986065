"""Deodorants, hair, paint, foam, cream and other sprays as they stand in the shops."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._cans import bag_level, inset, rim, settled, vessel
from models.simulation.mesh import arc, ball, box, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _monobloc(
    rng: Generator, half: float, r: float, neck: float = 12.5, shoulder: float = 1.0
) -> list[tuple[float, float]]:
    """One-piece aluminium: round or stepped shoulder, a bead at the mouth."""
    dish = rng.uniform(5, 9)
    base = [(-half + dish, 0), (-half + dish * 0.7, r * 0.5), (-half, r * 0.88), (-half + 3, r)]
    drop = (r - neck) * shoulder
    style = rng.integers(3)
    if style == 0:
        turn = np.linspace(0, np.pi / 2 - 0.1, 4)
        top = [(half - drop + drop * 0.93 * np.sin(t), neck + (r - neck) * np.cos(t)) for t in turn]
    elif style == 1:
        top = [(half - drop - 6, r), (half - drop - 2, r * 0.9), (half - drop, r * 0.88), (half - 2, neck + 1)]
    else:
        top = [(half - drop * 1.3, r), (half - drop * 0.9, r * 0.94), (half - 3, neck + 1.5)]
    return [*base, *top, (half, neck), (half, 0)]


def _tinplate(rng: Generator, half: float, r: float, necked: bool) -> list[tuple[float, float]]:
    """Three pieces: body, dished bottom, domed top with a cup."""
    dish = rng.uniform(6, 11)
    base = [(-half + dish, 0), (-half + dish * 0.7, r * 0.55), (-half, r * 0.93), (-half + 2, r)]
    inner = r * (0.94 if necked else 1.0)
    dome = rng.uniform(10, 17)
    return [*base, (half - dome - 5, r), (half - dome, inner), (half - dome * 0.4, inner * 0.72), (half, 14), (half, 0)]


def _valve(rng: Generator, half: float, cup: float, tube_to: float, aside: float) -> list[Part]:
    """The crimped cup with the valve's housing and spring, and a dip tube to the base."""
    house = rng.uniform(13, 17)
    bead = "steel" if rng.random() < 0.6 else "aluminium"
    turns = np.linspace(0, 2 * np.pi * 4, 17)
    spring = np.column_stack([np.linspace(half - house + 3, half - 4, 17), 1.9 * np.cos(turns), 1.9 * np.sin(turns)])
    bend = rng.uniform(0.2, 1.0) * aside
    return [
        rim(bead, half - 0.5, cup, rng.uniform(2.4, 3.4), 0.6 if bead == "steel" else 0.9),
        Part(
            bead, revolve([(half - 6, cup * 0.72), (half - 5.5, cup * 0.72), (half - 5.4, 5), (half - 5.0, 5)], 12), 1.0
        ),
        *hollow(
            "nylon",
            revolve([(half - house, 3.0), (half - house + 2, 4.4), (half - 4, 4.6)], 10),
            revolve([(half - house + 2, 2.4), (half - 4, 2.6)], 10),
        ),
        wire("steel", spring, 0.4, sides=4),
        wire("pe", [(half - house + 1, 0, 0), ((half + tube_to) / 2, bend * 0.3, 0), (tube_to, bend, 0)], 1.4),
    ]


def _button(rng: Generator, x: float, r: float = 7.0, tall: float = 12.0) -> list[Part]:
    body = revolve([(x, r), (x + tall * 0.8, r), (x + tall, r * 0.8)], 12)
    core = revolve([(x, r - 1.5), (x + tall * 0.7, r - 1.6)], 12)
    return [*hollow("pp", body, core), Part("pp", revolve([(x - 3, 2.2), (x + tall * 0.75, 2.4)], 8)),
            Part("pp", tube([(x + tall * 0.6, 0, 0), (x + tall * 0.6, r - 0.6, 0)], 1.8))]  # fmt: skip


def _cap(rng: Generator, x0: float, x1: float, r: float, top: float = 0.9) -> list[Part]:
    wall = rng.uniform(0.9, 1.4)
    outer = revolve([(x0, r), (x1 - 5, r * (1 + top) / 2), (x1, r * top)], 16)
    inner = revolve([(x0, r - wall), (x1 - 5, r * (1 + top) / 2 - wall), (x1 - wall, r * top - wall)], 16)
    parts = hollow("pp", outer, inner)
    if rng.random() < 0.4:
        ring = revolve([(x0 + 2, 15.5), ((x0 + x1) / 2, 15)], 14)
        parts += hollow("pp", ring, revolve([(x0 + 2, 14.4), ((x0 + x1) / 2, 13.9)], 14))
    return parts


def _facts(millilitres: int) -> dict[str, float | int | str]:
    return {"volume_ml": millilitres}


def _tin_rims(half: float, r: float, profile: ArrayLike) -> list[Part]:
    neck = np.asarray(profile)[5]
    return [rim("steel", -half + 1.5, r - 0.2, 2.0, 0.55), rim("steel", float(neck[0]), float(neck[1]), 2.2, 0.55)]


def deodorant(rng: Generator) -> Thing:
    half, r = rng.uniform(58, 82), rng.uniform(19, 27)
    parts, millilitres = vessel(
        rng, "aluminium", _monobloc(rng, half, r), rng.uniform(0.32, 0.5), "butane", bag_level(rng)
    )
    parts += _valve(rng, half, 13, -half + 9, r * 0.7)
    if rng.random() < 0.5:
        parts += [
            *_button(rng, half + 2),
            *_cap(rng, half - 13, half + rng.uniform(18, 30), r * 0.96, rng.uniform(0.8, 0.97)),
        ]
    else:
        head = revolve([(half - 12, r * 0.97), (half + 12, r * 0.95), (half + 24, r * 0.8)], 16)
        void = revolve([(half - 12, r * 0.97 - 1.3), (half + 11, r * 0.95 - 1.3), (half + 22, r * 0.8 - 1.5)], 16)
        parts += [*hollow("pp", head, void), *_button(rng, half + 2, 5, 18)]
    return Thing(tuple(parts), _facts(millilitres))


def travel_deodorant(rng: Generator) -> Thing:
    half, r = rng.uniform(34, 48), rng.uniform(15, 19)
    parts, millilitres = vessel(rng, "aluminium", _monobloc(rng, half, r, 11), rng.uniform(0.3, 0.42),
                                str(rng.choice(["butane", "alcohol", "water"])), bag_level(rng))  # fmt: skip
    parts += [*_valve(rng, half, 11.5, -half + 7, r * 0.6), *_button(rng, half + 2, 6, 9)]
    parts += _cap(rng, half - 6, half + rng.uniform(16, 22), r * 0.95, rng.uniform(0.85, 1.0))
    return Thing(tuple(parts), _facts(millilitres))


def hair_spray(rng: Generator) -> Thing:
    half, r = rng.uniform(85, 120), rng.uniform(25, 33)
    profile = _tinplate(rng, half, r, rng.random() < 0.8)
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.18, 0.26), "alcohol", bag_level(rng))
    parts += [*_valve(rng, half, 14, -half + 12, r * 0.7), *_tin_rims(half, r, profile), *_button(rng, half + 2)]
    parts += _cap(rng, half - 14, half + rng.uniform(22, 38), r * 0.93, rng.uniform(0.75, 1.0))
    return Thing(tuple(parts), _facts(millilitres))


def paint_spray(rng: Generator) -> Thing:
    """Pigment has settled under the solvent, and the mixing balls lie in it."""
    half, r = rng.uniform(80, 100), rng.uniform(28, 33)
    profile = _tinplate(rng, half, r, rng.random() < 0.5)
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.2, 0.28), "petrol", rng.uniform(0.4, 0.85))
    inner = inset(profile, 0.25)
    if rng.random() < 0.75:
        parts.append(
            Part("clay", settled(inner, rng.uniform(0.05, 0.22), bool(rng.random() < 0.5)), rng.uniform(0.4, 0.9))
        )
    balls = [ball(rng.uniform(3.5, 6.5), sides=10) for _ in range(int(rng.integers(1, 3)))]
    spots = [b.moved(-half + rng.uniform(12, 30), *(rng.uniform(-0.5, 0.5, 2) * r)) for b in balls]
    parts.append(Part(str(rng.choice(["steel", "glass", "stainless"])), merged(*spots)))
    parts += [
        *_valve(rng, half, 14, -half + 12, r * 0.8),
        *_tin_rims(half, r, profile),
        *_button(rng, half + 2, 6.5, 10),
    ]
    if rng.random() < 0.85:
        parts += _cap(rng, half - 15, half + rng.uniform(16, 26), r * rng.uniform(0.9, 1.03), 0.97)
    return Thing(tuple(parts), _facts(millilitres))


def shaving_foam(rng: Generator) -> Thing:
    half, r = rng.uniform(60, 82), rng.uniform(24, 33)
    tin = rng.random() < 0.5
    profile = _tinplate(rng, half, r, True) if tin else _monobloc(rng, half, r)
    parts, millilitres = vessel(rng, "steel" if tin else "aluminium", profile,
                                rng.uniform(0.2, 0.26) if tin else rng.uniform(0.38, 0.5), "cream",
                                rng.uniform(0.35, 0.85))  # fmt: skip
    spout = [(half, 0, 0), (half + 14, 0, 0), (half + 22, 5, 0), (half + 24, 15, 0)]
    collar = revolve([(half - 6, r * 0.8), (half + 9, r * 0.55), (half + 12, r * 0.45)], 14)
    cave = revolve([(half - 6, r * 0.8 - 1.2), (half + 8, r * 0.55 - 1.2), (half + 10.8, r * 0.45 - 1.2)], 14)
    parts += [*_valve(rng, half, 13, -half + 11, r * 0.6), *hollow("pp", collar, cave), Part("pp", tube(spout, 3.6))]
    parts += _tin_rims(half, r, profile) if tin else []
    if rng.random() < 0.75:
        parts += _cap(rng, half - 12, half + rng.uniform(28, 40), r * 0.97, 0.95)
    return Thing(tuple(parts), _facts(millilitres))


def _straight_can(
    rng: Generator, half: float, r: float, content: str, wall: float, material: str = "aluminium"
) -> tuple[list[Part], int]:
    profile = _monobloc(rng, half, r, min(12.5, r * 0.75), 0.8)
    return vessel(rng, material, profile, wall, content, bag_level(rng))


def pepper_spray(rng: Generator) -> Thing:
    half, r = rng.uniform(36, 58), rng.uniform(11, 18.5)
    parts, millilitres = _straight_can(rng, half, r, "alcohol", rng.uniform(0.4, 0.6))
    top = rng.uniform(20, 30)
    head = revolve([(half - 5, r * 0.98), (half + top * 0.7, r * 0.96), (half + top, r * 0.7)], 14)
    void = revolve([(half - 5, r * 0.98 - 1.6), (half + top * 0.6, r * 0.96 - 1.7), (half + top - 5, r * 0.5)], 14)
    parts += [*_valve(rng, half, min(12.5, r * 0.75), -half + 6, r * 0.6), *hollow("abs", head, void)]
    parts += [Part("abs", box(top * 0.9, 3.5, 9).moved(half + top * 0.5, r + 1.2, 0)), *_button(rng, half + 1, 4.5, 10)]
    if rng.random() < 0.5:
        holster = revolve([(-half - 4, r + 2.4), (half - 6, r + 2.6)], 14)
        parts += hollow(
            "leather" if rng.random() < 0.5 else "nylon",
            holster,
            revolve([(-half - 2, r + 0.4), (half - 6, r + 0.4)], 14),
        )
    if rng.random() < 0.6:
        ring = np.column_stack([arc(12, 0, 5.7, (half + top + 8, r * 0.6), 12), np.zeros(12)])
        parts.append(wire("steel", ring, 0.8, closed=True))
    return Thing(tuple(parts), _facts(millilitres))


def whipped_cream(rng: Generator) -> Thing:
    half, r = rng.uniform(75, 108), rng.uniform(25, 33)
    tin = rng.random() < 0.7
    profile = _tinplate(rng, half, r, True) if tin else _monobloc(rng, half, r)
    parts, millilitres = vessel(
        rng, "steel" if tin else "aluminium", profile, 0.22 if tin else 0.42, "cream", rng.uniform(0.3, 0.6)
    )
    x, length = half + 2, rng.uniform(26, 36)
    spout = revolve([(x - 4, 8), (x + 3, 7), (x + 8, 5), (x + length, 3.6)], 12)
    parts += [*hollow("pe", spout, revolve([(x - 4, 4), (x + 8, 3.2), (x + length, 2.4)], 12))]
    parts += [rim("steel", half - 0.5, 14, 3, 0.6), Part("rubber", revolve([(half - 8, 6), (half, 6)], 10), 0.7)]
    parts += _tin_rims(half, r, profile) if tin else []
    if rng.random() < 0.8:
        parts += _cap(rng, half - 10, x + length + 5, r * rng.uniform(0.7, 0.95), 0.6)
    return Thing(tuple(parts), _facts(millilitres))


def air_freshener(rng: Generator) -> Thing:
    half, r = rng.uniform(70, 95), rng.uniform(25, 33)
    profile = _tinplate(rng, half, r, True)
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.18, 0.25), "water", bag_level(rng))
    x = half - 10
    head = revolve([(x, r * 0.93), (x + 20, r * 0.85), (x + 34, r * 0.55), (x + 44, r * 0.5)], 16)
    void = revolve(
        [(x, r * 0.93 - 1.4), (x + 19, r * 0.85 - 1.4), (x + 33, r * 0.55 - 1.4), (x + 42, r * 0.5 - 1.4)], 16
    )
    parts += [*hollow("pp", head, void), *_valve(rng, half, 14, -half + 12, r * 0.7), *_tin_rims(half, r, profile)]
    parts += [Part("pp", tube([(half, 0, 0), (x + 32, 0, 0), (x + 36, r * 0.5, 0)], 2.4)),
              Part("pp", prism([(x + 20, r * 0.7), (x + 40, r * 0.55), (x + 24, r * 1.1)], -6, 6))]  # fmt: skip
    return Thing(tuple(parts), _facts(millilitres))


def lubricant_with_straw(rng: Generator) -> Thing:
    half, r = rng.uniform(62, 108), rng.uniform(22, 33)
    profile = _tinplate(rng, half, r, True)
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.2, 0.28), "oil", bag_level(rng))
    parts += [*_valve(rng, half, 14, -half + 12, r * 0.8), *_tin_rims(half, r, profile), *_button(rng, half + 2, 7, 12)]
    if rng.random() < 0.6:
        parts.append(wire("pe", [(-half + 10, r + 1.3, 0), (half - 15, r + 1.3, 0)], 1.1))
        parts += _cap(rng, half - 14, half + 24, r * 0.9, 0.95)
    else:
        head = prism([(half + 4, -9), (half + 24, -10), (half + 26, 16), (half + 14, 22), (half + 8, 8)], -8, 8)
        parts += [Part("pp", head, 0.45), wire("pe", [(half + 20, 10, 0), (half + 24, 80, 0)], 1.1)]
    return Thing(tuple(parts), _facts(millilitres))


def insect_spray(rng: Generator) -> Thing:
    half, r = rng.uniform(80, 125), rng.uniform(25, 33)
    profile = _tinplate(rng, half, r, False)
    parts, millilitres = vessel(
        rng, "steel", profile, rng.uniform(0.2, 0.28), str(rng.choice(["petrol", "water", "alcohol"])), bag_level(rng)
    )
    parts += [*_valve(rng, half, 14, -half + 12, r * 0.7), *_tin_rims(half, r, profile)]
    funnel = revolve([(half + 1, 15), (half + 6, 12), (half + 20, 17), (half + 26, 17)], 16)
    bore = revolve([(half + 1, 13.6), (half + 6, 10.6), (half + 20, 15.6), (half + 26, 15.6)], 16)
    parts += [*hollow("pp", funnel, bore), *_button(rng, half + 2, 6, 12)]
    if rng.random() < 0.7:
        parts += _cap(rng, half - 12, half + rng.uniform(28, 45), r * 0.98, 0.8)
    return Thing(tuple(parts), _facts(millilitres))


def thermal_water(rng: Generator) -> Thing:
    """Aluminium can with a pouch on its valve: the liquid hangs in the pouch, gas around it."""
    half, r = rng.uniform(50, 95), rng.uniform(17, 26)
    profile = _monobloc(rng, half, r)
    parts, millilitres = vessel(rng, "aluminium", profile, rng.uniform(0.32, 0.48), "water", 0.0)
    full = rng.uniform(0.35, 0.88)
    bag = revolve([(-half + 12, 3), (-half + 20, r * full), (half - r * 0.9 - 8, r * full), (half - 12, 6)], 14,
                  rng.uniform(0.75, 1.0))  # fmt: skip
    parts += [Part("water", bag), *_valve(rng, half, 13, half - 24, 2.0), *_button(rng, half + 2, 8, 12)]
    parts.append(wire("pe", [(half - 16, 0, 0), (-half + 22, 0, 0)], 2.0))
    parts += _cap(rng, half - r * 0.6, half + rng.uniform(18, 26), r * 0.96, rng.uniform(0.85, 1.0))
    return Thing(tuple(parts), _facts(millilitres))


def dry_shampoo_slim(rng: Generator) -> Thing:
    """Tall slim aluminium with powder settled in the liquid and a full-width overcap."""
    half, r = rng.uniform(75, 105), rng.uniform(19, 25)
    profile = _monobloc(rng, half, r, 12.5, 0.9)
    parts, millilitres = vessel(rng, "aluminium", profile, rng.uniform(0.34, 0.46), "butane", rng.uniform(0.4, 0.85))
    parts.append(Part("talc", settled(inset(profile, 0.4), rng.uniform(0.06, 0.2), bool(rng.random() < 0.5)), 0.7))
    parts += [*_valve(rng, half, 13, -half + 10, r * 0.7), *_button(rng, half + 2, 6, 12)]
    parts += _cap(rng, half - r * 0.75, half + rng.uniform(20, 34), r, rng.uniform(0.9, 1.0))
    return Thing(tuple(parts), _facts(millilitres))


def twin_pack(rng: Generator) -> Thing:
    """Two cans shrink-wrapped head to head or side by side."""
    half, r = rng.uniform(58, 75), rng.uniform(21, 26)
    profile = _monobloc(rng, half, r)
    one, millilitres = vessel(rng, "aluminium", profile, rng.uniform(0.34, 0.5), "butane", rng.uniform(0.6, 0.85))
    one += [rim("aluminium", half - 0.5, 13, 3, 0.9), *_cap(rng, half - 12, half + 24, r * 0.96)]
    one.append(Part("nylon", revolve([(half - 14, 4), (half + 6, 4)], 8), 0.6))
    one.append(wire("pe", [(half - 12, 0, 0), (-half + 9, r * 0.6, 0)], 1.4))
    flip = rng.random() < 0.4
    other = [p.turned("z", np.pi) if flip else p for p in one]
    parts = [*(p.moved(y=r + 0.5) for p in one), *(p.moved(y=-r - 0.5) for p in other)]
    film = prism(rounded(2 * half + 54, 4 * r + 5, 12), -r - 0.6, r + 0.6)
    parts += hollow("pe", film, prism(rounded(2 * half + 53.5, 4 * r + 4.5, 12), -r - 0.45, r + 0.45))
    return Thing(tuple(parts), {"volume_ml": 2 * millilitres, "count": 2})


def foam_gun_can(rng: Generator) -> Thing:
    """Builders' foam: a heavy filled tinplate can with a threaded gun ring or a lever and hose."""
    half, r = rng.uniform(95, 120), rng.uniform(31, 33)
    profile = _tinplate(rng, half, r, True)
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.22, 0.3), "oil", rng.uniform(0.6, 0.9))
    parts += [*_tin_rims(half, r, profile), rim("steel", half - 0.5, 14, 3, 0.6)]
    if rng.random() < 0.5:
        ring = revolve([(half - 5, 18), (half + 16, 18)], 16)
        parts += [*hollow("pp", ring, revolve([(half - 5, 13), (half + 16, 15.5)], 16))]
        parts.append(Part("pp", revolve([(half - 20, 4), (half + 8, 4)], 10)))
    else:
        lever = prism([(half + 4, -6), (half + 12, -8), (half + 16, 30), (half + 12, 31)], -5, 5)
        parts += [Part("pp", lever), Part("pp", revolve([(half - 18, 5), (half + 16, 5)], 10))]
        parts.append(wire("pe", [(half - 10, r + 4, 0), (-half + 20, r + 4, 0)], 2.6))
    return Thing(tuple(parts), _facts(millilitres))


def duster_with_trigger(rng: Generator) -> Thing:
    half, r = rng.uniform(75, 105), rng.uniform(26, 33)
    profile = _tinplate(rng, half, r, True)
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.24, 0.34), "butane", rng.uniform(0.2, 0.8))
    x = half - 8
    head = prism([(x, -r * 0.8), (x + 30, -r * 0.7), (x + 42, -6), (x + 42, 14), (x + 32, 16), (x, r * 0.7)], -9, 9)
    void = prism([(x, -r * 0.8 + 1.6), (x + 28, -r * 0.7 + 1.6), (x + 30, 12), (x, r * 0.7 - 1.6)], -7.4, 7.4)
    trigger = prism([(x + 30, 16), (x + 34, 18), (x + 8, 38), (x + 2, 36)], -6, 6)
    parts += [
        *hollow("pp", head, void),
        Part("pp", trigger),
        *_tin_rims(half, r, profile),
        rim("steel", half - 0.5, 14, 3, 0.6),
    ]
    parts += [wire("pe", [(x + 36, 12, 0), (x + 40, 12 + rng.uniform(70, 110), 0)], 1.2)]
    parts.append(Part("nylon", revolve([(half - 16, 4.5), (half + 8, 4)], 10), 0.7))
    return Thing(tuple(parts), _facts(millilitres))


def sun_spray(rng: Generator) -> Thing:
    """Waisted aluminium can with a lockable shoulder head, no cap."""
    half, r = rng.uniform(68, 90), rng.uniform(22, 27)
    dish, waist = rng.uniform(5, 8), rng.uniform(0.8, 0.92)
    profile = [
        (-half + dish, 0),
        (-half + dish * 0.6, r * 0.6),
        (-half, r * 0.9),
        (-half + 3, r),
        (-half * 0.2, r),
        (half * 0.25, r * waist),
        (half * 0.55, r * waist),
        (half - 12, r),
        (half - 3, 14),
        (half, 13),
        (half, 0),
    ]
    parts, millilitres = vessel(rng, "aluminium", profile, rng.uniform(0.36, 0.5), "alcohol", bag_level(rng))
    head = revolve([(half - 12, r * 1.02), (half + 8, r), (half + 26, r * 0.7)], 16)
    void = revolve([(half - 12, r * 1.02 - 1.6), (half + 7, r - 1.6), (half + 24, r * 0.7 - 1.6)], 16)
    parts += [*hollow("pp", head, void), *_valve(rng, half, 13, -half + 9, r * 0.6), *_button(rng, half + 2, 6, 26)]
    return Thing(tuple(parts), _facts(millilitres))
