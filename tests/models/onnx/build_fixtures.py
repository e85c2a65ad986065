"""Makes the tiny ONNX files beside it: ``python build_fixtures.py`` where the ``onnx`` package is installed.

All take ``images`` (1, 64, 64, 3) uint8 and give ``boxes`` (1, N, 4) and ``scores`` (1, N, 2). The upper left red value
of the picture is a switch: 255 lets ``nan`` give NaN and ``hang`` loop without end; anything else gives a good answer.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

FOLDER = Path(__file__).parent
SIDE = 64
BOXES = np.array([[[8, 8, 24, 24], [9, 9, 25, 25], [40, 40, 60, 60], [0, 0, 64, 64]]], np.float32)
SCORES = np.array([[[0.9, 0.1], [0.8, 0.0], [0.0, 0.7], [0.2, 0.2]]], np.float32)
SWITCH = [
    helper.make_node("Slice", ["images", "zeros", "ones", "axes"], ["corner"]),
    helper.make_node("Cast", ["corner"], ["corner_float"], to=TensorProto.FLOAT),
    helper.make_node("Reshape", ["corner_float", "scalar"], ["switch"]),
]


def constants(**values: np.ndarray) -> list:
    return [numpy_helper.from_array(value, name) for name, value in values.items()]


SWITCH_CONSTANTS = constants(
    zeros=np.zeros(4, np.int64), ones=np.ones(4, np.int64), axes=np.arange(4), scalar=np.zeros(0, np.int64),
    limit=np.float32(255),
)  # fmt: skip


def write(name: str, nodes: list, initializers: list, boxes: list | None = None, scores: list | None = None) -> None:
    graph = helper.make_graph(
        nodes, name,
        [helper.make_tensor_value_info("images", TensorProto.UINT8, [1, SIDE, SIDE, 3])],
        [
            helper.make_tensor_value_info("boxes", TensorProto.FLOAT, boxes or [1, 4, 4]),
            helper.make_tensor_value_info("scores", TensorProto.FLOAT, scores or [1, 4, 2]),
        ],
        initializers,
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    checker.check_model(model)
    save(model, FOLDER / f"{name}.onnx")


def constant() -> None:
    nodes = [
        helper.make_node("Identity", ["fixed_boxes"], ["boxes"]),
        helper.make_node("Identity", ["fixed_scores"], ["scores"]),
    ]
    write("constant", nodes, constants(fixed_boxes=BOXES, fixed_scores=SCORES))


def nan() -> None:
    nodes = [
        *SWITCH,
        helper.make_node("Sub", ["limit", "switch"], ["rest"]),
        helper.make_node("Div", ["rest", "rest"], ["one_or_nan"]),
        helper.make_node("Mul", ["fixed_boxes", "one_or_nan"], ["boxes"]),
        helper.make_node("Identity", ["fixed_scores"], ["scores"]),
    ]
    write("nan", nodes, [*SWITCH_CONSTANTS, *constants(fixed_boxes=BOXES, fixed_scores=SCORES)])


def hang() -> None:
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go_in"], ["go_out"]),
            helper.make_node("Sin", ["boxes_in"], ["boxes_out"]),
        ],
        "turn",
        [
            helper.make_tensor_value_info("turn_number", TensorProto.INT64, []),
            helper.make_tensor_value_info("go_in", TensorProto.BOOL, []),
            helper.make_tensor_value_info("boxes_in", TensorProto.FLOAT, [1, 4, 4]),
        ],
        [
            helper.make_tensor_value_info("go_out", TensorProto.BOOL, []),
            helper.make_tensor_value_info("boxes_out", TensorProto.FLOAT, [1, 4, 4]),
        ],
    )
    nodes = [
        *SWITCH,
        helper.make_node("Equal", ["switch", "limit"], ["is_on"]),
        helper.make_node("Cast", ["is_on"], ["on_number"], to=TensorProto.INT64),
        helper.make_node("Mul", ["on_number", "ages"], ["turns"]),
        helper.make_node("Loop", ["turns", "go", "fixed_boxes"], ["boxes"], body=body),
        helper.make_node("Identity", ["fixed_scores"], ["scores"]),
    ]
    more = constants(ages=np.int64(1 << 60), go=np.bool_(True), fixed_boxes=BOXES, fixed_scores=SCORES)
    write("hang", nodes, [*SWITCH_CONSTANTS, *more])


def dark_box() -> None:
    """One box round all pixels whose red is below 128, score 0.9 for the first label; score 0 where there is none."""
    nodes = [
        helper.make_node("Slice", ["images", "zero", "one", "last"], ["red"]),
        helper.make_node("Less", ["red", "half"], ["is_dark"]),
        helper.make_node("Cast", ["is_dark"], ["dark"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMax", ["dark"], ["columns"], axes=[0, 1, 3], keepdims=0),
        helper.make_node("ReduceMax", ["dark"], ["rows"], axes=[0, 2, 3], keepdims=0),
        helper.make_node("ReduceMax", ["dark"], ["any"], keepdims=0),
    ]
    for axis in ("columns", "rows"):
        nodes += [
            helper.make_node("ArgMax", [axis], [f"{axis}_first"], axis=0, keepdims=1),
            helper.make_node("ArgMax", [axis], [f"{axis}_last"], axis=0, keepdims=1, select_last_index=1),
            helper.make_node("Add", [f"{axis}_last", "one"], [f"{axis}_end"]),
        ]
    nodes += [
        helper.make_node("Concat", ["columns_first", "rows_first", "columns_end", "rows_end"], ["corners"], axis=0),
        helper.make_node("Cast", ["corners"], ["corners_float"], to=TensorProto.FLOAT),
        helper.make_node("Reshape", ["corners_float", "one_box"], ["boxes"]),
        helper.make_node("Mul", ["any", "first_label"], ["scores"]),
    ]
    more = constants(
        zero=np.zeros(1, np.int64), one=np.ones(1, np.int64), last=np.full(1, 3, np.int64), half=np.uint8(128),
        one_box=np.array([1, 1, 4]), first_label=np.array([[[0.9, 0.0]]], np.float32),
    )  # fmt: skip
    write("dark_box", nodes, more, [1, 1, 4], [1, 1, 2])


def open_sizes() -> None:
    """Declares open sizes and gives three boxes for four scores."""
    nodes = [
        *SWITCH,  # so that onnxruntime cannot work the sizes out from constants
        helper.make_node("Cast", ["switch"], ["nothing"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["three_boxes", "nothing"], ["boxes"]),
        helper.make_node("Identity", ["fixed_scores"], ["scores"]),
    ]
    more = [*SWITCH_CONSTANTS, *constants(three_boxes=BOXES[:, :3].copy(), fixed_scores=SCORES)]
    write("open_sizes", nodes, more, ["batch", "boxes", 4], ["batch", "boxes", 2])


if __name__ == "__main__":
    for build in (constant, nan, hang, dark_box, open_sizes):
        build()
