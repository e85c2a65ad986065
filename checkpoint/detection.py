"""What the model saw: label, score, box. No law here."""

from __future__ import annotations

import msgspec


class Box(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rectangle in pixels of the scan: left, top, width, height; all >= 0, width and height >= 1."""

    x: int
    y: int
    w: int
    h: int


class Detection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One marked zone.

    Attributes:
        label: a name of the closed set in ``contraband_catalog/labels.toml``.
        score_e4: confidence in 1/10,000 (0..10000); integers, since the log holds no floats.
        box: pixels of the scan.
    """

    label: str
    score_e4: int
    box: Box
