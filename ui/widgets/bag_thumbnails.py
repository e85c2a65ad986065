"""Small pictures of bags, read off the GUI thread and kept while they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QObject, Qt, pyqtSignal
from PyQt6.QtGui import QImage

from checkpoint.screening import Bag
from ui.images import bgra_of, picture_of
from ui.tasks import run_task

KEPT = 24
HEIGHT_PX = 240
"""Enough for the tallest place that shows one, also on a glass of twice the pixels."""
EMPTY_FROM = 236
"""A pixel with all three colours as light as this is air or belt."""
MARGIN_PX = 12
LoadPicture = Callable[[Bag], NDArray[np.uint8] | None]
"""A bag -> its scan as (H, W, 3) uint8 RGB, or None while there is none; called on the pool."""


class BagThumbnails(QObject):
    """Ask with ``want``, look with ``image``.

    Attributes:
        arrived: another picture can be seen.
    """

    arrived = pyqtSignal()

    def __init__(self, load: LoadPicture) -> None:
        super().__init__()  # no parent: a picture may arrive after the screen that asked is gone
        self._load = load
        self._images: dict[str, QImage | None] = {}
        self._asked: set[str] = set()

    def want(self, bags: Sequence[Bag]) -> None:
        """Read what is not here yet; a bag that is still under the X-ray has no picture to read."""
        for bag in bags:
            if bag.views and bag.bag_id not in self._images and bag.bag_id not in self._asked:
                self._asked.add(bag.bag_id)
                self._read(bag)

    def image(self, bag_id: str) -> QImage | None:
        """The picture, or None: not read yet, or not to be read."""
        return self._images.get(bag_id)

    def _read(self, bag: Bag) -> None:
        run_task(
            lambda: small(self._load(bag)),
            lambda image: self._note(bag.bag_id, image),
            lambda _: self._note(bag.bag_id, None),  # a file that is gone is the search desk's to report
        )

    def _note(self, bag_id: str, image: QImage | None) -> None:
        self._asked.discard(bag_id)
        self._images[bag_id] = image
        for oldest in list(self._images)[:-KEPT]:
            del self._images[oldest]
        self.arrived.emit()


def small(rgb: NDArray[np.uint8] | None) -> QImage | None:
    """What is in the tunnel, without the empty belt around it, HEIGHT_PX high, pixels of its own."""
    if rgb is None:
        return None
    whole = picture_of(bgra_of(without_margins(rgb))).image
    return whole.scaledToHeight(HEIGHT_PX, Qt.TransformationMode.SmoothTransformation)


def without_margins(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The part of a (H, W, 3) picture that is not white, with a little white around it; all of an empty one."""
    is_something = rgb.min(axis=2) < EMPTY_FROM
    rows, columns = (np.flatnonzero(is_something.any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return rgb
    top, bottom = max(0, rows[0] - MARGIN_PX), rows[-1] + 1 + MARGIN_PX
    left, right = max(0, columns[0] - MARGIN_PX), columns[-1] + 1 + MARGIN_PX
    return rgb[top:bottom, left:right]
