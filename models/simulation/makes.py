"""Which makes of an article training may see, and which are kept to check and to measure."""

from __future__ import annotations

from typing import Literal, NamedTuple

from models.simulation.thing import Maker

Split = Literal["train", "validation", "test", "any"]


class Makes(NamedTuple):
    """Makes of one label, or of one family of clutter. What is held out differs in its whole design, not in size."""

    train: tuple[Maker, ...]
    validation: tuple[Maker, ...]
    test: tuple[Maker, ...]

    def of(self, split: Split) -> tuple[Maker, ...]:
        """Those of one split, or all."""
        return self.train + self.validation + self.test if split == "any" else getattr(self, split)
