"""``python -m models.training train | export | evaluate | publish``; needs torch, onnx, onnxruntime, pycocotools."""

from __future__ import annotations

import argparse
from pathlib import Path


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models.training")
    verbs = parser.add_subparsers(dest="verb", required=True)
    train = verbs.add_parser("train", help="train on simulated bags for some minutes")
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--minutes", type=float, required=True)
    train.add_argument("--out", type=Path, required=True)
    train.add_argument("--start", type=Path, required=True, help="YOLOX-Nano COCO weights (ONNX, Apache-2.0)")
    train.add_argument("--resume", action="store_true")
    train.add_argument("--bags", type=int, default=1500)
    export = verbs.add_parser("export", help="write the averaged weights of a run as ONNX")
    export.add_argument("--out", type=Path, required=True)
    export.add_argument("--onnx", type=Path, required=True)
    return parser.parse_args()


def _export(out: Path, onnx: Path) -> None:
    import torch

    from models.simulation.labels import LABELS
    from models.training.export import export_onnx
    from models.training.network import YoloxNano

    network = YoloxNano(len(LABELS))
    network.load_state_dict(torch.load(out / "state.pt")["average"])
    export_onnx(network, onnx)


def main() -> None:
    """Run one verb."""
    arguments = _arguments()
    if arguments.verb == "train":
        from models.training.train import Plan, train

        train(Plan(arguments.seed, arguments.minutes, arguments.out, arguments.start, arguments.resume, bags=arguments.bags))
    elif arguments.verb == "export":
        _export(arguments.out, arguments.onnx)


if __name__ == "__main__":
    main()
