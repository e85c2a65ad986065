"""Output tensors -> detections in pixels of the scan. Pure numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from checkpoint.detection import Box, Detection
from checkpoint.errors import DetectorUnavailable
from models.calibration import IDENTITY, raw_floor, shown
from models.manifest import Model
from models.preprocess import Scale
from models.tiling import Tile

NMS_IOU = 0.5
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
    """Everything above its class's threshold, with calibrated scores and the model's margin, after NMS.

    Args:
        boxes: (1, N, 4) xyxy input pixels.
        scores: (1, N, labels) 0..1, raw.
        scale: of the piece they were found on.
        model: labels, thresholds, calibrations, where NMS happens.
        min_score_e4: one threshold for all classes instead, for measuring.

    Raises:
        DetectorUnavailable: wrong shapes, NaN, infinity, or scores beyond 0..1.
    """
    _check(boxes, scores, model)
    wanted = [label.threshold if min_score_e4 is None else min_score_e4 / 10000 for label in model.label]
    floor = [raw_floor(one, *label.calibration) for one, label in zip(wanted, model.label, strict=True)]
    rows, classes = np.nonzero(scores[0] >= np.array(floor, np.float32))
    values = scores[0][rows, classes]
    if any(label.calibration != IDENTITY for label in model.label):
        values = _calibrated(values, classes, model)
        stays = values >= np.array(wanted, np.float32)[classes]
        rows, classes, values = rows[stays], classes[stays], values[stays]
    best = _best(values)
    outwards = np.array([-1, -1, 1, 1], np.float32) * np.float32(model.output.margin)
    found = Candidates(scale.to_scan(boxes[0][rows[best]] + outwards), values[best], classes[best])
    return suppressed(found) if model.output.nms == "outside" else found


def _calibrated(values: NDArray[np.float32], classes: NDArray[np.int64], model: Model) -> NDArray[np.float32]:
    """(K,) calibrated scores of raw ones; those of a label without calibration stay as they are, to the last bit."""
    slopes, offsets = np.array([label.calibration for label in model.label]).T[:, classes]
    is_plain = (slopes == IDENTITY[0]) & (offsets == IDENTITY[1])
    return np.where(is_plain, values, shown(values, slopes, offsets)).astype(np.float32)


def _best(values: NDArray[np.float32]) -> NDArray[np.int64]:
    """Places of the ``MOST_CANDIDATES`` best, best first, the earlier of two equals first."""
    if len(values) > MOST_CANDIDATES:  # sorting tens of thousands would cost more than all the rest
        limit = np.partition(values, -MOST_CANDIDATES)[-MOST_CANDIDATES]
        kept = np.flatnonzero(values >= limit)
    else:
        kept = np.arange(len(values))
    order: NDArray[np.int64] = kept[np.argsort(-values[kept], kind="stable")[:MOST_CANDIDATES]]
    return order


def _check(boxes: NDArray[np.float32], scores: NDArray[np.float32], model: Model) -> None:
    labels = len(model.label)
    if boxes.ndim != 3 or boxes.shape[2] != 4 or scores.shape != (1, boxes.shape[1], labels) or len(boxes) != 1:
        raise DetectorUnavailable(
            "detector.wrong_shape",
            f"model {model.title} gave boxes {boxes.shape} and scores {scores.shape}, not (1, N, 4) and "
            f"(1, N, {labels}): the file is not the one that the manifest describes",
        )
    if not scores.size:
        return
    least, most = float(scores.min()), float(scores.max())  # one NaN makes both NaN
    if not (isfinite(least) and isfinite(most) and isfinite(boxes.min()) and isfinite(boxes.max())):
        raise DetectorUnavailable(
            "detector.not_finite",
            f"model {model.title} gave values that are no numbers: open the bag by hand and have the model checked",
        )
    if least < -1e-3 or most > 1.001:
        raise DetectorUnavailable(
            "detector.wrong_scores",
            f"model {model.title} gave scores from {least:.3g} to {most:.3g}, not 0..1: "
            "the file is not the one that the manifest describes",
        )


def suppressed(found: Candidates, iou: float = NMS_IOU) -> Candidates:
    """Greedy non-maximum suppression within each class; ``found`` must be sorted, best first."""
    alive = np.ones(len(found.scores), bool)
    for label in np.unique(found.classes):  # class by class: a pair of two classes is never compared
        members = np.flatnonzero(found.classes == label)
        alive[members] = _survivors(found.take(members), iou)
    return found.take(alive)


def _survivors(found: Candidates, iou: float) -> NDArray[np.bool_]:
    """(K,) which boxes of one class no better one covers."""
    overlap, areas = _overlaps(found)
    rivals = overlap > iou * (areas[:, None] + areas[None, :] - overlap)
    alive = np.ones(len(areas), bool)
    for index in np.flatnonzero(rivals.any(axis=1)):
        if alive[index]:
            alive[index + 1 :] &= ~rivals[index, index + 1 :]
    return alive


def _overlaps(found: Candidates) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(K, K) shared area of each pair, and (K,) areas."""
    corners_low, corners_high = found.boxes[:, :2], found.boxes[:, 2:]
    low = np.maximum(corners_low[:, None], corners_low[None])
    high = np.minimum(corners_high[:, None], corners_high[None])
    sides = np.clip(high - low, 0, None)
    own = np.clip(corners_high - corners_low, 0, None)
    return sides[..., 0] * sides[..., 1], own[..., 0] * own[..., 1]


def merged(pieces: Sequence[tuple[Tile, Candidates]]) -> Candidates:
    """One list for the whole scan: an article that two neighbouring pieces saw is one, and whole again if cut."""
    if len(pieces) == 1:
        return pieces[0][1]
    found = Candidates(
        np.concatenate([one.boxes for _, one in pieces]),
        np.concatenate([one.scores for _, one in pieces]),
        np.concatenate([one.classes for _, one in pieces]),
    )
    along = 1 if any(tile.is_cut_top or tile.is_cut_bottom for tile, _ in pieces) else 0
    seen = np.concatenate([_seen_from(index, tile, one, along) for index, (tile, one) in enumerate(pieces)])
    order = np.argsort(-found.scores, kind="stable")[:MOST_CANDIDATES]
    return _joined(found.take(order), seen[order], along)


def _seen_from(index: int, tile: Tile, found: Candidates, along: int) -> NDArray[np.int64]:
    """(K, 3) of each box: number of its piece, whether it reaches the piece's cut at its begin, and at its end.

    ``along`` is 0 where the scan was cut along its width, 1 along its height.
    """
    begin, length, is_cut_begin, is_cut_end = (
        (tile.top, tile.height, tile.is_cut_top, tile.is_cut_bottom)
        if along
        else (tile.left, tile.width, tile.is_cut_left, tile.is_cut_right)
    )
    at_begin = (found.boxes[:, along] <= begin + CUT_MARGIN) & is_cut_begin
    at_end = (found.boxes[:, along + 2] >= begin + length - CUT_MARGIN) & is_cut_end
    return np.stack([np.full(len(at_begin), index), at_begin, at_end], axis=1)


def _joined(found: Candidates, seen: NDArray[np.int64], along: int) -> Candidates:
    same = _same_article(found, seen, along)
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


def _same_article(found: Candidates, seen: NDArray[np.int64], along: int) -> NDArray[np.bool_]:
    """(K, K): one class, two pieces, and either nearly one place or the one goes on where the other is cut."""
    shared, areas = _overlaps(found)
    is_same_place = shared >= SAME_ARTICLE * np.minimum(areas[:, None], areas[None, :])
    lows, highs = found.boxes[:, 1 - along], found.boxes[:, 3 - along]  # across the cut
    shared_side = np.minimum(highs[:, None], highs[None]) - np.maximum(lows[:, None], lows[None])
    sides = highs - lows
    is_beside = shared_side >= SAME_ARTICLE * np.minimum(sides[:, None], sides[None, :])
    piece, at_begin, at_end = seen[:, 0], seen[:, 1] > 0, seen[:, 2] > 0
    goes_on = at_end[:, None] & at_begin[None, :] & (piece[:, None] + 1 == piece[None, :]) & is_beside & (shared > 0)
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
