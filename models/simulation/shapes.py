"""Solids by their depth profile: each part adds the path length (mm) of its material to a picture.

Local coordinates are millimetres, x to the right and y down, about the object's middle. A view turns the object in
the picture and tips it out of the belt's plane: lengths along one direction shrink by ``cos`` and path lengths grow
by ``1 / cos``, so that mass is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.attenuation import CHANNELS, Channels, materials

Points = NDArray[np.float64]
_SHIFT = 4
_FINE = 4


@dataclass(frozen=True)
class View:
    """Local mm -> pixels: ``pixel = matrix @ local + offset``; ``gain`` multiplies path lengths."""

    matrix: NDArray[np.float64]
    offset: NDArray[np.float64]
    gain: float
    scale: float

    @staticmethod
    def of(
        centre: tuple[float, float],
        angle: float,
        scale: float,
        tip: float = 1.0,
        tip_axis: float = 0.0,
        mirror: bool = False,
        stretch: tuple[float, float] = (1.0, 1.0),
    ) -> View:
        """``centre`` in pixels, angles in radians, ``scale`` pixels a mm, ``tip`` a cosine, ``stretch`` in x and y."""
        squeeze = rotation(tip_axis) @ np.diag([tip, 1.0]) @ rotation(-tip_axis)
        flip = np.diag([stretch[0], stretch[1] * (-1.0 if mirror else 1.0)])
        return View(scale * rotation(angle) @ squeeze @ flip, np.array(centre, float), 1.0 / tip, scale)

    def map(self, points: Points) -> Points:
        """(N, 2) local mm -> pixels."""
        return points @ self.matrix.T + self.offset


def rotation(angle: float) -> NDArray[np.float64]:
    """2 x 2 rotation matrix."""
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


class Picture:
    """Sums of attenuation channels over (H, W) pixels."""

    def __init__(self, height: int, width: int) -> None:
        self.channels: Channels = np.zeros((height, width, CHANNELS), np.float32)

    def window(self, corners: Points, margin: float = 2.0) -> tuple[slice, slice] | None:
        """Rows and columns that the pixels ``corners`` span, cut to the picture; None when outside."""
        height, width = self.channels.shape[:2]
        x0, y0 = np.floor(corners.min(0) - margin).astype(int)
        x1, y1 = np.ceil(corners.max(0) + margin).astype(int)
        x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)
        return (slice(y0, y1), slice(x0, x1)) if x1 > x0 and y1 > y0 else None

    def add(self, window: tuple[slice, slice], thickness: NDArray[np.float32], material: str) -> None:
        """Add ``thickness`` mm of a material in a window."""
        self.channels[window] += thickness[..., None] * materials()[material]


def _local(view: View, window: tuple[slice, slice]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    inverse = np.linalg.inv(view.matrix)
    x = np.arange(window[1].start, window[1].stop, dtype=np.float32) + 0.5 - np.float32(view.offset[0])
    y = np.arange(window[0].start, window[0].stop, dtype=np.float32)[:, None] + 0.5 - np.float32(view.offset[1])
    return (
        (inverse[0, 0] * x + inverse[0, 1] * y).astype(np.float32),
        (inverse[1, 0] * x + inverse[1, 1] * y).astype(np.float32),
    )


def _coverage(outlines: Sequence[Points], window: tuple[slice, slice]) -> NDArray[np.uint8]:
    """Share of each pixel inside the outlines (even-odd), 0..255; OpenCV's own smoothing would fatten the shape."""
    height, width = window[0].stop - window[0].start, window[1].stop - window[1].start
    fine = np.zeros((height * _FINE, width * _FINE), np.uint8)
    contours = [np.rint((points * _FINE - 0.5) * (1 << _SHIFT)).astype(np.int32) for points in outlines]
    cv2.fillPoly(fine, contours, 255, cv2.LINE_8, _SHIFT)
    return np.asarray(cv2.resize(fine, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


@lru_cache(maxsize=64)
def _stroke_width(stroke: int) -> float:
    """How wide OpenCV really draws a smoothed line of ``stroke`` pixels."""
    mask = np.zeros((stroke + 30, 240), np.uint8)
    row = (stroke + 30) // 2
    cv2.line(mask, (20, row), (220, row + 1), 255, stroke, cv2.LINE_AA)
    return float(mask[:, 70:170].sum() / 255.0 / 100.0)


@dataclass(frozen=True)
class Slab:
    """A plate of even thickness in mm with holes; ``wedge`` = (x, y, nx, ny, width): thin to zero along -n there."""

    material: str
    outline: Points
    thickness: float
    holes: Sequence[Points] = ()
    wedge: tuple[float, float, float, float, float] | None = None
    lumps: NDArray[np.float32] | None = None

    def extent(self) -> Points:
        """Points (local mm) that span the part."""
        return self.outline

    def draw(self, picture: Picture, view: View) -> None:
        """Add the part to the picture."""
        window = picture.window(view.map(self.outline))
        if window is None:
            return
        corner = np.array([window[1].start, window[0].start])
        mask = _coverage([view.map(points) - corner for points in (self.outline, *self.holes)], window)
        thickness = mask * np.float32(self.thickness * view.gain / 255.0)
        if self.wedge is not None:
            x, y, nx, ny, width = self.wedge
            u, v = _local(view, window)
            thickness *= np.clip(((u - x) * nx + (v - y) * ny) / width, 0.06, 1.0)
        if self.lumps is not None:
            size = (mask.shape[1], mask.shape[0])
            thickness *= np.clip(cv2.resize(self.lumps, size, interpolation=cv2.INTER_CUBIC), 0.05, None)
            thickness = np.asarray(cv2.GaussianBlur(thickness, (0, 0), max(0.6, 4.0 * view.scale)), np.float32)
        picture.add(window, thickness, self.material)


@dataclass(frozen=True)
class Turned:
    """A body of revolution along local x through ``at``; a shell when ``wall`` is given, then maybe filled.

    ``fill`` = (material, mode, level): "lying" fills the lower ``level`` of the diameter, "standing" the first
    ``level`` of the length.
    """

    material: str
    x: Sequence[float]
    radius: Sequence[float]
    wall: float | None = None
    fill: tuple[str, str, float] | None = None
    at: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0

    def extent(self) -> Points:
        """Points (local mm) that span the part."""
        xs, rs = np.array(self.x), np.array(self.radius)
        points = np.concatenate([np.stack([xs, rs], 1), np.stack([xs, -rs], 1)])
        return points @ rotation(self.turn).T + np.array(self.at)

    def draw(self, picture: Picture, view: View) -> None:
        """Add the part to the picture."""
        window = picture.window(view.map(self.extent()))
        if window is None:
            return
        u, v = _local(view, window)
        u, v = u - np.float32(self.at[0]), v - np.float32(self.at[1])
        cos, sin = np.float32(np.cos(self.turn)), np.float32(np.sin(self.turn))
        along, across = u * cos + v * sin, v * cos - u * sin
        soft = np.float32(1.0 / view.scale)  # ends are cut over one pixel
        ends = np.clip((along - self.x[0]) / soft + 0.5, 0, 1) * np.clip((self.x[-1] - along) / soft + 0.5, 0, 1)
        radius = np.interp(along, self.x, self.radius).astype(np.float32)
        outer = np.sqrt(np.maximum(radius**2 - across**2, 0.0)) * ends
        gain = np.float32(view.gain)
        if self.wall is None:
            picture.add(window, 2 * gain * outer, self.material)
            return
        cavity = np.clip((along - self.x[0] - self.wall) / soft, 0, 1) * np.clip(
            (self.x[-1] - self.wall - along) / soft, 0, 1
        )
        inner = np.sqrt(np.maximum(np.maximum(radius - self.wall, 0.0) ** 2 - across**2, 0.0)) * cavity
        inner = np.minimum(inner, outer)
        picture.add(window, 2 * gain * (outer - inner), self.material)
        if self.fill is not None:
            material, mode, level = self.fill
            if mode == "lying":
                surface = (2 * level - 1) * (radius - self.wall)
                liquid = np.clip(inner + np.clip(surface, -inner, inner), 0, None)
            else:
                stop = self.x[0] + level * (self.x[-1] - self.x[0])
                liquid = 2 * inner * np.clip((stop - along) / soft + 0.5, 0, 1)
            picture.add(window, gain * liquid, material)


@dataclass(frozen=True)
class Ball:
    """An ellipsoid with half axes ``axes`` (x, y, depth)."""

    material: str
    at: tuple[float, float]
    axes: tuple[float, float, float]
    turn: float = 0.0

    def extent(self) -> Points:
        """Points (local mm) that span the part."""
        angles = np.linspace(0, 2 * np.pi, 16)
        ring = np.stack([self.axes[0] * np.cos(angles), self.axes[1] * np.sin(angles)], 1)
        return ring @ rotation(self.turn).T + np.array(self.at)

    def draw(self, picture: Picture, view: View) -> None:
        """Add the part to the picture."""
        window = picture.window(view.map(self.extent()))
        if window is None:
            return
        u, v = _local(view, window)
        u, v = u - np.float32(self.at[0]), v - np.float32(self.at[1])
        cos, sin = np.float32(np.cos(self.turn)), np.float32(np.sin(self.turn))
        square = ((u * cos + v * sin) / self.axes[0]) ** 2 + ((v * cos - u * sin) / self.axes[1]) ** 2
        depth = np.float32(2 * self.axes[2] * view.gain) * np.sqrt(np.maximum(1 - square, 0.0))
        picture.add(window, depth.astype(np.float32), self.material)


@dataclass(frozen=True)
class Wire:
    """A round wire or tube along points; thinner than a pixel it is drawn one pixel wide with its mass kept."""

    material: str
    points: Points
    diameter: float
    closed: bool = False

    def extent(self) -> Points:
        """Points (local mm) that span the part."""
        half = self.diameter / 2
        return np.concatenate([self.points - half, self.points + half])

    def draw(self, picture: Picture, view: View) -> None:
        """Add the part to the picture."""
        window = picture.window(view.map(self.extent()), 3.0)
        if window is None:
            return
        corner = np.array([window[1].start, window[0].start]) + 0.5
        contour = np.rint((view.map(self.points) - corner) * (1 << _SHIFT)).astype(np.int32)
        shape = (window[0].stop - window[0].start, window[1].stop - window[1].start)
        wide = self.diameter * view.scale
        total = np.zeros(shape, np.float32)
        # Three nested strokes follow the chord of a circle well enough for wires of several pixels.
        for width, part in ((1.0, 0.45), (0.8, 0.30), (0.5, 0.25)) if wide >= 4 else ((1.0, 1.0),):
            mask = np.zeros(shape, np.uint8)
            stroke = max(1, round(wide * width))
            cv2.polylines(mask, [contour], self.closed, 255, stroke, cv2.LINE_AA, _SHIFT)
            total += mask * np.float32(part * np.pi / 4 * self.diameter * wide / _stroke_width(stroke) / 255.0)
        picture.add(window, total, self.material)


Part = Slab | Turned | Ball | Wire


@dataclass(frozen=True)
class Thing:
    """Parts that move together, and what a person would measure on them."""

    parts: tuple[Part, ...]
    facts: dict[str, float | int | str] = field(default_factory=dict)

    def draw(self, picture: Picture, view: View) -> None:
        """Add every part to the picture."""
        for part in self.parts:
            part.draw(picture, view)

    def extent(self) -> Points:
        """Points (local mm) that span the thing."""
        return np.concatenate([part.extent() for part in self.parts])


Maker = Callable[[np.random.Generator], Thing]


def box(x: float, y: float, width: float, height: float, turn: float = 0.0) -> Points:
    """Corners of a rectangle about (x, y)."""
    w, h = width / 2, height / 2
    return np.array([[-w, -h], [w, -h], [w, h], [-w, h]]) @ rotation(turn).T + np.array([x, y])


def disc(x: float, y: float, rx: float, ry: float | None = None, count: int = 28) -> Points:
    """Outline of an ellipse."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return np.stack([x + rx * np.cos(angles), y + (rx if ry is None else ry) * np.sin(angles)], 1)


def rounded(x: float, y: float, width: float, height: float, radius: float, turn: float = 0.0) -> Points:
    """Outline of a rectangle with round corners."""
    radius = min(radius, width / 2, height / 2)
    corners = []
    for sx, sy, start in ((1, 1, 0.0), (-1, 1, 0.5), (-1, -1, 1.0), (1, -1, 1.5)):
        angles = (start + np.linspace(0, 0.5, 5)) * np.pi
        middle = np.array([sx * (width / 2 - radius), sy * (height / 2 - radius)])
        corners.append(middle + radius * np.stack([np.cos(angles), np.sin(angles)], 1))
    return np.concatenate(corners) @ rotation(turn).T + np.array([x, y])


def moved(points: Points, x: float = 0.0, y: float = 0.0, turn: float = 0.0) -> Points:
    """Points turned about the origin, then shifted."""
    return points @ rotation(turn).T + np.array([x, y])


def line(*points: tuple[float, float]) -> Points:
    """Points as an array."""
    return np.array(points, float)
