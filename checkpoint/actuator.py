"""Carries acts to belt and gate on a thread of its own and reports what the device acknowledged.

A write proves nothing: only the acknowledgement does, and a gate command is never repeated by itself.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from checkpoint import commands as c
from checkpoint.acts import Act, CloseGate, OpenGate, RunBelt, StopBelt
from checkpoint.errors import CheckpointError, EnvironmentFault
from checkpoint.ports import Belt, Gate
from checkpoint.station import BELT_BLOCKED

logger = logging.getLogger(__name__)
D = TypeVar("D")


class Actuator:
    """One queue, one thread a device kind, so that a silent gate never delays the belt."""

    def __init__(self, belt: Belt | None, gate: Gate | None, report: Callable[[c.Command], object]) -> None:
        """Args: report posts a command to the service; a missing device cannot be moved and says so."""
        self._belt, self._gate, self._report = belt, gate, report
        self._queues: dict[str, queue.Queue[Act | None]] = {"belt": queue.Queue(), "gate": queue.Queue()}
        self._threads = [threading.Thread(target=self._run, args=(name,), name=f"act-{name}") for name in self._queues]

    def start(self) -> None:
        """Begin to act."""
        for thread in self._threads:
            thread.start()

    def stop(self, deadline_s: float = 10.0) -> None:
        """Finish what is queued and end the threads."""
        for acts in self._queues.values():
            acts.put(None)
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(deadline_s)

    def act(self, act: Act) -> None:
        """Queue ``act``; returns at once."""
        self._queues["gate" if isinstance(act, OpenGate | CloseGate) else "belt"].put(act)

    def _run(self, name: str) -> None:
        acts = self._queues[name]
        while (act := acts.get()) is not None:
            try:
                self.carry_out(act)
            except CheckpointError as fault:  # a bug too: a thread that ended would leave the gate without a hand
                logger.info("%s: %s", act, fault)
                self._report_failure(act, fault)

    def carry_out(self, act: Act) -> None:
        """Do it now and report the acknowledgement; raises EnvironmentFault when the device does not answer."""
        match act:
            case StopBelt():
                self._require(self._belt, "belt").stop()
                self._report(c.ReportBelt(act.lane, "stopped", act.reason, act.bag_id))
            case RunBelt():
                self._require(self._belt, "belt").run("reverse" if act.is_reverse else "forward")
                self._report(c.ReportBelt(act.lane, "reversed" if act.is_reverse else "released", act.reason))
            case OpenGate():
                self._require(self._gate, "gate").open(act.clearance_id)
                self._report(c.ConfirmGateOpened(act.run_id, act.clearance_id))
            case CloseGate():
                self._require(self._gate, "gate").close()

    def _report_failure(self, act: Act, fault: CheckpointError) -> None:
        if isinstance(act, OpenGate):
            self._report(c.ReportGateFailed(act.run_id, act.clearance_id, fault.code))
        if isinstance(act, RunBelt) and fault.code in BELT_BLOCKED:
            self._report(c.ReportBelt(act.lane, "stopped", fault.code))
        device = "gate" if isinstance(act, OpenGate | CloseGate) else "belt"
        self._report(c.ReportFault(fault.code, device, str(fault)))

    @staticmethod
    def _require(device: D | None, name: str) -> D:
        if device is None:
            raise EnvironmentFault(f"{name}.missing", f"no {name} is configured: see devices in settings.toml")
        return device
