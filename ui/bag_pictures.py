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

ENERGIES = ("scan_low", "scan_high")
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
        counts = self._counts(bag.views)
        if counts is not None:
            return Scan(bag.bag_id, bag.entered_at, 0, "evidence", *counts)
        picture = self._picture(bag.views)
        return None if picture is None else Scan(bag.bag_id, bag.entered_at, 0, "evidence", picture=picture)

    def rgb(self, bag: Bag) -> NDArray[np.uint8] | None:
        """The scan as a colour picture (H, W, 3), or None while there is none. Raises as ``scan``."""
        return self.rgb_of(bag.views)

    def rgb_of(self, refs: Sequence[EvidenceRef]) -> NDArray[np.uint8] | None:
        """What these files show, (H, W, 3): a scan's two energies coloured, else a picture or photo of them; or None.

        Raises as ``scan``.
        """
        counts = self._counts(refs)
        return self._picture(refs) if counts is None else colourise(*counts)

    def _counts(self, refs: Sequence[EvidenceRef]) -> tuple[NDArray[np.uint16], NDArray[np.uint16]] | None:
        by_kind = {ref.kind: ref for ref in refs}
        if not by_kind.keys() >= set(ENERGIES):
            return None
        low, high = (decode_png16(self._evidence.read(by_kind[kind])) for kind in ENERGIES)
        return low, high

    def _picture(self, refs: Sequence[EvidenceRef]) -> NDArray[np.uint8] | None:
        seen = next((ref for ref in refs if ref.kind not in ENERGIES and ref.suffix in PICTURES), None)
        return None if seen is None else decode_picture(self._evidence.read(seen)).rgb
