"""What closes a bottle: each takes the end of the neck and its outer radius, and says where its own top is."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._bottles import cap, cavity
from models.simulation.articles._common import pick
from models.simulation.mesh import arc, ball, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow, wire

Closed = tuple[list[Part], float]
Closure = Callable[[Generator, float, float], Closed]


def pipe(material: str, path: ArrayLike, radius: float, bore: float, sides: int = 7) -> list[Part]:
    return hollow(material, tube(path, radius, sides=sides), tube(path, bore, sides=sides))


def ring(material: str, x: float, radius: float, thick: float, share: float = 1.0) -> Part:
    return Part(material, tube(np.column_stack([np.full(14, x), circle(radius, steps=14)]), thick, True, 5), share)


def coil(x0: float, x1: float, radius: float, thick: float = 0.45, turns: float = 5.5) -> Part:
    """A helical spring along the bottle."""
    turn = np.linspace(0, 1, int(turns * 5))
    angle = turn * turns * 2 * np.pi
    path = np.column_stack([x0 + (x1 - x0) * turn, radius * np.cos(angle), radius * np.sin(angle)])
    return wire("stainless", path, thick, sides=4)


def screw_cap(rng: Generator, long: float, bore: float) -> Closed:
    """From the low cap of water to the tall one of detergent; some with a liner or foil over the mouth."""
    top = long + rng.choice([1.0, 1.5, 8.0, 18.0]) * rng.uniform(0.8, 1.4)
    wide = bore + rng.uniform(2.2, 4.2)
    parts = cap(pick(rng, "pe", "pp"), long - rng.uniform(8, 15), top, wide, rng.uniform(1.1, 1.9), 14)
    kind = rng.random()
    if kind < 0.25:
        parts.append(Part("aluminium", revolve([(long + 0.1, bore), (long + 0.6, bore)], 12), 0.15))
    elif kind < 0.5:
        parts.append(Part("foam", revolve([(long - 0.2, bore), (long + 0.9, bore)], 12)))
    if rng.random() < 0.4:
        parts.append(ring("pe", long - rng.uniform(10, 16), wide - 0.8, 1.0))
    return parts, float(top)


def sport_cap(rng: Generator, long: float, bore: float) -> Closed:
    """Push and pull spout on a drinks bottle, mostly under a clear dust hood."""
    wide, top = bore + 3.0, long + rng.uniform(18, 27)
    skirt = [(long - 13, wide), (long + 4, wide), (long + 8, wide * 0.6)]
    spout = [(long + 5, 6.5), (top - 6, 6.0), (top - 4, 7.5), (top - 1, 7.0)]
    parts = hollow("pp", revolve(skirt, 14), revolve(cavity(skirt, 1.5, 0.01, 1.5), 14))
    parts += hollow("pe", revolve(spout, 10), revolve(cavity(spout, 2.0, 0.01), 10))
    if rng.random() < 0.7:
        hood = [(long + 5, wide * 0.95), (top, wide * 0.9), (top + 2, wide * 0.7)]
        parts += hollow("pp", revolve(hood, 12), revolve(cavity(hood, 0.9, 0.01, 0.9), 12))
        top += 2
    return parts, float(top)


def flip_cap(rng: Generator, long: float, bore: float) -> Closed:
    """A lid on a hinge over a small hole, shut or thrown open."""
    wide, tall = bore + rng.uniform(3, 9), rng.uniform(12, 24)
    parts = cap("pp", long - 12, long + tall * 0.6, wide, 1.5, 14)
    parts += hollow("pp", revolve([(long - 1, 4.5), (long + tall * 0.6, 3.6)], 8),
                    revolve([(long - 0.9, 2.8), (long + tall * 0.6, 2)], 8))  # fmt: skip
    lid = cap("pp", 0.2, tall * 0.4, wide, 1.3, 14)
    lid.append(Part("pp", revolve([(-2, 1.6), (tall * 0.4 - 1, 1.9)], 7)))
    if rng.random() < 0.2:
        lid = [p.moved(0, -wide).turned("z", rng.uniform(1.6, 2.7)).moved(0, wide) for p in lid]
    return parts + [p.moved(long + tall * 0.6) for p in lid], float(long + tall)


def disc_cap(rng: Generator, long: float, bore: float) -> Closed:
    """A disc in the top that tilts when pressed."""
    wide, top = bore + rng.uniform(3, 6), long + rng.uniform(7, 14)
    parts = cap("pp", long - 13, top, wide, 1.7, 14)
    disc = prism(circle(wide * 0.8, steps=12), -1.1, 1.1).turned("y", np.pi / 2 + rng.choice([0.0, 0.3]))
    parts.append(Part("pp", disc.moved(top - 2.5)))
    parts.append(Part("pp", revolve([(long - 3, 4), (top - 4, 4)], 8), 0.6))
    return parts, float(top)


def lotion_pump(rng: Generator, long: float, bore: float) -> Closed:
    """Collar, cylinder with ball and spring, stem, head with its beak; some are screwed down, some have a clip."""
    up = rng.uniform(8, 14) if rng.random() < 0.35 else rng.uniform(22, 42)
    outside = rng.random() < 0.3  # the spring stands around the stem, dry
    parts = cap("pp", long - 13, long + 5, bore + 3.2, 1.9, 14)
    barrel = [(long - rng.uniform(38, 52), rng.uniform(5, 7)), (long + 2, 7.2)]
    parts += hollow("pp", revolve(barrel, 9), revolve(cavity(barrel, 1.2, 1.5, 0.5), 9))
    parts.append(coil(long + 4, long + up - 4, 5.2) if outside else coil(barrel[0][0] + 5, long - 8, 3.6))
    parts.append(Part(pick(rng, "stainless", "stainless", "glass"), ball(2.1, sides=6).moved(barrel[0][0] + 3.5)))
    parts += pipe("pp", [(long - 12, 0, 0), (long + up, 0, 0)], 3.6, 2.1)
    side = rng.uniform(14, 46)
    beak = smooth(
        [(long + up + 1, -6, 0), (long + up + 3, side * 0.6, 0), (long + up - rng.uniform(0, 7), side, 0)], False, 1
    )
    parts += pipe("pp", beak, rng.uniform(4.5, 7.0), 2.0, 8)
    parts.append(Part("pp", revolve([(long + up - 3, 9), (long + up + 7, rng.uniform(7, 13))], 12), 0.6))
    dip = [(barrel[0][0], 0, 0), (long * 0.4, rng.normal(0, 4), 0), (rng.uniform(3, 12), rng.normal(0, 8), 0)]
    parts += pipe("pe", smooth(dip, False, 1), 3.0, 2.0)
    if rng.random() < 0.2:
        clip = np.column_stack([np.full(9, long + 10), arc(7.5, -2.4, 2.4, steps=9)])
        parts.append(Part("pp", tube(clip, 2.2, sides=5)))
    return parts, float(long + up + 7)


def foam_pump(rng: Generator, long: float, bore: float) -> Closed:
    """A fat air cylinder with a net, a broad head and a clear hood."""
    wide = max(bore + 3.0, 16.0)
    parts = cap("pp", long - 12, long + 7, wide, 1.9, 14)
    low = long - rng.uniform(34, 46)
    barrel = [(low, 5), (low + 6, min(bore - 2.5, 13)), (long + 1, min(bore - 2, 14))]
    parts += hollow("pp", revolve(barrel, 12), revolve(cavity(barrel, 1.3, 1.5, 0.3), 12))
    parts += [coil(low + 8, long - 4, 4.5, 0.5), Part("nylon", revolve([(long + 10, 5), (long + 18, 5)], 8), 0.5)]
    parts += pipe("pe", [(low, 0, 0), (8, rng.normal(0, 6), 0)], 2.6, 1.7)
    head = prism(rounded(16, 34, 7, (long + 24, 7), 3), -8, 8)
    parts += [Part("pp", head, 0.45), Part("pp", revolve([(long + 7, 7), (long + 16, 7)], 9), 0.6)]
    top = long + 33.0
    if rng.random() < 0.6:
        hood = [(long + 6, wide * 0.98), (top + 2, wide * 0.92), (top + 4, wide * 0.75)]
        parts += hollow("pp", revolve(hood, 14), revolve(cavity(hood, 0.9, 0.01, 0.9), 14))
    return parts, top


def mist_pump(rng: Generator, long: float, bore: float) -> Closed:
    """A finger spray: crimped or screwed collar, spring, ball, thin tube, mostly under a hood."""
    wide = bore + rng.uniform(1.8, 3.2)
    metal = rng.random() < 0.35
    parts = cap("aluminium" if metal else "pp", long - 9, long + 5, wide, 0.5 if metal else 1.5, 12)
    barrel = [(long - 17, 3.6), (long + 4, 3.8)]
    parts += hollow("pp", revolve(barrel, 8), revolve(cavity(barrel, 0.9, 0.8, 0.3), 8))
    parts += [coil(long - 13, long - 2, 2.4, 0.35, 4.5), Part("stainless", ball(1.2, sides=5).moved(long - 15))]
    head = [(long + 5, 4.5), (long + 8, 6.5), (long + 17, 6.0)]
    parts += hollow("pp", revolve(head, 10), revolve([(long + 5.1, 1.4), (long + 13, 1.4)], 6))
    parts.append(wire("pe", [(long - 17, 0, 0), (long * 0.5, 2, 0), (4, rng.normal(0, 4), 0)], 1.3, sides=5))
    top = long + 17.0
    if rng.random() < 0.7:
        parts += cap(pick(rng, "pp", "abs", "acrylic"), long + 0.5, top + 3, wide + 0.8 + rng.uniform(0, 3), 1.1, 12)
        top += 3
    return parts, top


def nozzle_cap(rng: Generator, long: float, bore: float) -> Closed:
    """A dropping tip pressed into the neck, under a tall thin cap."""
    tip = [(long - 5, bore - 1.3), (long, bore - 0.8), (long + 1, bore * 0.6), (long + 9, 1.8)]
    parts = hollow(
        "pe", revolve(tip, 10), revolve([(long - 4.9, bore - 2.6), (long, bore * 0.45), (long + 8, 0.6)], 10)
    )
    top = long + rng.uniform(12, 24)
    hood = [(long - 7, bore + 2), (long + 2, bore + 2), (top - 1, max(bore * 0.6, 3.6)), (top, 2.6)]
    parts += hollow("pp", revolve(hood, 10), revolve(cavity(hood, 1.1, 0.01, 1.5), 10))
    return parts, float(top)


def child_cap(rng: Generator, long: float, bore: float) -> Closed:
    """Two caps one in the other that turn only when pressed, and maybe a measuring cup over them."""
    parts = cap("pp", long - 12, long + 2, bore + 2.4, 1.2, 14) + cap("pe", long - 13, long + 5, bore + 5, 1.4, 14)
    top = long + 5.0
    if rng.random() < 0.6:
        cup = [(long - 16, bore + 6.6), (long + rng.uniform(9, 22), bore + 8.4)]
        top = cup[-1][0]
        parts += hollow("pp", revolve(cup, 14), revolve(cavity(cup, 1.0, 0.01, 1.2), 14))
    return parts, float(top)


def dosing_cap(rng: Generator, long: float, bore: float) -> Closed:
    """The cup of washing liquid: a wide double cap with a pouring lip inside."""
    wide, top = bore + rng.uniform(6, 13), long + rng.uniform(22, 40)
    cup = [(long - 18, wide), (top - 2, wide * 0.92), (top, wide * 0.84)]
    parts = hollow("pp", revolve(cup, 16), revolve(cavity(cup, 1.4, 0.01, 1.5), 16))
    parts += hollow("pp", revolve([(long - 15, bore + 3), (long + 4, bore + 3)], 14),
                    revolve([(long - 15, bore + 1.2), (long + 4, bore + 1.2)], 14))  # fmt: skip
    parts += hollow("pe", revolve([(long - 8, bore - 1.6), (long + 13, bore - 3)], 12),
                    revolve([(long - 8, bore - 2.8), (long + 13, bore - 4.4)], 12))  # fmt: skip
    return parts, float(top)


def oil_cap(rng: Generator, long: float, bore: float) -> Closed:
    """A pull ring under a hinged lid, on a spout."""
    wide, top = bore + 3.5, long + rng.uniform(14, 26)
    parts = cap(pick(rng, "pe", "pp"), long - 15, top, wide, 1.5, 14)
    spout = [(long - 2, bore - 2.2), (top - 4, bore - 1)]
    parts += hollow("pe", revolve(spout, 12), revolve(cavity(spout, 1.1, 1.2, 0.01), 12))
    loop = np.column_stack([np.full(10, long + 5), circle(bore * 0.45, steps=10)])
    parts.append(Part("pe", tube(loop, 1.3, True, 5)))
    return parts, float(top)


def loop_cap(rng: Generator, long: float, bore: float) -> Closed:
    """A screw lid with a carrying loop, sometimes with a spout of its own and a straw."""
    wide, top = bore + rng.uniform(3, 6), long + rng.uniform(8, 20)
    parts = cap("pp", long - 16, top, wide, 2.2, 14)
    parts.append(ring("silicone", long, bore - 0.8, 1.5))
    high = rng.uniform(14, 34)
    bow = smooth(
        [(top - 4, -wide + 2, 0), (top + high, -wide * 0.7, 0), (top + high, wide * 0.7, 0), (top - 4, wide - 2, 0)],
        False,
        1,
    )
    parts.append(Part(pick(rng, "pp", "silicone", "nylon"), tube(bow, rng.uniform(2.0, 4.6), sides=6)))
    if rng.random() < 0.45:
        straw = [(rng.uniform(5, 14), rng.normal(0, 6), 0), (long * 0.6, 2, 0), (top + 2, 2, 0)]
        parts += pipe(pick(rng, "pp", "silicone"), straw, rng.uniform(2.8, 4.2), 2.0)
    return parts, float(top + high)


def spout_cap(rng: Generator, long: float, bore: float) -> Closed:
    """A button, spring and latch: the lid of a sports cup, with its drinking spout below."""
    wide, tall = bore + rng.uniform(2.5, 5), rng.uniform(26, 44)
    base = [(long - 14, wide), (long + tall * 0.4, wide * 0.96), (long + tall * 0.5, wide * 0.8)]
    parts = hollow("pp", revolve(base, 14), revolve(cavity(base, 2.1, 0.01, 2.1), 14))
    spout = [(long + tall * 0.5, 9), (long + tall * 0.8, 8)]
    parts += hollow(pick(rng, "pp", "silicone"), revolve(spout, 10), revolve(cavity(spout, 1.8, 0.01, 0.01), 10))
    lid = [(long + tall * 0.5, wide * 0.92), (long + tall - 5, wide * 0.8), (long + tall, wide * 0.5)]
    parts += hollow("pp", revolve(lid, 14), revolve(cavity(lid, 2.0, 0.01, 2.0), 14))
    at = (long + tall * 0.45, wide - 1.5)
    parts += [
        wire("steel", [(*at, -9), (*at, 9)], 1.1, sides=5),
        coil(long + tall * 0.35, long + tall * 0.5, 2.2, 0.5, 3.5).moved(0, 1.5 - wide),
        Part("abs", prism(rounded(12, 5, 2, (long + tall * 0.42, -wide - 0.5), 3), -6, 6)),
        ring("silicone", long + 0.5, bore - 0.8, 1.6),
    ]
    return parts, float(long + tall)


def bare(rng: Generator, long: float, bore: float) -> Closed:
    """The cap is lost, or lies beside."""
    if rng.random() < 0.5:
        return [], long
    one = cap("pe", -7, 7, bore + 3, 1.4, 12)
    spin, at = rng.uniform(0, 6.3), (rng.uniform(0.3, 0.9) * long, bore * 2.5 + rng.uniform(12, 30))
    return [p.turned("y", np.pi / 2).turned("z", spin).moved(*at) for p in one], long


DRINK_CLOSURES: tuple[Closure, ...] = (screw_cap, screw_cap, screw_cap, sport_cap, flip_cap, bare)
HOUSE_CLOSURES: tuple[Closure, ...] = (
    screw_cap, flip_cap, disc_cap, lotion_pump, foam_pump, mist_pump, nozzle_cap, child_cap, dosing_cap, oil_cap,
)  # fmt: skip
CUP_CLOSURES: tuple[Closure, ...] = (loop_cap, spout_cap, screw_cap, flip_cap)


def chosen(rng: Generator, closures: tuple[Closure, ...], long: float, bore: float) -> Closed:
    return closures[int(rng.integers(len(closures)))](rng, long, bore)
