"""A bag's scan read back from the evidence, checked against its hash."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checkpoint.evidence import EvidenceStore
from checkpoint.facts import EvidenceRef
from checkpoint.scan import Scan
from checkpoint.screening import Bag
from devices.picture_files import decode_picture, decode_png16
from models.colour import colourise

PICTURES = (".jpg", ".jpeg", ".png")
"""Suffixes of evidence that people look at."""


class BagPictures:
    """Reads on whatever thread asks."""

    def __init__(self, evidence: EvidenceStore) -> None:
        self._evidence = evidence

    def scan(self, bag: Bag) -> Scan | None:
        """The scan, or None while there is none.

        Raises:
            EvidenceFault: a file is gone or altered.
        """
        views = {ref.kind: ref for ref in bag.views}
        if "picture" in views:
            picture = decode_picture(self._evidence.read(views["picture"])).rgb
            return Scan(bag.bag_id, bag.entered_at, 0, "evidence", picture=picture)
        if "scan_low" not in views or "scan_high" not in views:
            return None
        low, high = (decode_png16(self._evidence.read(views[kind])) for kind in ("scan_low", "scan_high"))
        return Scan(bag.bag_id, bag.entered_at, 0, "evidence", low, high)

    def rgb(self, bag: Bag) -> NDArray[np.uint8] | None:
        """The scan as a colour picture (H, W, 3), or None while there is none. Raises as ``scan``."""
        return self.rgb_of(bag.views)

    def rgb_of(self, refs: Sequence[EvidenceRef]) -> NDArray[np.uint8] | None:
        """What these files show, (H, W, 3): a scan's two energies coloured, else a picture or photo of them; or None.

        Raises as ``scan``.
        """
        by_kind = {ref.kind: ref for ref in refs}
        if "scan_low" in by_kind and "scan_high" in by_kind:
            low, high = (decode_png16(self._evidence.read(by_kind[kind])) for kind in ("scan_low", "scan_high"))
            return colourise(low, high)
        seen = next((ref for ref in refs if ref.suffix in PICTURES), None)
        return decode_picture(self._evidence.read(seen)).rgb if seen is not None else None
