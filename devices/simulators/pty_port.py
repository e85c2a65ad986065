"""A pseudo terminal that a simulator answers on: the driver opens ``port.url`` as a serial port.

A pty ignores baud rate and parity; line settings are tried by hand on real ports.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import threading
import tty
from collections.abc import Callable

from devices.simulators.faults import Line, LineClosed


class PtyLine:
    """The master's side."""

    def __init__(self, master: int) -> None:
        self._master = master
        self._is_closed = False

    def read(self, timeout_s: float) -> bytes:
        """See ``Line``."""
        if self._is_closed:
            raise LineClosed("closed")
        try:
            if not select.select([self._master], [], [], timeout_s)[0]:
                return b""
            return os.read(self._master, 65536)
        except (OSError, ValueError) as error:
            raise LineClosed(str(error)) from error

    def write(self, message: bytes) -> None:
        """See ``Line``."""
        if self._is_closed:
            raise LineClosed("closed")
        try:
            while message:
                message = message[os.write(self._master, message) :]
        except OSError as error:
            raise LineClosed(str(error)) from error

    def close(self) -> None:
        """See ``Line``."""
        self._is_closed = True


class PtyPort:
    """A pty pair with ``serve`` on a thread of its own at the master's side.

    The slave is kept open here too, so that a driver may close and open it again; ``unplug`` ends both sides.
    """

    def __init__(self, serve: Callable[[Line], None], name: str) -> None:
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        self.url = os.ttyname(self._slave)
        self._line = PtyLine(self._master)
        self._serve = serve
        self._thread = threading.Thread(target=self._run, name=f"simulated-{name}-pty")
        self._is_plugged = True
        self._thread.start()

    def unplug(self) -> None:
        """End the port for good, as a pulled cable does."""
        if not self._is_plugged:
            return
        self._is_plugged = False
        self._line.close()
        self._thread.join(5)
        os.close(self._slave)
        os.close(self._master)

    def _run(self) -> None:
        with contextlib.suppress(LineClosed):
            self._serve(self._line)
