"""Identifiers that are unique without a server and sort by time (UUID version 7, RFC 9562)."""

from __future__ import annotations

import secrets
import uuid

from checkpoint.clock import Clock


def new_id(clock: Clock) -> str:
    """A UUIDv7: 48 bits of milliseconds, then 74 random bits."""
    milliseconds = int(clock.now().timestamp() * 1000)
    random = secrets.randbits(74)
    value = (
        (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | (random >> 62) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    )
    return str(uuid.UUID(int=value))
