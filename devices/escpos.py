"""ESC/POS bytes for a Chinese slip printer, pure. See docs/protocols/printer.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from devices.errors import ProtocolError

ESC, FS, GS, DLE, EOT = b"\x1b", b"\x1c", b"\x1d", b"\x10", b"\x04"
RESET = ESC + b"@"
CHINESE_MODE = FS + b"&"
FEED_AND_CUT = GS + b"V\x42\x40"
CENTRE, LEFT = ESC + b"a\x01", ESC + b"a\x00"
STATUS_OFFLINE, STATUS_PAPER = 2, 4
MOST_QR_BYTES = 1000
_FIXED_BITS, _FIXED_VALUE = 0x93, 0x12


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """What the printer says of itself."""

    is_cover_open: bool
    is_paper_out: bool
    is_paper_low: bool
    has_error: bool

    @property
    def is_ready(self) -> bool:
        """It can print a slip."""
        return not (self.is_cover_open or self.is_paper_out or self.has_error)


def encode_slip(lines: Sequence[str], qr: str | None = None) -> bytes:
    """One slip: reset, text in GB18030, the QR code, feed, cut.

    Control characters in a line are printed as spaces, so that no name can give the printer a command.
    """
    text = b"".join(_printable(line).encode("gb18030", errors="replace") + b"\n" for line in lines)
    code = b"" if qr is None else CENTRE + encode_qr(qr) + LEFT
    return RESET + CHINESE_MODE + text + code + FEED_AND_CUT


def encode_qr(text: str, module_dots: int = 6) -> bytes:
    """QR code model 2, error correction M; stored, then printed.

    Raises:
        ValueError: more than 1000 bytes of UTF-8.
    """
    stored = text.encode("utf-8")
    if len(stored) > MOST_QR_BYTES:
        raise ValueError(f"a QR code of {len(stored)} bytes; at most {MOST_QR_BYTES} can be read from a slip")
    return b"".join((
        _qr_command(b"A2\x00"),                          # model 2
        _qr_command(b"C" + bytes((module_dots,))),       # dots a module
        _qr_command(b"E1"),                              # error correction M
        _qr_command(b"P0" + stored),
        _qr_command(b"Q0"),
    ))  # fmt: skip


def _qr_command(body: bytes) -> bytes:
    body = b"1" + body
    return GS + b"(k" + len(body).to_bytes(2, "little") + body


def ask_status(number: int) -> bytes:
    """DLE EOT n: answered with one byte at once, also while the printer is off line."""
    return DLE + EOT + bytes((number,))


def decode_status(offline: int, paper: int) -> PrinterStatus:
    """The answers to DLE EOT 2 and DLE EOT 4.

    Raises:
        ProtocolError: the bits that are fixed in a status byte are not.
    """
    for status in (offline, paper):
        if status & _FIXED_BITS != _FIXED_VALUE:
            raise ProtocolError("printer.garbage", "the printer's status byte is none", bytes((offline, paper)))
    return PrinterStatus(
        is_cover_open=bool(offline & 0x04),
        is_paper_out=bool(paper & 0x60) or bool(offline & 0x20),
        is_paper_low=bool(paper & 0x0C),
        has_error=bool(offline & 0x40),
    )


def _printable(line: str) -> str:
    return "".join(character if character.isprintable() else " " for character in line)
