"""Every way in which a catalogue file can be wrong, each from the files that ship with one thing changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checkpoint.errors import RegulationError
from contraband_catalog import load
from contraband_catalog.loader import FOLDER

GUNS, KNIVES, LIMITS, LABELS = (
    "items/firearms.toml",
    "items/controlled_implements.toml",
    "items/restricted_quantities.toml",
    "labels.toml",
)
Edit = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "catalogue"
    (copy / "items").mkdir(parents=True)
    for path in (FOLDER / "items").glob("*.toml"):
        shutil.copy(path, copy / "items")
    shutil.copy(FOLDER / "labels.toml", copy)
    return copy


def swap(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def cut(pattern: str) -> Edit:
    def edit(text: str) -> str:
        assert re.search(pattern, text)
        return re.sub(pattern, "", text, count=1)

    return edit


SECOND_VERSION = """
[[item.version]]
effective_from = 2022-01-01
tier = "prohibited"
action = "detain_and_report_police"
citation = { document = "x", item = "y", verification = "memory", seen_in = "z" }
"""

WRONG: list[tuple[str, Edit, str, str]] = [
    (GUNS, lambda text: "item = [", "law.not_toml", r"firearms\.toml"),
    (GUNS, swap("schema_version = 1", ""), "law.schema_version", r"firearms\.toml"),
    (GUNS, swap("schema_version = 1", "schema_version = 1\nyear = 2021"), "law.unknown_key", r"firearms\.toml: year: "),
    (GUNS, swap('id = "P01-2"', 'id = "P01-1"'), "law.duplicate", r"item 'P01-1': stands twice"),
    (GUNS, swap('id = "P01-2"', 'id = "P03-1"'), "law.duplicate", r"item 'P03-1': stands twice"),
    (GUNS, swap('id = "P01-1"', 'id = "gun"'), "law.wrong_value", r"firearms\.toml: item 'gun': id: is no code"),
    (GUNS, swap("decided_by = ", "calibre = 9\ndecided_by = "), "law.unknown_key", r"item 'P01-1': .*`calibre`"),
    (GUNS, swap('["shape"]', '["smell"]'), "law.wrong_value", r"item 'P01-1': decided_by"),
    (GUNS, swap('["shape"]', "[]"), "law.missing_key", r"item 'P01-1': decided_by: is empty"),
    (GUNS, cut(r"category = .*\n"), "law.missing_key", r"item 'P01-1': .*`category`"),
    (GUNS, cut(r"citation = .*\n"), "law.missing_key", r"item 'P01-1': versions\[0\]: .*`citation`"),
    (GUNS, swap('seen_in = "jk9a', 'where = "jk9a'), "law.unknown_key", r"versions\[0\]\.citation: .*`where`"),
    (GUNS, swap('item = "目录一（一）1"', 'item = ""'), "law.no_citation", r"'P01-1'.*citation\.item: is empty"),
    (GUNS, swap(', en = "Military and duty firearms"', ""), "law.no_translation", r"'P01-1': name: en: has no text"),
    (GUNS, swap('"pistol", ', ""), "law.no_translation", r"'P01-1': examples_en: has 5 of 6"),
    (GUNS, swap('tier = "prohibited"', 'tier = "restricted"'), "law.wrong_value", r"tier: 'restricted' does not fit"),
    (GUNS, swap('tier = "prohibited"', 'tier = "allowed"'), "law.wrong_value", r"'P01-1': versions\[0\]\.tier"),
    (GUNS, cut(r"(?s)\[\[item\.version\]\].*?(?=\[\[item\]\])"), "law.missing_key", r"'P01-1': has no version"),
    (GUNS, swap("decided_by = ", "versions = []\ndecided_by = "), "law.unknown_key", r"'P01-1': versions: "),
    (
        GUNS,
        lambda text: text + SECOND_VERSION,
        "law.dates",
        r"firearms\.toml: item 'P01-4': 2022-01-01: begins before version 2021-06-20 has ended",
    ),
    (KNIVES, swap('becomes = "C01-1"', 'becomes = "C99-1"'), "law.unknown_item", r"'P03-1': .*'C99-1' is not in force"),
    (KNIVES, swap(", lt = 60 }", " }"), "law.wrong_value", r"clauses\[0\]: bounds tip_angle_deg by nothing"),
    (
        KNIVES,
        swap('quantity = "tip_angle_deg", lt', 'quantity = "count", lt'),
        "law.wrong_value",
        r"needs count, which",
    ),
    (
        KNIVES,
        swap('when = [{ quantity = "blade_length_mm", lte = 150 }]', "when = []"),
        "law.wrong_value",
        r"'P03-1': version 2021-06-20: clauses\[3\]: has no bound",
    ),
    (
        LIMITS,
        swap("label_required = true\nillegible", "illegible"),
        "law.wrong_value",
        r"'R01-1'.*illegible: has no effect",
    ),
    (LIMITS, swap('becomes = "P04-2", text', 'becomes = "P04-9", text'), "law.unknown_item", r"'R01-1'.*'P04-9'"),
    (LABELS, swap('"P01-1"', '"P99-1"'), "law.unknown_item", r"labels\.toml: label 'gun': items: 'P99-1' is not in"),
    (
        LABELS,
        swap('"P01-1", "P01-2"', '"P01-1", "P01-1"'),
        "law.duplicate",
        r"label 'gun': items 'P01-1': stands twice",
    ),
    (LABELS, swap('items = ["R05-1"]', "items = []"), "law.missing_key", r"label 'power_bank': items: is empty"),
    (LABELS, swap('name = "saw"', 'name = "axe"'), "law.duplicate", r"labels\.toml: label 'axe': stands twice"),
    (LABELS, swap(', en = "Gun"', ""), "law.no_translation", r"label 'gun': words: en: has no text"),
    (LABELS, swap('name = "gun"', 'name = "gun"\ncolour = 1'), "law.unknown_key", r"label 'gun': .*`colour`"),
]


@pytest.mark.parametrize(("name", "edit", "code", "message"), WRONG)
def test_a_wrong_file_is_refused_and_names_file_item_and_key(
    folder: Path, name: str, edit: Edit, code: str, message: str
) -> None:
    path = folder / name
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(RegulationError, match=message) as refused:
        load(folder)

    assert refused.value.code == code
    assert "; " in str(refused.value)


def test_an_empty_folder_and_a_missing_label_file_are_no_catalogue(folder: Path, tmp_path: Path) -> None:
    (folder / "labels.toml").unlink()
    for place in (folder, tmp_path / "nowhere"):
        with pytest.raises(RegulationError) as refused:
            load(place)
        assert refused.value.code == "law.unreadable"


def test_the_digest_follows_every_byte(folder: Path) -> None:
    same = load(folder).digest
    path = folder / GUNS
    path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")

    assert same == load().digest
    assert load(folder).digest != same
