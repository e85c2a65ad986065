"""Bags, cases, sacks and boxes, dense with the small metal that real ones show; the trays are in ``trays``."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._parts import (
    METALS,
    Kit,
    Luggage,
    around,
    body,
    buckle,
    carry_handle,
    coil,
    copies,
    drawn_handle,
    folds,
    hook,
    lock,
    ribbon,
    rim,
    ring,
    rings,
    rivets,
    roller,
    screw,
    sliders,
    spinner,
    spins,
    strap,
    strip,
)
from models.simulation.luggage.trays import airport_tray, bathtub_tray, shallow_tray
from models.simulation.makes import Makes
from models.simulation.mesh import Points, arc, box, circle, prism, revolve, rounded, smooth, tube

__all__ = ["LUGGAGE", "MAKES", "Luggage"]


def _pick(rng: Generator, *choices: Any) -> Any:
    return choices[rng.integers(len(choices))]


def _shell(
    kit: Kit,
    material: str,
    half: tuple[float, float, float],
    wall: float,
    share: float = 1.0,
    corner: float = 40.0,
    edge: float = 25.0,
    **shape: Any,
) -> None:
    x, y, z = half
    outer = body(x, y, z, corner, edge, **shape)
    inner = body(x - wall, y - wall, z - wall, max(corner - wall, 2.5), max(edge - wall, 1.0), **shape)
    kit.vessel(material, outer, inner, share)


def _horseshoe(x: float, y: float, start: float, corner: float) -> Points:
    """Open path around the end at +x: from -x * start along one long side and back along the other."""
    r = min(corner, y * 0.9)
    first = min(-x * start, x - r - 12)
    legs = np.linspace(first, x - r - 6, 3)
    return np.concatenate(
        [
            np.column_stack([legs, np.full(3, -y)]),
            arc(r, -np.pi / 2, 0, (x - r, -y + r), 5),
            arc(r, 0, np.pi / 2, (x - r, y - r), 5),
            np.column_stack([legs[::-1], np.full(3, y)]),
        ]
    )


def _pocket(kit: Kit, rng: Generator, x: float, y: float, z: float, at: float, material: str = "nylon") -> None:
    """A pocket on the front: cloth, a zip around its end, piping, one or two sliders."""
    kit.add(material, prism(rounded(2 * x, 2 * y, 30, (at, 0), steps=3), z, z + 0.9))
    path = _horseshoe(x, y, rng.uniform(0.2, 0.9), rng.uniform(20, 60)) + [at, 0]
    coil(kit, rng, path, z + 2)
    sliders(kit, rng, [(*path[int(rng.integers(len(path)))], z + 2) for _ in range(rng.integers(1, 3))])


def _organiser(kit: Kit, rng: Generator, x: float, y: float, z: float) -> None:
    if rng.random() < 0.6:
        line = np.array([(-x, 0), (x, 0)]) * 0.6 + [0, rng.uniform(-0.6, 0.6) * y]
        coil(kit, rng, line, z, _pick(rng, "nylon", "nylon", "aluminium"))
        sliders(kit, rng, [(*line[rng.integers(2)], z)])
    for _ in range(rng.integers(0, 3)):
        kit.add(
            "nylon",
            box(rng.uniform(0.3, 0.8) * x, rng.uniform(0.3, 0.8) * y, 0.9).moved(
                rng.uniform(-0.5, 0.5) * x, rng.uniform(-0.5, 0.5) * y, z
            ),
        )


def _case_lining(kit: Kit, rng: Generator, x: float, y: float, z: float) -> None:
    """What is inside a case: cross straps with a buckle, lining zips, screws of frame and rails."""
    for end in rng.permutation([-0.75, 0.75])[: rng.integers(0, 3)]:
        bow = rng.uniform(-0.4, 0.4)
        strap(kit, rng, [(end * x, -y, z * 0.4), (bow * x, 0, z * 0.5), (end * x, y, z * 0.4)], rng.uniform(18, 28))
        kit.add("abs", buckle(rng).turned("z", rng.uniform(0, 3)).moved(bow * x, 0, z * 0.5))
        rings(kit, rng, [(end * x, -y + 8, z * 0.4), (end * x, y - 8, z * 0.4)], "steel")
    _organiser(kit, rng, x, y, rng.choice([-0.2, 0.3]) * z)
    count = int(rng.integers(8, 22))
    rivets(kit, rng, rng.uniform(-0.92, 0.92, (count, 3)) * [x, y, 0] + [0, 0, -z + 4], 0.25, "steel")
    rivets(kit, rng, around(x - 4, y - 4, int(rng.integers(6, 16)), rng, rng.uniform(-0.5, 0.5) * z), 1.4, "steel")


def soft_suitcase(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(220, 320), rng.uniform(155, 220), rng.uniform(85, 125)
    kit, corner = Kit(), rng.uniform(20, 55)
    _shell(kit, "nylon", (x, y, z), rng.uniform(0.8, 1.6), 1.0, corner, 14, belly=rng.uniform(0, 8))
    kit.add("pe", prism(rounded(2 * x - 16, 2 * y - 16, corner, steps=3), -z + 2, -z + rng.uniform(3, 5)))
    if rng.random() < 0.6:
        kit.add("eva", prism(rounded(2 * x - 16, 2 * y - 16, corner, steps=3), z - 6, z - 2))
    wire_share = rng.uniform(0.5, 1.1)
    for height in (-z + 5, z - 5):
        kit.add("pvc", rim(x + 1, y + 1, corner, height, rng.uniform(4, 6.5), 5), share=round(rng.uniform(0.5, 1), 2))
        if rng.random() < 0.8:
            kit.add("steel", rim(x - 1, y - 1, corner, height, 2.2, 2.2), share=round(wire_share, 2))
    zip_at = z - rng.uniform(18, 40)
    for height in (zip_at, *([zip_at - rng.uniform(25, 45)] if rng.random() < 0.5 else [])):
        kit.add(_pick(rng, "nylon", "nylon", "aluminium"), rim(x + 1, y + 1, corner, height, 2.5, 5))
        sliders(kit, rng, around(x + 3, y + 3, int(rng.integers(2, 4)), rng, height))
    _pocket(kit, rng, x * rng.uniform(0.5, 0.85), y * rng.uniform(0.75, 0.95), z + 1, -x * rng.uniform(0, 0.15))
    if rng.random() < 0.6:
        px, py = x * rng.uniform(0.3, 0.5), y * rng.uniform(0.6, 0.9)
        kit.add("steel", rim(px, py, 30, z + 4, 1.8, 1.8).moved(x * 0.35), share=0.6)
        _pocket(kit, rng, px, py, z + 3, x * 0.35)
    half = rng.uniform(0.25, 0.5) * y
    metal = _pick(rng, "aluminium", "aluminium", "steel")
    drawn_handle(kit, rng, x, (-half, half), -z + 10, rng.uniform(2, 24), metal, int(rng.integers(3, 6)))
    ends = [(-x - 6, side * (y - 24), -z + 22) for side in (-1, 1)]
    if rng.random() < 0.5:
        roller(kit, rng, ends, rng.uniform(26, 38))
    else:
        spots = [(-x, sy * (y - 28), sz * (z - 26)) for sy in (-1, 1) for sz in (-1, 1)]
        spinner(kit, rng, spots, rng.uniform(20, 26), bool(rng.integers(2)), _pick(rng, "pp", "pvc", "rubber"))
    carry_handle(kit, rng, (x, 0, z * 0.2), "y", rng.uniform(140, 190))
    carry_handle(kit, rng, (rng.uniform(-40, 40), rng.choice([-1, 1]) * y, 0), "x", rng.uniform(150, 210))
    feet = [(rng.uniform(0.4, 0.8) * s * x, -y - 3, d * z * 0.5) for s in (-1, 1) for d in (-1, 1)]
    kit.add("pp", copies(box(34, 9, 12), feet))
    rivets(kit, rng, feet, 1.5, "steel")
    corners = [(a * (x - 14), b * (y - 14), -z + 1) for a in (-1, 1) for b in (-1, 1)]
    kit.add("pp", copies(prism(rounded(44, 44, 15, steps=3), -2, 2), corners))
    rivets(kit, rng, np.repeat(corners, 3, 0) + rng.uniform(-14, 14, (12, 3)) * [1, 1, 0], 0.2, "steel")
    _case_lining(kit, rng, x - 12, y - 10, z - 14)
    folds(kit, rng, x * 0.9, y * 0.9, z, int(rng.integers(6, 14)))
    return kit.luggage((x - 14, y - 12, z - 22), rng, 5.0)


def _hard_body(rng: Generator, kit: Kit, ribs: str) -> tuple[float, float, float, float]:
    x, y, z = rng.uniform(225, 325), rng.uniform(160, 225), rng.uniform(95, 130)
    corner = rng.uniform(35, 70)
    material, wall = _pick(rng, "abs", "polycarbonate", "polycarbonate", "pp"), rng.uniform(1.6, 3.0)
    _shell(kit, material, (x, y, z), wall, 1.0, corner, rng.uniform(28, 50), belly=rng.uniform(0, 6), steps=5)
    if ribs == "long":
        for at in np.linspace(-0.75, 0.75, int(rng.integers(4, 10))) * y:
            for side in (-1, 1):
                kit.add(material, box(1.7 * x, rng.uniform(2, 9), 1.2).moved(0, at, side * (z - 0.3)))
    elif ribs == "cross":
        for at in np.linspace(-0.85, 0.8, int(rng.integers(6, 16))) * x:
            kit.add(material, box(3, 1.8 * y, 2.0).moved(at, 0, z - 0.5), box(3, 1.8 * y, 2.0).moved(at, 0, -z + 0.5))
    elif ribs == "facets":
        for _ in range(10):
            a, b = rng.uniform(-0.85, 0.85, (2, 2)) * [x, y]
            kit.add(material, strip([a, b], 4, z - 1, z + 0.8))
    return x, y, z, corner


def _hard_shell(rng: Generator, ribs: str) -> Luggage:
    kit = Kit()
    x, y, z, corner = _hard_body(rng, kit, ribs)
    split = rng.uniform(-0.15, 0.3) * z
    gap = rng.uniform(9, 16)
    seal = _pick(rng, "pvc", "rubber", "pvc")
    for height in (split - gap, split + gap):
        kit.add(seal, rim(x + 0.5, y + 0.5, corner, height, rng.uniform(3.5, 6.5), rng.uniform(7, 12)))
    kit.add("nylon", rim(x, y, corner, split, 1.6, 2 * gap))
    kit.add(_pick(rng, "nylon", "nylon", "aluminium"), rim(x + 2, y + 2, corner, split, 3, 6))
    sliders(kit, rng, np.array([(rng.uniform(-0.3, 0.6) * x, y + 5, split)] * 2) + rng.normal(0, 9, (2, 3)))
    if rng.random() < 0.5:
        kit.add("nylon", rim(x + 1, y + 1, corner, split + gap * 2.2, 3, 5))
        sliders(kit, rng, around(x + 2, y + 2, 1, rng, split + gap * 2.2))
    half = rng.uniform(0.22, 0.5) * y
    drawn_handle(
        kit,
        rng,
        x,
        (-half, half),
        -z + rng.uniform(8, 14),
        rng.uniform(-4, 18),
        _pick(rng, "aluminium", "aluminium", "steel"),
        int(rng.integers(3, 6)),
    )
    spots = [(-x, sy * (y - 34), sz * (z - 34)) for sy in (-1, 1) for sz in (-1, 1)]
    spinner(kit, rng, spots, rng.uniform(19, 28), rng.random() < 0.7, _pick(rng, "pp", "pp", "abs", "rubber"))
    carry_handle(kit, rng, (x, 0, split + 10), "y", rng.uniform(140, 190))
    carry_handle(kit, rng, (rng.uniform(-40, 40), y, split - 14), "x", rng.uniform(140, 200))
    if rng.random() < 0.75:
        lock(kit, rng, (rng.uniform(0.2, 0.6) * x, y - 6, split))
    feet = [(s * x * rng.uniform(0.4, 0.7), -y - 3, d * z * 0.5) for s in (-1, 1) for d in (-1, 1)]
    kit.add("pp", copies(revolve([(-6, 9), (5, 7)], 8).turned("z", np.pi / 2), feet))
    rivets(kit, rng, feet, 1.4, "steel")
    _case_lining(kit, rng, x - 10, y - 10, z - 12)
    kit.add("cloth", prism(rounded(2 * x - 20, 2 * y - 20, 40, steps=3), split - 0.5, split + 0.5))
    path = np.array([(-0.8 * x, -0.9 * y), (0.85 * x, -0.9 * y), (0.85 * x, 0.9 * y), (-0.8 * x, 0.9 * y)])
    coil(kit, rng, smooth(path, False, 2), split, "nylon")
    sliders(kit, rng, [(0.85 * x, rng.uniform(-0.8, 0.8) * y, split), (-0.8 * x, 0.9 * y, split)])
    folds(kit, rng, x * 0.85, y * 0.85, split, 6, "cloth")
    return kit.luggage((x - 14, y - 14, z - 20), rng, 1.5)


def ribbed_trolley(rng: Generator) -> Luggage:
    return _hard_shell(rng, "long")


def grooved_trolley(rng: Generator) -> Luggage:
    return _hard_shell(rng, "cross")


def plain_trolley(rng: Generator) -> Luggage:
    return _hard_shell(rng, "facets" if rng.random() < 0.5 else "none")


def frame_trolley(rng: Generator) -> Luggage:
    """Hard case closed by an aluminium frame with latches and hinges instead of a zip."""
    kit = Kit()
    x, y, z, corner = _hard_body(rng, kit, _pick(rng, "long", "none"))
    wide = rng.uniform(10, 16)
    for height in (-wide * 0.55, wide * 0.55):
        kit.add("aluminium", rim(x, y, corner, height, 2.0, wide), rim(x - 5, y - 5, corner - 5, height, 8, 1.6))
    kit.add("rubber", rim(x - 2, y - 2, corner, 0, 3, 3))
    for at in (-0.5, 0.5):
        kit.add("zinc", box(46, 7, 30).moved(at * x, y + 4, 0), share=0.55)
        kit.add(
            "steel",
            box(34, 2, 22).moved(at * x, y + 7, 0),
            tube([(at * x - 20, y + 5, 0), (at * x + 20, y + 5, 0)], 1.6, sides=6),
        )
        rivets(
            kit,
            rng,
            np.array([at * x, y, 0]) + np.array([[-18, 0, -11], [18, 0, -11], [-18, 0, 11], [18, 0, 11]]),
            1.4,
            "steel",
        )
    lock(kit, rng, (0, y + 2, 0))
    for at in (-0.6, 0.0, 0.6):
        kit.add(
            "steel",
            box(50, 1.6, 34).moved(at * x, -y - 1, 0),
            tube([(at * x - 25, -y - 3, 0), (at * x + 25, -y - 3, 0)], 2.2, sides=6),
        )
        rivets(kit, rng, np.array([at * x, -y, 0]) + rng.uniform(-1, 1, (4, 3)) * [22, 1, 14], 1.4, "steel")
    half = rng.uniform(0.25, 0.45) * y
    drawn_handle(kit, rng, x, (-half, half), -z + 10, rng.uniform(0, 14), "aluminium", 5)
    spots = [(-x, sy * (y - 36), sz * (z - 36)) for sy in (-1, 1) for sz in (-1, 1)]
    spinner(kit, rng, spots, rng.uniform(22, 28), True, "rubber")
    carry_handle(kit, rng, (0, y, -24), "x", 180)
    for a in (-1, 1):
        for b in (-1, 1):
            cap = body(30, 30, 24, 20, 16, steps=3)
            kit.vessel(
                "aluminium",
                cap.moved(a * (x - 28), b * (y - 28), z - 22),
                body(28.6, 28.6, 22.6, 19, 15, steps=3).moved(a * (x - 28), b * (y - 28), z - 22),
            )
    _case_lining(kit, rng, x - 12, y - 12, z - 14)
    return kit.luggage((x - 16, y - 16, z - 22), rng)


def _backpack_core(
    rng: Generator, kit: Kit, x: float, y: float, z: float, wall: float, pad: float
) -> tuple[float, float]:
    """Body, back padding, main zip over the head (at +x), base, seams. Returns narrowing and corner."""
    narrow, corner = rng.uniform(0.08, 0.35), rng.uniform(0.45, 0.9) * y
    _shell(kit, "nylon", (x, y, z), wall, 0.7, corner, z * 0.6, belly=rng.uniform(2, 10), narrow=narrow, steps=6)
    kit.add("eva", body(x * 0.92, y * 0.85, pad, corner * 0.8, pad * 0.5, narrow=narrow).moved(0, 0, -z + pad + 1))
    for height in (-z * 0.75, z * 0.6):
        kit.add("nylon", rim(x, y, corner, height, 4, 3.5, narrow))
    path = _horseshoe(x + 2, y * (1 - narrow * 0.75) + 2, rng.uniform(-0.1, 0.6), corner)
    coil(kit, rng, path, z * rng.uniform(-0.3, 0.2))
    tops = [(*path[int(at)], 0.0) for at in rng.uniform(3, len(path) - 3, 2)]
    sliders(kit, rng, tops)
    return narrow, corner


def _shoulder_straps(kit: Kit, rng: Generator, x: float, y: float, z: float, metal: bool) -> None:
    for side in (-1, 1):
        out, sway = rng.uniform(0.4, 1.35), rng.normal(0, 0.25)
        path = [
            (x * 0.85, side * y * 0.25, -z),
            (x * (0.6 + sway), side * y * out * 0.7, -z - 12),
            (0, side * y * out, -z - 10),
            (-x * 0.4, side * y * out * 0.95, -z - 4),
        ]
        strap(kit, rng, path, rng.uniform(48, 70), padded=True)
        end = np.array(path[-1])
        tail = [path[-1], (-x * 0.7, side * y * 0.9, -z), (-x * 0.95, side * y * 0.85, -z)]
        strap(kit, rng, tail, rng.uniform(18, 26))
        loose = end + np.cumsum(rng.normal(0, 1, (4, 3)) * [45, 30, 3], 0)
        strap(kit, rng, np.vstack([end, loose]), rng.uniform(18, 26), on_edge=rng.uniform(0, 0.9))
        lock_mesh = buckle(rng).turned("z", rng.uniform(0, 3.1)).moved(*end)
        kit.add("zinc" if metal else "nylon", lock_mesh, share=0.6 if metal else 1.0)
        if rng.random() < 0.6:
            rings(kit, rng, [np.array(path[1]) + (0, 0, -8)], _pick(rng, "zinc", "steel", "pp"))
    loop = smooth([(x, -22, -z * 0.8), (x + 34, -12, -z * 0.8), (x + 34, 12, -z * 0.8), (x, 22, -z * 0.8)], False, 2)
    strap(kit, rng, loop, 22, on_edge=rng.uniform(0, 0.8))


def school_backpack(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(200, 250), rng.uniform(135, 170), rng.uniform(65, 105)
    kit = Kit()
    narrow, corner = _backpack_core(rng, kit, x, y, z, rng.uniform(0.6, 1.2), rng.uniform(2.5, 6))
    for level, size in ((1, rng.uniform(0.55, 0.75)), (2, rng.uniform(0.35, 0.5)))[: rng.integers(1, 3)]:
        px, py = x * size, y * rng.uniform(0.65, 0.85)
        _pocket(kit, rng, px, py, z + 3 * level, -x * (0.95 - size))
    for side in (-1, 1):
        line = [(-x * 0.9, side * (y + 3), 0), (-x * 0.55, side * (y + 5), 0), (-x * 0.2, side * (y + 3), 0)]
        kit.add("nylon", ribbon(line, z * 1.3, 1.0, 1.0), box(3, 3, z * 1.3).moved(-x * 0.2, side * (y + 4)))
    _shoulder_straps(kit, rng, x, y, z, rng.random() < 0.2)
    _organiser(kit, rng, x, y, z * 0.7)
    rivets(kit, rng, rng.uniform(-0.9, 0.9, (int(rng.integers(0, 5)), 3)) * [x, y, z], 0.8)
    folds(kit, rng, x * 0.9, y * (1 - narrow) * 0.95, z, int(rng.integers(14, 28)))
    return kit.luggage((x - 16, y * (1 - narrow * 0.6) - 12, z - 14), rng, 11.0)


def laptop_backpack(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(215, 255), rng.uniform(145, 170), rng.uniform(60, 95)
    kit = Kit()
    narrow, corner = _backpack_core(rng, kit, x, y, z, rng.uniform(0.8, 1.5), rng.uniform(4, 8))
    kit.add("eva", prism(rounded(x * 1.6, y * 1.6, 20, steps=3), -z + 28, -z + 33))
    kit.add("pe", prism(rounded(x * 1.5, y * 1.4, 20, steps=3), -z + 3, -z + 4.2))
    for size in (0.72, 0.5):
        _pocket(kit, rng, x * size, y * 0.8, z + 4 * size, -x * (0.9 - size))
    for height in rng.uniform(-0.5, 0.5, int(rng.integers(1, 3))) * z:
        path = _horseshoe(x, y * (1 - narrow * 0.7), rng.uniform(0.0, 0.6), corner)
        coil(kit, rng, path, height)
        sliders(kit, rng, [(*path[int(at)], height) for at in rng.integers(0, len(path), 2)])
    if rng.random() < 0.5:
        kit.thin(
            "steel", [(x * 0.2, -y * 0.9, 0), (x * 0.9, -y * 0.5, 0), (x * 0.9, y * 0.5, 0), (x * 0.2, y * 0.9, 0)], 1.3
        )
    if rng.random() < 0.4:
        kit.thin("copper", np.cumsum(rng.normal(0, 26, (9, 3)) * [1, 1, 0.1], 0), 0.9)
        kit.add("steel", box(14, 12, 5).moved(-x * 0.4, y, 0), share=0.4)
    _shoulder_straps(kit, rng, x, y, z, False)
    _organiser(kit, rng, x, y, z * 0.5)
    folds(kit, rng, x * 0.9, y * 0.75, z, int(rng.integers(10, 20)))
    return kit.luggage((x - 16, y * (1 - narrow * 0.6) - 12, z - 16), rng, 8.0)


def child_backpack(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(130, 165), rng.uniform(105, 130), rng.uniform(45, 70)
    kit = Kit()
    narrow, _ = _backpack_core(rng, kit, x, y, z, rng.uniform(0.7, 1.2), rng.uniform(3, 6))
    for side in (-1, 1):
        kit.add("eva", prism(circle(rng.uniform(18, 30), (x + 6, side * y * 0.5), steps=10), -5, 5))
        kit.add("pvc", prism(circle(9, (x * 0.3, side * y * 0.3), steps=10), z + 2, z + 4))
    _pocket(kit, rng, x * 0.5, y * 0.7, z + 3, -x * 0.4, "cloth")
    _shoulder_straps(kit, rng, x, y, z, False)
    if rng.random() < 0.5:
        chain = np.cumsum(rng.normal(0, 1, (6, 3)) * [4, 4, 1] + [0, 5, 0], 0) + [x * 0.4, y * 0.8, z]
        kit.thin("steel", chain, 1.2)
        kit.add("pvc", prism(rounded(34, 40, 14, (x * 0.4, y + 45), steps=3), z - 3, z + 3))
    folds(kit, rng, x * 0.9, y * 0.75, z, int(rng.integers(10, 20)))
    return kit.luggage((x - 14, y * (1 - narrow * 0.6) - 12, z - 10), rng, 8.0)


def hiking_backpack(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(260, 330), rng.uniform(140, 180), rng.uniform(90, 125)
    kit = Kit()
    _shell(kit, "nylon", (x, y, z), rng.uniform(0.7, 1.1), 1.0, y * 0.6, z * 0.6, belly=8, narrow=0.15)
    kit.add("eva", prism(rounded(x * 1.5, y * 1.5, 50, steps=3), -z + 1, -z + rng.uniform(8, 14)))
    if rng.random() < 0.5:
        for side in (-1, 1):
            kit.add("aluminium", box(x * 1.5, 25, 3).moved(0, side * y * 0.35, -z + 14))
    else:
        frame = smooth([(-x * 0.8, -y * 0.7), (x * 0.7, -y * 0.6), (x * 0.7, y * 0.6), (-x * 0.8, y * 0.7)], True, 2)
        kit.add("steel", tube(np.column_stack([frame, np.full(len(frame), -z + 14)]), 2.2, True, 6))
    lid = body(x * 0.3, y * 0.85, z * 0.7, 40, 30).moved(x * 0.85)
    kit.vessel("nylon", lid, body(x * 0.3 - 1, y * 0.85 - 1, z * 0.7 - 1, 40, 30).moved(x * 0.85))
    for at in rng.uniform(-0.8, 0.8, 4):
        strap(kit, rng, [(at * x, -y - 3, 0), (at * x + 10, 0, z + 4), (at * x, y + 3, 0)], 20)
        kit.add("nylon", buckle(rng).turned("z", np.pi / 2).moved(at * x, rng.uniform(-0.6, 0.6) * y, z + 5))
    for side in (-1, 1):
        belt = [(-x * 0.7, side * y * 0.6, -z), (-x * 0.8, side * y * 1.3, -z), (-x * 0.6, side * y * 1.7, -z + 20)]
        strap(kit, rng, belt, 80, True)
        kit.add("nylon", buckle(rng).moved(*belt[-1]))
    _shoulder_straps(kit, rng, x, y, z, False)
    _pocket(kit, rng, x * 0.45, y * 0.8, z + 4, -x * 0.3)
    rings(kit, rng, around(x * 0.8, y * 0.9, 5, rng, z), "aluminium")
    cord = smooth(rng.uniform(-1, 1, (6, 3)) * [x * 0.7, y * 0.8, 4] + [0, 0, z + 4], False, 2)
    kit.thin("nylon", cord, 1.8)
    folds(kit, rng, x * 0.9, y * 0.85, z, int(rng.integers(14, 26)))
    return kit.luggage((x - 18, y - 22, z - 18), rng, 11.0)


def drawstring_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(165, 210), rng.uniform(140, 175), rng.uniform(35, 75)
    kit = Kit()
    _shell(kit, "nylon", (x, y, z), rng.uniform(0.3, 0.6), 1.0, 40, z * 0.8, narrow=0.35)
    for side in (-1, 1):
        path = [(x, 0, z * 0.2), (x * 0.5, side * y * 0.9, z), (-x * 0.4, side * y, z), (-x, side * y * 0.95, 0)]
        kit.thin("pp", smooth(path, False, 2) + rng.normal(0, 2, (1, 3)), rng.uniform(2, 3))
    eyelets = [(-x + 12, side * (y - 12), 0) for side in (-1, 1)]
    kit.add(
        _pick(rng, "brass", "steel"), copies(revolve([(-2, 9), (2, 9)], 10).turned("y", np.pi / 2), eyelets), share=0.35
    )
    for at in rng.uniform(-0.6, 0.6, 10):
        kit.add(
            "nylon",
            ribbon(
                smooth([(x, at * y * 0.2, 0), (x * 0.7, at * y, z * 0.5), (x * 0.3, at * y * 1.3, z)], False, 1), 5, 1.6
            ),
        )
    folds(kit, rng, x * 0.9, y * 0.9, z, 14)
    return kit.luggage((x - 30, y - 24, z - 6), rng, 10.0)


def _bag_handles(kit: Kit, rng: Generator, x: float, y: float, z: float, material: str, metal: str) -> None:
    """Two carrying loops at +y, each held by metal rings and tabs with rivets."""
    span, up = rng.uniform(0.35, 0.6) * x, rng.uniform(70, 190)
    for side in (-1, 1):
        sway = rng.normal(0, 35)
        bow = [
            (-span, y, side * z * 0.4),
            (-span * 0.9 + sway * 0.5, y + up * 0.7, side * z * 0.4),
            (sway, y + up, side * z * 0.5),
            (span * 0.9 + sway * 0.5, y + up * 0.7, side * z * 0.4),
            (span, y, side * z * 0.4),
        ]
        line = smooth(bow, False, 2)
        if rng.random() < 0.5:
            kit.add(material, tube(line, rng.uniform(3.5, 6), sides=6))
        else:
            strap(kit, rng, bow, rng.uniform(14, 32), on_edge=rng.uniform(0, 0.9), material=material)
        ends = [(end * span, y - 4, side * z * 0.4) for end in (-1, 1)]
        rings(kit, rng, ends, metal)
        tabs = [(end * span, y - 34, side * z) for end in (-1, 1)]
        kit.add(material, copies(prism(rounded(22, 60, 8, steps=2), -1.2, 1.2), tabs))
        rivets(kit, rng, np.repeat(tabs, 2, 0) + rng.uniform(-1, 1, (4, 3)) * [5, 20, 0], 0.2, metal)


def handbag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(120, 190), rng.uniform(85, 140), rng.uniform(40, 75)
    kit, metal = Kit(), _pick(rng, "zinc", "brass", "zinc", "steel")
    skin = _pick(rng, "leather", "pvc", "nylon")
    _shell(
        kit,
        skin,
        (x, y, z),
        rng.uniform(1.2, 2.2),
        0.6 if skin == "pvc" else 1.0,
        rng.uniform(8, 30),
        22,
        belly=rng.uniform(0, 8),
    )
    _shell(kit, "cloth", (x - 3, y - 3, z - 3), 0.8, 1.0, 20, 20)
    for height in (-z * 0.9, z * 0.9):
        kit.add(skin, rim(x, y, 22, height, 4, 4), share=0.8)
    line = np.array([(-x * 0.9, y - 3), (0, y - 1), (x * 0.9, y - 3)])
    coil(kit, rng, line, 0, _pick(rng, "brass", "aluminium", "nylon"))
    sliders(kit, rng, [(rng.uniform(-0.8, 0.8) * x, y, 0)] * int(rng.integers(1, 3)), metal)
    inner = np.array([(-x * 0.6, y * 0.3), (x * 0.6, y * 0.3)])
    coil(kit, rng, inner, -z * 0.6)
    sliders(kit, rng, [(*inner[0], -z * 0.6)], metal)
    _bag_handles(kit, rng, x, y, z, skin, metal)
    if rng.random() < 0.6:
        start = np.array([x, y * 0.8, 0])
        walk = start + np.cumsum(rng.normal(0, 1, (10, 3)) * [45, 40, 6] + [-25, 6, 0], 0)
        if rng.random() < 0.4:
            steps = smooth(walk, False, 2)
            link = ring(rng, "oval").scaled(0.45, 0.45, 0.8)
            kit.add(metal, copies(link, steps, spins(rng, len(steps), 1.0)))
        else:
            strap(kit, rng, walk, rng.uniform(10, 26), on_edge=rng.uniform(0, 0.8), material=skin)
        hooks = [hook(rng).turned("z", rng.uniform(0, 6)).moved(*at) for at in (walk[0], walk[-1])]
        kit.add(metal, *hooks)
    if rng.random() < 0.5:
        kit.add("ferrite", prism(circle(8, (0, y * 0.6), steps=10), z * 0.3, z * 0.3 + 3))
        kit.add("steel", prism(circle(9, (0, y * 0.6), steps=10), z * 0.3 + 3, z * 0.3 + 5))
    if rng.random() < 0.6:
        plate = prism(rounded(rng.uniform(30, 55), rng.uniform(12, 30), 5, steps=3), z, z + 2.2)
        kit.add(metal, plate.moved(rng.uniform(-0.3, 0.3) * x, rng.uniform(-0.2, 0.5) * y), share=0.7)
    feet = [(a * x * 0.8, -y - 2, b * z * 0.7) for a in (-1, 1) for b in (-1, 1)]
    rivets(kit, rng, feet, 1.5, metal)
    kit.add("cardboard", box(1.8 * x, 3, 1.6 * z).moved(0, -y + 4, 0), share=2.0)
    folds(kit, rng, x * 0.9, y * 0.9, z, 8, "cloth")
    return kit.luggage((x - 10, y - 12, z - 8), rng, 5.0)


def tote_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(150, 210), rng.uniform(150, 200), rng.uniform(25, 70)
    kit, cloth = Kit(), _pick(rng, "denim", "cloth", "nylon")
    _shell(kit, cloth, (x, y, z), rng.uniform(0.9, 1.6), 1.5, 12, z * 0.7, belly=4)
    kit.add(cloth, box(2 * x, 26, 2.2).moved(0, y - 14, z), box(2 * x, 26, 2.2).moved(0, y - 14, -z), share=1.5)
    _bag_handles(kit, rng, x, y, z, cloth, _pick(rng, "brass", "zinc"))
    if rng.random() < 0.5:
        spots = [(0, y - 14, s * z) for s in (-1, 1)]
        kit.add("steel", copies(prism(circle(8, steps=10), -1.2, 1.2), spots))
    _organiser(kit, rng, x * 0.8, y * 0.7, -z * 0.8)
    folds(kit, rng, x * 0.95, y * 0.95, z, int(rng.integers(14, 26)), cloth)
    return kit.luggage((x - 14, y - 16, max(z - 6, 20.0)), rng, 10.0)


def carrier_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(140, 200), rng.uniform(120, 170), rng.uniform(35, 80)
    kit = Kit()
    film = rng.uniform(0.1, 0.25)
    _shell(kit, "pe", (x, y, z), 1.0, round(film, 2), 30, z * 0.8)
    for side in (-1, 1):
        path = [
            (x * 0.8, side * y * 0.5, 0),
            (x + 70, side * y * 0.45, 0),
            (x + 120, side * y * 0.2, 0),
            (x + 75, side * y * 0.1, 0),
            (x * 0.8, side * y * 0.15, 0),
        ]
        kit.add("pe", ribbon(smooth(path, False, 2), rng.uniform(16, 30), 1.0, rng.uniform(0.2, 0.8)), share=0.6)
    for _ in range(int(rng.integers(14, 26))):
        a = rng.uniform(-0.95, 0.95, 2) * [x, y]
        b = a + rng.normal(0, 60, 2)
        line = np.array([[*a, z], [*((a + b) / 2 + rng.normal(0, 8, 2)), z], [*b, z]])
        kit.add("pe", ribbon(line, rng.uniform(2, 6), 1.2), share=0.5)
    return kit.luggage((x - 18, y - 16, z - 4), rng, 14.0)


def cardboard_box(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(130, 290), rng.uniform(100, 210), rng.uniform(50, 125)
    kit, board = Kit(), rng.uniform(3, 6.5)
    _shell(kit, "cardboard", (x, y, z), board, 1.0, 3, 1)
    for side in (-1, 1):
        for end in (-1, 1):
            flap = min(x * 0.55, y)
            kit.add("cardboard", box(flap, 2 * y - 4, board).moved(end * (x - flap / 2), 0, side * (z - 1.5 * board)))
        kit.add("pp", box(2 * x + 2, rng.uniform(44, 60), 0.9).moved(0, rng.normal(0, 3), side * (z + 0.5)))
        for end in (-1, 1):
            kit.add("pp", box(0.9, 48, 60).moved(end * (x + 0.6), 0, side * (z - 30)))
    if rng.random() < 0.35:
        staples = [(rng.choice([-1, 1]) * (x - 15), at, z) for at in np.linspace(-0.8, 0.8, 6) * y]
        kit.add("steel", copies(tube([(-8, 0, -3), (-8, 0, 0), (8, 0, 0), (8, 0, -3)], 0.8, sides=4), staples))
    if rng.random() < 0.5:
        for at in rng.uniform(-0.6, 0.6, int(rng.integers(1, 4))):
            kit.add("pp", rim(y + 1, z + 1, 4, at * x, 1.0, 12).turned("y", np.pi / 2).turned("x", np.pi / 2))
    if rng.random() < 0.6:
        kit.add("coated_paper", box(rng.uniform(70, 100), rng.uniform(50, 110), 0.4).moved(x * 0.3, y * 0.2, z + 1))
    if rng.random() < 0.3:
        kit.add("foam", box(1.9 * x, 1.9 * y, 20).moved(0, 0, -z + 20))
    return kit.luggage((x - board - 6, y - board - 6, z - 2 * board - 5), rng, 2.5)


def woven_sack(rng: Generator) -> Luggage:
    """The striped bag of woven strips, with its zip and webbing loops."""
    x, y, z = rng.uniform(220, 310), rng.uniform(150, 220), rng.uniform(75, 125)
    kit = Kit()
    _shell(kit, "pp", (x, y, z), 1.0, 0.45, 16, 20, belly=rng.uniform(4, 14), flare=0)
    pitch = rng.uniform(16, 36)
    for at in np.arange(-x * 0.95, x * 0.95, pitch):
        kit.add("pp", box(pitch * 0.35, 1.9 * y, 0.8).moved(at, 0, z), share=0.4)
    for at in np.arange(-y * 0.95, y * 0.95, pitch * rng.uniform(0.8, 1.6)):
        kit.add("pp", box(1.9 * x, pitch * 0.3, 0.8).moved(0, at, -z), share=0.4)
    for height in (-z * 0.95, z * 0.95):
        kit.add("pp", rim(x, y, 16, height, 5, 3), share=0.8)
    line = np.array([(-x * 0.95, 0), (0, rng.normal(0, 12)), (x * 0.95, 0)])
    coil(kit, rng, line, z + 1, _pick(rng, "nylon", "nylon", "brass"))
    sliders(kit, rng, [(rng.uniform(-0.9, 0.9) * x, 0, z + 2)] * int(rng.integers(1, 3)))
    for side in (-1, 1):
        at = rng.uniform(0.3, 0.5) * x
        up = rng.normal(0, 50, 2)
        band = [
            (-at, side * y * 0.2, z),
            (-at, side * y, z * 0.6),
            (-at + up[0], side * (y + 90), 20),
            (at + up[1], side * (y + 95), 20),
            (at, side * y, z * 0.6),
            (at, side * y * 0.2, z),
        ]
        strap(kit, rng, band, rng.uniform(24, 34), on_edge=0.3, material="pp")
    if rng.random() < 0.5:
        kit.thin("pp", [(-x, 0, z), (-x * 0.2, y * 0.9, z), (x * 0.2, -y * 0.9, z), (x, 0, z)], 2.5)
    folds(kit, rng, x * 0.95, y * 0.95, z, int(rng.integers(12, 24)), "pp")
    return kit.luggage((x - 14, y - 14, z - 10), rng, 14.0)


def rice_sack(rng: Generator) -> Luggage:
    """A used woven fertiliser or rice sack, its mouth tied or sewn."""
    x, y, z = rng.uniform(210, 300), rng.uniform(150, 200), rng.uniform(60, 110)
    kit = Kit()
    _shell(kit, "pp", (x, y, z), 1.0, 0.35, 40, z * 0.9, belly=6, narrow=rng.uniform(0.0, 0.3))
    kit.add("pp", strip([(-x + 5, -y * 0.9), (-x + 5, y * 0.9)], 16, -1.2, 1.2))
    if rng.random() < 0.6:
        for at in rng.uniform(-0.5, 0.5, 12):
            path = [
                (x * 0.6, at * y * 1.5, z * 0.5),
                (x, at * y * 0.4, 0),
                (x + 40, at * 20, 0),
                (x + rng.uniform(70, 120), at * y, 0),
            ]
            kit.add("pp", ribbon(smooth(path, False, 1), rng.uniform(5, 12), 1.5), share=0.7)
        kit.add(_pick(rng, "pp", "steel"), tube(rounded(8, 60, 4, (x + 40, 0), steps=3), 1.6, True, 5))
    else:
        kit.add("pp", strip([(x - 5, -y * 0.8), (x - 5, y * 0.8)], 20, -1.5, 1.5))
        kit.thin("cloth", [(x - 8, -y, 1), (x - 8, y, 1), (x + 30, y + 30, 1)], 1.2)
    folds(kit, rng, x * 0.95, y * 0.9, z, 26, "pp")
    return kit.luggage((x - 20, y - 24, z - 12), rng, 15.0)


def briefcase(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(195, 230), rng.uniform(140, 170), rng.uniform(42, 65)
    kit, metal = Kit(), _pick(rng, "zinc", "brass", "steel")
    board = _pick(rng, "abs", "wood", "cardboard")
    _shell(kit, board, (x, y, z), rng.uniform(2.5, 4), 2.0 if board == "cardboard" else 1.0, 16, 10)
    _shell(kit, "leather", (x + 1, y + 1, z + 1), 1.0, 1.0, 17, 11)
    rail = _pick(rng, "aluminium", "steel")
    for height in (-5, 5):
        kit.add(
            rail, rim(x, y, 16, height, 1.6 if rail == "aluminium" else 1.0, 9), rim(x - 4, y - 4, 13, height, 6, 1)
        )
    for at in (-0.6, 0.6):
        place = np.array([at * x, y + 2, 0])
        kit.add("zinc", box(52, 6, 22).moved(*place), share=0.5)
        dials = [revolve([(d - 2, 6), (d + 2, 6)], 9).moved(*(place - (0, 4, 0))) for d in (-14, -8, -2)]
        kit.add("brass", *dials, share=0.6)
        kit.add("steel", box(16, 3, 26).moved(*(place + (16, 3, 0))))
        rivets(kit, rng, place + rng.uniform(-1, 1, (4, 3)) * [22, 1, 9], 1.4, "steel")
    carry_handle(kit, rng, (0, y + 2, -10), "x", rng.uniform(110, 140))
    for at in (-0.65, 0.65):
        kit.add(
            "steel",
            box(44, 1.4, 26).moved(at * x, -y, 0),
            tube([(at * x - 22, -y - 2, 0), (at * x + 22, -y - 2, 0)], 1.8, sides=6),
        )
        rivets(kit, rng, np.array([at * x, -y + 1, 0]) + rng.uniform(-1, 1, (4, 3)) * [18, 1, 10], 1.5, "steel")
        arm = [(x * np.sign(at) - 8 * np.sign(at), -y * 0.8, -8), (np.sign(at) * (x - 8), -y * 0.1, 8)]
        kit.add("steel", ribbon(arm, 9, 1.2, 0.9))
    corners = [(a * (x - 9), b * (y - 9), c * z) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)]
    kit.add(metal, copies(prism(rounded(22, 22, 8, steps=2), -0.6, 0.6), corners))
    rivets(kit, rng, corners, 0.3, "steel")
    feet = [(a * x * 0.85, -y - 2, b * z * 0.6) for a in (-1, 1) for b in (-1, 1)]
    rivets(kit, rng, feet, 1.5, metal)
    kit.add("leather", box(1.7 * x, 1.5 * y, 1.2).moved(0, 0, z * 0.7), box(1.6 * x, y, 1.2).moved(0, -20, z * 0.6))
    return kit.luggage((x - 12, y - 12, z - 8), rng)


def soft_briefcase(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(190, 225), rng.uniform(135, 165), rng.uniform(35, 62)
    kit, metal = Kit(), _pick(rng, "zinc", "steel")
    _shell(kit, "nylon", (x, y, z), rng.uniform(1.0, 1.6), 1.0, 24, 16, belly=6)
    _shell(kit, "eva", (x - 2, y - 2, z - 2), rng.uniform(3, 5), 1.0, 22, 15)
    frames = (-z * 0.9, z * 0.9)
    for height in frames:
        kit.add("pvc", rim(x, y, 24, height, 4.5, 4.5), share=0.6)
        kit.add("steel", rim(x - 2, y - 2, 24, height, 1.8, 1.8), share=round(rng.uniform(0.3, 0.8), 2))
    for height in rng.uniform(-0.6, 0.6, int(rng.integers(1, 4))) * z:
        path = _horseshoe(y, x, 0.5, 24) @ np.array([[0, 1], [-1, 0]])
        coil(kit, rng, path * [1, -1], height)
        sliders(kit, rng, around(x * 0.8, y + 2, 2, rng, height), metal)
    _bag_handles(kit, rng, x, y, z, "nylon", metal)
    rings(kit, rng, [(-x - 8, y * 0.7, 0), (x + 8, y * 0.7, 0)], metal)
    walk = np.array([x + 20, y * 0.7, 0]) + np.cumsum(rng.normal(0, 1, (9, 3)) * [40, 35, 5] + [-42, 14, 0], 0)
    strap(kit, rng, walk, rng.uniform(30, 40), on_edge=rng.uniform(0, 0.7))
    kit.add(metal, *(hook(rng).turned("z", rng.uniform(0, 6)).moved(*at) for at in (walk[0], walk[-1])))
    kit.add("nylon", buckle(rng).moved(*walk[4]))
    front = np.array([(-x * 0.7, y * 0.5), (x * 0.7, y * 0.5)])
    coil(kit, rng, front, z + 2)
    sliders(kit, rng, [(*front[0], z + 3)], metal)
    _organiser(kit, rng, x, y, z * 0.6)
    folds(kit, rng, x * 0.9, y * 0.9, z, 10)
    return kit.luggage((x - 12, y - 12, z - 9), rng, 5.0)


def laptop_sleeve(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(160, 205), rng.uniform(115, 150), rng.uniform(20, 28)
    kit = Kit()
    _shell(kit, "eva", (x, y, z), rng.uniform(4, 6), 1.0, 18, 12)
    _shell(kit, "nylon", (x + 0.6, y + 0.6, z + 0.6), 0.6, 1.0, 18, 12)
    path = _horseshoe(x + 1, y + 1, rng.uniform(-0.2, 0.8), 18)
    coil(kit, rng, path, 0)
    sliders(kit, rng, [(*path[0], 0.0), (*path[-1], 0.0)][: rng.integers(1, 3)])
    kit.add("nylon", rim(x, y, 18, z * 0.8, 3, 2), rim(x, y, 18, -z * 0.8, 3, 2))
    if rng.random() < 0.5:
        _pocket(kit, rng, x * 0.8, y * 0.8, z + 1, 0)
    if rng.random() < 0.4:
        carry_handle(kit, rng, (0, y, 0), "x", 120)
    folds(kit, rng, x * 0.9, y * 0.9, z, 4)
    return kit.luggage((x - 10, y - 10, max(z - 6, 15.0)), rng, 2.0)


def duffel_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(230, 320), rng.uniform(120, 170), rng.uniform(85, 120)
    kit, metal = Kit(), _pick(rng, "zinc", "steel", "brass")
    skin = _pick(rng, "nylon", "leather", "denim")
    _shell(kit, skin, (x, y, z), rng.uniform(0.9, 1.6), 1.0, y * 0.55, z * 0.75, belly=8)
    for side in (-1, 1):
        kit.add("nylon", rim(y, z, 60, 0, 4, 4).turned("y", np.pi / 2).turned("x", np.pi / 2).moved(side * x * 0.93))
    line = np.array([(-x * 0.85, 0), (0, rng.normal(0, 10)), (x * 0.85, 0)])
    coil(kit, rng, line, z + 4)
    sliders(kit, rng, [(at * x, 0, z + 5) for at in rng.uniform(-0.8, 0.8, 2)], metal)
    for side in (-1, 1):
        at, sway = rng.uniform(0.25, 0.4) * x, rng.normal(0, 30)
        band = [
            (-at, -side * y * 0.1, -z),
            (-at, side * y, 0),
            (-at * 0.9 + sway, side * y * 0.3, z + 20),
            (sway, -side * y * 0.2, z + 45),
            (at * 0.9 + sway, side * y * 0.3, z + 20),
            (at, side * y, 0),
            (at, -side * y * 0.1, -z),
        ]
        strap(kit, rng, band, rng.uniform(26, 38))
        rivets(kit, rng, [(a * at, side * y * 0.9, z * 0.3) for a in (-1, 1)], 0.8, metal)
    ends = [(-x - 4, 0, z * 0.5), (x + 4, 0, z * 0.5)]
    rings(kit, rng, ends, metal)
    walk = np.array([x, 0, z * 0.5]) + np.cumsum(rng.normal(0, 1, (9, 3)) * [50, 40, 5] + [-60, 18, 0], 0)
    strap(kit, rng, walk, 38, on_edge=rng.uniform(0, 0.8))
    kit.add(metal, *(hook(rng).turned("z", rng.uniform(0, 6)).moved(*at) for at in (*ends, walk[-1])))
    kit.add("eva", ribbon(walk[3:6], 60, 6))
    kit.add(_pick(rng, "nylon", metal), buckle(rng).moved(*walk[6]), share=0.6)
    pocket = np.array([(-x * 0.5, -y * 0.6), (x * 0.5, -y * 0.6)])
    coil(kit, rng, pocket, z * 0.7)
    sliders(kit, rng, [(*pocket[1], z * 0.7)], metal)
    kit.add("pe", prism(rounded(1.7 * x, 1.5 * y, 20, steps=2), -z + 3, -z + 4.5))
    rivets(kit, rng, around(x * 0.75, y * 0.6, 5, rng, -z), 0.2, metal)
    folds(kit, rng, x * 0.9, y * 0.85, z, int(rng.integers(14, 28)))
    return kit.luggage((x - 22, y - 20, z - 18), rng, 13.0)


def gym_bag(rng: Generator) -> Luggage:
    """A barrel of thin cloth, end pockets of mesh, a shoe compartment with eyelets."""
    x, y, z = rng.uniform(200, 250), rng.uniform(105, 135), rng.uniform(75, 105)
    kit = Kit()
    outer = revolve([(-x, y * 0.9), (-x + 12, y), (x - 12, y), (x, y * 0.9)], 18, z / y)
    inner = revolve([(-x + 1, y * 0.9 - 1), (-x + 12, y - 1), (x - 12, y - 1), (x - 1, y * 0.9 - 1)], 18, z / y)
    kit.vessel("nylon", outer, inner)
    for at in (-x + 10, -x * 0.45, x - 10):
        kit.add("nylon", tube(np.column_stack([np.full(18, at), circle(y, steps=18) * [1, z / y]]), 2.4, True, 5))
    coil(kit, rng, np.array([(-x * 0.4, 0), (x * 0.9, 0)]), z + 1)
    coil(kit, rng, arc(y * 0.8, 1.2, 5.0, (-x * 0.7, 0), 10) * [0.2, 1] + [-x * 0.75, 0], z * 0.4)
    sliders(kit, rng, [(0, 0, z + 2), (x * 0.6, 0, z + 2), (-x * 0.75, y * 0.7, z * 0.4)])
    eyelets = [(-x * 0.75 + 24 * k, -y * 0.9, z * 0.3) for k in range(3)]
    kit.add("brass", copies(revolve([(-1, 6), (1, 6)], 8).turned("y", np.pi / 2), eyelets), share=0.5)
    for side in (-1, 1):
        sway = rng.normal(0, 25)
        band = [
            (-80, side * y * 0.8, 0),
            (-70 + sway, side * y * 0.2, z + 25),
            (70 + sway, side * y * 0.2, z + 25),
            (80, side * y * 0.8, 0),
        ]
        strap(kit, rng, band, 30)
    rings(kit, rng, [(-x, 0, z * 0.6), (x, 0, z * 0.6)])
    kit.add("nylon", *(buckle(rng).turned("z", rng.uniform(0, 3)).moved(s * x * 0.7, y, 0) for s in (-1, 1)))
    folds(kit, rng, x * 0.9, y * 0.8, z * 0.9, int(rng.integers(14, 26)))
    return kit.luggage((x - 14, y * 0.78, z * 0.72), rng, 9.0)


def bucket(rng: Generator) -> Luggage:
    """A plastic pail lying on its side, with its wire handle, maybe a lid."""
    long, radius = rng.uniform(110, 150), rng.uniform(105, 130)
    kit, wall = Kit(), rng.uniform(1.6, 2.8)
    base = radius * rng.uniform(0.72, 0.88)
    lid = rng.random() < 0.5
    inner_end = long - wall if lid else long
    kit.vessel(
        "pp",
        revolve([(-long, base), (long, radius)], 24),
        revolve([(-long + wall, base - wall), (inner_end, radius - wall)], 24),
    )
    for at, r in ((long - 3, radius), (long - 26, radius * 0.99), (long - 44, radius * 0.98), (-long + 4, base)):
        kit.add("pp", tube(np.column_stack([np.full(20, at), circle(r + 2, steps=20)]), 2.6, True, 5))
    swing = rng.uniform(-0.5, 1.6)
    bow = arc(radius + 8, 0, np.pi, steps=16)
    path = np.column_stack([bow[:, 1] * np.cos(swing), bow[:, 0], bow[:, 1] * np.sin(swing)]) + [long - 30, 0, 0]
    kit.add("steel", tube(path, rng.uniform(1.7, 2.4), sides=6))
    kit.add("pe", tube(path[6:10], 9, sides=8))
    lugs = [(long - 30, side * (radius + 4), 0) for side in (-1, 1)]
    kit.add("pp", copies(box(30, 8, 26), lugs))
    return kit.luggage((long - 20, base * 0.68, base * 0.6), rng)


def tool_case(rng: Generator) -> Luggage:
    """A blow-moulded or aluminium-edged equipment case."""
    x, y, z = rng.uniform(180, 240), rng.uniform(125, 165), rng.uniform(55, 80)
    kit = Kit()
    _shell(kit, "abs", (x, y, z), rng.uniform(2.5, 4), 1.0, 8, 5)
    for height in (-z + 8, -9, 9, z - 8):
        kit.add("aluminium", rim(x + 0.5, y + 0.5, 8, height, 1.4, 16))
    for a in (-1, 1):
        for b in (-1, 1):
            kit.add("aluminium", box(14, 14, 2 * z - 36).moved(a * (x - 6), b * (y - 6)), share=0.25)
    corners = [(a * (x - 8), b * (y - 8), c * (z - 6)) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)]
    kit.add("steel", copies(body(13, 13, 10, 8, 6, steps=2), corners), share=0.14)
    rivets(kit, rng, np.repeat(corners, 2, 0) + rng.uniform(-1, 1, (16, 3)) * 7, 0.8, "steel")
    rivets(kit, rng, around(x, y, 22, rng, 0, 2) + [0, 0, 10], 1.5, "aluminium")
    for at in (-0.55, 0.55):
        kit.add("steel", box(34, 3, 44).moved(at * x, y + 3, 0), share=0.6)
        kit.add("steel", tube([(at * x - 15, y + 6, 4), (at * x + 15, y + 6, 4)], 2, sides=6))
        kit.add("steel", box(40, 1.5, 34).moved(at * x, -y - 1, 0))
    carry_handle(kit, rng, (0, y + 1, -12), "x", 130)
    kit.add("foam", box(1.9 * x, 1.88 * y, 26).moved(0, 0, z - 18), box(1.9 * x, 1.88 * y, 16).moved(0, 0, -z + 12))
    return kit.luggage((x - 14, y - 14, z - 22), rng)


def wicker_hamper(rng: Generator) -> Luggage:
    """A gift hamper of paper board with ribbon, cord handles and eyelets."""
    x, y, z = rng.uniform(140, 190), rng.uniform(100, 140), rng.uniform(45, 75)
    kit = Kit()
    _shell(kit, "coated_paper", (x, y, z), 1.0, 0.6, 2.5, 1.0)
    kit.add("cardboard", box(2 * x - 6, 4, 2 * z - 6).moved(0, -y + 5), share=2.0)
    kit.add("cardboard", box(2 * x - 6, 36, 2).moved(0, y - 22, z - 2), share=2.0)
    kit.add("cardboard", box(2 * x - 6, 36, 2).moved(0, y - 22, -z + 2), share=2.0)
    for side in (-1, 1):
        span, sway = rng.uniform(0.3, 0.5) * x, rng.normal(0, 25)
        cord = smooth(
            [
                (-span, y - 20, side * z),
                (-span + sway, y + 90, side * z * 0.6),
                (sway, y + 130, side * 20),
                (span + sway, y + 90, side * z * 0.6),
                (span, y - 20, side * z),
            ],
            False,
            2,
        )
        kit.add("cloth", tube(cord, rng.uniform(2.5, 4), sides=6), share=2.0)
        eyes = [(end * span, y - 20, side * z) for end in (-1, 1)]
        kit.add("brass", copies(revolve([(-1.5, 6), (1.5, 6)], 10).turned("y", np.pi / 2), eyes), share=0.4)
    for at in (-0.35, 0.35):
        kit.add("coated_paper", box(1.2, 2 * y, 1.9 * z).moved(at * x * 2.6, 0, 0), share=0.4)
    folds(kit, rng, x * 0.9, y * 0.9, z, 6, "paper")
    return kit.luggage((x - 8, y - 14, z - 6), rng, 3.0)


def old_trolley(rng: Generator) -> Luggage:
    """A small bag strapped on, or made with, a folding steel luggage cart."""
    x, y, z = rng.uniform(200, 250), rng.uniform(140, 175), rng.uniform(85, 115)
    kit = Kit()
    _shell(kit, "cloth", (x, y, z), 1.6, 2.0, 24, 30, belly=10)
    half = rng.uniform(0.4, 0.7) * y
    cart = np.array(
        [
            (-x - 20, -half, -z - 8),
            (x + 40, -half, -z - 8),
            (x + 60, -half * 0.6, -z - 8),
            (x + 60, half * 0.6, -z - 8),
            (x + 40, half, -z - 8),
            (-x - 20, half, -z - 8),
        ]
    )
    kit.vessel("steel", tube(cart, 8.0, sides=9), tube(cart, 7.1, sides=9))
    for at in (-x * 0.5, 0.0, x * 0.5):
        kit.add("steel", tube([(at, -half, -z - 8), (at, half, -z - 8)], 2.5, sides=6))
    base = [(-x - 10, -half, -z - 8), (-x - 10, -half, z * 0.4), (-x - 10, half, z * 0.4), (-x - 10, half, -z - 8)]
    kit.add("steel", tube(base, 3.2, sides=6))
    roller(kit, rng, [(-x - 30, s * (half + 18), -z) for s in (-1, 1)], rng.uniform(34, 50))
    for at in rng.uniform(-0.6, 0.6, 2) * x:
        line = [
            (at, -half, -z),
            (at + 15, -y * 0.8, z * 0.7),
            (at - 10, 0, z + 12),
            (at + 8, y * 0.8, z * 0.7),
            (at, half, -z),
        ]
        kit.add("rubber", tube(smooth(line, False, 2), 4.0, sides=6))
        kit.add("steel", hook(rng).moved(at, -half, -z), hook(rng).moved(at, half, -z))
    coil(kit, rng, np.array([(-x * 0.8, 0), (x * 0.8, 5)]), z + 10)
    sliders(kit, rng, [(0, 0, z + 11)])
    kit.add("steel", copies(screw(rng, 16), around(x * 0.6, half, 8, rng, -z - 8, 2)))
    folds(kit, rng, x * 0.9, y * 0.9, z, 16, "cloth")
    return kit.luggage((x - 18, y - 16, z - 14), rng, 8.0)


def messenger_bag(rng: Generator) -> Luggage:
    """A satchel with a flap, two metal or magnetic buckles and a wide strap."""
    x, y, z = rng.uniform(150, 195), rng.uniform(115, 145), rng.uniform(38, 60)
    kit, metal = Kit(), _pick(rng, *METALS)
    skin = _pick(rng, "leather", "denim", "nylon")
    _shell(kit, skin, (x, y, z), rng.uniform(1.4, 2.4), 1.0, 18, 18, belly=6)
    kit.add(skin, prism(rounded(2 * x, 1.5 * y, 26, (0, 0.25 * y), steps=3), z + 1, z + 2.6))
    for at in (-0.5, 0.5):
        tab = prism(rounded(26, 130, 8, (at * x, -y * 0.35), steps=2), z + 3, z + 5)
        kit.add(skin, tab)
        frame = prism(rounded(30, 36, 5, steps=2), -1.6, 1.6, [rounded(20, 24, 3, steps=2)])
        kit.add(metal, frame.moved(at * x, -y * 0.55, z + 6), box(2.5, 26, 2.5).moved(at * x + 3, -y * 0.55, z + 8))
        rivets(kit, rng, [(at * x, -y * 0.1, z + 4), (at * x, -y * 0.8, z + 4)], 0.2, metal)
    sides = np.array([(-x - 5, y * 0.7, 0), (x + 5, y * 0.7, 0)])
    rings(kit, rng, sides, metal)
    rivets(kit, rng, np.repeat(sides, 2, 0) + rng.uniform(-8, 8, (4, 3)), 1.3, metal)
    walk = np.array([x, y * 0.8, 0]) + np.cumsum(rng.normal(0, 1, (9, 3)) * [45, 40, 5] + [-40, 16, 0], 0)
    strap(kit, rng, walk, rng.uniform(28, 45), on_edge=rng.uniform(0, 0.7), material=skin)
    kit.add(metal, buckle(rng).moved(*walk[5]), share=0.6)
    inner = np.array([(-x * 0.7, y * 0.4), (x * 0.7, y * 0.4)])
    coil(kit, rng, inner, -z * 0.6, _pick(rng, "brass", "nylon"))
    sliders(kit, rng, [(*inner[1], -z * 0.6)], metal)
    folds(kit, rng, x * 0.9, y * 0.9, z, 10, "cloth")
    return kit.luggage((x - 12, y - 12, z - 8), rng, 6.0)


def no_bag(rng: Generator) -> Luggage:
    """Loose things on the belt: nothing but a slip of paper and a tag that came along."""
    kit = Kit()
    spot = rng.uniform(-80, 80, 2)
    slip = prism(rounded(rng.uniform(60, 120), rng.uniform(40, 60), 2, (spot[0], spot[1]), steps=2), 0, 0.8)
    kit.add("paper", slip.turned("z", rng.uniform(0, 3)), share=0.15)
    t = np.linspace(0, 1, 8)
    kit.thin("pp", np.column_stack([spot[0] + 70 * t, spot[1] + 20 * np.sin(6 * t), 2 * t]), 0.6)
    return kit.luggage((rng.uniform(90, 200), rng.uniform(70, 140), rng.uniform(15, 40)), rng, 2.0)


_makes: Any = Makes
LUGGAGE: Makes = _makes(
    train=(
        soft_suitcase,
        ribbed_trolley,
        grooved_trolley,
        plain_trolley,
        school_backpack,
        laptop_backpack,
        child_backpack,
        drawstring_bag,
        handbag,
        tote_bag,
        carrier_bag,
        cardboard_box,
        woven_sack,
        soft_briefcase,
        laptop_sleeve,
        duffel_bag,
        rice_sack,
        bucket,
        airport_tray,
        bathtub_tray,
        no_bag,
    ),
    validation=(hiking_backpack, messenger_bag, tool_case),
    test=(frame_trolley, briefcase, gym_bag, old_trolley, wicker_hamper, shallow_tray),
)
"""Makers of luggage: each gives a ``Luggage`` where other makes give a ``Thing``."""

MAKES = LUGGAGE
