"""A whole call of the detector beside the bare session run, one thread; for ``kiosk bench``.

``python -m models.detector_bench`` prints one line of JSON; ``bench_call`` runs it with the environment that the
detector's own process has, whose memory settings halve what lies around the session.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from checkpoint.errors import EnvironmentFault
from checkpoint.scan import Scan
from models.colour import colourise
from models.manifest import load_manifest
from models.preprocess import to_tensor
from models.tiling import Tile
from models.worker import ENVIRONMENT, ROOT

CALLS = 60
SCAN_SHAPE = (448, 640)


def bench_call(calls: int = CALLS) -> dict[str, Any]:
    """``measure`` in a process like the detector's.

    Args:
        calls: of each kind; fewer are quicker and less steady.

    Raises:
        EnvironmentFault: ``bench.detector``, it failed; the message has its last words.
    """
    done = subprocess.run(
        [sys.executable, "-P", "-m", "models.detector_bench", str(calls)],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOT)}, cwd=Path.home(),
    )  # fmt: skip
    if done.returncode != 0:
        raise EnvironmentFault("bench.detector", f"the detector could not be measured: {done.stderr[-1000:]}")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def measure(calls: int) -> dict[str, Any]:
    """Medians in milliseconds: one dual-energy scan of 640 × 448, one thread, calls and bare runs in turn."""
    from models.onnx_detector import OnnxDetector  # here: whoever asks for the figures does not load onnxruntime

    manifest = load_manifest()
    model = manifest.operating()
    detector = OnnxDetector(model, manifest.weights_path(model), threads=1)
    on_two = OnnxDetector(model, manifest.weights_path(model), threads=2)
    scan = _scan()
    assert scan.low is not None
    assert scan.high is not None
    low, high = scan.low, scan.high
    tensor, _ = to_tensor(scan, Tile(0, SCAN_SHAPE[1]), detector.input)
    whole, bare, colour, two = [], [], [], []
    for _ in range(calls):
        whole.append(_milliseconds(lambda: detector.detect(scan)))
        bare.append(_milliseconds(lambda: detector._run(tensor)))
        colour.append(_milliseconds(lambda: colourise(low, high)))
        two.append(_milliseconds(lambda: on_two.detect(scan)))
    return {
        "model": detector.name,
        "whole_call_ms": round(statistics.median(whole), 1),
        "bare_session_ms": round(statistics.median(bare), 1),
        "ratio_limit": 1.15,
        "whole_call_two_threads_ms": round(statistics.median(two), 1),
        "whole_call_two_threads_ms_limit": 150,
        "ratio": round(statistics.median(whole) / statistics.median(bare), 2),
        "colourise_ms": round(statistics.median(colour), 1),
    }


def _scan() -> Scan:
    """Noise over a bag of plastics: nothing to find, everything to compute."""
    random = np.random.default_rng(1)
    counts = random.normal(40_000, 2_000, SCAN_SHAPE).clip(0, 65_535).astype(np.uint16)
    return Scan("bench", datetime(2026, 1, 1, tzinfo=UTC), 0, "bench", low=counts, high=counts + 2_000)


def _milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter_ns()
    call()
    return (time.perf_counter_ns() - started) / 1e6


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else CALLS)) + "\n")
