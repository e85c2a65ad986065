"""The red bar of a coach that is kept for its bags: their pictures, and which they are."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage, QPixmap
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.style import COMPACT, sizes

SHOWN = 3
"""Pictures of more bags would take the words' room; all the numbers are said."""
_MOST_WIDE = 2.2
"""A picture is never wider than so many times its height."""


class HoldBar(QFrame):
    """Hidden while no bag is held."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bar", "hold")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.pictures = [QLabel() for _ in range(SHOWN)]
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 12, 6)
        row.setSpacing(10)
        for picture in self.pictures:
            picture.setProperty("bar", "picture")
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(picture)
        row.addWidget(self.words, 1)
        self.hide()

    def show_hold(self, words: str, images: Sequence[QImage]) -> None:
        """Args: words are empty when nothing is held; images are of the held bags, as far as they are here."""
        self.setVisible(bool(words))
        self.words.setText(words)
        height = 72 if sizes() is COMPACT else 120
        for place, label in enumerate(self.pictures):
            label.setVisible(place < len(images))
            if place < len(images):
                label.setPixmap(QPixmap.fromImage(fitted(images[place], height)))


def fitted(image: QImage, height: int) -> QImage:
    """Scaled to ``height``, or lower when it is very long."""
    aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(int(height * _MOST_WIDE), height, aspect, smooth)
