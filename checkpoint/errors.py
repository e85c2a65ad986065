"""Errors by whose turn it is: the operator's, the maintainer's or ours.

Every error carries a stable ``code`` (worded for people in ``ui/text.py``) and a plain English message that says what
happened, where, and what to do.
"""

from __future__ import annotations

from typing import Any


def _copied(kind: type[CheckpointError], message: str, facts: dict[str, Any]) -> CheckpointError:
    error = kind.__new__(kind, message)
    error.__dict__.update(facts)
    return error


class CheckpointError(Exception):
    """Base of everything this product raises on purpose.

    Attributes:
        code: stable dotted identifier, for example ``"departure.checks_missing"``.
        detail: facts for the sentence shown to a person; values are str, int or tuples of str.
    """

    def __init__(self, code: str, message: str, **detail: object) -> None:
        super().__init__(message)
        self.code = code
        self.detail = detail

    def __reduce__(self) -> tuple[Any, ...]:
        # An exception is copied to another process by its ``args``: the message alone.
        return _copied, (type(self), str(self), self.__dict__)


class RefusedError(CheckpointError):
    """Expected: not allowed, not yet, or a rule failed. Shown to the operator with its citation."""


class EnvironmentFault(CheckpointError):
    """A cable, a disk, a file or a device. Shown to the maintainer with what to do."""


class BugError(CheckpointError):
    """Our mistake. Logged; lane and gate stop."""


class RegulationError(EnvironmentFault):
    """Rule or catalogue data that cannot be trusted: the gate stays closed. Names file and key."""


class LogFault(EnvironmentFault):
    """The audit log cannot be read, verified or written: lane and gate stop."""


class EvidenceFault(EnvironmentFault):
    """A picture could not be kept or no longer has the hash that the log names."""


class DetectorUnavailable(EnvironmentFault):
    """The detector did not answer in time or at all: every bag is opened by hand."""
