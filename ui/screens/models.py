"""The page of models: which detector looks at the bags, which may, how they were measured, and how the shadow does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QKeyEvent, QShowEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.catalogue import Catalogue
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.roles import Role
from checkpoint.service import Publication
from checkpoint.staff import Session
from ui import models_page_text as words
from ui.bridge import Bridge
from ui.i18n import tr
from ui.model_questions import Chosen, ModelOverview, ModelQuestions
from ui.model_text import card_words
from ui.refusals import refusal_words
from ui.screens.model_card import ModelCard
from ui.screens.screen import Screen
from ui.screens.shadow_panel import ShadowPanel
from ui.tasks import run_task
from ui.widgets.act_key import ActKey
from ui.widgets.ask_bar import AskBar
from ui.widgets.label import wrapped
from ui.widgets.layouts import emptied, scrolling
from ui.widgets.markdown_reader import MarkdownReader
from ui.widgets.tones import all_touchable, set_tone

RECORDED: dict[str, c.ModelAct] = {
    "activate": "activated", "roll_back": "rolled_back", "shadow_on": "shadow_on", "shadow_off": "shadow_off",
}  # fmt: skip
MAY_CHOOSE = frozenset({Role.MAINTAINER})
"""As on the command line, where whoever has the machine's shell may: the others see the page and no keys that act."""


class ModelsScreen(Screen):
    """Which model judges our bags, and which should?"""

    name = "models"
    roles = frozenset({Role.DUTY_MANAGER, Role.MAINTAINER})

    def __init__(self, bridge: Bridge, questions: ModelQuestions, catalogue: Catalogue, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._questions, self._catalogue, self._clock = bridge, questions, catalogue, clock
        self._overview: ModelOverview | None = None
        self._current = ""
        self._is_busy = False
        self._words: tuple[Callable[[], str], str] = (str, "none")
        self._reading: dict[str, Any] | None = None
        self.cards: list[ModelCard] = []
        self.heading, self.now, self.complaint = QLabel(), wrapped(look=""), wrapped(look="")
        self.said, self.read_only = wrapped(look="strong"), wrapped(look="caption")
        self.refresh, self.rollback, self.bar = ActKey(), ActKey(), AskBar()
        self.back, self.card_title, self.reader = QPushButton(), QLabel(), MarkdownReader()
        self.middle, self.shadow = QStackedWidget(), ShadowPanel(catalogue)
        self._list = QVBoxLayout()
        self.area = self._build()
        self._connect()
        all_touchable(self)
        self.retranslate()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _build(self) -> QScrollArea:
        self.heading.setProperty("look", "headline")
        self.card_title.setProperty("look", "title")
        set_tone(self.complaint, "bad")
        top = QHBoxLayout()
        top.setSpacing(10)
        head = QVBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self.now)
        head.addStretch(1)
        top.addLayout(head, 1)
        top.addWidget(self.refresh)
        top.addWidget(self.rollback)
        inside, cards, card_page = QWidget(), QWidget(), QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(10)
        within.addLayout(self._list)
        within.addStretch(1)
        scroll = scrolling(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows go from card to card
        column, page, card_head = QVBoxLayout(cards), QVBoxLayout(card_page), QHBoxLayout()
        for layout in (column, page):
            layout.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for widget in (self.read_only, self.complaint, self.said, self.bar):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        card_head.addWidget(self.back)
        card_head.addWidget(self.card_title, 1)
        page.addLayout(card_head)
        page.addWidget(self.reader, 1)
        self.middle.addWidget(cards)
        self.middle.addWidget(card_page)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(self.middle, 5)
        row.addWidget(self.shadow, 2)
        return scroll

    def _connect(self) -> None:
        self.refresh.pressed.connect(self.read)
        self.rollback.pressed.connect(self.ask_back)
        self.bar.confirmed.connect(self.roll_back)
        self.back.clicked.connect(self.go_back)
        bar = self.area.verticalScrollBar()
        assert bar is not None
        bar.rangeChanged.connect(self._note_range)  # bound: PyQt lets go of it with the screen

    def title(self) -> str:
        """On the tab."""
        return tr("模型")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        reading = (("↑ ↓", tr("换一张模型卡片")), ("F4", tr("读模型卡")), ("F5", tr("重新读取")))
        acts = (("F2", tr("选用")), ("F3", tr("影子开、关")), ("F8", tr("退回上一个模型")))
        return (*reading, *acts) if self._may_choose else reading

    def go_back(self) -> bool:
        """From a question or a model card to the cards."""
        asking = [bar for bar in (self.bar, *(card.bar for card in self.cards)) if not bar.isHidden()]
        for bar in asking:
            bar.drop()
        if asking:
            self.setFocus()
        elif self.middle.currentIndex() == 1:
            self._reading = None
            self.middle.setCurrentIndex(0)
            self.setFocus()
        else:
            return False
        return True

    def show_publication(self, publication: Publication) -> None:
        """Nothing here is told by events: files are read when the page is opened, and on F5."""

    def show_session(self, session: Session | None) -> None:
        """Another person may have other keys, and does not answer for the one before."""
        self._reading, self._words, self._current = None, (str, "none"), ""
        self.middle.setCurrentIndex(0)
        self.bar.hide()
        self._redraw()

    def showEvent(self, event: QShowEvent | None) -> None:  # noqa: N802 - Qt's name
        """Read when the screen is opened."""
        super().showEvent(event)
        self.read()

    def retranslate(self) -> None:
        """Captions, cards, comparison."""
        self.heading.setText(tr("看图的模型"))
        self.back.setText(tr("Esc 返回"))
        self.read_only.setText(tr("只能看：选用、退回和影子由维护员操作。"))
        self.refresh.show_act(tr("F5 重新读取"))
        self.shadow.retranslate()
        self.bar.hide()
        self._redraw()
        if self._reading is not None:
            self._show_card(self._reading)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """The keys that stand on the buttons."""
        if event is None:
            return
        card, key = self.current_card, event.key()
        acts: dict[int, Callable[[], None]] = {Qt.Key.Key_F5: self.read, Qt.Key.Key_F8: self.ask_back}
        if self.middle.currentIndex() == 0 and card is not None and not self._is_busy:
            acts |= {Qt.Key.Key_F2: card.ask, Qt.Key.Key_F3: card.turn_shadow, Qt.Key.Key_F4: card.read_card,
                     Qt.Key.Key_Up: lambda: self._step(-1), Qt.Key.Key_Down: lambda: self._step(1)}  # fmt: skip
        act = acts.get(key)
        act() if act is not None else super().keyPressEvent(event)

    @property
    def current_card(self) -> ModelCard | None:
        """The one that the keys of the keyboard act on."""
        return next((card for card in self.cards if card.state.model.name == self._current), None)

    def _step(self, by: int) -> None:
        place = self.cards.index(self.current_card) + by if self.current_card is not None else 0
        card = self.cards[max(0, min(len(self.cards) - 1, place))]
        self._choose(card.state.model.name)
        self._keep_in_sight()
        self.setFocus()

    def _choose(self, name: str) -> None:
        self._current = name
        if not self._is_busy:
            self._show_keys()

    def _show_keys(self) -> None:
        """Which can be pressed, why the others cannot, and where those of the keyboard act."""
        if self._overview is None:
            self.rollback.show_act(tr("F8 退回"), "…")
            return
        self.rollback.show_act(words.back_words(self._overview), words.why_not_back(self._overview))
        for card in self.cards:
            card.show_current(card.state.model.name == self._current)

    @property
    def _may_choose(self) -> bool:
        session = self._bridge.session
        return session is not None and session.role in MAY_CHOOSE

    def _redraw(self) -> None:
        self.read_only.setVisible(not self._may_choose)
        self.rollback.setVisible(self._may_choose)
        said, tone = self._words
        self._say(said, tone)
        emptied(self._list)
        self.cards = []
        overview = self._overview
        self.complaint.setVisible(overview is not None and bool(overview.complaint))
        if overview is None:
            self.now.setText(tr("正在读取模型清单…"))
            self._show_keys()
            return
        self.now.setText(words.now_words(overview))
        self.complaint.setText(words.complaint_words(overview))
        for state in overview.models:
            self._add_card(ModelCard(state, overview, self._catalogue, may_choose=self._may_choose))
        if self.current_card is None:
            self._current = overview.models[0].model.name
        self._show_keys()

    def _add_card(self, card: ModelCard) -> None:
        name = card.state.model.name
        card.touched.connect(lambda: self._choose(name))
        card.asked.connect(lambda: QTimer.singleShot(0, self._keep_in_sight))  # when the question has its place
        card.wanted.connect(lambda act: self._do(act, name))
        self.cards.append(card)
        self._list.addWidget(card)

    def _note_range(self, _low: int, _high: int) -> None:
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """The card that the keyboard acts on, or the question on it; whenever cards change their height."""
        card, bar = self.current_card, self.area.verticalScrollBar()
        if card is None or bar is None:
            return
        if not card.bar.isHidden():
            self.area.ensureWidgetVisible(card.bar, 0, 24)
        elif not bar.value() <= card.y() <= card.geometry().bottom() <= bar.value() + self.area.height():
            bar.setValue(card.y())

    # --- questions ----------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """The manifest, the choices and the comparison, unless an act is being written."""
        if self._is_busy:
            return
        run_task(self._questions.overview, self._show_overview, self._show_fault)
        now = self._clock.now()
        run_task(lambda: self._questions.comparison(now), self.shadow.show_comparison, self.shadow.show_fault)

    def _show_overview(self, overview: ModelOverview) -> None:
        if self._overview != overview:
            self._overview = overview
            self._redraw()

    def _show_fault(self, fault: Exception) -> None:
        sentence = refusal_words(fault).sentence if isinstance(fault, CheckpointError) else str(fault)
        self.now.setText(f"✕ {sentence}")

    def _show_card(self, card: dict[str, Any]) -> None:
        self._reading = card
        self.card_title.setText(tr("模型卡 {model}").format(model=f"{card['name']} {card['version']}"))
        if card["text"]:
            self.reader.show_markdown(card["text"], Path(card["path"]).parent)
        else:
            self.reader.show_plain(card_words(card))
        self.middle.setCurrentIndex(1)
        self.reader.setFocus()

    # --- acts ---------------------------------------------------------------------------------------------------------

    def ask_back(self) -> None:
        """Once more, in place."""
        overview = self._overview
        if self._may_choose and not self._is_busy and overview is not None and not words.why_not_back(overview):
            self.bar.ask(words.ask_back(overview), tr("退回"))

    def roll_back(self) -> None:
        """Use the model before."""
        self._do("roll_back", "")

    def _do(self, act: str, name: str) -> None:
        if act == "card":
            run_task(lambda: self._questions.card(name), self._show_card, lambda fault: self._end(fault, act))
            return
        if self._is_busy or not self._may_choose:
            return
        self._begin()
        at, ask = self._clock.now(), self._questions
        acts: dict[str, Callable[[], Chosen]] = {
            "activate": lambda: ask.activate(name, at), "roll_back": ask.roll_back,
            "shadow_on": lambda: ask.shadow_on(name, at), "shadow_off": ask.shadow_off,
        }  # fmt: skip
        run_task(acts[act], lambda chosen: self._end(chosen, act), lambda fault: self._end(fault, act))

    def _begin(self) -> None:
        self._is_busy = True
        self._say(lambda: tr("正在试装模型并写下选择…"), "none")
        self.rollback.key.setEnabled(False)
        for card in self.cards:
            card.lock()
        self.setFocus()

    def _end(self, answer: Chosen | Exception, act: str) -> None:
        """Args: answer is what was chosen, or why nothing was done."""
        self._is_busy = False
        if isinstance(answer, Exception):
            self._say(lambda: words.refused_words(answer), "bad")
        else:
            self._say(lambda: words.done_words(act, answer.title), "good")
            self._bridge.post(c.RecordModelChoice(RECORDED[act], *answer))
        self._show_keys()
        self.read()

    def _say(self, said: Callable[[], str], tone: str) -> None:
        """Args: said is asked again in another language."""
        self._words = (said, tone)
        self.said.setText(said())
        self.said.setVisible(bool(said()))
        set_tone(self.said, tone)
