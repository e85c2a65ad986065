"""``kiosk bench``: speed and memory, each beside a bare baseline of the same run, and the machine named."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from checkpoint import events as e
from checkpoint.lane import LaneViewer
from checkpoint.log_bench import bench_append, bench_verify
from checkpoint.scan import Scan
from checkpoint.service import Publication
from ui.i18n import tr
from ui.simulated import ROOT

PARTS = ("log", "detector", "lane", "gui", "memory")
Figures = dict[str, Any]


def run_bench(only: str = "") -> dict[str, Figures]:
    """All parts, or one of PARTS."""
    parts: dict[str, Callable[[], Figures]] = {
        "log": bench_log, "detector": bench_detector, "lane": bench_lane, "gui": bench_gui, "memory": bench_memory,
    }  # fmt: skip
    chosen = {name: part for name, part in parts.items() if only in ("", name)}
    return {"machine": machine(), **{name: part() for name, part in chosen.items()}}


def machine() -> Figures:
    """What the figures were taken on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 2),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def bench_log() -> Figures:
    """Append beside a bare SQLite commit of the same bytes; verify in events a second."""
    with tempfile.TemporaryDirectory(dir=_data_disk()) as folder:
        append = bench_append(Path(folder))
        verify = bench_verify(Path(folder))
    return {
        "append_us": round(append.log_us),
        "bare_sqlite_commit_us": round(append.plain_us),
        "append_ratio": round(append.ratio, 2),
        "append_ratio_limit": 1.5,
        "verify_per_s": round(verify.rows_per_s),
        "verify_per_s_limit": 100_000,
    }


def _data_disk() -> str | None:
    """Temporary folders are often in memory; the log's figures must come from a disk."""
    return str(Path.home()) if os.access(Path.home(), os.W_OK) else None


def bench_detector() -> Figures:
    """A whole call of the detector in this process beside the bare session run."""
    from models.detector_bench import bench_call

    return bench_call()


def bench_lane() -> Figures:
    """Last line received → findings published, over a headless lane at full speed; the screen adds ``gui.paint``."""
    from ui.shift import run_shift

    latencies: list[float] = []
    with tempfile.TemporaryDirectory(dir=_data_disk()) as folder:
        watch = _LatencyWatch(latencies)
        viewer = LaneViewer(lines=lambda block: None, edge=lambda bag_id: None, scan=watch.scanned)
        summary = run_shift(
            40, 0, 1, Path(folder) / "shift", lambda done, total, words: None, viewer=viewer, subscriber=watch.published
        )
    return {
        "bags": summary.bags,
        "last_line_to_findings_ms": _spread(latencies),
        "p95_limit_ms": 300,
        "bags_per_minute": round(60 * summary.bags / summary.seconds, 1),
    }


class _LatencyWatch:
    """Notes when each scan's last line came and when its findings were published."""

    def __init__(self, latencies: list[float]) -> None:
        self._latencies = latencies
        self._last_line_ns: dict[str, int] = {}

    def scanned(self, scan: Scan) -> None:
        self._last_line_ns[scan.bag_id] = scan.last_line_ns

    def published(self, publication: Publication) -> None:
        for stored in publication.events:
            if isinstance(stored.event, e.FindingsReported):
                last_line_ns = self._last_line_ns.pop(stored.event.bag_id, None)
                if last_line_ns is not None:
                    self._latencies.append((time.monotonic_ns() - last_line_ns) / 1e6)


def _spread(milliseconds: list[float]) -> Figures:
    if not milliseconds:
        return {"count": 0}
    ordered = sorted(milliseconds)
    return {
        "count": len(ordered),
        "p50": round(statistics.median(ordered), 1),
        "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 1),
        "worst": round(ordered[-1], 1),
    }


def bench_gui() -> Figures:
    """A window over a running lane: latency to painted boxes, frames a second, longest block of the GUI thread."""
    return _in_own_process("gui")


def bench_memory() -> Figures:
    """Resident memory of the kiosk's processes at rest, a minute's worth of settling left out."""
    return _in_own_process("memory")


def _in_own_process(part: str) -> Figures:
    """A QApplication must not share a process with other benches."""
    import json

    environment = {**os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, "-m", "ui.gui_bench", part], cwd=ROOT, env=environment, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        return {"failed": done.stderr[-2000:]}
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def report_words(report: dict[str, Figures]) -> str:
    """A table for a person; limits beside the figures."""
    lines = []
    for part, figures in report.items():
        lines.append(f"{part}")
        lines += [f"  {name:<34} {value}" for name, value in figures.items()]
    lines.append(tr("模拟数据上的速度；精度见 docs/models。"))
    return "\n".join(lines)
