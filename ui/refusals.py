"""Why a command was not accepted: what was not done, why, and the cure. One table of all stable codes. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from checkpoint.errors import CheckpointError, RefusedError
from ui import text as words
from ui.fault_text import fault_words
from ui.i18n import tr

Said = tuple[str, str, str]


class Refusal(NamedTuple):
    """What was not done, why, and what cures it; ``why`` and ``cure`` may be empty."""

    what: str
    why: str
    cure: str

    @property
    def sentence(self) -> str:
        """All three on one line."""
        return tr("。").join(part for part in self if part)


def refusal_words(error: CheckpointError) -> Refusal:
    """Any error of ours, worded; a code without words is said with the code, never hidden."""
    said = _SAID.get(error.code)
    if said is not None:
        return Refusal(*said(dict(error.detail)))
    if isinstance(error, RefusedError):
        return Refusal(f"{error} [{error.code}]", "", "")
    fault = fault_words(error.code)
    return Refusal(fault.what, "", fault.cure)


def _number(detail: dict[str, Any]) -> str:
    number = detail.get("bag")
    return words.bag_number(number) if isinstance(number, int) else str(number or "")


def _must_be_opened(detail: dict[str, Any]) -> Said:
    why = tr("、").join(words.why_open_words(code) for code in detail.get("why", ()))
    return (tr("{bag} 号包不能放行").format(bag=_number(detail)), why, tr("按 F2 开包检查，或按 F3 扣留"))


def _wrong_state(detail: dict[str, Any]) -> Said:
    return (tr("{bag} 号包的状态已经变了").format(bag=_number(detail)), "", tr("请看屏上的新状态"))


def _measure_first(detail: dict[str, Any]) -> Said:
    missing = tr("、").join(words.quantity_words(quantity)[0] for quantity in detail.get("missing", ()))
    return (tr("还不能登记"), tr("缺 {missing}").format(missing=missing), tr("测量后填入，再登记"))


def _outcome(detail: dict[str, Any]) -> Said:
    allowed = tr("、").join(words.outcome_words(outcome) for outcome in detail.get("allowed", ()))
    return (tr("不能这样结束开包"), tr("登记的物品只允许：{allowed}").format(allowed=allowed), tr("请选其中一项"))


def _role(detail: dict[str, Any]) -> Said:
    role = words.role_words(str(detail.get("role", "system")))
    return (tr("{role}没有这项权限").format(role=role), "", tr("请有权限的人登录"))


def _halted(detail: dict[str, Any]) -> Said:
    fault = fault_words(str(detail.get("why", "")))
    return (tr("通道和道闸已停"), fault.what, fault.cure)


def _plain(what: Callable[[], str], cure: Callable[[], str] = lambda: "") -> Callable[[dict[str, Any]], Said]:
    return lambda detail: (what(), "", cure())


_SAID: dict[str, Callable[[dict[str, Any]], Said]] = {
    "bag.must_be_opened": _must_be_opened,
    "bag.wrong_state": _wrong_state,
    "bag.already_known": _plain(lambda: tr("这个包已经登记过")),
    "bag.unknown": _plain(lambda: tr("没有这个包"), lambda: tr("请看屏上的列表")),
    "bag.not_lost": _plain(lambda: tr("这个包不用重新过机"), lambda: tr("请看屏上的列表")),
    "scan.no_views": _plain(lambda: tr("图像没有保存"), lambda: tr("把包重新过机")),
    "find.already_known": _plain(lambda: tr("这件物品已经登记过")),
    "find.count": _plain(lambda: tr("数量至少是 1")),
    "find.label": _plain(lambda: tr("目录里没有这种名称"), lambda: tr("请重新选是哪一种")),
    "find.measure_first": _measure_first,
    "find.unknown": _plain(lambda: tr("没有这条登记，可能已经撤销")),
    "find.zone": _plain(lambda: tr("圈出的位置不在图像内"), lambda: tr("请重新圈出，或清除后再登记")),
    "search.outcome_not_allowed": _outcome,
    "role.not_allowed": _role,
    "session.ended": _plain(lambda: tr("登录已结束"), lambda: tr("请重新登录")),
    "session.unknown": _plain(lambda: tr("登录已结束"), lambda: tr("请重新登录")),
    "service.halted": _halted,
    "log.unprintable": _plain(lambda: tr("内容里有不能记录的字符"), lambda: tr("请重新刷卡或输入")),
    "staff.unknown": _plain(lambda: tr("没有这个工号")),
    "staff.name": _plain(lambda: tr("工号和姓名都要填")),
    "staff.roles": _plain(lambda: tr("至少选一个岗位")),
    "staff.pin": _plain(lambda: tr("密码至少 4 位数字")),
    "check.not_at_departure": _plain(lambda: tr("这条规则不在出站门检查")),
    "check.wrong_facts": _plain(lambda: tr("录入的内容和检查项目不符"), lambda: tr("请重新打开本屏录入")),
    "entry.person_decides": _plain(
        lambda: tr("这条依据待核实，由人决定"), lambda: tr("请在屏上选让进或不让进，并写理由")
    ),
    "run.unknown": _plain(lambda: tr("没有这个班次"), lambda: tr("请从列表中选")),
    "shift.open": _plain(lambda: tr("已有一个班在进行"), lambda: tr("先交班")),
    "shift.not_open": _plain(lambda: tr("这个班已经交过了")),
    "shift.bags_open": _plain(lambda: tr("还有行李没有判定"), lambda: tr("判定后再交班")),
    "run.wrong_state": _plain(lambda: tr("班次的状态已经变了，请看屏上的新状态")),
    "run.already_known": _plain(lambda: tr("这个班次已在班次表上")),
    "run.seats": _plain(lambda: tr("核定载客至少 1 人")),
    "run.driver_missing": _plain(lambda: tr("填驾驶员姓名和从业资格证号")),
    "check.not_recorded_by_hand": _plain(lambda: tr("登记表由双方签名形成，不能手工录入")),
    "sign.form_incomplete": _plain(lambda: tr("前面的检查不齐，还不能签字")),
    "sign.not_yourself": _plain(lambda: tr("门检员只能用本人的登录签字")),
    "sign.other_driver": _plain(lambda: tr("签字的驾驶员必须是报班的驾驶员")),
    "sign.no_signature": _plain(lambda: tr("缺驾驶员手写签名")),
    "sign.inspector_signs": _plain(lambda: tr("做例检的人不能签同一辆车的出站登记表，请换一位门检员")),
    "referral.not_open": _plain(lambda: tr("这一项已经决定过了")),
    "referral.same_person": _plain(lambda: tr("检查人或申请人不能自己决定，请另一位值班站长")),
    "referral.no_reason": _plain(lambda: tr("请写理由")),
    "reconfirm.same_person": _plain(lambda: tr("申请放行的人不能自己确认，请另一人看道闸后确认")),
    "clearance.other": _plain(lambda: tr("放行凭证不是这一张，请看屏上的新状态")),
    "entry.plate_missing": _plain(lambda: tr("请录入车牌")),
    "rule.none_in_force": _plain(lambda: tr("今天没有生效的规则：出站门保持关闭。请叫维护人员")),
    "rule.not_in_force": _plain(lambda: tr("这条规则今天不生效，请重新打开本屏")),
}
