"""The manager's office: what wants me, today against last week, the archive, the export basket."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.catalogue import Catalogue
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.event_kinds import EventKind
from checkpoint.law import CHINA
from checkpoint.read_rows import Hit
from checkpoint.regulation import Rules
from checkpoint.roles import Role
from checkpoint.service import Accepted, Publication
from checkpoint.staff import Session
from ui.bridge import Bridge
from ui.i18n import tr
from ui.office_questions import NO_RECORD, DayRecords, OfficeQuestions, Overview, Record
from ui.refusals import refusal_words
from ui.screens.export_basket import Export, ExportBasket
from ui.screens.figure_cards import FigureCards
from ui.screens.office_tables import Sheet, history_of, hits_of, records_of
from ui.screens.screen import Screen
from ui.screens.wants_list import WantsList
from ui.tasks import run_task
from ui.wants import wants
from ui.widgets.date_field import parse_date
from ui.widgets.plain_table import PlainTable
from ui.widgets.record_pictures import ReadPicture, RecordPictures
from ui.widgets.tones import all_touchable, set_tone

ARCHIVE_DAYS = 365
"""How far back a search without a date looks."""
_DATE = re.compile(r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?|\b20\d{6}\b")


def parse_query(text: str, today: date) -> tuple[str, date, date]:
    """(words, first day, last day): a date in the query limits it to that day.

    ``湘A12345 2026-11-20`` is that plate on that day; ``2026-11-20`` alone is everything of that day.
    """
    found = _DATE.search(text)
    day = parse_date(found[0]) if found else None
    if found is None or day is None:
        return text.strip(), today - timedelta(days=ARCHIVE_DAYS), today + timedelta(days=1)
    return (text[: found.start()] + text[found.end() :]).strip(), day, day


class OfficeScreen(Screen):
    """What wants me, how does today go, what happened then, and what do I hand over?"""

    name = "office"
    roles = frozenset({Role.DUTY_MANAGER, Role.AUDITOR})

    def __init__(
        self, bridge: Bridge, questions: OfficeQuestions, rules: Rules, catalogue: Catalogue,
        kinds: Mapping[str, EventKind], clock: Clock, read_picture: ReadPicture, export: Export, export_folder: Path,
    ) -> None:  # fmt: skip
        """Args.

        read_picture: reads the files of a record's picture; called off the GUI thread.
        export: writes the files of a request and reports (days done, days); called off the GUI thread.
        export_folder: where files go unless another folder is chosen.
        """
        super().__init__()
        self._bridge, self._questions, self._rules, self._clock = bridge, questions, rules, clock
        self._catalogue, self._kinds = catalogue, kinds
        self._overview: Overview | None = None
        self._hits: tuple[Hit, ...] = ()
        self._awaited: c.RecordArchiveSearch | None = None
        self._is_asking = False
        self._again: list[tuple[Callable[[], Sheet], Record]] = []
        self.box, self.reason = QLineEdit(), QLineEdit()
        self.look, self.back = QPushButton(), QPushButton()
        self.wanted, self.cards = WantsList(), FigureCards(rules)
        self.sheet_title, self.said, self.sentence = QLabel(), QLabel(), QLabel()
        self.table, self.pictures = PlainTable(), RecordPictures(read_picture, catalogue)
        self.middle = QStackedWidget()
        self.basket = ExportBasket(bridge, export, export_folder)
        self._build()
        self._connect()
        all_touchable(self)
        self.retranslate()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.sheet_title.setProperty("look", "title")
        self.said.setWordWrap(True)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("look", "strong")
        self.look.setProperty("kind", "primary")
        self.wanted.setMinimumWidth(262)
        self.basket.setMinimumWidth(300)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.box, 3)
        top.addWidget(self.reason, 2)
        top.addWidget(self.look)
        page = QWidget()
        within = QVBoxLayout(page)
        within.setContentsMargins(0, 0, 0, 0)
        heading = QHBoxLayout()
        heading.addWidget(self.back)
        heading.addWidget(self.sheet_title, 1)
        within.addLayout(heading)
        within.addWidget(self.pictures, 3)
        within.addWidget(self.sentence)
        within.addWidget(self.table, 2)
        self.middle.addWidget(self.cards)
        self.middle.addWidget(page)
        centre = QVBoxLayout()
        centre.setSpacing(10)
        centre.addLayout(top)
        centre.addWidget(self.said)
        centre.addWidget(self.middle, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(self.wanted, 5)
        row.addLayout(centre, 17)
        row.addWidget(self.basket, 5)

    def _connect(self) -> None:
        self.box.returnPressed.connect(self._ask_reason)
        self.box.textChanged.connect(lambda _: self._show_search())
        self.reason.textChanged.connect(lambda _: self._show_search())
        self.reason.returnPressed.connect(self.search)
        self.look.clicked.connect(self.search)
        self.back.clicked.connect(self.go_back)
        self.cards.opened.connect(self.open_records)
        self.wanted.opened.connect(self.open_history)
        self.table.opened.connect(self.open_history)
        self.table.looked_at.connect(self._look_at)
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)

    def title(self) -> str:
        """On the tab."""
        return tr("办公室")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        return (
            ("F3", tr("查档案")), ("F8", tr("导出")), ("Tab", tr("到下一个数字，Enter 看它的记录")),
            ("Enter", tr("打开一条记录的经过")), ("↑ ↓", tr("那一步的图像")), ("+ −", tr("放大、缩小图像")),
        )  # fmt: skip

    def go_back(self) -> bool:
        """From a history to its table, from a table to the figures."""
        if self.middle.currentIndex() == 0:
            return False
        self._again.pop()
        if self._again:
            self._show_sheet()
        else:
            self.middle.setCurrentIndex(0)
        return True

    def show_publication(self, publication: Publication) -> None:
        """What wants the manager is redrawn at once; figures are asked for anew while they are looked at."""
        self.wanted.show_wants(wants(publication.station, self._rules, self._clock.now()))
        if publication.events and self.isVisible():
            self.read()

    def show_session(self, session: Session | None) -> None:
        """Another person sees no results of the one before."""
        self._hits, self._awaited = (), None
        self._again.clear()
        self.middle.setCurrentIndex(0)
        self.box.clear()
        self.reason.clear()

    def showEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Read when the screen is opened."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.read()

    def retranslate(self) -> None:
        """Captions."""
        self.box.setPlaceholderText(tr("F3 查档案：车牌、姓名、行李号、车次、日期…"))
        self.reason.setPlaceholderText(tr("查询原因（必填，记入查询登记）"))
        self.look.setText(tr("查询"))
        self.back.setText(tr("Esc 返回"))
        self.wanted.retranslate()
        self.wanted.show_wants(wants(self._bridge.station, self._rules, self._clock.now()))
        self.cards.retranslate()
        self.basket.retranslate()
        self.basket.begin(self._today())
        self._say("")
        if self._again:
            self._show_sheet()
        self._show_search()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """The keys that stand on the buttons."""
        if event is not None and event.key() == Qt.Key.Key_F3:
            self.box.setFocus()
            self.box.selectAll()
        elif event is not None and event.key() == Qt.Key.Key_F8:
            self.basket.start()
        elif event is not None and event.text() in ("+", "="):
            self.pictures.scan.zoom_in()
        elif event is not None and event.text() == "-":
            self.pictures.scan.zoom_out()
        else:
            super().keyPressEvent(event)

    # --- figures and records ------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Ask for the figures, one question at a time."""
        if self._is_asking:
            return
        self._is_asking = True
        today = self._today()
        run_task(lambda: self._questions.overview(today), self._show_overview, self._show_fault)

    def open_records(self, figure: str, place: int) -> None:
        """The records behind a figure; place 0 to 6 of this week's days."""
        if self._overview is None:
            return
        day = self._overview.days[7 + place] if 0 <= place < 7 else self._overview.today

        def show(records: DayRecords) -> None:
            staff = self._bridge.station.staff
            self._push(lambda: records_of(figure, records, day, self._rules, self._catalogue, staff))

        run_task(lambda: self._questions.records(day.day), show, self._show_fault)

    def open_history(self, stream: str) -> None:
        """All that happened to one thing; a row that is an event itself has nothing behind it."""
        if "/" in stream:
            run_task(lambda: self._questions.record(stream), lambda record: self._show_history(stream, record),
                     self._show_fault)  # fmt: skip

    def _show_history(self, stream: str, record: Record) -> None:
        def write() -> Sheet:
            staff = self._bridge.station.staff
            return history_of(stream, record.events, self._kinds, staff, self._catalogue, self._rules)

        self._push(write, record)

    def _show_overview(self, overview: Overview) -> None:
        self._is_asking = False
        self._overview = overview
        self.cards.show_overview(overview)

    # --- the archive: reason first, then the register, then the results -----------------------------------------------

    def search(self) -> None:
        """Look; the results are shown when the look-up is on record."""
        text, why = self.box.text().strip(), self.reason.text().strip()
        if not text or not why:
            self._ask_reason()
            return
        words, first, last = parse_query(text, self._today())
        items = frozenset(
            item_id for item_id, item in self._catalogue.items.items()
            if words and (words in item.name.zh_CN or words.lower() in item.name.en.lower())
        )  # fmt: skip
        self._say(tr("正在查…"))
        run_task(
            lambda: self._questions.search(words, first, last, items),
            lambda hits: self._register(text, why, hits),
            self._show_fault,
        )

    def _register(self, text: str, why: str, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        self._awaited = c.RecordArchiveSearch(text, why, len(hits))
        self._bridge.post(self._awaited)

    def _note_accepted(self, command: object, _answer: Accepted) -> None:
        if self._awaited is None or command is not self._awaited:
            return
        self._awaited = None
        self._say(tr("本次查询已登记。"))
        self.reason.clear()
        self._again.clear()
        hits, query = self._hits, self.box.text().strip()
        self._push(lambda: hits_of(hits, query, self._catalogue))

    def _note_refused(self, command: object, error: CheckpointError) -> None:
        if self._awaited is not None and command is self._awaited:
            self._awaited, self._hits = None, ()
            self._say(f"✕ {refusal_words(error).sentence}", "bad")

    def _ask_reason(self) -> None:
        if self.box.text().strip() and not self.reason.text().strip():
            self._say(tr("先写查询原因：谁查、查什么、为什么，都要登记。"), "ask")
            self.reason.setFocus()

    def _show_search(self) -> None:
        self.look.setEnabled(bool(self.box.text().strip() and self.reason.text().strip()))

    # --- parts --------------------------------------------------------------------------------------------------------

    def _push(self, write: Callable[[], Sheet], record: Record = NO_RECORD) -> None:
        """Args: write is asked again in another language; record is what its pictures are of."""
        self._again.append((write, record))
        self._show_sheet()
        if record.events:
            self.table.choose(str(record.events[-1].seq))  # as it was in the end
        self.middle.setCurrentIndex(1)
        self.table.setFocus()

    def _show_sheet(self) -> None:
        write, record = self._again[-1]
        sheet = write()
        self.sheet_title.setText(sheet.title)
        self.pictures.show_record(record)
        self.table.show_rows(sheet.headings, sheet.rows)
        self._look_at(self.table.current_key())

    def _look_at(self, key: str) -> None:
        """A step of a record, whole: its cell may be too narrow for it."""
        self.pictures.look_at(key)
        is_step = bool(self._again and self._again[-1][1].events)
        cells = next((row.cells for row in self.table.rows if is_step and row.key == key), ("",))
        self.sentence.setText(cells[-1])
        self.sentence.setVisible(bool(cells[-1]))

    def _show_fault(self, fault: Exception) -> None:
        self._is_asking = False
        self._say(f"✕ {fault}", "bad")

    def _say(self, words: str, tone: str = "none") -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        set_tone(self.said, tone)

    def _today(self) -> date:
        return self._clock.now().astimezone(CHINA).date()
