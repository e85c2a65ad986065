"""``kiosk rules`` and ``kiosk catalogue``: the law as data, for a reader and for a program."""

from __future__ import annotations

from datetime import date
from typing import Any

from checkpoint.catalogue import CatalogueItem, ItemVersion
from checkpoint.regulation import Citation, RuleInForce, Rules
from checkpoint.regulation_files import load_rules
from contraband_catalog import load
from ui.i18n import language, tr
from ui.law_text import tier_words, verification_words


def rules_on(day: date) -> list[dict[str, Any]]:
    """Every rule in force on ``day`` with citations, limits and grounds."""
    rules = load_rules()
    in_force = [rule for gate in ("entry", "departure") for rule in rules.in_force(gate, day)]
    return [_rule(rules, rule) for rule in in_force]


def _rule(rules: Rules, rule: RuleInForce) -> dict[str, Any]:
    version = rule.version
    return {
        "id": rule.id,
        "gate": rule.rule.gate,
        "name": rule.rule.name.say(language()),
        "effective_from": version.effective_from.isoformat(),
        "sources": [_source(rules, source) for source in version.sources],
        "limits": [
            {"name": limit.name, "value": limit.value, "unit": limit.unit, **_source(rules, limit.source)}
            for limit in version.limits
        ],
        "grounds": [
            {
                "code": ground.code,
                "words": ground.words.say(language()),
                "refuses_by_itself": ground.source.verification == "verified",
                **_source(rules, ground.source),
            }
            for ground in version.grounds
        ],
    }


def _source(rules: Rules, citation: Citation) -> dict[str, str]:
    document = rules.documents[citation.document]
    return {"document": document.number, "article": citation.article, "verification": citation.verification}


def rules_words(in_force: list[dict[str, Any]]) -> str:
    """The same for a person: one block a rule."""
    blocks = []
    for rule in in_force:
        sources = [_cited(source) for source in rule["sources"]]
        lines = [f"{rule['name']}  ({rule['id']}, {tr('自')} {rule['effective_from']})"]
        lines += [f"    {tr('依据')} {source}" for source in sources]
        lines += [
            f"    {tr('限值')} {limit['name']} = {limit['value']} {limit['unit']}  {_cited(limit)}"
            for limit in rule["limits"]
        ]
        for ground in rule["grounds"]:
            mark = tr("拒") if ground["refuses_by_itself"] else tr("问人")
            lines.append(f"    [{mark}] {ground['words']}  {_cited(ground)}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _cited(source: dict[str, Any]) -> str:
    words = f"{source['document']} {source['article']}".strip()
    return f"{words} 〔{verification_words(source['verification'])}〕"


def catalogue_on(day: date, find: str = "") -> list[dict[str, Any]]:
    """Items in force on ``day`` whose code, name, category, examples or detector label contain ``find``."""
    catalogue = load()
    labels: dict[str, list[str]] = {}
    for label in catalogue.labels.values():
        for item_id in label.items:
            labels.setdefault(item_id, []).append(label.name)
    entries = []
    for item in catalogue.items.values():
        version = item.on(day)
        if version is not None and _matches(item, labels.get(item.id, []), find):
            entries.append(_entry(item, version, labels.get(item.id, [])))
    return entries


def _matches(item: CatalogueItem, labels: list[str], find: str) -> bool:
    texts = (item.id, item.name.zh_CN, item.name.en, item.category.zh_CN, item.category.en)
    return any(find.lower() in text.lower() for text in (*texts, *item.examples, *item.examples_en, *labels))


def _entry(item: CatalogueItem, version: ItemVersion, labels: list[str]) -> dict[str, Any]:
    examples = item.examples_en if language() == "en" and item.examples_en else item.examples
    return {
        "id": item.id,
        "tier": version.tier,
        "category": item.category.say(language()),
        "name": item.name.say(language()),
        "examples": list(examples),
        "limit": version.limit.say(language()) if version.limit else "",
        "action": version.action,
        "decided_by": list(item.decided_by),
        "document": version.citation.document,
        "item": version.citation.item,
        "verification": version.citation.verification,
        "effective_from": version.effective_from.isoformat(),
        "labels": labels,
    }


def catalogue_words(entries: list[dict[str, Any]]) -> str:
    """The same for a person; an empty answer says what to try."""
    if not entries:
        return tr("目录中没有找到；换一个词，或不带 --find 查看全部。")
    blocks = []
    for entry in entries:
        lines = [f"{entry['id']}  {tier_words(entry['tier'])}  {entry['name']}"]
        if entry["examples"]:
            lines.append(f"    {tr('例')} {'、'.join(entry['examples'])}")
        if entry["limit"]:
            lines.append(f"    {tr('限量')} {entry['limit']}")
        cited = f"{entry['document']} {entry['item']} 〔{verification_words(entry['verification'])}〕"
        lines.append(f"    {tr('依据')} {cited}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)
