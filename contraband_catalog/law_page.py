"""``docs/law.md``: what of the law is verified and what is not, written from the data itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from checkpoint.catalogue import Catalogue, Verification
from checkpoint.regulation import Citation, Rule, Rules, RuleVersion

MARKS: dict[Verification, str] = {
    "verified": "已核实 verified",
    "part": "部分核实 part",
    "secondary": "转引 second-hand",
    "local": "地方规定 local",
    "memory": "凭记忆 from memory",
    "unverified": "未核实 unverified",
    "station_policy": "本站规定 station policy",
}
GATES = {"entry": "三不进站 · What does not come in", "departure": "六不出站 · What does not leave"}
INTRODUCTION = """# 依据 · Where the law stands

本页由 `python -m contraband_catalog > docs/law.md` 从数据生成，不要手改。
This page is written from the data by that command; do not edit it.

**只有“已核实”的条文会由设备直接拒绝；其余一律提示，由人决定：进站口由当班人员，出站道闸由值班站长。**
“已核实”指看到过引用原文的页面，不等于官方文本；取得官方文本后请逐条复核。
**Only verified text refuses by itself; everything else asks a person: whoever stands at the door, and the duty manager
at the departure gate.** Verified means that a page quoting the text was seen, which is less than the official copy:
check again when you have it.
"""


def law_page(catalogue: Catalogue, rules: Rules) -> str:
    """The whole page as Markdown, the versions that have ended included."""
    parts = [INTRODUCTION]
    for gate, title in GATES.items():
        parts.append(f"## {title}\n")
        parts += [_rule(rules, rule) for rule in rules.rules if rule.gate == gate]
    parts += ["## 物品目录 · The catalogue\n", _table(ITEM_HEADS, _items(catalogue))]
    parts += ["## 保存期限 · How long records are kept\n", _table(RETENTION_HEADS, _retention(rules))]
    parts += ["## 文件 · Documents\n", _table(DOCUMENT_HEADS, _documents(rules))]
    return "\n".join(parts)


def _rule(rules: Rules, rule: Rule) -> str:
    blocks = [f"### {rule.order}. {rule.name.zh_CN} · {rule.name.en}\n"]
    for version in rule.versions:
        blocks.append(f"{_period(version.effective_from, version.effective_to)} · `{rule.id}`\n")
        blocks.append(_table(GROUND_HEADS, _grounds(rules, version)))
    return "\n".join(blocks)


GROUND_HEADS = ("情形 Ground", "依据 Source", "核实 Seen", "设备 The machine")


def _grounds(rules: Rules, version: RuleVersion) -> Iterator[tuple[str, ...]]:
    for ground in version.grounds:
        refuses = ground.source.verification == "verified"
        ending = "拒 refuses" if refuses else "问 asks"
        yield f"{ground.words.zh_CN} · {ground.words.en}", *_source(rules, ground.source), ending
    for limit in version.limits:
        yield f"`{limit.name}` = {limit.value} {limit.unit}", *_source(rules, limit.source), ""


def _source(rules: Rules, citation: Citation) -> tuple[str, str]:
    return f"《{rules.documents[citation.document].title.zh_CN}》{citation.article}", MARKS[citation.verification]


ITEM_HEADS = ("编号 Code", "物品 Article", "限制 Limit", "依据 Source", "核实 Seen")


def _items(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    for item in sorted(catalogue.items.values(), key=lambda item: ("PRC".index(item.id[0]), item.id)):
        for version in item.versions:
            where = f"{version.citation.document} {version.citation.item}"
            limit = f"{version.limit.zh_CN} · {version.limit.en}" if version.limit else ""
            name = f"{item.name.zh_CN} · {item.name.en}"
            yield item.id, name, limit, where, MARKS[version.citation.verification]
            for clause in version.clauses:
                text = f"{clause.text.zh_CN} · {clause.text.en}"
                yield "", "", text, "", MARKS[clause.verification]


RETENTION_HEADS = ("记录 Record", "至少 At least", "依据 Source", "核实 Seen")


def _retention(rules: Rules) -> Iterator[tuple[str, ...]]:
    for period in rules.retention:
        yield f"{period.name.zh_CN} · {period.name.en}", f"{period.days} 天 days", *_source(rules, period.source)


DOCUMENT_HEADS = ("文件 Document", "文号 Number", "有效 In force", "说明 Note")


def _documents(rules: Rules) -> Iterator[tuple[str, ...]]:
    for document in rules.documents.values():
        title = f"{document.title.zh_CN} · {document.title.en}"
        title = f"[{title}]({document.url})" if document.url else title
        yield title, document.number, _period(document.effective_from, document.effective_to), document.note


def _period(first: date | None, last: date | None) -> str:
    return f"{first or '?'} — {last or ''}".strip()


def _table(heads: tuple[str, ...], body: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
