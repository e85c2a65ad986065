"""One finished scan, whole, with its marked zones; zoom, pan, and the atomic number under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PyQt6.QtCore import QEvent, QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PyQt6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from checkpoint.catalogue import Tier
from checkpoint.detection import Box
from checkpoint.finding import Finding
from ui.finding_text import Told
from ui.images import Picture
from ui.style import font, sizes, theme, tier_colour

MAX_ZOOM = 16.0
_STEP = 1.25
_PAD = 6
_WORDS_SHARE = 0.36


class Zone(NamedTuple):
    """A marked zone: where, what colour, and the words at its edge."""

    box: Box
    tier: Tier | None
    words: str


def zones_of(findings: Sequence[Finding], words: Sequence[Told]) -> list[Zone]:
    """The zones of what a detector found, and of how each is told."""
    return [Zone(one.detection.box, one.tier, said.line) for one, said in zip(findings, words, strict=True)]


class ScanView(QWidget):
    """Shows what it is told; holds only zoom and centre.

    Attributes:
        pointed: the pointer moved over pixel (x, y), or None when it left.
        zoomed: the zoom changed (1 to 16).
    """

    pointed = pyqtSignal(object)
    zoomed = pyqtSignal(float)

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._zones: tuple[Zone, ...] = ()
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)
        self._empty = ""
        self._dragged: QPointF | None = None
        self._after_paint: Callable[[], None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture | None, *, is_new: bool) -> None:
        """Another picture; ``is_new`` goes back to the whole of it."""
        self._picture = picture
        if is_new:
            self.fit()
        self.update()

    def show_zones(self, zones: Sequence[Zone], after_paint: Callable[[], None] | None = None) -> None:
        """Mark zones; ``after_paint`` is called once they are on the screen."""
        self._zones = tuple(zones)
        self._after_paint = after_paint
        self.update()

    def set_words(self, empty: str) -> None:
        """What an empty view says."""
        self._empty = empty
        self.update()

    @property
    def words(self) -> str:
        """What it says while it is empty."""
        return self._empty

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The marked zones."""
        return self._zones

    @property
    def picture(self) -> Picture | None:
        """What is seen."""
        return self._picture

    # --- zoom and pan -------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1 shows the whole."""
        return self._zoom

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Closer or further, keeping the pixel under ``at`` (default: the middle) where it is."""
        at = at if at is not None else QPointF(self.rect().center())
        before = self._share_at(at)
        self._zoom = min(MAX_ZOOM, max(1.0, self._zoom * factor))
        after = self._share_at(at)
        self._move_to(self._centre + before - after)
        self.zoomed.emit(self._zoom)

    def zoom_in(self) -> None:
        """One step closer."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self.zoom_by(1 / _STEP)

    def fit(self) -> None:
        """The whole picture."""
        self._zoom = 1.0
        self._move_to(QPointF(0.5, 0.5))
        self.zoomed.emit(self._zoom)

    def pan(self, dx: float, dy: float) -> None:
        """Move by shares of the window, for the arrow keys."""
        self._move_to(self._centre + QPointF(dx, dy) / self._zoom)

    def _move_to(self, centre: QPointF) -> None:
        margin = 0.5 / self._zoom
        self._centre = QPointF(min(1 - margin, max(margin, centre.x())), min(1 - margin, max(margin, centre.y())))
        self.update()

    def _placed(self) -> tuple[float, float, float]:
        """(scale, left, top): where the picture lies on the widget."""
        assert self._picture is not None
        height, width = self._picture.bgra.shape[:2]
        scale = self._zoom * min(self.width() / width, self.height() / height)
        left = self.width() / 2 - self._centre.x() * width * scale
        top = self.height() / 2 - self._centre.y() * height * scale
        return scale, left, top

    def _share_at(self, at: QPointF) -> QPointF:
        """Widget point -> share of the picture."""
        if self._picture is None:
            return QPointF(0.5, 0.5)
        height, width = self._picture.bgra.shape[:2]
        scale, left, top = self._placed()
        return QPointF((at.x() - left) / scale / width, (at.y() - top) / scale / height)

    # --- input --------------------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent | None) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer."""
        if event is not None and event.angleDelta().y():
            self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP, event.position())

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Begin to drag."""
        self._dragged = event.position() if event is not None else None

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Drag, and tell the pixel under the pointer."""
        if event is None or self._picture is None:
            return
        if self._dragged is not None and event.buttons():
            self._move_to(self._centre + self._share_at(self._dragged) - self._share_at(event.position()))
            self._dragged = event.position()
        share = self._share_at(event.position())
        height, width = self._picture.bgra.shape[:2]
        is_inside = 0 <= share.x() < 1 and 0 <= share.y() < 1
        self.pointed.emit((int(share.x() * width), int(share.y() * height)) if is_inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """End the drag."""
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Twice on a place: closer there; when close already, the whole again."""
        if event is not None:
            self.fit() if self._zoom > 1 else self.zoom_by(4, event.position())

    def leaveEvent(self, event: QEvent | None) -> None:  # noqa: N802 - Qt's name
        """No pixel under the pointer."""
        self.pointed.emit(None)

    def event(self, event: QEvent | None) -> bool:
        """Two fingers zoom."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        return super().event(event)

    # --- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Picture, zones, overview; then tell that they are there."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff") if self._picture else QColor(theme().panel))
        if self._picture is None:
            painter.setPen(QColor(theme().dim))
            painter.setFont(font(sizes().title))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        height, width = self._picture.bgra.shape[:2]
        scale, left, top = self._placed()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < 6)
        painter.drawImage(QRectF(left, top, width * scale, height * scale), self._picture.image)
        self._draw_zones(painter, scale, left, top)
        if self._zoom > 1:
            self._draw_overview(painter)
        if self._after_paint is not None:
            told, self._after_paint = self._after_paint, None
            told()

    def _draw_zones(self, painter: QPainter, scale: float, left: float, top: float) -> None:
        areas = [
            QRectF(left + box.x * scale, top + box.y * scale, box.w * scale, box.h * scale)
            for box in (zone.box for zone in self._zones)
        ]
        for zone, area in zip(self._zones, areas, strict=True):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(255, 255, 255, 210), 6))
            painter.drawRect(area)
            if zone.tier is None:
                painter.fillRect(area, QBrush(QColor(theme().unknown_fill), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(tier_colour(zone.tier), 3, _LINE[zone.tier]))
            painter.drawRect(area)
        painter.setFont(font(sizes().small, bold=True))
        taken: list[QRectF] = []
        for zone, area in zip(self._zones, areas, strict=True):
            self._draw_words(painter, zone, area, taken)

    def _draw_words(self, painter: QPainter, zone: Zone, area: QRectF, taken: list[QRectF]) -> None:
        metrics = painter.fontMetrics()
        most = max(260, int(max(area.width(), self.width() * _WORDS_SHARE)))  # the whole text is in the list beside
        words = metrics.elidedText(zone.words, Qt.TextElideMode.ElideRight, most)
        size_w, size_h = metrics.horizontalAdvance(words) + 2 * _PAD, metrics.height() + 4
        x = max(0.0, min(area.left(), self.width() - size_w))
        tag = QRectF(x, max(0.0, area.top() - size_h - 2), size_w, size_h)
        while any(tag.intersects(other) for other in taken) and tag.bottom() < self.height() - size_h:
            tag.translate(0, size_h + 2)
        taken.append(tag)
        painter.fillRect(tag, tier_colour(zone.tier))
        painter.setPen(QColor(theme().fill_text))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_overview(self, painter: QPainter) -> None:
        """The whole picture small in the corner, with the part that is seen."""
        assert self._picture is not None
        height, width = self._picture.bgra.shape[:2]
        scale = min(self.width() / 5 / width, self.height() / 4 / height)
        whole = QRectF(self.width() - width * scale - 10, 10, width * scale, height * scale)
        painter.drawImage(whole, self._picture.image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme().unknown_fill), 2))
        painter.drawRect(whole)
        upper, lower = self._share_at(QPointF(0, 0)), self._share_at(QPointF(self.width(), self.height()))
        seen = QRectF(
            whole.left() + upper.x() * whole.width(), whole.top() + upper.y() * whole.height(),
            (lower.x() - upper.x()) * whole.width(), (lower.y() - upper.y()) * whole.height(),
        )  # fmt: skip
        painter.setPen(QPen(QColor("#22272c"), 3))
        painter.drawRect(seen.intersected(whole))


_LINE: dict[Tier | None, Qt.PenStyle] = {
    "prohibited": Qt.PenStyle.SolidLine,
    "restricted": Qt.PenStyle.DashLine,
    "checked_only": Qt.PenStyle.DashDotLine,
    None: Qt.PenStyle.DotLine,
}
