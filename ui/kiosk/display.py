"""Knocks at the display before Qt does: where Qt cannot connect it aborts the process instead of raising."""

from __future__ import annotations

import os
import re
import socket
import struct
from collections.abc import Mapping
from pathlib import Path

DEADLINE_S = 2.0
X11_SOCKETS = Path("/tmp/.X11-unix")
_X11_FIRST_PORT = 6000
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_DISPLAY = re.compile(r"(?:unix)?(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?$")
_SUCCESS = 1


def knock_at_x11(environ: Mapping[str, str], sockets: Path = X11_SOCKETS) -> str | None:
    """Why the X server named by DISPLAY cannot be used; None when it let us in.

    Speaks the connection set-up of the X11 protocol with the cookie of the Xauthority file.
    Source: X Window System Protocol, version 11, chapter 8 and appendix B.
    """
    named = _DISPLAY.match(environ["DISPLAY"])
    if named is None:
        return f"DISPLAY={environ['DISPLAY']!r} is not HOST:NUMBER"
    host, number = named["host"], int(named["number"])
    try:
        with _connect(host, number, sockets) as line:
            cookie = _find_cookie(_authority_file(environ), str(number).encode())
            name = _COOKIE if cookie else b""
            head = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
            line.sendall(
                head + _padded(name) + _padded(cookie)
            )  # in one piece: a refusal may come right after the head
            answer = _receive(line, 8)
            if answer[0] == _SUCCESS:
                return None
            return _receive(line, answer[1]).decode("latin-1").strip() or "the X server refused us"
    except OSError as error:
        return str(error)


def knock_at_wayland(environ: Mapping[str, str]) -> str | None:
    """Why the compositor's socket cannot be reached; None when it can."""
    path = Path(environ.get("XDG_RUNTIME_DIR", "")) / environ["WAYLAND_DISPLAY"]
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(DEADLINE_S)
            line.connect(str(path))
    except OSError as error:
        return f"{path}: {error}"
    return None


def _connect(host: str, number: int, sockets: Path) -> socket.socket:
    if host:
        return socket.create_connection((host, _X11_FIRST_PORT + number), timeout=DEADLINE_S)
    path = sockets / f"X{number}"
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(DEADLINE_S)
    try:
        line.connect(str(path))
    except OSError as error:
        line.close()
        raise ConnectionError(f"{path}: {error}") from error
    return line


def _receive(line: socket.socket, length: int) -> bytes:
    received = b""
    while len(received) < length:
        piece = line.recv(length - len(received))
        if not piece:
            raise ConnectionError("the X server hung up")
        received += piece
    return received


def _padded(field: bytes) -> bytes:
    return field + bytes(-len(field) % 4)


def _authority_file(environ: Mapping[str, str]) -> Path:
    home = environ.get("HOME", os.path.expanduser("~"))
    return Path(environ.get("XAUTHORITY") or Path(home) / ".Xauthority")


def _find_cookie(authority: Path, number: bytes) -> bytes:
    """The cookie for this display, empty when there is none (a server may admit by user instead).

    Layout of an entry: u16 family, then address, display number, name and cookie, each a u16 length and its bytes,
    all big-endian.
    """
    try:
        rest = authority.read_bytes()
    except OSError:
        return b""
    while len(rest) >= 2:
        rest, fields = rest[2:], []
        for _ in range(4):
            length = int.from_bytes(rest[:2], "big")
            fields.append(rest[2 : 2 + length])
            rest = rest[2 + length :]
        _, of_number, name, cookie = fields
        if name == _COOKIE and of_number in (number, b""):
            return cookie
    return b""
