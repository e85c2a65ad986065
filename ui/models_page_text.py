"""What the page of models says: what a model may do, what it does now, its figures, why a key is locked. Free of Qt."""

from __future__ import annotations

from checkpoint.catalogue import Catalogue
from checkpoint.errors import CheckpointError
from checkpoint.law import CHINA
from models.manifest import Metric, Model
from ui.finding_text import label_name
from ui.i18n import tr
from ui.model_questions import ModelOverview, ModelState
from ui.refusals import refusal_words
from ui.text import Mark
from ui.times import full_moment

CLEAN_ALARMED = "clean bags alarmed at the thresholds"


def use_mark(model: Model) -> Mark:
    """What it may be used for."""
    if model.use == "operating":
        return Mark("good", "✓", tr("可运营，可用于过检"))
    return Mark("bad", "✕", tr("仅供研究，不能用于过检"))


def state_marks(state: ModelState) -> tuple[Mark, ...]:
    """What it does now, what it will do from the next start on, what it did."""
    marks = []
    if state.is_running:
        marks.append(Mark("good", "●", tr("使用中")))
    if state.is_next and not state.is_running:
        marks.append(Mark("ask", "▶", tr("下次启动起使用")))
    if state.is_running and not state.is_next:
        marks.append(Mark("ask", "■", tr("到停机为止")))
    if state.is_shadow_running:
        marks.append(Mark("unknown", "◐", tr("影子运行")))
    if state.is_shadow_next and not state.is_shadow_running:
        marks.append(Mark("ask", "▶", tr("下次启动起作影子")))
    if state.is_shadow_running and not state.is_shadow_next:
        marks.append(Mark("ask", "■", tr("到停机为止")))
    if state.was_in_use and not state.is_running and not state.is_next:
        marks.append(Mark("unknown", "↩", tr("曾使用")))
    return tuple(marks)


def file_mark(state: ModelState) -> Mark:
    """Whether its file is the one of the manifest, and how large."""
    if state.hash == "missing":
        return Mark("bad", "✕", tr("文件不见了：重新安装模型"))
    size = f"{(state.size_bytes or 0) / 1e6:.1f} MB"
    if state.hash == "changed":
        return Mark("bad", "✕", tr("文件被改动，与清单的校验值不符：重新安装模型（{size}）").format(size=size))
    return Mark("good", "✓", tr("文件与清单的校验值相符（{size}）").format(size=size))


def date_words(state: ModelState) -> str:
    """When its file was written here, when it was chosen, how much it can tell apart; follows ``file_mark``."""
    parts = [""]
    if state.written_at is not None:
        parts.append(tr("文件写入本机 {day}").format(day=state.written_at.astimezone(CHINA).date()))
    if state.chosen_at is not None:
        parts.append(tr("选用于 {time}").format(time=full_moment(state.chosen_at)))
    parts.append(tr("认得 {count} 种物品").format(count=len(state.model.label)))
    return " · ".join(parts)


# --- figures ----------------------------------------------------------------------------------------------------------


def figure_set(one: Metric) -> str:
    """The pictures it was measured on; a set without words is said as the manifest says it."""
    return {
        "simulated: held-out makes of articles, bags and clutter": tr("没学过的物品、箱包和杂物"),
        "simulated: new bags of trained makes": tr("学过的物品，新装的包"),
        "real: sixray": tr("SIXray，地铁安检的真实图像"),
        "real: opixray": tr("OPIXray，机场安检的真实图像"),
        "real: opixray-cutter": tr("OPIXray，五种刀具算一类"),
        "real: held-out part of the station's labels": tr("本站标注中留出的包，训练时没见过"),
        "simulated: held-out part of the station's labels": tr("本站标注中留出的包，训练时没见过"),
    }.get(one.set, one.set)


def figure_name(one: Metric, catalogue: Catalogue) -> str:
    """What was measured."""
    if one.name == CLEAN_ALARMED:
        return tr("被误报的干净包")
    if one.name == "mAP50":
        return tr("各类平均 mAP50")
    if one.name == "mAP50 before":
        return tr("训练前各类平均 mAP50")
    kind, _, label = one.name.partition(" ")
    of_set = {"knife": tr("刀，各种合计"), "cutter": tr("刀具，五种合计")}.get(label)
    if label in catalogue.labels:
        return f"{kind} {label_name(label, catalogue)}"
    return f"{kind} {of_set}" if of_set else one.name


def figure_value(one: Metric) -> str:
    """The number; beside a simulated one stands that it is."""
    value = f"{one.value:.0%}" if one.name == CLEAN_ALARMED else f"{one.value:.3f}"
    return f"{value} {tr('模拟(simulated)')}" if one.simulated else value


def no_figures(*, simulated: bool) -> str:
    """Instead of figures."""
    if simulated:
        return tr("没有在模拟图像上测过。")
    return tr("没有在真实图像上测过：它在真的安检机上表现如何，没有人知道。")


# --- why not ----------------------------------------------------------------------------------------------------------


def why_not_activate(state: ModelState, overview: ModelOverview) -> str:
    """Why this model cannot be chosen; "" when it can."""
    if state.model.use != "operating":
        return tr("研究用模型永远不能选用")
    if state.is_next:
        return tr("正在使用") if state.is_running else tr("已经选用，等下次启动")
    if overview.in_settings:
        return tr("设置文件指定了模型 {name}，以设置为准").format(name=overview.in_settings)
    return _why_not_loaded(state)


def why_not_shadow(state: ModelState) -> str:
    """Why this model cannot be made the shadow, or end to be it; "" when it can."""
    if state.is_shadow_next:
        return ""
    if state.model.use != "operating":
        return tr("研究用模型不能作影子")
    if state.is_next:
        return tr("要使用的模型不能作自己的影子")
    return _why_not_loaded(state)


def _why_not_loaded(state: ModelState) -> str:
    return tr("文件不对，先重新安装模型") if state.hash != "ok" else ""


def back_words(overview: ModelOverview) -> str:
    """On the key that goes back."""
    return tr("F8 退回 {model}").format(model=overview.before) if overview.before else tr("F8 退回")


def why_not_back(overview: ModelOverview) -> str:
    """Why one cannot go back; "" when one can."""
    if overview.in_settings:
        return tr("设置文件指定了模型 {name}，以设置为准").format(name=overview.in_settings)
    return "" if overview.before else tr("之前没有用过别的模型")


# --- now, asked, done -------------------------------------------------------------------------------------------------


def now_words(overview: ModelOverview) -> str:
    """What looks at the bags now, and what will from the next start on."""
    running, shadow = overview.running
    silent = tr("现在没有模型在看图，每个包都要开包检查")
    now = tr("现在看图的是 {model}").format(model=running) if running else silent
    now += tr("，影子是 {model}").format(model=shadow) if shadow else tr("，没有影子")
    if (overview.next, overview.shadow_next) == (running, shadow):
        return now + tr("；下次启动后不变。")
    return now + tr("；下次启动起：看图 {model}，影子 {shadow}。").format(
        model=overview.next or tr("无"), shadow=overview.shadow_next or tr("无")
    )


def ask_activate(state: ModelState, overview: ModelOverview) -> str:
    """What activating will do."""
    before = overview.next or overview.running.operating
    words = tr("选用 {model}？本机下次启动起由它看图，到停机为止不变。").format(model=state.model.title)
    return words + tr("不合适时按“退回”，回到 {model}。").format(model=before) if before else words


def ask_back(overview: ModelOverview) -> str:
    """What going back will do."""
    return tr("退回 {model}？本机下次启动起由它看图，到停机为止不变。").format(model=overview.before)


def done_words(act: str, model: str) -> str:
    """An act that is written."""
    if act == "shadow_off":
        return tr("✓ 影子已结束：本机下次启动起不再运行，记录保留。")
    if act == "shadow_on":
        return tr("✓ {model} 作影子：本机下次启动起它也看每个包，只记录，不报警。").format(model=model)
    return tr("✓ 本机下次启动起由 {model} 看图；日志在那次启动时记下所用的模型。").format(model=model)


def refused_words(error: Exception) -> str:
    """An act that was not done, and that nothing changed."""
    if not isinstance(error, CheckpointError):
        return f"✕ {error}"
    return "✕ " + tr("{what}；没有改动。").format(what=refusal_words(error).what.rstrip("。. "))


def complaint_words(overview: ModelOverview) -> str:
    """What is wrong with a choice."""
    return "✕ " + tr("注意：{complaint}").format(complaint=overview.complaint) if overview.complaint else ""
