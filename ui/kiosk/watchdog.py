"""Tells systemd that the kiosk is up and alive; without systemd it says nothing.

Forty lines instead of the package ``sdnotify``, which has no deadline on its socket.
Source: sd_notify(3), sd_watchdog_enabled(3).
"""

from __future__ import annotations

import socket
from collections.abc import Mapping

_BEATS_A_PERIOD = 3
_DEADLINE_S = 0.5


class Watchdog:
    """The line to the service supervisor named by NOTIFY_SOCKET.

    Attributes:
        beat_s: how often ``alive`` is to be called, a third of the unit's WatchdogSec; None when nobody watches us.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._address = environ.get("NOTIFY_SOCKET", "")
        self.beat_s = self._read_beat(environ)

    def _read_beat(self, environ: Mapping[str, str]) -> float | None:
        period_us = environ.get("WATCHDOG_USEC", "")
        # WATCHDOG_PID is not asked: it names the unit's main process, which is cage when that stands between us.
        if not self._address or not period_us.isdecimal() or int(period_us) == 0:
            return None
        return int(period_us) / 1_000_000 / _BEATS_A_PERIOD

    def ready(self) -> bool:
        """The first window stands, or the headless shift has begun."""
        return self._tell("READY=1")

    def alive(self) -> bool:
        """The service thread handled something since the last time: call it only when that was seen."""
        return self._tell("WATCHDOG=1")

    def stopping(self) -> bool:
        """The end has begun and is wanted."""
        return self._tell("STOPPING=1")

    def _tell(self, state: str) -> bool:
        """Whether the supervisor took the message; its absence is no fault of the kiosk."""
        if not self._address:
            return False
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.settimeout(_DEADLINE_S)
                line.sendto(state.encode(), address)
        except OSError:
            return False
        return True
