from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checkpoint import events as e
from checkpoint.audit_log import AuditLog, LogReader
from checkpoint.clock import ManualClock
from checkpoint.errors import BugError, EnvironmentFault
from checkpoint.projections import Projections
from checkpoint.retention import KeptEvidence
from tests.support.builders import (
    NOON,
    Item,
    bag_entered,
    check_recorded,
    clock_at_noon,
    coach_presented,
    departed,
    find_recorded,
    findings_reported,
    open_log,
    ref,
    run_planned,
    scan_acquired,
    search_closed,
    verdict,
)

DAY = date(2026, 11, 23)
CITATION_GROUND = "departure.overload:over_seats"


class Office:
    """A log that is written to and the read tables that follow it event by event."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock: ManualClock = clock_at_noon()
        self.log: AuditLog = open_log(folder, self.clock)
        self.tables = self.open_tables()
        self.tables.catch_up()

    def open_tables(self) -> Projections:
        return Projections.open(self.folder / "read.db", self.log.path)

    def record(self, *items: Item, actor: str = "1001", role: str = "screener") -> None:
        self.tables.apply_batch(self.log.append(items, actor, role))

    def close(self) -> None:
        self.tables.close()
        self.log.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.close()


def searched_bag(bag_id: str = "b1", number: int = 1, outcome: str = "surrendered") -> list[Item]:
    return [
        bag_entered(bag_id, number, "r1", "T-0815"), scan_acquired(bag_id), findings_reported(bag_id),
        verdict(bag_id, "open_bag"), find_recorded(bag_id, photo=ref("c", "find_photo")),
        search_closed(bag_id, outcome),
    ]  # fmt: skip


# --- bags -------------------------------------------------------------------------------------------------------------


def test_a_bag_from_belt_to_ending(office: Office) -> None:
    office.record(*searched_bag())

    (bag,) = office.tables.bags_of_day(DAY)
    assert (bag.number, bag.state, bag.verdict, bag.outcome, bag.finds) == (
        1,
        "surrendered",
        "open_bag",
        "surrendered",
        1,
    )
    assert (bag.labels, bag.item_ids, bag.views) == (("knife",), ("P03-1",), (ref(),))
    assert (bag.entered_at, bag.verdict_by, bag.decision_ms, bag.ticket) == (NOON, "1001", 1500, "T-0815")
    assert office.tables.bag("b1") == bag
    assert office.tables.bags_of_run("r1") == (bag,)
    assert office.tables.bag("b2") is None


def test_a_bag_linked_later_keeps_the_ticket_it_had(office: Office) -> None:
    office.record(bag_entered(ticket="T-1"), ("bag/b1", e.BagLinked("b1", "r1", "")))
    office.record(bag_entered("b2", 2), ("bag/b2", e.BagLinked("b2", "r1", "T-2")))

    assert [(bag.run_id, bag.ticket) for bag in office.tables.bags_of_day(DAY)] == [("r1", "T-1"), ("r1", "T-2")]


def test_a_silent_detector_and_a_lost_scan(office: Office) -> None:
    office.record(bag_entered(), scan_acquired(), ("bag/b1", e.DetectorSilent("b1", "detector.deadline")))
    office.record(bag_entered("b2", 2), ("bag/b2", e.ScanInvalidated("b2", "restart")), actor="system", role="system")

    silent, invalid = office.tables.bags_of_day(DAY)
    assert (silent.state, silent.detector_silence) == ("awaiting_verdict", "detector.deadline")
    assert (invalid.state, invalid.invalid_reason, invalid.closed_by) == ("invalid", "restart", "system")


def test_finds_carry_the_number_and_outcome_of_their_bag(office: Office) -> None:
    office.record(*searched_bag(number=417))

    (find,) = office.tables.finds_of_day(DAY)
    assert (find.number, find.outcome, find.tier, find.measured) == (
        417,
        "surrendered",
        "prohibited",
        {"blade_length_mm": 90},
    )
    assert (find.photo, find.label_legible) == (ref("c", "find_photo"), True)
    assert office.tables.finds_of_bag("b1") == (find,)


def test_a_withdrawn_find_is_listed_but_not_counted(office: Office) -> None:
    office.record(bag_entered(), find_recorded(), ("bag/b1", e.FindWithdrawn("b1", "f1", "typed by mistake")))

    (find,) = office.tables.finds_of_day(DAY)
    assert (find.withdrawn_at, find.withdrawn_reason) == (NOON, "typed by mistake")
    assert office.tables.bags_of_day(DAY)[0].finds == 0
    assert office.tables.figures(DAY).finds_by_tier == {}


def test_days_are_days_in_china(office: Office) -> None:
    office.clock.set_wall(datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC))
    office.record(bag_entered("before", 900))
    office.clock.set_wall(datetime(2026, 11, 23, 16, 0, tzinfo=UTC))
    office.record(bag_entered("after", 1))

    assert [bag.bag_id for bag in office.tables.bags_of_day(DAY)] == ["before"]
    assert [bag.bag_id for bag in office.tables.bags_of_day(DAY + timedelta(days=1))] == ["after"]
    assert len(office.tables.bags_of_day(DAY, ZoneInfo("UTC"))) == 2


# --- departures -------------------------------------------------------------------------------------------------------


def test_a_run_from_timetable_to_loop_sensor(office: Office) -> None:
    office.record(
        run_planned(), coach_presented(), check_recorded(aboard=46), *departed(), actor="1002", role="exit_checker"
    )

    (run,) = office.tables.departures_of_day(DAY)
    assert (run.state, run.run_number, run.plate, run.aboard, run.exit_checker) == (
        "left",
        "K102",
        "湘A12345",
        46,
        "1002",
    )
    assert (run.clearance_id, run.cleared_by, run.left_at, run.driver_signed_at) == ("cl-r1", "1002", NOON, NOON)
    assert office.tables.departure("r1") == run
    assert office.tables.departure("r2") is None
    assert [check.result for check in office.tables.checks_of_run("r1")] == ["passed"]
    assert [row.decision for row in office.tables.clearances_of_run("r1")] == ["granted"]


def test_a_refused_run_says_why_and_how_often(office: Office) -> None:
    refused = ("run/r1", e.ClearanceRefused("r1", ("departure.overload",), (CITATION_GROUND,), "ab" * 32))
    office.record(run_planned(), coach_presented(), refused, refused)

    (run,) = office.tables.departures_of_day(DAY)
    assert (run.state, run.refusals, run.last_refusal) == ("refused", 2, (CITATION_GROUND,))
    assert office.tables.figures(DAY).refused_departures == {CITATION_GROUND: 2}
    assert len(office.tables.clearances(DAY, DAY)) == 2


def test_a_referral_waits_for_every_rule(office: Office) -> None:
    stream = "run/r1"
    office.record(run_planned(), coach_presented(), (stream, e.ClearanceReferred("r1", ("a", "b"))))
    states = [(office.tables.departure("r1"))]
    for rule_id, decision in (("a", "accept"), ("b", "uphold"), ("b", "accept")):
        office.record((stream, e.ReferralJudged("r1", rule_id, decision, "seen")))  # type: ignore[arg-type]
        states.append(office.tables.departure("r1"))

    assert [(run.state, run.referred) for run in states if run] == [
        ("referred", ("a", "b")), ("referred", ("b",)), ("referred", ()), ("presented", ()),
    ]  # fmt: skip
    decisions = [row.decision for row in office.tables.clearances_of_run("r1")]
    assert decisions == ["referred", "accepted", "upheld", "accepted"]


@pytest.mark.parametrize(("seen", "state"), [("closed", "cleared"), ("coach_gone", "open")])
def test_a_suspended_clearance_is_reconfirmed(office: Office, seen: str, state: str) -> None:
    office.record(
        run_planned(), coach_presented(), *departed()[:3], ("run/r1", e.ClearanceSuspended("r1", "cl-r1", "restart"))
    )
    suspended = office.tables.departure("r1")
    office.record(("run/r1", e.ClearanceReconfirmed("r1", "cl-r1", seen)))  # type: ignore[arg-type]
    confirmed = office.tables.departure("r1")

    assert suspended is not None
    assert confirmed is not None
    assert (suspended.state, confirmed.state) == ("suspended", state)


def test_a_cancelled_run_keeps_its_reason_and_is_not_counted(office: Office) -> None:
    office.record(run_planned(), ("run/r1", e.RunCancelled("r1", "fog")))

    assert office.tables.departures_of_day(DAY)[0].cancelled == "fog"
    assert office.tables.figures(DAY).runs == 0


# --- doors, people, machine -------------------------------------------------------------------------------------------


def test_entries_of_persons_and_vehicles(office: Office) -> None:
    office.record(
        ("entry/1", e.PersonAdmitted("1", "ticket", "T-1", "r1")),
        ("entry/2", e.PersonRefused("2", "none", "", None, "entry.person", "no_paper")),
        ("entry/3", e.VehicleAdmitted("3", "湘A12345", "龙骧")),
        ("entry/4", e.VehicleRefused("4", "湘B99999", "entry.vehicle", "no_agreement")),
        ("vehicle/湘A12345", e.VehicleRegistered("湘A12345", "龙骧", NOON)),
    )

    entries = office.tables.entries(DAY, DAY)
    assert [(row.subject, row.is_admitted) for row in entries] == [
        ("person", True), ("person", False), ("vehicle", True), ("vehicle", False),
    ]  # fmt: skip
    figures = office.tables.figures(DAY)
    assert (figures.entries_admitted, figures.refused_entries) == (2, {"no_agreement": 1, "no_paper": 1})


def test_people_and_what_was_refused_to_them(office: Office) -> None:
    office.record(
        ("staff/1001", e.StaffRegistered("1001", "张敏", ("screener",), "salt$hash")),
        ("staff/1001", e.SignedIn("s1", "1001", "screener")),
        ("staff/1001", e.SignedOut("s1", "1001", "idle")),
        ("staff/9", e.SignInFailed("9", "unknown_badge")),
        ("station", e.CommandRefused("RecordVerdict", "bag.must_be_opened", "bag 1 must be opened")),
        ("staff/1001", e.StaffSuspended("1001", "left")),
    )

    (person,) = office.tables.staff()
    assert (person.name, person.roles, person.is_suspended) == ("张敏", ("screener",), True)
    (session,) = office.tables.sessions(DAY, DAY)
    assert (session.name, session.signed_out_at, session.ended_by) == ("张敏", NOON, "idle")
    assert [(row.code, row.refused_to) for row in office.tables.refusals(DAY, DAY)] == [
        ("sign_in.unknown_badge", "9"), ("bag.must_be_opened", "1001"),
    ]  # fmt: skip


def test_shifts_devices_faults_exports_and_looks_into_the_archive(office: Office) -> None:
    office.record(
        ("station", e.ShiftOpened("s1")),
        ("station", e.DeviceLost("gate", "timeout")),
        ("station", e.DeviceFound("gate", "answers")),
        ("station", e.FaultReported("disk.low", "/data", "2 GB left")),
        ("station", e.ExportWritten("register", "2026-11-22", "2026-11-23", ("a.xlsx",), ("ab" * 32,))),
        ("station", e.ArchiveSearched("湘A", "complaint", 3)),
        ("station", e.ShiftClosed("s1", 7, "cd" * 32, "quiet")),
    )

    tables = office.tables
    (shift,) = tables.shifts(DAY, DAY)
    assert (shift.closed_by, shift.head_seq, shift.note) == ("1001", 7, "quiet")
    assert [row.is_present for row in tables.devices(DAY, DAY)] == [False, True]
    assert [row.place for row in tables.faults(DAY, DAY)] == ["/data"]
    assert [row.files for row in tables.exports(DAY, DAY)] == [("a.xlsx",)]
    assert [row.query for row in tables.archive_searches(DAY, DAY)] == ["湘A"]


# --- retention --------------------------------------------------------------------------------------------------------


def test_evidence_is_known_until_it_is_reported_as_expired(office: Office) -> None:
    office.record(*searched_bag())
    assert office.tables.kept_evidence() == (
        KeptEvidence(ref(), "bag/b1", NOON), KeptEvidence(ref("c", "find_photo"), "bag/b1", NOON),
    )  # fmt: skip

    office.record(("station", e.EvidenceExpired((ref().sha256,), "retention.scans")))

    assert [kept.ref for kept in office.tables.kept_evidence()] == [ref("c", "find_photo")]
    assert office.tables.expired_evidence("bag/b1") == {ref().sha256: DAY}
    assert office.tables.expired_evidence("bag/b2") == {}


def test_a_file_with_a_newer_reference_is_not_among_the_old(office: Office) -> None:
    office.record(bag_entered(), scan_acquired(views=(ref("a"), ref("b"))))
    office.clock.advance(timedelta(days=2))
    office.record(bag_entered("b2", 2), scan_acquired("b2", views=(ref("b"),)))

    assert [kept.ref for kept in office.tables.kept_evidence(last=DAY)] == [ref("a")]
    assert len(office.tables.kept_evidence(last=DAY + timedelta(days=2))) == 3


def test_bags_detained_or_undecided_are_held(office: Office) -> None:
    office.record(*searched_bag("detained", 1, "detained"), *searched_bag("isolated", 2, "isolated"))
    office.record(*searched_bag("free", 3), bag_entered("open", 4), verdict("open", "open_bag"))

    assert office.tables.held_streams() == {"bag/detained", "bag/isolated", "bag/open"}


# --- search and figures -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湘a·12345", [("run", "K102")]),
        ("K10", [("run", "K102")]),
        ("李强", [("run", "K102")]),
        ("417", [("bag", "417")]),
        ("0815", [("bag", "417")]),
        ("张敏", [("bag", "417")]),
        ("弹簧刀", [("find", "P03-1")]),
        ("湘B9", [("entry", "湘B99999")]),
        ("100%", []),
        ("_", []),
        ("  ", []),
    ],
)
def test_search_understands(office: Office, text: str, found: list[tuple[str, str]]) -> None:
    office.record(
        ("staff/1001", e.StaffRegistered("1001", "张敏", ("screener",), "salt$hash")),
        run_planned(), coach_presented(), bag_entered(number=417, ticket="T-0815"), verdict(),
        find_recorded(description="一把弹簧刀"),
        ("entry/4", e.VehicleRefused("4", "湘B99999", "entry.vehicle", "no_agreement")),
    )  # fmt: skip

    hits = office.tables.search(text, DAY, DAY)

    assert [(hit.what, hit.title) for hit in hits] == found


def test_search_finds_articles_by_what_the_caller_says_they_are(office: Office) -> None:
    office.record(*searched_bag())

    hits = office.tables.search("刀具", DAY, DAY, item_ids=("P03-1",))

    assert {(hit.what, hit.stream) for hit in hits} == {("bag", "bag/b1"), ("find", "bag/b1")}
    assert len(office.tables.search("刀具", DAY, DAY, limit=1, item_ids=("P03-1",))) == 1
    assert office.tables.search("刀具", DAY + timedelta(days=1), DAY + timedelta(days=9), item_ids=("P03-1",)) == ()


def test_a_day_in_numbers(office: Office) -> None:
    office.record(*searched_bag("b1", 1, "detained"), bag_entered("b2", 2), verdict("b2", decision_ms=2500))
    office.record(bag_entered("b3", 3), ("bag/b3", e.ScanInvalidated("b3", "restart")), bag_entered("b4", 4))
    office.record(run_planned("late", departs_at=NOON - timedelta(minutes=6)), *departed("late"))
    office.record(run_planned("good", departs_at=NOON - timedelta(minutes=5)), *departed("good"), run_planned("waits"))

    figures = office.tables.figures(DAY)

    assert (figures.bags, figures.decided, figures.opened, figures.opened_rate, figures.detained) == (3, 2, 1, 0.5, 1)
    assert (figures.finds_by_tier, figures.mean_decision_ms) == ({"prohibited": 1}, 2000)
    assert (figures.runs, figures.left, figures.on_time) == (3, 2, 1)


def test_an_empty_day_has_no_rates(office: Office) -> None:
    yesterday, today = office.tables.figures_by_day(DAY - timedelta(days=1), DAY)

    assert (yesterday.day, today.day) == (DAY - timedelta(days=1), DAY)
    assert (today.bags, today.opened_rate, today.mean_decision_ms, today.on_time) == (0, None, None, 0)


def test_the_timeline_of_a_stream_comes_from_the_log(office: Office) -> None:
    office.record(*searched_bag(), bag_entered("b2", 2))

    timeline = office.tables.timeline("bag/b1")
    assert [stored.kind for stored in timeline][::5] == ["bag_entered", "search_closed"]
    with LogReader.open(office.log.path) as reader:
        assert office.tables.timeline("bag/b1", reader) == timeline


# --- keeping up -------------------------------------------------------------------------------------------------------


def test_catching_up_gives_what_following_gave(office: Office) -> None:
    office.record(*searched_bag(), run_planned(), coach_presented(), check_recorded(), *departed())
    followed = (office.tables.bags_of_day(DAY), office.tables.departures_of_day(DAY), office.tables.figures(DAY))

    folded = office.tables.rebuild()

    assert folded == office.log.head().seq
    assert followed == (
        office.tables.bags_of_day(DAY),
        office.tables.departures_of_day(DAY),
        office.tables.figures(DAY),
    )


def test_catching_up_goes_over_several_batches(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkpoint.projections.BATCH", 3)
    office.log.append([bag_entered(f"b{number}", number) for number in range(1, 9)], "system", "system")

    assert office.tables.catch_up() == 8
    assert office.tables.catch_up() == 0
    assert len(office.tables.bags_of_day(DAY)) == 8


def test_an_event_folded_twice_counts_once(office: Office) -> None:
    stored = office.log.append([bag_entered()], "system", "system")
    office.tables.apply(stored[0])
    office.tables.apply_batch(stored)

    assert office.tables.figures(DAY).bags == 1


def test_a_missing_event_is_noticed(office: Office) -> None:
    office.log.append([bag_entered()], "system", "system")
    stored = office.log.append([verdict()], "1001", "screener")

    with pytest.raises(BugError, match="catch up") as bug:
        office.tables.apply_batch(stored)
    assert bug.value.code == "projections.gap"
    assert office.tables.catch_up() == 2


def test_tables_of_another_log_are_emptied_and_filled_from_this_one(office: Office, tmp_path: Path) -> None:
    office.record(*searched_bag())
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    with open_log(other_folder) as other:
        other.append([bag_entered("x", 7)], "system", "system")

    with LogReader.open(other_folder / "log.db") as reader:
        office.tables.catch_up(reader)

    assert [bag.bag_id for bag in office.tables.bags_of_day(DAY)] == ["x"]
    assert office.tables.finds_of_day(DAY) == ()
    assert office.tables.seq("lane-1") == 2
    assert office.tables.seq("lane-2") == 0


def test_an_older_file_is_built_again(office: Office) -> None:
    office.record(*searched_bag())
    office.tables.close()
    connection = sqlite3.connect(office.folder / "read.db")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("DROP TABLE find")
    connection.close()

    office.tables = office.open_tables()

    assert office.tables.catch_up() == office.log.head().seq
    assert len(office.tables.finds_of_day(DAY)) == 1


def test_a_file_that_is_no_database_is_built_again(office: Office) -> None:
    office.record(*searched_bag())
    office.tables.close()
    (office.folder / "read.db").write_bytes(b"rubbish" * 5_000)

    office.tables = office.open_tables()
    office.tables.catch_up()

    assert len(office.tables.bags_of_day(DAY)) == 1


def test_a_file_that_breaks_while_it_is_used_is_built_again(office: Office) -> None:
    office.record(*searched_bag())
    office.tables._connection.execute("DROP TABLE bag")
    office.log.append([bag_entered("b2", 2)], "system", "system")
    with pytest.raises(EnvironmentFault) as fault:
        office.tables.bags_of_day(DAY)

    assert fault.value.code == "projections.unreadable"
    assert office.tables.catch_up() == office.log.head().seq
    assert len(office.tables.bags_of_day(DAY)) == 2


def test_a_locked_file_is_not_thrown_away(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.record(*searched_bag())
    monkeypatch.setattr("checkpoint.projections.BUSY_TIMEOUT_S", 0.05)
    office.tables._connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(EnvironmentFault, match="locked"):
        office.open_tables()
    office.tables._connection.execute("ROLLBACK")

    holder = office.open_tables()
    holder._connection.execute("BEGIN IMMEDIATE")
    office.tables._connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(EnvironmentFault, match="locked"):
        office.tables.catch_up()
    holder.close()
    assert len(office.tables.bags_of_day(DAY)) == 1


def test_a_second_connection_reads_what_the_first_folds(office: Office) -> None:
    with office.open_tables() as screen:
        office.record(*searched_bag())
        assert len(screen.bags_of_day(DAY)) == 1
