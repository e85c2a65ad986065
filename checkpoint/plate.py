"""Number plates as people write them."""

from __future__ import annotations


def normalise_plate(plate: str) -> str:
    """``湘A·12345`` and ``湘a 12345`` are one plate: no separators, capitals."""
    return "".join(sign for sign in plate.upper() if sign not in " ·.-_　•・")
