"""Small things with a cell or a board: vapes, car keys, cases of earphones, discs, hubs, chargers, mice, trimmers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, strand
from models.simulation.clutter._forms import beside, carton, grid, lying, pipe, spring
from models.simulation.clutter._leads import cord, jack, lightning, loose, set_at, usb_a, usb_c
from models.simulation.clutter.electronics.parts import case, circuit_board, fan, ports, screws
from models.simulation.mesh import Mesh, ball, box, circle, loft, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def vapes(rng: Generator) -> Thing:
    """Electronic cigarettes: pens, pods, throw-away sticks and boxes; a coil, cotton, a cell and a pressure switch."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 4)):
        long, flat = rng.uniform(70, 135), rng.random() < 0.5
        wide, thick = (rng.uniform(17, 34), rng.uniform(10, 15)) if flat else (rng.uniform(10, 17),) * 2
        metal = str(rng.choice(["aluminium", "aluminium", "abs", "steel"]))
        if flat:
            outer, inner = (prism(rounded(long - k, wide - k, 5), -(thick - k) / 2, (thick - k) / 2) for k in (0, 1.6))
        else:
            outer, inner = (revolve([[-long / 2, wide / 2 - k], [long / 2 - k, wide / 2 - k]], 12) for k in (0, 0.7))
            inner = inner.moved(0.3)
        cell = min(wide, thick) * 0.78
        item = [
            *hollow(metal, outer, inner),
            Part(
                "lithium_cell",
                box(long * 0.45, wide * 0.7, cell * 0.8)
                if flat
                else revolve([[-long * 0.42, cell / 2], [0, cell / 2]], 10),
            ),
            Part("cloth", revolve([[long * 0.1, cell * 0.45], [long * 0.36, cell * 0.45]], 8), 2.0),
            Part("oil", revolve([[long * 0.1, cell * 0.4], [long * 0.34, cell * 0.4]], 8), 0.4),
            *pipe("brass", long * 0.1, long * 0.42, 2.4, 0.8, 6),
            spring("steel", long * 0.14, long * 0.2, 1.6, 4, 0.4),
            Part("pcb", box(2, wide * 0.5, thick * 0.5).moved(-long * 0.44)),
            Part("copper", box(3, 4, 3).moved(-long * 0.46)),
            Part("abs", revolve([[long / 2, cell * 0.5], [long / 2 + 14, cell * 0.36]], 8), 0.7),
        ]
        items.append(item)
    return Thing(tuple(beside(rng, items, 36, 0.3)))


def car_keys(rng: Generator) -> Thing:
    """Remote with a board, a coin cell and a blade inside or folded out; a key ring, a leather cover."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 3)):
        long, wide, thick = rng.uniform(58, 86), rng.uniform(30, 44), rng.uniform(11, 18)
        outline = smooth(
            np.array([[-0.5, -0.3], [-0.3, -0.5], [0.4, -0.45], [0.5, 0], [0.4, 0.45], [-0.3, 0.5], [-0.5, 0.3]])
        )
        outer = outline * [long, wide]
        item = [
            *hollow("abs", prism(outer, -thick / 2, thick / 2), prism(outer * 0.92, -thick / 2 + 1.4, thick / 2 - 1.4)),
            *circuit_board(rng, long * 0.7, wide * 0.6, (0, 0), 0, 2),
            Part("steel", prism(circle(10, (long * rng.uniform(-0.2, 0.2), 0), 14), -4.4, -1.2)),
            Part("silicone", boxes(grid(int(rng.integers(2, 5)), 1, 14, 1, thick / 2), [9, 12, 2])),
        ]
        blade, kind = rng.uniform(40, 62), rng.integers(3)
        key = merged(box(blade, 8, 2.4).moved(blade / 2), box(12, 11, 4))
        groove = box(blade - 8, 2, 1.0).moved(blade / 2 + 3, 0, 0.7)
        place = {0: (long * 0.42, 0.0), 1: (-blade * 0.5, wide * 0.34), 2: (long * 0.4, wide * 0.3)}[int(kind)]
        turn = (0.0, 0.0, rng.uniform(0.4, 2.6))[kind]
        item += [Part("steel", m.turned("z", turn).moved(*place), k) for m, k in ((key, 1.0), (groove, -0.9))]
        if kind == 2:
            item.append(spring("steel", -3, 3, 4, 4, 0.8).turned("y", np.pi / 2).moved(*place))
        ring = np.column_stack([circle(rng.uniform(10, 16), (-long / 2 - 9, 0), 14), np.zeros(14)])
        item.append(wire("steel", ring, 1.0, True, 4))
        if rng.random() < 0.4:
            item += [
                Part("leather", prism(rounded(long + 14, wide + 12, 10), z, z + 1.4))
                for z in (-thick / 2 - 3, thick / 2 + 2)
            ]
        items.append(item)
    return Thing(tuple(lying(rng, items, 20)))


def earphone_cases(rng: Generator) -> Thing:
    """Round, oblong or tall charging cases with their two buds: cells, magnets, a hinge with its steel pin."""
    long, wide, high = rng.uniform(44, 72), rng.uniform(38, 58), rng.uniform(22, 34)
    outline = rounded(long, wide, min(long, wide) * rng.uniform(0.25, 0.5), steps=5)
    sizes, heights = [0.82, 1.0, 1.0, 0.82], np.array([-0.5, -0.3, 0.3, 0.5])
    outer = loft(
        [np.column_stack([outline * k, np.full(len(outline), z * high)]) for k, z in zip(sizes, heights, strict=True)]
    )
    parts = [
        *hollow("abs", outer, outer.scaled(0.93, 0.93, 0.88)),
        Part("lithium_cell", box(long * 0.4, wide * 0.26, 6).moved(0, -wide * 0.2, -high * 0.18)),
        *circuit_board(rng, long * 0.6, wide * 0.4, (0, 0), -high * 0.36, 2),
        Part("steel", merged(revolve([[-long * 0.3, 1.3], [long * 0.3, 1.3]], 6).moved(0, wide * 0.43))),
        Part("ferrite", boxes([[s * long * 0.3, -wide * 0.4, z] for s in (-1, 1) for z in (0, 5)], [6, 3, 4])),
        Part("steel", box(9, 7, 3).moved(0, -wide * 0.4, -high * 0.3), 0.4),
    ]
    for side in (-1, 1):
        bud = [
            Part("abs", ball(8, 7, 7, 8), 0.4),
            Part("lithium_cell", prism(circle(4.6, steps=9), -2.5, 2.5)),
            Part("ferrite", revolve([[5, 3.5], [8, 3.5]], 8)),
            Part("pcb", box(7, 5, 1).moved(0, 0, 4)),
        ]
        if rng.random() < 0.6:
            bud += [Part("abs", box(5, 22, 5).moved(-3, -14), 0.6), Part("copper", box(1.5, 18, 1).moved(-3, -14))]
        away = (
            (side * long * 0.22, wide * 0.1, high * 0.1)
            if rng.random() < 0.8
            else (side * long, rng.normal(0, 20), 0.0)
        )
        parts += [part.turned("z", rng.normal(0, 0.3)).moved(*away) for part in bud]
    return Thing(tuple(parts))


def portable_discs(rng: Generator) -> Thing:
    """Solid state and turning discs in cases, card readers, hubs with many ports; a short lead."""
    long, wide, high = rng.uniform(72, 128), rng.uniform(32, 84), rng.uniform(8, 19)
    metal = str(rng.choice(["aluminium", "abs", "abs", "zinc"]))
    parts = case(rng, metal, long, wide, high, rng.uniform(3, 14), 1.0 if metal != "abs" else 2.0)
    kind = rng.integers(3)
    if kind == 0:
        board = rng.uniform(0.7, 0.9)
        parts += circuit_board(rng, long * board, wide * 0.7, (0, 0), -1, 1.5)
        parts.append(Part("chip", boxes(grid(3, 2, long * 0.22, wide * 0.3, 1.6), [long * 0.16, wide * 0.24, 1.4])))
        parts.append(Part("copper", boxes(grid(3, 2, long * 0.22, wide * 0.3, 1.6), [long * 0.14, wide * 0.2, 0.2])))
    elif kind == 1:
        r = min(long * 0.36, wide * 0.44)
        parts += [
            Part("aluminium", prism(rectangle(long * 0.9, wide * 0.9), -3, 3, [circle(r, (long * 0.08, 0), 16)])),
            Part("glass", prism(circle(r - 1, (long * 0.08, 0), 18), 0, 1, [circle(6, (long * 0.08, 0), 8)])),
            Part("motor", prism(circle(9, (long * 0.08, 0), 10), -3, 3)),
            Part("steel", box(22, 18, 4).moved(-long * 0.34, wide * 0.2)),
            Part("aluminium", box(long * 0.3, 5, 1.4).turned("z", -0.5).moved(-long * 0.16, wide * 0.14, 1.4)),
            *circuit_board(rng, long * 0.6, wide * 0.4, (-long * 0.1, 0), -high / 2 + 1.6, 1),
        ]
    else:
        parts += circuit_board(rng, long * 0.8, wide * 0.6, (0, 0), -2, 1.2)
        spots = [(x, s * (wide / 2 - 8), np.pi / 2) for s in (-1, 1) for x in np.linspace(-long * 0.3, long * 0.3, 3)]
        parts += ports(rng, spots, 1)
    if rng.random() < 0.6:
        lead = loose(rng, rng.uniform(140, 320), rng.uniform(20, 35), 36)
        lead += [long / 2, 0, 0] - lead[0]
        parts += [*cord(lead, 2, 0.6), *set_at((usb_a, usb_c)[rng.integers(2)](rng), lead, -1)]
    if rng.random() < 0.3:
        parts += carton("eva", long + 34, wide + 30, high + 22, 3)
    return Thing(tuple(parts))


def wall_chargers(rng: Generator) -> Thing:
    """Blocks with two or three prongs, one to four ports: transformer, capacitors, coils; one to three of them."""
    items = []
    for _ in range(rng.integers(1, 4)):
        long, wide, high = rng.uniform(36, 74), rng.uniform(26, 64), rng.uniform(22, 32)
        item = case(rng, "polycarbonate", long, wide, high, rng.uniform(3, 9), 2.4)
        item += [
            *circuit_board(rng, long * 0.8, wide * 0.84, (0, 0), -high / 2 + 3, 2, 1.4),
            Part("ferrite", box(long * 0.3, min(wide * 0.5, 24), high * 0.6).moved(0, wide * 0.1)),
            Part("copper", box(long * 0.24, min(wide * 0.4, 20), high * 0.42).moved(0, wide * 0.1), 0.8),
            Part(
                "aluminium",
                copies(revolve([[-8, 4.5], [8, 4.5]], 8), [[-long * 0.25, s * wide * 0.26, 3] for s in (-1, 1)]),
                0.8,
            ),
        ]
        for k in range(rng.integers(1, 4)):
            item.append(
                Part("steel", box(13, 6 if k % 2 else 13, 5).moved(long / 2 - 8, (k - 1) * wide * 0.28, 0), 0.3)
            )
        prongs = boxes([[-long / 2 - 6, s * 6.3, 0] for s in (-1, 1)], [24, 1.6, 6.4])
        if rng.random() < 0.3:
            prongs = merged(
                *(revolve([[-long / 2 - 20, 2.3], [-long / 2 + 4, 2.3]], 8).moved(0, s * 9.4) for s in (-1, 1))
            )
        folded = rng.random() < 0.3
        item.append(Part("brass", prongs.moved(long * 0.3, 0, -high / 2 + 4) if folded else prongs))
        items.append(item)
    return Thing(tuple(lying(rng, items, 30)))


def hair_trimmer(rng: Generator) -> Thing:
    """Clipper with a toothed plate, or an ear and nose trimmer, a callus file; combs that snap on, a brush."""
    long, wide, high = rng.uniform(125, 185), rng.uniform(26, 46), rng.uniform(24, 38)
    profile = np.array([[-0.5, 0.7], [-0.2, 0.85], [0.15, 0.8], [0.36, 1.0], [0.42, 1.0]]) * [long, wide / 2]
    outer = revolve(profile, 14, high / wide)
    teeth = int(rng.integers(12, 26))
    comb = boxes([[long * 0.49, y, 0] for y in np.linspace(-wide * 0.44, wide * 0.44, teeth)], [long * 0.06, 1.0, 1.6])
    plate = prism(rectangle(18, wide * 0.95, (long * 0.42, 0)), -1, 1)
    body = [
        *hollow("abs", outer, outer.scaled(0.95, 0.9, 0.9)),
        Part("lithium_cell", revolve([[-long * 0.4, 7], [-long * 0.4 + 50, 7]], 10)),
        Part("motor", revolve([[0, 11], [34, 11]], 12)),
        Part("steel", revolve([[34, 1.6], [long * 0.36, 1.6]], 6)),
        Part("steel", merged(comb, comb.moved(-3, 0.6, 2.4), plate, plate.moved(-3, 0, 2.4))),
        *circuit_board(rng, long * 0.5, 16, (-long * 0.15, 0), high * 0.26, 2),
    ]
    for k in range(rng.integers(0, 4)):
        tines = boxes([[0, y, 0] for y in np.linspace(-wide * 0.44, wide * 0.44, 9)], [32, 1.6, 12])
        body.append(
            Part("abs", merged(tines, box(6, wide, 14).moved(-16)).moved(rng.normal(0, 40), wide + 26 + 8 * k, 6 * k))
        )
    if rng.random() < 0.4:
        body += [Part("wood", box(70, 8, 6).moved(0, -wide)), Part("nylon", box(26, 10, 10).moved(44, -wide), 0.5)]
    return Thing(tuple(body))


def electric_cooker(rng: Generator) -> Thing:
    """Small rice cooker or travel kettle: a pot in a shell, a heating plate with a tube cast in, a sensor, a board."""
    r, high = rng.uniform(52, 95), rng.uniform(90, 160)
    kettle = rng.random() < 0.4
    metal = "stainless" if kettle or rng.random() < 0.4 else "aluminium"

    def bowl(radius: float, low: float, top: float) -> Mesh:
        return revolve([[low, radius * 0.9], [low + 12, radius], [top, radius * (0.86 if kettle else 1)]], 18)

    t = np.linspace(0.3, 2 * np.pi - 0.3, 22)
    element = np.column_stack([np.full(22, -high / 2 + 18), r * 0.6 * np.cos(t), r * 0.6 * np.sin(t)])
    parts = [
        *hollow("pp", bowl(r, -high / 2, high / 2), bowl(r - 2.5, -high / 2 + 2.5, high / 2)),
        *hollow(metal, bowl(r - 8, -high / 2 + 22, high / 2), bowl(r - 9.4, -high / 2 + 23.4, high / 2)),
        Part("aluminium", revolve([[-high / 2 + 14, r * 0.7], [-high / 2 + 21, r * 0.72]], 16)),
        Part("steel", strand(element, 3.4, 5)),
        spring("steel", -high / 2 + 4, -high / 2 + 22, 8, 4, 1.0),
        Part("steel", revolve([[-high / 2 + 10, 14], [-high / 2 + 24, 14]], 10), 0.4),
        Part("pp", revolve([[high / 2, r], [high / 2 + 10, r * 0.7]], 16), 0.5),
        *[p.turned("y", np.pi / 2).moved(0, r - 6) for p in circuit_board(rng, 44, 10, (0, 0), 0, 2)],
        *([Part("rice", revolve([[-high / 2 + 24, r - 10], [-high / 2 + 24 + rng.uniform(10, 50), r - 10]], 14))]
          if rng.random() < 0.2 else []),
    ]  # fmt: skip
    if kettle:
        handle = np.array(
            [[high * 0.4, r * 0.9, 0], [high * 0.4, r + 40, 0], [-high * 0.2, r + 44, 0], [-high * 0.3, r, 0]]
        )
        parts.append(Part("pp", strand(smooth(handle, False), 9, 6), 0.6))
    return Thing(tuple(parts))


def bare_boards(rng: Generator) -> Thing:
    """Circuit boards, memory sticks, fans and a graphics card: a computer in pieces, or one with its lid off."""
    x, y = rng.uniform(150, 300), rng.uniform(90, 210)
    parts = circuit_board(rng, x, y, (0, 0), 0, 1.0, 2.0, 0.1)
    slots = int(rng.integers(2, 5))
    parts += [
        Part("abs", boxes([[x * 0.2, -y * 0.3 + 10 * k, 6] for k in range(slots)], [x * 0.5, 6, 10])),
        Part("pcb", boxes([[x * 0.2, -y * 0.3 + 10 * k, 20] for k in range(slots)], [x * 0.48, 1.2, 30])),
        Part(
            "chip",
            boxes(
                [[x * 0.2 + 15 * j, -y * 0.3 + 10 * k + 1.4, 22] for k in range(slots) for j in range(-3, 4)],
                [11, 1, 9],
            ),
        ),
        Part("aluminium", boxes([[-x * 0.25, -22 + 4 * k, 16] for k in range(12)], [44, 1, 28])),
        Part("copper", box(46, 46, 3).moved(-x * 0.25, 0, 3)),
        *fan(rng, 22, (-x * 0.25, 0), 34),
        *ports(rng, [(-x * 0.46, b, 0.0) for b in np.linspace(-y * 0.4, y * 0.4, 5)], 4),
    ]
    if rng.random() < 0.4:
        parts += carton("steel", x + 20, y + 20, 84, 0.8)
    return Thing(tuple(part.moved(0, 0, -20) for part in parts))


def dongles(rng: Generator) -> Thing:
    """USB sticks of metal and plastic, card readers, wireless pieces, adapters: a handful on a ring or in a tin."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(2, 9)):
        long, wide = rng.uniform(16, 58), rng.uniform(12, 22)
        metal = str(rng.choice(["abs", "abs", "aluminium", "zinc", "steel"]))
        end = (usb_a, usb_c, lightning, jack)[int(rng.choice(4, p=[0.6, 0.2, 0.1, 0.1]))](rng)
        item = [
            *carton(metal, long, wide, rng.uniform(5, 9), 1.2),
            Part("pcb", box(long * 0.8, wide * 0.6, 1)),
            Part("chip", boxes([[-long * 0.2, 0, 1], [long * 0.2, 0, -1]], [[long * 0.3, wide * 0.5, 1], [3.0, 3, 1]])),
            *(part.moved(long / 2 - 18) for part in end),
        ]
        if rng.random() < 0.3:
            item.append(Part("steel", prism(rounded(long * 1.1, wide + 1, 3), 4, 4.7)))
        items.append(item)
    parts = lying(rng, items, 24, 7, 0.5)
    if rng.random() < 0.3:
        parts += hollow("tin" if rng.random() < 0.1 else "steel", box(110, 80, 30), box(109.4, 79.4, 29.4))
    return Thing(tuple(parts))


def light_bulbs(rng: Generator) -> Thing:
    """LED lamps and candles with their screws, tubes and strips on a reel, fairy lights with a box for cells."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 4)):
        r = rng.uniform(17, 34)
        globe = revolve([[0, r * 0.6], [r * 0.6, r], [r * 1.4, r * 0.9], [r * 2, r * 0.3]], 14)
        material = "polycarbonate" if rng.random() < 0.6 else "glass"
        item = [
            *hollow(material, globe, globe.scaled(0.97, 0.94, 0.94).moved(0.5)),
            *pipe("aluminium", -r * 1.1, 2, r * 0.6, 1.2, 12),
            *pipe("brass", -r * 1.1 - 24, -r * 1.1, 13, 0.5, 12),
            Part("aluminium", revolve([[0, r * 0.5], [1.6, r * 0.5]], 12)),
            Part("copper", box(14, 10, 10).moved(-r * 0.5), 0.4),
            *circuit_board(rng, r, r * 0.7, (-r * 0.5, 0), 0, 3),
        ]
        items.append([*item, *(carton("cardboard", 4.4 * r, 2.3 * r, 2.3 * r) if rng.random() < 0.5 else [])])
    return Thing(tuple([*beside(rng, items, 76, 0.4), *([screws([(0, 0), (9, 4)], 30)] if rng.random() < 0.3 else [])]))
