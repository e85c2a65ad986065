"""The right quarter of the lane screen: the bag at hand in words, and the three keys."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from checkpoint.screening import Bag, BagState
from checkpoint.station import Station
from ui import text
from ui.finding_text import Told
from ui.i18n import tr
from ui.style import TOUCH_PX, set_look
from ui.times import clock_seconds
from ui.widgets.camera_view import CameraView
from ui.widgets.finding_list import FindingList
from ui.widgets.label import wrapped
from ui.widgets.run_chooser import RunChooser
from ui.widgets.verdict_keys import VerdictKeys


class LaneSide(QFrame):
    """Shows what it is told; the screen decides what the keys may do."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.number, self.entered, self.waiting = QLabel(), QLabel(), QLabel()
        self.run_line = wrapped(look="body")
        self.link_key = QPushButton()
        self.camera, self.findings, self.chooser = CameraView(), FindingList(), RunChooser()
        self.next_step, self.refusal, self.locked = wrapped(look="strong"), wrapped(), wrapped()
        self.keys = VerdictKeys()
        self.middle = QStackedWidget()
        self._build()

    def _build(self) -> None:
        self.number.setProperty("look", "title")
        self.entered.setProperty("look", "title")
        self.waiting.setProperty("look", "detail")
        self.next_step.setProperty("bar", "next")
        self.refusal.setProperty("bar", "refusal")
        self.refusal.hide()
        self.locked.setProperty("tone", "ask")
        self.middle.addWidget(self.findings)
        self.middle.addWidget(self.chooser)
        self.link_key.setProperty("kind", "tool")
        self.link_key.setMinimumHeight(TOUCH_PX)
        self.link_key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head, run_row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.number, 1)
        head.addWidget(self.entered)
        run_row.addWidget(self.run_line, 1)
        run_row.addWidget(self.link_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(run_row)
        column.addWidget(self.camera, 2)
        column.addWidget(self.middle, 5)
        for widget in (self.waiting, self.refusal, self.locked, self.next_step, self.keys):
            column.addWidget(widget)

    def show_bag(
        self, station: Station, bag: Bag | None, tellings: Sequence[Told], *, is_older: bool, waiting: int
    ) -> None:
        """Number, run, findings, and how many bags wait behind this one."""
        self.number.setText(tr("包 {number}").format(number=text.bag_number(bag.number)) if bag else tr("没有待判的包"))
        self.entered.setText(clock_seconds(bag.entered_at) if bag else "")
        self.run_line.setText(_run_words(station, bag))
        self.link_key.setVisible(bag is not None and bag.is_open)
        self.findings.show_findings(tellings, _no_findings(bag))
        if is_older and bag is not None:
            mark = text.bag_mark(bag)
            self.waiting.setText(tr("{glyph} {state} · 只读").format(glyph=mark.glyph, state=mark.word))
        else:
            self.waiting.setText(tr("后面还有 {count} 个包等待").format(count=waiting) if waiting else "")
        self.waiting.setVisible(bool(self.waiting.text()))
        set_look(self.waiting, "tone", "ask" if waiting else "dim")

    def show_lock(self, why: Sequence[str]) -> None:
        """Why clearing is locked, in words; nothing when it is not."""
        reasons = tr("、").join(text.why_open_words(code) for code in why)
        self.locked.setText(tr("放行已锁：{why}").format(why=reasons) if why else "")
        self._show_one_reason()

    def show_refusal(self, words: str) -> None:
        """What was not done and why; empty hides it."""
        self.refusal.setText(words)
        self.refusal.setVisible(bool(words))
        self._show_one_reason()

    def _show_one_reason(self) -> None:
        """A refusal stands in the place of the lock, which the key itself goes on saying: both push the keys out."""
        self.locked.setVisible(bool(self.locked.text()) and not self.refusal.text())

    def open_chooser(self, station: Station) -> None:
        """The timetable in place of the findings."""
        self.chooser.open([run for run in station.runs.values() if not run.is_ended], station.lost_bags())
        self.middle.setCurrentWidget(self.chooser)

    def close_chooser(self) -> bool:
        """Back to the findings; False when they are seen already."""
        was_open = self.middle.currentWidget() is self.chooser
        self.middle.setCurrentWidget(self.findings)
        return was_open

    def retranslate(self) -> None:
        """What does not depend on the bag."""
        self.chooser.retranslate()
        self.keys.retranslate()
        self.camera.set_words(tr("没有摄像机画面"))
        self.link_key.setText(tr("F4 班次"))


def _run_words(station: Station, bag: Bag | None) -> str:
    if bag is None:
        return ""
    run = station.runs.get(bag.run_id) if bag.run_id else None
    if run is None:
        return tr("未关联班次")
    return tr("车次 {run} → {to}").format(run=run.run_number, to=run.destination)


def _no_findings(bag: Bag | None) -> str:
    if bag is None:
        return tr("包过机后，这里列出 AI 标出的物品、限量和依据。")
    if bag.state is BagState.SCANNED:
        return tr("AI 正在识别…")
    if bag.state is BagState.ENTERED:
        return tr("包还在通道内。")
    if bag.detector_silence is not None:
        return tr("AI 没有应答，没有标记。")
    return tr("AI 没有标出物品。AI 会漏，请自己看清图像。")
