"""What one row of the board says, and in which order the rows stand. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from checkpoint.departure import Departure, RuleStanding, RunState
from checkpoint.regulation import Rules
from checkpoint.screening import Bag
from checkpoint.station import Station
from ui.departure_text import (
    bag_numbers,
    check_name,
    check_of,
    mark,
    mark_of,
    minutes_left,
    plate_words,
    remaining,
    risk_tone,
    state_tone,
    state_word,
    waiting_words,
)
from ui.i18n import tr
from ui.text import Mark
from ui.times import clock_time

COLUMNS = ("time", "left", "run", "plate", "marks", "missing", "state")


class BoardRow(NamedTuple):
    """A run as the board shows it.

    Attributes:
        marks: (name of the check, mark) in the order of the rules.
        hold: the red bar over the row; empty without held bags.
        held: the bags that keep the coach; their pictures stand in the bar.
        need: sort key: smaller needs a person sooner.
    """

    run_id: str
    departs_at: datetime
    time: str
    left: str
    left_tone: str
    run: str
    plate: str
    marks: tuple[tuple[str, Mark], ...]
    missing: str
    state: str
    state_tone: str
    hold: str
    held: tuple[Bag, ...]
    is_ended: bool
    need: tuple[int, int]


def held_bags(station: Station, run_id: str) -> tuple[Bag, ...]:
    """The bags that keep this coach, in the order of ``Station.held_bags``."""
    numbers = set(station.held_bags(run_id))
    return tuple(bag for bag in station.bags.values() if bag.run_id == run_id and bag.number in numbers)


def hold_words(held: Sequence[Bag]) -> str:
    """What the red bar says; empty when no bag is held."""
    if not held:
        return ""
    return tr("▲ 行李 {numbers} 未判定，本车不能放行").format(numbers=bag_numbers([bag.number for bag in held]))


def board_row(
    run: Departure, standing: Sequence[RuleStanding], held: Sequence[Bag], rules: Rules, now: datetime
) -> BoardRow:
    """The row of a run at one moment."""
    marks = tuple((check_name(check_of(rules, one.rule_id)), mark_of(run, one, rules)) for one in standing)
    undone = sum(not one.lets_leave for one in standing) + bool(held)
    is_moving = run.state in (RunState.CLEARED, RunState.OPEN)
    marks = tuple((name, mark("passed")) for name, _ in marks) if is_moving else marks
    return BoardRow(
        run.run_id, run.departs_at, clock_time(run.departs_at),
        "" if run.is_ended else remaining(run.departs_at, now), risk_tone(run, undone, now),
        f"{run.run_number} → {run.destination}", plate_words(run.plate), marks,
        waiting_words(run, standing, rules, [bag.number for bag in held]),
        state_word(run.state), state_tone(run.state),
        "" if run.is_ended else hold_words(held), tuple(held), run.is_ended, need(run, undone, now),
    )  # fmt: skip


def need(run: Departure, undone: int, now: datetime) -> tuple[int, int]:
    """Who needs a person next: (group, minutes of slack), smallest first.

    A suspended clearance stands before all, since a barrier may be open; then by slack, which is the time to departure
    less three minutes for each thing undone and ten for a coach that has not come; coaches on their way out and ended
    ones stand last.
    """
    minutes = minutes_left(run.departs_at, now)
    if run.is_ended:
        return (3, -minutes)
    if run.state in (RunState.CLEARED, RunState.OPEN):
        return (2, minutes)
    if run.state is RunState.SUSPENDED:
        return (0, minutes)
    return (1, minutes - 3 * undone - (10 if run.state is RunState.PLANNED else 0))


def in_order(rows: list[BoardRow], ended_shown: int) -> list[BoardRow]:
    """Sorted by need; of the ended ones only the last few."""
    ordered = sorted(rows, key=lambda row: row.need)
    ended = [row for row in ordered if row.is_ended][:ended_shown]
    return [row for row in ordered if not row.is_ended] + ended
