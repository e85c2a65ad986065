"""Nothing said of a fault that is none: a kiosk that starts and stops in order has a clean log."""

from __future__ import annotations

from checkpoint import events as e


def test_a_start_and_a_stop_in_order_report_no_fault_and_the_belt_stands_at_the_end(start):
    station = start()
    station.decide(station.bag())
    station.wait_belt("runs")
    station.wait(lambda: station.world.ask("state")["belt"] == "forward", "the belt does not run")

    station.kiosk.stop()

    assert station.events(e.FaultReported) == []
    assert station.world.ask("state")["belt"] == "stopped"
    kinds = station.kinds()
    assert "service_stopped" in kinds[-3:]
    assert kinds.index("service_started") < kinds.index("device_found")
