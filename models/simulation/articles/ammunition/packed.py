"""Ammunition as it is sold and carried: blisters, flip-top boxes, cans, pouches, bags, tins, and any mixture."""

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
from models.simulation.articles.ammunition.parts import Calibre, copies, grid, pistol_calibre
from models.simulation.mesh import circle, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, hollow, wire


def blister_rounds(rng: Generator) -> Thing:
    """A card with a clear blister: a few rounds, snap caps or shells side by side, hung on its hole."""
    shells, count = rng.random() < 0.3, int(rng.integers(2, 11))
    c = any_calibre(rng)
    r, long = (rng.choice([5.2, 8.8, 10.2]), rng.uniform(50, 70)) if shells else (c.case / 2, c.overall)
    upright = rng.random() < 0.5
    places = grid(1, count, 0, 2 * r + rng.uniform(2, 9)) if count < 6 else grid(2, count // 2, long + 5, 2 * r + 3)
    places[:, 3] += np.pi * rng.integers(0, 2, len(places)) * (rng.random() < 0.5)
    if shells:
        parts = light_shells(rng, places, r, long)
    else:
        parts = light_rounds(rng, c, places, load=pick(rng, "live", "live", "dummy"))
    x, y, z = room_of(parts)
    card_x, card_y, shift = x + rng.uniform(6, 30), y + rng.uniform(6, 30), rng.uniform(0, 20)
    card = prism(
        rounded(2 * card_x, 2 * card_y, 4, (shift, 0), 2), -z - 1, -z - 0.4, [circle(3, (card_x - 8 + shift, 0), 8)]
    )
    parts += hollow("pet", block(-x - 2, x + 2, -y - 2, y + 2, -z - 0.4, z + 1.5),
                    block(-x - 1.6, x + 1.6, -y - 1.6, y + 1.6, -z - 0.3, z + 1.1))  # fmt: skip
    parts.append(Part(pick(rng, "cardboard", "coated_paper", "pet"), card))
    return counted([p.turned("z", np.pi / 2) for p in parts] if upright else parts, len(places))


def flip_top_box(rng: Generator) -> Thing:
    """Hard plastic box with a hinged lid and a well for every round, full or half empty, shut or open."""
    c = any_calibre(rng)
    columns, rows = int(rng.integers(4, 9)), int(rng.integers(3, 6))
    pitch = c.case + rng.uniform(1.5, 4)
    places = grid(columns, rows, pitch, pitch, 0.0, np.pi / 2 * rng.choice([-1, 1]))
    taken = rng.random(len(places)) < (1.0 if rng.random() < 0.5 else rng.uniform(0.2, 0.9))
    taken[0] = True
    places = places[taken]
    z, x, y = c.overall / 2 + 2.5, columns * pitch / 2 + 2, rows * pitch / 2 + 2
    plastic, wall = pick(rng, "pp", "abs", "polycarbonate", "pe"), rng.uniform(1.2, 2.0)
    cut = rng.uniform(-0.2, 0.5) * z
    parts = light_rounds(rng, c, places)
    wells = prism(rounded(2 * x - 4, 2 * y - 4, 1, steps=2), cut - 3, cut - 1.4)
    tub = hollow(plastic, block(-x, x, -y, y, -z, cut), block(wall - x, x - wall, wall - y, y - wall, wall - z, cut))
    lid = hollow(
        plastic, block(-x, x, -y, y, cut, z + 1), block(wall - x, x - wall, wall - y, y - wall, cut, z + 1 - wall)
    )
    if rng.random() < 0.25:  # laid open behind
        lid = [p.moved(y=-y, z=-cut).turned("x", np.pi).moved(y=y + 1, z=cut) for p in lid]
    pin = rod(-x + 3, x - 3, 1.4, y + 1, cut, 6)
    parts += [*tub, *lid, Part(plastic, wells, 0.5), Part(pick(rng, "steel", plastic), pin)]
    return counted(parts, len(places))


def spent_cases(rng: Generator) -> Thing:
    """Fired cases without bullets: loose, strung on a wire, or in a bag; some with a live one among them."""
    c, count = any_calibre(rng), int(rng.integers(3, 28))
    shells = rng.random() < 0.25
    if shells:
        count = min(count, 9)
        places = lying(rng, count, 28)
        parts = light_shells(rng, places, rng.choice([8.8, 10.2]), rng.choice([60.0, 70.0]), fired=True)
    else:
        c = Calibre(c.case, c.neck, c.length, c.length, c.point)
        places = lying(rng, count, c.length * 0.55, rng.uniform(0.5, 1.5))
        parts = light_rounds(rng, c, places, load="empty")
        primer = copies(rod(-c.length / 2, 2.6 - c.length / 2, 2.2, sides=5), places)
        parts.append(Part("copper", primer, 0.4))
    x, y, z = room_of(parts)
    kind = int(rng.integers(4))
    if kind == 1:
        parts.append(
            Part(
                "pe", merged(*(prism(rounded(2 * x + 14, 2 * y + 14, 8, steps=2), s * z, s * z + 0.2) for s in (-1, 1)))
            )
        )
    elif kind == 2:
        cloth = merged(*(prism(rounded(2 * x + 8, 2 * y + 20, 12, steps=2), s * z - 0.6, s * z + 0.6) for s in (-1, 1)))
        parts += [
            Part(pick(rng, "cloth", "nylon", "leather"), cloth),
            wire("nylon", [(x, -y), (x + 14, 0), (x, y)], 1.2, sides=4),
        ]
    return counted(parts, count)


def reloading_set(rng: Generator) -> Thing:
    """What is needed to load rounds oneself: bullets, cases, a tray of primers, a tub of powder, a hand die."""
    c = any_calibre(rng)
    count, n, long = int(rng.integers(6, 30)), c.neck / 2, max(c.overall - c.length, 4.0) * 1.5
    places = lying(rng, count, long * 0.7, 1.2)
    bullet = [(-long / 2, n * 0.9), (0, n), (long * 0.3, n * 0.75), (long / 2, n * max(c.point, 0.15))]
    from_end = copies(rod(-long / 2 + 0.6, long * 0.2, n * 0.8 - 0.4, sides=6), places)
    whole = copies(revolve(bullet, 6), places)
    parts = (
        [Part("lead", whole)]
        if rng.random() < 0.4
        else [Part("copper", whole), Part("copper", from_end, -0.9), Part("lead", from_end)]
    )
    x, y, z = room_of(parts)
    if rng.random() < 0.6:
        parts += hollow(
            "pp", block(-x - 2, x + 2, -y - 2, y + 2, -z - 2, z + 2), block(-x - 1, x + 1, -y - 1, y + 1, -z - 1, z + 1)
        )
    groups: list[list[Part]] = []
    if rng.random() < 0.7:
        empty = Calibre(c.case, c.neck, c.length, c.length, c.point)
        groups.append(light_rounds(rng, empty, lying(rng, int(rng.integers(4, 16)), c.length * 0.6), load="empty"))
    if rng.random() < 0.6:  # primers in their tray
        cups = copies(rod(-1.5, 1.5, 2.3, sides=5).turned("y", np.pi / 2), grid(10, int(rng.integers(3, 7)), 5.2, 5.2))
        tray = [Part("brass", cups, 0.5), Part("flash_powder", cups, 0.15)]
        a, b, _ = room_of(tray)
        groups.append([*tray, Part("pp", block(-a - 3, a + 3, -b - 3, b + 3, -4, 4), 0.35)])
    if rng.random() < 0.6:  # powder
        r, tall = rng.uniform(24, 42), rng.uniform(70, 150)
        tub = hollow(pick(rng, "pe", "pp", "steel"), rod(0, tall, r, sides=14), rod(0.6, tall - 0.8, r - 0.7, sides=14))
        groups.append([*tub, Part("powder", rod(1, tall * rng.uniform(0.3, 0.95), r - 0.8, sides=12), 0.6)])
    if rng.random() < 0.4:
        die = hollow("steel", rod(0, 75, 11, sides=10), rod(2, 73, c.case / 2 + 0.2))
        groups.append([*die, Part("steel", rod(-6, 84, 2.2)), Part("steel", rod(40, 48, 15, sides=6), 0.6)])
    side = y + 8
    for group in groups:
        a, b, _ = room_of(group)
        parts += [p.turned("z", rng.normal(0, 0.4)).moved(rng.normal(0, 12), side + b) for p in group]
        side += 2 * b + 6
    return counted(parts, count)


def magazine_pouch(rng: Generator) -> Thing:
    """One to three loaded magazines side by side in pouches of cloth, leather or plastic, or taped head to tail."""
    c = pistol_calibre(rng) if rng.random() < 0.6 else any_calibre(rng)
    double = rng.random() < 0.6
    room = int(rng.integers(6, 13))
    pitch, wall = c.case * (0.56 if double else 1.02), rng.uniform(0.7, 1.2)
    material = pick(rng, "steel", "steel", "aluminium", "nylon")
    wall = wall if material == "steel" else 1.8
    wide, deep, tall = c.case * (1.75 if double else 1.1) + 2 * wall, c.overall + 4 + 2 * wall, room * pitch + 26
    count, total = int(rng.integers(1, 4)), 0
    parts: list[Part] = []
    taped = count == 2 and rng.random() < 0.5
    for k in range(count):
        full = room if rng.random() < 0.5 else int(rng.integers(1, room + 1))
        total += full
        rows = np.arange(full)
        side = (rows % 2 - 0.5) * c.case * 0.75 * double
        places = np.column_stack([np.zeros(full), tall / 2 - 5 - rows * pitch, side, np.zeros(full), np.zeros(full)])
        low = tall / 2 - 8 - full * pitch
        coil = spring(wall - tall / 2 + 2, low, deep * 0.35, wide * 0.25)
        one = [
            *hollow(
                material,
                block(-deep / 2, deep / 2, -tall / 2, tall / 2, -wide / 2, wide / 2),
                block(wall - deep / 2, deep / 2 - wall, wall - tall / 2, tall / 2, wall - wide / 2, wide / 2 - wall),
            ),
            *light_rounds(rng, c, places),
            Part(
                pick(rng, "nylon", "steel", "rubber"),
                block(-deep / 2 - 2, deep / 2 + 3, -tall / 2 - 6, -tall / 2, -wide / 2 - 1, wide / 2 + 1),
            ),
        ]
        if low > wall - tall / 2 + 8:
            one.append(coil.turned("z", np.pi / 2))
        flip = np.pi if taped and k else 0.0
        parts += [p.turned("z", flip).moved(0, 0, k * (wide + 1)) if taped else p.moved(k * (deep + 14)) for p in one]
    z = room_of(parts)[2]
    if taped:
        x, band, high = deep / 2 + 4, rng.uniform(20, 60), wide / 2 + 1
        sheets = merged(*(block(-x, x, -band, band, a, a + 0.6) for a in (-high - 0.6, high + wide + 1)))
        return counted([*parts, Part("pvc", sheets)], total)
    return counted([*parts, *_pouch(rng, [k * (deep + 14) for k in range(count)], deep, tall, z)], total)


def _pouch(rng: Generator, at: list[float], deep: float, tall: float, z: float) -> list[Part]:
    """Pouches for magazines that stand at ``at`` along x: two sheets, studs, at times a belt clip."""
    thick, top = rng.uniform(1.2, 2.8), tall * rng.uniform(0.1, 0.6)
    low, end = -deep / 2 - 5, at[-1] + deep / 2 + 5
    sheets = [block(low, end, -tall / 2 - 8, top, s * (z + 1), s * (z + 1 + thick)) for s in (-1, 1)]
    stud = rod(z + 1, z + 5, 6, sides=10).turned("y", -np.pi / 2)
    parts = [Part(pick(rng, "nylon", "leather", "cloth", "abs"), merged(*sheets))]
    parts.append(Part(pick(rng, "steel", "brass", "abs"), merged(*(stud.moved(x, top - 10) for x in at))))
    if rng.random() < 0.5:
        parts.append(Part("steel", block(low + 8, low + 30, 0, top, -z - thick - 4, -z - thick - 3)))
    return parts


def ammunition_can(rng: Generator) -> Thing:
    """A sheet steel or plastic can with a lid and handle, with a folded belt, cartons or loose rounds in it."""
    c = any_calibre(rng)
    columns, layers = int(rng.integers(5, 10)), int(rng.integers(2, 4))
    pitch = c.case * rng.uniform(1.1, 1.3)
    flat = grid(1, columns, 0, pitch)
    stack = []
    for k in range(layers):
        one = flat.copy()
        one[:, 2] = (k - (layers - 1) / 2) * pitch
        one[:, 3] = rng.normal(0, 0.05, columns) + (np.pi * (k % 2) if rng.random() < 0.3 else 0)
        stack.append(one)
    places = np.concatenate(stack)
    parts = light_rounds(rng, c, places)
    kind = int(rng.integers(3))
    x, y, z = room_of(parts)
    if kind == 0:  # links
        parts.append(Part("steel", copies(rod(-3, 3, c.case / 2 + 0.8, sides=6), places), 0.25))
    elif kind == 1:
        parts += hollow("cardboard", block(-x - 1, x + 1, -y - 1, y + 1, -z - 1, z + 1), block(-x, x, -y, y, -z, z))
    x, y, z = x + rng.uniform(4, 14), y + rng.uniform(4, 24), z + rng.uniform(6, 40)
    steel = rng.random() < 0.65
    material, wall = ("steel", rng.uniform(0.6, 1.1)) if steel else (pick(rng, "pp", "abs"), 2.4)
    parts += hollow(
        material, block(-x, x, -y, y, -z, z), block(wall - x, x - wall, wall - y, y - wall, wall - z, z - wall)
    )
    parts.append(
        Part("rubber", merged(*(block(-x + 2, x - 2, s * (y - 5), s * (y - 2), z - 4, z - 1.5) for s in (-1, 1))))
    )
    lid = hollow(
        material,
        block(-x - 2, x + 2, -y - 2, y + 2, z - 10, z + 3),
        block(-x - 0.5, x + 0.5, -y - 0.5, y + 0.5, z - 10, z + 2),
    )
    parts += lid
    clasp = [block(-12, 12, y + 2, y + 5, z - 34, z + 2), block(-x - 5, -x - 2, -8, 8, z - 20, z - 6)]
    handle = [
        block(-x * 0.5, x * 0.5, -4, 4, z + 9, z + 13),
        *(block(s * x * 0.5 - 2, s * x * 0.5 + 2, -4, 4, z + 3, z + 9) for s in (-1, 1)),
    ]
    parts.append(Part(pick(rng, "steel", material), merged(*clasp, *handle)))
    return counted(parts, len(places))


def mixed_handful(rng: Generator) -> Thing:
    """Rounds, shells, blanks, cases and bullets of several calibres together in a hand, sock, jar or pocket."""
    parts: list[Part] = []
    total = 0
    for _ in range(int(rng.integers(2, 5))):
        count = int(rng.integers(1, 7))
        total += count
        at = lying(rng, count, 22, rng.uniform(0.3, 1.4)) + [*rng.normal(0, 12, 2), 0, 0, 0]
        if rng.random() < 0.25:
            parts += light_shells(
                rng, at, rng.choice([5.2, 8.8, 10.2]), rng.uniform(50, 72), fired=bool(rng.random() < 0.3)
            )
        else:
            parts += light_rounds(rng, any_calibre(rng), at, load=pick(rng, "live", "live", "live", "empty", "dummy"))
    x, y, z = room_of(parts)
    kind = int(rng.integers(5))
    if kind == 1:
        cloth = [
            prism(rounded(2 * x + 10, 2 * y + 30, 14, steps=2), s * (z + 1) - 0.7, s * (z + 1) + 0.7) for s in (-1, 1)
        ]
        parts.append(Part(pick(rng, "cloth", "wool", "nylon", "leather"), merged(*cloth)))
    elif kind == 2:
        r = np.hypot(y, z) + 2
        parts += hollow(
            pick(rng, "glass", "pp", "pet"), rod(-x - 3, x + 3, r, sides=14), rod(-x - 1.5, x + 1.5, r - 1.5, sides=14)
        )
        parts += hollow(
            pick(rng, "steel", "pp"),
            rod(x + 3, x + 14, r * 0.9, sides=12),
            rod(x + 3.5, x + 13.4, r * 0.9 - 0.6, sides=12),
        )
    elif kind == 3:
        tin = pick(rng, "steel", "aluminium", "cardboard", "wood")
        w = {"steel": 0.3, "aluminium": 0.5, "cardboard": 0.8, "wood": 5.0}[tin]
        outer = block(-x - w - 1, x + w + 1, -y - w - 1, y + w + 1, -z - w, z + w)
        parts += hollow(tin, outer, block(-x - 1, x + 1, -y - 1, y + 1, -z, z))
    return counted(parts, total)


def mixed_box(rng: Generator) -> Thing:
    """Any rounds or shells, standing or lying, in any tray and any box, with cartons beside or above."""
    shells = rng.random() < 0.25
    c = any_calibre(rng)
    r, long = (rng.choice([5.2, 8.8, 10.2]), rng.uniform(52, 72)) if shells else (c.case / 2, c.overall)
    columns, rows = int(rng.integers(3, 8)), int(rng.integers(2, 5))
    pitch = 2 * r + rng.uniform(0.4, 5)
    standing = rng.random() < 0.5
    places = grid(columns, rows, pitch, pitch, 0, np.pi / 2) if standing else grid(rows, columns, long + 3, pitch)
    if not standing and rng.random() < 0.6:
        places[:, 3] = np.pi * (np.arange(len(places)) % 2)
    places = places[: int(rng.integers(max(2, len(places) // 2), len(places) + 1))]
    parts = light_shells(rng, places, r, long) if shells else light_rounds(rng, c, places)
    x, y, z = room_of(parts)
    x, y, z = x + rng.uniform(0.5, 5), y + rng.uniform(0.5, 5), z + rng.uniform(0.5, 5)
    material = pick(rng, "cardboard", "cardboard", "pp", "steel", "wood", "paper")
    wall = {"cardboard": 0.7, "pp": 1.4, "steel": 0.4, "wood": 6.0, "paper": 0.4}[material]
    outer = block(-x - wall, x + wall, -y - wall, y + wall, -z - wall, z + wall)
    parts += hollow(material, outer, block(-x, x, -y, y, -z, z))
    if rng.random() < 0.6:
        tray, level = pick(rng, "foam", "pp", "cardboard", "pe"), rng.uniform(-0.5, 0.2) * z
        parts.append(Part(tray, block(-x, x, -y, y, level, level + rng.uniform(1, 5)), 0.6))
    if rng.random() < 0.3:  # a lid that slides or is lifted off
        parts.append(Part(material, block(-x - wall, x + wall, -y, y, z + wall + 0.3, z + 2 * wall + 0.6)))
    return counted(parts, len(places))
