"""Outlines of flasks and what closes them: a lid takes the neck's end and outer radius and says its top."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity
from models.simulation.articles._common import pick
from models.simulation.articles.metal_flask.parts import gauze, plug, ring
from models.simulation.articles.plastic_bottle.closures import coil, loop_cap, pipe, spout_cap
from models.simulation.articles.plastic_bottle.forms import Form, blended
from models.simulation.mesh import box, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow, wire

Closed = tuple[list[Part], float]
Lid = Callable[[Generator, float, float], Closed]

FLASK_FORMS: dict[str, Form] = {
    "straight": ((0, 0.94), (0.03, 1), (0.9, 1), (0.96, 0.94)),
    "bullet": ((0, 0.93), (0.03, 1), (0.76, 1), (0.86, 0.86), (0.95, 0.7)),
    "cola": ((0, 0.92), (0.03, 1), (0.55, 1), (0.7, 0.84), (0.85, 0.58), (0.93, 0.48)),
    "belly": ((0, 0.74), (0.05, 0.84), (0.35, 1), (0.65, 0.96), (0.85, 0.8), (0.95, 0.7)),
    "cone": ((0, 0.72), (0.03, 0.75), (0.4, 0.84), (0.8, 0.96), (0.97, 1)),
    "waist": ((0, 0.95), (0.04, 1), (0.3, 0.96), (0.55, 0.84), (0.75, 0.92), (0.95, 0.9)),
    "step": ((0, 0.78), (0.03, 0.8), (0.4, 0.82), (0.45, 0.98), (0.9, 1), (0.97, 0.95)),
    "pear": ((0, 0.84), (0.06, 1), (0.3, 0.98), (0.6, 0.8), (0.85, 0.62)),
    "ribbed": ((0, 0.93), (0.04, 1), (0.2, 1), (0.22, 0.95), (0.5, 0.95), (0.52, 1), (0.85, 1), (0.94, 0.84)),
}


def flask_line(
    rng: Generator, long: float, r: float, bore: float, neck: float, forms: Mapping[str, Form] = FLASK_FORMS
) -> list[tuple[float, float]]:
    """A profile whose last ``neck`` mm are the straight mouth."""
    form, body = blended(rng, forms), long - neck
    line = [(float(u) * (body - 2), max(float(w) * r, bore)) for u, w in form]
    return [*line, (body, bore), (long, bore)]


def flat_lid(rng: Generator, long: float, bore: float) -> Closed:
    """Screw lid of plastic, steel or both with air, foam or a second wall in it."""
    tall, wide, deep = rng.uniform(8, 34), bore + rng.uniform(1.5, 5), rng.uniform(12, 20)
    kind = rng.random()
    top = long + tall
    line = [(long - deep, wide), (top - 3, wide * rng.uniform(0.92, 1.0)), (top, wide * rng.uniform(0.7, 0.95))]
    if kind < 0.4:
        parts = hollow("pp", revolve(line, 16), revolve(cavity(line, 2.4, 0, 2.6), 16))
    else:
        parts = hollow("stainless", revolve(line, 16), revolve(cavity(line, 0.45, 0, 0.45), 16))
        inner = [(x, r - 0.8) for x, r in line[:-1]]
        parts += hollow("pp", revolve(inner, 16), revolve(cavity(inner, 2.0, 0, 3.0), 16))
    if tall > 16 and rng.random() < 0.5:
        parts.append(Part("foam", revolve([(long + 2, bore - 1), (top - 5, bore - 3)], 12)))
    parts.append(ring(long - 0.5, bore - 1.5, rng.uniform(1.2, 2.0), "silicone"))
    return parts, top


def bounce_lid(rng: Generator, long: float, bore: float) -> Closed:
    """Press the button and the lid springs up: hinge, spring, lock ring, drinking spout."""
    wide, tall = bore + rng.uniform(2, 5), rng.uniform(30, 48)
    base = [(long - 15, wide), (long + tall * 0.35, wide), (long + tall * 0.42, wide * 0.82)]
    parts = hollow("pp", revolve(base, 16), revolve(cavity(base, 2.2, 0, 2.2), 16))
    spout = [(long + tall * 0.3, bore * 0.5), (long + tall * 0.62, bore * 0.38)]
    parts += hollow(
        pick(rng, "pp", "silicone", "stainless"), revolve(spout, 10), revolve(cavity(spout, 1.6, 0.01, 0.01), 10)
    )
    lid = [(0.0, wide * 0.98), (tall * 0.45, wide * 0.9), (tall * 0.58, wide * 0.55)]
    top = hollow("pp", revolve(lid, 16), revolve(cavity(lid, 2.2, 0, 2.2), 16))
    top.append(Part("silicone", revolve([(tall * 0.1, bore * 0.5), (tall * 0.3, bore * 0.56)], 10)))
    if rng.random() < 0.2:
        top = [p.moved(0, -wide).turned("z", rng.uniform(1.2, 2.2)).moved(0, wide) for p in top]
    parts += [p.moved(long + tall * 0.42) for p in top]
    at = (long + tall * 0.4, wide - 1.2)
    spring = coil(long + tall * 0.28, long + tall * 0.46, 2.4, 0.5, 4)
    parts += [wire("steel", [(*at, -10), (*at, 10)], 1.2, sides=5), spring.moved(0, wide - 3),
              Part("pp", prism(rounded(14, 6, 2, (long + tall * 0.4, -wide - 1), 3), -7, 7))]  # fmt: skip
    catch = rng.choice([0.0, 1.0])
    if catch:
        parts.append(
            wire(
                "stainless",
                [
                    (long + tall * 0.3, -wide - 2, -8),
                    (long + tall * 0.55, -wide - 3, 0),
                    (long + tall * 0.3, -wide - 2, 8),
                ],
                1.1,
            )
        )
    return [*parts, ring(long, bore - 1.2, 1.6, "silicone")], long + tall


def cup_over(rng: Generator, long: float, bore: float) -> Closed:
    """A stopper under a cup."""
    tall, wide = rng.uniform(34, 66), bore + rng.uniform(4, 9)
    parts = plug(rng, long, bore - 1.6, rng.uniform(16, 30))
    cup = [(long - rng.uniform(6, 14), wide), (long + tall * 0.7, wide * 0.95), (long + tall, wide * 0.72)]
    wall = 0.5 if rng.random() < 0.6 else 2.0
    parts += hollow("stainless" if wall < 1 else "pp", revolve(cup, 18), revolve(cavity(cup, wall, 0, wall), 18))
    return parts, long + tall


def carry_lid(rng: Generator, long: float, bore: float) -> Closed:
    """A lid under a stiff bow, of plastic, steel or rope."""
    parts, top = flat_lid(rng, long, bore)
    high = rng.uniform(16, 40)
    bow = smooth(
        [(long - 4, -bore - 2, 0), (top + high, -bore * 0.8, 0), (top + high, bore * 0.8, 0), (long - 4, bore + 2, 0)],
        False,
        1,
    )
    kind = pick(rng, "pp", "stainless", "nylon", "leather")
    thick = rng.uniform(1.5, 2.4) if kind == "stainless" else rng.uniform(2.5, 5.5)
    return [*parts, Part(kind, tube(bow, thick, sides=6))], top + high


def wood_lid(rng: Generator, long: float, bore: float) -> Closed:
    """Bamboo over a plastic or steel plug."""
    top = long + rng.uniform(10, 24)
    parts = [Part("wood", revolve([(long + 0.3, bore + 1.5), (top, bore + 1)], 16), 0.9)]
    if rng.random() < 0.4:
        parts += hollow("stainless", revolve([(long - 15, bore - 1.8), (long + 0.2, bore - 1.4)], 14),
                        revolve([(long - 14.5, bore - 2.3), (long, bore - 1.9)], 14))  # fmt: skip
    else:
        parts.append(Part("pp", revolve([(long - 15, bore - 2), (long + 0.2, bore - 1.4)], 14), 0.5))
    return [*parts, ring(long - 8, bore - 1.2, 1.6, "silicone")], top


def slide_lid(rng: Generator, long: float, bore: float) -> Closed:
    """A clear or dark lid pressed into a tumbler, with a slide, a magnet, or a straw through it."""
    material = pick(rng, "acrylic", "pp", "pp")
    line = [(long - 9, bore - 3.2), (long, bore - 2.2), (long + 3, bore + 1), (long + rng.uniform(7, 13), bore * 0.92)]
    parts = hollow(material, revolve(line, 16), revolve(cavity(line, 2.0, 1.4, 2.0), 16))
    parts.append(ring(long - 5, bore - 2.4, 1.5, "silicone"))
    top = line[-1][0]
    if rng.random() < 0.6:
        parts += [Part("abs", prism(rounded(8, 24, 3, (0, bore * 0.3), 2), -6, 6).moved(top + 2)),
                  Part("steel", box(3, 8, 6).moved(top + 1, bore * 0.3))]  # fmt: skip
    else:
        sway = rng.normal(0, 9)
        straw = [(-long * 0.8 + long, -sway * 0.5, 0), (long, 0, 0), (top + rng.uniform(20, 80), sway, 0)]
        steel = rng.random() < 0.5
        parts += pipe("stainless" if steel else "pp", straw, rng.uniform(3, 5), 2.6 if steel else 2.0)
    return parts, top


def clever_lid(rng: Generator, long: float, bore: float) -> Closed:
    """Shows the warmth or sterilises: cell, board, display or lamp in the lid, feeler on a wire."""
    wide, top = bore + rng.uniform(1.5, 4), long + rng.uniform(18, 30)
    parts = cap("pp", long - 15, top, wide, 2.2, 16)
    disc = min(bore - 4, 15)
    cell = "lithium_cell" if rng.random() < 0.6 else "alkaline_cell"
    thick = rng.uniform(2.5, 6)
    parts += [
        Part(cell, revolve([(long + 2, disc * 0.8), (long + 2 + thick, disc * 0.8)], 12)),
        Part("stainless", revolve([(long + 1.6, disc * 0.82), (long + 2, disc * 0.82)], 12)),
        Part("pcb", revolve([(top - 6, disc), (top - 4.8, disc)], 12)),
        Part(pick(rng, "lcd", "glass"), revolve([(top - 3.6, disc * 0.9), (top - 2, disc * 0.9)], 12)),
        Part("chip", box(1.2, 5, 4).moved(top - 7, 3, 2)),
        ring(long - 0.5, bore - 1.5, 1.6, "silicone"),
    ]
    parts += [wire("stainless", [(long + 1, 0, 0), (long - rng.uniform(6, 22), 0, 0)], 1.4)]
    return parts, top


LIDS: tuple[Lid, ...] = (flat_lid, flat_lid, bounce_lid, cup_over, carry_lid, wood_lid, clever_lid, loop_cap, spout_cap)


def of(rng: Generator, lids: tuple[Lid, ...], long: float, bore: float) -> Closed:
    return lids[int(rng.integers(len(lids)))](rng, long, bore)


def side_ear(rng: Generator, low: float, high: float, r: float) -> list[Part]:
    """A handle at the side: hollow plastic, steel strip or wire."""
    reach = rng.uniform(24, 42)
    path = smooth([(high, r * 0.94, 0), (high, r + reach, 0), (low, r + reach, 0), (low, r * 0.94, 0)], False, 1)
    kind = rng.random()
    if kind < 0.5:
        thick = rng.uniform(5, 9)
        return hollow(pick(rng, "pp", "abs"), tube(path, thick, sides=7), tube(path, thick - 2.2, sides=7))
    if kind < 0.8:
        return [Part("stainless", tube(path, rng.uniform(1.8, 4), sides=6), 0.8)]
    return [wire("steel", path + [0, 0, s * 7], 1.6, sides=5) for s in (-1, 1)]


def extras(rng: Generator, long: float, r: float, bore: float) -> list[Part]:
    """A boot, a strainer, a strap, a sleeve: none to two of them."""
    parts: list[Part] = []
    if rng.random() < 0.25:
        boot = [(-2.5, r * 1.01 + 2), (rng.uniform(12, 0.6 * long), r * 1.01 + 2)]
        skin = pick(rng, "silicone", "silicone", "leather", "cloth")
        parts += hollow(skin, revolve(boot, 18), revolve(cavity(boot, 1.8, 2.0, 0.01), 18))
    if rng.random() < 0.25 and bore > 18:
        parts += gauze(long - rng.uniform(25, 60), long - 1, bore - 5.5)
    if rng.random() < 0.2:
        away = r + rng.uniform(25, 60)
        strap = smooth(
            [
                (long * 0.95, -bore - 1, 0),
                (long, -away, 6),
                (long * 0.4, -away - 20, 8),
                (0, -r - 20, 5),
                (long * 0.1, -r, 2),
            ],
            False,
            1,
        )
        parts.append(Part("nylon", tube(strap, rng.uniform(1.8, 3.5), sides=5), 0.7))
    if rng.random() < 0.1:
        hook = np.column_stack([circle(14, (long * 0.5, r + 16), 12, 0.6), np.zeros(12)])
        parts.append(Part("aluminium", tube(hook, 2.2, True, 6)))
    return parts


def bow_over(rng: Generator, x: float, r: float, reach: float, lean: float) -> Part:
    """A bail from side to side over an end, swung by an angle."""
    turn = np.linspace(0, np.pi, 11)
    path = np.column_stack([reach * np.sin(turn), r * np.cos(turn), np.zeros(11)])
    return Part(
        pick(rng, "stainless", "steel", "pp"), tube(path, rng.uniform(2, 3.6), sides=6).turned("y", lean).moved(x)
    )
