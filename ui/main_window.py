"""The kiosk's window: strip, alarm, the screens of the role at hand. It builds nothing and decides nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, QSize, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PyQt6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.roles import is_allowed
from checkpoint.service import Publication
from checkpoint.settings import Settings
from checkpoint.staff import Session
from ui.bridge import Bridge
from ui.i18n import LANGUAGES, language, set_language, tr
from ui.screens.screen import Screen
from ui.style import apply_style, theme
from ui.times import clock_seconds
from ui.widgets.alarm_bar import AlarmBar
from ui.widgets.key_card import KeyCard
from ui.widgets.status_strip import StatusStrip

FULL_HD = QSize(1920, 1080)
_MISSED = 200
"""Listed events kept for a hidden screen; none lists more."""
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})
_PAINT = QEvent.Type.Paint


class MainWindow(QMainWindow):
    """Full screen shell; ``show_kiosk`` fills the screen, ``show`` opens an ordinary window.

    Attributes:
        painted: emitted once, when the first picture of the window is on the screen.
    """

    painted = pyqtSignal()

    def __init__(
        self, bridge: Bridge, settings: Settings, clock: Clock, sign_in: Screen, screens: Sequence[Screen]
    ) -> None:
        """Args: sign_in is shown while nobody is signed in; screens in the order of their tabs."""
        super().__init__()
        self._bridge, self._settings, self._clock = bridge, settings, clock
        self._sign_in, self._all = sign_in, tuple(screens)
        self._shown: list[Screen] = []
        self._is_painted = False
        self._missed: dict[Screen, deque[e.StoredEvent]] = {}
        self._touched_ns = clock.monotonic_ns()
        self._theme = settings.theme
        self.strip, self.alarm, self.stack = StatusStrip(settings), AlarmBar(), QStackedWidget()
        screen = self.screen()
        self.resize(FULL_HD.boundedTo(screen.availableSize()) if screen is not None else FULL_HD)
        self._apply_style()  # before there is much to style
        self._build()
        self._connect()
        self._show_session(bridge.session)
        self.retranslate()
        self._show_publication(Publication((), bridge.station, bridge.halted))

    def _build(self) -> None:
        for screen in (self._sign_in, *self._all):
            self.stack.addWidget(screen)
        self.stack.currentChanged.connect(self._catch_up)
        shell = QWidget()
        shell.setObjectName("shell")
        column = QVBoxLayout(shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.alarm)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(shell)
        self.card = KeyCard(shell)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.published.connect(self._show_publication)
        bridge.signed.connect(self._show_session)
        self.strip.tab_chosen.connect(self.choose)
        self.strip.language_wanted.connect(self.switch_language)
        self.strip.theme_wanted.connect(self.switch_theme)
        self.strip.keys_wanted.connect(self.show_keys)
        self.strip.leave_wanted.connect(lambda: bridge.sign_out("person"))
        self.alarm.resume_wanted.connect(lambda: bridge.post(c.Resume()))
        for keys, act in (
            ("Ctrl+L", self.switch_language), ("Ctrl+T", self.switch_theme), ("F12", self.show_keys),
            ("Esc", self.go_back), ("Ctrl+Q", lambda: bridge.sign_out("person")),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for place in range(9):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            shortcut.activated.connect(lambda place=place: self.choose(place))
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start(500)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    # --- screens ------------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Screen:
        """The screen that is seen."""
        widget = self.stack.currentWidget()
        assert isinstance(widget, Screen)
        return widget

    @property
    def shown(self) -> tuple[Screen, ...]:
        """The screens of the role at hand."""
        return tuple(self._shown)

    def choose(self, place: int) -> None:
        """Go to a tab; a place without a screen is ignored."""
        if 0 <= place < len(self._shown):
            self.stack.setCurrentWidget(self._shown[place])
            self._show_tabs()
            self.current.setFocus()

    def _show_session(self, session: Session | None) -> None:
        role = session.role if session is not None else None
        self._shown = [screen for screen in self._all if role is not None and role in screen.roles]
        for screen in (self._sign_in, *self._all):
            screen.show_session(session)
        self.stack.setCurrentWidget(self._shown[0] if self._shown else self._sign_in)
        self._touched_ns = self._clock.monotonic_ns()
        self.card.hide()
        self.strip.show_session(session)
        self._show_tabs()
        self._show_alarm()
        self.current.setFocus()

    def _show_tabs(self) -> None:
        current = self.current
        place = self._shown.index(current) if current in self._shown else -1
        self.strip.set_tabs([screen.title() for screen in self._shown], place)

    def _show_publication(self, publication: Publication) -> None:
        """The screen that is seen is redrawn; the others, which would hold it up, when they are seen again."""
        self._show_alarm()
        current = self.current
        for screen in (self._sign_in, *self._all):
            if screen is not current:
                missed = self._missed.setdefault(screen, deque(maxlen=_MISSED))
                missed.extend(stored for stored in publication.events if isinstance(stored.event, screen.listed))
        current.show_publication(publication)

    def _catch_up(self) -> None:
        missed = self._missed.pop(self.current, None)
        if missed is not None:
            self.current.show_publication(Publication(tuple(missed), self._bridge.station, self._bridge.halted))

    def _show_alarm(self) -> None:
        session = self._bridge.session
        may_resume = session is not None and is_allowed(session.role, c.Resume)
        self.alarm.show_state(self._bridge.halted, self._bridge.station, may_resume=may_resume)

    # --- switches of every screen -------------------------------------------------------------------------------------

    def switch_language(self) -> None:
        """The next language, on everything at once."""
        set_language(LANGUAGES[(LANGUAGES.index(language()) + 1) % len(LANGUAGES)])
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language in use."""
        self.setWindowTitle(f"{tr('汽车客运站安检')} · {self._settings.station}")
        self.strip.retranslate()
        self.alarm.retranslate()
        for screen in (self._sign_in, *self._all):
            screen.retranslate()
        self._show_tabs()
        self._tick()

    def switch_theme(self) -> None:
        """Dark for the lane, light for a booth in the sun."""
        self._theme = "light" if theme().name == "dark" else "dark"
        self._restyle()

    def show_keys(self) -> None:
        """The card with all keys; a second F12 closes it."""
        if self.card.isVisible():
            self.card.hide()
            return
        own = (
            ("Ctrl+1 … 9", tr("换屏")), ("Ctrl+L", tr("中文 / English")), ("Ctrl+T", tr("明暗切换")),
            ("Esc", tr("返回")), ("Ctrl+Q", tr("退出登录")), ("F12", tr("本卡片")),
        )  # fmt: skip
        self.card.show_keys(tr("{screen} · 全部按键").format(screen=self.current.title()), (*self.current.keys(), *own))

    def go_back(self) -> None:
        """Close the card, else what is open inside the screen, else go to the first screen."""
        if self.card.isVisible():
            self.card.hide()
        elif not self.current.go_back() and self._shown:
            self.choose(0)

    # --- time and size ------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        self.strip.show_clock(clock_seconds(self._clock.now()))
        self._show_tabs()  # a title may count what waits
        idle_s = (self._clock.monotonic_ns() - self._touched_ns) / 1e9
        if self._bridge.session is not None and idle_s >= self._settings.idle_lock_min * 60:
            self._touched_ns = self._clock.monotonic_ns()
            self._bridge.sign_out("idle")

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:  # noqa: N802 - Qt's name
        """Every touch puts the idle lock off, the first painting is told; nothing is held back."""
        if event is not None and event.type() in _TOUCHES:
            self._touched_ns = self._clock.monotonic_ns()
        elif not self._is_painted and event is not None and event.type() is _PAINT:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)  # after the rest of the window, which is painted in one go
        return False

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """A low window takes the smaller sizes of type."""
        super().resizeEvent(event)
        self._restyle()
        self.card.setGeometry(self.card.parentWidget().rect())  # type: ignore[union-attr]

    def _restyle(self) -> None:
        if self._apply_style():
            self.retranslate()  # some words depend on the room

    def _apply_style(self) -> bool:
        application = QApplication.instance()
        return isinstance(application, QApplication) and apply_style(application, self._theme, self.height())

    def show_kiosk(self) -> None:
        """Fill the screen without frame or pointer parking place."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.showFullScreen()

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Stop the timer; the builder stops the rest."""
        self._ticks.stop()
        super().closeEvent(event)
