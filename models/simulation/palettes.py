"""How makers colour a scan: the hue says the effective atomic number, the lightness how much comes through.

The figures of ``SUBWAY_WHITE``, ``SUBWAY_GREY`` and ``AIRPORT`` are medians read off real scans by lightness and hue;
``EUROPE`` is the palette that textbooks print, ``KIOSK`` our own (``models.colour``). ``varied`` makes others of them.
"""

# ruff: noqa: E501 - a ramp is read in one line
from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.colour import STANDARD, STEPS, attenuation_of_step, colour_table, number_table

Ramp = tuple[tuple[int, int, int], ...]
NUMBERS = (6.5, 8.6, 11.0, 15.5, 22.0)
"""Effective atomic numbers of the five ramps; between them colours are mixed."""
LIGHTNESS = (255, 237, 212, 187, 162, 137, 112, 87, 62, 37, 0)
"""Of the colours of a ramp, 0.30 R + 0.59 G + 0.11 B."""


@dataclass(frozen=True)
class MakersPalette:
    """A maker's colours.

    Attributes:
        ramps: one for each of ``NUMBERS``, each with a colour for each of ``LIGHTNESS``.
        background: colour of the empty belt, RGB 0..255.
        gamma: lightness is ``255 * transmission ** gamma``; small ones show detail in steel.
        floor: lightness of what nothing comes through, 0..1.
        low_share: of the low energy in the transmission shown, 0..1.
        shift: added to the atomic number before the hue is looked up: makers set the borders differently.
        empty_below: log attenuation that is shown as empty belt, so that thin cloth breaks up into grains.
    """

    ramps: tuple[Ramp, ...]
    background: tuple[int, int, int] = (255, 255, 255)
    gamma: float = 0.42
    floor: float = 0.06
    low_share: float = 0.5
    shift: float = 0.0
    empty_below: float = 0.0

    def table(self) -> NDArray[np.uint32]:
        """(STEPS * STEPS,) packed colours for ``models.colour.colourise``."""
        depth = attenuation_of_step()
        shown = self.low_share * depth[:, None] + (1 - self.low_share) * depth[None, :]
        shown = np.maximum(shown - self.empty_below, 0.0)
        light = 255.0 * (self.floor + (1 - self.floor) * np.exp(-self.gamma * shown))
        number = np.clip(number_table() + self.shift, NUMBERS[0], NUMBERS[-1])
        place = np.interp(number, NUMBERS, np.arange(len(NUMBERS)))
        lower = np.minimum(place.astype(int), len(NUMBERS) - 2)
        share = place - lower
        packed = np.zeros((STEPS, STEPS), np.uint32)
        colours = np.array(self.ramps, float)[:, ::-1]  # dark first, as interp wants it
        for channel in range(3):
            by_ramp = np.stack([np.interp(light, LIGHTNESS[::-1], ramp[:, channel]) for ramp in colours])
            here = np.take_along_axis(by_ramp, lower[None], 0)[0]
            there = np.take_along_axis(by_ramp, lower[None] + 1, 0)[0]
            value = (here * (1 - share) + there * share) * self.background[channel] / 255.0
            packed |= np.clip(np.rint(value), 0, 255).astype(np.uint32) << np.uint32(8 * channel)
        return packed.reshape(-1)


_W = (255, 255, 255)
SUBWAY_WHITE = MakersPalette((
    (_W, (248, 234, 210), (234, 213, 169), (223, 186, 118), (216, 158, 56), (190, 141, 38), (150, 117, 38), (110, 87, 33), (80, 62, 30), (45, 36, 28), (12, 8, 6)),
    (_W, (236, 238, 206), (217, 221, 179), (192, 198, 130), (166, 179, 91), (138, 153, 62), (112, 125, 49), (86, 99, 31), (63, 76, 18), (39, 42, 24), (10, 10, 6)),
    (_W, (224, 243, 211), (202, 226, 185), (163, 208, 143), (118, 193, 112), (88, 172, 99), (67, 143, 80), (45, 114, 60), (31, 85, 43), (26, 52, 32), (6, 12, 8)),
    (_W, (217, 252, 254), (183, 226, 227), (148, 203, 201), (101, 184, 178), (66, 163, 166), (46, 140, 147), (27, 111, 117), (15, 84, 88), (15, 56, 56), (4, 10, 14)),
    (_W, (215, 235, 250), (192, 217, 243), (164, 195, 222), (121, 173, 211), (57, 152, 215), (42, 134, 198), (23, 105, 162), (15, 79, 126), (27, 39, 72), (4, 8, 24)),
))  # fmt: skip
SUBWAY_GREY = MakersPalette((
    (_W, (252, 238, 222), (238, 214, 194), (226, 196, 156), (208, 165, 96), (190, 138, 58), (160, 118, 36), (118, 92, 40), (84, 64, 24), (52, 35, 4), (24, 14, 0)),
    (_W, (238, 238, 214), (220, 220, 182), (200, 200, 146), (176, 178, 102), (148, 153, 64), (118, 129, 40), (90, 102, 30), (63, 72, 20), (38, 43, 3), (17, 20, 0)),
    (_W, (222, 244, 214), (204, 228, 196), (176, 210, 164), (142, 188, 130), (106, 167, 100), (70, 146, 76), (30, 122, 58), (10, 92, 43), (6, 58, 21), (0, 26, 0)),
    (_W, (214, 246, 246), (194, 228, 228), (160, 208, 206), (114, 188, 184), (48, 175, 178), (26, 147, 150), (15, 118, 116), (7, 84, 83), (1, 61, 61), (0, 25, 25)),
    (_W, (216, 232, 250), (186, 210, 240), (150, 184, 226), (100, 158, 216), (50, 140, 206), (26, 120, 197), (16, 92, 180), (10, 60, 170), (2, 36, 160), (0, 4, 150)),
), (227, 226, 224), 0.45, 0.03)  # fmt: skip
AIRPORT = MakersPalette((
    (_W, (246, 232, 212), (238, 211, 175), (231, 180, 125), (224, 151, 76), (200, 126, 47), (165, 112, 50), (118, 85, 46), (88, 61, 31), (53, 35, 13), (27, 14, 0)),
    (_W, (238, 237, 206), (217, 218, 179), (192, 195, 141), (167, 172, 105), (142, 146, 86), (116, 120, 73), (90, 94, 57), (62, 66, 38), (42, 45, 23), (14, 16, 8)),
    (_W, (222, 242, 220), (194, 223, 189), (162, 204, 162), (123, 184, 143), (98, 160, 122), (81, 134, 102), (66, 104, 75), (49, 74, 50), (26, 47, 30), (8, 16, 12)),
    (_W, (214, 240, 242), (182, 222, 222), (146, 199, 201), (111, 179, 183), (87, 159, 164), (67, 135, 138), (53, 103, 107), (36, 74, 77), (19, 48, 51), (6, 20, 24)),
    (_W, (218, 234, 250), (188, 212, 238), (158, 191, 225), (122, 169, 214), (93, 147, 200), (75, 121, 171), (54, 94, 140), (38, 66, 108), (20, 41, 76), (3, 16, 39)),
), (254, 254, 254), 0.45, 0.05)  # fmt: skip
EUROPE = MakersPalette((
    (_W, (255, 234, 200), (255, 208, 140), (252, 180, 84), (244, 150, 40), (222, 122, 16), (186, 98, 10), (148, 76, 8), (104, 54, 6), (60, 32, 4), (0, 0, 0)),
    (_W, (246, 240, 186), (226, 222, 136), (204, 204, 96), (176, 184, 64), (146, 160, 44), (118, 134, 34), (90, 106, 26), (62, 76, 18), (34, 44, 12), (0, 0, 0)),
    (_W, (214, 250, 200), (172, 234, 150), (130, 216, 104), (92, 194, 70), (62, 168, 48), (44, 138, 36), (30, 106, 28), (18, 76, 18), (8, 46, 8), (0, 0, 0)),
    (_W, (206, 246, 246), (160, 226, 232), (112, 202, 216), (70, 176, 200), (40, 148, 184), (26, 118, 164), (16, 90, 138), (10, 62, 106), (4, 36, 68), (0, 0, 0)),
    (_W, (212, 226, 255), (172, 196, 255), (128, 166, 252), (88, 136, 244), (56, 106, 232), (36, 80, 210), (22, 56, 176), (12, 36, 132), (6, 18, 82), (0, 0, 0)),
), (255, 255, 255), 0.55, 0.0)  # fmt: skip
EMPTY_SHOWN = 0.4
"""Share of the makers that show the thinnest cloth as empty belt."""
MAKERS = {"subway_white": SUBWAY_WHITE, "subway_grey": SUBWAY_GREY, "airport": AIRPORT, "europe": EUROPE}
KIOSK = "kiosk"


def varied(palette: MakersPalette, rng: Generator) -> MakersPalette:
    """Another maker's: other colours, borders, contrast and background."""
    mixed = rng.uniform(0.75, 1.3)
    turn = rng.normal(0, 0.05, (len(NUMBERS), 3))
    ramps = []
    for ramp, tint in zip(palette.ramps, turn, strict=True):
        colours = np.array(ramp, float)
        grey = colours @ [0.30, 0.59, 0.11]
        colours = grey[:, None] + (colours - grey[:, None]) * mixed * (1 + rng.normal(0, 0.08))
        colours *= 1 + tint * (1 - grey[:, None] / 255)
        ramps.append(tuple((int(r), int(g), int(b)) for r, g, b in np.clip(np.rint(colours), 0, 255)))
    grey_level = int(rng.integers(205, 255))
    background = (255, 255, 255) if rng.random() < 0.55 else tuple(int(v) for v in grey_level - rng.integers(0, 6, 3))
    return replace(
        palette,
        ramps=tuple(ramps),
        background=background,  # type: ignore[arg-type]
        gamma=float(np.exp(rng.uniform(np.log(0.26), np.log(0.75)))),
        floor=float(rng.uniform(0, 0.12)),
        low_share=float(rng.uniform(0.0, 1.0)),
        shift=float(rng.normal(0, 0.7)),
        empty_below=float(rng.uniform(0, 0.08)) if rng.random() < EMPTY_SHOWN else 0.0,
    )


def table_bank(rng: Generator, count: int) -> list[NDArray[np.uint32]]:
    """``count`` ready tables: our own palette, the makers', and variations of them."""
    tables = [colour_table(STANDARD), *(palette.table() for palette in MAKERS.values())]
    makers = list(MAKERS.values())
    while len(tables) < count:
        tables.append(varied(makers[rng.integers(len(makers))], rng).table())
    return tables[:count]
