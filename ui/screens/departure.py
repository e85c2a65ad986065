"""The departure gate: the board, and one coach at a time."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QStackedWidget, QVBoxLayout

from checkpoint.clock import Clock
from checkpoint.facts import EvidenceRef
from checkpoint.regulation import Rules
from checkpoint.roles import Role
from checkpoint.service import Publication
from checkpoint.settings import Settings
from checkpoint.staff import Session
from ui.bridge import Bridge
from ui.i18n import tr
from ui.screens.coach import CoachView
from ui.screens.departure_board import DepartureBoard
from ui.screens.screen import Screen
from ui.widgets.bag_thumbnails import BagThumbnails, LoadPicture
from ui.widgets.tones import all_touchable

REDRAW_MS = 10_000
"""Minutes run out and checks grow stale without an event."""


class DepartureScreen(Screen):
    """Which coach needs me next, and may this one leave?"""

    name = "departure"
    roles = frozenset({Role.DISPATCHER, Role.EXIT_CHECKER, Role.VEHICLE_INSPECTOR, Role.DUTY_MANAGER})

    def __init__(
        self, bridge: Bridge, rules: Rules, clock: Clock, settings: Settings,
        keep_evidence: Callable[[bytes, str, str], EvidenceRef], print_exit_slip: Callable[[str], None],
        take_photo: Callable[[], bytes | None] | None = None, load_picture: LoadPicture = lambda bag: None,
    ) -> None:  # fmt: skip
        """Args.

        keep_evidence: content, kind, suffix -> reference; called off the GUI thread.
        print_exit_slip: run id; must return at once.
        take_photo: newest picture of the booth's camera as JPEG, or None; None when there is no camera.
        load_picture: bag -> its scan as (H, W, 3) RGB, or None; called off the GUI thread.
        """
        super().__init__()
        self._bridge, self._settings = bridge, settings
        self.pictures = BagThumbnails(load_picture)
        self.board = DepartureBoard(bridge, rules, clock, self.pictures)
        self.coach = CoachView(bridge, rules, clock, keep_evidence, print_exit_slip, take_photo, self.pictures)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.board)
        self.stack.addWidget(self.coach)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.board.opened.connect(self.open_coach)
        self.coach.left.connect(self.show_board)
        self.setFocusProxy(self.board.table)
        self._ticks = QTimer(self)
        self._ticks.setInterval(REDRAW_MS)
        self._ticks.timeout.connect(self._redraw)
        self._ticks.start()
        all_touchable(self)
        self.retranslate()

    def title(self) -> str:
        """On the tab."""
        return tr("出站门")

    def open_coach(self, run_id: str) -> None:
        """One coach."""
        self.coach.show_run(run_id)
        self.stack.setCurrentWidget(self.coach)
        self.setFocusProxy(self.coach)
        self.coach.setFocus()

    def badge_read(self, badge: str) -> None:
        """A card was held to the reader, in the GUI thread; ignored unless a second person is asked for."""
        self.coach.badge_read(badge)

    def show_board(self) -> None:
        """Back to all of them."""
        self.stack.setCurrentWidget(self.board)
        self.setFocusProxy(self.board.table)
        self._redraw()
        self.board.table.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        return (
            ("↑ ↓", tr("选班次")), ("Enter", tr("打开班次；记录本项检查")), ("F2", tr("增加班次")),
            ("F4", tr("取消班次")), ("1 … 6", tr("六项检查")), ("F6", tr("换车换人，重新报班")),
            ("F7", tr("门检员签字")), ("F8", tr("驾驶员签字")), ("F9", tr("申请放行")), ("F10", tr("打印放行凭证")),
        )  # fmt: skip

    def go_back(self) -> bool:
        """A form closes first, then the coach."""
        if self.stack.currentWidget() is self.coach:
            self.show_board()
            return True
        return self.board.close_form()

    def show_publication(self, publication: Publication) -> None:
        """Only what is on top is redrawn."""
        self._redraw()

    def show_session(self, session: Session | None) -> None:
        """Keys that the new person may not press are hidden."""
        self._redraw()

    def retranslate(self) -> None:
        """Both views."""
        self.board.retranslate()
        self.coach.retranslate()

    def showEvent(self, event: QShowEvent | None) -> None:  # noqa: N802 - Qt's name
        """What happened while another tab was looked at."""
        super().showEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        if not self.isVisible():
            return  # sixty coaches take 7 ms to judge; nobody looks
        if self.stack.currentWidget() is self.coach:
            self.coach.redraw(self._bridge.station)
        else:
            self.board.redraw(self._bridge.station)
