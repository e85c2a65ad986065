"""Rules as dated data: types, what is in force on a day, and the digest of it.

The strict loader of ``regulations/*.toml`` is ``regulation_files.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from checkpoint.catalogue import Verification
from checkpoint.errors import RegulationError
from checkpoint.words import Words

CheckName = Literal[
    "passenger_load",
    "routine_check",
    "belts",
    "driver",
    "papers",
    "exit_form",
    "dangerous_goods",
    "person",
    "vehicle",
]
"""A function registered in ``departure_checks`` or ``entry``; an unknown name is an error of the file."""


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A legal document, once, in ``sources.toml``."""

    id: str
    number: str
    title: Words
    issuer: str
    effective_from: date | None
    effective_to: date | None = None
    url: str = ""
    sha256: str = ""
    checked_on: date | None = None
    next_check_on: date | None = None
    note: str = ""


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Document (id in sources.toml), article, and how far the text was seen."""

    document: str
    article: str
    verification: Verification


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number of the rule, with its unit and its own source."""

    name: str
    value: int
    unit: str
    source: Citation


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reason for which the check fails; its verification decides whether the product may refuse by itself."""

    code: str
    words: Words
    cure: Words
    source: Citation


class RuleVersion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a rule says from a date on; never overwritten, a later version is added.

    Attributes:
        fresh_for_min: a check older than this (minutes) counts as not made.
    """

    effective_from: date
    sources: tuple[Citation, ...]
    grounds: tuple[Ground, ...]
    limits: tuple[Limit, ...] = ()
    fresh_for_min: int = 120
    effective_to: date | None = None

    def limit(self, name: str) -> int:
        """The value of a limit; a missing one is an error, never a default."""
        for limit in self.limits:
            if limit.name == name:
                return limit.value
        raise RegulationError("rule.no_limit", f"rule version {self.effective_from} has no limit {name!r}")

    def ground(self, code: str) -> Ground:
        """The ground with that code; a missing one is an error of the file."""
        for ground in self.grounds:
            if ground.code == code:
                return ground
        raise RegulationError("rule.no_ground", f"rule version {self.effective_from} has no ground {code!r}")


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the three not-in or six not-out."""

    id: str
    order: int
    name: Words
    check: CheckName
    gate: Literal["entry", "departure"]
    versions: tuple[RuleVersion, ...]

    def on(self, day: date) -> RuleVersion | None:
        """The version in force on ``day``, or None."""
        for version in self.versions:
            if version.effective_from <= day and (version.effective_to is None or day <= version.effective_to):
                return version
        return None


class RuleInForce(msgspec.Struct, frozen=True):
    """A rule with the version of one day."""

    rule: Rule
    version: RuleVersion

    @property
    def id(self) -> str:
        """The rule's stable id."""
        return self.rule.id


class RetentionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a class of records or files is kept, at least, in days."""

    id: str
    name: Words
    days: int
    covers: tuple[str, ...]
    effective_from: date
    source: Citation
    effective_to: date | None = None


class Rules:
    """All rules, documents and retention periods that were loaded."""

    def __init__(
        self,
        rules: Iterable[Rule],
        documents: Iterable[Document] = (),
        retention: Iterable[RetentionRule] = (),
    ) -> None:
        """Args: as parsed from the TOML files; order does not matter."""
        self.rules = tuple(sorted(rules, key=lambda rule: (rule.gate, rule.order)))
        self.documents = {document.id: document for document in documents}
        self.retention = tuple(retention)

    def in_force(self, gate: Literal["entry", "departure"], day: date) -> tuple[RuleInForce, ...]:
        """Rules of a gate in force on ``day``, in order.

        Raises:
            RegulationError: none is in force; a gate without rules stays closed.
        """
        found = [(rule, rule.on(day)) for rule in self.rules if rule.gate == gate]
        in_force = tuple(RuleInForce(rule, version) for rule, version in found if version is not None)
        if not in_force:
            raise RegulationError("rule.none_in_force", f"no {gate} rule is in force on {day}: the gate stays closed")
        return in_force

    def rule_in_force(self, rule_id: str, day: date) -> RuleInForce:
        """One rule of that day; unknown or not in force is an error."""
        for rule in self.rules:
            if rule.id == rule_id:
                version = rule.on(day)
                if version is not None:
                    return RuleInForce(rule, version)
        raise RegulationError("rule.not_in_force", f"rule {rule_id!r} is not in force on {day}", rule=rule_id)

    def digest(self, day: date) -> str:
        """SHA-256 hex over all rules in force on ``day``; stored with every decision made by them."""
        in_force = [(rule.id, version) for rule in self.rules if (version := rule.on(day)) is not None]
        return hashlib.sha256(msgspec.json.encode(in_force, order="sorted")).hexdigest()
