"""A calibrated score is right as often as it says, keeps the order, and needs many samples to be moved far."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint.errors import EnvironmentFault
from models.calibration import FAINT, FAINTEST, FAINTEST_RAW, IDENTITY, apply, fit, raw_floor, shown
from models.manifest import Model, load_manifest
from models.onnx_detector import OnnxDetector
from tests.support.detectors import installed, model_of, picture_scan


def sample(count: int, slope: float, offset: float, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Raw scores whose truth follows another sigmoid."""
    random = np.random.default_rng(seed)
    raw = random.beta(0.7, 1.5, count).clip(1e-5, 1 - 1e-5)
    return raw, random.random(count) < apply(raw, slope, offset)


@pytest.mark.parametrize(("slope", "offset"), [(0.5, -1.0), (1.0, 0.0), (1.8, 1.2), (0.3, 2.0)])
def test_fitted_scores_are_right_as_often_as_they_say(slope: float, offset: float) -> None:
    fitted = fit(*sample(20_000, slope, offset))
    raw, right = sample(20_000, slope, offset, seed=2)
    said = shown(raw, *fitted)

    for low in np.arange(0, 1, 0.1):
        inside = (said >= low) & (said < low + 0.1)
        if inside.sum() > 300:
            assert right[inside].mean() == pytest.approx(said[inside].mean(), abs=0.04)


@pytest.mark.parametrize("right", [np.zeros(5), np.ones(5), np.array([1, 0, 0, 0, 0])])
def test_few_or_one_sided_samples_stay_near_the_identity(right: np.ndarray) -> None:
    slope, offset = fit(np.array([0.2, 0.4, 0.5, 0.6, 0.8]), right)

    assert 0.3 < slope < 3
    assert abs(offset) < 2.5


def test_no_samples_give_the_identity() -> None:
    assert fit([], []) == IDENTITY


def test_scores_that_are_the_wrong_way_round_are_flattened_and_never_turned() -> None:
    raw, right = sample(5_000, 2.0, 0.0)
    slope, offset = fit(raw, ~right)

    assert slope == pytest.approx(0.05)
    assert np.isfinite(offset)


def test_a_weight_counts_like_as_many_samples() -> None:
    raw, right = sample(60, 0.7, -0.5)

    assert fit(raw, right, np.full(60, 3.0)) == pytest.approx(fit(np.tile(raw, 3), np.tile(right, 3)), abs=1e-6)


@given(st.floats(0.05, 8), st.floats(-8, 8), st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_the_order_of_scores_is_kept(slope: float, offset: float, raw: list[float]) -> None:
    said = shown(np.sort(np.array(raw)), slope, offset)

    assert (np.diff(said) >= 0).all()
    assert ((said >= 0) & (said <= 1)).all()


@given(st.floats(0.05, 8), st.floats(-8, 8), st.floats(0, 1))
def test_only_what_is_faint_is_stretched_and_none_of_it_below_the_lowest_score_asked_for(
    slope: float, offset: float, raw: float
) -> None:
    said, calibrated = shown(np.array([raw]), slope, offset)[0], apply(np.array([raw]), slope, offset)[0]

    assert said == calibrated if calibrated >= FAINT else said <= FAINT
    assert said >= FAINTEST - 1e-9 or raw < FAINTEST_RAW


@given(st.floats(0.05, 8), st.floats(-8, 8), st.floats(0.01, 0.99), st.floats(0, 1))
def test_nothing_below_the_raw_floor_would_have_been_shown(
    slope: float, offset: float, wanted: float, raw: float
) -> None:
    if raw < raw_floor(wanted, slope, offset):
        assert shown(np.array([raw]), slope, offset)[0] < wanted


@pytest.mark.parametrize(("raw", "right"), [([np.nan], [1]), ([0.5], [np.nan]), ([0.5, 0.5], [1]), ([[0.5]], [[1]])])
def test_what_is_no_sample_is_refused(raw: list, right: list) -> None:
    with pytest.raises(ValueError, match="number|one score"):
        fit(raw, right)


def test_nan_is_never_calibrated() -> None:
    with pytest.raises(ValueError, match="no number"):
        apply(np.array([0.5, np.nan]), 1.0, 0.0)


def calibrated_model(folder: Path, text: str) -> tuple[Model, Path]:
    """The constant model whose label gun has a calibration: raw scores 0.9 gun, 0.7 scissors."""
    manifest = installed(folder, "constant")
    content = manifest.read_text(encoding="utf-8")
    manifest.write_text(content.replace('name = "gun"', f'name = "gun"\ncalibration = {text}'), encoding="utf-8")
    return model_of(manifest)


def test_the_detector_shows_calibrated_scores_and_holds_them_against_the_thresholds(tmp_path: Path) -> None:
    # logit 0.9 = 2.197; offset -2.197 makes it 0.5, the threshold itself; what is 0.8 falls to 0.31.
    shown = OnnxDetector(*calibrated_model(tmp_path, "[1.0, -2.19]"), threads=1).detect(picture_scan(64, 64))

    assert [(one.label, one.score_e4) for one in shown] == [("scissors", 7000), ("gun", 5018)]


def test_the_floor_for_measuring_is_of_the_shown_score(tmp_path: Path) -> None:
    detector = OnnxDetector(*calibrated_model(tmp_path, "[1.0, -9.0]"), threads=1)  # 0.9 would become 0.0011

    assert [one.label for one in detector.detect(picture_scan(64, 64), 500)] == ["scissors"] * 3
    faint = detector.detect(picture_scan(64, 64), 100)[-1]
    assert faint.label == "gun"
    assert 100 < faint.score_e4 < 500


@pytest.mark.parametrize("text", ["[0.0, 1.0]", "[-1.0, 0.0]", "[nan, 0.0]", "[1.0, inf]", "[1.0]", '"steep"'])
def test_a_calibration_that_turns_the_order_round_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(EnvironmentFault, match="calibration") as caught:
        load_manifest(calibrated_model(tmp_path, text)[1])

    assert caught.value.code == "model.manifest_invalid"
