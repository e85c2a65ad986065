"""What may be deleted, and when: only files, only what a rule covers, never what is held. The log itself stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo

import msgspec

from checkpoint.clock import Clock
from checkpoint.commands import ReportEvidenceExpired
from checkpoint.errors import EvidenceFault
from checkpoint.evidence import EvidenceStore
from checkpoint.facts import EvidenceRef
from checkpoint.law import CHINA
from checkpoint.regulation import RetentionRule


class KeptEvidence(msgspec.Struct, frozen=True):
    """A file that an event refers to; the same file may be referred to more than once.

    Attributes:
        stream: of the event, for example ``bag/<id>``.
        recorded_at: UTC.
    """

    ref: EvidenceRef
    stream: str
    recorded_at: datetime


class ExpiredEvidence(msgspec.Struct, frozen=True):
    """A file that may go, and the rule that says so (the longest of those that cover it)."""

    ref: EvidenceRef
    rule_id: str


def rules_in_force(rules: Iterable[RetentionRule], day: date) -> tuple[RetentionRule, ...]:
    """Those of ``day``."""
    return tuple(
        rule for rule in rules if rule.effective_from <= day and (rule.effective_to is None or day <= rule.effective_to)
    )


def expired(
    kept: Iterable[KeptEvidence], rules: Iterable[RetentionRule], now: datetime, holds: Collection[str] = (),
    tz: tzinfo = CHINA,
) -> list[ExpiredEvidence]:  # fmt: skip
    """Files whose every reference has outlived every rule that covers it.

    Days are whole days in ``tz``: with 90 days, a file of 1 January goes on 2 April and not before. A kind that no
    rule in force covers is never deleted, and neither is a file of a stream in ``holds``.

    Args:
        kept: all references to the files in question; a missing one might delete what must stay.
        rules: all retention rules; those in force on the day of ``now`` count.
        holds: streams under legal hold.
    """
    today = now.astimezone(tz).date()
    periods = rules_in_force(rules, today)
    by_file: dict[str, list[KeptEvidence]] = defaultdict(list)
    for reference in kept:
        by_file[reference.ref.sha256].append(reference)
    found = []
    for references in by_file.values():
        rule = _rule_that_lets_go(references, periods, today, holds, tz)
        if rule is not None:
            found += [ExpiredEvidence(ref, rule.id) for ref in dict.fromkeys(reference.ref for reference in references)]
    return found


def _rule_that_lets_go(
    references: Sequence[KeptEvidence],
    periods: Sequence[RetentionRule],
    today: date,
    holds: Collection[str],
    tz: tzinfo,
) -> RetentionRule | None:
    """The rule that kept the file longest, or None while the file stays."""
    last: tuple[date, RetentionRule] | None = None
    for reference in references:
        covering = [rule for rule in periods if reference.ref.kind in rule.covers]
        if not covering or reference.stream in holds:
            return None
        rule = max(covering, key=lambda covers: covers.days)
        until = reference.recorded_at.astimezone(tz).date() + timedelta(days=rule.days)
        if until >= today:
            return None
        if last is None or until > last[0]:
            last = (until, rule)
    return None if last is None else last[1]


class Deletions(msgspec.Struct, frozen=True):
    """What a run did.

    Attributes:
        reports: one command a rule, to be posted so that the log says what is gone.
        faults: files that could not be deleted; they are tried again next time.
    """

    reports: tuple[ReportEvidenceExpired, ...]
    faults: tuple[EvidenceFault, ...]


class RetentionRun:
    """Deletes expired files. Idempotent: what was deleted but not reported before a power cut is reported again."""

    def __init__(self, store: EvidenceStore, rules: Iterable[RetentionRule], clock: Clock, tz: tzinfo = CHINA) -> None:
        """Args: rules as loaded, of all dates."""
        self._store, self._rules, self._clock, self._tz = store, tuple(rules), clock, tz

    def plan(self, kept: Iterable[KeptEvidence], holds: Collection[str]) -> list[ExpiredEvidence]:
        """What ``run`` would delete now; see ``expired`` for the arguments."""
        return expired(kept, self._rules, self._clock.now(), holds, self._tz)

    def run(self, kept: Iterable[KeptEvidence], holds: Collection[str]) -> Deletions:
        """Delete, and say what was deleted; see ``expired`` for the arguments."""
        gone: dict[str, list[str]] = defaultdict(list)
        faults = []
        for item in self.plan(kept, holds):
            try:
                self._store.delete(item.ref)
            except EvidenceFault as fault:
                faults.append(fault)
            else:
                gone[item.rule_id].append(item.ref.sha256)
        reports = tuple(ReportEvidenceExpired(tuple(dict.fromkeys(gone[rule_id])), rule_id) for rule_id in sorted(gone))
        return Deletions(reports, tuple(faults))
