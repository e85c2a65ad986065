"""出站登记表: one row a coach of the day."""

from __future__ import annotations

from checkpoint.departure import Departure
from checkpoint.facts import PassengerLoad, RoutineCheckSlip
from checkpoint.law import CHINA
from checkpoint.regulation import Rules
from ui.departure_text import state_word
from ui.i18n import language, tr
from ui.reports.day import DayRecords, china_time
from ui.reports.table import Column, Row, Table

_RULES = {
    "load_check": "departure.overload",
    "routine_check": "departure.routine_check",
    "belt_check": "departure.belts",
    "driver_check": "departure.driver",
    "papers_check": "departure.papers",
}


def columns() -> tuple[Column, ...]:
    """Keys are stable; words follow the language."""
    return (
        Column("run_number", tr("车次"), 8),
        Column("destination", tr("到站"), 10),
        Column("plate", tr("车牌"), 12),
        Column("departs_at", tr("计划发车"), 19),
        Column("driver", tr("驾驶员"), 10),
        Column("driver_certificate", tr("从业资格证号"), 20),
        Column("approved_seats", tr("核定人数"), 9),
        Column("aboard", tr("实载人数"), 9),
        Column("free_children", tr("免票儿童"), 9),
        Column("slip_number", tr("例检单号"), 10),
        Column("slip_valid_until", tr("例检有效至"), 19),
        Column("load_check", tr("一 超载"), 10),
        Column("routine_check", tr("二 例检"), 10),
        Column("belt_check", tr("三 安全带"), 10),
        Column("driver_check", tr("四 驾驶员"), 10),
        Column("papers_check", tr("五 证件"), 10),
        Column("exit_form", tr("六 登记表签字"), 12),
        Column("exit_checker_signature", tr("门检员签字"), 18),
        Column("driver_signature", tr("驾驶员签字"), 18),
        Column("refusals", tr("曾拦下的原因"), 34),
        Column("state", tr("结果"), 10),
        Column("clearance_id", tr("放行号"), 38),
        Column("opened_at", tr("开闸时间"), 19),
        Column("left_at", tr("出站时间"), 19),
        Column("run_id", tr("记录号"), 38),
    )


def departure_register(records: DayRecords, rules: Rules, station: str, notes: tuple[str, ...]) -> Table:
    """The register of a day, in the order of departure."""
    runs = sorted(records.runs.values(), key=lambda run: (run.departs_at, run.run_number))
    title = tr("出站登记表 {station} {day}").format(station=station, day=records.day.isoformat())
    return Table(title, columns(), [_row(run, records, rules) for run in runs], notes)


def _row(run: Departure, records: DayRecords, rules: Rules) -> Row:
    row: dict[str, str | int] = {
        "run_number": run.run_number,
        "destination": run.destination,
        "plate": run.plate,
        "departs_at": china_time(run.departs_at),
        "driver": run.driver_name,
        "driver_certificate": masked(run.driver_certificate),
        "approved_seats": run.approved_seats,
        "refusals": tr("；").join(refusal_words(run, records, rules)),
        "state": state_word(run.state),
        "clearance_id": run.clearance_id,
        "opened_at": china_time(run.opened_at),
        "left_at": china_time(run.left_at),
        "run_id": run.run_id,
    }
    row.update(_checks(run))
    row.update(_signatures(run, records))
    return row


def _checks(run: Departure) -> dict[str, str | int]:
    row: dict[str, str | int] = {key: _result(run, rule_id) for key, rule_id in _RULES.items()}
    for check in run.checks.values():
        facts = check.event.facts
        if isinstance(facts, PassengerLoad):
            row.update(aboard=facts.aboard, free_children=facts.free_children)
        if isinstance(facts, RoutineCheckSlip):
            row.update(slip_number=facts.slip_number, slip_valid_until=china_time(facts.valid_until))
    return row


def _result(run: Departure, rule_id: str) -> str:
    check = run.checks.get(rule_id)
    if check is None:
        return tr("未检")
    if check.event.result == "ask" and rule_id in run.judged:
        return tr("值班站长认可") if run.judged[rule_id].event.decision == "accept" else tr("不合格")
    return {"passed": tr("合格"), "failed": tr("不合格"), "ask": tr("待定")}[check.event.result]


def _signatures(run: Departure, records: DayRecords) -> dict[str, str | int]:
    inspector, driver = run.signatures.get("exit_checker"), run.signatures.get("driver")
    return {
        "exit_form": tr("已双签") if inspector and driver else tr("未签齐"),
        "exit_checker_signature": f"{records.name(inspector.actor)} {_clock(inspector.at)}" if inspector else "",
        "driver_signature": f"{run.driver_name} {_clock(driver.at)}" if driver else "",
    }


def _clock(at) -> str:  # type: ignore[no-untyped-def]
    return str(at.astimezone(CHINA).strftime("%H:%M:%S"))


def refusal_words(run: Departure, records: DayRecords, rules: Rules) -> list[str]:
    """Every reason for which the coach was stopped that day, in order, without repeats."""
    names = {rule.id: rule.name.say(language()) for rule in rules.rules}
    words = [
        names.get(rule_id, rule_id) for refusal in records.refusals.get(run.run_id, ()) for rule_id in refusal.rule_ids
    ]
    return list(dict.fromkeys(words))


def masked(certificate: str) -> str:
    """A qualification certificate often is an identity number: six digits, stars, four digits."""
    if len(certificate) < 12:
        return certificate
    return certificate[:6] + "*" * (len(certificate) - 10) + certificate[-4:]
