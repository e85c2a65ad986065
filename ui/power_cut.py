"""The power-cut campaign: kill -9 the kiosk at random moments of a shift, again and again on the same data.

After each kill three things are checked from outside: every decision that a screen had shown as taken is in the log;
the gate was never opened without a clearance on disk, nor twice for one; the log verifies.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from checkpoint import events as e
from checkpoint.errors import EnvironmentFault
from checkpoint.log_reader import LogReader
from checkpoint.service import Accepted
from ui.i18n import tr
from ui.simulated import ROOT

SHOWN, OPENED = "shown.jsonl", "opened.jsonl"
START_DEADLINE_S = 60.0
LONGEST_LIFE_S = 4.0
Progress = Callable[[int, int, str], None]


@dataclass
class CampaignReport:
    """What was found.

    Attributes:
        lost: decisions shown and not in the log.
        opened_without_clearance, opened_twice: clearance ids.
        broken: what the verification of the log said, a line a failure.
    """

    kills: int = 0
    shown: int = 0
    opened: int = 0
    log_events: int = 0
    suspended: int = 0
    lost: list[str] = field(default_factory=list)
    opened_without_clearance: list[str] = field(default_factory=list)
    opened_twice: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def is_in_order(self) -> bool:
        """Nothing lost, nothing opened wrongly, the log whole."""
        return not (self.lost or self.opened_without_clearance or self.opened_twice or self.broken)

    def to_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        return asdict(self) | {"is_in_order": self.is_in_order}

    def in_words(self) -> str:
        """For a person."""
        return tr(
            "断电 {kills} 次，{seconds:.0f} 秒：显示过的决定 {shown} 个，丢失 {lost} 个；开闸 {opened} 次，"
            "无放行记录开闸 {without} 次，重复开闸 {twice} 次；等人确认的放行 {suspended} 个；"
            "日志 {events} 条，校验失败 {broken} 次"
        ).format(
            kills=self.kills, seconds=self.seconds, shown=self.shown, lost=len(self.lost), opened=self.opened,
            without=len(self.opened_without_clearance), twice=len(self.opened_twice), suspended=self.suspended,
            events=self.log_events, broken=len(self.broken),
        )  # fmt: skip


def campaign(kills: int, seed: int, out: Path | None, on_progress: Progress) -> CampaignReport:
    """Kill ``kills`` times; with ``out`` None the data goes when all is in order."""
    folder = out or Path(tempfile.mkdtemp(prefix="power-cut-"))
    folder.mkdir(parents=True, exist_ok=True)
    report, random_, started = CampaignReport(), random.Random(seed), time.monotonic()
    for kill in range(kills):
        _live_and_die(folder, seed + kill, random_)
        report.kills += 1
        _examine(folder, report)
        on_progress(kill + 1, kills, "" if report.is_in_order else "!")
        if not report.is_in_order:
            break
    report.seconds = time.monotonic() - started
    if out is None and report.is_in_order:
        shutil.rmtree(folder)
    return report


def _live_and_die(folder: Path, seed: int, random_: random.Random) -> None:
    """Start a shift, let it get going, kill it without a word."""
    before = _size(folder / SHOWN)
    with (folder / "worker.log").open("ab") as complaints:
        worker = subprocess.Popen(
            [sys.executable, "-m", "ui.power_cut", str(folder), str(seed)], cwd=ROOT, stdout=complaints,
            stderr=complaints, start_new_session=True,
        )  # fmt: skip
    try:
        _wait_until_working(worker, folder, before)
        threading.Event().wait(random_.uniform(0.0, LONGEST_LIFE_S))  # the moment of the cut
        if worker.poll():
            raise _died(folder, "the shift ended by itself before it was killed")
    finally:
        with suppress(ProcessLookupError):  # the whole shift was played before the moment came
            os.killpg(worker.pid, signal.SIGKILL)
        worker.wait(10)


def _wait_until_working(worker: subprocess.Popen[bytes], folder: Path, before: int) -> None:
    deadline = time.monotonic() + START_DEADLINE_S
    while _size(folder / SHOWN) == before:
        if worker.poll() is not None or time.monotonic() > deadline:
            raise _died(folder, "the shift did not start again")
        threading.Event().wait(0.05)  # waits for another process


def _died(folder: Path, what: str) -> EnvironmentFault:
    said = (folder / "worker.log").read_text(encoding="utf-8", errors="replace")[-800:]
    return EnvironmentFault("campaign.worker", f"{what}: {said}")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _examine(folder: Path, report: CampaignReport) -> None:
    granted: set[str] = set()
    kinds: dict[int, str] = {}
    report.suspended = 0
    with LogReader.open(folder / "log.db") as reader:
        try:
            report.log_events = reader.verify().count
        except EnvironmentFault as fault:
            report.broken.append(str(fault))
            return
        for stored in reader.read():
            kinds[stored.seq] = stored.kind
            if isinstance(stored.event, e.ClearanceGranted | e.ClearanceReconfirmed):
                granted.add(stored.event.clearance_id)
            report.suspended += isinstance(stored.event, e.ClearanceSuspended)
    shown = _lines(folder / SHOWN)
    report.shown = len(shown)
    report.lost = [f"{one['seq']} {one['kind']}" for one in shown if kinds.get(one["seq"]) != one["kind"]]
    opened = [str(one["clearance_id"]) for one in _lines(folder / OPENED)]
    report.opened = len(opened)
    report.opened_without_clearance = [clearance for clearance in opened if clearance not in granted]
    report.opened_twice = [clearance for clearance, times in Counter(opened).items() if times > 1]


def _lines(path: Path) -> list[dict[str, Any]]:
    """Whole lines only: the last one may have been cut by the kill, and was then not shown either."""
    if not path.exists():
        return []
    whole, _, _ = path.read_bytes().rpartition(b"\n")
    return [json.loads(line) for line in whole.splitlines() if line]


def _work(folder: Path, seed: int) -> None:
    """What is killed: a shift that notes what it has shown."""
    from ui.shift import run_shift

    with (folder / SHOWN).open("ab", buffering=0) as shown:

        def note(accepted: Accepted) -> None:
            for stored in accepted.events:
                shown.write(json.dumps({"seq": stored.seq, "kind": stored.kind}).encode() + b"\n")

        run_shift(400, 60, seed, folder, lambda done, total, words: None, is_resumed=True, on_shown=note)


if __name__ == "__main__":
    _work(Path(sys.argv[1]), int(sys.argv[2]))
