"""Fireworks with a body: hand-held batteries, vehicles and animals, shell kits; and those mixed at random."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.fireworks.kit import (
    any_filling,
    bang,
    double_bang,
    fountain,
    in_rings,
    in_rows,
    mortar,
    shots,
    spread,
    stuffed,
    tail,
    wrapped,
)
from models.simulation.articles.fireworks.parts import fuse, star_balls
from models.simulation.mesh import Mesh, Points, ball, box, circle, loft, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def hand_battery(rng: Generator) -> Thing:
    """A bundle of tubes in a plastic or card housing with grips, as a toy machine gun, or on a stick."""
    tubes, r, long = int(rng.choice([4, 5, 6, 7, 8, 10])), rng.uniform(6, 11), rng.uniform(110, 280)
    ring = in_rings(tubes, 2.15 * r, 1.3 * r)
    at = ring[:, [2, 0, 1]]
    filling = shots(rng, int(rng.integers(2, 4))) if rng.random() < 0.6 else mortar(rng)
    parts = spread(stuffed(long, r, r * rng.uniform(0.65, 0.85), filling, 5), at)
    reach = float(np.hypot(at[:, 1], at[:, 2]).max()) + r + 1
    wall, skin = rng.uniform(1.0, 2.2), pick(rng, "pp", "paper", "abs")
    a, b = -long / 2 - rng.uniform(2, 30), long * rng.uniform(-0.1, 0.5)
    parts += hollow(
        skin, revolve([(a, reach + wall), (b, reach + wall)], 14), revolve([(a + wall, reach), (b, reach)], 14)
    )
    if rng.random() < 0.7:
        for x in (a + rng.uniform(8, 30), b - rng.uniform(5, 30))[: int(rng.integers(1, 3))]:
            grip = smooth(
                [(x, -reach, 0), (x - 8, -reach - 45, 0), (x - 20, -reach - rng.uniform(60, 95), 0)],
                closed=False,
                rounds=1,
            )
            parts += [
                Part(skin if skin != "paper" else "pp", tube(grip, rng.uniform(9, 14), sides=7), rng.uniform(0.15, 0.4))
            ]
    else:
        parts.append(
            Part("wood", tube([(a - rng.uniform(120, 260), 0, 0), (a + 10, 0, 0)], rng.uniform(3, 8), sides=6))
        )
    if rng.random() < 0.5:
        bow = smooth(
            [(a + 10, reach, 0), (a + 20, reach + 30, 0), (b - 20, reach + 30, 0), (b - 8, reach, 0)],
            closed=False,
            rounds=1,
        )
        parts.append(Part("pp", tube(bow, 4, sides=6), 0.6))
    parts.append(
        fuse([(long / 2 - 10, reach * 0.5, 0), (long / 2 + 14, reach, 0), (long / 2 + 30, reach * 0.4, 0)], 1.4)
    )
    thing = centred(parts)
    size = float(np.ptp(np.array(thing.extent()), axis=0).max())
    return (
        Thing(thing.parts, {"count": tubes})
        if size < 600
        else Thing(thing.scaled(*(600 / size,) * 3).parts, {"count": tubes})
    )


def _hull(rng: Generator, long: float, y: float, z: float) -> list[Part]:
    """A thin moulded or folded hull: a box with slants, a boat, a drop, an egg."""
    wall, skin = rng.uniform(0.7, 1.6), pick(rng, "paper", "pp", "pe", "cardboard")
    nose, rear = rng.uniform(0.3, 1.0), rng.uniform(0.5, 1.0)
    stations = [(0.0, rear), (rng.uniform(0.1, 0.3), 1.0), (rng.uniform(0.6, 0.85), 1.0), (1.0, nose)]
    ring = rounded(1, 1, rng.uniform(0.02, 0.45), steps=3)

    def skinned(less: float) -> Mesh:
        return loft([np.column_stack([np.full(len(ring), (t - 0.5) * (long - less)), ring[:, 0] * (y * s - less),
                                      ring[:, 1] * (z * s - less)]) for t, s in stations])  # fmt: skip

    return hollow(skin, skinned(0.0), skinned(2 * wall))


def toy_fountains(rng: Generator) -> Thing:
    """Tanks, cars, boats, hens and towers that sparkle: fountain tubes and a whistle in a light hull on wheels."""
    count = int(rng.choice([1, 1, 2, 3]))
    long, y, z = rng.uniform(55, 150), rng.uniform(30, 62), rng.uniform(24, 52)
    one = _hull(rng, long, y, z)
    r = min(y, z) * rng.uniform(0.14, 0.24)
    for i in range(int(rng.integers(1, 3))):
        filling = (fountain, bang, any_filling)[int(rng.integers(3))](rng)
        charge = stuffed(long * rng.uniform(0.4, 0.7), r, r * rng.uniform(0.6, 0.8), filling, 6)
        dy = (i % 2 - 0.5) * 2.2 * r if i else 0.0
        up, dx = rng.random() < 0.3 and z > 40, rng.uniform(-0.08, 0.08) * long
        one += [p.turned("y", -np.pi / 2).scaled(1, 1, 0.5) if up else p.moved(dx, dy, 0) for p in charge]
    if rng.random() < 0.6:
        size = z * rng.uniform(0.15, 0.3)
        wheels = [
            prism(circle(size, steps=10), -1.5, 1.5).turned("x", np.pi / 2).moved(a * long, s * (y / 2 + 2), -z * 0.4)
            for a in (-0.3, 0.3)
            for s in (-1, 1)
        ]
        one.append(Part("pp", merged(*wheels)))
        one.append(
            Part(
                "steel",
                merged(
                    *(
                        tube([(a * long, -y / 2, -z * 0.4), (a * long, y / 2, -z * 0.4)], 0.8, sides=4)
                        for a in (-0.3, 0.3)
                    )
                ),
                0.6,
            )
        )
    if rng.random() < 0.5:
        one.append(Part("paper", tube([(long * 0.2, 0, z * 0.5), (long * 0.75, 0, z * 0.55)], 4, sides=6), 0.6))
    one.append(tail(rng, -long / 2, -1.0))
    at = in_rows(1, count, 1, y * 1.2)
    parts = spread(one, at, np.pi * rng.integers(0, 2, count))
    if rng.random() < 0.4:
        parts += wrapped(rng, *Thing(tuple(parts)).extent())
    return Thing(centred(parts).parts, {"count": count})


def canister_kit(rng: Generator) -> Thing:
    """Cylinder shells in a carton with the tube that fires them: stars and burst in a drum, lift in a cup."""
    count, r = int(rng.choice([1, 2, 3, 4, 6])), rng.uniform(15, 30)
    tall, wall = r * rng.uniform(1.6, 3.6), rng.uniform(1.4, 3.0)
    lift, half = tall * rng.uniform(0.15, 0.25), tall / 2
    size = r * rng.uniform(0.16, 0.28)
    one = [
        *hollow(
            pick(rng, "paper", "paper", "pp"),
            revolve([(-half - lift, r), (half, r)], 9),
            revolve([(-half - lift + wall, r - wall), (half - wall, r - wall)], 9),
        ),
        Part("powder", revolve([(-half - lift + wall, r - wall), (-half, r - wall)], 8), rng.uniform(0.7, 1.0)),
        Part("paper", revolve([(-half, r - wall), (-half + 2.5, r - wall)], 8)),
        Part(
            "star_mix",
            star_balls(
                rng,
                14 if count < 4 else 7,
                size,
                (-half + size + 3, -r * 0.55, -r * 0.55),
                (half - size - 2, r * 0.55, r * 0.55),
            ),
        ),
        Part(
            pick(rng, "powder", "flash_powder"),
            revolve([(-half + 3, r * 0.3), (half - 3, r * 0.3)], 6),
            rng.uniform(0.4, 0.8),
        ),
    ]
    one.append(
        Part(
            "powder",
            tube([(half - 3, r * 0.6, 0), (half + 8, r * 0.9, 0), (half + rng.uniform(15, 35), 0, 0)], 1.6, sides=4),
            0.8,
        )
    )
    columns = 1 if count < 4 else 2
    at = in_rows(columns, count // columns, tall + lift + 26, 2 * r + 3)
    parts = spread(one, at, np.pi * rng.integers(0, 2, len(at)))
    if rng.random() < 0.65:
        long, edge = rng.uniform(6.5, 11) * r, float(at[:, 1].min()) - 2.2 * r - 8
        skin, thick = pick(rng, "paper", "paper", "pe"), rng.uniform(2, 4.5)
        launcher = stuffed(long, r + 1.5 + thick, r + 1.5, [(0.06, pick(rng, "wood", "clay", "pe"), 0.8)], 14, skin)
        foot = box(6, 3.2 * r, 3.2 * r) if rng.random() < 0.5 else box(4, 2.4 * r, 2.4 * r)
        parts += [
            p.moved(0, edge, 0) for p in (*launcher, Part(pick(rng, "pp", "wood"), foot.moved(-long / 2 - 3, 0, 0)))
        ]
    if rng.random() < 0.5:
        parts += wrapped(rng, *Thing(tuple(parts)).extent(), "carton")
    return Thing(centred(parts).parts, {"count": len(at)})


def _crown(rng: Generator, one: list[Part], long: float, r: float) -> list[Part]:
    """What may be on any tube: a foot, a stick, a cap, a ball on top, a handle; or nothing."""
    kind = rng.integers(6)
    if kind == 0:
        foot = prism(rounded(3.4 * r, 3.4 * r, r * rng.uniform(0.1, 1.6), steps=3), 0, 3).turned("y", np.pi / 2)
        return [*one, Part(pick(rng, "pp", "wood", "cardboard"), foot.moved(-long / 2 - 3, 0, 0))]
    if kind == 1:
        stick = min(rng.uniform(1.2, 2.4) * long, 520.0)
        return [*one, Part("wood", box(stick, 4, 4).moved(long / 2 - stick / 2, -r - 2, 0))]
    if kind == 2:
        cap = hollow("pe", revolve([(long / 2 - 12, r + 1.2), (long / 2 + r, r * rng.uniform(0.1, 1))], 8),
                     revolve([(long / 2 - 12, r + 0.1), (long / 2 + 1, r * 0.1)], 8))  # fmt: skip
        return [*one, *cap]
    if kind == 3 and r < 16:
        head = ball(r * rng.uniform(1.3, 1.9), sides=8).moved(long / 2 + r, 0, 0)
        return [
            *one,
            Part("paper", head, 0.4),
            Part("star_mix", head.moved(-long / 2 - r).scaled(0.8, 0.8, 0.8).moved(long / 2 + r), 0.4),
        ]
    if kind == 4:
        return [*one, Part("pp", revolve([(-long / 2 - rng.uniform(25, 70), r * 0.7), (-long / 2, r * 0.8)], 7), 0.4)]
    return one


def mixed_tubes(rng: Generator) -> Thing:
    """Any tube with any filling, foot, stick or head, one or many, in any wrapping."""
    r = rng.uniform(4, 24)
    long = float(np.clip(r * rng.uniform(4, 18), 40, 380))
    count = int(rng.choice([1, 1, 2, 3, 4, 6, 8]))
    count = min(count, max(1, int(150 / (2 * r))))
    skin = pick(rng, "paper", "paper", "paper", "pe", "pp")
    one = stuffed(long, r, r * rng.uniform(0.5, 0.88), any_filling(rng), 9 if count < 4 else 6, skin)
    one = [*_crown(rng, one, long, r), tail(rng, long / 2)]
    wide = float(np.ptp(np.concatenate([p.mesh.vertices[:, 1] for p in one[:1] + one[-2:]])))
    loose = rng.random() < 0.3
    at = in_rows(1, count, 1, max(2.05 * r, min(wide, 3.6 * r)) * (1.3 if loose else 1.02))
    turn = np.pi * rng.integers(0, 2, count) * int(rng.random() < 0.4) + rng.normal(0, 0.2 if loose else 0.003, count)
    parts = spread(one, at, turn)
    parts += wrapped(rng, *Thing(tuple(parts)).extent(), pick(rng, "none", "none", "film", "bag", "carton"))
    return Thing(centred(parts).parts, {"count": count})


def _plan(rng: Generator, r: float, most: int) -> Points:
    """Where the tubes of a battery stand: rows, bent rows, rings, a cross of two calibres' width, a triangle."""
    pitch = 2 * r + rng.uniform(0.3, 2)
    kind = rng.integers(4)
    if kind == 0:
        return in_rings(int(rng.integers(5, most)), pitch, pitch)
    if kind == 1:
        size = int(rng.integers(3, 6))
        rows = [(i - j / 2.0, j * 0.87) for j in range(size) for i in range(size - j)]
        flat = np.array(rows) * pitch
        return np.column_stack([flat - flat.mean(0), np.zeros(len(flat))])
    columns = int(rng.integers(2, 7))
    return in_rows(columns, int(np.clip(most // columns, 1, rng.integers(2, 7))), pitch, pitch, bool(kind == 2))


def mixed_battery(rng: Generator) -> Thing:
    """A battery of any plan and calibre, upright or lying, its rows filled unlike, in card, film or a drum."""
    r = rng.uniform(5, 19)
    long = float(np.clip(r * rng.uniform(4, 12), 45, 210))
    places = _plan(rng, r, 22)
    group = rng.random(len(places)) < rng.choice([0.0, 0.3, 0.5])
    parts: list[Part] = []
    for chosen in (places[group], places[~group]):
        if len(chosen):
            filling = (mortar, mortar, fountain, double_bang)[int(rng.integers(4))](rng)
            parts += spread(stuffed(long, r, r * rng.uniform(0.75, 0.9), filling, 5), chosen, upright=True)
    cord = places + (r * 0.6, 0, -long / 2 + long * 0.16)
    parts.append(Part("powder", tube(cord, 0.9, sides=4), 0.8))
    low, high = Thing(tuple(parts)).extent()
    if rng.random() < 0.25:
        reach, wall = float(np.hypot(*places[:, :2].T).max()) + r + 2, rng.uniform(0.8, 2)
        parts += hollow("paper", prism(circle(reach + wall, steps=18), -long / 2 - wall, long / 2 + wall),
                        prism(circle(reach, steps=18), -long / 2, long / 2))  # fmt: skip
    else:
        parts += wrapped(rng, low, high, pick(rng, "carton", "carton", "film"))
    x = float(high[0])
    parts.append(fuse([(x - 4, 0, -long * 0.3), (x + 8, 6, -long * 0.2), (x + 6, 12, long * 0.4)], 1.4))
    thing = Thing(centred(parts).parts, {"count": len(places)})
    state = rng.random()
    return thing if state < 0.45 else thing.turned("y", np.pi / 2) if state < 0.8 else thing.turned("x", np.pi / 2)


def mixed_bag(rng: Generator) -> Thing:
    """A bag or flat packet of odd small pieces: tubes, balls, cones, sticks, snaps."""
    pieces = int(rng.integers(3, 6))
    parts: list[Part] = []
    edge = 0.0
    for _ in range(pieces):
        r, kind = rng.uniform(3, 13), rng.integers(4)
        long = float(np.clip(r * rng.uniform(4, 14), 25, 170))
        if kind == 0:
            shell = ball(r, sides=8)
            one = [Part("paper", shell, 0.7), Part("paper", shell.scaled(0.8, 0.8, 0.8), -0.7),
                   Part("powder", shell.scaled(0.8, 0.8, 0.8), rng.uniform(0.6, 1.0)), tail(rng, r)]  # fmt: skip
            long = 2 * r
        elif kind == 1:
            cone, void = (revolve([(-long / 4, r * 1.4 - w), (long / 4, 2.5 - w)], 8) for w in (0.0, 1.5))
            one = [
                *hollow("paper", cone, void),
                Part("powder", void.scaled(0.8, 0.9, 0.9), rng.uniform(0.6, 1.1)),
                tail(rng, long / 4),
            ]
        else:
            one = [*stuffed(long, r, r * rng.uniform(0.55, 0.8), any_filling(rng), 6), tail(rng, long / 2)]
        turn, x, z = rng.normal(0, 0.15) + np.pi * (rng.random() < 0.5), rng.uniform(-30, 30), rng.uniform(-6, 6)
        parts += [p.turned("z", turn).moved(x, edge + r, z) for p in one]
        edge += 2 * r + rng.uniform(1, 8)
    parts += wrapped(rng, *Thing(tuple(parts)).extent(), pick(rng, "bag", "bag", "film", "carton"))
    return Thing(centred(parts).parts, {"count": pieces})
