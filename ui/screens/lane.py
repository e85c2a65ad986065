"""The lane: one question, may this bag go on? The picture, what was found, and three keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.catalogue import Catalogue
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.frame import Frame
from checkpoint.law import CHINA
from checkpoint.roles import Role, is_allowed
from checkpoint.scan import Scan
from checkpoint.screening import Bag, BagState
from checkpoint.service import Publication
from checkpoint.settings import Settings
from checkpoint.staff import Session
from checkpoint.station import Station
from ui import text
from ui.bridge import Bridge
from ui.finding_text import Told, told
from ui.i18n import tr
from ui.live_picture import LivePicture, ShownScan, shown_scan
from ui.refusals import refusal_words
from ui.screens.screen import Screen
from ui.style import TOUCH_PX
from ui.tasks import run_task
from ui.view_functions import FUNCTIONS
from ui.widgets.bag_strip import BagMark, BagStrip
from ui.widgets.lane_header import LaneHeader
from ui.widgets.lane_side import LaneSide
from ui.widgets.picture_panel import PicturePanel
from ui.widgets.scan_view import zones_of

FRAME_MS = 16
_DISK_MS = 30_000
_LAST_BAGS = 16
_CURRENT_STATES = (BagState.AWAITING_VERDICT, BagState.SCANNED)


class LaneScreen(Screen):
    """Shows the oldest undecided bag of the lane; a touched older bag is looked at, read only."""

    name = "lane"
    roles = frozenset({Role.SCREENER, Role.DUTY_MANAGER})

    def __init__(
        self, bridge: Bridge, catalogue: Catalogue, clock: Clock, live: LivePicture,
        camera: Callable[[], Frame | None], settings: Settings, read_scan: Callable[[Bag], Scan | None],
    ) -> None:  # fmt: skip
        """Args: camera gives the newest frame or None at once; read_scan reads a bag's evidence, on the pool."""
        super().__init__()
        self._bridge, self._catalogue, self._clock, self._live = bridge, catalogue, clock, live
        self._camera, self._settings, self._read_scan = camera, settings, read_scan
        self._session: Session | None = None
        self._refusal: CheckpointError | None = None
        self._looked_at: str | None = None
        self._posted: str | None = None
        self._reading: str | None = None
        self._fresh: frozenset[str] = frozenset()
        self._seen_ns: dict[str, int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header, self.panel, self.strip = LaneHeader(settings), PicturePanel(live), BagStrip(_LAST_BAGS)
        self.now_key, self.halt_key, self.forward_key, self.back_key = (QPushButton() for _ in range(4))
        self.side = LaneSide()
        self._build()
        self._connect()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(6)
        bottom.addWidget(self.strip, 1)
        for button in (self.now_key, self.halt_key, self.forward_key, self.back_key):
            button.setProperty("kind", "tool")
            button.setMinimumHeight(TOUCH_PX)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bottom.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.panel, 1)
        left.addLayout(bottom)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addLayout(left, 3)
        body.addWidget(self.side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)
        self.side.keys.decided.connect(self._decide)
        self.strip.chosen.connect(self.look_at)
        self.side.chooser.chosen.connect(self._link)
        self.side.link_key.clicked.connect(self.open_chooser)
        self.now_key.clicked.connect(self.look_at_current)
        for button, action in ((self.halt_key, "stop"), (self.forward_key, "forward"), (self.back_key, "reverse")):
            button.clicked.connect(lambda _, action=action: self._move_belt(action))
        self._connect_keys()
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._pull)
        self._frames.start(FRAME_MS)
        self._seconds = QTimer(self)
        self._seconds.timeout.connect(self._show_turn)
        self._seconds.start(1000)
        self._disk = QTimer(self)
        self._disk.timeout.connect(self._look_at_disk)
        self._disk.start(_DISK_MS)

    def _connect_keys(self) -> None:
        scan, panel = self.panel.scan, self.panel
        acts: dict[str, Callable[[], object]] = {
            "F1": lambda: self.side.keys.press("clear"), "F2": lambda: self.side.keys.press("open_bag"),
            "F3": lambda: self.side.keys.press("detain"), "F4": self.open_chooser,
            "F5": lambda: self._move_belt("stop"), "F6": lambda: self._move_belt("forward"),
            "F7": lambda: self._move_belt("reverse"), "9": panel.toggle_number, "0": scan.fit,
            "+": scan.zoom_in, "=": scan.zoom_in, "-": scan.zoom_out,
            "Left": lambda: scan.pan(-0.2, 0), "Right": lambda: scan.pan(0.2, 0),
            "Up": lambda: scan.pan(0, -0.2), "Down": lambda: scan.pan(0, 0.2),
            "PgUp": lambda: self._step_back(-1), "PgDown": lambda: self._step_back(1), "Home": self.look_at_current,
        }  # fmt: skip
        for place, function in enumerate(FUNCTIONS, 1):
            acts[str(place)] = lambda function=function: panel.choose(function)  # type: ignore[misc]
        for key, act in acts.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    # --- which bag ----------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Bag | None:
        """The oldest bag of the lane that waits for a verdict, else the oldest that the model is looking at."""
        for state in _CURRENT_STATES:
            for bag in self._bridge.station.bags_awaiting(state):
                if bag.lane == self._settings.lane:
                    return bag
        return None

    @property
    def viewed(self) -> Bag | None:
        """The bag that is seen: an older one that was touched, else the current one."""
        older = self._bridge.station.bags.get(self._looked_at) if self._looked_at else None
        return older or self.current

    def look_at(self, bag_id: str) -> None:
        """Look at an older bag again; the current one is looked at to decide."""
        current = self.current
        self._looked_at = None if current is not None and current.bag_id == bag_id else bag_id
        self._redraw()

    def look_at_current(self) -> None:
        """Back to the bag that waits."""
        self._looked_at = None
        self._redraw()

    def _step_back(self, step: int) -> None:
        bags = self._lane_bags()
        viewed = self.viewed
        ids = [bag.bag_id for bag in bags]
        place = ids.index(viewed.bag_id) if viewed is not None and viewed.bag_id in ids else len(ids)
        if 0 <= place + step < len(ids):
            self.look_at(ids[place + step])

    def _lane_bags(self) -> list[Bag]:
        station = self._bridge.station
        return [bag for bag in station.bags.values() if bag.lane == self._settings.lane][-_LAST_BAGS:]

    # --- redraw -------------------------------------------------------------------------------------------------------

    def title(self) -> str:
        """The tab."""
        return tr("看图")

    def show_publication(self, publication: Publication) -> None:
        """Redraw from the newest state."""
        answers = (stored.event for stored in publication.events)
        self._fresh = frozenset(one.bag_id for one in answers if isinstance(one, e.FindingsReported | e.DetectorSilent))
        self._redraw()
        self._fresh = frozenset()

    def show_session(self, session: Session | None) -> None:
        """Another person: their time at the image begins."""
        self._session = session
        self._looked_at = self._posted = None
        self._show_refusal(None)
        self._show_turn()
        self._redraw()
        if session is not None:
            self._look_at_disk()

    def _redraw(self) -> None:
        station, bag = self._bridge.station, self.viewed
        bags = self._lane_bags()
        is_halted = self._bridge.halted is not None
        self.header.show_station(station, bags[-1] if bags else None, is_halted)
        self.panel.rolling.set_numbers({one.bag_id: text.bag_number(one.number) for one in bags})
        self.strip.show_bags(
            [BagMark(one.bag_id, text.bag_number(one.number), text.bag_mark(one)) for one in bags],
            bag.bag_id if bag else "",
        )
        self._show_scan(bag)
        self._show_side(station, bag)
        self._show_keys(bag, is_halted)

    def _show_scan(self, bag: Bag | None) -> None:
        shown = self._live.shown(bag.bag_id) if bag is not None else None
        if bag is not None and shown is None and bag.views and self._reading != bag.bag_id:
            self._read(bag)
        is_other = shown is not None and (self.panel.shown is None or self.panel.shown.bag_id != shown.bag_id)
        self.panel.show_scan(shown, is_waiting=bag is not None)
        if bag is not None and shown is not None:
            if is_other:
                self._seen_ns.setdefault(bag.bag_id, self._clock.monotonic_ns())
            self._mark(bag, shown)

    def _mark(self, bag: Bag, shown: ShownScan) -> None:
        """Boxes over the picture; for findings that just came, the latency since the bag's last line is remembered."""
        zones = zones_of(bag.findings, self._tell(bag))
        is_fresh = bag.bag_id in self._fresh
        self.panel.show_zones(zones, (lambda: self._live.boxes_painted(shown)) if is_fresh else None)

    def _tell(self, bag: Bag) -> list[Told]:
        day = self._clock.now().astimezone(CHINA).date()
        return [told(finding, self._catalogue, day) for finding in bag.findings]

    def _read(self, bag: Bag) -> None:
        """A bag of before the start: its picture comes from the evidence."""
        self._reading = bag.bag_id

        def coloured() -> ShownScan | None:
            scan = self._read_scan(bag)
            return shown_scan(scan) if scan is not None else None

        run_task(coloured, self._note_read, lambda _: self._note_read(None))

    def _note_read(self, shown: ShownScan | None) -> None:
        if shown is not None:
            self._reading = None
            self._live.keep(shown)
            self._redraw()
        else:
            self.panel.scan.set_words(tr("这个包的图像读不出来"))

    def _show_side(self, station: Station, bag: Bag | None) -> None:
        count = sum(one.lane == self._settings.lane for one in station.bags_awaiting(BagState.AWAITING_VERDICT))
        tellings = self._tell(bag) if bag is not None else []
        is_older = self._looked_at is not None
        self.side.show_bag(station, bag, tellings, is_older=is_older, waiting=max(0, count - 1))

    def _show_keys(self, bag: Bag | None, is_halted: bool) -> None:
        role = self._session.role if self._session is not None else None
        may = role is not None and is_allowed(role, c.RecordVerdict) and not is_halted
        is_current = bag is not None and not self._looked_at and bag.state is BagState.AWAITING_VERDICT
        decide = may and is_current and bag is not None and self._posted != bag.bag_id
        why = bag.why_open if bag is not None and is_current else ()
        self.side.keys.allow(decide=decide, clear=decide and not why, is_locked=bool(why))
        self.side.show_lock(why)
        self.side.next_step.setText(self._next_words(bag, bool(why), is_halted))
        self.now_key.setVisible(self._looked_at is not None)

    def _next_words(self, bag: Bag | None, is_locked: bool, is_halted: bool) -> str:
        if is_halted:
            return tr("通道已停。按顶部提示处理。")
        if self._looked_at is not None:
            return tr("正在回看。按 Home 回到当前包。")
        if bag is None:
            belt = self._bridge.station.belt(self._settings.lane)
            return tr("传送带由人停下，按 F6 继续。") if belt.is_held_by_hand else tr("等待下一个包。")
        if bag.state is BagState.SCANNED:
            return tr("先看图，等 AI 的结果。")
        if is_locked:
            return tr("按 F2 交开包检查；危险时按 F3 扣留。")
        return tr("看清图像：无疑按 F1，有疑按 F2。")

    def _show_turn(self) -> None:
        since = self._session.since if self._session is not None else self._clock.now()
        self.header.show_turn(max(0.0, (self._clock.now() - since).total_seconds()))

    def _pull(self) -> None:
        if self.isVisible():
            self.panel.rolling.pull()
            self.side.camera.show_frame(self._camera())

    def _look_at_disk(self) -> None:
        folder, least = Path(self._settings.folder), self._settings.least_free_mb * 1024 * 1024

        def is_low() -> bool:
            return shutil.disk_usage(folder).free < least

        run_task(is_low, self.header.show_disk, lambda _: self.header.show_disk(True))

    # --- what a person does -------------------------------------------------------------------------------------------

    def _decide(self, verdict: c.Verdict) -> None:
        bag = self.current
        if bag is None or self._looked_at is not None:
            return
        self._posted = bag.bag_id
        self._show_refusal(None)
        seen_ns = self._seen_ns.pop(bag.bag_id, None)
        decision_ms = (self._clock.monotonic_ns() - seen_ns) // 1_000_000 if seen_ns is not None else 0
        self._bridge.post(c.RecordVerdict(bag.bag_id, verdict, self.panel.functions_used, int(decision_ms)))
        self._redraw()

    def _move_belt(self, action: str) -> None:
        self._bridge.post(c.RequestBelt(self._settings.lane, action))  # type: ignore[arg-type]

    def open_chooser(self) -> None:
        """Choose the bag's run, in place of the findings."""
        bag = self.viewed
        if bag is not None and bag.is_open:
            self.side.open_chooser(self._bridge.station)

    def _link(self, run_id: str, rescan_of: str) -> None:
        bag = self.viewed
        self.go_back()
        if bag is not None:
            self._bridge.post(c.LinkBag(bag.bag_id, run_id, rescan_of=rescan_of or None))

    def _show_refusal(self, error: CheckpointError | None) -> None:
        self._refusal = error
        self.side.show_refusal(refusal_words(error).sentence if error is not None else "")

    def _note_accepted(self, command: c.Command, answer: object) -> None:
        if isinstance(command, c.RecordVerdict | c.LinkBag | c.RequestBelt):
            self._show_refusal(None)

    def _note_refused(self, command: c.Command, error: CheckpointError) -> None:
        if isinstance(command, c.RecordVerdict):
            self._posted = None
        if isinstance(command, c.RecordVerdict | c.LinkBag | c.RequestBelt):
            self._show_refusal(error)
            self._redraw()

    def go_back(self) -> bool:
        """Close the chooser, else leave the older bag, else take back a first F3."""
        if self.side.close_chooser():
            self.setFocus()
            return True
        if self._looked_at is not None:
            self.look_at_current()
            return True
        return self.side.keys.forget()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        return (
            ("F1", tr("放行")), ("F2", tr("开包")), ("F3 F3", tr("扣留（三秒内按两次）")), ("F4", tr("关联班次")),
            ("F5", tr("停带")), ("F6", tr("前进")), ("F7", tr("倒带")), ("1 … 8", tr("图像功能，1 是原图")),
            ("9", tr("指针下的 Z 值")), ("+  −  0", tr("放大、缩小、全图")), ("← → ↑ ↓", tr("移动图像")),
            ("PgUp PgDn", tr("回看上一包、下一包")), ("Home", tr("回到当前包")),
        )  # fmt: skip

    def retranslate(self) -> None:
        """Say everything again."""
        self.panel.retranslate()
        self.side.retranslate()
        self._show_refusal(self._refusal)
        self.now_key.setText(tr("Home 当前包"))
        self.halt_key.setText(tr("F5 停带"))
        self.forward_key.setText(tr("F6 前进"))
        self.back_key.setText(tr("F7 倒带"))
        self._show_turn()
        self._redraw()
