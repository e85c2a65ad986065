"""Reads a Markdown text that lies on this machine: it scrolls, its pictures fit, its links are words."""

from __future__ import annotations

import re
from pathlib import Path

from PyQt6.QtCore import Qt, QUrl
from PyQt6.QtGui import QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PyQt6.QtWidgets import QTextBrowser

_MARGIN_PX = 110
"""Of the page and of the list that a picture may stand in."""
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\([^)]*\)")


class MarkdownReader(QTextBrowser):
    """Only files beside the text are shown in it; nothing is fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self._folder = Path()

    def show_markdown(self, text: str, folder: Path) -> None:
        """Args: folder is where the text's pictures lie. A kiosk has no browser: links lose what they lead to."""
        self._folder = folder
        self.setMarkdown(_LINK.sub(r"\1", text))
        self._tame()
        self._to_top()

    def show_plain(self, text: str) -> None:
        """A text without marks."""
        self.setPlainText(text)
        self._to_top()

    def loadResource(self, kind: int, name: QUrl) -> object:  # noqa: N802 - Qt's name
        """A picture of the folder, no wider than the page."""
        path = self._folder / name.fileName()
        if not name.isRelative() or not path.is_file():
            return None
        image = QImage(str(path))
        viewport = self.viewport()
        room = viewport.width() - _MARGIN_PX if viewport is not None else 600
        if image.width() > room > 0:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image

    def _tame(self) -> None:
        """Headings one step over the text, where Qt's are four; lines of code that do not fit are broken."""
        document = self.document()
        block = document.begin() if document is not None else None
        larger, breakable = QTextCharFormat(), QTextBlockFormat()
        larger.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
        breakable.setNonBreakableLines(False)
        while block is not None and block.isValid():
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(breakable)
            if block.blockFormat().headingLevel():
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(larger)
            block = block.next()

    def _to_top(self) -> None:
        bar = self.verticalScrollBar()
        if bar is not None:
            bar.setValue(0)
