"""Match packs of many makers: drawers of all sizes, lift-off lids, jars, round tins, foil packs, opened books."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.match_box.kit import can, drawer, jumble, lift_lid, pouch, rows, sheaf, splints, strips
from models.simulation.mesh import Points, box, circle, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire

MOST = 52
"""More matches than this would be too many faces."""


def _measures(rng: Generator) -> tuple[float, float]:
    """Length and thickness of a stick: miniature, common, long, or for candles and stoves."""
    kind = rng.random()
    low, high = (28, 38) if kind < 0.2 else (38, 52) if kind < 0.65 else (52, 82) if kind < 0.9 else (100, 160)
    stick = rng.uniform(low, high)
    return stick, rng.uniform(1.6, 2.4) + stick * 0.008


def _filled(rng: Generator, room: tuple[float, float, float], stick: float, thick: float) -> list[Part]:
    share = rng.choice([1.0, 1.0, rng.uniform(0.1, 0.9)])
    most = int(MOST * share) + 1
    if rng.random() < 0.25:
        at, turn = jumble(rng, min(most, 34), room, stick)
    else:
        at, turn = rows(rng, most, thick, room, stick)
    return splints(rng, stick, thick, at, turn)


def sized_drawer(rng: Generator) -> Thing:
    """Drawers from the smallest to the stove's, of card or shaved wood, the sleeve whole or short, pushed any way."""
    stick, thick = _measures(rng)
    board = pick(rng, "paper", "paper", "coated_paper", "wood", "cardboard")
    card = rng.uniform(0.4, 1.1) if board != "coated_paper" else rng.uniform(0.3, 0.6)
    x, y, z = stick + rng.uniform(3, 12), rng.uniform(15, 62), rng.uniform(7, 20)
    room = (x - 2 * card, y - 2 * card, z - card)
    slide = float(rng.choice([0.0, 0.0, rng.uniform(-0.8, 0.8)])) * x
    parts = [*_filled(rng, room, stick, thick), *drawer(rng, x, y, z, board, card, slide)]
    if rng.random() < 0.2:
        parts.append(Part("paper", box(card, y - 2 * card, z - card).moved(rng.uniform(-0.2, 0.2) * x, 0, 0)))
    thing = Thing(centred(parts).parts, {"count": 1})
    return thing if rng.random() < 0.8 else thing.turned("x", np.pi / 2)


def cross_drawer(rng: Generator) -> Thing:
    """Boxes that open on their long side, sticks across: family boxes and those of a hotel, with pillars of matches."""
    stick, thick = rng.uniform(40, 62), rng.uniform(1.8, 2.5)
    x, z, card = rng.uniform(55, 130), rng.uniform(10, 32), rng.uniform(0.5, 1.0)
    y, tall = stick + rng.uniform(3, 9), (z - 3) * rng.choice([1.0, rng.uniform(0.2, 1.0)])
    pitch = rng.uniform(3.5, 5.5)
    count = int((x - 5) / pitch)
    at = np.column_stack([(np.arange(count) - (count - 1) / 2) * pitch, rng.uniform(-1, 1, count) * (y - stick) * 0.3,
                          np.full(count, (tall - z) / 2 + 1.2)])  # fmt: skip
    swapped = float(rng.choice([0.0, 0.0, 0.5]))
    turn = np.pi / 2 + rng.normal(0, 0.012, count) + np.pi * (rng.random(count) < swapped)
    cap = rng.uniform(2.5, 4.5)
    parts = [
        Part("wood", copies(box(stick, pitch * 0.9, tall), at, turn), rng.uniform(0.45, 0.65)),
        Part(
            "match_head",
            copies(box(cap, pitch * 0.95, tall).moved(stick / 2 - cap / 2), at, turn),
            rng.uniform(0.4, 0.65),
        ),
        *drawer(
            rng,
            x,
            y,
            z,
            pick(rng, "paper", "cardboard", "wood"),
            card,
            float(rng.choice([0.0, rng.uniform(-0.6, 0.6)])) * x,
        ),
    ]
    loose = np.column_stack([rng.uniform(-0.3, 0.3, 8) * x, rng.uniform(-1, 1, 8), np.full(8, -z / 2 + tall + thick)])
    if tall < z * 0.7:
        parts += splints(rng, stick, thick, loose, np.pi / 2 + rng.normal(0, 0.06, 8) + np.pi * rng.integers(0, 2, 8))
    return Thing(centred(parts).parts, {"count": 1})


def lidded_box(rng: Generator) -> Thing:
    """A gift box with a lift-off lid, or a packet that opens as one of cigarettes does."""
    stick, thick = _measures(rng)
    card, board = rng.uniform(0.5, 1.4), pick(rng, "cardboard", "paper", "coated_paper", "wood")
    x, y, z = stick + rng.uniform(4, 12), rng.uniform(25, 85), rng.uniform(9, 22)
    parts = _filled(rng, (x - 2 * card, y - 2 * card, z - card), stick, thick)
    if rng.random() < 0.6:
        parts += lift_lid(rng, x, y, z, board, card)
    else:
        parts += [*hollow(board, box(x, y, z), box(x - 2 * card, y - 2 * card, z - 2 * card)), strips(rng, x, y, z)]
        deep, angle = rng.uniform(12, 22), float(rng.choice([0.0, rng.uniform(0.5, 2.4)]))
        hood = hollow(board, box(deep, y + 1, z + 1).moved(-deep / 2, 0, -z / 2),
                      box(deep - card, y + 0.2, z + 0.2).moved(-deep / 2 - card / 2, 0, -z / 2))  # fmt: skip
        parts += [p.turned("y", angle).moved(x / 2 + 0.6, 0, z / 2) for p in hood]
    return Thing(centred(parts).parts, {"count": 1})


def cornered_box(rng: Generator) -> Thing:
    """Three-, six- and eight-sided and round boxes with a cap, matches on end in them."""
    stick, thick = _measures(rng)
    sides = int(rng.choice([3, 4, 6, 8, 14]))
    board = pick(rng, "paper", "cardboard", "paper", "wood", "abs")
    radius, wall = rng.uniform(9, 26), rng.uniform(0.6, 1.8)
    long = stick + rng.uniform(3, 14)
    # ``revolve`` draws few sides with a larger radius, so that the area stays; inside fits what half of it takes.
    room = (radius - wall) * (0.72 if sides == 3 else 0.86)
    at, turn = sheaf(rng, int(rng.integers(12, MOST)), thick, room, (long - stick) / 2 - 1)
    at[:, 0] += wall / 2
    parts = [*splints(rng, stick, thick, at, turn), *can(rng, board, long, radius, wall, sides)]
    return Thing(centred(parts).turned("x", rng.uniform(0, 1)).parts, {"count": 1})


def glass_jar(rng: Generator) -> Thing:
    """A small glass bottle with a cork, coloured matches on end, a striking dot on its foot."""
    stick, thick = rng.uniform(42, 105), rng.uniform(1.9, 2.7)
    radius, wall = rng.uniform(14, 30), rng.uniform(1.4, 3.0)
    long, neck = stick + rng.uniform(10, 24), radius * rng.uniform(0.6, 1.0)
    drop = rng.uniform(0.1, 0.25) * long
    profile = [(0, radius * 0.92), (2, radius), (long - drop, radius), (long - drop * 0.5, neck), (long, neck)]
    room = [
        (wall + 1, radius - wall),
        (long - drop, radius - wall),
        (long - drop * 0.5, neck - wall),
        (long, neck - wall),
    ]
    tight = min(radius - wall, neck - wall + 5)
    at, turn = sheaf(rng, int(rng.integers(14, MOST)), thick, tight * 0.95, 2.0)
    matches = [p.moved(stick / 2 + wall + 3.5) for p in splints(rng, stick, thick, at, turn)]
    cork = revolve([(long - rng.uniform(4, 10), neck - wall - 0.2), (long + rng.uniform(2, 14), neck)], 12)
    parts = [
        *hollow(pick(rng, "glass", "glass", "glass", "acrylic"), revolve(profile, 14), revolve(room, 14)),
        *matches,
        Part(pick(rng, "wood", "wood", "pe", "aluminium"), cork, 0.5),
        Part("clay", prism(circle(radius * 0.75, steps=10), -0.4, 0.0).turned("y", np.pi / 2), 0.8),
    ]
    if rng.random() < 0.4:
        parts.append(Part("paper", revolve([(long * 0.25, radius + 0.15), (long * 0.5, radius + 0.15)], 14), 0.03))
    return Thing(centred(parts).parts, {"count": 1})


def round_tin(rng: Generator) -> Thing:
    """A round or oval tin with a slip lid, its loose matches in disorder, at times sweets' foil or a strip beside."""
    stick, thick = rng.uniform(32, 55), rng.uniform(1.8, 2.4)
    oval = rng.uniform(0.6, 1.0)
    radius, z = stick / 2 / max(oval, 0.75) + rng.uniform(4, 12), rng.uniform(12, 26)
    wall, metal = rng.uniform(0.2, 0.4), pick(rng, "steel", "steel", "aluminium")
    outer, inner = (circle(radius - w, steps=18, squash=oval) for w in (0.0, wall))
    at, turn = jumble(rng, int(rng.integers(10, 44)), (2 * radius * 0.8, 2 * radius * oval * 0.62, z), stick)
    deep = z * rng.uniform(0.3, 0.8)
    lid = [
        Part(metal, prism(circle(radius + 0.6, steps=18, squash=oval), -deep / 2, deep / 2)),
        Part(metal, prism(circle(radius + 0.6 - wall, steps=18, squash=oval), -deep / 2, deep / 2 - wall), -1.0),
    ]
    away = radius * 2 * oval + 6 if rng.random() < 0.2 else 0.0
    parts = [
        *splints(rng, stick, thick, at, turn),
        *hollow(metal, prism(outer, -z / 2, z / 2), prism(inner, -z / 2 + wall, z / 2)),
        *(p.moved(0, away, (z - deep) / 2 + wall + 0.1) for p in lid),
        Part("clay", box(radius * rng.uniform(0.6, 1.2), 9, 0.4).moved(0, 0, -z / 2 - 0.4), 0.8),
    ]
    return Thing(centred(parts).parts, {"count": 1})


def foil_windproof(rng: Generator) -> Thing:
    """Windproof matches, half dipped, sealed in foil or a zip bag or a flat plastic box with striker and cotton."""
    stick, thick = rng.uniform(45, 100), rng.uniform(2.2, 3.6)
    x, y, z = stick + rng.uniform(6, 16), rng.uniform(28, 62), rng.uniform(8, 16)
    at, turn = rows(rng, int(rng.integers(5, 36)), thick * 1.45, (x - 3, y - 8, z - 2.5), stick)
    parts = splints(rng, stick, thick, at, turn, rng.uniform(0.25, 0.75))
    if rng.random() < 0.55:
        parts += pouch(rng, x, y, z)
    else:
        wall, corner, board = rng.uniform(1.0, 1.8), rng.uniform(2, 7), pick(rng, "pp", "abs", "polycarbonate")
        parts += hollow(
            board,
            prism(rounded(x, y, corner, steps=3), -z / 2, z / 2),
            prism(rounded(x - 2 * wall, y - 2 * wall, corner, steps=3), -z / 2 + wall, z / 2 - wall),
        )
        parts.append(
            Part("rubber", prism(rounded(x + 2, y + 2, corner, steps=3), -1, 1, [rounded(x, y, corner, steps=3)]))
        )
    for _ in range(int(rng.integers(1, 3))):
        card = box(rng.uniform(20, 45), rng.uniform(10, 18), 0.7)
        parts.append(Part("clay", card.moved(0, rng.uniform(-0.2, 0.2) * y, z / 2 - 0.6), 0.7))
    if rng.random() < 0.4:
        parts.append(Part("cloth", box(x * 0.25, y * 0.5, z * 0.5), 0.25))
    return Thing(centred(parts).parts, {"count": 1})


def _book_sheet(rng: Generator, count: int, pitch: float, tall: float, wood: bool) -> list[Part]:
    """A comb of matches on a common foot: torn paper, or splints glued to a card."""
    keep = np.sort(rng.permutation(count)[: count - int(rng.integers(0, count // 2 + 1)) * int(rng.integers(2))])
    at = np.column_stack([rng.normal(0, 0.4, len(keep)), (keep - (count - 1) / 2) * pitch, np.zeros(len(keep))])
    thick = pitch * rng.uniform(0.55, 0.8)
    foot = box(rng.uniform(7, 15), count * pitch, 1.2).moved(-tall / 2 + 3, 0, 0)
    return [*splints(rng, tall, thick, at, rng.normal(0, 0.006, len(keep)), leaf=not wood), Part("paper", foot, 0.9)]


def opened_book(rng: Generator) -> Thing:
    """A matchbook with its cover thrown back or shut: one to three combs, wide or narrow, staple or glue."""
    count, pitch, tall = int(rng.integers(5, 19)), rng.uniform(2.6, 4.6), rng.uniform(32, 62)
    combs = int(rng.integers(1, 4 if count < 13 else 3))
    wide, wood = count * pitch + rng.uniform(1, 4), rng.random() < 0.35
    parts: list[Part] = []
    for i in range(combs):
        comb = _book_sheet(rng, count, pitch, tall, wood)
        x, y = rng.normal(0, 0.3), rng.normal(0, 0.2)
        parts += [p.moved(x, y, (i - (combs - 1) / 2) * 2.2) for p in comb]
    deep, board = combs * 2.2 + 1.2, pick(rng, "coated_paper", "paper", "cardboard")
    long = tall + rng.uniform(4, 10)
    card = rng.uniform(0.3, 0.6)
    front = box(long, wide, card).moved(long / 2, 0, 0).turned("y", -float(rng.choice([0.0, rng.uniform(0.6, 3.1)])))
    parts += [
        Part(
            board,
            merged(box(long, wide, card).moved(0, 0, -deep / 2), box(12, wide, card).moved(-long / 2 + 6, 0, deep / 2)),
        ),
        Part(board, front.moved(-long / 2 if rng.random() < 0.3 else -long / 2 + 0.5, 0, deep / 2 + card + 0.3)),
        Part("clay", box(rng.uniform(5, 10), wide * 0.95, 0.3).moved(-long / 2 + 6, 0, -deep / 2 - 0.4), 0.8),
    ]
    for y in ((0.0,) if wide < 50 else (-wide / 4, wide / 4))[: int(rng.integers(0, 3))]:
        bow = [(-long / 2 + 5, y - 5, -deep / 2), (-long / 2 + 5, y - 5, deep / 2), (-long / 2 + 5, y + 5, deep / 2),
               (-long / 2 + 5, y + 5, -deep / 2)]  # fmt: skip
        parts.append(wire("steel", bow, 0.3, sides=4))
    return Thing(centred(parts).parts, {"count": 1})


def sheathed_box(rng: Generator) -> Thing:
    """A pocket box in a holder of brass, leather or wood that leaves the striker free, or in an ash tray's clip."""
    stick, thick = rng.uniform(38, 52), rng.uniform(1.8, 2.4)
    x, y, z, card = stick + 6, rng.uniform(30, 42), rng.uniform(11, 17), rng.uniform(0.4, 0.7)
    parts = [*_filled(rng, (x - 1.4, y - 1.4, z - 1), stick, thick), *drawer(rng, x, y, z, "paper", card, 0.0)]
    metal = pick(rng, "brass", "steel", "stainless", "leather", "wood", "silver", "abs")
    wall = {"leather": 1.6, "wood": 3.0, "abs": 1.5}.get(metal, 0.5)
    wide, tall = y + 2 * card + 1.2 + 2 * wall, z + 2 * card + 1.2 + 2 * wall
    long = x * rng.uniform(0.6, 1.0)
    if rng.random() < 0.5:
        sheath = hollow(metal, box(long, wide, tall), box(long, wide - 2 * wall, tall - 2 * wall))
    else:
        turn = np.array([(-wide / 2, -tall / 2), (wide / 2, -tall / 2), (wide / 2, tall / 2), (-wide / 2, tall / 2),
                         (-wide / 2, tall * 0.3), (-wide / 2 + wall, tall * 0.3), (-wide / 2 + wall, tall / 2 - wall),
                         (wide / 2 - wall, tall / 2 - wall), (wide / 2 - wall, -tall / 2 + wall),
                         (-wide / 2, -tall / 2 + wall)])  # fmt: skip
        bent: Points = turn
        mesh = prism(bent, -long / 2, long / 2).turned("y", np.pi / 2).turned("x", np.pi / 2)
        sheath = [Part(metal, mesh)]
    if rng.random() < 0.4:
        base = prism(circle(rng.uniform(28, 48), steps=20), -z / 2 - 6, -z / 2 - 5.4)
        sheath += [Part(metal if metal != "leather" else "ceramic", base)]
    return Thing(centred([*parts, *sheath]).parts, {"count": 1})


def strung_boxes(rng: Generator) -> Thing:
    """A dozen or fewer boxes under paper, film, string or a band, or upright in a carton, neat or shaken."""
    stick = rng.uniform(34, 56)
    x, y, z = stick + rng.uniform(4, 8), rng.uniform(20, 40), rng.uniform(8, 18)
    tall, cap = z - 2.5, rng.uniform(2.5, 4)
    pillars = int((y - 3) / 4)
    at = np.column_stack([rng.uniform(-1, 1, pillars), (np.arange(pillars) - (pillars - 1) / 2) * 4, np.zeros(pillars)])
    one = [
        Part("wood", box(stick, pillars * 4.0, tall), rng.uniform(0.45, 0.65)),
        Part("match_head", copies(box(cap, 3.8, tall).moved(stick / 2 - cap / 2), at), rng.uniform(0.4, 0.6)),
        *hollow("paper", box(x, y, z), box(x - 1.2, y - 1.2, z - 1.2)),
        Part(
            "clay", merged(*(box(x, 0.3, z - 2).moved(0, s * (y / 2 + 0.2), 0) for s in (-1, 1))), rng.uniform(0.5, 0.9)
        ),
    ]
    nx, ny, nz = int(rng.integers(1, 3)), int(rng.integers(1, 4)), int(rng.integers(2, 5))
    if nx * ny * nz > 12:
        nz = 1
    grid = np.stack(np.meshgrid(np.arange(nx), np.arange(ny), np.arange(nz)), -1).reshape(-1, 3)
    places = (grid - (np.array([nx, ny, nz]) - 1) / 2) * (x + 1.2, y + 1.4, z + 0.8)
    kind = rng.integers(4)
    places = places + rng.normal(0, (0.2, 0.2, 0.2, 1.0)[kind], places.shape)
    flips = np.pi * rng.integers(0, 2, len(places)) * int(rng.integers(2))
    parts = [Part(p.material, copies(p.mesh, places, flips), p.share) for p in one]
    bx, by, bz = nx * (x + 1.2) + 2, ny * (y + 1.4) + 2, nz * (z + 0.8) + 2
    if kind < 2:
        wall = (0.25, 1.6)[kind]
        board = pick(rng, "paper", "pe") if kind == 0 else "cardboard"
        parts += hollow(board, box(bx + 2 * wall, by + 2 * wall, bz + 2 * wall), box(bx, by, bz))
    else:
        rope = rectangle(by, bz)
        path = np.column_stack([np.zeros(4), rope])
        band = tube(path, rng.uniform(0.8, 1.6), closed=True, sides=4)
        parts.append(Part(pick(rng, "rubber", "cloth", "pp"), band))
    return Thing(centred(parts).parts, {"count": len(places)})
