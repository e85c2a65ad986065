"""A till roll: lines of a fixed width in columns, where a Chinese character takes two. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NARROW, WIDE = 32, 48
"""Columns of a 58 mm and of an 80 mm roll, in the printers' standard font."""
_WORD = re.compile(r"[!-~]+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。；：！？、）》〉】〕”’…·%,.;:!?)]}")
_NOT_LAST = frozenset("（《〈【〔“‘([{")


@dataclass(frozen=True, slots=True)
class Slip:
    """What ``SlipPrinter.print_lines`` takes: ``print_lines(slip.lines, slip.qr)``."""

    lines: tuple[str, ...]
    qr: str | None = None


def columns_of(text: str) -> int:
    """Columns on a GB18030 printer: one for ASCII, two for whatever takes two bytes or four."""
    return sum(1 if character.isascii() else 2 for character in text)


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """``text`` in lines of at most ``width`` columns; those after the first begin with ``indent`` blanks.

    Latin words stay whole while they fit a line, a closing mark is never the first of a line, an opening one never
    the last.
    """
    lines, line = [], ""
    for piece in _pieces(text, width - indent):
        if line.strip() and columns_of(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line, piece = " " * indent, piece.lstrip()
        line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str, most: int) -> Iterator[str]:
    """What must not be broken, each at most ``most`` columns."""
    piece = ""
    for word in _WORD.findall(text):
        glued = word[0] in _NOT_FIRST or (piece and piece[-1] in _NOT_LAST)
        if piece and not (glued and columns_of(piece + word) <= most):
            yield piece
            piece = ""
        while columns_of(piece + word) > most:
            yield word[:most]
            word = word[most:]
        piece += word
    if piece:
        yield piece


def centred(text: str, width: int) -> list[str]:
    """Each line of ``text`` in the middle."""
    return [" " * ((width - columns_of(line)) // 2) + line for line in wrapped(text, width)]


def pair(name: str, value: str, width: int) -> list[str]:
    """``name`` at the left, ``value`` at the right; on lines of its own, moved in, where both do not fit on one."""
    space = width - columns_of(name) - columns_of(value)
    if space >= 1:
        return [name + " " * space + value]
    return [*wrapped(name, width), *(f"  {line}" for line in wrapped(value, width - 2))]


def rule(width: int) -> list[str]:
    """A line across."""
    return ["-" * width]


def hash_lines(hash_hex: str, width: int) -> list[str]:
    """Groups of four, four or eight to a line, so that two people can compare by reading aloud."""
    groups = [hash_hex[start : start + 4] for start in range(0, len(hash_hex), 4)]
    per_line = 8 if width >= 8 * 5 - 1 else 4
    return centred_each((" ".join(groups[at : at + per_line]) for at in range(0, len(groups), per_line)), width)


def centred_each(lines: Iterable[str], width: int) -> list[str]:
    """Finished lines in the middle."""
    return [" " * ((width - columns_of(line)) // 2) + line for line in lines]
