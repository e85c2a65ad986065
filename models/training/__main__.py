"""``python -m models.training default``: the shipped model from seed to ONNX; or each of its steps by itself.

Every step goes on where it was cut off. Needs the packages of ``ui/kiosk/requirements/train.txt``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.training.site_command import add_site_verb, run_site

SHARDS = 81
VIEWS = 98_000
BAGS = 900
"""Validation bags to calibrate on, a third of them clean; the test set has as many."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m models.training", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    pool = verbs.add_parser("pool", help="draw simulated frames for training")
    pool.add_argument("--pool", type=Path, required=True)
    pool.add_argument("--seed", type=int, default=1)
    pool.add_argument("--first", type=int, default=0)
    pool.add_argument("--shards", type=int, default=SHARDS)
    pool.add_argument("--processes", type=int, default=2)
    train = verbs.add_parser("train", help="train until so many views were seen, from random numbers if not told else")
    train.add_argument("--pool", type=Path, required=True)
    train.add_argument("--out", type=Path, required=True)
    _add_start(train)
    train.add_argument("--views", type=int, default=VIEWS)
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--processes", type=int, default=2)
    train.add_argument("--shards", type=int, default=0, help="with a GPU: draw so much of the pool beside")
    train.add_argument("--use-up", action="store_true", help="with a GPU: frames leave the disk once it holds them")
    _add_gpu(train)
    export = verbs.add_parser("export", help="write the averaged weights of a run as ONNX")
    export.add_argument("--out", type=Path, required=True)
    export.add_argument("--onnx", type=Path, required=True)
    curve = verbs.add_parser("curve", help="draw the loss of a run")
    curve.add_argument("--out", type=Path, required=True)
    curve.add_argument("--picture", type=Path, required=True)
    publish = verbs.add_parser("publish", help="calibrate, choose thresholds, and put the weights into the manifest")
    publish.add_argument("--out", type=Path, required=True)
    publish.add_argument("--version", required=True)
    publish.add_argument("--bags", type=int, default=BAGS)
    measure = verbs.add_parser("measure", help="measure the published model; simulated, and real where they are")
    measure.add_argument("--work", type=Path, required=True, help="for the test set and the figures")
    measure.add_argument("--real", type=Path, help="folder with opixray/ and sixray/")
    measure.add_argument("--bags", type=int, default=BAGS)
    card = verbs.add_parser("card", help="write figures into the manifest and the model card")
    card.add_argument("--work", type=Path, required=True)
    card.add_argument("--out", type=Path, required=True)
    card.add_argument("--note", type=Path, help="Markdown: what was tried, what limits it")
    _add_real_verbs(verbs)
    add_site_verb(verbs)
    default = verbs.add_parser("default", help="all of it: pool, train, export, publish, measure, card")
    default.add_argument("--work", type=Path, required=True)
    _add_start(default, is_required=True)
    default.add_argument("--version", required=True)
    default.add_argument("--real", type=Path)
    default.add_argument("--views", type=int, default=VIEWS)
    default.add_argument("--shards", type=int, default=SHARDS)
    default.add_argument("--processes", type=int, default=2)
    _add_gpu(default)
    return parser


def _add_start(verb: argparse.ArgumentParser, *, is_required: bool = False) -> None:
    start = verb.add_mutually_exclusive_group(required=is_required)
    start.add_argument("--start", type=Path, help="ONNX: YOLOX-Nano's COCO weights")
    start.add_argument("--go-on", action="store_true", help="begin with the published model, at a lower rate")


def _add_gpu(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--gpu", action="store_true", help="learn there, a wider network; --processes then draw the pool beside"
    )
    verb.add_argument("--minutes", type=float, default=math.inf, help="on a GPU: the run ends after these")


def _add_real_verbs(verbs: Any) -> None:
    trial = verbs.add_parser("trial", help="train and measure one named trial on real scans")
    trial.add_argument("name", nargs="+", help="names of models/training/research.py; one after the other")
    trial.add_argument("--work", type=Path, required=True)
    trial.add_argument("--real", type=Path, required=True, help="folder with opixray/ and sixray/")
    trial.add_argument("--pool", type=Path, required=True, help="simulated frames")
    trial.add_argument("--coco", type=Path, help="YOLOX-Nano's COCO weights, for trials that start from them")
    trial.add_argument("--processes", type=int, default=1, help="as many as there are free cores")
    _add_gpu(trial)
    research = verbs.add_parser("research", help="publish the research model and write up the trials")
    research.add_argument("--work", type=Path, required=True, help="where the trials ran")
    research.add_argument("--real", type=Path, required=True, help="folder with opixray/ and sixray/")
    research.add_argument("--version", required=True)
    research.add_argument("--note", type=Path, help="Markdown: what was tried, what limits it")
    lessons = verbs.add_parser("site-curve", help="draw what so many labelled bags gave a station")
    lessons.add_argument("reports", type=Path, nargs="+", help="report.json of lessons with different --limit")
    lessons.add_argument("--picture", type=Path, required=True)
    int8 = verbs.add_parser("int8", help="measure what eight-bit weights would bring")
    int8.add_argument("--weights", type=Path, required=True)
    int8.add_argument("--annotations", type=Path, required=True)
    int8.add_argument("--images", type=Path, required=True)
    int8.add_argument("--work", type=Path, required=True)


def _pool(arguments: argparse.Namespace) -> None:
    from models.training.pool import build_pool

    build_pool(
        arguments.pool, arguments.seed, arguments.first, arguments.shards,
        lambda done: _say(f"shard {done} of {arguments.shards}"), arguments.processes,
    )  # fmt: skip


def _train(arguments: argparse.Namespace) -> None:
    from models.training.default_plan import going_on, plan_of
    from models.training.gpu import SOME_WAY, on_gpu
    from models.training.mixed import HALF
    from models.training.pool import drawn_beside
    from models.training.train import train

    pool, seed, processes = arguments.pool, arguments.seed, arguments.processes
    plan = plan_of(pool, arguments.out, arguments.start, arguments.views, seed, processes)
    plan = going_on(plan, SOME_WAY if arguments.gpu else HALF) if arguments.go_on else plan
    if not arguments.gpu:
        train(plan)
        return
    plan = replace(plan, sources=replace(plan.sources, is_used_up=arguments.use_up))
    with drawn_beside(pool, seed, arguments.shards, processes):
        train(on_gpu(plan, arguments.minutes))


def _export(arguments: argparse.Namespace) -> None:
    from models.training.export import export_run

    export_run(arguments.out, arguments.onnx)
    _say(f"{arguments.onnx}: sha256 {hashlib.sha256(arguments.onnx.read_bytes()).hexdigest()}")


def _curve(arguments: argparse.Namespace) -> None:
    from models.training.curve import draw_curve

    draw_curve(arguments.out / "log.jsonl", arguments.picture)


def _publish(arguments: argparse.Namespace) -> None:
    from models.training.publish import publish

    publish(arguments.out, arguments.version, arguments.bags, _say)


def _measure(arguments: argparse.Namespace) -> None:
    from models.training.measure import measure

    measure(arguments.work, arguments.real, arguments.bags, _say)


def _card(arguments: argparse.Namespace) -> None:
    from models.training.card import write_card_and_metrics

    write_card_and_metrics(arguments.work, arguments.out, arguments.note)


def _trial(arguments: argparse.Namespace) -> None:
    from models.training.gpu import on_gpu
    from models.training.research import plan_of, run_trial

    for name in arguments.name:
        plan = plan_of(name, arguments.work, arguments.real, arguments.pool, arguments.coco, arguments.processes)
        plan = on_gpu(plan, arguments.minutes) if arguments.gpu else plan
        run_trial(name, plan, arguments.real, _say)


def _research(arguments: argparse.Namespace) -> None:
    from models.training.research_card import publish_research, write_research_card

    publish_research(arguments.work, arguments.real, arguments.version, _say)
    write_research_card(arguments.work, arguments.note)


def _site_curve(arguments: argparse.Namespace) -> None:
    from models.training.site_curve import curve_table, draw_site_curve, read_reports

    reports = read_reports(arguments.reports)
    draw_site_curve(reports, arguments.picture)
    _say(curve_table(reports))


def _int8(arguments: argparse.Namespace) -> None:
    from models.training.int8 import measure_int8

    found = measure_int8(arguments.weights, arguments.annotations, arguments.images, arguments.work)
    _say(json.dumps(found, indent=2))


def _default(arguments: argparse.Namespace) -> None:
    work, out = str(arguments.work), str(arguments.work / "run")
    pool = str(arguments.work / "pool")
    real = ["--real", str(arguments.real)] if arguments.real else []
    shards, processes = ["--shards", str(arguments.shards)], ["--processes", str(arguments.processes)]
    start = ["--go-on"] if arguments.go_on else ["--start", str(arguments.start)]
    learn = ["train", "--pool", pool, "--out", out, *start, "--views", str(arguments.views)]
    if arguments.gpu:
        lessons = [[*learn, *shards, *processes, "--use-up", "--gpu", "--minutes", str(arguments.minutes)]]
    else:
        lessons = [["pool", "--pool", pool, *shards, *processes], [*learn, *processes]]
    steps = (
        *lessons,
        ["publish", "--out", out, "--version", arguments.version],
        ["measure", "--work", work, *real],
        ["card", "--work", work, "--out", out],
    )  # fmt: skip
    for step in steps:
        _say(" ".join(step))
        _run(step)


VERBS: dict[str, Callable[[argparse.Namespace], None]] = {
    "pool": _pool, "train": _train, "export": _export, "curve": _curve, "publish": _publish, "measure": _measure,
    "card": _card, "trial": _trial, "research": _research, "site": run_site, "site-curve": _site_curve, "int8": _int8,
    "default": _default,
}  # fmt: skip


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _run(words: list[str] | None = None) -> None:
    parser = _parser()
    arguments = parser.parse_args(words)
    if getattr(arguments, "minutes", math.inf) < math.inf and not arguments.gpu:
        parser.error("--minutes ends a run with --gpu; on a processor say --views")
    if getattr(arguments, "use_up", False) and not arguments.gpu:
        parser.error("--use-up is for --gpu; on a processor all read the frames again and again")
    VERBS[arguments.verb](arguments)


if __name__ == "__main__":
    _run()
