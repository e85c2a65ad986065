"""The PDFs as a reader sees them: text, fonts, pictures, marks."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from checkpoint import commands as c
from checkpoint.errors import EnvironmentFault
from contraband_catalog import load
from tests.ui.reports.day_scene import DAY, IDENTITY, STATION, DayScene
from ui.reports import paper
from ui.reports.day import read_day
from ui.reports.exit_register_pdf import exit_register_pdf
from ui.reports.find_receipt import find_receipts_pdf
from ui.reports.pictures import Pictures
from ui.reports.sheet_head import Letterhead


def register(scene: DayScene, pictures: Pictures | None = None, *, is_simulated: bool = True) -> pypdf.PdfReader:
    records = read_day(scene.folder / "log.db", DAY)
    head = Letterhead(STATION, is_simulated, records.head)
    content = exit_register_pdf(records, scene.bench.law().rules, head, pictures or Pictures(scene.evidence.read))
    return pypdf.PdfReader(io.BytesIO(content))


def receipts(scene: DayScene, pictures: Pictures | None = None) -> pypdf.PdfReader:
    records = read_day(scene.folder / "log.db", DAY)
    head = Letterhead(STATION, True, records.head)
    shown = pictures or Pictures(scene.evidence.read, records.expired)
    return pypdf.PdfReader(io.BytesIO(find_receipts_pdf(tuple(records.bags.values()), records, load(), head, shown)))


def text_of(page: pypdf.PageObject) -> str:
    return "".join(page.extract_text().split())


def fonts_of(reader: pypdf.PdfReader) -> dict[str, bool]:
    """name -> whether its outlines are in the file."""
    fonts = {}
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    for resource in resources:
        for font in resource["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"]
            fonts[str(descendant["/BaseFont"])] = any(key.startswith("/FontFile") for key in descriptor)
    return fonts


def test_the_exit_register_tells_the_day(scene: DayScene) -> None:
    scene.six_coaches()

    reader = register(scene)

    text = text_of(reader.pages[0])
    assert len(reader.pages) == 1
    words = ("K101", "K106", "张家界武陵源", "湘A·12375", "0312", "工作人员1002", "已出站", "不予放行")
    assert [word for word in words if word not in text] == []
    assert "共6个班次，出站3个，拦下过2个。" in text
    assert IDENTITY not in text


def test_drawn_signatures_are_pictures_in_the_register(scene: DayScene) -> None:
    scene.good_coach("r1", "K101", 30, "李强")
    scene.good_coach("r2", "K102", 40, "王伟")

    assert len(register(scene).pages[0].images) == 2


@pytest.mark.parametrize("make", [register, receipts])
def test_chinese_fonts_are_embedded(scene: DayScene, make) -> None:
    scene.bags(4)
    scene.good_coach("r1", "K101", 30)

    fonts = fonts_of(make(scene))

    assert any("NotoSansCJKsc" in name for name in fonts)
    assert all(fonts.values())


def test_every_page_of_a_simulated_station_says_so(scene: DayScene) -> None:
    scene.bags(20)

    pages = [text_of(page) for page in receipts(scene).pages]

    assert len(pages) > 10
    assert all("模拟数据：行李、图像与车辆均为模拟" in page for page in pages)


def test_a_real_station_is_not_marked(scene: DayScene) -> None:
    scene.good_coach("r1", "K101", 30)

    assert "模拟" not in text_of(register(scene, is_simulated=False).pages[0])


def test_an_empty_day_is_a_paper_too(scene: DayScene) -> None:
    assert "当日没有记录" in text_of(register(scene).pages[0])
    assert "当日没有查获物品" in text_of(receipts(scene).pages[0])


def test_a_long_register_repeats_its_head_and_numbers_its_pages(scene: DayScene) -> None:
    for number in range(60):
        scene.bench.give(c.PlanRun(f"r{number}", f"K{number}", "长沙", "湘A12345", scene.bench.clock.now(), 49), "1003")

    pages = [text_of(page) for page in register(scene).pages]

    assert len(pages) > 1
    assert all("计划发车" in page for page in pages)
    assert f"2/{len(pages)}" in pages[1]
    head = read_day(scene.folder / "log.db", DAY).head
    assert all(f"第{head.seq}条" in page and head.hash in page for page in pages)


def test_a_receipt_names_article_law_and_outcome(scene: DayScene) -> None:
    scene.bags(3)

    page = text_of(receipts(scene).pages[1])

    for words in ("20261123-0003", "管制刀具", "禁止", "刃长182mm", "交运规〔2021〕2号", "已核实", "扣留并报公安"):
        assert words in page
    assert "430100********0011" in page
    assert IDENTITY not in page


def test_the_photo_stands_on_the_receipt(scene: DayScene) -> None:
    scene.bags(2)

    assert len(receipts(scene).pages[0].images) == 1


def test_a_missing_photo_is_said_in_its_place_and_told(scene: DayScene) -> None:
    scene.bags(2)
    _photo_path(scene).unlink()
    pictures = Pictures(scene.evidence.read)

    reader = receipts(scene, pictures)

    assert "图片缺失" in text_of(reader.pages[0])
    assert [fault.code for fault in pictures.faults] == ["evidence.missing"]


def test_an_altered_photo_is_not_shown(scene: DayScene) -> None:
    scene.bags(2)
    _photo_path(scene).write_bytes(b"another picture")
    pictures = Pictures(scene.evidence.read)

    reader = receipts(scene, pictures)

    assert "图片已被改动" in text_of(reader.pages[0])
    assert [fault.code for fault in pictures.faults] == ["evidence.altered"]


def test_a_photo_that_is_no_picture_does_not_stop_the_others(scene: DayScene) -> None:
    scene.bags(2)
    ref = scene.evidence.keep(b"not a picture", "find_photo", ".jpg")
    bag_id = scene.bench.opened_bag("lighter")
    scene.bench.give(c.RecordFind(bag_id, "f-1", "R04-2", 1, {}, True, ref), "1001")
    pictures = Pictures(scene.evidence.read)

    reader = receipts(scene, pictures)

    assert "图片无法读取" in text_of(reader.pages[1])
    assert len(reader.pages[0].images) == 1
    assert len(pictures.faults) == 1


def test_a_photo_whose_time_has_come_is_no_fault(scene: DayScene) -> None:
    scene.bags(2)
    (bag,) = [bag for bag in scene.bench.station.bags.values() if bag.finds]
    photo = bag.finds[0].event.photo
    assert photo is not None
    scene.evidence.delete(photo)
    scene.bench.give(c.ReportEvidenceExpired((photo.sha256,), "retention.finds"))
    pictures = Pictures(scene.evidence.read, read_day(scene.folder / "log.db", DAY).expired)

    assert "图片已按保存期限删除" in text_of(receipts(scene, pictures).pages[0])
    assert pictures.faults == []


def test_large_photos_are_made_small(scene: DayScene) -> None:
    ref = scene.photo(1, side=3000)
    pictures = Pictures(scene.evidence.read)

    shown = pictures.show(ref)

    assert len(pictures.files[shown["file"]]) < 100_000


def test_a_missing_font_is_a_fault_and_no_paper_with_boxes(scene: DayScene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "FONT", "No Such Font")

    with pytest.raises(EnvironmentFault, match="fonts-noto-cjk"):
        register(scene)


def test_markup_in_a_name_is_only_text(scene: DayScene) -> None:
    scene.plan("r1", "#pagebreak()", 30, '$x^2$ "*李*"')

    reader = register(scene)

    assert len(reader.pages) == 1
    assert "#pagebreak()" in text_of(reader.pages[0])


def test_the_same_log_gives_the_same_paper(scene: DayScene) -> None:
    scene.good_coach("r1", "K101", 30)
    records = read_day(scene.folder / "log.db", DAY)
    rules, head = scene.bench.law().rules, Letterhead(STATION, True, records.head)

    first, second = (exit_register_pdf(records, rules, head, Pictures(scene.evidence.read)) for _ in range(2))

    assert first == second


@pytest.mark.usefixtures("english")
def test_the_papers_speak_english(scene: DayScene) -> None:
    scene.bags(2)
    scene.good_coach("r1", "K101", 30)

    assert "Exitregister" in text_of(register(scene).pages[0])
    assert "Receiptofarticlesfound" in text_of(receipts(scene).pages[0])


def _photo_path(scene: DayScene):
    (bag,) = [bag for bag in scene.bench.station.bags.values() if bag.finds]
    photo = bag.finds[0].event.photo
    assert photo is not None
    return scene.evidence.path(photo)
