"""Cords that lie coiled, folded or loose in a bag: leads with their plugs, wires, chains and strings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._adapters import (
    car_charger,
    head_set,
    jump_leads,
    many_way_lead,
    measuring_leads,
    screen_lead_reel,
    shower_hose,
    travel_adapters,
)
from models.simulation.clutter._copies import boxes, copies, strand
from models.simulation.clutter._leads import (
    appliance_socket,
    coil,
    cord,
    hank,
    hdmi,
    jack,
    lightning,
    loose,
    mains_plug,
    rca,
    rj45,
    set_at,
    tie,
    usb_a,
    usb_c,
    vga,
)
from models.simulation.makes import Makes
from models.simulation.mesh import Points, ball, box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import LEAST_RADIUS_MM, Part, Thing, hollow, wire

_SIGNAL_ENDS = (usb_c, usb_c, lightning)


def _lead(
    points: Points, radius: float, copper: float, first: list[Part], last: list[Part], *more: Sequence[Part]
) -> Thing:
    parts = [*cord(points, radius, copper), *set_at(first, points, 0), *set_at(last, points, -1)]
    for group in more:
        parts += group
    return Thing(tuple(parts))


def _any_lay(rng: Generator, length: float, bend: float) -> Points:
    if rng.random() < 0.5:
        radius = rng.uniform(0.8, 1.5) * bend
        return coil(rng, radius, float(np.clip(length / (2 * np.pi * radius), 1.2, 5.5)), rng.uniform(0.05, 0.22))
    return loose(rng, length, bend * rng.uniform(0.45, 1), int(np.clip(length / 8, 40, 110)))


def usb_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(250, 1100), rng.uniform(18, 40))
    ends = usb_a(rng), _SIGNAL_ENDS[rng.integers(3)](rng)
    return _lead(points, rng.uniform(1.4, 2.1), rng.uniform(0.45, 0.75), *ends)


def charging_lead_bundled(rng: Generator) -> Thing:
    strands, long = int(rng.integers(4, 8)), rng.uniform(70, 120)
    points = hank(rng, long, strands, rng.uniform(8, 18))
    first = usb_a(rng) if rng.random() < 0.5 else usb_c(rng)
    return _lead(
        points, rng.uniform(1.5, 2.2), rng.uniform(0.5, 0.8), first, usb_c(rng), tie(rng, points, 6, rng.uniform(8, 12))
    )


def mains_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(600, 1500), rng.uniform(35, 60))
    return _lead(points, rng.uniform(2.6, 4.0), rng.uniform(0.9, 1.3), mains_plug(rng), appliance_socket(rng))


def mains_lead_bundled(rng: Generator) -> Thing:
    points = hank(rng, rng.uniform(130, 200), int(rng.integers(4, 8)), rng.uniform(20, 35))
    ends = mains_plug(rng), appliance_socket(rng)
    binding = tie(rng, points, 8, rng.uniform(14, 20))
    return _lead(points, rng.uniform(2.6, 3.8), rng.uniform(0.9, 1.3), *ends, binding)


def video_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(700, 1400), rng.uniform(35, 55))
    end = vga if rng.random() < 0.4 else hdmi
    chokes = []
    if rng.random() < 0.5:
        x, y, z = points[6]
        angle = float(np.arctan2(*(points[7] - points[5])[[1, 0]]))
        ring = prism(circle(8, steps=12), -14, 14, [circle(3.6, steps=12)]).turned("y", np.pi / 2)
        chokes = [Part("ferrite", ring.turned("z", angle).moved(x, y, z))]
    return _lead(points, rng.uniform(2.8, 4), rng.uniform(0.8, 1.1), end(rng), end(rng), chokes)


def audio_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(500, 1200), rng.uniform(25, 45))
    twin = points + np.outer(3.2 + 9 * np.exp(-np.arange(len(points)) / 4), [0, 1, 0])
    two = rng.random() < 0.6
    parts = [
        *cord(points, 1.4, 0.4),
        *set_at(rca(rng) if two else jack(rng), points, 0),
        *set_at(jack(rng), points, -1),
    ]
    if two:
        parts += [*cord(twin, 1.4, 0.4)]
        parts += set_at(rca(rng), twin, 0)
    return Thing(tuple(parts))


def _earpiece(rng: Generator, deep: bool) -> list[Part]:
    parts = [
        Part("abs", revolve([[-6.0, 3], [-4.0, 6], [2, 7.5], [4, 5.5], [6.0, 4]], 10), 0.55),
        Part("ferrite", revolve([[-2, 4.5], [1, 4.5]], 10)),
        Part("steel", revolve([[-2.8, 4.8], [-2, 4.8]], 10)),
        Part("copper", revolve([[1, 2.5], [2, 2.5]], 8)),
    ]
    return [*parts, Part("silicone", revolve([[4, 3], [5, 6], [9, 3]], 10), 0.5)] if deep else parts


def earphones(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(350, 700), rng.uniform(20, 38))
    fork, deep = points[-1], rng.random() < 0.5
    parts = [*cord(points, rng.uniform(0.9, 1.3), 0.32), *set_at(jack(rng), points, 0)]
    parts.append(Part("abs", box(12, 5, 3).moved(*fork)))
    for _ in range(2):
        branch = loose(rng, rng.uniform(180, 320), rng.uniform(22, 45), 34)
        branch += fork - branch[0]
        parts += [*cord(branch, 0.8, 0.25), *set_at(_earpiece(rng, deep), branch, -1)]
    middle = points[len(points) * 2 // 3]
    if rng.random() < 0.6:
        parts += [Part("abs", box(26, 6, 5).moved(*middle), 0.5), Part("pcb", box(20, 4, 0.8).moved(*middle))]
    return Thing(tuple(parts))


def _chain(rng: Generator, points: Points, pitch: float, gauge: float, material: str) -> Part:
    leg = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.arange(0, leg[-1], pitch)
    places = np.column_stack([np.interp(at, leg, points[:, k]) for k in range(3)])
    heading = np.gradient(places, axis=0)
    angle = np.arctan2(heading[:, 1], heading[:, 0])
    length, width = pitch + 1.9 * gauge, pitch * rng.uniform(0.62, 0.85)
    drawn = max(gauge / 2, 0.6)
    ring = np.column_stack([circle(1, steps=8) * [length / 2 - gauge / 2, width / 2], np.zeros(8)])
    link = tube(ring, drawn, True, 4)
    tilt = rng.uniform(0.5, 0.8)
    flat, upright = link.turned("x", tilt), link.turned("x", tilt - np.pi / 2)
    mesh = merged(copies(flat, places[::2], turns=angle[::2]), copies(upright, places[1::2], turns=angle[1::2]))
    return Part(material, mesh, (gauge / 2 / drawn) ** 2)


def neck_chain(rng: Generator) -> Thing:
    pitch = rng.uniform(3.5, 6)
    length = min(rng.uniform(280, 560), pitch * 80)
    points = loose(rng, length, rng.uniform(14, 28), 70) * [1, 1, 0.3]
    material = str(rng.choice(["stainless", "silver", "stainless", "brass", "brass", "gold"]))
    parts = [_chain(rng, points, pitch, pitch * rng.uniform(0.2, 0.3), material)]
    middle = points[35]
    pendant = rng.integers(4)
    if pendant == 0:
        parts.append(Part(material, prism(circle(rng.uniform(7, 13), steps=16), -0.8, 0.8).moved(*middle)))
    elif pendant == 1:
        parts.append(Part(material, boxes([[0, 0, 0], [4, 0, 0]], [[26, 4, 2], [4, 15, 2]]).moved(*middle)))
    elif pendant == 2:
        parts.append(Part("glass", ball(9, 7, 4, 10).moved(*middle)))
    return Thing(tuple(parts))


def bag_chain(rng: Generator) -> Thing:
    pitch = rng.uniform(8, 13)
    points = loose(rng, pitch * rng.uniform(36, 60), rng.uniform(30, 60), 80)
    gauge = pitch * rng.uniform(0.18, 0.28)
    material = str(rng.choice(["steel", "zinc", "brass", "aluminium"]))
    hook = np.column_stack([circle(1, steps=12) * [16, 8], np.zeros(12)])
    parts = [_chain(rng, points, pitch, gauge, material)]
    for end in (0, -1):
        parts.append(Part("zinc", tube(hook, 1.6, True, 5).moved(*points[end])))
    return Thing(tuple(parts))


def bead_string(rng: Generator) -> Thing:
    radius = rng.uniform(3, 8)
    material = str(rng.choice(["glass", "wood", "ceramic", "stainless", "glass", "wood"]))
    count = int(rng.integers(18, 46))
    girth = count * radius * 2.05 / (2 * np.pi)
    t = np.arange(count) * 2 * np.pi / count
    squash = rng.uniform(0.35, 1)
    waist = 1 + 0.25 * rng.random() * np.cos(2 * t + rng.uniform(0, 6)) + 0.12 * np.cos(3 * t + rng.uniform(0, 6))
    ring = np.column_stack([girth * np.cos(t) * waist, girth * np.sin(t) * waist * squash, rng.normal(0, 1.5, count)])
    parts = [Part(material, copies(ball(radius, sides=8), ring)), wire("nylon", ring, 0.4, True, 4)]
    if rng.random() < 0.5:
        parts.append(Part("silver", ball(radius * 1.2, sides=10).moved(*(ring[0] + [radius, 0, radius]))))
    return Thing(tuple(parts))


def wire_tangle(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(rng.integers(3, 6)):
        points = loose(rng, rng.uniform(200, 600), rng.uniform(12, 35), 44) + rng.normal(0, 8, 3)
        parts += cord(points, rng.uniform(0.8, 1.6), rng.uniform(0.3, 0.7))
        end = (usb_a, usb_c, jack, lightning)[rng.integers(4)](rng)
        parts += set_at(end, points, -1)
    return Thing(tuple(parts))


def clip_leads(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(rng.integers(2, 6)):
        points = loose(rng, rng.uniform(150, 500), rng.uniform(20, 50), 40)
        parts += cord(points, rng.uniform(1.0, 1.8), rng.uniform(0.4, 0.8))
        for end in (0, -1):
            jaw = np.array([[0.0, -4], [12.0, -5], [34, -1.5], [34, 1.5], [12.0, 5], [0.0, 4]])
            clip = [
                Part("steel", prism(jaw, 1.5, 2.2)),
                Part("steel", prism(jaw, -2.2, -1.5)),
                Part("pvc", revolve([[-4, 3], [16, 6]], 8), 0.35),
            ]
            parts += set_at(clip, points, end)
    return Thing(tuple(parts))


def rope_hank(rng: Generator) -> Thing:
    points = hank(rng, rng.uniform(90, 220), int(rng.integers(5, 10)), rng.uniform(15, 40))
    radius = rng.uniform(1.2, 4)
    parts = [Part(str(rng.choice(["nylon", "cloth", "pp"])), strand(points, radius, 5), 0.7)]
    t = np.linspace(0, 2 * np.pi * 5, 50)
    wrap = np.column_stack([np.linspace(-radius * 5, radius * 5, 50), 15 * np.cos(t), 9 * np.sin(t)])
    parts.append(Part(parts[0].material, strand(wrap, radius, 4), 0.7))
    if rng.random() < 0.4:
        hook = np.column_stack([circle(1, steps=14) * [24, 11], np.zeros(14)])
        parts.append(Part("aluminium", tube(hook, 4, True, 6).moved(*points[0])))
    return Thing(tuple(parts))


def solder_coil(rng: Generator) -> Thing:
    points = coil(rng, rng.uniform(16, 38), rng.uniform(3, 6), 0.04)
    material, radius = (("tin", 0.5), ("aluminium", 1.0), ("copper", 0.7), ("steel", 0.8))[rng.integers(4)]
    drawn = max(radius, LEAST_RADIUS_MM)
    return Thing((Part(material, strand(points, drawn, 5), (radius / drawn) ** 2),))


def power_strip(rng: Generator) -> Thing:
    count = int(rng.integers(3, 6))
    pitch, width, height = rng.uniform(36, 50), rng.uniform(44, 60), rng.uniform(28, 38)
    long = count * pitch + rng.uniform(30, 60)
    outer = prism(rounded(long, width, 6), -height / 2, height / 2)
    inner = prism(rounded(long - 4.4, width - 4.4, 4), -height / 2 + 2.2, height / 2 - 2.2)
    xs = (np.arange(count) - (count - 1) / 2) * pitch + rng.uniform(8, 16)
    rails = [[xs.mean(), y, -2] for y in (-9, 9)]
    clips = boxes([[x, y, 2] for x in xs for y in (-9, 9)], [7, 4, 14])
    screws = [[x, y, 0] for x in (-long * 0.46, 0, long * 0.46) for y in (-width * 0.36, width * 0.36)]
    parts = [
        *hollow("abs", outer, inner),
        Part("brass", boxes(rails, [count * pitch, 0.9, 6])),
        Part("brass", clips, 0.5),
        Part("steel", boxes(screws, [2.8, 2.8, 14])),
        Part("pcb", box(24, width * 0.6, 1.6).moved(-long / 2 + 18)),
        Part("ceramic", boxes([[-long / 2 + 14, 5, 4], [-long / 2 + 22, -6, 4]], [[4, 9, 9], [10, 5, 6]])),
        Part("abs", box(22, 14, 8).moved(-long / 2 + 18, 0, height / 2)),
        Part("copper", box(18, 9, 1.2).moved(-long / 2 + 18, 0, height / 2 - 4)),
    ]
    lead = coil(rng, rng.uniform(38, 60), rng.uniform(1.4, 3)) + [rng.uniform(-30, 30), width / 2 + 40, 0]
    lead = np.concatenate([[[-long / 2, 0, 0], [-long / 2 - 14, 4, 0], [-long / 2 - 8, width / 2 + 14, 0]], lead])
    return Thing((*parts, *cord(lead, 3.6, 1.3), *set_at(mains_plug(rng), lead, -1)))


def coat_zip_tape(rng: Generator) -> Thing:
    """A length of zip, still on its tape."""
    points = loose(rng, rng.uniform(180, 340), rng.uniform(40, 90), 60) * [1, 1, 0.3]
    leg = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.arange(0, leg[-1], rng.uniform(2.6, 3.4))
    places = np.column_stack([np.interp(at, leg, points[:, k]) for k in range(3)])
    heading = np.gradient(places, axis=0)
    angle = np.arctan2(heading[:, 1], heading[:, 0])
    teeth = copies(box(1.3, 5, 2.2), places, turns=angle)
    metal = str(rng.choice(["brass", "aluminium", "zinc", "nylon"]))
    slider = [
        Part("zinc", prism([[0, -4.5], [9, -5.5], [13.0, -2], [13.0, 2], [9, 5.5], [0, 4.5]], -3, 3), 0.7),
        Part("zinc", prism(rounded(rng.uniform(18, 34), 7, 3, (24, 0)), 3.2, 5, [circle(1.8, (12, 0), 8)])),
    ]
    return Thing((Part(metal, teeth), Part("cloth", strand(points, 5, 4), 0.25), *set_at(slider, points, -1)))


def bike_cable_lock(rng: Generator) -> Thing:
    points = coil(rng, rng.uniform(45, 75), rng.uniform(2.2, 4), 0.06)
    core = rng.uniform(1.8, 3.2)
    barrel = hollow("zinc", revolve([[0, 9], [58, 9]], 14), revolve([[4, 6], [52, 6]], 12))
    discs = [Part("steel", revolve([[x, 5.5], [x + 4, 5.5]], 10)) for x in (12, 22, 32, 42)]
    parts = [*cord(points, core + 2, core, "pvc", "steel"), *set_at([*barrel, *discs], points, -1)]
    return Thing((*parts, *set_at([Part("zinc", revolve([[0, 8], [16, 8], [17, 4], [30, 4]], 12))], points, 0)))


def ethernet_lead(rng: Generator) -> Thing:
    points = coil(rng, rng.uniform(38, 62), rng.uniform(2.5, 5.2), rng.uniform(0.05, 0.14))
    ends = rj45(rng), rj45(rng)
    return _lead(points, rng.uniform(2.4, 3.1), rng.uniform(0.75, 0.95), *ends, tie(rng, points, 4, 12))


def curly_lead(rng: Generator) -> Thing:
    """Handset or car charger lead wound as a spring."""
    turns, radius = int(rng.integers(9, 15)), rng.uniform(4.5, 7)
    t = np.linspace(0, 2 * np.pi * turns, turns * 9)
    s = t / t[-1]
    bend = rng.uniform(-1.4, 1.4)
    length = turns * rng.uniform(7, 14)
    spine = np.column_stack([length * (s - 0.5), length * bend * (s - 0.5) ** 2])
    points = np.column_stack([spine[:, 0], spine[:, 1] + radius * np.cos(t), radius * np.sin(t)])
    tail = np.column_stack([np.linspace(4, 60, 8), np.linspace(0, 20, 8) * rng.uniform(-1, 1), np.zeros(8)])
    points = np.concatenate([points[0] - [1, 1, 1] * tail[::-1], points, points[-1] + tail])
    first = jack(rng) if rng.random() < 0.5 else usb_a(rng)
    return _lead(points, rng.uniform(1.2, 1.8), 0.5, first, rj45(rng) if rng.random() < 0.5 else usb_c(rng))


def extension_lead(rng: Generator) -> Thing:
    points = hank(rng, rng.uniform(170, 240), int(rng.integers(5, 9)), rng.uniform(30, 50))
    block = [
        *hollow("abs", prism(rounded(52, 40, 8, (26, 0)), -16, 16), prism(rounded(47, 35, 6, (26, 0)), -13.5, 13.5)),
        Part("brass", boxes([[28, y, 0] for y in (-9, 9)], [26, 5, 8]), 0.4),
        Part("steel", boxes([[8, 0, 0], [44, 0, 0]], [3, 3, 22])),
    ]
    return _lead(points, rng.uniform(3.4, 4.5), rng.uniform(1.2, 1.6), mains_plug(rng), block)


def reel_lead(rng: Generator) -> Thing:
    """Flat lead on a spring reel in a round case."""
    radius = rng.uniform(18, 27)
    t = np.linspace(0, 2 * np.pi * 5, 70)
    spiral = np.column_stack([*((8 + (radius - 11) * t / t[-1]) * np.array([np.cos(t), np.sin(t)])), np.zeros(70)])
    spring = np.column_stack([circle(5.5, steps=12), np.zeros(12)])
    case = prism(circle(radius), -7, 7)
    parts = [
        *hollow("abs", case, prism(circle(radius - 1.6), -5.4, 5.4)),
        Part("copper", strand(spiral, 0.8, 4), 0.5),
        Part("pvc", strand(spiral, 1.4, 4)),
        Part("steel", tube(spring, 1.2, True, 4)),
        Part("steel", revolve([[-6, 1.6], [6, 1.6]], 8).turned("y", np.pi / 2)),
    ]
    for side, end in ((-1, usb_a), (1, usb_c)):
        x = np.linspace(radius, radius + rng.uniform(15, 120), 14)
        path = np.column_stack([side * x, rng.uniform(-15, 15) * np.sin((x - radius) / 30), np.zeros(14)])
        parts += [*cord(path, 1.3, 0.5), *set_at(end(rng), path, -1)]
    return Thing(tuple(parts))


def dog_lead(rng: Generator) -> Thing:
    """Choke chain with a strap handle and a snap hook."""
    pitch = rng.uniform(11, 15)
    points = coil(rng, rng.uniform(40, 65), rng.uniform(1.3, 2), 0.2)
    parts = [_chain(rng, points, pitch, rng.uniform(2.5, 3.5), "steel")]
    strap = np.column_stack([circle(1, steps=20) * [75, 26], np.zeros(20)])
    handle = tube(strap, 2.5, True, 4).scaled(1, 1, 3)
    snap = [
        Part("zinc", tube(np.column_stack([circle(10, (18, 0), 12) * [1.2, 0.8], np.zeros(12)]), 2.2, True, 6)),
        Part("zinc", revolve([[-14.0, 3], [8, 3.5]], 8)),
    ]
    parts.append(Part("nylon", handle.moved(*(points[0] + [75, 0, 0])), 0.8))
    return Thing((*parts, *set_at(snap, points, -1)))


CLUTTER = Makes(
    train=(
        usb_lead, charging_lead_bundled, mains_lead, mains_lead_bundled, video_lead, audio_lead, earphones, neck_chain,
        bag_chain, bead_string, wire_tangle, clip_leads, rope_hank, solder_coil, power_strip, coat_zip_tape,
        bike_cable_lock, many_way_lead, jump_leads, shower_hose, measuring_leads, screen_lead_reel,
    ),
    validation=(ethernet_lead, curly_lead, car_charger),
    test=(extension_lead, reel_lead, dog_lead, travel_adapters, head_set),
)  # fmt: skip
