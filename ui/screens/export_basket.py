"""The basket: choose what and which days, export, read names and hashes, verify."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PyQt6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from ui.bridge import Bridge
from ui.exports import MOST_DAYS, ExportedFile, ExportRequest, differing, record_of
from ui.i18n import tr
from ui.screens.check_forms import captioned
from ui.tasks import Progress, run_task, run_task_with_progress
from ui.widgets.date_field import DateField
from ui.widgets.label import ElidedLabel, show_placeholder
from ui.widgets.tones import set_tone

PAPERS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("inspection_xlsx", "XLSX"), ("inspection_csv", "CSV")),
    (("departures_xlsx", "XLSX"), ("departures_csv", "CSV"), ("exit_register_pdf", "PDF")),
    (("receipts_pdf", "PDF"),),
    (("log_jsonl", "JSONL"),),
)
"""(kind as in ``reports.day_files.KINDS``, format) of each paper: inspection log, exit register, receipts, log."""
KINDS = tuple(kind for paper in PAPERS for kind, _ in paper)
Export = Callable[[ExportRequest, Progress], tuple[ExportedFile, ...]]


class ExportBasket(QFrame):
    """Writes nothing by itself: ``export`` does, off the GUI thread."""

    def __init__(self, bridge: Bridge, export: Export, folder: Path) -> None:
        """Args: folder is where files go unless another one is chosen."""
        super().__init__()
        self.setProperty("panel", "side")
        self._bridge, self._export, self._folder = bridge, export, folder
        self._files: tuple[ExportedFile, ...] = ()
        self._is_busy = False
        self._words: Callable[[], str] = str
        self.heading, self.said = QLabel(), QLabel()
        self.heading.setProperty("look", "title")
        self.said.setWordWrap(True)
        self.boxes = {kind: QPushButton(written) for paper in PAPERS for kind, written in paper}
        self.papers = [QLabel() for _ in PAPERS]
        self.first, self.last = DateField(), DateField()
        self.captions = [QLabel(), QLabel()]
        self.where = ElidedLabel()
        self.where.setProperty("look", "caption")
        self.choose, self.write, self.verify = QPushButton(), QPushButton(), QPushButton()
        self.write.setProperty("kind", "primary")
        self.progress = QProgressBar()
        self.progress.hide()
        self.result = QPlainTextEdit()
        self.result.setReadOnly(True)
        self.result.setMinimumHeight(60)
        self.result.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        days, keys = QHBoxLayout(), QHBoxLayout()
        days.addLayout(captioned(self.captions[0], self.first))
        days.addLayout(captioned(self.captions[1], self.last))
        keys.addWidget(self.choose)
        keys.addWidget(self.write, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.heading)
        for name, paper in zip(self.papers, PAPERS, strict=True):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(name, 1)
            for kind, _ in paper:
                box = self.boxes[kind]
                box.setCheckable(True)
                box.setProperty("choice", True)
                row.addWidget(box)
            column.addLayout(row)
        column.addLayout(days)
        column.addWidget(self.where)
        column.addLayout(keys)
        column.addWidget(self.progress)
        column.addWidget(self.said)
        column.addWidget(self.result, 1)
        column.addWidget(self.verify)

    def _connect(self) -> None:
        for box in self.boxes.values():
            box.toggled.connect(lambda _: self._show_keys())
        for field in (self.first, self.last):
            field.changed.connect(self._show_keys)
        self.choose.clicked.connect(self._ask_where)
        self.write.clicked.connect(self.start)
        self.verify.clicked.connect(self.check_files)

    def begin(self, today: date) -> None:
        """Today, unless days were typed."""
        if not self.first.text() and not self.last.text():
            self.first.set_value(today)
            self.last.set_value(today)

    def retranslate(self) -> None:
        """Captions."""
        self.heading.setText(tr("导出"))
        words = (tr("安检记录"), tr("出站登记"), tr("收缴凭证"), tr("审计日志"))
        for name, paper, word in zip(self.papers, PAPERS, words, strict=True):
            name.setText(word)
            for kind, written in paper:
                self.boxes[kind].setAccessibleName(f"{word} {written}")
        self.captions[0].setText(tr("从"))
        self.captions[1].setText(tr("到"))
        self.where.setText(tr("存到 {folder}").format(folder=self._folder))
        self.choose.setText(tr("换位置"))
        self.write.setText(tr("F8 导出"))
        self.verify.setText(tr("再校验一遍文件"))
        show_placeholder(self.result, tr("导出后，这里列出文件名和 SHA-256；每次导出都记入日志。"))
        self.said.setText(self._words())
        self._show_keys()

    def request(self) -> ExportRequest | None:
        """What is chosen, or None while something is missing."""
        kinds = tuple(kind for kind, box in self.boxes.items() if box.isChecked())
        first, last = self.first.value, self.last.value
        if not kinds or first is None or last is None or not 0 <= (last - first).days < MOST_DAYS:
            return None
        return ExportRequest(kinds, first, last, self._folder)

    def start(self) -> None:
        """Write the files off the GUI thread."""
        request = self.request()
        if request is None or self._is_busy:
            return
        self._set_busy(True, lambda: tr("正在导出…"))
        self.progress.setRange(0, len(request.days))
        run_task_with_progress(
            lambda report: self._export(request, report),
            lambda files: self._show_files(request, files),
            lambda done, _total: self.progress.setValue(done),
            self._show_fault,
        )

    def check_files(self) -> None:
        """Read every file again and compare its hash."""
        files = self._files
        self._set_busy(True, lambda: tr("正在校验…"))
        run_task(lambda: differing(files), self._show_checked, self._show_fault)

    def set_folder(self, folder: Path) -> None:
        """Where files go."""
        self._folder = folder
        self.retranslate()

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.choose.text(), str(self._folder))
        if chosen:
            self.set_folder(Path(chosen))

    def _show_files(self, request: ExportRequest, files: tuple[ExportedFile, ...]) -> None:
        self._files = files
        self._bridge.post(record_of(request, files))
        self._set_busy(False, lambda: tr("✓ 已导出 {n} 个文件").format(n=len(files)), "good")
        self.result.setPlainText("\n".join(f"{file.path.name}\n{file.sha256}" for file in files))

    def _show_checked(self, wrong: tuple[Path, ...]) -> None:
        if wrong:
            names = [path.name for path in wrong]
            self._set_busy(False, lambda: tr("✕ 与记录不符：{names}").format(names=tr("、").join(names)), "bad")
        else:
            count = len(self._files)
            self._set_busy(False, lambda: tr("✓ {n} 个文件都与记录相符").format(n=count), "good")

    def _show_fault(self, fault: Exception) -> None:
        self._set_busy(False, lambda: f"✕ {fault}", "bad")

    def _set_busy(self, is_busy: bool, words: Callable[[], str], tone: str = "none") -> None:
        """Args: words are asked again in another language."""
        self._is_busy, self._words = is_busy, words
        self.progress.setVisible(is_busy)
        self.said.setText(words())
        set_tone(self.said, tone)
        self._show_keys()

    def _show_keys(self) -> None:
        self.write.setEnabled(self.request() is not None and not self._is_busy)
        self.verify.setEnabled(bool(self._files) and not self._is_busy)
