"""The audit log: newest first in sentences, its head as a QR code to keep elsewhere, verify, export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QImage, QPixmap
from PyQt6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from checkpoint.clock import Clock
from checkpoint.event_kinds import EventKind
from checkpoint.events import StoredEvent
from checkpoint.law import CHINA
from checkpoint.log_rows import Head
from checkpoint.log_verification import Verified
from checkpoint.roles import Role
from checkpoint.service import Publication
from ui.bridge import Bridge
from ui.departure_text import person_name
from ui.i18n import language, tr
from ui.log_questions import LogFilter, LogPage, LogQuestions
from ui.screens.screen import Screen
from ui.tasks import run_task, run_task_with_progress
from ui.text import role_words
from ui.times import moment_seconds
from ui.widgets.label import show_placeholder
from ui.widgets.plain_table import PlainRow, PlainTable
from ui.widgets.qr_code import qr_image
from ui.widgets.tones import all_touchable, set_tone

SHOWN = 400
QR_PX = 168
STREAMS = ("", "bag/", "run/", "entry/", "vehicle/", "staff/", "belt/", "station")


class LogScreen(Screen):
    """What happened here, and can anybody have changed it?"""

    name = "log"
    roles = frozenset({Role.AUDITOR, Role.DUTY_MANAGER, Role.MAINTAINER})

    def __init__(
        self, bridge: Bridge, questions: LogQuestions, kinds: Mapping[str, EventKind], clock: Clock, export_folder: Path
    ) -> None:
        """Args: export_folder is where the export dialog starts."""
        super().__init__()
        self._bridge, self._questions, self._kinds, self._clock = bridge, questions, kinds, clock
        self._export_folder = export_folder
        self._events: list[StoredEvent] = []
        self._head: Head | None = None
        self._is_reading = False
        self._words: Callable[[], str] = str
        self.stream, self.kind, self.actor = QComboBox(), QComboBox(), QComboBox()
        self.table = PlainTable(stretch=3)
        self.heading, self.count, self.head_words, self.head_hash, self.qr, self.said = (QLabel() for _ in range(6))
        self.anchor_hint, self.empty = QLabel(), QLabel()
        self.detail = QPlainTextEdit()
        self.verify, self.export = QPushButton(), QPushButton()
        self.progress = QProgressBar()
        self._build()
        all_touchable(self)
        self.retranslate()

    def title(self) -> str:
        """On the tab."""
        return tr("日志")

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading.setProperty("look", "headline")
        self.detail.setReadOnly(True)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.progress.hide()
        self.verify.setProperty("kind", "primary")
        for label in (self.count, self.anchor_hint, self.head_hash):
            label.setProperty("look", "caption")
        for label in (self.anchor_hint, self.said, self.head_hash, self.empty):
            label.setWordWrap(True)
        self.head_words.setProperty("look", "strong")
        self.qr.setFixedSize(QR_PX, QR_PX)
        for box in (self.stream, self.kind, self.actor):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda _: self.read())
        self.table.looked_at.connect(self._show_detail)
        self.verify.clicked.connect(self.verify_log)
        self.export.clicked.connect(self._ask_where)
        self._lay_out()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(10)
        filters.addWidget(self.heading)
        filters.addStretch(1)
        for box in (self.stream, self.kind, self.actor):
            filters.addWidget(box)
        left = QVBoxLayout()
        left.addLayout(filters)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty)
        left.addWidget(self.count)
        side = QFrame()
        side.setProperty("panel", "side")
        side.setFixedWidth(330)
        right = QVBoxLayout(side)
        right.setContentsMargins(16, 14, 16, 14)
        right.setSpacing(8)
        right.addWidget(self.head_words)
        right.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.head_hash, self.anchor_hint, self.verify, self.export, self.progress, self.said):
            right.addWidget(widget)
        right.addWidget(self.detail, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(side)

    def retranslate(self) -> None:
        """Captions, filters, sentences."""
        self.heading.setText(tr("审计日志"))
        self.verify.setText(tr("校验整本日志"))
        self.export.setText(tr("导出 JSONL"))
        self.anchor_hint.setText(tr("把这个头哈希抄走或拍下：以后任何人改动或截短日志，都对不上它。"))
        show_placeholder(self.detail, tr("点一行，这里显示该事件记录的全部内容。"))
        self.said.setText(self._words())
        self.empty.setText(tr("没有符合条件的事件；把上面的筛选改回“全部”。"))
        self._fill_filters()
        self._show_rows()
        self._show_head()

    def show_publication(self, publication: Publication) -> None:
        """New events come on top when they pass the filter."""
        if publication.events or not self._events:
            self.read()

    def showEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Read when the screen is opened."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.read()

    def filter(self) -> LogFilter:
        """As chosen."""
        return LogFilter(self.stream.currentData() or "", self.kind.currentData() or "", self.actor.currentData() or "")

    # --- what is done -------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Ask for the newest events, one question at a time."""
        if self._is_reading or not self.isVisible():
            return
        self._is_reading = True
        keep = self.filter()
        run_task(lambda: self._questions.newest(keep, SHOWN), self._show_page, self._show_fault)

    def verify_log(self) -> None:
        """Recompute the chain off the GUI thread."""
        self._begin(tr("正在校验…"))
        run_task_with_progress(self._questions.verify, self._show_verified, self._show_moved, self._show_fault)

    def export_to(self, path: Path) -> None:
        """Write the log as JSON Lines."""
        self._begin(tr("正在导出…"))
        run_task(lambda: self._questions.export(path), lambda head: self._show_exported(path, head), self._show_fault)

    def _ask_where(self) -> None:
        name = f"{self._clock.now().astimezone(CHINA).date().isoformat()}-audit-log.jsonl"
        path, _ = QFileDialog.getSaveFileName(self, self.export.text(), str(self._export_folder / name))
        if path:
            self.export_to(Path(path))

    # --- answers ------------------------------------------------------------------------------------------------------

    def _show_page(self, page: LogPage) -> None:
        self._is_reading = False
        self._events, self._head = list(page.events), page.head
        self._fill_actors()
        self._show_rows()
        self._show_head()

    def _show_moved(self, done: int, total: int) -> None:
        self.said.setText(tr("正在校验… {done} / {total} 行").format(done=f"{done:,}", total=f"{total:,}"))
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_verified(self, verified: Verified) -> None:
        count, seq = verified.count, verified.head.seq
        self._end(lambda: tr("✓ {n} 行全部对得上，头 #{seq}。").format(n=count, seq=seq), "good")

    def _show_exported(self, path: Path, head: Head) -> None:
        name, seq, start = path.name, head.seq, head.hash[:12]
        self._end(
            lambda: tr("✓ 已导出 {file}，到第 {seq} 行，头 {hash}。").format(file=name, seq=seq, hash=start), "good"
        )

    def _show_fault(self, fault: Exception) -> None:
        self._is_reading = False
        self._end(lambda: f"✕ {fault}", "bad")

    def _begin(self, words: str) -> None:
        self.progress.setRange(0, 0)  # moves without an end until the first report
        self.progress.show()
        self.verify.setEnabled(False)
        self.export.setEnabled(False)
        self.said.setText(words)
        set_tone(self.said, "none")

    def _end(self, words: Callable[[], str], tone: str) -> None:
        """Args: words are asked again in another language."""
        self.progress.hide()
        self.verify.setEnabled(True)
        self.export.setEnabled(True)
        self._words = words
        self.said.setText(words())
        set_tone(self.said, tone)

    def _show_rows(self) -> None:
        headings = (tr("序号"), tr("时间"), tr("谁"), tr("发生了什么"), tr("流"))
        self.table.show_rows(headings, [self._row(stored) for stored in self._events])
        self.empty.setVisible(not self._events and self._head is not None)
        self.count.setText(tr("最新 {n} 条").format(n=len(self._events)))

    def _row(self, stored: StoredEvent) -> PlainRow:
        staff = self._bridge.station.staff
        who = person_name(stored.actor, staff)
        if stored.role != "system":
            who += f" · {role_words(stored.role)}"
        at = moment_seconds(stored.recorded_at)
        tone = "bad" if stored.kind in ALARMING else "none"
        cells = (str(stored.seq), at, who, self.sentence(stored), short_stream(stored.stream))
        return PlainRow(str(stored.seq), cells, tone, 3)

    def sentence(self, stored: StoredEvent) -> str:
        """The kind's sentence of the log manual."""
        kind = self._kinds.get(stored.kind)
        return kind.words.say(language()) if kind is not None else stored.kind

    def _show_detail(self, seq: str) -> None:
        found = next((stored for stored in self._events if str(stored.seq) == seq), None)
        if found is None:
            self.detail.clear()
            return
        self.detail.setPlainText(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())

    def _show_head(self) -> None:
        if self._head is None:
            self.head_words.setText(tr("日志头"))
            return
        self.head_words.setText(tr("日志头 #{seq}").format(seq=self._head.seq))
        grouped = " ".join(self._head.hash[at : at + 8] for at in range(0, 64, 8))
        self.head_hash.setText(grouped)
        image: QImage = qr_image(f"{self._head.seq} {self._head.hash}", QR_PX, QColor("#000000"), QColor("#ffffff"))
        self.qr.setPixmap(QPixmap.fromImage(image))
        self.qr.setAccessibleName(self._head.hash)

    # --- filters ------------------------------------------------------------------------------------------------------

    def _fill_filters(self) -> None:
        words = {
            "": tr("全部对象"), "bag/": tr("行李"), "run/": tr("班次"), "entry/": tr("进站"), "vehicle/": tr("车辆"),
            "staff/": tr("人员"), "belt/": tr("输送带"), "station": tr("车站"),
        }  # fmt: skip
        _fill(self.stream, [(words[stream], stream) for stream in STREAMS])
        kinds = [(kind.words.say(language())[:24], name) for name, kind in self._kinds.items()]
        _fill(self.kind, [(tr("全部事件"), ""), *kinds])
        self._fill_actors()

    def _fill_actors(self) -> None:
        staff = self._bridge.station.staff
        people = [(person.name, badge) for badge, person in staff.items()]
        _fill(self.actor, [(tr("全部人员"), ""), (role_words("system"), "system"), *people])


ALARMING = frozenset({
    "command_refused", "sign_in_failed", "device_lost", "fault_reported", "clock_stepped", "clearance_refused",
    "clearance_suspended", "person_refused", "vehicle_refused", "detector_silent", "scan_invalidated",
})  # fmt: skip
"""Kinds that a reader looks for first."""


def short_stream(stream: str) -> str:
    """``run/…9f31c2`` for a long identifier; the whole of it stands in the detail."""
    owner, _, name = stream.partition("/")
    return f"{owner}/…{name[-6:]}" if len(name) > 12 else stream


def _fill(box: QComboBox, entries: list[tuple[str, str]]) -> None:
    if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] == entries:
        return
    chosen = box.currentData()
    box.clear()
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
