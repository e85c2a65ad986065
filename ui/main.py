"""The kiosk at its window: look at the surroundings, build the kiosk, build the screens, run, stop.

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
    from ui.composition import Kiosk
    from ui.live_picture import LivePicture
    from ui.main_window import MainWindow

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
    from ui.kiosk_window import build_window

    window = build_window(kiosk, live, badges)
    window.show() if wanted.is_simulated else window.show_kiosk()
    window.activateWindow()  # without a window manager nobody else gives the window its keys
    _keep_alive(window, kiosk)
    for number in (signal.SIGTERM, signal.SIGINT):  # Python sees a signal at the window's next tick
        signal.signal(number, lambda *_: application.quit())
    return application.exec()


def _simulated(stack: ExitStack, data: Path, images: Path | None, scenario: str, seed: int) -> Settings:
    from ui.simulated import SimulatedLane, simulated_settings

    imports = threading.Thread(target=importlib.import_module, args=("ui.kiosk_window",), name="imports")
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
