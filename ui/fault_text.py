"""Faults of devices, files and log in words: what happened and what to do. Free of Qt."""

from __future__ import annotations

from typing import NamedTuple

from ui.device_fault_text import device_fault
from ui.device_text import device_words
from ui.i18n import tr


class Fault(NamedTuple):
    """What happened, and the cure."""

    what: str
    cure: str


def fault_words(code: str) -> Fault:
    """A stable fault code (the part before a colon) in words; an unknown one is shown as it is."""
    code = code.partition(":")[0].strip()
    known = _known(code)
    if known is None and (of_device := device_fault(code)) is not None:
        known = Fault(*of_device)
    if known is not None:
        return known
    device, _, kind = code.rpartition(".")
    by_kind = _by_kind(kind)
    if device and by_kind is not None:
        return Fault(f"{device_words(device)} {by_kind.what}", by_kind.cure)
    return Fault(tr("故障代码 {code}").format(code=code), tr("请联系维护人员，报出代码。"))


def _by_kind(kind: str) -> Fault | None:
    look = tr("检查电源和网线。")
    return {
        "disconnected": Fault(tr("连接断开"), look),
        "unreachable": Fault(tr("连接不上"), look),
        "lost": Fault(tr("断开"), look),
        "timeout": Fault(tr("应答超时"), look),
        "write_timeout": Fault(tr("不接收指令"), look),
        "no_answer": Fault(tr("没有应答"), look),
        "silent": Fault(tr("没有数据"), look),
        "garbage": Fault(tr("数据错误"), tr("检查线缆和接头。")),
        "frame": Fault(tr("数据错误"), tr("检查线缆和接头。")),
        "lrc": Fault(tr("数据错误"), tr("请再刷一次。")),
        "payload": Fault(tr("数据错误"), tr("检查线缆和接头。")),
        "frames_lost": Fault(tr("数据丢失"), tr("检查线缆；把包重新过机。")),
        "missing": Fault(tr("没有配置"), tr("在设置中填写设备地址。")),
        "url": Fault(tr("地址写错"), tr("在设置中改正设备地址。")),
        "modbus_exception": Fault(tr("拒绝了指令"), tr("看设备面板上的故障灯。")),
    }.get(kind)


def _known(code: str) -> Fault | None:
    return _xray(code) or _lane(code) or _storage(code) or _log(code) or _program(code)


def _xray(code: str) -> Fault | None:
    return {
        "xray_lost": Fault(tr("X 光机断开"), tr("检查电源和网线；把包重新过机。")),
        "xray.lines_lost": Fault(tr("扫描线丢失"), tr("把包重新过机。")),
        "xray.width_changed": Fault(tr("扫描宽度变了"), tr("重启 X 光机，把包重新过机。")),
        "xray.too_long": Fault(tr("包太长，图像被截断"), tr("分开物品，重新过机。")),
        "xray.interlock_open": Fault(tr("防护盖板没关好"), tr("关好盖板后复位。")),
        "xray.emergency_stop": Fault(tr("X 光机急停被按下"), tr("排除险情后旋出按钮。")),
        "xray.tube_too_hot": Fault(tr("射线管过热"), tr("停机冷却 15 分钟。")),
        "xray.generator_failed": Fault(tr("高压发生器无输出"), tr("请联系维护人员。")),
        "xray.detector_module_lost": Fault(tr("探测器模块失联"), tr("检查探测板排线。")),
        "xray.dark_calibration_failed": Fault(tr("暗场校准失败"), tr("关闭射线后重新校准。")),
        "xray.air_calibration_failed": Fault(tr("空气校准失败"), tr("清空通道后重新校准。")),
        "xray.belt_speed_wrong": Fault(tr("皮带速度偏差超过 10%"), tr("检查皮带。")),
        "xray.light_barrier_blocked": Fault(tr("光障持续遮挡"), tr("清洁光障，取出卡住的物品。")),
        "xray.buffer_overflow": Fault(tr("采集溢出，扫描线丢失"), tr("把包重新过机。")),
        "xray.supply_voltage": Fault(tr("供电电压异常"), tr("检查市电和 UPS。")),
        "xray.key_switch_off": Fault(tr("钥匙开关未打开"), tr("打开钥匙开关。")),
        "xray.unknown_fault": Fault(tr("X 光机报出未知故障"), tr("请联系维护人员。")),
    }.get(code)


def _lane(code: str) -> Fault | None:
    return {
        "scan.two_bags": Fault(tr("两个包同时在通道内"), tr("停带，两个包都放回入口。")),
        "scan.no_bag": Fault(tr("光障放开时通道内没有包"), tr("检查光障。")),
        "scan.no_lines": Fault(tr("包已通过，没有收到图像"), tr("检查 X 光机，把包重新过机。")),
        "restart": Fault(tr("本机重新启动过"), tr("把包重新过机。")),
        "halted": Fault(tr("日志不可写"), tr("把包重新过机。")),
        "belt.emergency_stop": Fault(tr("传送带急停被按下"), tr("排除险情后复位。")),
        "belt.jammed": Fault(tr("传送带出口被挡住"), tr("取走出口的行李。")),
        "belt.speed": Fault(tr("传送带速度设置失败"), tr("请联系维护人员。")),
        "gate.clearance_id": Fault(tr("放行编号不合规"), tr("请联系维护人员。")),
        "gate.acknowledge_kept": Fault(tr("道闸没有换用新的放行编号"), tr("道闸没有打开。请联系维护人员。")),
        "gate.state": Fault(tr("道闸状态不明"), tr("到道闸前查看。")),
        "card_reader.badge": Fault(tr("卡号读不出"), tr("请再刷一次。")),
        "transport.url": Fault(tr("设备地址写错"), tr("在设置中改正设备地址。")),
    }.get(code)


def _storage(code: str) -> Fault | None:
    return {
        "evidence.disk_full": Fault(tr("磁盘已满，图像存不下"), tr("请维护人员清理磁盘。")),
        "evidence.read_only": Fault(tr("图像文件夹不可写"), tr("请维护人员改正权限。")),
        "evidence.missing": Fault(tr("图像文件不见了"), tr("到最近的备份中查找。")),
        "evidence.altered": Fault(tr("图像文件被改动过"), tr("原样保留，报告站长。")),
        "evidence.bad_name": Fault(tr("图像编号不合规"), tr("请联系维护人员。")),
        "evidence.io": Fault(tr("图像读写出错"), tr("检查磁盘和连线。")),
        "disk.low": Fault(tr("磁盘空间不足"), tr("请维护人员清理磁盘。")),
        "disk.full": Fault(tr("磁盘已满"), tr("请维护人员清理磁盘。")),
        "export.disk_full": Fault(tr("导出位置已满"), tr("清理空间，或换一个位置再导出。")),
        "export.not_writable": Fault(tr("导出文件夹不可写"), tr("换一个文件夹，或改正权限。")),
        "export.folder_used": Fault(tr("导出文件夹里已有文件"), tr("换一个空文件夹。")),
        "export.failed": Fault(tr("导出时写入出错"), tr("看 U 盘是否还插着，再导出一次。")),
        "paper.no_font": Fault(tr("没有安装中文字体，不能生成 PDF"), tr("请维护人员运行 ./kiosk setup。")),
        "paper.not_set": Fault(tr("PDF 排版失败"), tr("请联系维护人员，报出代码。")),
    }.get(code)


def _log(code: str) -> Fault | None:
    if not code.startswith("log."):
        return None
    call = tr("保留文件，立即报告站长和维护人员。")
    return {
        "log.sqlite": Fault(tr("日志写不进去"), tr("请维护人员检查磁盘后重启本机。")),
        "log.locked": Fault(tr("另一个程序占住了日志"), tr("请维护人员关闭那个程序，再恢复工作。")),
        "log.io": Fault(tr("磁盘读写出错，日志写不进去"), tr("请维护人员检查磁盘和连线。")),
        "log.corrupt": Fault(tr("日志文件损坏"), call),
        "log.disk_full": Fault(tr("磁盘已满，日志写不进去"), tr("请维护人员清理磁盘后恢复工作。")),
        "log.read_only": Fault(tr("日志文件不可写"), tr("请维护人员改正权限。")),
        "log.closed": Fault(tr("日志没有打开"), tr("重启本机。")),
        "log.newer_schema": Fault(tr("日志由更新的程序写成"), tr("安装更新的程序。")),
        "log.other_node": Fault(tr("这是另一台机器的日志"), tr("改正设置中的机器名。")),
        "log.unprintable": Fault(tr("内容里有不能记录的字符"), tr("请重新刷卡或输入。")),
        "log.anchor_not_written": Fault(tr("日志锚点没有写下"), tr("清理磁盘或改正权限。")),
    }.get(code, Fault(tr("日志校验不通过"), call))


def _program(code: str) -> Fault | None:
    call = tr("请联系维护人员，报出代码。")
    return {
        "service.halted": Fault(tr("通道和道闸已停"), tr("按顶部提示处理，然后恢复工作。")),
        "service.bug": Fault(tr("程序出错，通道和道闸已停"), call),
        "service.stuck": Fault(tr("服务没有按时结束"), call),
        "settings.unreadable": Fault(tr("设置文件读不出"), tr("检查设置文件的位置。")),
        "settings.wrong": Fault(tr("设置文件有错"), tr("按提示改正后重启。")),
        "instance.running": Fault(tr("本机已有一个程序在运行"), tr("使用已打开的窗口。")),
        "instance.cannot_lock": Fault(tr("数据文件夹不可写"), tr("请维护人员改正权限。")),
        "catalogue.unknown_item": Fault(tr("目录里没有这个条目"), tr("请联系维护人员更新目录。")),
        "catalogue.not_in_force": Fault(tr("这个条目今天不生效"), tr("请换一个条目。")),
        "projections.gap": Fault(tr("查询用的表缺了几行"), tr("重启本机，表会从日志重建。")),
        "projections.unreadable": Fault(tr("查询用的表读不出"), tr("重启本机，表会从日志重建。")),
        "event_kinds.incomplete": Fault(tr("事件说明表不全"), call),
        "event_kinds.unreadable": Fault(tr("事件说明表读不出"), call),
        "rule.no_ground": Fault(tr("规则数据缺少依据"), call),
        "rule.no_limit": Fault(tr("规则数据缺少限值"), call),
        "rule.none_in_force": Fault(tr("今天没有生效的规则，出站门保持关闭"), call),
        "rule.not_in_force": Fault(tr("这条规则今天不生效"), call),
        "command.undecided": Fault(tr("程序出错"), call),
        "state.illegal_transition": Fault(tr("程序出错"), call),
        "bag.event_before_entry": Fault(tr("程序出错"), call),
        "bag.unknown_event": Fault(tr("程序出错"), call),
        "run.event_before_plan": Fault(tr("程序出错"), call),
        "run.unknown_event": Fault(tr("程序出错"), call),
    }.get(code)
