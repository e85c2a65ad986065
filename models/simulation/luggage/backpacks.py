"""Bags for the back."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._fittings import around, buckle, coil, folds, rings, rivets, sliders, strap
from models.simulation.luggage._kit import Kit, Luggage, body, copies, ribbon, rim
from models.simulation.luggage._walls import horseshoe, organiser, pick, pocket, shell
from models.simulation.mesh import box, circle, prism, revolve, rounded, smooth, tube


def _backpack_core(
    rng: Generator, kit: Kit, x: float, y: float, z: float, wall: float, pad: float
) -> tuple[float, float]:
    """Body, back padding, main zip over the head (at +x), base, seams. Returns narrowing and corner."""
    narrow, corner = rng.uniform(0.08, 0.35), rng.uniform(0.45, 0.9) * y
    shell(kit, "nylon", (x, y, z), wall, 0.7, corner, z * 0.6, belly=rng.uniform(2, 10), narrow=narrow, steps=6)
    kit.add("eva", body(x * 0.92, y * 0.85, pad, corner * 0.8, pad * 0.5, narrow=narrow).moved(0, 0, -z + pad + 1))
    for height in (-z * 0.75, z * 0.6):
        kit.add("nylon", rim(x, y, corner, height, 4, 3.5, narrow))
    path = horseshoe(x + 2, y * (1 - narrow * 0.75) + 2, rng.uniform(-0.1, 0.6), corner)
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
            rings(kit, rng, [np.array(path[1]) + (0, 0, -8)], pick(rng, "zinc", "steel", "pp"))
    loop = smooth([(x, -22, -z * 0.8), (x + 34, -12, -z * 0.8), (x + 34, 12, -z * 0.8), (x, 22, -z * 0.8)], False, 2)
    strap(kit, rng, loop, 22, on_edge=rng.uniform(0, 0.8))


def school_backpack(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(200, 250), rng.uniform(135, 170), rng.uniform(65, 105)
    kit = Kit()
    narrow, corner = _backpack_core(rng, kit, x, y, z, rng.uniform(0.6, 1.2), rng.uniform(2.5, 6))
    for level, size in ((1, rng.uniform(0.55, 0.75)), (2, rng.uniform(0.35, 0.5)))[: rng.integers(1, 3)]:
        px, py = x * size, y * rng.uniform(0.65, 0.85)
        pocket(kit, rng, px, py, z + 3 * level, -x * (0.95 - size))
    for side in (-1, 1):
        line = [(-x * 0.9, side * (y + 3), 0), (-x * 0.55, side * (y + 5), 0), (-x * 0.2, side * (y + 3), 0)]
        kit.add("nylon", ribbon(line, z * 1.3, 1.0, 1.0), box(3, 3, z * 1.3).moved(-x * 0.2, side * (y + 4)))
    _shoulder_straps(kit, rng, x, y, z, rng.random() < 0.2)
    organiser(kit, rng, x, y, z * 0.7)
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
        pocket(kit, rng, x * size, y * 0.8, z + 4 * size, -x * (0.9 - size))
    for height in rng.uniform(-0.5, 0.5, int(rng.integers(1, 3))) * z:
        path = horseshoe(x, y * (1 - narrow * 0.7), rng.uniform(0.0, 0.6), corner)
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
    organiser(kit, rng, x, y, z * 0.5)
    folds(kit, rng, x * 0.9, y * 0.75, z, int(rng.integers(10, 20)))
    return kit.luggage((x - 16, y * (1 - narrow * 0.6) - 12, z - 16), rng, 8.0)


def child_backpack(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(130, 165), rng.uniform(105, 130), rng.uniform(45, 70)
    kit = Kit()
    narrow, _ = _backpack_core(rng, kit, x, y, z, rng.uniform(0.7, 1.2), rng.uniform(3, 6))
    for side in (-1, 1):
        kit.add("eva", prism(circle(rng.uniform(18, 30), (x + 6, side * y * 0.5), steps=10), -5, 5))
        kit.add("pvc", prism(circle(9, (x * 0.3, side * y * 0.3), steps=10), z + 2, z + 4))
    pocket(kit, rng, x * 0.5, y * 0.7, z + 3, -x * 0.4, "cloth")
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
    shell(kit, "nylon", (x, y, z), rng.uniform(0.7, 1.1), 1.0, y * 0.6, z * 0.6, belly=8, narrow=0.15)
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
    pocket(kit, rng, x * 0.45, y * 0.8, z + 4, -x * 0.3)
    rings(kit, rng, around(x * 0.8, y * 0.9, 5, rng, z), "aluminium")
    cord = smooth(rng.uniform(-1, 1, (6, 3)) * [x * 0.7, y * 0.8, 4] + [0, 0, z + 4], False, 2)
    kit.thin("nylon", cord, 1.8)
    folds(kit, rng, x * 0.9, y * 0.85, z, int(rng.integers(14, 26)))
    return kit.luggage((x - 18, y - 22, z - 18), rng, 11.0)


def drawstring_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(165, 210), rng.uniform(140, 175), rng.uniform(35, 75)
    kit = Kit()
    shell(kit, "nylon", (x, y, z), rng.uniform(0.3, 0.6), 1.0, 40, z * 0.8, narrow=0.35)
    for side in (-1, 1):
        path = [(x, 0, z * 0.2), (x * 0.5, side * y * 0.9, z), (-x * 0.4, side * y, z), (-x, side * y * 0.95, 0)]
        kit.thin("pp", smooth(path, False, 2) + rng.normal(0, 2, (1, 3)), rng.uniform(2, 3))
    eyelets = [(-x + 12, side * (y - 12), 0) for side in (-1, 1)]
    kit.add(
        pick(rng, "brass", "steel"), copies(revolve([(-2, 9), (2, 9)], 10).turned("y", np.pi / 2), eyelets), share=0.35
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
