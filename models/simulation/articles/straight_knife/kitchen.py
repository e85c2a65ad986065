"""Knives of the kitchen and the table."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, notched, posed, profile
from models.simulation.articles.straight_knife.parts import (
    BLADE_STEELS,
    PLASTICS,
    WOODS,
    hollow_handle,
    pins,
    scales,
    swells,
)
from models.simulation.mesh import circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def chef_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(140, 230), rng.uniform(30, 50), rng.uniform(1.6, 2.8)
    steel = str(rng.choice(BLADE_STEELS))
    shape = profile(rng.uniform(0.1, 0.5), rng.uniform(1.6, 2.6), rng.uniform(-0.1, 0.4), rng.uniform(0.3, 0.7), 1.5)
    high = rng.uniform(22, 29)
    y = height / 2 - high / 2 - rng.uniform(0, 4)
    parts = [Part(steel, blade(shape, length, height, thick, rng.uniform(0.4, 0.95)))]
    parts += scales(rng, rng.uniform(105, 130), high, y, thick, str(rng.choice(WOODS)), steel)
    if rng.random() < 0.5:
        bolster = grip([-9, 0, 5], y, [high, high * 0.95, high * 0.9], [12, 10, thick])
        parts.append(Part(steel, bolster))
    return posed(rng, parts, blade_facts(shape, length, height))


def fruit_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(80, 125), rng.uniform(18, 27), rng.uniform(1.0, 1.7)
    steel = str(rng.choice(BLADE_STEELS))
    shape = profile(rng.uniform(0.3, 0.75), rng.uniform(1.6, 3), rng.uniform(0, 0.45), rng.uniform(0.4, 0.85), 1.8)
    stub, high = rng.uniform(22, 42), rng.uniform(18, 25)
    y = rng.uniform(-1, 3)
    tang = prism(smooth([(3, y + 5), (-stub, y + 4.5), (-stub, y - 4.5), (3, y - 5)], True, 1), -thick / 2, thick / 2,
                 [circle(rng.uniform(1.5, 2.5), (-stub + 6, y), 8)])  # fmt: skip
    span = rng.uniform(92, 120)
    xs = np.array([0, 0.1, 0.35, 0.6, 0.9, 1.0]) * -span + 4
    plastic = str(rng.choice(PLASTICS))
    body = grip(xs, y, high * np.array([0.8, 1, 0.85, 0.95, 1.0, 0.7]) * swells(rng, 6, 0.1), rng.uniform(9, 15))
    parts = [
        Part(steel, blade(shape, length, height, thick, rng.uniform(0.2, 0.7))),
        Part(steel, tang),
        Part(plastic, body),
    ]
    if rng.random() < 0.35:
        outer = prism(rounded(length + 6, height + 5, 3, (length / 2 + 5, 0)), -2.6, 2.6)
        inner = prism(rounded(length + 3, height + 2, 3, (length / 2 + 5, 0)), -1.4, 1.4)
        parts += hollow(str(rng.choice(["pp", "pvc"])), outer, inner)
    elif rng.random() < 0.3:
        hole = prism(circle(2.5, (float(xs[-1]) + 8, y), 8), -4, 4)
        parts.append(Part(plastic, hole, -1.0))
    return posed(rng, parts, blade_facts(shape, length, height), 0.4)


def steel_handled_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(110, 220), rng.uniform(24, 50), rng.uniform(1.6, 2.6)
    shape = profile(rng.uniform(0.2, 0.8), rng.uniform(1.5, 3), rng.uniform(-0.3, 0.4), rng.uniform(0.3, 0.8), 1.6)
    high = min(rng.uniform(20, 28), height)
    y = height / 2 - high / 2 - rng.uniform(0, 3)
    parts = [
        Part("stainless", blade(shape, length, height, thick, rng.uniform(0.3, 0.9))),
        *hollow_handle(rng, rng.uniform(105, 130), high, y, "stainless"),
        Part("stainless", grip([-4, 0, 9], [y, y, y + 1], [high * 0.9, high * 0.85, high * 0.7], [12, 9, thick])),
    ]
    return posed(rng, parts, blade_facts(shape, length, height))


def chinese_cleaver(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(155, 200), rng.uniform(68, 98), rng.uniform(1.5, 2.8)
    steel = str(rng.choice(BLADE_STEELS))
    lean, round_off = rng.uniform(-0.06, 0.06), rng.uniform(0.02, 0.1)
    u = np.array([0, 0.05, 0.5, 0.9, 0.97, 1.0])
    top = np.array([0.42, 0.5, 0.5, 0.5, 0.5 - round_off * 0.4, 0.5 - round_off]) + lean * u
    bottom = np.array([-0.46, -0.5, -0.52, -0.49, -0.46, -0.42]) + round_off * u**3
    parts = [Part(steel, blade(np.column_stack([u, top, bottom]), length, height, thick, rng.uniform(0.2, 0.85), 0.1))]
    if rng.random() < 0.3:
        eye = prism(circle(rng.uniform(3, 6), (length - 16, height / 2 - 16), 10), -thick * 0.44, thick * 0.44)
        parts.append(Part(steel, eye, -1.0))
    y = height / 2 - rng.uniform(14, 30)
    span = rng.uniform(95, 125)
    if rng.random() < 0.55:
        parts += hollow_handle(rng, span, rng.uniform(22, 29), y, steel)
        parts.append(Part(steel, grip([-3, 0, 8], y, [20, 18, 14], [14, 10, thick])))
    else:
        turned_grip = revolve(
            np.array([(0, 11), (10, 13), (40, 12), (70, 15), (92, 15), (96, 10)]) * [span / 96, 1], 10
        )
        parts.append(Part("wood", turned_grip.scaled(-1, 1, 1).moved(-12, y)))
        parts.append(Part(steel, tube([(6, y), (-span * rng.uniform(0.6, 1.05), y)], rng.uniform(2.5, 4), sides=6)))
        parts += hollow(
            steel, revolve([(-14, 12.5), (0, 11)], 10).moved(0, y), revolve([(-13, 11.5), (-1, 10)], 10).moved(0, y)
        )
    return posed(rng, parts, {"blade_length_mm": round(length), "tip_angle_deg": 90}, 0.12)


def boning_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(120, 180), rng.uniform(15, 27), rng.uniform(1.8, 2.8)
    shape = profile(rng.uniform(0.6, 0.85), rng.uniform(1.5, 2.5), rng.uniform(0.2, 0.5), 0.3, 1.2, rng.uniform(0, 0.3))
    steel = str(rng.choice(BLADE_STEELS))
    parts = [
        Part(steel, blade(shape, length, height, thick, rng.uniform(0.4, 0.9), 0.5, bend=rng.uniform(-0.02, 0.12)))
    ]
    parts += scales(rng, rng.uniform(110, 130), rng.uniform(20, 27), -1, thick, str(rng.choice(PLASTICS)), steel)
    return posed(rng, parts, blade_facts(shape, length, height))


def bread_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(180, 230), rng.uniform(22, 34), rng.uniform(1.3, 2.2)
    shape = profile(rng.uniform(0.75, 0.9), 2, rng.uniform(0, 0.45), rng.uniform(0.7, 0.9), 1.5, levels=5)
    shape = notched(shape, rng.uniform(0.06, 0.12), int(rng.integers(14, 22)), 0.06, 0.94)
    steel = str(rng.choice(BLADE_STEELS))
    parts = [Part(steel, blade(shape, length, height, thick, 0.4, 0.2))]
    parts += scales(rng, rng.uniform(105, 130), rng.uniform(20, 27), 2, thick, str(rng.choice(WOODS)), steel)
    return posed(rng, parts, blade_facts(shape, length, height))


def ceramic_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 160), rng.uniform(20, 38), rng.uniform(1.5, 2.1)
    shape = profile(rng.uniform(0.2, 0.7), 2.2, rng.uniform(-0.2, 0.3), rng.uniform(0.4, 0.8), 1.8)
    span = rng.uniform(105, 125)
    xs = np.array([0, 0.1, 0.35, 0.65, 0.92, 1.0]) * -span + 5
    body = grip(xs, 1, rng.uniform(19, 25) * np.array([0.9, 1, 0.85, 0.95, 1.0, 0.7]), rng.uniform(11, 16), 10)
    stub = prism(rounded(rng.uniform(25, 45), height * 0.5, 3, (-10, 1)), -thick / 2, thick / 2)
    parts = [Part("zirconia", blade(shape, length, height, thick, 0.5, 0.2)), Part("abs", body), Part("zirconia", stub)]
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def table_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(85, 120), rng.uniform(16, 23), rng.uniform(1.6, 2.4)
    tip = rng.uniform(0, 0.5)
    shape = profile(rng.uniform(0.8, 0.92), 2.4, tip, rng.uniform(0.75, 0.95), 2.4, levels=6)
    if rng.random() < 0.6:
        shape = notched(shape, 0.05, int(rng.integers(10, 16)), 0.35, 0.92)
    span = rng.uniform(95, 120)
    xs = np.array([4, -6, -0.3 * span, -0.7 * span, -span, -span - 3])
    high = np.array([10, 9, 12, 15, rng.uniform(16, 22), 12])
    thick_grip = np.array([3, 5, rng.uniform(4.5, 6), 6, rng.uniform(5.5, 8), 4])
    body = grip(xs, 0, high, thick_grip)
    steel = blade(shape, length, height, thick, 0.5, 0.2)
    if rng.random() < 0.6:
        parts = [Part("stainless", merged(steel, body))]
    else:
        parts = [Part("stainless", steel), Part(str(rng.choice(PLASTICS)), body.scaled(1, 1.1, 1.7)),
                 Part("stainless", prism(rounded(span * 0.7, 7, 2, (-span * 0.3, 0)), -0.9, 0.9))]  # fmt: skip
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def santoku(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(145, 185), rng.uniform(40, 50), rng.uniform(1.5, 2.2)
    shape = profile(rng.uniform(0.3, 0.6), 3, rng.uniform(-0.42, -0.25), rng.uniform(0.68, 0.82), rng.uniform(1.8, 2.6))
    steel = str(rng.choice(BLADE_STEELS))
    high = rng.uniform(22, 27)
    y = height / 2 - high / 2 - 2
    parts = [Part(steel, blade(shape, length, height, thick, 0.8))]
    dimples = [
        prism(circle(4, (x, height * 0.03), 8, 2.0), -thick * 0.1, thick * 0.1)
        for x in np.arange(22, length * 0.85, 13)
    ]
    if rng.random() < 0.6:
        parts.append(Part(steel, merged(*dimples), -1.0))
    if rng.random() < 0.5:
        parts += scales(rng, rng.uniform(110, 130), high, y, thick, str(rng.choice(WOODS)), steel)
    else:
        parts += hollow_handle(rng, rng.uniform(105, 125), high, y, steel)
    return posed(rng, parts, blade_facts(shape, length, height))


def peeling_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(55, 85), rng.uniform(13, 20), rng.uniform(0.9, 1.5)
    shape = profile(rng.uniform(0.5, 0.9), 1.6, rng.uniform(-0.5, 0.45), rng.uniform(0.5, 0.8), 1.6)
    span = rng.uniform(80, 105)
    body = grip(
        np.array([0, 0.15, 0.5, 0.9, 1]) * -span + 3,
        0,
        height * np.array([0.9, 1.05, 1.0, 1.15, 0.8]),
        rng.uniform(7, 13),
    )
    tang = prism(rounded(span * rng.uniform(0.3, 0.85), height * 0.4, 2, (-span * 0.2, 0)), -thick / 2, thick / 2)
    parts = [Part("stainless", blade(shape, length, height, thick, 0.6, bend=rng.uniform(-0.12, 0.05))),
             Part(str(rng.choice(["pp", "wood", "abs", "nylon"])), body), Part("stainless", tang)]  # fmt: skip
    if rng.random() < 0.4:
        parts.append(pins("aluminium", [-span * 0.18, -span * 0.42], 0, 1.6, 8))
    return posed(rng, parts, blade_facts(shape, length, height), 0.35)


def slicing_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(180, 260), rng.uniform(20, 32), rng.uniform(1.4, 2.4)
    shape = profile(rng.uniform(0.6, 0.9), 2, rng.uniform(-0.1, 0.45), rng.uniform(0.5, 0.9), 1.6, rng.uniform(0, 0.15))
    span = rng.uniform(115, 135)
    steel = str(rng.choice(BLADE_STEELS))
    xs = np.array([8, -2, -0.2 * span, -0.5 * span, -0.85 * span, -span])
    body = grip(xs, 0, [24, 27, 22, 25, 27, 18], np.array([12, 17, 15, 17, 18, 10]) * rng.uniform(0.8, 1.05), 10)
    tang = prism([(4, 7), (-span * 0.75, 4), (-span * 0.75, -3), (4, -7)], -thick / 2, thick / 2)
    parts = [
        Part(steel, blade(shape, length, height, thick, rng.uniform(0.4, 0.95))),
        Part(str(rng.choice(PLASTICS)), body),
        Part(steel, tang),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def deba(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(120, 180), rng.uniform(38, 52), rng.uniform(3, 5)
    shape = profile(rng.uniform(0.1, 0.35), 2.0, rng.uniform(0.15, 0.4), 0.5, 1.6)
    span, radius = rng.uniform(110, 135), rng.uniform(10.5, 13)
    y = height / 2 - 10
    neck = grip([-22, 0, 4], y, [10, 15, 18], thick)
    parts = [
        Part("steel", blade(shape, length, height, thick, 0.6)),
        Part(
            "steel",
            merged(neck, prism([(-20, y + 5), (-20, y - 5), (-span * 0.8, y - 2), (-span * 0.8, y + 2)], -1.5, 1.5)),
        ),
        Part("wood", revolve([(-span - 20, radius * 1.1), (-45, radius), (-38, radius)], 8).moved(0, y)),
        Part(str(rng.choice(["bone", "abs"])), revolve([(-38, radius), (-18, radius * 0.95)], 8).moved(0, y)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height))
