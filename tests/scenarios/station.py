"""A whole kiosk over the byte-level simulators, with a crew that posts what screens would post."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.departure import Departure, RunState
from checkpoint.errors import EnvironmentFault
from checkpoint.law import Law
from checkpoint.log_reader import LogReader
from checkpoint.screening import Bag, BagState
from checkpoint.service import Accepted
from checkpoint.settings import Settings
from ui.composition import Kiosk
from ui.crew import Crew, read_truth
from ui.demo_station import populate
from ui.signature import scribble
from ui.simulated import SimulatedLane, simulated_settings

PATIENCE_S = 15.0


def logged(folder: Path) -> list[e.StoredEvent]:
    """The whole log of a data folder, verified first."""
    with LogReader.open(folder / "log.db") as reader:
        reader.verify()
        return list(reader.read())


def wait(is_so: Callable[[], object], otherwise: str, patience_s: float = PATIENCE_S) -> None:
    """Fail with ``otherwise`` when it does not become so."""
    deadline = time.monotonic() + patience_s
    while not is_so():
        assert time.monotonic() < deadline, f"{otherwise} within {patience_s:g} s"
        time.sleep(0.02)


class LiveStation:
    """Attributes: kiosk, world (the simulators), crew (signed in), folder."""

    def __init__(
        self, folder: Path, *, coaches: int = 0, scenario: str = "by_hand", clock: Clock | None = None,
        manifest: Path | None = None, changes: dict[str, Any] | None = None,
        on_badge: Callable[[str], None] | None = None,
        is_populated: bool = True,
    ) -> None:  # fmt: skip
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.shown: list[e.StoredEvent] = []
        self.truth = read_truth()
        self._asked = 0
        self.world = SimulatedLane(scenario, seed=1, record=folder)
        try:
            self.kiosk = Kiosk(self._settings(changes or {}), clock=clock, manifest=manifest, on_badge=on_badge)
            self.kiosk.start()
            self.crew = self._crew()
            if is_populated:
                populate(self.service.post, self.state, self.kiosk.clock, coaches=coaches, seed=1)
                self.crew.sign_in()
        except BaseException:
            self.close()
            raise

    def _settings(self, changes: dict[str, Any]) -> Settings:
        return msgspec.structs.replace(simulated_settings(self.folder, self.world.devices), **changes)

    def _crew(self) -> Crew:
        kiosk = self.kiosk
        law = Law(kiosk.catalogue, kiosk.rules, kiosk.clock.now())
        signature = kiosk.evidence.keep(scribble("李强"), "signature", ".png")
        return Crew(kiosk.service, kiosk.clock, law, random.Random(1), self._sees, signature, None, self._note)

    def _sees(self, bag: Bag) -> tuple[dict[str, Any], ...]:
        return ()  # whoever opens a bag here finds nothing; what is found is the shift's own test

    def _note(self, accepted: Accepted) -> None:
        self.shown += accepted.events

    @property
    def service(self):
        return self.kiosk.service

    @property
    def state(self):
        return self.kiosk.service.station

    def close(self) -> None:
        kiosk = getattr(self, "kiosk", None)
        if kiosk is not None:
            kiosk.stop()
        self.world.close()

    # --- the lane -----------------------------------------------------------------------------------------------------

    def lay_bag(self) -> None:
        """Somebody lays the next bag on the belt."""
        self.world.ask("next_bag", count=1)

    def bag(self) -> Bag:
        """Lay a bag and wait until it is at the image, or given up."""
        known = set(self.state.bags)
        self.lay_bag()
        self.wait(lambda: self._arrived(known), "no bag came to the image")
        return self._arrived(known)[-1]

    def _arrived(self, known: set[str]) -> list[Bag]:
        arrived = (BagState.AWAITING_VERDICT, BagState.INVALID)
        return [bag for bag in self.state.bags.values() if bag.bag_id not in known and bag.state in arrived]

    def decide(self, bag: Bag) -> BagState:
        """The screener decides, the desk closes; returns the ending."""
        self.crew.look_at(self.state.bags[bag.bag_id], None)
        if self.state.bags[bag.bag_id].state is BagState.AWAITING_SEARCH:
            self.crew.search(self.state.bags[bag.bag_id])
        return self.state.bags[bag.bag_id].state

    def wait_belt(self, wanted: str) -> None:
        """The simulated belt itself, not what the kiosk believes."""
        self.wait(
            lambda: (self.world.ask("state")["belt"] != "stopped") is (wanted == "runs"), f"the belt not {wanted}"
        )

    # --- the gate -----------------------------------------------------------------------------------------------------

    @property
    def runs(self) -> list[Departure]:
        return list(self.state.runs.values())

    def gate(self) -> dict[str, Any]:
        """state, openings, opened_for: the barrier's own count."""
        return self.world.ask("state")["gate"]

    def clear(self, run: Departure) -> RunState:
        """Present, check, sign, ask; waits until the gate was opened or the clearance suspended."""
        self.crew.dispatch(run, None)
        ended = (RunState.OPEN, RunState.SUSPENDED, RunState.REFUSED)
        self.wait(lambda: self.run(run).state in ended, "the gate said nothing")
        return self.run(run).state

    def confirm_until_open(self, run: Departure) -> Departure:
        """The duty manager looks at the barrier and confirms, as often as the wire takes it back."""
        ended = (RunState.OPEN, RunState.LEFT, RunState.SUSPENDED)
        for _ in range(5):
            self.wait(lambda: self.run(run).state in ended, "the gate said nothing")
            if self.run(run).state is not RunState.SUSPENDED:
                break
            self.wait_device("gate", is_present=True)
            seen: Any = "coach_gone" if self.run(run).clearance_id in self.gate()["opened_for"] else "closed"
            self.crew.give("1004", c.ReconfirmClearance(run.run_id, self.run(run).clearance_id, seen))
        return self.run(run)

    def run(self, run: Departure) -> Departure:
        return self.state.runs[run.run_id]

    def see_off(self, run: Departure) -> None:
        self.wait(lambda: self.world.ask("coach_drives")["passed"], "the boom did not rise")
        self.wait(lambda: self.run(run).state is RunState.LEFT, "the coach did not leave")

    # --- looking ------------------------------------------------------------------------------------------------------

    def wait(self, is_so: Callable[[], object], otherwise: str, patience_s: float = PATIENCE_S) -> None:
        wait(is_so, otherwise, patience_s)

    def log(self) -> list[e.StoredEvent]:
        return logged(self.folder)

    def kinds(self) -> list[str]:
        return [stored.kind for stored in self.log()]

    def events(self, kind: type[e.Event]) -> list[Any]:
        return [stored.event for stored in self.log() if isinstance(stored.event, kind)]

    def faults(self) -> dict[str, str]:
        """Code -> message of every fault on record."""
        return {fault.code: fault.message for fault in self.events(e.FaultReported)}

    def wait_device(self, device: str, *, is_present: bool) -> str:
        """Returns the reason on record."""

        def is_so() -> bool:
            known = self.state.devices.get(device)
            return known is not None and known.is_present is is_present

        self.wait(is_so, f"{device} not {'found' if is_present else 'lost'}")
        return self.state.devices[device].reason

    def pull(self, device: str) -> str:
        """Unplug; returns why the device is lost."""
        self.world.ask("fault", device=device, fault="unplug")
        return self.wait_device(NAMES.get(device, device), is_present=False)

    def plug(self, device: str) -> None:
        self.world.ask("heal", device=device)
        self.wait_device(NAMES.get(device, device), is_present=True)

    def nothing_shown_is_lost(self) -> None:
        """Every answer that a screen showed as done is in the log, whole and in its place."""
        kept = {stored.seq: stored for stored in self.log()}
        lost = [stored for stored in self.shown if kept.get(stored.seq) != stored]
        assert self.shown
        assert lost == []

    def refused(self, command: c.Command, badge: str | None = None) -> EnvironmentFault | None:
        """What the surroundings said against ``command``, None when it was done."""
        session = self.crew.sessions[badge] if badge else None
        try:
            self.service.post(command, session).result(PATIENCE_S)
        except EnvironmentFault as fault:
            return fault
        return None


NAMES = {"camera": "camera.bag"}
