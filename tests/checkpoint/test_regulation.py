from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.errors import RegulationError
from checkpoint.regulation import Citation, Rules
from checkpoint.regulation_files import load_rules
from tests.support.bench import Bench

RULES = load_rules()
BELTS_BEGIN = date(2019, 11, 1)
FIVE = ["departure.overload", "departure.routine_check", "departure.driver", "departure.papers", "departure.exit_form"]
TURNED_AWAY: Any = ("refuse", "no business here")
SIX = [*FIVE[:2], "departure.belts", *FIVE[2:]]


def ids(gate: str, day: date) -> list[str]:
    return [rule.id for rule in RULES.in_force(gate, day)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2008, 3, 1), FIVE),
        (BELTS_BEGIN - timedelta(days=1), FIVE),
        (BELTS_BEGIN, SIX),
        (date(2024, 10, 31), SIX),
        (date(2024, 11, 1), SIX),
        (date(2026, 11, 23), SIX),
    ],
)
def test_five_do_not_leave_until_the_belts_make_six(day: date, expected: list[str]) -> None:
    assert ids("departure", day) == expected


def test_three_do_not_come_in() -> None:
    assert ids("entry", date(2026, 11, 23)) == ["entry.dangerous_goods", "entry.person", "entry.vehicle"]


@pytest.mark.parametrize("gate", ["entry", "departure"])
def test_a_gate_without_rules_stays_closed(gate: str) -> None:
    with pytest.raises(RegulationError) as closed:
        ids(gate, date(2008, 2, 29))

    assert closed.value.code == "rule.none_in_force"


def test_a_rule_that_is_unknown_or_not_in_force_is_an_error() -> None:
    for rule_id, day in (("departure.belts", date(2019, 10, 31)), ("departure.wings", BELTS_BEGIN)):
        with pytest.raises(RegulationError) as missing:
            RULES.rule_in_force(rule_id, day)
        assert missing.value.code == "rule.not_in_force"


def test_a_limit_or_a_ground_that_the_rule_does_not_have_is_an_error_never_a_default() -> None:
    version = RULES.rule_in_force("departure.overload", BELTS_BEGIN).version

    assert version.limit("free_children_percent") == 10
    assert version.ground("over_approved").source.verification == "verified"
    with pytest.raises(RegulationError):
        version.limit("standing_percent")
    with pytest.raises(RegulationError):
        version.ground("too_tall")


def test_the_digest_changes_only_when_a_version_does() -> None:
    digests = {day: RULES.digest(day) for day in (date(2019, 10, 31), date(2024, 10, 31), date(2024, 11, 1))}

    assert len(set(digests.values())) == 3
    assert RULES.digest(date(2026, 11, 23)) == digests[date(2024, 11, 1)]
    assert load_rules().digest(date(2024, 11, 1)) == digests[date(2024, 11, 1)]


def test_every_day_since_2008_has_the_rules_without_a_gap() -> None:
    for rule in RULES.rules:
        for earlier, later in zip(rule.versions, rule.versions[1:], strict=False):
            assert earlier.effective_to is not None
            assert later.effective_from - earlier.effective_to == timedelta(days=1)
        assert rule.versions[-1].effective_to is None


@pytest.mark.parametrize(
    ("rule_id", "code", "verification"),
    [
        ("departure.belts", "not_fastened", "secondary"),
        ("departure.routine_check", "slip_too_old", "memory"),
        ("departure.driver", "driving_hours_over", "secondary"),
        ("departure.driver", "licence_class", "memory"),
        ("departure.driver", "not_sober_or_rested", "station_policy"),
        ("departure.overload", "over_approved", "verified"),
        ("departure.exit_form", "driver_signature_missing", "verified"),
    ],
)
def test_what_asks_a_person_today_and_what_refuses(rule_id: str, code: str, verification: str) -> None:
    assert RULES.rule_in_force(rule_id, date(2026, 11, 23)).version.ground(code).source.verification == verification


def test_a_source_whose_article_was_not_seen_is_never_verified() -> None:
    for citation in _citations(RULES):
        assert "待核实" not in citation.article or citation.verification != "verified"


def _citations(rules: Rules) -> list[Citation]:
    versions = [version for rule in rules.rules for version in rule.versions]
    grounds = [ground.source for version in versions for ground in version.grounds]
    limits = [limit.source for version in versions for limit in version.limits]
    return [*(source for version in versions for source in version.sources), *grounds, *limits]


@pytest.mark.parametrize(
    ("paper", "number", "run_id", "matches"),
    [
        ("none", "", None, None),
        ("staff_pass", "4711", None, None),
        ("ticket", "E1", "r9", True),
        ("ticket", "E1", "gone", True),
        ("ticket", "E1", "r1", None),
        ("ticket", "E1", "r1", False),
    ],
)
def test_a_person_is_refused_for_a_reason_that_the_rule_words(
    bench: Bench, paper: Any, number: str, run_id: str | None, matches: bool | None
) -> None:
    bench.coach("r1")
    bench.coach("gone")
    bench.give(c.CancelRun("gone", "fog"), "1003")

    refused = bench.give(c.CheckPerson("e1", paper, number, run_id, matches, *TURNED_AWAY), "1002").events[0].event

    assert isinstance(refused, e.PersonRefused)
    assert RULES.rule_in_force(refused.rule_id, bench.law().today).version.ground(refused.reason).words.en


def test_a_vehicle_is_refused_for_a_reason_that_the_rule_words(bench: Bench) -> None:
    bench.give(c.RegisterVehicle("湘B00001", "湘运", bench.clock.now() - timedelta(days=1)), "1004")
    version = RULES.rule_in_force("entry.vehicle", bench.law().today).version

    plates = ("湘B00001", "湘Z99999")
    events = [bench.give(c.CheckVehicle("v", plate, *TURNED_AWAY), "1002").events[0].event for plate in plates]
    refused = [event for event in events if isinstance(event, e.VehicleRefused)]

    assert [version.ground(event.reason).code for event in refused] == ["agreement_expired", "no_agreement"]


def test_every_kind_of_evidence_has_a_period() -> None:
    covered = {kind for rule in RULES.retention for kind in rule.covers}

    assert {"scan_low", "scan_high", "picture", "find_photo", "signature", "belts"} <= covered


@pytest.mark.parametrize(
    ("retention_id", "days", "verification"),
    [
        ("retention.training", 1096, "verified"),
        ("retention.identities", 366, "verified"),
        ("retention.key_site_video", 90, "verified"),
        ("retention.security_log", 184, "verified"),
        ("retention.scans", 90, "station_policy"),
        ("retention.exit_forms", 366, "station_policy"),
    ],
)
def test_records_are_kept_as_long_as_the_law_or_the_station_says(
    retention_id: str, days: int, verification: str
) -> None:
    rule = next(rule for rule in RULES.retention if rule.id == retention_id)

    assert (rule.days, rule.source.verification) == (days, verification)
