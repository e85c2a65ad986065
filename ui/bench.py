"""``kiosk bench``: speed and memory, each beside a bare baseline of the same run, and the machine named."""

from __future__ import annotations

import json
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
from checkpoint.errors import EnvironmentFault
from checkpoint.lane import LaneViewer
from checkpoint.log_bench import bench_append, bench_verify
from checkpoint.scan import Scan
from checkpoint.service import Publication
from ui.i18n import tr
from ui.simulated import ROOT

PARTS = ("log", "detector", "lane", "gui", "memory", "start", "bags")
Figures = dict[str, Any]


def run_bench(only: str = "") -> dict[str, Figures]:
    """All parts, or one of PARTS.

    Raises:
        EnvironmentFault: ``bench.unknown_part``.
    """
    if only not in ("", *PARTS):
        raise EnvironmentFault("bench.unknown_part", f"there is no part {only!r}: choose one of {', '.join(PARTS)}")
    parts: dict[str, Callable[[], Figures]] = {
        "log": bench_log, "detector": bench_detector, "lane": bench_lane, "gui": bench_gui, "memory": bench_memory,
        "start": bench_start, "bags": bench_bags,
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
    """A whole call of the detector, one thread, beside the bare session run."""
    from models.detector_bench import bench_call

    return bench_call()


def bench_bags() -> Figures:
    """Simulated bags a second of one core; in a process of its own, since the product never imports the simulation."""
    return _of_module("models.simulation.bench")


def bench_lane() -> Figures:
    """Bags a minute over a headless lane at full speed, where bags wait for one another; ``gui`` has the true latency.

    ``taken_up_to_findings``: colouring, evidence on disk, detector, two entries in the log.
    """
    from ui.shift import run_shift

    watch = _LatencyWatch()
    with tempfile.TemporaryDirectory(dir=_data_disk()) as folder:
        viewer = LaneViewer(lines=lambda block: None, edge=lambda bag_id: None, scan=watch.scanned)
        summary = run_shift(
            40, 0, 1, Path(folder) / "shift", lambda done, total, words: None, viewer=viewer, subscriber=watch.published
        )
    return {
        "bags": summary.bags,
        "bags_per_minute": round(60 * summary.bags / summary.seconds, 1),
        "taken_up_to_findings_ms": _spread(watch.own_ms),
        "last_line_to_findings_queued_ms": _spread(watch.whole_ms),
    }


class _LatencyWatch:
    """Notes when each scan's last line came, when the lane took it up, and when its findings were published.

    Attributes:
        own_ms, whole_ms: milliseconds from the taking up, and from the last line, to the findings.
    """

    def __init__(self) -> None:
        self.own_ms: list[float] = []
        self.whole_ms: list[float] = []
        self._since_ns: dict[str, tuple[int, int]] = {}

    def scanned(self, scan: Scan) -> None:
        """The lane's worker takes the scan up."""
        self._since_ns[scan.bag_id] = time.monotonic_ns(), scan.last_line_ns

    def published(self, publication: Publication) -> None:
        """Findings, among other things."""
        for stored in publication.events:
            if isinstance(stored.event, e.FindingsReported) and stored.event.bag_id in self._since_ns:
                taken_up_ns, last_line_ns = self._since_ns.pop(stored.event.bag_id)
                now_ns = time.monotonic_ns()
                self.own_ms.append((now_ns - taken_up_ns) / 1e6)
                self.whole_ms.append((now_ns - last_line_ns) / 1e6)


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
    """The window over a shift at walking pace, offscreen, and on the display where there is one."""
    figures = {"offscreen": _in_own_process("gui", "offscreen")}
    if os.environ.get("DISPLAY"):
        figures["display"] = _in_own_process("gui", "xcb")
    return figures


def bench_memory() -> Figures:
    """Memory of the kiosk's processes at rest: window and detector; the simulators are not part of the kiosk."""
    return _in_own_process("memory", _platform())


def bench_start() -> Figures:
    """A second start: ``./kiosk`` to its first painted window."""
    return _in_own_process("start", _platform())


def _platform() -> str:
    return "xcb" if os.environ.get("DISPLAY") else "offscreen"


def _in_own_process(part: str, platform_name: str) -> Figures:
    """A QApplication must not share a process with other benches."""
    return _of_module("ui.gui_bench", part, QT_QPA_PLATFORM=platform_name)


def _of_module(*words: str, **environment: str) -> Figures:
    """What ``python -m`` prints last, a line of JSON."""
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip
    if done.returncode != 0:
        return {"failed": done.stderr[-2000:]}
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def report_words(report: dict[str, Figures]) -> str:
    """A table for a person; limits beside the figures."""
    lines = []
    for part, figures in report.items():
        lines.append(part)
        lines += _lines(figures, "  ")
    lines.append(tr("模拟数据上的速度；精度见 docs/models。"))
    return "\n".join(lines)


def _lines(figures: Figures, indent: str) -> list[str]:
    """One figure a line; figures that have figures are set in."""
    lines = []
    for name, value in figures.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}", *_lines(value, indent + "  ")]
        elif isinstance(value, list):
            lines += [f"{indent}{name}", *(f"{indent}  {one}" for one in value)]
        else:
            lines.append(f"{indent}{name:<34} {value}")
    return lines
