"""Carries a badge from the card reader's thread to the GUI thread."""

from __future__ import annotations

from PyQt6.QtCore import QObject, pyqtSignal


class BadgeRelay(QObject):
    """``read.emit(badge)`` on any thread; slots run in the GUI thread."""

    read = pyqtSignal(str)
