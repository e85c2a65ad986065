"""What is held like a pistol: glue guns, drills, scanners, thermometers, massagers, steamers, stabilisers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes
from models.simulation.clutter._forms import inset, pipe, spring
from models.simulation.clutter._leads import coil, cord, loose, mains_plug, set_at, usb_a
from models.simulation.clutter.electronics.parts import circuit_board, screws
from models.simulation.mesh import Mesh, Points, ball, box, circle, merged, prism, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def _shell(
    rng: Generator, long: float, high: float, grip: float, lean: float, wide: float, head: float = 0.4
) -> list[Part]:
    """A barrel along x and a grip that leans, in two halves of plastic with screws."""
    deep = min(high * rng.uniform(0.75, 1.1), 0.42 * long)
    x = -long * rng.uniform(0.05, 0.25)
    foot = x - lean * grip
    outline = np.array([
        [-long / 2, high / 2], [long * 0.3, high / 2], [long / 2, high * head / 2], [long / 2, -high * head / 2],
        [long * 0.25, -high / 2], [x + deep / 2, -high / 2], [foot + deep / 2, -high / 2 - grip],
        [foot - deep / 2, -high / 2 - grip], [x - deep / 2, -high / 2], [-long / 2, -high * 0.4],
    ])  # fmt: skip
    outer = smooth(outline, rounds=1)
    material = str(rng.choice(["abs", "abs", "polycarbonate"]))
    posts = [
        (-long * 0.4, high * 0.2),
        (long * 0.2, high * 0.2),
        (x, -high * 0.7),
        (foot * 0.9, -high / 2 - grip * 0.85),
    ]
    return [
        *hollow(material, prism(outer, -wide / 2, wide / 2), prism(inset(outer, 2.4), -wide / 2 + 2.4, wide / 2 - 2.4)),
        screws(posts, wide * 0.7, 0, 1.3),
        Part("abs", prism(rounded(9, 20, 3, (x + deep * 0.62, -high * 0.72)), -wide * 0.2, wide * 0.2)),
        spring("steel", x + 1, x + deep * 0.5, 2.6, 5, 0.6).moved(0, -high * 0.72),
        *(wire("copper", [[x, -high * 0.4, k], [foot, -high / 2 - grip, k]], 0.6, sides=4) for k in (-3, 3)),
    ]  # fmt: skip


def _foot(long: float, high: float, grip: float, lean: float) -> tuple[float, float]:
    return -long * 0.17 - lean * grip, -high / 2 - grip


def glue_gun(rng: Generator) -> Thing:
    """Hot melt: a brass nozzle, a heater, a stick of glue through the barrel, the lead; sticks beside it."""
    long, high, grip, lean = rng.uniform(95, 160), rng.uniform(30, 44), rng.uniform(70, 100), rng.uniform(0, 0.35)
    r = rng.choice([3.6, 5.6])
    lead = loose(rng, rng.uniform(300, 700), 40, 60)
    lead += [*_foot(long, high, grip, lean), 0.0] - lead[0]
    sticks = [
        revolve([[0, r], [rng.uniform(100, 200), r]], 8)
        .turned("z", rng.normal(0, 0.2))
        .moved(-60, -high - 20 - 14 * k, 8 * k)
        for k in range(int(rng.integers(0, 5)))
    ]
    return Thing((
        *_shell(rng, long, high, grip, lean, rng.uniform(26, 34)),
        Part("brass", revolve([[long / 2 - 8, 7], [long / 2 + 8, 6], [long / 2 + 22, 2]], 10), 0.7),
        *pipe("aluminium", long * 0.05, long / 2 - 6, 9, 2, 10),
        Part("ceramic", box(30, 12, 4).moved(long * 0.25, 0, 8)),
        Part("eva", merged(revolve([[-long / 2 - rng.uniform(0, 90), r], [long * 0.4, r]], 8), *sticks)),
        wire("steel", [[long * 0.1, -high / 2, 0], [long * 0.3, -high / 2 - 40, 22], [long * 0.3, -high / 2 - 40, -22],
                       [long * 0.1, -high / 2, 0]], 1.1, sides=4),
        *cord(lead, 2.6, 0.9), *set_at(mains_plug(rng), lead, -1),
    ))  # fmt: skip


def cordless_drill(rng: Generator) -> Thing:
    """Drill driver or electric screwdriver: motor, gears, chuck, trigger, a pack of cells at the foot."""
    long, high, grip, lean = rng.uniform(130, 210), rng.uniform(48, 66), rng.uniform(80, 120), rng.uniform(-0.05, 0.2)
    r, x = high * 0.34, -long * 0.17 - lean * grip
    floor = -high / 2 - grip
    rows = int(rng.integers(2, 5))
    cells = merged(
        *(revolve([[-32, 9], [32, 9]], 10).moved(x, floor - 12 - 19 * (k // 3), 19 * (k % 3 - 1)) for k in range(rows))
    )
    nose = long / 2
    return Thing(
        (
            *_shell(rng, long, high, grip, lean, high * 0.9, 0.8),
            Part("motor", revolve([[-long * 0.44, r], [-long * 0.08, r]], 12)),
            Part("copper", revolve([[-long * 0.46, 8], [-long * 0.44, r * 0.8]], 10), 0.5),
            Part(
                "steel",
                revolve([[-long * 0.06, r * 0.9], [long * 0.16, r * 0.9], [long * 0.3, r * 0.5], [nose, 6]], 12),
                0.6,
            ),
            *pipe("steel", nose, nose + rng.uniform(26, 44), rng.uniform(12, 20), 7, 10),
            *(
                [Part("steel", revolve([[nose + 20, 3], [nose + rng.uniform(60, 130), 3]], 6))]
                if rng.random() < 0.5
                else []
            ),
            *hollow("abs", box(86, 46, 66).moved(x, floor - 20), box(81, 41, 61).moved(x, floor - 20)),
            Part("lithium_cell", cells, 0.95),
            Part("steel", boxes([[x + s * 33, floor - 20, 0] for s in (-1, 1)], [0.6, 30, 50])),
            *[p.turned("x", np.pi / 2).moved(x, floor + 6) for p in circuit_board(rng, 50, 36, (0, 0), 0, 2)],
            Part("copper", boxes([[x + 4, -high * 0.8, 0]], [16, 20, 14]), 0.4),
        )
    )


def hand_scanner(rng: Generator) -> Thing:
    """Bar code reader, forehead thermometer or distance meter: a head on a grip, light, board, trigger."""
    long, high, grip, lean = rng.uniform(75, 120), rng.uniform(34, 50), rng.uniform(75, 115), rng.uniform(0, 0.3)
    parts = [
        *_shell(rng, long, high, grip, lean, rng.uniform(36, 62), rng.uniform(0.7, 1.2)),
        *circuit_board(rng, long * 0.6, high * 0.6, (0, 0), 4, 2),
        Part("acrylic", box(3, high * 0.5, 34).moved(long / 2 - 3)),
        Part("chip", boxes([[long * 0.34, 0, 0], [long * 0.3, 8, 8]], [[12, 10, 12], [6, 4, 4]])),
    ]
    x, y = _foot(long, high, grip, lean)
    kind = rng.integers(3)
    if kind == 0:
        lead = coil(rng, rng.uniform(28, 45), rng.uniform(1.4, 3))
        lead += [x, y, 0] - lead[0]
        parts += [*cord(lead, 2, 0.6), *set_at(usb_a(rng), lead, -1)]
    elif kind == 1:
        parts += [
            Part("alkaline_cell", boxes([[x * 0.7, y * 0.7, s * 8] for s in (-1, 1)], [13, 44, 13])),
            Part("lcd", box(2, high * 0.5, 26).moved(-long / 2 + 3)),
            *pipe("brass", long * 0.3, long / 2 - 4, 5, 1.5, 8),
        ]
    else:
        parts.append(Part("lithium_cell", revolve([[0, 9], [62, 9]], 10).turned("z", 1.57 + lean).moved(x, y + 6)))
    return Thing(tuple(parts))


def massage_gun(rng: Generator) -> Thing:
    """Barrel with a motor, a crank and a plunger, a ball of foam at its end, cells in the grip; heads in a case."""
    long, r, grip = rng.uniform(110, 170), rng.uniform(22, 30), rng.uniform(95, 150)
    barrel = revolve([[-long / 2, r * 0.9], [0, r], [long / 2, r * 0.8]], 14)
    handle = prism(rounded(36, grip, 15, (-long * 0.1, -r - grip / 2 + 4)), -17, 17)
    cells = merged(
        *(
            revolve([[-33, 9], [33, 9]], 10).turned("z", np.pi / 2).moved(-long * 0.1 + dx, -r - grip * 0.5, dz)
            for dx, dz in ((-7, -7), (7, 7))[: int(rng.integers(1, 3))]
        )
    )
    motor = prism(circle(r * 0.8, (-long * 0.16, 0), 14), -12, 12)
    tip = rng.integers(3)
    nose = long / 2 + 16
    head = (
        ball(rng.uniform(18, 26), sides=10).moved(nose + 20),
        revolve([[nose, 6], [nose + 16, 22], [nose + 22, 22]], 12),
        revolve([[nose, 10], [nose + 34, 5]], 10),
    )[tip]
    parts = [
        *hollow("abs", barrel, barrel.scaled(0.97, 0.9, 0.9)),
        *hollow("abs", handle, prism(rounded(31, grip - 6, 13, (-long * 0.1, -r - grip / 2 + 4)), -14.6, 14.6)),
        Part("motor", motor, 0.8),
        Part("steel", prism(circle(r * 0.45, (-long * 0.16, 0), 12)[:8], 12, 18)),
        Part("steel", revolve([[-long * 0.05, 5], [nose + 4, 5]], 8)),
        Part("brass", revolve([[long * 0.2, 9], [long * 0.38, 9]], 10), 0.6),
        Part("foam" if tip == 0 else "abs", head),
        Part("lithium_cell", cells),
        *[p.turned("y", np.pi / 2).moved(-long * 0.44) for p in circuit_board(rng, r, r, (0, 0), 0, 3)],
    ]
    if rng.random() < 0.35:
        heads = [
            ball(19, sides=8).moved(long * 0.45, -r - 60),
            revolve([[0, 8], [30, 16]], 10).moved(long * 0.3, -r - 110),
        ]
        parts += [
            Part("foam", merged(*heads)),
            *hollow(
                "eva",
                prism(rounded(long + 120, grip + 110, 24, (20, -50)), -38, 38),
                prism(rounded(long + 112, grip + 102, 22, (20, -50)), -34, 34),
            ),
        ]
    return Thing(tuple(parts))


def garment_steamer(rng: Generator) -> Thing:
    """Hand steamer or small iron: a plate with a heater, a pump, a tank of water, the lead."""
    long, grip = rng.uniform(90, 150), rng.uniform(90, 140)
    plate = smooth(np.array([[-0.5, -0.3], [0.2, -0.35], [0.5, 0], [0.2, 0.35], [-0.5, 0.3]]) * [long, long * 0.8])
    holes = [
        circle(2.4, (a, b), 6) for a in np.linspace(-long * 0.3, long * 0.25, 4) for b in (-long * 0.12, long * 0.12)
    ]
    loop = np.column_stack(
        [*(smooth([[-0.3, -0.12], [0.25, -0.12], [0.3, 0.12], [-0.3, 0.12]], rounds=2) * long).T, np.full(16, 5.0)]
    )
    body = prism(plate, 8, 36)
    tank = box(46, 44, 70).moved(-long * 0.2, 0, 75)
    lead = loose(rng, rng.uniform(400, 800), 45, 60)
    lead += [-long * 0.3, 0, grip + 30] - lead[0]
    parts = [
        Part("aluminium", prism(plate, 0, 7, holes)),
        Part("steel", wire("steel", loop, 2.6, True, 5).mesh, 0.7),
        *hollow("abs", body, body.scaled(0.93, 0.93, 0.8).moved(z=4)),
        *hollow("abs", tank, tank.moved(long * 0.2, 0, -75).scaled(0.92, 0.92, 0.95).moved(-long * 0.2, 0, 75),
                "water" if rng.random() < 0.3 else None, 0.99),
        Part("abs", revolve([[36.0, 17], [grip + 30, 15.0]], 10).turned("y", -np.pi / 2).moved(long * 0.25), 0.35),
        Part("copper", box(16, 16, 26).moved(long * 0.2, 0, 60), 0.5),
        Part("steel", box(22, 14, 18).moved(0, 0, 46), 0.4),
        *cord(lead, 3, 1.1), *set_at(mains_plug(rng), lead, -1),
    ]  # fmt: skip
    tip = rng.choice([0.0, np.pi / 2, np.pi / 2])
    return Thing(tuple(part.turned("x", tip) for part in parts))


def phone_stabiliser(rng: Generator) -> Thing:
    """Gimbal: a grip with cells, three arms with motors, a clamp; folded or with an action camera on it."""
    grip, r = rng.uniform(95, 150), rng.uniform(14, 19)
    drum = prism(circle(rng.uniform(15, 21), steps=14), -11, 11)
    elbow, wrist = rng.uniform(-0.6, 0.9), rng.uniform(30, 60)
    joints = np.array([[0, 0, 0], [wrist * np.cos(elbow), wrist * np.sin(elbow), 0], [wrist * 1.4, wrist * 0.9, 14.0]])
    arms = [_bar(a, b) for a, b in zip(joints[:-1], joints[1:], strict=True)]
    body = revolve([[-grip - 20, r * 0.9], [-grip * 0.4, r * 1.05], [-16, r]], 12)
    parts = [
        *hollow("abs", body, body.scaled(0.98, 0.87, 0.87)),
        Part("lithium_cell", revolve([[-grip, 9], [-grip + 65, 9]], 10)),
        *circuit_board(rng, grip * 0.5, 20, (-grip * 0.35, 0), 8, 2),
        Part("abs", prism(circle(8, (-grip * 0.3, 0), 10), r, r + 5)),
        Part("motor", merged(*(drum.moved(*j) for j in joints)), 0.55),
        Part("aluminium", merged(*(drum.scaled(1.12, 1.12, 0.4).moved(*j) for j in joints)), 0.6),
        Part("aluminium", merged(*arms), 0.7),
        Part("abs", boxes(joints[-1] + [[10, s * 38, 0] for s in (-1, 1)], [24, 6, 16])),
        spring("steel", -30, 30, 3, 9, 0.5).turned("z", np.pi / 2).moved(*(joints[-1] + [6, 0, 0])),
    ]
    if rng.random() < 0.35:
        spot = joints[-1] + [26, 0, 10]
        parts += [
            Part("abs", box(24, 62, 42).moved(*spot), 0.4),
            Part("glass", prism(circle(10, steps=10), 0, 12).turned("y", np.pi / 2).moved(*(spot + [8, 16, 6]))),
            Part("lithium_cell", box(12, 34, 30).moved(*(spot - [0, 10, 0]))),
        ]
    if rng.random() < 0.4:
        feet = [box(90, 9, 5).turned("z", a).moved(-grip - 60) for a in (-0.3, 0, 0.3)]
        parts += [Part("abs", merged(*feet)), Part("steel", revolve([[-grip - 30, 3], [-grip - 12, 3]], 6))]
    return Thing(tuple(parts))


def _bar(a: Points, b: Points) -> Mesh:
    """A bar between two joints."""
    return boxes([(a + b) / 2], [np.maximum(np.abs(b - a), 12)])


def fly_bat_and_blower(rng: Generator) -> Thing:
    """Electric fly swatter, hand vacuum or dust blower: a long grip with cells and a board, a net or a fan in front."""
    grip, r = rng.uniform(150, 240), rng.uniform(14, 20)
    body = revolve([[-grip, r * 0.9], [-grip * 0.4, r], [0.0, r * 0.8]], 12)
    parts = [
        *hollow("abs", body, body.scaled(0.98, 0.86, 0.86)),
        Part(
            "alkaline_cell" if rng.random() < 0.5 else "lithium_cell", revolve([[-grip + 12, 8], [-grip + 70, 8]], 10)
        ),
        *circuit_board(rng, 60, 20, (-grip * 0.35, 0), 2, 2),
    ]
    if rng.random() < 0.5:
        x, y = rng.uniform(160, 220), rng.uniform(120, 180)
        rim = rounded(x, y, y * 0.45, (x / 2, 0), 6)
        parts.append(Part("abs", prism(rim, -5, 5, [rounded(x - 16, y - 16, y * 0.4, (x / 2, 0), 6)]), 0.7))
        count = int(rng.integers(10, 18))
        for level, metal in ((-2.0, "aluminium"), (0.0, "steel"), (2.0, "aluminium")):
            lines = boxes([[a, 0, level] for a in np.linspace(16, x - 16, count)], [1.0, y * 0.8, 1.0])
            parts.append(Part(metal, lines, 0.4))
    else:
        horn = revolve([[0.0, r], [40.0, 30], [90.0, 30], [140.0, 12]], 14)
        parts += [
            *hollow("abs", horn, horn.scaled(0.98, 0.92, 0.92)),
            Part("motor", revolve([[10, 14], [52, 14]], 10)),
            Part("abs", boxes([[60, s * 12, 0] for s in (-1, 1)], [4, 20, 16])),
            Part("paper", revolve([[66, 22], [110, 16]], 10), 0.3),
        ]
    return Thing(tuple(parts))
