"""What the outer packages satisfy. Every call has a deadline of its own and raises EnvironmentFault when it passes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from checkpoint.detection import Detection
from checkpoint.frame import Frame
from checkpoint.scan import LineBlock, Scan


class Detector(Protocol):
    """The model, in a process of its own."""

    @property
    def name(self) -> str:
        """Name and version of the model, for example ``default 2026.11.1``."""
        ...

    @property
    def sha256(self) -> str:
        """Hash of the weights file."""
        ...

    def detect(self, scan: Scan) -> tuple[Detection, ...]:
        """Zones above the manifest's thresholds.

        Raises:
            DetectorUnavailable: no answer within the deadline, crashed, or NaN.
        """
        ...

    def close(self) -> None:
        """End the process."""
        ...


class XrayListener(Protocol):
    """Receives what the scanner sends, on the reader's thread, in the order of the wire."""

    def bag_entered(self) -> None:
        """The light barrier broke."""
        ...

    def lines(self, block: LineBlock) -> None:
        """Some lines."""
        ...

    def picture(self, scan: Scan) -> None:
        """A whole picture of a foreign machine (folder of pictures): enters and leaves at once."""
        ...

    def bag_left(self) -> None:
        """The light barrier cleared."""
        ...

    def fault(self, code: str, message: str) -> None:
        """The source complained (stable code, the manual's sentence)."""
        ...

    def link(self, is_present: bool, reason: str) -> None:
        """The source was lost or found."""
        ...


class XraySource(Protocol):
    """A line-scan source or a folder of pictures."""

    def start(self, listener: XrayListener) -> None:
        """Begin to deliver on a thread of its own."""
        ...

    def stop(self) -> None:
        """End the thread; returns when it has ended."""
        ...


class Belt(Protocol):
    """The conveyor."""

    def run(self, direction: Literal["forward", "reverse"] = "forward") -> None:
        """Start; returns when acknowledged."""
        ...

    def stop(self) -> None:
        """Stop; returns when acknowledged."""
        ...


class Camera(Protocol):
    """A camera; its pictures may be dropped."""

    def latest(self) -> Frame | None:
        """The newest frame not yet taken, or None."""
        ...


class Gate(Protocol):
    """The barrier at the exit."""

    def open(self, clearance_id: str) -> None:
        """Open for one coach; returns when the barrier acknowledged this clearance id. Never repeated by itself."""
        ...

    def close(self) -> None:
        """Close; returns when acknowledged."""
        ...

    def state(self) -> Literal["closed", "open", "moving", "fault"]:
        """What the barrier says it is."""
        ...


class Printer(Protocol):
    """The slip printer."""

    def print_lines(self, lines: Sequence[str], qr: str | None = None) -> None:
        """One slip, cut; returns when the printer says that it has paper and is ready."""
        ...


class DeviceListener(Protocol):
    """Told by every driver when its device is lost or found, on the driver's thread."""

    def __call__(self, device: str, is_present: bool, reason: str) -> None:
        """Args: device name, presence, a stable reason code with detail after a colon."""
        ...
