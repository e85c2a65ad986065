"""What new stun guns hold: batteries of many kinds, generators, fronts, and the small things on their cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._cells import AA, AAA, CR123, L14500, L18650, pouch, round_cells
from models.simulation.articles._common import block, pick, rod
from models.simulation.articles._placing import centred, copies
from models.simulation.mesh import Mesh, circle, merged, prism, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, wire


def stick(x0: float, x1: float, r: float, y: float = 0.0, z: float = 0.0, sides: int = 8) -> Mesh:
    """A round rod along x."""
    return rod(x0, x1, r, y, z, sides)


def post(x: float, y: float, z0: float, z1: float, r: float, sides: int = 8) -> Mesh:
    """A round rod along z."""
    return stick(z0, z1, r, sides=sides).turned("y", -np.pi / 2).moved(x, y)


def finished(rng: Generator, parts: Sequence[Part], edgewise: float = 0.12) -> Thing:
    """About its middle; at times standing on its long edge."""
    thing = centred(parts)
    if rng.random() < 0.5:
        thing = thing.scaled(1, -1, 1)
    if rng.random() < edgewise:
        thing = thing.turned("x", np.pi / 2 * rng.choice([-1, 1]) + rng.normal(0, 0.15))
    return thing


def _nine_volt(rng: Generator, x: float, width: float, depth: float) -> list[Part]:
    """Six small cells in a sheet steel can, two snaps."""
    six = copies(stick(-21, 21, 4.0, sides=6), [(x, y, z) for y in (-8.2, 0, 8.2) for z in (-4.1, 4.1)])
    can = block(x - 23, x + 23, -13, 13, -8.3, 8.3)
    room = block(x - 22.7, x + 22.7, -12.7, 12.7, -8, 8)
    snaps = merged(stick(x + 23, x + 26, 3.2, 6), stick(x + 23, x + 26, 3.8, -6))
    cell = Part("alkaline_cell", six, 0.9)
    return [Part("steel", can), Part("steel", room, -1.0), cell, Part("steel", snaps, 0.6)]


def _button_stacks(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Nickel cells like coins, welded into stacks under a shrink sleeve."""
    r = min(width / 2, depth / 2, rng.uniform(5.5, 11))
    rows = max(1, int(width // (2 * r + 0.6)))
    thick = rng.uniform(5, 9)
    count = max(2, min(int((x1 - x0) / (thick + 0.8)), int(rng.integers(2, 6))))
    at = [
        (x0 + (i + 0.5) * (thick + 0.8), (j - (rows - 1) / 2) * (2 * r + 0.6), 0.0)
        for i in range(count)
        for j in range(rows)
    ]
    disc = stick(-thick / 2, thick / 2, r, sides=10)
    tabs = copies(block(-0.4, 0.4, -r * 0.5, r * 0.5, -r * 0.4, r * 0.4), [(x + thick / 2, y, z) for x, y, z in at])
    return [Part("alkaline_cell", copies(disc, at), 1.1), Part("steel", copies(disc, at), 0.06), Part("steel", tabs)]


def _lead_acid(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Four volts: two cells of lead plates in a plastic tub, as in cheap rechargeable lamps."""
    long, wide, deep = min(x1 - x0, rng.uniform(38, 60)), min(width, rng.uniform(22, 34)), min(depth, 20.0)
    middle = (x0 + x1) / 2
    plates = []
    for y in (-wide / 4, wide / 4):
        for k in np.linspace(-deep / 2 + 3, deep / 2 - 3, 3):
            half = wide / 4 - 1.5
            plates.append(block(middle - long / 2 + 3, middle + long / 2 - 7, y - half, y + half, k - 0.8, k + 0.8))
    posts = merged(*(stick(middle + long / 2 - 8, middle + long / 2 + 3, 1.6, s * wide * 0.3) for s in (-1, 1)))
    tub = block(middle - long / 2, middle + long / 2, -wide / 2, wide / 2, -deep / 2, deep / 2)
    return [Part("abs", tub), Part("lead", merged(*plates), 0.55), Part("lead", posts)]


def _round(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Round cells that fit, side by side or one behind the other."""
    long = x1 - x0
    choices = [size for size in (L18650, L14500, AA, AAA, CR123)
               if size[0] + 4 < long and 2 * size[1] < min(width, depth) + 1]  # fmt: skip
    if not choices:
        return _button_stacks(rng, x0, x1, width, depth)
    size = choices[int(rng.integers(len(choices)))]
    rows = max(1, min(int(width // (2 * size[1] + 0.5)), int(rng.integers(1, 5))))
    behind = max(1, min(int((long - 2) // (size[0] + 2)), int(rng.integers(1, 5))))
    at = [(x0 + 1 + (i + 0.5) * (size[0] + 2), (j - (rows - 1) / 2) * (2 * size[1] + 0.5), 0.0)
          for i in range(behind) for j in range(rows)]  # fmt: skip
    lithium = size in (L18650, L14500, CR123)
    kind = "lithium" if lithium else pick(rng, "alkaline", "nickel", "carbon")
    turn = np.pi * (np.arange(len(at)) % 2) if rows > 1 else np.zeros(len(at))
    end = x0 + behind * (size[0] + 2) + 1
    y = (rows - 1) / 2 * (2 * size[1] + 0.5) + size[1] * 0.6
    contacts = merged(block(x0 - 0.5, x0 + 0.3, -y, y, -3, 3), block(end, end + 0.8, -y, y, -3, 3))
    return [*round_cells(size, kind, at, turn, 8), Part("steel", contacts)]


def battery(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Whatever kind of battery fits between two x."""
    long, middle = x1 - x0, (x0 + x1) / 2
    makers: list[Callable[[], list[Part]]] = [
        lambda: _button_stacks(rng, x0, x1, width, depth),
        lambda: _round(rng, x0, x1, width, depth),
        lambda: _round(rng, x0, x1, width, depth),
    ]
    if long > 52 and width > 26 and depth > 16:
        makers.append(lambda: _nine_volt(rng, middle, width, depth))
    if long > 34 and width > 20 and depth > 13:
        makers.append(lambda: _lead_acid(rng, x0, x1, width, depth))
    if long > 26 and width > 14:
        size = (min(long - 4, rng.uniform(30, 60)), min(width, rng.uniform(18, 36)), min(depth, rng.uniform(4, 9)))
        makers.append(lambda: pouch(middle, 0, 0, *size))
    return makers[int(rng.integers(len(makers)))]()


def _potted(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """One block of resin: step-up transformer, then a ladder of ceramic capacitors and diodes."""
    long = min(x1 - x0, rng.uniform(38, 72))
    a, w, d = x1 - long, min(width, rng.uniform(18, 32)), min(depth, rng.uniform(13, 26))
    core = a + long * rng.uniform(0.16, 0.4)
    e, stages = min(w, d) * 0.36, int(rng.integers(3, 7))
    ladder = np.linspace(core + e + 4, x1 - 4, stages)
    discs = copies(
        post(0, 0, -1.4, 1.4, min(w * 0.19, 4.5), 8), [(x, s * w * 0.24, 0) for x in ladder for s in (-1, 1)]
    )
    diodes = [block(x - 3, x + 3, -1, 1, d * 0.2, d * 0.2 + 2.4) for x in ladder[:-1]]
    case = block(a, x1, -w / 2, w / 2, -d / 2, d / 2)
    return [
        Part(pick(rng, "acrylic", "abs", "acrylic"), case),
        Part("ferrite", merged(block(core - e, core + e, -e, e, -e * 0.4, e * 0.4)), 1.0),
        Part("copper", block(core - e * 0.8, core + e * 0.8, -e * 0.8, e * 0.8, -e, e), rng.uniform(0.25, 0.5)),
        Part("ceramic", discs, 0.9),
        Part("chip", merged(*diodes)),
    ]


def _open_board(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """A board with transistors on tabs, film capacitors, a transformer and a long sectioned output coil."""
    long, z = x1 - x0, -depth * 0.3
    board = block(x0, x0 + long * rng.uniform(0.55, 0.95), -width * 0.45, width * 0.45, z - 0.8, z + 0.8)
    film, tabs, cans = [], [], []
    for _ in range(int(rng.integers(1, 5))):
        x, y = x0 + rng.uniform(0.05, 0.55) * long, rng.uniform(-0.28, 0.28) * width
        film.append(block(x - 5, x + rng.uniform(2, 7), y - 3, y + 3, z + 1, z + min(depth * 0.55, 9)))
    for _ in range(int(rng.integers(1, 3))):
        x, y = x0 + rng.uniform(0.05, 0.4) * long, rng.choice([-0.34, 0.34]) * width
        tabs.append(block(x, x + 15, y - 0.7, y + 0.7, z + 1, z + min(depth * 0.6, 10)))
    for _ in range(int(rng.integers(0, 3))):
        x, y, r = x0 + rng.uniform(0.1, 0.4) * long, rng.uniform(-0.3, 0.3) * width, min(depth * 0.3, 5.0)
        cans.append(stick(x, x + rng.uniform(7, 15), r, y, z + r, 8))
    e, t = min(width * 0.26, depth * 0.42, rng.uniform(6, 11)), x0 + long * rng.uniform(0.35, 0.55)
    y = width * rng.uniform(-0.15, 0.15)
    r, coil = min(depth * 0.42, width * 0.25, rng.uniform(4.5, 8)), min(long * 0.42, rng.uniform(20, 40))
    side = rng.choice([-1, 0, 1]) * (width / 2 - r - 1)
    sections = np.linspace(x1 - coil, x1 - 4, int(rng.integers(1, 5)))
    one = coil / len(sections) * 0.8
    windings = copies(stick(0, one, r, sides=10), [(x - 1, side, 0) for x in sections])
    parts = [
        Part("pcb", board),
        Part("pet", merged(*film)),
        Part("copper", merged(*tabs), 0.7),
        Part("ferrite", block(t - e, t + e, y - e, y + e, z, z + e * 1.2)),
        Part("copper", block(t - e * 0.7, t + e * 0.7, y - e * 1.15, y + e * 1.15, z, z + e * 1.4), 0.35),
        Part("copper", windings, rng.uniform(0.2, 0.45)),
        Part(pick(rng, "ferrite", "acrylic", "steel"), stick(x1 - coil - 2, x1, r * 0.4, side), 0.8),
    ]
    return [*parts, Part("aluminium", merged(*cans), 0.6)] if cans else parts


def _pot_core(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """A round pot core on the board, a spark gap, then two black cylinders one behind the other."""
    long = x1 - x0
    r = min(width * 0.35, long * 0.2, rng.uniform(7, 13))
    x, deep = x0 + r + 2, min(depth * 0.7, 13)
    tall = min(width * 0.4, depth * 0.46, rng.uniform(7, 12))
    start = x + r + long * 0.06
    cut = start + (x1 - start) * rng.uniform(0.4, 0.6)
    cylinders = merged(stick(start, cut - 1, tall), stick(cut + 1, x1, tall * rng.uniform(0.7, 1.0)))
    gap = stick(cut - 5, cut + 5, 2.4, tall * 0.9, depth * 0.2)
    return [
        Part("ferrite", post(x, 0, -deep / 2, deep / 2, r, 12), 0.75),
        Part("copper", post(x, 0, -deep * 0.3, deep * 0.3, r * 0.8, 10), 0.45),
        Part("pcb", block(x0, x1 - long * 0.1, -width * 0.42, width * 0.42, -depth * 0.42, -depth * 0.42 + 1.4)),
        Part(pick(rng, "acrylic", "abs"), cylinders),
        Part("copper", merged(stick(start + 2, cut - 3, tall * 0.75), stick(cut + 3, x1 - 2, tall * 0.5)), 0.3),
        Part("ferrite", stick(start + 1, cut - 2, tall * 0.3)),
        Part("glass", gap, 0.6),
        Part("steel", merged(stick(cut - 7, cut - 1, 1.0, tall * 0.9, depth * 0.2, 5),
                             stick(cut + 1, cut + 7, 1.0, tall * 0.9, depth * 0.2, 5))),
    ]  # fmt: skip


def generator(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """High voltage between two x, and its two leads to the front."""
    kind = (_potted, _open_board, _pot_core)[int(rng.integers(3))]
    if kind is _pot_core and x1 - x0 < 60:  # too short for two cylinders behind the core
        kind = _potted
    parts = kind(rng, x0, x1 - 4, width, depth)
    leads = [stick(x1 - 6, x1 + 4, 0.8, s * width * 0.3, sides=4) for s in (-1, 1)]
    return [*parts, Part("copper", merged(*leads), 0.4)]


def front_metal(rng: Generator) -> str:
    return pick(rng, "steel", "brass", "stainless", "steel", "zinc", "copper")


def front(rng: Generator, x: float, width: float, thick: float) -> list[Part]:
    """Electrodes of any kind at a front edge at x."""
    kind, metal = int(rng.integers(7)), front_metal(rng)
    out, near = width * rng.uniform(0.3, 0.44), width * rng.uniform(0.06, 0.18)
    reach, r = rng.uniform(1, 10), rng.uniform(0.9, 2.3)
    if kind == 0:  # pins, the inner two shorter
        pins = [stick(x - 12, x + reach, r, s * out, sides=6) for s in (-1, 1)]
        if rng.random() < 0.6:
            pins += [stick(x - 9, x + reach * 0.3, r * 0.7, s * near, sides=6) for s in (-1, 1)]
        return [Part(metal, merged(*pins))]
    if kind == 1:  # a saw blade each side
        teeth = np.array([(x - 9, 0), *((x + (i % 2) * (3 + reach * 0.5) - 1, i * out / 7) for i in range(6)),
                          (x - 9, out * 5 / 7)])  # fmt: skip
        plates = [prism(teeth * [1, s] + [0, s * near], -0.8, 0.8) for s in (-1, 1)]
        return [Part(metal, merged(*plates))]
    if kind == 2:  # cones
        cone = revolve([(x - 8, r), (x - 2, r * 1.6), (x + reach, 0.3)], 8)
        spots = [(0, s * y, 0) for s in (-1, 1) for y in ((out, near) if rng.random() < 0.5 else (out,))]
        return [Part(metal, copies(cone, spots))]
    if kind == 3:  # plates that wrap the corners
        plates = []
        for s in (-1, 1):
            edge = s * (width * 0.5 + 1.2)
            plates += [block(x - 20, x + 1, s * width * 0.5, edge, -thick * 0.25, thick * 0.25),
                       block(x, x + 1.4, s * near * 1.5, edge, -thick * 0.25, thick * 0.25)]  # fmt: skip
        return [Part(metal, merged(*plates))]
    if kind == 4:  # bent horns that point at each other
        horns = [stick(x - 9, x + reach, max(r, 1.0), s * out, sides=6) for s in (-1, 1)]
        horns += [
            stick(s * near, s * out, max(r, 1.0), sides=6).turned("z", np.pi / 2).moved(x + reach) for s in (-1, 1)
        ]
        return [Part(metal, merged(*horns))]
    if kind == 5:  # round-headed studs, two to six
        stud = merged(stick(x - 6, x, r), stick(x, x + 2.5, r * 1.9))
        ys = np.linspace(-out, out, int(rng.choice([2, 3, 4, 6])))
        return [Part(metal, copies(stud, [(0, y, 0) for y in ys]))]
    z = thick * rng.uniform(0.1, 0.3)  # two rows
    at = [(0, s * y, t * z) for s in (-1, 1) for t in (-1, 1) for y in (out, near)]
    return [Part(metal, copies(stick(x - 8, x + reach * 0.6, r * 0.8, sides=6), at))]


def lamp(rng: Generator, x: float, r: float, z: float = 0.0) -> list[Part]:
    """One lamp with its cup and lens, or a cluster of small ones."""
    if rng.random() < 0.6:
        cup, less = revolve([(x - r * 1.3, r * 0.3), (x, r)], 12), revolve([(x - r * 1.25, r * 0.2), (x, r * 0.88)], 12)
        cup, less = cup.moved(z=z), less.moved(z=z)
        metal = pick(rng, "aluminium", "abs")
        return [Part(metal, cup), Part(metal, less, -1.0), Part("chip", block(x - r * 1.3, x - r, -2, 2, z - 2, z + 2)),
                Part(pick(rng, "glass", "acrylic"), stick(x, x + 1.6, r, 0, z, 12))]  # fmt: skip
    turn = np.arange(int(rng.choice([3, 5, 6, 9]))) * 2 * np.pi
    turn = turn / len(turn)
    at = np.column_stack([np.zeros(len(turn)), np.cos(turn) * r * 0.65, z + np.sin(turn) * r * 0.65])
    bulbs = copies(stick(x - 5, x + 1, min(2.5, r * 0.3), sides=6), at)
    legs = copies(stick(x - 9, x - 5, 0.8, sides=4), at)
    return [Part("acrylic", bulbs), Part("steel", legs, 0.5), Part("pcb", stick(x - 10, x - 8.6, r * 0.95, 0, z, 10))]


def prongs(rng: Generator, x: float, z: float = 0.0) -> list[Part]:
    """The two flat pins of a mains plug in the tail, folded in or drawn out, and its little charger."""
    out = rng.choice([-16.0, -15.0, 4.0])
    blades = merged(*(block(x + out, x + out + 18, s * 6.3 - 0.75, s * 6.3 + 0.75, z - 3.1, z + 3.1) for s in (-1, 1)))
    drop = block(x + 6, x + 18, -5, 5, z + 4, z + 10)
    return [Part(pick(rng, "brass", "steel"), blades), Part("pet", drop)]


def small_things(rng: Generator, x: float, width: float, thick: float) -> list[Part]:
    """Switches, a socket, a clip, screws, a siren, a cord: any of them, on a case from -x to x."""
    z = thick / 2
    y = width * rng.uniform(-0.25, 0.25)
    at = x * rng.uniform(-0.4, 0.4)
    parts = [
        Part("abs", block(at - 5, at + 5, y - 3, y + 3, z - 5, z + rng.uniform(0.5, 3))),
        Part("steel", block(at - 4, at + 4, y - 2.4, y + 2.4, z - 9, z - 5), 0.4),
    ]
    if rng.random() < 0.4:
        parts.append(Part("steel", block(-x - 0.5, -x + 6, -4.5, 4.5, -1.6, 1.6), 0.45))
    if rng.random() < 0.35:
        clip = rng.uniform(0.5, 1.1) * x
        plates = merged(
            prism(rounded(clip, width * 0.3, 3, (-x * 0.1, 0), 2), -z - 4.2, -z - 3.2),
            block(x * -0.1 + clip * 0.3, x * -0.1 + clip * 0.5, -4, 4, -z - 4, -z),
        )
        parts.append(Part(pick(rng, "steel", "abs"), plates))
    if rng.random() < 0.6:
        at_x, at_y = x - rng.uniform(5, 12), width / 2 - 5
        spots = [(sx * at_x, sy * at_y, 0) for sx in (-1, 1) for sy in (-1, 1)]
        parts.append(Part("steel", copies(post(0, 0, -z + 1, z - 2, 1.3, 5), spots)))
    if rng.random() < 0.2 and width > 28:
        parts += [
            Part("steel", post(-x * 0.2, 0, z - 8, z - 3, 10, 12), 0.3),
            Part("ferrite", post(-x * 0.2, 0, z - 8, z - 5, 6)),
        ]
    if rng.random() < 0.45:
        parts += cord(rng, -x)
    return parts


def cord(rng: Generator, x: float) -> list[Part]:
    """A wrist cord from the tail at x, plain or with a metal toggle; or a ring for keys."""
    kind = int(rng.integers(3))
    if kind == 0:
        r = rng.uniform(8, 14)
        return [wire("steel", circle(r, (x - r * 0.8, 0), 12), 0.9, True, 3)]
    long, w = rng.uniform(35, 90), rng.uniform(8, 26)
    loop = smooth([(x + 2, 3), (x - long * 0.5, w), (x - long, rng.uniform(-8, 8)), (x - long * 0.5, -w)], rounds=1)
    parts = [wire(pick(rng, "nylon", "leather", "rubber"), loop, rng.uniform(0.9, 2.2), True, 3)]
    if kind == 2:
        parts.append(Part(pick(rng, "steel", "abs"), block(x - 14, x - 6, -4, 4, -2.5, 2.5)))
    return parts


def turned_parts(parts: Sequence[Part], angle: float, at: ArrayLike = (0.0, 0.0, 0.0)) -> list[Part]:
    x, y, z = np.asarray(at, float)
    return [part.turned("z", angle).moved(x, y, z) for part in parts]
