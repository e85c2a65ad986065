"""What the shadow commands did and found, in words for a terminal. Free of Qt."""

from __future__ import annotations

from typing import Any

from checkpoint.law import CHINA
from ui.i18n import tr

MARK = "  "


def chosen_words(chosen: dict[str, Any]) -> str:
    """What the shadow will do, from when on, and where to look."""
    return "\n".join(
        (
            tr("已选 {model} 作影子：本机下次启动起，它也看每个包，只记录，不报警。").format(model=chosen["shadow"]),
            tr("记录在 {file}").format(file=chosen["records"]),
            tr("kiosk models compare 看比较，kiosk models shadow --off 结束。"),
        )
    )


def ended_words(ended: dict[str, Any]) -> str:
    """Whether there was one to end."""
    if not ended["was_on"]:
        return tr("没有选影子模型，没有改动。")
    return tr("影子已结束：本机下次启动起不再运行，记录保留。")


def comparison_words(report: dict[str, Any]) -> str:
    """Both models beside each other; without a record, what to do to get one."""
    lines = [tr("影子 {shadow}").format(shadow=report["shadow"]), *_bag_lines(report)]
    if report["bags"]:
        lines += [*_label_lines(report), *find_lines(report)]
    lines += left_out_lines(report)
    return "\n".join(lines)


def _bag_lines(report: dict[str, Any]) -> list[str]:
    if not report["bags"]:
        return [
            tr("还没有记录：启动本机，让包过机；影子看过的每个包在这个文件里记一行："),
            f"{MARK}{report['records']}",
        ]
    first, last = (report[key].astimezone(CHINA).strftime("%Y-%m-%d %H:%M") for key in ("first_at", "last_at"))
    faults = report["faults"]
    counts = (
        (tr("都没有标记"), report["both_clean"]),
        (tr("都有标记"), report["both_alarmed"]),
        (tr("只有使用中的模型有标记"), report["only_operating"]),
        (tr("只有影子有标记"), report["only_shadow"]),
        (tr("使用中的模型没有回答"), faults["operating"]),
        (tr("影子没有回答"), faults["shadow"]),
    )
    return [
        tr("与 {models} 比较，{bags} 个包，{first} 至 {last}：").format(
            models=", ".join(report["models_in_use"]), bags=report["bags"], first=first, last=last
        ),
        *(f"{MARK}{what}: {count}" for what, count in counts),
        MARK + missed_words(report["missed_at_least"]),
    ]


def missed_words(count: int) -> str:
    """Bags that the shadow was not shown, as far as is known."""
    if count:
        return tr("影子来不及看或没有记下：至少 {count} 个包").format(count=count)
    return tr("影子来不及看的包：没有记到；停机前最后几个不知道")


def _label_lines(report: dict[str, Any]) -> list[str]:
    if not report["labels"]:
        return []
    return [
        tr("按标签，有标记的包数（使用中的模型 / 影子）："),
        *(f"{MARK}{one['label']}: {one['operating']} / {one['shadow']}" for one in report["labels"]),
    ]


def find_lines(report: dict[str, Any]) -> list[str]:
    """What both had marked of the bags in which people found something."""
    finds = report["finds"]
    if report["complaint"]:
        return [tr("查获记录读不出：{complaint}").format(complaint=report["complaint"])]
    if finds is None:
        return [tr("这个文件夹里没有本机的日志，不知道哪些包查出了物品。")]
    if not finds["bags"]:
        return [tr("比较过的包里，还没有一个开包查出物品。")]
    return [
        tr("开包查出物品的包 {bags} 个：使用中的模型标记了 {operating} 个，影子标记了 {shadow} 个。").format(**finds),
        tr("没有开过的包，不知道里面有什么：只有影子有标记的包，没有人因此打开。"),
    ]


def left_out_lines(report: dict[str, Any]) -> list[str]:
    """Records that do not count, when there are any."""
    torn, other = report["unreadable_lines"], report["lines_of_other_weights"]
    lines = []
    if torn:
        lines.append(tr("{count} 行读不出，没有计入").format(count=torn))
    if other:
        lines.append(tr("{count} 行是同名的另一个模型文件记的，没有计入").format(count=other))
    return lines
