"""What the registers say of a known day, cell by cell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from checkpoint import commands as c
from checkpoint.law import CHINA
from contraband_catalog import load
from tests.ui.reports.day_scene import DAY, IDENTITY, STATION, DayScene
from ui.reports import departure_register, inspection_log
from ui.reports.day import DayRecords, read_day
from ui.reports.privacy import hidden, masked
from ui.reports.sheet_head import Letterhead
from ui.reports.table import Row


def records_of(scene: DayScene) -> DayRecords:
    return read_day(scene.folder / "log.db", DAY)


def letterhead(records: DayRecords) -> Letterhead:
    return Letterhead(STATION, True, records.head)


def bag_rows(scene: DayScene) -> list[Row]:
    records = records_of(scene)
    return list(inspection_log.inspection_log(records, load(), letterhead(records)).rows)


def coach_rows(scene: DayScene) -> dict[str, Row]:
    records = records_of(scene)
    table = departure_register.departure_register(records, scene.bench.law().rules, letterhead(records))
    return {str(row["run_number"]): row for row in table.rows}


def test_a_detained_bag_is_told_in_full(scene: DayScene) -> None:
    knife = ("P03-1", 1, {"blade_length_mm": 182, "tip_angle_deg": 45})
    scene.plan("r1", "K101", 30)

    bag_id = scene.bag(("straight_knife",), (knife,), "detained", "r1", "E000001")  # type: ignore[arg-type]

    (row,) = bag_rows(scene)
    at = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    assert row == {
        "bag_number": 1,
        "entered_at": at + timedelta(seconds=9),
        "lane": "1",
        "state": "扣留",
        "run_number": "K101",
        "ticket": "E000001",
        "detector": "default 1",
        "detections": "直刀 90%",
        "why_open": "疑似禁止物品",
        "verdict": "开包",
        "verdict_by": "工作人员1001",
        "verdict_at": at + timedelta(seconds=12),
        "finds": "管制刀具（按刀尖角度和刀身长度认定） ×1（禁止）",
        "find_count": 1,
        "law": "交运规〔2021〕2号 目录一（三）1〔已核实〕",
        "outcome": "扣留并报公安",
        "closed_by": "工作人员1001",
        "closed_at": at + timedelta(seconds=52),
        "police_reference": "长公受〔2026〕0417",
        "invalid_reason": "",
        "rescan_of": None,
        "scan_sha256": "ab" * 32,
        "verdict_code": "open_bag",
        "outcome_code": "detained",
        "state_code": "detained",
        "bag_id": bag_id,
        "is_simulated": 1,
    }


def test_a_silent_detector_and_a_second_scan_are_seen(scene: DayScene) -> None:
    first = scene.bench.bag(silent=True, faults=("xray.lines_lost",))
    scene.bench.give(c.InvalidateScan(first, "xray.lines_lost"))
    scene.bench.give(c.AdmitBag("again", "1", None, None, first))

    lost, again = bag_rows(scene)

    assert (lost["detector"], lost["state_code"], lost["invalid_reason"]) == ("未响应", "invalid", "xray.lines_lost")
    assert lost["why_open"] == "AI 没有应答，本包必须开包检查\n图像不完整：扫描线丢失"
    assert again["rescan_of"] == lost["bag_number"]


def test_a_coach_that_left_has_times_signatures_and_six_results(scene: DayScene) -> None:
    scene.good_coach("r1", "K101", 30)

    row = coach_rows(scene)["K101"]

    checks = ("load_check", "routine_check", "belt_check", "driver_check", "papers_check", "exit_form")
    assert [row[key] for key in checks] == ["合格", "合格", "合格", "合格", "合格", "已双签"]
    assert (row["approved_seats"], row["aboard"], row["free_children"], row["belts_fastened"]) == (49, 46, 2, 46)
    assert (row["exit_checker_signature"], row["driver_signature"]) == ("工作人员1002", "李强")
    assert row["slip_number"] == "0312"
    assert row["driver_certificate"] == "430100********0011"
    assert row["left_at"] == datetime(2026, 11, 23, 1, 0, 24, tzinfo=UTC)
    assert (row["state"], row["state_code"], row["clearance_id"]) == ("已出站", "left", "cl-r1")
    assert row["refusals"] == ""


def test_a_cured_refusal_stays_in_the_register(scene: DayScene) -> None:
    scene.overloaded_coach("r2", "K102", 40)

    row = coach_rows(scene)["K102"]

    assert row["load_check"] == "合格"
    assert str(row["refusals"]).startswith("09:00:00 超载：")
    assert row["state_code"] == "left"


def test_what_the_duty_manager_accepted_is_named_with_the_reason(scene: DayScene) -> None:
    scene.referred_coach("r3", "K103", 50)

    row = coach_rows(scene)["K103"]

    assert row["belt_check"] == "值班站长同意"
    assert row["referrals"] == "09:00:00 安全带 工作人员1004 同意放行：一名旅客因伤不能系带，已换至后排并由乘务员看护"


def test_a_coach_that_was_never_cured_is_told_with_every_reason(scene: DayScene) -> None:
    scene.refused_coach("r4", "K104", 60)

    row = coach_rows(scene)["K104"]

    assert (row["routine_check"], row["papers_check"], row["exit_form"]) == ("不合格", "未检", "未签齐")
    assert [line.partition(" ")[2].partition("：")[0] for line in str(row["refusals"]).splitlines()] == [
        "例检", "证件", "登记表",
    ]  # fmt: skip
    assert row["left_at"] is None


def test_an_undecided_bag_is_a_reason_with_its_number(scene: DayScene) -> None:
    scene.plan("r1", "K101", 30)
    scene.check("r1")
    scene.sign("r1")
    waiting = scene.bench.bag()
    scene.bench.give(c.LinkBag(waiting, "r1", "E1"), "1001")

    scene.bench.give(c.RequestClearance("r1", "cl-1"), "1002")

    assert coach_rows(scene)["K101"]["refusals"] == "09:00:00 危险品：行李 0001 未判定"
    assert coach_rows(scene)["K101"]["bags"] == 1


def test_bags_and_coaches_of_other_days_stay_away(scene: DayScene) -> None:
    scene.bags(2)
    scene.plan("r1", "K101", 24 * 60)
    scene.bench.clock.advance(timedelta(days=1))
    scene.bags(3)

    today = records_of(scene)
    tomorrow = read_day(scene.folder / "log.db", DAY + timedelta(days=1))

    assert (len(today.bags), len(today.runs)) == (2, 0)
    assert (len(tomorrow.bags), len(tomorrow.runs)) == (3, 1)
    assert today.head.seq == tomorrow.head.seq == scene.bench.station.seq


def test_the_day_ends_at_midnight_in_china(scene: DayScene) -> None:
    midnight = datetime(2026, 11, 24, 0, 0, tzinfo=CHINA)
    scene.bench.clock.advance(midnight - timedelta(seconds=10) - scene.bench.clock.now())
    scene.bag((), (), None)
    scene.bag((), (), None)

    assert len(records_of(scene).bags) == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (IDENTITY, "430100********0011"),
        ("43010019780312001X", "430100********001X"),
        ("430100780312001", "430100*****2001"),
        ("证件430100197803120011，已登记", "证件430100********0011，已登记"),
        ("E000001", "E000001"),
        ("ab" * 32, "ab" * 32),
    ],
)
def test_identity_numbers_are_masked_wherever_they_were_typed(text: str, shown: str) -> None:
    assert hidden(text) == shown


def test_a_certificate_is_masked_and_a_short_number_is_not() -> None:
    assert masked("430100200001") == "430100**0001"
    assert masked("0312") == "0312"


def test_column_keys_never_change() -> None:
    assert [column.key for column in inspection_log.columns()] == [
        "bag_number", "entered_at", "lane", "state", "run_number", "ticket", "detector", "detections", "why_open",
        "verdict", "verdict_by", "verdict_at", "finds", "find_count", "law", "outcome", "closed_by", "closed_at",
        "police_reference", "invalid_reason", "rescan_of", "scan_sha256", "verdict_code", "outcome_code", "state_code",
        "bag_id", "is_simulated",
    ]  # fmt: skip
    assert [column.key for column in departure_register.columns()] == [
        "run_number", "destination", "plate", "departs_at", "state", "presented_at", "presented_by", "driver",
        "driver_certificate", "approved_seats", "aboard", "free_children", "belts_fastened", "slip_number",
        "slip_valid_until", "load_check", "routine_check", "belt_check", "driver_check", "papers_check", "exit_form",
        "exit_checker_signature", "exit_checker_signed_at", "driver_signature", "driver_signed_at", "bags", "refusals",
        "referrals", "clearance_id", "granted_at", "opened_at", "left_at", "state_code", "run_id", "is_simulated",
    ]  # fmt: skip


def test_every_row_fills_known_columns_only(scene: DayScene) -> None:
    scene.whole_day()

    assert {key for row in bag_rows(scene) for key in row} == {column.key for column in inspection_log.columns()}
    keys = {column.key for column in departure_register.columns()}
    assert {key for row in coach_rows(scene).values() for key in row} == keys
