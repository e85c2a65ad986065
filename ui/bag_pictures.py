"""A bag's scan read back from the evidence, checked against its hash."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from checkpoint.evidence import EvidenceStore
from checkpoint.scan import Scan
from checkpoint.screening import Bag
from devices.picture_files import decode_picture, decode_png16
from models.colour import colourise


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
        scan = self.scan(bag)
        if scan is None:
            return None
        if scan.picture is not None:
            return scan.picture
        assert scan.low is not None
        assert scan.high is not None
        return colourise(scan.low, scan.high)
