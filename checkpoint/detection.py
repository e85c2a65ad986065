"""What the model saw: label, score, box. No law here."""

from __future__ import annotations

import msgspec


class Box(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rectangle in pixels of the scan: left, top, width, height; all >= 0, width and height >= 1."""

    x: int
    y: int
    w: int
    h: int

    @property
    def area(self) -> int:
        """Pixels."""
        return self.w * self.h

    def lies_in(self, width: int, height: int) -> bool:
        """Whether it is a rectangle and no part of it is outside a picture of this size (pixels)."""
        return min(self.w, self.h) >= 1 and 0 <= self.x <= width - self.w and 0 <= self.y <= height - self.h

    def overlap(self, other: Box) -> int:
        """Pixels that lie in both."""
        across = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        down = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        return max(0, across) * max(0, down)


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
