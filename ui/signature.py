"""A name drawn as a PNG: the keyboard's alternative to a drawn signature, and the scripted driver's hand."""

from __future__ import annotations

from PyQt6.QtCore import QBuffer, QIODevice, Qt
from PyQt6.QtGui import QColor, QFont, QImage, QPainter


def drawn_name(name: str) -> bytes:
    """PNG, 480 × 160, the name in ink on white. Needs a QGuiApplication for its fonts."""
    image = QImage(480, 160, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(72)
    font.setItalic(True)
    painter.setFont(font)
    painter.setPen(QColor("#102a5c"))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
