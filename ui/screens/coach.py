"""One coach at the gate: six checks in a column, the form of one of them beside it, the next key below."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.catalogue import Catalogue
from checkpoint.clock import Clock
from checkpoint.departure import BLOCKING, Departure, RuleStanding, RunState, standings
from checkpoint.errors import CheckpointError
from checkpoint.facts import EvidenceRef
from checkpoint.law import Law
from checkpoint.regulation import RuleInForce, Rules
from checkpoint.roles import Role, is_allowed
from checkpoint.service import Accepted
from checkpoint.staff import Session
from checkpoint.station import Station
from ui.bridge import Bridge
from ui.departure_text import (
    check_name,
    facts_words,
    mark_of,
    next_step,
    person_name,
    plate_words,
    remaining,
    risk_tone,
    state_tone,
    state_word,
)
from ui.i18n import language, tr
from ui.refusals import refusal_words
from ui.screens.board_rows import held_bags, hold_words
from ui.screens.check_panel import CheckPanel
from ui.screens.exit_form import ExitFormPanel
from ui.screens.outcome_panel import OutcomePanel
from ui.screens.run_forms import PresentForm
from ui.screens.second_opinion import ReferralPanel, SecondPersonPanel, SuspendedPanel
from ui.style import set_look
from ui.times import clock_time
from ui.widgets.bag_thumbnails import BagThumbnails
from ui.widgets.check_list import CheckLine, CheckList
from ui.widgets.hold_bar import SHOWN, HoldBar
from ui.widgets.tones import booth, set_tone

NO_CATALOGUE = Catalogue({}, {}, "")
"""Departure rules look into no catalogue."""
GATE_ROLES = (Role.EXIT_CHECKER, Role.DISPATCHER, Role.DUTY_MANAGER)
OUTCOMES = frozenset({RunState.REFUSED, RunState.CLEARED, RunState.OPEN, RunState.LEFT, RunState.CANCELLED})
CHECKING = frozenset({RunState.PRESENTED, RunState.REFERRED, RunState.REFUSED})


def undone_count(standing: tuple[RuleStanding, ...], held: tuple[int, ...]) -> int:
    """Checks that still keep the coach, and one for its bags."""
    return sum(one.status in BLOCKING for one in standing) + bool(held)


class CoachView(QWidget):
    """Shows one run and posts what the person at the gate does with it.

    Attributes:
        left: back to the board.
    """

    left = pyqtSignal()

    def __init__(
        self, bridge: Bridge, rules: Rules, clock: Clock, keep_evidence: Callable[[bytes, str, str], EvidenceRef],
        print_exit_slip: Callable[[str], None], take_photo: Callable[[], bytes | None] | None,
        pictures: BagThumbnails,
    ) -> None:  # fmt: skip
        super().__init__()
        self._bridge, self._rules, self._clock, self._print = bridge, rules, clock, print_exit_slip
        self._pictures = pictures
        self.run_id = ""
        self._shown: str = "auto"
        self._state: RunState | None = None
        self.title, self.until, self.state, self.notice = (QLabel() for _ in range(4))
        self.hold = HoldBar()
        self.checks = CheckList()
        self.present, self.outcome = PresentForm(), OutcomePanel()
        self.check_panel, self.exit_form = CheckPanel(keep_evidence, take_photo), ExitFormPanel(keep_evidence)
        self.referral, self.suspended = ReferralPanel(rules), SuspendedPanel(self._role_of)
        self.stack = QStackedWidget()
        self.back, self.again, self.slip, self.request = (QPushButton() for _ in range(4))
        self._build()
        self._connect()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.title.setProperty("look", "headline")
        self.until.setProperty("look", "headline")
        self.state.setProperty("look", "state")
        self.notice.setProperty("look", "detail")
        self.notice.setWordWrap(True)
        for panel in (self.present, self.check_panel, self.exit_form, self.referral, self.suspended, self.outcome):
            self.stack.addWidget(panel)
        for button in (self.back, self.again, self.slip, self.request):
            booth(button)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self.title)
        head.addWidget(self.until)
        head.addStretch(1)
        head.addWidget(self.state)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.checks, 8)
        side = QFrame()
        side.setProperty("panel", "side")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.addWidget(self.stack)
        middle.addWidget(side, 12)
        keys = QHBoxLayout()
        keys.setSpacing(10)
        keys.addWidget(self.back)
        keys.addWidget(self.again)
        keys.addWidget(self.slip)
        keys.addWidget(self.notice, 1)
        keys.addWidget(self.request)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.hold)
        column.addLayout(middle, 1)
        column.addLayout(keys)

    def _connect(self) -> None:
        post = self._bridge.post
        self.checks.chosen.connect(self.open_rule)
        self.outcome.chosen.connect(self.open_rule)
        self.present.presented.connect(post)
        self.check_panel.recorded.connect(post)
        self.exit_form.signed.connect(post)
        self.referral.judged.connect(self._bridge.post_as)
        self.suspended.confirmed.connect(self._bridge.post_as)
        self.back.clicked.connect(self.left)
        self.again.clicked.connect(lambda: self._open("present"))
        self.slip.clicked.connect(lambda: self._print(self.run_id))
        self.request.clicked.connect(self.request_clearance)
        self._pictures.arrived.connect(self._show_hold)
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)

    def show_run(self, run_id: str) -> None:
        """Open a run at the place where work goes on."""
        self.run_id, self._shown, self._state = run_id, "auto", None
        self._say("")
        self.redraw(self._bridge.station)
        self.setFocus()

    def open_rule(self, rule_id: str) -> None:
        """Open the form of one check."""
        self._open(rule_id)

    def redraw(self, station: Station) -> None:
        """Everything from ``station``; nothing is remembered but what is open and typed."""
        run = station.runs.get(self.run_id)
        if run is None:
            return
        if run.state is not self._state:
            self._state = run.state
            if run.state is not RunState.PRESENTED:
                self._shown = "auto"
        law = Law(NO_CATALOGUE, self._rules, self._clock.now())
        standing = standings(run, law)
        held = station.held_bags(run.run_id)
        self._show_head(run, standing, held, law)
        self.checks.show_lines([self._line(run, one, law) for one in standing])
        self._show_panel(run, standing, held, law)
        self._show_keys(run, standing, held)

    def retranslate(self) -> None:
        """Captions of all parts."""
        for part in (self.present, self.check_panel, self.exit_form, self.referral, self.suspended):
            part.retranslate()
        self.back.setText(tr("Esc 班次表"))
        self.again.setText(tr("F6 换车换人"))
        self.slip.setText(tr("F10 打印凭证"))
        self.redraw(self._bridge.station)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _show_head(self, run: Departure, standing: tuple[RuleStanding, ...], held: tuple[int, ...], law: Law) -> None:
        self.title.setText(f"{run.run_number} → {run.destination}   {plate_words(run.plate)}")
        left = "" if run.is_ended else remaining(run.departs_at, law.now)
        self.until.setText(f"{clock_time(run.departs_at)}   {left}")
        set_tone(self.until, risk_tone(run, undone_count(standing, held), law.now))
        self.state.setText(state_word(run.state))
        set_tone(self.state, state_tone(run.state))
        self._show_hold()

    def _show_hold(self) -> None:
        held = held_bags(self._bridge.station, self.run_id)
        self._pictures.want(held[:SHOWN])
        images = [image for bag in held[:SHOWN] if (image := self._pictures.image(bag.bag_id)) is not None]
        self.hold.show_hold(hold_words(held), images)

    def _line(self, run: Departure, standing: RuleStanding, law: Law) -> CheckLine:
        rule = self._rules.rule_in_force(standing.rule_id, law.today)
        check = run.checks.get(standing.rule_id)
        name, sign = check_name(rule.rule.check), mark_of(run, standing, self._rules)
        if rule.rule.check == "exit_form":
            return CheckLine(standing.rule_id, name, sign, self._signatures(run), "")
        if check is None:
            return CheckLine(standing.rule_id, name, sign, rule.rule.name.say(language()), "")
        by = f"{person_name(check.actor, self._bridge.station.staff)} {clock_time(check.at)}"
        return CheckLine(standing.rule_id, name, sign, facts_words(check.event.facts), by)

    def _signatures(self, run: Departure) -> str:
        signs = {capacity: "✓" if capacity in run.signatures else "–" for capacity in ("exit_checker", "driver")}
        return tr("门检员 {checker}  驾驶员 {driver}").format(checker=signs["exit_checker"], driver=signs["driver"])

    def _show_panel(self, run: Departure, standing: tuple[RuleStanding, ...], held: tuple[int, ...], law: Law) -> None:
        shown = self._shown if self._shown != "auto" else self._automatic(run, standing)
        rule = next((rule for rule in self._departure_rules(law) if rule.id == shown), None)
        self.checks.choose(shown)
        if rule is not None and rule.rule.check != "exit_form":
            may = run.state in CHECKING and self._may(c.RecordCheck)
            self.check_panel.show_rule(run, rule, law, may_record=may)
            self.stack.setCurrentWidget(self.check_panel)
        elif rule is not None:
            others = tuple(one for one in standing if one.rule_id != rule.id)
            self.exit_form.show_run(run, others, self._signer())
            self.stack.setCurrentWidget(self.exit_form)
        elif shown == "present":
            self.present.show_run(run)
            self.stack.setCurrentWidget(self.present)
        elif shown == "referral":
            self.referral.show_run(run, standing, law.today)
            self.stack.setCurrentWidget(self.referral)
        elif shown == "suspended":
            self.suspended.show_run(run)
            self.stack.setCurrentWidget(self.suspended)
        else:
            self.outcome.show_run(run, standing, held, law)
            self.stack.setCurrentWidget(self.outcome)

    def _automatic(self, run: Departure, standing: tuple[RuleStanding, ...]) -> str:
        """Where work goes on: the state's own panel, or the first check that is not passed."""
        if run.state is RunState.PLANNED:
            return "present"
        if run.state is RunState.REFERRED:
            return "referral"
        if run.state is RunState.SUSPENDED:
            return "suspended"
        if run.state in OUTCOMES:
            return "outcome"
        undone = [one.rule_id for one in standing if one.status in BLOCKING]
        return undone[0] if undone else standing[-1].rule_id

    def _show_keys(self, run: Departure, standing: tuple[RuleStanding, ...], held: tuple[int, ...]) -> None:
        blocking = [one.rule_id for one in standing if one.status in BLOCKING]
        undone = undone_count(standing, held)
        may_ask = run.state in (RunState.PRESENTED, RunState.REFUSED) and self._may(c.RequestClearance)
        self.request.setEnabled(may_ask)
        self.request.setVisible(run.state not in (RunState.OPEN, RunState.LEFT, RunState.CANCELLED))
        words = tr("F9 申请放行") if not undone else tr("F9 申请放行（还差 {n} 项）").format(n=undone)
        self.request.setText(words)
        set_look(self.request, "kind", "clear" if may_ask and not undone else "")
        self.again.setVisible(run.state in CHECKING and self._may(c.PresentCoach))
        self.slip.setVisible(run.state in (RunState.CLEARED, RunState.OPEN, RunState.LEFT))
        if not self.notice.property("tone") or self.notice.property("tone") == "none":
            self._say(next_step(run, blocking, held))

    # --- what is done -------------------------------------------------------------------------------------------------

    def request_clearance(self) -> None:
        """F9: may this coach leave? The core answers, and a refusal is on record too."""
        if self.request.isEnabled():
            self._say("")
            self._bridge.post(c.RequestClearance(self.run_id, self._bridge.new_id()))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """The keys that stand on the buttons; 1 to 6 open a check while nothing is typed."""
        if event is None or not self._press(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _press(self, key: Qt.Key) -> bool:
        keys = {
            Qt.Key.Key_Escape: self.back, Qt.Key.Key_F6: self.again, Qt.Key.Key_F9: self.request,
            Qt.Key.Key_F10: self.slip, Qt.Key.Key_F7: self.exit_form.sign_checker,
            Qt.Key.Key_F8: self.exit_form.sign_driver,
        }  # fmt: skip
        place = key - Qt.Key.Key_1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.stack.currentWidget() is self.check_panel:
            self.check_panel.record_check()
        elif key in keys and not keys[key].isHidden():
            keys[key].click()
        elif 0 <= place < len(self.checks.rows):
            self.checks.rows[place].click()
        else:
            return False
        return True

    def _open(self, shown: str) -> None:
        self._shown = shown
        self._say("")
        self.redraw(self._bridge.station)

    def badge_read(self, badge: str) -> None:
        """A card was held to the reader: it is the second person's while one is asked for, and nobody's otherwise."""
        panel = self.stack.currentWidget()
        if self.isVisible() and isinstance(panel, SecondPersonPanel):
            panel.second.take_badge(badge)

    def _note_accepted(self, command: object, answer: Accepted) -> None:
        self.referral.note_answer(command, answer)
        self.suspended.note_answer(command, answer)
        if getattr(command, "run_id", None) != self.run_id or not self.run_id:
            return
        if isinstance(command, c.PresentCoach | c.RecordCheck | c.RequestClearance | c.JudgeReferral):
            self._shown = "auto"
        self._say("")
        self.redraw(answer.station)

    def _note_refused(self, command: object, error: CheckpointError) -> None:
        if getattr(command, "run_id", None) == self.run_id and self.run_id:
            self._say(f"✕ {refusal_words(error).sentence}", "bad")

    def _say(self, words: str, tone: str = "none") -> None:
        self.notice.setText(words)
        set_tone(self.notice, tone)

    def _signer(self) -> Session | None:
        return self._bridge.session if self._may(c.SignDeparture) else None

    def _may(self, command: type[c.Command]) -> bool:
        session = self._bridge.session
        return session is not None and is_allowed(session.role, command)

    def _role_of(self, badge: str) -> str:
        person = self._bridge.station.staff.get(badge)
        held = person.roles if person is not None else ()
        return next((str(role) for role in GATE_ROLES if role in held), str(Role.EXIT_CHECKER))

    def _departure_rules(self, law: Law) -> tuple[RuleInForce, ...]:
        return law.rules.in_force("departure", law.today)
