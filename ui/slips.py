"""What the till-roll printer gives out: exit slip, find receipt, hand-over slip with the log's head. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from checkpoint.catalogue import Catalogue
from checkpoint.departure import Departure
from checkpoint.facts import PassengerLoad, RoutineCheckSlip
from checkpoint.log_rows import Head
from checkpoint.regulation import Rules
from checkpoint.screening import Bag, Find
from ui.departure_text import plate_words
from ui.finding_text import item_name
from ui.i18n import tr
from ui.law_text import tier_words, verification_words
from ui.reports.coach_record import check_lines
from ui.reports.day import NameOf, china_clock, china_day, china_time
from ui.reports.privacy import hidden, masked
from ui.reports.shift_counts import ShiftCounts
from ui.slip_paper import NARROW, Slip, centred, hash_lines, pair, rule, wrapped
from ui.text import bag_number, measured_words, outcome_words, ruling_mark
from ui.times import moment

MOST_QR_CHARACTERS = 200
"""Above that the code is wider than a 58 mm roll at six dots a module (384 dots)."""


@dataclass(frozen=True, slots=True)
class SlipHead:
    """Whose slip it is.

    Attributes:
        at: when it is printed, UTC.
        width: columns of the roll, 32 to 48.
    """

    station: str
    is_simulated: bool
    at: datetime
    width: int = NARROW


def exit_slip(run: Departure, rules: Rules, name: NameOf, head: Head, slip: SlipHead) -> Slip:
    """The slip that the driver takes along: run, plate, the six checks, both signatures, clearance, times.

    Args:
        head: of the log when the slip is printed; the code ties the clearance to it.
    """
    width = slip.width
    lines = _top(tr("出站放行单"), slip)
    lines += pair(tr("车次"), f"{run.run_number} {run.destination}", width)
    lines += pair(tr("车牌"), plate_words(run.plate), width)
    lines += pair(tr("计划发车"), moment(run.departs_at), width)
    lines += pair(tr("驾驶员"), f"{run.driver_name} {masked(run.driver_certificate)}", width)
    lines += _facts(run, width) + rule(width)
    for line in check_lines(run, rules):
        lines += pair(f"{line.number} {line.name}", f"{'√' if line.is_good else '×'} {line.word}", width)
    lines += rule(width) + _signatures(run, name, width) + _times(run, width) + rule(width)
    lines += wrapped(tr("放行号"), width) + wrapped(f"  {run.clearance_id or '–'}", width, 2)
    lines += _bottom(slip)
    return Slip(tuple(lines), _clearance_code(run, head))


def _facts(run: Departure, width: int) -> list[str]:
    lines = []
    for check in run.checks.values():
        match check.event.facts:
            case PassengerLoad() as load:
                people = tr("{aboard}/{seats} 人，免票儿童 {children}")
                said = people.format(aboard=load.aboard, seats=load.approved_seats, children=load.free_children)
                lines += pair(tr("实载/核定"), said, width)
            case RoutineCheckSlip() as slip:
                lines += pair(tr("例检单"), slip.slip_number or "–", width)
    return lines


def _signatures(run: Departure, name: NameOf, width: int) -> list[str]:
    checker, driver = run.signatures.get("exit_checker"), run.signatures.get("driver")
    said = [
        (tr("门检员签字"), f"{name(checker.actor)} {china_clock(checker.at)}" if checker else tr("未签")),
        (tr("驾驶员签字"), f"{run.driver_name} {china_clock(driver.at)}" if driver else tr("未签")),
    ]
    return [line for post, words in said for line in pair(post, words, width)]


def _times(run: Departure, width: int) -> list[str]:
    times = ((tr("放行时间"), run.granted_at), (tr("开闸时间"), run.opened_at), (tr("出站时间"), run.left_at))
    return [line for word, at in times if at is not None for line in pair(word, china_clock(at), width)]


def _clearance_code(run: Departure, head: Head) -> str:
    """``EXIT <clearance> <run> <granted, UTC> <seq> <hash>``; the plate is on the coach."""
    granted = run.granted_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ") if run.granted_at else "-"
    return f"EXIT {run.clearance_id or '-'} {run.run_number} {granted} {head.seq} {head.hash}"


def find_slip(bag: Bag, catalogue: Catalogue, name: NameOf, run_number: str, slip: SlipHead) -> Slip:
    """The short receipt of what was found in a bag; the full one with photos is the PDF."""
    width = slip.width
    lines = _top(tr("查获物品单"), slip)
    lines += pair(tr("包号"), bag_number(bag.number), width)
    lines += pair(tr("时间"), china_time(bag.closed_at or bag.entered_at), width)
    if run_number:
        lines += pair(tr("车次"), run_number, width)
    if bag.ticket:
        lines += pair(tr("票号"), hidden(bag.ticket), width)
    lines += rule(width)
    for find in bag.finds:
        lines += _find(find, catalogue, width)
    lines += rule(width) + pair(tr("处置"), outcome_words(bag.outcome) if bag.outcome else tr("处理中"), width)
    if bag.police_reference:
        lines += pair(tr("公安受理号"), hidden(bag.police_reference), width)
    lines += pair(tr("经办人"), name(bag.closed_by or bag.verdict_by), width)
    lines += ["", tr("旅客签字：") + "_" * 12, ""]
    lines += wrapped(tr("对处置有异议，可向本站值班站长提出。"), width) + _bottom(slip)
    scan = bag.views[0].sha256 if bag.views else ""
    return Slip(tuple(lines), f"BAG {bag.bag_id} {scan}".strip())


def _find(find: Find, catalogue: Catalogue, width: int) -> list[str]:
    event = find.event
    item = catalogue.items.get(event.applied_item_id)
    version = item.on(china_day(find.at)) if item is not None else None
    lines = wrapped(f"{item_name(event.applied_item_id, catalogue)} ×{event.count}", width)
    lines += wrapped(f"  {tier_words(event.tier)} · {ruling_mark(event.ruling).word}", width, 2)
    measured = measured_words(event.measured)
    lines += wrapped(f"  {measured}", width, 2) if measured else []
    if version is not None:
        cited = f"  {version.citation.document} {version.citation.item} {verification_words(event.verification)}"
        lines += wrapped(cited, width, 2)
    return lines


def handover_slip(
    node: str, head: Head, opened_at: datetime | None, handed_over_by: str, counts: ShiftCounts | None, slip: SlipHead
) -> Slip:
    """The anchor on paper: whoever rewrites or cuts the log later cannot make it fit this number and hash.

    Args:
        head: of the log after the shift was closed (``ShiftClosed`` names the same).
        handed_over_by: name of who closed the shift.
        counts: left out for a routine print of the head.

    The code holds ``<seq> <hash>``, as the log screen shows and ``kiosk log head`` says it.
    """
    width = slip.width
    lines = _top(tr("交班单") if counts is not None else tr("日志头"), slip)
    lines += pair(tr("本机"), node, width)
    if opened_at is not None:
        lines += pair(tr("接班"), moment(opened_at), width)
    lines += pair(tr("交班人"), handed_over_by, width)
    if counts is not None:
        lines += rule(width) + _counts(counts, width)
    lines += rule(width) + pair(tr("日志条数"), f"{head.seq}", width)
    lines += wrapped(tr("头哈希"), width) + hash_lines(head.hash, width) + rule(width)
    lines += wrapped(tr("请接班人保存本单：以后日志若被改动或截短，对不上这个号码。"), width)
    lines += ["", tr("接班人签字：") + "_" * 12] + _bottom(slip)
    return Slip(tuple(lines), f"{head.seq} {head.hash}")


def _counts(counts: ShiftCounts, width: int) -> list[str]:
    said = (
        (tr("过机行李"), counts.bags),
        (tr("查获物品"), counts.finds),
        (tr("扣留行李"), counts.detained),
        (tr("出站车辆"), counts.coaches_left),
        (tr("拦下次数"), counts.refusals),
    )
    return [line for words, count in said for line in pair(words, str(count), width)]


def _top(title: str, slip: SlipHead) -> list[str]:
    lines = centred(slip.station, slip.width) + centred(title, slip.width)
    if slip.is_simulated:
        lines += centred(tr("*** 模拟数据 ***"), slip.width)
    return lines + rule(slip.width)


def _bottom(slip: SlipHead) -> list[str]:
    printed = [*rule(slip.width), *wrapped(tr("打印 {time}").format(time=china_time(slip.at)), slip.width)]
    if slip.is_simulated:
        printed += wrapped(tr("模拟数据：不是真实检查记录"), slip.width)
    return printed
