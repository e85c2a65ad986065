"""Colours by meaning for what is painted by hand, and the booth's larger touch targets."""

from __future__ import annotations

from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from ui.style import TOUCH_PX, set_look, theme


def tone_colour(tone: str) -> QColor:
    """The colour of a meaning in the theme in use; an unknown meaning is plain text."""
    now = theme()
    return QColor(
        {
            "good": now.cleared, "bad": now.prohibited, "ask": now.restricted, "fault": now.fault, "none": now.dim,
            "hold": now.hold_only, "hold_bar": now.prohibited_fill,
        }.get(tone, now.text)
    )  # fmt: skip


def set_tone(widget: QWidget, tone: str) -> None:
    """Give ``widget`` a colour meaning; ``style.qss`` knows the colour."""
    set_look(widget, "tone", tone)


BOOTH_PX = 64
"""Least height of what a gloved hand touches."""


def booth(*widgets: QWidget) -> None:
    """Keys and fields for gloves."""
    for widget in widgets:
        widget.setMinimumHeight(BOOTH_PX)


def touchable(*widgets: QWidget) -> None:
    """At least as large as a finger, whatever the words on it need."""
    for widget in widgets:
        widget.setMinimumSize(max(TOUCH_PX, widget.minimumWidth()), max(TOUCH_PX, widget.minimumHeight()))


def all_touchable(screen: QWidget) -> None:
    """Every key and field that is on the screen now."""
    for kind in (QPushButton, QLineEdit, QComboBox):
        touchable(*screen.findChildren(kind))
