"""The makers of all labels, and which of them training may see."""

from __future__ import annotations

from typing import Literal

from models.simulation.batteries import BATTERIES
from models.simulation.blades import BLADES
from models.simulation.bottles import BOTTLES
from models.simulation.goods import GOODS
from models.simulation.labels import LABELS
from models.simulation.more_articles import MORE
from models.simulation.shapes import Maker
from models.simulation.tools import TOOLS
from models.simulation.weapons import WEAPONS

Split = Literal["train", "held_out", "any"]
_ALL = {**BLADES, **WEAPONS, **TOOLS, **GOODS, **BOTTLES, **BATTERIES}
MAKERS: dict[str, tuple[Maker, ...]] = {
    label: (*_ALL[label][:-1], *MORE.get(label, ()), _ALL[label][-1]) for label in LABELS
}


def makers_of(label: str, split: Split) -> tuple[Maker, ...]:
    """Makers of a label: all but the last for training, the last alone when held out."""
    makers = MAKERS[label]
    return {"train": makers[:-1], "held_out": makers[-1:], "any": makers}[split]
