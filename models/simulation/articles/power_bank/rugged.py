"""Banks of odd build: cells across, boxes to fill oneself, small power stations, pumps, starters, figures."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import L18650, L21700, WH, round_cells
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.power_bank.boards import board, brick
from models.simulation.articles.power_bank.parts import bank, flat_case
from models.simulation.articles.power_bank.pieces import (
    any_case,
    coil_set,
    lamp,
    pouches,
    round_block,
    screen,
    screws,
    shaped_case,
    stored,
)
from models.simulation.mesh import Points, arc, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def crosswise_bank(rng: Generator) -> Thing:
    """Round cells side by side across the body, board along the long side or the end; also the router's mini UPS."""
    size = L18650 if rng.random() < 0.6 else L21700
    count, layers = int(rng.integers(2, 8)), int(rng.choice([1, 1, 2]))
    pitch, wide = 2 * size[1] + rng.uniform(0.4, 2.0), 2 * size[1] + 0.5
    edge, wall = rng.uniform(10, 22), rng.uniform(1.4, 2.4)
    along = rng.random() < 0.5
    depth = rng.uniform(18, 30)
    x = count * pitch + 6 + (0 if along else depth)
    y, z = size[0] + 6 + 2 * wall + (edge if along else 0), layers * wide + 2 * wall + 2
    parts = flat_case(str(rng.choice(["abs", "aluminium", "polycarbonate"])), x, y, z, wall, rng.uniform(3, 12))
    x0, y0 = (0.0, -edge / 2) if along else (-depth / 2, 0.0)
    at = np.array(
        [
            (x0 + (i - (count - 1) / 2) * pitch, y0, (k - (layers - 1) / 2) * wide)
            for i in range(count)
            for k in range(layers)
        ]
    )
    turn = np.full(len(at), np.pi / 2) + np.pi * (np.arange(len(at)) % 2) * (rng.random() < 0.5)
    parts += round_cells(size, "lithium", at, turn, 8)
    straps = (brick(count * pitch - 8, 0.3, 6).moved(x0, y0 + s * (size[0] / 2 + 0.9), 0) for s in (-1, 1))
    parts += [Part("steel", merged(*straps)), screws(x - 8, y - 8, z - 3)]
    sockets = str(rng.choice(["aac", "acc", "ac.", "aa.", "ccm"]))
    if along:
        ready = board(rng, y / 2 - 0.5, min(x - 10, 74), edge, sockets)
        parts += [p.turned("z", np.pi / 2) for p in ready]
    else:
        parts += board(rng, x / 2 - 0.5, y - 10, depth, sockets)
    for k in range(int(rng.choice([0, 0, 1, 3]))):  # round jacks of twelve volts
        jack = [(x / 2 - 12, -y * 0.3 + k * 11, 2), (x / 2 - 1, -y * 0.3 + k * 11, 2)]
        parts += [Part("nylon", tube(jack, 4.6, sides=8), 0.8), Part("brass", tube(jack, 1.0, sides=5))]
    if rng.random() < 0.4:
        parts += screen(rng, rng.uniform(-0.2, 0.3) * x, 0, z / 2 - wall - 1)
    return bank(tuple(parts), len(at) * WH[size])


def fill_it_box(rng: Generator) -> Thing:
    """A kit from the market: slots with springs for round cells, some left empty, lid on or off."""
    slots, layers = int(rng.integers(1, 9)), int(rng.choice([1, 1, 2]))
    wall, pitch = rng.uniform(1.2, 2.0), 20.5
    depth = rng.uniform(18, 30)
    x, y, z = 65 + 10 + depth + 2 * wall, slots * pitch + 2 * wall, 20.5 * layers + 2 * wall
    lid = rng.random() < 0.7
    outside = prism(rounded(x, y, 3, steps=3), -z / 2, z / 2)
    inside = prism(rounded(x - 2 * wall, y - 2 * wall, 2, steps=3), -z / 2 + wall, z / 2 - (wall if lid else 0))
    parts = hollow(str(rng.choice(["abs", "acrylic", "pp"])), outside, inside)
    spots = [
        ((i - (slots - 1) / 2) * pitch, (k - (layers - 1) / 2) * 20.5) for i in range(slots) for k in range(layers)
    ]
    keep = [spot for spot in spots if rng.random() < 0.75] or spots[:1]
    mid = -depth / 2
    at = np.array([(mid, *spot) for spot in keep])
    parts += round_cells(L18650, "lithium", at, np.pi * rng.integers(0, 2, len(at)), 8)
    ribs = (brick(60, 0.9, 8).moved(mid, (i + 1 - slots / 2) * pitch, -z / 2 + wall + 4) for i in range(slots - 1))
    parts += [Part("abs", merged(*ribs))] if slots > 1 else []
    plates = (brick(0.4, 9, 9).moved(mid + s * 35, *spot) for spot in spots for s in (-1, 1))
    parts.append(Part("steel", merged(*plates)))
    turn = np.linspace(0, 12, 14)
    spring = tube(np.column_stack([mid - 35 + turn * 0.16, 3 * np.cos(turn), 3 * np.sin(turn)]), 0.8, sides=4)
    parts.append(Part("steel", copies(spring, [(0, *spot) for spot in spots[:6]]), 0.35))
    parts += board(
        rng, x / 2 - 0.5, min(y - 4, 70), depth - 4, str(rng.choice(["a", "am"] if y < 44 else ["aac", "aam", "ac."]))
    )
    if y > 50 and rng.random() < 0.6:
        parts += screen(rng, x / 2 - depth * 0.6, 0, z / 2 - 3)
    return bank(tuple(parts), len(at) * rng.uniform(7, 12.5))


def small_station(rng: Generator) -> Thing:
    """Camping power of a lunch box's size: cells, inverter with transformer and fins, fan, socket, handle."""
    x, y, z = rng.uniform(150, 215), rng.uniform(95, 150), rng.uniform(55, 90)
    wall = rng.uniform(2.2, 3.2)
    parts = flat_case(str(rng.choice(["abs", "abs", "aluminium"])), x, y, z, wall, rng.uniform(8, 24))
    room = x * rng.uniform(0.5, 0.62)
    block = round_block(rng, room, y - 14, min(z - 14, 44), 14) or pouches(rng, room, y - 14, min(z - 14, 40))
    cells, wh = block
    left = -x / 2 + wall + room / 2 + 3
    right = x / 2 - wall - 4
    parts += [p.moved(left, 0, -4) for p in cells]
    core = rng.uniform(18, 28)
    hub = right - 24
    parts += [
        Part("pcb", brick(2, y - 16, z - 16).moved(hub - 18, 0, 0)),
        Part("ferrite", brick(core, core, core).moved(hub - 3, -y * 0.22, 0), 0.7),
        Part("copper", brick(core * 0.7, core * 1.2, core * 0.7).moved(hub - 3, -y * 0.22, 0), 0.5),
        Part("aluminium", merged(*(brick(1.4, 26, z * 0.5).moved(hub - 12 + 4.5 * k, y * 0.22, 0) for k in range(5)))),
        Part(
            "chip",
            merged(*(brick(4, 8, 8).moved(hub - 15, dy, dz) for dy, dz in rng.uniform(-0.35, 0.35, (6, 2)) * [y, z])),
        ),
        Part(
            "aluminium",
            merged(*(tube([(hub - 16, dy, -z * 0.25), (hub, dy, -z * 0.25)], 6, sides=8) for dy in (-8, 8))),
            0.8,
        ),
    ]
    parts += board(rng, right + 3, y - 26, 20, str(rng.choice(["aac", "aacc", "aaac"])), z * 0.22)
    socket = hollow("nylon", brick(22, 34, 30), brick(20, 8, 8))
    parts += [p.moved(right - 9, y * 0.2, -z * 0.2) for p in socket]
    parts += [Part("brass", merged(*(brick(14, 1, 7).moved(right - 6, y * 0.2 + s * 7, -z * 0.2) for s in (-1, 1))))]
    fan = [Part("motor", revolve([(-4, 6), (4, 6)], 8)), Part("pp", revolve([(-4, 16), (4, 16)], 10), 0.2)]
    parts += [p.moved(hub + 10, -y * 0.28, -z * 0.15) for p in fan]
    if rng.random() < 0.7:
        bow = smooth(
            [(-x * 0.4, 0, z / 2), (-x * 0.36, 0, z / 2 + 26), (x * 0.36, 0, z / 2 + 26), (x * 0.4, 0, z / 2)], False, 1
        )
        parts += hollow("abs", tube(bow, 8, sides=7), tube(bow, 5.5, sides=7))
    if rng.random() < 0.5:
        parts += lamp(rng, -x / 2 + 7, 0, z * 0.2)
    return bank(centred(parts).parts, wh)


def tyre_pump_bank(rng: Generator) -> Thing:
    """Inflator: motor, crank, brass or aluminium cylinder, two or three round cells, gauge, hose with its nut."""
    x, y, z = rng.uniform(130, 190), rng.uniform(52, 84), rng.uniform(40, 54)
    case, wall = any_case(rng, x, y, z)
    lengthwise = rng.integers(2)
    cells, wh = stored(
        rng, 71, y - 2 * wall - 4, 20 if lengthwise else z - 2 * wall - 4, (-x / 2 + 42, 0, -z / 2 + wall + 13), 1.0
    )
    r = rng.uniform(11, 14)
    at = x / 2 - 36
    motor = [
        Part("motor", tube([(at - 22, 0, 6), (at + 12, 0, 6)], r, sides=12), 0.85),
        Part("steel", tube([(at + 12, 0, 6), (at + 20, 0, 6)], 2.2, sides=6)),
        Part("steel", revolve([(-2, 9), (2, 9)], 12).moved(at + 19, 0, 6), 0.7),
    ]
    cylinder = [(at + 24, 0, 4), (at + 24, y / 2 - 8, 4)]
    parts = [*case, *cells, *motor]
    parts += hollow(
        str(rng.choice(["aluminium", "brass"])), tube(cylinder, 9.5, sides=10), tube(cylinder, 7.2, sides=10)
    )
    parts += [Part("aluminium", tube([(at + 24, 4, 4), (at + 24, 14, 4)], 7, sides=9))]
    parts += screen(rng, rng.uniform(-0.1, 0.2) * x, 0, z / 2 - wall - 1.4)
    ready = board(rng, x / 2 - 2, y - 16, 20, str(rng.choice(["ac", "c.", "am"])), -z * 0.3)
    parts += [p.turned("z", np.pi) for p in ready]
    if rng.random() < 0.7:
        hose = smooth(
            [
                (x / 2 - 4, y * 0.3, 4),
                (x / 2 + 30, y * 0.4, 8),
                (x / 2 + 50, -20, 4),
                (x / 2 + rng.uniform(10, 60), -y - 10, 0),
            ],
            False,
            2,
        )
        parts += hollow("rubber", tube(hose, 4.2, sides=7), tube(hose, 2.0, sides=7))
        nut = revolve([(-9, 6), (9, 6), (10, 4)], 8).moved(*hose[-1])
        parts.append(Part("brass", nut, 0.7))
    return bank(centred(parts).parts, wh)


def clamp_starter(rng: Generator) -> Thing:
    """A car's starter with its two toothed clamps on thick short leads and a grey or blue plug."""
    x, y, z = rng.uniform(140, 195), rng.uniform(70, 95), rng.uniform(26, 42)
    case, wall = any_case(rng, x, y, z)
    cells, wh = stored(rng, x - 46, y - 12, z - 2 * wall - 4, (-14, 0, 0), 0.35)
    parts = [*case, *cells, *lamp(rng, -x / 2 + 5, 0, 0)]
    parts += board(rng, x / 2 - 1, y * 0.55, 24, str(rng.choice(["ac", "aac", "a."])), -3)
    at = x / 2 + 4
    bars = merged(*(brick(30, 5, 3).moved(at - 6, y * 0.24 + s * 6, 2) for s in (-1, 1)))
    parts += [Part("nylon", brick(24, 26, 14).moved(at, y * 0.24, 2), 0.7), Part("copper", bars)]
    parts += [
        Part("abs", brick(34, 22, 14).moved(at + 50, y * 0.24, 2), 0.5),
        Part("chip", brick(12, 10, 5).moved(at + 50, y * 0.24, 2)),
    ]
    for s in (-1, 1):
        reach, spread = rng.uniform(60, 120), rng.uniform(18, 55)
        path = smooth(
            [
                (at + 8, y * 0.24 + s * 6, 2),
                (at + 66, y * 0.24 + s * 8, 2),
                (at + reach, s * spread, 2),
                (at + reach + 50, s * spread * 1.3, 2),
            ],
            False,
            1,
        )
        parts += [wire("copper", path, rng.uniform(1.6, 2.6), sides=6), wire("rubber", path, 4.2, sides=6)]
        parts += [p.turned("z", rng.normal(0, 0.4)).moved(*path[-1]) for p in _clamp(rng)]
    return bank(centred(parts).parts, wh)


def _clamp(rng: Generator) -> list[Part]:
    """A spring clamp with its jaws toward +x."""
    wide = rng.uniform(0.06, 0.2)
    half = np.array([(-10, 2), (20, 7), (44, 13), (74, 5), (74, 0), (44, 4), (18, -1)])
    jaw = prism(half, -6, 6, ())
    jaws = merged(jaw.turned("z", wide), jaw.scaled(1, -1, 1).turned("z", -wide))
    teeth = merged(*(brick(24, 2.4, 9).moved(60, s * 3, 0).turned("z", s * wide) for s in (-1, 1)))
    turn = np.linspace(0, 20, 22)
    spring = np.column_stack([26 + 4.5 * np.cos(turn), 4.5 * np.sin(turn), (turn - 10) * 0.5])
    return [
        Part("steel" if rng.random() < 0.5 else "abs", jaws, 0.5),
        Part("copper", teeth, 0.7),
        wire("steel", spring, 1.1, sides=4),
    ]


def _figure(rng: Generator, x: float) -> Points:
    """The outline of a toy: cat or bear, cloud, fish, drop, heart, rounded star."""
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    kind = int(rng.integers(6))
    reach = np.ones(40)
    if kind == 0:
        ear, width = rng.uniform(0.5, 1.0), rng.uniform(0.2, 0.4)
        for a in (ear, -ear):
            reach += rng.uniform(0.25, 0.45) * np.exp(-((((turn - a + np.pi) % (2 * np.pi) - np.pi) / width) ** 2))
    elif kind == 1:
        reach += 0.12 * np.cos(int(rng.integers(4, 7)) * turn)
    elif kind == 2:
        reach += 0.5 * np.exp(-((((turn + np.pi) % (2 * np.pi) - np.pi) / 0.35) ** 2))
    elif kind == 3:
        reach += 0.25 * np.cos(2 * turn) + 0.25 * np.exp(-(((turn - np.pi) / 0.3) ** 2))
    elif kind == 4:
        reach += 0.25 * np.cos(3 * turn + 0.5)
    line = np.column_stack([reach * np.cos(turn), reach * np.sin(turn) * rng.uniform(0.75, 1.0)])
    return line * (x / np.ptp(line[:, 0]))


def toy_bank(rng: Generator) -> Thing:
    """A figure for girls and children: thin plastic of a free outline around a cell or two, a mirror, a lamp."""
    x, z = rng.uniform(78, 112), rng.uniform(15, 30)
    line = _figure(rng, x)
    wall = rng.uniform(1.3, 2.2)
    parts = shaped_case(str(rng.choice(["abs", "silicone", "polycarbonate"])), line, z, wall, min(4, z * 0.2))
    y = float(np.ptp(line[:, 1]))
    middle = (float(line[:, 0].min()) + x * 0.5, 0.0, 0.0)
    cells, wh = stored(rng, x * 0.52, y * 0.5, z - 2 * wall - 3, middle, 0.5)
    ready = board(rng, middle[0] + x * 0.44, min(y * 0.4, 34), x * 0.16, str(rng.choice(["a", "c", "m", "c."])))
    parts += [*cells, *([p.turned("z", np.pi).moved(2 * middle[0]) for p in ready] if rng.random() < 0.5 else ready)]
    if rng.random() < 0.4:
        disc = prism(circle(min(y * 0.3, x * 0.3), (middle[0], 0), 18), z / 2 - wall - 0.2, z / 2 - wall + 1)
        parts.append(Part("glass", disc, 0.9))
    if rng.random() < 0.4:
        parts += [
            Part(
                "chip",
                merged(
                    *(
                        brick(3, 3, 1).moved(middle[0] + 22 * np.cos(a), 22 * np.sin(a), z / 2 - 3)
                        for a in (0.5, 2, 4, 5.5)
                    )
                ),
            )
        ]
    return bank(tuple(parts), wh)


def outdoor_bank(rng: Generator) -> Thing:
    """Screwed frame with rubber corners: metal rim, lamp bar, compass, lighter coil, hook, flaps over the sockets."""
    x, y, z = rng.uniform(120, 178), rng.uniform(70, 92), rng.uniform(20, 36)
    wall, depth = rng.uniform(1.8, 2.6), rng.uniform(20, 28)
    parts = flat_case("abs", x, y, z, wall, rng.uniform(6, 14))
    cells, wh = stored(rng, x - depth - 12, y - 12, z - 2 * wall - 3, (-depth / 2, 0, 0), 0.5)
    parts += [*cells, screws(x - 9, y - 9, z + 1, rng.uniform(1.1, 1.8)), *lamp(rng, -x / 2 + 6, 0, rng.uniform(-4, 4))]
    parts += board(rng, x / 2 - 3, y - 16, depth, str(rng.choice(["aac", "acc", "aam", "ac."])))
    rim = prism(rounded(x + 4, y + 4, 14), -3, 3, [rounded(x - 1, y - 1, 12)])
    parts.append(Part(str(rng.choice(["rubber", "silicone", "aluminium"])), rim, float(rng.uniform(0.4, 1.0))))
    parts.append(Part("rubber", brick(4, y * 0.6, z * 0.6).moved(x / 2 + 1, 0, 0)))
    extra = rng.random()
    if extra < 0.3:
        parts += [Part("acrylic", prism(circle(10, (-x / 2 + 26, y * 0.2), 14), z / 2 - 1, z / 2 + 4), 0.8),
                  Part("steel", brick(14, 1.6, 0.8).moved(-x / 2 + 26, y * 0.2, z / 2 + 2))]  # fmt: skip
    elif extra < 0.5:
        angle = np.linspace(0, 18, 36)
        glow = np.column_stack(
            [x / 2 - 14 + angle * 0.32 * np.cos(angle), angle * 0.32 * np.sin(angle), np.full(36, z / 2 - 3)]
        )
        parts += [
            wire("steel", glow, 0.4, sides=4),
            Part("ceramic", prism(circle(8, (x / 2 - 14, 0), 12), z / 2 - 7, z / 2 - 4)),
        ]
    elif extra < 0.75:
        parts += coil_set(rng, (-depth / 2, 0), z / 2 - wall - 0.8)
    hook = smooth([*arc(13, -1.9, 1.9, (0, 0), 8)], False, 1) * [-1, 1] + [-x / 2 - 10, y * rng.uniform(-0.3, 0.3)]
    parts.append(Part(str(rng.choice(["aluminium", "steel"])), tube(hook, rng.uniform(1.8, 3), sides=6)))
    if rng.random() < 0.3:
        panel = merged(*(brick(x * 0.7, y * 0.17, 0.4).moved(-4, (i - 1.5) * y * 0.19, -z / 2 - 0.2) for i in range(4)))
        parts.append(Part("glass", panel, 0.9))
    return bank(centred(parts).parts, wh)


def long_bar(rng: Generator) -> Thing:
    """Cells end to end in a slim bar: strip light, torch or selfie stick's grip."""
    size = L18650 if rng.random() < 0.7 else L21700
    ends, rows = int(rng.integers(2, 4)), int(rng.choice([1, 1, 2]))
    wall = 1.5
    x, y, z = (
        ends * (size[0] + 3) + rng.uniform(26, 46),
        rows * (2 * size[1] + 1) + 2 * wall + 3,
        2 * size[1] + 2 * wall + 3,
    )
    case, wall = any_case(rng, x, y, z)
    at = [
        (-x / 2 + 10 + (e + 0.5) * (size[0] + 2.6), (r - (rows - 1) / 2) * (2 * size[1] + 0.6), 0.0)
        for e in range(ends)
        for r in range(rows)
    ]
    parts = [*case, *round_cells(size, "lithium", at, np.zeros(len(at)), 10)]
    parts += board(rng, x / 2 - 0.5, y - 2 * wall - 2, 18, str(rng.choice(["a", "c"])) if rows == 1 else "ac")
    if rng.random() < 0.5:
        strip = merged(*(brick(3, 3, 0.8).moved(u * x, 0, z / 2 - wall - 0.6) for u in np.linspace(-0.4, 0.35, 12)))
        parts += [Part("chip", strip), Part("aluminium", brick(x * 0.8, 10, 0.8).moved(-4, 0, z / 2 - wall - 1.6))]
    else:
        parts += lamp(rng, -x / 2 + 4, 0, 0)
    cord = smooth([(-x / 2, 0, 0), (-x / 2 - 40, 14, 0), (-x / 2 - 60, 0, 0), (-x / 2 - 40, -14, 0)], True, 1)
    parts += [Part("nylon", tube(cord, 1.4, True, 5))] if rng.random() < 0.4 else []
    return bank(centred(parts).parts, len(at) * WH[size])
