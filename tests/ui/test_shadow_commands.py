"""``kiosk models shadow`` and ``compare``: chosen, ended, and compared with what people found in the same bags."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from checkpoint import events as e
from checkpoint.detection import Box, Detection
from checkpoint.errors import RefusedError
from models.active import activate
from models.manifest import load_manifest
from models.shadow_choice import shadow_path
from models.shadow_record import Answer, ShadowRecord, append_record, record_path
from tests.support.builders import (
    NOON,
    bag_entered,
    find_recorded,
    findings_reported,
    open_log,
    scan_acquired,
    search_closed,
    verdict,
)
from tests.support.detectors import AT, installed_together
from ui.i18n import set_language
from ui.model_commands import model_card, models_list
from ui.model_text import card_words, models_words
from ui.shadow_commands import compare, shadow_off, shadow_on
from ui.shadow_text import chosen_words, comparison_words, ended_words
from ui.simulated import ROOT


def kiosk(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, arguments)], cwd=ROOT, env={**os.environ, "COLUMNS": "200"},
        capture_output=True, text=True, timeout=50, check=False,
    )  # fmt: skip


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    return installed_together(tmp_path / "models", "constant", "dark_box")


@pytest.fixture
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("zh_CN")


def recorded(data: Path, manifest: Path, bag_id: str, operating: str | None, shadow: str | None) -> None:
    """One line; a label that was marked, "" for a clean bag, None for no answer."""
    models = load_manifest(manifest)
    answers = [
        Answer(
            models.model(name).title, models.model(name).sha256, "detector.down" if label is None else "",
            (Detection(label, 9000, Box(1, 2, 3, 4)),) if label else (),
        )
        for name, label in (("constant", operating), ("dark_box", shadow))
    ]  # fmt: skip
    append_record(record_path(data, "dark_box", "1"), ShadowRecord(bag_id, NOON, *answers, 12))


def test_the_shadow_is_chosen_listed_and_ended(manifest: Path, tmp_path: Path) -> None:
    chosen = shadow_on(tmp_path, "dark_box", AT, manifest)
    listing = models_list(tmp_path, manifest)

    assert (chosen["shadow"], chosen["file"]) == ("dark_box 1", str(shadow_path(tmp_path)))
    assert "下次启动" in chosen_words(chosen)
    assert chosen["records"] in chosen_words(chosen)
    assert [(one["is_active"], one["is_shadow"]) for one in listing["models"]] == [(True, False), (False, True)]
    assert [line for line in models_words(listing).splitlines() if "影子运行" in line] == [
        "  dark_box 1  可运营  影子运行"
    ]
    assert "影子运行" not in card_words(model_card("dark_box", manifest, tmp_path))
    assert "记录保留" in ended_words(shadow_off(tmp_path))
    assert "没有改动" in ended_words(shadow_off(tmp_path))
    assert not any(one["is_shadow"] for one in models_list(tmp_path, manifest)["models"])


def test_a_choice_that_broke_or_is_in_use_meanwhile_is_said_by_the_list(manifest: Path, tmp_path: Path) -> None:
    shadow_on(tmp_path, "dark_box", AT, manifest)
    activate(tmp_path, load_manifest(manifest), "dark_box", AT)
    in_use = models_list(tmp_path, manifest)
    shadow_path(tmp_path).write_text("{")
    broken = models_list(tmp_path, manifest)

    assert "itself in use" in in_use["complaint"]
    assert "shadow_model.json" in broken["complaint"]
    assert not any(one["is_shadow"] for listing in (in_use, broken) for one in listing["models"])


def test_without_a_shadow_there_is_nothing_to_compare_and_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="kiosk models shadow NAME") as caught:
        compare(tmp_path, NOON)

    assert caught.value.code == "model.no_shadow"


def test_a_shadow_that_saw_nothing_yet_says_what_to_do(manifest: Path, tmp_path: Path) -> None:
    shadow_on(tmp_path, "dark_box", AT, manifest)
    report = compare(tmp_path, NOON)

    assert (report["bags"], report["finds"], report["labels"]) == (0, None, [])
    assert "还没有记录：启动本机" in comparison_words(report)
    assert report["records"] in comparison_words(report)
    assert not (tmp_path / "read.db").exists()


@pytest.fixture
def data(manifest: Path, tmp_path: Path) -> Path:
    """A shadow that saw five bags; the first and the third were opened, and in both something was found."""
    folder = tmp_path / "data"
    shadow_on(folder, "dark_box", AT, manifest)
    told = {"b1": ("gun", "gun"), "b2": ("", ""), "b3": ("", "saw"), "b4": ("gun", ""), "b5": (None, "gun")}
    for bag_id, labels in told.items():
        recorded(folder, manifest, bag_id, *labels)
    with open_log(folder) as log:
        for number, bag_id in enumerate(told, 1):
            log.append((bag_entered(bag_id, number), scan_acquired(bag_id), findings_reported(bag_id)), "s", "system")
        for bag_id in ("b1", "b3", "b4"):
            items = (verdict(bag_id, "open_bag"), find_recorded(bag_id))
            log.append(items, "1001", "screener")
        withdrawn = ("bag/b4", e.FindWithdrawn("b4", "f1", "a toy"))
        log.append((withdrawn, search_closed("b1"), search_closed("b3")), "1001", "screener")
    return folder


def test_bags_are_compared_and_joined_with_what_people_found(data: Path) -> None:
    report = compare(data, NOON + timedelta(hours=1))

    cells = [report[key] for key in ("bags", "both_clean", "both_alarmed", "only_operating", "only_shadow")]
    assert cells == [5, 1, 1, 1, 1]
    assert report["faults"] == {"operating": 1, "shadow": 0}
    assert report["labels"] == [
        {"label": "gun", "operating": 2, "shadow": 1}, {"label": "saw", "operating": 0, "shadow": 1}
    ]  # fmt: skip
    assert report["finds"] == {"bags": 2, "operating": 1, "shadow": 2}
    assert (report["models_in_use"], report["complaint"]) == (["constant 1"], "")


@pytest.mark.usefixtures("english")
def test_the_comparison_is_said_in_words(data: Path) -> None:
    with record_path(data, "dark_box", "1").open("ab") as file:
        file.write(b"torn")

    said = comparison_words(compare(data, NOON + timedelta(hours=1)))

    assert "Beside constant 1, 5 bags, 2026-11-23 12:00 to 2026-11-23 12:00:" in said
    assert "  only the shadow marked something: 1" in said
    assert "  gun: 2 / 1" in said
    assert "found something: 2. The model in use had marked 1 of them, the shadow 2." in said
    assert "1 lines cannot be read" in said


def test_records_of_the_kiosk_that_are_not_there_or_cannot_be_read_leave_the_rest(data: Path) -> None:
    (data / "log.db").write_bytes(b"no database" * 200)
    broken = compare(data, NOON)
    (data / "log.db").unlink()
    missing = compare(data, NOON)

    assert (broken["bags"], broken["finds"]) == (missing["bags"], missing["finds"]) == (5, None)
    assert broken["complaint"] in comparison_words(broken)
    assert "log.db" in broken["complaint"]
    assert "不知道哪些包" in comparison_words(missing)


# --- the command line -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("shadow",), ("shadow", "default", "--off")])
def test_a_name_or_off_is_wanted_and_not_both(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = kiosk("models", *arguments, "--data", tmp_path)

    assert done.returncode == 2
    assert "--off" in done.stderr


def test_the_model_in_use_is_refused_with_1_and_an_unknown_one_with_69(tmp_path: Path) -> None:
    in_use, unknown = (kiosk("models", "shadow", name, "--data", tmp_path) for name in ("default", "none"))

    assert (in_use.returncode, unknown.returncode) == (1, 69)
    assert "nothing changed" in in_use.stderr
    assert "no [[model]] has name 'none'" in unknown.stderr


def test_ending_and_comparing_answer_as_words_and_as_json(data: Path, tmp_path: Path) -> None:
    words = kiosk("models", "compare", "--data", data, "--language", "en")
    report = json.loads(kiosk("models", "compare", "--data", data, "--json").stdout)
    ended = json.loads(kiosk("models", "shadow", "--off", "--data", data, "--json").stdout)
    none = kiosk("models", "compare", "--data", data)

    assert (words.returncode, report["bags"], report["shadow"]) == (0, 5, "dark_box 1")
    assert words.stdout.startswith("Shadow dark_box 1\n")
    assert ended["was_on"] is True
    assert none.returncode == 1
    assert "no shadow was chosen" in none.stderr
