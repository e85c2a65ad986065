"""Home-made, printed and old arms: of plastic, pens, zip guns, muzzle loaders."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, rod
from models.simulation.articles._placing import copies
from models.simulation.articles.gun.light import (
    box_magazine,
    cartridges,
    finished,
    grip_outline,
    hammer,
    peg,
    pipe_of,
    put,
    shrunk,
    spring,
    trigger_guard,
)
from models.simulation.articles.gun.parts import bar, plate, solid_block
from models.simulation.mesh import ball, merged, revolve, smooth
from models.simulation.thing import Part, Thing, hollow


def printed_pistol(rng: Generator) -> Thing:
    """Printed in plastic with thick walls: a nail for a firing pin, steel inserts, a lined barrel or not."""
    material, long = pick(rng, "abs", "nylon", "pet", "acrylic"), rng.uniform(90, 190)
    r, bore, w = rng.uniform(11, 20), float(rng.choice([2.9, 4.6, 5.8])), rng.uniform(26, 40)
    fill = rng.uniform(0.5, 1.0)  # printed hollow inside
    body = smooth(
        [(-70, -20), (-70, 14), (-30, 22), (0, 20), (40, 16), (40, -20), (0, -26)], rounds=int(rng.integers(2))
    )
    parts = [
        Part(material, plate(body, w), fill),
        Part(material, plate(shrunk(body, 10), w - 10), -fill * rng.uniform(0.4, 1.0)),
    ]
    parts += [
        Part(material, rod(30, 30 + long, r, sides=int(rng.choice([6, 8, 12])))),
        Part(material, rod(30, 30 + long, bore), -1.0),
    ]
    if rng.random() < 0.6:
        parts += pipe_of("steel", 32, 30 + long * rng.uniform(0.6, 1.0), bore + rng.uniform(0.8, 2.5), bore)
    nail = merged(rod(-66, 24, rng.uniform(1.2, 2.0), sides=6), rod(-68, -65, 4))
    works = [nail, peg(-20, -16, 2.5, w), peg(20, -14, 2.5, w), hammer(rng, -52, -4, 8)]
    if rng.random() < 0.6:
        works += [solid_block(-62, 24, 4, 7, 3, z * (w / 2 - 5)) for z in (-1, 1)]
    if rng.random() < 0.5:
        works.append(solid_block(-20, 0, -22, -6, 20))
    parts += [Part("steel", merged(*works)), spring(-60, -10, 5, rng.uniform(0.7, 1.2), 0)]
    depth, height = rng.uniform(38, 50), rng.uniform(80, 108)
    shape = grip_outline(rng, depth, height)
    grip = [Part(material, plate(shape, w - 3), fill)]
    if rng.random() < 0.6:
        grip.append(Part(material, solid_block(-depth * 0.34, depth * 0.34, -height * 0.98, -1, w - 14), -fill))
        grip += box_magazine(rng, depth * 0.64, height * 0.96, w - 15, 9.0, int(rng.integers(0, 15)))
    parts += put(grip, -rng.uniform(0.1, 0.45), (-38, -22))
    parts += trigger_guard(rng, -14, -22, rng.uniform(40, 54), 28, material)
    if rng.random() < 0.5:
        parts += cartridges([(30 if rng.random() < 0.6 else -120.0, 0.0, 0.0)], 2 * bore, 19, 9)
    return finished(rng, parts)


def pen_gun(rng: Generator) -> Thing:
    """One shot from a pen, torch, lighter or key fob: chamber, striker and strong spring in a turned tube."""
    long, r = rng.uniform(80, 190), rng.uniform(6, 13)
    metal = pick(rng, "steel", "brass", "aluminium", "stainless")
    bore, cut = min(r - 2, float(rng.choice([2.8, 3.2, 4.5]))), rng.uniform(0.4, 0.6) * long
    parts = pipe_of(metal, cut, long, r, bore)
    parts += hollow(metal, rod(0, cut - 0.5, r, sides=12), rod(4, cut - 1, r - rng.uniform(1.2, 2.2)))
    at = rng.uniform(0.2, 0.5) * cut
    parts += [
        Part(
            "steel",
            merged(
                rod(at, at + 14, r - 2.6),
                rod(at + 14, cut, 1.2, sides=6),
                rod(-8, at, 1.8, sides=6),
                rod(-12, -6, r * 0.8),
            ),
        ),
        spring(6, at, r - 3.4 if r > 8 else r - 2.6, rng.uniform(0.8, 1.3)),
        Part("steel", rod(cut - 6, cut + 8, r + rng.uniform(0.6, 1.8))),
        Part("steel", rod(cut - 6, cut + 8, r), -1.0),
    ]
    if rng.random() < 0.6:
        parts += cartridges([(cut + 1, 0, 0)], 2 * bore, min(16.0, (long - cut) * 0.4), 7)
    kind = int(rng.integers(4))
    if kind == 0:  # pocket clip
        parts.append(Part("steel", merged(solid_block(6, 52, r + 1.2, r + 2, 4), solid_block(6, 10, r - 1, r + 2, 4))))
    elif kind == 1:  # slide knob in its slot
        parts.append(
            Part(
                "steel", merged(solid_block(at, at + 6, r - 1, r + 8, 4), solid_block(at - 3, at + 9, r + 5, r + 9, 8))
            )
        )
    elif kind == 2:  # folding trigger
        parts.append(
            Part(
                "steel", plate(np.array([(cut - 20, -r), (cut - 12, -r), (cut - 10, -r - 14), (cut - 14, -r - 15)]), 4)
            )
        )
    else:
        parts.append(Part("steel", merged(*(rod(-18 - 5 * k, -14 - 5 * k, 1.8, sides=5) for k in range(4)))))
    if rng.random() < 0.3:
        parts += cartridges(
            [(rng.uniform(0, long * 0.6), 2.6 * r + 8 * k, 0) for k in range(int(rng.integers(1, 4)))], 5.7, 16, 8
        )
    return finished(rng, parts)


def _zip_lock(rng: Generator, r: float, back: float, w: float, barrel: float) -> list[Part]:
    """A door bolt with its spring, or a striking flap on a hinge with rubber bands."""
    if rng.random() < 0.5:
        knob = -back * 0.6
        bolt = [rod(-back - 14, -26, r - 1), rod(-26, -16, 1.8, sides=6), peg(knob, r + 6, 3, 8)]
        steel = Part("steel", merged(*bolt, solid_block(knob - 3, knob + 3, 0, r + 12, 6)))
        return [*pipe_of("steel", -back, -22, r + 2, r - 0.5), steel, spring(-back + 4, -30, r - 1.5, 1.1)]
    flap = merged(hammer(rng, -34, 0, 10), solid_block(-40, -24, -4, 4, 14), peg(-34, -8, 2.5, w))
    bands = merged(*(solid_block(-36, barrel * 0.3, -2, 1, 1.6, z * (r + 4)) for z in (-1, 1)))
    return [Part("steel", flap), Part("rubber", bands)]


def zip_gun(rng: Generator) -> Thing:
    """A pipe or drilled bolt strapped to a board or a carved stock: door bolt, nail and rubber bands or a spring."""
    barrel, bore = rng.uniform(90, 330), rng.uniform(2.5, 9.5)
    r = bore + rng.uniform(1.6, 4.5)
    metal = pick(rng, "steel", "steel", "brass", "copper", "aluminium")
    board, w = pick(rng, "wood", "wood", "wood", "pvc"), rng.uniform(20, 36)
    lean, back, high = rng.uniform(0.2, 0.9), rng.uniform(60, 130), rng.uniform(22, 36)
    tail = np.array([-np.sin(lean), -np.cos(lean)]) * rng.uniform(75, 120)
    stock = np.array(
        [
            (barrel * rng.uniform(0.2, 0.8), -r),
            (-back, -r),
            (-back - 8, -r - 10),
            *(tail + [-back - 12, -r] + [0, 0], tail + [-back + 26, -r - 4]),
            (-back + 36, -r - high),
            (barrel * 0.2, -r - high * rng.uniform(0.7, 1.0)),
        ]
    )
    stock = smooth(stock, rounds=1) if rng.random() < 0.7 else stock
    parts = [Part(board, plate(stock, w)), *pipe_of(metal, -20, barrel, r, bore)]
    straps = [-10, barrel * 0.18] if rng.random() < 0.5 else [-16, 6, barrel * 0.18]
    wide = rng.uniform(4, 12)
    parts += [p.moved(x) for x in straps for p in pipe_of("steel", 0, wide, r + 1.5, r)]
    screws = copies(rod(-26, 4, 1.9, sides=6).turned("z", np.pi / 2), [(x + 3, -r, z) for x in straps for z in (-6, 6)])
    parts.append(Part("steel", screws))
    parts += _zip_lock(rng, r, back, w, barrel)
    blade = [(-back + 44, -r - high * 0.7), (-back + 48, -r - high * 0.7), (-back + 56, -r - high - 24)]
    parts.append(Part("steel", plate(np.array([*blade, (-back + 50, -r - high - 24)]), 5)))
    if rng.random() < 0.6:
        parts += trigger_guard(rng, -back + 36, -r - high + 2, 42, 26, pick(rng, "steel", "aluminium"))
    if rng.random() < 0.4:
        parts.append(Part("pvc", rod(barrel * 0.3, barrel * 0.45, r + 2.5, -0.2), 0.6))
    if rng.random() < 0.5:
        parts += cartridges([(-18, 0, 0)], 2 * bore, 22, 9)
    return finished(rng, parts)


def _gun_lock(rng: Generator, w: float) -> list[Part]:
    """Lock plate on the right of a stock ``w`` wide: cock, screws, spring, and frizzen and pan where it has a flint."""
    lock = smooth([(28, -4), (22, -16), (-40, -18), (-46, -8), (-30, 2), (10, 4)], rounds=1)
    side = w / 2 + 1.6
    works = [plate(lock, 3, side), plate(shrunk(lock, 4), 3, side - 5), peg(-14, -8, 3, 14, side - 4)]
    works.append(peg(14, -8, 2, w + 4, sides=6))
    cock = np.array([(-4, -4), (4, -4), (5, 10), (12, 17), (8, 24), (-2, 18), (-5, 8)], float)
    works.append(plate(cock, 5, side + 3).turned("z", rng.choice([0.0, 0.6])).moved(-12, -6))
    flint: list[Part] = []
    if rng.random() < 0.5:
        frizzen = np.array([(8, 2), (13, 2), (9, 22), (5, 21)])
        works += [plate(frizzen, 8, side + 2), solid_block(2, 16, -3, 2, 7, side + 2)]
        flint = [Part("ceramic", solid_block(-4, 6, 14, 18, 8, side + 3))]
    return [*flint, Part("steel", merged(*works)), spring(-36, -6, 2.5, 1.0, -12, side - 5)]


def muzzle_loader(rng: Generator) -> Thing:
    """Old pistol or its copy: a wooden stock under one or two barrels, a lock plate with its cock, a ramrod."""
    barrel, bore = rng.uniform(85, 290), rng.uniform(5, 8.5)
    r, metal = bore + rng.uniform(2.5, 4.5), pick(rng, "steel", "steel", "brass", "zinc")
    two, taper = rng.random() < 0.2, rng.uniform(0.65, 1.0)
    parts: list[Part] = []
    sides = int(rng.choice([8, 12]))
    for z in (-r - 1, r + 1) if two else (0.0,):
        parts += [Part(metal, revolve([(0, r), (barrel * 0.2, r), (barrel, r * taper)], sides).moved(z=z)),
                  Part(metal, rod(6, barrel, bore * min(1, taper + 0.1), 0, z), -1.0)]  # fmt: skip
        if rng.random() < 0.4:
            parts += [
                Part("lead", ball(bore * 0.9, sides=6).moved(20, 0, z)),
                Part("powder", rod(7, 16, bore * 0.9, 0, z)),
            ]
    w, drop = (4 * r if two else 2 * r) + 5, rng.uniform(75, 120)
    end = barrel * rng.uniform(0.45, 0.97)
    stock = [
        (end, -2),
        (end, -r - 9),
        (10, -r - 14),
        (-38, -r - 22),
        (-80, -drop * 0.8),
        (-104, -drop),
        (-122, -drop * 0.82),
        (-98, -drop * 0.45),
        (-62, -4),
        (-30, r),
        (0, 3),
    ]
    wood = pick(rng, "wood", "wood", "wood", "abs")
    shape = smooth(stock, rounds=1)
    parts += [
        Part(wood, plate(shape, w)),
        Part(wood, bar([(-20, -2.6, 2.9, 2 * r), (end - 8, -r * 0.9, -2.2, 2 * r)], 0.6), -1.0),
    ]
    parts += _gun_lock(rng, w)
    trim = pick(rng, "brass", "brass", "steel", "silver")
    furniture = [plate(shrunk(smooth(np.array(stock[4:8]), rounds=1), 1.5), w + 2, 0.0)]
    parts.append(Part(trim, merged(*furniture), rng.uniform(0.05, 0.2)))
    parts += trigger_guard(rng, -36, -r - 18, rng.uniform(50, 64), rng.uniform(22, 30), trim)
    rammer = rod(30, barrel - 2, 3, -r - 5)
    parts.append(Part(pick(rng, "wood", "steel", "brass"), rammer))
    bands = [solid_block(x, x + 6, -r - 10, 0, w + 1.5) for x in (end * 0.55, end * 0.93)][: int(rng.integers(1, 3))]
    parts.append(Part(trim, merged(*bands), 0.12))
    return finished(rng, parts)
