"""What fails a departure check, one pure function a check. Nothing that is unknown passes.

Whether a failure refuses the coach or asks the duty manager is not decided here: each ground's citation in
``regulations/six_not_out.toml`` says how far its text was seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from checkpoint.errors import RefusedError
from checkpoint.facts import (
    BeltCheck,
    CheckFacts,
    DriverCheck,
    ExitForm,
    Paper,
    PapersCheck,
    PassengerLoad,
    RoutineCheckSlip,
)
from checkpoint.law import CHINA
from checkpoint.plate import normalise_plate
from checkpoint.regulation import CheckName, RuleInForce, RuleVersion


class CheckContext(msgspec.Struct, frozen=True):
    """What is known of the run besides the facts of the check.

    Attributes:
        now: aware; the moment of judging.
        plate: of the coach that was presented.
        departs_at: aware; by the timetable.
        approved_seats: by the register of runs.
        driver_name: of the driver who presented the coach, with the qualification certificate's number.
    """

    now: datetime
    plate: str
    departs_at: datetime
    approved_seats: int
    driver_name: str
    driver_certificate: str

    @property
    def last_day(self) -> date:
        """The day in China on which the coach leaves: papers must still be good then."""
        return max(self.now, self.departs_at).astimezone(CHINA).date()


class Failure(msgspec.Struct, frozen=True):
    """One reason for which a check fails: a ground's code, and the numbers and names for its sentence."""

    code: str
    detail: dict[str, str] = {}


class Check(msgspec.Struct, frozen=True):
    """A check that can be made at the gate.

    Attributes:
        facts: the type of facts that it judges.
        grounds: every code that it may give; the rule must word and cite exactly these.
        limits: the numbers that it takes from the rule.
    """

    facts: type[CheckFacts]
    judge: Callable[[Any, RuleVersion, CheckContext], Iterator[Failure]]
    grounds: frozenset[str]
    limits: frozenset[str] = frozenset()


def run_check(rule: RuleInForce, facts: CheckFacts, context: CheckContext) -> tuple[Failure, ...]:
    """Every reason for which ``facts`` fail the rule; empty when the check is passed.

    Raises:
        RefusedError: the rule is not one of the departure gate, or the facts are those of another check.
    """
    check = CHECKS.get(rule.rule.check)
    if check is None:
        raise RefusedError("check.not_at_departure", f"{rule.id} is not checked at the departure gate", rule=rule.id)
    if not isinstance(facts, check.facts):
        raise RefusedError(
            "check.wrong_facts",
            f"{rule.id} needs {check.facts.__name__}, not {type(facts).__name__}: record the check of this rule",
            rule=rule.id,
        )
    return tuple(check.judge(facts, rule.version, context))


# --- people on board --------------------------------------------------------------------------------------------------


def passenger_load(facts: PassengerLoad, limits: RuleVersion, context: CheckContext) -> Iterator[Failure]:
    """Pass when the heads do not exceed the approved number, nor the free children their share.

    Free children take seats that are left; only those beyond them count against the share, which is the law's "when
    full" carried over to a coach that the children themselves fill. 49 seats at 10 % are 4 children. Where register
    and driving permit differ, the smaller number counts.
    Source: rule departure.overload.
    """
    if facts.approved_seats < 1 or facts.aboard < 0 or facts.free_children < 0:
        yield Failure("count_impossible", {"aboard": str(facts.aboard), "approved": str(facts.approved_seats)})
        return
    if facts.approved_seats != context.approved_seats:
        yield Failure(
            "seats_differ_from_register",
            {"permit": str(facts.approved_seats), "register": str(context.approved_seats)},
        )
    approved = min(facts.approved_seats, context.approved_seats)
    if facts.aboard > approved:
        yield Failure("over_approved", {"aboard": str(facts.aboard), "approved": str(approved)})
    beyond_seats = facts.free_children - max(0, approved - facts.aboard)
    allowed = approved * limits.limit("free_children_percent") // 100
    if beyond_seats > allowed:
        yield Failure("children_over_share", {"children": str(facts.free_children), "allowed": str(allowed)})


# --- the slip of the routine check ------------------------------------------------------------------------------------


def routine_check(facts: RoutineCheckSlip, limits: RuleVersion, context: CheckContext) -> Iterator[Failure]:
    """Pass when a slip of this coach says passed and is in date.

    The date printed on the slip counts at the moment of judging; the hours that a slip lives are a limit of their own.
    Source: rule departure.routine_check.
    """
    if facts.result == "missing":
        yield Failure("slip_missing")
        return
    if facts.result == "failed":
        yield Failure("slip_failed", {"slip": facts.slip_number})
    if not facts.slip_number or not facts.inspector:
        yield Failure("slip_incomplete", {"slip": facts.slip_number})
    if normalise_plate(facts.plate) != normalise_plate(context.plate):
        yield Failure("slip_other_vehicle", {"slip_plate": facts.plate, "plate": context.plate})
    yield from _slip_dates(facts, limits.limit("slip_valid_h"), context.now)


def _slip_dates(facts: RoutineCheckSlip, valid_h: int, now: datetime) -> Iterator[Failure]:
    issued, until = _known(facts.issued_at), _known(facts.valid_until)
    if issued is None or until is None:
        yield Failure("slip_date_unknown")
        return
    if issued > until or issued > now:
        yield Failure("slip_date_impossible", {"issued_at": _minute(issued), "valid_until": _minute(until)})
    if now > until:
        yield Failure("slip_expired", {"valid_until": _minute(until)})
    if now > issued + timedelta(hours=valid_h):
        yield Failure("slip_too_old", {"issued_at": _minute(issued), "hours": str(valid_h)})


def _known(moment: datetime | None) -> datetime | None:
    """A moment without a zone is as good as none."""
    return None if moment is None or moment.tzinfo is None else moment


def _minute(moment: datetime) -> str:
    return moment.astimezone(CHINA).strftime("%Y-%m-%d %H:%M")


# --- belts ------------------------------------------------------------------------------------------------------------


def belts(facts: BeltCheck, limits: RuleVersion, context: CheckContext) -> Iterator[Failure]:
    """Pass when everybody's belt is fastened and the reminder was given.

    Source: rule departure.belts.
    """
    if facts.passengers < 0 or not 0 <= facts.fastened <= facts.passengers:
        yield Failure("count_impossible", {"fastened": str(facts.fastened), "passengers": str(facts.passengers)})
    elif facts.fastened < facts.passengers:
        yield Failure("not_fastened", {"open": str(facts.passengers - facts.fastened)})
    if not facts.reminder_given:
        yield Failure("reminder_missing")


# --- driver -----------------------------------------------------------------------------------------------------------


def driver(facts: DriverCheck, limits: RuleVersion, context: CheckContext) -> Iterator[Failure]:
    """Pass when the person at the wheel is the one who presented the coach, with valid papers, rested and sober.

    Source: rule departure.driver.
    """
    same_papers = (facts.name, facts.certificate) == (context.driver_name, context.driver_certificate)
    if not facts.is_presented_driver or not same_papers:
        yield Failure("not_presented_driver", {"driver": facts.name, "presented": context.driver_name})
    yield from _licence_class(facts.licence_class, limits, context.approved_seats)
    yield from _dated("licence", facts.licence_valid_until, context.last_day)
    yield from _dated("certificate", facts.certificate_valid_until, context.last_day)
    yield from _driving_time(facts.driving_today_min, limits.limit("driving_in_24h_min"))
    if facts.is_sober_and_rested is None:
        yield Failure("declaration_missing")
    elif not facts.is_sober_and_rested:
        yield Failure("not_sober_or_rested")


def _licence_class(written: str, limits: RuleVersion, seats: int) -> Iterator[Failure]:
    held = set(written.upper().replace("/", " ").replace(",", " ").replace("、", " ").split())
    if not held:
        yield Failure("licence_class_unknown")
        return
    needed: tuple[str, ...] = LARGE
    if seats < limits.limit("small_coach_below_seats"):
        needed = LARGE + MEDIUM + SMALL
    elif seats < limits.limit("large_coach_from_seats"):
        needed = LARGE + MEDIUM
    if not held & set(needed):
        yield Failure("licence_class", {"held": written, "needed": "/".join(needed), "seats": str(seats)})


LARGE, MEDIUM, SMALL = ("A1",), ("A2", "B1"), ("A3", "B2", "C1", "C2")
"""Licence classes that allow a large coach, one of medium size and a small one."""


def _dated(paper: str, until: date | None, last_day: date) -> Iterator[Failure]:
    if until is None:
        yield Failure(f"{paper}_date_unknown")
    elif until < last_day:
        yield Failure(f"{paper}_expired", {"valid_until": until.isoformat()})


def _driving_time(driven_min: int | None, limit_min: int) -> Iterator[Failure]:
    """Who has driven the whole allowance has no minute left to leave with."""
    if driven_min is None or driven_min < 0:
        yield Failure("driving_hours_unknown")
    elif driven_min >= limit_min:
        yield Failure("driving_hours_over", {"driven_min": str(driven_min), "limit_min": str(limit_min)})


# --- papers of the coach ----------------------------------------------------------------------------------------------

REQUIRED_PAPERS = ("driving_permit", "transport_permit", "route_plate", "insurance")
WITH_PLATE = frozenset({"driving_permit", "transport_permit"})
"""Papers that always carry a plate; the others may leave it out."""


def papers(facts: PapersCheck, limits: RuleVersion, context: CheckContext) -> Iterator[Failure]:
    """Pass when each required paper is there, in date on the day of departure, and of this coach.

    The insurance has grounds of its own, since another document asks for it.
    Source: rule departure.papers.
    """
    for kind in REQUIRED_PAPERS:
        shown = [paper for paper in facts.papers if paper.kind == kind]
        if not shown:
            yield Failure(f"{_family(kind)}_missing", {"paper": kind})
        for paper in shown:
            yield from _paper(paper, context)


def _family(kind: str) -> str:
    return "insurance" if kind == "insurance" else "paper"


def _paper(paper: Paper, context: CheckContext) -> Iterator[Failure]:
    family = _family(paper.kind)
    detail: dict[str, str] = {"paper": paper.kind}
    if not paper.is_present:
        yield Failure(f"{family}_missing", detail)
        return
    for failure in _dated(family, paper.valid_until, context.last_day):
        yield Failure(failure.code, {**detail, **failure.detail})
    plate = normalise_plate(paper.plate)
    if plate and plate != normalise_plate(context.plate):
        yield Failure(f"{family}_other_vehicle", {**detail, "paper_plate": paper.plate, "plate": context.plate})
    if not plate and paper.kind in WITH_PLATE:
        yield Failure("paper_plate_unknown", detail)


# --- exit form --------------------------------------------------------------------------------------------------------


def exit_form(facts: ExitForm, limits: RuleVersion, context: CheckContext) -> Iterator[Failure]:
    """Pass when exit checker and driver have signed, and are two persons.

    Source: rule departure.exit_form.
    """
    if not facts.inspector:
        yield Failure("inspector_signature_missing")
    if not facts.driver:
        yield Failure("driver_signature_missing")
    if facts.inspector and facts.inspector == facts.driver:
        yield Failure("same_person", {"signer": facts.inspector})


CHECKS: Mapping[CheckName, Check] = {
    "passenger_load": Check(
        PassengerLoad,
        passenger_load,
        frozenset({"over_approved", "children_over_share", "seats_differ_from_register", "count_impossible"}),
        frozenset({"free_children_percent"}),
    ),
    "routine_check": Check(
        RoutineCheckSlip,
        routine_check,
        frozenset(
            {"slip_missing", "slip_failed", "slip_expired", "slip_too_old", "slip_other_vehicle", "slip_incomplete"}
            | {"slip_date_unknown", "slip_date_impossible"}
        ),
        frozenset({"slip_valid_h"}),
    ),
    "belts": Check(BeltCheck, belts, frozenset({"not_fastened", "reminder_missing", "count_impossible"})),
    "driver": Check(
        DriverCheck,
        driver,
        frozenset(
            {"not_presented_driver", "licence_class", "licence_class_unknown", "licence_expired"}
            | {"licence_date_unknown", "certificate_expired", "certificate_date_unknown", "driving_hours_over"}
            | {"driving_hours_unknown", "not_sober_or_rested", "declaration_missing"}
        ),
        frozenset({"large_coach_from_seats", "small_coach_below_seats", "driving_in_24h_min"}),
    ),
    "papers": Check(
        PapersCheck,
        papers,
        frozenset(
            {"paper_missing", "paper_expired", "paper_date_unknown", "paper_other_vehicle", "paper_plate_unknown"}
            | {"insurance_missing", "insurance_expired", "insurance_date_unknown", "insurance_other_vehicle"}
        ),
    ),
    "exit_form": Check(
        ExitForm,
        exit_form,
        frozenset({"inspector_signature_missing", "driver_signature_missing", "same_person"}),
    ),
}
"""The departure checks by the name that a rule asks for."""
