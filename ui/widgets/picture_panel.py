"""Three quarters of the lane screen: the bag at hand whole, the belt rolling below it, and the picture functions.

With no bag at hand the rolling picture takes all the room. Every new bag starts with the plain colour picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import tr
from ui.images import Picture, bgra_of, picture_of
from ui.live_picture import LivePicture, ShownScan
from ui.tasks import run_task
from ui.view_functions import ViewFunction, view
from ui.widgets.rolling_view import RollingView
from ui.widgets.scan_view import ScanView, Zone
from ui.widgets.view_tools import ViewTools

_STRIP_PX = 104


class PicturePanel(QWidget):
    """Shows a ShownScan with zones; computes views off the GUI thread."""

    def __init__(self, live: LivePicture) -> None:
        super().__init__()
        self._live = live
        self._shown: ShownScan | None = None
        self._is_waiting = False
        self._function: ViewFunction = "plain"
        self._used: list[str] = []
        self._cache: dict[str, Picture] = {}
        self.scan, self.rolling, self.tools = ScanView(), RollingView(live), ViewTools()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.scan, 1)
        column.addWidget(self.rolling, 1)
        column.addWidget(self.tools)
        self.tools.chosen.connect(self.choose)
        self.tools.z_wanted.connect(lambda on: self._note_use("z_number") if on else self.tools.reading.clear())
        self.tools.zoom_in.connect(self.scan.zoom_in)
        self.tools.zoom_out.connect(self.scan.zoom_out)
        self.tools.fit.connect(self.scan.fit)
        self.scan.pointed.connect(self._read_number)
        self.scan.zoomed.connect(self._show_zoom)
        self._arrange()

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> ShownScan | None:
        """The scan at hand."""
        return self._shown

    @property
    def functions_used(self) -> tuple[str, ...]:
        """Picture functions used on this bag, in order of first use."""
        return tuple(self._used)

    def show_scan(self, shown: ShownScan | None, *, is_waiting: bool = False) -> None:
        """Another bag: back to the plain colour picture; ``is_waiting`` keeps its place while it is being read."""
        is_other = (shown.bag_id if shown else None) != (self._shown.bag_id if self._shown else None)
        self._shown, self._is_waiting = shown, is_waiting
        if is_other:
            self._used, self._function, self._cache = [], "plain", {}
            self.tools.show_function("plain")
            self.tools.z.setChecked(False)
            self.scan.show_zones(())
            self.scan.show_picture(shown.picture if shown else None, is_new=True)
        self._arrange()

    def show_zones(self, zones: Sequence[Zone], after_paint: Callable[[], None] | None = None) -> None:
        """Mark zones on the scan at hand."""
        if tuple(zones) != self.scan.zones or after_paint is not None:
            self.scan.show_zones(zones, after_paint)

    def _arrange(self) -> None:
        has_bag = self._shown is not None or self._is_waiting
        self.scan.setVisible(has_bag)
        self.rolling.setMaximumHeight(_STRIP_PX if has_bag else 16_777_215)
        is_dual = self._shown is not None and self._shown.pixels.is_dual_energy
        self.tools.allow(has_picture=self._shown is not None, is_dual_energy=is_dual)

    # --- functions ----------------------------------------------------------------------------------------------------

    def choose(self, function: ViewFunction) -> None:
        """See the scan through ``function``; computed on the pool, shown when ready and still wanted."""
        shown = self._shown
        if shown is None or not self.tools.buttons[function].isEnabled():
            return
        self._function = function
        self.tools.show_function(function)
        if function == "plain":
            self.scan.show_picture(shown.picture, is_new=False)
            return
        self._note_use(function)
        ready = self._cache.get(function)
        if ready is not None:
            self.scan.show_picture(ready, is_new=False)
            return
        run_task(
            lambda: picture_of(bgra_of(view(shown.pixels, function))),
            lambda picture: self._show_view(shown, function, picture),
        )

    def _show_view(self, shown: ShownScan, function: ViewFunction, picture: Picture) -> None:
        if self._shown is shown:
            self._cache[function] = picture
            if self._function == function:
                self.scan.show_picture(picture, is_new=False)

    def _note_use(self, function: str) -> None:
        if self._shown is not None and function not in self._used:
            self._used.append(function)

    def toggle_number(self) -> None:
        """Read-out of the atomic number on or off."""
        if self.tools.z.isEnabled():
            self.tools.z.toggle()

    def _read_number(self, at: tuple[int, int] | None) -> None:
        if not self.tools.z.isChecked() or self._shown is None:
            return
        number = self._shown.pixels.number_at(*at) if at is not None else None
        self.tools.reading.setText("Z –" if not number else f"Z {number:.1f}")

    def _show_zoom(self, zoom: float) -> None:
        if zoom > 1:
            self._note_use("zoom")
        if not self.tools.z.isChecked():
            self.tools.reading.setText(f"{zoom:.1f}×")

    def retranslate(self) -> None:
        """Say everything again."""
        self.rolling.set_words(tr("等待第一个包。包进入通道后，图像从右侧滚入。"))
        self.scan.set_words(tr("正在读取图像…"))
        self.tools.retranslate()
