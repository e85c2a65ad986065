"""Network -> ONNX file: uint8 NHWC RGB picture in, decoded boxes and scores out, NMS outside."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from models.simulation.labels import LABELS
from models.training.mixed import HALF, mix
from models.training.network import NANO, STRIDES, Yolox, decode_boxes, grid

INPUT_SIDE = 480
"""Of the longer side of a scan that ``default`` is shown; real scans show articles larger than ours do."""
MULTIPLE = max(STRIDES)
KEPT_START = "start.onnx"
"""In the folder of a run that goes on from weights it is not to forget."""
SIDE_KEY = "longer_side"
"""Of a file whose height and width are open, in its metadata."""
OPSET = 17
LEAST_HALVED = 512
"""Numbers of a tensor; smaller ones, biases above all, stay as they are."""
MOST_LOST = 5e-4
"""Of a tensor's length, by rounding."""


class Deployed(nn.Module):
    """The network with its input and output as the manifest states them."""

    def __init__(self, network: Yolox) -> None:
        super().__init__()
        self.network = network

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        """(1, H, W, 3) uint8 RGB -> boxes (1, N, 4) xyxy input pixels, scores (1, N, classes) = obj * class."""
        raw = self.network(images.permute(0, 3, 1, 2).float())
        boxes = decode_boxes(raw, *grid(images.shape[1], images.shape[2]))
        centre, half = boxes[..., :2], boxes[..., 2:] / 2
        scores = raw[..., 4:5].sigmoid() * raw[..., 5:].sigmoid()
        return torch.cat((centre - half, centre + half), -1), scores


def export_run(run: Path, target: Path, side: int = INPUT_SIDE) -> None:
    """Write the averaged weights of a run to ``target``, part of the way back to its start where it kept that."""
    state = torch.load(run / "state.pt", map_location="cpu")
    network = Yolox(len(LABELS), state.get("is_opened", True), state.get("widths", NANO))
    network.load_state_dict(state["average"])
    if (run / KEPT_START).exists():
        mix(network, run / KEPT_START, state.get("way_back", HALF))
    export_onnx(network, target, side)


def export_onnx(network: Yolox, target: Path, side: int = INPUT_SIDE) -> None:
    """Write ``target`` for pictures of at most ``side`` pixels."""
    network.eval()
    example = torch.zeros(1, side, side, 3, dtype=torch.uint8)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter announces its own replacement
        torch.onnx.export(
            Deployed(network), (example,), str(target), input_names=["images"], output_names=["boxes", "scores"],
            opset_version=OPSET, dynamo=False,
            dynamic_axes={"images": {1: "height", 2: "width"}, "boxes": {1: "cells"}, "scores": {1: "cells"}},
        )  # fmt: skip
    store_in_half(target, side)


def side_of(weights: Path) -> int:
    """The longer side in pixels of the pictures that a file of ours takes: as it was told, or the fixed size it has."""
    model = onnx.load(weights)
    told = {entry.key: entry.value for entry in model.metadata_props}
    fixed = model.graph.input[0].type.tensor_type.shape.dim[1].dim_value
    return int(told.get(SIDE_KEY, fixed))


def in_full(source: Path, target: Path) -> None:
    """The same file with 32-bit filters, for tools that look for them where a convolution reads."""
    model = onnx.load(source)
    halves = {tensor.name: tensor for tensor in model.graph.initializer}
    kept = []
    for node in model.graph.node:
        if node.op_type == "Cast" and node.input[0] in halves:
            values = numpy_helper.to_array(halves[node.input[0]]).astype(np.float32)
            halves[node.input[0]].CopyFrom(numpy_helper.from_array(values, node.output[0]))
        else:
            kept.append(node)
    del model.graph.node[:]
    model.graph.node.extend(kept)
    onnx.save(model, target)


def store_in_half(target: Path, side: int) -> None:
    """Keep the filters of a file as 16-bit numbers, half its size, and the side of its pictures.

    Whoever loads it makes the filters 32-bit once.
    """
    model = onnx.load(target)
    onnx.helper.set_model_props(model, {SIDE_KEY: str(side)})
    casts = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < LEAST_HALVED:
            continue
        halves = values.astype(np.float16)
        if np.linalg.norm(halves - values) > MOST_LOST * np.linalg.norm(values):
            continue  # too small for 16 bits
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(halves, f"{name}_half"))
        casts.append(onnx.helper.make_node("Cast", [f"{name}_half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, target)
