"""Matches: rows of wooden sticks with denser heads, in layers, in a paper tray and sleeve; boxes in bundles; books."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles.gas_canister import copies
from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, box, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def _stick(length: float, thick: float) -> Mesh:
    return box(length, thick, thick)


def _head(length: float, radius: float, at: float, sides: int = 4) -> Mesh:
    """A drop of head mass whose middle lies at x = ``at``."""
    half = length / 2
    return revolve([(at - half, radius * 0.75), (at + half * 0.35, radius), (at + half, radius * 0.45)], sides)


def _matches(
    rng: Generator, length: float, thick: float, at: ArrayLike, turn: ArrayLike, head: float = 0.0, sides: int = 4
) -> list[Part]:
    """Matches along x, heads to +x before each is turned about z and moved to its place."""
    size = head or rng.uniform(3.0, 4.2)
    radius = thick * rng.uniform(0.68, 0.9)
    return [
        Part("wood", copies(_stick(length, thick), at, turn), rng.uniform(0.75, 0.95)),
        Part(
            "match_head", copies(_head(size, radius, length / 2 - size * 0.35, sides), at, turn), rng.uniform(0.85, 1.1)
        ),
    ]


def _layers(
    rng: Generator, count: int, across: int, thick: float, slack: float, alternate: float, mess: float
) -> tuple[Points, Points]:
    """Places and turns of matches in layers across y; a share lie head to tail."""
    index = np.arange(count)
    y = (index % across - (across - 1) / 2) * (thick * 1.12) + rng.normal(0, thick * 0.15, count)
    levels = int(np.ceil(count / across))
    z = (index // across - (levels - 1) / 2) * thick * 1.02
    at = np.column_stack([rng.uniform(-slack, slack, count), y, z])
    turn = rng.normal(0, mess, count) + np.pi * (rng.random(count) < alternate)
    return at, turn


def _tray(x: float, y: float, z: float, card: float) -> list[Part]:
    """An open drawer, its floor down."""
    return hollow("paper", box(x, y, z), box(x - 2 * card, y - 2 * card, z - card).moved(0, 0, card / 2))


def _sleeve(x: float, y: float, z: float, card: float, rng: Generator, strikers: bool = True) -> list[Part]:
    wall = hollow("paper", box(x, y, z), box(x + 0.02, y - 2 * card, z - 2 * card))
    if strikers:
        strips = merged(*(box(x - 2, 0.3, z - 3).moved(0, s * (y / 2 + 0.1), 0) for s in (-1, 1)))
        wall.append(Part("clay", strips, rng.uniform(0.5, 0.9)))
    return wall


def _pocket_measures(rng: Generator) -> tuple[float, float, float, float]:
    """Stick length and the tray of a pocket box."""
    stick = rng.uniform(40, 45)
    return stick, stick + rng.uniform(5, 9), rng.uniform(31, 37), rng.uniform(10, 16)


def _heads_side(rng: Generator) -> float:
    return float(rng.choice([0.0, 0.0, 0.5]))


def pocket_box(rng: Generator) -> Thing:
    stick, x, y, z = _pocket_measures(rng)
    thick, card = rng.uniform(1.9, 2.3), rng.uniform(0.35, 0.6)
    across = int((y - 3) / (thick * 1.14))
    count = int(rng.integers(28, 46))
    at, turn = _layers(rng, count, across, thick, (x - stick) / 2 - 1, _heads_side(rng), 0.012)
    parts = _matches(rng, stick, thick, at, turn, sides=3)
    return Thing(
        both(parts, _tray(x, y, z, card), _sleeve(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)),
        {"count": 1},
    )


def open_drawer(rng: Generator) -> Thing:
    """Pushed half out of its sleeve, with some matches gone and the rest in disorder."""
    stick, x, y, z = _pocket_measures(rng)
    thick, card = rng.uniform(1.9, 2.3), rng.uniform(0.35, 0.6)
    across = int((y - 3) / (thick * 1.14))
    count = int(rng.integers(8, 38))
    at, turn = _layers(rng, count, across, thick, (x - stick) / 2 - 1, _heads_side(rng), rng.uniform(0.01, 0.06))
    at[:, 2] += -z / 2 + 2 + thick - at[:, 2].min()
    shift = rng.uniform(0.25, 0.75) * x * rng.choice([-1, 1])
    sleeve = [p.moved(float(shift)) for p in _sleeve(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)]
    return Thing(both(_matches(rng, stick, thick, at, turn, sides=3), _tray(x, y, z, card), sleeve), {"count": 1})


def _columns(
    rng: Generator, stick: float, across: int, thick: float, tall: float, share: float
) -> tuple[Mesh, Mesh, float]:
    """A filled box as a few pillars of sticks and heads: for bundles, where single matches are too many."""
    pitch = thick * 1.12
    y = (np.arange(across) - (across - 1) / 2) * pitch
    jitter = rng.uniform(-1, 1, across)
    pillar, cap = box(stick, thick, tall), box(3.6, thick * 1.3, tall)
    at = np.column_stack([jitter, y, np.zeros(across)])
    return copies(pillar, at), copies(cap, at + [stick / 2 - 1.4, 0, 0]), share


def _packed_box(rng: Generator, stick: float, x: float, y: float, z: float, card: float, thick: float) -> list[Part]:
    across = int((y - 3) / (thick * 1.14))
    wood, heads, share = _columns(rng, stick, across, thick, z - 3, 0.62)
    sleeve_x, sleeve_y, sleeve_z = x, y + 2 * card + 0.8, z + 2 * card + 0.6
    return [
        Part("wood", wood, share),
        Part("match_head", heads, 0.55),
        *_tray(x - 0.4, y, z, card),
        *_sleeve(sleeve_x, sleeve_y, sleeve_z, card, rng),
    ]


def _stacked(one: list[Part], places: ArrayLike, flips: ArrayLike | None = None) -> list[Part]:
    return [Part(p.material, copies(p.mesh, places, flips), p.share) for p in one]


def shop_bundle(rng: Generator) -> Thing:
    """Four to ten pocket boxes in paper."""
    stick, x, y, z = _pocket_measures(rng)
    card = rng.uniform(0.4, 0.6)
    one = _packed_box(rng, stick, x, y, z, card, rng.uniform(2.2, 2.8))
    columns, layers = int(rng.integers(1, 3)), int(rng.integers(2, 5))
    px, py, pz = x + 0.4, y + 2.6, z + 2.2
    along = rng.random() < 0.5
    places = np.array([((c - (columns - 1) / 2) * px if along else 0, 0 if along else (c - (columns - 1) / 2) * py,
                        (k - (layers - 1) / 2) * pz) for c in range(columns) for k in range(layers)])  # fmt: skip
    flips = np.pi * rng.integers(0, 2, len(places))
    bx, by = px * (columns if along else 1) + 1, py * (1 if along else columns) + 1
    wrap = hollow("paper", box(bx, by, layers * pz + 1), box(bx - 0.4, by - 0.4, layers * pz + 0.6))
    return Thing(both(_stacked(one, places, flips), wrap), {"count": len(places)})


def flat_pack_of_boxes(rng: Generator) -> Thing:
    """Boxes side by side in one layer under film, or a few loose in a heap."""
    stick, x, y, z = _pocket_measures(rng)
    one = _packed_box(rng, stick, x, y, z, 0.5, rng.uniform(2.2, 2.8))
    columns, rows = int(rng.integers(1, 3)), int(rng.integers(2, 5))
    places = np.array(
        [
            ((c - (columns - 1) / 2) * (x + 1), (r - (rows - 1) / 2) * (y + 2.8), 0.0)
            for c in range(columns)
            for r in range(rows)
        ]
    )
    loose = rng.random() < 0.5
    if loose:
        places[:, :2] *= 1.12
        places[:, :2] += rng.normal(0, 3, (len(places), 2))
    turn = rng.normal(0, 0.12 * loose, len(places)) + np.pi * rng.integers(0, 2, len(places))
    return Thing(tuple(_stacked(one, places, turn)), {"count": len(places)})


def kitchen_box(rng: Generator) -> Thing:
    """The big household box: sticks across its width, several hundred in many layers."""
    stick, thick = rng.uniform(43, 60), rng.uniform(2.0, 2.4)
    y, x, z, card = stick + rng.uniform(5, 9), rng.uniform(90, 125), rng.uniform(18, 36), rng.uniform(0.5, 0.8)
    full = rng.uniform(0.35, 1.0)
    pillars = int((x - 4) / 4.4)
    at = np.column_stack(
        [
            (np.arange(pillars) - (pillars - 1) / 2) * 4.4 + rng.normal(0, 0.4, pillars),
            rng.uniform(-1, 1, pillars) * (y - stick) * 0.35,
            np.full(pillars, -(1 - full) * (z - 4) / 2),
        ]
    )
    turn = np.pi / 2 + rng.normal(0, 0.015, pillars) + np.pi * (rng.random(pillars) < _heads_side(rng))
    tall = (z - 4) * full
    wood, heads = box(stick, 3.9, tall), box(3.8, 4.2, tall * 0.96).moved(stick / 2 - 1.6, 0, 0)
    parts = [
        Part("wood", copies(wood, at, turn), 0.6),
        Part("match_head", copies(heads, at, turn), rng.uniform(0.4, 0.6)),
    ]
    top = np.column_stack(
        [rng.uniform(-0.45, 0.45, 14) * x, rng.uniform(-1, 1, 14), np.full(14, -z / 2 + 2 + tall + thick / 2)]
    )
    if full < 0.9:
        parts += _matches(rng, stick, thick, top, np.pi / 2 + rng.normal(0, 0.08, 14) + np.pi * rng.integers(0, 2, 14))
    return Thing(
        both(parts, _tray(x, y, z, card), _sleeve(x + 0.6, y + 2 * card + 1, z + 2 * card + 0.8, card, rng)),
        {"count": 1},
    )


def _book(rng: Generator, count: int, width: float, tall: float, gone: int) -> list[Part]:
    """Paper comb matches in two rows stapled into a folded cover; x is their length."""
    pitch, thick = width / (count + 0.5), rng.uniform(0.9, 1.2)
    keep = np.sort(rng.permutation(2 * count)[: 2 * count - gone])
    y = (keep % count - (count - 1) / 2) * pitch
    row = keep // count
    at = np.column_stack([rng.normal(0, 0.5, len(keep)), y, (row - 0.5) * (thick + 0.3)])
    head = _head(rng.uniform(3.5, 5.0), pitch * 0.42, tall / 2 - 1.8)
    comb = box(10, width, thick * 2 + 0.4).moved(-tall / 2 + 2, 0, 0)
    depth = thick * 2 + 2.2
    long, wide = tall + 9, width + 2
    front, rear = (box(long, wide, 0.4).moved(0, 0, s * depth / 2) for s in (-1, 1))
    foot = box(13, wide, 0.4).moved(-long / 2 + 6.5, 0, depth / 2 + 0.5)
    edge = merged(*(box(0.4, wide, depth).moved(s * long / 2, 0, 0) for s in (-1, 1)))
    striker = box(8, wide - 2, 0.3).moved(-long / 2 + 6, 0, -depth / 2 - 0.3)
    staple = wire(
        "steel",
        [
            (-tall / 2 + 1, -6, -depth / 2),
            (-tall / 2 + 1, -6, depth / 2),
            (-tall / 2 + 1, 6, depth / 2),
            (-tall / 2 + 1, 6, -depth / 2),
        ],
        0.3,
    )
    return [
        Part("paper", copies(box(tall, pitch * 0.78, thick), at), 1.1),
        Part("match_head", copies(head, at)),
        Part("paper", comb, 1.0),
        Part("coated_paper", merged(front, rear, foot, edge)),
        Part("clay", striker, 0.8),
        staple,
    ]


def match_book(rng: Generator) -> Thing:
    parts = _book(rng, int(rng.integers(9, 16)), rng.uniform(36, 52), rng.uniform(36, 44), int(rng.integers(0, 8)))
    return Thing(tuple(parts), {"count": 1})


def match_books(rng: Generator) -> Thing:
    count = int(rng.integers(2, 4))
    one = _book(rng, int(rng.integers(9, 12)), rng.uniform(36, 44), rng.uniform(36, 44), 0)
    if rng.random() < 0.5:
        places = np.column_stack(
            [rng.normal(0, 3, count), rng.normal(0, 3, count), (np.arange(count) - (count - 1) / 2) * 6.2]
        )
        turn = rng.normal(0, 0.12, count)
    else:
        places = np.column_stack(
            [rng.normal(0, 3, count), (np.arange(count) - (count - 1) / 2) * 54.0, np.zeros(count)]
        )
        turn = rng.normal(0, 0.15, count) + np.pi * rng.integers(0, 2, count)
    return Thing(tuple(_stacked(one, places, turn)), {"count": count})


def fireplace_box(rng: Generator) -> Thing:
    """Very long matches in a long flat box."""
    stick, thick = rng.uniform(180, 285), rng.uniform(2.8, 4.0)
    x, y, z, card = stick + rng.uniform(6, 12), rng.uniform(45, 68), rng.uniform(14, 24), rng.uniform(0.6, 0.9)
    across = int((y - 4) / (thick * 1.14))
    count = min(int(across * (z - 4) / thick), 46)
    at, turn = _layers(rng, count, across, thick, 2.5, _heads_side(rng) * 0.5, 0.004)
    parts = _matches(rng, stick, thick, at, turn, rng.uniform(4, 7), 3)
    return Thing(
        both(parts, _tray(x, y, z, card), _sleeve(x + 0.6, y + 2 * card + 1, z + 2 * card + 0.8, card, rng)),
        {"count": 1},
    )


def storm_matches(rng: Generator) -> Thing:
    """Half the stick is coated with slow mass, a bright tip on top of it."""
    stick, thick = rng.uniform(48, 60), rng.uniform(2.3, 2.9)
    x, y, z, card = stick + 7, rng.uniform(32, 46), rng.uniform(11, 18), 0.6
    pitch = thick * 1.6
    across = int((y - 4) / pitch)
    count = across * int(rng.integers(2, 4))
    index = np.arange(count)
    at = np.column_stack(
        [
            rng.uniform(-1, 1, count),
            (index % across - (across - 1) / 2) * pitch + rng.normal(0, 0.3, count),
            (index // across - 0.5) * thick * 1.4,
        ]
    )
    turn = rng.normal(0, 0.015, count) + np.pi * (rng.random(count) < 0.3)
    coat = stick * rng.uniform(0.35, 0.6)
    parts = _matches(rng, stick, thick, at, turn, 4.5)
    parts.append(
        Part(
            "match_head",
            copies(box(coat, thick * 1.45, thick * 1.45).moved(stick / 2 - coat / 2 - 2, 0, 0), at, turn),
            0.62,
        )
    )
    return Thing(
        both(parts, _tray(x, y, z, card), _sleeve(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)),
        {"count": 1},
    )


def card_tube(rng: Generator) -> Thing:
    """A round card tube of long-headed matches with a lid."""
    stick, thick, r = rng.uniform(45, 95), rng.uniform(2.2, 2.8), rng.uniform(11, 19)
    x = stick + 7
    spots = [
        (dy, dz)
        for dy in np.arange(-r, r, thick * 1.25)
        for dz in np.arange(-r, r, thick * 1.25)
        if np.hypot(dy, dz) < r - 3.2
    ]
    count = min(len(spots), 42)
    chosen = np.array(spots)[rng.permutation(len(spots))[:count]]
    at = np.column_stack([rng.uniform(-1.5, 0.5, count), chosen + rng.normal(0, 0.2, (count, 2))])
    parts = _matches(rng, stick, thick, at, np.zeros(count), rng.uniform(3.5, 6), 3)
    shell = hollow(
        "paper", revolve([(-x / 2, r), (x / 2, r)], 16), revolve([(-x / 2 + 1.2, r - 1.2), (x / 2, r - 1.2)], 16)
    )
    lid = hollow(
        "paper",
        revolve([(x / 2 - 18, r + 1.2), (x / 2 + 1.5, r + 1.2)], 16),
        revolve([(x / 2 - 18, r + 0.1), (x / 2 + 0.3, r + 0.1)], 16),
    )
    striker = Part(
        "clay", prism(rounded(9, 9, 4, (0, 0)), 0, 0.4).turned("y", np.pi / 2).moved(-x / 2 - 0.4, 0, 0), 0.8
    )
    return Thing(both(parts, shell, lid, [striker]), {"count": 1})


def bagged_matches(rng: Generator) -> Thing:
    """Loose matches in a twist of film or under a rubber band, with a piece of striking card."""
    stick, thick, count = rng.uniform(40, 55), rng.uniform(1.9, 2.3), int(rng.integers(15, 43))
    if rng.random() < 0.5:
        r = np.sqrt(rng.random(count)) * thick * np.sqrt(count) * 0.55
        a = rng.uniform(0, 6.3, count)
        at = np.column_stack([rng.uniform(-2, 2, count), r * np.cos(a), r * np.sin(a) * 0.8])
        turn = rng.normal(0, 0.03, count) + np.pi * (rng.random(count) < _heads_side(rng))
        ring = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        reach = r.max() + thick
        band = Part(
            "rubber",
            tube(
                np.column_stack([np.zeros(12), reach * np.cos(ring), reach * 0.8 * np.sin(ring)]),
                1.0,
                closed=True,
                sides=5,
            ),
        )
    else:
        at = np.column_stack([rng.normal(0, 11, count), rng.normal(0, 11, count), rng.uniform(-5, 5, count)])
        turn = rng.uniform(0, 6.3, count)
        band = Part("pe", prism(rectangle(80, 70), -6.2, 6.2, [rectangle(79.6, 69.6)]), 0.3)
    strip = Part("clay", box(45, 14, 0.4).moved(0, 4, -7), 0.7)
    card = Part("paper", box(48, 17, 0.6).moved(0, 4, -7.5), 1.0)
    return Thing(both(_matches(rng, stick, thick, at, turn, sides=3), [band, strip, card]), {"count": 1})


def minis(rng: Generator) -> Thing:
    """Small give-away boxes of ten or twenty matches, a few of them."""
    stick, thick, card = rng.uniform(32, 40), 1.9, 0.4
    x, y, z = stick + 4, rng.uniform(18, 24), rng.uniform(6.5, 9)
    across = int((y - 2) / (thick * 1.14))
    per = min(across * 2, 16)
    boxes = int(rng.integers(1, 4))
    at, turn = _layers(rng, per, across, thick, 0.8, _heads_side(rng), 0.01)
    one = [
        *_matches(rng, stick, thick, at, turn, sides=3),
        *_tray(x, y, z, card),
        *_sleeve(x + 0.4, y + 1.6, z + 1.4, card, rng),
    ]
    places = np.column_stack([rng.normal(0, 4, boxes), (np.arange(boxes) - (boxes - 1) / 2) * (y + 6), np.zeros(boxes)])
    return Thing(tuple(_stacked(one, places, rng.normal(0, 0.2, boxes))), {"count": boxes})


def two_tier_box(rng: Generator) -> Thing:
    """A square box with two bays of sticks heads outward, a paper wall between."""
    stick, thick, card = rng.uniform(38, 46), rng.uniform(2.0, 2.3), 0.6
    x, y, z = 2 * stick + 9, rng.uniform(38, 60), rng.uniform(9, 14)
    across = int((y - 3) / (thick * 1.14))
    count = min(int(across * 2), 44)
    at, _ = _layers(rng, count, across, thick, 0.8, 0, 0.0)
    side = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    at[:, 0] += side * (stick / 2 + 1.5)
    turn = np.where(side > 0, 0.0, np.pi) + rng.normal(0, 0.012, count)
    wall = Part("paper", box(0.6, y - 1.5, z - 2))
    return Thing(both(_matches(rng, stick, thick, at, turn, sides=3), [wall], _tray(x, y, z, card),
                      _sleeve(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)), {"count": 1})  # fmt: skip


def waterproof_case(rng: Generator) -> Thing:
    """A screw-top plastic case, ribbed, with matches on end and a striker in its foot; often a small compass on top."""
    stick, thick, r = rng.uniform(42, 50), 2.2, rng.uniform(11, 15)
    x = stick + 14
    count = int(rng.integers(12, 34))
    a, reach = rng.uniform(0, 6.3, count), np.sqrt(rng.random(count)) * (r - 4.5)
    at = np.column_stack([rng.uniform(-2, 2, count) - 4, reach * np.cos(a), reach * np.sin(a)])
    turn = rng.normal(0, 0.02, count) + np.pi * (rng.random(count) < 0.15)
    material = "abs" if rng.random() < 0.7 else "aluminium"
    body = hollow(
        material,
        revolve([(-x / 2, r), (x / 2 - 12, r)], 16),
        revolve([(-x / 2 + 2.5, r - 2), (x / 2 - 12, r - 2)], 16),
    )
    lid = hollow(
        material,
        revolve([(x / 2 - 18, r + 2.4), (x / 2 + 2, r + 2.4)], 16),
        revolve([(x / 2 - 18, r + 0.3), (x / 2 - 0.5, r + 0.3)], 16),
    )
    extra = [
        Part(
            "rubber",
            tube(
                [(x / 2 - 12, (r - 1) * np.cos(t), (r - 1) * np.sin(t)) for t in np.arange(12) * np.pi / 6],
                1.0,
                closed=True,
                sides=5,
            ),
        ),
        wire("steel", [(x / 2 - 8, r + 3, 0), (x / 2 - 2, r + 9, 0), (x / 2 + 4, r + 3, 0)], 0.9),
    ]
    return Thing(both(_matches(rng, stick, thick, at, turn, sides=3), body, lid, extra), {"count": 1})


def match_tin(rng: Generator) -> Thing:
    """A hinged tinplate box of loose safety matches, its lid over half the depth, a striker glued beneath."""
    stick, thick = rng.uniform(42, 55), rng.uniform(2.0, 2.3)
    x, y, z = stick + rng.uniform(8, 14), rng.uniform(34, 56), rng.uniform(13, 21)
    across = int((y - 5) / (thick * 1.14))
    at, turn = _layers(rng, int(rng.integers(24, 44)), across, thick, 2.5, _heads_side(rng), 0.025)
    wall = rng.uniform(0.2, 0.3)
    tin = hollow(
        "steel",
        prism(rounded(x, y, 4), -z / 2, z / 2),
        prism(rounded(x - 2 * wall, y - 2 * wall, 4), -z / 2 + wall, z / 2 - wall),
    )
    lid = prism(rounded(x + 1, y + 1, 4.5), 0, z / 2 - 1, [rounded(x + 0.5, y + 0.5, 4.2)])
    hinge = wire("steel", [(-x * 0.3, y / 2 + 1, 0), (x * 0.3, y / 2 + 1, 0)], 0.7)
    strip = Part("clay", box(x * 0.7, y * 0.3, 0.4).moved(0, 0, -z / 2 - 0.3), 0.7)
    return Thing(
        both(_matches(rng, stick, thick, at, turn, sides=3), tin, [Part("steel", lid), hinge, strip]), {"count": 1}
    )


def slim_gift_box(rng: Generator) -> Thing:
    """A long slim drawer of 90 to 100 mm matches in one or two layers, heads all one way, thick card."""
    stick, thick, card = rng.uniform(86, 105), rng.uniform(2.2, 2.6), rng.uniform(0.8, 1.2)
    x, y, z = stick + rng.uniform(5, 10), rng.uniform(45, 62), rng.uniform(8, 12)
    across = int((y - 5) / (thick * 1.14))
    count = min(across * int(rng.integers(1, 3)), 44)
    at, turn = _layers(rng, count, across, thick, 1.5, 0.0, 0.006)
    sleeve = _sleeve(x * rng.uniform(0.75, 1.0), y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)
    ribbon = Part("cloth", box(3, 8, 0.6).moved(x / 2 + 2, 0, 0))
    slide = float(rng.choice([0.0, rng.uniform(10, 40)]))
    return Thing(
        both(
            _matches(rng, stick, thick, at, turn, rng.uniform(3.5, 6), 3),
            _tray(x, y, z, card),
            [p.moved(-slide) for p in sleeve],
            [ribbon],
        ),
        {"count": 1},
    )


MAKES = Makes(
    train=(
        pocket_box,
        open_drawer,
        shop_bundle,
        flat_pack_of_boxes,
        kitchen_box,
        match_book,
        match_books,
        fireplace_box,
        storm_matches,
        card_tube,
        bagged_matches,
        minis,
        two_tier_box,
    ),
    validation=(waterproof_case,),
    test=(match_tin, slim_gift_box),
)
