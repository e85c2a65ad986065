"""The window: look at the surroundings, build the kiosk, build the screens, run, stop.

The order matters: nothing of Qt is touched before the surroundings were found good, so that a missing display or font
is a sentence with a remedy and never an abort.
"""

from __future__ import annotations

import importlib
import logging
import os
import signal
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from checkpoint.errors import EnvironmentFault
from checkpoint.instance_lock import InstanceLock
from checkpoint.settings import Devices, Settings, load_settings
from ui.i18n import set_language
from ui.kiosk.surroundings import examine, explain

if TYPE_CHECKING:
    from PyQt6.QtWidgets import QApplication

    from ui.badge_relay import BadgeRelay
    from ui.bridge import Bridge
    from ui.composition import Kiosk
    from ui.live_picture import LivePicture
    from ui.main_window import MainWindow
    from ui.screens.models import ModelsScreen

logger = logging.getLogger(__name__)

EXIT_SURROUNDINGS, EXIT_BUSY = 69, 75
DEMO_COACHES = 6
DEMO_SCENARIO = "walk_through"


def open_window(
    settings_path: Path | None, data: Path, *, images: Path | None = None, interval_s: float = 4.0,
    language: str | None = None, scenario: str = DEMO_SCENARIO, seed: int = 1,
) -> int:  # fmt: skip
    """Run the kiosk until its window is closed; returns the exit code.

    Args:
        settings_path: an operating kiosk; None is a simulated station under ``data``.
        images: a folder of pictures instead of a scanner.
        scenario, seed: what happens on a simulated lane, and the order of its bags.

    Raises:
        EnvironmentFault: settings that cannot be read.
    """
    settings = load_settings(settings_path) if settings_path is not None else None
    if language is None and settings is not None:
        set_language(settings.language)
    lacks = examine(os.environ, data_folder=settings.folder if settings else data)
    if lacks:
        sys.stderr.write(explain(lacks, language or "zh_CN") + "\n")
    if any(lack.fatal for lack in lacks):
        return EXIT_SURROUNDINGS
    with ExitStack() as stack:
        return _run(stack, settings, data, images, interval_s, scenario, seed)


def _run(
    stack: ExitStack, settings: Settings | None, data: Path, images: Path | None, interval_s: float, scenario: str,
    seed: int,
) -> int:  # fmt: skip
    from PyQt6.QtWidgets import QApplication

    from ui.style import apply_style

    application = QApplication(sys.argv[:1])
    screen = application.primaryScreen()  # for its height at once: to style all screens anew takes half a second
    height_px = screen.availableSize().height() if screen is not None else 1080
    apply_style(application, settings.theme if settings else "dark", height_px)
    try:
        wanted = settings or _simulated(stack, data, images, scenario, seed)
        kiosk, live, badges = build_kiosk(stack, wanted, images, interval_s)
    except EnvironmentFault as fault:
        return _out_of_service(application, fault)
    window = build_window(kiosk, live, badges)
    window.show() if wanted.is_simulated else window.show_kiosk()
    window.activateWindow()  # without a window manager nobody else gives the window its keys
    _keep_alive(window, kiosk)
    for number in (signal.SIGTERM, signal.SIGINT):  # Python sees a signal at the window's next tick
        signal.signal(number, lambda *_: application.quit())
    return application.exec()


def _simulated(stack: ExitStack, data: Path, images: Path | None, scenario: str, seed: int) -> Settings:
    from ui.simulated import SimulatedLane, simulated_settings

    imports = threading.Thread(target=importlib.import_module, args=("ui.composition",), name="imports")
    imports.start()  # while the simulators start
    stack.callback(imports.join)
    with InstanceLock.acquire(data):  # a second kiosk ends here, before its simulators write over the first one's
        pass
    lane = stack.enter_context(SimulatedLane(scenario, seed=seed, record=data))
    devices = lane.devices
    if images is not None:  # the folder stands in for scanner and belt; gate, camera and printer stay
        devices = Devices(
            gate=devices.gate, bag_camera=devices.bag_camera, card_reader=devices.card_reader, printer=devices.printer
        )
    return simulated_settings(data, devices)


def build_kiosk(
    stack: ExitStack, settings: Settings, images: Path | None, interval_s: float
) -> tuple[Kiosk, LivePicture, BadgeRelay]:
    """Start everything that works without a screen; ``stack`` stops it."""
    from checkpoint.clock import SystemClock
    from checkpoint.lane import LaneViewer
    from ui.badge_relay import BadgeRelay
    from ui.composition import Kiosk
    from ui.demo_station import populate
    from ui.live_picture import LivePicture

    clock = SystemClock()
    live, badges = LivePicture(clock), BadgeRelay()
    viewer = LaneViewer(lines=live.lines, edge=live.edge, scan=live.scan)
    kiosk = Kiosk(settings, viewer, images=images, interval_s=interval_s, clock=clock, on_badge=badges.read.emit)
    stack.callback(kiosk.stop)
    kiosk.start()
    if settings.is_simulated and not any(not run.is_ended for run in kiosk.service.station.runs.values()):
        populate(kiosk.service.post, kiosk.service.station, clock, coaches=DEMO_COACHES, seed=1)
    return kiosk, live, badges


def build_window(kiosk: Kiosk, live: LivePicture, badges: BadgeRelay) -> MainWindow:
    """All screens over one kiosk."""
    from checkpoint.event_kinds import load_event_kinds
    from devices.picture_files import encode_jpeg
    from ui.bag_pictures import BagPictures
    from ui.bridge import Bridge
    from ui.day_export import DayExport
    from ui.demo_station import PIN
    from ui.log_questions import LogQuestions
    from ui.main_window import MainWindow
    from ui.office_questions import OfficeQuestions
    from ui.papers import Papers
    from ui.screens.departure import DepartureScreen
    from ui.screens.doors import DoorsScreen
    from ui.screens.lane import LaneScreen
    from ui.screens.log import LogScreen
    from ui.screens.office import OfficeScreen
    from ui.screens.search_desk import SearchDesk
    from ui.screens.sign_in import SignInScreen
    from ui.screens.supervisor import SupervisorScreen

    settings, clock, folder = kiosk.settings, kiosk.clock, kiosk.settings.folder
    bridge, pictures, papers, kinds = (
        Bridge(kiosk.service, clock),
        BagPictures(kiosk.evidence),
        Papers(kiosk),
        load_event_kinds(),
    )
    frame = kiosk.camera.latest if kiosk.camera is not None else lambda: None

    def photo() -> bytes | None:
        latest = frame()
        return encode_jpeg(latest.pixels) if latest is not None else None

    sign_in = SignInScreen(bridge, settings, clock, PIN if settings.is_simulated else "")
    exports = folder / "exports"
    office = OfficeQuestions(folder / "read.db", folder / "log.db")
    departure = DepartureScreen(
        bridge, kiosk.rules, clock, settings, kiosk.evidence.keep, papers.exit_slip,
        photo if kiosk.camera is not None else None, pictures.rgb,
    )  # fmt: skip
    badges.lead_to(sign_in, departure)
    screens = (
        LaneScreen(bridge, kiosk.catalogue, clock, live, frame, settings, pictures.scan),
        SearchDesk(
            bridge, kiosk.catalogue, kiosk.rules, clock, frame, kiosk.evidence.keep, pictures.rgb, papers.receipt
        ),
        departure,
        DoorsScreen(bridge, kiosk.rules, clock),
        OfficeScreen(
            bridge, office, kiosk.rules, kiosk.catalogue, kinds, clock, pictures.rgb_of,
            DayExport(kiosk).write, exports,
        ),
        LogScreen(bridge, LogQuestions(folder / "log.db"), kinds, clock, exports),
        SupervisorScreen(bridge, clock, settings, papers.shift_slip, office.figures),
        _models_screen(kiosk, bridge),
    )  # fmt: skip
    return MainWindow(bridge, settings, clock, sign_in, screens)


def _models_screen(kiosk: Kiosk, bridge: Bridge) -> ModelsScreen:
    """The page of models; it is told what was loaded when the kiosk started, the rest it reads from files."""
    from models.shadow import ShadowedDetector
    from models.silent import SilentDetector
    from ui.model_questions import ModelQuestions, Running
    from ui.screens.models import ModelsScreen

    detector, settings = kiosk.detector, kiosk.settings
    running = Running(
        "" if isinstance(detector, SilentDetector) else detector.name,
        detector.shadow_name if isinstance(detector, ShadowedDetector) else "",
    )
    questions = ModelQuestions(settings.folder, running, settings.detector.model)
    return ModelsScreen(bridge, questions, kiosk.catalogue, kiosk.clock)


def _keep_alive(window: MainWindow, kiosk: Kiosk) -> None:
    """Tell the service supervisor that we live, only while the service thread does."""
    from PyQt6.QtCore import QTimer

    from ui.kiosk.watchdog import Watchdog

    watchdog = Watchdog(os.environ)
    window.painted.connect(lambda: watchdog.ready())  # a lambda: of a bound method PyQt keeps only a weak reference
    if watchdog.beat_s is not None:
        timer = QTimer(window)
        timer.timeout.connect(lambda: watchdog.alive() if kiosk.service.is_alive else None)
        timer.start(int(watchdog.beat_s * 1000))


def _out_of_service(application: QApplication, fault: EnvironmentFault) -> int:
    """A fixed page instead of a kiosk that half works; closing it ends with the surroundings' exit code."""
    from PyQt6.QtCore import QSize, QTimer

    from ui.screens.out_of_service import OutOfServicePage

    logger.error("out of service: %s", fault)
    sys.stderr.write(f"kiosk: {fault}\n")
    page = OutOfServicePage(fault)
    screen = page.screen()
    page.resize(screen.availableSize() if screen is not None else QSize(1280, 800))
    page.show()
    page.activateWindow()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: application.quit())
    ticks = QTimer(page)  # Python sees a signal at the next tick
    ticks.timeout.connect(lambda: None)
    ticks.start(200)
    application.exec()
    return EXIT_BUSY if fault.code == "instance.running" else EXIT_SURROUNDINGS
