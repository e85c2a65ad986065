"""Scores that mean what they say: of the zones shown with 0.8, eight in ten are right. Pure numpy.

Platt scaling, label by label: ``calibrated = sigmoid(slope * logit(raw) + offset)``. The slope is above 0, so the
order of the zones of one label stays as the network had it.

Of the faintest zones so few are right that their calibrated scores would lie below every floor that is asked for, and
whoever measures would take what they do find for missed. So scores under ``FAINT`` are stretched: they keep the order,
and say no more than "hardly ever".
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

IDENTITY = (1.0, 0.0)
FAINT = 0.05
"""Calibrated scores under this one only order what was found; no threshold lies below it."""
FAINTEST_RAW, FAINTEST = 0.002, 0.01
"""The raw score that is shown as the lowest score anybody asks for."""
CLOSEST = 1e-6
"""Raw scores nearer to 0 or 1 count as this near: their logit would be infinite."""
PRIOR = np.array([10.0, 2.0])
"""Weight of "leave slope and offset as they are", in the units of the samples' curvature: some dozens of samples, on
both sides, are needed to move the slope far; a handful moves the offset a little."""
LEAST_SLOPE = 0.05
MOST_STEPS = 50


def _logit(score: NDArray[np.floating]) -> NDArray[np.float64]:
    inside = np.clip(np.asarray(score, np.float64), CLOSEST, 1 - CLOSEST)
    if np.isnan(inside).any():
        raise ValueError("a score that is no number cannot be calibrated")
    return np.asarray(np.log(inside) - np.log1p(-inside))


def _sigmoid(z: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(0.5 * (1 + np.tanh(z / 2)))


_AT_FAINT, _AT_FAINTEST, _AT_FAINTEST_RAW = _logit(np.array((FAINT, FAINTEST, FAINTEST_RAW)))


def apply(
    raw: NDArray[np.floating], slope: float | NDArray[np.float64], offset: float | NDArray[np.float64]
) -> NDArray[np.float64]:
    """Calibrated scores 0..1 of raw scores, without the stretching of the faint.

    Args:
        raw: any shape; what lies outside 0..1 by a rounding counts as 0 or 1.
        slope, offset: one for all, or one each.

    Raises:
        ValueError: a raw score is NaN.
    """
    return _sigmoid(slope * _logit(raw) + offset)


def shown(
    raw: NDArray[np.floating], slope: float | NDArray[np.float64], offset: float | NDArray[np.float64]
) -> NDArray[np.float64]:
    """The same with what is fainter than ``FAINT`` stretched down to ``FAINTEST`` at ``FAINTEST_RAW``."""
    at, stretch = _logit(raw), _stretch(slope, offset)
    faint = _AT_FAINTEST + (_AT_FAINT - _AT_FAINTEST) * (at - _AT_FAINTEST_RAW) / np.where(stretch > 0, stretch, 1.0)
    line = slope * at + offset
    return _sigmoid(np.where((line < _AT_FAINT) & (stretch > 0), faint, line))


def _stretch(slope: float | NDArray[np.float64], offset: float | NDArray[np.float64]) -> NDArray[np.float64]:
    """Raw logits from ``FAINTEST_RAW`` up to what is calibrated to ``FAINT``; not above 0 where nothing is faint."""
    return np.asarray((_AT_FAINT - offset) / slope - _AT_FAINTEST_RAW)


def raw_floor(calibrated: float, slope: float, offset: float) -> float:
    """A raw score below which nothing is ``shown`` so high; exact for the identity, else a rounding too low."""
    if (slope, offset) == IDENTITY:
        return calibrated
    target = float(_logit(np.array(calibrated)))
    at, stretch = (target - offset) / slope, _stretch(slope, offset)
    if target < _AT_FAINT and stretch > 0:
        at = _AT_FAINTEST_RAW + (target - _AT_FAINTEST) * stretch / (_AT_FAINT - _AT_FAINTEST)
    floor = float(_sigmoid(np.array(at))) * (1 - 1e-4)
    return floor if floor > CLOSEST else 0.0


def fit(
    raw_scores: ArrayLike, is_right: ArrayLike, weight: ArrayLike | None = None, *, prior: float = 1.0
) -> tuple[float, float]:
    """Slope and offset under which the scores are right as often as they say.

    Logistic regression of ``is_right`` on the raw logit by Newton steps, drawn towards the identity by ``prior``; few
    or one-sided samples therefore give nearly the identity and never an infinite slope.

    Args:
        raw_scores: (N,) 0..1, of zones above some low floor; N may be 0.
        is_right: (N,) whether each zone lies on an article of its label.
        weight: (N,) how much each counts, >= 0; 1 when left out.
        prior: times ``PRIOR``, above 0.

    Returns:
        (slope, offset), the slope at least ``LEAST_SLOPE``.

    Raises:
        ValueError: lengths differ, NaN, a weight below 0, or a prior that is not above 0.
    """
    scores, right = np.asarray(raw_scores, np.float64), np.asarray(is_right, np.float64)
    weights = np.ones_like(scores) if weight is None else np.asarray(weight, np.float64)
    if not scores.shape == right.shape == weights.shape or scores.ndim != 1:
        raise ValueError(f"one score, answer and weight each, not {scores.shape}, {right.shape}, {weights.shape}")
    if not (np.isfinite(right).all() and np.isfinite(weights).all() and (weights >= 0).all() and prior > 0):
        raise ValueError("answers and weights must be numbers, weights at least 0, and the prior above 0")
    inputs = np.stack([_logit(scores), np.ones_like(scores)], axis=1)
    slope, offset = _newton(inputs, right, weights, prior, is_slope_free=True)
    if slope < LEAST_SLOPE:
        slope, offset = _newton(inputs, right, weights, prior, is_slope_free=False)
    return float(slope), float(offset)


def _newton(
    inputs: NDArray[np.float64], right: NDArray[np.float64], weights: NDArray[np.float64], prior: float,
    *, is_slope_free: bool,
) -> NDArray[np.float64]:  # fmt: skip
    """(2,) slope and offset of the least loss; a slope that is not free is held at ``LEAST_SLOPE``."""
    identity = np.array(IDENTITY)
    free = np.array([is_slope_free, True])
    at = identity if is_slope_free else np.array([LEAST_SLOPE, 0.0])
    loss = _loss(at, inputs, right, weights, prior)
    for _ in range(MOST_STEPS):
        chance = _sigmoid(inputs @ at)
        gradient = inputs.T @ (weights * (chance - right)) + prior * PRIOR * (at - identity)
        curvature = (inputs * (weights * chance * (1 - chance))[:, None]).T @ inputs + prior * np.diag(PRIOR)
        step = np.zeros(2)
        step[free] = np.linalg.solve(curvature[np.ix_(free, free)], gradient[free])
        share = 1.0
        while (lower := _loss(at - share * step, inputs, right, weights, prior)) > loss and share > 1e-6:
            share /= 2
        if lower > loss or np.abs(share * step).max() < 1e-9:
            break
        at, loss = at - share * step, lower
    return at


def _loss(
    at: NDArray[np.float64], inputs: NDArray[np.float64], right: NDArray[np.float64], weights: NDArray[np.float64],
    prior: float,
) -> float:  # fmt: skip
    z = inputs @ at
    return float(
        (weights * (np.logaddexp(0, z) - right * z)).sum() + prior / 2 * (PRIOR * (at - np.array(IDENTITY)) ** 2).sum()
    )
