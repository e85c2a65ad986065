"""The only place that builds things: settings in, a working kiosk out, in an order that a reader can follow.

Start: lock the data folder · read catalogue and rules · open log and evidence · service (folds, repairs) · actuator ·
detector · lane · drivers · projections. Stop goes the same way back. Nothing here knows a screen.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from checkpoint import __version__
from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.actuator import Actuator
from checkpoint.anchor import Anchor, anchor_path, read_anchor, write_anchor
from checkpoint.audit_log import AuditLog
from checkpoint.clock import Clock, SystemClock
from checkpoint.errors import EnvironmentFault, LogFault, RegulationError
from checkpoint.evidence import EvidenceStore
from checkpoint.instance_lock import InstanceLock
from checkpoint.lane import Lane, LaneViewer
from checkpoint.law import CHINA
from checkpoint.log_reader import LogReader
from checkpoint.ports import Belt, XraySource
from checkpoint.regulation_files import load_rules
from checkpoint.service import CheckpointService, Publication, Subscriber
from checkpoint.settings import Settings
from contraband_catalog import load
from devices.belt import BeltDrive, BeltStatus, complaint
from devices.camera import VideoCamera
from devices.card_reader import CardReader
from devices.gate import GateBarrier, clearance_echo
from devices.picture_files import encode_scan
from devices.picture_folder import PictureFolder
from devices.printer import SlipPrinter
from devices.xray import XrayUnit
from models.active import chosen_model
from models.manifest import load_manifest
from models.shadow import ShadowedDetector, with_shadow
from models.silent import SilentDetector
from models.worker import DetectorProcess
from ui.housekeeping import Housekeeping
from ui.projection_feed import ProjectionFeed

logger = logging.getLogger(__name__)

NOBODY_LOOKS = LaneViewer(lines=lambda block: None, edge=lambda bag_id: None, scan=lambda scan: None)


class Kiosk:
    """Everything that works without a screen.

    Attributes:
        service, evidence, catalogue, rules, clock: what screens are given.
        detector, camera, printer, card_reader: devices that screens show or use; None where none is configured.
    """

    def __init__(
        self, settings: Settings, viewer: LaneViewer = NOBODY_LOOKS, *, images: Path | None = None,
        interval_s: float = 4.0, is_attended: bool = True, clock: Clock | None = None,
        on_badge: Callable[[str], None] | None = None, manifest: Path | None = None,
    ) -> None:  # fmt: skip
        """Take what is needed; nothing starts yet.

        Args:
            viewer: where live pictures go.
            images: a folder of pictures instead of a scanner.
            is_attended: the pictures wait for a person at the image, as a belt would.
            on_badge: told of every badge that the card reader reads.
            manifest: the list of detectors; the product's own when left out.
        """
        self.settings, self.clock = settings, clock or SystemClock()
        self._stack = ExitStack()
        self._viewer, self._images, self._interval_s, self._on_badge = viewer, images, interval_s, on_badge
        self._is_attended, self._manifest = is_attended, manifest
        self._belt_complaint = ""
        self._drivers: list[BeltDrive | GateBarrier | VideoCamera | CardReader] = []
        self.pictures: PictureFolder | None = None
        self.camera: VideoCamera | None = None
        self.printer: SlipPrinter | None = None
        self.card_reader: CardReader | None = None

    def start(self, subscriber: Subscriber | None = None) -> None:
        """Build and start all parts.

        Args:
            subscriber: told of every publication from the first one on.

        Raises:
            EnvironmentFault: what is missing or wrong, where, and what to do; whatever had started is stopped again.
        """
        try:
            self._start(subscriber)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop all parts in reverse order; safe to call twice."""
        self._stack.close()

    def _start(self, subscriber: Subscriber | None) -> None:
        folder = self.settings.folder
        folder.mkdir(parents=True, exist_ok=True)
        self._stack.enter_context(InstanceLock.acquire(folder))
        self._load_law(folder)
        self.evidence = EvidenceStore(folder / "evidence", self.clock)
        self._start_service(folder, subscriber)
        self._start_detector()
        self._record_start()
        self._start_lane()
        self._start_devices()
        self._start_housekeeping(folder)

    def _load_law(self, folder: Path) -> None:
        """Law that cannot be trusted opens no gate: the kiosk does not start, and the log says why."""
        try:
            self.catalogue, self.rules = load(), load_rules()
        except RegulationError as fault:
            _record_refused_start(folder / "log.db", self.settings.node, self.clock, fault)
            raise

    def _start_service(self, folder: Path, subscriber: Subscriber | None) -> None:
        actuator: list[Actuator] = []
        self.service = CheckpointService(
            lambda: _verified_log(folder / "log.db", self.settings.node, self.clock),
            self.catalogue, self.rules, self.clock, lambda act: actuator[0].act(act),
            node=self.settings.node, lane=self.settings.lane,
        )  # fmt: skip
        self.projections = ProjectionFeed(folder / "read.db", folder / "log.db")
        self.service.subscribe(self.projections.publish)
        self.service.subscribe(self._anchor_at_hand_over)
        if subscriber is not None:
            self.service.subscribe(subscriber)
        self._source, belt = self._build_source()
        gate = self._build_gate()
        self._moving = [driver for driver in (belt, gate) if isinstance(driver, BeltDrive | GateBarrier)]
        actuator.append(Actuator(belt, gate, self.service.post))
        self.service.start()
        self._stack.callback(self._anchor_at_stop)
        self._stack.callback(self.service.stop)
        self.projections.start()
        self._stack.callback(self.projections.stop)
        self._actuator = actuator[0]
        self._stack.callback(self._stop_drivers)  # last: the belt is told to stand while its drive still hears
        self._stack.callback(self._actuator.stop)
        self._stack.callback(self._record_stop)

    def _build_source(self) -> tuple[XraySource | None, Belt | None]:
        """The scanner and the belt under it; a folder of pictures is both. The lane reports a lost scanner."""
        devices = self.settings.devices
        if self._images is not None:
            self.pictures = PictureFolder(
                self._images, None, self.clock, interval_s=self._interval_s, is_held=self._is_attended
            )
            return self.pictures, self.pictures.belt if self._is_attended else None
        source = XrayUnit(devices.xray, None, self.clock) if devices.xray else None
        belt = self._build_belt(devices.belt) if devices.belt else None
        return source, belt

    def _build_belt(self, url: str) -> BeltDrive:
        return BeltDrive(url, self._report_device, self.clock, on_status=self._belt_said)

    def _build_gate(self) -> GateBarrier | None:
        if not self.settings.devices.gate:
            return None
        return GateBarrier(self.settings.devices.gate, self._report_device, self.clock, on_passed=self._coach_passed)

    def _start_driver(self, driver: BeltDrive | GateBarrier | VideoCamera | CardReader) -> None:
        driver.start()
        self._drivers.append(driver)

    def _stop_drivers(self) -> None:
        while self._drivers:
            driver = self._drivers.pop()
            driver.shut_down() if isinstance(driver, BeltDrive | GateBarrier) else driver.stop()

    def _start_detector(self) -> None:
        """A model that cannot be used is silence, not the end: the lane works and every bag is opened by hand."""
        detector = self.settings.detector
        try:
            self.detector: DetectorProcess | ShadowedDetector | SilentDetector = DetectorProcess(
                self._manifest, model_name=self._model_name(), deadline_s=detector.deadline_s, threads=detector.threads
            )
        except EnvironmentFault as fault:
            logger.error("no detector: %s", fault)
            self.detector = SilentDetector(fault)
            self.service.post(c.ReportFault(fault.code, "detector", str(fault)))
        self._stack.callback(self.detector.close)
        if isinstance(self.detector, DetectorProcess):
            self._add_shadow(self.detector)

    def _add_shadow(self, operating: DetectorProcess) -> None:
        """The model chosen to look at the same bags unheard; one that cannot is complained of, and the lane works."""
        try:
            self.detector = with_shadow(operating, self.settings.folder, self._manifest)
        except EnvironmentFault as fault:
            logger.error("no shadow: %s", fault)
            self.service.post(c.ReportFault(fault.code, "detector", f"{fault}; until then no shadow runs"))
        self._stack.callback(self.detector.close)

    def _model_name(self) -> str:
        """Settings, else the active model, else the first operating one; an active model that is gone is complained of.

        Raises:
            EnvironmentFault: manifest or settings cannot be used.
        """
        manifest = load_manifest(self._manifest)
        try:
            return chosen_model(self.settings.folder, manifest, self.settings.detector.model).name
        except EnvironmentFault as fault:
            if self.settings.detector.model:
                raise
            model = manifest.operating()
            logger.error("active model: %s; until then %s works", fault, model.title)
            self.service.post(c.ReportFault(fault.code, "detector", f"{fault}; until then {model.title} works"))
            return model.name

    def _start_lane(self) -> None:
        self.lane = Lane(
            self.service, self.evidence, encode_scan, self.detector, self.clock, self._viewer, lane=self.settings.lane
        )
        self.lane.start()
        self._stack.callback(self.lane.stop)
        if self._source is not None:
            self._source.start(self.lane)
            self._stack.callback(self._source.stop)

    def _start_devices(self) -> None:
        """After the start is on record: what a driver says of its device belongs to this run of the kiosk."""
        devices = self.settings.devices
        for driver in self._moving:
            self._start_driver(driver)
        self._actuator.start()  # only now: an order before its drive was connected would be reported as a fault
        if devices.bag_camera:
            self.camera = VideoCamera(devices.bag_camera, self._report_device, self.clock)
            self._start_driver(self.camera)
        if devices.card_reader and self._on_badge is not None:
            self.card_reader = CardReader(devices.card_reader, self._report_device, self.clock, self._on_badge)
            self._start_driver(self.card_reader)
        if devices.printer:
            self.printer = SlipPrinter(devices.printer, self._report_device, self.clock)

    def _start_housekeeping(self, folder: Path) -> None:
        self.housekeeping = Housekeeping(
            self.evidence,
            self.rules,
            self.clock,
            folder,
            self.settings.least_free_mb,
            self.service.post,
            self.printer,
            self._is_disk_lost,
        )
        self.housekeeping.start()
        self._stack.callback(self.housekeeping.stop)

    def _is_disk_lost(self) -> bool:
        disk = self.service.station.devices.get("disk")
        return disk is not None and not disk.is_present

    def _record_start(self) -> None:
        today = self.clock.now().astimezone(CHINA).date()
        started = c.RecordStart(
            __version__, self.rules.digest(today), self.catalogue.digest, self.settings.digest,
            self.detector.name, self.detector.sha256,
        )  # fmt: skip
        self.service.post(started).result(30)

    def _record_stop(self) -> None:
        try:
            self.service.post(c.RecordStop("ordered")).result(10)
        except EnvironmentFault as fault:  # a halted service cannot write; it said so before
            logger.info("stop not recorded: %s", fault)

    # --- anchors ------------------------------------------------------------------------------------------------------

    def _anchor_at_hand_over(self, publication: Publication) -> None:
        """The head that is printed on the hand-over slip is kept beside the log, too."""
        for stored in publication.events:
            if isinstance(stored.event, e.ShiftClosed):
                self._keep_anchor(stored.event.head_seq, stored.event.head_hash)

    def _anchor_at_stop(self) -> None:
        try:
            with LogReader.open(self.settings.folder / "log.db") as reader:
                head = reader.head()
            self._keep_anchor(head.seq, head.hash)
        except EnvironmentFault as fault:
            logger.info("no anchor kept: %s", fault)

    def _keep_anchor(self, seq: int, head_hash: str) -> None:
        path = anchor_path(self.settings.folder / "log.db")
        write_anchor(path, Anchor(self.settings.node, seq, head_hash, self.clock.now()))

    # --- what devices tell --------------------------------------------------------------------------------------------

    def _report_device(self, device: str, is_present: bool, reason: str) -> None:
        self.service.post(c.ReportDevice(device, is_present, reason))

    def _belt_said(self, status: BeltStatus) -> None:
        """Emergency stop or jam: the drive has stopped by itself, and only a person starts it again."""
        fault = complaint(status)
        code, self._belt_complaint = self._belt_complaint, fault.code if fault is not None else ""
        if fault is not None and fault.code != code:
            self.service.post(c.ReportBelt(self.settings.lane, "stopped", fault.code))
            self.service.post(c.ReportFault(fault.code, "belt", str(fault)))

    def _coach_passed(self, echo: int) -> None:
        """The loop sensor: the coach whose gate is open has left. ``echo`` is the barrier's hash of the clearance."""
        for run in self.service.station.runs.values():
            if run.clearance_id and not run.is_ended and clearance_echo(run.clearance_id) == echo:
                self.service.post(c.ReportCoachLeft(run.run_id, run.clearance_id))


def _verified_log(path: Path, node: str, clock: Clock) -> AuditLog:
    """Open the log and verify all of it, before anything is decided by it: folding it takes four times as long."""
    log = AuditLog.open(path, node, clock)
    try:
        anchor = read_anchor(anchor_path(path))
        log.verify(expected_head=anchor.head if anchor is not None else None)
    except BaseException:
        log.close()
        raise
    return log


def _record_refused_start(path: Path, node: str, clock: Clock, fault: EnvironmentFault) -> None:
    try:
        with AuditLog.open(path, node, clock) as log:
            log.append((("station", e.FaultReported(fault.code, "start", str(fault))),), "system", "system")
    except LogFault as second:
        logger.error("not in the log: %s", second)
