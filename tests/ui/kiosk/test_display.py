"""Knocking at an X server that speaks bytes."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.kiosk.display import knock_at_wayland, knock_at_x11

COOKIE = bytes(range(16))


class XServer:
    """Admits whoever brings the cookie, once."""

    def __init__(self, sockets: Path, cookie: bytes, hang_up: bool = False) -> None:
        self._cookie = cookie
        self._hang_up = hang_up
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.settimeout(5)
        self._listener.bind(str(sockets / "X9"))
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve, name="x-server")
        self._thread.start()

    def _serve(self) -> None:
        line, _ = self._listener.accept()
        with line:
            line.settimeout(5)
            _, major, _, name_length, cookie_length = struct.unpack("<BxHHHHxx", line.recv(12, socket.MSG_WAITALL))
            rest = name_length + -name_length % 4 + cookie_length
            offered = line.recv(rest, socket.MSG_WAITALL)[-cookie_length:] if rest else b""
            if not self._hang_up:
                line.sendall(self._answer(major == 11 and offered == self._cookie))

    def _answer(self, admitted: bool) -> bytes:
        reason = b"No protocol specified\n"
        head = struct.pack("<BBHHH", admitted, 0 if admitted else len(reason), 11, 0, 0)
        return head + (b"" if admitted else reason)

    def close(self) -> None:
        self._thread.join(5)
        self._listener.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[XServer]:
    running = XServer(tmp_path, COOKIE)
    yield running
    running.close()


def _authority(path: Path, number: bytes) -> str:
    fields = (b"station", number, b"MIT-MAGIC-COOKIE-1", COOKIE)
    path.write_bytes(b"\x01\x00" + b"".join(struct.pack(">H", len(field)) + field for field in fields))
    return str(path)


@pytest.mark.usefixtures("server")
def test_the_right_cookie_is_let_in(tmp_path: Path) -> None:
    environ = {"DISPLAY": ":9.0", "XAUTHORITY": _authority(tmp_path / "xa", b"9")}

    assert knock_at_x11(environ, tmp_path) is None


@pytest.mark.usefixtures("server")
def test_the_cookie_of_another_display_is_not_offered(tmp_path: Path) -> None:
    environ = {"DISPLAY": ":9", "XAUTHORITY": _authority(tmp_path / "xa", b"8")}

    assert knock_at_x11(environ, tmp_path) == "No protocol specified"


@pytest.mark.usefixtures("server")
def test_a_cut_authority_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "xa"
    path.write_bytes(Path(_authority(path, b"9")).read_bytes()[:-20])

    assert knock_at_x11({"DISPLAY": ":9", "XAUTHORITY": str(path)}, tmp_path) == "No protocol specified"


def test_a_server_that_hangs_up_is_told(tmp_path: Path) -> None:
    server = XServer(tmp_path, b"", hang_up=True)

    told = knock_at_x11({"DISPLAY": ":9", "XAUTHORITY": str(tmp_path / "none")}, tmp_path)

    server.close()
    assert told == "the X server hung up"


def test_a_senseless_display_is_told(tmp_path: Path) -> None:
    assert "not HOST:NUMBER" in str(knock_at_x11({"DISPLAY": "screen"}, tmp_path))


def test_a_compositor_that_listens_is_found(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "wayland-0"))
        listener.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}

        assert knock_at_wayland(environ) is None
