"""How the departure rules stand for one coach at one moment: judged anew each time, never remembered. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

import msgspec

from checkpoint import events as e
from checkpoint.departure_checks import CheckContext, run_check
from checkpoint.departure_state import Departure
from checkpoint.facts import CheckFacts, ExitForm
from checkpoint.law import Law
from checkpoint.regulation import RuleInForce


class RuleStanding(msgspec.Struct, frozen=True):
    """How one rule stands for one coach at one moment.

    Attributes:
        status: ``passed`` · ``failed`` (verified text) · ``ask`` (unverified text, a person decides) · ``accepted``
            (asked and accepted) · ``not_checked`` · ``stale``. Only ``passed`` and ``accepted`` let a coach leave.
        grounds: why it did not pass.
    """

    rule_id: str
    status: Literal["passed", "failed", "ask", "accepted", "not_checked", "stale"]
    grounds: tuple[e.FailedGround, ...] = ()

    @property
    def lets_leave(self) -> bool:
        """Passed, or asked and accepted."""
        return self.status in ("passed", "accepted")


BLOCKING = frozenset({"failed", "not_checked", "stale"})
"""A coach that stands so with one rule cannot leave, and no person can decide otherwise."""


def standings(run: Departure, law: Law) -> tuple[RuleStanding, ...]:
    """How each departure rule in force today stands for this coach, judged now and not when it was recorded."""
    return tuple(_standing(run, rule, law) for rule in law.rules.in_force("departure", law.today))


def _standing(run: Departure, rule: RuleInForce, law: Law) -> RuleStanding:
    if rule.rule.check == "exit_form":
        failures = grounds_of(run, rule, exit_form(run), law)
        return RuleStanding(rule.id, _status(run, rule.id, failures), failures)
    check = run.checks.get(rule.id)
    if check is None:
        return RuleStanding(rule.id, "not_checked")
    if law.now - check.at > timedelta(minutes=rule.version.fresh_for_min) or law.now < check.at - timedelta(minutes=5):
        return RuleStanding(rule.id, "stale", check.event.grounds)
    failures = grounds_of(run, rule, check.event.facts, law)
    return RuleStanding(rule.id, _status(run, rule.id, failures), failures)


def _status(
    run: Departure, rule_id: str, grounds: tuple[e.FailedGround, ...]
) -> Literal["passed", "failed", "ask", "accepted"]:
    if not grounds:
        return "passed"
    if any(ground.verification == "verified" for ground in grounds):
        return "failed"
    judged = run.judged.get(rule_id)
    return "accepted" if judged is not None and judged.event.decision == "accept" else "ask"


def grounds_of(run: Departure, rule: RuleInForce, facts: CheckFacts, law: Law) -> tuple[e.FailedGround, ...]:
    """Why ``facts`` do not satisfy ``rule``, each with its source; empty when they do."""
    context = CheckContext(
        law.now, run.plate, run.departs_at, run.approved_seats, run.driver_name, run.driver_certificate
    )
    grounds = []
    for failure in run_check(rule, facts, context):
        source = rule.version.ground(failure.code).source
        grounds.append(e.FailedGround(failure.code, source.verification, source, dict(failure.detail)))
    return tuple(grounds)


def exit_form(run: Departure) -> ExitForm:
    """The exit form as signed so far."""
    inspector, driver = run.signatures.get("exit_checker"), run.signatures.get("driver")
    return ExitForm(inspector.event.signer if inspector else None, driver.event.signer if driver else None)
