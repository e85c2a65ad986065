"""The exit register on paper: A4 across, one line a coach, signatures as drawn, the log's head as a QR code."""

from __future__ import annotations

from typing import Any

from checkpoint.commands import Capacity
from checkpoint.departure import Departure, RunState
from checkpoint.facts import PassengerLoad, RoutineCheckSlip
from checkpoint.regulation import Rules
from ui.departure_text import check_name, plate_words, state_word
from ui.i18n import tr
from ui.reports.coach_record import check_lines, referral_lines, refusal_lines, rules_of
from ui.reports.day import DayRecords, china_clock
from ui.reports.departure_register import in_order
from ui.reports.paper import render
from ui.reports.pictures import Pictures
from ui.reports.privacy import hidden, masked
from ui.reports.sheet_head import Letterhead
from ui.times import clock_time, moment


def exit_register_pdf(records: DayRecords, rules: Rules, letterhead: Letterhead, pictures: Pictures) -> bytes:
    """The PDF of the day's coaches; ``pictures`` tells afterwards which signatures could not be shown.

    Raises:
        EnvironmentFault: the font is missing.
    """
    day = records.day
    document = {
        **letterhead.document(tr("出站登记表"), day.isoformat()),
        "head": _head_words(),
        "checks": [check_name(rule.check) for rule in rules_of(rules, day)],
        "rows": [_row(run, records, rules, pictures) for run in in_order(records)],
        "empty": tr("当日没有记录"),
        "summary": _summary(records),
        "signers": [tr("门检员："), tr("调度员："), tr("值班站长：")],
        "qr": pictures.qr(letterhead.head_code),
        "qr_words": tr("日志头"),
    }
    return render("exit_register", document, pictures.files)


def _head_words() -> dict[str, list[str]]:
    return {
        "first": [
            tr("车次 / 到站"), tr("车牌"), tr("计划发车"), tr("驾驶员 / 从业资格证"), tr("核定/实载 / +免票儿童"),
            tr("例检单 / 有效至"),
        ],
        "last": [tr("门检员签字"), tr("驾驶员签字"), tr("曾拦下的原因和决定"), tr("结果 / 出站")],
    }  # fmt: skip


def _row(run: Departure, records: DayRecords, rules: Rules, pictures: Pictures) -> dict[str, Any]:
    stops = refusal_lines(records.refusals.get(run.run_id, ()), rules)
    stops += [hidden(words) for words in referral_lines(run, rules, records.name)]
    load, slip = _load_and_slip(run)
    return {
        "run": run.run_number,
        "destination": run.destination,
        "plate": plate_words(run.plate),
        "departs": clock_time(run.departs_at),
        "driver": run.driver_name,
        "certificate": masked(run.driver_certificate),
        "load": f"{load.approved_seats}/{load.aboard} +{load.free_children}" if load else f"{run.approved_seats}/–",
        "slip": slip.slip_number or "–" if slip else "–",
        "slip_until": moment(slip.valid_until) if slip and slip.valid_until else "",
        "checks": _checks(run, rules),
        "checker": _signed(run, "exit_checker", _checker(run, records), pictures),
        "driver_signed": _signed(run, "driver", run.driver_name, pictures),
        "refusals": stops or ["–"],
        "state": state_word(run.state),
        "left": china_clock(run.left_at),
    }


def _checks(run: Departure, rules: Rules) -> list[dict[str, Any]]:
    """Dashes for a coach that never came: nothing was left undone with it."""
    lines = check_lines(run, rules)
    if run.presented_at is None:
        return [{"word": "–", "good": True} for _ in lines]
    return [{"word": line.word, "good": line.is_good} for line in lines]


def _load_and_slip(run: Departure) -> tuple[PassengerLoad | None, RoutineCheckSlip | None]:
    facts = [check.event.facts for check in run.checks.values()]
    load = next((found for found in facts if isinstance(found, PassengerLoad)), None)
    return load, next((found for found in facts if isinstance(found, RoutineCheckSlip)), None)


def _checker(run: Departure, records: DayRecords) -> str:
    signature = run.signatures.get("exit_checker")
    return records.name(signature.actor) if signature is not None else ""


def _signed(run: Departure, capacity: Capacity, name: str, pictures: Pictures) -> dict[str, str]:
    """The exit checker signs by badge, the driver by hand; a coach that never came has nothing to sign."""
    signature = run.signatures.get(capacity)
    if signature is None:
        return {"file": "", "words": "", "name": tr("未签") if run.presented_at else "–", "at": ""}
    return {**pictures.show(signature.event.evidence), "name": name, "at": china_clock(signature.at)}


def _summary(records: DayRecords) -> str:
    left = sum(run.state is RunState.LEFT for run in records.runs.values())
    words = tr("共 {runs} 个班次，出站 {left} 个，拦下过 {stopped} 个。")
    return words.format(runs=len(records.runs), left=left, stopped=len(set(records.refusals) & set(records.runs)))
