"""YOLOX's loss: SimOTA assignment, IoU loss for boxes, binary cross entropy for objectness and classes.

A whole batch at once and nothing asked back: on a GPU a loop over pictures, or a look at what was chosen, would cost
more than the network.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from models.training.network import decode_boxes

CENTRE_RADIUS = 1.5
BOX_WEIGHT = 5.0
MOST_CELLS = 10
"""That one article may be assigned to."""
NOTHING = -1
"""Class of a row of the truth that only fills up its picture."""


def paired_iou(a: Tensor, b: Tensor) -> Tensor:
    """IoU of boxes cx, cy, w, h, element by element (broadcasts)."""
    low = torch.maximum(a[..., :2] - a[..., 2:] / 2, b[..., :2] - b[..., 2:] / 2)
    high = torch.minimum(a[..., :2] + a[..., 2:] / 2, b[..., :2] + b[..., 2:] / 2)
    overlap = _area((high - low).clamp_min(0))
    return overlap / (_area(a[..., 2:]) + _area(b[..., 2:]) - overlap + 1e-9)


def _area(sides: Tensor) -> Tensor:
    """Of (..., 2); ``prod`` would look for zeros on its way back, and a GPU would wait for the answer."""
    return sides[..., 0] * sides[..., 1]


@torch.no_grad()
def assign(
    raw: Tensor, boxes: Tensor, truth: Tensor, classes: Tensor, corners: Tensor, strides: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """SimOTA.

    Args:
        raw, boxes: (B, N, 5 + classes) and (B, N, 4) of the network, boxes as cx, cy, w, h.
        truth, classes: (B, G, 4) cx, cy, w, h and (B, G), ``NOTHING`` where a row is none.

    Returns:
        (B, N) whether a cell is chosen, the row of its article, and its IoU with it.
    """
    centres = (corners + 0.5) * strides
    offset = (centres - truth[:, :, None, :2]).abs()
    is_real = (classes != NOTHING)[..., None]
    in_box = (offset < truth[:, :, None, 2:] / 2).all(-1) & is_real
    in_centre = (offset < CENTRE_RADIUS * strides).all(-1) & is_real
    near = (in_box | in_centre).any(1, keepdim=True)
    iou = paired_iou(boxes[:, None], truth[:, :, None]) * (near & is_real)
    joint = (raw[..., 5:].sigmoid() * raw[..., 4:5].sigmoid()).sqrt().clamp(1e-6, 1 - 1e-6)
    nothing_there = (1 - joint).log()
    row = classes.clamp_min(0)[..., None].expand(-1, -1, raw.shape[1])
    right = joint.transpose(1, 2).gather(1, row)  # (B, G, N) score of each article's class
    class_cost = (1 - right).log() - right.log() - nothing_there.sum(-1)[:, None]
    cost = class_cost - 3.0 * (iou + 1e-8).log() + 1e5 * ~(in_box & in_centre)
    cost = cost.masked_fill(~(near & is_real), float("inf"))
    most = min(MOST_CELLS, raw.shape[1])
    quota = iou.topk(most).values.sum(-1).int().clamp_min(1)
    cheapest = cost.topk(most, largest=False)
    is_within = (torch.arange(most, device=raw.device) < quota[..., None]) & cheapest.values.isfinite()
    matched = torch.zeros_like(near.expand_as(cost)).scatter(2, cheapest.indices, is_within)
    article = cost.masked_fill(~matched, float("inf")).argmin(1)
    return matched.any(1), article, iou.gather(1, article[:, None])[:, 0]


def detection_loss(
    raw: Tensor, truths: tuple[Tensor, Tensor], corners: Tensor, strides: Tensor, use_l1: bool
) -> Tensor:
    """Mean loss a chosen cell.

    Args:
        truths: (B, G, 4) boxes x0 y0 x1 y1 and (B, G) classes, ``NOTHING`` where a picture has fewer.
    """
    edges, classes = truths
    truth = torch.cat(((edges[..., :2] + edges[..., 2:]) / 2, edges[..., 2:] - edges[..., :2]), -1)
    boxes = decode_boxes(raw, corners, strides)
    chosen, article, iou = assign(raw.detach(), boxes.detach(), truth, classes, corners, strides)
    goal = truth.gather(1, article[..., None].expand(-1, -1, 4))
    labels = torch.arange(raw.shape[-1] - 5, device=raw.device)
    right = (classes.gather(1, article)[..., None] == labels) * iou[..., None]
    box_loss = _of_chosen(1 - paired_iou(boxes, goal) ** 2, chosen)
    class_loss = _of_chosen(F.binary_cross_entropy_with_logits(raw[..., 5:], right, reduction="none").sum(-1), chosen)
    object_loss = F.binary_cross_entropy_with_logits(raw[..., 4], chosen.to(raw.dtype), reduction="sum")
    loss = BOX_WEIGHT * box_loss + class_loss + object_loss
    if use_l1:
        plain = torch.cat((goal[..., :2] / strides - corners, (goal[..., 2:] / strides).log()), -1)
        loss = loss + _of_chosen((raw[..., :4] - plain).abs().sum(-1), chosen)
    return loss / chosen.sum().clamp_min(1)


def _of_chosen(values: Tensor, chosen: Tensor) -> Tensor:
    """The sum over chosen cells. Whatever the others hold is thrown away, so that no shape hangs on what was chosen."""
    return torch.where(chosen, values, 0.0).sum()
