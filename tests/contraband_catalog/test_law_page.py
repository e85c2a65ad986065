from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from checkpoint.regulation_files import load_rules
from contraband_catalog import load
from contraband_catalog.law_page import law_page

PAGE = Path(__file__).parents[2] / "docs" / "law.md"


def test_the_page_for_readers_says_what_the_data_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == law_page(load(), load_rules()), (
        "run: python -m contraband_catalog > docs/law.md"
    )


def test_what_is_not_verified_is_never_said_to_refuse() -> None:
    lines = law_page(load(), load_rules()).splitlines()
    refusing = [line for line in lines if "| 拒 refuses |" in line]

    assert refusing
    assert all("已核实 verified" in line for line in refusing)


def test_the_command_writes_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_module("contraband_catalog", run_name="__main__")

    assert capsys.readouterr().out == PAGE.read_text(encoding="utf-8")
