"""On a small window the row over the picture says whole which model looks, and that it only advises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtWidgets import QApplication

import ui.gallery
from checkpoint import commands as c
from tests.support.fitting import cut_words, elided_words
from ui.gallery import Stage, busy_lane
from ui.i18n import tr

GUN = 28
LONG_NAME = "default 2026.12.26.12"
LONGER_NAME = "a_model_of_another_station_with_a_long_name 2026.12.26.12"


@pytest.fixture
def stage(qapp: QApplication, language: str, tmp_path: Path) -> Iterator[Stage]:
    """A small window at its fullest: the belt stands, a device is lost, the screener's time is nearly over."""
    stage = Stage(tmp_path)
    stage.window.resize(1280, 800)
    stage.window.show()
    stage.sign_in()
    busy_lane(stage)
    yield stage
    stage.close()


def fill(stage: Stage, model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.gallery, "MODEL", model)
    bag_id = stage.bring(GUN)
    stage.post(c.ReportBelt("3", "stopped", "prohibited_article", bag_id))
    stage.post(c.ReportDevice("camera", False, "camera.no_answer"))
    stage.advance(18 * 60)
    stage.lane.retranslate()
    stage.run()


def advice() -> str:
    return tr("未在真机上验证，只作提示")


def test_the_model_and_that_it_only_advises_are_read_whole(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(stage, LONG_NAME, monkeypatch)
    header = stage.lane.header

    assert header.model.text() == LONG_NAME
    assert header.advice.text() == advice()
    assert cut_words(header) + elided_words(header) == []
    assert stage.window.width() == 1280


def test_of_an_even_longer_name_the_end_is_cut_but_never_the_advice(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(stage, LONGER_NAME, monkeypatch)
    header = stage.lane.header

    assert [words for words in elided_words(header) if LONGER_NAME not in words] == []
    assert header.advice.text() == advice()
    assert cut_words(header) == []
    assert header.model.toolTip() == f"{LONGER_NAME} · {advice()}"
    assert stage.window.width() == 1280
