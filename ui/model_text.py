"""What the model commands found, in words for a terminal. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from ui.fault_text import fault_words
from ui.i18n import tr

if TYPE_CHECKING:
    from models.ap_interval import Interval
    from models.bag_figures import BagFigure, Share
    from models.evaluate import Result

MARK = "  "


def use_words(use: str) -> str:
    """What a model may be used for."""
    return {"operating": tr("可运营"), "research": tr("仅供研究")}.get(use, use)


def research_words(model_licence: str) -> str:
    """The sentence that stands wherever a research model is used."""
    return tr("这是研究用模型，不能用于过检。许可：{licence}").format(licence=model_licence)


def detect_words(report: dict[str, Any]) -> str:
    """What a run over pictures gave; files that were not looked at last, each with cause and cure."""
    lines = [
        tr("{model}：看了 {looked_at}/{files} 个文件，{found} 个框，每秒 {speed} 张 → {out}").format(
            model=report["model"], looked_at=report["looked_at"], files=report["files"], found=report["found"],
            speed=report["pictures_per_second"] or "–", out=report["out"],
        )
    ]  # fmt: skip
    missed = report["not_looked_at"]
    if missed:
        lines.append(tr("{count} 个文件没有看成：").format(count=len(missed)))
    for one in missed:
        what, cure = fault_words(one["code"])
        said = tr("{file}：{what}。{cure}").format(file=one["file_name"], what=what, cure=cure)
        lines.append(f"{MARK}{said}\n{MARK}{MARK}{one['message']}")
    return "\n".join(lines)


def models_words(listing: dict[str, Any]) -> str:
    """One block a model; the active one carries a star."""
    blocks = [_model_block(entry) for entry in listing["models"]]
    if listing["complaint"]:
        blocks.append(tr("注意：{complaint}").format(complaint=listing["complaint"]))
    return "\n\n".join(blocks)


def _model_block(entry: dict[str, Any]) -> str:
    size = "–" if entry["size_bytes"] is None else f"{entry['size_bytes'] / 1e6:.1f} MB"
    taken = entry["input"]
    lines = [
        f"{'*' if entry['is_active'] else ' '} {entry['name']} {entry['version']}  {use_words(entry['use'])}"
        + (f"  {tr('使用中')}" if entry["is_active"] else "")
        + (f"  {tr('影子运行')}" if entry["is_shadow"] else ""),
        f"{MARK}{tr('许可')} {entry['licence']}",
        f"{MARK}{tr('输入')} {taken['width']}×{taken['height']} {taken['channels']} {taken['dtype']}",
        f"{MARK}{tr('文件')} {entry['file']}  {size}  {tr('校验值')} {_hash_words(entry['hash'])}",
        f"{MARK}{tr('标签')} {len(entry['labels'])}: {', '.join(entry['labels'])}",
    ]
    lines += _figure_lines(tr("真实图像"), "", entry["real"])
    lines += _figure_lines(tr("模拟图像"), _simulated_mark(True), entry["simulated"])
    return "\n".join(lines)


def _hash_words(state: str) -> str:
    return {"ok": tr("相符"), "changed": tr("不符，文件被改动"), "missing": tr("文件不见了")}.get(state, state)


def _figure_lines(title: str, mark: str, figures: list[dict[str, Any]]) -> list[str]:
    if not figures:
        return [f"{MARK}{title}: {tr('没有数据')}"]
    return [f"{MARK}{title}:"] + [
        f"{MARK}{MARK}{one['set']}  {one['name']} {one['value']:.3f}{mark}" for one in figures
    ]


def _simulated_mark(is_simulated: bool) -> str:
    return " " + tr("模拟(simulated)") if is_simulated else ""


def card_words(card: dict[str, Any]) -> str:
    """The card's path and text, or what the manifest says."""
    if card["text"]:
        return f"{card['path']}\n\n{card['text']}"
    return tr("没有模型卡；模型清单里是：") + "\n" + _model_block(card)


def activated_words(choice: dict[str, Any]) -> str:
    """Which model will be used, and from when on."""
    lines = [
        tr("已选用 {model}。正在运行的程序下次启动时换用；设置文件里写了模型名的，以设置为准。").format(
            model=choice["active"]
        )
    ]
    if choice["earlier"]:
        lines.append(tr("之前用的是 {model}：kiosk models rollback 可退回。").format(model=choice["earlier"][-1]))
    return "\n".join(lines)


def evaluation_words(result: Result) -> str:
    """Tables of figures; beside every one of simulated pictures stands that it is."""
    mark = _simulated_mark(result.is_simulated)
    objects = sum(one.objects for one in result.classes)
    lines = [
        f"{result.model} · {result.annotations}{mark}",
        tr("{images} 张图，{objects} 个物品，{clean} 个干净的包").format(
            images=result.images, objects=objects, clean=result.clean
        )
        + mark,
        "",
        *_class_table(result, mark),
        tr("AP50 后的括号：按图重抽样的 95% 区间"),
        "",
        *_bag_lines(result, mark),
    ]
    if result.left_out:
        lines.append(tr("没有计入（模型没有对应标签）：{names}").format(names=", ".join(result.left_out)))
    return "\n".join(lines)


def _class_table(result: Result, mark: str) -> list[str]:
    titles = (tr("类别"), tr("物品数"), tr("图数"), "AP50", "AP50:95", tr("检出率 (Pfa ≤ 5%)"), tr("模型标签"))
    rows = [titles]
    for one in result.classes:
        ap50 = _number(one.ap50) + _range(one.ap50_interval)
        figures = (ap50 + mark, _number(one.ap) + mark, _found(one.found) + mark)
        rows.append((one.category, str(one.objects), str(one.pictures), *figures, ", ".join(one.labels)))
    mean = _number(result.map50) + _range(result.map50_interval) + mark
    rows.append((tr("平均"), "", "", mean, _number(result.map) + mark, "", ""))
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    return [MARK.join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _range(interval: Interval | None) -> str:
    return "" if interval is None else f" ({interval.low:.3f}–{interval.high:.3f})"


def _columns(text: str) -> int:
    """Columns of a terminal: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))


def _bag_lines(result: Result, mark: str) -> list[str]:
    if result.found is None:
        found = tr("没有干净的包或没有带物品的包，算不出检出率")
    else:
        found = tr("检出率（误报率不超过 5%）：{found}，实际误报 {alarmed}，门限 {limit:.4f}").format(
            found=_share(result.found.found), alarmed=_share(result.found.alarmed), limit=result.found.above
        )
    if result.alarmed is None:
        alarmed = tr("没有干净的包，算不出误报率")
    else:
        alarmed = tr("按模型门限，干净的包有标记的：{share}").format(share=_share(result.alarmed))
    return [found + mark, alarmed + mark]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _found(figure: BagFigure | None) -> str:
    return "-" if figure is None else _share(figure.found)


def _share(one: Share) -> str:
    return f"{one.share:.1%} ({one.count}/{one.total}, 95% {one.low:.1%}–{one.high:.1%})"
