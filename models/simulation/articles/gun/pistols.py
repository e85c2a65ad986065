"""Pistols with a slide, from service to pocket size, whole, opened, stripped, holstered and cast."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.gun.parts import bar, grips, gun_metal, loaded, pin, plate
from models.simulation.articles.gun.pistol_body import Pistol, barrel_parts, frame_parts, slide_parts, whole_pistol
from models.simulation.mesh import merged, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, wire


def steel_pistol(rng: Generator) -> Thing:
    metal = gun_metal(rng)
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(172, 212), height=rng.uniform(24, 29), width=rng.uniform(23, 27), wall=rng.uniform(2.4, 3.8),
        barrel=rng.uniform(102, 130), grip=rng.uniform(76, 92), depth=rng.uniform(43, 52), lean=rng.uniform(0.2, 0.38),
        metal=metal, frame=str(rng.choice([metal, metal, "aluminium"])), frame_wall=rng.uniform(2, 3.4),
        panels=grips(rng), loaded=loaded(rng, 15), magazine=rng.random() < 0.8, square_guard=rng.random() < 0.5,
        ring_hammer=rng.random() < 0.6, rail=rng.random() < 0.25,
    ))  # fmt: skip


def open_slide_pistol(rng: Generator) -> Thing:
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(185, 216), height=rng.uniform(22, 26), width=rng.uniform(24, 28), wall=rng.uniform(3, 4),
        barrel=rng.uniform(110, 128), grip=rng.uniform(78, 88), depth=rng.uniform(45, 52), lean=rng.uniform(0.25, 0.36),
        metal=gun_metal(rng), frame=str(rng.choice(["aluminium", "steel", "zinc"])), frame_wall=rng.uniform(2.4, 3.6),
        panels=grips(rng), loaded=loaded(rng, 15), magazine=rng.random() < 0.8, square_guard=rng.random() < 0.6,
        open_top=True, dust_cover=0.7,
    ))  # fmt: skip


def single_action_45(rng: Generator) -> Thing:
    metal = gun_metal(rng)
    return whole_pistol(
        rng,
        Pistol(
            slide=rng.uniform(170, 222),
            height=rng.uniform(24, 28),
            width=rng.uniform(22, 24.5),
            wall=rng.uniform(2.6, 3.6),
            barrel=rng.uniform(105, 130),
            grip=rng.uniform(78, 94),
            depth=rng.uniform(46, 52),
            lean=rng.uniform(0.24, 0.34),
            metal=metal,
            frame=metal,
            frame_wall=rng.uniform(2.2, 3.2),
            panels=grips(rng),
            calibre=11.4,
            double=False,
            loaded=loaded(rng, 7),
            magazine=rng.random() < 0.8,
            ring_hammer=rng.random() < 0.35,
            dust_cover=0.55,
        ),
    )


def blowback_pistol(rng: Generator) -> Thing:
    """Makarov and Walther PPK like: fixed barrel, the spring round it."""
    metal = gun_metal(rng)
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(142, 165), height=rng.uniform(24, 28), width=rng.uniform(22, 26), wall=rng.uniform(2.6, 3.6),
        barrel=rng.uniform(82, 98), grip=rng.uniform(68, 82), depth=rng.uniform(42, 49), lean=rng.uniform(0.24, 0.36),
        metal=metal, frame=metal, frame_wall=rng.uniform(2.2, 3.2), panels=grips(rng), double=False,
        loaded=loaded(rng, 8), magazine=rng.random() < 0.8, fixed_barrel=True, dust_cover=0.42,
        ring_hammer=rng.random() < 0.5,
    ))  # fmt: skip


def slender_service_pistol(rng: Generator) -> Thing:
    """Tokarev and Type 54 like: narrow, straight grip."""
    metal = gun_metal(rng)
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(185, 205), height=rng.uniform(23, 26), width=rng.uniform(20, 23), wall=rng.uniform(2.4, 3.2),
        barrel=rng.uniform(112, 122), grip=rng.uniform(80, 94), depth=rng.uniform(40, 46), lean=rng.uniform(0.1, 0.2),
        metal=metal, frame=metal, frame_wall=rng.uniform(2, 2.8), panels=grips(rng), calibre=7.8, double=False,
        loaded=loaded(rng, 8), magazine=rng.random() < 0.8, dust_cover=0.58, ring_hammer=rng.random() < 0.7,
    ))  # fmt: skip


def polymer_pistol(rng: Generator) -> Thing:
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(170, 205), height=rng.uniform(24, 29), width=rng.uniform(24, 27), wall=rng.uniform(2.6, 3.8),
        barrel=rng.uniform(102, 125), grip=rng.uniform(78, 92), depth=rng.uniform(46, 54), lean=rng.uniform(0.26, 0.42),
        metal=str(rng.choice(["steel", "stainless", "zinc"])), frame="nylon", frame_wall=rng.uniform(2.6, 4),
        loaded=loaded(rng, 17), magazine=rng.random() < 0.85, hammer=rng.random() < 0.25, square_guard=True,
        rail=rng.random() < 0.6, dust_cover=0.8,
    ))  # fmt: skip


def compact_polymer_pistol(rng: Generator) -> Thing:
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(132, 160), height=rng.uniform(23, 28), width=rng.uniform(21, 26), wall=rng.uniform(2.6, 3.6),
        barrel=rng.uniform(75, 92), grip=rng.uniform(52, 70), depth=rng.uniform(42, 50), lean=rng.uniform(0.24, 0.4),
        frame="nylon", frame_wall=rng.uniform(2.4, 3.6), double=rng.random() < 0.5, loaded=loaded(rng, 10),
        magazine=rng.random() < 0.85, hammer=False, square_guard=rng.random() < 0.6, dust_cover=0.78,
    ))  # fmt: skip


def vest_pocket_pistol(rng: Generator) -> Thing:
    metal = gun_metal(rng)
    return whole_pistol(rng, Pistol(
        slide=rng.uniform(98, 122), height=rng.uniform(20, 24), width=rng.uniform(17, 21), wall=rng.uniform(2, 2.8),
        barrel=rng.uniform(50, 66), grip=rng.uniform(44, 60), depth=rng.uniform(32, 38), lean=rng.uniform(0.05, 0.25),
        metal=metal, frame=str(rng.choice([metal, "aluminium"])), frame_wall=rng.uniform(1.8, 2.6), panels=grips(rng),
        calibre=6.35, double=False, loaded=loaded(rng, 6), fixed_barrel=True, hammer=rng.random() < 0.4,
        magazine=rng.random() < 0.85, dust_cover=0.75,
    ))  # fmt: skip


def magnum_pistol(rng: Generator) -> Thing:
    """Desert Eagle like: a heavy ridged barrel, a short slide behind it."""
    metal = str(rng.choice(["steel", "stainless", "zinc"]))
    p = Pistol(
        slide=rng.uniform(225, 275), height=rng.uniform(30, 36), width=rng.uniform(27, 32), wall=rng.uniform(3.5, 5),
        barrel=rng.uniform(150, 170), grip=rng.uniform(80, 92), depth=rng.uniform(50, 57), lean=rng.uniform(0.2, 0.3),
        metal=metal, frame=metal, frame_wall=rng.uniform(3, 4), panels=str(rng.choice(["rubber", "abs", "wood"])),
        calibre=rng.choice([9.1, 10.9, 12.7]), double=False, loaded=loaded(rng, 8), square_guard=True,
        magazine=rng.random() < 0.8, dust_cover=0.7,
    )  # fmt: skip
    rib = bar([(p.slide * 0.45, p.height * 0.55, p.height * 0.72, 9), (p.slide, p.height * 0.55, p.height * 0.68, 7)])
    return centred([*slide_parts(rng, p), *barrel_parts(rng, p), *frame_parts(rng, p), Part(metal, rib)])


def slide_locked_back(rng: Generator) -> Thing:
    base = rng.choice(3)
    p = Pistol(
        slide=rng.uniform(150, 200), height=rng.uniform(23, 28), width=rng.uniform(22, 26), wall=rng.uniform(2.5, 3.6),
        barrel=rng.uniform(85, 122), grip=rng.uniform(68, 88), depth=rng.uniform(42, 50), lean=rng.uniform(0.15, 0.38),
        metal=gun_metal(rng), frame=("steel", "nylon", "aluminium")[base], panels=grips(rng), hammer=base != 1,
        magazine=rng.random() < 0.5, back=rng.uniform(28, 48), double=rng.random() < 0.6, dust_cover=0.75,
    )  # fmt: skip
    return whole_pistol(rng, p)


def stripped_pistol(rng: Generator) -> Thing:
    """Field stripped: slide, barrel, spring and frame lie beside each other."""
    metal, polymer = gun_metal(rng), rng.random() < 0.4
    p = Pistol(
        slide=rng.uniform(150, 200), height=rng.uniform(23, 28), width=rng.uniform(22, 26), wall=rng.uniform(2.5, 3.6),
        barrel=rng.uniform(85, 120), grip=rng.uniform(68, 88), depth=rng.uniform(42, 50), lean=rng.uniform(0.15, 0.38),
        metal=metal, frame="nylon" if polymer else metal, panels=grips(rng), hammer=not polymer,
        magazine=rng.random() < 0.4, double=rng.random() < 0.6, dust_cover=0.7,
    )  # fmt: skip
    slide = Thing(tuple(slide_parts(rng, p))).moved(-p.slide / 2).turned("z", rng.normal(0, 0.3))
    barrel = Thing(tuple(barrel_parts(rng, p))).moved(-p.slide * 0.65).turned("z", rng.normal(0, 0.4))
    parts = [
        *Thing(tuple(frame_parts(rng, p))).moved(-p.slide / 2).parts,
        *slide.moved(rng.uniform(-20, 40), rng.uniform(24, 40)).parts,
        *barrel.moved(rng.uniform(20, 70), rng.uniform(-75, -50)).parts,
    ]
    return centred(parts)


def cast_replica_pistol(rng: Generator) -> Thing:
    """Blank-firing or replica pistol of die-cast zinc with a plugged barrel."""
    metal = "zinc"
    p = Pistol(
        slide=rng.uniform(130, 200), height=rng.uniform(22, 30), width=rng.uniform(21, 27), wall=rng.uniform(2.2, 3.2),
        barrel=rng.uniform(80, 120), grip=rng.uniform(66, 90), depth=rng.uniform(42, 52), lean=rng.uniform(0.1, 0.4),
        metal=metal, frame=metal, frame_wall=rng.uniform(2.0, 3.0), panels=(None, "abs", "zinc")[rng.choice(3)],
        double=rng.random() < 0.5, magazine=rng.random() < 0.75, square_guard=rng.random() < 0.5,
        open_top=rng.random() < 0.3, fixed_barrel=rng.random() < 0.5, ring_hammer=rng.random() < 0.5,
    )  # fmt: skip
    plug = revolve([(p.slide * 0.6, p.calibre / 2), (p.slide * 0.68, p.calibre / 2)], 8)
    return centred([*slide_parts(rng, p), *barrel_parts(rng, p), *frame_parts(rng, p), Part("steel", plug)])


def holstered_pistol(rng: Generator) -> Thing:
    gun = (polymer_pistol, blowback_pistol, single_action_45, compact_polymer_pistol)[rng.choice(4)](rng)
    low, high = gun.extent()
    length, tall = float(high[0] - low[0]), float(high[1] - low[1])
    material = str(rng.choice(["leather", "nylon", "cloth", "abs"]))
    wall = rng.uniform(1.8, 3.5)
    top, x0, x1 = float(high[1]) + 8, float(low[0]) + length * rng.uniform(0.05, 0.25), float(high[0]) + 8
    outline = smooth([(x0, top), (x1, top - 4), (x1 + 4, top - 42), (x0 + length * 0.4, top - 50 - tall * 0.22),
                      (x0 + 4, top - tall * 0.62)], rounds=2)  # fmt: skip
    z = float(high[2]) + wall / 2 + 0.5
    belt_loop = plate(rounded(42, 75, 6, (x0 + 35, top - 30), 2), wall, -z - wall - 2)
    shells = merged(plate(outline, wall, z), plate(outline, wall, -z), belt_loop)
    seam = wire("nylon", np.column_stack([outline[::2], np.full(len(outline[::2]), 0.0)]), 1.6, True, sides=4)
    stud = merged(pin(x0 + 14, top - 20, 6.5, 1.2, z + wall), pin(x0 + 14, top - 20, 3, 5, z + wall))
    clip = plate(rounded(26, 60, 4, (x0 + 40, top - 26), 2), 1.4, -z - 2 * wall - 3)
    parts = [*gun.parts, Part(material, shells), seam, Part("brass", stud)]
    return centred([*parts, Part("steel", clip)] if rng.random() < 0.5 else parts)
