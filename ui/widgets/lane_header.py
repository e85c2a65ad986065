"""The row over the picture: time at the image, the model, the belt, all devices."""

from __future__ import annotations

from collections.abc import Mapping

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkpoint.screening import Bag
from checkpoint.settings import Settings
from checkpoint.station import DeviceState, Station
from ui import text
from ui.device_text import device_words
from ui.fault_text import fault_words
from ui.i18n import tr
from ui.style import set_look
from ui.widgets.device_strip import DeviceLine, DeviceStrip
from ui.widgets.label import Chip, ElidedLabel, wrapped

_DEVICES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("xray", ("xray",)),
    ("belt", ("belt",)),
    ("gate", ("gate",)),
    ("camera", ("camera", "bag_camera", "camera.bag")),
    ("printer", ("printer",)),
)
"""Name on the strip, and the names under which drivers report it."""
_WARN_SHARE = 0.85


class LaneHeader(QWidget):
    """Redrawn from the station's state."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.turn, self.belt = Chip(), Chip()
        self.model, self.advice = ElidedLabel(), wrapped()
        self.model_state = QLabel()
        self.devices = DeviceStrip(len(_DEVICES) + 1)
        self._is_disk_low: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for chip in (self.turn, self.belt):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._about_model(), 1)
        row.addWidget(self.devices)

    def _about_model(self) -> QVBoxLayout:
        """The advice has a line of its own and breaks if it must: a name as long as any never cuts these words."""
        self.model.setProperty("look", "detail")
        self.model_state.setProperty("look", "detail")
        first, column = QHBoxLayout(), QVBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.model_state)
        first.addWidget(self.model, 1)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.advice)
        return column

    def show_turn(self, seconds: float) -> None:
        """Time at the image against the station's limit."""
        limit_s = self._settings.image_turn_min * 60
        words = f"{text.minutes_seconds(seconds)} / {text.minutes_seconds(limit_s)}"
        if seconds >= limit_s:
            self.turn.show_mark("bad", "◔", tr("看图 {time} 请换人").format(time=words))
        elif seconds >= limit_s * _WARN_SHARE:
            self.turn.show_mark("ask", "◔", tr("看图 {time} 准备换人").format(time=words))
        else:
            self.turn.show_mark("unknown", "◔", tr("看图 {time}").format(time=words))

    def show_disk(self, is_low: bool) -> None:
        """Free space against the settings; measured by the caller, off this thread."""
        self._is_disk_low = is_low

    def show_station(self, station: Station, newest: Bag | None, is_halted: bool) -> None:
        """Belt, model, devices."""
        belt = station.belt(self._settings.lane)
        reason = text.belt_reason_words("halted" if is_halted else belt.reason)
        device = station.devices.get("belt")
        if device is not None and not device.is_present:
            self.belt.show_mark("fault", "✕", tr("传送带断开"))
        elif belt.is_running and not is_halted:
            self.belt.show_mark("good", "▶", tr("传送带运行"))
        else:
            tone = "ask" if belt.reason or is_halted else "unknown"
            self.belt.show_mark(tone, "■", tr("传送带停：{why}").format(why=reason))
        self._show_model(station, newest)
        self.devices.show_devices(self._lines(station.devices))

    def _show_model(self, station: Station, newest: Bag | None) -> None:
        model = station.started.model if station.started is not None else ""
        if newest is not None and newest.model:
            model = newest.model
        is_silent = newest is not None and newest.detector_silence is not None
        glyph, tone = ("✕", "fault") if is_silent else ("●", "good") if model else ("–", "dim")
        state = tr("AI 无应答") if is_silent else tr("AI 正常") if model else tr("AI 未启动")
        self.model_state.setText(f"{glyph} {state}")
        set_look(self.model_state, "tone", tone)
        advice = tr("未在真机上验证，只作提示") if self._settings.is_simulated else tr("只作提示，由人判定")
        self.model.setText(model)
        self.advice.setText(advice)
        for label in (self.model, self.advice):
            label.setToolTip(f"{model} · {advice}" if model else advice)

    def _lines(self, devices: Mapping[str, DeviceState]) -> list[DeviceLine]:
        lines = []
        for shown, names in _DEVICES:
            found = [devices[name] for name in names if name in devices]
            is_present = found[0].is_present if found else None
            reason = found[0].reason if found and not is_present else ""
            lines.append(DeviceLine(device_words(shown), is_present, ""))
            self.devices.labels[len(lines) - 1].setToolTip(fault_words(reason).what if reason else "")
        is_low = self._is_disk_low
        lines.append(DeviceLine(tr("磁盘"), None if is_low is None else not is_low, tr("空间不足") if is_low else ""))
        return lines
