"""One model on a card: what it may be used for, what it does, what it was measured to do, and its keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkpoint.catalogue import Catalogue
from models.manifest import Metric
from ui import models_page_text as words
from ui.i18n import tr
from ui.model_questions import ModelOverview, ModelState
from ui.style import theme
from ui.widgets.act_key import ActKey
from ui.widgets.ask_bar import AskBar
from ui.widgets.label import Chip, wrapped
from ui.widgets.tones import set_tone

KEYS = {"activate": "F2", "shadow": "F3", "card": "F4"}


class FigureList(QFrame):
    """Figures of real pictures or of simulated ones, set by set; a sentence when there are none."""

    def __init__(self, figures: Sequence[Metric], catalogue: Catalogue, *, simulated: bool) -> None:
        super().__init__()
        self.setProperty("panel", "bare")
        heading = QLabel(tr("模拟图像") if simulated else tr("真实图像"))
        heading.setProperty("look", "strong")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading, 0, 0, 1, 2)
        if not figures:
            grid.addWidget(wrapped(words.no_figures(simulated=simulated)), 1, 0, 1, 2)
        for _, group in groupby(figures, key=words.figure_set):
            self._add_set(grid, tuple(group), catalogue)
        grid.setRowStretch(grid.rowCount(), 1)

    @staticmethod
    def _add_set(grid: QGridLayout, figures: Sequence[Metric], catalogue: Catalogue) -> None:
        grid.addWidget(wrapped(words.figure_set(figures[0]), "caption"), grid.rowCount(), 0, 1, 2)
        for one in figures:
            row, name, number = grid.rowCount(), QLabel(words.figure_name(one, catalogue)), QLabel()
            number.setText(words.figure_value(one))
            for column, label in enumerate((name, number)):
                label.setProperty("look", "detail")
                grid.addWidget(label, row, column)


class ModelCard(QFrame):
    """Redrawn by being made anew.

    Attributes:
        touched: it is the one that the keys of the keyboard act on.
        asked: the question stands on it.
        wanted: an act: ``activate`` (confirmed), ``shadow_on``, ``shadow_off``, ``card``.
    """

    touched = pyqtSignal()
    asked = pyqtSignal()
    wanted = pyqtSignal(str)

    def __init__(self, state: ModelState, overview: ModelOverview, catalogue: Catalogue, *, may_choose: bool) -> None:
        """Args: may_choose shows the keys that change something."""
        super().__init__()
        self.state, self._overview, self._catalogue, self._may_choose = state, overview, catalogue, may_choose
        self._is_current = False
        self.setProperty("card", "good" if state.model.use == "operating" else "prohibited")
        self.use, self.licence = wrapped(look="title"), wrapped()
        self.chips: list[Chip] = []
        self.activate, self.shadow, self.card = ActKey(), ActKey(), ActKey()
        self.keys = {"activate": self.activate, "shadow": self.shadow, "card": self.card}
        self.bar = AskBar()
        self._build()
        for key, act in ((self.activate, self.ask), (self.shadow, self.turn_shadow), (self.card, self.read_card)):
            key.pressed.connect(act)
            key.key.entered.connect(self.touched)
        self.bar.confirmed.connect(self._activate)
        self.bar.dropped.connect(self.row.show)
        self.show_current(False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(self._head())
        mark = words.use_mark(self.state.model)
        self.use.setText(f"{mark.glyph} {mark.word}")
        set_tone(self.use, mark.tone)
        self.licence.setText(tr("许可：{licence}").format(licence=self.state.model.licence))
        column.addWidget(self.use)
        column.addWidget(self.licence)
        mark = words.file_mark(self.state)
        self.file = wrapped(f"{mark.glyph} {mark.word}" + words.date_words(self.state), "caption")
        set_tone(self.file, "bad" if mark.tone == "bad" else "none")
        column.addWidget(self.file)
        figures = QHBoxLayout()
        figures.setSpacing(28)
        for simulated in (False, True):
            shown = self.state.figures(simulated=simulated)
            figures.addWidget(FigureList(shown, self._catalogue, simulated=simulated), 1)
        column.addLayout(figures)
        if self.state.model.metric:
            column.addWidget(wrapped(tr("AP50：0 为全错，1 为全对。按标签的全部数字在模型卡里。"), "caption"))
        self.row = QWidget()
        keys = QHBoxLayout(self.row)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(10)
        for key in self.keys.values():
            key.setVisible(key is self.card or self._may_choose)
            keys.addWidget(key, 1)
        if not self._may_choose:
            keys.addStretch(2)
        column.addWidget(self.row)
        column.addWidget(self.bar)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        name = wrapped(self.state.model.title, "title")
        head.addWidget(name, 1)
        for mark in words.state_marks(self.state):
            chip = Chip()
            chip.show_mark(*mark)
            self.chips.append(chip)
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    # --- acts ---------------------------------------------------------------------------------------------------------

    def show_current(self, is_current: bool) -> None:
        """The keys of the keyboard stand on the card that they act on."""
        self._is_current = is_current
        captions = {
            "activate": tr("选用"), "card": tr("读模型卡"),
            "shadow": tr("结束影子") if self.state.is_shadow_next else tr("作影子"),
        }  # fmt: skip
        locks = {
            "activate": words.why_not_activate(self.state, self._overview), "shadow": words.why_not_shadow(self.state),
        }  # fmt: skip
        for act, key in self.keys.items():
            said = f"{KEYS[act]} {captions[act]}" if is_current else captions[act]
            key.show_act(said, locks.get(act, ""))
        self.update()

    def lock(self) -> None:
        """While something is being written, nothing else may begin."""
        for key in self.keys.values():
            key.key.setEnabled(False)

    def ask(self) -> None:
        """Once more, in place."""
        if self._may_choose and not words.why_not_activate(self.state, self._overview):
            self.row.hide()
            self.bar.ask(words.ask_activate(self.state, self._overview), tr("选用"))
            self.asked.emit()

    def _activate(self) -> None:
        self.row.show()
        self.wanted.emit("activate")

    def turn_shadow(self) -> None:
        """On or off: nothing of the lane changes by it, so nothing is asked."""
        if self._may_choose and not words.why_not_shadow(self.state):
            self.wanted.emit("shadow_off" if self.state.is_shadow_next else "shadow_on")

    def read_card(self) -> None:
        """The whole model card."""
        self.wanted.emit("card")

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Anywhere on it."""
        super().mousePressEvent(event)
        self.touched.emit()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """A frame round the one that the keyboard acts on."""
        super().paintEvent(event)
        if self._is_current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme().text), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
