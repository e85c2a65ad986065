"""All simulators of one lane together, and what the crew of a scripted shift may do with them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from devices.simulators.belt import BeltSimulator
from devices.simulators.camera import CameraSimulator
from devices.simulators.card_reader import CardReaderSimulator
from devices.simulators.faults import KINDS, FaultPlan
from devices.simulators.gate import GateSimulator
from devices.simulators.modbus_unit import serve_tcp
from devices.simulators.printer import PrinterSimulator
from devices.simulators.scenario import Incident, Scenario
from devices.simulators.tcp_port import TcpPort
from devices.simulators.world import LaneWorld, Passage, SimulatedBag
from devices.simulators.xray import XraySimulator

TICK_S = 0.02


class SimulatedLane:
    """Starts everything on free ports; ``stop`` ends it.

    Args:
        opened_file: see ``GateSimulator``.
        slip_folder: see ``PrinterSimulator``.
    """

    def __init__(
        self, scenario: Scenario, bags: tuple[SimulatedBag, ...], *, seed: int = 0, bag_limit: int | None = None,
        opened_file: Path | None = None, slip_folder: Path | None = None,
    ) -> None:  # fmt: skip
        limit = scenario.bags if bag_limit is None else bag_limit
        self.world = LaneWorld(bags, seed, limit, is_fed_by_hand=scenario.xray.feed == "asked")
        self.xray = XraySimulator(
            self.world, lines_per_s=scenario.xray.lines_per_s, gap_s=scenario.xray.gap_s,
            faults=scenario.xray.faults, seed=seed,
        )  # fmt: skip
        self.belt = BeltSimulator(self.world, scenario.belt.faults, watchdog_s=scenario.belt.watchdog_s)
        self.gate = GateSimulator(
            boom_s=scenario.gate.boom_s, coach_after_s=scenario.gate.coach_after_s, opened_file=opened_file,
            faults=scenario.gate.faults, watchdog_s=scenario.gate.watchdog_s,
        )  # fmt: skip
        self.card_reader = CardReaderSimulator(scenario.card_reader.faults)
        self.printer = PrinterSimulator(
            slip_folder, faults=scenario.printer.faults, paper_lines=scenario.printer.paper_lines
        )
        self.camera = CameraSimulator(self.world, frames_per_s=scenario.camera_frames_per_s)
        self.ports = {
            "xray": TcpPort(self.xray.serve, "xray"),
            "belt": TcpPort(serve_tcp(self.belt, self.belt.faults), "belt"),
            "gate": TcpPort(serve_tcp(self.gate, self.gate.faults), "gate"),
            "card_reader": TcpPort(self.card_reader.serve, "card_reader"),
            "printer": TcpPort(self.printer.serve, "printer"),
        }
        self._incidents = sorted(scenario.incident, key=lambda incident: incident.at_s)
        self._healings: list[tuple[float, Incident]] = []
        self._first_bag: float | None = None
        self._ending = threading.Event()
        self._ticker = threading.Thread(target=self._tick, name="simulated-clock")
        self._ticker.start()

    def urls(self) -> dict[str, str]:
        """As settings.toml wants them under ``[devices]``, with the camera as ``camera``."""
        port = {name: port.port for name, port in self.ports.items()}
        return {
            "xray": f"tcp://127.0.0.1:{port['xray']}",
            "belt": f"modbus-tcp://127.0.0.1:{port['belt']}/1",
            "gate": f"modbus-tcp://127.0.0.1:{port['gate']}/1",
            "camera": self.camera.url,
            "card_reader": f"tcp://127.0.0.1:{port['card_reader']}",
            "printer": f"tcp://127.0.0.1:{port['printer']}",
        }

    def stop(self) -> None:
        """Hang up everywhere and end every thread."""
        self._ending.set()
        self._ticker.join(5)
        for port in self.ports.values():
            port.unplug()
        self.camera.unplug()

    # --- the crew -----------------------------------------------------------------------------------------------------

    def do(self, request: dict[str, Any]) -> dict[str, Any]:
        """Carry out one request of the control port; ``{"ok": false, "error": …}`` says what was wrong."""
        try:
            return {"ok": True, **self._do(request)}
        except (KeyError, TypeError, ValueError) as error:
            return {"ok": False, "error": f"{type(error).__name__}: {error}"}

    def _do(self, request: dict[str, Any]) -> dict[str, Any]:
        match request.get("do"):
            case "state":
                return self.state()
            case "badge":
                return {"heard_by": self.card_reader.present(str(request["badge"]))}
            case "coach_drives":
                return {"passed": self._drive(float(request.get("timeout_s", 0)))}
            case "next_bag":
                self.world.lay_next(int(request.get("count", 1)))
                return self._await_entry(float(request.get("timeout_s", 0)))
            case "fault":
                self.strike(str(request["device"]), str(request["fault"]))
                return {}
            case "heal":
                self.heal(str(request["device"]))
                return {}
            case "slips":
                return {"slips": [{"lines": list(slip.lines), "qr": slip.qr} for slip in self.printer.slips]}
            case other:
                raise ValueError(f"do {other!r} is none of state, badge, coach_drives, next_bag, fault, heal, slips")

    def state(self) -> dict[str, Any]:
        """Where everything stands."""
        with self.world.changed:
            tunnel, passed = self.world.in_tunnel, list(self.world.passed)
            direction, is_finished = self.world.direction, self.world.is_finished
        return {
            "belt": direction,
            "bag": _told(tunnel),
            "passed": [_told(passage) for passage in passed],
            "bags_left": None if self.world.bag_limit is None else self.world.bag_limit - len(passed),
            "is_finished": is_finished,
            "gate": {"state": self.gate.state, "openings": self.gate.openings, "opened_for": self.gate.opened_for},
            "slips": len(self.printer.slips),
            "messages": {name: plan.sent for name, plan in self._plans().items()},
        }

    def strike(self, device: str, fault: str) -> None:
        """Let ``device`` suffer ``fault`` from now on. Raises ValueError for one it does not know."""
        if fault in KINDS and fault != "unplug" and device in self._plans():
            self._plans()[device].strike_next(fault)
            return
        name, _, number = fault.partition(":")
        act = self._strokes(number).get((device, name))
        if act is None:
            known = sorted(name for owner, name in self._strokes("0") if owner == device)
            raise ValueError(f"{device!r} knows no fault {fault!r}: one of {', '.join([*known, *KINDS])}")
        act()

    def heal(self, device: str) -> None:
        """End every fault of ``device`` and plug it in."""
        healings: dict[str, Callable[[], None]] = {
            "xray": lambda: _set(self.xray, is_silent=False, calibration_result=0),
            "belt": lambda: _set(self.belt, is_silent=False, is_jammed=False, is_emergency_stop=False, is_stuck=False),
            "gate": self._heal_gate,
            "card_reader": lambda: None,
            "printer": lambda: _set(
                self.printer, is_paper_out=False, is_cover_open=False, has_cutter_error=False, is_silent=False
            ),
            "camera": lambda: _set(self.camera, is_frozen=False),
        }
        if device not in healings:
            raise ValueError(f"no device {device!r}: one of {', '.join(healings)}")
        healings[device]()
        if device in self._plans():
            self._plans()[device].heal()
        (self.camera if device == "camera" else self.ports[device]).plug_in()

    def _strokes(self, number: str) -> dict[tuple[str, str], Callable[[], None]]:
        strokes: dict[tuple[str, str], Callable[[], None]] = {
            ("xray", "fault"): lambda: self.xray.raise_fault(int(number)),
            ("xray", "silent"): lambda: _set(self.xray, is_silent=True),
            ("xray", "calibration"): lambda: _set(self.xray, calibration_result=int(number or 6)),
            ("belt", "jam"): lambda: _set(self.belt, is_jammed=True),
            ("belt", "emergency_stop"): lambda: _set(self.belt, is_emergency_stop=True),
            ("belt", "stuck"): lambda: _set(self.belt, is_stuck=True),
            ("belt", "silent"): lambda: _set(self.belt, is_silent=True),
            ("gate", "deaf"): lambda: _set(self.gate, is_deaf=True),
            ("gate", "wrong_echo"): lambda: _set(self.gate, echoes_wrongly=True),
            ("gate", "silent"): lambda: _set(self.gate, is_silent=True),
            ("gate", "fault"): lambda: self.gate.break_down(int(number or 1)),
            ("printer", "paper_out"): lambda: _set(self.printer, is_paper_out=True),
            ("printer", "cover_open"): lambda: _set(self.printer, is_cover_open=True),
            ("printer", "cutter"): lambda: _set(self.printer, has_cutter_error=True),
            ("printer", "silent"): lambda: _set(self.printer, is_silent=True),
            ("camera", "freeze"): lambda: _set(self.camera, is_frozen=True),
            ("camera", "unplug"): self.camera.unplug,
        }
        strokes |= {(name, "unplug"): port.unplug for name, port in self.ports.items()}
        return strokes

    def _plans(self) -> dict[str, FaultPlan]:
        return {
            "xray": self.xray.faults, "belt": self.belt.faults, "gate": self.gate.faults,
            "card_reader": self.card_reader.faults, "printer": self.printer.faults,
        }  # fmt: skip

    def _heal_gate(self) -> None:
        _set(self.gate, is_deaf=False, echoes_wrongly=False, is_silent=False)
        if self.gate.state == "fault":
            self.gate.break_down(0)

    def _drive(self, timeout_s: float) -> bool:
        """A coach waits so long for the boom."""
        deadline = time.monotonic() + timeout_s
        while not self.gate.coach_drives():
            if time.monotonic() > deadline or self._ending.is_set():
                return False
            time.sleep(TICK_S)
        return True

    def _await_entry(self, timeout_s: float) -> dict[str, Any]:
        with self.world.changed:
            if timeout_s > 0:
                self.world.changed.wait_for(lambda: self.world.in_tunnel is not None, timeout_s)
            return {"bag": _told(self.world.in_tunnel)}

    # --- the clock ------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        started = time.monotonic()
        while not self._ending.wait(TICK_S):
            self.belt.settle()
            self.gate.settle()
            if self._first_bag is None and (self.world.in_tunnel or self.world.passed):
                self._first_bag = time.monotonic()
            self._let_incidents_happen(started)

    def _let_incidents_happen(self, started: float) -> None:
        now = time.monotonic()
        while self._incidents:
            incident = self._incidents[0]
            begin = started if incident.at_s == 0 else self._first_bag
            if begin is None or now < begin + incident.at_s:
                break
            self._incidents.pop(0)
            self.strike(incident.device, incident.fault)
            if incident.for_s is not None:
                self._healings.append((now + incident.for_s, incident))
        for healing in [healing for healing in self._healings if healing[0] <= now]:
            self._healings.remove(healing)
            self.heal(healing[1].device)


def _set(thing: object, **attributes: object) -> None:
    for name, value in attributes.items():
        setattr(thing, name, value)


def _told(passage: Passage | None) -> dict[str, Any] | None:
    if passage is None:
        return None
    return {"number": passage.number, "truth": passage.bag.index, "name": passage.bag.name}
