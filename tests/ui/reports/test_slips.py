from __future__ import annotations

from datetime import UTC, datetime

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from checkpoint import commands as c
from checkpoint.log_rows import Head
from contraband_catalog import load
from devices.escpos import encode_slip
from devices.simulators.printer import EscPosDecoder
from devices.simulators.printer import Slip as PrintedSlip
from tests.ui.reports.day_scene import IDENTITY, STATION, DayScene
from ui.reports.shift_counts import ShiftCounts, count_shift
from ui.slip_paper import NARROW, WIDE, Slip, columns_of, pair, wrapped
from ui.slips import MOST_QR_CHARACTERS, SlipHead, exit_slip, find_slip, handover_slip

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HEAD = Head(128_417, "1847ec70bdcd9d4993b7fbff6cc555222916b38ae62e6f6d0faf73c83a3cd641")


def head(width: int = NARROW, *, is_simulated: bool = True) -> SlipHead:
    return SlipHead(STATION, is_simulated, AT, width)


def name(badge: str) -> str:
    return {"1001": "张敏", "1002": "刘洋"}.get(badge, badge)


def slips(scene: DayScene, width: int) -> tuple[Slip, ...]:
    scene.referred_coach("r3", "K103", 50)
    knife = ("P03-1", 1, {"blade_length_mm": 182, "tip_angle_deg": 45})
    bag_id = scene.bag(("straight_knife",), (knife,), "detained", ticket=IDENTITY)  # type: ignore[arg-type]
    station = scene.bench.station
    return (
        exit_slip(station.runs["r3"], scene.bench.law().rules, name, HEAD, head(width)),
        find_slip(station.bags[bag_id], load(), name, "K101", head(width)),
        handover_slip("lane-1", HEAD, AT, "张敏", ShiftCounts(40, 12, 3, 6, 7), head(width)),
        handover_slip("lane-1", HEAD, None, "张敏", None, head(width)),
    )


@pytest.mark.parametrize("width", [NARROW, 42, WIDE])
def test_every_slip_fits_its_roll(scene: DayScene, width: int) -> None:
    for slip in slips(scene, width):
        assert max(columns_of(line) for line in slip.lines) <= width
        assert all(line.isprintable() for line in slip.lines)
        assert "*** 模拟数据 ***" in "".join(slip.lines)


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_every_code_is_small_enough_for_a_narrow_roll(scene: DayScene, width: int) -> None:
    for slip in slips(scene, width):
        assert slip.qr is not None
        assert len(slip.qr) <= MOST_QR_CHARACTERS
        assert segno.make(slip.qr, error="m", micro=False).symbol_size(scale=6, border=0)[0] <= 384


def test_every_character_is_one_that_the_printer_has(scene: DayScene) -> None:
    for slip in slips(scene, NARROW):
        assert b"?" not in encode_slip(slip.lines)


def test_a_slip_arrives_at_the_printer_as_it_was_made(scene: DayScene) -> None:
    slip = slips(scene, NARROW)[0]

    (printed,) = EscPosDecoder().feed(encode_slip(slip.lines, slip.qr))

    assert printed == PrintedSlip(slip.lines, slip.qr)


def test_the_exit_slip_has_run_checks_signatures_and_clearance(scene: DayScene) -> None:
    slip = slips(scene, NARROW)[0]
    lines = [" ".join(line.split()) for line in slip.lines]

    assert "车次 K103 长沙" in lines
    assert "实载/核定 46/49 人，免票儿童 2" in lines
    assert [line for line in lines if line[:1].isdigit()] == [
        "1 超载 √ 合格",
        "2 例检 √ 合格",
        "3 安全带 √ 值班站长同意",
        "4 驾驶员 √ 合格",
        "5 证件 √ 合格",
        "6 登记表 √ 已双签",
    ]
    assert "门检员签字 刘洋 09:00:00" in lines
    assert "驾驶员签字 赵刚 09:00:00" in lines
    assert "出站时间 09:00:24" in lines
    assert slip.qr == f"EXIT cl-r3 K103 20261123T010000Z {HEAD.seq} {HEAD.hash}"


def test_an_exit_slip_of_an_unfinished_coach_says_what_is_missing(scene: DayScene) -> None:
    scene.refused_coach("r4", "K104", 60)

    slip = exit_slip(scene.bench.station.runs["r4"], scene.bench.law().rules, name, HEAD, head())

    lines = [" ".join(line.split()) for line in slip.lines]
    assert {"2 例检 × 不合格", "5 证件 × 未检", "6 登记表 × 未签齐", "门检员签字 未签", "–"} <= set(lines)


def test_the_find_slip_masks_identity_numbers(scene: DayScene) -> None:
    lines = "\n".join(slips(scene, NARROW)[1].lines)

    assert IDENTITY not in lines
    assert "管制刀具" in lines
    assert "扣留并报公安" in lines


def test_the_hand_over_slip_carries_the_anchor(scene: DayScene) -> None:
    slip = slips(scene, NARROW)[2]

    lines = [line.strip() for line in slip.lines]
    at = lines.index("头哈希")
    assert "".join(lines[at + 1 : at + 5]).replace(" ", "") == HEAD.hash
    assert lines[at + 1] == "1847 ec70 bdcd 9d49"
    assert slip.qr == f"{HEAD.seq} {HEAD.hash}"


def test_a_real_station_prints_no_mark() -> None:
    slip = handover_slip("lane-1", HEAD, AT, "张敏", None, head(is_simulated=False))

    assert "模拟" not in "".join(slip.lines)


@pytest.mark.usefixtures("english")
def test_an_english_slip_fits_too() -> None:
    slip = handover_slip("lane-1", HEAD, AT, "Zhang Min", ShiftCounts(1, 2, 3, 4, 5), head())

    assert "Shift hand-over" in "".join(slip.lines)
    assert max(columns_of(line) for line in slip.lines) <= NARROW


def test_a_shift_is_counted_from_its_opening_to_its_close(scene: DayScene) -> None:
    scene.bags(2)
    scene.bench.give(c.OpenShift("s1"), "1001")
    scene.bags(3)
    scene.good_coach("r1", "K101", 30)
    scene.bench.give(c.CloseShift("s1"), "1001")
    scene.bags(1)

    assert count_shift(scene.folder / "log.db", "s1") == ShiftCounts(3, 2, 1, 1, 0)
    assert count_shift(scene.folder / "log.db", "unknown") == ShiftCounts()


# --- the roll ---------------------------------------------------------------------------------------------------------


@given(st.text("安检abc ，。（）《》1234=-", max_size=120), st.integers(12, 48))
def test_wrapping_loses_nothing_but_blanks_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns_of(line) <= width for line in lines)


def test_a_closing_mark_never_begins_a_line() -> None:
    lines = wrapped("请接班人保存本单，以后日志若被改动，对不上。", 16)

    assert not [line for line in lines if line[0] in "，。"]


def test_latin_words_stay_whole() -> None:
    assert wrapped("Keep this slip: a log", 10) == ["Keep this", "slip: a", "log"]


def test_what_does_not_fit_on_one_line_goes_on_two() -> None:
    assert pair("依据", "短", 10) == ["依据    短"]
    assert pair("依据", "交运规〔2021〕2号", 16) == ["依据", "  交运规〔2021〕", "  2号"]


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns_of("安检A·") == 7
