"""Butane for stoves: cassettes, screw-on and pierced cartridges, with and without a burner."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import bag_level, rim, vessel
from models.simulation.articles._placing import copies
from models.simulation.articles.gas_canister.parts import cap, coil, valve
from models.simulation.mesh import box, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def _cassette(rng: Generator) -> tuple[list[Part], float, int]:
    half, r = rng.uniform(86, 96), rng.uniform(32.5, 34.5)
    dish, neck = rng.uniform(5, 9), rng.uniform(17, 21)
    profile = [(-half + dish, 0), (-half + dish * 0.7, r * 0.5), (-half, r * 0.93), (-half + 1.5, r), (half - 12, r),
               (half - 9, r * 0.94), (half - 2, neck), (half, neck * 0.92), (half, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.22, 0.32), "butane", bag_level(rng))
    parts += [
        rim("steel", -half + 1.2, r - 0.4, rng.uniform(1.6, 2.3), 0.55),
        rim("steel", half - 11.5, r - 0.4, rng.uniform(1.6, 2.3), 0.55),
        rim("steel", half - 1.0, neck, rng.uniform(1.8, 2.6), 0.6),
        *valve(half, rng.uniform(16, 21), rng.uniform(5.0, 6.5), str(rng.choice(["brass", "steel", "nylon"]))),
    ]
    drop = rng.uniform(0.55, 0.8) * r
    parts.append(wire("steel" if rng.random() < 0.5 else "pe", [(half - 18, 0, 0), (half - 26, 0, drop * 0.4),
                                                                 (half - 36, 0, drop)], 0.9))  # fmt: skip
    return parts, half, millilitres


def cooker_cassette(rng: Generator) -> Thing:
    parts, half, millilitres = _cassette(rng)
    if rng.random() < 0.75:
        parts += cap(rng, half - 9, half + rng.uniform(14, 20), rng.uniform(25, 32), str(rng.choice(["pp", "pe"])))
    return Thing(tuple(parts), {"volume_ml": millilitres})


def cassette_pack(rng: Generator) -> Thing:
    count = 2
    parts, half, millilitres = _cassette(rng)
    row = [
        Part(part.material, copies(part.mesh, [(0, (i - (count - 1) / 2) * 69.0, 0) for i in range(count)]), part.share)
        for part in parts
        if len(part.mesh.faces) < 500
    ]
    film = prism(rounded(2 * half + 8, count * 69.0 + 3, 20), -34.3, 34.3)
    inner = prism(rounded(2 * half + 7.6, count * 69.0 + 2.6, 20), -34.15, 34.15)
    return Thing(both(row, hollow("pe", film, inner)), {"volume_ml": millilitres * count, "count": count})


def _screw_canister(rng: Generator, radius: float, body: float) -> tuple[list[Part], float, int]:
    """The squat canister for a stove: deep dome above, dished base, threaded valve. Gives the x of its valve's top."""
    low, dome, dish = -body / 2, radius * rng.uniform(0.42, 0.6), rng.uniform(10, 18)
    shoulder = low + body
    turn = np.linspace(0, np.pi / 2 - 0.22, 4)
    arch = [(shoulder + dome * np.sin(t), radius * np.cos(t)) for t in turn]
    profile = [(low + dish, 0), (low + dish * 0.72, radius * 0.5), (low, radius * 0.88), (low + 5, radius), *arch,
               (shoulder + dome, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.35, 0.5), "butane", bag_level(rng))
    top = shoulder + dome + rng.uniform(7, 10)
    neck = revolve(
        [(shoulder + dome * 0.94, 13.5), (shoulder + dome + 1, 13), (shoulder + dome + 1.5, 6), (top, 5.6)], 14
    )
    bore = revolve(
        [(shoulder + dome * 0.95, 12.8), (shoulder + dome + 0.4, 12.2), (shoulder + dome + 1, 4.8), (top, 4.6)],
        14,
    )
    parts += [
        *hollow("steel", neck, bore),
        *valve(top - 4, rng.uniform(15, 20), 4.4, str(rng.choice(["steel", "brass", "nylon"]))),
        rim("steel", shoulder + dome * 0.96, 14, rng.uniform(1.8, 2.6), 0.6),
    ]
    if rng.random() < 0.6:
        parts.append(rim("steel", low + 3, radius * 0.96, 2.0, 0.5))
    return parts, top, millilitres


def stove_canister_small(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(43, 46), rng.uniform(28, 38))
    if rng.random() < 0.6:
        parts += cap(rng, top - 9, top + 3, 16.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def stove_canister_medium(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(52, 56), rng.uniform(42, 58))
    if rng.random() < 0.6:
        parts += cap(rng, top - 9, top + 3, 16.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def stove_canister_tall(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(52, 56), rng.uniform(95, 120))
    if rng.random() < 0.6:
        parts += cap(rng, top - 9, top + 3, 16.5)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def _burner(rng: Generator, x: float) -> list[Part]:
    length, head = rng.uniform(45, 70), rng.uniform(14, 26)
    angles = np.arange(3) * 2 * np.pi / 3 + rng.uniform(0, 2)
    arms = [
        tube([(x + length * 0.6, 5 * np.cos(a), 5 * np.sin(a)), (x + length, 40 * np.cos(a), 40 * np.sin(a)),
              (x + length + 12, 44 * np.cos(a), 44 * np.sin(a))], 1.5, sides=5)
        for a in angles
    ]  # fmt: skip
    stem = revolve([(x - 8, 10), (x + 10, 10), (x + 11, 5), (x + length * 0.75, 5), (x + length * 0.8, head * 0.8),
                    (x + length * 0.9, head), (x + length * 0.95, head)], 14)  # fmt: skip
    bore = revolve([(x + 8, 2), (x + 11.2, 4), (x + length * 0.75, 4), (x + length * 0.81, head * 0.8 - 1.2),
                    (x + length * 0.9, head - 1.2), (x + length * 0.95, head - 1.2)], 14)  # fmt: skip
    socket = revolve([(x - 8, 5.7), (x + 1, 5.6)], 14)
    metal = str(rng.choice(["brass", "aluminium"]))
    return [
        Part(metal, stem), Part(metal, bore, -1), Part(metal, socket, -1), Part("stainless", merged(*arms)),
        Part("brass", tube([(x + 5, 0, 0), (x + 5, 26, 0)], 3.2)),
        wire("stainless", [(x + 5, 25, 0), (x + 5, 55, 5), (x + 5, 58, -5), (x + 5, 25, -0.5)], 1.2),
    ]  # fmt: skip


def canister_with_burner(rng: Generator) -> Thing:
    parts, top, millilitres = _screw_canister(rng, rng.uniform(45, 55), rng.uniform(35, 70))
    return Thing(both(parts, _burner(rng, top)), {"volume_ml": millilitres})


def pierceable_cartridge(rng: Generator) -> Thing:
    r, body = rng.uniform(43, 46), rng.uniform(48, 62)
    dome = rng.uniform(9, 13)
    foot = rng.uniform(8, 13)
    profile = [
        (-body / 2 + foot, 0),
        (-body / 2 + foot * 0.7, r * 0.6),
        (-body / 2, r * 0.92),
        (-body / 2 + 2, r),
        (body / 2, r),
        (body / 2 + dome * 0.55, r * 0.8),
        (body / 2 + dome * 0.9, r * 0.4),
        (body / 2 + dome, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.32, 0.45), "butane", bag_level(rng))
    parts += [rim("steel", x, r - 0.3, rng.uniform(1.8, 2.5), 0.55) for x in (-body / 2 + 1.5, body / 2 + 0.5)]
    parts.append(Part("rubber", revolve([(body / 2 + dome - 1.5, 6), (body / 2 + dome + 0.6, 6)], 10), 0.8))
    return Thing(tuple(parts), {"volume_ml": millilitres})


def clip_valve_canister(rng: Generator) -> Thing:
    """Canister with a smooth lipped socket in a flat-topped dome, on which a stove clips."""
    r, body = rng.uniform(52, 56), rng.uniform(45, 85)
    low, dish = -body / 2, rng.uniform(8, 14)
    top = body / 2 + rng.uniform(22, 30)
    profile = [(low + dish, 0), (low + dish * 0.7, r * 0.55), (low, r * 0.9), (low + 3, r), (body / 2, r),
               (body / 2 + 14, r * 0.78), (top - 4, r * 0.42), (top, r * 0.34), (top, 0)]  # fmt: skip
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.34, 0.48), "butane", bag_level(rng))
    parts += [
        *hollow("steel", revolve([(top - 2, 17), (top + 2, 16), (top + 3, 18.5), (top + 5, 18.5)], 16),
                revolve([(top - 2, 16.2), (top + 2, 15.2), (top + 3, 17.7), (top + 5, 17.7)], 16)),
        rim("steel", body / 2 + 1, r - 0.2, 2.2, 0.5),
        rim("steel", low + 2, r * 0.97, 2.2, 0.5),
        *valve(top + 1, 16, 6.5, "nylon"),
    ]  # fmt: skip
    if rng.random() < 0.6:
        parts += cap(rng, top - 4, top + 9, 21)
    return Thing(tuple(parts), {"volume_ml": millilitres})


def slim_canister_with_torch(rng: Generator) -> Thing:
    """A plumber's slender canister with a long conical shoulder, a torch screwed on its neck."""
    half, r, dish = rng.uniform(85, 115), rng.uniform(30, 36), rng.uniform(9, 15)
    shoulder, neck = rng.uniform(30, 48), rng.uniform(12, 15)
    profile = [
        (-half + dish, 0),
        (-half + dish * 0.7, r * 0.55),
        (-half, r * 0.86),
        (-half + 6, r),
        (half - shoulder, r),
        (half - shoulder * 0.8, r * 0.93),
        (half - 5, neck * 1.15),
        (half, neck),
        (half, 0),
    ]
    parts, millilitres = vessel(rng, "steel", profile, rng.uniform(0.4, 0.6), "butane", bag_level(rng))
    parts += [*valve(half + 2, 17, 5.0, "brass"), rim("steel", half - 2, neck, 2.2, 0.6)]
    reach = rng.uniform(45, 75)
    nozzle = revolve([(0, 6), (8, 9), (reach, 9), (reach + 2, 11), (reach + 12, 11)], 14)
    bore = revolve([(1, 4), (9, 8.3), (reach, 8.3), (reach + 2.5, 10.3), (reach + 12, 10.3)], 14)
    tilt = rng.uniform(0, 0.9)
    grip = revolve([(half - 4, 23), (half + 16, 21), (half + 34, 13), (half + 44, 11)], 16)
    cave = revolve([(half - 4, 21), (half + 15, 19), (half + 33, 11), (half + 40, 8)], 16)
    parts += [
        *hollow("abs", grip, cave),
        *(
            Part(p.material, p.mesh.turned("z", tilt).moved(half + 40, 0, 0), p.share)
            for p in hollow("stainless", nozzle, bore)
        ),
        Part("brass", tube([(half + 6, 0, 0), (half + 30, 0, 0), (half + 42, 2, 0)], 3.0)),
        Part("abs", tube([(half + 24, -10, 0), (half + 26, -26, 0)], 8.0, sides=8)),
        Part("brass", tube([(half + 24, -4, 0), (half + 26, -20, 0)], 2.0)),
        Part("lead", box(8, 3.2, 3.2).moved(half + 20, 11, 0), 0.5),
        wire("steel", coil(half + 10, half + 20, 3, 3) + np.array([0, 10.0, 0]), 0.5),
    ]
    return Thing(tuple(parts), {"volume_ml": millilitres})
