"""``kiosk models labels``: what people decided becomes a set to learn from, whole or not at all, and on record."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.catalogue import Quantity
from checkpoint.detection import Box, Detection
from checkpoint.errors import EnvironmentFault
from checkpoint.evidence import EvidenceStore
from checkpoint.instance_lock import InstanceLock
from checkpoint.log_reader import LogReader
from checkpoint.scan import Scan
from contraband_catalog import load
from devices.picture_files import decode_picture, encode_scan
from models.colour import colourise
from models.evaluate import evaluate
from models.onnx_detector import OnnxDetector
from models.simulation.labels import LABELS
from tests.support.bench import BADGES, MORNING, Bench
from tests.support.detectors import installed, model_of
from ui.fault_text import fault_words
from ui.i18n import set_language
from ui.label_export import REASONS, LabelReport, export_labels
from ui.label_text import labels_words, reason_words
from ui.simulated import ROOT, URLS_NAME

GUN_BOX = Box(10, 20, 30, 8)
SIDE = 64


class LabelLane:
    """A bench whose bags have pictures on disk: air, with black metal where a zone is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bench = Bench(folder)
        self.evidence = EvidenceStore(folder / "evidence", self.bench.clock)
        self.source = "xray.1"

    def scan(self, boxes: Sequence[Box] = ()) -> tuple[np.ndarray, np.ndarray]:
        """(low, high), each picture a little different from the one before."""
        low, high = (np.full((SIDE, SIDE), 65535 - number, np.uint16) for number in range(2))
        for channel in (low, high):
            channel[0, :8] = 60_000 - 97 * len(self.bench.station.bags)
            for box in boxes:
                channel[box.y : box.y + box.h, box.x : box.x + box.w] = 0
        return low, high

    def bag(self, *seen: tuple[str, Box]) -> str:
        """A bag at the image, with these labels at these places."""
        bench = self.bench
        bag_id = next(bench.ids)
        low, high = self.scan([box for _, box in seen])
        views = tuple(
            self.evidence.keep(content, kind, suffix)
            for kind, suffix, content in encode_scan(Scan(bag_id, MORNING, 0, self.source, low, high))
        )
        bench.give(c.AdmitBag(bag_id, "1"))
        bench.give(c.RecordScan(bag_id, views, SIDE, SIDE, self.source, bench.clock.now()))
        detections = tuple(Detection(label, 9000, box) for label, box in seen)
        bench.give(c.ReportFindings(bag_id, detections, "default 1", "cd" * 32, 40))
        return bag_id

    def cleared(self) -> str:
        bag_id = self.bag()
        self.bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
        return bag_id

    def searched(self, outcome: c.SearchOutcome, *seen: tuple[str, Box], found: str = "", count: int = 1) -> str:
        bag_id = self.bag(*seen)
        self.bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
        if found:
            measured: dict[Quantity, int] = {}
            self.bench.give(c.RecordFind(bag_id, next(self.bench.ids), found, count, measured), "1001")
        self.bench.give(c.CloseSearch(bag_id, outcome), "1001")
        return bag_id

    def marked(
        self, outcome: c.SearchOutcome, *finds: tuple[str, Box, str], seen: Sequence[tuple[str, Box]] = ()
    ) -> str:
        """A searched bag; of each article its item, where it lay, and its label."""
        bag_id = self.bag(*seen)
        self.bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
        for item_id, zone, label in finds:
            find = c.RecordFind(bag_id, next(self.bench.ids), item_id, 1, {}, zone=zone, label=label)
            self.bench.give(find, "1001")
        self.bench.give(c.CloseSearch(bag_id, outcome), "1001")
        return bag_id

    def armed(self) -> str:
        return self.searched("isolated", ("gun", GUN_BOX), found="P01-1")

    def export(self, out: Path, **wanted: Any) -> LabelReport:
        return export_labels(self.folder, out, self.bench.clock, silent, **wanted)

    def views(self, bag_id: str) -> list[Path]:
        return [self.evidence.path(view) for view in self.bench.station.bags[bag_id].views]

    def events(self) -> list[e.Event]:
        with LogReader.open(self.folder / "log.db") as reader:
            reader.verify()
            return [stored.event for stored in reader.read()]


def silent(done: int, total: int, words: str) -> None:
    """No progress wanted."""


def document(out: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((out / "annotations.json").read_text(encoding="utf-8"))
    return content


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


@pytest.fixture
def lane(tmp_path: Path) -> Iterator[LabelLane]:
    lane = LabelLane(tmp_path / "data")
    yield lane
    lane.bench.close()


@pytest.fixture(autouse=True)
def _data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()


# --- what is in the set -----------------------------------------------------------------------------------------------


def test_a_found_article_is_a_box_and_cleared_bags_and_false_alarms_are_clean(lane: LabelLane, tmp_path: Path) -> None:
    armed, cleared = lane.armed(), lane.cleared()
    alarmed = lane.searched("nothing_found", ("gun", GUN_BOX))

    report = lane.export(tmp_path / "set")

    written = document(tmp_path / "set")
    assert [(one["file_name"], one["checked"]) for one in written["images"]] == [
        (f"{armed}.png", "by hand"), (f"{cleared}.png", "by eye"), (f"{alarmed}.png", "by hand"),
    ]  # fmt: skip
    assert written["annotations"] == [{
        "id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 20, 30, 8], "area": 240, "iscrowd": 0,
        "source": "confirmed by a person",
    }]  # fmt: skip
    assert [one["name"] for one in written["categories"]] == list(LABELS) == list(load().labels)
    assert (report.pictures, report.clean, report.boxes, report.left_out) == (3, 2, {"gun": 1}, {})
    assert sorted(path.name for path in (tmp_path / "set").iterdir()) == ["annotations.json", "images"]


def test_what_is_not_certain_is_left_out_and_counted_with_its_reason(lane: LabelLane, tmp_path: Path) -> None:
    kept = lane.cleared()
    lane.searched("isolated", found="P01-1")  # by hand, where nothing was marked
    lane.searched("nothing_found", ("plastic_bottle", GUN_BOX))
    lane.searched("surrendered", ("lighter", GUN_BOX))
    lane.searched("to_hold", ("hammer", GUN_BOX), ("saw", Box(10, 40, 30, 8)), found="C03-1")
    lane.bag(("gun", GUN_BOX))

    report = lane.export(tmp_path / "set")

    assert [one["file_name"] for one in document(tmp_path / "set")["images"]] == [f"{kept}.png"]
    assert report.left_out == {
        "undecided": 1, "not_written_up": 1, "without_zone": 1, "which_zone": 1, "perhaps_allowed": 1
    }  # fmt: skip
    said = labels_words(report)
    assert all(reason_words(reason) in said for reason in report.left_out)


def test_an_article_that_the_detector_missed_is_a_box_where_the_desk_marked_it(lane: LabelLane, tmp_path: Path) -> None:
    place, gun = Box(5, 40, 20, 12), Box(30, 8, 20, 10)
    missed = lane.marked("to_hold", ("C03-1", place, "wrench"))
    both = lane.marked("isolated", ("P01-1", gun, ""), ("C03-1", place, "hammer"), seen=(("gun", gun),))
    lane.marked("to_hold", ("C03-1", place, ""))  # a tool, and nobody said which

    report = lane.export(tmp_path / "set")

    written = document(tmp_path / "set")
    names = {one["id"]: one["name"] for one in written["categories"]}
    files = {one["id"]: one["file_name"] for one in written["images"]}
    assert [(files[one["image_id"]], names[one["category_id"]], one["bbox"]) for one in written["annotations"]] == [
        (f"{missed}.png", "wrench", [5, 40, 20, 12]),
        (f"{both}.png", "gun", [30, 8, 20, 10]),
        (f"{both}.png", "hammer", [5, 40, 20, 12]),
    ]
    assert (report.boxes, report.left_out) == ({"gun": 1, "hammer": 1, "wrench": 1}, {"which_label": 1})
    assert reason_words("which_label") in labels_words(report)


def test_a_picture_is_the_one_the_detector_saw(lane: LabelLane, tmp_path: Path) -> None:
    low, high = lane.scan([GUN_BOX])
    armed = lane.armed()

    lane.export(tmp_path / "set")

    content = (tmp_path / "set" / "images" / f"{armed}.png").read_bytes()
    assert np.array_equal(decode_picture(content).rgb, colourise(low, high))
    assert document(tmp_path / "set")["images"][0]["sha256"] == hashlib.sha256(content).hexdigest()


def test_measuring_and_training_read_the_set(lane: LabelLane, tmp_path: Path) -> None:
    from models.training.real import read_coco

    lane.armed(), lane.cleared()
    lane.export(tmp_path / "set")
    (tmp_path / "model").mkdir()
    detector = OnnxDetector(*model_of(installed(tmp_path / "model", "dark_box")), threads=1)
    annotations, images = tmp_path / "set" / "annotations.json", tmp_path / "set" / "images"

    result = evaluate(annotations, images, detector)
    armed, clean = read_coco(annotations, images)

    assert (result.images, result.clean, result.map50) == (2, 1, pytest.approx(1))
    assert (armed.boxes.tolist(), [LABELS[place] for place in armed.classes]) == ([[10, 20, 40, 28]], ["gun"])
    assert (armed.file.is_file(), clean.boxes.shape) == (True, (0, 4))


def test_the_days_asked_for_are_those_on_which_the_bags_entered(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared()
    lane.bench.clock.advance(timedelta(days=2))
    later = lane.cleared()

    both = lane.export(tmp_path / "both")
    report = lane.export(tmp_path / "later", first=date(2026, 11, 24))

    assert (both.first_day, both.last_day, both.pictures) == ("2026-11-23", "2026-11-25", 2)
    assert (report.first_day, report.last_day, report.bags) == ("2026-11-24", "2026-11-25", 1)
    (image,) = document(tmp_path / "later")["images"]
    assert (image["file_name"], image["date_captured"]) == (f"{later}.png", "2026-11-25")


@pytest.mark.parametrize(
    ("source", "has_simulators", "is_said", "simulated"),
    [
        ("xray.1", False, False, False),
        ("xray.1", True, False, True),
        ("xray.folder", True, False, False),
        ("xray.folder", False, True, True),
    ],
)
def test_simulated_pictures_are_called_so(
    lane: LabelLane, tmp_path: Path, source: str, has_simulators: bool, is_said: bool, simulated: bool
) -> None:
    lane.source = source
    lane.cleared()
    if has_simulators:
        (lane.folder / URLS_NAME).write_text("{}")

    report = lane.export(tmp_path / "set", is_simulated=is_said)

    assert (report.is_simulated, document(tmp_path / "set")["info"]["simulated"]) == (simulated, simulated)
    assert ("(simulated)" in labels_words(report)) is simulated


def test_nobody_is_named_in_the_set(lane: LabelLane, tmp_path: Path) -> None:
    lane.bench.coach()
    bag_id = lane.bag()
    lane.bench.give(c.LinkBag(bag_id, "r1", "E000123"), "1001")
    lane.bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    lane.export(tmp_path / "set")

    said = (tmp_path / "set" / "annotations.json").read_text(encoding="utf-8")

    assert [word for word in ("E000123", "K102", "工作人员", *BADGES) if f'"{word}' in said] == []
    assert document(tmp_path / "set")["info"]["node"] == "lane-1"


# --- pictures that are not in order -----------------------------------------------------------------------------------


def test_missing_and_altered_pictures_are_a_reason_and_on_record(lane: LabelLane, tmp_path: Path) -> None:
    gone, altered, kept = lane.cleared(), lane.cleared(), lane.armed()
    lane.views(gone)[0].unlink()
    lane.views(altered)[1].write_bytes(b"other")

    report = lane.export(tmp_path / "set")

    assert [one["file_name"] for one in document(tmp_path / "set")["images"]] == [f"{kept}.png"]
    assert report.left_out == {"picture_missing": 1, "picture_altered": 1}
    assert [code for code, _ in report.faults] == ["evidence.missing", "evidence.altered"]
    faults = [event for event in lane.events() if isinstance(event, e.FaultReported)]
    assert [(fault.code, fault.where) for fault in faults] == [(code, "export") for code, _ in report.faults]
    assert fault_words("evidence.altered").what in labels_words(report)


def test_a_picture_of_another_size_than_on_record_has_no_place_for_its_boxes(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared()
    bench, bag_id = lane.bench, next(lane.bench.ids)
    (kind, suffix, content), *_ = encode_scan(Scan(bag_id, MORNING, 0, "xray.1", picture=np.zeros((40, 40, 3), "u1")))
    bench.give(c.AdmitBag(bag_id, "1"))
    view = lane.evidence.keep(content, kind, suffix)
    bench.give(c.RecordScan(bag_id, (view,), 80, 80, "xray.1", bench.clock.now()))
    bench.give(c.ReportFindings(bag_id, (), "default 1", "cd" * 32, 40))
    bench.give(c.RecordVerdict(bag_id, "clear"), "1001")

    assert lane.export(tmp_path / "set").left_out == {"picture_unreadable": 1}


def test_a_picture_whose_retention_ended_is_no_fault(lane: LabelLane, tmp_path: Path) -> None:
    expired, _ = lane.cleared(), lane.cleared()
    views = lane.bench.station.bags[expired].views
    for view in views:
        lane.evidence.delete(view)
    lane.bench.give(c.ReportEvidenceExpired(tuple(view.sha256 for view in views), "retention.scans"))

    report = lane.export(tmp_path / "set")

    assert (report.left_out, report.faults) == ({"picture_expired": 1}, ())


# --- whole or not at all ----------------------------------------------------------------------------------------------


def test_the_export_is_in_the_log_with_the_hash_of_its_document(lane: LabelLane, tmp_path: Path) -> None:
    lane.armed()
    lane.export(tmp_path / "set")

    digest = hashlib.sha256((tmp_path / "set" / "annotations.json").read_bytes()).hexdigest()

    exported = e.ExportWritten("labels", "2026-11-23", "2026-11-23", ("annotations.json",), (digest,))
    assert [event for event in lane.events() if isinstance(event, e.ExportWritten)] == [exported]


def test_an_empty_folder_is_taken_and_a_used_one_refused_untouched(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared()
    (tmp_path / "empty").mkdir()
    assert lane.export(tmp_path / "empty").pictures == 1
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "empty").rglob("*")}
    (tmp_path / "file").write_text("mine")

    for used in ("empty", "file"):
        with pytest.raises(EnvironmentFault) as refused:
            lane.export(tmp_path / used)
        assert refused.value.code == "export.folder_used"
        assert not fault_words(refused.value.code).what.endswith(refused.value.code)

    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "empty").rglob("*")} == before
    assert leftovers(tmp_path) == []


def test_work_that_is_broken_off_leaves_nothing(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared(), lane.cleared()

    def broken_off(done: int, total: int, words: str) -> None:
        assert leftovers(tmp_path) != []
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_labels(lane.folder, tmp_path / "set", lane.bench.clock, broken_off)

    assert not (tmp_path / "set").exists()
    assert leftovers(tmp_path) == []
    assert not any(isinstance(event, e.ExportWritten) for event in lane.events())


def test_a_place_that_cannot_be_written_is_said(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared()
    (tmp_path / "file").write_text("mine")

    with pytest.raises(EnvironmentFault, match="choose another folder") as fault:
        lane.export(tmp_path / "file" / "set")

    assert fault.value.code == "export.not_writable"


def test_while_a_kiosk_runs_nothing_is_written(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared()
    with InstanceLock.acquire(lane.folder), pytest.raises(EnvironmentFault) as busy:
        lane.export(tmp_path / "set")

    assert busy.value.code == "instance.running"
    assert not (tmp_path / "set").exists()


def test_without_one_certain_bag_nothing_is_written_and_the_reasons_are_said(lane: LabelLane, tmp_path: Path) -> None:
    nobody = lane.export(tmp_path / "set")
    lane.bag()
    undecided = lane.export(tmp_path / "set")

    assert (nobody.bags, nobody.out, undecided.out, undecided.left_out) == (0, "", "", {"undecided": 1})
    assert "--from" in labels_words(nobody)
    assert reason_words("undecided") in labels_words(undecided)
    assert not (tmp_path / "set").exists()
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_reason_has_words(language: str) -> None:
    set_language(language)
    said = [reason_words(reason) for reason in REASONS]
    set_language("zh_CN")

    assert len(set(said)) == len(REASONS)


# --- as it is called --------------------------------------------------------------------------------------------------


def kiosk(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", "models", "labels", *map(str, arguments)], cwd=ROOT,
        env={**os.environ, "COLUMNS": "200"}, capture_output=True, text=True, timeout=50, check=False,
    )  # fmt: skip


def test_the_command_says_what_it_wrote_in_words_and_as_json(lane: LabelLane, tmp_path: Path) -> None:
    lane.armed(), lane.cleared()
    lane.bench.close()

    said = kiosk("--data", lane.folder, "--out", tmp_path / "one", "--language", "en", "--from", "2026-11-23")
    told = kiosk("--data", lane.folder, "--out", tmp_path / "two", "--json")

    assert said.returncode == told.returncode == 0, said.stderr + told.stderr
    assert "Wrote 2 pictures, 1 of them without an article; 1 boxes" in said.stdout
    assert "1  Gun gun" in said.stdout
    assert "2/2" in said.stderr
    assert (json.loads(told.stdout)["boxes"], told.stderr) == ({"gun": 1}, "")


def test_the_exit_code_tells_an_empty_set_a_used_folder_and_wrong_days_apart(lane: LabelLane, tmp_path: Path) -> None:
    lane.cleared()
    lane.bench.close()
    out = ("--data", lane.folder, "--out", tmp_path / "set")

    nothing = kiosk(*out, "--to", "2026-11-22")
    used = kiosk("--data", lane.folder, "--out", lane.folder)
    turned = kiosk(*out, "--from", "2026-11-24", "--to", "2026-11-23")
    no_log = kiosk("--data", tmp_path / "none", "--out", tmp_path / "set")

    assert [done.returncode for done in (nothing, used, turned, no_log)] == [1, 69, 2, 69]
    assert "检查 --data" in nothing.stdout
    assert "--out" in used.stderr
    assert "2026-11-23 is before 2026-11-24" in turned.stderr
    assert "--data" in no_log.stderr
