"""The slip printer: connected for one slip, asked before and after it, errors in words."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from checkpoint.clock import Clock
from checkpoint.errors import EnvironmentFault
from checkpoint.ports import DeviceListener
from devices import escpos
from devices.errors import DeviceFault, DeviceTimeout
from devices.transport import Transport, open_transport, receive_exactly

STATUS_TIMEOUT_S = 1.0
PRINT_TIMEOUT_S = 8.0


class SlipPrinter:
    """Implements ``ports.Printer``.

    Args:
        url: ``tcp://host:port`` (9100 on most printers), ``socket://…`` or a serial port.
        on_device: told ``("printer", is_present, reason)`` when a slip or a check finds it changed, on that thread.
    """

    def __init__(self, url: str, on_device: DeviceListener | None, clock: Clock) -> None:
        self._url, self._on_device, self._clock = url, on_device, clock
        self._lock = threading.Lock()
        self._is_present: bool | None = None
        self._last_heard_ns: int | None = None

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last status byte."""
        return self._last_heard_ns

    def check(self) -> escpos.PrinterStatus:
        """Ask for paper and cover now. Raises DeviceDisconnected, DeviceTimeout, ProtocolError."""
        with self._lock:
            transport = self._open()
            try:
                return self._ask(transport)
            finally:
                transport.close()

    def print_lines(self, lines: Sequence[str], qr: str | None = None) -> None:
        """One slip, cut; returns when the printer says that it has paper and is ready.

        Raises:
            DeviceFault: no paper, cover open, cutter error — before (nothing printed) or after (the slip may be
                incomplete); the message says which.
            DeviceTimeout, DeviceDisconnected: no printer.
        """
        slip = escpos.encode_slip(lines, qr)
        with self._lock:
            transport = self._open()
            try:
                self._require_ready(self._ask(transport), "nothing was printed")
                transport.send(slip, PRINT_TIMEOUT_S)
                self._await_ready(transport)
            finally:
                transport.close()

    def _open(self) -> Transport:
        try:
            transport = open_transport(self._url)
        except EnvironmentFault as fault:
            self._change(False, f"{fault.code}: {fault}")
            raise
        return transport

    def _ask(self, transport: Transport) -> escpos.PrinterStatus:
        try:
            transport.send(escpos.ask_status(escpos.STATUS_OFFLINE))
            offline = receive_exactly(transport, 1, STATUS_TIMEOUT_S)[0]
            transport.send(escpos.ask_status(escpos.STATUS_PAPER))
            paper = receive_exactly(transport, 1, STATUS_TIMEOUT_S)[0]
            status = escpos.decode_status(offline, paper)
        except EnvironmentFault as fault:
            self._change(False, f"{fault.code}: {fault}")
            raise
        self._last_heard_ns = self._clock.monotonic_ns()
        self._change(True, "connected")
        return status

    def _await_ready(self, transport: Transport) -> None:
        """A printer that is busy with the cutter answers late; silence after a slip is no success."""
        deadline = time.monotonic() + PRINT_TIMEOUT_S
        while True:
            try:
                status = self._ask(transport)
                break
            except DeviceTimeout:
                if time.monotonic() > deadline:
                    raise
        self._require_ready(status, "the slip may be incomplete: look at it, print it again")

    @staticmethod
    def _require_ready(status: escpos.PrinterStatus, consequence: str) -> None:
        if status.is_cover_open:
            raise DeviceFault("printer.cover_open", f"打印机上盖打开 / the printer's cover is open; {consequence}")
        if status.is_paper_out:
            raise DeviceFault("printer.paper_out", f"打印机缺纸 / the printer has no paper; {consequence}")
        if status.has_error:
            raise DeviceFault("printer.error", f"打印机切刀故障 / the printer's cutter is blocked; {consequence}")

    def _change(self, is_present: bool, reason: str) -> None:
        if self._is_present is is_present:
            return
        self._is_present = is_present
        if self._on_device is not None:
            self._on_device("printer", is_present, reason)
