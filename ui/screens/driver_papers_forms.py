"""The forms of the driver and of the coach's papers."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, cast

from PyQt6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout

from checkpoint.departure import Departure
from checkpoint.facts import DriverCheck, Paper, PapersCheck
from ui.departure_text import paper_name
from ui.i18n import tr
from ui.screens.check_forms import CheckForm, captioned, last_facts
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.tones import booth

LICENCE_CLASSES = ("A1", "A2", "A3", "B1", "B2", "C1")
PaperKind = Literal["driving_permit", "transport_permit", "route_plate", "insurance"]
PAPER_KINDS: tuple[PaperKind, ...] = ("driving_permit", "transport_permit", "route_plate", "insurance")
PLATED: frozenset[PaperKind] = frozenset({"driving_permit", "transport_permit"})
"""Papers that carry the plate by themselves; it is typed for every paper that shows one."""


class DriverForm(CheckForm):
    """The person at the wheel, licence and certificate in hand."""

    def __init__(self) -> None:
        super().__init__()
        self.who = QLabel()
        self.who.setProperty("look", "strong")
        self.who.setWordWrap(True)
        self.same_person = Choice((True, False))
        self.licence_class = Choice(LICENCE_CLASSES)
        self.licence_until, self.certificate_until = DateField(), DateField()
        self.driven = QLineEdit()
        self.sober = Choice((True, False, None))
        self.captions = [QLabel() for _ in range(3)]
        for choice in (self.same_person, self.licence_class, self.sober):
            choice.changed.connect(lambda _: self.changed.emit())
        for date_field in (self.licence_until, self.certificate_until):
            date_field.changed.connect(self.changed)
        self.driven.setMaxLength(5)
        self.driven.textChanged.connect(lambda _: self.changed.emit())
        self._run_driver = ("", "")
        self._lay_out()

    def _lay_out(self) -> None:
        dates = QGridLayout()
        dates.setHorizontalSpacing(12)
        for place, field in enumerate((self.licence_until, self.certificate_until, self.driven)):
            booth(field)
            dates.addLayout(captioned(self.captions[place], field), 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.who)
        column.addWidget(self.same_person)
        column.addWidget(self.licence_class)
        column.addLayout(dates)
        column.addWidget(self.sober)
        column.addStretch(1)

    def begin(self, run: Departure, now: datetime) -> None:
        """The driver who was presented; everything else is looked at anew or as recorded."""
        known = last_facts(run, DriverCheck)
        driver = known if isinstance(known, DriverCheck) else None
        self._run_driver = (run.driver_name, run.driver_certificate)
        self.same_person.set_value(driver.is_presented_driver if driver else None)
        self.licence_class.set_value(driver.licence_class if driver else None)
        self.licence_until.set_value(driver.licence_valid_until if driver else None)
        self.certificate_until.set_value(driver.certificate_valid_until if driver else None)
        minutes = driver.driving_today_min if driver else None
        self.driven.setText("" if minutes is None else f"{minutes // 60}:{minutes % 60:02}")
        self.sober.set_value(driver.is_sober_and_rested if driver else None)
        self.retranslate()

    def facts(self) -> DriverCheck | None:
        """Person, class, dates as far as they were seen; an empty date is an unknown one."""
        same, licence_class = self.same_person.value, cast("str | None", self.licence_class.value)
        if same is None or licence_class is None or self.licence_until.is_wrong or self.certificate_until.is_wrong:
            return None
        minutes = driving_minutes(self.driven.text())
        if minutes is None and self.driven.text().strip():
            return None
        sober = cast("bool | None", self.sober.value)
        return DriverCheck(
            *self._run_driver, licence_class, self.licence_until.value, self.certificate_until.value,
            bool(same), minutes, sober,
        )  # fmt: skip

    def still_needed(self) -> str:
        """Same person, class; dates and hours that can be read."""
        if self.same_person.value is None:
            return tr("看人对证：是不是报班的驾驶员？")
        if self.licence_class.value is None:
            return tr("选准驾车型。")
        if self.licence_until.is_wrong or self.certificate_until.is_wrong:
            return tr("日期写成 2027-05-01；没看到就留空。")
        return "" if self.facts() else tr("今日已驾驶写成 2:30（时:分）。")

    def retranslate(self) -> None:
        """Captions."""
        name, certificate = self._run_driver
        self.who.setText(tr("报班驾驶员 {name} · 从业资格证 {certificate}").format(name=name, certificate=certificate))
        self.same_person.set_words(tr("车上驾驶员与报班是同一人"), (tr("是同一人"), tr("不是")))
        self.licence_class.set_words(tr("驾驶证准驾车型"), LICENCE_CLASSES)
        self.sober.set_words(tr("未饮酒、休息充分（本站规定）"), (tr("已声明"), tr("有疑问"), tr("未询问")))
        words = (tr("驾驶证有效期至"), tr("从业资格证有效期至"), tr("今日已驾驶（时:分）"))
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.driven.setPlaceholderText("2:30")


def driving_minutes(text: str) -> int | None:
    """``2:30`` or ``2`` (hours) in minutes; None when empty or not a time up to 24 h."""
    hours, _, minutes = text.strip().replace("：", ":").partition(":")
    if not hours.isdigit() or (minutes and not minutes.isdigit()):
        return None
    total = int(hours) * 60 + int(minutes or 0)
    return total if total <= 24 * 60 and int(minutes or 0) < 60 else None


class PapersForm(CheckForm):
    """Four papers, each present or not, until when, for which plate."""

    def __init__(self) -> None:
        super().__init__()
        self.present = {kind: Choice((True, False)) for kind in PAPER_KINDS}
        self.until = {kind: DateField() for kind in PAPER_KINDS}
        self.plate = {kind: QLineEdit() for kind in PAPER_KINDS}
        self.names = {kind: QLabel() for kind in PAPER_KINDS}
        self.headings = [QLabel() for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for place, heading in enumerate(self.headings, 1):
            heading.setProperty("look", "caption")
            grid.addWidget(heading, 0, place)
        for row, kind in enumerate(PAPER_KINDS, 1):
            self._add_row(grid, row, kind)
        for place, stretch in enumerate((0, 4, 3, 3)):
            grid.setColumnStretch(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)

    def _add_row(self, grid: QGridLayout, row: int, kind: PaperKind) -> None:
        until, plate = self.until[kind], self.plate[kind]
        self.names[kind].setProperty("look", "strong")
        for field in (until, plate):
            booth(field)
            field.setMinimumWidth(96)
        self.present[kind].changed.connect(lambda _: self._show_row(kind))
        until.changed.connect(self.changed)
        plate.textChanged.connect(lambda _: self.changed.emit())
        for place, widget in enumerate((self.names[kind], self.present[kind], until, plate)):
            grid.addWidget(widget, row, place)

    def begin(self, run: Departure, now: datetime) -> None:
        """As recorded before; a paper is there only when a person says so."""
        known = last_facts(run, PapersCheck)
        papers = {paper.kind: paper for paper in known.papers} if isinstance(known, PapersCheck) else {}
        for kind in PAPER_KINDS:
            paper = papers.get(kind)
            self.present[kind].set_value(paper.is_present if paper else None)
            self.until[kind].set_value(paper.valid_until if paper else None)
            self.plate[kind].setText(paper.plate if paper else run.plate if kind in PLATED else "")
            self._show_row(kind)

    def facts(self) -> PapersCheck | None:
        """All four papers, or None while one was not looked at."""
        if any(choice.value is None for choice in self.present.values()) or self._wrong_date():
            return None
        return PapersCheck(tuple(self._paper(kind) for kind in PAPER_KINDS))

    def still_needed(self) -> str:
        """The first paper that was not looked at."""
        for kind in PAPER_KINDS:
            if self.present[kind].value is None:
                return tr("还没看：{paper}").format(paper=paper_name(kind))
        return tr("日期写成 2027-05-01；没看到就留空。") if self._wrong_date() else ""

    def retranslate(self) -> None:
        """Captions."""
        for kind in PAPER_KINDS:
            self.names[kind].setText(paper_name(kind))
            self.present[kind].set_words("", (tr("有"), tr("没有")))
            self.until[kind].setAccessibleName(f"{paper_name(kind)} {tr('有效期至')}")
            self.plate[kind].setAccessibleName(f"{paper_name(kind)} {tr('证上车牌')}")
        for heading, word in zip(self.headings, (tr("在不在"), tr("有效期至"), tr("证上车牌")), strict=True):
            heading.setText(word)

    def _paper(self, kind: PaperKind) -> Paper:
        if not self.present[kind].value:
            return Paper(kind, False, None)
        return Paper(kind, True, self.until[kind].value, self.plate[kind].text().strip())

    def _wrong_date(self) -> bool:
        return any(field.is_wrong for kind, field in self.until.items() if self.present[kind].value)

    def _show_row(self, kind: PaperKind) -> None:
        for field in (self.until[kind], self.plate[kind]):
            field.setEnabled(self.present[kind].value is True)
        self.changed.emit()
