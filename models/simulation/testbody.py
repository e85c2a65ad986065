"""A test body and the values a sound scanner gives on it: what the daily test piece is held against.

Steps of steel, aluminium and plastic (penetration and material), copper wires (single-wire resolution, the sizes of
the trade's test case), and groups of bars (spatial resolution).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.colour import colourise
from models.simulation.attenuation import CHANNELS, log_attenuation, materials
from models.simulation.dataset import write_png
from models.simulation.geometry import Geometry, add
from models.simulation.mesh import box, merged
from models.simulation.scanner import Scanner, scan
from models.simulation.thing import Part, Thing, wire

HEIGHT, WIDTH, PIXEL_MM = 432, 544, 1.25
STEPS_MM: dict[str, tuple[float, ...]] = {
    "steel": (0.5, 1, 2, 4, 8, 12, 18, 24, 30),
    "aluminium": (1, 2, 5, 10, 15, 20, 30, 45, 60),
    "pe": (5, 10, 20, 40, 60, 90, 120, 160, 200),
    "water": (5, 10, 20, 40, 60, 90, 120, 160, 200),
}
WIRES_MM = (1.02, 0.64, 0.51, 0.40, 0.32, 0.25, 0.20, 0.16, 0.13)
"""Copper: American wire gauge 18, 22, 24, 26, 28, 30, 32, 34 and 36."""
BARS_MM = (5.0, 4.0, 3.0, 2.5, 2.0, 1.5)
STEP_MM = 46.0
SCANNER = Scanner(source_z_mm=-900.0)


@dataclass(frozen=True)
class Region:
    """A place on the test body: box x0, y0, x1, y1 in pixels, and the log attenuation both energies should give."""

    name: str
    box: tuple[int, int, int, int]
    material: str
    thickness_mm: float
    low: float
    high: float


def _steps(geometry: Geometry) -> tuple[list[Thing], list[Region]]:
    things, regions = [], []
    for row, (material, sizes) in enumerate(STEPS_MM.items()):
        y = -200.0 + row * 62.0
        for column, thickness in enumerate(sizes):
            x = 70.0 + column * (STEP_MM + 14)
            things.append(Thing((Part(material, box(STEP_MM, STEP_MM, thickness).moved(x, y, thickness / 2)),)))
            regions.append(_region(geometry, f"{material} {thickness:g} mm", x, y, material, thickness))
    return things, regions


def _region(geometry: Geometry, name: str, x: float, y: float, material: str, thickness: float) -> Region:
    """The middle half of a step, where its edges and the blur do not reach."""
    half = STEP_MM / 4
    middle = geometry.project(np.array([[x, y, thickness / 2]]))[0]
    reach = int(half / geometry.pixel_mm)
    column, row = int(middle[0]), int(middle[1])
    slant = float(geometry.secant()[row])
    path = np.zeros((1, 1, CHANNELS), np.float32) + materials()[material] * np.float32(thickness * slant)
    low, high = (float(v) for v in log_attenuation(path)[0, 0])
    return Region(name, (column - reach, row - reach, column + reach, row + reach), material, thickness, low, high)


def _wires() -> list[Thing]:
    return [
        Thing((wire("copper", [[60.0 + 60 * place, 70.0, 10.0], [100.0 + 60 * place, 130.0, 10.0]], size / 2),))
        for place, size in enumerate(WIRES_MM)
    ]


def _bars() -> list[Thing]:
    groups = []
    for place, size in enumerate(BARS_MM):
        middle = 80.0 + place * 95
        bars = [box(size, 50, 3).moved(middle + 2 * size * number, 190, 5) for number in range(-2, 3)]
        groups.append(Thing((Part("steel", merged(*bars)),)))
    return groups


def draw_test_body(
    seed: int = 1, scanner: Scanner = SCANNER
) -> tuple[NDArray[np.uint16], NDArray[np.uint16], tuple[Region, ...]]:
    """Low and high counts (HEIGHT, WIDTH) uint16 of the test body on this scanner, and what its steps should give."""
    geometry = scanner.geometry(HEIGHT, WIDTH, PIXEL_MM)
    things, regions = _steps(geometry)
    channels = np.zeros((HEIGHT, WIDTH, CHANNELS), np.float32)
    for thing in (*things, *_wires(), *_bars()):
        add(geometry, channels, thing, np.eye(3), np.zeros(3))
    low, high = scan(channels, scanner, PIXEL_MM, np.random.default_rng([seed, 29]))
    return low, high, tuple(regions)


def write_test_body(out: Path, seed: int = 1) -> None:
    """``low.png`` and ``high.png`` (16 bit), ``colour.png``, and ``values.json``: what each step should give."""
    low, high, regions = draw_test_body(seed)
    out.mkdir(parents=True, exist_ok=True)
    write_png(out / "low.png", low)
    write_png(out / "high.png", high)
    write_png(out / "colour.png", colourise(low, high)[..., ::-1])
    values = {
        "simulated": True, "pixel_mm": PIXEL_MM, "seed": seed, "wires_mm": WIRES_MM, "bars_mm": BARS_MM,
        "unit": "natural logarithm of open beam over beam behind the step",
        "regions": [asdict(region) for region in regions],
    }  # fmt: skip
    (out / "values.json").write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
