"""Words for tiers and verification states, shared by screens, papers and the command line."""

from __future__ import annotations

from ui.i18n import tr


def tier_words(tier: str | None) -> str:
    """The tier as people say it; None is an article that nobody could name."""
    words = {
        "prohibited": tr("禁止"),
        "restricted": tr("限量"),
        "checked_only": tr("仅可放行李舱"),
        None: tr("未知物品"),
    }
    return words[tier]


def verification_words(verification: str) -> str:
    """How far the text was seen; only 已核实 refuses by itself."""
    words = {
        "verified": tr("已核实"),
        "part": tr("部分核实"),
        "secondary": tr("转引，待核实"),
        "local": tr("地方规定"),
        "memory": tr("待核实"),
        "unverified": tr("待核实"),
        "station_policy": tr("本站规定"),
    }
    return words[verification]
