"""Bytes with deadlines, by URL.

``tcp://host:port`` is a plain socket (the scanner's line stream needs its speed); everything else is opened by
pyserial: ``/dev/checkpoint-gate``, ``socket://host:port``, ``loop://``. A write proves nothing on any of them: only
an answer does.
"""

from __future__ import annotations

import contextlib
import re
import socket
import time
from typing import Any, Protocol

import serial

from devices.errors import DeviceDisconnected, DeviceTimeout

RECEIVE_BYTES = 1 << 18


class Transport(Protocol):
    """An open line; not for two readers at once, but one may write while another reads."""

    def receive(self, timeout_s: float) -> bytes:
        """Whatever has come, at least one byte; ``b""`` when nothing came in time.

        Raises:
            DeviceDisconnected: the line is gone.
        """
        ...

    def send(self, message: bytes, timeout_s: float = 2.0) -> None:
        """Hand all bytes to the line.

        Raises:
            DeviceTimeout: the line did not take them in time.
            DeviceDisconnected: the line is gone.
        """
        ...

    def close(self) -> None:
        """End the line; may be called twice."""
        ...


def open_transport(url: str, *, connect_timeout_s: float = 2.0, baud: int = 115_200) -> Transport:
    """Open ``url`` within ``connect_timeout_s``.

    Raises:
        DeviceDisconnected: nobody there, no such port, no permission, or a URL that cannot be read.
    """
    if url.startswith("tcp://"):
        return SocketTransport(url, connect_timeout_s)
    return SerialTransport(url, baud)


def receive_exactly(transport: Transport, count: int, timeout_s: float) -> bytes:
    """``count`` bytes.

    Raises:
        DeviceTimeout: fewer came in time; the message shows them.
    """
    deadline = time.monotonic() + timeout_s
    received = b""
    while len(received) < count:
        left_s = deadline - time.monotonic()
        if left_s <= 0:
            raise DeviceTimeout(
                "transport.timeout",
                f"wanted {count} bytes within {timeout_s} s and got {len(received)} ({received.hex(' ')}): "
                "check that the device is switched on",
            )
        received += transport.receive(left_s)
    return received


def host_and_port(url: str) -> tuple[str, int]:
    """The two of ``scheme://host:port[/…]``.

    Raises:
        DeviceDisconnected: not of this form; says what to write.
    """
    match = re.fullmatch(r"[a-z-]+://(\[[0-9A-Fa-f:]+\]|[^/:\[\]]+):(\d{1,5})(/.*)?", url)
    if match is None or int(match[2]) > 65535:
        raise DeviceDisconnected("transport.url", f"{url!r} is not scheme://host:port: correct it in settings.toml")
    return match[1].strip("[]"), int(match[2])


class SocketTransport:
    """A TCP connection."""

    def __init__(self, url: str, connect_timeout_s: float) -> None:
        self._url = url
        try:
            self._socket = socket.create_connection(host_and_port(url), timeout=connect_timeout_s)
        except OSError as error:
            raise DeviceDisconnected(
                "transport.unreachable", f"{url}: {error}; check power, cable and address", url=url
            ) from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = bytearray(RECEIVE_BYTES)
        self._view = memoryview(self._buffer)

    def receive(self, timeout_s: float) -> bytes:
        """See ``Transport``."""
        try:
            self._socket.settimeout(max(timeout_s, 0.001))
            count = self._socket.recv_into(self._buffer)
        except TimeoutError:
            return b""
        except OSError as error:
            raise self._gone(error) from error
        if count == 0:
            raise self._gone("closed by the device")
        return bytes(self._view[:count])

    def send(self, message: bytes, timeout_s: float = 2.0) -> None:
        """See ``Transport``."""
        try:
            self._socket.settimeout(timeout_s)
            self._socket.sendall(message)
        except TimeoutError as error:
            raise DeviceTimeout(
                "transport.write_timeout", f"{self._url} took no bytes for {timeout_s} s: check the device"
            ) from error
        except OSError as error:
            raise self._gone(error) from error

    def close(self) -> None:
        """See ``Transport``."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _gone(self, why: object) -> DeviceDisconnected:
        return DeviceDisconnected(
            "transport.disconnected", f"{self._url}: line lost ({why}); check power and cable", url=self._url
        )


class SerialTransport:
    """A port of pyserial."""

    def __init__(self, url: str, baud: int) -> None:
        self._url = url
        settings: dict[str, Any] = {"baudrate": baud, "timeout": 0, "write_timeout": 2.0}
        if "://" not in url:
            settings["exclusive"] = True
        try:
            self._port: serial.SerialBase = serial.serial_for_url(url, **settings)
        except (OSError, ValueError) as error:
            raise DeviceDisconnected(
                "transport.unreachable",
                f"{url}: {error}; check the cable, and that this user may open it (group dialout)",
                url=url,
            ) from error

    def receive(self, timeout_s: float) -> bytes:
        """See ``Transport``."""
        try:
            self._port.timeout = timeout_s
            first = bytes(self._port.read(1))
            if not first:
                return b""
            self._port.timeout = 0  # the rest that is already here; in_waiting of socket:// only says 0 or 1
            return first + bytes(self._port.read(RECEIVE_BYTES))
        except (OSError, TypeError) as error:  # TypeError: pyserial reads a port that another thread just closed
            raise self._gone(error) from error

    def send(self, message: bytes, timeout_s: float = 2.0) -> None:
        """See ``Transport``."""
        try:
            self._port.write_timeout = timeout_s
            self._port.write(message)
        except serial.SerialTimeoutException as error:
            raise DeviceTimeout(
                "transport.write_timeout", f"{self._url} took no bytes for {timeout_s} s: check the device"
            ) from error
        except (OSError, TypeError) as error:
            raise self._gone(error) from error

    def close(self) -> None:
        """See ``Transport``."""
        with contextlib.suppress(OSError):
            self._port.close()

    def _gone(self, why: object) -> DeviceDisconnected:
        return DeviceDisconnected(
            "transport.disconnected", f"{self._url}: line lost ({why}); check power and cable", url=self._url
        )
