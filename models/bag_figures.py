"""Figures of whole bags: how many were found, how many clean ones alarmed, with 95 % intervals. Pure Python."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct

PFA = 0.05
"""Share of the clean bags that may alarm where the share of bags found is told."""
Z = 1.959964
"""Two-sided 95 % of the normal distribution."""


class Share(Struct, frozen=True):
    """``count`` of ``total`` bags, and the 95 % interval of Wilson for the share, 0..1."""

    count: int
    total: int
    share: float
    low: float
    high: float


class BagFigure(Struct, frozen=True):
    """Bags found while at most ``PFA`` of the clean bags alarm.

    Attributes:
        above: a bag alarms with a score above this one; 0 when any score at all does.
        found: of the bags with an article.
        alarmed: of the clean bags; ties and few bags keep it below ``PFA``.
    """

    above: float
    found: Share
    alarmed: Share


def share(count: int, total: int) -> Share | None:
    """None of nothing."""
    if total == 0:
        return None
    low, high = wilson(count, total)
    return Share(count, total, count / total, low, high)


def wilson(count: int, total: int) -> tuple[float, float]:
    """95 % interval of a share, 0..1; honest at 0 and at 1 and for few bags. ``total`` is at least 1."""
    part, square = count / total, Z * Z / total
    middle = (part + square / 2) / (1 + square)
    half = Z / (1 + square) * math.sqrt(part * (1 - part) / total + square / (4 * total))
    return (0.0 if count == 0 else middle - half), (1.0 if count == total else middle + half)


def detection_at(pfa: float, with_article: Sequence[float], clean: Sequence[float]) -> BagFigure | None:
    """Bags found at the lowest limit that at most ``pfa`` of the clean bags exceed; None without either kind.

    Args:
        pfa: 0..1.
        with_article: best score of each bag that holds an article, 0 when nothing was found.
        clean: the same of each clean bag.
    """
    most = math.floor(pfa * len(clean) + 1e-9)
    ranked = sorted(clean, reverse=True)
    above = ranked[most] if most < len(ranked) else 0.0
    found = share(sum(score > above for score in with_article), len(with_article))
    alarmed = share(sum(score > above for score in clean), len(clean))
    return BagFigure(above, found, alarmed) if found is not None and alarmed is not None else None
