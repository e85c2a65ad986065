"""Pliers for one trade: of cablers, fencers, anglers, saddlers, riveters; bolt cutters, clamps and parallel jaws."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles.pliers.parts import Arms, bar, drawn_arms, pair, spring, tapered
from models.simulation.articles.pliers.recombined import COATS, any_handle, levers
from models.simulation.mesh import Mesh, arc, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def plate_crimper(rng: Generator) -> Thing:
    """Electrician's long flat levers: strips ahead of the joint, crimps and cuts bolts behind it, in plastic grips."""
    thick, reach, wide = rng.uniform(2.4, 3.6), rng.uniform(120, 160), rng.uniform(10, 13)
    jaw, behind = rng.uniform(28, 60), rng.uniform(40, 70)
    teeth: list[tuple[float, float]] = []
    count = int(rng.integers(3, 6))
    for x in np.linspace(jaw - 6, 12, count):
        r = min(rng.uniform(0.8, 2.4), (jaw - 18) * 0.45 / count)
        teeth += [(x + r, 0.2), (x, r), (x - r, 0.2)]
    front = [(-4, wide), (jaw * 0.5, wide), (jaw, rng.uniform(3, 8)), (jaw + 0.5, 0.2), *teeth, (5, 0.2), (-4, -2)]
    crimp: list[tuple[float, float]] = []
    count = int(rng.integers(2, 5))
    for x in np.linspace(-14, -behind + 8, count):
        r = min(rng.uniform(1.5, 4), (behind - 22) * 0.4 / count)
        crimp += [(x + r, 0.2), (x + r * 0.6, r), (x - r * 0.6, r), (x - r, 0.2)]
    bow = rng.uniform(15, 22)
    back = [(-3, 0.2), *crimp, (-behind, 0.2), (-behind - 8, bow * 0.45), (-reach, bow * 0.8), (-reach - 2, bow * 1.4),
            (-behind, bow), (-8, wide)]  # fmt: skip
    path = smooth(
        [(-behind - 6, bow * 0.75), (-behind - 30, bow * 0.9), (-reach, bow * rng.uniform(0.8, 1.3))], False, 1
    )
    half = [Part("steel", prism(front, 0.1, thick)), Part("steel", prism(back, 0.1, thick).scaled(1, -1, 1))]
    sleeve = bar(path, np.full(len(path), rng.uniform(14, 20)), rng.uniform(6, 14), 8)
    half.append(Part(pick(rng, *COATS), sleeve.scaled(1, -1, 1).moved(0, 0, thick / 2), 0.7))
    angle = float(rng.choice([0.0, rng.uniform(0.05, 0.4)]))
    parts = [part.scaled(1, side, side).turned("z", side * angle / 2) for side in (1, -1) for part in half]
    return Thing((*parts, Part("steel", prism(circle(5, steps=10), -thick - 1.2, thick + 1.2), 0.6)))


def network_crimper(rng: Generator) -> Thing:
    """A steel frame with dies for telephone and network plugs, blades to cut and strip, long handles with grips."""
    k = rng.uniform(0.85, 1.15)
    frame = np.array([(-22, 10), (-6, 26), (52, 26), (60, 18), (60, 12), (-4, 12)]) * k
    lower = np.array([(-26, -6), (-4, -10), (-4, -2), (58, -2), (60, -10), (48, -22), (-8, -22), (-24, -16)]) * k
    deep, swing = rng.uniform(9, 15), rng.uniform(0, 0.25)
    plates = merged(*(prism(frame, z - 1.2, z + 1.2) for z in (-deep / 2, deep / 2)))
    under = merged(*(prism(lower, z - 1.2, z + 1.2) for z in (-deep / 2 + 3, deep / 2 - 3))).turned("z", -swing)
    count, dies = int(rng.integers(1, 4)), []
    for index in range(count):
        x = (10 + index * 42 / count) * k
        dies.append(box(12 * k, 10 * k, deep - 3).moved(x, 16 * k, 0))
        dies.append(box(9 * k, 8 * k, deep - 4).moved(x, -6 * k, 0).turned("z", -swing))
    blades = [box(10 * k, 9 * k, 1.2).moved(54 * k, 15 * k, z) for z in (-deep / 4, deep / 4)]
    parts = [Part("steel", merged(plates, under, *dies, *blades))]
    reach, first = rng.uniform(120, 150) * k, rng.uniform(12, 19)
    for side in (1, -1):
        path = smooth([(-8 * k, side * 14), (-45 * k, side * 24), (-reach * 0.7, side * first),
                       (-reach, side * first * 1.2)],
                      False, 1).astype(float)  # fmt: skip
        turned_by = 0.0 if side > 0 else -swing
        one = [Part("steel", bar(path, np.full(len(path), 14.0), 6))]
        one.append(
            Part(pick(rng, "pvc", "abs", "rubber"), bar(path[3:], np.full(len(path) - 3, 20.0), deep + 6, 8), 0.6)
        )
        parts += [part.turned("z", turned_by) for part in one]
    if rng.random() < 0.6:
        t = np.linspace(0, 1, 31)
        coil = np.column_stack([-30 * k + 4 * np.cos(t * 40), (t - 0.5) * 30, 4 * np.sin(t * 40)])
        parts.append(wire("steel", coil, 0.7, sides=4))
    gear = prism(arc(10 * k, 0, np.pi * 1.2, (-20 * k, 0), 10), -2, 2)
    pin = prism(circle(3.5, (-14 * k, 6), 8), -deep / 2 - 3, deep / 2 + 3)
    return Thing((*parts, Part("steel", merged(gear, pin), 0.8)))


def fencing_pliers(rng: Generator) -> Thing:
    """A hammer's face on one side of the head, a staple's claw on the other, cutters at both sides of the joint."""
    k = rng.uniform(0.85, 1.15)
    thick, joint = rng.uniform(11, 15) * k, rng.uniform(13, 16) * k
    hammer = np.array([(-3, 12), (8, 17), (14, 34), (12, 38), (30, 38), (30, 33), (27, 16), (30, 6), (30, 0.3),
                       (16, 0.3), (13, 3), (9, 0.3), (6, 5)]) * k  # fmt: skip
    claw = np.array([(-3, 12), (10, 17), (24, 30), (44, rng.uniform(41, 47)), (45.5, 40), (34, 24), (29, 12), (30, 0.3),
                     (16, 0.3), (13, 3), (9, 0.3), (6, 5)]) * k  # fmt: skip
    first = prism(hammer, -thick / 2, thick / 2)
    second = tapered(claw, thick, ([20 * k, 45 * k], [1.0, 0.4])).scaled(1, -1, -1)
    arms = drawn_arms(rng, 190 * k, 26 * k, 1.15)
    angle = float(rng.choice([0.0, rng.uniform(0.05, 0.5)]))
    lap = prism(circle(joint, steps=14), 0.2, thick / 2)
    parts: list[Part] = []
    for side, jaw in ((1, first), (-1, second)):
        half = [Part("steel", lap.scaled(1, side, side)), Part("steel", jaw)]
        half += [part.scaled(1, -side, side) for part in arms.parts("steel")]
        parts += [part.turned("z", side * angle / 2) for part in half]
    return Thing((*parts, Part("steel", prism(circle(joint * 0.4, steps=10), -thick * 0.58, thick * 0.58), 0.3)))


def fishing_pliers(rng: Generator) -> Thing:
    """Aluminium or stainless, with holes through the levers, inset cutters, a coiled lanyard or a sheath."""
    metal = pick(rng, "aluminium", "aluminium", "stainless", "titanium")
    joint, thick = rng.uniform(8, 11), rng.uniform(8, 12)
    jaw, reach, bow = rng.uniform(45, 80), rng.uniform(85, 125), rng.uniform(13, 20)
    outline = [(-2, joint * 0.9), (joint, joint), (jaw * 0.5, joint * 0.65), (jaw, rng.uniform(2, 4)), (jaw, 0.2),
               (joint, 0.2), (joint * 0.6, joint * 0.4)]  # fmt: skip
    path = smooth(
        [(0, 3), (-reach * 0.25, bow * 0.7), (-reach * 0.6, bow), (-reach, bow * rng.uniform(0.3, 1))], False, 1
    )
    normal = np.gradient(path, axis=0)
    normal = np.column_stack([-normal[:, 1], normal[:, 0]]) / np.linalg.norm(normal, axis=1, keepdims=True)
    wide = rng.uniform(5, 7)
    arm = np.concatenate([path + normal * wide, (path - normal * wide)[::-1]])
    places = path[2:-1][:: int(rng.integers(1, 3))]
    holes = (
        [circle(wide * rng.uniform(0.35, 0.6), (float(x), float(y)), 8) for x, y in places]
        if rng.random() < 0.75
        else []
    )
    lever = [Part(metal, prism(arm, -thick * 0.4, thick * 0.4, holes))]
    if rng.random() < 0.3:
        lever.append(
            Part(pick(rng, "rubber", "eva"), bar(path[3:], np.full(len(path) - 3, 2 * wide + 4), thick + 3, 8), 0.5)
        )
    mesh = tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(0.4, 0.7)]))
    angle = float(rng.choice([0.0, rng.uniform(0, 0.35)]))
    parts = levers(rng, mesh, lever, joint, thick, metal, angle)
    parts.append(Part("steel", box(9, 5, thick * 0.7).moved(joint + 6, 0, 0), 0.6))  # the cutters' hard insert
    if rng.random() < 0.6:
        t = np.linspace(0, 1, 49)
        spread = rng.uniform(30, 110)
        coil = np.column_stack([-reach - t * spread, 12 + 4 * np.cos(t * 60), 4 * np.sin(t * 60)])
        parts.append(Part("pvc", tube(coil, 1.3, sides=4)))
        hook = [rng.uniform(9, 13), 2.0]
        ring = tube(circle(hook[0], (-reach - spread - 10, 12), 12, 0.6), hook[1], closed=True, sides=5)
        parts.append(Part(pick(rng, "aluminium", "steel", "zinc"), ring))
    if rng.random() < 0.35:
        sheath = rounded(jaw + 60, 52, 8, (jaw * 0.3, 0), 3)
        parts += [
            Part(pick(rng, "nylon", "cloth", "leather"), prism(sheath, z, z + 1.5)) for z in (-thick * 0.8, thick * 0.7)
        ]
    return Thing(tuple(parts))


def revolving_punch(rng: Generator) -> Thing:
    """Saddler's: a wheel of hollow punches on one jaw, an anvil on the other, a spring between the handles."""
    k, angle = rng.uniform(0.85, 1.15), rng.uniform(0.0, 0.25)
    thick = rng.uniform(14, 20) * k
    jaw = np.array([(-4, 10), (20, 17), (62, 20), (70, 14), (66, 10), (24, 6), (4, 1)]) * k
    upper = [prism(jaw, z - 1.2, z + 1.2) for z in (-thick / 2, thick / 2)]
    under = prism(np.array([(-4, 8), (20, 13), (52, 16), (60, 6), (60, 1), (44, 1), (30, 5), (6, 1)]) * k, -3, 3)
    anvil = revolve([(0, 5 * k), (3, 5 * k)], 10).turned("z", np.pi / 2).moved(54 * k, -4 * k, 0)
    wheel_at, punches = 52 * k, []
    r, count = rng.uniform(10, 14) * k, 6
    for index in range(count):
        bore = rng.uniform(1, 2.4)
        one = revolve([(r * 0.8, bore + 1.3), (r + 11 * k, bore + 0.8)], 8)
        punches.append(one.turned("z", index * 2 * np.pi / count - np.pi / 2).moved(wheel_at, 13 * k, 0))
    wheel = prism(circle(r, (wheel_at, 13 * k), 12), -4.5 * k, 4.5 * k)
    lap = prism(circle(9 * k, steps=12), -thick / 2 - 1, thick / 2 + 1)
    arms = drawn_arms(rng, 125 * k, 21 * k, 1.1)
    parts: list[Part] = [Part("steel", lap, 0.5)]
    for side, meshes in ((1, [*upper, wheel, *punches]), (-1, [under.scaled(1, -1, 1), anvil])):
        half = [Part("steel", merged(*meshes)), *(part.scaled(1, -side, 1) for part in arms.parts("steel"))]
        parts += [part.turned("z", side * angle / 2) for part in half]
    return Thing((*parts, spring(rng, arms)))


def hand_riveter(rng: Generator) -> Thing:
    """Pop rivet tool: a nose piece, a jaw case with a spring in the head, a long lever, spare noses in the handle."""
    k, opened = rng.uniform(0.85, 1.2), rng.uniform(0.0, 0.45)
    metal = pick(rng, "aluminium", "zinc", "steel")
    deep, reach = rng.uniform(14, 20) * k, rng.uniform(150, 200) * k
    head = np.array([(-12, 24), (14, 24), (16, 14), (12, -16), (2, -20), (-14, -18), (-24, 0), (-18, 16)]) * k
    room = np.array([(-6, 19), (8, 19), (9, -10), (-7, -10)]) * k
    parts = hollow(metal, prism(head, -deep / 2, deep / 2), prism(room, -deep / 2 + 3, deep / 2 - 3))
    case = revolve([(-10, 5.5), (12, 5.5), (18, 3)], 8).turned("z", np.pi / 2).moved(1, 2, 0)
    nozzle = revolve([(0, 6), (5, 6), (6, 3.4), (14, 3)], 8).turned("z", np.pi / 2).moved(1, 23, 0)
    t = np.linspace(0, 1, 31)
    coil = tube(np.column_stack([1 + 4 * np.cos(t * 38), -12 + 12 * t, 4 * np.sin(t * 38)]), 0.8, sides=4)
    parts.append(Part("steel", merged(case, nozzle, coil).scaled(k, k, k)))
    fixed = smooth([(-14, 2), (-50, 0), (-120, -10), (-reach / k, -6)], False, 1) * k
    parts.append(Part(metal, bar(fixed, np.full(len(fixed), 13.0 * k), deep * 0.7)))
    lever = smooth([(0, -6), (-30, 10), (-110, 22), (-reach / k, 16)], False, 1) * k
    lever_parts = [Part("steel", bar(lever, np.full(len(lever), 12.0 * k), deep * 0.5))]
    coat = pick(rng, *COATS)
    lever_parts.append(Part(coat, bar(lever[4:], np.full(len(lever) - 4, 19.0 * k), deep + 3, 8), 0.6))
    parts.append(Part(coat, bar(fixed[4:], np.full(len(fixed) - 4, 19.0 * k), deep + 4, 8), 0.6))
    parts += [part.moved(8 * k, 4 * k, 0).turned("z", -opened).moved(-8 * k, -2 * k, 0) for part in lever_parts]
    noses = [
        revolve([(0, 4), (4, 4), (5, 2.5), (10, 2.2)], 6).moved(-70 - 14 * i, -4, 0)
        for i in range(int(rng.integers(0, 4)))
    ]
    if noses:
        parts.append(Part("steel", merged(*noses).scaled(k, k, k)))
    return Thing(tuple(part.moved(reach * 0.4, 0, 0) for part in parts))


def bolt_cutters(rng: Generator) -> Thing:
    """Compound: thick short jaws, links with three pins, tubular or forged arms from 200 to 620 mm long."""
    k = float(rng.choice([0.45, 0.45, 0.6, 0.8, 1.0]) * rng.uniform(0.9, 1.1))
    thick, angle = rng.uniform(12, 18) * k, rng.uniform(0.0, 0.4)
    jaw = (
        np.array([(-34, 8), (-34, 22), (-8, 26), (14, 24), (40, 16), (54, 4), (54, 0.3), (16, 0.3), (10, 5), (-6, 5)])
        * k
    )
    cheeks = [
        prism(rounded(64 * k, 26 * k, 10 * k, (-4 * k, 0), 3), z - 1.6 * k, z + 1.6 * k)
        for z in (-thick * 0.62, thick * 0.62)
    ]
    half = [Part("steel", tapered(jaw, thick, ([0, 54 * k], [1.0, 0.7])).turned("z", angle * 0.5))]
    reach = rng.uniform(330, 520) * k
    path = smooth([(-28, 14), (-64, 10), (-110, 22), (-reach / k, rng.uniform(30, 55))], False, 1) * k
    r = rng.uniform(9, 12) * k
    knee = prism(
        np.array([(-24, 22), (-24, 4), (-70, 1), (-96, 10), (-96, 26), (-60, 26)]) * k, -thick * 0.5, thick * 0.5
    )
    arm = [Part("steel", knee)]
    if rng.random() < 0.6:
        arm += hollow("steel", tube(path[2:], r, sides=8), tube(path[3:-1], r * 0.75, sides=8))
    else:
        arm.append(Part(pick(rng, "steel", "aluminium"), bar(path[2:], np.full(len(path) - 2, 2 * r), r * 1.4)))
    arm.append(Part(pick(rng, "pvc", "rubber"), tube(path[-4:], r * rng.uniform(1.15, 1.4), sides=8), 0.5))
    half += [part.moved(30 * k, -12 * k, 0).turned("z", -angle).moved(-30 * k, 12 * k, 0) for part in arm]
    parts = [part.scaled(1, side, 1) for side in (1, -1) for part in half]
    pins = [prism(circle(4.5 * k, (x * k, y * k), 8), -thick * 0.8, thick * 0.8)
            for x, y in ((6, 12), (6, -12), (-28, 15), (-28, -15), (-66, 2))]  # fmt: skip
    return Thing(
        tuple(
            p.moved(reach * 0.4, 0, 0)
            for p in (*parts, Part("steel", merged(*cheeks)), Part("steel", merged(*pins), 0.7))
        )
    )


def _toggle(rng: Generator, k: float, deep: float, opened: float) -> list[Part]:
    """What locks: a channel with a screw in its end, a lever, a link and a spring."""
    back = np.array([(-124, 8), (-124, 21), (-60, 25), (-6, 22), (-4, 10), (-60, 14)]) * k
    ridge = np.array([(-122, 19.5), (-60, 23.5), (-8, 20.5), (-8, 22), (-60, 25.2), (-122, 21)]) * k
    cheeks = [prism(back, z - 0.9, z + 0.9) for z in (-deep / 2, deep / 2)]
    lever = np.array([(2, -10), (-8, 0), (-30, -7), (-72, -13), (-112, -17), (-114, -25), (-64, -23), (-18, -15)]) * k
    lever_meshes = [prism(lever, z - 0.9, z + 0.9).turned("z", -opened * 0.7) for z in (-deep * 0.42, deep * 0.42)]
    link = prism(np.array([(-24, -8), (-28, -12), (-88, 12), (-86, 17)]) * k, -2, 2)
    screw = (
        merged(revolve([(-122, 3.2), (-64, 3.2)], 7), revolve([(-138, 7), (-124, 7)], 9))
        .moved(0, 14, 0)
        .scaled(k, k, k)
    )
    t = np.linspace(0, 1, 31)
    coil = np.column_stack([(-22 - 40 * t) * k, (11 + 3.6 * np.cos(t * 42)) * k, 3.6 * k * np.sin(t * 42)])
    metal = Part("steel", merged(*cheeks, prism(ridge, -deep / 2, deep / 2), *lever_meshes, link, screw))
    pins = [prism(circle(3.6 * k, (x * k, y * k), 8), -deep * 0.62, deep * 0.62) for x, y in ((-6, 12), (-24, -9))]
    return [metal, Part("steel", merged(*pins), 0.7), wire("steel", coil, 0.7, sides=4)]


def locking_clamp(rng: Generator) -> Thing:
    """Grip pliers with other jaws: C-shaped arms with pads, wide sheet-metal bills, long noses, a welder's fork."""
    k, opened = rng.uniform(0.7, 1.1), rng.uniform(0, 0.5)
    deep, kind = rng.uniform(11, 14) * k, rng.integers(4)
    parts = _toggle(rng, k, deep, opened)
    meshes: list[Mesh] = []
    for side in (1, -1):
        swing = 0.0 if side > 0 else -opened
        if kind == 0:
            span, throat = rng.uniform(55, 110), rng.uniform(30, 60)
            path = (
                smooth([(-10, 14), (10, throat), (span * 0.7, throat), (span, throat * 0.5), (span, 5)], False, 1) * k
            )
            arm = bar(path, np.full(len(path), 13.0 * k), deep * 0.8)
            arm = merged(arm, revolve([(0, 9 * k), (4, 9 * k)], 10).turned("z", np.pi / 2).moved(span * k, 0.5, 0))
        elif kind == 1:
            wide = rng.uniform(40, 90) * k
            bill = prism([(26 * k, 0.3), (50 * k, 0.3), (50 * k, 6 * k), (26 * k, 12 * k)], -wide / 2, wide / 2)
            arm = merged(
                bill,
                prism(
                    np.array([(-12, 12), (-12, 24), (14, 22), (28, 12), (28, 4), (10, 6)]) * k, -deep * 0.4, deep * 0.4
                ),
            )
        elif kind == 2:
            jaw = np.array([(-12, 12), (-12, 23), (16, 19), (70, 3.5), (70, 0.3), (18, 0.5), (8, 6)]) * k
            arm = tapered(jaw, deep * 0.8, ([10 * k, 70 * k], [1.0, 0.45]))
        else:
            fork = smooth([(-8, 16), (20, 26), (46, 22), (58, 2)], False, 1) * k
            arm = merged(*(bar(fork, np.full(len(fork), 9.0 * k), 6 * k).moved(0, 0, z * 14 * k) for z in (-1, 1)),
                         box(14 * k, 12 * k, 30 * k).moved(-6 * k, 15 * k, 0))  # fmt: skip
        meshes.append(arm.scaled(1, side, 1).turned("z", swing))
    parts.append(Part("steel", merged(*meshes)))
    if rng.random() < 0.3:
        parts.append(Part(pick(rng, *COATS), box(70 * k, 9 * k, deep + 5).moved(-84 * k, 20 * k, 0), 0.4))
    return Thing(tuple(part.moved(25 * k, 0, 0) for part in parts))


def parallel_pliers(rng: Generator) -> Thing:
    """Jaws that stay parallel, held by three pins between the folded steel cheeks of the levers."""
    k, gap = rng.uniform(0.75, 1.2), rng.uniform(0.5, 14)
    thick, jaw = rng.uniform(8, 13) * k, rng.uniform(26, 44)
    tip = rng.uniform(3, 9)
    outline = np.array([(-12, 3), (-12, 12), (8, 14), (jaw, tip), (jaw + 0.4, 0.3), (2, 0.3)]) * k
    shift = gap * k / 2
    meshes = [prism(outline, -thick * 0.36, thick * 0.36).moved(0, shift, 0).scaled(1, side, 1) for side in (-1, 1)]
    path = (
        smooth([(14, 9 + gap / 2), (-6, -2), (-40, -15 - gap / 3), (-118, -rng.uniform(8, 18) - gap / 2)], False, 1) * k
    )
    for side in (-1, 1):
        meshes += [
            bar(path, np.full(len(path), 9.5 * k), 2.6 * k).moved(0, 0, z * thick * 0.44).scaled(1, side, 1)
            for z in (-1, 1)
        ]
    parts = [Part("steel", merged(*meshes))]
    if rng.random() < 0.75:
        start, fat = int(rng.integers(2, 4)), rng.uniform(11, 16)
        sleeve = bar(path[start:], np.full(len(path) - start, fat * k), thick + 4, 8)
        parts += [Part(pick(rng, *COATS), sleeve.scaled(1, side, 1), 0.55) for side in (-1, 1)]
    pins = [prism(circle(r * k, (x * k, y * k), 8), -thick * 0.62, thick * 0.62)
            for x, y, r in ((-4, 0, 4), (8, 9 + gap / 2, 2.6), (8, -9 - gap / 2, 2.6))]  # fmt: skip
    return Thing((*parts, Part("steel", merged(*pins), 0.7)))


def hose_clamp_pliers(rng: Generator) -> Thing:
    """Jaws with swivelling grooved discs, or a flexible cable to a far clamp; a rack between the handles."""
    joint, thick = rng.uniform(8, 11), rng.uniform(8, 11)
    jaw, arms = rng.uniform(34, 55), drawn_arms(rng, 125, 23)
    outline = [
        (-2, joint * 0.9),
        (joint, joint),
        (jaw * 0.5, joint * 1.1),
        (jaw, 7),
        (jaw, 2.5),
        (jaw * 0.5, joint * 0.5),
        (5, 1),
    ]
    opened = rng.uniform(0.1, 0.4)
    parts = pair(rng, prism(outline, -thick * 0.4, thick * 0.4), arms, joint, thick, "steel", opened)
    for side in (1, -1):
        disc = prism(circle(rng.uniform(5, 8), (jaw, 5), 12), -thick * 0.8, thick * 0.8)
        parts.append(Part("steel", disc.scaled(1, side, 1).turned("z", side * opened / 2), 0.8))
    rack = prism(rectangle(7, arms.bow * 1.6, (-arms.reach * 0.42, 0)), -1.2, 1.2)
    parts.append(Part("steel", rack.turned("z", rng.uniform(-0.2, 0.2))))
    if rng.random() < 0.35:
        run = smooth([(jaw, 4, 0), (jaw + 60, rng.uniform(-40, 40), 0), (jaw + 150, rng.uniform(-90, 90), 0)], False, 2)
        parts += [Part("steel", tube(run, 1.6, sides=5)), Part("pvc", tube(run, 3.4, sides=6), 0.6)]
        far = revolve([(0, 5), (26, 5), (28, 8), (40, 8)], 9)
        turn = float(np.arctan2(run[-1, 1] - run[-2, 1], run[-1, 0] - run[-2, 0]))
        parts.append(Part("steel", far.turned("z", turn).moved(float(run[-1, 0]), float(run[-1, 1]), 0)))
    elif rng.random() < 0.5:
        parts.append(spring(rng, arms))
    return Thing(tuple(parts))


def eyelet_pliers(rng: Generator) -> Thing:
    """Deep-throated sheet levers with punch and die at their tips, a spring; loose eyelets beside them at times."""
    k, angle = rng.uniform(0.8, 1.1), rng.uniform(0.05, 0.3)
    throat, reach = rng.uniform(34, 60) * k, rng.uniform(85, 115) * k
    thick = rng.uniform(12, 18) * k
    outline = np.array(
        [(-6, 10), (throat * 0.5, 22), (throat, 20), (throat + 8, 12), (throat + 6, 7), (throat * 0.5, 11), (4, 2)]
    )
    cheeks = merged(*(prism(outline, z - 0.8, z + 0.8) for z in (-thick / 2, thick / 2)))
    lever = any_handle(rng, reach, k, "steel", thick) if rng.random() < 0.5 else Arms(
        reach, 18 * k, 12 * k, 11 * k, thick * 0.8, pick(rng, *COATS), 2, False).parts("steel")  # fmt: skip
    parts = levers(rng, cheeks, lever, 8 * k, thick, "steel", angle)
    die = revolve([(1, rng.uniform(2, 4)), (9, 4.5), (12, 6)], 9).turned("z", np.pi / 2).moved(throat, 0, 0)
    parts.append(Part("steel", merged(*(die.scaled(1, side, 1).turned("z", side * angle / 2) for side in (1, -1)))))
    parts.append(spring(rng, Arms(reach, 17 * k, 10, 9, 6, "none", 0, False)))
    if rng.random() < 0.4:
        ring = prism(circle(4, steps=9), -2, 2, [circle(2.2, steps=8)])
        spots = rng.uniform([-reach, 35, -3], [throat, 60, 3], (int(rng.integers(3, 9)), 3))
        parts.append(Part(pick(rng, "brass", "aluminium"), merged(*(ring.moved(*spot) for spot in spots)), 0.7))
    return Thing(tuple(parts))
