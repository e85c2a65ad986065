"""The page of models: what each may do, who may choose, what a choice changes, and the shadow beside the one in use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checkpoint import events as e
from checkpoint.detection import Box, Detection
from checkpoint.roles import Role
from contraband_catalog import load
from models.active import activate, active_path, read_active
from models.manifest import load_manifest
from models.shadow_choice import choose_shadow, read_shadow, shadow_path
from models.shadow_record import Answer, ShadowRecord, append_record, record_path
from tests.support.detectors import AT, installed_together
from tests.support.fitting import cut_words
from tests.support.gate_scenes import Gate
from ui.i18n import set_language
from ui.model_questions import ModelQuestions, Running
from ui.screens.model_card import ModelCard
from ui.screens.models import ModelsScreen
from ui.simulated import ROOT
from ui.style import TOUCH_PX, apply_style
from ui.tasks import pool
from ui.widgets.pair_chart import PairBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
LICENCE = "For research only: no operation at any station, in no country"
METRICS = (
    ("real: sixray", False, "mAP50", 0.167), ("real: sixray", False, "AP50 gun", 0.438),
    ("simulated: new bags of trained makes", True, "mAP50", 0.171),
    ("simulated: new bags of trained makes", True, "AP50 gun", 0.701),
)  # fmt: skip


def chosen_in_log(gate: Gate) -> list[tuple[str, e.ModelChosen]]:
    """Who chose what, as the log has it."""
    stored = (one for publication in gate.bench.publications for one in publication.events)
    return [(one.actor, one.event) for one in stored if isinstance(one.event, e.ModelChosen)]


@pytest.fixture
def gate(qtbot: QtBot, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(tmp_path)
    yield gate
    pool().waitForDone(5_000)
    gate.settle()
    set_language("zh_CN")
    gate.close()


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """``constant`` with figures, ``dark_box`` without, and ``nan`` for research."""
    path = installed_together(tmp_path / "models", "constant", "dark_box", "nan", nan="research")
    figures = "".join(
        f'[[model.metric]]\nset = "{of}"\nsimulated = {str(simulated).lower()}\nname = "{name}"\nvalue = {value}\n'
        'command = "none"\n'
        for of, simulated, name, value in METRICS
    )
    head, constant, dark_box, nan = path.read_text(encoding="utf-8").split("[[model]]")
    nan = nan.replace('licence = "own"', f'licence = "{LICENCE}"')
    path.write_text("[[model]]".join((head, constant + figures, dark_box, nan)), encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def questions(data: Path, manifest: Path) -> ModelQuestions:
    return ModelQuestions(data, Running("constant 1"), "", manifest)


def opened(gate: Gate, qtbot: QtBot, questions: ModelQuestions, role: Role = Role.MAINTAINER) -> ModelsScreen:
    gate.sign_in({Role.MAINTAINER: "1005", Role.DUTY_MANAGER: "1004"}[role], role)
    screen = ModelsScreen(gate.bridge, questions, load(), gate.clock)
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    answered(gate)
    return screen


def answered(gate: Gate) -> None:
    """Every question has its answer on the screen, and what the answers asked for, too."""
    for _ in range(3):
        assert pool().waitForDone(60_000)
        gate.settle()


def card_of(screen: ModelsScreen, name: str) -> ModelCard:
    return next(card for card in screen.cards if card.state.model.name == name)


def said_on(card: ModelCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


@pytest.fixture
def screen(gate: Gate, qtbot: QtBot, questions: ModelQuestions) -> ModelsScreen:
    return opened(gate, qtbot, questions)


# --- the cards --------------------------------------------------------------------------------------------------------


def test_every_card_says_what_the_model_may_be_used_for_and_its_licence_in_full(screen: ModelsScreen) -> None:
    assert [card.state.model.name for card in screen.cards] == ["constant", "dark_box", "nan"]
    assert "可运营" in card_of(screen, "constant").use.text()
    research = card_of(screen, "nan")
    assert research.use.text() == "✕ 仅供研究，不能用于过检"
    assert LICENCE in research.licence.text()


def test_the_model_in_use_is_marked_and_the_page_says_that_nothing_will_change(screen: ModelsScreen) -> None:
    assert [chip.text() for chip in card_of(screen, "constant").chips] == ["● 使用中"]
    assert screen.now.text() == "现在看图的是 constant 1，没有影子；下次启动后不变。"


def test_real_figures_stand_apart_and_beside_every_simulated_one_stands_that_it_is(screen: ModelsScreen) -> None:
    said = said_on(card_of(screen, "constant"))

    assert said.index("真实图像") < said.index("0.167") < said.index("0.438") < said.index("模拟图像")
    assert "0.171 模拟(simulated)" in said
    assert not any("0.701" in words for words in said)  # a single label on simulated pictures: the card has it


def test_a_model_that_was_never_measured_says_so(screen: ModelsScreen) -> None:
    said = said_on(card_of(screen, "dark_box"))

    assert any("没有在真实图像上测过" in words for words in said)
    assert "没有在模拟图像上测过。" in said


def test_a_changed_and_a_missing_file_are_said_and_cannot_be_chosen(gate: Gate, qtbot: QtBot, questions: ModelQuestions,
                                                                    manifest: Path) -> None:  # fmt: skip
    (manifest.parent / "dark_box.onnx").write_bytes(b"other")
    (manifest.parent / "nan.onnx").unlink()
    screen = opened(gate, qtbot, questions)

    changed = card_of(screen, "dark_box")
    assert "文件被改动" in changed.file.text()
    assert "文件不见了" in card_of(screen, "nan").file.text()
    assert not changed.activate.key.isEnabled()
    assert changed.activate.reason.text() == changed.shadow.reason.text() == "文件不对，先重新安装模型"


def test_a_station_s_own_model_has_a_card_with_its_own_text(gate: Gate, qtbot: QtBot, questions: ModelQuestions,
                                                           manifest: Path) -> None:  # fmt: skip
    site = manifest.parent / "site"
    site.mkdir()
    text = manifest.read_text(encoding="utf-8")
    ours = text[: text.index("[[model.metric]]")].replace('name = "constant"', 'name = "ours"')
    (site / "manifest.toml").write_text(ours, encoding="utf-8")
    (site / "ours.md").write_text("# 本站\n\n[look](elsewhere.md) and `code`", encoding="utf-8")
    screen = opened(gate, qtbot, questions)

    card_of(screen, "ours").card.key.click()
    answered(gate)

    assert screen.middle.currentIndex() == 1
    assert screen.reader.toPlainText() == "本站\nlook and code"
    assert "href" not in screen.reader.toHtml()
    assert screen.go_back()
    assert screen.middle.currentIndex() == 0


def test_without_a_card_the_manifest_is_read(gate: Gate, screen: ModelsScreen) -> None:
    card_of(screen, "dark_box").card.key.click()
    answered(gate)

    assert "没有模型卡" in screen.reader.toPlainText()


# --- acts -------------------------------------------------------------------------------------------------------------


def test_a_research_model_can_never_be_chosen_and_the_key_says_why(
    gate: Gate, screen: ModelsScreen, data: Path
) -> None:
    research = card_of(screen, "nan")
    research.ask()
    research.turn_shadow()
    answered(gate)

    assert not research.activate.key.isEnabled()
    assert research.activate.reason.text() == "研究用模型永远不能选用"
    assert research.shadow.reason.text() == "研究用模型不能作影子"
    assert research.bar.isHidden()
    assert list(data.iterdir()) == []


def test_activating_asks_once_says_what_it_does_and_is_written_and_shown(
    gate: Gate, screen: ModelsScreen, data: Path
) -> None:
    card = card_of(screen, "dark_box")
    card.activate.key.click()
    assert "下次启动起" in card.bar.words.text()
    assert "退回" in card.bar.words.text()
    assert not active_path(data).exists()

    card.bar.yes.click()
    answered(gate)

    chosen = read_active(data)
    assert chosen is not None
    assert chosen.active.name == "dark_box"
    assert screen.said.text().startswith("✓ 本机下次启动起由 dark_box 1 看图")
    assert [chip.text() for chip in card_of(screen, "dark_box").chips] == ["▶ 下次启动起使用"]
    assert [chip.text() for chip in card_of(screen, "constant").chips] == ["● 使用中", "■ 到停机为止"]
    assert card_of(screen, "dark_box").activate.reason.text() == "已经选用，等下次启动"


def test_leaving_the_question_changes_nothing(qtbot: QtBot, screen: ModelsScreen, data: Path) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_Down)
    qtbot.keyClick(screen, Qt.Key.Key_F2)
    card = card_of(screen, "dark_box")
    assert not card.bar.isHidden()

    assert screen.go_back()

    assert card.bar.isHidden()
    assert not card.row.isHidden()
    assert not screen.go_back()
    assert list(data.iterdir()) == []


def test_keys_alone_choose_and_go_back_and_the_log_says_who(
    gate: Gate, qtbot: QtBot, screen: ModelsScreen, data: Path, manifest: Path
) -> None:
    assert screen.rollback.reason.text() == "之前没有用过别的模型"
    qtbot.keyClick(screen, Qt.Key.Key_F8)
    assert screen.bar.isHidden()

    qtbot.keyClick(screen, Qt.Key.Key_Down)
    assert card_of(screen, "dark_box").activate.key.text() == "F2 选用"
    qtbot.keyClick(screen, Qt.Key.Key_F2)
    qtbot.keyClick(card_of(screen, "dark_box").bar.yes, Qt.Key.Key_Return)
    answered(gate)
    assert screen.rollback.key.text() == "F8 退回 constant 1"

    qtbot.keyClick(screen, Qt.Key.Key_F8)
    assert "退回 constant 1" in screen.bar.words.text()
    qtbot.keyClick(screen.bar.yes, Qt.Key.Key_Return)
    answered(gate)

    chosen = read_active(data)
    assert chosen is not None
    assert chosen.active.name == "constant"
    assert screen.now.text().endswith("下次启动后不变。")
    dark_box, constant = (load_manifest(manifest).model(name).sha256 for name in ("dark_box", "constant"))
    assert chosen_in_log(gate) == [
        ("1005", e.ModelChosen("activated", "dark_box 1", dark_box)),
        ("1005", e.ModelChosen("rolled_back", "constant 1", constant)),
    ]


def test_a_model_of_the_settings_goes_before_every_choice(gate: Gate, qtbot: QtBot, data: Path, manifest: Path) -> None:
    screen = opened(gate, qtbot, ModelQuestions(data, Running("constant 1"), "constant", manifest))

    assert card_of(screen, "dark_box").activate.reason.text() == "设置文件指定了模型 constant，以设置为准"
    assert not screen.rollback.key.isEnabled()
    assert card_of(screen, "dark_box").shadow.key.isEnabled()


def test_a_model_that_cannot_be_loaded_is_not_chosen_and_it_is_said(
    gate: Gate, qtbot: QtBot, screen: ModelsScreen, data: Path, manifest: Path
) -> None:
    (manifest.parent / "dark_box.onnx").write_bytes(b"changed since the page was read")
    card_of(screen, "dark_box").ask()
    card_of(screen, "dark_box").bar.yes.click()
    answered(gate)

    assert screen.said.text() == "✕ 模型文件与清单的校验值不符；没有改动。"
    assert not active_path(data).exists()
    assert card_of(screen, "dark_box").activate.reason.text() == "文件不对，先重新安装模型"


def test_a_model_that_was_used_before_is_marked_with_its_day(
    gate: Gate, qtbot: QtBot, questions: ModelQuestions, data: Path, manifest: Path
) -> None:
    activate(data, load_manifest(manifest), "dark_box", AT)
    activate(data, load_manifest(manifest), "constant", AT)
    card = card_of(opened(gate, qtbot, questions), "dark_box")

    assert [chip.text() for chip in card.chips] == ["↩ 曾使用"]
    assert "选用于 2026-11-23 09:00:00" in card.file.text()


def test_a_choice_that_broke_is_said_with_its_cure(
    gate: Gate, qtbot: QtBot, questions: ModelQuestions, data: Path
) -> None:
    active_path(data).write_text("{")
    screen = opened(gate, qtbot, questions)

    assert "active_model.json" in screen.complaint.text()
    assert screen.complaint.isVisibleTo(screen)
    assert card_of(screen, "dark_box").activate.key.isEnabled()


def test_a_manifest_that_cannot_be_read_is_said(gate: Gate, qtbot: QtBot, questions: ModelQuestions,
                                                manifest: Path) -> None:  # fmt: skip
    manifest.write_text("no = manifest")
    screen = opened(gate, qtbot, questions)

    assert screen.now.text().startswith("✕ 模型清单有错")
    assert screen.cards == []


# --- the shadow -------------------------------------------------------------------------------------------------------


def test_the_shadow_is_turned_on_and_off(gate: Gate, screen: ModelsScreen, data: Path) -> None:
    assert card_of(screen, "constant").shadow.reason.text() == "要使用的模型不能作自己的影子"
    card_of(screen, "dark_box").shadow.key.click()
    answered(gate)

    chosen = read_shadow(data)
    assert chosen is not None
    assert chosen.name == "dark_box"
    assert [chip.text() for chip in card_of(screen, "dark_box").chips] == ["▶ 下次启动起作影子"]
    assert "还没有看过包" in screen.shadow.said.text()

    card_of(screen, "dark_box").shadow.key.click()
    answered(gate)

    assert not shadow_path(data).exists()
    assert "记录保留" in screen.said.text()
    assert card_of(screen, "dark_box").chips == []
    assert chosen_in_log(gate) == [
        ("1005", e.ModelChosen("shadow_on", "dark_box 1", chosen.sha256)),
        ("1005", e.ModelChosen("shadow_off", "", "")),
    ]


def test_without_a_shadow_the_comparison_explains_itself(screen: ModelsScreen) -> None:
    assert "没有选影子" in screen.shadow.said.text()
    assert "./kiosk models labels" in screen.shadow.teach.text()
    assert "./kiosk models train" in screen.shadow.teach.text()
    assert not screen.shadow.table.isVisibleTo(screen)


def recorded(data: Path, manifest: Path, number: int, operating: str, shadow: str) -> None:
    """One bag; a label that was marked, "" for none."""
    listed = load_manifest(manifest)
    answers = [
        Answer(listed.model(name).title, listed.model(name).sha256,
               detections=(Detection(label, 9000, Box(1, 2, 3, 4)),) if label else ())
        for name, label in (("constant", operating), ("dark_box", shadow))
    ]  # fmt: skip
    at = AT + timedelta(minutes=number)
    append_record(record_path(data, "dark_box", "1"), ShadowRecord(f"b{number}", at, *answers, 12))


def test_what_both_marked_is_counted_and_drawn_by_label(gate: Gate, qtbot: QtBot, data: Path, manifest: Path) -> None:
    choose_shadow(data, load_manifest(manifest), "dark_box", AT)
    for number, labels in enumerate((("gun", "gun"), ("", ""), ("", "scissors"), ("", "scissors"), ("gun", ""))):
        recorded(data, manifest, number, *labels)
    running = Running("constant 1", "dark_box 1")
    screen = opened(gate, qtbot, ModelQuestions(data, running, "", manifest), Role.DUTY_MANAGER)
    panel = screen.shadow

    assert {count: number.text() for count, number in panel.numbers.items()} == {
        "both_alarmed": "1", "only_operating": "1", "only_shadow": "2", "both_clean": "1",
    }  # fmt: skip
    assert panel.chart.bars == (PairBar("枪", 2, 1), PairBar("剪刀", 0, 2))
    assert panel.chart.height() >= panel.chart.sizeHint().height() > 0
    assert "5 个包" in panel.span.text()
    assert not panel.said.isVisibleTo(screen)
    assert [chip.text() for chip in card_of(screen, "dark_box").chips] == ["◐ 影子运行"]


def test_records_that_cannot_be_read_are_said(gate: Gate, qtbot: QtBot, questions: ModelQuestions, data: Path) -> None:
    shadow_path(data).write_text("{")
    screen = opened(gate, qtbot, questions)

    assert screen.shadow.said.text().startswith("✕ 记录影子模型的文件读不出")


# --- who --------------------------------------------------------------------------------------------------------------


def test_the_duty_manager_reads_and_has_no_key_that_changes_anything(
    gate: Gate, qtbot: QtBot, questions: ModelQuestions, data: Path
) -> None:
    screen = opened(gate, qtbot, questions, Role.DUTY_MANAGER)
    qtbot.keyClick(screen, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F8):
        qtbot.keyClick(screen, key)
    answered(gate)

    card = card_of(screen, "dark_box")
    assert "维护员" in screen.read_only.text()
    assert not any(key.isVisibleTo(screen) for key in (card.activate, card.shadow, screen.rollback))
    assert card.card.isVisibleTo(screen)
    assert card.bar.isHidden()
    assert list(data.iterdir()) == []


def test_the_next_person_sees_nothing_of_the_one_before(gate: Gate, screen: ModelsScreen) -> None:
    card_of(screen, "dark_box").shadow.key.click()
    answered(gate)
    assert screen.said.text()

    gate.bridge.sign_out()
    gate.settle()
    gate.sign_in("1004", Role.DUTY_MANAGER)

    assert screen.said.text() == ""
    assert not card_of(screen, "dark_box").activate.isVisibleTo(screen)


# --- words and room ---------------------------------------------------------------------------------------------------


@pytest.fixture
def restored_style(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setStyleSheet("")


@pytest.mark.parametrize(("language", "width", "height"), [("en", 1280, 800), ("zh_CN", 1920, 1080)])
def test_every_word_can_be_read(
    qapp: QApplication, restored_style: None, gate: Gate, qtbot: QtBot, data: Path, manifest: Path,
    language: str, width: int, height: int,
) -> None:  # fmt: skip
    set_language(language)
    apply_style(qapp, "dark", height)
    choose_shadow(data, load_manifest(manifest), "dark_box", AT)
    recorded(data, manifest, 1, "gun", "scissors")
    screen = opened(gate, qtbot, ModelQuestions(data, Running("constant 1"), "", manifest))
    screen.resize(width, height - 60)
    card_of(screen, "dark_box").touched.emit()
    answered(gate)
    keys = [key for key in screen.findChildren(QPushButton) if key.isVisible()]

    assert screen.width() == width
    assert cut_words(screen) == []
    assert [key.text() for key in keys if min(key.width(), key.height()) < TOUCH_PX] == []


def test_another_language_says_everything_again(gate: Gate, screen: ModelsScreen) -> None:
    card_of(screen, "dark_box").card.key.click()
    answered(gate)
    set_language("en")
    screen.retranslate()

    assert card_of(screen, "nan").use.text() == "✕ Research only: must not judge bags"
    assert screen.card_title.text() == "Model card of dark_box 1"
    assert "There is no model card" in screen.reader.toPlainText()


def test_choosing_a_model_loads_no_inference_into_the_window_s_process(data: Path, manifest: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from ui.model_questions import *; from checkpoint.clock import *;"
        f"ask = ModelQuestions(Path({str(data)!r}), Running(''), '', Path({str(manifest)!r}));"
        "ask.activate('dark_box', SystemClock().now()); ask.shadow_on('constant', SystemClock().now()); ask.overview();"
        "sys.exit(bool({'onnxruntime', 'torch', 'cv2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120)

    assert (done.returncode, done.stderr) == (0, "")
