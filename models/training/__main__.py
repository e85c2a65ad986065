"""``python -m models.training train | export | evaluate | publish | card``; needs the packages of training."""

from __future__ import annotations

import argparse
import json
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
    evaluate = verbs.add_parser("evaluate", help="choose thresholds and measure; writes JSON")
    evaluate.add_argument("--onnx", type=Path, required=True)
    evaluate.add_argument("--json", type=Path, required=True)
    evaluate.add_argument("--frames", type=int, default=900)
    evaluate.add_argument("--clean", type=int, default=600)
    evaluate.add_argument("--real", type=Path, help="folder with opixray/ and sixray/")
    publish = verbs.add_parser("publish", help="copy the weights and write the manifest from an evaluation")
    publish.add_argument("--out", type=Path, required=True)
    publish.add_argument("--onnx", type=Path, required=True)
    publish.add_argument("--json", type=Path, required=True)
    publish.add_argument("--version", required=True)
    card = verbs.add_parser("card", help="write the model card from an evaluation")
    card.add_argument("--out", type=Path, required=True)
    card.add_argument("--json", type=Path, required=True)
    card.add_argument("--version", required=True)
    card.add_argument("--card", type=Path, required=True)
    card.add_argument("--note", default="", help="what the reader must know of this run")
    return parser.parse_args()


def _train(arguments: argparse.Namespace) -> None:
    from models.training.train import Plan, train

    train(
        Plan(arguments.seed, arguments.minutes, arguments.out, arguments.start, arguments.resume, bags=arguments.bags)
    )


def _export(arguments: argparse.Namespace) -> None:
    import torch

    from models.simulation.labels import LABELS
    from models.training.export import export_onnx
    from models.training.network import YoloxNano

    network = YoloxNano(len(LABELS))
    network.load_state_dict(torch.load(arguments.out / "state.pt")["average"])
    export_onnx(network, arguments.onnx)


def _evaluate(arguments: argparse.Namespace) -> None:
    from models.training.detect import Detector
    from models.training.evaluate import (
        milliseconds,
        real_figures,
        simulated_figures,
        trained_makers_ap,
    )
    from models.training.thresholds import choose_thresholds

    detector = Detector(arguments.onnx)
    thresholds = choose_thresholds(detector, arguments.clean)
    figures: dict[str, object] = {
        "thresholds": thresholds, "simulated": simulated_figures(detector, thresholds, arguments.frames),
        "clean": arguments.clean, "milliseconds": milliseconds(detector),
    }  # fmt: skip
    figures["trained_makers"] = trained_makers_ap(detector, arguments.frames // 2)
    if arguments.real:
        figures["real"] = real_figures(detector, arguments.real)
    arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _publish(arguments: argparse.Namespace) -> None:
    from models.training.manifest_entry import publish

    publish(arguments.out, arguments.onnx, arguments.json, arguments.version)


def _card(arguments: argparse.Namespace) -> None:
    import torch

    from models.simulation.articles import MAKERS
    from models.training.card import write_card

    state = torch.load(arguments.out / "state.pt")
    makers, minutes = sum(len(of) for of in MAKERS.values()), round(state["seconds"] / 60)
    write_card(arguments.json, arguments.version, state["seen"], minutes, makers, arguments.card, arguments.note)


def main() -> None:
    """Run one verb."""
    arguments = _arguments()
    {"train": _train, "export": _export, "evaluate": _evaluate, "publish": _publish, "card": _card}[arguments.verb](
        arguments
    )


if __name__ == "__main__":
    main()
