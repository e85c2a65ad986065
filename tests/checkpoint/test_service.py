from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.acts import CloseGate, OpenGate, RunBelt, StopBelt
from checkpoint.departure import RunState
from checkpoint.errors import BugError, EnvironmentFault, LogFault, RefusedError
from checkpoint.roles import ALLOWED, Role
from checkpoint.screening import BagState
from tests.support.bench import PIN, PIN_RECORD, Bench, evidence_ref


def test_a_refused_command_is_in_the_log_with_its_reason_and_changes_nothing(bench: Bench) -> None:
    bag_id = bench.bag("gun")

    with pytest.raises(RefusedError):
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")

    refused = bench.publications[-1].events[0]
    assert (refused.kind, refused.actor, refused.event.code) == ("command_refused", "1001", "bag.must_be_opened")


def test_a_role_may_only_do_what_the_table_says(bench: Bench) -> None:
    bag_id = bench.bag()

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordVerdict(bag_id, "clear"), "1005")

    assert refused.value.code == "role.not_allowed"


def test_every_command_is_in_the_table_of_roles() -> None:
    assert set(c.Command.__subclasses__()) == set(ALLOWED)


def test_no_command_overrides_a_check() -> None:
    assert not [command for command in ALLOWED if "override" in command.__name__.lower()]


def test_an_ended_session_can_do_nothing_more(bench: Bench) -> None:
    session_id = bench.sign_in("1001")
    bag_id = bench.bag()
    bench.give(c.SignOut(session_id, "person"), "1001")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")

    assert refused.value.code == "session.ended"


def test_wrong_pins_lock_the_badge_for_a_minute(bench: Bench) -> None:
    bench.register("1001")
    for attempt in range(6):
        last = bench.give(c.SignIn(f"s{attempt}", "1001", "0000", "screener")).events[0].event
    assert isinstance(last, e.SignInFailed)
    assert last.reason == "locked"

    bench.clock.advance(timedelta(seconds=61))
    assert isinstance(bench.give(c.SignIn("s9", "1001", PIN, "screener")).events[0].event, e.SignedIn)


@pytest.mark.parametrize(
    ("badge", "role", "reason"), [("9999", "screener", "unknown_badge"), ("1001", "maintainer", "role_not_held")]
)
def test_a_sign_in_that_fails_says_why(bench: Bench, badge: str, role: str, reason: str) -> None:
    bench.register("1001")

    event = bench.give(c.SignIn("s", badge, PIN, role)).events[0].event

    assert event == e.SignInFailed(badge, reason)


def test_suspended_staff_cannot_sign_in(bench: Bench) -> None:
    bench.register("1001")
    bench.give(c.SuspendStaff("1001", "left the company"), "1004")

    event = bench.give(c.SignIn("s", "1001", PIN, "screener")).events[0].event

    assert event == e.SignInFailed("1001", "suspended")


def test_the_pin_is_nowhere_in_the_log(bench: Bench, tmp_path: Path) -> None:
    bench.sign_in("1001")
    bench.give(c.SignIn("s", "1001", "97531", "screener"))
    bench.close()

    assert b"97531" not in (tmp_path / "log.db").read_bytes()
    assert "97531" not in repr(c.SignIn("s", "1001", "97531", "screener"))


def test_after_a_power_cut_the_state_is_what_was_on_disk(bench: Bench) -> None:
    bag_id = bench.bag()
    bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    before = bench.station.bags

    bench.restart()

    assert bench.station.bags == before


def test_after_a_power_cut_a_clearance_without_an_open_gate_waits_for_a_person(bench: Bench) -> None:
    bench.cleared_coach("r1")

    bench.restart()

    assert bench.station.runs["r1"].state is RunState.SUSPENDED
    assert not [act for act in bench.acts if isinstance(act, OpenGate)]


def test_after_a_power_cut_the_bag_in_the_tunnel_goes_back_and_an_unjudged_scan_is_opened(bench: Bench) -> None:
    bench.give(c.AdmitBag("in-tunnel", "1"))
    bench.give(c.AdmitBag("scanned", "1"))
    bench.give(c.RecordScan("scanned", (evidence_ref(),), 6, 4, "x", bench.clock.now()))

    bench.restart()

    assert bench.station.bags["in-tunnel"].state is BagState.INVALID
    assert bench.station.bags["scanned"].why_open == ("detector_silent",)


def test_after_a_power_cut_nobody_is_signed_in(bench: Bench) -> None:
    bench.sign_in("1001")

    bench.restart()

    assert not bench.station.sessions


def test_a_log_that_cannot_be_written_stops_lane_and_gate_and_says_so(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, expected_log
) -> None:
    bag_id = bench.bag()
    bench.sign_in("1001")
    expected_log("halted")

    def full(*_: object) -> None:
        raise LogFault("log.full", "disk full: free space")

    with monkeypatch.context() as patch:
        patch.setattr(bench.service._log, "append", full)
        with pytest.raises(LogFault):
            bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    assert bench.acts[-2:] == [StopBelt("1", "halted"), CloseGate("halted")]
    assert bench.publications[-1].halted is not None
    with pytest.raises(EnvironmentFault, match="lane and gate stand"):
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    assert bench.station.bags[bag_id].state is BagState.AWAITING_VERDICT

    bench.sessions["1005"] = "s5"
    bench.give(c.Resume())
    assert bench.service.halted is None
    bench.give(c.RecordVerdict(bag_id, "clear"), "1001")


def test_whoever_may_resume_can_take_over_the_window_of_a_halted_kiosk(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, expected_log
) -> None:
    bag_id = bench.bag()
    bench.sign_in("1001")
    bench.register("1004")
    expected_log("halted")

    def full(*_: object) -> None:
        raise LogFault("log.full", "disk full: free space")

    with monkeypatch.context() as patch:
        patch.setattr(bench.service._log, "append", full)
        with pytest.raises(LogFault):
            bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
        with pytest.raises(LogFault):
            bench.sign_in("1004")  # as long as the log takes nothing, it takes no sign-in either
    bench.sign_in("1004")
    assert bench.service.halted is not None
    with pytest.raises(EnvironmentFault, match="lane and gate stand"):
        bench.give(c.RecordVerdict(bag_id, "clear"), "1004")
    bench.give(c.Resume(), "1004")
    assert bench.service.halted is None


def test_a_bug_stops_lane_and_gate(bench: Bench, monkeypatch: pytest.MonkeyPatch, expected_log) -> None:
    expected_log("service|halted", at_least=1)

    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("checkpoint.service.decide", broken)
    with pytest.raises(BugError):
        bench.give(c.ReportClockStep(1))

    assert bench.service.halted is not None
    assert CloseGate("halted") in bench.acts


def test_a_clock_that_jumps_is_recorded_as_a_step(bench: Bench) -> None:
    bench.bag()
    bench.clock.set_wall(bench.clock.now() - timedelta(days=400))
    bench.bag()

    steps = [s.event for p in bench.publications for s in p.events if isinstance(s.event, e.ClockStepped)]
    assert [step.step_ms for step in steps] == [-400 * 86_400_000]


def test_a_day_without_rules_in_force_grants_nothing(bench: Bench) -> None:
    bench.coach("r1")
    bench.clock.set_wall(bench.clock.now().replace(year=2001))

    with pytest.raises(EnvironmentFault, match="no departure rule"):
        bench.give(c.RequestClearance("r1", "cl"), "1002")

    assert not [act for act in bench.acts if isinstance(act, OpenGate)]


def test_the_belt_stands_until_a_screener_is_at_the_image(bench: Bench) -> None:
    bench.bag()
    assert bench.acts[-1] == StopBelt("1", "nobody_at_the_image", None)

    bench.sign_in("1001")

    assert bench.acts[-1] == RunBelt("1", "clear")


def test_a_prohibited_article_stops_the_belt_until_the_bag_is_decided(bench: Bench) -> None:
    bench.sign_in("1001")
    bag_id = bench.bag("gun")
    assert bench.acts[-1] == StopBelt("1", "prohibited_article", bag_id)

    bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")

    assert bench.acts[-1] == RunBelt("1", "clear")


@pytest.mark.parametrize(
    ("kind", "reason"), [({"silent": True}, "detector_silent"), ({"faults": ("xray.lines_lost",)}, "scan_fault")]
)
def test_a_bag_that_cannot_be_judged_stops_the_belt(bench: Bench, kind: dict, reason: str) -> None:
    bench.sign_in("1001")
    bag_id = bench.bag(**kind)

    assert bench.acts[-1] == StopBelt("1", reason, bag_id)


def test_a_lost_scanner_and_too_many_waiting_bags_stop_the_belt(bench: Bench) -> None:
    bench.sign_in("1001")
    bench.give(c.ReportDevice("xray", False, "timeout"))
    assert bench.acts[-1].reason == "xray_lost"
    bench.give(c.ReportDevice("xray", True, "hello"))
    assert bench.acts[-1] == RunBelt("1", "clear")

    for _ in range(4):
        bench.bag()
    assert bench.acts[-1].reason == "too_many_undecided"


def test_a_person_holds_reverses_and_starts_the_belt(bench: Bench) -> None:
    bench.sign_in("1001")
    bench.give(c.RequestBelt("1", "stop"), "1001")
    assert bench.acts[-1] == StopBelt("1", "by_hand", None)

    bench.give(c.RequestBelt("1", "reverse"), "1001")
    assert bench.acts[-1] == RunBelt("1", "by_hand", is_reverse=True)

    bench.give(c.RequestBelt("1", "forward"), "1001")
    assert bench.acts[-1] == RunBelt("1", "clear")


def test_a_shift_is_closed_with_the_head_of_the_log_and_no_bag_undecided(bench: Bench) -> None:
    bench.give(c.OpenShift("s1"), "1001")
    bag_id = bench.bag()
    with pytest.raises(RefusedError) as refused:
        bench.give(c.CloseShift("s1"), "1001")
    bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    before = bench.station.seq

    closed = bench.give(c.CloseShift("s1"), "1001").events[0].event

    assert refused.value.code == "shift.bags_open"
    assert closed.head_seq == before
    assert len(closed.head_hash) == 64


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.OpenShift("s2"), "shift.open"),
        (c.CloseShift("s9"), "shift.not_open"),
        (c.RegisterStaff("1", "x", ("pilot",), PIN_RECORD), "staff.roles"),
        (c.RegisterStaff("1", "x", (), PIN_RECORD), "staff.roles"),
        (c.RegisterStaff(" ", "x", ("screener",), PIN_RECORD), "staff.name"),
        (c.SuspendStaff("77", "why"), "staff.unknown"),
        (c.SignOut("no such session", "person"), "session.unknown"),
        (c.RegisterVehicle(" ", "x", datetime(2027, 1, 1, tzinfo=UTC)), "entry.plate_missing"),
    ],
)
def test_a_request_that_does_not_fit_is_refused(bench: Bench, command: c.Command, code: str) -> None:
    bench.give(c.OpenShift("s1"), "1004")

    with pytest.raises(RefusedError) as refused:
        bench.give(command, "1004")

    assert refused.value.code == code


def test_what_the_machine_and_people_report_is_recorded(bench: Bench) -> None:
    kinds = [
        bench.kinds(c.ReportFault("picture.unreadable", "folder", "x.jpg is cut"))[0],
        bench.kinds(c.RecordExport("inspection", "2026-11-23", "2026-11-23", ("a",), ("b",)), "1004")[0],
        bench.kinds(c.RecordArchiveSearch("湘A", "police request", 3), "1007")[0],
        bench.kinds(c.RecordModelChoice("activated", "default 2", "ab" * 32), "1005")[0],
        bench.kinds(c.ReportEvidenceExpired(("aa",), "retention.scans"))[0],
        bench.kinds(c.RecordStart("1", "r", "c", "s", "m", "h"))[0],
        bench.kinds(c.RecordStop("power"))[0],
        bench.kinds(c.ReportBelt("1", "stopped", "by_hand"))[0],
        bench.kinds(c.ReportBelt("1", "released", "clear"))[0],
        bench.kinds(c.ReportBelt("1", "reversed", "by_hand"))[0],
        bench.kinds(c.ReportDevice("gate", True, "hello"))[0],
    ]

    assert kinds == [
        "fault_reported", "export_written", "archive_searched", "model_chosen", "evidence_expired",
        "service_started", "service_stopped", "belt_stopped", "belt_released", "belt_reversed", "device_found",
    ]  # fmt: skip


def test_the_service_thread_answers_and_ends(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.close()
    bench.service.start()
    try:
        future = bench.service.post(c.ReportClockStep(5))
        assert future.result(5).events[0].kind == "clock_stepped"
        assert bench.service.is_alive
    finally:
        bench.service.stop()
    assert not bench.service.is_alive


def test_a_log_that_cannot_be_opened_is_said_at_start(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.close()

    def no_log() -> None:
        raise LogFault("log.corrupt", "not a database")

    bench.service._open_log = no_log
    with pytest.raises(LogFault):
        bench.service.start()


def test_a_duty_manager_counts_as_someone_at_the_image(bench: Bench) -> None:
    bench.sign_in("1004", Role.DUTY_MANAGER)

    assert bench.station.has_screener()


def test_a_belt_that_was_away_is_told_again(bench: Bench) -> None:
    bench.sign_in("1001")
    bench.acts.clear()
    bench.give(c.ReportDevice("belt", False, "timeout"))

    bench.give(c.ReportDevice("belt", True, "connected"))

    assert bench.acts == [RunBelt("1", "clear")]
