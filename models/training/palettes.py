"""Other makers' colours and habits: random palettes, edge enhancement, blur, JPEG. For training only."""

from __future__ import annotations

import colorsys

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.colour import STANDARD, Palette, Ramp, colour_table
from models.cv import cv2

Picture = NDArray[np.uint8]


def random_palette(rng: Generator) -> Palette:
    """The standard palette with other hues, steeper or flatter ramps, another background and other limits."""
    stretch, power = float(rng.uniform(0.65, 1.5)), float(rng.uniform(0.8, 1.25))
    depths = tuple(float(stretch * 6.2 * (d / 6.2) ** power) for d in STANDARD.depths)
    grey = int(rng.integers(205, 250))
    tint = [255, 255, 255] if rng.random() < 0.5 else [grey + int(v) for v in rng.integers(-8, 5, 3)]
    ramps = [
        _recoloured(ramp, float(rng.normal(0, spread)), float(rng.uniform(0.7, 1.35)), float(rng.uniform(0.0, 0.25)))
        for ramp, spread in ((STANDARD.organic, 0.02), (STANDARD.mixture, 0.04), (STANDARD.metal, 0.03))
    ]
    return Palette(
        (tint[0], tint[1], tint[2]), depths, ramps[0], ramps[1], ramps[2],
        float(rng.uniform(8.4, 10.8)), float(rng.uniform(15.5, 20.5)), float(rng.uniform(1.0, 3.5)),
    )  # fmt: skip


def _recoloured(ramp: Ramp, hue_shift: float, saturation: float, floor: float) -> Ramp:
    out = []
    for red, green, blue in ramp:
        hue, light, colourful = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
        light = floor * 0.5 * (1 - light) + light
        rgb = colorsys.hls_to_rgb((hue + hue_shift) % 1.0, light, min(1.0, colourful * saturation))
        out.append((round(255 * rgb[0]), round(255 * rgb[1]), round(255 * rgb[2])))
    return tuple(out)


def palette_bank(rng: Generator, count: int) -> list[NDArray[np.uint32]]:
    """Ready tables for ``models.colour.colourise``; the first is the standard palette."""
    return [colour_table(STANDARD), *(colour_table(random_palette(rng)) for _ in range(count))]


def roughened(picture: Picture, rng: Generator) -> Picture:
    """Edge enhancement, another resolution, brightness and JPEG, each sometimes."""
    out = picture
    if rng.random() < 0.4:
        soft = cv2.GaussianBlur(out, (0, 0), float(rng.uniform(0.8, 2.0)))
        gain = float(rng.uniform(0.3, 1.3))
        out = np.asarray(cv2.addWeighted(out, 1 + gain, soft, -gain, 0), np.uint8)
    if rng.random() < 0.25:
        out = _coarser(out, float(rng.uniform(0.5, 0.9)))
    if rng.random() < 0.3:
        alpha, beta = float(rng.uniform(0.8, 1.08)), float(rng.uniform(-12, 12))
        out = np.asarray(cv2.convertScaleAbs(out, alpha=alpha, beta=beta), np.uint8)
    if rng.random() < 0.3:
        _, packed = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(40, 95))])
        out = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return out


def _coarser(picture: Picture, share: float) -> Picture:
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (picture.shape[1], picture.shape[0])), np.uint8)
