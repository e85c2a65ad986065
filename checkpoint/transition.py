"""Declared transitions, shared by the bag and the departure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from checkpoint.errors import BugError
from checkpoint.events import Event, kind_of

S = TypeVar("S")


def next_state(
    transitions: Mapping[tuple[S | None, type[Event]], tuple[S, ...]], state: S | None, event: Event, wanted: S | None
) -> S:
    """The state after ``event``; ``wanted`` chooses where the table allows several.

    Raises:
        BugError: the table has no such pair: the log and the program disagree.
    """
    allowed = transitions.get((state, type(event)), ())
    chosen = wanted if wanted is not None else (allowed[0] if len(allowed) == 1 else None)
    if chosen is None or chosen not in allowed:
        raise BugError("state.illegal_transition", f"{kind_of(event)} does not fit state {state} (to {wanted})")
    return chosen
