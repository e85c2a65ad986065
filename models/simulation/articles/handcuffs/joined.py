"""More pairs of metal cuffs: other frames, cases and joints; boxed, pouched and piled; single, long and mixed ones."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, slab
from models.simulation.articles._placing import centred
from models.simulation.articles.handcuffs.parts import (
    METALS,
    about,
    block,
    bracelet,
    carton,
    chain,
    cuff,
    even,
    joint,
    key,
    laid,
    opening,
    pair,
    pouch,
    twins,
)
from models.simulation.mesh import ball, circle, merged, rounded, smooth, tube
from models.simulation.thing import Part, Thing, wire


def _measures(rng: Generator) -> tuple[float, float]:
    return rng.uniform(28, 39), rng.uniform(6.5, 13)


def swivel_cuffs(rng: Generator) -> Thing:
    """On one to six links of any gauge, cases and bows of many shapes."""
    size, thick = _measures(rng)
    metal, count = pick(rng, *METALS), int(rng.integers(1, 7))
    gap = rng.uniform(11, 17) * count + 8
    parts = pair(rng, size, thick, gap, metal)
    way = np.column_stack([np.linspace(-gap / 2, gap / 2, count + 2)[1:-1], rng.normal(0, 2, count)])
    if count > 1:
        parts.append(chain(way, rng.uniform(1.4, 2.6), gap / (count + 1) * 0.66 + 2, metal))
    else:
        parts.append(Part(metal, tube(circle(gap * 0.5, steps=12, squash=0.6), 2.2, True, 5)))
    if rng.random() < 0.25:
        parts += laid(key(rng), rng.uniform(0, 6), rng.uniform(-30, 30), rng.uniform(30, 60))
    return centred(parts)


def leafed_cuffs(rng: Generator) -> Thing:
    """Two or three hinges in a row between the cases, folded flat or half folded."""
    size, thick = _measures(rng)
    metal, high = pick(rng, *METALS), size * rng.uniform(0.5, 1.1)
    count, pitch = int(rng.integers(2, 5)), rng.uniform(9, 16)
    gap = pitch * (count - 1)
    one, two, reach = twins(rng, size, thick, metal, eye=False)
    parts = [*laid(one, 0.0, -reach - gap / 2), *laid(two, np.pi, reach + gap / 2)]
    pins = [
        tube([(x, -high / 2), (x, high / 2)], rng.uniform(2, 3.4), sides=6)
        for x in np.linspace(-gap / 2, gap / 2, count)
    ]
    leaves = []
    for k in range(count - 1):
        x = -gap / 2 + pitch * (k + 0.5)
        for y in np.linspace(-high * 0.36, high * 0.36, 2 + k % 2):
            leaves.append(block(pitch + 5, high * 0.22, 2.4).moved(x, y, thick * (0.2 if k % 2 else -0.2)))
    parts.append(Part(metal, merged(*pins, *leaves), 0.95))
    if rng.random() < 0.35:  # folded: the second on top of the first
        lift = thick * 1.5 + 2
        away = [part.turned("y", np.pi).moved(-2 * reach * 0.1, 0, lift) for part in laid(two, 0.0, reach * 0.9)]
        parts = [*parts[: len(one)], *away, parts[-1].scaled(0.5, 1, 1).moved(-gap / 4)]
    return centred(parts)


def spreader_cuffs(rng: Generator) -> Thing:
    """Cuffs at the ends of a stiff bar, tube or plate, in line, across it, or with a baton-like grip on it."""
    size, thick = _measures(rng)
    metal, gap = pick(rng, *METALS), rng.uniform(60, 330)
    one, two, reach = twins(rng, size, thick, metal)
    across = rng.random() < 0.4
    if across:
        one, two = laid(one, np.pi / 2, -gap / 2 - 4, -reach), laid(two, np.pi / 2, gap / 2 + 4, -reach)
    else:
        one, two = laid(one, 0.0, -reach - gap / 2), laid(two, np.pi, reach + gap / 2)
    half, r = gap / 2 + 6, rng.uniform(4, 9)
    bar = tube([(-half, 0), (half, 0)], r, sides=8)
    parts = [*one, *two, Part(metal, bar)]
    kind = int(rng.integers(4))
    if kind == 0:
        parts.append(Part(metal, tube([(1 - half, 0), (half - 1, 0)], r - min(2.0, r * 0.4), sides=8), -1.0))
    elif kind == 1:
        parts[-1] = Part(metal, slab(rounded(2 * half, rng.uniform(16, 34), 4, steps=2), -2, 2))
    elif kind == 2:
        grip = tube([(-gap * 0.3, 0), (gap * 0.3, 0)], r + rng.uniform(3, 8), sides=8)
        core = tube([(-gap * 0.3, 0), (gap * 0.3, 0)], r, sides=8)
        stuff = pick(rng, "rubber", "abs", "foam")
        parts += [Part(stuff, grip), Part(stuff, core, -1.0)]
    else:
        parts.append(Part(metal, merged(*(ball(r * 1.5, sides=8).moved(x) for x in (-half, 0.0, half)))))
    return centred(parts)


def boxed_cuffs(rng: Generator) -> Thing:
    """New: folded in a carton, tray or bag of film with keys, leaflet or an instruction card."""
    size, thick = _measures(rng)
    gap = rng.uniform(18, 40)
    parts = pair(rng, size, thick, gap, pick(rng, *METALS), most=0.0)
    parts += joint(rng, gap, thick)
    low, high = Thing(tuple(parts)).extent()
    if rng.random() < 0.8:
        side = high[1] + rng.uniform(4, 16)
        parts += laid(key(rng), rng.normal(0, 0.3), rng.uniform(-20, 10), side)
    low, high = Thing(tuple(parts)).extent()
    kind, room = int(rng.integers(3)), high - low + rng.uniform(6, 18)
    middle = (low + high) / 2
    if kind == 0:
        parts += carton("cardboard", room, middle, 1.0)
        parts.append(Part("paper", block(room[0] * 0.7, room[1] * 0.7, 0.6).moved(middle[0], middle[1], high[2] + 1)))
    elif kind == 1:
        parts += carton(pick(rng, "abs", "pp"), room, middle, 2.0)
        pad = block(room[0] - 5, room[1] - 5, 4).moved(middle[0], middle[1], low[2] - 0.5)
        parts.append(Part("foam", pad))
    else:
        film = [
            slab(rounded(room[0], room[1], 4, (middle[0], middle[1]), 2), z, z + 0.3) for z in (low[2] - 1, high[2] + 1)
        ]
        parts.append(Part("pe", merged(*film)))
    return centred(parts)


def lone_cuff(rng: Generator) -> Thing:
    """One bracelet with a ring, a length of chain, a cable loop, a strap or nothing at its swivel; open or shut."""
    size, thick = rng.uniform(27, 42), rng.uniform(6.5, 13)
    metal = pick(rng, *METALS)
    state = opening(rng) if rng.random() < 0.6 else float(rng.uniform(0.4, 2.6))
    parts, reach = cuff(rng, size, thick, state, metal)
    kind = int(rng.integers(5))
    if kind == 0:
        parts.append(Part("steel", tube(circle(rng.uniform(9, 18), (reach + 9, 0), 12), rng.uniform(1.5, 3), True, 5)))
    elif kind == 1:
        count = int(rng.integers(3, 12))
        turn = np.cumsum(rng.normal(0, 0.3, count))
        way = np.cumsum(np.column_stack([np.cos(turn), np.sin(turn)]) * 12, 0) + [reach - 4, 0]
        parts.append(chain(way, rng.uniform(1.4, 2.4), 9, metal))
    elif kind == 2:
        way = smooth([(reach, 0), (reach + 50, 40), (reach + 110, 10), (reach + 60, -36)], rounds=1)
        parts += [wire("steel", way, 1.4, True, 5), Part("pvc", tube(way, 3, True, 5), 0.5)]
    elif kind == 3:
        strap = block(rng.uniform(60, 160), rng.uniform(14, 28), 3.5)
        parts.append(Part(pick(rng, "leather", "nylon"), strap.moved(reach + 40)))
    if rng.random() < 0.3:
        parts += laid(key(rng), rng.uniform(0, 6), 0, -size * 1.7)
    return centred(parts)


def small_linked_cuffs(rng: Generator) -> Thing:
    """For thumbs or fingers, built like handcuffs: small bracelets on a chain, hinge, or bar."""
    size, thick, metal = rng.uniform(11, 17), rng.uniform(4.5, 7.5), pick(rng, *METALS)
    gap = rng.uniform(6, 26)
    parts = [*pair(rng, size, thick, gap, metal), *joint(rng, gap, thick * 0.8, metal)]
    if rng.random() < 0.35:
        parts += laid(key(rng), rng.uniform(0, 6), rng.uniform(-8, 8), size * 2.2)
    if rng.random() < 0.25:
        parts += pouch(rng, parts)
    return centred(parts)


def holstered_cuffs(rng: Generator) -> Thing:
    """Folded in a pouch of leather, cloth or plastic, open-topped or closed, on a piece of belt at times."""
    size, thick = _measures(rng)
    metal, gap = pick(rng, *METALS), rng.uniform(16, 30)
    one, two, reach = twins(rng, size, thick, metal, most=0.0)
    shift = rng.uniform(-6, 6)
    parts = [*one, *about(laid(two, 0.0, rng.uniform(-5, 5), shift, thick * 1.4 + 1), rng.normal(0, 0.12), 0, 0)]
    loop = smooth(
        [(reach - 2, 0), (reach + gap * 0.5, -6), (reach + gap * 0.5, shift + 6), (reach - 2, shift)], False, 1
    )
    parts.append(chain(loop, 2.0, 8, metal))
    parts += pouch(rng, parts)
    if rng.random() < 0.3:
        belt = block(rng.uniform(38, 52), rng.uniform(90, 150), 4).moved(reach * 0.3, 0, -thick - 9)
        parts.append(Part(pick(rng, "leather", "nylon"), belt))
    return centred(parts)


def piled_cuffs(rng: Generator) -> Thing:
    """Two or three pairs of one build thrown together or strung on a ring."""
    size, thick = _measures(rng)
    gap = rng.uniform(18, 34)
    one = pair(rng, size, thick, gap, pick(rng, *METALS))
    one.append(chain([(-gap * 0.3, 0.0), (0.0, 1.0), (gap * 0.3, 0.0)], 1.9, gap / 3 * 0.62 + 3))
    parts = list(one)
    for k in range(1, 2 + int(rng.random() < 0.3)):
        parts += laid(one, rng.uniform(0.2, 6), rng.uniform(-25, 25), rng.uniform(-25, 25), k * thick * 1.6)
    if rng.random() < 0.4:
        ring = circle(rng.uniform(30, 50), steps=14)
        parts.append(Part("steel", tube(ring, 2.2, True, 5)))
    return centred(parts)


def ankle_cuffs(rng: Generator) -> Thing:
    """Leg irons of any frame on a long chain or cable, heaped, stretched or wound round."""
    size, thick, metal = rng.uniform(41, 55), rng.uniform(8, 14), pick(rng, *METALS)
    one, two, reach = twins(rng, size, thick, metal)
    apart = rng.uniform(10, 90)
    parts = [*laid(one, 0.0, -reach - apart), *laid(two, np.pi, reach + apart)]
    s = np.linspace(-1, 1, 28)
    kind = int(rng.integers(3))
    if kind == 0:
        way = np.column_stack([s * apart, rng.choice([-1, 1]) * rng.uniform(30, 110) * (1 - s**2)])
    elif kind == 1:  # back and forth
        way = np.column_stack([s * apart, rng.uniform(15, 35) * np.sin(s * rng.choice([3.14, 6.28]))])
    else:  # a round laid on itself
        turn = np.pi * (1 + 1.5 * (s + 1))
        way = np.column_stack([apart * np.cos(turn), rng.uniform(24, 40) * np.sin(turn) * (1 - 0.2 * s)])
    if rng.random() < 0.85:
        pitch, gauge = rng.uniform(11, 18), rng.uniform(1.6, 3)
        parts.append(chain(even(way, pitch), gauge, pitch * 0.6 + gauge, metal, 6))
    else:
        rope = smooth(way[::4], False, 1)
        parts += [Part("steel", tube(rope, 1.8, sides=5)), Part("pvc", tube(rope, 3, sides=5), 0.5)]
    return centred(parts)


def combined_irons(rng: Generator) -> Thing:
    """Handcuffs and leg irons on one chain, some with a belt ring or padlock between."""
    metal, thick = pick(rng, "steel", "steel", "stainless"), rng.uniform(7.5, 11)
    parts: list[Part] = []
    ends = []
    for size, y, gap in (
        (rng.uniform(30, 36), 0.0, rng.uniform(24, 44)),
        (rng.uniform(42, 50), rng.uniform(90, 170), 70.0),
    ):
        one, two, reach = twins(rng, size, thick, metal, most=0.9)
        lean = rng.normal(0, 0.2)
        parts += [
            *laid(laid(one, 0.0, -reach - gap / 2), lean, 0, y),
            *laid(laid(two, np.pi, reach + gap / 2), -lean, 0, y),
        ]
        count = max(2, int(gap / 12))
        t = np.linspace(-0.4, 0.4, count)
        parts.append(chain(np.column_stack([t * gap, y + 6 * np.cos(t * 4)]), 1.9, 8.5, metal, 6))
        ends.append(y)
    count = int(rng.integers(8, 16))
    t = np.linspace(0, 1, count)
    way = np.column_stack([rng.uniform(-40, 40) * np.sin(np.pi * t), ends[0] + (ends[1] - ends[0]) * t])
    parts.append(chain(way, 1.8, rng.uniform(7.5, 9), metal, 6))
    if rng.random() < 0.4:
        at = way[count // 2]
        lock = [Part("brass", block(32, 28, 13).moved(at[0] + 26, at[1]), 0.75)]
        bow = tube(
            smooth(
                [(at[0] + 12, at[1] + 9), (at[0] - 8, at[1] + 9), (at[0] - 8, at[1] - 9), (at[0] + 12, at[1] - 9)],
                False,
            ),
            2.6,
        )
        parts += [*lock, Part("steel", bow)]
    return centred(parts)


def mixed_cuffs(rng: Generator) -> Thing:
    """Any two bracelets, of unlike size or build, with any joint, in any state, and any way of carrying."""
    thick = rng.uniform(5.5, 14)
    first = rng.uniform(24, 46)
    other = 0.0 if rng.random() < 0.6 else rng.uniform(14, 50)
    gap = rng.uniform(8, 110) if rng.random() < 0.3 else rng.uniform(8, 42)
    metal = pick(rng, *METALS)
    parts = [*pair(rng, first, thick, gap, metal, other), *joint(rng, gap, thick, pick(rng, metal, "steel"))]
    extra = rng.random()
    if extra < 0.2:
        parts += pouch(rng, parts)
    elif extra < 0.4:
        parts += laid(key(rng), rng.uniform(0, 6), rng.uniform(-20, 20), rng.uniform(-60, 60), thick)
    elif extra < 0.5:
        low, high = Thing(tuple(parts)).extent()
        parts += carton("cardboard", high - low + 10, (high + low) / 2, 0.9)
    return centred(parts)


def mixed_chain_of_cuffs(rng: Generator) -> Thing:
    """Two or three bracelets of any size strung along one chain, cable or strap: for transport or escort."""
    count = int(rng.integers(2, 4))
    thick, metal = rng.uniform(6.5, 11), pick(rng, *METALS)
    steps = int(rng.integers(10, 20))
    turn = np.cumsum(rng.normal(0, 0.3, steps))
    way = np.cumsum(np.column_stack([np.cos(turn), np.sin(turn)]) * rng.uniform(10, 14), 0)
    parts = [chain(way, rng.uniform(1.5, 2.6), rng.uniform(8, 10), metal, 6)]
    build = bracelet(rng, rng.uniform(27, 48), thick, metal)
    for k in range(count):
        if rng.random() < 0.3:
            build = bracelet(rng, rng.uniform(27, 48), thick, metal)
        one, reach = build.opened(opening(rng)), build.reach
        at = way[int(k * (steps - 1) / (count - 1))]
        lean = (np.pi, rng.uniform(0.8, 2.2), 0.0)[0 if k == 0 else 2 if k == count - 1 else 1]
        parts += laid(laid(one, 0.0, -reach), np.pi + lean + rng.normal(0, 0.2), at[0], at[1], rng.uniform(0, 4))
    return centred(parts)
