"""More vessels of two walls: flasks of free outline, tea with two ends, lunch in tiers, air pots, glass liners."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.metal_flask.lids import (
    FLASK_FORMS,
    LIDS,
    bounce_lid,
    bow_over,
    carry_lid,
    clever_lid,
    extras,
    flask_line,
    flat_lid,
    of,
    side_ear,
    slide_lid,
    wood_lid,
)
from models.simulation.articles.metal_flask.parts import drink, gauze, plug, ring, shell, vacuum
from models.simulation.articles.plastic_bottle.closures import coil, pipe
from models.simulation.mesh import Mesh, ball, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def bounce_flask(rng: Generator) -> Thing:
    """For school and office: any modern outline under a lid that springs open, or one that shows the warmth."""
    r = rng.uniform(29, 42)
    long, bore = r * rng.uniform(4.0, 6.2), r * rng.uniform(0.55, 0.9)
    line = flask_line(rng, long, r, bore, rng.uniform(12, 18))
    parts, volume = vacuum(rng, line, drink(rng), tea=0.15)
    shut, top = of(rng, (bounce_lid, bounce_lid, clever_lid), long, bore)
    return Thing(centred_along([*parts, *shut, *extras(rng, long, r, bore)], top), {"volume_ml": volume, "abv_pct": 0})


def tea_with_two_ends(rng: Generator) -> Thing:
    """Leaves in a chamber at one end, the drink at the other, a sieve between; steel or glass."""
    r = rng.uniform(27, 37)
    long, bore = r * rng.uniform(4.4, 6.0), r * rng.uniform(0.74, 0.92)
    forms = {name: FLASK_FORMS[name] for name in ("straight", "ribbed", "waist")}
    line = flask_line(rng, long, r, bore, 15, forms)
    parts, volume = vacuum(rng, line, drink(rng), tea=0)
    deep = rng.uniform(28, 62)
    room = np.array([(long + 0.5, bore + 1.5), (long + 4, r * 0.97), (long + deep, r * 0.97), (long + deep + 1, bore)])
    glass = rng.random() < 0.45
    pot, _ = turned_vessel(rng, "glass" if glass else "stainless", room, 2.2 if glass else 0.5, 0.6, None, sides=18)
    parts += [*pot, *gauze(long - 4, long + 3, bore - 5, 0.7)]
    leaves = revolve([(long + 5, r * 0.7), (long + 5 + deep * rng.uniform(0.2, 0.8), r * 0.74)], 12)
    parts.append(Part("wood", leaves, float(rng.uniform(0.1, 0.4))))
    shut, top = of(rng, (flat_lid, flat_lid, wood_lid, carry_lid), long + deep + 1, bore)
    collar = [(long - 13, r * 0.99), (long + 4, r * 0.99)]
    parts += hollow("pp", revolve(collar, 16), revolve([(x, bore + 1.6) for x, _ in collar], 16))
    parts.append(ring(long, bore - 1, 1.6, "silicone"))
    if rng.random() < 0.3:
        parts += shell("stainless", [(-14, r), (0, r), (8, r + 0.8)], 0.5)
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})


def lined_cup(rng: Generator) -> Thing:
    """Coffee tumbler, can-shaped mug or wine cup: steel outside, steel, ceramic or glass within, slide lid or straw."""
    r = rng.uniform(33, 48)
    long, bore = r * rng.uniform(2.2, 4.4), r * rng.uniform(0.9, 1.0)
    forms = {name: FLASK_FORMS[name] for name in ("cone", "straight", "belly", "step", "waist")}
    line = flask_line(rng, long, r, bore, 8, forms)
    content, fill = pick(rng, "water", "cream", "cola"), None if rng.random() < 0.6 else 0.0
    parts, volume = vacuum(rng, line, content if fill is None else None, fill, rng.uniform(3, 5), 0)
    if rng.random() < 0.4:
        lining = np.array([(16, r * 0.5), (24, bore * 0.72), (long * 0.6, bore * 0.8), (long - 1, bore - 5.4)])
        lining[:, 1] = np.minimum(lining[:, 1], np.interp(lining[:, 0], *np.array(line).T) - 7)
        skin, wall = (pick(rng, "ceramic", "ceramic"), 0.7) if rng.random() < 0.7 else ("glass", 2.0)
        parts += hollow(skin, revolve(lining, 16), revolve(cavity(lining, wall, wall, 0.01), 16))
    shut, top = of(rng, (slide_lid, slide_lid, flat_lid, bounce_lid), long, bore)
    parts += shut if rng.random() < 0.9 else []
    parts += side_ear(rng, long * 0.25, long * 0.8, r * 0.95) if rng.random() < 0.3 else []
    if rng.random() < 0.3:
        low = long * rng.uniform(0.2, 0.4)
        band = [(low, r + 1.6), (low + long * 0.3, r + 1.8)]
        inner = [(low, r * 0.99), (low + long * 0.3, r * 0.99)]
        parts += hollow(pick(rng, "silicone", "leather", "wood"), revolve(band, 16), revolve(inner, 16))
    return Thing(centred_along(parts, top), {"volume_ml": volume, "abv_pct": 0})


def lunch_tiers(rng: Generator) -> Thing:
    """Two to four bowls one over the other in a vacuum pot or clamped in a frame: rice, dishes, soup; bail, spoon."""
    r, count = rng.uniform(50, 74), int(rng.integers(2, 5))
    tall = rng.uniform(38, 58)
    long = count * tall + 16
    clamped = rng.random() < 0.45
    parts: list[Part] = []
    if not clamped:
        parts += vacuum(rng, [(0, r * 0.95), (5, r), (long - 8, r), (long, r * 0.98)], None, 0.0, rng.uniform(5, 8), 0)[
            0
        ]
    reach = r if clamped else r - rng.uniform(11, 14)
    steel = rng.random() < 0.6
    volume = 0
    for i in range(count):
        low = 13 + i * tall if not clamped else i * tall
        bowl = [(low, reach * 0.84), (low + 5, reach * 0.95), (low + tall - 3, reach)]
        content = pick(rng, "rice", "meat", "fruit", "water", "cream", "bread")
        fill = 0.0 if rng.random() < 0.3 else float(rng.uniform(0.3, 0.9))
        wall = rng.uniform(0.4, 0.7) if steel else rng.uniform(1.3, 1.9)
        pot, held = turned_vessel(rng, "stainless" if steel else "pp", bowl, wall, wall, content, sides=14, fill=fill)
        parts += [*pot, ring(low + tall - 3, reach - 1, 1.6, "stainless" if steel else "silicone")]
        volume += held
    lid = [(long - 12, r * 1.01), (long + 6, r), (long + 14, r * 0.75)]
    skin, wall = ("stainless", 0.5) if clamped and rng.random() < 0.6 else ("pp", 2.6)
    parts += hollow(skin, revolve(lid, 16), revolve(cavity(lid, wall, 0, wall), 16))
    if clamped:
        for s in (-1, 1):
            parts.append(
                Part(
                    "steel",
                    tube([(4, s * (r + 2), 0), (long + 2, s * (r + 2), 0), (long + 16, s * r * 0.7, 0)], 2.2, sides=5),
                )
            )
    if rng.random() < 0.75:
        parts.append(bow_over(rng, long - 2, r + 3, rng.uniform(36, 70), rng.choice([0.0, 1.3, -1.3])))
    if rng.random() < 0.3:
        parts += [Part("stainless", tube([(long * 0.2, r + 7, 0), (long * 0.8, r + 7, 0)], 1.6, sides=5)),
                  Part("stainless", ball(18, 10, 1.2, 8).moved(long * 0.15, r + 7))]  # fmt: skip
    return Thing(centred(parts).parts, {"volume_ml": volume})


def air_pot(rng: Generator) -> Thing:
    """Press the head and it pours: bellows and spring in the lid, long riser tube, spout, bail."""
    r = rng.uniform(56, 82)
    long, bore = r * rng.uniform(3.0, 4.2), r * rng.uniform(0.5, 0.7)
    line = flask_line(
        rng, long, r, bore, 14, {name: FLASK_FORMS[name] for name in ("straight", "bullet", "pear", "belly")}
    )
    parts, volume = vacuum(rng, line, pick(rng, "water", "water", "cream"), gap=rng.uniform(5, 8), tea=0)
    wide, tall = bore + rng.uniform(4, 12), rng.uniform(44, 66)
    head = [(long - 12, wide), (long + tall * 0.7, wide), (long + tall, wide * 0.8)]
    parts += hollow("pp", revolve(head, 18), revolve(cavity(head, 2.4, 0, 2.4), 18))
    folds = [(long + 2 + 5 * k, bore * (0.7 if k % 2 else 0.55)) for k in range(5)]
    parts += hollow("pe", revolve(folds, 12), revolve([(x, w - 1.2) for x, w in folds], 12))
    parts += [
        coil(long + 3, long + 22, bore * 0.4, 0.8, 5),
        Part("pp", revolve([(long + 26, bore * 0.6), (long + 32, bore * 0.6)], 12), 0.7),
    ]
    riser = smooth(
        [(20, 0, 0), (long, 0, 0), (long + 20, -bore * 0.4, 0), (long + 26, -wide - 8, 0), (long + 12, -wide - 26, 0)],
        False,
        1,
    )
    parts += pipe(pick(rng, "pp", "stainless", "silicone"), riser, 4.4, 3.2)
    beak = [(long + 30, -wide + 4, 0), (long + 28, -wide - 20, 0), (long + 12, -wide - 28, 0)]
    parts += pipe("pp", beak, 9.0, 6.5, 8)
    parts.append(bow_over(rng, long + tall * 0.5, wide + 2, rng.uniform(40, 64), rng.choice([0.0, 0.8, -1.2])))
    parts += side_ear(rng, long * 0.4, long * 0.9, r * 0.95) if rng.random() < 0.3 else []
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})


def _glass_liner(rng: Generator, line: np.ndarray) -> tuple[list[Part], Mesh]:
    """Two silvered walls of glass drawn out to a tip below, and the room inside."""
    outer = line.copy()
    outer[:, 1] = np.maximum(outer[:, 1] - rng.uniform(3.5, 6), 9)
    outer[:, 0] = np.maximum(outer[:, 0], outer[0, 0] + 14 + 0.4 * np.arange(len(outer)))
    gap = cavity(outer, 1.3, 1.3, 0.0)
    inner = cavity(outer, 5.0, 6.0, 0.0)
    inner[-1, 1] = outer[-1, 1] - 1.6
    room = cavity(inner, 1.3, 1.3, 0.0)
    parts = hollow("glass", revolve(outer, 18), revolve(gap, 18)) + hollow(
        "glass", revolve(inner, 18), revolve(room, 18)
    )
    parts.append(Part("glass", revolve([(outer[0, 0] - 9, 0.6), (outer[0, 0] - 4, 3), (outer[0, 0] + 0.5, 4)], 8)))
    return parts, revolve(room, 18)


def glass_lined_thermos(rng: Generator) -> Thing:
    """Hot water bottle or jug: a glass liner in a case of iron, steel, wicker or plastic; cork or screw plug."""
    r = rng.uniform(42, 70)
    long, bore = r * rng.uniform(3.4, 5.4), rng.uniform(17, 30)
    forms = {name: FLASK_FORMS[name] for name in ("straight", "bullet", "cola", "pear")}
    line = np.array(flask_line(rng, long, r, bore, 12, forms))
    case, wall = [("steel", 0.35), ("stainless", 0.5), ("pp", 2.0), ("aluminium", 0.8), ("wood", 2.5)][
        int(rng.integers(5))
    ]
    parts = shell(case, line, wall)
    liner, room = _glass_liner(rng, line)
    parts += liner
    if rng.random() < 0.7:
        vertices = room.vertices.copy()
        vertices[:, 0] = np.minimum(vertices[:, 0], rng.uniform(0.2, 0.95) * long)
        parts.append(Part(pick(rng, "water", "water", "cream"), Mesh(vertices, room.faces)))
    parts += [Part("rubber", revolve([(2.5, r * 0.3), (8, r * 0.3)], 10), 0.8), ring(long - 3, bore - 1, 2.0, "rubber")]
    if rng.random() < 0.45:
        parts.append(Part("wood", revolve([(long - 16, bore - 7.5), (long + 14, bore - 4)], 12), 0.5))
    else:
        parts += plug(rng, long + 2, bore - 7, 22)
    cup = [(long - 12, bore + 5), (long + rng.uniform(26, 44), bore + 2), (long + 48, bore * 0.7)]
    skin, wall = ("aluminium", 0.6) if rng.random() < 0.5 else ("pp", 2.0)
    parts += hollow(skin, revolve(cup, 16), revolve(cavity(cup, wall, 0, wall), 16))
    if rng.random() < 0.8:
        parts += side_ear(rng, long * 0.3, long * 0.78, r * 0.97)
    if rng.random() < 0.4:
        parts.append(bow_over(rng, long * 0.86, bore + 12, rng.uniform(60, 90), rng.choice([0.0, 1.2])))
    volume = max(50, int(round(room.volume() / 50000)) * 50)
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})


def stew_beaker(rng: Generator) -> Thing:
    """Porridge cooks in it on the way: wide pot, valve, folding spoon in the lid, inner box, cloth bag."""
    r = rng.uniform(40, 58)
    long, bore = r * rng.uniform(2.0, 3.4), r * rng.uniform(0.74, 0.94)
    forms = {name: FLASK_FORMS[name] for name in ("belly", "straight", "ribbed", "waist")}
    line = flask_line(rng, long, r, bore, 16, forms)
    content = pick(rng, "rice", "cream", "water", "fruit", "meat")
    parts, volume = vacuum(rng, line, content, gap=rng.uniform(4, 7), tea=0)
    tall, wide = rng.uniform(22, 46), bore + rng.uniform(3, 6)
    lid = [(long - 14, wide), (long + tall - 6, wide * 0.98), (long + tall, wide * 0.8)]
    parts += hollow("pp", revolve(lid, 16), revolve(cavity(lid, 2.4, 0, 2.4), 16))
    parts += [ring(long, bore - 2, 2.0, "silicone"), Part("silicone", revolve([(long - 2, 5), (long + 8, 4)], 8))]
    if tall > 30 or rng.random() < 0.3:
        at = long + tall * 0.6
        for s in (0, 1):
            parts.append(Part("stainless", tube([(at, -wide * 0.6, s * 3), (at, wide * 0.2, s * 3)], 1.4, sides=5)))
        parts.append(Part("stainless", ball(2.0, 17, 9, 8).moved(at, wide * 0.35, 2)))
        parts.append(Part("pp", revolve([(long + tall * 0.3, wide * 0.9), (long + tall * 0.34, wide * 0.9)], 14)))
    if rng.random() < 0.3:
        insert = [(24, r * 0.5), (28, bore - 14), (long * 0.6, bore - 12)]
        parts += shell(pick(rng, "pp", "stainless"), insert, 0.6, 14)
    parts += side_ear(rng, long * 0.3, long * 0.75, r * 0.97) if rng.random() < 0.2 else []
    if rng.random() < 0.3:
        bag = [(-4, r + 5), (long + tall * 0.6, r + 5)]
        parts += hollow("cloth", revolve(bag, 16), revolve(cavity(bag, 3, 3, 0.01), 16))
    return Thing(centred_along(parts, long + tall), {"volume_ml": volume})


def mixed_flask(rng: Generator) -> Thing:
    """Any outline of two walls with any lid, ear and extra, 200 ml to two litres."""
    r = rng.uniform(27, 58)
    long, bore = r * rng.uniform(3.0, 6.4), r * rng.uniform(0.5, 0.96)
    line = flask_line(rng, long, r, bore, rng.uniform(10, 20))
    parts, volume = vacuum(rng, line, drink(rng), gap=rng.uniform(2.5, 7), tea=0.2)
    shut, top = of(rng, (*LIDS, slide_lid), long, bore)
    parts += shut if rng.random() < 0.95 else []
    parts += extras(rng, long, r, bore)
    if rng.random() < 0.2:
        parts += side_ear(rng, long * rng.uniform(0.2, 0.35), long * rng.uniform(0.6, 0.85), r * 0.97)
    if rng.random() < 0.15:
        parts += cap("stainless", -16, 0.5, r * 0.98, 0.5, 16)
        parts.append(Part(pick(rng, "wood", "sugar", "foam"), revolve([(-13, r * 0.8), (-4, r * 0.8)], 12), 0.4))
    parts += [wire("nylon", [(top - 4, 0, 0), (top + 14, 8, 0), (top + 40, 0, 3)], 1.5)] if rng.random() < 0.1 else []
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})
