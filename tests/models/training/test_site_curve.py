"""What so many labelled bags gave: a table and a picture of the reports that lessons leave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.training.site_curve import curve_table, draw_site_curve, read_reports


def report(folder: Path, learn: int, after: float) -> Path:
    def figures(map50: float) -> dict[str, Any]:
        return {"map50": map50, "classes": [{"category": "gun", "ap50": map50}]}

    path = folder / f"{learn}.json"
    content = {
        "pictures": {"learn": learn, "stop": learn // 4, "held_out": 90}, "rounds": [{}, {}, {}],
        "gain": after - 0.2, "before": figures(0.2), "after": figures(after),
    }  # fmt: skip
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_lessons_stand_by_the_number_of_labelled_bags(tmp_path):
    table = curve_table(read_reports([report(tmp_path, 160, 0.55), report(tmp_path, 40, 0.31)]))
    rows = table.splitlines()[2:]
    assert rows[0].startswith("| 50 | 40 + 10 | 2 | 0.200 | 0.310 | +0.110 | 0.200 → 0.310 |")
    assert rows[1].startswith("| 200 | 160 + 40 |")


def test_the_curve_is_drawn(tmp_path):
    pytest.importorskip("matplotlib", reason="only training draws with it")
    draw_site_curve(read_reports([report(tmp_path, 160, 0.55)]), tmp_path / "curve.png")
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")
