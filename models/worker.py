"""The detector in a process of its own, so that one that hangs can be killed and one that crashes takes nobody along.

A fresh interpreter is spawned by ``subprocess`` and not by ``multiprocessing``, which would import the lane's main
module, and Qt with it, into the child, and keep a resource tracker beside it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec

from checkpoint.clock import Clock, SystemClock
from checkpoint.detection import Detection
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.scan import Scan
from models import wire
from models.manifest import load_manifest
from models.restarts import Restarts

LOG = logging.getLogger(__name__)
ROOT = Path(__file__).parents[1]
GRACE_NS = 500_000_000
"""For the rest of a message whose beginning has come."""
REAP_S = 1.5
DYING_S = 0.05
"""Its socket closes a little before it has an exit status."""
WAITING_SHARE = 0.75
"""Of the deadline, for its turn and a process that is starting. With less left for the look it is not asked: too short
a look would end in the death of a process that is well."""
ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    # Keep the pages of one picture for the next: fetching them from the kernel anew doubles the time to resize.
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(32 << 20),
}
_now_ns = SystemClock().monotonic_ns


class _Child:
    """One life of the detector's process; answers only after ``Ready``."""

    def __init__(self, start: wire.Start, deadline_ns: int) -> None:
        self.is_ready = False
        self.must_be_ready_ns = deadline_ns
        self.sock, theirs = socket.socketpair()
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        environment = {**os.environ, "PYTHONPATH": path, **ENVIRONMENT}
        # Our copy of the child's end gets closed, or its death would never be seen.
        with contextlib.ExitStack() as on_failure, theirs:
            on_failure.callback(self.sock.close)
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", "models.inference_process", str(theirs.fileno())],
                env=environment,
                stdin=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,  # Ctrl+C in a terminal is the lane's to answer
            )
            on_failure.pop_all()
        with contextlib.suppress(OSError):  # died already: whoever waits for it will see that
            wire.send(self.sock, start, (), deadline_ns)

    def has_reply(self, deadline_ns: int) -> bool:
        """Whether something comes, the end included, before ``deadline_ns``."""
        return wire.has_something(self.sock, deadline_ns)

    def reply(self, deadline_ns: int) -> wire.Reply:
        """What has begun to come; its rest gets ``GRACE_NS`` at least."""
        return wire.receive_reply(self.sock, max(deadline_ns, _now_ns() + GRACE_NS))

    def kill(self) -> None:
        """May be called from any thread; whoever waits for an answer learns of it at once."""
        self.process.kill()

    def end(self) -> int | None:
        """Kill and wait; returns the exit status it had by itself, None when it was still running."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(DYING_S)
        status = self.process.returncode
        self.process.kill()
        try:
            self.process.wait(REAP_S)
        except subprocess.TimeoutExpired:
            LOG.error("detector process %d does not end, not even killed: restart the machine", self.process.pid)
        self.sock.close()
        return status


class DetectorProcess:
    """The lane's detector (``checkpoint.ports.Detector``). Every call may come from any thread.

    It comes up by itself and is started again when it fails; while it is not there, ``detect`` raises.
    """

    def __init__(
        self,
        manifest_path: Path | None = None,
        model_name: str | None = None,
        deadline_s: float = 2.0,
        threads: int = 2,
        *,
        start_deadline_s: float = 30.0,
        clock: Clock | None = None,
        niceness: int = 0,
        failure_level: int = logging.WARNING,
    ) -> None:
        """Begin to start; returns at once.

        Args:
            manifest_path: the product's own when left out.
            model_name: an operating model; the manifest's first when left out.
            deadline_s: for a whole ``detect``, its turn and a process that is starting included.
            threads: for one inference.
            start_deadline_s: for loading and warming up.
            clock: for the back-off; deadlines are the machine's.
            niceness: of its process, added to ours (0..19); at 19 it gets what no other process wants.
            failure_level: of the log record for each failure; lower where the caller says it in its own words.

        Raises:
            EnvironmentFault: ``model.*``, the manifest cannot be used or has no such operating model.
        """
        manifest = load_manifest(manifest_path)
        self._model = manifest.operating(model_name)
        self._deadline_ns, self._start_deadline_ns = int(deadline_s * 1e9), int(start_deadline_s * 1e9)
        self._start_message = wire.Start(self._model, str(manifest.weights_path(self._model)), threads, niceness)
        self._failure_level = failure_level
        self._clock = clock or SystemClock()
        self._restarts = Restarts()
        self._last_fault: EnvironmentFault | None = None
        self._number = 0
        self._child: _Child | None = None
        self._turn = threading.Lock()  # held while the child is spoken to
        self._closing = threading.Event()
        with self._turn, contextlib.suppress(DetectorUnavailable):  # kept in last_fault, tried again later
            self._start()

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._model.title

    @property
    def sha256(self) -> str:
        """Hash of the weights file that the manifest names; no other is ever loaded."""
        return self._model.sha256

    @property
    def last_fault(self) -> EnvironmentFault | None:
        """Why it last failed or was refused; kept after it came back."""
        return self._last_fault

    @property
    def child_pid(self) -> int | None:
        """Of the detector's process, for diagnostics; None while there is none."""
        child = self._child
        return None if child is None else child.process.pid

    @property
    def is_ready(self) -> bool:
        """Whether a scan would be looked at now. Never waits; starts the process again when that is due."""
        if self._turn.acquire(blocking=False):
            try:
                self._ready_child(_now_ns())
            except DetectorUnavailable:
                return False
            finally:
                self._turn.release()
            return True
        child = self._child
        return child is not None and child.is_ready

    def wait_ready(self, timeout_s: float) -> bool:
        """Wait until it is ready; False when it is not within ``timeout_s`` or has failed for now."""
        deadline_ns = _now_ns() + int(timeout_s * 1e9)
        try:
            with self._my_turn(deadline_ns):
                self._ready_child(deadline_ns)
        except DetectorUnavailable:
            return False
        return True

    def detect(self, scan: Scan, min_score_e4: int | None = None) -> tuple[Detection, ...]:
        """Zones above the manifest's thresholds, best first, at most 100.

        Args:
            scan: of any size.
            min_score_e4: one threshold for all classes instead, for measuring.

        Raises:
            DetectorUnavailable: no answer within the deadline, crashed, refused, closed, or it cannot judge this scan.
        """
        now_ns = _now_ns()
        ask_by_ns = now_ns + int(self._deadline_ns * WAITING_SHARE)
        with self._my_turn(ask_by_ns):
            child = self._ready_child(ask_by_ns)
            return self._ask(child, scan, min_score_e4, now_ns + self._deadline_ns)

    def close(self) -> None:
        """End the process, within 2 s, whatever it is doing; a ``detect`` in another thread raises."""
        self._closing.set()
        child = self._child
        if child is not None:
            child.kill()
        if self._turn.acquire(timeout=REAP_S):
            try:
                if self._child is not None:
                    self._child.end()
                    self._child = None
            finally:
                self._turn.release()

    @contextlib.contextmanager
    def _my_turn(self, deadline_ns: int) -> Iterator[None]:
        if not self._turn.acquire(timeout=max(0.0, (deadline_ns - _now_ns()) / 1e9)):
            raise DetectorUnavailable(
                "detector.busy", f"detector {self.name} is still looking at another bag: open this one by hand"
            )
        try:
            yield
        finally:
            self._turn.release()

    def _ask(self, child: _Child, scan: Scan, min_score_e4: int | None, deadline_ns: int) -> tuple[Detection, ...]:
        self._number += 1
        ask, pixels = wire.ask_of(scan, self._number, min_score_e4)
        try:
            wire.send(child.sock, ask, pixels, deadline_ns)
            reply = wire.receive_reply(child.sock, deadline_ns)
        except TimeoutError as error:
            what = f"no answer for bag {scan.bag_id} within {self._deadline_ns / 1e9:g} s"
            raise self._lost("detector.deadline", what) from error
        except (EOFError, OSError, msgspec.DecodeError) as error:
            raise self._lost("detector.crashed", f"ended while it looked at bag {scan.bag_id} ({error})") from error
        if isinstance(reply, wire.Fault) and reply.number == self._number:
            # It judged that it cannot judge: the process is well, a restart would change nothing.
            self._last_fault = DetectorUnavailable(reply.code, reply.message)
            raise self._last_fault
        if not isinstance(reply, wire.Found) or reply.number != self._number:
            raise self._lost("detector.crashed", f"answered something else for bag {scan.bag_id}: {reply!r}"[:300])
        return reply.detections

    def _ready_child(self, deadline_ns: int) -> _Child:
        """The child, ready; waits for it until ``deadline_ns``. The turn must be held."""
        self._refuse_when_closed()
        child = self._child or self._start_when_due(deadline_ns)
        if not child.is_ready:
            self._await_ready(child, deadline_ns)
        elif child.process.poll() is not None:
            self._lost("detector.crashed", "ended while no bag was there")
            return self._ready_child(deadline_ns)
        return child

    def _start_when_due(self, deadline_ns: int) -> _Child:
        wait_ns = self._restarts.wait_ns(self._clock.monotonic_ns())
        left_ns = deadline_ns - _now_ns()
        if wait_ns > max(0, left_ns):
            raise self._down(wait_ns)
        self._closing.wait(wait_ns / 1e9)
        return self._start()

    def _await_ready(self, child: _Child, deadline_ns: int) -> None:
        until_ns = min(deadline_ns, child.must_be_ready_ns)
        try:
            reply = child.reply(until_ns) if child.has_reply(until_ns) else None
        except (EOFError, OSError, msgspec.DecodeError) as error:
            raise self._lost("detector.crashed", f"ended while it was starting ({error})") from error
        if reply is None and _now_ns() >= child.must_be_ready_ns:
            raise self._lost("detector.start_deadline", f"not ready within {self._start_deadline_ns / 1e9:g} s")
        if reply is None:
            raise DetectorUnavailable("detector.starting", f"detector {self.name} is starting: open the bag by hand")
        if isinstance(reply, wire.Fault):
            raise self._lost(reply.code, reply.message, is_lasting=True)
        child.is_ready = True
        LOG.info("detector %s is ready, process %d", self.name, child.process.pid)

    def _start(self) -> _Child:
        self._refuse_when_closed()
        try:
            child = _Child(self._start_message, _now_ns() + self._start_deadline_ns)
        except OSError as error:
            self._restarts.failed(self._clock.monotonic_ns(), is_lasting=True)
            raise self._lost("detector.not_started", f"cannot start its process ({error})", is_lasting=True) from error
        self._child = child
        if self._closing.is_set():  # close() came meanwhile and saw no child to kill
            child.kill()
        return child

    def _lost(self, code: str, what: str, *, is_lasting: bool = False) -> DetectorUnavailable:
        """End the child and start the next one if that is due at once; returns what to raise. The turn must be held."""
        child, self._child = self._child, None
        status = child.end() if child is not None else None
        if self._closing.is_set():
            return self._closed()
        self._restarts.failed(self._clock.monotonic_ns(), is_lasting=is_lasting)
        wait_ns = self._restarts.wait_ns(self._clock.monotonic_ns())
        ended = "" if status is None else f", exit status {status}"
        fault = DetectorUnavailable(
            code,
            f"detector {self.name}: {what}{ended}; it is started again in {wait_ns / 1e9:g} s; open the bag by hand",
            exit_status=status,
        )
        self._last_fault = fault
        LOG.log(self._failure_level, "%s", fault)
        if wait_ns == 0:
            self._start()
        return fault

    def _down(self, wait_ns: int) -> DetectorUnavailable:
        cause = self._last_fault
        return DetectorUnavailable(
            "detector.down",
            f"detector {self.name} is down for {wait_ns / 1e9:.0f} s more: open every bag by hand; last fault: {cause}",
            cause="" if cause is None else cause.code,
            wait_s=wait_ns // 1_000_000_000,
        )

    def _closed(self) -> DetectorUnavailable:
        return DetectorUnavailable("detector.closed", f"detector {self.name} was closed: start the lane again")

    def _refuse_when_closed(self) -> None:
        if self._closing.is_set():
            raise self._closed()
