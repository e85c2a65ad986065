"""All devices of the lane in one row: name, glyph, word; what is lost stands in the orange of a fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.i18n import tr
from ui.style import COMPACT, set_look, sizes


class DeviceLine(NamedTuple):
    """One device; ``is_present`` None = not reported yet."""

    name: str
    is_present: bool | None
    why: str


class DeviceStrip(QWidget):
    """A label a device."""

    def __init__(self, places: int) -> None:
        super().__init__()
        self.labels = [QLabel() for _ in range(places)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for label in self.labels:
            label.setProperty("look", "detail")
            row.addWidget(label)

    def show_devices(self, lines: Sequence[DeviceLine]) -> None:
        """Redraw."""
        for label, line in zip(self.labels, lines, strict=True):
            glyph, tone, word = {
                True: ("✓", "good", tr("正常")),
                False: ("✕", "fault", tr("断开")),
                None: ("–", "dim", tr("未接")),
            }[line.is_present]
            said = f"{glyph} {line.name} {line.why or word}"
            label.setAccessibleName(said)
            # A low window has room for the words of a loss alone: a tick is well, a dash is none there.
            label.setText(f"{glyph} {line.name}" if line.is_present is not False and sizes() is COMPACT else said)
            set_look(label, "tone", tone)
