"""Pliers: combination, long-nosed, cutting, pump, locking, stripping, crimping pliers and pincers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
    turned,
)
from models.simulation.thing import Part, Thing, wire


def _tapered(outline: ArrayLike, thickness: float, factor: tuple[Sequence[float], Sequence[float]]) -> Mesh:
    """A plate whose thickness changes along x."""
    flat = prism(outline, -thickness / 2, thickness / 2)
    vertices = flat.vertices.copy()
    vertices[:, 2] *= np.interp(vertices[:, 0], *factor)
    return Mesh(vertices, flat.faces)


def _bar(path: ArrayLike, wide: ArrayLike, deep: float, sides: int = 6) -> Mesh:
    """A forged arm along a flat path: ``wide`` in the plane, ``deep`` across it."""
    line = np.asarray(path, float)
    middle = float(np.asarray(wide, float).mean()) / 2
    return tube(line, np.asarray(wide, float) / 2, sides=sides).scaled(1, 1, deep / 2 / middle)


@dataclass(frozen=True)
class _Arms:
    """How the two handles are made."""

    reach: float
    bow: float
    end: float
    wide: float
    deep: float
    coat: str
    cover: float
    ribs: bool

    def path(self) -> Points:
        r, b, e = self.reach, self.bow, self.end
        return smooth([(-3, 3), (-18, b * 0.55), (-r * 0.35, b), (-r * 0.7, (b + e) / 2 + 1.5), (-r, e)], False, 1)

    def parts(self, metal: str) -> list[Part]:
        line = self.path()
        share = np.linspace(0, 1, len(line))
        made = [Part(metal, _bar(line, self.wide * (1.2 - 0.45 * share), self.deep))]
        if self.coat != "none":
            first = 3
            sleeve = line[first:].copy()
            sleeve[-1] += (sleeve[-1] - sleeve[-2]) / max(np.linalg.norm(sleeve[-1] - sleeve[-2]), 1e-6) * 6
            around = np.full(len(sleeve), self.wide + 2 * self.cover)
            around[0] += 3.0 if self.ribs else 0.0
            around[-1] *= 0.8
            made.append(Part(self.coat, _bar(sleeve, around, self.deep + 2 * self.cover, 8), 0.65))
        return made


def _arms(rng: Generator, reach: float, bow: float, heavy: float = 1.0) -> _Arms:
    coat = str(rng.choice(["pvc", "pvc", "rubber", "abs", "none"]))
    thick = coat in ("rubber", "abs")
    return _Arms(
        reach * rng.uniform(0.88, 1.12),
        bow * rng.uniform(0.8, 1.15),
        bow * rng.uniform(0.3, 1.0),
        rng.uniform(8.5, 12) * heavy,
        rng.uniform(5.5, 7.5) * heavy,
        coat,
        rng.uniform(3.0, 5.0) if thick else rng.uniform(1.2, 2.2),
        thick or rng.random() < 0.3,
    )


def _pair(
    rng: Generator, jaw: Mesh, arms: _Arms, joint: float, thick: float, metal: str, opened: float | None = None
) -> list[Part]:
    """Two levers, mirrored, crossing at a riveted joint at the origin; ``jaw`` is the upper one, along +x."""
    angle = opened if opened is not None else rng.choice([0.0, rng.uniform(0.02, 0.2), rng.uniform(0.15, 0.45)])
    parts: list[Part] = []
    lap = prism(circle(joint, steps=16), 0.2, thick / 2)
    for side in (1, -1):
        arm_side = [part.scaled(1, -1, 1) for part in arms.parts(metal)]
        half = [Part(metal, merged(jaw, lap)), *arm_side]
        parts += [part.scaled(1, side, side).turned("z", side * angle / 2) for part in half]
    rivet = prism(circle(joint * 0.42, steps=10), -thick * 0.56, thick * 0.56)
    return [*parts, Part(metal, rivet, 0.25)]


def _spring(rng: Generator, arms: _Arms) -> Part:
    if rng.random() < 0.5:
        bent = smooth([(-14, 6), (-24, 1), (-14, -6)], False, 2)
        return Part("steel", tube(bent, 0.9, sides=5))
    t = np.linspace(0, 1, 41)
    coil = np.column_stack([-arms.reach * 0.3 + 4 * np.cos(t * 50), (t - 0.5) * arms.bow * 1.4, 4 * np.sin(t * 50)])
    return wire("steel", coil, 0.6, sides=4)


def _nose(joint: float, jaw: float, base: float, tip: float, gap: float = 0.15) -> Points:
    """An upper jaw: from the joint to a straight nose."""
    return np.array(
        [
            (-joint * 0.1, joint * 0.9),
            (joint * 0.7, joint * 0.95),
            (joint * 1.2, base),
            (jaw, tip),
            (jaw + 0.6, tip * 0.4),
            (jaw, gap),
            (joint * 0.85, gap),
            (joint * 0.6, joint * 0.35),
        ]
    )


def _metal(rng: Generator) -> str:
    return "steel" if rng.random() < 0.8 else "stainless"


def combination_pliers(rng: Generator) -> Thing:
    """Serrated flat tip, pipe grip, side cutter."""
    k, joint = rng.uniform(0.85, 1.2), rng.uniform(11.5, 14)
    jaw, base, tip = rng.uniform(36, 46), rng.uniform(11, 14), rng.uniform(7.5, 10.5)
    outline = (
        np.array(
            [
                (-2, joint * 0.9),
                (joint * 0.7, joint),
                (joint * 1.3, base),
                (jaw, tip),
                (jaw + 1, tip * 0.5),
                (jaw, 0.3),
                (jaw * 0.78, 0.3),
                (jaw * 0.68, 2.6),
                (jaw * 0.55, 2.4),
                (jaw * 0.48, 0.3),
                (joint * 0.8, 0.2),
                (joint * 0.6, joint * 0.4),
            ]
        )
        * k
    )
    thick = rng.uniform(9.5, 12.5) * k
    mesh = _tapered(outline, thick, ([joint * k, jaw * k], [1.0, rng.uniform(0.65, 0.95)]))
    return Thing(tuple(_pair(rng, mesh, _arms(rng, 118 * k, 22 * k, k), joint * k, thick, _metal(rng))))


def linesman_pliers(rng: Generator) -> Thing:
    """Heavy square nose, long cutters, wide handles."""
    joint, jaw = rng.uniform(13, 16), rng.uniform(34, 42)
    outline = np.array(
        [
            (-3, joint * 0.9),
            (joint * 0.8, joint * 1.05),
            (jaw - 3, joint * 0.85),
            (jaw, joint * 0.7),
            (jaw, 0.3),
            (jaw * 0.62, 0.3),
            (jaw * 0.58, 1.6),
            (joint * 0.7, 1.2),
            (joint * 0.5, joint * 0.4),
        ]
    )
    thick = rng.uniform(12, 15)
    mesh = _tapered(outline, thick, ([joint, jaw], [1.0, 0.9]))
    return Thing(tuple(_pair(rng, mesh, _arms(rng, 165, 27, 1.15), joint, thick, "steel")))


def long_nose_pliers(rng: Generator) -> Thing:
    joint, jaw = rng.uniform(8.5, 11.5), rng.uniform(52, 90)
    thick = rng.uniform(8, 10.5)
    outline = _nose(joint, jaw, rng.uniform(6.5, 9), rng.uniform(1.2, 2.6))
    mesh = _tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(0.22, 0.4)]))
    arms = _arms(rng, 108, 21, 0.85)
    return Thing(tuple(_pair(rng, mesh, arms, joint, thick, _metal(rng))))


def bent_nose_pliers(rng: Generator) -> Thing:
    """Long nose whose tip bows out of the plane, or aside."""
    joint, jaw = rng.uniform(8, 10), rng.uniform(58, 88)
    thick = rng.uniform(8, 10)
    straight = _nose(joint, jaw, 7.5, 1.8)
    cut = np.array([(x, y) for x, y in straight if x > -99])
    extra = np.array([(jaw * 0.65, 3.6), (jaw * 0.83, 2.6)])
    outline = np.concatenate([cut[:3], extra, cut[3:6], [(jaw * 0.83, 0.15), (jaw * 0.65, 0.15)], cut[6:]])
    mesh = _tapered(outline, thick, ([joint, jaw], [1.0, 0.3]))
    parts = _pair(rng, mesh, _arms(rng, 105, 21, 0.85), joint, thick, "steel")
    bend = rng.uniform(0.5, 1.3)
    start = jaw * 0.62
    bent = []
    for part in parts:
        vertices = part.mesh.vertices.copy()
        past = np.maximum(vertices[:, 0] - start, 0)
        vertices[:, 2] += past * np.sin(bend) * (0.6 + 0.4 * past / (jaw - start))
        vertices[:, 0] -= past * (1 - np.cos(bend)) * 0.8
        bent.append(Part(part.material, Mesh(vertices, part.mesh.faces), part.share))
    return Thing(tuple(bent))


def diagonal_cutters(rng: Generator) -> Thing:
    joint = rng.uniform(9, 12.5)
    jaw, thick = joint * rng.uniform(1.9, 2.4), rng.uniform(8.5, 11.5)
    outline = np.array(
        [
            (-3, joint * 0.85),
            (joint * 0.5, joint * 1.05),
            (joint * 1.25, joint * 0.95),
            (jaw, 2.2),
            (jaw, 0.1),
            (joint * 1.0, 0.1),
            (joint * 0.9, 1.4),
            (joint * 0.6, joint * 0.35),
        ]
    )
    mesh = _tapered(outline, thick, ([joint * 0.8, jaw], [1.0, 0.55]))
    arms = _arms(rng, rng.uniform(85, 125), 22)
    parts = _pair(rng, mesh, arms, joint, thick, "steel")
    if rng.random() < 0.3:
        parts.append(_spring(rng, arms))
    return Thing(tuple(parts))


def water_pump_pliers(rng: Generator) -> Thing:
    """Angled toothed jaws, a slot or ratchet rack, long straight handles."""
    k = rng.uniform(0.75, 1.2)
    gap = rng.uniform(1, 22)
    thick = rng.uniform(9, 12) * k
    teeth = np.column_stack([np.linspace(30, 58, 13), np.where(np.arange(13) % 2, 1.6, 0.0)])
    upper = (
        np.concatenate(
            [[(-29, -14), (-29, 6), (-10, 15), (12, 18), (30, 16), (58, 8)], teeth[::-1], [(22, -6), (6, -13)]]
        )
        * k
    )
    slot = turned(rounded(34, 7.5, 3.5), 0.55, (-5, 2)) * k
    notches = [circle(1.7 * k, (x * k, y * k), 6) for x, y in ((-18, 4), (-9, 9))]
    lower = (
        np.concatenate(
            [
                [(-10, 2), (4, 8), (14, 6), (24, -8)],
                teeth * [1, -1] - [2, gap + 1],
                [(56, -gap - 9), (30, -gap - 17), (8, -10), (-12, -8)],
            ]
        )
        * k
    )
    angle = rng.uniform(0.1, 0.5)
    length = rng.uniform(130, 165)
    arm_a = smooth([(-20, 0), (-45, 6), (-100, 15), (-length, 16)], False, 1) * k
    arm_b = smooth([(0, -4), (-30, -16), (-100, -18 - angle * 25), (-length, -18 - angle * 34)], False, 1) * k
    wide = np.linspace(13, 8, len(arm_a)) * k
    plate = prism(upper, -thick * 0.1, thick * 0.5, [slot, *notches])
    parts = [Part("steel", plate), Part("steel", prism(lower, -thick * 0.5, thick * 0.05))]
    for arm in (arm_a, arm_b):
        parts.append(Part("steel", _bar(arm, wide, 6.5 * k)))
    coat = str(rng.choice(["pvc", "pvc", "rubber"]))
    cover = rng.uniform(2.5, 6) * k
    for arm in (arm_a, arm_b):
        parts.append(Part(coat, _bar(arm[2:], wide[2:] + cover, (8 + cover) * k, 8), 0.65))
    parts.append(Part("steel", prism(circle(6.5 * k, (0, 2 * k), 12), -thick * 0.7, thick * 0.7), 0.6))
    return Thing(tuple(part.moved(40 * k, 0, 0) for part in parts))


def slip_joint_pliers(rng: Generator) -> Thing:
    """Cheap household pliers: bare forged handles, a two-position pivot with a slotted bolt."""
    k, joint = rng.uniform(0.8, 1.15), rng.uniform(10, 12)
    jaw = rng.uniform(36, 44)
    teeth = np.column_stack([np.linspace(jaw, jaw * 0.68, 9), np.where(np.arange(9) % 2, 1.2, 0.2)])
    outline = (
        np.concatenate(
            [
                [(-3, joint * 0.8), (joint * 0.9, joint), (jaw * 0.8, joint * 0.75), (jaw, joint * 0.45)],
                teeth,
                [(jaw * 0.6, 3.4), (jaw * 0.45, 3.4), (jaw * 0.38, 0.5), (joint * 0.5, 1.0)],
            ]
        )
        * k
    )
    thick = rng.uniform(8, 10.5) * k
    mesh = _tapered(outline, thick, ([joint * k, jaw * k], [0.95, 0.65]))
    arms = _Arms(
        rng.uniform(105, 125) * k,
        20 * k,
        rng.uniform(12, 22) * k,
        8.5 * k,
        5.5 * k,
        str(rng.choice(["none", "none", "pvc"])),
        1.3,
        False,
    )
    parts = _pair(rng, mesh, arms, joint * k, thick, "steel")
    parts.append(Part("steel", prism(rounded(14 * k, 7 * k, 3 * k, (2, 0)), -thick * 0.2, thick * 0.2), -0.6))
    parts.append(Part("steel", prism(circle(6 * k, steps=6), thick * 0.5, thick * 0.5 + 4)))
    return Thing(tuple(parts))


def locking_pliers(rng: Generator) -> Thing:
    """Grip pliers: pressed-steel fixed handle with a screw in its end, toggle link and spring inside."""
    k = rng.uniform(0.7, 1.1)
    opened = rng.uniform(0.0, 0.4)
    deep = rng.uniform(11, 14) * k
    long = np.array([(-120, 9), (-120, 23), (-60, 27), (-12, 24), (-8, 12), (-60, 16)]) * k
    cheeks = merged(
        *(prism(long, z - 0.9, z + 0.9) for z in (-deep / 2, deep / 2)),
        prism(
            np.array([(-118, 21), (-60, 25.5), (-12, 22), (-12, 24), (-60, 27.4), (-118, 23)]) * k, -deep / 2, deep / 2
        ),
    )
    jaw = prism(
        np.array([(-14, 24), (10, 21), (30, 18), (46, 9), (46, 1.5), (34, 1), (26, 5), (12, 8), (-14, 12)]) * k,
        -deep * 0.42,
        deep * 0.42,
    )
    low = (
        np.array([(-12, 12), (2, 14), (12, 6), (26, -5), (34, -1), (46, -1.5), (46, -8), (30, -17), (6, -14), (-8, -2)])
        * k
    )
    lower_jaw = prism(low, -deep * 0.38, deep * 0.38)
    lever = np.array([(4, -12), (-10, -2), (-30, -8), (-70, -15), (-112, -20), (-114, -27), (-66, -25), (-20, -17)]) * k
    sides = merged(*(prism(lever, z - 0.9, z + 0.9) for z in (-deep * 0.45, deep * 0.45)))
    link = prism(np.array([(-22, -9), (-26, -13), (-86, 15), (-84, 20)]) * k, -2.5, 2.5)
    swing = -opened
    screw = revolve([(-60 * k, 3.2), (-118 * k, 3.2)][::-1], 8).moved(0, 15 * k, 0)
    knob = revolve([(-134 * k, 7), (-120 * k, 7)], 10).moved(0, 15 * k, 0)
    t = np.linspace(0, 1, 46)
    coil = np.column_stack([(-20 - 45 * t) * k, (12 + 4 * np.cos(t * 60)) * k, 4 * k * np.sin(t * 60)])
    pivot = np.array([-4, 14]) * k

    def swung(mesh: Mesh) -> Mesh:
        return mesh.moved(-pivot[0], -pivot[1], 0).turned("z", swing).moved(pivot[0], pivot[1], 0)

    parts = [
        Part("steel", merged(cheeks, jaw, screw, knob, link, swung(lower_jaw), swung(sides))),
        wire("steel", coil, 0.7, sides=4),
    ]
    rivets = [prism(circle(4 * k, at, 8), -deep * 0.62, deep * 0.62) for at in (tuple(pivot), (-22 * k, -11 * k))]
    return Thing(
        (*(part.moved(35 * k, 0, 0) for part in parts), Part("steel", merged(*rivets), 0.7).moved(35 * k, 0, 0))
    )


def end_nippers(rng: Generator) -> Thing:
    """Top cutters: short jaws that meet across the end."""
    joint, jaw = rng.uniform(9, 11.5), rng.uniform(17, 23)
    thick = rng.uniform(9, 12)
    outline = np.array(
        [
            (-3, joint * 0.8),
            (joint * 0.6, joint * 1.1),
            (jaw * 0.85, joint * 1.1),
            (jaw, joint * 0.6),
            (jaw + 0.5, 0.1),
            (jaw - 3, 0.1),
            (jaw - 6, joint * 0.5),
            (joint * 0.9, joint * 0.55),
            (joint * 0.6, joint * 0.3),
        ]
    )
    mesh = _tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(1.3, 1.9)]))
    return Thing(tuple(_pair(rng, mesh, _arms(rng, 115, 24), joint, thick, "steel")))


def wire_stripper(rng: Generator) -> Thing:
    """Flat plate levers with graded notches, dipped handles, a return spring."""
    thick, jaw = rng.uniform(2.4, 3.6), rng.uniform(42, 60)
    count = int(rng.integers(4, 7))
    xs = np.linspace(jaw * 0.9, jaw * 0.3, count)
    notch: list[tuple[float, float]] = []
    for index, x in enumerate(xs):
        r = 0.8 + index * 0.35
        notch += [(x + r, 0.2), (x + r * 0.6, r), (x - r * 0.6, r), (x - r, 0.2)]
    outline = np.array([(-4, 12), (14, 13), (jaw * 0.8, 9), (jaw + 6, 5), (jaw + 6, 0.2), *notch, (8, 0.2)])
    arms = _Arms(
        rng.uniform(100, 120), 19, 15, 8.5, thick * 1.1, str(rng.choice(["pvc", "rubber"])), rng.uniform(2, 3.5), False
    )
    parts: list[Part] = []
    angle = rng.uniform(0, 0.25)
    for side in (1, -1):
        half = [Part("steel", prism(outline, 0.1, thick)), Part("steel", prism(circle(11, steps=14), 0.1, thick))]
        half += [part.scaled(1, -1, 1) for part in arms.parts("steel")]
        parts += [part.scaled(1, side, side).turned("z", side * angle / 2) for part in half]
    parts += [Part("steel", prism(circle(4.5, steps=10), -thick - 1, thick + 1), 0.5), _spring(rng, arms)]
    return Thing(tuple(parts))


def automatic_stripper(rng: Generator) -> Thing:
    """Pistol-shaped: sliding jaws over pressed plates, a long spring, plastic over the lower half."""
    k = rng.uniform(0.85, 1.1)
    body = np.array([(-20, 26), (52, 22), (66, 16), (66, 4), (46, 0), (-14, 4), (-34, 12)]) * k
    plates = merged(*(prism(body, z - 0.9, z + 0.9) for z in (-6, 6)))
    jaws = merged(
        prism(np.array([(48, 14), (72, 16), (76, 10), (50, 9)]) * k, -7, 7),
        prism(np.array([(48, 6), (76, 7), (70, -1), (48, 1)]) * k, -7, 7),
    )
    t = np.linspace(0, 1, 51)
    coil = np.column_stack([(-10 + 48 * t) * k, (16 + 4 * np.cos(t * 70)) * k, 4 * np.sin(t * 70)])
    handles = []
    spread = rng.uniform(0, 14)
    for first, last in (((-28, 14), (-125, -8 + spread)), ((-2, 2), (-118, -38))):
        path = smooth([first, ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2 + 6), last], False, 1) * k
        handles += [
            Part("steel", _bar(path, np.full(len(path), 11.0), 3.5)),
            Part("abs", _bar(path[1:], np.full(len(path) - 1, 17.0), 14, 8), 0.75),
        ]
    dial = prism(circle(6, (30 * k, 10 * k), 12), 6, 9)
    return Thing((Part("steel", merged(plates, jaws, dial)), wire("steel", coil, 0.7, sides=4), *handles))


def mini_pliers(rng: Generator) -> Thing:
    """Small electronics or jeweller's pliers with a leaf spring and slim bowed grips."""
    kind = rng.integers(3)
    joint, thick = rng.uniform(5.5, 7), rng.uniform(6, 7.5)
    jaw = joint * 2.2 if kind == 0 else rng.uniform(24, 36)
    outline = _nose(joint, jaw, 4.5, 1.5 if kind < 2 else 2.6)
    mesh = _tapered(outline, thick, ([joint, jaw], [1.0, (0.6, 0.25, 0.7)[kind]]))
    arms = _Arms(
        rng.uniform(72, 95),
        17,
        rng.uniform(11, 19),
        5.2,
        4.5,
        str(rng.choice(["pvc", "pvc", "abs", "rubber"])),
        rng.uniform(1.2, 3),
        False,
    )
    parts = _pair(rng, mesh, arms, joint, thick, _metal(rng), rng.uniform(0.12, 0.3))
    return Thing((*parts, _spring(rng, arms)))


def pliers_together(rng: Generator) -> Thing:
    """Two or three pairs packed side by side."""
    kinds = [combination_pliers, long_nose_pliers, diagonal_cutters]
    parts: list[Part] = []
    count = int(rng.integers(2, 4))
    for index in range(count):
        one = kinds[int(rng.integers(3))](rng)
        flip = np.pi if rng.random() < 0.3 else 0.0
        shift = (index - (count - 1) / 2) * rng.uniform(28, 56)
        parts += one.turned("z", flip + rng.normal(0, 0.12)).moved(rng.normal(0, 12), shift, (index - 1) * 7).parts
    return Thing(tuple(parts))


def cable_cutters(rng: Generator) -> Thing:
    """Hooked, curved shear jaws."""
    thick, joint = rng.uniform(8, 10), rng.uniform(10, 13)
    jaw = rng.uniform(34, 46)
    outline = np.array(
        [
            (-3, joint * 0.9),
            (joint, joint * 1.25),
            (jaw * 0.7, joint * 1.35),
            (jaw, joint * 0.55),
            (jaw + 2, -0.5),
            (jaw - 2, 0),
            (jaw * 0.8, joint * 0.5),
            (jaw * 0.6, joint * 0.62),
            (joint * 0.9, joint * 0.3),
            (joint * 0.5, 0),
        ]
    )
    mesh = _tapered(outline, thick, ([joint, jaw], [0.9, 0.55]))
    return Thing(tuple(_pair(rng, mesh, _arms(rng, rng.uniform(110, 170), 25), joint, thick, "steel")))


def circlip_pliers(rng: Generator) -> Thing:
    """Slim levers ending in round pins, straight or bent, with a spring between the handles."""
    joint, thick, jaw = rng.uniform(7.5, 9.5), rng.uniform(7, 9), rng.uniform(32, 46)
    outline = _nose(joint, jaw, 6.0, rng.uniform(3, 4))
    body = _tapered(outline, thick, ([joint, jaw], [1.0, 0.75]))
    pin = rng.uniform(0.9, 1.4)
    out = 9 if rng.random() < 0.5 else 0
    path = [(jaw - 4, 2.0, 0), (jaw + 4, 2.0, 0), (jaw + (5 if out else 13), 2.2, out)]
    mesh = merged(body, tube(path, pin, sides=6))
    arms = _arms(rng, 108, 21, 0.85)
    parts = _pair(rng, mesh, arms, joint, thick, "steel", rng.uniform(0, 0.3))
    return Thing((*parts, _spring(rng, arms)))


def ratchet_crimper(rng: Generator) -> Thing:
    """Pressed plates holding profiled dies, ratchet pawl between long handles."""
    k = rng.uniform(0.9, 1.15)
    frame = np.array([(-30, 14), (10, 24), (40, 24), (52, 14), (52, -2), (44, -20), (10, -22), (-30, -10)]) * k
    window = rounded(18, 16, 3, (36, 1)) * k
    plates = merged(*(prism(frame, z - 1.6, z + 1.6, [window]) for z in (-7, 7)))
    dies = []
    for side in (-1, 1):
        profile = np.array(
            [(28, 10), (46, 10), (46, 2.5), (43, 2.5), (41.5, 5), (40, 2.5), (36, 2.5), (34, 5.5), (32, 2.5), (28, 2.5)]
        ) * [1, side]
        dies.append(prism((profile + [0, 1]) * k, -5, 5))
    gear = prism(
        np.column_stack([np.cos(np.arange(24) * np.pi / 12), np.sin(np.arange(24) * np.pi / 12)])
        * (np.where(np.arange(24) % 2, 9, 7.5) * k)[:, None]
        + np.array([-42, -2]) * k,
        -2,
        2,
    )
    parts = [Part("steel", merged(plates, *dies, gear))]
    for side in (-1, 1):
        opened = rng.uniform(0, 14) if side < 0 else 0
        path = (
            smooth(
                [
                    (-22, side * 8),
                    (-70, side * 22 - opened * 0.4),
                    (-135, side * 20 - opened),
                    (-168, side * 24 - opened),
                ],
                False,
                1,
            )
            * k
        )
        parts.append(Part("steel", _bar(path, np.full(len(path), 13.0), 5)))
        parts.append(Part(str(rng.choice(["pvc", "abs"])), _bar(path[3:], np.full(len(path) - 3, 22.0), 18, 8), 0.7))
    rivets = [
        prism(circle(4, at, 8), -10, 10)
        for at in ((4 * k, 12 * k), (4 * k, -11 * k), (-22 * k, 8 * k), (-22 * k, -6 * k))
    ]
    return Thing((*parts, Part("steel", merged(*rivets), 0.5)))


def carpenter_pincers(rng: Generator) -> Thing:
    """Round open head whose jaws meet in front; bare arms, one ending in a claw, one in a ball."""
    k = rng.uniform(0.8, 1.15)
    thick, joint = rng.uniform(9, 12) * k, rng.uniform(8, 10) * k
    outer = (
        np.array(
            [
                (-4, joint * 0.8 / k),
                (8, 15),
                (20, 24),
                (34, 25),
                (44, 16),
                (47, 2),
                (47, 0.2),
                (43, 0.2),
                (38, 10),
                (30, 15),
                (21, 13),
                (10, 4),
            ]
        )
        * k
    )
    mesh = _tapered(outer, thick, ([10 * k, 30 * k, 47 * k], [0.9, 0.9, rng.uniform(1.6, 2.3)]))
    reach = rng.uniform(120, 165) * k
    arms = _Arms(reach, rng.uniform(19, 25) * k, rng.uniform(14, 24) * k, 8.5 * k, 7.5 * k, "none", 0, False)
    opened = rng.uniform(0, 0.35)
    parts = _pair(rng, mesh, arms, joint, thick, "steel", opened)
    if rng.random() < 0.4:
        coat = _Arms(arms.reach, arms.bow, arms.end, arms.wide, arms.deep, "pvc", 2.0, False).parts("steel")[1]
        parts += [coat.scaled(1, side, 1).turned("z", -side * opened / 2) for side in (-1, 1)]
    else:
        parts.append(
            Part(
                "steel",
                revolve([(-6, 3), (-4, 6), (4, 6), (6, 3)], 10).moved(-reach, arms.end, 0).turned("z", -opened / 2),
            )
        )
        claw = prism(rectangle(16, 10, (-reach - 6, -arms.end)), -2, 2)
        parts.append(Part("steel", claw.turned("z", opened / 2)))
    return Thing(tuple(parts))


MAKES = Makes(
    train=(
        combination_pliers,
        linesman_pliers,
        long_nose_pliers,
        bent_nose_pliers,
        diagonal_cutters,
        water_pump_pliers,
        slip_joint_pliers,
        locking_pliers,
        end_nippers,
        wire_stripper,
        automatic_stripper,
        mini_pliers,
        pliers_together,
        cable_cutters,
    ),
    validation=(circlip_pliers,),
    test=(ratchet_crimper, carpenter_pincers),
)
