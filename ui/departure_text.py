"""What the gate says in words: states, marks, grounds with article and cure, times. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from checkpoint.departure import Departure, RuleStanding, RunState
from checkpoint.events import FailedGround
from checkpoint.facts import (
    BeltCheck,
    CheckFacts,
    DriverCheck,
    ExitForm,
    PapersCheck,
    PassengerLoad,
    RoutineCheckSlip,
)
from checkpoint.regulation import CheckName, Rules
from checkpoint.staff import Staff
from ui.i18n import language, tr
from ui.law_text import citation_words
from ui.text import Mark, bag_number, role_words
from ui.times import moment

MINUTES_EACH = 3
"""Minutes that one open check takes at the gate, for the colour of the countdown."""


def mark(status: str) -> Mark:
    """The mark of a rule standing's status."""
    return {
        "passed": Mark("good", "✓", tr("合格")),
        "accepted": Mark("ask", "✓", tr("值班站长同意")),
        "failed": Mark("bad", "✕", tr("不合格")),
        "ask": Mark("ask", "?", tr("请值班站长决定")),
        "stale": Mark("none", "↻", tr("已过时效，重新检查")),
        "not_checked": Mark("none", "–", tr("未检")),
    }[status]


def form_mark(run: Departure, standing: RuleStanding) -> Mark:
    """The exit form is not wrong while it waits for its signatures."""
    if standing.status in ("passed", "accepted"):
        return mark(standing.status)
    if not run.signatures:
        return Mark("none", "–", tr("待双签"))
    if len(run.signatures) == 1:
        return Mark("ask", "…", tr("差一个签名"))
    return mark(standing.status)


def mark_of(run: Departure, standing: RuleStanding, rules: Rules) -> Mark:
    """The mark of one rule for one run."""
    if check_of(rules, standing.rule_id) == "exit_form":
        return form_mark(run, standing)
    return mark(standing.status)


def state_word(state: RunState) -> str:
    """A run's state in one word or two."""
    return {
        RunState.PLANNED: tr("未报班"),
        RunState.PRESENTED: tr("检查中"),
        RunState.REFERRED: tr("待站长决定"),
        RunState.REFUSED: tr("不予放行"),
        RunState.CLEARED: tr("已放行，等道闸"),
        RunState.SUSPENDED: tr("放行暂停"),
        RunState.OPEN: tr("道闸已开"),
        RunState.LEFT: tr("已出站"),
        RunState.CANCELLED: tr("已取消"),
    }[state]


def state_tone(state: RunState) -> str:
    """The colour meaning of a state."""
    return {
        RunState.REFERRED: "ask",
        RunState.REFUSED: "bad",
        RunState.CLEARED: "good",
        RunState.SUSPENDED: "fault",
        RunState.OPEN: "good",
        RunState.LEFT: "good",
    }.get(state, "none")


def next_step(run: Departure, blocking: Sequence[str], held: Sequence[int]) -> str:
    """One sentence: what the person at the gate does now."""
    match run.state:
        case RunState.PLANNED:
            return tr("车辆和驾驶员到场后，录入报班。")
        case RunState.REFERRED:
            return tr("依据未核实的项目，请值班站长在本屏刷卡决定。")
        case RunState.CLEARED:
            return tr("放行指令已发出，等待道闸回应。")
        case RunState.SUSPENDED:
            return tr("道闸没有回应。先看道闸，再由另一人确认。")
        case RunState.OPEN:
            return tr("道闸已开，请车辆通过；驶离后自动落杆。")
        case RunState.LEFT:
            return tr("已出站，放行凭证已用完。")
        case RunState.CANCELLED:
            return tr("本班次已取消：") + run.cancelled
        case _ if held:
            return tr("先处理本班次未判定的行李。")
        case _ if blocking:
            return tr("还差 {n} 项。").format(n=len(blocking))
        case _:
            return tr("六项齐全，可以申请放行。")


def check_name(check: CheckName) -> str:
    """Short name of a check, as on the station's own form."""
    return {
        "passenger_load": tr("超载"),
        "routine_check": tr("例检"),
        "belts": tr("安全带"),
        "driver": tr("驾驶员"),
        "papers": tr("证件"),
        "exit_form": tr("登记表"),
        "dangerous_goods": tr("危险品"),
        "person": tr("无关人员"),
        "vehicle": tr("无关车辆"),
    }[check]


def check_of(rules: Rules, rule_id: str) -> CheckName:
    """The check that a rule needs."""
    return next(rule.check for rule in rules.rules if rule.id == rule_id)


def check_names(rule_ids: Sequence[str], rules: Rules) -> str:
    """``超载、安全带``; a rule that the law's files no longer hold stands there by its id."""
    checks = {rule.id: rule.check for rule in rules.rules}
    return tr("、").join(check_name(checks[one]) if one in checks else one for one in rule_ids)


def waiting_words(run: Departure, standings: Sequence[RuleStanding], rules: Rules, held: Sequence[int]) -> str:
    """The board's answer to "what is missing", by the state of the run."""
    match run.state:
        case RunState.PLANNED:
            return tr("未到场")
        case RunState.SUSPENDED:
            return tr("看道闸，由另一人确认")
        case RunState.REFERRED:
            return tr("请站长决定：{checks}").format(checks=check_names(run.referred, rules))
        case RunState.CLEARED | RunState.OPEN | RunState.LEFT | RunState.CANCELLED:
            return "–"
        case _:
            return missing_words(standings, rules, held)


def missing_words(standings: Sequence[RuleStanding], rules: Rules, held: Sequence[int]) -> str:
    """What still keeps the coach, in a few words; a dash when nothing does."""
    undone = [check_name(check_of(rules, standing.rule_id)) for standing in standings if not standing.lets_leave]
    if held:
        undone.insert(0, tr("行李 {numbers}").format(numbers=bag_numbers(held)))
    return tr("、").join(undone) if undone else "–"


def bag_numbers(numbers: Sequence[int]) -> str:
    """``0417, 0421``."""
    return ", ".join(map(bag_number, numbers))


# --- grounds, articles, cures -----------------------------------------------------------------------------------------


class Reason(NamedTuple):
    """Why a check does not pass, what cures it, and where the text stands."""

    what: str
    cure: str
    article: str
    is_verified: bool


def reason(ground: FailedGround, rule_id: str, rules: Rules, day: date) -> Reason:
    """A failed ground in words, from the rule's own data; the numbers follow in brackets."""
    data = rules.rule_in_force(rule_id, day).version.ground(ground.code)
    what = data.words.say(language())
    numbers = detail_words(ground, what)
    if numbers:
        what += f"（{numbers}）" if language() == "zh_CN" else f" ({numbers})"
    return Reason(
        what, data.cure.say(language()), citation_words(ground.citation, rules), ground.verification == "verified"
    )


def detail_words(ground: FailedGround, said: str = "") -> str:
    """The numbers of a ground with their names, in the order the check gave them; not what is ``said`` already."""
    detail = dict(ground.detail)
    if detail.get("driver") == detail.get("presented"):
        detail.pop("driver", None)  # somebody else, whose name nobody asked
    values = {key: _detail_value(key, value) for key, value in detail.items() if value}
    named = [f"{_detail_name(key)} {value}" for key, value in values.items() if value not in said]
    return tr("，").join(words.strip() for words in named)


def _detail_value(key: str, value: str) -> str:
    if key == "paper":
        return paper_name(value)
    if key in ("driven_min", "limit_min") and value.isdigit():
        return f"{int(value) // 60}:{int(value) % 60:02} h"
    return plate_words(value) if key in ("plate", "slip_plate", "paper_plate") else value


def _detail_name(key: str) -> str:
    return {
        "aboard": tr("实载"), "approved": tr("核定"), "permit": tr("行驶证"), "register": tr("登记"),
        "children": tr("免票儿童"), "allowed": tr("至多"), "slip": tr("单号"), "slip_plate": tr("单上车牌"),
        "plate": tr("本车"), "paper_plate": tr("证上车牌"), "issued_at": tr("签发"), "valid_until": tr("有效至"),
        "hours": tr("小时数"), "fastened": tr("已系"), "passengers": tr("乘客"), "open": tr("未系"),
        "driver": tr("车上"), "presented": tr("报班驾驶员"), "held": tr("持有"), "needed": tr("需要"),
        "seats": tr("座位"), "driven_min": tr("已驾驶"), "limit_min": tr("上限"), "paper": "", "signer": tr("签名"),
    }.get(key, key)  # fmt: skip


# --- facts as seen ----------------------------------------------------------------------------------------------------


def facts_words(facts: CheckFacts) -> str:
    """The facts of a check in one line."""
    match facts:
        case PassengerLoad():
            return tr("实载 {aboard}/{seats} 人 · 免票儿童 {children}").format(
                aboard=facts.aboard, seats=facts.approved_seats, children=facts.free_children
            )
        case RoutineCheckSlip():
            until = tr("有效至 {time}").format(time=moment(facts.valid_until)) if facts.valid_until else ""
            result = {"passed": tr("合格"), "failed": tr("不合格"), "missing": tr("无通知单")}[facts.result]
            return " · ".join(part for part in (facts.slip_number, result, until) if part)
        case BeltCheck():
            reminder = tr("已提醒") if facts.reminder_given else tr("未提醒")
            return (
                tr("已系 {fastened}/{passengers} 人").format(fastened=facts.fastened, passengers=facts.passengers)
                + f" · {reminder}"
            )
        case DriverCheck():
            same = tr("与报班一致") if facts.is_presented_driver else tr("与报班不一致")
            return " · ".join((facts.name, facts.licence_class, same))
        case PapersCheck():
            present = sum(paper.is_present for paper in facts.papers)
            return tr("证件 {present}/{all} 件").format(present=present, all=len(facts.papers))
        case ExitForm():
            inspector, driver = facts.inspector or "–", facts.driver or "–"
            return tr("门检员 {inspector} · 驾驶员 {driver}").format(inspector=inspector, driver=driver)


def paper_name(kind: str) -> str:
    """A document of the coach."""
    return {
        "driving_permit": tr("行驶证"),
        "transport_permit": tr("道路运输证"),
        "route_plate": tr("客运标志牌"),
        "insurance": tr("承运人责任险"),
    }[kind]


# --- times ------------------------------------------------------------------------------------------------------------


def plate_words(plate: str) -> str:
    """``湘A12345`` as on the vehicle: ``湘A·12345``."""
    return f"{plate[:2]}·{plate[2:]}" if len(plate) >= 7 else plate


def remaining(departs_at: datetime, now: datetime) -> str:
    """Minutes to departure, or minutes late."""
    minutes = minutes_left(departs_at, now)
    if minutes < 0:
        return tr("晚 {n} 分").format(n=-minutes)
    if minutes >= 120:
        return tr("{n} 小时").format(n=minutes // 60)
    return tr("{n} 分").format(n=minutes)


def risk_tone(run: Departure, undone: int, now: datetime) -> str:
    """Whether the coach will miss its slot: three minutes of work for each thing undone, and what is left."""
    if run.is_ended or run.state in (RunState.CLEARED, RunState.OPEN):
        return "none"
    minutes, work = minutes_left(run.departs_at, now), MINUTES_EACH * undone
    if minutes < work:
        return "bad"
    return "ask" if minutes < 2 * work + MINUTES_EACH else "none"


def minutes_left(departs_at: datetime, now: datetime) -> int:
    """Whole minutes until departure; negative when late."""
    return int((departs_at - now) // timedelta(minutes=1))


# --- people -----------------------------------------------------------------------------------------------------------


def person_name(badge: str, staff: Mapping[str, Staff]) -> str:
    """The name behind a badge; the machine and unknown badges as they are."""
    if badge == "system":
        return role_words("system")
    person = staff.get(badge)
    return person.name if person is not None else badge
