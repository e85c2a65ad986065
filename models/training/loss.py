"""YOLOX's loss: SimOTA assignment, IoU loss for boxes, binary cross entropy for objectness and classes."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from models.training.network import decode_boxes

CENTRE_RADIUS = 1.5
BOX_WEIGHT = 5.0


def paired_iou(a: Tensor, b: Tensor) -> Tensor:
    """IoU of boxes cx, cy, w, h, element by element (broadcasts)."""
    low = torch.maximum(a[..., :2] - a[..., 2:] / 2, b[..., :2] - b[..., 2:] / 2)
    high = torch.minimum(a[..., :2] + a[..., 2:] / 2, b[..., :2] + b[..., 2:] / 2)
    overlap = (high - low).clamp_min(0).prod(-1)
    return overlap / (a[..., 2:].prod(-1) + b[..., 2:].prod(-1) - overlap + 1e-9)


@torch.no_grad()
def assign(
    raw: Tensor, boxes: Tensor, truth: Tensor, classes: Tensor, corners: Tensor, strides: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """SimOTA for one picture: chosen cells (K,), the article of each (K,), and its IoU (K,)."""
    centres = (corners + 0.5) * strides
    offset = (centres[None] - truth[:, None, :2]).abs()
    in_box = (offset < truth[:, None, 2:] / 2).all(-1)
    in_centre = (offset < CENTRE_RADIUS * strides[None]).all(-1)
    cells = torch.nonzero((in_box | in_centre).any(0)).flatten()
    iou = paired_iou(boxes[cells][None], truth[:, None])
    joint = (raw[cells, 5:].sigmoid() * raw[cells, 4:5].sigmoid()).sqrt().clamp(1e-6, 1 - 1e-6)
    wanted = F.one_hot(classes, raw.shape[-1] - 5).float()[:, None].expand(-1, len(cells), -1)
    class_cost = F.binary_cross_entropy(joint[None].expand_as(wanted), wanted, reduction="none").sum(-1)
    both = (in_box & in_centre)[:, cells]
    cost = class_cost + 3.0 * -(iou + 1e-8).log() + 1e5 * ~both
    matched = torch.zeros_like(cost, dtype=torch.bool)
    for row in range(len(truth)):
        quota = int(iou[row].topk(min(10, len(cells))).values.sum().clamp_min(1))
        matched[row, cost[row].topk(min(quota, len(cells)), largest=False).indices] = True
    cheapest = cost.masked_fill(~matched, float("inf")).argmin(0)
    chosen = matched.any(0)
    article = cheapest[chosen]
    return cells[chosen], article, iou[:, chosen].gather(0, article[None])[0]


def detection_loss(
    raw: Tensor, truths: list[tuple[Tensor, Tensor]], corners: Tensor, strides: Tensor, use_l1: bool
) -> Tensor:
    """Mean loss a chosen cell; ``truths`` are (G, 4) boxes x0 y0 x1 y1 and (G,) classes of each picture."""
    boxes = decode_boxes(raw, corners, strides)
    objectness = raw.new_zeros(raw.shape[:2])
    box_loss, class_loss, l1_loss, chosen_cells = raw.new_zeros(()), raw.new_zeros(()), raw.new_zeros(()), 0
    for index, (edges, classes) in enumerate(truths):
        if len(edges) == 0:
            continue
        truth = torch.cat(((edges[:, :2] + edges[:, 2:]) / 2, edges[:, 2:] - edges[:, :2]), 1)
        cells, article, iou = assign(raw[index].detach(), boxes[index].detach(), truth, classes, corners, strides)
        objectness[index, cells] = 1.0
        chosen_cells += len(cells)
        target = F.one_hot(classes[article], raw.shape[-1] - 5).float() * iou[:, None]
        box_loss = box_loss + (1 - paired_iou(boxes[index, cells], truth[article]) ** 2).sum()
        class_loss = class_loss + F.binary_cross_entropy_with_logits(raw[index, cells, 5:], target, reduction="sum")
        if use_l1:
            goal = torch.cat(
                (truth[article, :2] / strides[cells] - corners[cells], (truth[article, 2:] / strides[cells]).log()), 1
            )
            l1_loss = l1_loss + (raw[index, cells, :4] - goal).abs().sum()
    object_loss = F.binary_cross_entropy_with_logits(raw[..., 4], objectness, reduction="sum")
    return (BOX_WEIGHT * box_loss + class_loss + object_loss + l1_loss) / max(chosen_cells, 1)
