"""Plastic bottles: drinks, toiletries, kitchen and cleaning stuff; full, part full and empty.

``turned_vessel`` and ``level_mesh`` serve the bottles of glass and the flasks of metal too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    ball,
    box,
    circle,
    loft,
    merged,
    prism,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow, wire

_HEIGHTS = np.linspace(-1, 1, 21)
_SHARES = 0.5 + (_HEIGHTS * np.sqrt(1 - _HEIGHTS**2) + np.arcsin(_HEIGHTS)) / np.pi


def pick(rng: Generator, *choices: str) -> str:
    return choices[int(rng.integers(len(choices)))]


def solid(profile: ArrayLike, section: Points | None = None, sides: int = 16) -> Mesh:
    """A profile (N, 2) of x and radius: turned, or with a section (M, 2) of half side 1 in y and z."""
    if section is None:
        return revolve(profile, sides)
    x, radius = np.asarray(profile, float).T
    radius = np.maximum(radius, 1e-3)
    return loft([np.column_stack([np.full(len(section), at), r * section]) for at, r in zip(x, radius, strict=True)])


def square_section(flatness: float = 1.0, roundness: float = 0.4, steps: int = 4) -> Points:
    """A rounded rectangle of half sides 1 and ``flatness``."""
    return rounded(2.0, 2.0 * flatness, 2 * roundness * flatness, steps=steps)


def cavity(profile: ArrayLike, wall: ArrayLike, base: float, top: float = 0.3) -> Points:
    """The profile inside a wall: thinner all around, ``base`` above the bottom, just under the top."""
    line = np.array(profile, float)
    line[:, 1] = np.maximum(line[:, 1] - wall, 0.3)
    line[:, 0] = np.maximum(line[:, 0], line[0, 0] + base)
    line[-1, 0] -= top
    return line[np.r_[True, np.diff(line[:, 0]) > 1e-6]]


def level_mesh(rng: Generator, inner: Points, section: Points | None, sides: int, fill: float) -> Mesh:
    """The liquid in a vessel: at its low side when it lay, up to a height when it stood."""
    if fill > 0.985:
        return solid(inner, section, sides)
    if rng.random() < 0.3:
        x, radius = inner.T
        slices = np.diff(x) * (radius[1:] ** 2 + radius[:-1] ** 2) / 2
        height = float(np.interp(fill, np.r_[0, np.cumsum(slices)] / slices.sum(), x))
        below = inner[x < height - 0.05]
        if len(below) >= 1:
            return solid([*below, (height, float(np.interp(height, x, radius)))], section, sides)
    mesh = solid(inner, section, sides)
    reach = float(mesh.vertices[:, 2].max())
    surface = reach * float(np.interp(fill, _SHARES, _HEIGHTS)) + rng.normal(0, 0.02) * mesh.vertices[:, 0]
    vertices = mesh.vertices.copy()
    vertices[:, 2] = np.minimum(vertices[:, 2], surface)
    liquid = Mesh(vertices, mesh.faces)
    return liquid if rng.random() < 0.5 else liquid.scaled(1, 1, -1)


def drawn_fill(rng: Generator) -> float:
    """Empty, unopened or something between."""
    kind = rng.random()
    return 0.0 if kind < 0.12 else float(rng.uniform(0.94, 1.0)) if kind < 0.5 else float(rng.uniform(0.12, 0.94))


def turned_vessel(
    rng: Generator,
    material: str,
    profile: ArrayLike,
    wall: ArrayLike,
    base: float,
    content: str | None,
    section: Points | None = None,
    sides: int = 16,
    fill: float | None = None,
) -> tuple[list[Part], int]:
    """A vessel with what is in it, and its volume in ml as a label would give it."""
    inner = cavity(profile, wall, base)
    inside = solid(inner, section, sides)
    parts = hollow(material, solid(profile, section, sides), inside)
    amount = drawn_fill(rng) if fill is None else fill
    if content and amount > 0.02:
        parts.append(Part(content, level_mesh(rng, inner, section, sides, amount)))
    volume = inside.volume() / 1000 * 0.96
    step = 5 if volume < 150 else 10 if volume < 1000 else 50
    return parts, max(step, int(round(volume / step)) * step)


def cap(material: str, x0: float, x1: float, radius: float, wall: float = 1.4, sides: int = 16) -> list[Part]:
    """A screw cap, closed at x1, with the thread's ring inside."""
    outer = revolve([(x0, radius), (x1 - 0.8, radius), (x1, radius * 0.94)], sides)
    return hollow(material, outer, revolve([(x0, radius - wall), (x1 - 1.6, radius - wall)], sides))


def _finish(x: float, bore: float, long: float) -> list[tuple[float, float]]:
    """The neck of a drinks bottle: support ring, thread."""
    return [
        (x, bore),
        (x + 1, bore + 3),
        (x + 3, bore + 3),
        (x + 3.5, bore),
        (x + long * 0.5, bore + 0.8),
        (x + long, bore),
    ]


def _centred(parts: Sequence[Part], length: float) -> tuple[Part, ...]:
    return tuple(part.moved(-length / 2) for part in parts)


def _drink(rng: Generator) -> str:
    return pick(rng, "water", "water", "water", "cola")


def ribbed_water_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(190, 240), rng.uniform(29, 35)
    bore = rng.uniform(12.5, 14.5)
    start, end = long * rng.uniform(0.12, 0.3), long * rng.uniform(0.5, 0.62)
    ribs = []
    count, depth = int(rng.integers(4, 9)), rng.uniform(1.2, 3.5)
    for at in np.linspace(start, end, count):
        ribs += [(at, r), (at + (end - start) / count * 0.4, r - depth)]
    shoulder = [(end + 8, r), (end + (long - end) * 0.35, r * 0.93), (long - 26, bore + rng.uniform(3, 7))]
    profile = [(0, r * 0.7), (2, r * 0.9), (8, r), *ribs, *shoulder, *_finish(long - 20, bore, 18)]
    wall = np.r_[np.full(len(profile) - 6, rng.uniform(0.25, 0.45)), np.full(6, 1.7)]
    parts, volume = turned_vessel(rng, "pet", profile, wall, 0.8, "water", sides=14)
    parts += cap(pick(rng, "pe", "pp"), long - 15, long + 1, bore + 3.0)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def smooth_water_bottle(rng: Generator) -> Thing:
    """Square shoulders or a soft waist; also the small 350 ml one."""
    long, r = rng.uniform(150, 230), rng.uniform(27, 34)
    bore, waist = rng.uniform(12.5, 14.5), rng.uniform(0.82, 0.97)
    section = square_section(1, rng.uniform(0.3, 0.6)) if rng.random() < 0.4 else None
    profile = [
        (0, r * 0.75),
        (5, r),
        (long * 0.3, r),
        (long * 0.42, r * waist),
        (long * 0.5, r * waist),
        (long * 0.6, r),
        (long * 0.68, r),
        (long * 0.78, r * 0.82),
        (long - 24, bore + 2),
    ]
    parts, volume = turned_vessel(rng, "pet", profile, rng.uniform(0.25, 0.5), 0.9, "water", section, fill=None)
    neck = _finish(long - 24, bore, 22)
    parts += hollow("pet", revolve(neck, 14), revolve(cavity(neck, 1.6, 0.01, 0.01), 14))
    parts += cap("pe", long - 18, long - 0.5, bore + 3.0)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def _feet(r: float, material: str, wall: float) -> Part:
    toes = [
        ball(r * 0.36, r * 0.3, r * 0.3, 8).moved(r * 0.3, r * 0.62 * np.cos(a), r * 0.62 * np.sin(a))
        for a in np.arange(5) * 2 * np.pi / 5
    ]
    return Part(material, merged(*toes), wall / (r * 0.3))


def cola_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(195, 250), rng.uniform(30, 36)
    bore = rng.uniform(12.5, 14.0)
    profile = [
        (0, r * 0.45),
        (5, r * 0.8),
        (14, r),
        (long * 0.3, r * rng.uniform(0.88, 0.95)),
        (long * 0.42, r * 0.93),
        (long * 0.46, r),
        (long * 0.6, r * 0.97),
        (long * 0.74, r * 0.72),
        (long - 26, bore + 3),
        *_finish(long - 20, bore, 18),
    ]
    wall = np.r_[np.full(len(profile) - 6, rng.uniform(0.35, 0.5)), np.full(6, 1.9)]
    parts, volume = turned_vessel(rng, "pet", profile, wall, 2.0, "cola")
    parts += [_feet(r, "pet", 0.8), *cap("pp", long - 15, long + 1, bore + 3.0)]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def big_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(280, 330), rng.uniform(42, 54)
    bore = rng.uniform(13, 17)
    count = int(rng.integers(2, 6))
    ribs = [point for at in np.linspace(0.2, 0.55, count) * long for point in ((at, r), (at + 7, r - 2.5))]
    profile = [
        (0, r * 0.5),
        (6, r * 0.85),
        (16, r),
        *ribs,
        (long * 0.66, r),
        (long * 0.8, r * 0.7),
        (long - 26, bore + 3),
        *_finish(long - 20, bore, 18),
    ]
    wall = np.r_[np.full(len(profile) - 6, rng.uniform(0.3, 0.5)), np.full(6, 1.9)]
    parts, volume = turned_vessel(rng, "pet", profile, wall, 1.5, _drink(rng))
    parts += cap("pe", long - 15, long + 1, bore + 3.0)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def juice_bottle(rng: Generator) -> Thing:
    """Thick hot-filled wall with panels, wide mouth."""
    long, r = rng.uniform(160, 215), rng.uniform(31, 40)
    bore = rng.uniform(17, 21)
    section = square_section(1, 0.35) if rng.random() < 0.5 else None
    profile = [
        (0, r * 0.85),
        (4, r),
        (16, r),
        (20, r * 0.95),
        (long * 0.5, r * 0.95),
        (long * 0.52, r),
        (long * 0.6, r),
        (long * 0.64, r * 0.9),
        (long * 0.7, r * 0.97),
        (long - 30, bore + 3),
        (long - 24, bore),
    ]
    parts, volume = turned_vessel(
        rng, "pet", profile, rng.uniform(0.5, 0.9), 1.2, pick(rng, "cola", "cream", "water"), section
    )
    neck = [(long - 24, bore), (long - 22, bore + 2.5), (long - 20, bore), (long - 2, bore)]
    parts += hollow("pet", revolve(neck, 16), revolve(cavity(neck, 1.8, 0.01, 0.01), 16))
    parts += cap("pp", long - 18, long, bore + 2.6, 1.6)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def yoghurt_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(75, 165), rng.uniform(20, 30)
    neck, waist = r * rng.uniform(0.5, 0.75), rng.uniform(0.78, 0.95)
    profile = [
        (0, r * 0.85),
        (4, r),
        (long * 0.4, r),
        (long * 0.48, r * waist),
        (long * 0.6, r * waist),
        (long * 0.68, r * 0.97),
        (long * 0.76, r * 0.9),
        (long - 13, neck),
        (long, neck),
    ]
    parts, volume = turned_vessel(
        rng,
        "pe",
        profile,
        rng.uniform(0.6, 1.0),
        1.0,
        "cream",
        fill=rng.uniform(0.9, 1) if rng.random() < 0.7 else None,
    )
    if rng.random() < 0.5:
        parts.append(Part("aluminium", revolve([(long - 0.3, neck + 2), (long + 0.5, neck + 2)], 14), 0.12))
    else:
        parts += cap("pe", long - 11, long + 1, neck + 1.8)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def sports_bottle(rng: Generator) -> Thing:
    """Squeeze bottle with a push-pull or straw top."""
    long, r = rng.uniform(165, 215), rng.uniform(33, 39)
    profile = [
        (0, r * 0.9),
        (3, r),
        (long * 0.4, r),
        (long * 0.47, r * 0.86),
        (long * 0.58, r * 0.86),
        (long * 0.66, r),
        (long - 20, r * 0.97),
        (long - 14, r * 0.82),
        (long, r * 0.82),
    ]
    parts, volume = turned_vessel(rng, pick(rng, "pe", "pp"), profile, rng.uniform(1.2, 2.2), 2.5, "water")
    top = [(long - 13, r * 0.93), (long + 6, r * 0.93), (long + 14, r * 0.5), (long + 22, r * 0.3)]
    parts += hollow("pp", revolve(top, 16), revolve(cavity(top, 2.0, 0.01, 2.0), 16))
    spout = [(long + 18, 7.0), (long + 36, 6.5), (long + 40, 9.0), (long + 46, 8.0)]
    parts += hollow("silicone", revolve(spout, 12), revolve(cavity(spout, 2.2, 0.01), 12))
    if rng.random() < 0.5:
        parts.append(wire("pe", [(10, 3, 4), (long * 0.6, 0, 0), (long + 20, 0, 0)], 2.0))
    return Thing(_centred(parts, long + 40), {"volume_ml": volume, "abv_pct": 0})


def tea_tumbler(rng: Generator) -> Thing:
    """The clear hard cup with a strap and a strainer that travellers in China carry."""
    long, r = rng.uniform(165, 240), rng.uniform(31, 43)
    profile = [
        (0, r * 0.96),
        (3, r),
        (long * 0.5, r * rng.uniform(0.9, 1.0)),
        (long - 26, r),
        (long - 20, r * 0.86),
        (long, r * 0.86),
    ]
    parts, volume = turned_vessel(rng, "polycarbonate", profile, rng.uniform(2.0, 3.0), 4.0, "water")
    parts += cap("pp", long - 18, long + 12, r * 0.97, 2.4)
    parts.append(
        Part("silicone", tube(np.column_stack([np.full(16, long - 1), circle(r * 0.8, steps=16)]), 1.6, True, 5))
    )
    if rng.random() < 0.7:
        sieve = [(long - 45, r * 0.62), (long - 43, r * 0.72), (long - 2, r * 0.76)]
        share = 0.6
        steel = pick(rng, "stainless", "pp")
        parts += [
            Part(steel, revolve(sieve, 14), share),
            Part(steel, revolve(cavity(sieve, 0.5 if steel == "stainless" else 1.2, 0.6, 0.01), 14), -share),
        ]
        leaves = revolve([(3, r * 0.7), (rng.uniform(10, 35), r * 0.75)], 10)
        parts.append(Part("wood", leaves, float(rng.uniform(0.1, 0.3))))
    strap = smooth(
        [
            (long + 8, -r * 0.9, 0),
            (long + 30, -r * 0.7, 5),
            (long + 48, rng.normal(0, 15), 9),
            (long + 30, r * 0.7, 5),
            (long + 8, r * 0.9, 0),
        ],
        False,
        1,
    )
    parts.append(wire(pick(rng, "nylon", "silicone"), strap, 2.4))
    return Thing(_centred(parts, long + 10), {"volume_ml": volume, "abv_pct": 0})


def detergent_bottle(rng: Generator) -> Thing:
    """Flat bottle of washing liquid with a grip hole and a wide cap."""
    long, r, flat = rng.uniform(190, 260), rng.uniform(48, 66), rng.uniform(0.5, 0.7)
    section = square_section(flat, 0.6)
    profile = [
        (0, r * 0.9),
        (6, r),
        (long * 0.55, r),
        (long * 0.72, r * 0.85),
        (long - 34, r * 0.45),
        (long - 26, 17 / flat * 0.8),
    ]
    wall = rng.uniform(1.0, 1.8)
    parts, volume = turned_vessel(
        rng, "pe", profile, wall, 2.0, pick(rng, "water", "water", "soap"), section, fill=float(rng.uniform(0.25, 0.85))
    )
    neck = [(long - 28, 17.0), (long - 2, 17.0)]
    parts += hollow("pe", revolve(neck, 14), revolve([(long - 28, 15.4), (long - 2, 15.4)], 14))
    parts += cap("pp", long - 22, long + rng.uniform(6, 26), rng.uniform(20, 25), 1.6)
    loop = smooth([(long * 0.5, r * 0.95), (long * 0.6, r + 26), (long * 0.78, r + 18), (long - 30, 20)], False, 2)
    handle = np.column_stack([loop, np.zeros(len(loop))])
    parts += hollow("pe", tube(handle, 10, sides=8), tube(handle, 10 - wall, sides=8))
    return Thing(_centred(parts, long), {"volume_ml": volume})


def _pump(rng: Generator, x: float, bore: float, deep: float) -> list[Part]:
    """Collar, cylinder with spring and ball, dip tube, head with a nozzle."""
    head = rng.uniform(18, 40)
    spring = np.linspace(0, 1, 22)
    coil = np.column_stack([x - 32 + 24 * spring, 4 * np.cos(spring * 40), 4 * np.sin(spring * 40)])
    nozzle = [(x + head, 0, 0), (x + head + 3, rng.uniform(25, 42), 0), (x + head - 4, rng.uniform(43, 50), 0)]
    return [
        *cap("pp", x - 14, x + 4, bore + 3.5, 2.0),
        *hollow("pp", revolve([(x - 44, 6.5), (x + 2, 7.5)], 10), revolve([(x - 42, 5.2), (x + 1, 6.0)], 10)),
        wire("stainless", coil, 0.5, sides=4),
        Part("stainless", ball(2.2, sides=6).moved(x - 40)),
        *hollow(
            "pp", tube([(x, 0, 0), (x + head, 0, 0)], 4.2, sides=8), tube([(x, 0, 0), (x + head, 0, 0)], 2.6, sides=8)
        ),
        Part("pp", tube(nozzle, [7.5, 5.0, 4.0], sides=8), 0.6),
        *hollow(
            "pp",
            tube([(x - 42, 0, 0), (x - deep, 3, 0)], 3.4, sides=7),
            tube([(x - 42, 0, 0), (x - deep, 3, 0)], 2.3, sides=7),
        ),
    ]


def shampoo_pump(rng: Generator) -> Thing:
    long, r, flat = rng.uniform(130, 200), rng.uniform(32, 46), rng.uniform(0.6, 1.0)
    section = square_section(flat, rng.uniform(0.5, 0.9))
    profile = [
        (0, r * 0.92),
        (5, r),
        (long * 0.7, r * rng.uniform(0.85, 1)),
        (long * 0.85, r * 0.8),
        (long - 10, 17),
        (long, 14),
    ]
    parts, volume = turned_vessel(
        rng, pick(rng, "pe", "pet"), profile, rng.uniform(0.9, 1.6), 2.0, pick(rng, "soap", "cream", "water"), section
    )
    parts += _pump(rng, long + 4, 13, long)
    return Thing(_centred(parts, long + 30), {"volume_ml": volume})


def flip_top_bottle(rng: Generator) -> Thing:
    """Shampoo or lotion in an oval bottle standing on its cap or foot."""
    long, r, flat = rng.uniform(95, 200), rng.uniform(24, 42), rng.uniform(0.45, 0.75)
    section = circle(1.0, steps=18, squash=flat)
    lean = rng.uniform(0.75, 1.0)
    profile = [
        (0, r * 0.88),
        (4, r),
        (long * 0.4, r),
        (long * 0.8, r * lean),
        (long - 8, r * lean * 0.86),
        (long, r * 0.6),
    ]
    parts, volume = turned_vessel(
        rng,
        pick(rng, "pe", "pp", "pet"),
        profile,
        rng.uniform(0.8, 1.5),
        1.5,
        pick(rng, "cream", "soap", "cream"),
        section,
    )
    lid = [(long, r * lean * 0.86), (long + rng.uniform(14, 28), r * lean * rng.uniform(0.7, 0.86))]
    parts += hollow("pp", solid(lid, section), solid(cavity(lid, 1.5, 0.01, 1.5), section))
    top = lid[-1][0]
    parts += hollow("pp", revolve([(long, 9), (top - 2, 7)], 10), revolve([(long, 7), (top - 2, 4)], 10))
    return Thing(_centred(parts, top), {"volume_ml": volume})


def oil_bottle(rng: Generator) -> Thing:
    """Cooking oil: square, ribbed, with a handle at the shoulder."""
    long, r = rng.uniform(235, 320), rng.uniform(40, 62)
    section = square_section(rng.uniform(0.75, 1.0), 0.35)
    ribs = [point for at in np.linspace(0.15, 0.5, 4) * long for point in ((at, r), (at + 8, r * 0.96))]
    profile = [(0, r * 0.85), (5, r), *ribs, (long * 0.6, r), (long * 0.8, r * 0.62), (long - 30, 20), (long - 20, 17)]
    parts, volume = turned_vessel(rng, "pet", profile, rng.uniform(0.5, 0.8), 1.2, "oil", section)
    parts += hollow("pet", revolve([(long - 20, 16), (long, 16)], 14), revolve([(long - 20, 14), (long, 14)], 14))
    parts += cap("pe", long - 18, long + rng.uniform(2, 18), 19, 1.8)
    loop = smooth(
        [(long * 0.55, r * 0.95, 0), (long * 0.66, r + 22, 0), (long * 0.82, r * 0.9, 0), (long - 22, 17, 0)], False, 2
    )
    parts.append(Part("pe", tube(loop, 7.0, sides=7), 0.7))
    return Thing(_centred(parts, long), {"volume_ml": volume})


def baby_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(95, 150), rng.uniform(26, 33)
    waist = rng.uniform(0.8, 1.0)
    profile = [
        (0, r * 0.9),
        (4, r),
        (long * 0.45, r * waist),
        (long * 0.75, r),
        (long - 14, r * 0.85),
        (long, r * 0.82),
    ]
    material = pick(rng, "pp", "polycarbonate")
    parts, volume = turned_vessel(rng, material, profile, rng.uniform(1.6, 2.2), 2.4, pick(rng, "cream", "water"))
    parts += hollow(
        "pp",
        revolve([(long - 12, r * 0.98), (long + 4, r * 0.94)], 16),
        revolve([(long - 12, r * 0.86), (long + 4, r * 0.6)], 16),
    )
    teat = [(long + 2, r * 0.62), (long + 10, r * 0.5), (long + 18, r * 0.24), (long + 30, 6.0), (long + 38, 4.0)]
    parts += hollow("silicone", revolve(teat, 12), revolve(cavity(teat, 1.8, 0.01, 2.0), 12))
    if rng.random() < 0.6:
        dome = [(long + 2, r * 0.92), (long + 44, r * 0.84), (long + 52, r * 0.55)]
        parts += hollow("pp", revolve(dome, 16), revolve(cavity(dome, 1.2, 0.01, 1.2), 16))
    if rng.random() < 0.5:
        for side in (-1, 1):
            grip = np.column_stack(
                [
                    np.linspace(long - 54, long - 6, 9),
                    side * (r * 0.9 + 20 * np.cos(np.linspace(-1.5, 1.5, 9))),
                    np.zeros(9),
                ]
            )
            parts.append(Part("pp", tube(grip, 5.0, sides=7)))
    return Thing(_centred(parts, long + 40), {"volume_ml": volume, "abv_pct": 0})


def pill_bottle(rng: Generator) -> Thing:
    """A jar of vitamins: thick white wall, desiccant or cotton, tablets that slid to the low side."""
    long, r = rng.uniform(70, 130), rng.uniform(22, 38)
    profile = [(0, r * 0.94), (3, r), (long * 0.78, r), (long * 0.86, r * 0.85), (long, r * 0.85)]
    parts, volume = turned_vessel(rng, "pe", profile, rng.uniform(1.0, 1.6), 1.5, None)
    parts += cap("pp", long - 14, long + 4, r * 0.95, 2.2)
    width = rng.uniform(3.5, 5)
    pill = revolve([(-width, width * 0.6), (width, width * 0.6)], 6)
    pills = []
    for _ in range(int(rng.integers(8, 60))):
        y = rng.uniform(-0.6, 0.6) * r
        floor = -np.sqrt((r * 0.86 - width) ** 2 - y**2)
        at = (rng.uniform(8, long * 0.75), y, min(floor + rng.exponential(5), 0.5 * r))
        pills.append(pill.turned("z", rng.uniform(0, 3)).turned("y", rng.normal(0, 0.5)).moved(*at))
    parts.append(Part(pick(rng, "talc", "sugar", "soap"), merged(*pills)))
    return Thing(_centred(parts, long), {"volume_ml": volume})


def trigger_sprayer(rng: Generator) -> Thing:
    """Cleaner with a trigger head, its spring and dip tube."""
    long, r = rng.uniform(150, 190), rng.uniform(34, 44)
    section = square_section(rng.uniform(0.6, 0.9), 0.6)
    profile = [(0, r * 0.92), (5, r), (long * 0.5, r), (long * 0.75, r * 0.7), (long - 22, 15), (long, 13)]
    parts, volume = turned_vessel(rng, pick(rng, "pe", "pet"), profile, rng.uniform(0.7, 1.3), 1.5, "water", section)
    parts += cap("pp", long - 14, long + 6, 16, 2.0)
    head = prism(
        [
            (long + 4, -12),
            (long + 28, -14),
            (long + 52, -30),
            (long + 62, -26),
            (long + 58, 34),
            (long + 40, 38),
            (long + 34, 12),
            (long + 4, 12),
        ],
        -10,
        10,
    )
    core = prism(
        [
            (long + 6, -9),
            (long + 28, -11),
            (long + 52, -26),
            (long + 58, -23),
            (long + 55, 31),
            (long + 43, 33),
            (long + 36, 9),
            (long + 6, 9),
        ],
        -8.2,
        8.2,
    )
    parts += hollow("pp", head, core)
    lever = smooth([(long + 44, 30, 0), (long + 20, 40, 0), (long - 6, 34, 0)], False, 1)
    parts.append(Part("pp", tube(lever, 4.5, sides=6)))
    turn = np.linspace(0, 1, 18)
    spring = np.column_stack([long + 36 + 0 * turn, -6 + 22 * turn, 0 * turn])
    spring[:, 0] += 3 * np.cos(turn * 36)
    spring[:, 2] += 3 * np.sin(turn * 36)
    parts += [wire("stainless", spring, 0.5, sides=4), wire("pe", [(long + 8, 0, 0), (8, 10, 0)], 2.0)]
    return Thing(_centred(parts, long + 60), {"volume_ml": volume})


def squeeze_sauce(rng: Generator) -> Thing:
    """Ketchup, honey or mayonnaise: soft bottle with a pointed nozzle."""
    long, r, flat = rng.uniform(120, 180), rng.uniform(26, 36), rng.uniform(0.65, 1.0)
    section = circle(1.0, steps=16, squash=flat)
    profile = [
        (0, r * 0.8),
        (5, r),
        (long * 0.3, r),
        (long * 0.55, r * 0.85),
        (long * 0.8, r * 0.95),
        (long - 8, r * 0.7),
        (long, 15),
    ]
    parts, volume = turned_vessel(rng, "pe", profile, rng.uniform(0.8, 1.4), 1.4, pick(rng, "cream", "sugar"), section)
    nozzle = [(long - 4, 19), (long + 12, 18), (long + 14, 8), (long + rng.uniform(35, 55), 3)]
    parts += hollow("pp", revolve(nozzle, 12), revolve(cavity(nozzle, 1.4, 0.01, 1.0), 12))
    return Thing(_centred(parts, long + 30), {"volume_ml": volume})


def milk_jug(rng: Generator) -> Thing:
    """A square jug with a moulded, hollow handle: milk, vinegar, screen wash."""
    long, r = rng.uniform(180, 260), rng.uniform(44, 60)
    section = square_section(rng.uniform(0.8, 1.0), 0.45)
    profile = [
        (0, r * 0.9),
        (5, r),
        (long * 0.5, r),
        (long * 0.65, r * 0.85),
        (long * 0.85, r * 0.45),
        (long - 14, 19),
        (long, 18),
    ]
    content = pick(rng, "cream", "water")
    parts, volume = turned_vessel(rng, "pe", profile, rng.uniform(0.7, 1.3), 1.4, content, section)
    loop = smooth(
        [(long * 0.45, r * 0.9, 0), (long * 0.5, r + 28, 0), (long * 0.8, r + 14, 0), (long * 0.87, 20, 0)],
        False,
        2,
    )
    parts += hollow("pe", tube(loop, 13, sides=9), tube(loop, 11.8, sides=9))
    parts += cap("pe", long - 10, long + 4, 21, 1.5)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def double_wall_cup(rng: Generator) -> Thing:
    """A coffee cup of two plastic walls with air between, a drinking lid and a sleeve."""
    long, r = rng.uniform(120, 180), rng.uniform(36, 45)
    foot = r * rng.uniform(0.7, 0.85)
    outer = [(0, foot), (2, foot + 1), (long, r)]
    gap = cavity(outer, 2.0, 2.0)
    inner = [(8, foot - 7), (12, foot - 6), (long - 1, r - 4.5)]
    parts = hollow(pick(rng, "pp", "acrylic"), revolve(outer, 18), revolve(gap, 18))
    cup, volume = turned_vessel(rng, "pp", inner, 1.6, 1.6, pick(rng, "water", "cream"), sides=18)
    lid = [(long - 6, r + 1.5), (long + 4, r + 1.5), (long + 6, r - 2), (long + 14, r - 4)]
    parts += [*cup, *hollow("pp", revolve(lid, 18), revolve(cavity(lid, 1.6, 0.01, 1.8), 18))]
    parts.append(Part("silicone", box(6, 22, 12).moved(long + 16, r * 0.4)))
    sleeve = [(long * 0.3, foot + (r - foot) * 0.3 + 3), (long * 0.65, foot + (r - foot) * 0.65 + 3)]
    parts += hollow("silicone", revolve(sleeve, 18), revolve(cavity(sleeve, 2.6, 0.0, 0.0), 18))
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


MAKES = Makes(
    train=(
        ribbed_water_bottle,
        smooth_water_bottle,
        cola_bottle,
        big_bottle,
        juice_bottle,
        yoghurt_bottle,
        sports_bottle,
        tea_tumbler,
        detergent_bottle,
        shampoo_pump,
        flip_top_bottle,
        oil_bottle,
        baby_bottle,
        pill_bottle,
    ),
    validation=(squeeze_sauce,),
    test=(milk_jug, trigger_sprayer, double_wall_cup),
)
