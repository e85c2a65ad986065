"""No word of the gate, doors, office, log and shift is cut, in both languages and both sizes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtWidgets import QApplication, QPushButton, QWidget

from tests.support import gate_gallery
from tests.support.fitting import cut_words
from ui.i18n import set_language
from ui.style import TOUCH_PX, apply_style

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def small_keys(window: QWidget) -> list[str]:
    return [
        f"{key.text()!r} {key.width()} × {key.height()}"
        for key in window.findChildren(QPushButton)
        if key.isVisible() and min(key.width(), key.height()) < TOUCH_PX
    ]


@pytest.fixture
def restored_style(qapp: QApplication) -> Iterator[None]:
    yield
    set_language("zh_CN")
    qapp.setStyleSheet("")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080)])
def test_every_word_of_the_gate_can_be_read(
    qapp: QApplication, restored_style: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    language: str, width: int, height: int,
) -> None:  # fmt: skip
    complaints: list[str] = []

    def look(window: QWidget, path: Path) -> None:
        gate_gallery.wait()
        complaints.extend(f"{path.stem}: {complaint}" for complaint in cut_words(window.current))  # type: ignore[attr-defined]
        complaints.extend(f"{path.stem}: key too small: {key}" for key in small_keys(window))
        size = (window.width(), window.height())
        complaints.extend([] if size == (width, height) else [f"{path.stem}: the window grew to {size}"])

    monkeypatch.setattr(gate_gallery, "shoot", look)
    set_language(language)
    apply_style(qapp, "light", height)

    gate_gallery.pictures(tmp_path, tmp_path / "none", "light", width, height)

    assert sorted(set(complaints)) == []
