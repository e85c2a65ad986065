"""A finding in words: what it is, what the law says, where that stands. Free of Qt."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checkpoint.catalogue import Catalogue
from checkpoint.finding import Finding
from ui import text
from ui.i18n import language, tr
from ui.law_text import item_citation_words, tier_words


class Told(NamedTuple):
    """One finding as the screens show it.

    Attributes:
        name: what the detector saw.
        items: what that may be in the catalogue, likeliest first, or empty.
        citation: document, item and verification state, or empty when no item in force matches.
    """

    tone: str
    glyph: str
    name: str
    score: str
    tier: str
    limit: str
    items: str
    citation: str

    @property
    def line(self) -> str:
        """For the label at the box: ``■ 折叠刀 92 · 限量 · 刃长 60 mm 以下``."""
        parts = (f"{self.glyph} {self.name} {self.score}", self.tier, self.limit if self.limit != self.tier else "")
        return " · ".join(part for part in parts if part)


def told(finding: Finding, catalogue: Catalogue, on: date) -> Told:
    """Word a finding with the catalogue's text of that day."""
    tone, glyph = text.tier_tone(finding.tier), text.tier_glyph(finding.tier)
    score = str(round(finding.detection.score_e4 / 100))
    version = catalogue.items[finding.item_id].on(on) if finding.item_id in catalogue.items else None
    if finding.item_id is None or version is None:
        limit = tr("没有对应条目，需开包辨认")
        name = label_name(finding.detection.label, catalogue)
        tier = tier_words(None) if finding.detection.label in catalogue.labels else ""  # else the name says it
        return Told(tone, glyph, name, score, tier, limit, "", "")
    limit = version.limit.say(language()) if version.limit is not None else ""
    return Told(
        tone, glyph, label_name(finding.detection.label, catalogue), score, tier_words(finding.tier), limit,
        tr("、").join(item_name(item, catalogue) for item in (finding.item_id, *finding.alternatives)),
        item_citation_words(version.citation),
    )  # fmt: skip


def item_name(item_id: str, catalogue: Catalogue) -> str:
    """The catalogue's name of an item."""
    item = catalogue.items.get(item_id)
    return item.name.say(language()) if item is not None else item_id


def label_name(label: str, catalogue: Catalogue) -> str:
    """What the detector called it."""
    known = catalogue.labels.get(label)
    return known.words.say(language()) if known is not None else tr("未知物品（{label}）").format(label=label)
