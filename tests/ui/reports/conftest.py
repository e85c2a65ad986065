from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.reports.day_scene import DayScene
from ui.i18n import set_language


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[DayScene]:
    """An empty day at a simulated station."""
    scene = DayScene(tmp_path)
    yield scene
    scene.bench.close()


@pytest.fixture
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("zh_CN")
