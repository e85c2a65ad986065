"""Shotgun shells, air-gun pellets and steel balls."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles.ammunition.parts import Placing, carton, copies, grid, rifle_calibre, rounds, scatter
from models.simulation.mesh import Mesh, ball, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, hollow


def bandolier(rng: Generator) -> Thing:
    """Leather or webbing belt with a round or shell in each loop."""
    shells = rng.random() < 0.5
    count = int(rng.integers(6, 15))
    pitch = 26.0 if shells else 15.0
    width = rng.uniform(38, 55)
    material = str(rng.choice(["leather", "nylon", "cloth"]))
    places = grid(count, 1, pitch, 0, np.pi / 2)
    places[:, 1] += rng.normal(0, 2.5, count)
    places[:, 3] += rng.normal(0, 0.03, count)
    parts = _shells(rng, places, 10.2) if shells else rounds(rng, rifle_calibre(rng), places, 7)
    long = count * pitch + rng.uniform(20, 80)
    thick = rng.uniform(1.8, 3.2)
    low = -(10.5 if shells else 6.0)
    strap = prism(rounded(long, width, 3, steps=2), low - thick, low)
    cover = prism(rounded(count * pitch, width * 0.6, 2, steps=2), -low, -low + thick * 0.6)
    return Thing((*parts, Part(material, strap), Part(material, cover)), {"count": count})


def _shells(rng: Generator, places: Placing, r: float, sides: int = 12) -> list[Part]:
    """Shotgun shells: plastic case, brass or steel head, powder, wad, shot or a slug."""
    length = rng.choice([58.0, 65.0, 70.0])
    x0 = -length / 2
    head = rng.uniform(8, 22)

    def along(profile: Sequence[tuple[float, float]]) -> Mesh:
        return revolve([(x + x0, y) for x, y in profile], sides)

    brass = str(rng.choice(["brass", "steel"]))
    case = str(rng.choice(["pe", "pe", "paper"]))
    body, space = along([(2, r), (length - 3, r), (length, r * 0.75)]), along([(10, r - 0.9), (length - 5, r - 0.9)])
    cup = along([(0, r + 1.1), (1.3, r + 1.1), (1.4, r + 0.3), (head, r + 0.3)])
    in_cup = along([(1.4, r), (head, r)])
    powder = along([(8, r - 1.2), (20, r - 1.2)])
    wad = along([(20, r - 1.2), (33, r - 1.2)])
    shell = [
        Part(case, copies(body, places)),
        Part(case, copies(space, places), -1.0),
        Part(brass, copies(cup, places)),
        Part(brass, copies(in_cup, places), -1.0),
        Part("powder", copies(powder, places), 0.7),
        Part("pe", copies(wad, places), 0.35),
        Part("brass", copies(along([(0, 3.1), (9, 3.1)]), places), 0.7),
    ]
    load, metal = rng.choice(3), str(rng.choice(["lead", "lead", "steel"]))
    end = length - 7
    if load == 0:
        shell.append(Part(metal, copies(along([(33, r - 1.2), (end, r - 1.2)]), places), 0.6))
    elif load == 1:
        pellet = ball(4.2, sides=6)
        triple = merged(*(pellet.moved(x + x0, 4.5 * np.cos(a + x), 4.5 * np.sin(a + x))
                          for x in (38, 46, 54) if x < end for a in (0, 2.09, 4.19)))  # fmt: skip
        shell.append(Part(metal, copies(triple, places)))
    else:
        shell.append(Part("lead", copies(along([(34, r - 1.6), (50, r - 1.4), (end, 4)]), places), 0.75))
    return shell


def shot_shells(rng: Generator) -> Thing:
    count = int(rng.integers(1, 8))
    if rng.random() < 0.5:
        places = grid(1, count, 0, rng.uniform(23, 27))
        places[:, 3] = rng.normal(0, 0.15, count) + np.pi * rng.integers(0, 2, count)
    else:
        places = scatter(rng, count, 34)
    return Thing(tuple(_shells(rng, places, rng.choice([10.2, 10.2, 8.8, 5.9]))), {"count": count})


def boxed_shells(rng: Generator) -> Thing:
    r = rng.choice([10.2, 8.8])
    pitch = 2 * r + 2.4
    standing = rng.random() < 0.4
    if standing:
        places = grid(5, int(rng.choice([2, 5])), pitch, pitch, 0, np.pi / 2)
        size = (5 * pitch + 2, (len(places) // 5) * pitch + 2, 74.0)
    else:
        rows = int(rng.choice([5, 10]))
        places = grid(1, rows, 0, pitch)
        places[:, 3] = np.pi * (np.arange(rows) % 2)
        size = (74.0, rows * pitch + 2, pitch + 2)
    parts = _shells(rng, places, r, 8)
    return Thing((*parts, *carton(rng, *size)), {"count": len(places)})


def air_gun_pellets(rng: Generator) -> Thing:
    """Flat tin of waisted lead pellets or steel balls."""
    count = int(rng.integers(60, 130))
    r, high = rng.uniform(27, 36), rng.uniform(14, 22)
    balls = rng.random() < 0.35
    size = rng.uniform(2.2, 2.9)
    pellet = (
        ball(size, sides=4) if balls else revolve([(-3, size), (-0.5, size * 0.62), (1.2, size), (2.8, size * 0.4)], 4)
    )
    radius, around = (r - 4) * np.sqrt(rng.random(count)), rng.uniform(0, 6.28, count)
    places = np.column_stack(
        [
            radius * np.cos(around),
            radius * np.sin(around),
            rng.uniform(-high / 2 + 4, high / 2 - 5, count),
            rng.uniform(0, 6.28, count),
            rng.uniform(-1.5, 1.5, count),
        ]
    )
    metal = "steel" if balls else "lead"
    tin, wall = (("steel", 0.3), ("steel", 0.3), ("pp", 1.3))[rng.choice(3)]
    outer, inner = (
        revolve([(-high / 2, r), (high / 2, r)], 24),
        revolve([(wall - high / 2, r - wall), (high / 2 - wall, r - wall)], 24),
    )
    lid = revolve([(high * 0.1, r + 0.5), (high / 2 + 0.3, r + 0.5)], 24)
    lid_in = revolve([(high * 0.1, r + 0.5 - wall), (high / 2 + 0.3 - wall, r + 0.5 - wall)], 24)
    can = [*hollow(tin, outer, inner), *hollow(tin, lid, lid_in)]
    return Thing((Part(metal, copies(pellet, places)), *(p.turned("y", np.pi / 2) for p in can)), {"count": count})


def ball_bottle(rng: Generator) -> Thing:
    """Plastic bottle or bag of steel balls for an air pistol."""
    count = int(rng.integers(70, 150))
    r, long = rng.uniform(14, 20), rng.uniform(55, 85)
    fill = rng.uniform(0.35, 0.85)
    spots = np.column_stack(
        [rng.uniform(-long / 2 + 4, long * (fill - 0.5), count), rng.uniform(-0.86, 0.86, (count, 2)) * (r - 3)]
    )
    places = np.column_stack([spots, np.zeros((count, 2))])
    inside = np.hypot(spots[:, 1], spots[:, 2]) < r - 3
    material = "copper" if rng.random() < 0.3 else "steel"
    body = revolve([(-long / 2, r), (long * 0.38, r), (long * 0.45, r * 0.45), (long / 2, r * 0.45)], 16)
    space = revolve(
        [(1 - long / 2, r - 1), (long * 0.37, r - 1), (long * 0.44, r * 0.45 - 1), (long / 2, r * 0.45 - 1)], 16
    )
    cap = revolve([(long * 0.46, r * 0.5 + 1), (long / 2 + 4, r * 0.5 + 1)], 14)
    cap_in = revolve([(long * 0.46, r * 0.5), (long / 2 + 2, r * 0.5)], 14)
    parts = [
        Part(material, copies(ball(2.2, sides=4), places[inside])),
        *hollow("pe", body, space),
        *hollow("pp", cap, cap_in),
    ]
    return Thing(tuple(parts), {"count": int(inside.sum())})
