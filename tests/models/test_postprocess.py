"""Boxes come back in pixels of the scan, each article once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checkpoint.errors import DetectorUnavailable
from models.manifest import Model
from models.postprocess import NMS_IOU, Candidates, candidates, merged, suppressed, to_detections
from models.preprocess import Scale
from models.tiling import Tile
from tests.support.detectors import installed, model_of

SAME = Scale(0, 1.0, 1.0)


@pytest.fixture
def model(tmp_path: Path) -> Model:
    return model_of(installed(tmp_path, "constant", labels=(("gun", 0.5), ("scissors", 0.8))))[0]


def naive_suppression(found: Candidates) -> list[int]:
    """Box by box, as in the textbook."""
    kept: list[int] = []
    for index in range(len(found.scores)):
        rivals = [one for one in kept if found.classes[one] == found.classes[index]]
        if all(iou(found.boxes[one], found.boxes[index]) <= NMS_IOU for one in rivals):
            kept.append(index)
    return kept


def iou(one: np.ndarray, other: np.ndarray) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(0.0, width) * max(0.0, height)
    union = (one[2] - one[0]) * (one[3] - one[1]) + (other[2] - other[0]) * (other[3] - other[1]) - shared
    return shared / union if union > 0 else 0.0


BOX = st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 30), st.integers(0, 30))


@settings(deadline=None)
@given(st.lists(st.tuples(BOX, st.integers(0, 2)), max_size=40))
def test_suppression_keeps_what_the_textbook_keeps(drawn: list[tuple[tuple[int, int, int, int], int]]) -> None:
    found = Candidates(
        np.array([(x, y, x + w, y + h) for (x, y, w, h), _ in drawn], np.float64).reshape(-1, 4),
        np.linspace(1, 0.5, len(drawn)).astype(np.float32),
        np.array([label for _, label in drawn], np.int64),
    )

    assert suppressed(found).boxes.tolist() == found.boxes[naive_suppression(found)].tolist()


def outputs(*rows: tuple[tuple[float, ...], tuple[float, ...]]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([[box for box, _ in rows]], np.float32), np.array([[score for _, score in rows]], np.float32)


def test_each_class_has_its_own_threshold(model: Model) -> None:
    boxes, scores = outputs(((0, 0, 9, 9), (0.5, 0.79)), ((20, 0, 29, 9), (0.49, 0.8)))

    found = to_detections(candidates(boxes, scores, SAME, model, None), model, 64, 64)

    assert [(one.label, one.score_e4, one.box.x) for one in found] == [("scissors", 8000, 20), ("gun", 5000, 0)]


def test_one_threshold_for_all_when_measuring(model: Model) -> None:
    boxes, scores = outputs(((0, 0, 9, 9), (0.05, 0.004)))

    assert len(candidates(boxes, scores, SAME, model, 100).scores) == 1


def test_boxes_are_clipped_and_those_outside_dropped(model: Model) -> None:
    boxes, scores = outputs(((-5, -5, 10.2, 10), (0.9, 0)), ((64, 0, 70, 9), (0.9, 0)), ((9, 30, 3, 40), (0.9, 0)))

    found = to_detections(candidates(boxes, scores, SAME, model, None), model, 50, 50)

    assert [(one.box.x, one.box.y, one.box.w, one.box.h) for one in found] == [(0, 0, 11, 10)]


def test_a_margin_moves_each_side_outwards_by_input_pixels_and_stays_in_the_scan(model: Model) -> None:
    roomy = replace(model, output=replace(model.output, margin=4.0))
    boxes, scores = outputs(((10, 20, 30, 32), (0.9, 0)), ((0, 2, 8, 10), (0.9, 0)))

    found = to_detections(candidates(boxes, scores, Scale(0, 0.5, 0.5), roomy, None), roomy, 70, 128)

    assert [(one.box.x, one.box.y, one.box.w, one.box.h) for one in found] == [(12, 32, 56, 40), (0, 0, 24, 28)]


def test_two_boxes_that_are_one_with_their_margins_are_one(model: Model) -> None:
    roomy = replace(model, output=replace(model.output, margin=4.0))
    boxes, scores = outputs(((20, 20, 30, 30), (0.9, 0)), ((24, 20, 34, 30), (0.8, 0)))

    assert len(candidates(boxes, scores, SAME, model, None).scores) == 2
    assert len(candidates(boxes, scores, SAME, roomy, None).scores) == 1


def test_at_most_a_hundred_the_best(model: Model) -> None:
    rows = [((i % 20 * 10, i // 20 * 10, i % 20 * 10 + 8, i // 20 * 10 + 8), (0.5 + i / 1000, 0.0)) for i in range(300)]
    boxes, scores = outputs(*rows)

    found = to_detections(candidates(boxes, scores, SAME, model, None), model, 400, 400)

    assert len(found) == 100
    assert found[0].score_e4 == 7990


@pytest.mark.parametrize("poison", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("place", ["boxes", "scores"])
def test_what_is_no_number_is_no_answer(model: Model, poison: float, place: str) -> None:
    boxes, scores = outputs(((0, 0, 9, 9), (0.1, 0.1)))
    {"boxes": boxes, "scores": scores}[place][0, 0, 0] = poison

    with pytest.raises(DetectorUnavailable) as caught:
        candidates(boxes, scores, SAME, model, None)

    assert caught.value.code == "detector.not_finite"


@pytest.mark.parametrize(
    ("boxes", "scores", "code"),
    [
        (np.zeros((1, 3, 4)), np.zeros((1, 4, 2)), "detector.wrong_shape"),
        (np.zeros((1, 4, 4)), np.zeros((1, 4, 3)), "detector.wrong_shape"),
        (np.zeros((1, 4, 5)), np.zeros((1, 4, 2)), "detector.wrong_shape"),
        (np.zeros((4, 4)), np.zeros((4, 2)), "detector.wrong_shape"),
        (np.zeros((1, 4, 4)), np.full((1, 4, 2), 3.0), "detector.wrong_scores"),
    ],
)
def test_outputs_that_are_not_the_manifests_are_no_answer(
    model: Model, boxes: np.ndarray, scores: np.ndarray, code: str
) -> None:
    with pytest.raises(DetectorUnavailable) as caught:
        candidates(boxes.astype(np.float32), scores.astype(np.float32), SAME, model, None)

    assert caught.value.code == code


def one_box(box: tuple[float, ...], score: float, label: int = 0) -> Candidates:
    return Candidates(np.array([box], np.float64), np.array([score], np.float32), np.array([label]))


LEFT, RIGHT = Tile(0, 100, False, True), Tile(60, 100, True, False)


def test_an_article_cut_in_two_pieces_is_whole_again() -> None:
    found = merged([(LEFT, one_box((50, 5, 100, 20), 0.7)), (RIGHT, one_box((60, 5, 120, 20), 0.9))])

    assert found.boxes.tolist() == [[50, 5, 120, 20]]
    assert found.scores.tolist() == pytest.approx([0.9])


def test_an_article_seen_whole_by_both_pieces_keeps_its_better_box() -> None:
    found = merged([(LEFT, one_box((70, 5, 90, 20), 0.7)), (RIGHT, one_box((71, 5, 90, 20), 0.9))])

    assert found.boxes.tolist() == [[71, 5, 90, 20]]


def test_two_labels_on_one_place_both_stay() -> None:
    found = merged([(LEFT, one_box((70, 5, 90, 20), 0.7)), (RIGHT, one_box((71, 5, 90, 20), 0.9, label=1))])

    assert len(found.scores) == 2


UPPER, LOWER = Tile(0, 90, top=0, height=100, is_cut_bottom=True), Tile(0, 90, top=60, height=100, is_cut_top=True)


def test_an_article_cut_in_two_pieces_of_a_tall_picture_is_whole_again() -> None:
    found = merged([(UPPER, one_box((5, 50, 20, 100), 0.7)), (LOWER, one_box((5, 60, 20, 120), 0.9))])

    assert found.boxes.tolist() == [[5, 50, 20, 120]]


def test_articles_side_by_side_in_two_pieces_stay_two() -> None:
    found = merged([(UPPER, one_box((5, 50, 20, 100), 0.7)), (LOWER, one_box((30, 60, 45, 120), 0.9))])

    assert len(found.scores) == 2


def test_the_best_of_very_many_candidates_are_kept_in_order(model: Model) -> None:
    random = np.random.default_rng(1)
    scores = random.uniform(0.5, 1, (1, 3000, 2)).astype(np.float32)
    corner = random.uniform(0, 9000, (1, 3000, 2)).astype(np.float32)

    found = candidates(np.concatenate([corner, corner + 5], axis=2), scores, SAME, model, 5000)

    assert len(found.scores) <= 600
    assert (np.diff(found.scores) <= 0).all()
    assert found.scores[0] == scores.max()
    assert found.scores[-1] >= np.sort(scores.reshape(-1))[-600]
