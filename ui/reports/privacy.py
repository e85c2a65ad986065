"""What papers and files do not show: full identity numbers, wherever somebody typed one."""

from __future__ import annotations

import re

_IDENTITY = re.compile(r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])")
_LONG_CERTIFICATE = 12


def hidden(text: str) -> str:
    """``text`` with every identity number in it masked."""
    return _IDENTITY.sub(lambda found: masked(found[0]), text)


def masked(certificate: str) -> str:
    """A qualification certificate often is an identity number: six characters, stars, four; a short one is shown."""
    if len(certificate) < _LONG_CERTIFICATE:
        return certificate
    return certificate[:6] + "*" * (len(certificate) - 10) + certificate[-4:]
