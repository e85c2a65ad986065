"""The receipt of what was found in a bag: what, which law, what became of it; for the passenger and the police."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from checkpoint.catalogue import Catalogue
from checkpoint.facts import EvidenceRef
from checkpoint.screening import Bag, Find
from ui.i18n import language, tr
from ui.law_text import tier_words, verification_words
from ui.reports.day import DayRecords, china_time
from ui.reports.paper import qr_png, render
from ui.text import outcome_words, quantity_words, ruling_words

_COLOURS = {"prohibited": "#b3261e", "restricted": "#8a5a00", "checked_only": "#5b3fa0"}
ReadPicture = Callable[[EvidenceRef], bytes]


def find_receipts_pdf(
    bags: Sequence[Bag],
    records: DayRecords,
    catalogue: Catalogue,
    station: str,
    read: ReadPicture,
    notes: Sequence[str],
) -> bytes:
    """One page a bag with finds; photos are read from the evidence and checked against their hash."""
    pictures: dict[str, bytes] = {}
    receipts = [_receipt(bag, records, catalogue, read, pictures) for bag in bags if bag.finds]
    document = {
        "lang": "en" if language() == "en" else "zh",
        "title": tr("查获物品单"),
        "station": station,
        "receipts": receipts,
        "finds_title": tr("查获物品"),
        "outcome_title": tr("处置："),
        "empty": tr("当日没有查获物品"),
        "notice": tr("依据《道路客运车辆禁止、限制携带和托运物品目录》。对处置有异议，可向本站值班站长提出。"),
        "signers": [tr("经办人："), tr("旅客：")],
        "footer": "  ".join(notes),
    }
    return render("find_receipt", document, pictures)


def _receipt(
    bag: Bag, records: DayRecords, catalogue: Catalogue, read: ReadPicture, pictures: dict[str, bytes]
) -> dict[str, Any]:
    run = records.runs.get(bag.run_id or "")
    qr = f"qr-{bag.number}.png"
    pictures[qr] = qr_png(f"{bag.bag_id} {bag.views[0].sha256 if bag.views else ''}".strip())
    facts = [
        (tr("包号"), f"{bag.number:04}"),
        (tr("时间"), china_time(bag.closed_at or bag.entered_at)),
        (tr("车次"), run.run_number if run else "–"),
        (tr("票号"), bag.ticket or "–"),
        (tr("经办人"), records.name(bag.closed_by or bag.verdict_by)),
        (tr("公安受理号"), bag.police_reference or "–"),
        (tr("记录号"), bag.bag_id),
    ]
    return {
        "qr": qr,
        "facts": facts,
        "finds": [_find(find, catalogue, records, read, pictures) for find in bag.finds],
        "outcome": outcome_words(bag.outcome) if bag.outcome else tr("处理中"),
    }


def _find(
    find: Find, catalogue: Catalogue, records: DayRecords, read: ReadPicture, pictures: dict[str, bytes]
) -> dict[str, str]:
    event = find.event
    item = catalogue.item(event.applied_item_id)
    version = item.on(records.day)
    cited = f"{version.citation.document} {version.citation.item}" if version else ""
    photo = ""
    if event.photo is not None:
        photo = f"{event.photo.sha256}{event.photo.suffix}"
        pictures[photo] = read(event.photo)
    measured = tr("、").join(quantity_words(quantity, value) for quantity, value in event.measured.items())
    return {
        "name": f"{item.name.say(language())} ×{event.count}",
        "tier": tier_words(event.tier),
        "colour": _COLOURS[event.tier],
        "measured": measured,
        "law": f"{cited}〔{verification_words(event.verification)}〕",
        "ruling": ruling_words(event.ruling),
        "photo": photo,
    }
