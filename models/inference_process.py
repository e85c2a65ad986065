"""The detector's process: ``python -m models.inference_process DESCRIPTOR``, started by ``worker.py`` only.

It imports neither Qt nor OpenCV. The thread that reads the socket ends the process as soon as the lane's process is
gone, even while a native call hangs. The kernel's own parent-death signal would not do: it also comes when merely the
thread ends that started us.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
from pathlib import Path
from queue import SimpleQueue

from checkpoint.errors import EnvironmentFault
from checkpoint.scan import Scan
from models import wire

Asked = SimpleQueue[tuple[wire.Ask, Scan]]


def main(descriptor: int) -> None:
    """Load, then answer one scan after the other until the lane's process closes the socket."""
    sock = socket.socket(fileno=descriptor)
    start = wire.receive_request(sock)
    if not isinstance(start, wire.Start):
        raise TypeError(f"the first message must be Start, not {start!r}")
    _step_back(start.niceness)  # before any other thread runs: they all inherit it
    asked: Asked = SimpleQueue()
    threading.Thread(target=_read, args=(sock, asked), name="lane", daemon=True).start()
    _serve(sock, start, asked)


def _step_back(niceness: int) -> None:
    if not niceness:
        return
    os.nice(niceness)
    # A kernel that groups tasks by session weighs our niceness only within our own session: the group steps back, too.
    with contextlib.suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(niceness), encoding="ascii")


def _read(sock: socket.socket, asked: Asked) -> None:
    try:
        while True:
            ask = wire.receive_request(sock)
            if isinstance(ask, wire.Ask):
                asked.put((ask, wire.scan_of(ask, sock)))
    finally:
        os._exit(0)  # nobody is left to answer; a hung native call must not keep us


def _serve(sock: socket.socket, start: wire.Start, asked: Asked) -> None:
    from models.onnx_detector import OnnxDetector  # here: the reader must already watch while this loads

    try:
        detector = OnnxDetector(start.model, Path(start.weights), start.threads)
    except EnvironmentFault as fault:
        wire.send(sock, wire.Fault(fault.code, str(fault)))
        return
    wire.send(sock, wire.Ready())
    while True:
        ask, scan = asked.get()
        try:
            reply: wire.Reply = wire.Found(ask.number, detector.detect(scan, ask.min_score_e4))
        except EnvironmentFault as fault:
            reply = wire.Fault(fault.code, str(fault), ask.number)
        wire.send(sock, reply)


if __name__ == "__main__":
    main(int(sys.argv[1]))
