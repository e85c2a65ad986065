"""The strip on top of every screen: where, who, what time, and the switches that every screen has."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from checkpoint.settings import Settings
from checkpoint.staff import Session
from ui import text
from ui.i18n import language, tr
from ui.style import TOUCH_PX
from ui.widgets.label import ElidedLabel

_LANGUAGE_KEY, _TAB_KEY = "Ctrl+L", "Ctrl+{}"
_OTHER_LANGUAGE = {"zh_CN": "EN", "en": "中"}


class StatusStrip(QWidget):
    """Station, tabs, simulated mark, clock, language, theme, keys, person.

    Nothing here takes the focus: each button has a key of its own; a focus that strayed here would miss the screen's.

    Attributes:
        tab_chosen: place of the tab; others: the switch was touched.
    """

    tab_chosen = pyqtSignal(int)
    language_wanted = pyqtSignal()
    theme_wanted = pyqtSignal()
    keys_wanted = pyqtSignal()
    leave_wanted = pyqtSignal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("statusStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self._session: Session | None = None
        self.place, self.person = ElidedLabel(), ElidedLabel()
        self.simulated, self.clock = QLabel(), QLabel()
        self.simulated.setProperty("chip", "fault")
        self.simulated.setVisible(settings.is_simulated)
        self.place.setProperty("look", "strong")
        self.clock.setProperty("look", "strong")
        self.language, self.theme, self.keys, self.leave = (QPushButton() for _ in range(4))
        self.tabs: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._tab_row = QHBoxLayout()
        self._lay_out()
        self._group.idClicked.connect(self.tab_chosen.emit)
        self.language.clicked.connect(self.language_wanted.emit)
        self.theme.clicked.connect(self.theme_wanted.emit)
        self.keys.clicked.connect(self.keys_wanted.emit)
        self.leave.clicked.connect(self.leave_wanted.emit)

    def _lay_out(self) -> None:
        self._tab_row.setSpacing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self.place, 1)
        row.addWidget(self.simulated, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._tab_row)
        row.addWidget(self.person, 1)
        row.addWidget(self.clock)
        for button in (self.language, self.theme, self.keys, self.leave):
            button.setProperty("kind", "plain")
            button.setMinimumSize(TOUCH_PX, TOUCH_PX)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.person.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tabs(self, titles: list[str], chosen: int) -> None:
        """One tab a screen; a single screen needs none."""
        while len(self.tabs) > len(titles):
            button = self.tabs.pop()
            self._group.removeButton(button)
            self._tab_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        while len(self.tabs) < len(titles):
            self._add_tab()
        for place, (button, title) in enumerate(zip(self.tabs, titles, strict=True)):
            button.setText(title)
            button.setToolTip(_TAB_KEY.format(place + 1))
            button.setChecked(place == chosen)
            button.setVisible(len(titles) > 1)

    def _add_tab(self) -> None:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("kind", "tab")
        button.setMinimumHeight(TOUCH_PX)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group.addButton(button, len(self.tabs))
        self._tab_row.addWidget(button)
        self.tabs.append(button)

    def show_clock(self, words: str) -> None:
        """The time of day in China."""
        if self.clock.text() != words:
            self.clock.setText(words)

    def show_session(self, session: Session | None) -> None:
        """Who is at the window."""
        self._session = session
        self.leave.setVisible(session is not None)
        self.person.setText("" if session is None else f"{session.name} · {text.role_words(session.role)}")

    def retranslate(self) -> None:
        """Say everything again."""
        lane = tr("{lane} 号通道").format(lane=self._settings.lane)
        self.place.setText(f"{self._settings.station} · {lane}")
        self.simulated.setText(tr("模拟"))
        self.simulated.setToolTip(tr("设备是模拟的，不能用于真实安检"))
        self.language.setText(_OTHER_LANGUAGE[language()])
        self.language.setToolTip(_LANGUAGE_KEY)
        self.theme.setText("◐")
        self.theme.setToolTip(tr("明暗切换 Ctrl+T"))
        self.theme.setAccessibleName(tr("明暗切换"))
        self.keys.setText("F12")
        self.keys.setToolTip(tr("全部按键"))
        self.leave.setText(tr("退出"))
        self.show_session(self._session)
