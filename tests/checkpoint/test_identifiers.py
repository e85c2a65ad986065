from __future__ import annotations

import uuid
from datetime import timedelta

from checkpoint.clock import ManualClock, SystemClock
from checkpoint.identifiers import new_id
from checkpoint.plate import normalise_plate
from tests.support.bench import MORNING


def test_identifiers_are_unique_version_seven_and_sort_by_time() -> None:
    clock = ManualClock(MORNING)
    ids = []
    for _ in range(50):
        ids.append(new_id(clock))
        clock.advance(timedelta(milliseconds=1))

    assert ids == sorted(ids)
    assert {uuid.UUID(made).version for made in ids} == {7}
    assert uuid.UUID(ids[0]).variant == uuid.RFC_4122
    assert uuid.UUID(ids[0]).int >> 80 == int(MORNING.timestamp() * 1000)


def test_the_system_clock_knows_its_zone_and_never_goes_back() -> None:
    clock = SystemClock()

    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic_ns() <= clock.monotonic_ns()


def test_plates_are_one_however_they_are_written() -> None:
    assert {normalise_plate(plate) for plate in ("湘A·12345", "湘a 12345", "湘A-12345")} == {"湘A12345"}
