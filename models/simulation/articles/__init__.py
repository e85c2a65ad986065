"""The makes of every label: one module a label, of the label's name, with its ``MAKES``."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from models.simulation.labels import LABELS
from models.simulation.makes import Makes


@lru_cache(maxsize=1)
def makes() -> dict[str, Makes]:
    """By label, in the order of ``LABELS``."""
    return {label: import_module(f"models.simulation.articles.{label}").MAKES for label in LABELS}
