"""A whole call of the detector beside the bare session run, one thread; for ``kiosk bench``."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import numpy as np

from checkpoint.scan import Scan
from models.manifest import load_manifest
from models.onnx_detector import OnnxDetector

CALLS = 60
SCAN_SHAPE = (448, 640)


def bench_call() -> dict[str, Any]:
    """Medians in milliseconds: one dual-energy scan of 640 × 448, one thread, calls and bare runs in turn."""
    manifest = load_manifest()
    model = manifest.operating()
    detector = OnnxDetector(model, manifest.weights_path(model), threads=1)
    scan = _scan()
    tensor = np.zeros(model.input.shape, model.input.dtype)
    whole, bare = [], []
    for _ in range(CALLS):
        whole.append(_milliseconds(lambda: detector.detect(scan)))
        bare.append(_milliseconds(lambda: detector._run(tensor)))
    return {
        "model": detector.name,
        "whole_call_ms": round(statistics.median(whole), 1),
        "bare_session_ms": round(statistics.median(bare), 1),
        "ratio": round(statistics.median(whole) / statistics.median(bare), 2),
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
