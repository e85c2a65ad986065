"""Matches in books, tubes, bags and cases."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.articles.match_box.parts import heads_side, jacket, match_head, matches, stacked, tray
from models.simulation.mesh import box, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def _book(rng: Generator, count: int, width: float, tall: float, gone: int) -> list[Part]:
    """Paper comb matches in two rows stapled into a folded cover; x is their length."""
    pitch, thick = width / (count + 0.5), rng.uniform(0.9, 1.2)
    keep = np.sort(rng.permutation(2 * count)[: 2 * count - gone])
    y = (keep % count - (count - 1) / 2) * pitch
    row = keep // count
    at = np.column_stack([rng.normal(0, 0.5, len(keep)), y, (row - 0.5) * (thick + 0.3)])
    head = match_head(rng.uniform(3.5, 5.0), pitch * 0.42, tall / 2 - 1.8)
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
    return Thing(tuple(stacked(one, places, turn)), {"count": count})


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
    parts = matches(rng, stick, thick, at, turn, 4.5)
    parts.append(
        Part(
            "match_head",
            copies(box(coat, thick * 1.45, thick * 1.45).moved(stick / 2 - coat / 2 - 2, 0, 0), at, turn),
            0.62,
        )
    )
    return Thing(
        both(parts, tray(x, y, z, card), jacket(x + 0.6, y + 2 * card + 0.8, z + 2 * card + 0.6, card, rng)),
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
    parts = matches(rng, stick, thick, at, np.zeros(count), rng.uniform(3.5, 6), 3)
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
        turn = rng.normal(0, 0.03, count) + np.pi * (rng.random(count) < heads_side(rng))
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
    return Thing(both(matches(rng, stick, thick, at, turn, sides=3), [band, strip, card]), {"count": 1})


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
    return Thing(both(matches(rng, stick, thick, at, turn, sides=3), body, lid, extra), {"count": 1})
