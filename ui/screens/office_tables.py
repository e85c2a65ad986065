"""The records behind a figure, and the history of one thing, as headings and rows. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import NamedTuple, cast

from checkpoint.catalogue import Catalogue, Ruling
from checkpoint.departure import RunState
from checkpoint.event_kinds import EventKind
from checkpoint.events import StoredEvent
from checkpoint.read_rows import BagRow, DepartureRow, Figures, FindRow, Hit
from checkpoint.regulation import Rules
from checkpoint.screening import Bag, BagState
from checkpoint.staff import Staff
from ui.departure_text import person_name, plate_words, state_tone, state_word
from ui.i18n import language, tr
from ui.law_text import tier_words
from ui.office_questions import DayRecords
from ui.record_text import event_words, record_name
from ui.screens.figure_cards import refusal_reason
from ui.text import bag_mark, bag_number, role_words, ruling_mark
from ui.times import clock_time, full_moment
from ui.widgets.plain_table import PlainRow


class Sheet(NamedTuple):
    """A table: title, headings, rows (keys are streams of the log), the column that stretches."""

    title: str
    headings: tuple[str, ...]
    rows: list[PlainRow]


def records_of(
    figure: str, records: DayRecords, day: Figures, rules: Rules, catalogue: Catalogue, staff: Mapping[str, Staff]
) -> Sheet:
    """What stands behind one figure of a day."""
    runs = {run.run_id: run for run in records.runs}
    if figure == "bags":
        return _bags(tr("过检行李 {day}"), records.bags, day, runs, staff)
    if figure == "searched":
        opened = tuple(bag for bag in records.bags if bag.verdict in ("open_bag", "detain"))
        return _bags(tr("开包 {day}"), opened, day, runs, staff)
    if figure == "finds":
        return _finds(records.finds, day, catalogue, staff)
    if figure == "refusals":
        refused = tuple(run for run in records.runs if run.refusals)
        return _runs(tr("不予放行 {day}"), refused, day, rules)
    return _runs(tr("出站班次 {day}"), records.runs, day, rules)


def _bags(
    title: str, bags: Sequence[BagRow], day: Figures, runs: Mapping[str, DepartureRow], staff: Mapping[str, Staff]
) -> Sheet:
    headings = (tr("行李"), tr("时间"), tr("车次"), tr("结果"), tr("查获"), tr("判图"), tr("用时"))
    return Sheet(title.format(day=day.day.isoformat()), headings, [_bag(bag, runs, staff) for bag in bags])


def _bag(bag: BagRow, runs: Mapping[str, DepartureRow], staff: Mapping[str, Staff]) -> PlainRow:
    sign = bag_mark(cast(Bag, SimpleNamespace(state=BagState(bag.state))))  # only its state is looked at
    run = runs.get(bag.run_id or "")
    cells = (
        bag_number(bag.number), clock_time(bag.entered_at), run.run_number if run else "–",
        f"{sign.glyph} {sign.word}", str(bag.finds) if bag.finds else "–",
        person_name(bag.verdict_by, staff) if bag.verdict_by else "–",
        f"{bag.decision_ms / 1000:.1f} s" if bag.decision_ms else "–",
    )  # fmt: skip
    return PlainRow(f"bag/{bag.bag_id}", cells, sign.tone, 3)


def _finds(finds: Sequence[FindRow], day: Figures, catalogue: Catalogue, staff: Mapping[str, Staff]) -> Sheet:
    headings = (tr("时间"), tr("行李"), tr("物品"), tr("级别"), tr("判定"), tr("数量"), tr("登记人"))
    rows = []
    for find in finds:
        item = catalogue.items.get(find.applied_item_id)
        name = item.name.say(language()) if item is not None else find.item_id
        ruling = ruling_mark(cast(Ruling, find.ruling))
        word = tr("已撤销") if find.withdrawn_at else f"{ruling.glyph} {ruling.word}"
        cells = (
            clock_time(find.recorded_at), bag_number(find.number), name, tier_words(find.tier), word,
            str(find.count), person_name(find.recorded_by, staff),
        )  # fmt: skip
        rows.append(PlainRow(f"bag/{find.bag_id}", cells))
    return Sheet(tr("查获 {day}").format(day=day.day.isoformat()), headings, rows)


def _runs(title: str, runs: Sequence[DepartureRow], day: Figures, rules: Rules) -> Sheet:
    headings = (tr("时刻"), tr("车次"), tr("车牌"), tr("状态"), tr("驶离"), tr("被拒"), tr("最后一次原因"))
    rows = []
    for run in runs:
        state = RunState(run.state)
        reasons = tr("；").join(refusal_reason(reason, rules, day) for reason in run.last_refusal)
        cells = (
            clock_time(run.departs_at), f"{run.run_number} → {run.destination}", plate_words(run.plate),
            state_word(state), _left(run), str(run.refusals) if run.refusals else "–", reasons or "–",
        )  # fmt: skip
        rows.append(PlainRow(f"run/{run.run_id}", cells, state_tone(state), 3))
    return Sheet(title.format(day=day.day.isoformat()), headings, rows)


def _left(run: DepartureRow) -> str:
    if run.left_at is None:
        return "–"
    late = int((run.left_at - run.departs_at).total_seconds() // 60)
    return clock_time(run.left_at) + (f" +{late}" if late > 0 else "")


def hits_of(hits: Sequence[Hit], query: str, catalogue: Catalogue) -> Sheet:
    """What a search of the archive found."""
    headings = (tr("时间"), tr("什么"), tr("号码"), tr("详情"))
    kinds = {"bag": tr("行李"), "find": tr("查获"), "run": tr("班次"), "entry": tr("进站")}
    rows = []
    for hit in hits:
        item = catalogue.items.get(hit.title) if hit.what == "find" else None
        title = item.name.say(language()) if item else bag_number(int(hit.title)) if hit.what == "bag" else hit.title
        rows.append(PlainRow(hit.stream, (full_moment(hit.at), kinds[hit.what], title, hit.detail)))
    words = tr("“{query}” 查到 {n} 条").format(query=query, n=len(hits))
    return Sheet(words, headings, rows)


def history_of(
    stream: str, events: Sequence[StoredEvent], kinds: Mapping[str, EventKind], staff: Mapping[str, Staff],
    catalogue: Catalogue, rules: Rules,
) -> Sheet:  # fmt: skip
    """All that happened to one bag, run or entry, oldest first."""
    headings = (tr("时间"), tr("谁"), tr("发生了什么"))
    rows = []
    for stored in events:
        who = person_name(stored.actor, staff)
        who += "" if stored.role == "system" else f" · {role_words(stored.role)}"
        kind = kinds[stored.kind].words.say(language()) if stored.kind in kinds else stored.kind
        words = event_words(stored, catalogue, rules) or kind
        rows.append(PlainRow(str(stored.seq), (full_moment(stored.recorded_at), who, words)))
    return Sheet(tr("经过：{name}").format(name=record_name(stream, events)), headings, rows)
