"""Crops of frames on a GPU: which part of a frame, how turned, and what of its boxes is left in it."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from models.training.loss import NOTHING
from models.training.stock import Stock

TAPS = 2
"""Samples a side of each pixel; their mean is what a resized picture shows, unless it shrinks to a third."""


@dataclass(frozen=True)
class Crops:
    """M areas of frames.

    Attributes:
        frames: (M,) which frame.
        corner, wanted: (M, 2) upper left corner and size, x and y, in pixels of the frame; they may reach beyond it.
        turns: (M, 3) bool: mirrored in x, mirrored in y, then turned along the diagonal.
    """

    frames: Tensor
    corner: Tensor
    wanted: Tensor
    turns: Tensor


def sampled(stock: Stock, crops: Crops, side: int, tables: Tensor | None, palettes: Tensor | None) -> Tensor:
    """(M, 3, side, side) float 0..255 of each crop.

    Args:
        tables, palettes: (P, places) packed colours and (M,) which of them, for a stock of places; else None.
    """
    height, width = stock.pixels.shape[1:]
    xs, is_x = _positions(crops, 0, side, stock)
    ys, is_y = _positions(crops, 1, side, stock)
    start = crops.frames[:, None, None] * (height * width)
    flat = stock.pixels.view(-1)
    total = torch.zeros(len(crops.frames), 3, side, side, device=flat.device)
    for down in range(TAPS):
        for across in range(TAPS):
            row, column = ys[..., down, None], xs[:, None, :, across]
            packed = flat[start + row * width + column]
            packed = torch.where(is_y[..., down, None] & is_x[:, None, :, across], packed, stock.empty)
            if tables is not None and palettes is not None:
                packed = tables.view(-1)[palettes[:, None, None] * tables.shape[1] + packed]
            for channel in range(3):
                total[:, channel] += packed >> 8 * channel & 255
    total /= TAPS * TAPS
    return torch.where(crops.turns[:, 2, None, None, None], total.transpose(2, 3), total)


def _positions(crops: Crops, axis: int, side: int, stock: Stock) -> tuple[Tensor, Tensor]:
    """(M, side, TAPS): the frame's row or column of every sample, and whether it lies inside."""
    device = crops.corner.device
    step = crops.wanted[:, axis, None, None] / side
    place = torch.arange(side, device=device) + 0.5
    place = torch.where(crops.turns[:, axis, None], side - place, place)
    taps = (torch.arange(TAPS, device=device) + 0.5) / TAPS - 0.5
    at = (crops.corner[:, axis, None, None] + place[..., None] * step + taps * step.clamp_min(1.0)).floor().long()
    most = stock.sizes[crops.frames, axis, None, None].long()
    return torch.minimum(at.clamp_min(0), most - 1), (at >= 0) & (at < most)


def placed(stock: Stock, crops: Crops, side: int, kept_share: float, least_side: float) -> tuple[Tensor, Tensor]:
    """(M, G, 4) boxes in pixels of the crop and (M, G) classes, ``NOTHING`` where too little of an article is left."""
    boxes, classes = stock.boxes[crops.frames], stock.classes[crops.frames]
    factor = side / crops.wanted
    boxes = (boxes - crops.corner.repeat(1, 2)[:, None]) * factor.repeat(1, 2)[:, None]
    for axis in (0, 1):
        mirrored = boxes.clone()
        mirrored[..., axis], mirrored[..., axis + 2] = side - boxes[..., axis + 2], side - boxes[..., axis]
        boxes = torch.where(crops.turns[:, axis, None, None], mirrored, boxes)
    boxes = torch.where(crops.turns[:, 2, None, None], boxes[..., [1, 0, 3, 2]], boxes)
    cut = boxes.clamp(0, side)
    sides, full = cut[..., 2:] - cut[..., :2], boxes[..., 2:] - boxes[..., :2]
    is_kept = (sides.prod(-1) >= kept_share * full.prod(-1)) & (sides.amin(-1) >= least_side)
    return cut, torch.where(is_kept, classes, NOTHING)


def tiled(
    cells: Tensor, boxes: Tensor, classes: Tensor, canvas: Tensor, a_side: int, most: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Put ``a_side`` x ``a_side`` crops into each picture of ``canvas`` (B, 3, S, S), at most ``most`` boxes each."""
    count, cell = len(canvas), cells.shape[-1]
    side = a_side * cell
    together = cells.view(count, a_side, a_side, 3, cell, cell).permute(0, 3, 1, 4, 2, 5)
    canvas[:, :, :side, :side] = together.reshape(count, 3, side, side)
    at = torch.arange(a_side, device=cells.device) * cell
    corner = torch.stack((at.repeat(a_side), at.repeat_interleave(a_side)), -1).repeat(count, 2)
    boxes, classes = (boxes + corner[:, None]).view(count, -1, 4), classes.view(count, -1)
    room = max(most - classes.shape[1], 0)
    boxes = torch.nn.functional.pad(boxes, (0, 0, 0, room))
    classes = torch.nn.functional.pad(classes, (0, room), value=NOTHING)
    order = (classes == NOTHING).to(torch.int8).argsort(dim=1, stable=True)[:, :most]
    return canvas, boxes.gather(1, order[..., None].expand(-1, -1, 4)), classes.gather(1, order)
