"""Output tensors -> detections in pixels of the scan. Pure numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checkpoint.detection import Box, Detection
from checkpoint.errors import DetectorUnavailable
from models.manifest import Model
from models.preprocess import Scale
from models.tiling import Tile

NMS_IOU = 0.6
"""Of two boxes of one class that share more than this, the better stays; thresholds were measured with it."""
SAME_ARTICLE = 0.6
"""Two boxes of one class from neighbouring pieces are one article when they share this much of the smaller."""
CUT_MARGIN = 3.0
"""Scan pixels from the cut within which a box is taken to go on in the next piece."""
MOST_CANDIDATES = 600
MOST_DETECTIONS = 100


@dataclass(frozen=True)
class Candidates:
    """boxes (K, 4) float64 xyxy scan pixels, scores (K,) float32 0..1, classes (K,) int64; best first."""

    boxes: NDArray[np.float64]
    scores: NDArray[np.float32]
    classes: NDArray[np.int64]

    def take(self, chosen: NDArray[np.int64] | NDArray[np.bool_]) -> Candidates:
        """Those at the given places."""
        return Candidates(self.boxes[chosen], self.scores[chosen], self.classes[chosen])

    def best_first(self, most: int) -> Candidates:
        """Sorted by score, at most ``most``."""
        return self.take(np.argsort(-self.scores, kind="stable")[:most])


def candidates(
    boxes: NDArray[np.float32], scores: NDArray[np.float32], scale: Scale, model: Model, min_score_e4: int | None
) -> Candidates:
    """Everything above its class's threshold, after NMS.

    Args:
        boxes: (1, N, 4) xyxy input pixels.
        scores: (1, N, labels) 0..1.
        scale: of the piece they were found on.
        model: labels, thresholds, where NMS happens.
        min_score_e4: one threshold for all classes instead, for measuring.

    Raises:
        DetectorUnavailable: wrong shapes, NaN, infinity, or scores beyond 0..1.
    """
    _check(boxes, scores, model)
    floor = np.array([label.threshold for label in model.label] if min_score_e4 is None else min_score_e4 / 10000)
    rows, classes = np.nonzero(scores[0] >= floor.astype(np.float32))
    found = Candidates(scale.to_scan(boxes[0][rows]), scores[0][rows, classes], classes).best_first(MOST_CANDIDATES)
    return suppressed(found) if model.output.nms == "outside" else found


def _check(boxes: NDArray[np.float32], scores: NDArray[np.float32], model: Model) -> None:
    labels = len(model.label)
    if boxes.ndim != 3 or boxes.shape[2] != 4 or scores.shape != (1, boxes.shape[1], labels) or len(boxes) != 1:
        raise DetectorUnavailable(
            "detector.wrong_shape",
            f"model {model.title} gave boxes {boxes.shape} and scores {scores.shape}, not (1, N, 4) and "
            f"(1, N, {labels}): the file is not the one that the manifest describes",
        )
    if not (np.isfinite(boxes).all() and np.isfinite(scores).all()):
        raise DetectorUnavailable(
            "detector.not_finite",
            f"model {model.title} gave values that are no numbers: open the bag by hand and have the model checked",
        )
    if scores.size and (scores.min() < -1e-3 or scores.max() > 1.001):
        raise DetectorUnavailable(
            "detector.wrong_scores",
            f"model {model.title} gave scores from {scores.min():.3g} to {scores.max():.3g}, not 0..1: "
            "the file is not the one that the manifest describes",
        )


def suppressed(found: Candidates, iou: float = NMS_IOU) -> Candidates:
    """Greedy non-maximum suppression within each class; ``found`` must be sorted, best first."""
    overlap, areas = _overlaps(found)
    union = areas[:, None] + areas[None, :] - overlap
    rivals = (overlap > iou * union) & (found.classes[:, None] == found.classes[None, :])
    alive = np.ones(len(areas), bool)
    for index in range(len(areas)):
        if alive[index]:
            alive[index + 1 :] &= ~rivals[index, index + 1 :]
    return found.take(alive)


def _overlaps(found: Candidates) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(K, K) shared area of each pair, and (K,) areas."""
    corners_low, corners_high = found.boxes[:, :2], found.boxes[:, 2:]
    low = np.maximum(corners_low[:, None], corners_low[None])
    high = np.minimum(corners_high[:, None], corners_high[None])
    shared = np.clip(high - low, 0, None).prod(-1)
    return shared, np.clip(corners_high - corners_low, 0, None).prod(-1)


def merged(pieces: Sequence[tuple[Tile, Candidates]]) -> Candidates:
    """One list for the whole scan: an article that two neighbouring pieces saw is one, and whole again if cut."""
    if len(pieces) == 1:
        return pieces[0][1]
    found = Candidates(
        np.concatenate([one.boxes for _, one in pieces]),
        np.concatenate([one.scores for _, one in pieces]),
        np.concatenate([one.classes for _, one in pieces]),
    )
    seen = np.concatenate([_seen_from(index, tile, one) for index, (tile, one) in enumerate(pieces)])
    order = np.argsort(-found.scores, kind="stable")[:MOST_CANDIDATES]
    return _joined(found.take(order), seen[order])


def _seen_from(index: int, tile: Tile, found: Candidates) -> NDArray[np.int64]:
    """(K, 3) of each box: number of its piece, whether it reaches the piece's cut at the left, and at the right."""
    at_left = (found.boxes[:, 0] <= tile.left + CUT_MARGIN) & tile.is_cut_left
    at_right = (found.boxes[:, 2] >= tile.left + tile.width - CUT_MARGIN) & tile.is_cut_right
    return np.stack([np.full(len(at_left), index), at_left, at_right], axis=1)


def _joined(found: Candidates, seen: NDArray[np.int64]) -> Candidates:
    same = _same_article(found, seen)
    is_cut: NDArray[np.bool_] = (seen[:, 1] > 0) | (seen[:, 2] > 0)
    boxes, alive = found.boxes.copy(), np.ones(len(is_cut), bool)
    for index in range(len(is_cut)):
        if not alive[index]:
            continue
        group = _reachable(index, same)
        if is_cut[group].any():
            boxes[index] = np.concatenate([found.boxes[group, :2].min(0), found.boxes[group, 2:].max(0)])
        alive[group] = False
        alive[index] = True
    return Candidates(boxes, found.scores, found.classes).take(alive)


def _same_article(found: Candidates, seen: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(K, K): one class, two pieces, and either nearly one place or the one goes on where the other is cut."""
    shared, areas = _overlaps(found)
    is_same_place = shared >= SAME_ARTICLE * np.minimum(areas[:, None], areas[None, :])
    tops, bottoms = found.boxes[:, 1], found.boxes[:, 3]
    shared_height = np.minimum(bottoms[:, None], bottoms[None]) - np.maximum(tops[:, None], tops[None])
    heights = bottoms - tops
    is_beside = shared_height >= SAME_ARTICLE * np.minimum(heights[:, None], heights[None, :])
    piece, at_left, at_right = seen[:, 0], seen[:, 1] > 0, seen[:, 2] > 0
    goes_on = at_right[:, None] & at_left[None, :] & (piece[:, None] + 1 == piece[None, :]) & is_beside & (shared > 0)
    is_other_piece = piece[:, None] != piece[None, :]
    is_one_class = found.classes[:, None] == found.classes[None, :]
    joined: NDArray[np.bool_] = is_one_class & is_other_piece & (shared > 0) & (is_same_place | goes_on | goes_on.T)
    return joined


def _reachable(index: int, same: NDArray[np.bool_]) -> NDArray[np.bool_]:
    group = np.zeros(len(same), bool)
    group[index] = True
    while True:
        wider = group | same[group].any(axis=0)
        if (wider == group).all():
            return group
        group = wider


def to_detections(found: Candidates, model: Model, width: int, height: int) -> tuple[Detection, ...]:
    """The best ``MOST_DETECTIONS``, best first, clipped to a scan of that size and widened to whole pixels."""
    best = found.best_first(MOST_DETECTIONS)
    low = np.floor(np.clip(best.boxes[:, :2], 0, (width, height))).astype(int)
    high = np.ceil(np.clip(best.boxes[:, 2:], 0, (width, height))).astype(int)
    scores_e4 = np.clip(np.rint(best.scores * np.float64(10000)), 0, 10000).astype(int)
    return tuple(
        Detection(model.label[label].name, int(score), Box(int(x0), int(y0), int(x1 - x0), int(y1 - y0)))
        for (x0, y0), (x1, y1), score, label in zip(low, high, scores_e4, best.classes, strict=True)
        if x1 > x0 and y1 > y0  # wholly in the padding, or turned inside out
    )
