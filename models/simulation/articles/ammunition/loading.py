"""Rounds in what loads or carries them: clips, tubes, rotors, belts, shell carriers; charges, flares, large rounds."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import block, pick, rod
from models.simulation.articles.ammunition.light import (
    any_calibre,
    counted,
    light_rounds,
    light_shells,
    lying,
    room_of,
    spring,
)
from models.simulation.articles.ammunition.parts import Calibre, copies, grid, rifle_calibre
from models.simulation.mesh import Mesh, circle, merged, prism, rounded
from models.simulation.thing import Part, Thing, hollow


def block_clip(rng: Generator) -> Thing:
    """Rifle rounds in two staggered rows in a spring steel clip with open sides, one clip or several."""
    c, per, clips = rifle_calibre(rng), int(rng.integers(3, 6)), int(rng.integers(1, 4))
    single = rng.random() < 0.3
    pitch = c.case * 1.03
    parts: list[Part] = []
    total = 0
    for k in range(clips):
        rows = np.arange(per * (1 if single else 2))
        y = (rows if single else rows // 2 + (rows % 2) * 0.5) * pitch
        z = np.zeros(len(rows)) if single else (rows % 2 - 0.5) * pitch * 0.87
        places = np.column_stack([np.zeros(len(rows)), y - y.mean(), z, rng.normal(0, 0.015, (2, len(rows))).T])
        places = places[: int(rng.integers(max(2, len(rows) - 3), len(rows) + 1))]
        total += len(places)
        one = light_rounds(rng, c, places)
        h, w = (y.max() - y.mean()) + c.case / 2 + 0.6, z.max() + c.case / 2 + 0.5
        x0, x1 = -c.overall / 2 - 0.6, -c.overall / 2 + c.length * rng.uniform(0.25, 0.75)
        sheet = [
            block(x0 - 0.8, x0, -h, h, -w, w),
            *(block(x0, x1, -h * 0.7, h, s * w, s * (w + 0.8)) for s in (-1, 1)),
            block(x0, x0 + 7, h, h + 0.8, -w, w),
        ]
        metal = pick(rng, "steel", "steel", "brass", "nylon")
        one.append(Part(metal, merged(*sheet)))
        shift = (rng.normal(0, 12), k * (2 * h + rng.uniform(3, 16)), rng.normal(0, 1))
        parts += [p.turned("z", rng.normal(0, 0.25) + np.pi * (rng.random() < 0.3)).moved(*shift) for p in one]
    return counted(parts, total)


def tube_of_rounds(rng: Generator) -> Thing:
    """Rounds or shells nose to tail in a tube: a gun's tube magazine, a plastic quick loader, a cardboard roll."""
    shells = rng.random() < 0.35
    c = any_calibre(rng)
    r, long = (rng.choice([8.8, 10.2]), rng.uniform(55, 70)) if shells else (c.case / 2, c.overall)
    count = int(rng.integers(3, max(4, min(15, int(420 / long)))))
    places = grid(count, 1, long + 0.4, 0)
    parts = light_shells(rng, places, r, long) if shells else light_rounds(rng, c, places)
    end = count * (long + 0.4) / 2
    material, wall = (
        ("steel", 0.7),
        ("brass", 0.5),
        ("pp", 1.2),
        ("pet", 0.6),
        ("cardboard", 1.5),
        ("aluminium", 1.0),
    )[rng.choice(6)]
    rest = rng.uniform(6, 110) if material in ("steel", "brass", "aluminium") else rng.uniform(2, 30)
    lanes = 1 if rng.random() < 0.6 else int(rng.integers(2, 5))
    room = r + rng.uniform(0.2, 1.2) + (0.9 if shells else 0)
    parts += hollow(
        material, rod(-end - 2, end + rest, room + wall, sides=12), rod(0.6 - end - 2, end + rest - 0.6, room, sides=12)
    )
    if rest > 12:
        parts += [
            spring(end + 4, end + rest - 2, room * 0.7, room * 0.7),
            Part(pick(rng, "brass", "pp", "steel"), rod(end + 0.5, end + 5, room - 0.3)),
        ]
    cap = pick(rng, "steel", "pp", "rubber", "brass")
    parts.append(
        Part(
            cap,
            merged(
                rod(end + rest, end + rest + rng.uniform(3, 12), room + wall + 1),
                rod(-end - 5, -end - 2, room + wall * 0.5),
            ),
        )
    )
    row = [p.moved(0, k * (2 * (room + wall) + rng.uniform(0.5, 3)), 0) for k in range(lanes) for p in parts]
    return counted(row if count * lanes < 24 else parts, count * (lanes if count * lanes < 24 else 1))


def rotary_magazine(rng: Generator) -> Thing:
    """A small plastic block with a rotor inside, rounds round its axle; for rimfire rifles and air guns; one or two."""
    c = Calibre(6.8, 5.7, 15.6, 25.0, 0.4) if rng.random() < 0.6 else any_calibre(rng)
    seats = int(rng.integers(5, 11))
    ring = c.case * 0.56 / np.sin(np.pi / seats)
    turn = np.arange(seats) * 2 * np.pi / seats + rng.uniform(0, 1)
    places = np.column_stack([np.zeros(seats), ring * np.cos(turn), ring * np.sin(turn), np.zeros((seats, 2))])
    places = places[: int(rng.integers(2, seats + 1))]
    parts = light_rounds(rng, c, places)
    half, w = c.overall / 2 + rng.uniform(2, 5), ring + c.case / 2 + rng.uniform(1.5, 4)
    material = pick(rng, "nylon", "abs", "polycarbonate", "aluminium")
    parts += hollow(material, block(-half, half, -w, w + rng.uniform(0, 9), -w, w),
                    block(1.8 - half, half - 1.8, -w + 1.4, w - 1.4, -w + 1.4, w - 1.4))  # fmt: skip
    core = max(ring - c.case / 2 - 0.4, 1.5)
    parts += [
        Part(pick(rng, "nylon", "aluminium"), rod(3 - half, half - 3, core)),
        Part("steel", rod(-half, half, 1.6, sides=6)),
    ]
    parts.append(spring(4 - half, half - 4, core * 0.5 + 0.6, core * 0.5 + 0.6))
    parts.append(
        Part(
            "steel",
            merged(block(half - 9, half - 2, w - 2, w + 6, -4, -2.6), block(half - 9, half - 2, w - 2, w + 6, 2.6, 4)),
        )
    )
    if rng.random() < 0.35:
        parts += [p.turned("z", np.pi).moved(rng.normal(0, 8), 2 * w + rng.uniform(6, 16)) for p in parts]
        return counted(parts, 2 * len(places))
    return counted(parts, len(places))


def cloth_belt(rng: Generator) -> Thing:
    """Rounds in the pockets of a woven belt, laid in folds, coiled up or straight; brass tab at its end."""
    c, count = rifle_calibre(rng), int(rng.integers(8, 26))
    pitch = c.case * rng.uniform(1.25, 1.6)
    kind = int(rng.integers(3))
    if kind == 0:
        per = int(rng.integers(5, 10))
        row, column = np.arange(count) // per, np.arange(count) % per
        y = np.where(row % 2, per - 1 - column, column) * pitch
        places = np.column_stack(
            [
                rng.normal(0, 1, count),
                y - y.mean(),
                (row - row.mean()) * c.case * 1.3,
                rng.normal(0, 0.05, count),
                np.zeros(count),
            ]
        )
        lean = np.zeros(count)
    elif kind == 1:  # coiled, the rounds standing
        angle = np.sqrt(np.arange(count) * 2.0 + 3) * 1.9
        reach = 6 + angle * c.case * 0.23
        places = np.column_stack(
            [reach * np.cos(angle), reach * np.sin(angle), np.zeros((count, 2)), np.full(count, np.pi / 2)]
        )
        lean = angle + np.pi / 2
    else:
        bend = np.cumsum(rng.normal(0, 0.08, count) + rng.uniform(-0.15, 0.15))
        spots = np.cumsum(np.column_stack([-np.sin(bend), np.cos(bend)]) * pitch, 0)
        places = np.column_stack([spots - spots.mean(0), np.zeros(count), bend, np.zeros(count)])
        lean = bend
    parts = light_rounds(rng, c, places)
    long, t = c.length * rng.uniform(0.5, 0.8), rng.uniform(0.7, 1.3)
    h = c.case / 2 + t
    at = places.copy()
    if kind == 1:
        web = merged(
            block(-pitch / 2, pitch / 2, -h, t - h, -long / 2, long / 2),
            block(-pitch / 2, pitch / 2, h - t, h, -long / 2, long / 2),
        )
        at[:, 3], at[:, 4] = lean, 0.0
    else:
        web = merged(
            block(-long / 2, long / 2, -pitch / 2, pitch / 2, -h, t - h),
            block(-long / 2, long / 2, -pitch / 2, pitch / 2, h - t, h),
        )
    parts.append(Part(pick(rng, "cloth", "cloth", "nylon", "denim"), copies(web, at)))
    if kind != 1:
        tab = prism(rounded(24, 90, 4, (0, 0), 2), -0.5, 0.5).moved(
            places[-1, 0], places[-1, 1] + 45 + pitch / 2, places[-1, 2]
        )
        parts.append(Part("brass", tab, 0.8))
    return counted(parts, count)


def shell_carrier(rng: Generator) -> Thing:
    """Shells in a row on a carrier: aluminium plate with clips, elastic cuff, card with loops, or a belt slide."""
    count, r, long = int(rng.integers(3, 9)), float(rng.choice([8.8, 10.2, 10.2])), rng.uniform(58, 72)
    pitch = 2 * r + rng.uniform(1.5, 7)
    places = grid(1, count, 0, pitch)
    places[:, 0] += rng.normal(0, 1.5, count)
    places[:, 3] = np.pi * rng.integers(0, 2, count) * (rng.random() < 0.4)
    kept = rng.random(count) < (1.0 if rng.random() < 0.6 else 0.7)
    kept[0] = True
    parts = light_shells(rng, places[kept], r, long)
    y, kind = count * pitch / 2 + 2, int(rng.integers(3))
    low = -r - 1.4
    if kind == 0:
        parts.append(Part("aluminium", prism(rounded(rng.uniform(38, 60), 2 * y, 4, steps=2), low - 3, low)))
        walls = copies(block(-14, 14, -0.9, 0.9, low, r * 0.5), grid(1, count + 1, 0, pitch))
        parts += [
            Part(pick(rng, "nylon", "abs"), walls),
            Part(
                "steel",
                merged(
                    *(rod(low - 12, low, 2.2, sides=6).turned("y", -np.pi / 2).moved(0, s * (y - 6)) for s in (-1, 1))
                ),
            ),
        ]
    elif kind == 1:
        cuff, deep = rng.uniform(55, 90), rng.uniform(18, 40)
        parts += hollow(
            pick(rng, "nylon", "cloth", "leather"),
            prism(rounded(cuff, 2 * y + 10, 6, steps=2), low - deep, low - 0.2),
            prism(rounded(cuff, 2 * y + 4, 4, steps=2), low - deep + 2.2, low - 2.2),
        )
        loop = block(-13, 13, -pitch / 2 + 1, pitch / 2 - 1, r + 0.8, r + 2)
        parts.append(Part("nylon", copies(loop, grid(1, count, 0, pitch))))
    else:
        parts.append(
            Part(
                pick(rng, "leather", "nylon", "abs"),
                prism(rounded(rng.uniform(50, 80), 2 * y + 12, 8, steps=2), low - 2.5, low),
            )
        )
        half = merged(
            block(-11, 11, -r - 1.6, -r - 0.4, low, r + 1),
            block(-11, 11, r + 0.4, r + 1.6, low, r + 1),
            block(-11, 11, -r - 1.6, r + 1.6, r + 1, r + 2.2),
        )
        parts.append(Part("leather", copies(half, grid(1, count, 0, pitch))))
        parts.append(
            Part(
                "steel", merged(*(block(-20, 20, s * y * 0.7 - 4, s * y * 0.7 + 4, low - 7, low - 6) for s in (-1, 1)))
            )
        )
    return counted(parts, int(kept.sum()))


def nail_charges(rng: Generator) -> Thing:
    """Powder charges for nail setters in plastic strips or discs of ten, in a box, with hardened nails among them."""
    r, long = rng.choice([3.2, 3.5, 4.3]), rng.uniform(10, 18)
    strips, disc = int(rng.integers(1, 7)), rng.random() < 0.35
    turn = np.arange(10) * 0.628
    one = (
        np.column_stack([np.cos(turn) * 4.2 * r, np.sin(turn) * 4.2 * r, np.zeros(10)])
        if disc
        else np.column_stack([(np.arange(10) - 4.5) * 2.35 * r, np.zeros((10, 2))])
    )
    step = 11 * r if disc else 2 * r + rng.uniform(1, 9)
    at = np.concatenate([one + [0, (k - (strips - 1) / 2) * step, 0] for k in range(strips)])
    at = at[: int(rng.integers(max(5, len(at) // 2), len(at) + 1))]
    standing = np.column_stack([at, np.zeros(len(at)), np.full(len(at), np.pi / 2)])
    metal = pick(rng, "brass", "steel", "brass")
    parts = [
        Part(metal, copies(rod(-long / 2, long / 2, r, sides=6), standing)),
        Part(metal, copies(rod(0.6 - long / 2, long / 2 - 0.5, r - 0.45, sides=6), standing), -1.0),
        Part("powder", copies(rod(0.7 - long / 2, long * 0.2, r - 0.5, sides=6), standing), 0.8),
    ]
    plate = (
        prism(circle(5.6 * r, steps=14), -1.5, 1.5) if disc else block(-12.5 * r, 12.5 * r, -r - 1, r + 1, -1.5, 1.5)
    )
    rows = np.column_stack([np.zeros(strips), (np.arange(strips) - (strips - 1) / 2) * step, np.zeros((strips, 3))])
    parts.append(Part(pick(rng, "pe", "pp"), copies(plate, rows), 0.7))
    x, y, z = room_of(parts)
    if rng.random() < 0.55:
        nail = merged(rod(-16, 16, 1.9, sides=5), rod(-17.5, -16, 4.2, sides=6), rod(-6, 2, 4, sides=6))
        heap = lying(rng, int(rng.integers(4, 26)), 14, 0.8)
        heap[:, 0] *= 0.8
        heap[:, 1] += y + 6 - heap[:, 1].min()
        parts.append(Part("steel", copies(nail, heap)))
    if rng.random() < 0.5:
        w = 0.7
        outer = block(-x - 2, x + 2, -y - 2, y + 2, -z - 2, z + 3)
        parts += hollow(
            pick(rng, "cardboard", "pp"), outer, block(w - x - 2, x + 2 - w, w - y - 2, y + 2 - w, w - z - 2, z + 3 - w)
        )
    return counted(parts, len(at))


def starter_charges(rng: Generator) -> Thing:
    """Charges for starting pistols: stubby cups in foam in a box, or plastic rings of eight."""
    if rng.random() < 0.35:
        return _cap_rings(rng)
    columns, rows, r = int(rng.integers(3, 7)), int(rng.integers(3, 6)), rng.uniform(3.2, 6.0)
    tall, pitch = rng.uniform(7, 18), 2 * r + rng.uniform(1.2, 6)
    at = grid(columns, rows, pitch, pitch * rng.uniform(1.0, 1.2), 0, np.pi / 2)
    at = at[: int(rng.integers(len(at) // 2, len(at) + 1))]
    case, low = pick(rng, "brass", "brass", "steel", "clay", "pe"), 1 - tall / 2
    parts = [
        Part(case, copies(rod(-tall / 2, tall / 2, r, sides=7), at)),
        Part(case, copies(rod(low, tall / 2, r - 0.8, sides=7), at), -1.0),
        Part(pick(rng, "star_mix", "powder"), copies(rod(low, low + tall * 0.5, r - 0.9, sides=7), at), 0.8),
    ]
    x, y, z = room_of(parts)
    parts.append(Part("foam", block(-x - 3, x + 3, -y - 3, y + 3, -z - 2, z)))
    inner = block(-x - 4, x + 4, -y - 4, y + 4, -z - 3, z + 3)
    outer = block(-x - 5, x + 5, -y - 5, y + 5, -z - 4, z + 4)
    parts += hollow(pick(rng, "cardboard", "pp", "polycarbonate", "steel"), outer, inner)
    return counted(parts, len(at))


def _cap_rings(rng: Generator) -> Thing:
    """Rings of eight plastic cups with a pinch of powder in each, a heap of them in a tub or loose."""
    count, r = int(rng.integers(3, 11)), rng.uniform(9, 14)
    turn = np.arange(8) * np.pi / 4
    spots = np.column_stack([r * np.cos(turn), r * np.sin(turn), np.zeros((8, 3))])
    cups = copies(rod(-4, 4, 2.8, sides=6).turned("y", np.pi / 2), spots)
    ring = prism(circle(r + 1.5, steps=14), -4, -2.5, [circle(r - 1.5, steps=14)])
    charge = copies(rod(-2, 1, 2.0, sides=5).turned("y", np.pi / 2), spots)
    heap = lying(rng, count, 1.8 * r, 1.0)
    parts = [Part("pe", copies(merged(cups, ring), heap), 0.9), Part("match_head", copies(charge, heap), 0.8)]
    if rng.random() < 0.6:
        x, y, z = room_of(parts)
        tub = prism(rounded(2 * x + 6, 2 * y + 6, 12, steps=3), -z - 2, z + 2)
        parts += hollow("pp", tub, prism(rounded(2 * x + 3.6, 2 * y + 3.6, 11, steps=3), -z - 0.8, z + 0.8))
    return counted(parts, 8 * count)


def signal_cartridges(rng: Generator) -> Thing:
    """Flares of pen or pistol size, or gas and rubber loads: wide cases, loose or in a strap."""
    r, long = rng.choice([5.5, 8.0, 10.2, 13.2, 18.5]), rng.uniform(38, 110)
    count, inside = int(rng.integers(1, 8)), pick(rng, "star_mix", "star_mix", "rubber", "powder", "talc")
    strap = rng.random() < 0.5
    pitch = 2 * r + rng.uniform(2, 6)
    places = grid(1, count, 0, pitch) if strap else lying(rng, count, pitch * 1.3, 0.2)
    case, wall = (("aluminium", 0.8), ("pe", 1.4), ("cardboard", 1.6), ("brass", 0.6))[rng.choice(4)]
    x = long / 2
    pieces: list[tuple[str, Mesh, float]] = [
        (case, rod(-x, x, r), 1.0),
        (case, rod(1.5 - x, x - 1.5, r - wall), -1.0),
        (pick(rng, "brass", "steel"), rod(-x, 1.4 - x, r + 1.2), 1.0),
        ("powder", rod(2 - x, 2 - x + long * 0.1, r - wall - 0.2, sides=8), 0.8),
        (inside, rod(-x * 0.5, x * rng.uniform(0.2, 0.75), r - wall - 1, sides=8), rng.uniform(0.6, 1.0)),
        ("foam", rod(x * 0.8, x - 2, r - wall - 0.3, sides=8), 1.0),
    ]
    parts = [Part(material, copies(mesh, places), share) for material, mesh, share in pieces]
    if strap:
        y = count * pitch / 2 + 3
        bands = [
            block(a - 7, a + 7, -y, y, s * (r + 1.5), s * (r + 2.6)) for a in (-x * 0.4, x * 0.45) for s in (-1, 1)
        ]
        parts.append(Part(pick(rng, "nylon", "pe", "rubber"), merged(*bands)))
    return counted(parts, count)


def heavy_round(rng: Generator) -> Thing:
    """One or two large rounds of a machine gun or cannon, live or a hollow keepsake, at times on a stand."""
    size = rng.uniform(0.0, 1.0)
    case, long = 13 + 24 * size + rng.uniform(-1, 2), 62 + 130 * size + rng.uniform(-12, 25)
    neck = case * rng.uniform(0.5, 0.75)
    c = Calibre(case, neck, long * rng.uniform(0.58, 0.76), long, rng.uniform(0.05, 0.35))
    count = 2 if rng.random() < 0.25 else 1
    places = grid(1, count, 0, case + rng.uniform(2, 14))
    places[:, 3] = rng.normal(0, 0.2, count)
    parts = light_rounds(
        rng, c, places, 12, pick(rng, "live", "live", "empty", "dummy"), pick(rng, "brass", "brass", "steel")
    )
    band = rod(c.length - long / 2 + 1.5, c.length - long / 2 + 4, neck / 2 + 0.6)
    parts.append(Part("copper", copies(band, places), 0.3))
    if rng.random() < 0.35:
        foot = rng.uniform(20, 40)
        parts.append(Part(pick(rng, "wood", "acrylic", "brass"), rod(-long / 2 - 14, -long / 2 - 0.3, foot, sides=16)))
    elif rng.random() < 0.3:
        ring = prism(circle(10, (long / 2 + 9, 0), 12), -1.2, 1.2, [circle(7.6, (long / 2 + 9, 0), 12)])
        parts.append(Part("steel", ring))
    return counted(parts, count)
