"""The receipt of what was found in a bag: what, which law, what became of it; for the passenger and the police."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checkpoint.catalogue import Catalogue, Quantity
from checkpoint.screening import Bag, Find
from ui.finding_text import item_name
from ui.i18n import tr
from ui.law_text import tier_words
from ui.reports.day import DayRecords, china_time
from ui.reports.inspection_log import cited_words
from ui.reports.paper import render
from ui.reports.pictures import Pictures
from ui.reports.privacy import hidden
from ui.reports.sheet_head import Letterhead
from ui.text import bag_number, measured_words, outcome_words, ruling_mark

_COLOURS = {"prohibited": "#b3261e", "restricted": "#8a5a00", "checked_only": "#5b3fa0"}


def find_receipts_pdf(
    bags: Sequence[Bag], records: DayRecords, catalogue: Catalogue, letterhead: Letterhead, pictures: Pictures
) -> bytes:
    """One page a bag with finds; ``pictures`` tells afterwards which photos could not be shown.

    Raises:
        EnvironmentFault: the font is missing.
    """
    document = {
        **letterhead.document(tr("查获物品单"), records.day.isoformat()),
        "receipts": [_receipt(bag, records, catalogue, pictures) for bag in bags if bag.finds],
        "finds_title": tr("查获物品"),
        "outcome_title": tr("处置："),
        "empty": tr("当日没有查获物品"),
        "notice": tr("依据《道路客运车辆禁止、限制携带和托运物品目录》。对处置有异议，可向本站值班站长提出。"),
        "signers": [tr("经办人："), tr("旅客：")],
    }
    return render("find_receipt", document, pictures.files)


def receipt_number(bag: Bag, records: DayRecords) -> str:
    """``20261123-0007``: the day and the bag's number."""
    return f"{records.day:%Y%m%d}-{bag_number(bag.number)}"


def _receipt(bag: Bag, records: DayRecords, catalogue: Catalogue, pictures: Pictures) -> dict[str, Any]:
    scan = bag.views[0].sha256 if bag.views else ""
    facts = [
        (tr("包号"), bag_number(bag.number)),
        (tr("时间"), china_time(bag.closed_at or bag.entered_at)),
        (tr("车次"), records.run_numbers.get(bag.run_id or "", "–")),
        (tr("票号"), hidden(bag.ticket or "–")),
        (tr("经办人"), records.name(bag.closed_by or bag.verdict_by)),
        (tr("公安受理号"), hidden(bag.police_reference) or "–"),
    ]
    return {
        "qr": pictures.qr(f"{bag.bag_id} {scan}".strip()),
        "number": tr("单号 {number}　记录 {record}").format(number=receipt_number(bag, records), record=bag.bag_id),
        "facts": facts,
        "finds": [_find(find, catalogue, records, pictures) for find in bag.finds],
        "outcome": outcome_words(bag.outcome) if bag.outcome else tr("处理中"),
    }


def _find(find: Find, catalogue: Catalogue, records: DayRecords, pictures: Pictures) -> dict[str, Any]:
    event = find.event
    return {
        "name": f"{item_name(event.applied_item_id, catalogue)} ×{event.count}",
        "tier": tier_words(event.tier),
        "colour": _COLOURS[event.tier],
        "ruling": ruling_mark(event.ruling).word,
        "lines": find_lines(find, catalogue, records),
        "photo": pictures.show(event.photo),
    }


def find_lines(find: Find, catalogue: Catalogue, records: DayRecords) -> list[str]:
    """What was measured, read and written about an article, and the law; empty ones left out."""
    event = find.event
    measured: dict[Quantity, int] = {key: value for key, value in event.measured.items() if key != "count"}
    lines = (
        measured_words(measured),
        "" if event.label_legible else tr("标签不清，无法核对"),
        tr("已在图上圈出") if event.zone is not None else "",
        hidden(event.description),
        cited_words(catalogue, event.applied_item_id, event.verification, records),
        tr("{name} {time} 登记").format(name=records.name(find.actor), time=china_time(find.at)),
    )
    return [line for line in lines if line]
