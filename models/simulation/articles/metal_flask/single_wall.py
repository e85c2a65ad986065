"""Bottles, hip flasks, canteens, mugs and kettles with one wall."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import (
    cap,
    cavity,
    centred_along,
    drawn_fill,
    solid,
    square_section,
    turned_vessel,
)
from models.simulation.articles._common import pick
from models.simulation.articles.metal_flask.parts import ring
from models.simulation.mesh import Mesh, arc, ball, circle, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _carabiner(rng: Generator, x: float, y: float) -> list[Part]:
    s = rng.uniform(0.8, 1.3)
    loop = circle(22 * s, (x, y), 14, 0.5)
    gate = [(x - 12 * s, y + 11 * s, 0), (x + 14 * s, y + 11 * s, 0)]
    return [
        Part("aluminium", tube(np.column_stack([loop, np.zeros(len(loop))]), 2.3 * s, True, 6)),
        wire("steel", gate, 1.0, sides=5),
    ]


def aluminium_bottle(rng: Generator) -> Thing:
    """Single aluminium wall with a shoulder, screw stopper with a loop, sometimes on a snap link."""
    long, r = rng.uniform(170, 250), rng.uniform(31, 38)
    mouth = rng.uniform(12, 18)
    profile = [
        (0, r * 0.82),
        (4, r * 0.95),
        (9, r),
        (long * 0.72, r),
        (long * 0.82, r * 0.86),
        (long * 0.9, mouth + 4),
        (long * 0.93, mouth),
        (long, mouth),
    ]
    if rng.random() < 0.4:
        at = long * rng.uniform(0.2, 0.42)
        profile[3:3] = [(at, r), (at + 10, r * 0.9), (at + 32, r * 0.9), (at + 42, r)]
    parts, volume = turned_vessel(
        rng, "aluminium", profile, rng.uniform(0.7, 1.2), 1.6, pick(rng, "water", "cola"), sides=18
    )
    parts += hollow(
        "pp",
        revolve([(long - 16, mouth + 3), (long + 10, mouth + 3.5), (long + 16, mouth)], 16),
        revolve([(long - 16, mouth + 0.6), (long, mouth + 0.6)], 16),
    )
    parts += [ring(long + 1, mouth - 2, 2.0, "rubber")]
    loop = arc(13, -np.pi / 2, np.pi / 2, (long + 16, 0), 9)
    parts.append(Part(pick(rng, "pp", "aluminium"), tube(loop, 3.2, sides=6)))
    parts += _carabiner(rng, long + 48, 0) if rng.random() < 0.5 else []
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def hip_flask(rng: Generator) -> Thing:
    """Flat, curved to the hip, a captive screw cap on its arm; maybe in leather."""
    long, r, flat = rng.uniform(80, 135), rng.uniform(34, 50), rng.uniform(0.24, 0.34)
    section = square_section(flat, 0.75, 5)
    bent = section + np.column_stack([np.zeros(len(section)), 0.16 * (section[:, 0] ** 2 - 0.5)])
    profile = [
        (0, r * 0.9),
        (3, r),
        (long * 0.86, r * rng.uniform(0.94, 1.04)),
        (long * 0.95, r * 0.85),
        (long, r * 0.55),
    ]
    content = pick(rng, "alcohol", "alcohol", "water")
    fill = drawn_fill(rng)
    parts, volume = turned_vessel(
        rng, "stainless", profile, rng.uniform(0.6, 0.9) / flat**0.25, 0.8, content, bent, fill=fill
    )
    centre = -0.08 * r
    neck = hollow("stainless", revolve([(long - 1, 9), (long + 9, 9)], 12), revolve([(long - 1, 7), (long + 9, 7)], 12))
    top = cap("stainless", long + 2, long + rng.uniform(14, 20), 11, 0.8, 12)
    parts += [part.moved(0, 0, centre) for part in (*neck, *top)]
    arm = smooth(
        [(long, 16, centre), (long + 10, 20, centre), (long + 18, 10, centre), (long + 18, 0, centre)], False, 1
    )
    parts += [
        wire("stainless", arm, 1.4, sides=5),
        Part("stainless", revolve([(-6, 2), (6, 2)], 7).turned("z", np.pi / 2).moved(long + 1, 16, centre)),
    ]
    if rng.random() < 0.4:
        skin = [(long * 0.1, r + 1.5), (long * 0.75, r + 1.5)]
        parts += hollow("leather", solid(skin, bent), solid(cavity(skin, 1.4, 0, 0), bent))
    abv = int(rng.choice([40, 42, 45, 52])) if content == "alcohol" and fill > 0.02 else 0
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": abv})


def canteen(rng: Generator) -> Thing:
    """Soldier's flask: kidney shaped aluminium, screw cap on a chain, cloth cover and strap."""
    long, r, flat = rng.uniform(150, 200), rng.uniform(60, 75), rng.uniform(0.42, 0.55)
    section = circle(1, steps=20, squash=flat)
    kidney = section + np.column_stack([np.zeros(20), 0.2 * (section[:, 0] ** 2 - 0.5)])
    profile = [(0, r * 0.75), (6, r * 0.93), (16, r), (long * 0.7, r * 0.98), (long * 0.85, r * 0.8), (long, r * 0.3)]
    material = pick(rng, "aluminium", "aluminium", "stainless")
    wall = rng.uniform(0.9, 1.3) if material == "aluminium" else 0.6
    parts, volume = turned_vessel(rng, material, profile, wall / flat**0.4, 1.0, "water", kidney)
    z = -0.1 * r
    neck = hollow(
        material, revolve([(long - 2, 14), (long + 16, 14)], 14), revolve([(long - 2, 12.5), (long + 16, 12.5)], 14)
    )
    top = cap(pick(rng, "abs", material), long + 3, long + 22, 17, 2.0 if material != "stainless" else 0.8, 14)
    parts += [part.moved(0, 0, z) for part in (*neck, *top)]
    links = smooth([(long + 20, 12, z), (long + 10, 30, z), (long - 12, 28, z), (long - 8, 18, z)], False, 1)
    parts.append(wire("steel", links, 1.0, sides=5))
    if rng.random() < 0.6:
        cover = [(-3, r * 0.8), (15, r + 3), (long * 0.72, r + 3), (long * 0.9, r * 0.8)]
        parts += hollow("cloth", solid(cover, kidney), solid(cavity(cover, 2.5, 2.0, 0), kidney))
        for at in (-0.4, 0.4):
            parts.append(
                Part("brass", revolve([(-2, 5), (2, 5)], 9).turned("y", np.pi / 2).moved(long * 0.75, at * r, r * 0.4))
            )
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def enamel_mug(rng: Generator) -> Thing:
    """A steel or titanium cup for camping, folding or fixed ear, with a lid; may hold a drink."""
    long, r = rng.uniform(75, 130), rng.uniform(38, 56)
    material = pick(rng, "steel", "stainless", "titanium", "aluminium")
    wall = {"aluminium": 1.2, "titanium": 0.5}.get(material, rng.uniform(0.5, 0.8))
    profile = [(0, r * 0.93), (4, r * 0.99), (long, r)]
    fill = float(rng.uniform(0.3, 0.9)) if rng.random() < 0.3 else 0.0
    parts, volume = turned_vessel(rng, material, profile, wall, wall, "water", sides=20, fill=fill)
    parts += [
        Part(material, revolve([(long - 0.3, r - wall), (long, r - wall)], 20), -1.0),
        ring(long, r, 1.3, material),
    ]
    for side in (-1, 1):
        ear = smooth(
            [
                (long * 0.85, r, side * 8),
                (long * 0.85, r + 36, side * 7),
                (long * 0.25, r + 32, side * 7),
                (long * 0.2, r, side * 8),
            ],
            False,
            1,
        )
        parts.append(wire(material, ear, rng.uniform(1.2, 2.0), sides=5))
    if rng.random() < 0.5:
        parts += [
            Part(material, revolve([(long + 0.5, r), (long + 1.1, r), (long + 3, r * 0.6)], 20), 0.5),
            Part("pp", ball(8, sides=8).moved(long + 8)),
        ]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def kettle(rng: Generator) -> Thing:
    """Camping kettle: squat single wall, spout, bail handle over the top, lid with knob."""
    long, r = rng.uniform(85, 125), rng.uniform(58, 78)
    material = pick(rng, "aluminium", "stainless")
    wall = rng.uniform(1.0, 1.6) if material == "aluminium" else rng.uniform(0.5, 0.8)
    profile = [(0, r * 0.92), (5, r), (long * 0.55, r * 0.98), (long * 0.85, r * 0.75), (long, r * 0.5)]
    parts, volume = turned_vessel(
        rng, material, profile, wall, wall * 1.4, "water", sides=20, fill=0.0 if rng.random() < 0.5 else None
    )
    spout = smooth([(long * 0.45, r * 0.9, 0), (long * 0.6, r + 22, 0), (long * 0.92, r + 38, 0)], False, 1)
    parts += hollow(
        material,
        tube(spout, np.linspace(13, 7, len(spout)), sides=9),
        tube(spout, np.linspace(13 - wall, 7 - wall, len(spout)), sides=9),
    )
    bail = np.column_stack(
        [
            long * 0.7 + (long * 0.75) * np.sin(np.linspace(0, np.pi, 12)),
            np.zeros(12),
            (r * 0.85) * np.cos(np.linspace(0, np.pi, 12)),
        ]
    )
    lean = rng.uniform(-0.9, 0.9)
    pivot = Mesh(tube(bail, 2.2, sides=6).vertices - [long * 0.7, 0, 0], tube(bail, 2.2, sides=6).faces)
    parts.append(Part("stainless", pivot.turned("z", lean).moved(long * 0.7)))
    parts += [
        Part(material, revolve([(long, r * 0.52), (long + wall, r * 0.52), (long + 6, r * 0.2)], 16), 0.5),
        Part("abs", ball(9, sides=8).moved(long + 14)),
    ]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def single_wall_bottle(rng: Generator) -> Thing:
    """Plain steel bottle of one wall with a wide neck, threaded lid with a wire or strap loop."""
    long, r = rng.uniform(180, 265), rng.uniform(32, 39)
    mouth = rng.uniform(19, 25)
    profile = [(0, r * 0.9), (4, r), (long * 0.7, r), (long * 0.8, r * 0.9), (long * 0.88, mouth + 2), (long, mouth)]
    parts, volume = turned_vessel(rng, "stainless", profile, rng.uniform(0.5, 0.8), 0.8, "water", sides=18)
    top = long + rng.uniform(8, 16)
    if rng.random() < 0.5:
        parts += [
            Part("wood", revolve([(long + 1, mouth + 3), (top, mouth + 3)], 16)),
            Part("pp", revolve([(long - 16, mouth - 2), (long + 1, mouth - 1)], 14), 0.5),
        ]
    else:
        parts += cap("stainless", long - 14, top, mouth + 3.5, 0.6, 16)
        parts.append(Part("pp", revolve([(long - 10, mouth - 1.5), (top - 2, mouth - 1)], 14), 0.5))
    parts.append(ring(long + 0.5, mouth - 0.5, 1.8, "silicone"))
    loop = smooth(
        [(top - 5, -mouth - 4, 0), (top + 22, -mouth, 4), (top + 28, mouth, 4), (top - 5, mouth + 4, 0)], False, 1
    )
    parts.append(wire(pick(rng, "stainless", "nylon"), loop, 1.7, sides=6))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})
