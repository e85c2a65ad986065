"""``regulations/*.toml`` to ``Rules``, strictly: a file that cannot be trusted keeps the gate closed.

A rule's grounds are worded once; each version cites where they stood in its time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from checkpoint.departure_checks import CHECKS
from checkpoint.regulation import (
    CheckName,
    Citation,
    Document,
    Ground,
    Limit,
    RetentionRule,
    Rule,
    Rules,
    RuleVersion,
)
from checkpoint.strict_toml import Place, convert, in_order, only_once, read, rows
from checkpoint.words import Words

FOLDER = Path(__file__).with_name("regulations")
Gate = Literal["entry", "departure"]
ENTRY_GROUNDS: Mapping[CheckName, frozenset[str]] = {
    "dangerous_goods": frozenset({"article_prohibited", "bag_undecided", "inspection_refused"}),
    "person": frozenset(
        {"no_paper", "unknown_pass", "no_such_run", "run_ended", "identity_not_checked", "identity_differs"}
    ),
    "vehicle": frozenset({"no_agreement", "agreement_expired"}),
}
"""The reasons that ``entry`` and ``screening`` give at the doors."""


class GroundWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a ground says and how it is cured."""

    words: Words
    cure: Words


class VersionText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A version as written: its grounds are codes with their citations."""

    effective_from: date
    sources: tuple[Citation, ...]
    grounds: dict[str, Citation]
    fresh_for_min: int
    limits: tuple[Limit, ...] = ()
    effective_to: date | None = None


class RuleText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule as written."""

    id: str
    order: int
    name: Words
    check: CheckName
    ground: dict[str, GroundWords]
    version: tuple[VersionText, ...]


def load_rules(folder: Path | None = None) -> Rules:
    """All rules, documents and retention periods of ``folder`` (default: those that ship).

    Raises:
        RegulationError: naming file, rule and key, and what to do.
    """
    folder = folder or FOLDER
    documents = _documents(folder / "sources.toml")
    rules = [
        *_rules(folder / "three_not_in.toml", "entry", documents),
        *_rules(folder / "six_not_out.toml", "departure", documents),
    ]
    only_once([rule.id for rule in rules], "rule", Place(folder.name))
    return Rules(rules, documents.values(), _retention(folder / "retention.toml", documents))


# --- documents --------------------------------------------------------------------------------------------------------


def _documents(path: Path) -> dict[str, Document]:
    place = Place(path.name)
    found = []
    for raw in rows(read(path, frozenset({"document"})), "document", place):
        here = place.within(f"document {raw.get('id')!r}")
        document = convert({"effective_from": None, **raw}, Document, here)
        if document.effective_from and document.effective_to and document.effective_to < document.effective_from:
            raise here.error("dates", "ends before it begins", "correct effective_to")
        found.append(document)
    only_once([document.id for document in found], "document", place)
    return {document.id: document for document in found}


def _cited(citation: Citation, since: date, documents: Mapping[str, Document], place: Place) -> None:
    """A citation names an article of a document that was in force when the version began."""
    document = documents.get(citation.document)
    if document is None:
        raise place.error(
            "unknown_document", f"cites {citation.document!r}, which sources.toml does not have", "add it there"
        )
    if not citation.article.strip():
        raise place.error("no_article", f"cites {citation.document!r} without an article", "add the article")
    if (citation.verification == "station_policy") != (citation.document == "station"):
        raise place.error(
            "station_policy",
            f"cites {citation.document!r} as {citation.verification!r}",
            "what the station itself wants is document 'station' with verification 'station_policy', nothing else is",
        )
    too_late = document.effective_from is not None and document.effective_from > since
    too_early = document.effective_to is not None and document.effective_to < since
    if too_late or too_early:
        raise place.error(
            "not_of_its_time",
            f"cites {citation.document!r}, which was not in force on {since}",
            "cite the document of that day",
        )


# --- rules ------------------------------------------------------------------------------------------------------------


def _rules(path: Path, gate: Gate, documents: Mapping[str, Document]) -> list[Rule]:
    place = Place(path.name)
    found = [
        _rule(raw, gate, documents, place.within(f"rule {raw.get('id')!r}"))
        for raw in rows(read(path, frozenset({"rule"})), "rule", place)
    ]
    only_once([rule.id for rule in found], "rule", place)
    only_once([str(rule.order) for rule in found], "order", place)
    return found


def _rule(raw: dict[str, Any], gate: Gate, documents: Mapping[str, Document], place: Place) -> Rule:
    declared, limits = _declared(raw.get("check"), gate, place)
    text = convert(raw, RuleText, place)
    _same(set(text.ground), declared, "ground", place)
    in_order(text.version, place)
    for version in text.version:
        here = place.within(f"version {version.effective_from}")
        _same(set(version.grounds), declared, "grounds", here)
        _same({limit.name for limit in version.limits}, limits, "limits", here)
        _check_version(version, documents, here)
    versions = tuple(_version(version, text.ground) for version in text.version)
    return Rule(text.id, text.order, text.name, text.check, gate, versions)


def _declared(check: object, gate: Gate, place: Place) -> tuple[frozenset[str], frozenset[str]]:
    """Codes and limits that the program knows for this check."""
    if gate == "entry" and check in ENTRY_GROUNDS:
        return ENTRY_GROUNDS[check], frozenset()  # type: ignore[index]
    if gate == "departure" and check in CHECKS:
        return CHECKS[check].grounds, CHECKS[check].limits  # type: ignore[index]
    known = ", ".join(name for name in get_args(CheckName) if name in (ENTRY_GROUNDS if gate == "entry" else CHECKS))
    raise place.within("check").error("unknown_check", f"{check!r} is no check of the {gate} gate", f"use {known}")


def _same(written: Iterable[str], declared: frozenset[str], key: str, place: Place) -> None:
    for code in sorted(set(written) ^ declared):
        what = "is missing" if code in declared else "is not given by the check"
        todo = "add it" if code in declared else "remove it or correct its spelling"
        raise place.within(f"{key}.{code}").error("grounds" if key != "limits" else "limits", what, todo)


def _check_version(version: VersionText, documents: Mapping[str, Document], place: Place) -> None:
    if not version.sources:
        raise place.within("sources").error("no_citation", "cites nothing", "name the document and the article")
    if version.fresh_for_min < 1:
        raise place.within("fresh_for_min").error("wrong_value", "is below 1 minute", "give minutes, at least 1")
    for source in version.sources:
        _cited(source, version.effective_from, documents, place.within("sources"))
    for code, source in version.grounds.items():
        _cited(source, version.effective_from, documents, place.within(f"grounds.{code}"))
    only_once([limit.name for limit in version.limits], "limits", place)
    for limit in version.limits:
        _cited(limit.source, version.effective_from, documents, place.within(f"limits.{limit.name}"))


def _version(text: VersionText, worded: Mapping[str, GroundWords]) -> RuleVersion:
    grounds = tuple(Ground(code, worded[code].words, worded[code].cure, text.grounds[code]) for code in worded)
    return RuleVersion(
        text.effective_from, text.sources, grounds, text.limits, text.fresh_for_min, text.effective_to
    )  # fmt: skip


# --- retention --------------------------------------------------------------------------------------------------------


def _retention(path: Path, documents: Mapping[str, Document]) -> list[RetentionRule]:
    place = Place(path.name)
    found: list[RetentionRule] = []
    for raw in rows(read(path, frozenset({"retention"})), "retention", place):
        here = place.within(f"retention {raw.get('id')!r}")
        rule = convert(raw, RetentionRule, here)
        _cited(rule.source, rule.effective_from, documents, here.within("source"))
        if rule.days < 1 or not rule.covers:
            raise here.error("wrong_value", "keeps nothing", "give days, at least 1, and what the period covers")
        found.append(rule)
    _one_period_a_day(found, lambda rule: (rule.id,), place)
    _one_period_a_day(found, lambda rule: rule.covers, place)
    return found


def _one_period_a_day(
    found: list[RetentionRule], names: Callable[[RetentionRule], tuple[str, ...]], place: Place
) -> None:
    """Neither an id nor a kind of record has two periods on one day."""
    for name in dict.fromkeys(name for rule in found for name in names(rule)):
        in_order([rule for rule in found if name in names(rule)], place.within(f"retention of {name!r}"))
