"""The search desk: the zone on the picture, what to look for, what was found and where, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from checkpoint import commands as c
from checkpoint.catalogue import Catalogue, Judgement
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.facts import EvidenceRef
from checkpoint.frame import Frame
from checkpoint.law import Law
from checkpoint.regulation import Rules
from checkpoint.roles import Role, is_allowed
from checkpoint.screening import Bag, BagState, allowed_outcomes
from checkpoint.service import Publication
from checkpoint.staff import Session
from ui import text
from ui.bridge import Bridge
from ui.finding_text import Told, item_name, told
from ui.i18n import language, tr
from ui.images import Picture, bgra_of, picture_of
from ui.law_text import item_citation_words
from ui.refusals import refusal_words
from ui.screens.screen import Screen
from ui.style import TOUCH_PX, set_look
from ui.tasks import run_task
from ui.widgets.bag_strip import BagMark, BagStrip
from ui.widgets.find_list import FindList
from ui.widgets.finding_list import FindingList
from ui.widgets.item_chooser import ItemChooser
from ui.widgets.label import caption, wrapped
from ui.widgets.marking_view import MarkingView
from ui.widgets.measure_panel import MeasurePanel
from ui.widgets.outcome_keys import OUTCOMES, OutcomeKeys
from ui.widgets.photo_box import PhotoBox
from ui.widgets.place_mark import PlaceMark
from ui.widgets.scan_view import zones_of

_FRAME_MS = 66


class SearchDesk(Screen):
    """One bag that waits for a search, from the marked zone to its ending."""

    name = "search_desk"
    roles = frozenset({Role.SCREENER, Role.DUTY_MANAGER})

    def __init__(
        self, bridge: Bridge, catalogue: Catalogue, rules: Rules, clock: Clock, camera: Callable[[], Frame | None],
        keep_photo: Callable[[bytes, str, str], EvidenceRef], load_picture: Callable[[Bag], NDArray[np.uint8] | None],
        print_receipt: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Args: keep_photo and load_picture (RGB of the bag's scan) run on the pool; print_receipt takes a bag id."""
        super().__init__()
        self._bridge, self._catalogue, self._rules, self._clock = bridge, catalogue, rules, clock
        self._load_picture, self._print = load_picture, print_receipt
        self._session: Session | None = None
        self._refused: CheckpointError | None = None
        self._bag_id = self._item_id = self._closed_id = ""
        self._pictures: dict[str, Picture] = {}
        self._loading: set[str] = set()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.strip, self.scan, self.look_for = BagStrip(10), MarkingView(), FindingList()
        self.place = PlaceMark(self.scan, catalogue)
        self.chooser, self.measure = ItemChooser(catalogue), MeasurePanel()
        self.photo, self.finds, self.outcomes = PhotoBox(camera, keep_photo), FindList(catalogue), OutcomeKeys()
        self.headings = [QLabel() for _ in range(4)]
        self.bag_line, self.answer, self.article = wrapped(look="title"), wrapped(look="strong"), wrapped()
        self.refusal, self.allowed_line = wrapped(), caption()
        self.police, self.record, self.receipt = QLineEdit(), QPushButton(), QPushButton()
        self._build()
        self._connect()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        for heading in self.headings:
            heading.setProperty("look", "caption")
        self.allowed_line.setWordWrap(True)
        self.refusal.setProperty("bar", "refusal")
        self.refusal.hide()
        self.record.setProperty("kind", "primary")
        self.record.setMinimumHeight(TOUCH_PX)
        self.receipt.setProperty("kind", "tool")
        self.receipt.setMinimumHeight(TOUCH_PX)
        self.police.setMinimumHeight(TOUCH_PX)
        for button in (self.record, self.receipt):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(12)
        row.addLayout(self._left(), 40)
        row.addWidget(_column(
            (self.headings[1], 0), (self.chooser, 3), (self.headings[2], 0), (self.measure, 0),
        ), 30)  # fmt: skip
        row.addWidget(_column(
            (self.answer, 0), (self.article, 0), (self.photo, 0), (self.record, 0), (self.headings[3], 0),
            (self.finds, 1), (self.refusal, 0), (self.police, 0), (self.allowed_line, 0), (self.outcomes, 0),
            (self.receipt, 0),
        ), 30)  # fmt: skip

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.strip)
        left.addWidget(self.bag_line)
        left.addWidget(self.scan, 5)
        left.addWidget(self.place)
        left.addWidget(self.headings[0])
        left.addWidget(self.look_for, 2)
        return left

    def _connect(self) -> None:
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)
        self.strip.chosen.connect(self.choose_bag)
        self.chooser.chosen.connect(self.choose_item)
        self.measure.changed.connect(self._show_answer)
        self.measure.done.connect(self.record_find)
        self.place.said.connect(self._type_on)
        self.record.clicked.connect(self.record_find)
        self.receipt.clicked.connect(lambda: self._print(self._closed_id))
        self.finds.withdrawn.connect(self._withdraw)
        self.outcomes.decided.connect(self._close)
        for place, outcome in enumerate(OUTCOMES, 1):
            key = QShortcut(QKeySequence(f"F{place}"), self)
            key.activated.connect(lambda outcome=outcome: self.outcomes.press(outcome))
        for name, act in (
            ("F9", self.photo.shoot), ("F10", self.receipt.click), ("F11", self.chooser.field.setFocus),
            ("Ins", self.place.press), ("Shift+Ins", self.place.choose_next),
            ("PgUp", lambda: self._step(-1)), ("PgDown", lambda: self._step(1)),
        ):  # fmt: skip
            QShortcut(QKeySequence(name), self).activated.connect(act)
        for name, x, y in (("Left", -1, 0), ("Right", 1, 0), ("Up", 0, -1), ("Down", 0, 1)):
            for keys, grows in (("Alt", False), ("Alt+Shift", True)):
                push = partial(self.scan.push_mark, x, y, grows=grows)
                QShortcut(QKeySequence(f"{keys}+{name}"), self).activated.connect(push)
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._pull)
        self._frames.start(_FRAME_MS)

    def _pull(self) -> None:
        if self.isVisible():
            self.photo.pull()

    def title(self) -> str:
        """The tab, with how many wait."""
        count = len(self._waiting())
        return tr("开包台 {count}").format(count=count) if count else tr("开包台")

    # --- which bag ----------------------------------------------------------------------------------------------------

    def _waiting(self) -> tuple[Bag, ...]:
        return self._bridge.station.bags_awaiting(BagState.AWAITING_SEARCH)

    @property
    def bag(self) -> Bag | None:
        """The bag on the desk: the chosen one, else the one that waits longest."""
        waiting = self._waiting()
        chosen = [bag for bag in waiting if bag.bag_id == self._bag_id]
        return chosen[0] if chosen else waiting[0] if waiting else None

    def choose_bag(self, bag_id: str) -> None:
        """Another bag of those that wait."""
        self._bag_id = bag_id
        self._redraw()

    def _step(self, step: int) -> None:
        waiting, bag = self._waiting(), self.bag
        if bag is not None:
            place = waiting.index(bag) + step
            if 0 <= place < len(waiting):
                self.choose_bag(waiting[place].bag_id)

    def show_publication(self, publication: Publication) -> None:
        """Redraw from the newest state."""
        self._redraw()

    def show_session(self, session: Session | None) -> None:
        """Another person: nothing half typed stays."""
        self._session = session
        self._forget_find()
        self._redraw()

    def _redraw(self) -> None:
        bag = self.bag
        if (bag.bag_id if bag else "") != self._bag_id:
            self._bag_id = bag.bag_id if bag else ""
        if self.scan.property("bag") != self._bag_id:
            self.scan.setProperty("bag", self._bag_id)
            self._forget_find()
            self.scan.show_picture(None, is_new=True)
        marks = [BagMark(one.bag_id, text.bag_number(one.number), text.bag_mark(one)) for one in self._waiting()]
        self.strip.show_bags(marks, self._bag_id)
        self._show_picture(bag)
        self.place.show_bag(bag)
        self._show_look_for(bag)
        self.finds.show_finds(bag.finds if bag else ())
        self._show_answer()
        self._show_outcomes(bag)

    def _show_picture(self, bag: Bag | None) -> None:
        self.scan.set_words(tr("正在读取图像…") if bag else tr("没有待开包的包。判图选择开包后，包会出现在这里。"))
        if bag is None:
            self.bag_line.setText(tr("没有待开包的包"))
            self.scan.show_zones(())
            return
        number = tr("包 {number}").format(number=text.bag_number(bag.number))
        run = self._bridge.station.runs.get(bag.run_id) if bag.run_id else None
        self.bag_line.setText(f"{number} · {run.run_number} → {run.destination}" if run else number)
        zones = zones_of(bag.findings, self._told(bag))
        if tuple(zones) != self.scan.zones:
            self.scan.show_zones(zones)
        picture = self._pictures.get(bag.bag_id)
        if picture is None:
            self._load(bag)
        elif self.scan.picture is not picture:
            self.scan.show_picture(picture, is_new=True)

    def _load(self, bag: Bag) -> None:
        if bag.bag_id in self._loading:
            return
        self._loading.add(bag.bag_id)

        def drawn() -> Picture | None:
            rgb = self._load_picture(bag)
            return picture_of(bgra_of(rgb)) if rgb is not None else None

        run_task(drawn, lambda picture: self._note_loaded(bag.bag_id, picture), lambda _: self._note_loaded("", None))

    def _note_loaded(self, bag_id: str, picture: Picture | None) -> None:
        if picture is None:
            self.scan.set_words(tr("这个包的图像读不出来"))
            return
        self._loading.discard(bag_id)
        self._pictures = {**dict(list(self._pictures.items())[-5:]), bag_id: picture}
        self._redraw()

    def _told(self, bag: Bag) -> list[Told]:
        return [told(finding, self._catalogue, self._today) for finding in bag.findings]

    @property
    def _today(self) -> date:
        return self._law.today

    @property
    def _law(self) -> Law:
        return Law(self._catalogue, self._rules, self._clock.now())

    def _show_look_for(self, bag: Bag | None) -> None:
        empty = tr("AI 没有标记；看图的人要求开包，请全面检查。") if bag else ""
        if bag is not None and bag.detector_silence is not None:
            empty = tr("AI 没有应答，请全面检查。")
        self.look_for.show_findings(self._told(bag) if bag else (), empty)
        suggested = [
            item for finding in (bag.findings if bag else ()) if finding.item_id
            for item in (finding.item_id, *finding.alternatives)
        ]  # fmt: skip
        self.chooser.offer(tuple(dict.fromkeys(suggested)), self._today)

    # --- one article --------------------------------------------------------------------------------------------------

    def choose_item(self, item_id: str) -> None:
        """Measure an article as this item."""
        self._item_id = item_id
        self.place.show_item(item_id)
        self.measure.show_asks(self._catalogue.items[item_id].on(self._today))
        self.measure.focus_first()
        self._show_answer()

    def _type_on(self) -> None:
        """A touch on the picture takes the focus: the next digit and Enter belong to the fields again."""
        if self._item_id:
            self.measure.focus_first()

    def judgement(self) -> Judgement | None:
        """What the law makes of the article as typed so far."""
        if not self._item_id:
            return None
        measured = {**self.measure.measured, "count": self.measure.count}
        return self._catalogue.judge(self._item_id, measured, self._today, label_legible=self.measure.is_legible)

    def _show_answer(self) -> None:
        bag = self.bag
        role = self._session.role if self._session is not None else None
        may = bag is not None and role is not None and is_allowed(role, c.RecordFind)
        try:
            judgement = self.judgement()
        except CheckpointError as error:
            self.answer.setText(refusal_words(error).sentence)
            set_look(self.answer, "tone", "fault")
            self.record.setEnabled(False)
            return
        if judgement is None:
            self.answer.setText(tr("法规的答案会显示在这里。先选物品。"))
            set_look(self.answer, "tone", "dim")
            self.article.setText("")
        else:
            self._say(judgement)
        is_measured = judgement is not None and judgement.ruling != "measure_first" and self.measure.count > 0
        self.record.setEnabled(may and is_measured)

    def _say(self, judgement: Judgement) -> None:
        mark = text.ruling_mark(judgement.ruling)
        missing = tr("、").join(text.quantity_words(quantity)[0] for quantity in judgement.missing)
        word = tr("{word}：{missing}").format(word=mark.word, missing=missing) if missing else mark.word
        self.answer.setText(f"{mark.glyph} {word}")
        set_look(self.answer, "tone", mark.tone)
        version = self._catalogue.version(judgement.item_id, self._today)
        parts = (
            judgement.text.say(language()) if judgement.text else "",
            item_name(judgement.item_id, self._catalogue) if judgement.item_id != self._item_id else "",
            item_citation_words(version.citation),
        )
        self.article.setText("\n".join(part for part in parts if part))

    def record_find(self) -> None:
        """Write the article up."""
        bag = self.bag
        if bag is None or not self.record.isEnabled():
            return
        self.refusal.hide()
        measure = self.measure
        self._bridge.post(
            c.RecordFind(
                bag.bag_id, self._bridge.new_id(), self._item_id, measure.count, measure.measured, measure.is_legible,
                self.photo.photo, zone=self.place.zone, label=self.place.label,
            )
        )  # fmt: skip

    def _withdraw(self, find_id: str, reason: str) -> None:
        bag = self.bag
        if bag is not None:
            self._bridge.post(c.WithdrawFind(bag.bag_id, find_id, reason))

    def _forget_find(self) -> None:
        self._item_id = ""
        self.place.show_item("")
        self.place.forget()
        self.measure.show_asks(None)
        self.photo.forget()
        self.police.clear()
        self.refusal.hide()

    # --- the ending ---------------------------------------------------------------------------------------------------

    def _show_outcomes(self, bag: Bag | None) -> None:
        role = self._session.role if self._session is not None else None
        may = bag is not None and role is not None and is_allowed(role, c.CloseSearch)
        allowed = allowed_outcomes(bag, self._law) if bag is not None and may else ()
        names = tr("、").join(text.outcome_words(outcome) for outcome in allowed)
        why = tr("登记的物品只允许：{allowed}").format(allowed=names)
        if bag is not None and not bag.finds:
            why = tr("没有登记物品时只能：{allowed}").format(allowed=names)
        self.allowed_line.setText(why if bag is not None else "")
        self.outcomes.allow(allowed, why)
        self.police.setVisible(bool({"detained", "isolated"} & set(allowed)))
        closed = self._bridge.station.bags.get(self._closed_id)
        self.receipt.setVisible(closed is not None)
        if closed is not None:
            self.receipt.setText(tr("F10 打印 {number} 号包收据").format(number=text.bag_number(closed.number)))

    def _close(self, outcome: c.SearchOutcome) -> None:
        bag = self.bag
        if bag is not None:
            reference = self.police.text().strip() if outcome in ("detained", "isolated") else ""
            self._bridge.post(c.CloseSearch(bag.bag_id, outcome, reference))

    def _note_accepted(self, command: c.Command, answer: object) -> None:
        if isinstance(command, c.RecordFind):
            self._forget_find()
            self.chooser.field.clear()
        elif isinstance(command, c.CloseSearch):
            self._closed_id = command.bag_id
            self._redraw()

    def _note_refused(self, command: c.Command, error: CheckpointError) -> None:
        if isinstance(command, c.RecordFind | c.WithdrawFind | c.CloseSearch):
            self._refused = error
            self.refusal.setText(refusal_words(error).sentence)
            self.refusal.show()

    def go_back(self) -> bool:
        """Leave the question, else the ending asked once, else the mark on the picture, else the article half typed."""
        if self.finds.go_back() or self.outcomes.forget() or self.place.go_back():
            return True
        was = bool(self._item_id)
        self._forget_find()
        return was

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        endings = tuple((f"F{place} ×2", text.outcome_words(outcome)) for place, outcome in enumerate(OUTCOMES, 1))
        return (
            *endings, ("F9", tr("拍照")), ("F10", tr("打印收据")), ("F11", tr("找物品")),
            ("Ins", tr("在图上圈出物品，再按清除")), ("Alt ↑↓←→", tr("移动圈，加 Shift 改大小")),
            ("Shift Ins", tr("换圈出物品的名称")),
            ("Enter", tr("下一格，登记")), ("PgUp PgDn", tr("上一包、下一包")),
        )  # fmt: skip

    def retranslate(self) -> None:
        """Say everything again."""
        words = (tr("要找什么"), tr("1 找到了什么 · F11"), tr("2 量一量"), tr("3 登记的物品"))
        for heading, said in zip(self.headings, words, strict=True):
            heading.setText(said)
        self.police.setPlaceholderText(tr("报警回执号或接警人"))
        self.record.setText(tr("Enter 登记物品"))
        if self._refused is not None:
            self.refusal.setText(refusal_words(self._refused).sentence)
        for part in (self.chooser, self.measure, self.photo, self.finds, self.place):
            part.retranslate()
        self._redraw()


def _column(*parts: tuple[object, int]) -> QFrame:
    frame = QFrame()
    frame.setProperty("panel", "desk")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 10, 12, 12)
    column.setSpacing(8)
    for part, stretch in parts:
        column.addWidget(part, stretch)  # type: ignore[arg-type]
    return frame
