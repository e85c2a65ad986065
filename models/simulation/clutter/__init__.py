"""What else lies in a bag: one module a family, each with its ``CLUTTER``."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from models.simulation.makes import Makes

FAMILIES = ("clothes", "food", "daily", "electronics", "cables", "metalware")


@lru_cache(maxsize=1)
def clutter() -> dict[str, Makes]:
    """By family, in the order of ``FAMILIES``."""
    return {family: import_module(f"models.simulation.clutter.{family}").CLUTTER for family in FAMILIES}
