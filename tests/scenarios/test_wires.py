"""Every cable pulled and put back, and noise on every wire, while bags and coaches flow."""

from __future__ import annotations

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.departure import RunState
from checkpoint.screening import BagState


def test_a_pulled_scanner_stops_the_belt_and_gives_the_bag_back_and_a_plugged_one_goes_on(start):
    station = start()
    station.decide(station.bag())
    station.wait_belt("runs")

    reason = station.pull("xray")

    assert reason.startswith("transport.disconnected") or "xray" in reason
    assert "check" in reason
    station.wait_belt("stands")
    station.plug("xray")
    station.wait_belt("runs")
    assert station.decide(station.bag()) is BagState.CLEARED
    station.nothing_shown_is_lost()


def test_a_pulled_belt_is_on_record_and_runs_again_when_it_is_back(start):
    station = start()
    station.decide(station.bag())

    reason = station.pull("belt")

    assert "check" in reason
    station.wait_belt("stands")  # its own watchdog: no heartbeat, no movement
    station.plug("belt")
    station.wait_belt("runs")
    station.decide(station.bag())
    assert [lost.device for lost in station.events(e.DeviceLost)] == ["belt"]
    station.nothing_shown_is_lost()


def test_the_belt_stands_when_its_cable_comes_back_while_a_person_holds_it(start):
    station = start()
    station.wait_belt("runs")
    station.pull("belt")
    station.crew.give("1001", c.RequestBelt("1", "stop"))

    station.plug("belt")

    station.wait_belt("stands")
    assert station.state.belt("1").is_held_by_hand
    station.crew.give("1001", c.RequestBelt("1", "forward"))
    station.wait_belt("runs")


@pytest.mark.parametrize(("fault", "code"), [("jam", "belt.jammed"), ("emergency_stop", "belt.emergency_stop")])
def test_a_blocked_belt_is_said_and_starts_only_when_a_person_says_so(start, fault, code):
    station = start()
    station.decide(station.bag())
    station.wait_belt("runs")

    station.world.ask("fault", device="belt", fault=fault)

    station.wait(lambda: code in station.faults(), "the drive's complaint is not on record")
    assert "/" in station.faults()[code]  # in both languages, with what to do
    station.wait_belt("stands")
    station.world.ask("heal", device="belt")
    station.wait(lambda: station.state.belt("1").is_held_by_hand, "the belt would start by itself")
    station.wait_belt("stands")
    station.crew.give("1001", c.RequestBelt("1", "forward"))
    station.wait_belt("runs")


def test_a_pulled_gate_closes_itself_and_a_clearance_meanwhile_waits_for_a_second_person(start):
    station = start(coaches=2)
    first, second = station.runs
    assert station.clear(first) is RunState.OPEN
    station.see_off(first)

    station.pull("gate")
    state = station.clear(second)

    assert state is RunState.SUSPENDED
    suspended = station.events(e.ClearanceSuspended)[0]
    assert suspended.reason == "gate.disconnected"
    station.wait(lambda: "gate.disconnected" in station.faults(), "the gate's fault is not on record")
    assert "check power and cable" in station.faults()["gate.disconnected"]
    assert station.gate()["openings"] == 1
    station.plug("gate")
    station.confirm_until_open(second)
    station.see_off(second)
    assert station.gate()["openings"] == 2
    station.nothing_shown_is_lost()


def test_a_pulled_camera_and_a_pulled_card_reader_do_not_stop_the_lane(start):
    badges: list[str] = []
    station = start(on_badge=badges.append)
    station.wait_device("camera.bag", is_present=True)
    station.wait_device("card_reader", is_present=True)

    for device in ("camera", "card_reader"):
        assert "check" in station.pull(device)
    station.decide(station.bag())
    station.wait_belt("runs")

    for device in ("camera", "card_reader"):
        station.plug(device)
    station.wait(lambda: station.world.ask("badge", badge="1001")["heard_by"], "nobody listens to the reader")
    station.wait(lambda: badges, "the badge was not read")
    assert badges[0] == "1001"
    station.nothing_shown_is_lost()


def test_a_printer_without_paper_or_cable_is_said_and_does_not_stop_the_lane(start):
    station = start()
    station.world.ask("fault", device="printer", fault="paper_out")
    printer = station.kiosk.printer
    assert printer is not None

    try:
        printer.print_lines(["放行单"])
    except Exception as fault:
        said = str(fault)
    assert "no paper" in said
    assert "nothing was printed" in said
    station.decide(station.bag())
    station.wait_belt("runs")


NOISE = ("garbage", "garble", "split", "drop", "late")


@pytest.mark.parametrize("fault", NOISE)
def test_noise_on_the_scanners_wire_never_lets_a_bag_through_as_clean(start, fault):
    station = start()
    station.decide(station.bag())

    station.world.ask("fault", device="xray", fault=fault)  # the next message: air or the edge of the next bag
    for _ in range(0 if fault == "late" else 3):
        station.world.ask("fault", device="xray", fault=fault)
    station.lay_bag()
    station.wait(lambda: station.world.ask("state")["passed"][1:], "the bag did not pass the tunnel")
    station.wait(lambda: len(station.state.bags) >= 2, "the second bag is not on record at all")

    bag = list(station.state.bags.values())[1]
    done = (BagState.AWAITING_VERDICT, BagState.INVALID)
    station.wait(lambda: station.state.bags[bag.bag_id].state in done, "the bag is not at the image")
    bag = station.state.bags[bag.bag_id]
    is_whole = fault in ("garbage", "split", "late")  # nothing of the bag itself is lost
    assert is_whole or bag.why_open or bag.state is BagState.INVALID
    is_on_record = any(code.startswith(("xray.", "scan.")) for code in station.faults())
    assert is_on_record or fault in ("split", "late")
    if bag.is_open:
        station.decide(bag)
    station.decide(station.bag())
    station.nothing_shown_is_lost()


@pytest.mark.parametrize("device", ["belt", "gate"])
@pytest.mark.parametrize("fault", NOISE)
def test_noise_on_a_modbus_wire_passes_without_a_wrong_opening(start, device, fault):
    station = start(coaches=1)
    for _ in range(3):
        station.world.ask("fault", device=device, fault=fault)

    station.decide(station.bag())
    station.clear(station.runs[0])
    run = station.confirm_until_open(station.runs[0])

    assert station.gate()["opened_for"] == [run.clearance_id]
    station.wait_belt("runs")
    station.nothing_shown_is_lost()


def test_endless_garbage_from_the_scanner_does_not_fill_the_log(start):
    station = start()
    before = len(station.log())

    for _ in range(60):
        station.world.ask("fault", device="xray", fault="garbage")
    station.wait(lambda: "xray.garbage" in station.faults(), "the noise is not on record")
    station.decide(station.bag())
    station.decide(station.bag())

    reported = [fault for fault in station.events(e.FaultReported) if fault.code == "xray.garbage"]
    assert 1 <= len(reported) <= 5
    assert len(station.log()) - before < 60


def test_a_belt_sent_backwards_by_hand_keeps_going_until_a_person_says_otherwise(start):
    station = start()
    station.wait_belt("runs")

    station.crew.give("1001", c.RequestBelt("1", "reverse"))
    station.wait(lambda: station.world.ask("state")["belt"] == "reverse", "the belt does not go backwards")
    station.wait(lambda: "belt_reversed" in station.kinds(), "the drive did not say so")

    assert station.world.ask("state")["belt"] == "reverse"
    station.crew.give("1001", c.RequestBelt("1", "forward"))
    station.wait(lambda: station.world.ask("state")["belt"] == "forward", "the belt does not go forward again")
