"""What a record's pictures show at each of its steps."""

from __future__ import annotations

from datetime import UTC, date, datetime

from checkpoint import events as e
from checkpoint.detection import Box, Detection
from checkpoint.events import StoredEvent
from checkpoint.facts import BeltCheck, EvidenceRef
from checkpoint.finding import Finding
from ui.record_steps import steps_of

LATE = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
"""One o'clock on the 23rd in China."""
LOW, PHOTO, BELTS, SIGNATURE = (
    EvidenceRef(letter * 64, kind, suffix, 10)
    for letter, kind, suffix in (
        ("a", "scan_low", ".png"), ("b", "find_photo", ".jpg"), ("c", "belts", ".jpg"), ("d", "signature", ".png"),
    )
)  # fmt: skip
KNIFE = Finding(Detection("straight_knife", 9000, Box(1, 2, 3, 4)), None, (), None, "measure_first", "verified")


def stored(*events: e.Event) -> list[StoredEvent]:
    return [
        StoredEvent("lane-1", seq, LATE, "bag/b1", seq, "kind", "1001", "screener", event)
        for seq, event in enumerate(events, 7)
    ]


def find(find_id: str) -> e.FindRecorded:
    return e.FindRecorded(
        "b1", find_id, "P03-1", "P03-1", "prohibited", 1, {}, True, "prohibited", "verified", "", PHOTO, ""
    )


def test_marks_and_finds_come_one_by_one_and_a_find_taken_back_goes() -> None:
    scan = e.ScanAcquired("b1", (LOW,), 600, 400, "xray.1", LATE, ())
    reported = e.FindingsReported("b1", (KNIFE,), "default 1", "", "", 40)

    steps = steps_of(stored(scan, reported, find("f1"), find("f2"), e.FindWithdrawn("b1", "f1", "typed twice")))

    assert list(steps) == ["7", "8", "9", "10", "11"]
    assert [len(step.findings) for step in steps.values()] == [0, 1, 1, 1, 1]
    assert [[one.find_id for one in step.finds] for step in steps.values()] == [
        [], [], ["f1"], ["f1", "f2"], ["f2"],
    ]  # fmt: skip
    assert [step.photos for step in steps.values()] == [(), (), (PHOTO,), (PHOTO,), ()]
    assert {step.scan for step in steps.values()} == {(LOW,)}
    assert {step.day for step in steps.values()} == {date(2026, 11, 23)}  # of the station's clock


def test_the_scan_is_there_from_the_first_step_on() -> None:
    entered = e.BagEntered("b1", 1, "1", None, None, None)

    steps = steps_of(stored(entered, e.ScanAcquired("b1", (LOW,), 600, 400, "xray.1", LATE, ())))

    assert steps["7"].scan == (LOW,)


def test_a_checks_photos_are_shown_and_a_signature_is_not() -> None:
    check = e.CheckRecorded("r1", "departure.belts", "passed", (), BeltCheck(4, 4, True), (BELTS, SIGNATURE), "")

    (step,) = steps_of(stored(check)).values()

    assert (step.photos, step.scan) == ((BELTS,), ())


def test_a_record_without_pictures_has_no_steps() -> None:
    assert steps_of(stored(e.DepartureSigned("r1", "driver", "430100200001", SIGNATURE))) == {}
