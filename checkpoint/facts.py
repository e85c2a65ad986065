"""What a departure check looks at, as typed facts. One struct a check; the tag names the check."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec


class EvidenceRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file kept under its SHA-256.

    Attributes:
        sha256: 64 hex digits.
        kind: what it is: ``scan_low``, ``scan_high``, ``picture``, ``find_photo``, ``signature``, ``belts`` …
        suffix: file suffix with the dot.
        size: bytes.
    """

    sha256: str
    kind: str
    suffix: str
    size: int


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="check"):
    """Base of the facts of one check."""


class PassengerLoad(Facts, frozen=True, tag="passenger_load"):
    """Heads on board (driver and crew not counted)."""

    approved_seats: int
    aboard: int
    free_children: int


class RoutineCheckSlip(Facts, frozen=True, tag="routine_check"):
    """The 《安全例检合格通知单》 shown for this coach."""

    slip_number: str
    plate: str
    result: Literal["passed", "failed", "missing"]
    issued_at: datetime | None
    valid_until: datetime | None
    inspector: str


class BeltCheck(Facts, frozen=True, tag="belts"):
    """Belts, row by row."""

    passengers: int
    fastened: int
    reminder_given: bool


class DriverCheck(Facts, frozen=True, tag="driver"):
    """The driver at the gate against the papers and the person who presented the coach."""

    name: str
    certificate: str
    licence_class: str
    licence_valid_until: date | None
    certificate_valid_until: date | None
    is_presented_driver: bool
    driving_today_min: int | None = None
    is_sober_and_rested: bool | None = None


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One document of the coach.

    Attributes:
        kind: ``driving_permit`` 行驶证, ``transport_permit`` 道路运输证, ``route_plate`` 客运标志牌, ``insurance``
            承运人责任险.
        plate: as written on it; empty when the paper carries none.
    """

    kind: Literal["driving_permit", "transport_permit", "route_plate", "insurance"]
    is_present: bool
    valid_until: date | None
    plate: str = ""


class PapersCheck(Facts, frozen=True, tag="papers"):
    """All papers of the coach."""

    papers: tuple[Paper, ...]


class ExitForm(Facts, frozen=True, tag="exit_form"):
    """The 出站登记表: who signed it. Derived from the signatures, never typed."""

    inspector: str | None
    driver: str | None


CheckFacts = PassengerLoad | RoutineCheckSlip | BeltCheck | DriverCheck | PapersCheck | ExitForm

__all__ = [
    "BeltCheck",
    "CheckFacts",
    "DriverCheck",
    "EvidenceRef",
    "ExitForm",
    "Facts",
    "Paper",
    "PapersCheck",
]
__all__ += ["PassengerLoad", "RoutineCheckSlip"]
