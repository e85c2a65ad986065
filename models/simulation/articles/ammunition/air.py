"""What air and gas guns shoot: pellets, darts and balls, with the gas bulbs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import block, pick, rod
from models.simulation.articles.ammunition.light import counted, room_of, spring
from models.simulation.articles.ammunition.parts import copies, grid
from models.simulation.mesh import ball, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, hollow


def pellet_pack(rng: Generator) -> Thing:
    """Air-gun slugs, pointed pellets or darts: in a sliding box, a square tin, a bag, a tray with a hole for each."""
    kind, size = int(rng.integers(4)), rng.uniform(2.1, 3.3)
    shape = (
        revolve([(-3, size), (-0.5, size * 0.6), (1, size), (4, 0.2)], 5),
        revolve([(-3.5, size), (2, size), (4.5, size * 0.5)], 5),
        merged(rod(-2, 8, size * 0.7, sides=5), rod(8, 14, 0.9, sides=4)),
        ball(size, sides=4),
    )[rng.choice(4)]
    metal = pick(rng, "lead", "lead", "tin", "steel", "copper")
    if kind == 0:  # one in every hole of a tray
        columns, rows = int(rng.integers(5, 11)), int(rng.integers(4, 9))
        at = grid(columns, rows, 2 * size + 3, 2 * size + 3, 0, -np.pi / 2)
    else:
        count = int(rng.integers(25, 80))
        spread = rng.uniform(14, 30)
        spots = rng.uniform(-1, 1, (count, 3)) * [spread * rng.uniform(0.8, 1.8), spread, rng.uniform(4, 9)]
        at = np.column_stack([spots, rng.uniform(0, 6.28, count), rng.uniform(-1.5, 1.5, count)])
    parts = [Part(metal, copies(shape, at))]
    x, y, z = (side + 1.5 for side in room_of(parts))
    material, wall = (("steel", 0.3), ("cardboard", 0.8), ("pp", 1.4), ("aluminium", 0.5))[rng.choice(4)]
    if kind == 3:  # a bag with its header card
        parts.append(
            Part(
                "pe",
                merged(*(prism(rounded(2 * x, 2 * y + 14, 4, steps=2), s * z - 0.1, s * z + 0.1) for s in (-1, 1))),
            )
        )
        parts.append(Part("cardboard", block(-x, x, y + 7, y + 34, -0.8, 0.8)))
        return counted(parts, len(at))
    outer = prism(rounded(2 * (x + wall), 2 * (y + wall), 5, steps=3), -z - wall, z + wall)
    parts += hollow(material, outer, prism(rounded(2 * x, 2 * y, 5 - wall, steps=3), -z, z))
    if kind == 0:
        parts.append(Part(pick(rng, "foam", "pp"), block(-x, x, -y, y, -2, 1), 0.7))
    elif kind == 1:  # its sleeve or lid
        w = wall + 0.4
        lid = prism(rounded(2 * (x + w + 0.6), 2 * (y + w + 0.6), 5, steps=3), z * rng.uniform(-0.5, 0.8), z + w)
        parts.append(Part(material, lid, 0.25))
    elif rng.random() < 0.6:
        parts.append(Part("foam", block(-x, x, -y, y, z - 1.2, z)))
    return counted(parts, len(at))


def gas_and_balls(rng: Generator) -> Thing:
    """What a gas pistol is fed with: thin stick magazines of steel balls and a row or handful of gas bulbs."""
    parts: list[Part] = []
    sticks, total = int(rng.integers(1, 4)), 0
    metal = pick(rng, "steel", "copper")
    for k in range(sticks):
        long, w = rng.uniform(75, 125), rng.uniform(8, 16)
        count = int(rng.integers(6, 18))
        total += count
        frame = pick(rng, "zinc", "nylon", "aluminium")
        row = copies(ball(2.2, sides=4), grid(count, 1, 4.6, 0))
        one = [
            *hollow(
                frame,
                block(-long / 2, long / 2, -w / 2, w / 2, -5, 5),
                block(3 - long / 2, long / 2 - 2, -2.5, 2.5, -2.6, 2.6),
            ),
            Part(metal, row),
            Part(frame, block(-long / 2 - 6, -long / 2, -w / 2 - 2, w / 2 + 6, -7, 7)),
        ]
        low = long / 2 - 6 - 4.6 * count
        if low > 6 - long / 2:
            one.append(spring(4 - long / 2, low, 1.2, 1.2))
        parts += [p.turned("z", rng.normal(0, 0.12)).moved(rng.normal(0, 6), k * (w + rng.uniform(8, 14))) for p in one]
    bulbs = int(rng.integers(1, 7))
    line = [(-41, 4.5), (-37, 9.2), (22, 9.2), (32, 4.2), (41, 3.9)]
    at = grid(1, bulbs, 0, rng.uniform(19, 24))
    at[:, 3] = rng.normal(0, 0.1, bulbs) + np.pi * (np.arange(bulbs) % 2) * (rng.random() < 0.5)
    at[:, 1] += room_of(parts)[1] + 14 - at[:, 1].min()
    inner = [(-39.6, 3.0), (-36.5, 7.8), (21.5, 7.8), (31, 2.8), (38, 2.4)]
    parts += [Part("steel", copies(revolve(line, 8), at)), Part("steel", copies(revolve(inner, 8), at), -1.0)]
    return counted(parts, total)
