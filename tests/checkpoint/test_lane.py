from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from checkpoint import commands as c
from checkpoint.detection import Box, Detection
from checkpoint.errors import DetectorUnavailable, EvidenceFault, RefusedError
from checkpoint.evidence import EvidenceStore
from checkpoint.lane import Lane, LaneViewer
from checkpoint.scan import LineBlock, Scan
from checkpoint.screening import BagState
from tests.support.bench import Bench


class Answers:
    """A detector that gives what it was told to give."""

    name, sha256 = "answers 1", "ef" * 32

    def __init__(self) -> None:
        self.answer: tuple[Detection, ...] | Exception = ()
        self.seen: list[Scan] = []

    def detect(self, scan: Scan) -> tuple[Detection, ...]:
        self.seen.append(scan)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def close(self) -> None:
        pass


class LaneBench:
    def __init__(self, bench: Bench, folder: Path) -> None:
        self.bench, self.detector = bench, Answers()
        self.lines: list[LineBlock] = []
        self.edges: list[str | None] = []
        self.evidence = EvidenceStore(folder / "evidence", bench.clock)
        viewer = LaneViewer(self.lines.append, self.edges.append, lambda scan: None)
        encode = lambda scan: (("scan_low", ".bin", scan.low.tobytes() if scan.low is not None else b"picture"),)  # noqa: E731
        self.lane = Lane(bench.service, self.evidence, encode, self.detector, bench.clock, viewer)

    def block(self, first_line: int, lines: int = 8) -> LineBlock:
        counts = np.full((lines, 16), 40_000, np.uint16)
        return LineBlock(counts, counts.copy(), first_line, 1_000)

    def pass_bag(self) -> None:
        self.lane.bag_entered()
        self.lane.lines(self.block(0))
        self.lane.bag_left()
        self.work()

    def work(self) -> None:
        while not self.lane._scans.empty():
            self.lane.handle(self.lane._scans.get())
        self.bench.service.run_pending()

    @property
    def bags(self):
        return list(self.bench.station.bags.values())


@pytest.fixture
def lane(bench: Bench, tmp_path: Path) -> LaneBench:
    return LaneBench(bench, tmp_path)


def test_a_bag_becomes_a_scan_with_kept_evidence_and_findings(lane: LaneBench) -> None:
    lane.detector.answer = (Detection("gun", 9500, Box(1, 1, 4, 4)),)

    lane.pass_bag()

    bag = lane.bags[0]
    assert (bag.state, bag.width, bag.height) == (BagState.AWAITING_VERDICT, 8, 16)
    assert bag.findings[0].tier == "prohibited"
    assert lane.evidence.read(bag.views[0])
    assert lane.edges == [bag.bag_id, None]


def test_a_silent_detector_opens_the_bag_by_hand(lane: LaneBench) -> None:
    lane.detector.answer = DetectorUnavailable("detector.deadline", "no answer in 2 s")

    lane.pass_bag()

    assert lane.bags[0].why_open == ("detector_silent",)


def test_lost_lines_are_a_fault_of_the_scan(lane: LaneBench) -> None:
    lane.lane.bag_entered()
    lane.lane.lines(lane.block(0))
    lane.lane.lines(lane.block(100))
    lane.lane.bag_left()
    lane.work()

    assert lane.bags[0].why_open == ("scan.xray.lines_lost",)


def test_a_bag_without_a_single_line_goes_back_on_the_belt(lane: LaneBench) -> None:
    lane.lane.bag_entered()
    lane.lane.bag_left()
    lane.work()

    assert lane.bags[0].state is BagState.INVALID


def test_a_barrier_that_clears_with_no_bag_is_reported(lane: LaneBench) -> None:
    lane.lane.bag_left()
    lane.work()

    assert lane.bench.station.last_fault.code == "scan.no_bag"


def test_a_second_bag_in_the_tunnel_sends_the_first_one_back(lane: LaneBench) -> None:
    lane.lane.bag_entered()
    lane.pass_bag()

    assert [bag.state for bag in lane.bags] == [BagState.INVALID, BagState.AWAITING_VERDICT]


def test_a_scanner_lost_in_the_middle_of_a_bag_sends_it_back(lane: LaneBench) -> None:
    lane.lane.bag_entered()
    lane.lane.link(False, "timeout")
    lane.work()

    assert lane.bags[0].state is BagState.INVALID
    assert not lane.bench.station.devices["xray"].is_present


def test_a_fault_of_the_source_is_remembered_for_the_bag(lane: LaneBench) -> None:
    lane.lane.bag_entered()
    lane.lane.lines(lane.block(0))
    lane.lane.fault("xray.module_lost", "detector module 3 does not answer")
    lane.lane.bag_left()
    lane.work()

    assert lane.bags[0].scan_faults == ("xray.module_lost",)


def test_a_picture_that_cannot_be_kept_makes_the_scan_invalid(lane: LaneBench, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise EvidenceFault("evidence.disk_full", "no space left")

    monkeypatch.setattr(lane.evidence, "keep", full)
    lane.pass_bag()

    assert lane.bags[0].state is BagState.INVALID
    assert lane.bench.station.last_fault.code == "evidence.disk_full"


def test_a_foreign_picture_is_a_bag_like_any_other(lane: LaneBench) -> None:
    pixels = np.zeros((20, 30, 3), np.uint8)
    lane.lane.picture(Scan("", lane.bench.clock.now(), 5, "folder", picture=pixels))
    lane.work()

    bag = lane.bags[0]
    assert (bag.width, bag.height, bag.state) == (30, 20, BagState.AWAITING_VERDICT)
    lane.bench.give(c.RecordVerdict(bag.bag_id, "clear"), "1001")


def test_the_worker_thread_works_and_ends(lane: LaneBench) -> None:
    lane.lane.start()
    lane.lane.bag_entered()
    lane.lane.lines(lane.block(0))
    lane.lane.bag_left()
    lane.lane.stop()
    lane.bench.service.run_pending()

    assert lane.bags[0].state is BagState.AWAITING_VERDICT


def test_nobody_decides_a_bag_before_the_detector_spoke(lane: LaneBench) -> None:
    lane.lane.bag_entered()
    lane.bench.service.run_pending()

    with pytest.raises(RefusedError):
        lane.bench.give(c.RecordVerdict(lane.bags[0].bag_id, "clear"), "1001")
