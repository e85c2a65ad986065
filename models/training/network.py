"""YOLOX (Ge et al., 2021) of Nano's depth, its spatial filters opened to all channels; its width is a parameter.

Module names equal the upstream ones, so that its ONNX file can be mapped back.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

STRIDES = (8, 16, 32)
Widths = tuple[int, int, int, int, int, int]
"""Channels after the stem and after each of the four stages, and of the head."""
NANO: Widths = (16, 32, 64, 128, 256, 64)
PRIOR_BIAS = -4.6
"""Logit of 1 %."""


class BaseConv(nn.Module):
    """Convolution, batch norm, SiLU."""

    def __init__(self, c_in: int, c_out: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, kernel, stride, (kernel - 1) // 2, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(c_out, eps=1e-3, momentum=0.03)

    def forward(self, x: Tensor) -> Tensor:
        return F.silu(self.bn(self.conv(x)))

    def forget_statistics(self) -> None:
        """Batch norm then only multiplies by its weight and adds its bias."""
        self.bn.running_mean.zero_()  # type: ignore[union-attr]
        self.bn.running_var.fill_(1.0 - self.bn.eps)  # type: ignore[union-attr]


class DWConv(nn.Module):
    """Spatial, then point-wise convolution.

    Upstream's spatial filter sees one channel each. Ours sees all and starts with upstream's on its diagonal: the same
    function to begin with, more to learn with, and on a processor with matrix units no dearer to train.
    """

    def __init__(self, c_in: int, c_out: int, kernel: int, stride: int = 1) -> None:
        super().__init__()
        self.dconv = BaseConv(c_in, c_in, kernel, stride)
        self.pconv = BaseConv(c_in, c_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.pconv(self.dconv(x))


class Bottleneck(nn.Module):
    def __init__(self, channels: int, shortcut: bool) -> None:
        super().__init__()
        self.conv1 = BaseConv(channels, channels, 1)
        self.conv2 = DWConv(channels, channels, 3)
        self.shortcut = shortcut

    def forward(self, x: Tensor) -> Tensor:
        y = self.conv2(self.conv1(x))
        return x + y if self.shortcut else y


class CSPLayer(nn.Module):
    def __init__(self, c_in: int, c_out: int, repeats: int, shortcut: bool = True) -> None:
        super().__init__()
        hidden = c_out // 2
        self.conv1 = BaseConv(c_in, hidden, 1)
        self.conv2 = BaseConv(c_in, hidden, 1)
        self.conv3 = BaseConv(2 * hidden, c_out, 1)
        self.m = nn.Sequential(*(Bottleneck(hidden, shortcut) for _ in range(repeats)))

    def forward(self, x: Tensor) -> Tensor:
        return self.conv3(torch.cat((self.m(self.conv1(x)), self.conv2(x)), 1))


class Focus(nn.Module):
    """Every second pixel to channels: (B, 3, H, W) -> (B, 12, H/2, W/2) -> stem."""

    def __init__(self, c_out: int) -> None:
        super().__init__()
        self.conv = BaseConv(12, c_out, 3)

    def forward(self, x: Tensor) -> Tensor:
        corners = (x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2])
        return self.conv(torch.cat(corners, 1))


class SPPBottleneck(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = BaseConv(channels, channels // 2, 1)
        self.conv2 = BaseConv(2 * channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv1(x)
        # One 5x5 pool after another equals the 5, 9 and 13 pools of the paper and is cheaper.
        p5 = F.max_pool2d(x, 5, 1, 2)
        p9 = F.max_pool2d(p5, 5, 1, 2)
        return self.conv2(torch.cat((x, p5, p9, F.max_pool2d(p9, 5, 1, 2)), 1))


class CSPDarknet(nn.Module):
    def __init__(self, widths: Widths) -> None:
        super().__init__()
        stem, two, three, four, five, _ = widths
        self.stem = Focus(stem)
        self.dark2 = nn.Sequential(DWConv(stem, two, 3, 2), CSPLayer(two, two, 1))
        self.dark3 = nn.Sequential(DWConv(two, three, 3, 2), CSPLayer(three, three, 3))
        self.dark4 = nn.Sequential(DWConv(three, four, 3, 2), CSPLayer(four, four, 3))
        self.dark5 = nn.Sequential(DWConv(four, five, 3, 2), SPPBottleneck(five), CSPLayer(five, five, 1, False))
        self.edges_frozen = False

    def freeze_edges(self) -> None:
        """Learn no more in the first two stages: they see edges, and cost a third of the time of a step."""
        self.edges_frozen = True
        for stage in (self.stem, self.dark2):
            stage.requires_grad_(False).eval()

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.edges_frozen):
            edges = self.dark2(self.stem(x))
        dark3 = self.dark3(edges)
        dark4 = self.dark4(dark3)
        return dark3, dark4, self.dark5(dark4)


class PAFPN(nn.Module):
    def __init__(self, widths: Widths) -> None:
        super().__init__()
        _, _, three, four, five, _ = widths
        self.backbone = CSPDarknet(widths)
        self.lateral_conv0 = BaseConv(five, four, 1)
        self.C3_p4 = CSPLayer(2 * four, four, 1, False)
        self.reduce_conv1 = BaseConv(four, three, 1)
        self.C3_p3 = CSPLayer(2 * three, three, 1, False)
        self.bu_conv2 = DWConv(three, three, 3, 2)
        self.C3_n3 = CSPLayer(2 * three, four, 1, False)
        self.bu_conv1 = DWConv(four, four, 3, 2)
        self.C3_n4 = CSPLayer(2 * four, five, 1, False)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x2, x1, x0 = self.backbone(x)
        top = self.lateral_conv0(x0)
        p4 = self.C3_p4(torch.cat((F.interpolate(top, scale_factor=2.0), x1), 1))
        mid = self.reduce_conv1(p4)
        out3 = self.C3_p3(torch.cat((F.interpolate(mid, scale_factor=2.0), x2), 1))
        out4 = self.C3_n3(torch.cat((self.bu_conv2(out3), mid), 1))
        return out3, out4, self.C3_n4(torch.cat((self.bu_conv1(out4), top), 1))


class Head(nn.Module):
    """Per cell 4 box values (centre offset, log size), one objectness and the class logits; before sigmoid."""

    def __init__(self, classes: int, widths: Widths) -> None:
        super().__init__()
        levels, width = widths[2:5], widths[5]
        self.stems = nn.ModuleList(BaseConv(level, width, 1) for level in levels)
        self.cls_convs, self.reg_convs = (
            nn.ModuleList(nn.Sequential(DWConv(width, width, 3), DWConv(width, width, 3)) for _ in levels)
            for _ in range(2)
        )
        self.cls_preds, self.reg_preds, self.obj_preds = (
            nn.ModuleList(nn.Conv2d(width, values, 1) for _ in levels) for values in (classes, 4, 1)
        )
        for prediction in (*self.cls_preds, *self.obj_preds):  # nearly every cell is empty: begin by saying so
            nn.init.constant_(prediction.bias, PRIOR_BIAS)  # type: ignore[arg-type]

    def forward(self, features: tuple[Tensor, Tensor, Tensor]) -> Tensor:
        flat = []
        for level, feature in enumerate(features):
            stem = self.stems[level](feature)
            regression = self.reg_convs[level](stem)
            classes = self.cls_preds[level](self.cls_convs[level](stem))
            parts = (self.reg_preds[level](regression), self.obj_preds[level](regression), classes)
            flat.append(torch.cat(parts, 1).flatten(2))
        return torch.cat(flat, 2).transpose(1, 2)


class Yolox(nn.Module):
    """(B, 3, H, W) RGB 0..255, sides divisible by 32 -> (B, N, 5 + classes) raw cell values."""

    def __init__(self, classes: int, is_opened: bool = True, widths: Widths = NANO) -> None:
        super().__init__()
        self.widths = widths
        self.backbone = PAFPN(widths)
        self.head = Head(classes, widths)
        if not is_opened:
            _close_filters(self)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.backbone(x))


def _close_filters(network: nn.Module) -> None:
    """Upstream's own spatial filters, one channel each."""
    for block in [module for module in network.modules() if isinstance(module, DWConv)]:
        wide = block.dconv.conv
        channels, kernel, stride = wide.in_channels, wide.kernel_size[0], wide.stride[0]
        block.dconv = BaseConv(channels, channels, kernel, stride, groups=channels)


def grid(height: int, width: int) -> tuple[Tensor, Tensor]:
    """Cell corners (N, 2) in cells and strides (N, 1) in pixels, in the order of the network's output."""
    corners, strides = [], []
    for stride in STRIDES:
        rows, columns = torch.meshgrid(torch.arange(height // stride), torch.arange(width // stride), indexing="ij")
        corners.append(torch.stack((columns, rows), -1).reshape(-1, 2).float())
        strides.append(torch.full((corners[-1].shape[0], 1), float(stride)))
    return torch.cat(corners), torch.cat(strides)


def decode_boxes(raw: Tensor, corners: Tensor, strides: Tensor) -> Tensor:
    """(B, N, >=4) cell values -> (B, N, 4) boxes cx, cy, w, h in input pixels."""
    centre = (raw[..., :2] + corners) * strides
    return torch.cat((centre, raw[..., 2:4].exp() * strides), -1)
