"""What the register says of one coach: its checks, who judged, why it was stopped. Words for table, paper and slip."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from checkpoint.departure import Check, Departure
from checkpoint.errors import RegulationError
from checkpoint.law import CHINA
from checkpoint.regulation import CheckName, Rule, Rules
from ui.departure_text import check_name, mark
from ui.i18n import language, tr
from ui.reports.day import NameOf, Refusal, china_clock


class CheckLine(NamedTuple):
    """One of the six: its number, short name, result in a word, and whether it lets the coach leave."""

    number: int
    check: CheckName
    name: str
    word: str
    is_good: bool


def check_lines(run: Departure, rules: Rules) -> tuple[CheckLine, ...]:
    """The departure rules in force on the day of the run, in order, as last recorded."""
    return tuple(_line(run, rule) for rule in rules_of(rules, run.departs_at.astimezone(CHINA).date()))


def rules_of(rules: Rules, day: date) -> tuple[Rule, ...]:
    """The departure rules with a text in force on ``day``; none is no error here: a register does not judge."""
    return tuple(rule for rule in rules.rules if rule.gate == "departure" and rule.on(day) is not None)


def _line(run: Departure, rule: Rule) -> CheckLine:
    name = check_name(rule.check)
    if rule.check == "exit_form":
        is_signed = {"exit_checker", "driver"} <= set(run.signatures)
        return CheckLine(rule.order, rule.check, name, tr("已双签") if is_signed else tr("未签齐"), is_signed)
    status = _status(run, rule.id, run.checks.get(rule.id))
    return CheckLine(rule.order, rule.check, name, mark(status).word, status in ("passed", "accepted"))


def _status(run: Departure, rule_id: str, check: Check | None) -> str:
    if check is None:
        return "not_checked"
    judged = run.judged.get(rule_id)
    if check.event.result == "ask" and judged is not None:
        return "accepted" if judged.event.decision == "accept" else "failed"
    return check.event.result


def referral_lines(run: Departure, rules: Rules, name: NameOf) -> list[str]:
    """``10:02:11 超载 王芳 同意：…`` for each decision of the duty manager."""
    checks = {rule.id: rule.check for rule in rules.rules}
    said = {"accept": tr("同意放行"), "uphold": tr("维持不放行")}
    return [
        f"{china_clock(judged.at)} {check_name(checks[rule_id]) if rule_id in checks else rule_id} "
        f"{name(judged.actor)} {said[judged.event.decision]}" + tr("：") + judged.event.reason
        for rule_id, judged in run.judged.items()
    ]


def refusal_lines(refusals: Iterable[Refusal], rules: Rules) -> list[str]:
    """``09:31:07 超载：实载人数超过核定`` for each rule of each refusal, in order."""
    words = []
    for refusal in refusals:
        day = refusal.at.astimezone(CHINA).date()
        for rule_id in refusal.event.rule_ids:
            reasons = [r.partition(":")[2] for r in refusal.event.reasons if r.partition(":")[0] == rule_id]
            said = tr("、").join(_reason(rules, rule_id, code, day) for code in dict.fromkeys(reasons))
            words.append(f"{china_clock(refusal.at)} {_rule_name(rules, rule_id)}" + (tr("：") + said if said else ""))
    return words


def _rule_name(rules: Rules, rule_id: str) -> str:
    return next((check_name(rule.check) for rule in rules.rules if rule.id == rule_id), rule_id)


def _reason(rules: Rules, rule_id: str, code: str, day: date) -> str:
    if code.startswith("bag_"):
        return tr("行李 {number} 未判定").format(number=code.removeprefix("bag_").zfill(4))
    if code in ("not_checked", "stale"):
        return mark(code).word
    if code == "upheld":
        return tr("值班站长维持不放行")
    try:
        return rules.rule_in_force(rule_id, day).version.ground(code).words.say(language())
    except RegulationError:  # the ground was taken out of the rules since; the log's own code is still said
        return code
