"""Who is at the window: card or badge number, PIN, post. At the first start, the first duty manager."""

from __future__ import annotations

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.roles import Role
from checkpoint.service import Accepted, Publication
from checkpoint.settings import Settings
from checkpoint.staff import LOCKED_FOR, Session, Staff, is_locked
from ui import text
from ui.bridge import Bridge
from ui.i18n import tr
from ui.refusals import refusal_words
from ui.screens.screen import Screen
from ui.style import TOUCH_PX, set_look
from ui.widgets.choice import Choice
from ui.widgets.digit_pad import DigitPad, type_badge_and_pin
from ui.widgets.first_start import FirstStart
from ui.widgets.label import caption, wrapped
from ui.widgets.layouts import emptied


class SignInScreen(Screen):
    """By card, by touch or by keyboard alone."""

    name = "sign_in"
    roles = frozenset(Role) - {Role.SYSTEM}
    _badge_seen = pyqtSignal(str)

    def __init__(self, bridge: Bridge, settings: Settings, clock: Clock, demo_pin: str = "") -> None:
        """Args: demo_pin is shown beside the badges of a simulated station; empty on a real one."""
        super().__init__()
        self._bridge, self._settings, self._clock = bridge, settings, clock
        self._demo_pin = demo_pin if settings.is_simulated else ""
        self._roles: tuple[str, ...] = ()
        self._failure = ""
        self._refused: CheckpointError | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title_line, self.place = QLabel(), QLabel()
        self.badge, self.pin = QLineEdit(), QLineEdit()
        self.badge_caption, self.pin_caption = caption(), caption()
        self.who, self.message, self.hint = wrapped(look="strong"), wrapped(look="body"), caption()
        self.role_box = QVBoxLayout()
        self.role_choice: Choice | None = None
        self.enter = QPushButton()
        self.pad = DigitPad()
        self.first = FirstStart()
        self.demo: list[QPushButton] = []
        self.demo_box = QHBoxLayout()
        self.pages = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title_line.setProperty("look", "huge")
        self.place.setProperty("look", "caption")
        self.badge.setMaxLength(32)
        self.pin.setMaxLength(12)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.badge, self.pin):
            field.setMinimumHeight(TOUCH_PX)
        self.enter.setProperty("kind", "primary")
        self.enter.setMinimumHeight(64)
        fields = QVBoxLayout()
        fields.setSpacing(6)
        for widget in (self.badge_caption, self.badge, self.who, self.pin_caption, self.pin):
            fields.addWidget(widget)
        fields.addLayout(self.role_box)
        fields.addStretch(1)
        fields.addWidget(self.message)
        fields.addWidget(self.enter)
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(28)
        columns.addLayout(fields, 3)
        columns.addWidget(self.pad, 2)
        self.pages.addWidget(page)
        self.pages.addWidget(self.first)
        card = QFrame()
        card.setProperty("panel", "sign_in")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 24, 32, 28)
        inside.setSpacing(10)
        for part in (self.title_line, self.place, self.pages):
            inside.addWidget(part)
        card.setFixedWidth(920)
        card.setMinimumHeight(480)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self.demo_box)
        column.addStretch(1)

    def _connect(self) -> None:
        self._badge_seen.connect(self._take_badge)
        self.badge.textChanged.connect(lambda _: self._show_person())
        self.badge.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.sign_in)
        self.pin.textEdited.connect(lambda _: self._show_message())
        self.enter.clicked.connect(self.sign_in)
        self.pad.pressed.connect(self._press)
        self.first.wanted.connect(self._bridge.register_first_manager)
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)
        self._seconds = QTimer(self)
        self._seconds.timeout.connect(self._show_message)
        self._seconds.start(1000)

    # --- what is seen -------------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Not a tab, but the head of the key card."""
        return tr("登录")

    def show_publication(self, publication: Publication) -> None:
        """Staff came or changed."""
        self._show_page()
        self._show_person()

    def show_session(self, session: Session | None) -> None:
        """Nothing of the last person stays in the fields."""
        self.badge.clear()
        self.pin.clear()
        self._failure, self._refused = "", None
        self._show_page()
        self._show_person()
        if session is None:
            self.badge.setFocus()

    def focusInEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Typing goes to the badge at once."""
        field = self.first.badge if self._is_first_start else self.badge
        field.setFocus()

    @property
    def _is_first_start(self) -> bool:
        return not self._bridge.station.staff

    @property
    def _person(self) -> Staff | None:
        return self._bridge.station.staff.get(self.badge.text().strip())

    def _show_page(self) -> None:
        self.pages.setCurrentIndex(1 if self._is_first_start else 0)
        title = tr("首次启动：登记第一位值班站长") if self._is_first_start else tr("登录")
        self.title_line.setText(title)
        set_look(self.title_line, "look", "title" if self._is_first_start else "huge")
        self._show_demo()

    def _show_demo(self) -> None:
        people = list(self._bridge.station.staff.values()) if self._demo_pin else []
        self.hint.setText(tr("模拟车站，密码都是 {pin}。点工号试用：").format(pin=self._demo_pin))
        self.hint.setVisible(bool(people))
        emptied(self.demo_box)
        self.demo = []
        self.demo_box.addStretch(1)
        for person in people[:8]:
            role = text.role_words(person.roles[0]) if person.roles else ""
            button = QPushButton(f"{person.badge} {person.name}\n{role}")
            button.setProperty("kind", "tool")
            button.setMinimumHeight(TOUCH_PX + 8)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, badge=person.badge: self._take_badge(badge))
            self.demo_box.addWidget(button)
            self.demo.append(button)
        self.demo_box.addStretch(1)

    def _show_person(self) -> None:
        person = self._person
        self.who.setText(person.name if person is not None else "")
        self._offer_roles(person.roles if person is not None else ())
        self._show_message()

    def _offer_roles(self, roles: tuple[str, ...]) -> None:
        if roles == self._roles and (self.role_choice is not None) == (len(roles) > 1):
            return
        self._roles = roles
        if self.role_choice is not None:
            self.role_choice.hide()
            self.role_choice.deleteLater()
            self.role_choice = None
        if len(roles) > 1:
            self.role_choice = Choice(roles, TOUCH_PX)
            self.role_choice.set_words(tr("今天的岗位"), [text.role_words(role) for role in roles])
            self.role_choice.set_value(roles[0])
            self.role_box.addWidget(self.role_choice)

    def _show_message(self) -> None:
        person = self._person
        tone = "bad"
        if self._bridge.halted is not None:
            words = refusal_words(self._bridge.halted).sentence
        elif self._refused is not None:
            words = refusal_words(self._refused).sentence
        elif person is not None and is_locked(person, self._clock.now()):
            words = tr("密码连续输错，工号已锁定，还剩 {seconds} 秒。").format(seconds=self._locked_for_s(person))
        elif self._failure and not self.pin.text():
            words = text.sign_in_failure_words(self._failure)
        else:
            tone, words = "dim", tr("刷卡，或输入工号和密码。") if person is None else tr("输入密码，按 Enter。")
        self.message.setText(words)
        set_look(self.message, "tone", tone)

    def _locked_for_s(self, person: Staff) -> int:
        assert person.last_failure_at is not None
        left = LOCKED_FOR - abs(self._clock.now() - person.last_failure_at)
        return max(1, int(left.total_seconds()))

    # --- what a person does -------------------------------------------------------------------------------------------

    def badge_read(self, badge: str) -> None:
        """A card was held to the reader; any thread may call."""
        self._badge_seen.emit(badge)

    def _take_badge(self, badge: str) -> None:
        if not self.isVisible():
            return
        self._failure, self._refused = "", None
        self.pin.clear()
        if self._is_first_start:
            self.first.badge.setText(badge)
            self.first.name.setFocus()
        else:
            self.badge.setText(badge)
            self.pin.setFocus()

    def _press(self, sign: str) -> None:
        if type_badge_and_pin(self.badge, self.pin, sign):
            self.sign_in()
        else:
            self._show_message()

    def sign_in(self) -> None:
        """Ask; the PIN leaves the field at once."""
        badge, pin = self.badge.text().strip(), self.pin.text()
        self.pin.clear()
        self._failure, self._refused = "", None
        if not badge or not pin:
            (self.pin if badge else self.badge).setFocus()
            return
        role = str(self.role_choice.value) if self.role_choice is not None else next(iter(self._roles), "screener")
        self._bridge.sign_in(badge, pin, role)

    def _note_accepted(self, command: c.Command, answer: Accepted) -> None:
        if isinstance(command, c.SignIn) and self.isVisible():
            failed = [stored.event for stored in answer.events if isinstance(stored.event, e.SignInFailed)]
            self._failure = failed[0].reason if failed else ""
            self._show_message()
        elif isinstance(command, c.RegisterStaff) and self.isVisible() and not self._is_first_start:
            self.badge.setText(command.badge)
            self.pin.setFocus()

    def _note_refused(self, command: c.Command, error: CheckpointError) -> None:
        if isinstance(command, c.SignIn) and self.isVisible():
            self._refused = error
            self._show_message()
        elif isinstance(command, c.RegisterStaff):
            self.first.complain(refusal_words(error).sentence)

    def go_back(self) -> bool:
        """Empty the fields."""
        had = bool(self.badge.text() or self.pin.text())
        self.badge.clear()
        self.pin.clear()
        self.badge.setFocus()
        return had

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        return (("0 … 9", tr("工号、密码")), ("Enter", tr("下一格，登录")), ("Tab", tr("换格")))

    def retranslate(self) -> None:
        """Say everything again."""
        self.place.setText(self._settings.station)
        self.badge_caption.setText(tr("工号"))
        self.pin_caption.setText(tr("密码"))
        self.enter.setText(tr("Enter 登录"))
        self.first.retranslate()
        if self.role_choice is not None:
            self.role_choice.set_words(tr("今天的岗位"), [text.role_words(role) for role in self._roles])
        self._show_page()
        self._show_message()
