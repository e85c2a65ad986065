"""Run an exported file on pictures for measuring; the product has its own run time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

NMS_IOU = 0.6
FLOOR = 0.01


@dataclass(frozen=True)
class Found:
    """boxes (K, 4) x0 y0 x1 y1 in input pixels, scores (K,), classes (K,), best first."""

    boxes: NDArray[np.float32]
    scores: NDArray[np.float32]
    classes: NDArray[np.int64]


class Detector:
    """An ONNX file with the manifest's input and outputs, on one thread."""

    def __init__(self, file: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def find(self, picture: NDArray[np.uint8]) -> Found:
        """(416, 416, 3) uint8 RGB -> everything above the floor, after NMS in each class."""
        boxes, scores = self._session.run(["boxes", "scores"], {"images": picture[None]})
        cells, classes = np.nonzero(scores[0] > FLOOR)
        return suppress(Found(boxes[0][cells], scores[0][cells, classes], classes))


def suppress(found: Found, most: int = 100) -> Found:
    """Keep the best of boxes of one class that overlap."""
    order = np.argsort(-found.scores)[:600]
    boxes, classes = found.boxes[order].astype(np.float64), found.classes[order]
    shifted = boxes + classes[:, None] * 10000.0
    area = (boxes[:, 2:] - boxes[:, :2]).prod(1)
    kept: list[int] = []
    alive = np.ones(len(order), bool)
    for index in range(len(order)):
        if not alive[index]:
            continue
        kept.append(index)
        low, high = np.maximum(shifted[index, :2], shifted[:, :2]), np.minimum(shifted[index, 2:], shifted[:, 2:])
        overlap = np.clip(high - low, 0, None).prod(1)
        alive &= overlap / (area + area[index] - overlap + 1e-9) <= NMS_IOU
    chosen = order[kept[:most]]
    return Found(found.boxes[chosen], found.scores[chosen], found.classes[chosen])


def overlap_with(boxes: NDArray[np.float32], box: NDArray[np.float32]) -> NDArray[np.float32]:
    """(N,) IoU of each of (N, 4) boxes with one box."""
    low, high = np.maximum(boxes[:, :2], box[:2]), np.minimum(boxes[:, 2:], box[2:])
    overlap = np.clip(high - low, 0, None).prod(1)
    return overlap / ((boxes[:, 2:] - boxes[:, :2]).prod(1) + (box[2:] - box[:2]).prod() - overlap + 1e-9)
