"""The newest camera frame, drawn from the frame's own memory."""

from __future__ import annotations

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from checkpoint.frame import Frame
from ui.images import Picture, picture_of_frame
from ui.style import font, sizes, theme


class CameraView(QWidget):
    """Shows one frame, or says why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._picture: Picture | None = None
        self._empty = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumSize(120, 84)

    @property
    def frame(self) -> Frame | None:
        """The frame that is seen."""
        return self._frame

    def show_frame(self, frame: Frame | None) -> None:
        """Another frame; None leaves the last one."""
        if frame is not None:
            self._frame, self._picture = frame, picture_of_frame(frame)
            self.update()

    def forget(self) -> None:
        """No frame."""
        self._frame = self._picture = None
        self.update()

    def set_words(self, empty: str) -> None:
        """What an empty view says."""
        self._empty = empty
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """The frame, whole, in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().panel))
        if self._picture is None:
            painter.setPen(QColor(theme().dim))
            painter.setFont(font(sizes().small))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        image = self._picture.image
        scale = min(self.width() / image.width(), self.height() / image.height())
        width, height = image.width() * scale, image.height() * scale
        target = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, image)
