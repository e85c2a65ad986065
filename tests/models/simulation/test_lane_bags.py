from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from models.cv import cv2
from models.simulation.labels import LABELS
from models.simulation.lane_bags import PLANS, draw_bag

pytestmark = pytest.mark.timeout(180)  # the first to come waits until numba has compiled, on a busy machine a minute

BAGS = Path(__file__).parents[3] / "devices" / "simulators" / "bags"
TRUTH = json.loads((BAGS / "truth.json").read_text(encoding="utf-8"))


def read(name: str) -> np.ndarray:
    picture = cv2.imdecode(np.frombuffer((BAGS / name).read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    return np.asarray(picture)


def test_truth_names_every_file_and_no_other():
    named = {scan[energy] for scan in TRUTH["scans"] for energy in ("low", "high")}
    assert named == {path.name for path in BAGS.glob("*.png")}
    assert len(TRUTH["scans"]) == 48


def test_every_file_is_the_one_that_truth_was_written_for():
    assert all(
        hashlib.sha256((BAGS / scan[energy]).read_bytes()).hexdigest() == scan["sha256"][energy]
        for scan in TRUTH["scans"]
        for energy in ("low", "high")
    )


def test_the_shipped_scans_stay_small():
    assert sum(path.stat().st_size for path in BAGS.iterdir()) < 14_000_000


@pytest.mark.parametrize("scan", TRUTH["scans"], ids=lambda scan: f"{scan['number']:03d}")
def test_each_scan_is_16_bit_and_its_articles_lie_inside(scan):
    low, high = read(scan["low"]), read(scan["high"])
    assert low.shape == high.shape == (TRUTH["height"], TRUTH["width"])
    assert low.dtype == high.dtype == np.uint16
    for article in scan["articles"]:
        x0, y0, x1, y1 = article["box"]
        assert article["label"] in LABELS
        assert 0 <= x0 < x1 <= TRUTH["width"]
        assert 0 <= y0 < y1 <= TRUTH["height"]
        assert low[y0:y1, x0:x1].mean() < 64000


def test_the_kinds_are_those_of_a_day_at_a_station():
    kinds = [scan["kind"] for scan in TRUTH["scans"]]
    assert kinds.count("clean") >= 20
    assert kinds.count("prohibited") >= 10
    assert kinds.count("restricted") + kinds.count("checked_only") >= 12


@pytest.mark.parametrize("number", [3, 15, len(PLANS)])
def test_the_command_makes_the_same_bag_again(number):
    low, high, articles = draw_bag(TRUTH["seed"], number)
    scan = TRUTH["scans"][number - 1]
    # Other builds of the maths libraries round differently in the last place, which moves single noise steps.
    assert (low == read(scan["low"])).mean() > 0.99
    assert (high == read(scan["high"])).mean() > 0.99
    assert [list(article.box) for article, _ in articles] == [article["box"] for article in scan["articles"]]
