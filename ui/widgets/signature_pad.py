"""A sheet of paper on the glass: drawn with finger, pen or mouse, or typed where drawing is not possible."""

from __future__ import annotations

from PyQt6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFont, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

PAPER = QColor("#ffffff")
INK = QColor("#10151c")
LINE = QColor("#9aa4b1")
PICTURE = QSize(720, 240)
"""Pixels of the picture kept as evidence; strokes are kept as fractions, so the size of the pad does not matter."""
LEAST_LENGTH = 0.25
"""A dot is not a signature: the strokes together cross at least a quarter of the pad's width."""


class SignaturePad(QWidget):
    """Collects strokes; ``png()`` is the picture that is kept.

    Attributes:
        changed: something was drawn, typed or cleared.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[QPointF]] = []
        self._typed = ""
        self._hint = ""
        self.setObjectName("signaturePad")
        self.setMinimumSize(360, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Three to one, as the picture."""
        return QSize(480, 160)

    def set_hint(self, hint: str) -> None:
        """Grey words on the empty paper: who signs here."""
        self._hint = hint
        self.setAccessibleName(hint)
        self.update()

    def type_name(self, name: str) -> None:
        """The keyboard's way: the name as typed stands on the paper."""
        self._typed = name.strip()
        self.update()
        self.changed.emit()

    def clear(self) -> None:
        """An empty sheet."""
        self._strokes.clear()
        self._typed = ""
        self.update()
        self.changed.emit()

    @property
    def is_signed(self) -> bool:
        """Drawn long enough, or typed."""
        return bool(self._typed) or self._drawn_length() >= LEAST_LENGTH

    def png(self) -> bytes:
        """The signature as PNG, black on white, PICTURE pixels."""
        image = QImage(PICTURE, QImage.Format.Format_RGB32)
        image.fill(PAPER)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ink(painter, QRectF(image.rect()))
        painter.end()
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return kept.data()

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent | None) -> bool:
        """A finger draws as the mouse does: Qt turns touches that are not accepted into mouse events."""
        if event is not None and event.type() in (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate):
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802
        """A stroke begins."""
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self._strokes.append([self._fraction(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802
        """The stroke goes on."""
        if event is not None and self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self._strokes[-1].append(self._fraction(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802
        """The stroke ends."""
        self.changed.emit()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802
        """Paper, line, ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(PAPER if self.isEnabled() else QColor("#d8dce2"))
        painter.setPen(QPen(LINE, 2))
        painter.drawRoundedRect(area, 6, 6)
        painter.setPen(QPen(LINE, 1, Qt.PenStyle.DashLine))
        base = area.top() + area.height() * 0.76
        painter.drawLine(QPointF(area.left() + 24, base), QPointF(area.right() - 24, base))
        if not self._strokes and not self._typed:
            painter.setPen(QColor("#5c6876"))
            painter.drawText(area.adjusted(24, 8, -24, -8), int(Qt.AlignmentFlag.AlignCenter), self._hint)
        self._paint_ink(painter, area)

    # --- ink ----------------------------------------------------------------------------------------------------------

    def _fraction(self, position: QPointF) -> QPointF:
        return QPointF(position.x() / max(1, self.width()), position.y() / max(1, self.height()))

    def _drawn_length(self) -> float:
        pairs = [pair for stroke in self._strokes for pair in zip(stroke, stroke[1:], strict=False)]
        return sum(abs(b.x() - a.x()) + abs(b.y() - a.y()) for a, b in pairs)

    def _paint_ink(self, painter: QPainter, area: QRectF) -> None:
        pen = QPen(INK, max(2.0, area.height() / 55))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            painter.drawPath(_path(stroke, area))
        if self._typed:
            font = QFont(self.font())
            font.setItalic(True)
            font.setPixelSize(int(area.height() * 0.34))
            painter.setFont(font)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self._typed)


def _path(stroke: list[QPointF], area: QRectF) -> QPainterPath:
    def at(point: QPointF) -> QPointF:
        return QPointF(area.left() + point.x() * area.width(), area.top() + point.y() * area.height())

    path = QPainterPath(at(stroke[0]))
    for point in stroke[1:]:
        path.lineTo(at(point))
    return path
