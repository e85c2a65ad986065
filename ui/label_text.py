"""What ``kiosk models labels`` wrote and left out, in words for a terminal. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contraband_catalog import load
from ui.fault_text import fault_words
from ui.finding_text import label_name
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.label_export import LabelReport

MARK = "  "


def labels_words(report: LabelReport) -> str:
    """What stands in the set, by label; what was left out and why; what is wrong with pictures; what to do next."""
    if not report.bags:
        return tr("这些日期里没有包，什么都没有写。检查 --data、--from 和 --to。")
    days = tr("{first} 至 {last}，{bags} 个包").format(first=report.first_day, last=report.last_day, bags=report.bags)
    lines = [days + (" " + tr("模拟(simulated)") if report.is_simulated else "")]
    lines += _written(report) if report.pictures else [tr("没有一个包的结论可以确定，什么都没有写。")]
    if report.left_out:
        lines.append(tr("没有导出 {count} 个包：").format(count=sum(report.left_out.values())))
        lines += [f"{MARK}{count}  {reason_words(reason)}" for reason, count in report.left_out.items()]
    for code, message in report.faults:
        what, cure = fault_words(code)
        lines.append(f"{MARK}{what}{tr('。')}{cure}\n{MARK}{MARK}{message}")
    return "\n".join(lines)


def _written(report: LabelReport) -> list[str]:
    catalogue = load()
    lines = [
        tr("写了 {pictures} 张图，其中 {clean} 张没有物品；{boxes} 个框 → {out}").format(
            pictures=report.pictures, clean=report.clean, boxes=sum(report.boxes.values()), out=report.out
        )
    ]
    lines += [f"{MARK}{count}  {label_name(label, catalogue)} {label}" for label, count in report.boxes.items()]
    lines.append(tr("用它训练：./kiosk models train --data {out}").format(out=report.out))
    return lines


def reason_words(reason: str) -> str:
    """Why a bag was left out, one of ``label_export.REASONS``."""
    return {
        "undecided": tr("还没有结论"),
        "scan_invalid": tr("图像作废，重新过机"),
        "scan_faulty": tr("图像不完整"),
        "not_written_up": tr("自弃或拒绝进站，没有登记物品"),
        "without_zone": tr("查获的物品没有框"),
        "which_zone": tr("框比查获的物品多，不知道是哪一个"),
        "which_label": tr("圈出的物品可能是几种标签，没有选是哪一种"),
        "perhaps_allowed": tr("框内可能是允许携带的物品，没有登记"),
        "picture_expired": tr("图片已按保存期限删除"),
        "picture_missing": tr("图片缺失"),
        "picture_altered": tr("图片已被改动"),
        "picture_unreadable": tr("图片无法读取"),
    }[reason]
