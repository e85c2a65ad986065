"""Guns, ammunition, police and defence gear, fireworks. The last maker of each label is held out."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import Maker, Part, Slab, Thing, Turned, Wire, box, disc, line, moved, rounded


def _round(x: float, y: float, turn: float, calibre: float, case: float, bullet: float) -> tuple[Turned, Turned]:
    r = calibre / 2
    shell = Turned("brass", (0, case), (r * 1.05, r), 0.6, ("powder", "standing", 0.7), (x, y), turn)
    tip = Turned(
        "lead",
        (case - 3, case, case + bullet * 0.5, case + bullet),
        (r * 0.9, r * 0.95, r * 0.8, 0.5),
        None,
        None,
        (x, y),
        turn,
    )
    return shell, tip


def _pistol(rng: Generator, frame: str, grip_turn: float, slide: float, height: float) -> Thing:
    rear = -slide * 0.35
    slide_body = Slab(
        "steel",
        rounded(rear + slide / 2, 0, slide, height, 4),
        rng.uniform(5.5, 8.5),
        [box(rear + slide * 0.45, -height * 0.18, slide * 0.2, height * 0.4)],
    )
    barrel = Turned("steel", (rear + slide * 0.3, rear + slide + 3), (7.5, 7.5), 2.8)
    spring = Wire(
        "steel",
        np.stack(
            [np.linspace(rear + slide * 0.45, rear + slide * 0.95, 40), height * 0.38 + 4 * (np.arange(40) % 2)], 1
        ),
        1.4,
    )
    grip_outline = moved(rounded(0, 50, 34, 92, 7), rear + 25, height * 0.2, grip_turn)
    walls = rng.uniform(2.5, 4.5) if frame == "steel" else 12.0
    grip = Slab(frame, grip_outline, walls)
    rail = Slab(frame, rounded(rear + slide * 0.48, height * 0.62, slide * 0.9, height * 0.45, 3), walls)
    magazine = Slab("steel", moved(box(0, 52, 24, 92), rear + 25, height * 0.2, grip_turn), 2.0)
    floor = Slab("steel", moved(box(0, 99, 32, 5), rear + 25, height * 0.2, grip_turn), 9)
    guard = Wire(frame, moved(disc(rear + 58, height * 0.95 + 12, 19, 15), 0, 0), 5 if frame == "steel" else 7, True)
    trigger = Wire("steel", line((rear + 55, height * 0.8), (rear + 52, height * 0.95 + 18)), 5)
    parts: list[Part] = [slide_body, barrel, spring, grip, rail, magazine, floor, guard, trigger]
    if rng.random() < 0.7:
        for index in range(int(rng.integers(3, 8))):
            spot = moved(line((-12, 20 + index * 10)), rear + 25, height * 0.2, grip_turn)[0]
            parts += _round(spot[0], spot[1], grip_turn - 0.1, 9, 19, 9)
    parts += [
        Slab("steel", box(rear + slide - 8, -height / 2 - 2, 6, 5), 4),
        Slab("steel", box(rear + 6, -height / 2 - 2, 8, 5), 8),
    ]
    parts.append(Slab("steel", disc(rear - 2, height * 0.1, 7), 7))
    return Thing(tuple(parts))


def steel_pistol(rng: Generator) -> Thing:
    return _pistol(rng, "steel", rng.uniform(0.1, 0.35), rng.uniform(165, 215), rng.uniform(25, 32))


def polymer_pistol(rng: Generator) -> Thing:
    return _pistol(rng, "nylon", rng.uniform(0.2, 0.45), rng.uniform(155, 200), rng.uniform(23, 29))


def revolver(rng: Generator) -> Thing:
    barrel_length = rng.uniform(55, 155)
    barrel = Turned("steel", (20, 20 + barrel_length), (9, 8), 3.2, None, (0.0, -8.0))
    frame = Slab(
        "steel", line((-45, -24), (25, -24), (25, 26), (-30, 30), (-58, 8)), rng.uniform(3.5, 5.5), [box(-8, 2, 44, 34)]
    )
    cylinder = Slab("steel", rounded(-8, 2, 42, 38, 5), 14)
    bores = [Slab("brass", box(-8, y, 36, 7), 3) for y in (-10, 2, 14)]
    grip = Slab(
        rng.choice(["wood", "rubber"]), line((-55, 5), (-30, 28), (-52, 100), (-88, 106), (-92, 88), (-70, 35)), 26
    )
    core = Slab(
        "steel", line((-52, 10), (-36, 28), (-58, 92), (-78, 92)), 5, [line((-52, 30), (-46, 34), (-62, 82), (-70, 82))]
    )
    guard = Wire("steel", disc(-8, 42, 20, 15), 4.5, True)
    extras = (
        Wire("steel", line((-10, 28), (-14, 50)), 4),
        Wire("steel", line((-50, -20), (-68, -32)), 7),
        Slab("steel", box(16 + barrel_length, -20, 10, 7), 3),
        Turned("steel", (20, 20 + barrel_length * 0.7), (4, 4), None, None, (0.0, 8.0)),
    )
    return Thing((barrel, frame, cylinder, *bores, grip, core, guard, *extras))


def shotgun(rng: Generator) -> Thing:
    length = rng.uniform(260, 380)
    barrels = [
        Turned("steel", (0, length), (11, 10.5), 2.6, None, (0.0, y))
        for y in ((-11, 11) if rng.random() < 0.5 else (0,))
    ]
    action = Slab("steel", rounded(-35, 4, 80, 44, 8), 9)
    grip = Slab("wood", line((-70, -12), (-60, 24), (-150, 75), (-185, 60), (-170, 25)), 32)
    guard = Wire("steel", disc(-35, 38, 24, 14), 4, True)
    return Thing((*barrels, action, grip, guard, Slab("wood", rounded(length * 0.3, 14, length * 0.4, 18, 7), 28)))


def pocket_pistol(rng: Generator) -> Thing:
    base = _pistol(
        rng, rng.choice(["steel", "aluminium"]), rng.uniform(0.0, 0.25), rng.uniform(105, 135), rng.uniform(22, 26)
    )
    return Thing((*base.parts, Slab("wood", moved(rounded(0, 52, 24, 62, 6), -12, 4, 0.15), 12)))


def _rounds(rng: Generator, count: int, size: tuple[float, float, float], neat: bool) -> Thing:
    parts: list[Part] = []
    pitch = size[0] * 1.25
    for index in range(count):
        if neat:
            parts += _round(-size[1] / 2, (index - count / 2) * pitch, 0.0, *size)
        else:
            x, y = rng.uniform(-1, 1, 2) * pitch * np.sqrt(count)
            parts += _round(x, y, rng.uniform(0, 6.28), *size)
    return Thing(tuple(parts), {"count": count})


def pistol_rounds(rng: Generator) -> Thing:
    return _rounds(rng, int(rng.integers(2, 9)), (9.0, 19.0, 10.0), rng.random() < 0.5)


def rifle_rounds(rng: Generator) -> Thing:
    return _rounds(
        rng, int(rng.integers(1, 7)), (rng.uniform(7, 11), rng.uniform(38, 55), rng.uniform(18, 25)), rng.random() < 0.6
    )


def round_box(rng: Generator) -> Thing:
    rows = int(rng.integers(3, 6))
    parts = [
        part
        for row in range(rows)
        for col in range(5)
        for part in _round((row - rows / 2) * 33, (col - 2) * 12, 0, 9, 19, 10)
    ]
    return Thing((*parts, Slab("paper", box(0, 0, rows * 34, 68), 4)), {"count": rows * 5})


def shot_shells(rng: Generator) -> Thing:
    count = int(rng.integers(1, 6))
    parts: list[Part] = []
    for index in range(count):
        at, turn = (rng.uniform(-6, 6), (index - count / 2) * 24), rng.uniform(-0.3, 0.3)
        parts += [
            Turned("pe", (-20, 48), (10, 10), 1.0, ("powder", "standing", 0.45), at, turn),
            Turned("brass", (-21, -6), (10.6, 10.4), 0.7, None, at, turn),
            Turned("lead", (14, 42), (4.5, 4.5), None, None, at, turn),
        ]
    return Thing(tuple(parts), {"count": count})


def telescopic_baton(rng: Generator) -> Thing:
    drawn = rng.random() < 0.6
    tube = Turned("steel", (-105, 105), (14, 13.5), 1.8)
    grip = Turned("rubber", (-105, 20), (17, 17), 3.0)
    if not drawn:
        return Thing(
            (
                tube,
                grip,
                Turned("steel", (-95, 108), (11, 11), 1.6),
                Turned("steel", (-90, 108), (8, 8), 2.5),
                Slab("steel", disc(108, 0, 8), 14),
            )
        )
    return Thing(
        (
            tube,
            grip,
            Turned("steel", (95, 245), (10.5, 10), 1.6),
            Turned("steel", (235, 370), (7.5, 7), 2.5),
            Turned("steel", (366, 380), (9, 9)),
        )
    )


def rubber_baton(rng: Generator) -> Thing:
    length = rng.uniform(320, 460)
    core = Turned(rng.choice(["steel", "aluminium"]), (-length / 2 + 10, length / 2 - 10), (6, 6), 2.0)
    return Thing(
        (
            Turned("rubber", (-length / 2, length * 0.3, length / 2), (16, 17, 15)),
            core,
            Slab("abs", disc(-length * 0.22, 0, 26), 6),
        )
    )


def wooden_baton(rng: Generator) -> Thing:
    length = rng.uniform(340, 480)
    return Thing(
        (
            Turned(
                rng.choice(["wood", "abs"]), (-length / 2, -length * 0.2, length / 2), (13, 14, rng.uniform(15, 24))
            ),
            Wire("leather", disc(-length / 2 - 25, 0, 30, 18), 4, True),
        )
    )


def side_handle_baton(rng: Generator) -> Thing:
    return Thing(
        (
            Turned("nylon", (-300, 190), (15, 15)),
            Turned("nylon", (0, 125), (13, 16), None, None, (95.0, 0.0), np.pi / 2),
            Slab("aluminium", box(95, 0, 34, 30), 12),
        )
    )


def _cuff(x: float, y: float, turn: float, gap: float) -> list[Part]:
    angles = np.linspace(0.3, 2 * np.pi - 0.3 - gap, 30)
    ring = moved(np.stack([34 * np.cos(angles), 30 * np.sin(angles)], 1), x, y, turn)
    body = moved(rounded(38, 0, 24, 34, 6), x, y, turn)
    teeth = moved(np.stack([30 * np.cos(angles[15:]), 26 * np.sin(angles[15:])], 1), x, y, turn)
    return [
        Wire("steel", ring, 6.5),
        Wire("steel", teeth, 3.5),
        Slab("steel", body, 5),
        Slab("steel", moved(disc(38, 0, 4), x, y, turn), 6),
    ]


def chain_cuffs(rng: Generator) -> Thing:
    turn = rng.uniform(-0.6, 0.6)
    links = [Wire("steel", disc(x, 0, 9, 6), 4, True) for x in (-10, 0, 10)]
    return Thing(
        (
            *_cuff(-58, rng.uniform(-12, 12), turn, rng.uniform(0, 0.8)),
            *_cuff(58, rng.uniform(-12, 12), np.pi + turn, rng.uniform(0, 0.8)),
            *links,
        )
    )


def hinged_cuffs(rng: Generator) -> Thing:
    hinge = [Slab("steel", rounded(x, 0, 12, 34, 3), 5) for x in (-12, 0, 12)]
    return Thing((*_cuff(-58, 0, 0.0, rng.uniform(0, 0.8)), *_cuff(58, 0, np.pi, rng.uniform(0, 0.8)), *hinge))


def folded_cuffs(rng: Generator) -> Thing:
    turn = rng.uniform(0.9, 1.3)
    return Thing(
        (
            *_cuff(-20, 8, turn, rng.uniform(0, 0.6)),
            *_cuff(22, -6, np.pi - turn, rng.uniform(0, 0.6)),
            Wire("steel", disc(0, 40, 10, 7), 4, True),
        )
    )


def _shocker_inside(rng: Generator, length: float, width: float) -> list[Part]:
    cells = [
        Turned("alkaline_cell", (-length * 0.42, -length * 0.05), (7, 7), None, None, (0.0, y))
        for y in (-width * 0.2, width * 0.2)
    ]
    coil = Turned("copper", (length * 0.05, length * 0.28), (9, 9), 4.0)
    core = Slab("steel", box(length * 0.16, 0, length * 0.22, 7), 7)
    board = Slab("pcb", box(0, 0, length * 0.5, width * 0.7), 2.0)
    return [*cells, coil, core, board]


def box_shocker(rng: Generator) -> Thing:
    length, width = rng.uniform(110, 160), rng.uniform(42, 58)
    prongs = [
        Wire("steel", line((length / 2 - 8, y), (length / 2 + 10, y * 0.8)), 4)
        for y in (-width * 0.38, -width * 0.14, width * 0.14, width * 0.38)
    ]
    return Thing((Slab("abs", rounded(0, 0, length, width, 8), 9), *_shocker_inside(rng, length, width), *prongs))


def torch_shocker(rng: Generator) -> Thing:
    length = rng.uniform(150, 220)
    body = Turned("aluminium", (-length / 2, length * 0.25, length * 0.38, length / 2), (16, 16, 23, 23), 2.2)
    prongs = [Slab("steel", box(length / 2 + 3, y, 9, 5), 8) for y in (-18, 18)]
    return Thing(
        (body, *_shocker_inside(rng, length * 0.8, 34), *prongs, Slab("glass", box(length / 2 - 3, 0, 3, 38), 30))
    )


def baton_shocker(rng: Generator) -> Thing:
    length = rng.uniform(300, 400)
    inside = [moved_part(part, -length * 0.25) for part in _shocker_inside(rng, 160, 36)]
    rod = Turned("abs", (-length / 2, length / 2), (20, 16), 3.0)
    rings = [Wire("steel", line((x, -17), (x, 17)), 4) for x in (length * 0.25, length * 0.33, length * 0.41)]
    return Thing((rod, *inside, *rings, Slab("steel", box(length / 2 + 4, 0, 12, 8), 8)))


def moved_part(part: Part, x: float) -> Part:
    """A part shifted along x."""
    if isinstance(part, Turned):
        return Turned(part.material, part.x, part.radius, part.wall, part.fill, (part.at[0] + x, part.at[1]), part.turn)
    assert isinstance(part, Slab)
    return Slab(part.material, part.outline + [x, 0], part.thickness)


def _cracker(x: float, y: float, turn: float, length: float, radius: float) -> list[Part]:
    clay = [
        Turned("glass", (end, end + length * 0.12), (radius * 0.7, radius * 0.7), None, None, (x, y), turn)
        for end in (-length / 2, length * 0.38)
    ]
    return [
        Turned(
            "paper",
            (-length / 2, length / 2),
            (radius, radius),
            radius * 0.4,
            ("powder", "standing", 0.8),
            (x, y),
            turn,
        ),
        *clay,
    ]


def cracker_string(rng: Generator) -> Thing:
    count, length = int(rng.integers(12, 26)), rng.uniform(28, 45)
    parts: list[Part] = [Wire("cloth", line((0, 0), (count * 7.0, 0)), 4)]
    for index in range(count):
        parts += _cracker(
            index * 7.0, (length * 0.5 + 2) * (1 if index % 2 else -1), np.pi / 2 + rng.normal(0, 0.12), length, 4.0
        )
    return Thing(tuple(parts))


def firework_cake(rng: Generator) -> Thing:
    n, m, pitch = int(rng.integers(3, 6)), int(rng.integers(4, 7)), rng.uniform(22, 30)
    standing = rng.random() < 0.5
    parts: list[Part] = [Slab("paper", box(0, 0, m * pitch + 6, n * pitch + 6), 8)]
    for i in range(n):
        for j in range(m if standing else 1):
            y = (i - n / 2 + 0.5) * pitch
            if standing:
                x = (j - m / 2 + 0.5) * pitch
                parts += [
                    Slab("paper", disc(x, y, pitch * 0.48), 90, [disc(x, y, pitch * 0.33)]),
                    Slab("powder", disc(x, y, pitch * 0.33), 32),
                    Slab("glass", disc(x, y, pitch * 0.33), 8),
                ]
            else:
                parts += [
                    Turned(
                        "paper",
                        (-m * pitch / 2, m * pitch / 2),
                        (pitch * 0.47,) * 2,
                        3.5,
                        ("powder", "standing", 0.4),
                        (0.0, y),
                    ),
                    Turned("glass", (-m * pitch / 2, -m * pitch / 2 + 12), (pitch * 0.4,) * 2, None, None, (0.0, y)),
                ]
    return Thing(tuple(parts))


def sparklers(rng: Generator) -> Thing:
    parts: list[Part] = []
    for y in rng.uniform(-16, 16, int(rng.integers(5, 12))):
        turn, shift = rng.normal(0, 0.04), rng.uniform(-8, 8)
        parts += [
            Wire("steel", moved(line((-110, y), (120, y)), shift, 0, turn), 1.6),
            Wire("powder", moved(line((-10, y), (118, y)), shift, 0, turn), 5.5),
            Wire("aluminium", moved(line((-10, y), (118, y)), shift, 0, turn), 2.0),
        ]
    return Thing((*parts, Slab("pe", box(0, 0, 260, 44), 0.4)))


def rockets(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(2, 6))):
        y = index * 26.0
        parts += [
            *_cracker(0, y, 0, rng.uniform(70, 100), 11),
            Wire("wood", line((-20, y + 12), (260, y + 12)), 5),
            Turned("abs", (45, 70), (11, 1), 1.2, None, (0.0, y)),
        ]
    return Thing(tuple(parts))


WEAPONS: dict[str, tuple[Maker, ...]] = {
    "gun": (steel_pistol, polymer_pistol, revolver, shotgun, pocket_pistol),
    "ammunition": (pistol_rounds, rifle_rounds, round_box, shot_shells),
    "baton": (telescopic_baton, rubber_baton, wooden_baton, side_handle_baton),
    "handcuffs": (chain_cuffs, hinged_cuffs, folded_cuffs),
    "stun_gun": (box_shocker, torch_shocker, baton_shocker),
    "fireworks": (cracker_string, firework_cake, sparklers, rockets),
}
