"""What a model and its shadow said of the same bags, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from msgspec import Struct

from models.shadow_record import Answer, ShadowRecord


class LabelCount(Struct, frozen=True):
    """In how many of the compared bags each model marked a label."""

    label: str
    operating: int
    shadow: int


class FindCount(Struct, frozen=True):
    """Of the compared bags in which a person found something: how many each model had marked."""

    bags: int
    operating: int
    shadow: int


class ShadowFigures:
    """Counts record after record; a bag is compared when both models answered.

    Attributes:
        bags: records.
        operating_faults, shadow_faults: bags without an answer of the one, of the other.
        missed: bags of which the records say that there is no line; the last ones before a stop are not among them.
        unreadable, other_weights: lines that are no record, and records of other weights under the same name.
        models: titles of the models in whose shadow it ran, in the order of the bags.
        first_at, last_at: UTC, when the first and the last of the bags passed; None without any.
    """

    def __init__(self, sha256: str) -> None:
        """Args: of the shadow's weights; records of others are left out."""
        self._sha256 = sha256
        self._marked: dict[str, tuple[bool, bool]] = {}
        self._operating: Counter[str] = Counter()
        self._shadow: Counter[str] = Counter()
        self.bags = self.operating_faults = self.shadow_faults = 0
        self.missed = self.unreadable = self.other_weights = 0
        self.models: list[str] = []
        self.first_at: datetime | None = None
        self.last_at: datetime | None = None

    def add(self, record: ShadowRecord | None) -> None:
        """Count one line, None for one that is no record."""
        if record is None:
            self.unreadable += 1
            return
        if record.shadow.sha256 != self._sha256:
            self.other_weights += 1
            return
        self.bags += 1
        self.missed += record.missed_before
        self.first_at, self.last_at = self.first_at or record.captured_at, record.captured_at
        if record.operating.model not in self.models:
            self.models.append(record.operating.model)
        self.operating_faults += bool(record.operating.fault)
        self.shadow_faults += bool(record.shadow.fault)
        if not record.operating.fault and not record.shadow.fault:
            self._marked[record.bag_id] = (bool(record.operating.detections), bool(record.shadow.detections))
            self._operating.update(_labels(record.operating))
            self._shadow.update(_labels(record.shadow))

    def count(self, operating: bool, shadow: bool) -> int:
        """Compared bags that the one and the other marked, or not."""
        return sum(marked == (operating, shadow) for marked in self._marked.values())

    def labels(self) -> tuple[LabelCount, ...]:
        """Every label that either marked, by name."""
        names = sorted(self._operating.keys() | self._shadow.keys())
        return tuple(LabelCount(name, self._operating[name], self._shadow[name]) for name in names)

    def of_finds(self, bag_ids: Collection[str]) -> FindCount:
        """Args: ids of bags in which a person found something; those that were not compared do not count."""
        marked = [self._marked[bag_id] for bag_id in set(bag_ids) & self._marked.keys()]
        return FindCount(len(marked), sum(one for one, _ in marked), sum(other for _, other in marked))


def _labels(answer: Answer) -> set[str]:
    return {detection.label for detection in answer.detections}
