"""A barrier that does not answer as it should, and clocks that jump: nobody leaves twice, nobody leaves unseen."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import SystemClock
from checkpoint.departure import RunState
from checkpoint.errors import RefusedError


@pytest.mark.parametrize(
    ("fault", "reason"),
    [("deaf", "gate.no_answer"), ("wrong_echo", "gate.echo_mismatch"), ("fault:2", "gate."), ("silent", "gate.")],
)
def test_a_clearance_is_suspended_never_repeated_and_opens_once_after_a_second_person(start, fault, reason):
    station = start(coaches=1)
    run = station.runs[0]
    station.world.ask("fault", device="gate", fault=fault)

    assert station.clear(run) is RunState.SUSPENDED

    suspended = station.events(e.ClearanceSuspended)
    assert suspended[0].reason.startswith(reason)
    station.wait(lambda: "gate" in [said.where for said in station.events(e.FaultReported)], "no fault is on record")
    opened = station.gate()["openings"]
    station.world.ask("heal", device="gate")
    station.wait_device("gate", is_present=True)
    clearance = station.run(run).clearance_id
    with pytest.raises(RefusedError, match="second|other|same"):  # who asked does not confirm
        station.crew.give("1002", c.ReconfirmClearance(run.run_id, clearance, "closed"))
    assert len(station.events(e.ClearanceSuspended)) == 1
    assert station.gate()["openings"] == opened  # nothing was repeated meanwhile
    station.confirm_until_open(run)

    assert station.gate()["opened_for"] == [clearance]
    kinds = [stored.kind for stored in station.log() if stored.stream == f"run/{run.run_id}"]
    assert kinds.count("gate_opened") + kinds.count("clearance_reconfirmed") >= 1
    assert kinds.count("clearance_granted") == 1
    station.nothing_shown_is_lost()


class JumpingClock(SystemClock):
    """The machine's clock with a wrong battery: ``off`` may change at any moment."""

    off = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.off


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(days=-400)], ids=["forward", "back"])
def test_a_clock_that_jumps_and_comes_back_is_on_record_and_lets_no_old_check_pass(start, jump):
    clock = JumpingClock()
    station = start(coaches=2, clock=clock)
    station.decide(station.bag())
    run = station.runs[0]
    station.crew.give("1003", c.PresentCoach(run.run_id, run.plate, "李强", "430100197803120011"))
    for rule_id, facts in station.crew.good_facts(run.run_id).items():
        station.crew.give("1002", c.RecordCheck(run.run_id, rule_id, facts))

    clock.off = jump
    with pytest.raises(RefusedError, match="not ready to sign"):  # the checks are stale now
        station.crew.give("1002", c.SignDeparture(run.run_id, "exit_checker", "1002"))
    station.decide(station.bag())
    clock.off = timedelta(0)
    station.decide(station.bag())

    steps = [step.step_ms / 1000 / 86_400 for step in station.events(e.ClockStepped)]
    assert [round(step) for step in steps] == [jump.days, -jump.days]
    assert station.clear(station.runs[1]) is RunState.OPEN
    station.nothing_shown_is_lost()


def test_a_clock_that_jumps_a_year_ahead_deletes_no_picture(start):
    clock = JumpingClock()
    station = start(clock=clock)
    bag = station.bag()
    station.decide(bag)

    clock.off = timedelta(days=400)
    station.kiosk.housekeeping.expire()

    assert all(station.kiosk.evidence.read(view) for view in bag.views)
    assert station.events(e.EvidenceExpired) == []
    station.wait(lambda: "retention.clock" in station.faults(), "nobody was told")
