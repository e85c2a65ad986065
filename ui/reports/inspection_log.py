"""安检日志: one row a bag of the day."""

from __future__ import annotations

from checkpoint.catalogue import Catalogue
from checkpoint.screening import Bag
from ui.finding_text import item_name
from ui.i18n import language, tr
from ui.law_text import tier_words, verification_words
from ui.reports.day import DayRecords
from ui.reports.privacy import hidden
from ui.reports.sheet_head import Letterhead
from ui.reports.table import Column, Row, Table
from ui.text import bag_mark, outcome_words, verdict_words, why_open_words


def columns() -> tuple[Column, ...]:
    """Keys are stable; words follow the language."""
    return (
        Column("bag_number", tr("包号"), 8),
        Column("entered_at", tr("进入时间"), 19),
        Column("lane", tr("通道"), 7),
        Column("state", tr("状态"), 12),
        Column("run_number", tr("车次"), 10),
        Column("ticket", tr("票号"), 14),
        Column("detector", tr("识别模型"), 18),
        Column("detections", tr("机器标记"), 28),
        Column("why_open", tr("须开包原因"), 28),
        Column("verdict", tr("判图决定"), 10),
        Column("verdict_by", tr("判图员"), 12),
        Column("verdict_at", tr("判图时间"), 19),
        Column("finds", tr("查获物品"), 36),
        Column("find_count", tr("查获件数"), 9),
        Column("law", tr("依据"), 36),
        Column("outcome", tr("处置结果"), 18),
        Column("closed_by", tr("处置人"), 12),
        Column("closed_at", tr("处置时间"), 19),
        Column("police_reference", tr("公安受理号"), 18),
        Column("invalid_reason", tr("作废原因"), 20),
        Column("rescan_of", tr("重检自包号"), 10),
        Column("scan_sha256", tr("图像指纹"), 68),
        Column("verdict_code", tr("判图代码"), 10),
        Column("outcome_code", tr("处置代码"), 14),
        Column("state_code", tr("状态代码"), 16),
        Column("bag_id", tr("记录号"), 38),
        Column("is_simulated", tr("模拟"), 6),
    )


def inspection_log(records: DayRecords, catalogue: Catalogue, letterhead: Letterhead) -> Table:
    """The register of a day, in the order of the belt."""
    rows = [_row(bag, records, catalogue, letterhead) for bag in records.bags.values()]
    title = tr("安检日志 {station} {day}").format(station=letterhead.station, day=records.day.isoformat())
    return letterhead.table(tr("安检日志"), title, columns(), rows)


def _row(bag: Bag, records: DayRecords, catalogue: Catalogue, letterhead: Letterhead) -> Row:
    first = records.bags.get(bag.rescan_of or "")
    return {
        "bag_number": bag.number,
        "entered_at": bag.entered_at,
        "lane": bag.lane,
        "state": bag_mark(bag).word,
        "run_number": records.run_numbers.get(bag.run_id or "", ""),
        "ticket": hidden(bag.ticket or ""),
        "detector": bag.model or (tr("未响应") if bag.detector_silence else ""),
        "detections": tr("、").join(
            f"{label_words(catalogue, finding.detection.label)} {finding.detection.score_e4 // 100}%"
            for finding in bag.findings
        ),
        "why_open": "\n".join(why_open_words(code) for code in bag.why_open),
        "verdict": verdict_words(bag.verdict) if bag.verdict else "",
        "verdict_by": records.name(bag.verdict_by),
        "verdict_at": bag.verdict_at,
        "finds": "\n".join(find_words(bag, catalogue)),
        "find_count": sum(find.event.count for find in bag.finds),
        "law": "\n".join(dict.fromkeys(law_words(bag, catalogue, records))),
        "outcome": outcome_words(bag.outcome) if bag.outcome else "",
        "closed_by": records.name(bag.closed_by),
        "closed_at": bag.closed_at,
        "police_reference": hidden(bag.police_reference),
        "invalid_reason": hidden(bag.invalid_reason),
        "rescan_of": first.number if first else None,
        "scan_sha256": bag.views[0].sha256 if bag.views else "",
        "verdict_code": bag.verdict or "",
        "outcome_code": bag.outcome or "",
        "state_code": str(bag.state),
        "bag_id": bag.bag_id,
        "is_simulated": int(letterhead.is_simulated),
    }


def label_words(catalogue: Catalogue, label: str) -> str:
    """What the detector's label means; a label that the catalogue does not know as it is."""
    known = catalogue.labels.get(label)
    return known.words.say(language()) if known is not None else label


def find_words(bag: Bag, catalogue: Catalogue) -> list[str]:
    """``打火机 ×3（限量）`` for each find."""
    return [
        tr("{item} ×{count}（{tier}）").format(
            item=item_name(find.event.applied_item_id, catalogue),
            count=find.event.count,
            tier=tier_words(find.event.tier),
        )
        for find in bag.finds
    ]


def law_words(bag: Bag, catalogue: Catalogue, records: DayRecords) -> list[str]:
    """Document, item and how far it is verified, for each find."""
    words = [cited_words(catalogue, find.event.applied_item_id, find.event.verification, records) for find in bag.finds]
    return [cited for cited in words if cited]


def cited_words(catalogue: Catalogue, item_id: str, verification: str, records: DayRecords) -> str:
    """``交运规〔2021〕2号 一（三）〔已核实〕``; empty when no text of that day is loaded."""
    item = catalogue.items.get(item_id)
    version = item.on(records.day) if item is not None else None
    if version is None:
        return ""
    return f"{version.citation.document} {version.citation.item}〔{verification_words(verification)}〕"
