"""The window over a kiosk that runs: every screen with what it asks and what it may do."""

from __future__ import annotations

from checkpoint.event_kinds import load_event_kinds
from devices.picture_files import encode_jpeg
from models.shadow import ShadowedDetector
from models.silent import SilentDetector
from ui.badge_relay import BadgeRelay
from ui.bag_pictures import BagPictures
from ui.bridge import Bridge
from ui.composition import Kiosk
from ui.day_export import DayExport
from ui.demo_station import PIN
from ui.live_picture import LivePicture
from ui.log_questions import LogQuestions
from ui.main_window import MainWindow
from ui.model_questions import ModelQuestions, Running
from ui.office_questions import OfficeQuestions
from ui.papers import Papers
from ui.screens.departure import DepartureScreen
from ui.screens.doors import DoorsScreen
from ui.screens.lane import LaneScreen
from ui.screens.log import LogScreen
from ui.screens.models import ModelsScreen
from ui.screens.office import OfficeScreen
from ui.screens.search_desk import SearchDesk
from ui.screens.sign_in import SignInScreen
from ui.screens.supervisor import SupervisorScreen


def build_window(kiosk: Kiosk, live: LivePicture, badges: BadgeRelay) -> MainWindow:
    """All screens over one kiosk."""
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
    detector, settings = kiosk.detector, kiosk.settings
    running = Running(
        "" if isinstance(detector, SilentDetector) else detector.name,
        detector.shadow_name if isinstance(detector, ShadowedDetector) else "",
    )
    questions = ModelQuestions(settings.folder, running, settings.detector.model)
    return ModelsScreen(bridge, questions, kiosk.catalogue, kiosk.clock)
