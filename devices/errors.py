"""What goes wrong on a wire. All are ``EnvironmentFault``: shown to the maintainer with what to do."""

from __future__ import annotations

from checkpoint.errors import EnvironmentFault

_MOST_BYTES_SHOWN = 64


class TransportError(EnvironmentFault):
    """The line to a device failed."""


class DeviceTimeout(TransportError):
    """The device did not answer before the deadline; whether it acted is unknown."""


class DeviceDisconnected(TransportError):
    """There is no line to the device: cable, power, address."""


class ProtocolError(EnvironmentFault):
    """Bytes that the protocol does not allow; ``detail["bytes"]`` holds them in hex."""

    def __init__(self, code: str, message: str, received: bytes = b"", **detail: object) -> None:
        shown = received[:_MOST_BYTES_SHOWN].hex(" ")
        more = f" … ({len(received)} bytes)" if len(received) > _MOST_BYTES_SHOWN else ""
        text = f"{message}; received: {shown}{more}" if received else message
        super().__init__(code, text, bytes=shown, **detail)


class DeviceFault(EnvironmentFault):
    """The device itself said that something is wrong: its code, and the sentence of its manual."""


class GateSilent(DeviceTimeout):
    """The barrier did not acknowledge; nobody may assume that it opened, nor that it did not."""
