"""Axes of other trades and places: carpenters', woodmen's, bearded, firemen's, ice tools; with any head and haft."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.axe.parts import curved, shaped_haft, wedge
from models.simulation.articles.axe.pieces import STEELS, back, blade_rows, bored, eyed, haft, mask, ring_of
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing


def carpenter_axe(rng: Generator) -> Thing:
    """Chinese joiner's (木工斧): square poll, narrow straight blade ground on one or both sides, short plain haft."""
    height, reach = rng.uniform(38, 60), rng.uniform(70, 115)
    deep, edge = rng.uniform(26, 38), rng.uniform(55, 95)
    eye = (height * rng.uniform(0.45, 0.6), deep * rng.uniform(0.4, 0.52))
    far = rng.uniform(28, 52)
    rows = [
        (-far, -height * 0.48, height * 0.48, deep * rng.uniform(0.9, 1.15)),
        (reach * 0.25, -height / 2, height / 2, deep),
        (reach * 0.92, -edge / 2, edge / 2, rng.uniform(4, 8)),
        (reach, -edge / 2, edge / 2, 0.8),
    ]
    head = curved(rows, rng.uniform(0, 6))
    if rng.random() < 0.5:  # ground on one side: the edge lies in one face
        vertices = head.vertices
        vertices[:, 2] += np.interp(vertices[:, 1], [0, reach], [0, deep * 0.4])
    length = rng.uniform(210, 380)
    wood = shaped_haft(
        length,
        np.array([1.25, 1.0, 1.0, 1.0]) * eye[0],
        np.array([1.2, 1.1, 1.0, 1.0]) * eye[1],
        np.zeros(4),
        height / 2 + 5,
    )
    parts = [Part(pick(rng, *STEELS[:3]), head), bored(eye, height), Part("wood", wood)]
    parts.append(Part("steel", box(14, eye[0] * 0.5, 2).moved(height / 2 - 5)))
    return centred(parts)


def round_eye_axe(rng: Generator) -> Thing:
    """Woodman's: a round or teardrop socket with a long wedge-shaped blade on a round pole, wired or wedged."""
    r, height = rng.uniform(13, 19), rng.uniform(50, 95)
    reach, edge = rng.uniform(100, 165), rng.uniform(55, 110)
    socket = revolve([(-height / 2, r + rng.uniform(4, 8)), (height / 2, r + 4)], 12)
    rows = [
        (r * 0.7, -height * 0.48, height * 0.48, r * 1.5),
        (reach * 0.5, -height * 0.42, height * 0.42, r * rng.uniform(0.6, 1.1)),
        (reach * 0.94, -edge * 0.55, edge * 0.45, 4),
        (reach, -edge * 0.55, edge * 0.45, 0.7),
    ]
    bore = revolve([(-height * 0.45, r), (height * 0.45, r * 0.95)], 12)
    length = rng.uniform(300, 560)
    pole = revolve([(-length, r * rng.uniform(0.8, 1.1)), (-height * 0.45, r), (height * 0.45 + 6, r * 0.93)], 10)
    parts = [
        Part("steel", merged(socket, curved(rows, rng.uniform(2, 10)))),
        Part("steel", bore, -1.0),
        Part("wood", pole),
    ]
    if rng.random() < 0.5:
        ring = revolve([(-length * 0.3, r + 2), (-length * 0.3 + 14, r + 2)], 10)
        parts.append(Part("steel", ring, 0.25))
    return centred(parts)


def bearded_axe(rng: Generator) -> Thing:
    """Norse or carving axe: thin blade hanging far below a small eye, long or stubby haft, plain or pierced."""
    height, reach = rng.uniform(26, 42), rng.uniform(85, 140)
    edge, deep = rng.uniform(95, 190), rng.uniform(24, 32)
    top = height * rng.uniform(0.4, 0.9)
    neck = rng.uniform(0.45, 0.75)
    way = [(height / 2, 8), (height * 0.4, reach * 0.5), (top, reach * 0.9), (top - edge * 0.5, reach * 0.94)]
    way += [(top - edge, reach * 0.9), (top - edge * 0.95, reach * neck), (-height * 0.6, reach * neck * 0.8)]
    outline = smooth([*way, (-height * 0.5, 8)], rounds=1)
    thick = rng.uniform(3, 6)
    holes = []
    if rng.random() < 0.35:
        holes = [circle(rng.uniform(4, 8), (-height * 0.1, reach * 0.62), 8), circle(4, (-edge * 0.3, reach * 0.78), 7)]
    cheek = wedge([(-deep * 0.6, -height / 2, height / 2, deep * 0.8), (deep * 0.3, -height / 2, height / 2, deep),
                   (reach * 0.4, -height * 0.4, height * 0.4, thick)])  # fmt: skip
    rim = [(reach * 0.88, top - edge, top, thick), (reach, top - edge * 1.02, top + 3, 0.6)]
    edge_strip = curved(rim, rng.uniform(2, reach * 0.1))
    eye = (height * 0.62, deep * 0.62)
    parts = [Part(pick(rng, *STEELS), merged(prism(outline, -thick / 2, thick / 2, holes), cheek, edge_strip))]
    tail = back(rng, height, deep * 0.7, (0, 1, 2, 3)[rng.integers(4)])
    if tail is not None:
        parts.append(Part("steel", tail.moved(0, -deep * 0.4)))
    parts += [
        Part(parts[0].material, bored(eye, height).mesh, -1.0),
        *haft(rng, rng.uniform(280, 640), eye, height / 2 + rng.uniform(2, 30), 0),
    ]
    return centred([*parts, *mask(rng, reach, edge)] if rng.random() < 0.15 else parts)


def belt_fire_axe(rng: Generator) -> Thing:
    """Fireman's belt axe (消防腰斧): a steel plate with blade and pick, insulated grip, some with a claw."""
    length, thick = rng.uniform(255, 390), rng.uniform(5, 10)
    reach, edge, far = rng.uniform(62, 100), rng.uniform(60, 100), rng.uniform(60, 110)
    droop, w = rng.uniform(0, 24), rng.uniform(11, 16)
    out = [(26, 12), (edge * 0.4, reach * 0.84), (-edge * 0.6, reach * 0.84), (-30, 22), (-40, w), (-length, w)]
    claw = [(-length - 22, w + 4), (-length - 26, 2), (-length - 12, 0), (-length - 26, -3), (-length - 20, -w - 3)]
    rear = [(-length, -w), (-40, -w), (-30, -20), (-droop - 6, -far * 0.6), (-droop, -far), (14, -far * 0.4), (26, -14)]
    outline = np.array([*out, *(claw if rng.random() < 0.5 else []), *rear])
    holes = [circle(rng.uniform(5, 9), (-4, 0), 8)] if rng.random() < 0.6 else []
    if rng.random() < 0.4:
        holes.append(rounded(20, 14, 3, (-edge * 0.1, reach * 0.5), 2))
    plate = prism(outline, -thick / 2, thick / 2, holes)
    bevel = curved([(reach * 0.84, -edge * 0.6, edge * 0.4, thick), (reach, -edge * 0.6, edge * 0.4, 0.7)], 7)
    a, b = -length - 4, -length * rng.uniform(0.35, 0.6)
    line = [(a, 19), (a + 12, 21), *((x, 18 + (k % 2)) for k, x in enumerate(np.linspace(a + 20, b - 14, 9))), (b, 22)]
    grip = revolve(line, 10, rng.uniform(0.55, 0.8))
    parts = [Part(pick(rng, *STEELS), merged(plate, bevel)), Part(pick(rng, "rubber", "rubber", "pvc"), grip, 0.85)]
    if rng.random() < 0.35:  # its belt frog
        frog = rounded(90, reach + far + 10, 10, (0, (reach - far) / 2), 3)
        z = thick / 2 + 3
        parts += [Part("leather", prism(frog, s * z - 1.2, s * z + 1.2)) for s in (-1, 1)]
    return centred(parts)


def bent_ice_tool(rng: Generator) -> Thing:
    """Ice-climber's tool: bent shaft, steep toothed pick, hammer or adze on a cast head, trigger and hand rest."""
    length, pick_long = rng.uniform(400, 520), rng.uniform(110, 165)
    t = np.linspace(0, 1, 8)
    bend = rng.uniform(25, 80)
    way = np.column_stack([-length * t, -bend * np.sin(np.pi * t) ** 1.5 + rng.uniform(-10, 30) * t**3])
    r, wall = rng.uniform(10, 13), rng.uniform(1.2, 1.9)
    metal = pick(rng, "aluminium", "aluminium", "carbon_fibre")
    shaft = [
        Part(metal, tube(way, r, sides=8)),
        Part(metal, tube(way, r - wall, sides=8), -1.0),
    ]
    curve = np.linspace(0, 1, 8)
    top = np.column_stack([14 - rng.uniform(20, 70) * curve**2, 8 + pick_long * curve])
    under = top[::-1] + np.column_stack([np.linspace(-4, -24, 8), np.linspace(-2, 0, 8)])
    under[1:6:2, 0] += 4
    bill = prism(np.concatenate([top, under]), -2.2, 2.2)
    head = prism(smooth([(24, -16), (24, 16), (0, 22), (-34, 12), (-34, -12), (0, -20)], rounds=1), -r, r)
    parts = [*shaft, Part("steel", bill), Part(pick(rng, "aluminium", "steel"), head, 0.5)]
    if rng.random() < 0.7:
        tail = revolve([(0, 9), (30, 9), (34, 12), (48, 12)], 9).turned("z", -np.pi / 2).moved(4, -14)
        adze = wedge([(-78.0, -16, -10, 44), (-40, -8, 8, 8), (-12, -9, 10, 6)])
        parts.append(Part("steel", tail if rng.random() < 0.5 else adze))
    grip = tube(way[4:], r + rng.uniform(2, 5), sides=8)
    rest = prism(rounded(10, 46, 4, (float(way[-1, 0]), float(way[-1, 1]) + 8), 2), -8, 8)
    parts += [Part("rubber", grip, 0.35), Part(pick(rng, "nylon", "aluminium"), rest)]
    spike = revolve([(-length - 30, 0.8), (-length - 4, 7)], 8).moved(0, float(way[-1, 1]))
    return centred([*parts, Part("steel", spike)])


def loose_head(rng: Generator) -> Thing:
    """Axe heads sold without haft: one or two, in grease paper or with a cover, blade guard and wedge beside."""
    parts: list[Part] = []
    y = 0.0
    for _ in range(1 + int(rng.random() < 0.3)):
        height, reach = rng.uniform(30, 80), rng.uniform(70, 140)
        edge, deep = rng.uniform(60, 130), rng.uniform(22, 36)
        eye = (height * rng.uniform(0.4, 0.65), deep * rng.uniform(0.45, 0.6))
        rows = blade_rows(rng, reach, edge, height, deep)
        one = [Part("steel", curved(eyed(rows, eye[0] / 2 + 6), rng.uniform(2, 12))), bored(eye, height * 1.02)]
        tail = back(rng, height, deep * 0.9)
        if tail is not None:
            one.append(Part("steel", tail.moved(0, -eye[0] / 2 - 5)))
        if rng.random() < 0.3:
            one += mask(rng, reach, edge)
        turn = rng.uniform(0, 6.28)
        parts += [part.turned("z", turn).moved(0, y) for part in one]
        y += rng.uniform(120, 170)
    if rng.random() < 0.3:
        parts.append(Part("paper", box(190, 170, 1.0).moved(0, y / 3, 20)))
    return centred(parts)


def mixed_axe(rng: Generator) -> Thing:
    """Any blade, back, haft, cover."""
    height, deep = rng.uniform(26, 78), rng.uniform(20, 40)
    reach, edge = rng.uniform(60, 145), rng.uniform(50, 150)
    eye = (height * rng.uniform(0.5, 0.75), deep * rng.uniform(0.45, 0.65))
    rows = blade_rows(rng, reach, edge, height, deep)
    span = eye[0] / 2 + rng.uniform(3, 8)
    parts = [Part(pick(rng, *STEELS), curved(eyed(rows, span), rng.uniform(0, 16)))]
    tail = back(rng, height, deep * 0.9)
    if tail is not None:
        parts.append(Part(parts[0].material, tail.moved(0, -span)))
    handle = haft(rng, rng.uniform(190, 620), eye, height / 2 + rng.uniform(0, 20))
    hole = bored(eye, height)
    parts += [Part(parts[0].material, hole.mesh, -1.0), *handle]
    if rng.random() < 0.3:
        parts.append(
            Part(
                pick(rng, "rubber", "leather", "steel"),
                ring_of(-height / 2 - 22, -height / 2 - 2, eye[0] + 7, eye[1] + 7),
                0.5,
            )
        )
    if rng.random() < 0.25:
        parts += mask(rng, reach, edge)
    return centred(parts)
