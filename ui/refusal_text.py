"""Why a command was not accepted, in words for the person who gave it. Free of Qt."""

from __future__ import annotations

from checkpoint.errors import CheckpointError, RefusedError
from ui.i18n import tr


def refusal_words(error: CheckpointError) -> str:
    """A sentence for a stable code; an unknown code keeps its English message, with the code for the maintainer."""
    words = _WORDS.get(error.code)
    if words is not None:
        return words()
    if isinstance(error, RefusedError):
        return f"{error} [{error.code}]"
    return tr("本机故障：{message}").format(message=f"{error} [{error.code}]")


_WORDS = {
    "run.unknown": lambda: tr("没有这个班次。"),
    "run.wrong_state": lambda: tr("班次的状态已经变了，请看屏上的新状态。"),
    "run.already_known": lambda: tr("这个班次已在班次表上。"),
    "run.seats": lambda: tr("核定载客至少 1 人。"),
    "run.driver_missing": lambda: tr("填驾驶员姓名和从业资格证号。"),
    "check.not_recorded_by_hand": lambda: tr("登记表由双方签名形成，不能手工录入。"),
    "sign.form_incomplete": lambda: tr("前面的检查不齐，还不能签字。"),
    "sign.not_yourself": lambda: tr("门检员只能用本人的登录签字。"),
    "sign.other_driver": lambda: tr("签字的驾驶员必须是报班的驾驶员。"),
    "sign.no_signature": lambda: tr("缺驾驶员手写签名。"),
    "sign.inspector_signs": lambda: tr("做例检的人不能签同一辆车的出站登记表，请换一位门检员。"),
    "referral.not_open": lambda: tr("这一项已经决定过了。"),
    "referral.same_person": lambda: tr("检查人或申请人不能自己决定，请另一位值班站长。"),
    "referral.no_reason": lambda: tr("请写理由。"),
    "reconfirm.same_person": lambda: tr("申请放行的人不能自己确认，请另一人看道闸后确认。"),
    "clearance.other": lambda: tr("放行凭证不是这一张，请看屏上的新状态。"),
    "entry.plate_missing": lambda: tr("请录入车牌。"),
    "role.not_allowed": lambda: tr("这个岗位没有此项权限。"),
    "session.ended": lambda: tr("登录已结束，请重新登录。"),
    "session.unknown": lambda: tr("登录已结束，请重新登录。"),
    "service.halted": lambda: tr("通道和道闸已停：日志写不进去。请叫维护人员。"),
    "shift.open": lambda: tr("已有一个班在进行，先交班。"),
    "shift.not_open": lambda: tr("这个班已经交过了。"),
    "shift.bags_open": lambda: tr("还有行李没有判定，判定后再交班。"),
    "staff.unknown": lambda: tr("没有这个工号。"),
    "staff.name": lambda: tr("工号和姓名都要填。"),
    "staff.roles": lambda: tr("至少选一个岗位。"),
    "staff.pin": lambda: tr("密码至少 4 位数字。"),
    "rule.none_in_force": lambda: tr("今天没有生效的规则：出站门保持关闭。请叫维护人员。"),
    "rule.not_in_force": lambda: tr("这条规则今天不生效，请重新打开本屏。"),
}
