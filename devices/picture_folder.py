"""A folder of pictures in place of a scanner: each one passes as a bag that enters and leaves at once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from checkpoint.clock import Clock
from checkpoint.errors import EnvironmentFault
from checkpoint.ports import DeviceListener, XrayListener
from checkpoint.scan import Scan
from devices.picture_files import decode_picture, decode_png16
from devices.picture_header import PictureUnreadable

logger = logging.getLogger(__name__)
SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff")
SETTLE_S = 1.0
"""A file that changed so lately may still be being copied; it is looked at again at the next poll."""
POLL_S = 0.5
LAST_RETRY_S = 5.0


@dataclass(frozen=True, slots=True)
class _Version:
    """A file as it was: written anew, it is taken again."""

    path: Path
    size: int
    modified_ns: int


class PictureFolder:
    """Implements ``ports.XraySource``.

    Pictures come in the order of their names; ``X_low.png`` with ``X_high.png`` is one dual-energy scan. Files that
    appear later are taken too. A file that is no whole picture is reported as ``picture.unreadable`` and passed over;
    a folder that vanishes is a lost source, looked for until it is back.

    Args:
        on_device: told ``("xray", is_present, reason)``; None where the listener passes its ``link`` on already.
        interval_s: pause after each picture.
        loop: begin again after the last one.
        is_held: begin with the belt standing, until ``belt.run()``.

    Attributes:
        finished: set when every picture was delivered once and ``loop`` is off.
        belt: implements ``ports.Belt``: while it stands, the next picture waits.
        delivered, refused: pictures so far.
    """

    def __init__(
        self, folder: Path | str, on_device: DeviceListener | None, clock: Clock, interval_s: float = 2.0,
        loop: bool = False, *, is_held: bool = False,
    ) -> None:  # fmt: skip
        self._folder, self._on_device, self._clock = Path(folder), on_device, clock
        self._interval_s, self._is_looping = interval_s, loop
        self._ending = threading.Event()
        self.finished = threading.Event()
        self.belt = PictureBelt(is_running=not is_held)
        self.delivered = self.refused = 0
        self._is_present: bool | None = None
        self._done: set[_Version] = set()
        self._first_seen_ns: dict[_Version, int] = {}
        self._named: set[str] = set()
        self._has_said_empty = False
        self._listener: XrayListener | None = None
        self._thread = threading.Thread(target=self._run, name="device-picture-folder")

    def start(self, listener: XrayListener) -> None:
        """Begin to deliver on a thread of its own."""
        self._listener = listener
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when it has ended."""
        self._ending.set()
        self.belt.end()
        if self._thread.ident is not None:
            self._thread.join(30)

    # --- on the thread ------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        pause_s = POLL_S
        while not self._ending.is_set():
            try:
                versions = self._look()
            except OSError as error:
                self._change(
                    False, f"picture.folder_lost: {self._folder}: {error.strerror}; put it back or name another"
                )
                pause_s = min(2 * pause_s, LAST_RETRY_S)
            else:
                pause_s = POLL_S
                self._change(True, "connected")
                self._deliver_all(versions)
            self._ending.wait(pause_s)

    def _look(self) -> list[_Version]:
        """What is there and not done yet, by name. Raises OSError when the folder is gone."""
        versions: list[_Version] = []
        for path in sorted(self._folder.iterdir()):
            if path.name.startswith("."):
                continue
            if path.suffix.lower() in SUFFIXES:
                versions += self._version_of(path)
            elif path.name not in self._named and path.is_file():
                self._named.add(path.name)
                self._fault("picture.other_file", f"{path.name}: not JPEG, PNG, BMP or TIFF by its name: passed over")
        if not versions and not self._has_said_empty:
            self._has_said_empty = True
            self._fault("picture.none", f"{self._folder}: no picture in it (JPEG, PNG, BMP or TIFF): put some there")
        return [version for version in versions if version not in self._done]

    @staticmethod
    def _version_of(path: Path) -> Iterator[_Version]:
        try:
            status = path.stat()
        except OSError:
            return  # taken away, or a link to nothing, while we looked
        yield _Version(path, status.st_size, status.st_mtime_ns)

    def _deliver_all(self, versions: list[_Version]) -> None:
        is_complete = True
        for version in versions:
            if not self._is_settled(version):
                is_complete = False
                continue
            if not self.belt.wait_until_running() or self._ending.is_set():
                return
            if not self._deliver(version):
                return
            self._ending.wait(self._interval_s)
        if is_complete and not self._ending.is_set():
            if self._is_looping and self.delivered:
                self._done.clear()
            else:
                self.finished.set()

    def _is_settled(self, version: _Version) -> bool:
        """Old enough by its own date, or unchanged here for so long: a date may be wrong, or the clock."""
        if self._clock.now().timestamp() - version.modified_ns / 1e9 > SETTLE_S:
            return True
        now_ns = self._clock.monotonic_ns()
        return now_ns - self._first_seen_ns.setdefault(version, now_ns) > SETTLE_S * 1e9

    def _deliver(self, version: _Version) -> bool:
        """False when the file is gone: the folder must be looked at again."""
        try:
            scan = self._read(version.path)
        except FileNotFoundError:
            return False
        except (EnvironmentFault, OSError) as error:
            self.refused += 1
            self._fault("picture.unreadable", f"{version.path.name}: {error}")
        else:
            if scan is not None:
                self.delivered += 1
                self._require_listener().picture(scan)
        self._done.add(version)
        return True

    def _read(self, path: Path) -> Scan | None:
        """None for the second file of a pair."""
        if path.name.endswith("_high.png") and path.with_name(_partner(path.name, "high", "low")).exists():
            return None
        if path.name.endswith("_low.png"):
            return self._read_pair(path)
        decoded = decode_picture(path.read_bytes())
        return Scan(
            bag_id="", captured_at=self._clock.now(), last_line_ns=self._clock.monotonic_ns(), source="xray.folder",
            picture=decoded.rgb, faults=(decoded.note,) if decoded.note else (),
        )  # fmt: skip

    def _read_pair(self, path: Path) -> Scan:
        partner = path.with_name(_partner(path.name, "low", "high"))
        if not partner.exists():
            raise PictureUnreadable(f"{partner.name} is missing: put both views of the bag there")
        low, high = decode_png16(path.read_bytes()), decode_png16(partner.read_bytes())
        if low.shape != high.shape:
            raise PictureUnreadable(f"{low.shape[1]} × {low.shape[0]} pixels, but {partner.name} has another size")
        return Scan(
            bag_id="", captured_at=self._clock.now(), last_line_ns=self._clock.monotonic_ns(), source="xray.folder",
            low=low, high=high,
        )  # fmt: skip

    def _fault(self, code: str, message: str) -> None:
        logger.info("%s: %s", code, message)
        self._require_listener().fault(code, message)

    def _change(self, is_present: bool, reason: str) -> None:
        if self._is_present is is_present:
            return
        self._is_present = is_present
        self._require_listener().link(is_present, reason)
        if self._on_device is not None:
            self._on_device("xray", is_present, reason)

    def _require_listener(self) -> XrayListener:
        assert self._listener is not None, "start() gives the listener before the thread begins"
        return self._listener


def _partner(name: str, this: str, other: str) -> str:
    return f"{name.removesuffix(f'_{this}.png')}_{other}.png"


class PictureBelt:
    """The belt of a source that has none: while it stands, the next picture waits. Implements ``ports.Belt``."""

    def __init__(self, *, is_running: bool) -> None:
        self._changed = threading.Condition()
        self._is_running, self._has_ended = is_running, False

    def run(self, direction: Literal["forward", "reverse"] = "forward") -> None:
        """Let the next picture come; backwards none comes."""
        with self._changed:
            self._is_running = direction == "forward"
            self._changed.notify_all()

    def stop(self) -> None:
        """Hold the next picture back."""
        with self._changed:
            self._is_running = False

    def wait_until_running(self) -> bool:
        """Blocks while the belt stands; False when the source ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_running or self._has_ended)
            return not self._has_ended

    def end(self) -> None:
        """Wake whoever waits, for good."""
        with self._changed:
            self._has_ended = True
            self._changed.notify_all()
