"""``python -m ui.gallery OUT``: the screening screens over a real service, as PNG in both languages and sizes.

Needs no device: scans are read from the lane simulator's picture files, what they hold from ``truth.json``.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QCoreApplication, QEvent
from PyQt6.QtWidgets import QApplication

from checkpoint import commands as c
from checkpoint.audit_log import AuditLog
from checkpoint.clock import ManualClock
from checkpoint.detection import Box, Detection
from checkpoint.events import StoredEvent
from checkpoint.evidence import EvidenceStore
from checkpoint.frame import Frame
from checkpoint.regulation_files import load_rules
from checkpoint.scan import LineBlock, Scan
from checkpoint.screening import Bag
from checkpoint.service import CheckpointService
from checkpoint.settings import Settings
from checkpoint.staff import pin_record
from contraband_catalog import load
from devices.picture_files import decode_png16, encode_scan
from ui.bag_pictures import BagPictures
from ui.bridge import Bridge
from ui.demo_station import PIN, STAFF, planned_runs
from ui.i18n import LANGUAGES, set_language
from ui.live_picture import LivePicture
from ui.main_window import MainWindow
from ui.screens.lane import LaneScreen
from ui.screens.search_desk import SearchDesk
from ui.screens.sign_in import SignInScreen
from ui.tasks import pool

BAGS = Path(__file__).parent.parent / "devices" / "simulators" / "bags"
SIZES = ((1920, 1080), (1280, 800))
MODEL = "default 2026.11.0"
_START = datetime(2026, 11, 23, 6, 3, 22, tzinfo=UTC)
_BLOCK = 16


class Stage:
    """A station without devices: everything real but the wires, time and the detector's answers.

    Attributes:
        events: all that was recorded, in order.
        receipts: bag ids whose receipt was asked for.
    """

    def __init__(self, folder: Path, *, is_simulated: bool = True, has_staff: bool = True) -> None:
        self.clock = ManualClock(_START)
        self.settings = Settings(
            "lane-1", "长沙汽车南站", str(folder), lane="3", idle_lock_min=240, is_simulated=is_simulated
        )
        self.catalogue, self.rules = load(), load_rules()
        self.evidence = EvidenceStore(folder / "evidence", self.clock)
        self.pictures = BagPictures(self.evidence)
        self.service = CheckpointService(
            lambda: AuditLog.open(folder / "log.db", "lane-1", self.clock), self.catalogue, self.rules, self.clock,
            lambda act: None, node="lane-1", lane="3",
        )  # fmt: skip
        self.events: list[StoredEvent] = []
        self.service.subscribe(lambda publication: self.events.extend(publication.events))
        self.service.open()
        self.bridge = Bridge(self.service, self.clock)
        self.live = LivePicture(self.clock)
        self.receipts: list[str] = []
        self.truth = {one["number"]: one for one in json.loads((BAGS / "truth.json").read_text())["scans"]}
        self.post(c.RecordStart("0.1.0", "", self.catalogue.digest, self.settings.digest, MODEL, ""))
        if has_staff:
            self._populate()
        self.sign_in_screen = SignInScreen(self.bridge, self.settings, self.clock, PIN if is_simulated else "")
        self.lane = LaneScreen(
            self.bridge, self.catalogue, self.clock, self.live, self.frame, self.settings, self.pictures.scan
        )
        self.desk = SearchDesk(
            self.bridge, self.catalogue, self.rules, self.clock, self.frame, self.evidence.keep, self.pictures.rgb,
            self.receipts.append,
        )  # fmt: skip
        self.window = MainWindow(self.bridge, self.settings, self.clock, self.sign_in_screen, (self.lane, self.desk))

    def _populate(self) -> None:
        record = pin_record(PIN)
        for badge, name, roles in STAFF:
            self.post(c.RegisterStaff(badge, name, tuple(str(role) for role in roles), record))
        self.bridge.sign_in("1004", PIN, "duty_manager")
        self.run()
        for command in planned_runs(self.clock, 6, random.Random(1)):
            self.bridge.post(command)
        self.run()
        self.bridge.sign_out()
        self.run()

    # --- time and the service -----------------------------------------------------------------------------------------

    def run(self) -> None:
        """Let the service work, and Qt and the pool with it, until nobody has anything left to do."""
        for _ in range(6):
            self.service.run_pending()
            pool().waitForDone(5000)
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()

    def post(self, command: c.Command) -> None:
        """The machine itself reports."""
        self.service.post(command)
        self.service.run_pending()

    def advance(self, seconds: float) -> None:
        """Time passes."""
        self.clock.advance(timedelta(seconds=seconds))

    def sign_in(self, badge: str = "1001", role: str = "screener") -> None:
        """A person comes to the window."""
        self.bridge.sign_in(badge, PIN, role)
        self.run()

    def close(self) -> None:
        """End. Qt deletes the window now: left to the garbage collector, a timer may still reach half of it."""
        self.window.close()
        self.run()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, int(QEvent.Type.DeferredDelete.value))
        self.service.close()

    # --- bags ---------------------------------------------------------------------------------------------------------

    def energies(self, number: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
        """(low, high) of a shipped scan."""
        low, high = (decode_png16((BAGS / f"{number:03}_{name}.png").read_bytes()) for name in ("low", "high"))
        return low, high

    def detections(self, number: int) -> tuple[Detection, ...]:
        """What a good detector would say of a shipped scan."""
        articles: list[dict[str, Any]] = self.truth[number]["articles"]
        return tuple(
            Detection(one["label"], 9_200 - 700 * place, _box(*one["box"]))
            for place, one in enumerate(articles)
            if one["label"] in self.catalogue.labels and one["item_id"]
        )

    def enter(self, number: int) -> str:
        """A bag goes through the tunnel; its id. The detector has not answered."""
        self.advance(4)
        low, high = self.energies(number)
        bag_id = self.bridge.new_id()
        self.post(c.AdmitBag(bag_id, "3"))
        self.live.edge(bag_id)
        for first in range(0, low.shape[1], _BLOCK):
            part = slice(first, first + _BLOCK)
            self.live.lines(LineBlock(low[:, part].T, high[:, part].T, first, self.clock.monotonic_ns()))
        self.live.edge(None)
        scan = Scan(bag_id, self.clock.now(), self.clock.monotonic_ns(), "xray.3", low, high)
        self.live.scan(scan)
        views = tuple(self.evidence.keep(content, kind, suffix) for kind, suffix, content in encode_scan(scan))
        self.post(c.RecordScan(bag_id, views, *scan.size, scan.source, scan.captured_at))
        return bag_id

    def bring(self, number: int, *extra: Detection) -> str:
        """A bag goes through and the detector answers."""
        bag_id = self.enter(number)
        self.advance(0.2)
        self.post(c.ReportFindings(bag_id, (*self.detections(number), *extra), MODEL, "", 41))
        self.run()
        return bag_id

    def bag(self, bag_id: str) -> Bag:
        """A bag as it stands."""
        return self.service.station.bags[bag_id]

    def frame(self) -> Frame | None:
        """A camera that sees a grey belt with a bag on it."""
        pixels = np.full((240, 320, 4), 70, np.uint8)
        pixels[60:190, 80:250] = (92, 60, 48, 255)
        pixels[60:80, 130:200] = (40, 30, 26, 255)
        pixels[..., 3] = 255
        return Frame(pixels, "camera.bag", 0, self.clock.now(), self.clock.monotonic_ns())


def _box(left: int, top: int, right: int, bottom: int) -> Box:
    return Box(left, top, right - left, bottom - top)


# --- the pictures -----------------------------------------------------------------------------------------------------


def busy_lane(stage: Stage) -> None:
    """A shift under way: bags decided, one with an alarm at the image, one behind it, two at the desk."""
    for device in ("xray", "belt", "gate", "camera", "printer"):
        stage.post(c.ReportDevice(device, True, ""))
    stage.post(c.ReportBelt("3", "released", "clear"))
    for number, verdict in ((1, "clear"), (9, "open_bag"), (2, "clear"), (15, "open_bag"), (4, "clear")):
        bag_id = stage.bring(number)
        stage.bridge.post(c.RecordVerdict(bag_id, verdict))  # type: ignore[arg-type]
        stage.run()


def scenes(stage: Stage) -> list[tuple[str, Any]]:
    """(name, what to do before the picture), in order: each goes on from the one before."""
    run_id = next(iter(stage.service.station.runs))
    unknown = Detection("unheard_of", 6_100, Box(330, 60, 90, 120))

    def alarm() -> None:
        stage.window.choose(0)
        bag_id = stage.bring(28, unknown)
        stage.bridge.post(c.LinkBag(bag_id, run_id))
        stage.post(c.ReportBelt("3", "stopped", "prohibited_article", bag_id))
        stage.bring(11)
        stage.advance(760)

    def chooser() -> None:
        stage.lane.open_chooser()

    def quiet() -> None:
        stage.lane.go_back()
        for _ in range(2):
            bag = stage.lane.current
            if bag is not None:
                stage.bridge.post(c.RecordVerdict(bag.bag_id, "open_bag"))
                stage.run()
        stage.post(c.ReportBelt("3", "released", "clear"))
        stage.bring(6)
        stage.lane.panel.choose("no_organic")

    def rolling() -> None:
        bag = stage.lane.current
        if bag is not None:
            stage.bridge.post(c.RecordVerdict(bag.bag_id, "clear"))
        stage.run()

    def lost() -> None:
        stage.post(c.ReportDevice("belt", False, "belt.no_answer"))
        stage.advance(600)

    def desk() -> None:
        stage.post(c.ReportDevice("belt", True, ""))
        stage.window.choose(1)
        stage.run()
        stage.desk.choose_item("P03-1")
        stage.desk.measure.set_measured("blade_length_mm", 185)

    def desk_found() -> None:
        stage.desk.measure.set_measured("tip_angle_deg", 23)
        stage.desk.record_find()
        stage.run()
        stage.desk.choose_item("R05-1")

    def desk_marked() -> None:
        stage.desk.choose_item("C03-1")
        stage.desk.place.press()
        stage.desk.scan.mark_place(Box(150, 60, 80, 110))

    return [
        ("lane_alarm", alarm), ("lane_runs", chooser), ("lane_clear", quiet), ("lane_rolling", rolling),
        ("lane_device_lost", lost), ("desk_measure", desk), ("desk_found", desk_found),
        ("desk_marked", desk_marked), ("keys", lambda: stage.window.show_keys()),
    ]  # fmt: skip


def render(out: Path, size: tuple[int, int], language: str, theme: str = "dark") -> None:
    """All screens of one size and language."""
    set_language(language)
    with tempfile.TemporaryDirectory() as folder:
        first = Stage(Path(folder) / "first", has_staff=False)
        _shoot(first, out, "first_start", size, language)
        first.close()
        stage = Stage(Path(folder) / "busy")
        stage.window.resize(*size)
        stage.window.show()
        _shoot(stage, out, "sign_in", size, language)
        stage.sign_in()
        if theme == "light":
            stage.window.switch_theme()
        _shoot(stage, out, "lane_empty", size, language)
        busy_lane(stage)
        for name, prepare in scenes(stage):
            prepare()
            _shoot(stage, out, name, size, language)
        stage.close()


def _shoot(stage: Stage, out: Path, name: str, size: tuple[int, int], language: str) -> None:
    stage.window.resize(*size)
    stage.window.show()
    for _ in range(2):
        stage.run()
        stage.lane._pull()
    stage.window.grab().save(str(out / f"{name}_{language}_{size[1]}.png"))


def main(out: Path) -> None:
    """Every size in every language."""
    out.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for language in LANGUAGES:
            render(out, size, language)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m ui.gallery", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path("gallery"), help="folder for the pictures")
    folder = parser.parse_args().out
    application = QApplication(sys.argv[:1])
    main(folder)
