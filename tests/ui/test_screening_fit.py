"""Words fit, keys are large enough, at both sizes in both languages, in every scene of the gallery."""

from __future__ import annotations

from pathlib import Path

import pytest
from PyQt6.QtWidgets import QApplication, QPushButton, QWidget

from tests.support.fitting import cut_words
from ui.gallery import SIZES, Stage, busy_lane, scenes
from ui.i18n import LANGUAGES, set_language
from ui.style import TOUCH_PX


def small_targets(window: QWidget, least_px: int) -> list[str]:
    return [
        f"{button.text()!r}: {button.width()} × {button.height()}"
        for button in window.findChildren(QPushButton)
        if button.isVisible() and min(button.width(), button.height()) < least_px
    ]


def complaints(stage: Stage, size: tuple[int, int], scene: str) -> list[str]:
    stage.window.resize(*size)
    stage.run()
    found = [f"{scene}: {complaint}" for complaint in cut_words(stage.window)]
    found += [f"{scene}: key too small: {key}" for key in small_targets(stage.window, TOUCH_PX)]
    if (stage.window.width(), stage.window.height()) != size:
        found.append(f"{scene}: the window grew to {stage.window.width()} × {stage.window.height()}")
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_fits_and_every_key_can_be_touched(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    set_language(language)
    first = Stage(tmp_path / "first", has_staff=False)
    first.window.resize(*size)
    first.window.show()
    found = complaints(first, size, "first_start")
    first.close()
    stage = Stage(tmp_path / "busy")
    stage.window.resize(*size)
    stage.window.show()
    found += complaints(stage, size, "sign_in")
    stage.sign_in()
    found += complaints(stage, size, "lane_empty")
    busy_lane(stage)
    for name, prepare in scenes(stage):
        prepare()
        found += complaints(stage, size, name)
    stage.close()
    set_language("zh_CN")

    assert found == []
