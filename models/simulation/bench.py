"""How many labelled bags a second one core draws, colour and labels included; one line of JSON for ``kiosk bench``."""

from __future__ import annotations

import json
import sys
import time

from models.colour import colourise
from models.simulation.dataset import HEIGHT, WIDTH
from models.simulation.scanner import Scanner
from models.simulation.scene import compose
from models.simulation.scene import scan as scan_of

WARM_UP, FRAMES = 120, 60
"""After the warm-up most specimens of clutter and luggage have been drawn once, as in any long run."""
SEED, PIXEL_MM = 71, 1.5


def measure() -> dict[str, float]:
    """Frames hold several bags: both rates are given, and the share that is the scanner's own physics."""
    import numpy as np

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
        "labels": labels,
        "frame_ms": round(1000 * whole / FRAMES, 1),
        "bare_scanner_ms": round(1000 * bare / FRAMES, 1),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
