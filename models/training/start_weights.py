"""Begin from weights in an ONNX file, YOLOX-Nano's of COCO or our own: map its initialisers, put batch norm back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from models.training.network import PAFPN, BaseConv, CSPLayer, SPPBottleneck, Widths, Yolox

COCO_KNIFE, COCO_SCISSORS, COCO_BOTTLE, COCO_PHONE = 43, 76, 39, 67
SEED_ROWS = {
    "straight_knife": COCO_KNIFE, "folding_knife": COCO_KNIFE, "utility_knife": COCO_KNIFE,
    "multi_tool_knife": COCO_KNIFE, "scissors": COCO_SCISSORS, "plastic_bottle": COCO_BOTTLE,
    "glass_bottle": COCO_BOTTLE, "metal_flask": COCO_BOTTLE, "spray_can": COCO_BOTTLE,
    "power_bank": COCO_PHONE,
}  # fmt: skip


def read_folded(path: Path) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Weight and bias of every convolution by module name, e.g. ``head.cls_convs.0.1.dconv.conv``."""
    graph = onnx.load(path).graph
    values = {entry.name: numpy_helper.to_array(entry) for entry in graph.initializer}
    # Filters are kept in half (``Cast``); of equal tensors the exporter keeps one, and copies it (``Identity``).
    for kind in ("Cast", "Identity"):
        copies = [node for node in graph.node if node.op_type == kind and node.input[0] in values]
        values |= {node.output[0]: values[node.input[0]].astype(np.float32) for node in copies}
    convolutions = (node for node in graph.node if node.op_type == "Conv")
    return {_module_name(node.name): (values[node.input[1]], values[node.input[2]]) for node in convolutions}


def _module_name(node_name: str) -> str:
    names: list[str] = []
    for part in node_name.strip("/").removeprefix("network/").split("/")[:-1]:  # ours lies in ``Deployed``
        if names and part.startswith(names[-1] + "."):
            names[-1] = part
        else:
            names.append(part)
    return ".".join(names)


def widths_of(path: Path) -> Widths:
    """Channels of the network in a file, in the order of ``Widths``."""
    folded = read_folded(path)
    stages = ("stem.conv", "dark2.0.pconv", "dark3.0.pconv", "dark4.0.pconv", "dark5.0.pconv")
    stem, two, three, four, five = (len(folded[f"backbone.backbone.{stage}.conv"][0]) for stage in stages)
    return stem, two, three, four, five, len(folded["head.stems.0.conv"][0])


def load_start(network: Yolox, path: Path, labels: tuple[str, ...], sample: Tensor) -> None:
    """Fill ``network`` from a file; ``sample`` (B, 3, H, W) RGB 0..255 gives batch norm its statistics.

    The folded filters are tiny, so that Adam's first steps would wreck them: each is scaled to unit norm and the
    factor goes into the batch norm, whose mean and variance are those of ``sample``. The function stays the same, in a
    wider network, too: what it has more starts with random filters that nothing of the old listens to yet.
    """
    folded = read_folded(path)
    modules = dict(network.named_modules())
    parts = _joined_inputs(network)
    is_ours = len(next(weight for name, (weight, _) in folded.items() if ".cls_preds." in name)) == len(labels)
    for name, (weight, bias) in folded.items():
        if name.endswith("stem.conv.conv") and not is_ours:
            weight = weight.reshape(-1, 4, 3, 3, 3)[:, :, ::-1].reshape(-1, 12, 3, 3)  # upstream reads BGR
        if ".cls_preds." in name and not is_ours:
            weight, bias = _class_rows(weight, bias, labels)
        _fill(modules, name, torch.from_numpy(weight.copy()), torch.from_numpy(bias.copy()), parts.get(name, 1))
    _put_statistics_back(network, sample)


def _class_rows(weight: np.ndarray, bias: np.ndarray, labels: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    mean_row = weight.mean(0)
    rows = [weight[SEED_ROWS[label]] if label in SEED_ROWS else mean_row for label in labels]
    return np.stack(rows), np.full(len(labels), float(bias.mean()), np.float32)


def _joined_inputs(network: Yolox) -> dict[str, int]:
    """Convolutions that read several equal parts side by side, and how many."""
    found = {}
    for name, module in network.named_modules():
        if isinstance(module, CSPLayer):
            found[f"{name}.conv3.conv"] = 2
        elif isinstance(module, SPPBottleneck):
            found[f"{name}.conv2.conv"] = 4
        elif isinstance(module, PAFPN):
            joins = [part for part, layer in module.named_children() if isinstance(layer, CSPLayer)]
            found |= {f"{name}.{part}.{one}.conv": 2 for part in joins for one in ("conv1", "conv2")}
    return found


def _fill(modules: dict[str, nn.Module], name: str, weight: Tensor, bias: Tensor, parts: int) -> None:
    convolution = modules[name]
    assert isinstance(convolution, nn.Conv2d), name
    if weight.shape[1] == 1 and convolution.groups == 1:
        weight = _opened(weight)
    if convolution.weight.shape != weight.shape:
        weight, bias = _widened(weight, bias, convolution.weight.shape, parts)
    if convolution.bias is not None:
        convolution.weight.data.copy_(weight)
        convolution.bias.data.copy_(bias)
        return
    block = modules[name.rsplit(".", 1)[0]]
    assert isinstance(block, BaseConv)
    norm = weight.flatten(1).norm(dim=1).clamp_min(1e-6)
    convolution.weight.data.copy_(weight / norm[:, None, None, None])
    block.bn.weight.data.copy_(norm)
    block.bn.bias.data.copy_(bias)
    block.forget_statistics()


def _opened(depthwise: Tensor) -> Tensor:
    """(C, 1, k, k) filters of one channel each -> (C, C, k, k) that see all channels and compute the same."""
    channels = len(depthwise)
    opened = depthwise.new_zeros(channels, channels, *depthwise.shape[2:])
    opened[range(channels), range(channels)] = depthwise[:, 0]
    return opened


def _widened(weight: Tensor, bias: Tensor, shape: torch.Size, parts: int) -> tuple[Tensor, Tensor]:
    """Filters in a larger tensor of ``shape``, each of the ``parts`` of their input in its place, and its bias."""
    old_out, old_in = weight.shape[:2]
    assert shape[0] >= old_out, "a network cannot begin from a wider one"
    assert shape[1] >= old_in, "a network cannot begin from a wider one"
    wide, longer = torch.randn(shape), bias.new_zeros(shape[0])
    wide *= weight.flatten(1).norm(dim=1).mean() / wide.flatten(1).norm(dim=1)[:, None, None, None]
    wide[:old_out] = 0.0
    longer[:old_out] = bias
    for old, new in zip(weight.split(old_in // parts, 1), wide.split(shape[1] // parts, 1), strict=True):
        new[:old_out, : old.shape[1]] = old
    return wide, longer


@torch.no_grad()
def _put_statistics_back(network: Yolox, sample: Tensor) -> None:
    found: dict[BaseConv, tuple[Tensor, Tensor]] = {}

    def keep(block: BaseConv, inputs: tuple[Tensor, ...]) -> None:
        out = block.conv(inputs[0])
        found[block] = (out.mean((0, 2, 3)), out.var((0, 2, 3)).clamp_min(1e-4))

    blocks = [module for module in network.modules() if isinstance(module, BaseConv)]
    hooks = [block.register_forward_pre_hook(keep) for block in blocks]
    network.eval()
    network(sample)
    for hook in hooks:
        hook.remove()
    for block, (mean, variance) in found.items():
        scale = block.bn.weight.data.clone()
        block.bn.bias.data.add_(mean * scale)
        block.bn.weight.data.copy_(scale * (variance + block.bn.eps).sqrt())
        block.bn.running_mean.copy_(mean)  # type: ignore[union-attr]
        block.bn.running_var.copy_(variance)  # type: ignore[union-attr]
