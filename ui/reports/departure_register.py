"""出站登记表: one row a coach of the day."""

from __future__ import annotations

from checkpoint.departure import Departure
from checkpoint.facts import BeltCheck, PassengerLoad, RoutineCheckSlip
from checkpoint.regulation import CheckName, Rules
from ui.departure_text import state_word
from ui.i18n import tr
from ui.reports.coach_record import check_lines, referral_lines, refusal_lines
from ui.reports.day import DayRecords
from ui.reports.privacy import hidden, masked
from ui.reports.sheet_head import Letterhead
from ui.reports.table import Cell, Column, Row, Table

_COLUMN_OF: dict[CheckName, str] = {
    "passenger_load": "load_check",
    "routine_check": "routine_check",
    "belts": "belt_check",
    "driver": "driver_check",
    "papers": "papers_check",
    "exit_form": "exit_form",
}


def columns() -> tuple[Column, ...]:
    """Keys are stable; words follow the language."""
    return (
        Column("run_number", tr("车次"), 9),
        Column("destination", tr("到站"), 12),
        Column("plate", tr("车牌"), 11),
        Column("departs_at", tr("计划发车"), 19),
        Column("state", tr("结果"), 12),
        Column("presented_at", tr("报班时间"), 19),
        Column("presented_by", tr("报班受理"), 10),
        Column("driver", tr("驾驶员"), 10),
        Column("driver_certificate", tr("从业资格证号"), 20),
        Column("approved_seats", tr("核定人数"), 9),
        Column("aboard", tr("实载人数"), 9),
        Column("free_children", tr("免票儿童"), 9),
        Column("belts_fastened", tr("已系安全带"), 10),
        Column("slip_number", tr("例检单号"), 11),
        Column("slip_valid_until", tr("例检有效至"), 19),
        Column("load_check", tr("一 超载"), 12),
        Column("routine_check", tr("二 例检"), 12),
        Column("belt_check", tr("三 安全带"), 12),
        Column("driver_check", tr("四 驾驶员"), 12),
        Column("papers_check", tr("五 证件"), 12),
        Column("exit_form", tr("六 登记表签字"), 13),
        Column("exit_checker_signature", tr("门检员签字"), 12),
        Column("exit_checker_signed_at", tr("门检员签字时间"), 19),
        Column("driver_signature", tr("驾驶员签字"), 12),
        Column("driver_signed_at", tr("驾驶员签字时间"), 19),
        Column("bags", tr("本车行李"), 9),
        Column("refusals", tr("曾拦下的原因"), 44),
        Column("referrals", tr("值班站长决定"), 36),
        Column("clearance_id", tr("放行号"), 38),
        Column("granted_at", tr("放行时间"), 19),
        Column("opened_at", tr("开闸时间"), 19),
        Column("left_at", tr("出站时间"), 19),
        Column("state_code", tr("结果代码"), 11),
        Column("run_id", tr("记录号"), 38),
        Column("is_simulated", tr("模拟"), 6),
    )


def departure_register(records: DayRecords, rules: Rules, letterhead: Letterhead) -> Table:
    """The register of a day, in the order of departure."""
    title = tr("出站登记表 {station} {day}").format(station=letterhead.station, day=records.day.isoformat())
    rows = [_row(run, records, rules, letterhead) for run in in_order(records)]
    return letterhead.table(tr("出站登记表"), title, columns(), rows)


def in_order(records: DayRecords) -> list[Departure]:
    """The day's coaches by time of departure."""
    return sorted(records.runs.values(), key=lambda run: (run.departs_at, run.run_number))


def _row(run: Departure, records: DayRecords, rules: Rules, letterhead: Letterhead) -> Row:
    row: dict[str, Cell] = {
        "run_number": run.run_number,
        "destination": run.destination,
        "plate": run.plate,
        "departs_at": run.departs_at,
        "state": state_word(run.state),
        "presented_at": run.presented_at,
        "presented_by": records.name(run.presented_by),
        "driver": run.driver_name,
        "driver_certificate": masked(run.driver_certificate),
        "approved_seats": run.approved_seats,
        "bags": len(records.bags_of(run.run_id)),
        "refusals": "\n".join(refusal_lines(records.refusals.get(run.run_id, ()), rules)),
        "referrals": hidden("\n".join(referral_lines(run, rules, records.name))),
        "clearance_id": run.clearance_id,
        "granted_at": run.granted_at,
        "opened_at": run.opened_at,
        "left_at": run.left_at,
        "state_code": str(run.state),
        "run_id": run.run_id,
        "is_simulated": int(letterhead.is_simulated),
    }
    row.update({_COLUMN_OF[line.check]: line.word for line in check_lines(run, rules)})
    row.update(_facts(run))
    row.update(_signatures(run, records))
    return row


def _facts(run: Departure) -> dict[str, Cell]:
    row: dict[str, Cell] = {}
    for check in run.checks.values():
        match check.event.facts:
            case PassengerLoad() as load:
                row.update(aboard=load.aboard, free_children=load.free_children)
            case RoutineCheckSlip() as slip:
                row.update(slip_number=slip.slip_number, slip_valid_until=slip.valid_until)
            case BeltCheck() as belts:
                row.update(belts_fastened=belts.fastened)
    return row


def _signatures(run: Departure, records: DayRecords) -> dict[str, Cell]:
    inspector, driver = run.signatures.get("exit_checker"), run.signatures.get("driver")
    return {
        "exit_checker_signature": records.name(inspector.actor) if inspector else "",
        "exit_checker_signed_at": inspector.at if inspector else None,
        "driver_signature": run.driver_name if driver else "",
        "driver_signed_at": driver.at if driver else None,
    }
