"""What eight-bit weights and activations would bring and cost: measured, not shipped unless it pays."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from models.evaluate import evaluate
from models.manifest import ModelInput
from models.onnx_detector import OnnxDetector
from models.pictures import read_scan
from models.preprocess import to_tensor
from models.tiling import tiles_of
from models.training.export import in_full
from models.training.publish import untuned

CALIBRATION_PICTURES, TIMED = 60, 20


def measure_int8(weights: Path, annotations: Path, images: Path, work: Path) -> dict[str, Any]:
    """Quantise ``weights`` on a few of the pictures; size, time on one thread, and mAP50 on the rest, of both files.

    Args:
        annotations: COCO file of simulated or real pictures below ``images``.
    """
    from onnxruntime.quantization import CalibrationMethod, QuantFormat, QuantType, quantize_static

    work.mkdir(parents=True, exist_ok=True)
    content = json.loads(annotations.read_text(encoding="utf-8"))
    files = [images / entry["file_name"] for entry in content["images"]]
    small, full = work / f"{weights.stem}-int8.onnx", work / f"{weights.stem}-full.onnx"
    in_full(weights, full)
    quantize_static(
        str(full), str(small), _Pictures(weights, files[:CALIBRATION_PICTURES]), quant_format=QuantFormat.QDQ,
        per_channel=True, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
        calibrate_method=CalibrationMethod.MinMax, op_types_to_quantize=["Conv"],
    )  # fmt: skip
    rest = {**content, "images": content["images"][CALIBRATION_PICTURES:]}
    kept = {entry["id"] for entry in rest["images"]}
    rest["annotations"] = [one for one in content["annotations"] if one["image_id"] in kept]
    measured_on = work / "rest.json"
    measured_on.write_text(json.dumps(rest), encoding="utf-8")
    return {
        name: _figures(path, measured_on, images, files[0]) for name, path in (("float32", weights), ("int8", small))
    }


def _figures(path: Path, annotations: Path, images: Path, example: Path) -> dict[str, Any]:
    detector = OnnxDetector(untuned(path.stem, path), path, threads=1)
    scan = read_scan(example)
    times = []
    for _ in range(TIMED):
        began = time.perf_counter()
        detector.detect(scan)
        times.append(1000 * (time.perf_counter() - began))
    result = evaluate(annotations, images, detector, {})
    return {
        "megabytes": round(path.stat().st_size / 1e6, 2),
        "milliseconds": round(statistics.median(times), 1),
        "map50": None if result.map50 is None else round(result.map50, 4),
    }


class _Pictures:
    """Inputs for the calibration, as onnxruntime's quantiser asks for them."""

    def __init__(self, weights: Path, files: list[Path]) -> None:
        model = untuned("calibration", weights)
        self._inputs = self._prepared(model.input, files)

    @staticmethod
    def _prepared(model_input: ModelInput, files: list[Path]) -> Iterator[dict[str, NDArray[Any]]]:
        for file in files:
            scan = read_scan(file)
            for tile in tiles_of(*scan.size, model_input):
                yield {model_input.tensor: to_tensor(scan, tile, model_input)[0]}

    def get_next(self) -> dict[str, NDArray[Any]] | None:
        """The next input, None at the end."""
        return next(self._inputs, None)
