"""What the gate answered, said large: refused with each reason, cleared, open, gone, cancelled."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkpoint.departure import Departure, RuleStanding, RunState
from checkpoint.law import Law
from ui.departure_text import bag_numbers, check_name, check_of, mark, next_step, reason, state_tone, state_word
from ui.i18n import language, tr
from ui.times import clock_time
from ui.widgets.layouts import emptied, scrolling
from ui.widgets.tones import set_tone, touchable

GLYPHS = {
    RunState.REFUSED: "✕",
    RunState.CLEARED: "✓",
    RunState.OPEN: "⇧",
    RunState.LEFT: "✓",
    RunState.CANCELLED: "–",
}


class OutcomePanel(QWidget):
    """State in the middle, then the reasons, each a button that opens its form.

    Attributes:
        chosen: the person wants to cure this rule (rule id).
    """

    chosen = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.glyph, self.word, self.step = QLabel(), QLabel(), QLabel()
        self.glyph.setProperty("look", "huge")
        self.word.setProperty("look", "huge")
        self.step.setWordWrap(True)
        for label in (self.glyph, self.word, self.step):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reasons = QVBoxLayout()
        self.reasons.setSpacing(8)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 0, 0)
        within.addLayout(self.reasons)
        within.addStretch(1)
        self.list_area = scrolling(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self.glyph)
        column.addWidget(self.word)
        column.addWidget(self.step)
        column.addWidget(self.list_area, 60)
        column.addStretch(1)

    def show_run(self, run: Departure, standings: Sequence[RuleStanding], held: Sequence[int], law: Law) -> None:
        """Redraw for the run's state; reasons are those that stand now, not those of the refusal's moment."""
        undone = [standing for standing in standings if not standing.lets_leave]
        is_refused = run.state is RunState.REFUSED
        self.glyph.setText(GLYPHS.get(run.state, ""))
        self.glyph.setVisible(not is_refused)
        word = state_word(run.state)
        self.word.setText(f"{GLYPHS[RunState.REFUSED]} {word}" if is_refused else word)
        self.step.setText(self._step(run, undone, held))
        for label in (self.glyph, self.word):
            set_tone(label, state_tone(run.state))
        emptied(self.reasons)
        self.list_area.setVisible(is_refused)
        if is_refused:
            self._list(undone, held, law)

    def _step(self, run: Departure, undone: Sequence[RuleStanding], held: Sequence[int]) -> str:
        step = next_step(run, [standing.rule_id for standing in undone if standing.status != "ask"], held)
        times = [
            words.format(time=clock_time(at))
            for words, at in (
                (tr("批准 {time}"), run.granted_at),
                (tr("开闸 {time}"), run.opened_at),
                (tr("驶离 {time}"), run.left_at),
            )
            if at is not None
        ]
        if run.state in (RunState.CLEARED, RunState.OPEN, RunState.LEFT):
            return "\n".join((step, " · ".join(times), tr("放行凭证 {id}").format(id=run.clearance_id)))
        return step

    def _list(self, undone: Sequence[RuleStanding], held: Sequence[int], law: Law) -> None:
        if held:
            words = tr("行李 {numbers} 未判定").format(numbers=bag_numbers(held))
            self._add("", f"▲ {words}", tr("→ 请安检通道先作出判定"), "bad")
        for standing in undone:
            name = check_name(check_of(law.rules, standing.rule_id))
            sign = mark(standing.status)
            reasons = [reason(ground, standing.rule_id, law.rules, law.today) for ground in standing.grounds]
            lines = [f"{why.what}\n{why.article}\n→ {why.cure}" for why in reasons]
            rule = law.rules.rule_in_force(standing.rule_id, law.today)
            lines = lines or [rule.rule.name.say(language())]
            self._add(standing.rule_id, f"{sign.glyph} {name} · {sign.word}", "\n".join(lines), sign.tone)

    def _add(self, rule_id: str, title: str, words: str, tone: str) -> None:
        box = QFrame()
        box.setProperty("card", {"bad": "prohibited", "ask": "restricted"}.get(tone, "plain"))
        heading, text = QLabel(title), QLabel(words)
        heading.setProperty("look", "strong")
        text.setWordWrap(True)
        words_column = QVBoxLayout()
        words_column.setSpacing(2)
        words_column.addWidget(heading)
        words_column.addWidget(text)
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(12)
        row.addLayout(words_column, 1)
        if rule_id:
            cure = QPushButton(tr("去办理"))
            touchable(cure)
            cure.clicked.connect(lambda: self.chosen.emit(rule_id))
            row.addWidget(cure)
        self.reasons.addWidget(box)
