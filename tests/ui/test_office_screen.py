from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray
from PyQt6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.detection import Box
from checkpoint.errors import EvidenceFault
from checkpoint.event_kinds import load_event_kinds
from checkpoint.events import StoredEvent
from checkpoint.facts import EvidenceRef
from checkpoint.roles import Role
from contraband_catalog import load
from tests.support.bench import evidence_ref
from tests.support.gate_scenes import MEASURED, Gate
from ui.exports import ExportedFile, ExportRequest, differing, sha256_of, write_days
from ui.i18n import set_language
from ui.office_questions import OfficeQuestions
from ui.screens.office import OfficeScreen, parse_query
from ui.tasks import pool
from ui.wants import wants

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
TODAY = date(2026, 11, 23)
ALTERED = "ef" * 32


@pytest.fixture
def gate(qtbot: QtBot, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(tmp_path)
    gate.station_at_work()
    gate.lane_at_work()
    gate.sign_in("1004", Role.DUTY_MANAGER)
    yield gate
    pool().waitForDone(5_000)
    gate.settle()
    set_language("zh_CN")
    gate.close()


def write_day(kinds: tuple[str, ...], day: date, folder: Path) -> tuple[Path, ...]:
    folder.mkdir(exist_ok=True)
    files = tuple(folder / f"{day}-{kind}.txt" for kind in kinds)
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    return files


def read_picture(gate: Gate) -> Callable[[Sequence[EvidenceRef]], NDArray[np.uint8]]:
    """What stands behind the references of a bench; one of them was altered."""

    def read(refs: Sequence[EvidenceRef]) -> NDArray[np.uint8]:
        if refs[0].sha256 == ALTERED:
            raise EvidenceFault("evidence.altered", "its SHA-256 is another")
        return gate.file_picture(refs)

    return read


@pytest.fixture
def screen(gate: Gate, qtbot: QtBot, tmp_path: Path) -> OfficeScreen:
    screen = OfficeScreen(
        gate.bridge, OfficeQuestions(tmp_path / "read.db", tmp_path / "log.db"), gate.rules, load(),
        load_event_kinds(), gate.clock, read_picture(gate),
        lambda request, report: write_days(write_day, request, report), tmp_path / "exports",
    )  # fmt: skip
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    answered(gate)
    return screen


def answered(gate: Gate) -> None:
    """Every question to the tables is answered and what follows from it decided."""
    for _ in range(3):
        assert pool().waitForDone(10_000)
        gate.settle()


def events(gate: Gate, kind: type[e.Event]) -> list[e.Event]:
    found = [stored.event for publication in gate.bench.publications for stored in publication.events]
    return [event for event in found if isinstance(event, kind)]


def test_figures_of_today_stand_beside_those_of_last_week(gate: Gate, screen: OfficeScreen) -> None:
    assert screen.cards.cards["bags"].number.text() == "11"
    assert screen.cards.cards["bags"].before.text() == "上周同日 0"
    assert screen.cards.cards["searched"].number.text() == "100 %"
    assert screen.cards.cards["finds"].number.text() == "2"


def test_a_figure_opens_its_records_and_a_record_its_history(gate: Gate, screen: OfficeScreen) -> None:
    screen.open_records("bags", 6)
    answered(gate)
    assert len(screen.table.rows) == 11

    screen.table.opened.emit(screen.table.rows[1].key)
    answered(gate)

    assert "安检机" in screen.table.rows[0].cells[2]
    assert screen.go_back()
    assert len(screen.table.rows) == 11
    assert screen.go_back()
    assert not screen.go_back()


def test_a_figures_card_opens_beside_its_bars_and_by_keys_too(gate: Gate, screen: OfficeScreen, qtbot: QtBot) -> None:
    finds = screen.cards.cards["finds"]
    below = QPoint(finds.chart.width() // 2, finds.chart.height() - 4)
    qtbot.mouseClick(finds.chart, Qt.MouseButton.LeftButton, pos=below)
    answered(gate)
    assert len(screen.table.rows) == 2

    screen.go_back()
    screen.cards.cards["bags"].setFocus()
    qtbot.keyClick(screen.cards.cards["bags"], Qt.Key.Key_Return)
    answered(gate)
    assert len(screen.table.rows) == 11


def found_record(gate: Gate, screen: OfficeScreen) -> StoredEvent:
    """The record of the bag with a photo is opened."""
    found = [stored for publication in gate.bench.publications for stored in publication.events]
    find = next(one for one in found if isinstance(one.event, e.FindRecorded) and one.event.photo is not None)
    screen.open_history(find.stream)
    answered(gate)
    return find


def test_a_bags_record_shows_its_scan_as_it_was_in_the_end(gate: Gate, screen: OfficeScreen) -> None:
    found_record(gate, screen)

    assert screen.pictures.isVisible()
    assert screen.pictures.scan.picture is not None
    assert [zone.box for zone in screen.pictures.scan.zones] == [Box(10, 10, 50, 40)]
    assert [(place.box, place.words) for place in screen.pictures.scan.places] == [(Box(300, 150, 120, 90), "直刀")]


def test_a_step_of_the_record_shows_what_was_known_then_and_what_was_photographed(
    gate: Gate, screen: OfficeScreen
) -> None:
    find = found_record(gate, screen)
    pictures = screen.pictures

    screen.table.choose(screen.table.rows[0].key)
    assert (pictures.scan.zones, pictures.scan.places) == ((), ())
    assert pictures.photos == []
    screen.table.choose(str(find.seq))
    answered(gate)
    assert len(pictures.scan.places) == 1
    assert pictures.photos[0].isVisible()
    assert pictures.photos[0].picture is not None
    screen.table.choose(screen.table.rows[-1].key)
    assert not pictures.photos[0].isVisible()


def told(screen: OfficeScreen) -> list[str]:
    return [row.cells[2] for row in screen.table.rows]


def test_a_bags_record_says_in_figures_what_happened(gate: Gate, screen: OfficeScreen) -> None:
    found_record(gate, screen)

    assert screen.sheet_title.text() == "经过：行李 0004"
    scanned, marked, verdict, find, ending = told(screen)[1:]
    assert scanned == "X 光图已存盘，600 × 400 像素"
    assert marked == "识别模型标出 直刀 90（default 1，40 ms）"
    assert verdict == "判图：开包，用时 5.4 s"
    assert find.startswith("登记 1 件：日用刀具 · 仅可放行李舱 · 刃长 120 mm")
    assert ending == screen.sentence.text() == "处理：扣留并报公安 · 公安回执 J-0417"
    screen.table.choose(screen.table.rows[-2].key)
    assert screen.sentence.text() == find  # whole, though its cell is too narrow for it
    set_language("en")
    screen.retranslate()
    assert screen.sheet_title.text() == "History: Bag 0004"
    assert told(screen)[2] == "The detector marked Straight knife 90 (default 1, 40 ms)"


def test_a_bag_whose_scan_was_bad_or_whose_detector_was_silent_says_why(gate: Gate, screen: OfficeScreen) -> None:
    silent, faulty = gate.bench.bag(silent=True), gate.bench.bag(faults=("xray.lines_missing",))
    clean = gate.bench.opened_bag()
    gate.bench.give(c.RecordFind(clean, "fy", "P03-1", 1, MEASURED), "1001")
    gate.bench.give(c.WithdrawFind(clean, "fy", "重复登记"), "1001")
    records = {}
    for bag_id in (silent, faulty, clean):
        screen.open_history(f"bag/{bag_id}")
        answered(gate)
        records[bag_id] = told(screen)

    assert records[silent][2].startswith("识别模型没有应答：")
    assert records[faulty][1].startswith("X 光图已存盘，不完整：")
    assert records[clean][2] == "识别模型没有标出物品（default 1，40 ms）"
    assert records[clean][-1] == "撤销一条登记：重复登记"


@pytest.mark.parametrize(
    ("run_id", "title", "words"),
    [
        ("ask", "K106 → 常德", "请站长决定：安全带"),
        ("suspended", "K108 → 衡阳", "放行暂停：道闸 应答超时"),
        ("cancelled", "K114 → 怀化", "班次取消：道路结冰"),
        ("late", "K098 → 株洲", "超载: 合格 · 实载 46/49 人 · 免票儿童 2"),
    ],
)
def test_a_runs_record_says_what_was_checked_and_decided(
    gate: Gate, screen: OfficeScreen, run_id: str, title: str, words: str
) -> None:
    screen.open_history(f"run/{run_id}")
    answered(gate)

    assert screen.sheet_title.text() == f"经过：{title}"
    assert words in told(screen)


def test_a_door_entrys_record_is_named_by_plate_or_paper_and_says_why(gate: Gate, screen: OfficeScreen) -> None:
    gate.bench.give(c.CheckPerson("e1", "none", "", None, None), "1003")
    gate.bench.give(c.CheckPerson("e2", "ticket", "T0042", "r1", True), "1003")
    gate.bench.give(c.RegisterVehicle("湘A77777", "湘运集团", gate.clock.now() + timedelta(days=9)), "1003")
    gate.bench.give(c.CheckVehicle("e3", "湘A77777"), "1003")
    records = {}
    for entry in ("e1", "e2", "e3"):
        screen.open_history(f"entry/{entry}")
        answered(gate)
        records[entry] = (screen.sheet_title.text(), told(screen))

    assert records["e1"][1] == ["不得进 · 没有车票、证件或工作证"]
    assert records["e2"] == ("经过：T0042", ["可以进"])
    assert records["e3"] == ("经过：湘A·77777", ["可以进"])


def test_what_the_manager_decided_stands_in_the_record(gate: Gate, screen: OfficeScreen) -> None:
    gate.bench.give(c.JudgeReferral("ask", "departure.belts", "uphold", "再提醒一次"), "1004")
    gate.refused("late")
    screen.open_history("run/ask")
    answered(gate)

    assert told(screen)[-2:] == ["站长维持 – 安全带: 再提醒一次", "不予放行：安全带"]
    screen.open_history("run/late")
    answered(gate)
    assert told(screen)[-1].startswith("不予放行：超载、")


def test_a_coachs_record_and_a_table_have_no_picture(gate: Gate, screen: OfficeScreen) -> None:
    screen.open_records("bags", 6)
    answered(gate)
    assert not screen.pictures.isVisible()
    screen.open_history("run/r1")
    answered(gate)
    assert not screen.pictures.isVisible()
    found_record(gate, screen)
    assert screen.pictures.isVisible()
    screen.go_back()
    assert not screen.pictures.isVisible()
    assert not screen.sentence.isVisible()


def test_a_picture_that_was_altered_or_deleted_after_its_time_says_so(gate: Gate, screen: OfficeScreen) -> None:
    bag_id = gate.bench.bag()
    gate.bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
    photo = EvidenceRef(ALTERED, "find_photo", ".jpg", 10)
    find = msgspec.structs.replace(Gate.shown(c.RecordFind(bag_id, "fx", "P03-1", 1, MEASURED)), photo=photo)
    gate.bench.give(find, "1001")
    gate.bench.give(c.ReportEvidenceExpired((evidence_ref().sha256,), "retention.scans"))
    screen.open_history(f"bag/{bag_id}")
    answered(gate)
    screen.table.choose(screen.table.rows[-1].key)
    answered(gate)

    assert screen.pictures.scan.picture is None
    assert screen.pictures.scan.words == "图像已在 2026-11-23 保存期满删除"
    assert screen.pictures.photos[0].words.startswith("图像文件被改动过")


def test_no_result_is_shown_before_reason_and_register(gate: Gate, screen: OfficeScreen) -> None:
    screen.box.setText("湘A")
    screen.search()
    answered(gate)
    assert screen.middle.currentIndex() == 0
    assert "原因" in screen.said.text()
    assert events(gate, e.ArchiveSearched) == []

    screen.reason.setText("旅客遗失行李")
    screen.search()
    answered(gate)

    assert events(gate, e.ArchiveSearched) == [e.ArchiveSearched("湘A", "旅客遗失行李", 1)]
    assert screen.table.rows[0].cells[2] == "K102"


def test_results_are_gone_when_another_person_signs_in(gate: Gate, screen: OfficeScreen) -> None:
    screen.box.setText("K1")
    screen.reason.setText("核对班次")
    screen.search()
    answered(gate)
    assert screen.middle.currentIndex() == 1
    gate.sign_in("1007", Role.AUDITOR)
    assert screen.middle.currentIndex() == 0
    assert screen.box.text() == ""


@pytest.mark.parametrize(
    ("query", "words", "first"),
    [
        ("湘A12345", "湘A12345", date(2025, 11, 23)),
        ("2026-11-20", "", date(2026, 11, 20)),
        ("湘A12345 2026年11月20日", "湘A12345", date(2026, 11, 20)),
        ("20261120 李强", "李强", date(2026, 11, 20)),
    ],
)
def test_a_date_in_the_query_limits_the_search_to_that_day(query: str, words: str, first: date) -> None:
    assert parse_query(query, TODAY)[:2] == (words, first)


def test_what_wants_the_manager_is_listed_most_urgent_first(gate: Gate, screen: OfficeScreen) -> None:
    found = wants(gate.bench.station, gate.rules, gate.clock.now())
    assert [want.order for want in found] == sorted(want.order for want in found)
    assert found[0].stream == "run/suspended"
    titles = " ".join(want.title for want in found)
    assert "打印机" in titles
    assert "行李 0011" in titles
    assert "湘A·88888" in titles


def test_the_basket_exports_records_and_verifies(gate: Gate, screen: OfficeScreen, tmp_path: Path) -> None:
    basket = screen.basket
    assert not basket.write.isEnabled()
    basket.boxes["inspection_csv"].click()
    basket.boxes["log_jsonl"].click()
    basket.first.setText("2026-11-22")
    basket.start()
    answered(gate)

    exported = events(gate, e.ExportWritten)
    assert len(exported) == 1
    assert exported[0].files == (  # type: ignore[attr-defined]
        "2026-11-22-inspection_csv.txt", "2026-11-23-inspection_csv.txt", "2026-11-23-log_jsonl.txt"
    )  # fmt: skip
    assert exported[0].sha256[0] in basket.result.toPlainText()  # type: ignore[attr-defined]
    basket.check_files()
    answered(gate)
    assert "相符" in basket.said.text()

    (tmp_path / "exports" / "2026-11-22-inspection_csv.txt").write_text("altered", encoding="utf-8")
    basket.check_files()
    answered(gate)
    assert "不符" in basket.said.text()


def test_an_altered_file_differs_from_its_record(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a", encoding="utf-8")
    kept = (ExportedFile(file, sha256_of(file)),)
    assert differing(kept) == ()
    file.write_text("b", encoding="utf-8")
    assert differing(kept) == (file,)


def test_every_day_of_a_request_is_written_and_reported(tmp_path: Path) -> None:
    reports: list[tuple[int, int]] = []
    note: Callable[[int, int], None] = lambda done, total: reports.append((done, total))  # noqa: E731
    request = ExportRequest(("log_jsonl", "receipts_pdf"), date(2026, 11, 21), TODAY, tmp_path / "out")
    files = write_days(write_day, request, note)
    assert len(files) == 4
    assert reports == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_the_office_speaks_english(gate: Gate, screen: OfficeScreen) -> None:
    set_language("en")
    screen.retranslate()
    assert screen.cards.cards["bags"].name.text() == "Bags"
    assert screen.basket.write.text() == "F8  Export"
