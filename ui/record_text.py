"""The events of a bag's, a run's and an entry's record in words, each with its own figures. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checkpoint import events as e
from checkpoint.catalogue import Catalogue
from checkpoint.events import StoredEvent
from checkpoint.law import CHINA
from checkpoint.regulation import Rules
from ui.departure_text import check_names, facts_words, plate_words, reason
from ui.fault_text import fault_words
from ui.finding_text import item_name, told
from ui.i18n import language, tr
from ui.law_text import tier_words
from ui.text import bag_number, measured_words, outcome_words, verdict_words
from ui.times import moment


def record_name(stream: str, events: Sequence[StoredEvent]) -> str:
    """What people call the thing that a record is of: a bag's or run's number, an entry's paper or plate."""
    for stored in events:
        match stored.event:
            case e.BagEntered():
                return tr("行李 {number}").format(number=bag_number(stored.event.number))
            case e.RunPlanned():
                return f"{stored.event.run_number} → {stored.event.destination}"
            case e.PersonAdmitted() | e.PersonRefused() if stored.event.number:
                return stored.event.number
            case e.VehicleAdmitted() | e.VehicleRefused():
                return plate_words(stored.event.plate)
    return stream


def event_words(stored: StoredEvent, catalogue: Catalogue, rules: Rules) -> str:
    """What happened, in figures, worded with the law of that day; "" where the kind's own sentence says it all."""
    day = stored.recorded_at.astimezone(CHINA).date()
    event = stored.event
    return _of_bag(event, catalogue, day) or _of_run(event, rules, day) or _of_entry(event, rules, day)


def _of_bag(event: e.Event, catalogue: Catalogue, day: date) -> str:
    match event:
        case e.BagEntered():
            return tr("进入安检机，编号 {number}").format(number=bag_number(event.number))
        case e.BagLinked() if event.ticket:
            return tr("关联车票 {ticket}").format(ticket=event.ticket)
        case e.ScanAcquired() if event.faults:
            faults = tr("、").join(fault_words(fault).what for fault in event.faults)
            return tr("X 光图已存盘，不完整：{faults}").format(faults=faults)
        case e.ScanAcquired():
            return tr("X 光图已存盘，{width} × {height} 像素").format(width=event.width, height=event.height)
        case e.FindingsReported():
            return _findings(event, catalogue, day)
        case e.DetectorSilent():
            return tr("识别模型没有应答：{fault}").format(fault=fault_words(event.reason).what)
        case e.ScanInvalidated():
            return tr("图像作废，要重新过机：{fault}").format(fault=fault_words(event.reason).what)
        case e.VerdictRecorded():
            verdict, seconds = verdict_words(event.verdict), f"{event.decision_ms / 1000:.1f}"
            return tr("判图：{verdict}，用时 {seconds} s").format(verdict=verdict, seconds=seconds)
        case e.FindRecorded():
            parts = (item_name(event.applied_item_id, catalogue), tier_words(event.tier), event.description)
            what = " · ".join(part for part in (*parts, measured_words(event.measured)) if part)
            return tr("登记 {count} 件：{what}").format(count=event.count, what=what)
        case e.FindWithdrawn():
            return tr("撤销一条登记：{reason}").format(reason=event.reason)
        case e.SearchClosed():
            police = event.police_reference and tr("公安回执 {number}").format(number=event.police_reference)
            ending = " · ".join(part for part in (outcome_words(event.outcome), police, event.note) if part)
            return tr("处理：{ending}").format(ending=ending)
        case _:
            return ""


def _findings(event: e.FindingsReported, catalogue: Catalogue, day: date) -> str:
    found = [told(finding, catalogue, day) for finding in event.findings]
    by = {"model": event.model, "ms": event.elapsed_ms}
    if not found:
        return tr("识别模型没有标出物品（{model}，{ms} ms）").format(**by)
    items = tr("、").join(f"{one.name} {one.score}" for one in found)
    return tr("识别模型标出 {items}（{model}，{ms} ms）").format(items=items, **by)


def _of_run(event: e.Event, rules: Rules, day: date) -> str:
    match event:
        case e.RunPlanned():
            return tr("计划 {time} 开往 {place}，{plate}").format(
                time=moment(event.departs_at), place=event.destination, plate=plate_words(event.plate)
            )
        case e.RunCancelled():
            return tr("班次取消：{reason}").format(reason=event.reason)
        case e.CoachPresented():
            return tr("报班：{plate}，驾驶员 {driver}").format(plate=plate_words(event.plate), driver=event.driver_name)
        case e.CheckRecorded():
            return f"{check_names((event.rule_id,), rules)}: {_result(event, rules, day)}"
        case e.DepartureSigned() if event.capacity == "driver":
            return tr("驾驶员已签字")
        case e.DepartureSigned():
            return tr("门检员已签字")
        case e.ClearanceReferred():
            return tr("请站长决定：{checks}").format(checks=check_names(event.rule_ids, rules))
        case e.ReferralJudged():
            words = tr("站长维持") if event.decision == "uphold" else tr("站长同意放行")
            return f"{words} – {check_names((event.rule_id,), rules)}: {event.reason}"
        case e.ClearanceRefused():
            return tr("不予放行：{checks}").format(checks=check_names(event.rule_ids, rules))
        case e.ClearanceSuspended():
            return tr("放行暂停：{fault}").format(fault=fault_words(event.reason).what)
        case _:
            return ""


def _of_entry(event: e.Event, rules: Rules, day: date) -> str:
    match event:
        case e.PersonAdmitted() | e.VehicleAdmitted():
            return " · ".join(part for part in (tr("可以进"), event.note) if part)
        case e.PersonRefused() | e.VehicleRefused():
            ground = rules.rule_in_force(event.rule_id, day).version.ground(event.reason)
            return " · ".join(part for part in (tr("不得进"), ground.words.say(language()), event.note) if part)
        case _:
            return ""


def _result(event: e.CheckRecorded, rules: Rules, day: date) -> str:
    if event.result == "passed":
        return " · ".join((tr("合格"), facts_words(event.facts)))
    return "; ".join(reason(ground, event.rule_id, rules, day).what for ground in event.grounds)
