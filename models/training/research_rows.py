"""What each trial gave, one row a trial, kept in the repository: a run of hours is not to be lost with its machine."""

from __future__ import annotations

import json
import statistics
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from checkpoint.scan import Scan
from models.onnx_detector import OnnxDetector
from models.training.publish import untuned
from models.training.research import TRIALS

KEPT = Path(__file__).parents[2] / "docs/models/research_trials.json"
SETS = ("opixray", "opixray-cutter", "sixray")
TIMED = 15


@dataclass(frozen=True)
class Row:
    """Figures of one trial: AP50 of 0..1, the weights' megabytes, milliseconds of a whole call on one thread."""

    opixray: float
    cutter: float
    sixray: float
    gun: float
    knife: float
    wrench: float
    megabytes: float
    milliseconds: float


def kept_rows() -> dict[str, Row]:
    """Rows by trial, in the order of ``TRIALS``."""
    found = json.loads(KEPT.read_text(encoding="utf-8"))
    return {name: Row(**found[name]) for name in TRIALS if name in found}


def keep_rows(work: Path) -> dict[str, Row]:
    """Add the trials that ended in ``work`` to those kept; an older row of the same trial gives way."""
    rows = kept_rows()
    for name in TRIALS:
        row = _row(work, name)
        if row is not None:
            rows[name] = row
    content = {name: asdict(rows[name]) for name in TRIALS if name in rows}
    KEPT.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    return kept_rows()


def figures(work: Path, trial: str, name: str) -> dict[str, Any] | None:
    """What measuring left of one trial on one set, if it came so far."""
    path = work / f"{trial}-{name}.json"
    if not path.exists():
        return None
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _row(work: Path, trial: str) -> Row | None:
    opixray, cutter, sixray = (figures(work, trial, name) for name in SETS)
    if opixray is None or cutter is None or sixray is None:
        return None
    single = {each["category"]: round(each["ap50"], 4) for each in sixray["classes"]}
    weights = work / f"{trial}.onnx"
    return Row(
        round(opixray["map50"], 4), round(cutter["map50"], 4), round(sixray["map50"], 4), single["gun"],
        single["knife"], single["wrench"], round(weights.stat().st_size / 1e6, 1),
        round(_milliseconds(weights)),
    )  # fmt: skip


def _milliseconds(weights: Path) -> float:
    """The median of a few."""
    detector = OnnxDetector(untuned("timed", weights), weights, 1)
    noise = np.random.default_rng(1).integers(0, 65_536, (448, 640)).astype(np.uint16)
    scan = Scan("timed", datetime(2026, 1, 1, tzinfo=UTC), 0, "timed", low=noise, high=noise)
    times = []
    for _ in range(TIMED):
        began = time.perf_counter()
        detector.detect(scan)
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)
