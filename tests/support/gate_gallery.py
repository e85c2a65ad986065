"""Pictures of the gate's screens: ``python -m tests.support.gate_gallery FOLDER [LANGUAGE THEME WIDTHxHEIGHT]``."""

from __future__ import annotations

import os
import sys
import tempfile
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")

import msgspec  # noqa: E402
from PyQt6.QtCore import QCoreApplication, QEvent  # noqa: E402
from PyQt6.QtWidgets import QApplication, QWidget  # noqa: E402

from checkpoint import commands as c  # noqa: E402
from checkpoint.event_kinds import load_event_kinds  # noqa: E402
from checkpoint.roles import Role  # noqa: E402
from checkpoint.settings import Settings  # noqa: E402
from contraband_catalog import load  # noqa: E402
from models.manifest import load_manifest  # noqa: E402
from tests.support.gate_scenes import Gate  # noqa: E402
from ui.i18n import set_language  # noqa: E402
from ui.log_questions import LogQuestions  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.model_questions import ModelQuestions, Running  # noqa: E402
from ui.office_questions import OfficeQuestions  # noqa: E402
from ui.screens.departure import DepartureScreen  # noqa: E402
from ui.screens.doors import DoorsScreen  # noqa: E402
from ui.screens.log import LogScreen  # noqa: E402
from ui.screens.models import ModelsScreen  # noqa: E402
from ui.screens.office import OfficeScreen  # noqa: E402
from ui.screens.screen import Screen  # noqa: E402
from ui.screens.supervisor import SupervisorScreen  # noqa: E402
from ui.style import apply_style  # noqa: E402
from ui.tasks import pool  # noqa: E402

RULES = ("overload", "routine_check", "belts", "driver", "papers", "exit_form")


class Nobody(Screen):
    """Stands for the sign-in screen."""

    def title(self) -> str:
        return ""

    def show_publication(self, publication: object) -> None:
        pass

    def retranslate(self) -> None:
        pass


def wait() -> None:
    pool().waitForDone(5_000)
    for _ in range(6):
        QApplication.processEvents()


def shoot(window: QWidget, path: Path) -> None:
    wait()
    window.grab().save(str(path))


def departure_pictures(gate: Gate, window: MainWindow, screen: DepartureScreen, folder: Path) -> None:
    shoot(window, folder / "board.png")
    for run_id in ("planned", "r1", "held", "ask", "suspended", "open", "left"):
        screen.open_coach(run_id)
        shoot(window, folder / f"coach_{run_id}.png")
    screen.open_coach("r1")
    for rule in RULES:
        screen.coach.open_rule(f"departure.{rule}")
        shoot(window, folder / f"check_{rule}.png")
    second_person_pictures(gate, window, screen, folder)
    gate.refused("late")
    screen.open_coach("late")
    shoot(window, folder / "coach_refused.png")
    screen.show_board()
    screen.board.begin_plan()
    shoot(window, folder / "board_plan.png")


def second_person_pictures(gate: Gate, window: MainWindow, screen: DepartureScreen, folder: Path) -> None:
    gate.asked_twice("r1")
    screen.open_coach("r1")
    gate.settle()
    shoot(window, folder / "coach_ask_twice.png")
    panel = screen.coach.referral
    panel.decision.buttons[1].click()
    panel.reason.setText("站务员已口头提醒")
    screen.badge_read("1004")
    for digit in "9753":
        panel.second.pad.buttons[digit].click()
    shoot(window, folder / "coach_ask_ready.png")
    panel.confirm.click()
    gate.settle()
    shoot(window, folder / "coach_ask_wrong_pin.png")


def main(folder: Path, languages: list[str], themes: list[str], sizes: list[str]) -> None:
    application = QApplication([])
    for language, theme, size in product(languages, themes, sizes):
        width, height = (int(side) for side in size.split("x"))
        set_language(language)
        apply_style(application, theme, height)
        out = folder / f"{language}_{theme}_{size}"
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            pictures(Path(scratch), out, theme, width, height)


def pictures(scratch: Path, out: Path, theme: str, width: int, height: int) -> None:
    gate = Gate(scratch)
    gate.station_at_work()
    settings = Settings("gate-1", "南站客运站", str(scratch), is_simulated=True, idle_lock_min=240)
    settings = msgspec.structs.replace(settings, theme=theme)
    departure = DepartureScreen(
        gate.bridge, gate.rules, gate.clock, settings, gate.keep, gate.printed.append, None, gate.picture
    )
    doors = DoorsScreen(gate.bridge, gate.rules, gate.clock)
    log = scratch / "log.db"
    kinds = load_event_kinds()
    questions = OfficeQuestions(scratch / "read.db", log)
    office = OfficeScreen(
        gate.bridge, questions, gate.rules, load(), kinds, gate.clock, gate.file_picture,
        lambda request, report: (), scratch,
    )  # fmt: skip
    book = LogScreen(gate.bridge, LogQuestions(log), kinds, gate.clock, scratch)
    supervisor = SupervisorScreen(gate.bridge, gate.clock, settings, lambda closed: None, questions.figures)
    detectors = ModelQuestions(scratch, Running(load_manifest().operating().title))
    models = ModelsScreen(gate.bridge, detectors, load(), gate.clock)
    screens = (departure, doors, office, book, supervisor, models)
    window = MainWindow(gate.bridge, settings, gate.clock, Nobody(), screens)
    window.resize(width, height)
    window.show()
    gate.sign_in("1004", Role.DUTY_MANAGER)
    departure_pictures(gate, window, departure, out)
    window.choose(1)
    doors_pictures(gate, window, doors, out)
    office_pictures(gate, window, office, out)
    window.choose(3)
    wait()
    book.table.choose("8")
    book.verify_log()
    shoot(window, out / "log.png")
    supervisor_pictures(gate, window, supervisor, out)
    window.choose(5)
    shoot(window, out / "models.png")
    models.cards[0].read_card()
    shoot(window, out / "model_card.png")
    window.close()
    window.deleteLater()
    wait()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gate.close()


def doors_pictures(gate: Gate, window: MainWindow, screen: DoorsScreen, folder: Path) -> None:
    shoot(window, folder / "doors_empty.png")
    screen.person.paper.buttons[0].click()
    screen.person.number.setText("T0042")
    screen.person.identity.buttons[1].click()
    screen.person.judge.click()
    screen.vehicle.plate.setText("湘A77777")
    screen.vehicle.judge.click()
    gate.settle()
    shoot(window, folder / "doors.png")
    screen.vehicle.agree.click()
    shoot(window, folder / "doors_agreement.png")


def office_pictures(gate: Gate, window: MainWindow, screen: OfficeScreen, folder: Path) -> None:
    gate.lane_at_work()
    window.choose(2)
    shoot(window, folder / "office.png")
    screen.open_records("bags", 6)
    shoot(window, folder / "office_records.png")
    screen.box.setText("湘A")
    screen.reason.setText("旅客遗失行李")
    screen.search()
    wait()
    gate.settle()
    shoot(window, folder / "office_search.png")


def supervisor_pictures(gate: Gate, window: MainWindow, screen: SupervisorScreen, folder: Path) -> None:
    window.choose(4)
    screen.staff.table.choose("1002")
    screen.shift.open.click()
    gate.settle()
    shoot(window, folder / "supervisor.png")
    for bag in gate.bench.station.open_bags():
        gate.bench.give(c.RecordVerdict(bag.bag_id, "open_bag"), "1001")
        gate.bench.give(c.CloseSearch(bag.bag_id, "nothing_found"), "1001")
    screen.shift.hand_over.click()
    gate.settle()
    shoot(window, folder / "supervisor_slip.png")


if __name__ == "__main__":
    arguments = sys.argv[2:] or ["zh_CN", "light", "1280x800"]
    main(Path(sys.argv[1]), *(argument.split(",") for argument in arguments))
