"""The centre of the office: five figures of today against the week before, each opening its records."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkpoint.read_rows import Figures
from checkpoint.regulation import Rules
from ui.departure_text import check_name, check_of
from ui.i18n import language, tr
from ui.law_text import tier_words
from ui.office_questions import Overview
from ui.widgets.chart import CountBar, CountChart, WeekBar, WeekChart

FIGURES = ("bags", "searched", "on_time", "finds", "refusals")


class FigureCard(QFrame):
    """A number of today, the same day last week, a chart.

    Attributes:
        opened: the card was touched, or Enter pressed on it.
    """

    opened = pyqtSignal()

    def __init__(self, chart: WeekChart | CountChart) -> None:
        super().__init__()
        self.setProperty("panel", "figure")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name, self.number, self.before = QLabel(), QLabel(), QLabel()
        self.name.setProperty("look", "strong")
        self.number.setProperty("look", "huge")
        self.before.setProperty("look", "caption")
        self.chart = chart
        words = QHBoxLayout()
        words.addWidget(self.number)
        words.addSpacing(8)
        words.addWidget(self.before, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addLayout(words)
        column.addWidget(chart, 1)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Anywhere outside the chart opens the records of today."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Enter and the space bar do the same."""
        if event is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class FigureCards(QWidget):
    """Three weeks' charts over two of counts.

    Attributes:
        opened: (figure, place of the day: 6 is today, -1 none in particular).
    """

    opened = pyqtSignal(str, int)

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self._rules = rules
        self._overview: Overview | None = None
        self.cards = {figure: FigureCard(_chart(figure)) for figure in FIGURES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for place, figure in enumerate(FIGURES):
            row, spot = divmod(place, 3)
            grid.addWidget(self.cards[figure], row, spot * 2 if row == 0 else spot * 3, 1, 2 if row == 0 else 3)
            self._connect(figure)
        for spot in range(6):
            grid.setColumnStretch(spot, 1)

    def _connect(self, figure: str) -> None:
        card = self.cards[figure]
        card.opened.connect(lambda: self.opened.emit(figure, 6))
        if isinstance(card.chart, WeekChart):
            card.chart.chosen.connect(lambda place: self.opened.emit(figure, place))
        else:
            card.chart.chosen.connect(lambda _: self.opened.emit(figure, 6))

    def show_overview(self, overview: Overview) -> None:
        """Redraw."""
        self._overview = overview
        self.retranslate()

    def retranslate(self) -> None:
        """Names, numbers, charts in the language in use."""
        names = (tr("过检行李"), tr("开包率"), tr("正点出站"), tr("查获"), tr("不予放行"))
        for figure, name in zip(FIGURES, names, strict=True):
            self.cards[figure].name.setText(name)
        if self._overview is None:
            return
        for figure, value, words in _WEEKS:
            self._show_week(figure, value, words)
        self._show_finds(self._overview)
        self._show_refusals(self._overview)

    def _show_week(
        self, figure: str, value: Callable[[Figures], float | None], words: Callable[[float | None], str]
    ) -> None:
        overview, card = self._overview, self.cards[figure]
        assert overview is not None
        assert isinstance(card.chart, WeekChart)
        bars = [
            WeekBar(weekday(now), value(now), value(before), f"{words(value(now))} / {words(value(before))}")
            for now, before in overview.pairs()
        ]
        card.chart.show_bars(bars, card.name.text())
        card.number.setText(words(value(overview.today)))
        card.before.setText(tr("上周同日 {value}").format(value=words(value(overview.week_ago))))

    def _show_finds(self, overview: Overview) -> None:
        card, tones = self.cards["finds"], {"prohibited": "bad", "restricted": "ask", "checked_only": "hold"}
        today = overview.today.finds_by_tier
        bars = [CountBar(tier, tier_words(tier), number, tones.get(tier, "none")) for tier, number in today.items()]
        self._show_counts(card, bars, sum(today.values()), sum(overview.week_ago.finds_by_tier.values()),
                          tr("今天还没有查获。"))  # fmt: skip

    def _show_refusals(self, overview: Overview) -> None:
        today = overview.today.refused_departures
        bars = [CountBar(reason, self._refusal(reason), number) for reason, number in today.items()]
        before = sum(overview.week_ago.refused_departures.values())
        self._show_counts(self.cards["refusals"], bars, sum(today.values()), before, tr("今天没有不予放行。"))

    def _show_counts(self, card: FigureCard, bars: list[CountBar], now: int, before: int, empty: str) -> None:
        assert isinstance(card.chart, CountChart)
        card.chart.show_bars(bars, card.name.text(), empty)
        card.number.setText(str(now))
        card.before.setText(tr("上周同日 {value}").format(value=before))

    def _refusal(self, reason: str) -> str:
        return refusal_reason(reason, self._rules, self._overview.today if self._overview else None)


def refusal_reason(reason: str, rules: Rules, day: Figures | None) -> str:
    """``departure.overload:over_approved`` in words of the rule."""
    rule_id, _, code = reason.partition(":")
    name = check_name(check_of(rules, rule_id))
    plain = {"not_checked": tr("未检"), "stale": tr("过时"), "upheld": tr("站长维持")}.get(code)
    if plain is not None or day is None:
        return f"{name}: {plain or code}"
    if code.startswith("bag_"):
        return f"{name}: {tr('行李未判定')}"
    ground = rules.rule_in_force(rule_id, day.day).version.ground(code)
    return f"{name}: {ground.words.say(language())}"


def weekday(figures: Figures) -> str:
    """One sign for the day of the week."""
    return (tr("一"), tr("二"), tr("三"), tr("四"), tr("五"), tr("六"), tr("日"))[figures.day.weekday()]


def share(value: float | None) -> str:
    """A percentage, or a dash when there is nothing to divide by."""
    return "–" if value is None else f"{value * 100:.0f} %"


def _on_time(figures: Figures) -> float | None:
    return figures.on_time / figures.left if figures.left else None


_WEEKS: tuple[tuple[str, Callable[[Figures], float | None], Callable[[float | None], str]], ...] = (
    ("bags", lambda figures: figures.bags, lambda value: f"{int(value or 0)}"),
    ("searched", lambda figures: figures.opened_rate, share),
    ("on_time", _on_time, share),
)


def _chart(figure: str) -> WeekChart | CountChart:
    return CountChart() if figure in ("finds", "refusals") else WeekChart()
