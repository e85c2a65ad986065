from __future__ import annotations

import time

import pytest

from devices.simulators.faults import FaultPlan
from devices.simulators.lane import SimulatedLane
from devices.simulators.scenario import FOLDER, Incident, Scenario, load_scenario
from devices.simulators.world import LaneWorld


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_every_shipped_scenario_is_loaded_and_its_incidents_can_happen(name, bags, ended):
    scenario = load_scenario(name)
    assert scenario.name == name
    lane = SimulatedLane(scenario, bags)
    ended(lane.stop)
    for incident in scenario.incident:
        lane.strike(incident.device, incident.fault)
        lane.heal(incident.device)


def test_an_unknown_key_is_named_with_its_file(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text("[xray]\nlines = 3\n")
    with pytest.raises(ValueError, match=r"mine.toml.*lines"):
        load_scenario(str(path))


@pytest.mark.parametrize("fault", ["x:garble", "3:explode", "garble"])
def test_a_fault_that_is_none_is_refused(fault):
    with pytest.raises(ValueError, match="N:kind"):
        FaultPlan([fault])


def test_an_incident_happens_and_is_healed(bags, ended):
    lane = SimulatedLane(Scenario(incident=(Incident(0, "belt", "jam", 0.2),)), bags)
    ended(lane.stop)
    time.sleep(0.1)
    assert lane.belt.is_jammed
    time.sleep(0.3)
    assert not lane.belt.is_jammed


def _order(bags, seed: int) -> list[int]:
    world = LaneWorld(bags, seed, bag_limit=6, direction="forward")
    order = []
    while (passage := world.enter()) is not None:
        order.append(passage.bag.index)
        world.leave()
    return order


def test_the_order_of_the_bags_follows_the_seed(bags):
    assert _order(bags, 1) == _order(bags, 1)
    assert len(_order(bags, 1)) == 6
    assert sorted(_order(bags, 1)[:3]) == [0, 1, 2]
    assert len({tuple(_order(bags, seed)) for seed in range(8)}) > 1
