"""A long shift in which somebody pulls cables without end: nothing shown is lost, no gate opens twice."""

from __future__ import annotations

import random

import pytest

from checkpoint import commands as c
from checkpoint.departure import RunState
from checkpoint.screening import BagState
from tests.scenarios.station import LiveStation

MISHAPS = (
    ("xray", "unplug"), ("belt", "unplug"), ("gate", "unplug"), ("camera", "unplug"), ("printer", "unplug"),
    ("xray", "garbage"), ("xray", "garble"), ("xray", "drop"), ("xray", "late"), ("belt", "late"), ("gate", "garble"),
    ("gate", "drop"), ("gate", "deaf"), ("gate", "wrong_echo"), ("belt", "jam"), ("xray", "fault:3"),
)  # fmt: skip


def suffer(station: LiveStation, mishap: tuple[str, str]) -> None:
    """One cable out, or one device ill, while a bag is on the belt; then it is mended."""
    device, fault = mishap
    station.world.ask("fault", device=device, fault=fault)
    station.lay_bag()
    station.world.ask("heal", device=device)


def work_off(station: LiveStation) -> None:
    """The crew decides what waits and starts a belt that a jam has stopped."""
    for bag in station.state.bags_awaiting(BagState.AWAITING_VERDICT):
        station.decide(bag)
    if station.state.belt("1").is_held_by_hand:
        station.crew.give("1001", c.RequestBelt("1", "forward"))


@pytest.mark.campaign
@pytest.mark.timeout(1800)
def test_a_shift_with_a_mishap_at_every_bag_and_coach(start):
    station, random_ = start(coaches=12), random.Random(5)
    for run in station.runs:
        for _ in range(4):
            suffer(station, random_.choice(MISHAPS))
            work_off(station)
        suffer(station, random_.choice([mishap for mishap in MISHAPS if mishap[0] == "gate"]))
        station.clear(run)
        left = station.confirm_until_open(run)
        if left.state is RunState.OPEN:
            station.see_off(run)
        work_off(station)
    station.wait(lambda: not has_waiting(station), "a bag was left undecided", 60)

    openings = station.gate()["opened_for"]
    assert len(openings) == len(set(openings))
    granted = {run.clearance_id for run in station.state.runs.values()}
    assert set(openings) <= granted
    station.nothing_shown_is_lost()


def has_waiting(station: LiveStation) -> bool:
    work_off(station)
    return bool(station.state.open_bags())
