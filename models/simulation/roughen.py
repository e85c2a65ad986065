"""What pictures go through on their way: edge enhancement, another resolution, brightness, blur, noise, JPEG."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2

Picture = NDArray[np.uint8]
LEAST_GAIN = 0.3


class Enhanced(NamedTuple):
    """How many pictures have their edges enhanced, and how much at most."""

    share: float
    most_gain: float


DRAWN, REAL = Enhanced(0.8, 3.5), Enhanced(0.45, 1.8)
"""Scans, as makers show them, have twice the fine contrast of drawn pictures: nearly every maker enhances edges."""


def roughened(picture: Picture, rng: Generator, enhanced: Enhanced = DRAWN) -> Picture:
    """Each of these at times."""
    out = picture
    if rng.random() < enhanced.share:
        soft = cv2.GaussianBlur(out, (0, 0), float(rng.uniform(0.6, 1.8)))
        gain = float(rng.uniform(LEAST_GAIN, enhanced.most_gain))
        out = np.asarray(cv2.addWeighted(out, 1 + gain, soft, -gain, 0), np.uint8)
    if rng.random() < 0.2:
        out = _coarser(out, float(rng.uniform(0.45, 0.9)))
    if rng.random() < 0.3:
        alpha, beta = float(rng.uniform(0.8, 1.15)), float(rng.uniform(-14, 10))
        out = np.asarray(cv2.convertScaleAbs(out, alpha=alpha, beta=max(beta, 0.0)), np.uint8)
    if rng.random() < 0.12:
        noise = rng.normal(0, rng.uniform(1, 6), out.shape[:2]).astype(np.float32)[..., None]
        out = np.clip(out + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.35:
        _, packed = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(40, 96))])
        out = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return out


def _coarser(picture: Picture, share: float) -> Picture:
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (picture.shape[1], picture.shape[0])), np.uint8)
