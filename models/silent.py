"""A detector that cannot start: silent from the first bag on, with the reason."""

from __future__ import annotations

from checkpoint.detection import Detection
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.scan import Scan


class SilentDetector:
    """Satisfies ``ports.Detector``; every bag is opened by hand until the fault is mended and the kiosk restarted."""

    name, sha256 = "none", ""

    def __init__(self, fault: EnvironmentFault) -> None:
        """Args: why no model could be loaded; shown to the maintainer."""
        self.last_fault: EnvironmentFault | None = fault
        self.is_ready = False

    def detect(self, scan: Scan) -> tuple[Detection, ...]:
        """Always raises DetectorUnavailable."""
        raise DetectorUnavailable("detector.down", f"no model is loaded: {self.last_fault}")

    def close(self) -> None:
        """Nothing runs."""
