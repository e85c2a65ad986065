"""The board: today's runs, the one that needs a person next on top, six marks each, what is missing in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PyQt6.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from checkpoint import commands as c
from checkpoint.clock import Clock
from checkpoint.departure import Departure, RunState, standings
from checkpoint.errors import CheckpointError
from checkpoint.law import Law
from checkpoint.regulation import Rules
from checkpoint.roles import is_allowed
from checkpoint.service import Accepted
from checkpoint.station import Station
from ui.bridge import Bridge
from ui.departure_text import mark, minutes_left
from ui.i18n import tr
from ui.refusals import refusal_words
from ui.screens.board_rows import COLUMNS, BoardRow, board_row, held_bags, in_order
from ui.screens.coach import NO_CATALOGUE
from ui.screens.run_forms import CancelForm, PlanRunForm, china_day
from ui.text import Mark
from ui.widgets.bag_thumbnails import BagThumbnails
from ui.widgets.hold_bar import SHOWN
from ui.widgets.run_table import RunDelegate, RunModel
from ui.widgets.tones import booth, set_tone

ENDED_SHOWN = 12
"""Runs that have ended and are still at the foot of the board."""


class DepartureBoard(QWidget):
    """Table, legend, keys; forms open in place under the table.

    Attributes:
        opened: a run to look at (run id).
    """

    opened = pyqtSignal(str)

    def __init__(self, bridge: Bridge, rules: Rules, clock: Clock, pictures: BagThumbnails) -> None:
        super().__init__()
        self._bridge, self._rules, self._clock, self._pictures = bridge, rules, clock, pictures
        self.table = QTableView()
        self.model = RunModel(self.table)  # dies with the table, never before it
        self.heading, self.summary, self.empty, self.notice, self.legend = (QLabel() for _ in range(5))
        self.plan, self.cancel, self.open = QPushButton(), QPushButton(), QPushButton()
        self.plan_form, self.cancel_form = PlanRunForm(), CancelForm()
        self.middle = QStackedWidget()
        self._build_table()
        self._build()
        self._connect()

    def _build_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(RunDelegate(self.table, self._pictures.image))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        assert rows is not None
        assert columns is not None
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(COLUMNS.index("missing"), QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        self.heading.setProperty("look", "headline")
        self.summary.setProperty("look", "detail")
        self.legend.setProperty("look", "caption")
        self.empty.setProperty("look", "empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setWordWrap(True)
        self.open.setProperty("kind", "primary")
        for button in (self.plan, self.cancel, self.open):
            booth(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.middle.addWidget(self.table)
        self.middle.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addSpacing(20)
        head.addWidget(self.summary)
        head.addStretch(1)
        head.addWidget(self.legend)
        self.keys = QWidget()
        keys = QHBoxLayout(self.keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(10)
        for widget in (self.plan, self.cancel):
            keys.addWidget(widget)
        keys.addWidget(self.notice, 1)
        keys.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.middle, 1)
        for form in (self.plan_form, self.cancel_form):
            form.hide()
            column.addWidget(form)
        column.addWidget(self.keys)

    def _connect(self) -> None:
        self.table.activated.connect(self._open_row)
        self.table.clicked.connect(self._open_row)
        self.open.clicked.connect(self.open_selected)
        self.plan.clicked.connect(self.begin_plan)
        self.cancel.clicked.connect(self.begin_cancel)
        self.plan_form.planned.connect(self._plan)
        self.plan_form.closed.connect(lambda: self._show_form(None))
        self.cancel_form.confirmed.connect(self._cancel)
        self.cancel_form.closed.connect(lambda: self._show_form(None))
        self._pictures.arrived.connect(self._repaint)
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)

    # --- what is seen -------------------------------------------------------------------------------------------------

    def redraw(self, station: Station) -> None:
        """Rows from ``station``, in the order of who needs a person next; the chosen run stays chosen."""
        chosen = self.selected_run()
        law = Law(NO_CATALOGUE, self._rules, self._clock.now())
        rows = in_order([self._row(run, station, law) for run in station.runs.values()], ENDED_SHOWN)
        self.model.show_rows(rows)
        self._pictures.want([bag for row in rows for bag in row.held[:SHOWN]])
        self.middle.setCurrentWidget(self.table if rows else self.empty)
        self._choose(chosen)
        waiting = [row for row in rows if not row.is_ended]
        self.heading.setText(tr("出站班次 {day}").format(day=china_day(law.now)))
        self.summary.setText(_summary(waiting, law.now))
        self._show_keys(station)

    def _repaint(self) -> None:
        viewport = self.table.viewport()
        if viewport is not None:
            viewport.update()

    def retranslate(self) -> None:
        """Captions."""
        self.plan_form.retranslate()
        self.cancel_form.retranslate()
        self.empty.setText(tr("今天还没有班次。按 F2 增加班次；加入后，这里按“谁最需要人”排列，逐车显示六项检查。"))
        marks = (mark("passed"), mark("failed"), mark("ask"), mark("stale"), mark("not_checked"))
        self.legend.setText("   ".join(f"{sign.glyph} {short_word(sign)}" for sign in marks))
        self.plan.setText(tr("F2 增加班次"))
        self.cancel.setText(tr("F4 取消班次"))
        self.open.setText(tr("Enter 打开"))
        self.model.retranslate()
        self.redraw(self._bridge.station)

    def selected_run(self) -> str:
        """Run id of the chosen row; empty when there is none."""
        index = self.table.currentIndex()
        return self.model.row(index.row()).run_id if index.isValid() else ""

    def _row(self, run: Departure, station: Station, law: Law) -> BoardRow:
        standing = () if run.is_ended else standings(run, law)
        return board_row(run, standing, held_bags(station, run.run_id), self._rules, law.now)

    def _choose(self, run_id: str) -> None:
        place = self.model.place_of(run_id)
        selection = self.table.selectionModel()
        if self.model.rowCount() and selection is not None:
            index = self.model.index(max(0, place), 0)
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _show_keys(self, station: Station) -> None:
        session = self._bridge.session
        may_plan = session is not None and is_allowed(session.role, c.PlanRun)
        run = station.runs.get(self.selected_run())
        self.plan.setVisible(may_plan)
        self.cancel.setVisible(may_plan)
        self.cancel.setEnabled(run is not None and not run.is_ended and run.state is not RunState.OPEN)
        self.open.setEnabled(run is not None)

    # --- what is done -------------------------------------------------------------------------------------------------

    def begin_plan(self) -> None:
        """F2: the form opens under the table."""
        if self.plan.isHidden():
            return
        self.plan_form.begin(self._clock.now())
        self._show_form(self.plan_form)
        self.plan_form.number.setFocus()

    def begin_cancel(self) -> None:
        """F4: asks once, in place."""
        run = self._bridge.station.runs.get(self.selected_run())
        if run is None or self.cancel.isHidden() or not self.cancel.isEnabled():
            return
        self._show_form(self.cancel_form)
        number, destination = run.run_number, run.destination

        def question() -> str:
            words = tr("取消 {run} → {destination}？旅客要另行安排，不能撤回。")
            return words.format(run=number, destination=destination)

        self.cancel_form.ask(question)

    def open_selected(self) -> None:
        """Enter: the coach of the chosen row."""
        if self.selected_run():
            self.opened.emit(self.selected_run())

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """The keys that stand on the buttons."""
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_F2: self.begin_plan,
            Qt.Key.Key_F4: self.begin_cancel,
            Qt.Key.Key_Return: self.open_selected,
        }
        is_form_open = self.keys.isHidden()  # its Enter comes by here, too, and is not for the board
        if event is not None and event.key() in actions and not is_form_open:
            actions[event.key()]()
        else:
            super().keyPressEvent(event)

    def close_form(self) -> bool:
        """Esc: close what is open under the table; False when nothing is."""
        is_open = self.keys.isHidden()
        self._show_form(None)
        return is_open

    def _open_row(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.row(index.row()).run_id)

    def _show_form(self, form: QWidget | None) -> None:
        self.plan_form.setVisible(form is self.plan_form)
        self.cancel_form.setVisible(form is self.cancel_form)
        self.keys.setVisible(form is None)
        self._say("")
        if form is None:
            self.table.setFocus()

    def _plan(self, number: str, destination: str, plate: str, departs_at: datetime, seats: int) -> None:
        self._bridge.post(c.PlanRun(self._bridge.new_id(), number, destination, plate, departs_at, seats))

    def _cancel(self, reason: str) -> None:
        self._bridge.post(c.CancelRun(self.selected_run(), reason))

    def _note_accepted(self, command: object, answer: Accepted) -> None:
        if isinstance(command, c.PlanRun | c.CancelRun):
            self._show_form(None)
            self.redraw(answer.station)
        if isinstance(command, c.PlanRun):
            self._choose(command.run_id)

    def _note_refused(self, command: object, error: CheckpointError) -> None:
        if isinstance(command, c.PlanRun | c.CancelRun):
            self._show_form(None)
            self._say(f"✕ {refusal_words(error).sentence}")

    def _say(self, words: str) -> None:
        self.notice.setText(words)
        set_tone(self.notice, "bad" if words else "none")


def short_word(sign: Mark) -> str:
    """The word of a mark, short enough for the legend."""
    return {"?": tr("站长决定"), "↻": tr("过时")}.get(sign.glyph, sign.word)


def _summary(waiting: list[BoardRow], now: datetime) -> str:
    if not waiting:
        return ""
    late = sum(minutes_left(row.departs_at, now) < 0 for row in waiting)
    words = tr("{n} 班待出站").format(n=len(waiting))
    return words + (tr("，{n} 班已晚点").format(n=late) if late else "")
