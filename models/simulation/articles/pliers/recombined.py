"""Pliers whose jaws, joint, levers, sleeves and springs are picked from all there are; singly and in packs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._forging import tool_steel
from models.simulation.articles.pliers.cutting import diagonal_cutters, end_nippers, wire_stripper
from models.simulation.articles.pliers.gripping import combination_pliers, long_nose_pliers, slip_joint_pliers
from models.simulation.articles.pliers.parts import Arms, bar, nose, spring, tapered
from models.simulation.mesh import Mesh, arc, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow

COATS = ("pvc", "pvc", "rubber", "abs", "pp")


def _teeth(x0: float, x1: float, count: int, low: float, high: float) -> list[tuple[float, float]]:
    x = np.linspace(x0, x1, 2 * count + 1)
    return list(zip(x.tolist(), np.where(np.arange(2 * count + 1) % 2, high, low).tolist(), strict=True))


def any_jaw(rng: Generator, joint: float, thick: float) -> Mesh:
    """The upper jaw along +x from a joint at the origin, of any sort of pliers."""
    kind, back = rng.integers(9), [(-joint * 0.2, joint * 0.85), (joint * 0.7, joint * rng.uniform(0.9, 1.1))]
    root = [(joint * 0.8, 0.2), (joint * 0.55, joint * 0.38)]
    jaw = joint * rng.uniform(2.2, 4.2)
    if kind == 0:  # flat grip, pipe grip, cutter
        tip = joint * rng.uniform(0.45, 0.85)
        middle = _teeth(jaw * 0.97, jaw * 0.74, 3, 0.2, 1.0)
        grip = [(jaw * 0.66, joint * 0.22), (jaw * 0.5, joint * 0.2), (jaw * 0.44, 0.3)]
        outline = [
            *back,
            (jaw * 0.6, joint * rng.uniform(0.75, 1.0)),
            (jaw, tip),
            (jaw + 1, tip * 0.5),
            *middle,
            *grip,
            *root,
        ]
        return tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(0.55, 1.0)]))
    if kind < 3:  # long nose, straight or with its end bent down or aside
        jaw = joint * rng.uniform(3.2, 9)
        long = np.insert(nose(joint, jaw, joint * 0.75, rng.uniform(1, 3)), 3, [jaw * 0.7, joint * 0.45], axis=0)
        mesh = tapered(long, thick, ([joint, jaw], [1.0, rng.uniform(0.2, 0.5)]))
        past = np.maximum(mesh.vertices[:, 0] - jaw * 0.68, 0) * (kind == 2)
        lean = rng.uniform(0.3, 1.0)
        return Mesh(mesh.vertices + np.column_stack([-past * lean * 0.25, past * 0, past * lean]), mesh.faces)
    if kind == 3:  # side cutters
        outline = [*back, (joint * 1.3, joint * rng.uniform(0.7, 1)), (jaw * 0.75, 2.2), (jaw * 0.75, 0.1),
                   (joint, 0.1), (joint * 0.85, 1.6), (joint * 0.6, joint * 0.36)]  # fmt: skip
        return tapered(outline, thick, ([joint * 0.8, jaw * 0.75], [1.0, rng.uniform(0.4, 0.8)]))
    if kind == 4:  # end cutters
        jaw = joint * rng.uniform(1.6, 2.2)
        outline = [*back, (jaw * 0.85, joint * 1.12), (jaw, joint * 0.6), (jaw + 0.6, 0.1), (jaw - 3, 0.1),
                   (jaw - 5, joint * 0.45), (joint * 0.9, joint * 0.5), (joint * 0.6, joint * 0.3)]  # fmt: skip
        return tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(1.2, 2.4)]))
    if kind == 5:  # hooked shears
        outline = [*back, (jaw * 0.7, joint * 1.35), (jaw, joint * 0.55), (jaw + 2, 0.1), (jaw * 0.8, joint * 0.5),
                   (jaw * 0.6, joint * 0.6), (joint * 0.9, joint * 0.3), (joint * 0.5, 0.1)]  # fmt: skip
        return tapered(outline, thick, ([joint, jaw], [0.9, rng.uniform(0.4, 0.7)]))
    if kind == 6:  # duckbill: broad and thin
        bill = nose(joint, jaw, joint * 0.6, rng.uniform(1.5, 3))
        return tapered(bill, thick, ([joint, jaw], [1.0, rng.uniform(1.0, 1.9)]))
    if kind == 7:  # round noses
        thin = rng.uniform(0.8, 1.8)
        cone = revolve([(joint * 0.4, joint * 0.45), (joint, joint * 0.4), (jaw, thin)], 8).turned("z", -0.06)
        return merged(
            prism([*back, (joint, joint * 0.3), (joint * 0.6, 0.3)], -thick / 2, thick / 2),
            cone.moved(0, joint * 0.5, 0),
        )
    gap = rng.uniform(0.2, 0.5) * joint  # a bowed pair that meets at its tip
    outline = [*back, (jaw * 0.6, joint * 1.0), (jaw, joint * 0.4), *_teeth(jaw, jaw * 0.78, 3, 0.2, 1.1),
               (jaw * 0.6, gap), (joint * 0.9, gap), (joint * 0.55, joint * 0.3)]  # fmt: skip
    return tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(0.6, 1.1)]))


def any_handle(rng: Generator, reach: float, heavy: float, metal: str, thick: float) -> list[Part]:
    """The lever of one side, at +y toward -x: forged, of plate, of channel, tubular, or ending in a finger ring."""
    bow, kind = reach * rng.uniform(0.13, 0.24), rng.integers(7)
    end, wide = bow * rng.uniform(0.3, 1.1), rng.uniform(7.5, 12) * heavy
    coat, cover = pick(rng, *COATS, "none"), rng.uniform(1.2, 5)
    if kind < 3:
        return Arms(reach, bow, end, wide, rng.uniform(5, 7.5) * heavy, coat, cover, rng.random() < 0.5).parts(metal)
    path = smooth([(-2, thick * 0.3), (-reach * 0.16, bow * 0.6), (-reach * 0.45, bow), (-reach, end)], False, 1)
    normal = np.gradient(path, axis=0)
    normal = np.column_stack([-normal[:, 1], normal[:, 0]]) / np.linalg.norm(normal, axis=1, keepdims=True)
    if kind == 3:  # plate with a moulded grip around its last part
        outline = np.concatenate([path + normal * wide * 0.6, (path - normal * wide * 0.6)[::-1]])
        parts = [Part(metal, prism(outline, -thick * 0.25, thick * 0.25))]
        grip = bar(path[3:], np.full(len(path) - 3, wide + 3 * cover), wide * 0.6 + 2 * cover, 8)
        return [*parts, Part(coat, grip, 0.7)] if coat != "none" else parts
    if kind == 4:  # folded from sheet: two cheeks and a back
        outline = np.concatenate([path + normal * wide * 0.7, (path - normal * wide * 0.5)[::-1]])
        ridge = np.concatenate([path + normal * wide * 0.7, (path + normal * wide * 0.5)[::-1]])
        deep = thick * rng.uniform(0.8, 1.2)
        cheeks = [prism(outline, side * deep / 2 - 0.7, side * deep / 2 + 0.7) for side in (-1, 1)]
        return [Part(metal, merged(*cheeks)), Part(metal, prism(ridge, -deep / 2 + 0.7, deep / 2 - 0.7))]
    if kind == 5:
        fat = wide * rng.uniform(0.5, 0.7)
        outer, inner = tube(path, fat, sides=8), tube(path[1:-1], fat - 1.6, sides=8)
        sleeve = [Part(coat, tube(path[-4:], fat + cover * 0.7, sides=8), 0.5)] if coat != "none" else []
        return [*hollow(metal, outer, inner), *sleeve]
    r = reach * rng.uniform(0.14, 0.22)
    ring = tube(circle(r, (-reach * 0.75 - r, bow), 14, rng.uniform(0.6, 1.0)), wide * 0.4, closed=True, sides=6)
    stem = tube([(-2, thick * 0.3), (-reach * 0.4, bow * 0.55), (-reach * 0.75, bow)], wide * 0.45, sides=6)
    return [Part(metal, stem), Part(metal if rng.random() < 0.5 else pick(rng, "abs", "nylon"), ring)]


def levers(
    rng: Generator, jaw: Mesh, handle: list[Part], joint: float, thick: float, metal: str, angle: float
) -> list[Part]:
    """Two levers, one the other's mirror image, crossing at the origin: a rivet, a bolt with a nut or a screw."""
    lap, parts = prism(circle(joint, steps=14), 0.2, thick / 2), []
    half = [Part(metal, merged(jaw, lap)), *(part.scaled(1, -1, 1) for part in handle)]
    for side in (1, -1):
        parts += [part.scaled(1, side, side).turned("z", side * angle / 2) for part in half]
    out = thick / 2 + rng.choice([0.6, 2.5, 4.0])
    pin = prism(circle(joint * rng.uniform(0.3, 0.5), steps=int(rng.choice([6, 10]))), -out, out)
    return [*parts, Part("steel", pin, 0.35)]


def mixed_pliers(rng: Generator) -> Thing:
    """Any jaws on any levers, from jewellers' to fitters' sizes, sprung or not, shut or open."""
    k = float(rng.choice([0.6, 0.85, 1.0, 1.0, 1.25]) * rng.uniform(0.9, 1.1))
    joint, thick = rng.uniform(8, 14.5) * k, rng.uniform(8, 13) * k
    metal, reach = tool_steel(rng), rng.uniform(85, 150) * k
    handle = any_handle(rng, reach, k, metal, thick)
    angle = float(rng.choice([0.0, 0.1, rng.uniform(0, 0.3), rng.uniform(0.2, 0.7)]))
    parts = levers(rng, any_jaw(rng, joint, thick), handle, joint, thick, metal, angle)
    if rng.random() < 0.3:
        parts.append(spring(rng, Arms(reach, reach * 0.16, 9, 9, 6, "none", 0, False)))
    if rng.random() < 0.12:  # a cap of plastic over the jaws, as sold
        parts.append(
            Part("pe", prism(rounded(joint * 3, joint * 2.2, 4, (joint * 2.6, 0), 3), -thick * 0.6, thick * 0.6), 0.12)
        )
    return Thing(tuple(parts))


def mixed_pliers_pack(rng: Generator) -> Thing:
    """Two or three unlike pairs: crossed in a heap, heads to tails, or in a case of cloth or plastic."""
    usual = (combination_pliers, long_nose_pliers, diagonal_cutters, slip_joint_pliers, end_nippers, wire_stripper)
    count, pitch, spread = int(rng.choice([2, 2, 2, 2, 3])), rng.uniform(16, 56), float(rng.choice([0.05, 0.2, 0.6]))
    parts: list[Part] = []
    for index in range(count):
        one = mixed_pliers(rng) if rng.random() < 0.65 else usual[int(rng.integers(len(usual)))](rng)
        turn = rng.normal(0, spread) + (np.pi if rng.random() < 0.4 else 0.0)
        parts += one.turned("z", turn).moved(rng.normal(0, 15), index * pitch, index * rng.uniform(3, 10)).parts
    if rng.random() < 0.35:
        low, high = Thing(tuple(parts)).extent()
        x, y, _ = (float(v) for v in (low + high) / 2)
        cover = rounded(float(high[0] - low[0]) + 8, float(high[1] - low[1]) + 8, 8, (x, y), 3)
        stuff = pick(rng, "cloth", "pvc", "pp", "leather")
        parts += [Part(stuff, prism(cover, z - 0.7, z + 0.7)) for z in (float(low[2]) - 1, float(high[2]) + 1)]
    return Thing(tuple(parts))


def mixed_plate_pliers(rng: Generator) -> Thing:
    """Flat ones stamped from plate: strippers, flush cutters and crimpers with holes, notches and thin grips."""
    thick, jaw = rng.uniform(1.8, 3.8), rng.uniform(14, 70)
    wide = rng.uniform(6, 13)
    blunt = rng.uniform(0.5, wide * 0.8)
    notch: list[tuple[float, float]] = []
    count = int(rng.integers(0, 6)) if jaw > 34 else 0
    for x in np.linspace(jaw * 0.85, jaw * 0.4, count):
        r = min(rng.uniform(0.7, 2.6), jaw * 0.2 / count, float(np.interp(x, [jaw * 0.35, jaw], [wide, blunt])) * 0.6)
        notch += [(x + r, 0.2), (x + r * 0.6, r), (x - r * 0.6, r), (x - r, 0.2)]
    outline = [
        (-4, wide),
        (jaw * 0.35, wide * rng.uniform(0.9, 1.15)),
        (jaw, blunt),
        (jaw + 0.5, 0.2),
        *notch,
        (4, 0.2),
    ]
    if jaw < 30:
        outline = [(-4, wide), (jaw * 0.4, wide), (jaw, 1.2), (jaw, 0.1), (jaw * 0.4, 0.3), (jaw * 0.35, 2.5), (4, 1)]
    reach = rng.uniform(70, 150)
    bow, end = reach * rng.uniform(0.1, 0.2), reach * rng.uniform(0.04, 0.2)
    path = smooth([(0, 2), (-reach * 0.2, bow * 0.7), (-reach * 0.5, bow), (-reach, end)], False, 1)
    normal = np.gradient(path, axis=0)
    normal = (
        np.column_stack([-normal[:, 1], normal[:, 0]]) / np.linalg.norm(normal, axis=1, keepdims=True) * wide * 0.45
    )
    arm = np.concatenate([path + normal, (path - normal)[::-1]])
    half = [Part("steel", prism(outline, 0.1, thick)), Part("steel", prism(circle(wide, steps=14), 0.1, thick))]
    half.append(Part("steel", prism(arm, 0.1, thick).scaled(1, -1, 1)))
    if rng.random() < 0.8:
        deep, start = rng.uniform(4, 11), int(rng.integers(1, 4))
        sleeve = bar(path[start:], np.full(len(path) - start, wide * 0.9 + rng.uniform(2, 7)), deep, 8)
        half.append(Part(pick(rng, *COATS), sleeve.scaled(1, -1, 1).moved(0, 0, thick / 2), 0.7))
    angle = float(rng.choice([0.0, rng.uniform(0, 0.3), rng.uniform(0.2, 0.5)]))
    parts = [part.scaled(1, side, side).turned("z", side * angle / 2) for side in (1, -1) for part in half]
    parts.append(Part("steel", prism(circle(wide * 0.4, steps=9), -thick - 1, thick + 1), 0.5))
    if rng.random() < 0.6:
        leaf = arc(bow * 0.7, 0.6, 2 * np.pi - 0.6, (-reach * 0.16, 0), 10) if rng.random() < 0.4 else None
        wire_spring = Part("steel", tube(leaf, 0.9, sides=4)) if leaf is not None else None
        parts.append(wire_spring or spring(rng, Arms(reach, bow, end, wide, 4, "none", 0, False)))
    return Thing(tuple(parts))
