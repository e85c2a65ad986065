"""Any blade on any handle: knives whose parts are each drawn from all that the others use."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import posed
from models.simulation.articles._common import pick
from models.simulation.articles.straight_knife.choices import (
    KITCHEN_HANDLES,
    OUTDOOR_HANDLES,
    Fit,
    Steel,
    guard,
    handle,
    kitchen_shape,
    lanyard,
    outdoor_shape,
    sheath,
)
from models.simulation.articles.straight_knife.parts import BLADE_STEELS
from models.simulation.mesh import merged, prism, rounded
from models.simulation.thing import Part, Thing

SLEEVES = ("pp", "pvc", "cardboard", "leather", "nylon", "acrylic")
ALL_HANDLES = (*KITCHEN_HANDLES, *OUTDOOR_HANDLES)


def any_kitchen_knife(rng: Generator) -> Thing:
    """A blade of any kitchen form, size and stoutness on any kitchen handle; teeth, a sleeve, a bend at times."""
    length = float(np.exp(rng.uniform(np.log(70), np.log(260))))
    height = float(np.clip(length * rng.uniform(0.1, 0.36), 13, 62))
    metal = "zirconia" if rng.random() < 0.05 else pick(rng, *BLADE_STEELS)
    steel = Steel(kitchen_shape(rng), length, height, rng.uniform(0.9, 3.0), metal)
    parts = [steel.ground(rng, rng.uniform(0, 0.5), bend=rng.normal(0, 0.03))]
    high = rng.uniform(16, 29)
    y = rng.uniform(-0.1, 0.9) * max(height - high, 0) / 2
    rest = metal if metal != "zirconia" else "stainless"
    parts += handle(rng, Fit(rng.uniform(80, 135), high, y, steel.thick, rest), KITCHEN_HANDLES)
    if rng.random() < 0.2:
        parts += sheath(rng, steel, SLEEVES)
    return posed(rng, parts, steel.facts(), 0.3)


def any_outdoor_knife(rng: Generator) -> Thing:
    """A dagger's, hunter's or tanto blade with any guard on any handle; grooves, a sheath, a cord at times."""
    length = float(np.exp(rng.uniform(np.log(60), np.log(230))))
    height = float(np.clip(length * rng.uniform(0.13, 0.34), 15, 42))
    shape, double = outdoor_shape(rng)
    steel = Steel(shape, length, height, rng.uniform(2, 5.2), pick(rng, "steel", "steel", "stainless"))
    parts = [steel.ground(rng, double=double)]
    fit = Fit(rng.uniform(75, 130), rng.uniform(17, 29), rng.uniform(-2, 2), steel.thick, steel.metal)
    parts += handle(rng, fit, OUTDOOR_HANDLES)
    if rng.random() < 0.6:
        parts += guard(rng, height)
    if rng.random() < 0.3:
        middle = 0.5 * (shape[len(shape) // 3, 1] + shape[len(shape) // 3, 2]) * height
        groove = rounded(length * rng.uniform(0.25, 0.5), height * 0.14, 2, (length * 0.33, middle), 2)
        parts.append(Part(steel.metal, prism(groove, -steel.thick * 0.2, steel.thick * 0.2), -1.0))
    if rng.random() < 0.35:
        parts += sheath(rng, steel, ("leather", "nylon", "pp", "pvc", "wood"))
    if rng.random() < 0.25:
        parts.append(lanyard(-fit.span, fit.y, rng))
    return posed(rng, parts, steel.facts(), 0.28)


def any_knife(rng: Generator) -> Thing:
    """Any blade at all on any handle at all: home-made, re-handled, of an unknown make."""
    shape, double = (kitchen_shape(rng), False) if rng.random() < 0.5 else outdoor_shape(rng)
    length = float(np.exp(rng.uniform(np.log(50), np.log(280))))
    height = float(np.clip(length * rng.uniform(0.1, 0.4), 12, 70))
    steel = Steel(shape, length, height, rng.uniform(0.9, 5), pick(rng, *BLADE_STEELS, "titanium", "steel"))
    parts = [steel.ground(rng, rng.uniform(0, 0.5), double, rng.normal(0, 0.05))]
    high = float(np.clip(height * rng.uniform(0.5, 1.3), 14, 32))
    fit = Fit(rng.uniform(60, 140), high, rng.uniform(-0.2, 0.35) * height, steel.thick, steel.metal)
    kind = rng.random()
    if kind < 0.85:
        parts += handle(rng, fit, ALL_HANDLES)
    else:  # a bare tang in tape or cloth
        bar = prism(rounded(fit.span, high * 0.6, 2, (3 - fit.span / 2, fit.y), 2), -steel.thick / 2, steel.thick / 2)
        wrap = prism(rounded(fit.span * 0.8, high * 0.8, 4, (-fit.span * 0.45, fit.y), 3), -5, 5)
        parts += [Part(steel.metal, bar), Part(pick(rng, "cloth", "pvc", "leather"), wrap, 0.7)]
    if rng.random() < 0.2:
        parts += guard(rng, height * 0.7)
    if rng.random() < 0.3:
        parts += sheath(rng, steel, SLEEVES)
    if rng.random() < 0.2:
        at = rng.uniform(0.1, 0.35) * length
        rows = [prism(rounded(length * 0.06, 1.6, 0.6, (at + k * length * 0.08, 0.1 * height), 2), -steel.thick * 0.15,
                      steel.thick * 0.15) for k in range(4)]  # fmt: skip
        parts.append(Part(steel.metal, merged(*rows), -1.0))
    return posed(rng, parts, steel.facts(), 0.3)
