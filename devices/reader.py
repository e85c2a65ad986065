"""One thread a device: connect, serve, back off, connect again; says once when the device is lost or found."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from checkpoint.clock import Clock
from checkpoint.errors import EnvironmentFault

logger = logging.getLogger(__name__)


class Connection(Protocol):
    """What a device thread opens and closes."""

    def close(self) -> None:
        """End it; may be called twice."""
        ...


C = TypeVar("C", bound=Connection)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a device thread waits, in seconds.

    Attributes:
        silent_s: a device that was not heard for so long is lost; None for one that speaks only when used.
        first_retry_s, last_retry_s: the pause after a failed connection doubles from the one to the other.
        settled_s: a connection that held so long starts the pauses from the first again.
    """

    silent_s: float | None = 2.0
    first_retry_s: float = 0.2
    last_retry_s: float = 5.0
    settled_s: float = 1.0


USUAL_PATIENCE = Patience()


class DeviceThread(Generic[C]):
    """Owns the line to one device.

    Args:
        device: name, also of the thread.
        connect: opens the line; raises EnvironmentFault. Must return within its own deadline.
        serve: reads once, at most a quarter of a second; True when the device was heard. Raises EnvironmentFault
            when the line is to be given up.
        on_change: told ``(is_present, reason)``, on this thread, exactly once a change; the first state counts.
    """

    def __init__(
        self, device: str, connect: Callable[[], C], serve: Callable[[C], bool],
        on_change: Callable[[bool, str], None], clock: Clock, patience: Patience = USUAL_PATIENCE,
    ) -> None:  # fmt: skip
        self.device = device
        self._connect, self._serve, self._on_change = connect, serve, on_change
        self._clock, self._patience = clock, patience
        self._ending = threading.Event()
        self._changed = threading.Condition()
        self._connection: C | None = None
        self._is_present: bool | None = None
        self._last_heard_ns: int | None = None
        self._thread = threading.Thread(target=self._run, name=f"device-{device}")

    @property
    def is_present(self) -> bool:
        """True while the device is connected and was heard lately."""
        return bool(self._is_present)

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last sign of life; None before the first."""
        return self._last_heard_ns

    def start(self) -> None:
        """Begin to connect."""
        self._thread.start()

    def stop(self, deadline_s: float = 5.0) -> bool:
        """End the thread and the line; False when it did not end within ``deadline_s``."""
        self._ending.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def connection(self, timeout_s: float = 0.0) -> C | None:
        """The open line of a present device, waiting up to ``timeout_s`` for it; else None."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_present or self._ending.is_set(), timeout_s)
            return self._connection if self._is_present else None

    def heard(self) -> None:
        """Called by ``serve`` before it passes on what it read: a device is found before its first fact is told."""
        self._last_heard_ns = self._clock.monotonic_ns()
        self._change(True, "connected")

    # --- on the thread ------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._connect_again_and_again()
        finally:
            if not self._ending.is_set():  # a bug in a listener or a decoder: never keep a dead device "present"
                self._change(False, "reader.ended")

    def _connect_again_and_again(self) -> None:
        pause_s = self._patience.first_retry_s
        while not self._ending.is_set():
            started_ns = self._clock.monotonic_ns()
            try:
                self._hold_one_connection()
            except EnvironmentFault as fault:
                logger.info("%s: %s", self.device, fault)
                self._change(False, f"{fault.code}: {fault}")
            if self._clock.monotonic_ns() - started_ns > self._patience.settled_s * 1e9:
                pause_s = self._patience.first_retry_s
            self._ending.wait(pause_s)
            pause_s = min(2 * pause_s, self._patience.last_retry_s)

    def _hold_one_connection(self) -> None:
        connection = self._connect()
        with self._changed:
            self._connection = connection
        connected_ns = self._clock.monotonic_ns()
        try:
            while not self._ending.is_set():
                if self._serve(connection):
                    self.heard()
                else:
                    self._check_silence(max(connected_ns, self._last_heard_ns or connected_ns))
        finally:
            with self._changed:
                self._connection = None
            connection.close()

    def _check_silence(self, heard_ns: int) -> None:
        limit_s = self._patience.silent_s
        if limit_s is None:
            self._change(True, "connected")
        elif self._clock.monotonic_ns() - heard_ns > limit_s * 1e9:
            raise EnvironmentFault(
                "device.silent", f"{self.device} said nothing for {limit_s} s: check the device and its cable"
            )

    def _change(self, is_present: bool, reason: str) -> None:
        with self._changed:
            if self._is_present is is_present:
                return
            self._is_present = is_present
            self._changed.notify_all()
        logger.info("%s %s: %s", self.device, "found" if is_present else "lost", reason)
        self._on_change(is_present, reason)
