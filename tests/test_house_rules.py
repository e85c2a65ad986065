"""Every source file keeps the house rules, and each rule catches what it is there for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator

import pytest

from tests.support import house_rules
from tests.support.house_rules import PRODUCT, ROOT, Source, parse, sources

SCREENS = ("ui/screens", "ui/widgets")
TEXT_SUFFIXES = {
    *("", ".cfg", ".css", ".in", ".ini", ".json", ".md", ".po", ".py", ".qss", ".rules", ".service", ".sh", ".svg"),
    *(".toml", ".txt", ".typ", ".yaml", ".yml"),
}
# Written in pieces, so that this file does not name what it forbids.
PACKAGE_HOSTS = re.compile(
    r"\b(?:files\.)?python" + r"hosted\.org|\bpypi\." + r"org|registry\." + r"npmjs|deb\." + r"debian\.org|"
    r"(?<![a-z-])--(?:extra-)?index" + r"-url|conda\." + r"anaconda\.org|download\." + r"pytorch\.org"
)
MACHINE_PATHS = re.compile(
    r"(?<![A-Za-z0-9_.\-/$}])/(?:wo" + r"rk|far" + r"m|roo" + r"t|hom" + r"e/[a-z]+|tm" + r"p/[a-z]+)/"
)


@pytest.mark.parametrize(
    "rule",
    [
        house_rules.too_long,
        house_rules.vague_name,
        house_rules.clock_passed_by,
        house_rules.cv2_out_of_door,
        house_rules.core_imports,
        house_rules.development_imports,
    ],
)
def test_product_code_keeps_the_rule(rule: Callable[[Source], Iterator[str]]) -> None:
    assert [complaint for source in sources(*PRODUCT) for complaint in rule(source)] == []


def test_screens_show_no_untranslated_words() -> None:
    assert [complaint for source in sources(*SCREENS) for complaint in house_rules.untranslated(source)] == []


@pytest.mark.parametrize("rule", [house_rules.mocks, house_rules.proves_nothing])
def test_tests_keep_the_rule(rule: Callable[[Source], Iterator[str]]) -> None:
    assert [complaint for source in sources("tests") for complaint in rule(source)] == []


def test_tests_are_no_packages() -> None:
    assert [str(path) for path in (ROOT / "tests").rglob("__init__.py")] == []


def test_no_file_names_a_package_host_or_a_place_on_one_machine() -> None:
    assert list(_places_named()) == []


def _places_named() -> Iterator[str]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name == ".ci" or not name.startswith((".", "__pycache__", "shift-"))]
        for name in names:
            if os.path.splitext(name)[1] in TEXT_SUFFIXES and not name.startswith(".venv"):
                yield from _places_in(os.path.join(folder, name))


def _places_in(path: str) -> Iterator[str]:
    with open(path, encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if PACKAGE_HOSTS.search(line) or MACHINE_PATHS.search(line):
                yield f"{os.path.relpath(path, ROOT)}:{number}: {line.strip()[:120]}"


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (house_rules.too_long, "ui/a.py", "def f():\n" + "    x = 1\n" * 60),
        (house_rules.too_long, "ui/a.py", "x = 1\n" * 451),
        (house_rules.vague_name, "devices/utils.py", ""),
        (house_rules.vague_name, "devices/gate.py", "class GateManager: ..."),
        (house_rules.clock_passed_by, "devices/gate.py", "at = datetime.now(UTC)"),
        (house_rules.clock_passed_by, "devices/gate.py", "at = datetime.datetime.utcnow()"),
        (house_rules.clock_passed_by, "ui/main.py", "time.sleep(1)"),
        (house_rules.cv2_out_of_door, "devices/camera.py", "import cv2"),
        (house_rules.cv2_out_of_door, "models/cv.py", "cv2.imshow('x', y)"),
        (house_rules.core_imports, "checkpoint/a.py", "from PyQt6.QtCore import QObject"),
        (house_rules.development_imports, "devices/gate.py", "from devices.simulators.gate import GateSimulator"),
        (house_rules.development_imports, "models/a.py", "from models import training"),
        (house_rules.untranslated, "ui/screens/a.py", "QLabel('开门')"),
        (house_rules.untranslated, "ui/screens/a.py", "label.setText(f'Gate {number}')"),
        (house_rules.untranslated, "ui/screens/a.py", "label.setText('open' if gate else tr('关'))"),
        (house_rules.untranslated, "ui/screens/a.py", "label.setText(number + ' 件')"),
        (house_rules.mocks, "tests/test_a.py", "from unittest.mock import MagicMock"),
        (house_rules.proves_nothing, "tests/test_a.py", "def test_it():\n    open_gate()"),
    ],
)
def test_the_rule_catches(rule: Callable[[Source], Iterator[str]], path: str, text: str) -> None:
    assert len(list(rule(parse(path, text)))) == 1


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (house_rules.too_long, "ui/a.py", "def f():\n" + "    x = 1\n" * 59),
        (house_rules.clock_passed_by, "checkpoint/clock.py", "at = datetime.now(UTC)"),
        (house_rules.clock_passed_by, "devices/gate.py", "time.sleep(1)"),
        (house_rules.cv2_out_of_door, "models/cv.py", "import cv2"),
        (house_rules.core_imports, "checkpoint/a.py", "import numpy as np\nfrom checkpoint.scan import Scan"),
        (house_rules.development_imports, "models/training/train.py", "from models.simulation import bags"),
        (house_rules.untranslated, "ui/screens/a.py", "QLabel(tr('开门'))"),
        (house_rules.untranslated, "ui/screens/a.py", "label.setText(f'{number:02d} · {tr(word)}')"),
        (house_rules.untranslated, "ui/screens/a.py", "label.setText('AI')"),
        (house_rules.untranslated, "ui/screens/a.py", "plate.setPlaceholderText('湘A12345')"),
        (house_rules.untranslated, "ui/screens/a.py", "label.setObjectName('gate')"),
        (
            house_rules.proves_nothing,
            "tests/test_a.py",
            "def test_it():\n    with pytest.raises(ValueError):\n        f()",
        ),
        (house_rules.proves_nothing, "tests/test_a.py", "def same(a): assert a\ndef test_it():\n    same(1)"),
    ],
)
def test_the_rule_lets_pass(rule: Callable[[Source], Iterator[str]], path: str, text: str) -> None:
    assert list(rule(parse(path, text))) == []


@pytest.mark.parametrize(
    ("line", "is_named"),
    [
        ("see /wo" + "rk/main/x", True),
        ("in '/tm" + "p/trial/x'", True),
        ("index" + "-url = x", False),
        ("--index" + "-url x", True),
        ("/tm" + "p/.X11-unix", False),
        ("../shared/wo" + "rk/x", False),
    ],
)
def test_places_on_one_machine_are_recognised(line: str, is_named: bool) -> None:
    assert bool(PACKAGE_HOSTS.search(line) or MACHINE_PATHS.search(line)) is is_named
