"""The model in use beside its shadow: bags, labels, finds; while there is nothing to compare, how to get it."""

from __future__ import annotations

from typing import Any

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from checkpoint.catalogue import Catalogue
from checkpoint.errors import CheckpointError
from ui.finding_text import label_name
from ui.i18n import tr
from ui.refusals import refusal_words
from ui.shadow_text import find_lines, left_out_lines, missed_words
from ui.times import moment
from ui.widgets.label import wrapped
from ui.widgets.layouts import scrolling
from ui.widgets.pair_chart import PairBar, PairChart
from ui.widgets.tones import set_tone

COUNTS = ("both_alarmed", "only_operating", "only_shadow", "both_clean")


class ShadowPanel(QFrame):
    """Counts, a chart by label, what people found, and how a station teaches a model of its own."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self._catalogue = catalogue
        self._report: dict[str, Any] | None = None
        self.heading, self.pair, self.span = QLabel(), wrapped(look="strong"), wrapped(look="caption")
        self.heading.setProperty("look", "title")
        self.said, self.notes, self.teach = wrapped(look=""), wrapped(), wrapped(look="caption")
        self.numbers = {count: QLabel() for count in COUNTS}
        self.names = {count: wrapped(look="caption") for count in COUNTS}
        self.by_label, self.chart = QLabel(), PairChart()
        self.by_label.setProperty("look", "strong")
        self.table = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        for place, count in enumerate(COUNTS):
            self.numbers[count].setProperty("look", "title")
            row, column = divmod(place, 2)
            grid.addWidget(self.numbers[count], 2 * row, column)
            grid.addWidget(self.names[count], 2 * row + 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 8, 0)
        within.setSpacing(8)
        for widget in (
            self.pair, self.span, self.said, self.table, self.by_label, self.chart, self.notes, self.teach,
        ):  # fmt: skip
            within.addWidget(widget)
        within.addStretch(1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(16, 12, 8, 12)
        column_of_all.setSpacing(8)
        column_of_all.addWidget(self.heading)
        column_of_all.addWidget(scrolling(inside), 1)

    def retranslate(self) -> None:
        """Captions, and what was compared."""
        self.heading.setText(tr("影子比较"))
        names = (tr("都有标记"), tr("只有使用中的模型有标记"), tr("只有影子有标记"), tr("都没有标记"))
        for count, name in zip(COUNTS, names, strict=True):
            self.names[count].setText(name)
        self.by_label.setText(tr("有标记的包，按标签"))
        self.teach.setText(
            tr("教本站自己的模型：停机后运行 ./kiosk models labels --out 文件夹，导出本通道人工判过的包；"
               "再运行 ./kiosk models train --data 文件夹。教好的模型会列在左边，先让它作影子。")
        )  # fmt: skip
        self.show_comparison(self._report)

    def show_comparison(self, report: dict[str, Any] | None) -> None:
        """Args: report of ``shadow_commands.compare``; None without a shadow."""
        self._report = report
        has_bags = report is not None and report["bags"] > 0
        for widget in (self.span, self.table, self.notes, self.by_label, self.chart):
            widget.setVisible(has_bags)
        self.pair.setVisible(report is not None)
        self.said.setVisible(not has_bags)
        set_tone(self.said, "none")
        if report is None:
            self.said.setText(
                tr("没有选影子。影子也看每个包，只记录，不报警；这里会并排列出它和使用中的模型各标记了什么。"
                   "由维护员在左边一张可运营的模型卡上按“作影子”开始。")
            )  # fmt: skip
            return
        self.pair.setText(tr("影子 {shadow}").format(shadow=report["shadow"]))
        if has_bags:
            self._show_bags(report)
        else:
            self.said.setText(
                tr("还没有看过包：影子从本机下次启动起运行，它看过的每个包记一行，这里就有比较。")
            )  # fmt: skip

    def show_fault(self, fault: Exception) -> None:
        """The records cannot be read: what is wrong, and the cure."""
        self.show_comparison(None)
        self.said.setText(f"✕ {_sentence(fault)}")
        set_tone(self.said, "bad")

    def _show_bags(self, report: dict[str, Any]) -> None:
        words = tr("与 {models} 比较，{bags} 个包，{first} 至 {last}")
        self.span.setText(
            words.format(models=tr("、").join(report["models_in_use"]), bags=report["bags"],
                         first=moment(report["first_at"]), last=moment(report["last_at"]))
        )  # fmt: skip
        for count, number in self.numbers.items():
            number.setText(str(report[count]))
        labels = [
            PairBar(label_name(one["label"], self._catalogue), one["operating"], one["shadow"])
            for one in sorted(report["labels"], key=lambda one: -max(one["operating"], one["shadow"]))
        ]
        self.by_label.setVisible(bool(labels))
        self.chart.setVisible(bool(labels))
        self.chart.show_bars(labels, (tr("使用中"), tr("影子")), self.by_label.text())
        faults = report["faults"]
        silent = tr("没有回答的包：使用中的模型 {operating}，影子 {shadow}。").format(**faults)
        missed = missed_words(report["missed_at_least"])
        lines = [*find_lines(report), silent, missed[:1].upper() + missed[1:], *left_out_lines(report)]
        self.notes.setText("\n".join(lines))


def _sentence(fault: Exception) -> str:
    return refusal_words(fault).sentence if isinstance(fault, CheckpointError) else str(fault)
