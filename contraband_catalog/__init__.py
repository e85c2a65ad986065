"""The coach catalogue of prohibited and restricted articles, as data: ``load()`` gives a ``checkpoint`` Catalogue."""

from contraband_catalog.loader import load

__all__ = ["load"]
