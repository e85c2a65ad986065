"""Where one person is not enough: a referred check, and a clearance that the gate did not answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.departure import Departure, RuleStanding, RunState
from checkpoint.regulation import Rules
from checkpoint.roles import Role
from checkpoint.service import Accepted
from ui.departure_text import check_name, check_of, reason, state_word
from ui.fault_text import fault_words
from ui.i18n import tr
from ui.text import role_words
from ui.times import moment
from ui.widgets.choice import Choice
from ui.widgets.layouts import emptied, scrolling
from ui.widgets.second_person import SecondPerson
from ui.widgets.tones import booth, set_tone, touchable

LINES_SEEN = 3
"""Of the reasons, on the lowest window; more of them scroll."""


class SecondPersonPanel(QWidget):
    """What both have in common: a state, why it is so, a second person, one key."""

    def __init__(self, *parts: QWidget, beside: QLayout | None = None) -> None:
        """Args: parts stand between the reasons and the second person; beside stands right of the state."""
        super().__init__()
        self._run: Departure | None = None
        self.state, self.heading, self.why = QLabel(), QLabel(), QLabel()
        self.state.setProperty("look", "headline")
        self.heading.setProperty("look", "strong")
        for label in (self.heading, self.why):
            label.setWordWrap(True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        reasons = scrolling(self.why)
        reasons.setMinimumHeight(LINES_SEEN * self.why.fontMetrics().lineSpacing())
        self.second, self.confirm = SecondPerson(), QPushButton()
        booth(self.confirm)
        self.confirm.setProperty("kind", "primary")
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        if beside is not None:
            head.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.heading)
        column.addWidget(reasons, 1)
        for widget in (*parts, self.second):
            column.addWidget(widget)
        column.addWidget(self.confirm)
        self.second.changed.connect(self._show_confirm)
        self.second.entered.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)

    def note_answer(self, command: object, answer: Accepted) -> None:
        """A wrong PIN is said beside the field."""
        self.second.note_answer(command, answer)

    def _show_confirm(self) -> None:
        raise NotImplementedError

    def _confirm(self) -> None:
        raise NotImplementedError


class ReferralPanel(SecondPersonPanel):
    """A failed check whose legal text is not verified: the duty manager upholds it or accepts the coach.

    Attributes:
        judged: (badge, PIN, role, JudgeReferral).
    """

    judged = pyqtSignal(str, str, str, object)

    def __init__(self, rules: Rules) -> None:
        self.which, self.decision, self.reason = QHBoxLayout(), Choice(("uphold", "accept")), QLineEdit()
        super().__init__(self.decision, self.reason, beside=self.which)
        self._rules, self._rule_id = rules, ""
        self._standings: tuple[RuleStanding, ...] = ()
        self._day = date.min
        self._group = QButtonGroup(self)
        booth(self.reason)
        self.decision.changed.connect(lambda _: self._show_confirm())
        self.reason.textChanged.connect(lambda _: self._show_confirm())

    def show_run(self, run: Departure, standings: tuple[RuleStanding, ...], day: date) -> None:
        """The rules that still wait for a decision; the first one is open."""
        is_other = self._run is None or self._run.run_id != run.run_id or self._run.referred != run.referred
        self._run, self._standings, self._day = run, standings, day
        if is_other:
            self._build_choice(run.referred)
            self.choose(run.referred[0] if run.referred else "")
        self.retranslate()

    def choose(self, rule_id: str) -> None:
        """Look at one of the referred rules, with nothing decided."""
        self._rule_id = rule_id
        self.decision.set_value(None)
        self.reason.clear()
        self.second.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Captions, grounds, articles."""
        self.state.setText(f"? {state_word(RunState.REFERRED)}")
        set_tone(self.state, "ask")
        self.heading.setText(tr("这一项的依据未核实，本机不自行拒绝，由值班站长决定"))
        self.decision.set_words("", (tr("维持不合格，不放行"), tr("同意放行，记录理由")))
        self.reason.setPlaceholderText(tr("理由（必填，记入日志）"))
        self.second.retranslate((role_words(Role.DUTY_MANAGER),))
        self.confirm.setText(tr("Enter 值班站长确认"))
        self.why.setText(self._why())
        set_tone(self.why, "ask")
        self._show_confirm()

    def _why(self) -> str:
        found = [s for s in self._standings if s.rule_id == self._rule_id]
        grounds = found[0].grounds if found else ()
        reasons = [reason(ground, self._rule_id, self._rules, self._day) for ground in grounds]
        return "\n".join(f"? {why.what}\n    {why.article}\n    → {why.cure}" for why in reasons)

    def _build_choice(self, rule_ids: tuple[str, ...]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        emptied(self.which)
        for rule_id in rule_ids if len(rule_ids) > 1 else ():
            button = QPushButton(check_name(check_of(self._rules, rule_id)))
            button.setCheckable(True)
            button.setChecked(rule_id == rule_ids[0])
            button.setProperty("choice", True)
            touchable(button)
            button.clicked.connect(lambda _, rule_id=rule_id: self.choose(rule_id))
            self._group.addButton(button)
            self.which.addWidget(button)

    def _show_confirm(self) -> None:
        is_decided = self.decision.value is not None and bool(self.reason.text().strip())
        self.confirm.setEnabled(is_decided and self.second.is_filled and bool(self._rule_id))

    def _confirm(self) -> None:
        if self._run is None or not self.confirm.isEnabled():
            return
        badge, pin = self.second.take()
        decision: Literal["uphold", "accept"] = "accept" if self.decision.value == "accept" else "uphold"
        command = c.JudgeReferral(self._run.run_id, self._rule_id, decision, self.reason.text().strip())
        self.judged.emit(badge, pin, str(Role.DUTY_MANAGER), command)


class SuspendedPanel(SecondPersonPanel):
    """The gate did not answer: a second person looks at the barrier and says what stands there.

    Attributes:
        confirmed: (badge, PIN, role, ReconfirmClearance).
    """

    confirmed = pyqtSignal(str, str, str, object)

    def __init__(self, role_of: Callable[[str], str]) -> None:
        """Args: role_of names the role with which a badge may confirm (the first of the gate's roles it holds)."""
        self.seen = Choice(("closed", "coach_gone"))
        super().__init__(self.seen)
        self._role_of = role_of
        self.seen.changed.connect(lambda _: self._show_confirm())

    def show_run(self, run: Departure) -> None:
        """Another run starts with nothing said."""
        if self._run is None or self._run.run_id != run.run_id or self._run.suspension != run.suspension:
            self.seen.set_value(None)
            self.second.clear()
        self._run = run
        self.retranslate()

    def retranslate(self) -> None:
        """Captions, and why it was suspended."""
        self.state.setText(f"! {state_word(RunState.SUSPENDED)}")
        set_tone(self.state, "fault")
        self.heading.setText(tr("放行已批准，但道闸没有确认打开"))
        self.seen.set_words(tr("到道闸前看清楚："), (tr("杆是落下的，车还在"), tr("车已经驶离")))
        roles = (Role.DISPATCHER, Role.EXIT_CHECKER, Role.DUTY_MANAGER)
        self.second.retranslate(tuple(role_words(role) for role in roles))
        self.confirm.setText(tr("Enter 另一人确认"))
        if self._run is not None:
            granted = moment(self._run.granted_at) if self._run.granted_at else "–"
            self.why.setText(
                tr("{why} · 批准于 {time}，申请人 {badge}。申请人自己不能确认；确认“杆落车在”后道闸再开一次。").format(
                    why=suspension_words(self._run.suspension), time=granted, badge=self._run.requested_by
                )
            )
        self._show_confirm()

    def _show_confirm(self) -> None:
        self.confirm.setEnabled(self.seen.value is not None and self.second.is_filled)

    def _confirm(self) -> None:
        if self._run is None or not self.confirm.isEnabled():
            return
        badge, pin = self.second.take()
        seen: Literal["closed", "coach_gone"] = "coach_gone" if self.seen.value == "coach_gone" else "closed"
        command = c.ReconfirmClearance(self._run.run_id, self._run.clearance_id, seen)
        self.confirmed.emit(badge, pin, self._role_of(badge), command)


def suspension_words(code: str) -> str:
    """Why a clearance was suspended, from the stable code."""
    if code == "restart":
        return tr("本机在道闸回应前重新启动")
    return fault_words(code).what.rstrip("。.")
