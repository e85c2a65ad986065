"""A weights file in onnxruntime, in this process."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from checkpoint.detection import Detection
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.scan import Scan
from models.manifest import Model, ModelInput, read_weights
from models.ort import onnxruntime
from models.postprocess import Candidates, candidates, merged, to_detections
from models.preprocess import Scale, to_tensor, with_its_belt
from models.tiling import Tile, tiles_of

_TYPES = {"uint8": "tensor(uint8)", "float32": "tensor(float)"}


class OnnxDetector:
    """Finds articles on scans, for several threads at once.

    Not for the lane by itself: a native call that hangs cannot be ended (see worker).
    """

    def __init__(self, model: Model, weights_path: Path, threads: int = 2) -> None:
        """Load, compare with the manifest and run once.

        Raises:
            EnvironmentFault: ``model.*``, naming the file, the manifest's key and what to do.
        """
        self._model = model
        self._session = _session(model, weights_path, threads)
        _compare(self._session, model, weights_path)
        self._input = _as_open(self._session, model.input)
        boxes, scores = self._run(np.zeros(model.input.shape, model.input.dtype))
        candidates(boxes, scores, Scale(0, 1.0, 1.0), model, None)

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._model.title

    @property
    def input(self) -> ModelInput:
        """What a scan is made into for it."""
        return self._input

    @property
    def sha256(self) -> str:
        """Hash of the weights file."""
        return self._model.sha256

    @property
    def labels(self) -> tuple[str, ...]:
        """What it can find, in the order of its outputs."""
        return tuple(label.name for label in self._model.label)

    @property
    def thresholds(self) -> dict[str, float]:
        """Label -> calibrated score, 0..1, from which it is shown; in the order of the outputs."""
        return {label.name: label.threshold for label in self._model.label}

    def detect(self, scan: Scan, min_score_e4: int | None = None) -> tuple[Detection, ...]:
        """Zones above the manifest's thresholds, best first, at most 100.

        Args:
            scan: of any size; a long one is looked at piece by piece.
            min_score_e4: one threshold for all classes instead, for measuring.

        Raises:
            DetectorUnavailable: the outputs are no numbers or not what the manifest says, or the scan cannot be
                judged by this model.
        """
        width, height = scan.size
        if width == 0 or height == 0:
            raise DetectorUnavailable(
                "detector.empty_scan", f"bag {scan.bag_id}: the scan has no pixels: send the bag again"
            )
        scan = with_its_belt(scan, self._input)
        pieces = [(tile, self._look(scan, tile, min_score_e4)) for tile in tiles_of(width, height, self._input)]
        return to_detections(merged(pieces), self._model, width, height)

    def _look(self, scan: Scan, tile: Tile, min_score_e4: int | None) -> Candidates:
        tensor, scale = to_tensor(scan, tile, self._input)
        boxes, scores = self._run(tensor)
        return candidates(boxes, scores, scale, self._model, min_score_e4)

    def _run(self, tensor: NDArray[np.uint8 | np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        output = self._model.output
        try:
            boxes, scores = self._session.run([output.boxes, output.scores], {self._model.input.tensor: tensor})
        except Exception as error:  # onnxruntime's own exceptions share no other base
            raise DetectorUnavailable(
                "detector.run_failed", f"model {self._model.title} failed on a scan ({error}): open the bag by hand"
            ) from error
        return boxes, scores


def _session(model: Model, path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Of all settings tried these are the quickest: the whole graph optimised, which keeps convolutions
    # in blocks of channels, is 1.4 to 4 times as fast as less; parallel execution takes twice as long; without the
    # arena memory grows by half for no speed.
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.enable_cpu_mem_arena = True
    # Spinning threads make each other up to 2.1 times slower on two busy cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    weights = read_weights(model, path)
    try:
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exceptions share no other base
        raise EnvironmentFault(
            "model.not_loadable",
            f"{path}: onnxruntime {onnxruntime.__version__} cannot load it ({error}); install the models again",
            file=str(path),
        ) from error


def _compare(session: onnxruntime.InferenceSession, model: Model, path: Path) -> None:
    """Refuse a file whose tensors are not those of the manifest."""
    inputs, outputs = session.get_inputs(), {tensor.name: tensor for tensor in session.get_outputs()}
    if [tensor.name for tensor in inputs] != [model.input.tensor]:
        _refuse(path, model, "input.tensor", model.input.tensor, [tensor.name for tensor in inputs])
    _compare_tensor(inputs[0], model.input.shape, _TYPES[model.input.dtype], path, model, "input")
    for key, name, last in (("boxes", model.output.boxes, 4), ("scores", model.output.scores, len(model.label))):
        if name not in outputs:
            _refuse(path, model, f"output.{key}", name, sorted(outputs))
        wanted = (1, None, last)
        # The last size of the scores is the number of labels.
        key = "label" if key == "scores" else f"output.{key}"
        _compare_tensor(outputs[name], wanted, "tensor(float)", path, model, key)


def _as_open(session: onnxruntime.InferenceSession, model_input: ModelInput) -> ModelInput:
    """The input as it is to be fed: a file with fixed sizes takes all of its padding, whatever the manifest allows."""
    shape = session.get_inputs()[0].shape
    sides = shape[1:3] if model_input.layout == "NHWC" else shape[2:]
    is_fixed = any(isinstance(side, int) for side in sides)
    return msgspec.structs.replace(model_input, multiple=0, skips_belt=False) if is_fixed else model_input


def _compare_tensor(
    tensor: onnxruntime.NodeArg, shape: tuple[int | None, ...], kind: str, path: Path, model: Model, key: str
) -> None:
    if tensor.type != kind:
        _refuse(path, model, key, kind, tensor.type)
    # A size that the file leaves open is a name or None there.
    fits = len(tensor.shape) == len(shape) and all(
        wanted is None or not isinstance(found, int) or found == wanted
        for found, wanted in zip(tensor.shape, shape, strict=True)
    )
    if not fits:
        _refuse(path, model, key, shape, tensor.shape)


def _refuse(path: Path, model: Model, key: str, wanted: object, found: object) -> None:
    raise EnvironmentFault(
        "model.wrong_tensor",
        f"{path}: the manifest's key {key} of model {model.name!r} says {wanted}, the file has {found}; "
        "correct the manifest or install the file that belongs to it",
        file=str(path),
        key=key,
    )
