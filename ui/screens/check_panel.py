"""One check: the rule and its text, the form, the verdict as typed so far, the key that records it."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.departure import Departure, RuleStanding
from checkpoint.departure_checks import CheckContext, run_check
from checkpoint.events import FailedGround
from checkpoint.facts import CheckFacts, EvidenceRef
from checkpoint.law import Law
from checkpoint.regulation import CheckName, RuleInForce
from ui.departure_text import check_name, mark, reason
from ui.i18n import language, tr
from ui.law_text import citation_words, short_citation
from ui.screens.check_forms import BeltsForm, CheckForm, LoadForm, SlipForm
from ui.screens.driver_papers_forms import DriverForm, PapersForm
from ui.tasks import run_task
from ui.widgets.layouts import scrolling
from ui.widgets.tones import booth, set_tone

MOST_LINES = 4
"""Of the reasons; more of them scroll, so that the form they are about stays where the hand is."""


def context_of(run: Departure, law: Law) -> CheckContext:
    """What a check is judged against."""
    return CheckContext(law.now, run.plate, run.departs_at, run.approved_seats, run.driver_name, run.driver_certificate)


def judged(rule: RuleInForce, facts: CheckFacts, run: Departure, law: Law) -> RuleStanding:
    """How the check would stand with these facts; pure, nothing is recorded."""
    grounds = []
    for failure in run_check(rule, facts, context_of(run, law)):
        source = rule.version.ground(failure.code).source
        grounds.append(FailedGround(failure.code, source.verification, source, dict(failure.detail)))
    is_failed = any(ground.verification == "verified" for ground in grounds)
    return RuleStanding(rule.id, "failed" if is_failed else "ask" if grounds else "passed", tuple(grounds))


class VerdictBox(QFrame):
    """The answer of the rule, with each reason, its article and its cure."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "verdict")
        self.word, self.reasons = QLabel(), QLabel()
        self.word.setProperty("look", "title")
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setProperty("look", "detail")
        self.reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = scrolling(self.reasons)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        column.addWidget(self.word)
        column.addWidget(self.area)

    def show_standing(self, standing: RuleStanding | None, law: Law, needed: str = "") -> None:
        """Args: standing None shows what is still ``needed`` instead."""
        if standing is None:
            self._say("–", "none", needed)
            return
        word = mark(standing.status)
        reasons = [reason(ground, standing.rule_id, law.rules, law.today) for ground in standing.grounds]
        lines = [f"{why.what}\n{why.article}\n→ {why.cure}" for why in reasons]
        self._say(f"{word.glyph} {word.word}", word.tone, "\n".join(lines))

    def _say(self, word: str, tone: str, reasons: str) -> None:
        self.word.setText(word)
        self.reasons.setText(reasons)
        self.area.setVisible(bool(reasons))
        self._fit()
        for widget in (self, self.word):
            set_tone(widget, tone)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """The lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, up to MOST_LINES."""
        least = self.reasons.heightForWidth(max(120, self.area.viewport().width()))  # type: ignore[union-attr]
        self.area.setFixedHeight(min(max(0, least), MOST_LINES * self.reasons.fontMetrics().lineSpacing()))


class CheckPanel(QWidget):
    """Shows the form of one rule of one run.

    Attributes:
        recorded: a RecordCheck to post.
    """

    recorded = pyqtSignal(object)

    def __init__(
        self, keep_evidence: Callable[[bytes, str, str], EvidenceRef], take_photo: Callable[[], bytes | None] | None
    ) -> None:
        """Args: take_photo answers with a JPEG of the booth's camera, or None; None when there is no camera."""
        super().__init__()
        self._keep_evidence, self._take_photo = keep_evidence, take_photo
        self._run: Departure | None = None
        self._rule: RuleInForce | None = None
        self._law: Law | None = None
        self._photos: tuple[EvidenceRef, ...] = ()
        self._begun: dict[CheckName, object] = {}
        self.name, self.article = QLabel(), QLabel()
        self.name.setProperty("look", "title")
        self.name.setWordWrap(True)
        self.article.setProperty("look", "caption")
        self.article.setWordWrap(True)
        self.verdict = VerdictBox()
        self.forms: dict[CheckName, CheckForm] = {
            "passenger_load": LoadForm(),
            "routine_check": SlipForm(),
            "belts": BeltsForm(self._add_photo if take_photo is not None else None),
            "driver": DriverForm(),
            "papers": PapersForm(),
        }
        self.stack = QStackedWidget()
        for form in self.forms.values():
            form.changed.connect(self._judge)
            self.stack.addWidget(form)
        self.record, self.evidence = QPushButton(), QLabel()
        self.evidence.setProperty("look", "caption")
        self.record.setProperty("kind", "primary")
        booth(self.record)
        self.record.clicked.connect(self.record_check)
        self._lay_out()

    def _lay_out(self) -> None:
        scroll = scrolling(self.stack)
        keys = QHBoxLayout()
        keys.setSpacing(10)
        keys.addWidget(self.verdict, 1)
        keys.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.article)
        column.addWidget(scroll, 1)
        column.addWidget(self.evidence)
        column.addLayout(keys)

    def show_rule(self, run: Departure, rule: RuleInForce, law: Law, *, may_record: bool) -> None:
        """Open the form of ``rule``; what was typed stays until it is recorded or another coach is looked at."""
        is_other = self._run is None or self._rule is None or (self._run.run_id, self._rule.id) != (run.run_id, rule.id)
        if is_other:
            self._photos = ()
        self._run, self._rule, self._law = run, rule, law
        check, form = rule.rule.check, self.forms[rule.rule.check]
        begun = (run.run_id, run.presented_at, run.checks.get(rule.id))
        if self._begun.get(check) != begun:
            self._begun[check] = begun
            form.begin(run, law.now)
        self._show_form(form)
        form.setEnabled(may_record)
        self.record.setVisible(may_record)
        self.retranslate()

    def retranslate(self) -> None:
        """Captions, rule, article."""
        for form in self.forms.values():
            form.retranslate()
        if self._rule is None or self._law is None:
            return
        self.name.setText(self._rule.rule.name.say(language()))
        sources, rules = self._rule.version.sources, self._law.rules
        self.article.setText("\n".join(short_citation(source, rules) for source in sources))
        self.article.setToolTip("\n".join(citation_words(source, rules) for source in sources))
        self.record.setText(tr("Enter 记录：{check}").format(check=check_name(self._rule.rule.check)))
        self._judge()

    def record_check(self) -> None:
        """Give the facts to the service; the verdict that counts is the one it records."""
        facts = self._form().facts() if self._rule is not None else None
        if self._run is None or self._rule is None or facts is None or not self.record.isEnabled():
            return
        self.recorded.emit(c.RecordCheck(self._run.run_id, self._rule.id, facts, self._photos))

    def _form(self) -> CheckForm:
        assert self._rule is not None
        return self.forms[self._rule.rule.check]

    def _show_form(self, form: CheckForm) -> None:
        for other in self.forms.values():
            other.setVisible(other is form)
        self.stack.setCurrentWidget(form)

    def _judge(self) -> None:
        if self._run is None or self._rule is None or self._law is None:
            return
        form = self._form()
        facts = form.facts()
        standing = judged(self._rule, facts, self._run, self._law) if facts is not None else None
        self.verdict.show_standing(standing, self._law, form.still_needed())
        self.record.setEnabled(facts is not None and form.isEnabled())
        photos = tr("照片 {n} 张").format(n=len(self._photos)) if self._photos else ""
        self._say_evidence(photos)

    def _add_photo(self) -> None:
        picture = self._take_photo() if self._take_photo is not None else None
        if picture is None:
            self._say_evidence(tr("摄像头没有画面，没有拍到。"))
            return
        run = self._run
        run_task(
            lambda: self._keep_evidence(picture, "belts", ".jpg"),
            lambda kept: self._note_photo(kept, run),
            lambda fault: self._say_evidence(tr("照片没有保存成功：{fault}").format(fault=fault)),
        )

    def _say_evidence(self, words: str) -> None:
        self.evidence.setText(words)
        self.evidence.setVisible(bool(words))

    def _note_photo(self, kept: EvidenceRef, run: Departure | None) -> None:
        if run is not None and self._run is not None and run.run_id == self._run.run_id:
            self._photos = (*self._photos, kept)
            self._judge()
