"""安检日志: one row a bag of the day."""

from __future__ import annotations

from checkpoint.catalogue import Catalogue
from checkpoint.screening import Bag
from ui.i18n import language, tr
from ui.law_text import tier_words, verification_words
from ui.reports.day import DayRecords, china_time
from ui.reports.table import Column, Row, Table
from ui.text import bag_state_words, label_words, outcome_words, verdict_words, why_open_words


def columns() -> tuple[Column, ...]:
    """Keys are stable; words follow the language."""
    return (
        Column("bag_number", tr("包号"), 8),
        Column("entered_at", tr("进入时间"), 19),
        Column("lane", tr("通道"), 6),
        Column("run_number", tr("车次"), 10),
        Column("ticket", tr("票号"), 12),
        Column("detector", tr("识别模型"), 18),
        Column("detections", tr("机器标记"), 28),
        Column("why_open", tr("须开包原因"), 22),
        Column("verdict", tr("判图决定"), 10),
        Column("verdict_by", tr("判图员"), 10),
        Column("verdict_at", tr("判图时间"), 19),
        Column("finds", tr("查获物品"), 34),
        Column("law", tr("依据"), 34),
        Column("outcome", tr("处置结果"), 16),
        Column("closed_by", tr("处置人"), 10),
        Column("closed_at", tr("处置时间"), 19),
        Column("police_reference", tr("公安受理号"), 16),
        Column("state", tr("状态"), 12),
        Column("scan_sha256", tr("图像指纹"), 20),
        Column("bag_id", tr("记录号"), 38),
    )


def inspection_log(records: DayRecords, catalogue: Catalogue, station: str, notes: tuple[str, ...]) -> Table:
    """The register of a day."""
    rows = [_row(bag, records, catalogue) for bag in records.bags.values()]
    title = tr("安检日志 {station} {day}").format(station=station, day=records.day.isoformat())
    return Table(title, columns(), rows, notes)


def _row(bag: Bag, records: DayRecords, catalogue: Catalogue) -> Row:
    run = records.runs.get(bag.run_id or "")
    return {
        "bag_number": bag.number,
        "entered_at": china_time(bag.entered_at),
        "lane": bag.lane,
        "run_number": run.run_number if run else "",
        "ticket": bag.ticket or "",
        "detector": bag.model or (tr("未响应") if bag.detector_silence else ""),
        "detections": tr("、").join(
            f"{label_words(catalogue, finding.detection.label)} {finding.detection.score_e4 // 100}"
            for finding in bag.findings
        ),
        "why_open": tr("、").join(why_open_words(code) for code in bag.why_open),
        "verdict": verdict_words(bag.verdict) if bag.verdict else "",
        "verdict_by": records.name(bag.verdict_by),
        "verdict_at": china_time(bag.verdict_at),
        "finds": tr("；").join(find_words(bag, catalogue)),
        "law": tr("；").join(dict.fromkeys(law_words(bag, catalogue, records))),
        "outcome": outcome_words(bag.outcome) if bag.outcome else "",
        "closed_by": records.name(bag.closed_by),
        "closed_at": china_time(bag.closed_at),
        "police_reference": bag.police_reference,
        "state": bag_state_words(bag.state),
        "scan_sha256": bag.views[0].sha256 if bag.views else "",
        "bag_id": bag.bag_id,
    }


def find_words(bag: Bag, catalogue: Catalogue) -> list[str]:
    """``打火机 ×3 (限量)`` for each find."""
    return [
        f"{catalogue.item(find.event.applied_item_id).name.say(language())} ×{find.event.count}"
        f" ({tier_words(find.event.tier)})"
        for find in bag.finds
    ]


def law_words(bag: Bag, catalogue: Catalogue, records: DayRecords) -> list[str]:
    """Document, item and how far it is verified, for each find."""
    words = []
    for find in bag.finds:
        version = catalogue.item(find.event.applied_item_id).on(records.day)
        if version is not None:
            cited = f"{version.citation.document} {version.citation.item}"
            words.append(f"{cited}〔{verification_words(find.event.verification)}〕")
    return words
