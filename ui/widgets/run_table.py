"""The board's table: a model of rows and a delegate that paints marks, colours and the red bar of a held bag."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QImage, QPainter
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ui.i18n import tr
from ui.screens.board_rows import COLUMNS, BoardRow
from ui.style import theme
from ui.text import Mark
from ui.widgets.hold_bar import SHOWN, fitted
from ui.widgets.tones import tone_colour

ROW_PX = 60
BAR_PX = 64
MARK_PX = 34
PAD = 12
ROW_ROLE = Qt.ItemDataRole.UserRole


class RunModel(QAbstractTableModel):
    """Rows of the board as given; replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[BoardRow] = []

    def show_rows(self, rows: list[BoardRow]) -> None:
        """Replace the rows; nothing happens when they are the same."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> BoardRow:
        """The row at ``place``."""
        return self._rows[place]

    def place_of(self, run_id: str) -> int:
        """Where a run stands; -1 when it does not."""
        return next((place for place, row in enumerate(self._rows) if row.run_id == run_id), -1)

    def retranslate(self) -> None:
        """Headings again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text of a cell, or the row itself for the delegate."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell_text(row, COLUMNS[index.column()])
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "time": tr("时刻"), "left": tr("还有"), "run": tr("车次"), "plate": tr("车牌"),
            "marks": tr("六不出站"), "missing": tr("还差"), "state": tr("状态"),
        }[COLUMNS[section]]  # fmt: skip


def cell_text(row: BoardRow, column: str) -> str:
    """A cell in words, also what a screen reader says of the marks."""
    if column == "marks":
        return "、".join(f"{name} {sign.word}" for name, sign in row.marks)
    return str(getattr(row, column))


class RunDelegate(QStyledItemDelegate):
    """Paints a cell; the red bar lies over the whole row, each cell painting its slice."""

    def __init__(self, table: QTableView, picture: Callable[[str], QImage | None]) -> None:
        """Args: picture is the picture of a bag (bag id), or None while there is none."""
        super().__init__(table)
        self._table, self._picture = table, picture

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for its words, a bar higher when a bag is held."""
        row: BoardRow = index.data(ROW_ROLE)
        height = ROW_PX + (BAR_PX if row.hold else 0)
        column = COLUMNS[index.column()]
        if column == "marks":
            return QSize(MARK_PX * 6 + 2 * PAD, height)
        metrics = QFontMetrics(_font(option.font, column))
        return QSize(metrics.horizontalAdvance(cell_text(row, column)) + 2 * PAD + 2, height)

    def paint(self, painter: QPainter | None, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Background, bar, words or marks."""
        if painter is None:
            return
        row: BoardRow = index.data(ROW_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option)
        rect = QRect(option.rect)
        if row.hold:
            self._paint_bar(painter, option, row)
            rect.setTop(rect.top() + BAR_PX)
        column = COLUMNS[index.column()]
        if column == "marks":
            self._paint_marks(painter, rect, row)
        else:
            self._paint_words(painter, option, rect, row, column)
        painter.restore()

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent | None, view: QAbstractItemView | None, option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        """A mark in words under the pointer."""
        if event is None or event.type() != QEvent.Type.ToolTip or COLUMNS[index.column()] != "marks":
            return super().helpEvent(event, view, option, index)
        row: BoardRow = index.data(ROW_ROLE)
        place = (event.pos().x() - option.rect.left() - PAD) // MARK_PX
        if 0 <= place < len(row.marks):
            name, sign = row.marks[place]
            QToolTip.showText(event.globalPos(), f"{sign.glyph} {name} · {sign.word}", view)
        return True

    # --- paint --------------------------------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(theme().pressed if is_chosen else theme().panel))
        if is_chosen and option.rect.left() <= self._table.columnViewportPosition(0):
            edge = QRect(option.rect.left(), option.rect.top(), 5, option.rect.height())
            painter.fillRect(edge, QColor(theme().text))
        painter.setPen(QColor(theme().line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, row: BoardRow) -> None:
        bar = QRect(option.rect.left(), option.rect.top(), option.rect.width(), BAR_PX - 2)
        painter.fillRect(bar, tone_colour("hold_bar"))
        viewport = self._table.viewport()
        whole = QRect(
            self._table.columnViewportPosition(0), bar.top(), viewport.width() if viewport else 0, bar.height()
        )
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme().fill_text))
        left = self._paint_pictures(painter, whole, row)
        painter.drawText(whole.adjusted(left, 0, -PAD, 0), int(Qt.AlignmentFlag.AlignVCenter), row.hold)

    def _paint_pictures(self, painter: QPainter, bar: QRect, row: BoardRow) -> int:
        """Pictures of the held bags, side by side; returns where the words begin."""
        left = PAD
        for bag in row.held[:SHOWN]:
            image = self._picture(bag.bag_id)
            if image is not None:
                small = fitted(image, bar.height() - 6)
                painter.drawImage(bar.left() + left, bar.center().y() - small.height() // 2, small)
                left += small.width() + PAD // 2
        return left + (PAD // 2 if left > PAD else 0)

    def _paint_marks(self, painter: QPainter, rect: QRect, row: BoardRow) -> None:
        for place, (_, sign) in enumerate(row.marks):
            box = QRect(rect.left() + PAD + place * MARK_PX, rect.center().y() - 14, 28, 28)
            paint_mark(painter, box, sign, tone_colour(sign.tone))

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: BoardRow, column: str
    ) -> None:
        tone = {"left": row.left_tone, "state": row.state_tone}.get(column, "none")
        colour = QColor(theme().text) if tone == "none" else tone_colour(tone)
        if row.is_ended:
            colour = tone_colour("none")
        painter.setFont(_font(option.font, column))
        painter.setPen(colour)
        metrics = QFontMetrics(painter.font())
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        words = metrics.elidedText(cell_text(row, column), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), words)


def paint_mark(painter: QPainter, box: QRect, sign: Mark, colour: QColor) -> None:
    """A sign in a ring: filled when it decides (✓ ✕ ?), hollow while nothing is known."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_known = sign.tone != "none"
    painter.setPen(Qt.PenStyle.NoPen if is_known else colour)
    painter.setBrush(colour if is_known else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 6, 6)
    font = QFont(painter.font())
    font.setPixelSize(18)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(_ink_on(colour) if is_known else colour)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign.glyph)
    painter.restore()


def _ink_on(colour: QColor) -> QColor:
    luminance = 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()
    return QColor("#10151c") if luminance > 140 else QColor("#ffffff")


def _font(base: QFont, column: str) -> QFont:
    font = QFont(base)
    if column in ("time", "left", "run"):
        font.setBold(True)
    return font
