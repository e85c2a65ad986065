"""Badge reader: ``STX badge CR LF ETX LRC`` over TCP or a serial port. See docs/protocols/card_reader.md."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from checkpoint.clock import Clock
from checkpoint.ports import DeviceListener
from devices.errors import ProtocolError
from devices.framing import BadgeDecoder
from devices.reader import DeviceThread, Patience
from devices.transport import Transport, open_transport

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Line:
    transport: Transport
    decoder: BadgeDecoder = field(default_factory=BadgeDecoder)

    def close(self) -> None:
        self.transport.close()


class CardReader:
    """Calls ``on_badge`` on its own thread for every badge that is presented.

    The reader speaks only when a badge comes, so silence is no loss; a closed line is.

    Args:
        url: ``tcp://host:port``, ``socket://host:port`` or a serial port.
        on_device: told ``("card_reader", is_present, reason)``.
        on_badge: the badge's text.
        on_fault: told of bytes that are no badge; None only logs them.
    """

    def __init__(
        self, url: str, on_device: DeviceListener | None, clock: Clock, on_badge: Callable[[str], None], *,
        on_fault: Callable[[ProtocolError], None] | None = None,
    ) -> None:  # fmt: skip
        self._url, self._on_badge, self._on_fault = url, on_badge, on_fault
        self._thread: DeviceThread[_Line] = DeviceThread(
            "card_reader", self._connect, self._serve,
            lambda is_present, reason: on_device("card_reader", is_present, reason) if on_device else None,
            clock, Patience(silent_s=None),
        )  # fmt: skip

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last bytes."""
        return self._thread.last_heard_ns

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and the line."""
        self._thread.stop()

    def _connect(self) -> _Line:
        return _Line(open_transport(self._url, baud=9600))

    def _serve(self, line: _Line) -> bool:
        received = line.transport.receive(0.2)
        if received:
            self._thread.heard()
        for found in line.decoder.feed(received):
            if isinstance(found, str):
                self._on_badge(found)
            else:
                self._complain(found)
        return bool(received)

    def _complain(self, error: ProtocolError) -> None:
        logger.info("card_reader: %s", error)
        if self._on_fault is not None:
            self._on_fault(error)
