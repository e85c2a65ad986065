"""The 出站登记表: two signatures, the exit checker's by session, the driver's drawn on the glass."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.departure import BLOCKING, Departure, RuleStanding, RunState
from checkpoint.facts import EvidenceRef
from checkpoint.staff import Session
from ui.i18n import tr
from ui.tasks import run_task
from ui.times import clock_time
from ui.widgets.signature_pad import SignaturePad
from ui.widgets.tones import booth, set_tone


class ExitFormPanel(QWidget):
    """Who has signed, and the paper to sign on.

    Attributes:
        signed: a SignDeparture to post.
    """

    signed = pyqtSignal(object)

    def __init__(self, keep_evidence: Callable[[bytes, str, str], EvidenceRef]) -> None:
        """Args: keep_evidence puts bytes on disk (content, kind, suffix) and answers with their reference."""
        super().__init__()
        self._keep_evidence = keep_evidence
        self._run: Departure | None = None
        self._session: Session | None = None
        self._is_ready = False
        self.checker_state, self.driver_state, self.hint = QLabel(), QLabel(), QLabel()
        self.sign_checker, self.sign_driver, self.clear = QPushButton(), QPushButton(), QPushButton()
        self.pad, self.typed = SignaturePad(), QLineEdit()
        self.typed.setMaxLength(24)
        self.hint.setWordWrap(True)
        for button in (self.sign_checker, self.sign_driver, self.clear):
            booth(button)
        self.sign_driver.setProperty("kind", "primary")
        self.sign_checker.setProperty("kind", "primary")
        self.pad.changed.connect(self._show_buttons)
        self.typed.textChanged.connect(self.pad.type_name)
        self.clear.clicked.connect(self.clear_pad)
        self.sign_checker.clicked.connect(self.sign_as_checker)
        self.sign_driver.clicked.connect(self.sign_as_driver)
        self._lay_out()

    def _lay_out(self) -> None:
        checker = QHBoxLayout()
        checker.addWidget(self.checker_state, 1)
        checker.addWidget(self.sign_checker)
        keys = QHBoxLayout()
        keys.addWidget(self.typed, 1)
        keys.addWidget(self.clear)
        keys.addWidget(self.sign_driver)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.hint)
        column.addLayout(checker)
        column.addWidget(self.driver_state)
        column.addWidget(self.pad, 1)
        column.addLayout(keys)

    def show_run(self, run: Departure, others: tuple[RuleStanding, ...], session: Session | None) -> None:
        """Redraw; a new run starts on a clean sheet. Args: others are the standings of the recorded checks."""
        if self._run is None or self._run.run_id != run.run_id or run.signatures.keys() - self._run.signatures.keys():
            self.clear_pad()
        self._run, self._session = run, session
        is_complete = not any(standing.status in BLOCKING for standing in others)
        self._is_ready = is_complete and run.state in (RunState.PRESENTED, RunState.REFUSED)
        self.retranslate()

    def retranslate(self) -> None:
        """Captions, and who has signed."""
        self.pad.set_hint(tr("驾驶员在此签名"))
        self.typed.setPlaceholderText(tr("不便手写时键入姓名"))
        self.clear.setText(tr("重写"))
        self.sign_checker.setText(tr("F7 门检员签字"))
        self.sign_driver.setText(tr("F8 驾驶员签字"))
        if self._run is None:
            return
        ready = tr("前五项齐全，请双签。门检员以本人登录为签名。")
        self.hint.setText(ready if self._is_ready else tr("前面的检查齐全后才能签字。"))
        set_tone(self.hint, "none" if self._is_ready else "ask")
        self._say(self.checker_state, "exit_checker", tr("门检员"))
        self._say(self.driver_state, "driver", tr("驾驶员 {name}").format(name=self._run.driver_name))
        self._show_buttons()

    def clear_pad(self) -> None:
        """A clean sheet."""
        self.typed.blockSignals(True)
        self.typed.clear()
        self.typed.blockSignals(False)
        self.pad.clear()

    def sign_as_checker(self) -> None:
        """The session signs."""
        if self._run is not None and self._session is not None and self.sign_checker.isEnabled():
            self.signed.emit(c.SignDeparture(self._run.run_id, "exit_checker", self._session.badge))

    def sign_as_driver(self) -> None:
        """What stands on the paper is kept, then referred to."""
        if self._run is None or not self.sign_driver.isEnabled():
            return
        run, picture = self._run, self.pad.png()
        self.sign_driver.setEnabled(False)
        run_task(
            lambda: self._keep_evidence(picture, "signature", ".png"),
            lambda kept: self.signed.emit(c.SignDeparture(run.run_id, "driver", run.driver_certificate, kept)),
            self._not_kept,
        )

    def _not_kept(self, fault: Exception) -> None:
        self.hint.setText(tr("签名没有保存成功：{fault}").format(fault=fault))
        set_tone(self.hint, "bad")
        self.sign_driver.setEnabled(True)

    def _say(self, label: QLabel, capacity: c.Capacity, who: str) -> None:
        signature = self._run.signatures.get(capacity) if self._run else None
        if signature is None:
            label.setText(f"– {who}  {tr('未签')}")
            set_tone(label, "none")
            return
        signed = tr("已签 {time}").format(time=clock_time(signature.at))
        label.setText(f"✓ {who}  {signature.event.signer}  {signed}")
        set_tone(label, "good")

    def _show_buttons(self) -> None:
        signatures = self._run.signatures if self._run else {}
        self.sign_checker.setEnabled(self._is_ready and self._session is not None and "exit_checker" not in signatures)
        self.sign_driver.setEnabled(self._is_ready and self.pad.is_signed and "driver" not in signatures)
        self.pad.setEnabled(self._is_ready and "driver" not in signatures)
        self.typed.setEnabled(self.pad.isEnabled())
        self.clear.setEnabled(self.pad.isEnabled() and self.pad.is_signed)
