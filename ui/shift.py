"""A whole shift without a screen: the same kiosk, the simulated lane at full speed, scripted people.

It leaves in its folder what a real shift leaves: log, evidence, exports.
"""

from __future__ import annotations

import queue
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.departure import RunState
from checkpoint.errors import EnvironmentFault
from checkpoint.facts import EvidenceRef
from checkpoint.identifiers import new_id
from checkpoint.instance_lock import InstanceLock
from checkpoint.lane import LaneViewer
from checkpoint.law import Law
from checkpoint.screening import Bag, BagState
from checkpoint.service import Accepted, Publication, Subscriber
from ui.composition import NOBODY_LOOKS, Kiosk
from ui.crew import FAILURES, Crew, is_ending, read_truth
from ui.demo_station import populate
from ui.i18n import tr
from ui.reports.day_files import write_day
from ui.signature import scribble
from ui.simulated import SimulatedLane, simulated_settings

Progress = Callable[[int, int, str], None]
STALL_S = 60.0
"""A shift in which nothing happens for so long has failed; it says what it was waiting for."""


@dataclass(frozen=True)
class ShiftSummary:
    """What happened and where it is written down."""

    folder: str
    seconds: float
    bags: int
    outcomes: dict[str, int]
    found_by_detector: int
    coaches_left: int
    refusals: dict[str, int]
    log_events: int
    log_head: str
    files: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        return asdict(self)

    def in_words(self) -> str:
        """For a person; the simulated station says that it is one."""
        outcomes = "  ".join(f"{outcome} {count}" for outcome, count in sorted(self.outcomes.items()))
        refusals = "  ".join(f"{rule} {count}" for rule, count in sorted(self.refusals.items()))
        lines = [
            tr("模拟班次结束：{bags} 个包，{coaches} 辆车放行，用时 {seconds:.1f} 秒").format(
                bags=self.bags, coaches=self.coaches_left, seconds=self.seconds
            ),
            tr("结果：{outcomes}").format(outcomes=outcomes),
            tr("六不出站拦下：{refusals}").format(refusals=refusals or "–"),
            tr("日志 {count} 条，链首 {head}").format(count=self.log_events, head=self.log_head),
            tr("文件："),
            *(f"  {file}" for file in self.files),
        ]
        return "\n".join(lines)


def run_shift(
    bags: int, coaches: int, seed: int, out: Path, on_progress: Progress, *, is_resumed: bool = False,
    on_shown: Callable[[Accepted], None] = lambda accepted: None, viewer: LaneViewer = NOBODY_LOOKS,
    subscriber: Subscriber | None = None,
) -> ShiftSummary:  # fmt: skip
    """Play ``bags`` bags and ``coaches`` coaches; returns when the last has left and the exports are written.

    Args:
        is_resumed: go on in a folder that a shift was cut off in; else a used folder is refused.
        on_shown: told of every answer that a screen would have shown as done.
        viewer, subscriber: given the live pictures and the publications, for measuring.

    Raises:
        EnvironmentFault: a part did not start, or nothing moved for STALL_S.
    """
    started = time.monotonic()
    InstanceLock.acquire(out).release()  # a shift that still runs there is another answer than one that is over
    if (out / "log.db").exists() and not is_resumed:
        raise EnvironmentFault("shift.folder_used", f"{out} holds a shift already: name another folder with --out")
    with SimulatedLane("flat_out", seed=seed, bags=bags, record=out) as lane:
        kiosk = Kiosk(simulated_settings(out, lane.devices), viewer)
        publications: queue.Queue[Publication] = queue.Queue()
        kiosk.start(publications.put)
        try:
            if subscriber is not None:
                kiosk.service.subscribe(subscriber)
            play = _Play(kiosk, lane, publications, bags, coaches, seed, on_progress, on_shown)
            play.run()
            files = write_day(kiosk, out / "exports")
            return play.summary(out, files, time.monotonic() - started)
        finally:
            kiosk.stop()


class _Play:
    """One shift in progress."""

    def __init__(
        self, kiosk: Kiosk, lane: SimulatedLane, publications: queue.Queue[Publication], bags: int, coaches: int,
        seed: int, on_progress: Progress, on_shown: Callable[[Accepted], None],
    ) -> None:  # fmt: skip
        self._kiosk, self._lane, self._bags, self._coaches = kiosk, lane, bags, coaches
        self._progress, self._on_shown = on_progress, on_shown
        self._random = random.Random(seed)
        self._ended_bags = self._ended_coaches = self._alarmed = 0
        self._refusals: Counter[str] = Counter()
        self._outcomes: Counter[str] = Counter()
        self._publications, self._truth = publications, read_truth()
        self._entered: list[str] = []
        populate(kiosk.service.post, kiosk.service.station, kiosk.clock, coaches=coaches, seed=seed)
        self._crew = self._gather_crew()

    def _gather_crew(self) -> Crew:
        kiosk = self._kiosk
        law = Law(kiosk.catalogue, kiosk.rules, kiosk.clock.now())
        return Crew(
            kiosk.service,
            kiosk.clock,
            law,
            self._random,
            self._sees,
            self._keep(scribble("李强"), "signature"),
            self._photo(),
            self._on_shown,
        )

    def _sees(self, bag: Bag) -> tuple[dict[str, Any], ...]:
        """What is in a bag: the n-th that entered is the n-th that the simulated world laid on the belt."""
        if bag.bag_id not in self._entered:
            return ()  # left over from before a power cut; the passenger has taken it along
        nth = self._entered.index(bag.bag_id) + 1
        state = self._lane.ask("state")
        laid = {one["number"]: one["truth"] for one in (*state["passed"], state["bag"]) if one is not None}
        return self._truth[laid[nth]]

    def _keep(self, content: bytes, kind: str) -> EvidenceRef:
        return self._kiosk.evidence.keep(content, kind, ".png")

    def _photo(self) -> EvidenceRef | None:
        """A picture of the bag camera stands in for the photo of each find."""
        from devices.picture_files import encode_jpeg

        deadline = time.monotonic() + 5
        while self._kiosk.camera is not None and time.monotonic() < deadline:
            frame = self._kiosk.camera.latest()
            if frame is not None:
                return self._kiosk.evidence.keep(encode_jpeg(frame.pixels), "find_photo", ".jpg")
        return None

    def run(self) -> None:
        """Bags and coaches, side by side, until all have ended."""
        crew = self._crew
        crew.sign_in()
        self._work_off()
        shift = self._kiosk.service.station.shift
        shift_id = shift.shift_id if shift is not None else new_id(self._kiosk.clock)
        if shift is None:
            crew.give("1001", c.OpenShift(shift_id))
        while self._ended_bags < self._bags:
            self._next_publication()
            self._dispatch_due()
        while self._ended_coaches < self._coaches:
            self._dispatch_due(everyone=True)
        crew.give("1001", c.CloseShift(shift_id))
        crew.sign_out()

    def _work_off(self) -> None:
        """Decide every bag that waits, also those that a power cut left over: the belt stands until they are."""
        station = self._kiosk.service.station
        for bag in station.bags_awaiting(BagState.AWAITING_VERDICT):
            self._crew.look_at(bag, self._run_of_next_passenger())
        for bag in self._kiosk.service.station.bags_awaiting(BagState.AWAITING_SEARCH):
            self._crew.search(bag)

    def _next_publication(self) -> None:
        try:
            publication = self._publications.get(timeout=STALL_S)
        except queue.Empty:
            raise EnvironmentFault(
                "shift.stalled", f"nothing moved for {STALL_S:.0f} s after {self._ended_bags} of {self._bags} bags"
            ) from None
        if publication.halted is not None:
            raise publication.halted
        for stored in publication.events:
            if isinstance(stored.event, e.BagEntered):
                self._entered.append(stored.event.bag_id)
            bag = publication.station.bags.get(stored.stream.partition("/")[2])
            if bag is not None and is_ending(stored) and bag.bag_id in self._entered:
                self._count(bag)
        self._work_off()

    def _count(self, bag: Bag) -> None:
        self._ended_bags += 1
        self._alarmed += bool(bag.findings)
        self._outcomes[str(bag.state)] += 1
        self._progress(self._ended_bags + self._ended_coaches, self._bags + self._coaches, "")

    def _run_of_next_passenger(self) -> str | None:
        waiting = [run for run in self._kiosk.service.station.runs.values() if run.state is RunState.PLANNED]
        return waiting[0].run_id if waiting else None

    def _dispatch_due(self, *, everyone: bool = False) -> None:
        """A coach leaves after its share of the bags, or at the end."""
        due = self._coaches if everyone else self._coaches * self._ended_bags // (self._bags + 1)
        if self._ended_coaches >= due:
            return
        waiting = [run for run in self._kiosk.service.station.runs.values() if run.state is RunState.PLANNED]
        run = next((run for run in waiting if everyone or not self._kiosk.service.station.held_bags(run.run_id)), None)
        if run is None:
            return
        failing = FAILURES[self._ended_coaches % len(FAILURES)]
        if not self._crew.dispatch(run, failing):
            raise EnvironmentFault("shift.not_cleared", f"coach {run.run_number} was not cleared after the cure")
        self._refusals[failing or "departure.exit_form"] += 1
        self._see_off(run.run_id)
        self._ended_coaches += 1
        self._progress(self._ended_bags + self._ended_coaches, self._bags + self._coaches, "")

    def _see_off(self, run_id: str) -> None:
        """The gate opens, the coach drives, the loop sensor sees it."""
        self._wait_for(run_id, RunState.OPEN)
        self._wait(lambda: bool(self._lane.ask("coach_drives")["passed"]), "the boom did not rise")
        self._wait_for(run_id, RunState.LEFT)

    def _wait_for(self, run_id: str, state: RunState) -> None:
        self._wait(
            lambda: self._kiosk.service.station.runs[run_id].state is state, f"the coach of run {run_id} is not {state}"
        )

    @staticmethod
    def _wait(is_so: Callable[[], bool], otherwise: str) -> None:
        deadline = time.monotonic() + STALL_S
        while not is_so():
            if time.monotonic() > deadline:
                raise EnvironmentFault("shift.stalled", f"{otherwise} after {STALL_S:.0f} s")
            threading.Event().wait(0.01)  # a scripted person looks again

    def summary(self, out: Path, files: tuple[Path, ...], seconds: float) -> ShiftSummary:
        """What happened; read while the kiosk still runs."""
        from ui.log_commands import head

        last = head(out / "log.db")
        return ShiftSummary(
            str(out), seconds, self._ended_bags, dict(self._outcomes), self._alarmed, self._ended_coaches,
            dict(self._refusals), last["seq"], last["hash"], tuple(str(file) for file in files),
        )  # fmt: skip
