"""The scanner's fault numbers with the sentences of its manual."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class XrayFault:
    """One line of the table: number on the wire, stable code in our log, the sentence in both languages."""

    number: int
    code: str
    zh_CN: str
    en: str

    def __str__(self) -> str:
        return f"E{self.number:02}: {self.zh_CN} / {self.en}"


_TABLE = (
    XrayFault(
        1, "xray.interlock_open", "防护盖板联锁断开：关好盖板后复位。", "Interlock open: close the cover, reset."
    ),
    XrayFault(
        2, "xray.emergency_stop", "急停按钮被按下：排除险情后旋出按钮。", "Emergency stop: clear it, release it."
    ),
    XrayFault(3, "xray.tube_too_hot", "射线管温度过高：停机冷却 15 分钟。", "Tube over temperature: cool for 15 min."),
    XrayFault(4, "xray.generator_failed", "高压发生器无输出：联系维护人员。", "No high voltage: call maintenance."),
    XrayFault(
        5,
        "xray.detector_module_lost",
        "探测器模块失联：检查探测板排线。",
        "Detector module lost: check its ribbon cable.",
    ),
    XrayFault(
        6,
        "xray.dark_calibration_failed",
        "暗场校准失败：关闭射线后重新校准。",
        "Dark calibration failed: repeat it, beam off.",
    ),
    XrayFault(
        7,
        "xray.air_calibration_failed",
        "空气校准失败：清空通道后重新校准。",
        "Air calibration failed: empty the tunnel, repeat.",
    ),
    XrayFault(
        8, "xray.belt_speed_wrong", "皮带速度偏差超过 10%：检查皮带。", "Belt speed off by over 10%: check the belt."
    ),
    XrayFault(
        9,
        "xray.light_barrier_blocked",
        "光障持续遮挡：清洁或取出卡住的物品。",
        "Light barrier blocked: clean it, clear it.",
    ),
    XrayFault(
        10, "xray.buffer_overflow", "采集缓冲区溢出，部分扫描线丢失。", "Acquisition buffer overflow: lines were lost."
    ),
    XrayFault(
        11, "xray.supply_voltage", "供电电压异常：检查市电和 UPS。", "Supply voltage out of range: check mains and UPS."
    ),
    XrayFault(12, "xray.key_switch_off", "钥匙开关处于关闭位置。", "The key switch is off."),
)

XRAY_FAULTS: dict[int, XrayFault] = {fault.number: fault for fault in _TABLE}


def fault_by_number(number: int) -> XrayFault:
    """The fault; one that the manual does not know is shown by its number and never hidden."""
    return XRAY_FAULTS.get(number) or XrayFault(
        number,
        "xray.unknown_fault",
        f"说明书未列出的故障代码 {number}：联系维护人员。",
        f"Fault {number} is not in the manual: call maintenance.",
    )
