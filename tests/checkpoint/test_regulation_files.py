"""Every way in which a regulation file can be wrong, each from the files that ship with one thing changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checkpoint.errors import RegulationError
from checkpoint.regulation_files import FOLDER, load_rules

OUT, IN, SOURCES, RETENTION = "six_not_out.toml", "three_not_in.toml", "sources.toml", "retention.toml"
Edit = Callable[[str], str]


def swap(old: str, new: str) -> Edit:
    """Replace the first ``old``."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def swap_all(old: str, new: str) -> Edit:
    return lambda text: text.replace(old, new)


def append(more: str) -> Edit:
    return lambda text: text + more


def cut(pattern: str) -> Edit:
    """Remove the first match of ``pattern``."""

    def edit(text: str) -> str:
        assert re.search(pattern, text)
        return re.sub(pattern, "", text, count=1)

    return edit


RETAINED_TWICE = """
[[retention]]
id = "retention.more_scans"
name = { zh_CN = "图像", en = "Pictures" }
days = 10
covers = ["scan_low"]
effective_from = 2022-01-01
source = { document = "station", article = "图像", verification = "station_policy" }
"""

HOUSE = '{ document = "station", article = "x", verification = "station_policy" }'

WRONG: list[tuple[str, Edit, str, str]] = [
    # the file
    (OUT, lambda text: "rule = [", "law.not_toml", r"six_not_out\.toml: is not valid TOML"),
    (OUT, swap("order = 1", "order = 1\norder = 2"), "law.not_toml", r"six_not_out\.toml"),
    (OUT, swap("schema_version = 1", "schema_version = 2"), "law.schema_version", r"schema_version is not 1"),
    (OUT, append("\n[extra]\na = 1\n"), "law.unknown_key", r"six_not_out\.toml: extra: "),
    (OUT, lambda text: "schema_version = 1\n", "law.missing_key", r"has no \[\[rule\]\]"),
    (OUT, lambda text: "schema_version = 1\nrule = [1]\n", "law.missing_key", r"has no \[\[rule\]\]"),
    # a rule
    (OUT, swap("order = 1", "order = 1\ncolour = 'red'"), "law.unknown_key", r"'departure\.overload'.*`colour`"),
    (OUT, cut(r"order = 1\n"), "law.missing_key", r"'departure\.overload'.*`order`"),
    (OUT, swap("order = 1", "order = 'one'"), "law.wrong_value", r"'departure\.overload': order: "),
    (OUT, swap("order = 2", "order = 1"), "law.duplicate", r"order '1': stands twice"),
    (OUT, swap('id = "departure.belts"', 'id = "departure.driver"'), "law.duplicate", r"rule 'departure\.driver'"),
    (IN, swap('id = "entry.person"', 'id = "departure.belts"'), "law.duplicate", r"rule 'departure\.belts'"),
    (
        OUT,
        swap(', en = "An overloaded coach does not leave"', ""),
        "law.no_translation",
        r"overload': name: en: has no",
    ),
    (OUT, swap('en = "Count again"', 'en = " "'), "law.no_translation", r"count_impossible: cure: en: has no text"),
    (OUT, swap('check = "belts"', 'check = "wings"'), "law.unknown_check", r"belts': check: 'wings' is no check"),
    (OUT, swap('check = "belts"', 'check = "person"'), "law.unknown_check", r"'person' is no check of the departure"),
    (IN, swap('check = "person"', 'check = "belts"'), "law.unknown_check", r"'belts' is no check of the entry gate"),
    (OUT, cut(r'check = "belts"\n'), "law.unknown_check", r"check: None is no check"),
    (OUT, swap_all("over_approved", "too_many"), "law.grounds", r"ground\.over_approved: is missing; add it"),
    (OUT, swap("[rule.ground.over_approved]", "[rule.ground.too_many]"), "law.grounds", r"ground\.over_approved"),
    # a version
    (OUT, cut(r"over_approved = .*\n"), "law.grounds", r"version 2008-03-01: grounds\.over_approved: is missing"),
    (
        OUT,
        swap("[rule.version.grounds]", f"[rule.version.grounds]\ntoo_tall = {HOUSE}"),
        "law.grounds",
        r"grounds\.too_tall: is not given by the check; remove it",
    ),
    (OUT, swap('name = "slip_valid_h"', 'name = "slip_valid_d"'), "law.limits", r"limits\.slip_valid_d"),
    (OUT, cut(r"effective_to = 2019-10-31\n"), "law.dates", r"2019-11-01: begins before version 2008-03-01 has ended"),
    (OUT, swap("effective_to = 2019-10-31", "effective_to = 2019-11-01"), "law.dates", r"begins before version"),
    (
        OUT,
        swap("effective_from = 2019-11-01", "effective_from = 2007-11-01"),
        "law.dates",
        r"2007-11-01: begins before",
    ),
    (OUT, swap("effective_to = 2019-10-31", "effective_to = 2001-10-31"), "law.dates", r"ends on 2001-10-31"),
    (OUT, swap("effective_from = 2008-03-01", 'effective_from = "soon"'), "law.wrong_value", r"effective_from"),
    (OUT, swap("fresh_for_min = 60", "fresh_for_min = 0"), "law.wrong_value", r"fresh_for_min: is below 1 minute"),
    (OUT, cut(r"fresh_for_min = 60\n"), "law.missing_key", r"`fresh_for_min`"),
    # a citation
    (IN, cut(r"sources = \[.*\]\n"), "law.missing_key", r"'entry\.dangerous_goods'.*`sources`"),
    (
        IN,
        swap('sources = [{ document = "norm_2008", article = "第九条", verification = "verified" }]', "sources = []"),
        "law.no_citation",
        r"version 2008-03-01: sources: cites nothing",
    ),
    (OUT, swap('article = "第九条", ', ""), "law.missing_key", r"`article`"),
    (
        OUT,
        swap('article = "第九条"', 'article = " "'),
        "law.no_article",
        r"overload'.*without an article; add the article",
    ),
    (OUT, swap('document = "norm_2008"', 'document = "norm_1999"'), "law.unknown_document", r"cites 'norm_1999'"),
    (
        OUT,
        swap('document = "norm_2008"', 'document = "norm_2024"'),
        "law.not_of_its_time",
        r"'norm_2024', which was not",
    ),
    (
        OUT,
        swap('document = "norm_2019"', 'document = "norm_2008"'),
        "law.not_of_its_time",
        r"'norm_2008', which was not in force on 2019-11-01",
    ),
    (OUT, swap('verification = "verified"', 'verification = "surely"'), "law.wrong_value", r"verification"),
    (
        OUT,
        swap('verification = "station_policy"', 'verification = "verified"'),
        "law.station_policy",
        r"cites 'station'",
    ),
    (
        OUT,
        swap('verification = "memory"', 'verification = "station_policy"'),
        "law.station_policy",
        r"cites 'norm_2008'",
    ),
    # documents
    (SOURCES, swap('id = "norm_2019"', 'id = "norm_2008"'), "law.duplicate", r"document 'norm_2008': stands twice"),
    (SOURCES, swap("effective_to = 2019-10-31", "effective_to = 2001-10-31"), "law.dates", r"'norm_2008': ends before"),
    (
        SOURCES,
        swap('issuer = "交通部"', 'publisher = "交通部"'),
        "law.unknown_key",
        r"document 'norm_2008'.*`publisher`",
    ),
    # retention
    (RETENTION, swap("days = 90", "days = 0"), "law.wrong_value", r"'retention\.scans': keeps nothing"),
    (
        RETENTION,
        swap('covers = ["picture"]', "covers = []"),
        "law.wrong_value",
        r"'retention\.pictures': keeps nothing",
    ),
    (RETENTION, append(RETAINED_TWICE), "law.dates", r"retention of 'scan_low': 2022-01-01: begins before"),
    (
        RETENTION,
        swap('id = "retention.pictures"', 'id = "retention.scans"'),
        "law.dates",
        r"retention of 'retention\.scans'",
    ),
]


@pytest.mark.parametrize(("name", "edit", "code", "message"), WRONG)
def test_a_wrong_file_is_refused_and_names_file_place_and_cure(
    tmp_path: Path, name: str, edit: Edit, code: str, message: str
) -> None:
    folder = tmp_path / "regulations"
    shutil.copytree(FOLDER, folder)
    (folder / name).write_text(edit((FOLDER / name).read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(RegulationError, match=message) as refused:
        load_rules(folder)

    assert refused.value.code == code
    assert "; " in str(refused.value)


@pytest.mark.parametrize("name", [OUT, IN, SOURCES, RETENTION])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "regulations"
    shutil.copytree(FOLDER, folder)
    (folder / name).unlink()

    with pytest.raises(RegulationError, match=re.escape(name)) as refused:
        load_rules(folder)

    assert refused.value.code == "law.unreadable"


def test_a_period_may_follow_another_of_the_same_name(tmp_path: Path) -> None:
    folder = tmp_path / "regulations"
    shutil.copytree(FOLDER, folder)
    text = (folder / RETENTION).read_text(encoding="utf-8")
    ended = text.replace("effective_from = 2021-06-20", "effective_from = 2021-06-20\neffective_to = 2021-12-31", 1)
    (folder / RETENTION).write_text(
        ended + RETAINED_TWICE.replace('["scan_low"]', '["scan_low", "scan_high"]'), encoding="utf-8"
    )

    assert len(load_rules(folder).retention) == len(load_rules().retention) + 1
