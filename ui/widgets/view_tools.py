"""The row of picture functions: the digit on each key is its shortcut; what a picture cannot do says why."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QWidget

from ui.i18n import tr
from ui.style import TOUCH_PX
from ui.view_functions import FUNCTIONS, ON_FOREIGN, ViewFunction


def function_words(function: ViewFunction) -> str:
    """The name on the key."""
    return {
        "plain": tr("原图"),
        "negative": tr("反色"),
        "grey": tr("黑白"),
        "high_penetration": tr("高穿"),
        "low_penetration": tr("低穿"),
        "edges": tr("边缘"),
        "no_organic": tr("去有机"),
        "no_metal": tr("去无机"),
    }[function]


class ViewTools(QWidget):
    """One of the functions at a time, the Z read-out, zoom.

    Attributes:
        chosen: a function; z_wanted: read-out on or off; zoom_in, zoom_out, fit: touched.
    """

    chosen = pyqtSignal(str)
    z_wanted = pyqtSignal(bool)
    zoom_in = pyqtSignal()
    zoom_out = pyqtSignal()
    fit = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[ViewFunction, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._why = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, function in enumerate(FUNCTIONS):
            button = _tool()
            button.setCheckable(True)
            button.clicked.connect(lambda _, function=function: self.chosen.emit(function))
            self._group.addButton(button)
            self.buttons[function] = button
            grid.addWidget(button, 0, place)
        self.z, self.closer, self.further, self.whole = _tool(), _tool(), _tool(), _tool()
        self.z.setCheckable(True)
        for button in (self.closer, self.further):
            button.setMinimumWidth(TOUCH_PX)
        self.reading = QLabel()
        self.reading.setProperty("look", "detail")
        self.reading.setMinimumWidth(64)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for place, widget in enumerate((self.z, self.further, self.whole, self.closer, self.reading), len(FUNCTIONS)):
            grid.addWidget(widget, 0, place)
        self.z.toggled.connect(self.z_wanted.emit)
        self.closer.clicked.connect(self.zoom_in.emit)
        self.further.clicked.connect(self.zoom_out.emit)
        self.whole.clicked.connect(self.fit.emit)

    def show_function(self, function: ViewFunction) -> None:
        """Mark the function in use."""
        self.buttons[function].setChecked(True)

    def allow(self, *, has_picture: bool, is_dual_energy: bool) -> None:
        """What this picture can do."""
        foreign = has_picture and not is_dual_energy
        self._why = tr("外来图片没有双能数据") if foreign else ""
        for function, button in self.buttons.items():
            button.setEnabled(has_picture and (is_dual_energy or function in ON_FOREIGN))
            button.setToolTip(self._why if foreign and function not in ON_FOREIGN else "")
        self.z.setEnabled(has_picture and is_dual_energy)
        self.z.setToolTip(self._why)
        for button in (self.closer, self.further, self.whole):
            button.setEnabled(has_picture)

    @property
    def why_disabled(self) -> str:
        """In words, or empty."""
        return self._why

    def retranslate(self) -> None:
        """Words and keys."""
        for place, function in enumerate(FUNCTIONS, 1):
            self.buttons[function].setText(f"{place} {function_words(function)}")
        self.z.setText(tr("9 Z值"))
        self.closer.setText("＋")
        self.further.setText("－")
        self.whole.setText(tr("0 全图"))
        self.closer.setAccessibleName(tr("放大"))
        self.further.setAccessibleName(tr("缩小"))


def _tool() -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "tool")
    button.setMinimumHeight(TOUCH_PX)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
