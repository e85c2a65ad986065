"""The orange frame under the strip: what is wrong with the machine, and what to do. Hidden while all is well."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from checkpoint.errors import CheckpointError
from checkpoint.station import Station
from ui.device_text import device_words
from ui.fault_text import fault_words
from ui.i18n import tr


class AlarmBar(QWidget):
    """One sentence a fault.

    Attributes:
        resume_wanted: a person asks the halted service to go on.
    """

    resume_wanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("bar", "alarm")
        self.sign, self.words, self.resume = QLabel("⚠"), QLabel(), QPushButton()
        self.sign.setProperty("look", "glyph")
        self.sign.setProperty("tone", "fault")
        self.words.setWordWrap(True)
        self.resume.clicked.connect(self.resume_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.resume)
        self._halted: CheckpointError | None = None
        self._station: Station | None = None
        self.hide()

    def show_state(self, halted: CheckpointError | None, station: Station, *, may_resume: bool) -> None:
        """Redraw from the service's state."""
        self._halted, self._station = halted, station
        sentences = _sentences(halted, station)
        self.words.setText("\n".join(sentences))
        self.resume.setVisible(halted is not None and may_resume)
        self.setVisible(bool(sentences))

    def retranslate(self) -> None:
        """Say it again."""
        self.resume.setText(tr("恢复工作"))
        if self._station is not None:
            self.words.setText("\n".join(_sentences(self._halted, self._station)))


def _sentences(halted: CheckpointError | None, station: Station) -> Sequence[str]:
    said = []
    if halted is not None:
        fault = fault_words(halted.code)
        said.append(tr("通道和道闸已停：{what}。{cure}").format(what=fault.what, cure=fault.cure))
    for device in station.devices.values():
        if not device.is_present:
            said.append(device_sentence(device.device, device.reason))
    return said


def device_sentence(device: str, reason: str) -> str:
    """``传送带断开：没有应答。检查电源和网线。``"""  # noqa: D415 - the sentence ends in Chinese
    fault = fault_words(reason or f"{device}.lost")
    name = device_words(device)
    what = fault.what if name in fault.what else tr("{device}：{what}").format(device=name, what=fault.what)
    return tr("{what}。{cure}").format(what=what, cure=fault.cure)
