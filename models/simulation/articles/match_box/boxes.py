"""Boxes of matches, single and in bundles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.articles.match_box.parts import (
    heads_side,
    jacket,
    layers,
    matches,
    pocket_measures,
    stacked,
    tray,
)
from models.simulation.mesh import Mesh, box, prism, rounded
from models.simulation.thing import Part, Thing, both, hollow, wire


def pocket_box(rng: Generator) -> Thing:
    stick, x, y, z = pocket_measures(rng)
    thick, card = rng.uniform(1.9, 2.3), rng.uniform(0.35, 0.6)
    across = int((y - 3) / (thick * 1.14))
    count = int(rng.integers(28, 46))
    at, turn = layers(rng, count, across, thick, (x - stick) / 2 - 1, heads_side(rng), 0.012)
    parts = matches(rng, stick, thick, at, turn, sides=3)
    return Thing(
        both(parts, tray(x, y, z, card), jacket(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)),
        {"count": 1},
    )


def open_drawer(rng: Generator) -> Thing:
    """Pushed half out of its sleeve, with some matches gone and the rest in disorder."""
    stick, x, y, z = pocket_measures(rng)
    thick, card = rng.uniform(1.9, 2.3), rng.uniform(0.35, 0.6)
    across = int((y - 3) / (thick * 1.14))
    count = int(rng.integers(8, 38))
    at, turn = layers(rng, count, across, thick, (x - stick) / 2 - 1, heads_side(rng), rng.uniform(0.01, 0.06))
    at[:, 2] += -z / 2 + 2 + thick - at[:, 2].min()
    shift = rng.uniform(0.25, 0.75) * x * rng.choice([-1, 1])
    sleeve = [p.moved(float(shift)) for p in jacket(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)]
    return Thing(both(matches(rng, stick, thick, at, turn, sides=3), tray(x, y, z, card), sleeve), {"count": 1})


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
        *tray(x - 0.4, y, z, card),
        *jacket(sleeve_x, sleeve_y, sleeve_z, card, rng),
    ]


def shop_bundle(rng: Generator) -> Thing:
    """Four to ten pocket boxes in paper."""
    stick, x, y, z = pocket_measures(rng)
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
    return Thing(both(stacked(one, places, flips), wrap), {"count": len(places)})


def flat_pack_of_boxes(rng: Generator) -> Thing:
    """Boxes side by side in one layer under film, or a few loose in a heap."""
    stick, x, y, z = pocket_measures(rng)
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
    return Thing(tuple(stacked(one, places, turn)), {"count": len(places)})


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
    turn = np.pi / 2 + rng.normal(0, 0.015, pillars) + np.pi * (rng.random(pillars) < heads_side(rng))
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
        parts += matches(rng, stick, thick, top, np.pi / 2 + rng.normal(0, 0.08, 14) + np.pi * rng.integers(0, 2, 14))
    return Thing(
        both(parts, tray(x, y, z, card), jacket(x + 0.6, y + 2 * card + 1, z + 2 * card + 0.8, card, rng)),
        {"count": 1},
    )


def fireplace_box(rng: Generator) -> Thing:
    """Very long matches in a long flat box."""
    stick, thick = rng.uniform(180, 285), rng.uniform(2.8, 4.0)
    x, y, z, card = stick + rng.uniform(6, 12), rng.uniform(45, 68), rng.uniform(14, 24), rng.uniform(0.6, 0.9)
    across = int((y - 4) / (thick * 1.14))
    count = min(int(across * (z - 4) / thick), 46)
    at, turn = layers(rng, count, across, thick, 2.5, heads_side(rng) * 0.5, 0.004)
    parts = matches(rng, stick, thick, at, turn, rng.uniform(4, 7), 3)
    return Thing(
        both(parts, tray(x, y, z, card), jacket(x + 0.6, y + 2 * card + 1, z + 2 * card + 0.8, card, rng)),
        {"count": 1},
    )


def minis(rng: Generator) -> Thing:
    """Small give-away boxes of ten or twenty matches, a few of them."""
    stick, thick, card = rng.uniform(32, 40), 1.9, 0.4
    x, y, z = stick + 4, rng.uniform(18, 24), rng.uniform(6.5, 9)
    across = int((y - 2) / (thick * 1.14))
    per = min(across * 2, 16)
    boxes = int(rng.integers(1, 4))
    at, turn = layers(rng, per, across, thick, 0.8, heads_side(rng), 0.01)
    one = [
        *matches(rng, stick, thick, at, turn, sides=3),
        *tray(x, y, z, card),
        *jacket(x + 0.4, y + 1.6, z + 1.4, card, rng),
    ]
    places = np.column_stack([rng.normal(0, 4, boxes), (np.arange(boxes) - (boxes - 1) / 2) * (y + 6), np.zeros(boxes)])
    return Thing(tuple(stacked(one, places, rng.normal(0, 0.2, boxes))), {"count": boxes})


def two_tier_box(rng: Generator) -> Thing:
    """A square box with two bays of sticks heads outward, a paper wall between."""
    stick, thick, card = rng.uniform(38, 46), rng.uniform(2.0, 2.3), 0.6
    x, y, z = 2 * stick + 9, rng.uniform(38, 60), rng.uniform(9, 14)
    across = int((y - 3) / (thick * 1.14))
    count = min(int(across * 2), 44)
    at, _ = layers(rng, count, across, thick, 0.8, 0, 0.0)
    side = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    at[:, 0] += side * (stick / 2 + 1.5)
    turn = np.where(side > 0, 0.0, np.pi) + rng.normal(0, 0.012, count)
    wall = Part("paper", box(0.6, y - 1.5, z - 2))
    return Thing(both(matches(rng, stick, thick, at, turn, sides=3), [wall], tray(x, y, z, card),
                      jacket(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)), {"count": 1})  # fmt: skip


def match_tin(rng: Generator) -> Thing:
    """A hinged tinplate box of loose safety matches, its lid over half the depth, a striker glued beneath."""
    stick, thick = rng.uniform(42, 55), rng.uniform(2.0, 2.3)
    x, y, z = stick + rng.uniform(8, 14), rng.uniform(34, 56), rng.uniform(13, 21)
    across = int((y - 5) / (thick * 1.14))
    at, turn = layers(rng, int(rng.integers(24, 44)), across, thick, 2.5, heads_side(rng), 0.025)
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
        both(matches(rng, stick, thick, at, turn, sides=3), tin, [Part("steel", lid), hinge, strip]), {"count": 1}
    )


def slim_gift_box(rng: Generator) -> Thing:
    """A long slim drawer of 90 to 100 mm matches in one or two layers, heads all one way, thick card."""
    stick, thick, card = rng.uniform(86, 105), rng.uniform(2.2, 2.6), rng.uniform(0.8, 1.2)
    x, y, z = stick + rng.uniform(5, 10), rng.uniform(45, 62), rng.uniform(8, 12)
    across = int((y - 5) / (thick * 1.14))
    count = min(across * int(rng.integers(1, 3)), 44)
    at, turn = layers(rng, count, across, thick, 1.5, 0.0, 0.006)
    sleeve = jacket(x * rng.uniform(0.75, 1.0), y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)
    ribbon = Part("cloth", box(3, 8, 0.6).moved(x / 2 + 2, 0, 0))
    slide = float(rng.choice([0.0, rng.uniform(10, 40)]))
    return Thing(
        both(
            matches(rng, stick, thick, at, turn, rng.uniform(3.5, 6), 3),
            tray(x, y, z, card),
            [p.moved(-slide) for p in sleeve],
            [ribbon],
        ),
        {"count": 1},
    )
