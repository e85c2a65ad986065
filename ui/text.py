"""What the screening half says in words: states, tiers, rulings, quantities, devices, refusals. Free of Qt.

The core speaks codes; they become sentences here, in the language in use. Words of the gate: ``departure_text``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checkpoint.catalogue import ItemVersion, Quantity, Ruling, Tier
from checkpoint.commands import SearchOutcome, Verdict
from checkpoint.roles import Role
from checkpoint.screening import Bag, BagState
from ui.fault_text import fault_words
from ui.i18n import language, tr
from ui.law_text import tier_words, verification_words

__all__ = ["tier_words", "verification_words"]


class Mark(NamedTuple):
    """Colour meaning, glyph and word: a state is always said three ways."""

    tone: str
    glyph: str
    word: str


# --- people -----------------------------------------------------------------------------------------------------------


def role_words(role: str) -> str:
    """The post as the station calls it."""
    return {
        Role.SCREENER: tr("安检员"),
        Role.VEHICLE_INSPECTOR: tr("例检员"),
        Role.EXIT_CHECKER: tr("门检员"),
        Role.DISPATCHER: tr("调度员"),
        Role.DUTY_MANAGER: tr("值班站长"),
        Role.MAINTAINER: tr("维护员"),
        Role.AUDITOR: tr("审计员"),
        Role.SYSTEM: tr("本机"),
    }.get(Role(role), role)


def sign_in_failure_words(reason: str) -> str:
    """Why somebody was not signed in, and what to do."""
    return {
        "unknown_badge": tr("没有这个工号。请重新刷卡或核对号码。"),
        "suspended": tr("这个工号已停用。请找值班站长。"),
        "locked": tr("密码连续输错，工号锁定 1 分钟。请稍候再试。"),
        "wrong_pin": tr("密码不对，请重新输入。"),
        "role_not_held": tr("您没有这个岗位。请换一个岗位。"),
    }.get(reason, reason)


# --- bags -------------------------------------------------------------------------------------------------------------


def bag_number(number: int) -> str:
    """Four figures, as called out at the lane."""
    return f"{number:04}"


def bag_mark(bag: Bag) -> Mark:
    """The state of a bag."""
    return {
        BagState.ENTERED: Mark("none", "▸", tr("通道内")),
        BagState.SCANNED: Mark("none", "…", tr("识别中")),
        BagState.AWAITING_VERDICT: Mark("none", "○", tr("待判图")),
        BagState.AWAITING_SEARCH: Mark("ask", "▲", tr("待开包")),
        BagState.CLEARED: Mark("good", "✓", tr("已放行")),
        BagState.WITHIN_LIMIT: Mark("good", "✓", tr("限量内放行")),
        BagState.TO_HOLD: Mark("checked_only", "▼", tr("入行李舱")),
        BagState.SURRENDERED: Mark("ask", "−", tr("物品自弃")),
        BagState.STORED: Mark("ask", "□", tr("物品寄存")),
        BagState.REFUSED: Mark("bad", "✕", tr("拒绝进站")),
        BagState.DETAINED: Mark("bad", "■", tr("扣留")),
        BagState.INVALID: Mark("fault", "↺", tr("重新过机")),
    }[bag.state]


def verdict_words(verdict: Verdict) -> str:
    """The screener's three keys."""
    return {"clear": tr("放行"), "open_bag": tr("开包"), "detain": tr("扣留")}[verdict]


def outcome_words(outcome: SearchOutcome) -> str:
    """How a search ends."""
    return {
        "nothing_found": tr("误报，放行"),
        "within_limit": tr("限量内，放行"),
        "surrendered": tr("自愿放弃"),
        "to_hold": tr("放入行李舱"),
        "stored": tr("寄存"),
        "entry_refused": tr("拒绝进站"),
        "detained": tr("扣留并报公安"),
        "isolated": tr("隔离、疏散、报公安"),
    }[outcome]


def why_open_words(code: str) -> str:
    """Why the screener alone cannot clear a bag."""
    if code == "detector_silent":
        return tr("AI 没有应答，本包必须开包检查")
    if code.startswith("scan."):
        return tr("图像不完整：{fault}").format(fault=fault_words(code.removeprefix("scan.")).what)
    return {
        "finding.prohibited": tr("疑似禁止物品"),
        "finding.restricted": tr("有限量物品，需开包测量"),
        "finding.checked_only": tr("有仅可放行李舱的物品"),
        "finding.unknown": tr("有无法辨认的物品"),
    }.get(code, code)


def belt_reason_words(reason: str) -> str:
    """Why the belt stands or runs."""
    if reason.startswith("belt."):
        return fault_words(reason).what
    return {
        "by_hand": tr("人工停带"),
        "nobody_at_the_image": tr("无人看图"),
        "xray_lost": tr("X 光机断开"),
        "disk_lost": tr("磁盘已满"),
        "detector_silent": tr("AI 没有应答"),
        "prohibited_article": tr("发现疑似违禁品"),
        "scan_fault": tr("图像不完整"),
        "too_many_undecided": tr("待判的包太多"),
        "halted": tr("日志不可写"),
        "clear": tr("正常"),
        "": tr("等待设备报告"),
    }.get(reason, reason)


# --- law --------------------------------------------------------------------------------------------------------------


def ruling_mark(ruling: Ruling) -> Mark:
    """What the law says of an article."""
    return {
        "prohibited": Mark("prohibited", "■", tr("禁止携带")),
        "over_limit": Mark("prohibited", "■", tr("超过限量")),
        "hold_only": Mark("checked_only", "▼", tr("只能放行李舱")),
        "within_limit": Mark("good", "✓", tr("限量以内")),
        "permitted": Mark("good", "✓", tr("可以携带")),
        "measure_first": Mark("restricted", "▲", tr("先测量")),
        "ask": Mark("ask", "?", tr("依据待核实，由人决定")),
    }[ruling]


def tier_glyph(tier: Tier | None) -> str:
    """The shape that goes with a tier's colour."""
    return {"prohibited": "■", "restricted": "▲", "checked_only": "▼", None: "▨"}[tier]


def tier_tone(tier: Tier | None) -> str:
    """The property value of a tier's colour."""
    return tier or "unknown"


def limit_words(version: ItemVersion) -> str:
    """The limit of an item, or what the tier says when the text names none."""
    return version.limit.say(language()) if version.limit is not None else tier_words(version.tier)


def quantity_words(quantity: Quantity) -> tuple[str, str]:
    """(what is measured, its unit)."""
    return {
        "count": (tr("数量"), tr("件")),
        "blade_length_mm": (tr("刃长"), "mm"),
        "tip_angle_deg": (tr("刀尖角度"), "°"),
        "container_ml": (tr("单件容量"), "ml"),
        "total_ml": (tr("总容量"), "ml"),
        "abv_pct": (tr("酒精度"), "%vol"),
        "wh_each": (tr("单件额定能量"), "Wh"),
        "mah": (tr("容量"), "mAh"),
        "millivolt": (tr("电压"), "mV"),
    }[quantity]


def measured_words(measured: Mapping[Quantity, int]) -> str:
    """``刃长 82 mm · 刀尖角度 45 °``."""
    return " · ".join(f"{quantity_words(q)[0]} {value} {quantity_words(q)[1]}" for q, value in measured.items())


# --- devices and time -------------------------------------------------------------------------------------------------


def minutes_seconds(seconds: float) -> str:
    """``12:40``."""
    return f"{int(seconds) // 60:02}:{int(seconds) % 60:02}"
