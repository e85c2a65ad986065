"""How many labelled bags a second one core draws, colour and labels included; one line of JSON for ``kiosk bench``."""

from __future__ import annotations

import json
import sys
import time

from models.colour import colourise
from models.simulation.clutter import clutter
from models.simulation.dataset import HEIGHT, WIDTH
from models.simulation.luggage.luggage import LUGGAGE
from models.simulation.scanner import Scanner
from models.simulation.scene import compose
from models.simulation.scene import scan as scan_of
from models.simulation.thing import SPECIMENS, specimen

WARM_UP, FRAMES = 20, 80
SEED, PIXEL_MM = 71, 1.5


def measure() -> dict[str, float]:
    """Frames hold several bags: both rates are given, and the share that is the scanner's own physics.

    A long run builds every specimen of clutter and luggage once: how long that takes is a figure of its own.
    """
    import numpy as np

    building = _build_specimens()
    for index in range(WARM_UP):
        compose(np.random.default_rng([SEED, index]), "train", Scanner().geometry(HEIGHT, WIDTH, PIXEL_MM))
    bags = labels = 0
    whole = bare = 0.0
    for index in range(FRAMES):
        rng = np.random.default_rng([SEED, WARM_UP + index])
        began = time.perf_counter()
        scene = compose(rng, "train", Scanner().geometry(HEIGHT, WIDTH, PIXEL_MM))
        composed = time.perf_counter()
        low, high = scan_of(scene.channels, Scanner(), PIXEL_MM, rng)
        scanned = time.perf_counter()
        colourise(low, high)
        labels += len(scene.articles())
        bags += len(scene.rooms)
        whole += time.perf_counter() - began
        bare += scanned - composed
    return {
        "bags_per_s": round(bags / whole, 1),
        "bags_per_s_limit": 20,
        "frames_per_s": round(FRAMES / whole, 1),
        "specimens_s": round(building, 1),
        "labels": labels,
        "frame_ms": round(1000 * whole / FRAMES, 1),
        "bare_scanner_ms": round(1000 * bare / FRAMES, 1),
    }


def _build_specimens() -> float:
    """Seconds that the specimens of training frames take."""
    began = time.perf_counter()
    for number in range(SPECIMENS):
        for family in clutter().values():
            for maker in family.of("train"):
                _ = specimen(maker, number).solid
        for bag in LUGGAGE.of("train"):
            _ = specimen(bag, number).thing.solid
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
