"""The hand of a scripted driver: strokes that differ from name to name, as a PNG."""

from __future__ import annotations

import random

import numpy as np

from devices.picture_files import encode_png

HEIGHT, WIDTH = 160, 480
_INK_BGR = (110, 48, 16)


def scribble(name: str) -> bytes:
    """PNG, 480 × 160, blue strokes on white; the same name gives the same strokes."""
    hand = random.Random(name)
    page = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    for start in range(40, WIDTH - 80, 60):
        _stroke(page, start, hand)
    return encode_png(page)


def _stroke(page: np.ndarray, start: int, hand: random.Random) -> None:
    """One loop of the pen, three pixels wide."""
    phase, height, lean = hand.uniform(0, 6.3), hand.uniform(20, 55), hand.uniform(-20, 20)
    along = np.linspace(0, 2 * np.pi, 900)
    x = (start + 45 * along / np.pi + 14 * np.cos(3 * along + phase)).astype(int)
    y = (HEIGHT / 2 + height * np.sin(2 * along + phase) + lean * along / 6).astype(int)
    for dx in range(3):
        for dy in range(3):
            page[np.clip(y + dy, 0, HEIGHT - 1), np.clip(x + dx, 0, WIDTH - 1)] = _INK_BGR
