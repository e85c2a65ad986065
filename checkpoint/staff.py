"""People and their sessions: badge, PIN, role. Pure, but for the salt."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.errors import RefusedError
from checkpoint.roles import Role

MIN_PIN_DIGITS = 4
MAX_FAILURES = 5
LOCKED_FOR = timedelta(minutes=1)
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**13, 8, 1


class Staff(msgspec.Struct, frozen=True):
    """A member of staff as registered.

    Attributes:
        failures: wrong PINs since the last sign-in; MAX_FAILURES lock the badge for LOCKED_FOR.
    """

    badge: str
    name: str
    roles: tuple[str, ...]
    pin_record: str
    is_suspended: bool = False
    failures: int = 0
    last_failure_at: datetime | None = None


class Session(msgspec.Struct, frozen=True):
    """Someone signed in, with one role."""

    session_id: str
    badge: str
    name: str
    role: Role
    since: datetime


def pin_record(pin: str) -> str:
    """Salt and scrypt hash of a PIN, hex with a dollar between.

    Raises:
        RefusedError: shorter than MIN_PIN_DIGITS or not digits.
    """
    if len(pin) < MIN_PIN_DIGITS or not pin.isdigit():
        raise RefusedError(
            "staff.pin", f"a PIN has at least {MIN_PIN_DIGITS} digits and nothing else", least=MIN_PIN_DIGITS
        )
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${_scrypt(pin, salt).hex()}"


def pin_matches(pin: str, record: str) -> bool:
    """Whether ``pin`` is the one of ``record``; takes the same time either way."""
    salt, _, expected = record.partition("$")
    return hmac.compare_digest(_scrypt(pin, bytes.fromhex(salt)).hex(), expected)


def _scrypt(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_SCRYPT_N, r=_SCRYPT_R, p=_SCRYPT_P, dklen=32)


def decide_sign_in(person: Staff | None, command: c.SignIn, now: datetime) -> e.SignedIn | e.SignInFailed:
    """Signed in, or the reason why not; both are recorded."""
    reason = _why_not(person, command, now)
    if reason is not None:
        return e.SignInFailed(command.badge, reason)
    return e.SignedIn(command.session_id, command.badge, command.role)


def _why_not(person: Staff | None, command: c.SignIn, now: datetime) -> str | None:
    if person is None:
        return "unknown_badge"
    if person.is_suspended:
        return "suspended"
    if is_locked(person, now):
        return "locked"
    if not pin_matches(command.pin, person.pin_record):
        return "wrong_pin"
    if command.role not in person.roles:
        return "role_not_held"
    return None


def is_locked(person: Staff, now: datetime) -> bool:
    """Too many wrong PINs a moment ago."""
    if person.failures < MAX_FAILURES or person.last_failure_at is None:
        return False
    return abs(now - person.last_failure_at) < LOCKED_FOR


def decide_register(command: c.RegisterStaff) -> e.StaffRegistered:
    """A person may be registered again: name, roles and PIN are replaced, history stays in the log."""
    unknown = tuple(role for role in command.roles if role not in set(Role) - {Role.SYSTEM})
    if unknown or not command.roles:
        raise RefusedError("staff.roles", f"unknown roles: {', '.join(unknown) or 'none given'}", roles=unknown)
    if not command.badge.strip() or not command.name.strip():
        raise RefusedError("staff.name", "badge and name are needed")
    return e.StaffRegistered(command.badge, command.name, command.roles, command.pin_record)
