"""The screening screens over a real service, with time and the detector's answers in the test's hand."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PyQt6.QtCore import QEvent
from PyQt6.QtWidgets import QApplication

from ui.gallery import Stage
from ui.i18n import set_language
from ui.style import apply_style


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """A station with staff and runs, its window open, nobody signed in."""
    yield from open_stage(qapp, tmp_path)


@pytest.fixture
def new_station(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """A station where nobody is registered yet."""
    yield from open_stage(qapp, tmp_path, has_staff=False)


def open_stage(application: QApplication, folder: Path, *, has_staff: bool = True) -> Iterator[Stage]:
    """Build, show, and leave nothing behind."""
    set_language("zh_CN")
    _end_windows_of_other_tests(application)
    stage = Stage(folder, has_staff=has_staff)
    stage.window.resize(1920, 1080)
    apply_style(application, "dark", 1080)
    stage.window.show()
    stage.window.activateWindow()
    stage.run()
    yield stage
    set_language("zh_CN")
    stage.close()


def _end_windows_of_other_tests(application: QApplication) -> None:
    """A style is laid over every widget there is: with those of hundreds of tests before, that takes half a minute."""
    for window in application.topLevelWidgets():
        window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
