"""Colours by meaning for what is painted by hand, and the booth's larger touch targets."""

from __future__ import annotations

from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QWidget

from ui.style import set_look, theme


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


def booth(*widgets: QWidget) -> None:
    """Keys and fields for gloves: 64 px, as ``style.qss`` says."""
    for widget in widgets:
        widget.setProperty("touch", "booth")
