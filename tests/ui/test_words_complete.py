"""Every text has its English, every compiled catalogue is current, every fault code has words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.fault_text import fault_words
from ui.i18n import LOCALE, set_language, tr
from ui.locale.__main__ import compiled

ROOT = Path(__file__).parents[2]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
POS = sorted((LOCALE / "en" / "LC_MESSAGES").glob("*.po"))
CODE = re.compile(r'"((?:xray|gate|belt|printer|card_reader|picture|model|detector|reader|images|transport)\.[a-z_]+)"')
NOT_FAULTS = {"xray.folder"}  # names of sources and settings, not complaints


def spoken() -> Iterator[tuple[str, str]]:
    """(text, place) of every literal given to ``tr``."""
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr" and node.args:
                argument = node.args[0]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value, f"{path.relative_to(ROOT)}:{node.lineno}"


@pytest.fixture
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("zh_CN")


@pytest.mark.usefixtures("english")
def test_every_chinese_text_has_its_english() -> None:
    same = sorted({f"{place}: {text}" for text, place in spoken() if CHINESE.search(text) and CHINESE.search(tr(text))})

    assert [line for line in same if not line.endswith(("中", "中文 / English"))] == []


@pytest.mark.parametrize("po", POS, ids=lambda po: po.stem)
def test_the_compiled_catalogue_is_that_of_its_source(po: Path) -> None:
    assert po.with_suffix(".mo").read_bytes() == compiled(po), "run `python -m ui.locale`"


def test_every_fault_that_a_driver_or_a_model_reports_has_words() -> None:
    files = [path for folder in ("devices", "models") for path in sorted((ROOT / folder).glob("*.py"))]
    codes = {code for path in files for code in CODE.findall(path.read_text(encoding="utf-8"))} - NOT_FAULTS

    assert sorted(code for code in codes if fault_words(code).what.endswith(code)) == []
