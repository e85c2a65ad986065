"""What pictures go through on their way, as ``models.simulation.roughen``, for a whole batch on a GPU."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from models.simulation.roughen import LEAST_GAIN, Enhanced

SIGMAS = (0.8, 1.2, 1.8)
BLOCK = 8
_LUMA = (
    (16, 11, 10, 16, 24, 40, 51, 61), (12, 12, 14, 19, 26, 58, 60, 55), (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62), (18, 22, 37, 56, 68, 109, 103, 77), (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101), (72, 92, 95, 98, 112, 100, 103, 99),
)  # fmt: skip
"""Quantisation of lightness at quality 50, ITU-T T.81 annex K."""


def roughened(pictures: Tensor, share: float, enhanced: Enhanced, random: torch.Generator) -> Tensor:
    """(B, 3, S, S) 0..255, each step at times; ``share`` of the pictures go through it at all. Changed in place."""

    def uniform(*shape: int) -> Tensor:
        return torch.rand(*shape, generator=random, device=pictures.device)

    def some(chance: float) -> tuple[Tensor, Tensor]:
        rows = ((uniform(len(pictures)) < chance) & touched).nonzero()[:, 0]
        return rows, uniform(len(rows), 1, 1, 1)

    touched = uniform(len(pictures)) < share
    sigma, shrunk = SIGMAS[int(uniform(1).item() * len(SIGMAS))], 0.45 + 0.45 * uniform(1).item()
    rows, much = some(enhanced.share)
    sharp, gain = pictures[rows], LEAST_GAIN + (enhanced.most_gain - LEAST_GAIN) * much
    pictures[rows] = (sharp + gain * (sharp - _blurred(sharp, sigma))).clamp(0, 255)
    rows, _ = some(0.2)
    coarse = F.interpolate(pictures[rows], scale_factor=shrunk, mode="area")
    pictures[rows] = F.interpolate(coarse, size=pictures.shape[2:], mode="bilinear")
    rows, much = some(0.3)
    pictures[rows] = (pictures[rows] * (0.8 + 0.35 * much) + 10 * uniform(len(rows), 1, 1, 1)).clamp(0, 255)
    rows, much = some(0.12)
    grain = torch.randn(len(rows), 1, *pictures.shape[2:], generator=random, device=pictures.device)
    pictures[rows] = (pictures[rows] + grain * (1 + 5 * much)).clamp(0, 255)
    rows, much = some(0.35)
    pictures[rows] = _quantised(pictures[rows], 40 + 55 * much)
    return pictures


def _blurred(pictures: Tensor, sigma: float) -> Tensor:
    radius = math.ceil(3 * sigma)
    at = torch.arange(-radius, radius + 1, device=pictures.device)
    kernel = (-(at**2) / (2 * sigma**2)).exp()
    kernel = (kernel / kernel.sum()).repeat(3, 1)
    padded = F.pad(pictures, (radius, radius, radius, radius), mode="replicate")
    down = F.conv2d(padded, kernel[:, None, :, None], groups=3)
    return F.conv2d(down, kernel[:, None, None, :], groups=3)


def _quantised(pictures: Tensor, quality: Tensor) -> Tensor:
    """As JPEG leaves them: cosine coefficients of blocks of eight, rounded; colour at half the resolution."""
    factor = torch.where(quality < 50, 50 / quality, 2 - quality / 50)
    red, green, blue = pictures.unbind(1)
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    colour = torch.stack((0.564 * (blue - light), 0.713 * (red - light)), 1)
    light = _rounded(light[:, None] - 128, factor)
    half = F.interpolate(colour, scale_factor=0.5, mode="area")
    colour = F.interpolate(_rounded(half, factor), size=pictures.shape[2:], mode="nearest")
    light, to_blue, to_red = light[:, 0] + 128, colour[:, 0], colour[:, 1]
    red, blue = light + 1.403 * to_red, light + 1.773 * to_blue
    return torch.stack((red, light - 0.344 * to_blue - 0.714 * to_red, blue), 1).clamp(0, 255)


def _rounded(planes: Tensor, factor: Tensor) -> Tensor:
    height, width = planes.shape[2:]
    padded = F.pad(planes, (0, -width % BLOCK, 0, -height % BLOCK), mode="replicate")
    count, depth, high, wide = padded.shape
    waves = _cosines(planes.device)
    blocks = padded.view(count, depth, high // BLOCK, BLOCK, wide // BLOCK, BLOCK).transpose(3, 4)
    table = torch.tensor(_LUMA, dtype=planes.dtype, device=planes.device)
    step = (table * factor.view(-1, 1, 1, 1, 1, 1)).clamp_min(1)
    found = ((waves @ blocks @ waves.T) / step).round() * step
    back = (waves.T @ found @ waves).transpose(3, 4).reshape(count, depth, high, wide)
    return back[:, :, :height, :width]


def _cosines(device: torch.device) -> Tensor:
    """(8, 8) orthonormal cosine transform."""
    row, column = torch.meshgrid(torch.arange(BLOCK, device=device), torch.arange(BLOCK, device=device), indexing="ij")
    waves = torch.cos((2 * column + 1) * row * math.pi / (2 * BLOCK)) * math.sqrt(2 / BLOCK)
    waves[0] /= math.sqrt(2)
    return waves
