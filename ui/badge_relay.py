"""Carries a badge from the card reader's thread to the GUI thread, and to whoever is waiting for one."""

from __future__ import annotations

from typing import Protocol

from PyQt6.QtCore import QObject, pyqtSignal


class TakesBadge(Protocol):
    """A screen that a card can be held up to."""

    def badge_read(self, badge: str) -> None:
        """Use the badge while the screen is looked at and waits for one; otherwise ignore it."""


class BadgeRelay(QObject):
    """``read.emit(badge)`` on any thread; slots run in the GUI thread."""

    read = pyqtSignal(str)

    def lead_to(self, *screens: TakesBadge) -> None:
        """Tell these screens of every badge; one at most is looked at."""
        for screen in screens:
            self.read.connect(screen.badge_read)
