"""A TCP port that a simulator listens on; it can be unplugged and plugged in again at the same number."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from collections.abc import Callable

from devices.simulators.faults import Line, LineClosed


class SocketLine:
    """One accepted connection."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.settimeout(10.0)
        self._write_lock = threading.Lock()

    def read(self, timeout_s: float) -> bytes:
        """See ``Line``."""
        try:
            if not select.select([self._socket], [], [], timeout_s)[0]:
                return b""
            received = self._socket.recv(65536)
        except (OSError, ValueError) as error:  # ValueError: closed meanwhile, the descriptor is -1
            raise LineClosed(str(error)) from error
        if not received:
            raise LineClosed("hung up")
        return received

    def write(self, message: bytes) -> None:
        """See ``Line``."""
        try:
            with self._write_lock:
                self._socket.sendall(message)
        except OSError as error:
            raise LineClosed(str(error)) from error

    def close(self) -> None:
        """See ``Line``."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class TcpPort:
    """Accepts connections and gives each to ``serve`` on a thread of its own.

    Args:
        serve: ends by returning or with LineClosed.
    """

    def __init__(self, serve: Callable[[Line], None], name: str, port: int = 0) -> None:
        self._serve, self._name = serve, name
        self._lock = threading.Lock()
        self._lines: dict[threading.Thread, SocketLine] = {}
        self._listener: socket.socket | None = None
        self._acceptor: threading.Thread | None = None
        self.port = port
        self.plug_in()

    def plug_in(self) -> None:
        """Listen (again)."""
        if self._listener is not None:
            return
        listener = _listen(self.port)
        self.port = listener.getsockname()[1]
        self._listener = listener
        self._acceptor = threading.Thread(target=self._accept, args=(listener,), name=f"simulated-{self._name}")
        self._acceptor.start()

    def unplug(self) -> None:
        """End the open connections and refuse new ones."""
        listener, self._listener = self._listener, None
        if listener is None:
            return
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        if self._acceptor is not None and self._acceptor is not threading.current_thread():
            self._acceptor.join(5)
        with self._lock:
            lines = dict(self._lines)
        for line in lines.values():
            line.close()
        for thread in lines:
            if thread is not threading.current_thread():
                thread.join(5)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            if self._listener is not listener:
                connection.close()
                return
            line = SocketLine(connection)
            thread = threading.Thread(target=self._run, args=(line,), name=f"simulated-{self._name}-line")
            with self._lock:
                self._lines[thread] = line
            thread.start()

    def _run(self, line: SocketLine) -> None:
        try:
            with contextlib.suppress(LineClosed):
                self._serve(line)
        finally:
            line.close()
            with self._lock:
                self._lines.pop(threading.current_thread(), None)


def _listen(port: int) -> socket.socket:
    deadline = time.monotonic() + 5
    while True:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
            listener.listen(8)
            return listener
        except OSError:
            listener.close()
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
