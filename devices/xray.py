"""Driver of the dual-energy line scanner: frames in, facts out, in the order of the wire."""

from __future__ import annotations

import logging
import queue
import threading
from dataclasses import dataclass

from checkpoint.clock import Clock
from checkpoint.ports import DeviceListener, XrayListener
from checkpoint.scan import LineBlock
from devices import xray_protocol as wire
from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout, ProtocolError
from devices.framing import FrameDecoder, Garbage, RawFrame, encode_frame
from devices.reader import USUAL_PATIENCE, DeviceThread, Patience
from devices.transport import Transport, open_transport
from devices.xray_faults import fault_by_number

logger = logging.getLogger(__name__)
COMMAND_TIMEOUT_S = 2.0
CALIBRATION_TIMEOUT_S = 10.0


@dataclass(slots=True)
class _Line:
    """An open line with what belongs to one connection only."""

    transport: Transport
    decoder: FrameDecoder
    next_sequence: int | None = None
    detectors: int | None = None

    def close(self) -> None:
        self.transport.close()


class XrayUnit:
    """Implements ``ports.XraySource``.

    Args:
        url: ``tcp://host:port`` or a serial port.
        on_device: told ``("xray", is_present, reason)``; None where the listener passes its ``link`` on already.
    """

    def __init__(
        self, url: str, on_device: DeviceListener | None, clock: Clock, *, patience: Patience = USUAL_PATIENCE
    ) -> None:
        self._url, self._on_device, self._clock = url, on_device, clock
        self._listener: XrayListener | None = None
        self._thread: DeviceThread[_Line] = DeviceThread(
            "xray", self._connect, self._serve, self._changed, clock, patience
        )
        self._command_lock = threading.Lock()
        self._command_sequence = 0
        self._acks: queue.Queue[wire.Ack] = queue.Queue()
        self._unit: wire.Hello | None = None
        self._status: wire.Status | None = None

    @property
    def unit(self) -> wire.Hello | None:
        """Model, serial number and detectors, once the unit has said so."""
        return self._unit

    @property
    def status(self) -> wire.Status | None:
        """The last heartbeat."""
        return self._status

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last frame."""
        return self._thread.last_heard_ns

    def start(self, listener: XrayListener) -> None:
        """Begin to deliver on the reader's thread."""
        self._listener = listener
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when it has ended."""
        self._thread.stop()

    def calibrate(self) -> None:
        """Take dark and air lines anew (tunnel empty); returns when the unit has acknowledged.

        Raises:
            DeviceFault: the unit says why not. DeviceTimeout, DeviceDisconnected: no answer.
        """
        self._command(wire.CALIBRATE, b"", CALIBRATION_TIMEOUT_S)

    def expose(self, is_on: bool) -> None:
        """Switch the beam; raises as ``calibrate``."""
        self._command(wire.EXPOSE, bytes((is_on,)), COMMAND_TIMEOUT_S)

    def _command(self, kind: int, payload: bytes, timeout_s: float) -> None:
        with self._command_lock:
            line = self._thread.connection()
            if line is None:
                raise DeviceDisconnected("xray.disconnected", "the scanner is not connected: check power and cable")
            self._command_sequence = (self._command_sequence + 1) & 0xFFFF
            while not self._acks.empty():
                self._acks.get_nowait()  # late answers to commands that were given up
            line.transport.send(encode_frame(kind, self._command_sequence, payload))
            self._await_ack(kind, timeout_s)

    def _await_ack(self, kind: int, timeout_s: float) -> None:
        deadline_ns = self._clock.monotonic_ns() + int(timeout_s * 1e9)
        while True:
            left_s = (deadline_ns - self._clock.monotonic_ns()) / 1e9
            try:
                ack = self._acks.get(timeout=max(left_s, 0.001))
            except queue.Empty:
                raise DeviceTimeout(
                    "xray.no_answer", f"the scanner did not answer command {kind:#04x} within {timeout_s} s"
                ) from None
            if ack.sequence == self._command_sequence:
                break
        if ack.result:
            fault = fault_by_number(ack.result)
            raise DeviceFault(fault.code, str(fault), number=fault.number)

    # --- on the reader's thread ---------------------------------------------------------------------------------------

    def _connect(self) -> _Line:
        transport = open_transport(self._url)
        transport.send(encode_frame(wire.IDENTIFY, 0))
        return _Line(transport, FrameDecoder(wire.LONGEST))

    def _serve(self, line: _Line) -> bool:
        received = line.transport.receive(0.2)
        is_heard = False
        for found in line.decoder.feed(received):
            if isinstance(found, Garbage):
                self._complain(ProtocolError("xray.garbage", "bytes that are no frame: check the cable", found.skipped))
            else:
                is_heard = True
                self._thread.heard()
                self._take(line, found)
        return is_heard

    def _take(self, line: _Line, frame: RawFrame) -> None:
        if line.next_sequence is not None and frame.sequence != line.next_sequence:
            lost = (frame.sequence - line.next_sequence) & 0xFFFF
            self._complain(ProtocolError("xray.frames_lost", f"{lost} frames lost before frame {frame.sequence}"))
        line.next_sequence = (frame.sequence + 1) & 0xFFFF
        try:
            self._publish(line, wire.decode_message(frame))
        except ProtocolError as error:
            self._complain(error)

    def _publish(self, line: _Line, message: wire.Message) -> None:
        listener = self._require_listener()
        match message:
            case wire.Lines():
                self._publish_lines(line, message)
            case wire.Edge():
                (listener.bag_entered if message.is_entered else listener.bag_left)()
            case wire.Fault():
                fault = fault_by_number(message.number)
                listener.fault(fault.code, str(fault))
            case wire.Hello():
                self._unit, line.detectors = message, message.detectors
            case wire.Status():
                self._status = message
            case wire.Ack():
                self._acks.put(message)

    def _publish_lines(self, line: _Line, message: wire.Lines) -> None:
        width = message.low.shape[1]
        if line.detectors is not None and width != line.detectors:
            raise ProtocolError("xray.width_changed", f"lines of {width} pixels from {line.detectors} detectors")
        now_ns = self._clock.monotonic_ns()
        self._require_listener().lines(LineBlock(message.low, message.high, message.first_line, now_ns))

    def _complain(self, error: ProtocolError) -> None:
        logger.info("xray: %s", error)
        self._require_listener().fault(error.code, str(error))

    def _changed(self, is_present: bool, reason: str) -> None:
        self._require_listener().link(is_present, reason)
        if self._on_device is not None:
            self._on_device("xray", is_present, reason)

    def _require_listener(self) -> XrayListener:
        assert self._listener is not None, "start() gives the listener before the thread begins"
        return self._listener
