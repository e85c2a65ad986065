"""Words for tiers, citations and verification states, shared by screens, papers and the command line. Free of Qt."""

from __future__ import annotations

from checkpoint import catalogue
from checkpoint.regulation import Citation, Rules
from ui.i18n import language, tr


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
    return words.get(verification, verification)


def basis_words(verification: str) -> str:
    """How far a rule's text was seen, and so who decides."""
    basis = tr("依据{how}").format(how=verification_words(verification))
    return basis if verification == "verified" else tr("{basis}，由值班站长决定").format(basis=basis)


# --- where it stands --------------------------------------------------------------------------------------------------


def article_words(citation: Citation, rules: Rules) -> str:
    """Title, number and article of a citation; the number alone when the document is not loaded."""
    document = rules.documents.get(citation.document)
    if document is None:
        return f"{citation.document} {citation.article}".strip()
    title = document.title.say(language())
    titled = f"《{title.strip('《》')}》" if language() == "zh_CN" else title
    return " ".join(part for part in (titled, document.number, citation.article) if part)


def citation_words(citation: Citation, rules: Rules) -> str:
    """Document, article and how far the text was seen."""
    return f"{article_words(citation, rules)} · {basis_words(citation.verification)}"


def short_citation(citation: Citation, rules: Rules) -> str:
    """Number and article without the document's title, for a line of its own."""
    document = rules.documents.get(citation.document)
    number = (document.number or document.title.say(language())) if document is not None else citation.document
    return f"{number} {citation.article} · {basis_words(citation.verification)}"


def item_citation_words(citation: catalogue.Citation) -> str:
    """Document and item of the catalogue, and how far the text was seen: 交运规〔2021〕2号 二（四） · 待核实."""
    return f"{citation.document} {citation.item} · {verification_words(citation.verification)}"
