"""Law that cannot be trusted: the kiosk does not start, names file and key, and the log says why."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkpoint import events as e
from tests.scenarios.station import logged
from ui.simulated import ROOT

PACKAGES = ("checkpoint", "contraband_catalog", "devices", "models", "ui")


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """The product with law files of its own, which a test may spoil."""
    folder = tmp_path / "product"
    folder.mkdir()
    for package in PACKAGES:
        if package in ("checkpoint", "contraband_catalog"):
            shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (folder / package).symlink_to(ROOT / package)
    return folder


def spoil(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def start(product: Path, data: Path) -> subprocess.CompletedProcess[str]:
    (product / "none").mkdir()
    return subprocess.run(
        [sys.executable, "-m", "ui", "run", "--images", product / "none", "--data", data, "--headless"],
        cwd=product, env={**os.environ, "PYTHONPATH": str(product)}, capture_output=True, text=True, timeout=50,
    )  # fmt: skip


CATALOGUE = "contraband_catalog"
SIX = "checkpoint/regulations/six_not_out.toml"
SPOILT = {
    "missing citation": (SIX, ', article = "第九条"', "", "article"),
    "empty citation": (SIX, 'article = "第九条"', 'article = " "', "article"),
    "unknown check": (SIX, 'check = "passenger_load"', 'check = "weather"', "check"),
    "overlapping dates": (SIX, "effective_to = 2019-10-31", "effective_to = 2020-10-31", "version"),
    "not TOML": (SIX, "[[rule]]", "[[rule", ""),
    "catalogue without citation": (
        "contraband_catalog/items/firearms.toml",
        "citation = {",
        "# citation = {",
        "citation",
    ),
    "label of no item": (f"{CATALOGUE}/labels.toml", 'items = ["P01-1"', 'items = ["P99-1"', "P99-1"),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_kiosk_with_spoilt_law_does_not_start_names_file_and_key_and_puts_it_on_record(product, tmp_path, what):
    file, before, after, key = SPOILT[what]
    spoil(product / file, before, after)

    done = start(product, tmp_path / "data")

    assert done.returncode == 69
    assert Path(file).name in done.stderr
    assert key in done.stderr
    assert "Traceback" not in done.stderr
    recorded = [stored.event for stored in logged(tmp_path / "data")]
    faults = [event for event in recorded if isinstance(event, e.FaultReported)]
    assert [fault.where for fault in faults] == ["start"]
    assert Path(file).name in faults[0].message
    assert not any(isinstance(event, e.ServiceStarted) for event in recorded)
