"""The supervisor: lanes live, devices with their remedy, people, the shift."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QShowEvent
from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.law import CHINA
from checkpoint.read_rows import Figures
from checkpoint.roles import Role, is_allowed
from checkpoint.service import Publication
from checkpoint.settings import Settings
from checkpoint.staff import Session
from checkpoint.station import DeviceState, Station
from ui.bridge import Bridge
from ui.device_text import device_words
from ui.fault_text import fault_words
from ui.i18n import tr
from ui.lane_figures import LaneFigures, lanes
from ui.screens.figure_cards import share
from ui.screens.screen import Screen
from ui.screens.shift_panel import PrintSlip, ShiftPanel
from ui.screens.staff_panel import StaffPanel
from ui.tasks import run_task
from ui.times import clock_time, moment
from ui.widgets.plain_table import PlainRow, PlainTable
from ui.widgets.tones import all_touchable, set_tone

REDRAW_MS = 10_000


class LanePanel(QFrame):
    """One lane: what waits now, and how today went; each number says which span it covers."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "lane")
        self.heading, self.person, self.span = QLabel(), QLabel(), QLabel()
        self.span.setProperty("look", "caption")
        self.span.setWordWrap(True)
        self.heading.setProperty("look", "title")
        self.person.setProperty("look", "strong")
        self.numbers, self.names = [QLabel("–") for _ in range(4)], [QLabel() for _ in range(4)]
        grid = QGridLayout()
        for place, (number, name) in enumerate(zip(self.numbers, self.names, strict=True)):
            number.setProperty("look", "title")
            name.setProperty("look", "caption")
            grid.addWidget(number, 0, place)
            grid.addWidget(name, 1, place)
            grid.setColumnStretch(place, 1)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.person)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self.span)

    def show_lane(self, lane: LaneFigures | None, turn_min: int) -> None:
        """What waits now; None while no lane has worked yet."""
        names = (tr("现在待判图"), tr("现在待开包"), tr("今日平均判图"), tr("今日开包率"))
        for label, name in zip(self.names, names, strict=True):
            label.setText(name)
        if lane is None:
            self.heading.setText(tr("安检通道"))
            self.person.setText(tr("还没有行李过机"))
            for label in self.numbers[:2]:
                label.setText("–")
            return
        self.heading.setText(tr("{lane} 号通道").format(lane=lane.lane))
        for label, count in zip(self.numbers, (lane.at_image, lane.at_desk), strict=False):
            label.setText(str(count))
        set_tone(self.numbers[0], "ask" if lane.at_image > 2 else "none")
        self._show_person(lane, turn_min)

    def show_day(self, day: Figures, at: datetime) -> None:
        """How today went until ``at``."""
        mean_ms = day.mean_decision_ms
        self.numbers[2].setText("–" if mean_ms is None else f"{mean_ms / 1000:.1f} s")
        self.numbers[3].setText(share(day.opened_rate))
        words = tr("今日：0:00 至 {time}，过机 {bags} 包，已判图 {decided} 包，其中开包 {opened} 包")
        self.span.setText(words.format(time=clock_time(at), bags=day.bags, decided=day.decided, opened=day.opened))
        set_tone(self.span, "none")

    def show_fault(self, fault: Exception) -> None:
        """Today cannot be read; numbers of another moment are not shown for it."""
        for label in self.numbers[2:]:
            label.setText("–")
        self.span.setText(tr("今日的数字读不出来：{fault}").format(fault=fault))
        set_tone(self.span, "bad")

    def _show_person(self, lane: LaneFigures, turn_min: int) -> None:
        if lane.at_the_image is None:
            self.person.setText(tr("无人看图"))
            set_tone(self.person, "ask")
            return
        _, name, minutes = lane.at_the_image
        is_over = minutes >= turn_min
        words = tr("{name} 看图 {n}/{turn} 分").format(name=name, n=minutes, turn=turn_min)
        self.person.setText(words + ("  " + tr("该换人了") if is_over else ""))
        set_tone(self.person, "bad" if is_over else "none")


class SupervisorScreen(Screen):
    """Does everything work, and who works here?"""

    name = "supervisor"
    roles = frozenset({Role.DUTY_MANAGER, Role.MAINTAINER})

    def __init__(
        self, bridge: Bridge, clock: Clock, settings: Settings, print_shift_slip: PrintSlip,
        figures_of: Callable[[date], Figures],
    ) -> None:  # fmt: skip
        """Args.

        print_shift_slip: is told of the ShiftClosed event and must return at once.
        figures_of: a day in numbers, from the read tables; called off the GUI thread.
        """
        super().__init__()
        self._figures_of, self._is_reading, self._is_behind = figures_of, False, False
        self._day: tuple[Figures, datetime] | None = None
        self._bridge, self._clock, self._settings = bridge, clock, settings
        self.lane, self.staff = LanePanel(), StaffPanel(bridge)
        self.shift = ShiftPanel(bridge, clock, print_shift_slip)
        self.devices_heading, self.devices_empty = QLabel(), QLabel()
        self.devices_heading.setProperty("look", "title")
        self.devices_empty.setProperty("look", "caption")
        self.devices_empty.setWordWrap(True)
        self.devices = PlainTable()
        box = QFrame()
        box.setProperty("panel", "devices")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.devices_heading)
        inside.addWidget(self.devices_empty)
        inside.addWidget(self.devices, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.lane)
        left.addWidget(box, 3)
        left.addWidget(self.shift, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addLayout(left, 1)
        row.addWidget(self.staff, 1)
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start(REDRAW_MS)
        all_touchable(self)
        self.retranslate()

    def title(self) -> str:
        """On the tab."""
        return tr("值班")

    def show_publication(self, publication: Publication) -> None:
        """Everything from the state; after a verdict or the end of a search, today's numbers too."""
        self._redraw(publication.station)
        if any(isinstance(stored.event, e.VerdictRecorded | e.SearchClosed) for stored in publication.events):
            self.read_day()

    def show_session(self, session: Session | None) -> None:
        """Who may change people sees the form open."""
        self._redraw(self._bridge.station)

    def retranslate(self) -> None:
        """Captions."""
        self.devices_heading.setText(tr("设备"))
        self.devices_empty.setText(tr("设备报告后列在这里：状态、从何时起、原因、怎么办。"))
        self.staff.retranslate()
        self.shift.retranslate()
        if self._day is not None:
            self.lane.show_day(*self._day)
        self._redraw(self._bridge.station)

    def showEvent(self, event: QShowEvent | None) -> None:  # noqa: N802 - Qt's name
        """Read when the screen is opened."""
        super().showEvent(event)
        self.read_day()

    def _tick(self) -> None:
        self._redraw(self._bridge.station)
        self.read_day()

    # --- today --------------------------------------------------------------------------------------------------------

    def read_day(self) -> None:
        """Ask for today's figures, one question at a time and only while somebody looks."""
        self._is_behind = self._is_reading
        if self._is_reading or not self.isVisible():
            return
        self._is_reading = True
        at = self._clock.now()
        run_task(
            lambda: self._figures_of(at.astimezone(CHINA).date()), lambda day: self._show_day(day, at), self._show_fault
        )

    def _show_day(self, day: Figures, at: datetime) -> None:
        self._is_reading, self._day = False, (day, at)
        self.lane.show_day(day, at)
        if self._is_behind:  # something was decided while this was read
            self.read_day()

    def _show_fault(self, fault: Exception) -> None:
        self._is_reading, self._day = False, None
        self.lane.show_fault(fault)

    # --- now ----------------------------------------------------------------------------------------------------------

    def _redraw(self, station: Station) -> None:
        session = self._bridge.session
        found = lanes(station, self._clock.now())
        self.lane.show_lane(found[0] if found else None, self._settings.image_turn_min)
        self.devices_empty.setVisible(not station.devices)
        self.devices.setVisible(bool(station.devices))
        headings = (tr("设备"), tr("状态"), tr("从何时"), tr("怎么办"))
        ordered = sorted(station.devices.values(), key=lambda device: (device.is_present, device.device))
        self.devices.show_rows(headings, [_device(device) for device in ordered])
        self.staff.redraw(station, may_change=session is not None and is_allowed(session.role, c.RegisterStaff))
        self.shift.redraw(station)


def _device(device: DeviceState) -> PlainRow:
    state = f"✓ {tr('正常')}" if device.is_present else f"✕ {tr('不通')}"
    fault = fault_words(device.reason.partition(":")[0]) if not device.is_present else None
    remedy = "–" if fault is None else f"{fault.what} → {fault.cure}" if fault.cure else fault.what
    cells = (device_words(device.device), state, moment(device.since), remedy)
    return PlainRow(device.device, cells, "good" if device.is_present else "bad", 1)
