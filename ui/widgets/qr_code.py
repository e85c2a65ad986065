"""A QR code as a picture."""

from __future__ import annotations

import segno
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QImage

QUIET = 3
"""Empty modules around the code, so that a phone finds it on any ground."""


def qr_image(content: str, side_px: int, ink: QColor, paper: QColor) -> QImage:
    """``content`` as a square picture of ``side_px``, whole modules only, the rest is paper."""
    modules = [list(row) for row in segno.make(content, error="m", micro=False).matrix]
    count = len(modules) + 2 * QUIET
    scale = max(1, side_px // count)
    small = QImage(count, count, QImage.Format.Format_RGB32)
    small.fill(paper)
    for y, row in enumerate(modules, QUIET):
        for x, is_dark in enumerate(row, QUIET):
            if is_dark:
                small.setPixelColor(x, y, ink)
    side = count * scale
    return small.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
