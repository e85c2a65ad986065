"""``kiosk detect``, ``evaluate`` and ``models``: files whole or not at all, exit codes that mean something."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from checkpoint.errors import EnvironmentFault
from models.active import active_path
from models.cv import cv2
from tests.support.detectors import AT, installed
from ui.i18n import set_language
from ui.model_commands import activate_model, detect, evaluate, label_map_of, model_card, models_list, roll_back_model
from ui.model_text import activated_words, card_words, detect_words, evaluation_words, models_words
from ui.simulated import ROOT


def kiosk(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, arguments)], cwd=ROOT, env={**os.environ, "COLUMNS": "200"},
        capture_output=True, text=True, timeout=50, check=False,
    )  # fmt: skip


def silent(done: int, total: int, words: str) -> None:
    """No progress wanted."""


def write(path: Path, dark: bool = True) -> None:
    pixels = np.full((64, 64, 3), 220, np.uint8)
    if dark:
        pixels[20:28, 10:40] = 0
    done, encoded = cv2.imencode(path.suffix, pixels)
    assert done
    path.write_bytes(encoded.tobytes())


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "图像"
    folder.mkdir()
    write(folder / "a.png")
    write(folder / "b.jpg", dark=False)
    return folder


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    (tmp_path / "models").mkdir()
    return installed(tmp_path / "models", "dark_box")


FOUND = {"file_name": "a.png", "label": "gun", "bbox": [10, 20, 30, 8], "score": 0.9}


def test_what_is_found_is_written_whole_and_reported(pictures: Path, manifest: Path, tmp_path: Path) -> None:
    out = tmp_path / "found.json"

    report, content = detect([pictures], "dark_box", out, silent, manifest)

    assert json.loads(out.read_text(encoding="utf-8")) == json.loads(content) == [FOUND]
    assert (report["files"], report["looked_at"], report["found"], report["not_looked_at"]) == (2, 2, 1, [])
    assert str(out) in detect_words(report)
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_broken_file_is_named_with_cause_and_cure_and_the_others_are_written(pictures: Path, tmp_path: Path) -> None:
    (pictures / "c.png").write_bytes(b"")
    out = tmp_path / "found.json"

    done = kiosk("detect", pictures, "--out", out)

    assert done.returncode == 69
    assert isinstance(json.loads(out.read_text(encoding="utf-8")), list)
    assert "c.png" in done.stdout
    assert "empty; copy the file again" in done.stdout
    assert "2/3" in done.stdout
    assert "看图" in done.stderr


def test_standard_output_holds_nothing_but_the_list(pictures: Path) -> None:
    done = kiosk("detect", pictures, "--out", "-", "--json")

    assert done.returncode == 0
    assert isinstance(json.loads(done.stdout), list)
    assert json.loads(done.stderr)["files"] == 2


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("{folder}/none",), "none does not exist"),
        (("{folder}", "--model", "none"), "no [[model]] has name 'none'"),
        (("{folder}", "--out", "{folder}/none/found.json"), "there is no folder"),
        (("{folder}", "--out", "{folder}"), "is a folder"),
    ],
)
def test_what_cannot_be_used_ends_with_69_and_is_named(pictures: Path, arguments: tuple[str, ...], named: str) -> None:
    done = kiosk("detect", *(one.format(folder=pictures) for one in arguments))

    assert done.returncode == 69
    assert named in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def annotations(pictures: Path) -> Path:
    path = pictures / "annotations.json"
    content = {
        "images": [{"id": 1, "file_name": "a.png"}, {"id": 2, "file_name": "b.jpg"}],
        "categories": [{"id": 1, "name": "gun"}, {"id": 2, "name": "thing"}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 20, 30, 8]}],
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_figures_are_words_and_json_and_simulated_stands_beside_every_one(
    annotations: Path, manifest: Path, tmp_path: Path
) -> None:
    out = tmp_path / "figures.json"
    result = evaluate(
        annotations, annotations.parent, "", {}, silent, is_simulated=True, negatives=None, out=out, manifest=manifest
    )
    written = json.loads(out.read_text(encoding="utf-8"))
    set_language("en")
    try:
        said = evaluation_words(result)
    finally:
        set_language("zh_CN")

    assert (written["map50"], written["is_simulated"], written["left_out"]) == (pytest.approx(1), True, ["thing"])
    assert (written["found"]["found"]["count"], written["alarmed"]["total"]) == (1, 1)
    assert all("(simulated)" in line for line in said.splitlines() if "1.0" in line or "%" in line and "≤" not in line)
    assert said.count("(simulated)") == 9
    assert "1.000 (1.000–1.000) (simulated)" in said
    assert "thing" in said
    assert "(simulated)" in evaluation_words(result)


def test_real_figures_are_not_called_simulated(annotations: Path, manifest: Path) -> None:
    result = evaluate(
        annotations, annotations.parent, "dark_box", {}, silent, is_simulated=False, negatives=None, out=None,
        manifest=manifest,
    )  # fmt: skip

    assert "simulated" not in evaluation_words(result)


def test_evaluate_speaks_english_and_ends_with_nought(annotations: Path) -> None:
    done = kiosk(
        "evaluate", "--annotations", annotations, "--images", annotations.parent, "--map", "thing=axe,saw",
        "--language", "en",
    )  # fmt: skip

    assert done.returncode == 0
    assert "2 pictures, 1 objects, 1 clean bags" in done.stdout
    assert "axe, saw" in done.stdout


@pytest.mark.parametrize("text", ["knife", "=axe", "a=axe;b"])
def test_a_map_that_cannot_be_read_is_a_wrong_argument(annotations: Path, text: str) -> None:
    done = kiosk("evaluate", "--annotations", annotations, "--images", annotations.parent, "--map", text)

    assert done.returncode in (2, 69)
    assert "Traceback" not in done.stderr


def test_a_map_is_category_and_labels() -> None:
    assert label_map_of(["knife=a, b", "gun="]) == {"knife": ("a", "b"), "gun": ()}
    with pytest.raises(ValueError, match="twice"):
        label_map_of(["a=b", "a=c"])


def test_the_list_says_which_model_is_in_use_and_whether_its_file_is_right(manifest: Path, tmp_path: Path) -> None:
    listing = models_list(tmp_path, manifest)
    (entry,) = listing["models"]

    assert (entry["name"], entry["is_active"], entry["hash"], entry["use"]) == ("dark_box", True, "ok", "operating")
    assert entry["labels"] == ["gun", "scissors"]
    assert models_words(listing).startswith("* dark_box 1")
    (manifest.parent / "dark_box.onnx").write_bytes(b"other")
    assert models_list(tmp_path, manifest)["models"][0]["hash"] == "changed"
    (manifest.parent / "dark_box.onnx").unlink()
    assert models_list(tmp_path, manifest)["models"][0]["hash"] == "missing"
    assert "文件不见了" in models_words(models_list(tmp_path, manifest))


def test_simulated_and_real_figures_stand_apart() -> None:
    (entry,) = [one for one in models_list(Path("none"))["models"] if one["name"] == "default"]
    words = models_words(models_list(Path("none")))

    assert entry["real"]
    assert entry["simulated"]
    (block,) = [one for one in words.split("\n\n") if one.lstrip("* ").startswith("default ")]
    simulated = block[block.index("模拟图像") :].splitlines()[1:]
    assert simulated
    assert all("(simulated)" in line for line in simulated if line.startswith("    "))


def test_a_broken_choice_is_said_by_the_list(manifest: Path, tmp_path: Path) -> None:
    active_path(tmp_path).write_text("{")
    listing = models_list(tmp_path, manifest)

    assert "active_model.json" in listing["complaint"]
    assert "active_model.json" in models_words(listing)
    assert listing["models"][0]["is_active"]


def test_a_card_is_its_path_and_text_or_what_the_manifest_says(manifest: Path, tmp_path: Path) -> None:
    assert "模型卡" in card_words(model_card("dark_box", manifest, tmp_path))
    (tmp_path / "dark_box.md").write_text("# Model card", encoding="utf-8")
    card = model_card("dark_box", manifest, tmp_path)

    assert card_words(card) == f"{tmp_path / 'dark_box.md'}\n\n# Model card"
    with pytest.raises(EnvironmentFault, match="no \\[\\[model\\]\\]"):
        model_card("none", manifest, tmp_path)


def test_the_card_of_a_model_of_the_station_lies_beside_its_weights(manifest: Path, tmp_path: Path) -> None:
    beside = manifest.parent / "site" / "dark_box.md"
    beside.parent.mkdir()
    beside.write_text("# Ours", encoding="utf-8")

    assert card_words(model_card("dark_box", manifest, tmp_path)) == f"{beside}\n\n# Ours"


def test_choosing_says_from_when_on_and_how_to_go_back(manifest: Path, tmp_path: Path) -> None:
    choice = activate_model(tmp_path, "dark_box", AT, manifest)

    assert choice["active"] == "dark_box 1"
    assert "下次启动" in activated_words(choice)
    assert json.loads(active_path(tmp_path).read_text(encoding="utf-8"))["active"]["name"] == "dark_box"
    with pytest.raises(Exception, match="nothing changed"):
        roll_back_model(tmp_path, manifest)


def test_going_back_with_nothing_before_ends_with_1(tmp_path: Path) -> None:
    assert kiosk("models", "activate", "default", "--data", tmp_path).returncode == 0
    done = kiosk("models", "rollback", "--data", tmp_path)

    assert done.returncode == 1
    assert "nothing changed" in done.stderr
