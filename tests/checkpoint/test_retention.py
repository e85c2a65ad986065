from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from checkpoint.clock import ManualClock
from checkpoint.commands import ReportEvidenceExpired
from checkpoint.evidence import EvidenceStore
from checkpoint.regulation import Citation, RetentionRule
from checkpoint.retention import ExpiredEvidence, KeptEvidence, RetentionRun, expired, rules_in_force
from checkpoint.words import Words
from tests.support.builders import ref

LATE_EVENING = datetime(2026, 1, 1, 15, 59, tzinfo=UTC)
"""23:59 of 1 January in China."""
LAST_DAY = datetime(2026, 4, 1, 15, 59, tzinfo=UTC)
"""23:59 of the ninetieth day after it."""


def rule(
    rule_id: str = "retention.scans", days: int = 90, covers: tuple[str, ...] = ("scan_low",),
    effective_from: date = date(2016, 1, 1), effective_to: date | None = None,
) -> RetentionRule:  # fmt: skip
    source = Citation("反恐怖主义法", "第三十二条", "verified")
    return RetentionRule(rule_id, Words("图像", "pictures"), days, covers, effective_from, source, effective_to)


def kept(at: datetime = LATE_EVENING, stream: str = "bag/b1", digit: str = "a", kind: str = "scan_low") -> KeptEvidence:
    return KeptEvidence(ref(digit, kind), stream, at)


@pytest.mark.parametrize(
    ("now", "gone"),
    [
        (LAST_DAY - timedelta(days=1), 0),
        (LAST_DAY, 0),
        (LAST_DAY + timedelta(minutes=1), 1),
        (LAST_DAY + timedelta(days=9), 1),
    ],
)
def test_a_file_stays_whole_days_of_china(now: datetime, gone: int) -> None:
    assert len(expired([kept()], [rule()], now)) == gone


LONG_AFTER = LAST_DAY + timedelta(days=400)


def test_what_no_rule_covers_is_never_deleted() -> None:
    assert expired([kept(kind="signature")], [rule()], LONG_AFTER) == []
    assert expired([kept()], [], LONG_AFTER) == []


def test_a_rule_that_is_not_in_force_covers_nothing() -> None:
    ended = rule(effective_to=date(2026, 12, 31))
    coming = rule(effective_from=LONG_AFTER.date() + timedelta(days=2))

    assert expired([kept()], [ended, coming], LONG_AFTER) == []
    assert rules_in_force([ended, coming], date(2026, 12, 31)) == (ended,)
    assert rules_in_force([ended, coming], date(2027, 1, 1)) == ()


def test_the_longest_of_several_rules_counts() -> None:
    rules = [rule(), rule("retention.terror", 365), rule("retention.short", 30)]

    assert expired([kept()], rules, LAST_DAY + timedelta(days=10)) == []
    assert expired([kept()], rules, LONG_AFTER) == [ExpiredEvidence(ref(), "retention.terror")]


def test_a_held_stream_keeps_its_files() -> None:
    assert expired([kept()], [rule()], LONG_AFTER, holds={"bag/b1"}) == []
    assert len(expired([kept()], [rule()], LONG_AFTER, holds={"bag/b2"})) == 1


def test_a_file_referred_to_twice_stays_for_the_later_reference() -> None:
    again = kept(LONG_AFTER - timedelta(days=5), "bag/b2")

    assert expired([kept(), again], [rule()], LONG_AFTER) == []
    assert expired([kept(), kept(stream="bag/b2")], [rule()], LONG_AFTER, holds={"bag/b2"}) == []
    assert expired([kept(), kept(kind="signature")], [rule()], LONG_AFTER) == []


def test_a_file_referred_to_twice_goes_when_the_later_reference_lets_it() -> None:
    earlier = kept(LATE_EVENING - timedelta(days=3), "bag/b0")

    assert expired([kept(), earlier], [rule()], LAST_DAY) == []
    assert expired([kept(), earlier], [rule()], LONG_AFTER) == [ExpiredEvidence(ref(), "retention.scans")]


def test_a_file_kept_under_two_kinds_goes_when_both_may() -> None:
    rules = [rule(), rule("retention.photos", 100, ("find_photo",))]

    found = expired([kept(), kept(kind="find_photo")], rules, LONG_AFTER)

    assert found == [
        ExpiredEvidence(ref(), "retention.photos"),
        ExpiredEvidence(ref(kind="find_photo"), "retention.photos"),
    ]


def test_a_run_deletes_reports_and_reports_again_what_a_power_cut_left_unreported(tmp_path: Path) -> None:
    clock = ManualClock(LATE_EVENING)
    store = EvidenceStore(tmp_path, clock)
    old = [store.keep(bytes([number]), "scan_low", ".png") for number in range(2)]
    photo = store.keep(b"photo", "find_photo", ".jpg")
    signature = store.keep(b"signature", "signature", ".png")
    references = [KeptEvidence(each, "bag/b1", LATE_EVENING) for each in (*old, photo, signature)]
    run = RetentionRun(store, [rule(), rule("retention.photos", 90, ("find_photo",))], clock)
    clock.set_wall(LONG_AFTER)

    first = run.run(references, frozenset())
    second = run.run(references, frozenset())

    assert first == second
    assert first.faults == ()
    assert first.reports == (
        ReportEvidenceExpired((photo.sha256,), "retention.photos"),
        ReportEvidenceExpired(tuple(each.sha256 for each in old), "retention.scans"),
    )
    assert [path.name for path in tmp_path.rglob("*.*") if path.is_file()] == [f"{signature.sha256}.png"]


def test_a_file_that_cannot_be_deleted_is_not_reported_as_gone(tmp_path: Path) -> None:
    clock = ManualClock(LONG_AFTER)
    store = EvidenceStore(tmp_path, clock)
    store.path(ref()).mkdir(parents=True)  # a folder in its place: unlink fails, for root too

    deletions = RetentionRun(store, [rule()], clock).run([kept()], frozenset())

    assert deletions.reports == ()
    assert [fault.code for fault in deletions.faults] == ["evidence.io"]
