"""A station teaches the detector its own bags: split, learn in rounds until nothing is gained, measure both models.

The model in use stays as it is. The new one goes beside it into ``models/site`` and is offered for shadow operation.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from checkpoint.durable_files import write_durably
from checkpoint.errors import RefusedError
from models.evaluate import Result, evaluate
from models.manifest import Manifest, Model, read_weights
from models.onnx_detector import OnnxDetector
from models.simulation.labels import LABELS
from models.training.card import number
from models.training.export import export_run, side_of
from models.training.pool import build_pool
from models.training.publish import untuned
from models.training.real import RealSet
from models.training.site_parts import Parts, part_labels, split_lesson
from models.training.sources import Sources
from models.training.train import Plan, train

ROUND_VIEWS = 1_600
"""Training pictures between two looks at the part that says whether the model still gains."""
RATES = (1e-3, 7e-4, 5e-4, 3e-4)
"""Learning rate at the start of each round; the last one stays."""
LEAST_GAIN = 0.005
"""mAP50 that a round has to bring."""
PATIENCE = 2
"""Rounds without that gain, one after the other, that end the lesson."""
REMEMBERED = 0.2
"""Simulated pictures beside the station's own, so that labels it has not marked are not forgotten."""
POOL_SEED, POOL_SHARDS = 5, 4


@dataclass(frozen=True)
class Lesson:
    """What to learn from, and how long.

    Attributes:
        data: folder with ``annotations.json`` (COCO) and ``images/``, as ``kiosk models labels`` writes it.
        work: folder for everything between; a lesson that was cut off goes on from it.
        start: name of the model to go on from; "" for the one a new kiosk uses.
        categories: category of the data -> labels; the first is learned, each of them counts when it is measured.
        hours: after which no further round begins.
        limit: labelled pictures to use, to see what fewer would have given; 0 for all.
        use, licence: of the data, and so of the model.
    """

    data: Path
    work: Path
    start: str = ""
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hours: float = 8.0
    processes: int = 2
    limit: int = 0
    seed: int = 1
    use: Literal["operating", "research"] = "operating"
    licence: str = "the station's own scans"
    round_views: int = ROUND_VIEWS


@dataclass(frozen=True)
class Learned:
    """What came of a lesson: figures on the held-out part, of the model before and the one after."""

    weights: Path
    rounds: list[dict[str, Any]]
    before: Result
    after: Result
    pictures: dict[str, int]

    @property
    def gain(self) -> float:
        """mAP50 gained on bags that neither model saw."""
        return (self.after.map50 or 0.0) - (self.before.map50 or 0.0)


def learn(lesson: Lesson, manifest: Manifest, say: Callable[[str], None]) -> Learned:
    """Run a lesson to its end, or go on with it.

    Raises:
        EnvironmentFault: ``site.*``: the data or the work folder cannot be used; ``model.*``: nor the weights to
            begin with.
        RefusedError: ``site.too_few``, ``site.other_network``.
    """
    start = manifest.model(lesson.start) if lesson.start else manifest.operating()
    _refuse_other_network(start)
    parts = split_lesson(lesson.data, lesson.work, lesson.categories, lesson.limit, lesson.seed)
    say(f"划分 split: 学习 learn {parts.counts['learn']}, 选择 stop {parts.counts['stop']}, "
        f"留出 held out {parts.counts['held_out']} 张图 pictures")  # fmt: skip
    before_path = manifest.weights_path(start)
    read_weights(start, before_path)  # a lesson does not go on from a file that somebody changed
    before = _measured(untuned("before", before_path, start.output.margin), before_path, parts.held_out, lesson)
    say(f"学习前 before: mAP50 {number(before.map50)} (留出部分 held-out part)")
    pool = lesson.work / "pool"
    build_pool(pool, POOL_SEED, 0, POOL_SHARDS,
               lambda done: say(f"模拟行包 simulated frames {done}/{POOL_SHARDS}"), lesson.processes)  # fmt: skip
    rounds = _rounds(lesson, parts, before_path, say)
    best = max(rounds, key=lambda one: float(one["map50"]))
    weights = Path(best["weights"])
    after = _measured(untuned("after", weights), weights, parts.held_out, lesson)
    say(f"学习后 after: mAP50 {number(after.map50)} (留出部分 held-out part)")
    return Learned(weights, rounds, before, after, parts.counts)


def _refuse_other_network(model: Model) -> None:
    """Only our own network can be taught on; a foreign ONNX file can be run but not trained."""
    is_ours = tuple(label.name for label in model.label) == LABELS and model.input.channels == "rgb"
    if not is_ours:
        raise RefusedError(
            "site.other_network",
            f"model {model.title} is not of the network that can be taught here; start from --from default",
        )


def _rounds(lesson: Lesson, parts: Parts, start: Path, say: Callable[[str], None]) -> list[dict[str, Any]]:
    """Each round goes on from the best before it; round 0 is the start itself, so nothing worse can win."""
    began = time.monotonic()
    scored = [_score(0, start, parts, lesson)]
    say(_round_words(scored[0]))
    without_gain = 0
    while without_gain < PATIENCE:
        number = len(scored)
        best = max(scored, key=lambda one: float(one["map50"]))
        folder = lesson.work / f"round-{number}"
        weights = lesson.work / f"round-{number}.onnx"
        if not weights.exists():
            if time.monotonic() - began > lesson.hours * 3600:
                break
            train(_plan(lesson, parts, folder, Path(best["weights"]), number))
            part = weights.with_suffix(".part")
            export_run(folder, part, side_of(start))
            part.replace(weights)
        scored.append(_score(number, weights, parts, lesson))
        without_gain = 0 if scored[-1]["map50"] >= best["map50"] + LEAST_GAIN else without_gain + 1
        say(_round_words(scored[-1]))
    return scored


def _plan(lesson: Lesson, parts: Parts, folder: Path, start: Path, number: int) -> Plan:
    real = RealSet(parts.learn, lesson.data / "images", 1.0, blends=True)
    sources = Sources(lesson.work / "pool", (real,), REMEMBERED, side_of(start))
    return Plan(
        sources, folder, start, lesson.round_views, lesson.seed + number,
        processes=lesson.processes, batch=max(16 // lesson.processes, 4), side=320,
        rate=RATES[min(number, len(RATES)) - 1], edges_frozen_from=0,
    )  # fmt: skip


def _score(number: int, weights: Path, parts: Parts, lesson: Lesson) -> dict[str, Any]:
    result = _measured(untuned("round", weights), weights, parts.stop, lesson)
    return {"round": number, "weights": str(weights), "map50": result.map50 or 0.0}


def _measured(model: Model, weights: Path, annotations: Path, lesson: Lesson) -> Result:
    detector = OnnxDetector(model, weights, threads=1)
    return evaluate(annotations, lesson.data / "images", detector, part_labels(annotations, lesson.categories))


def _round_words(one: dict[str, Any]) -> str:
    return f"第 {one['round']} 轮 round {one['round']}: mAP50 {one['map50']:.3f} (选择部分 stop part)"


def write_report(learned: Learned, target: Path) -> None:
    """Everything measured, as JSON; the figures are of the held-out part unless they say otherwise."""
    content = {
        "pictures": learned.pictures,
        "rounds": [{key: one[key] for key in ("round", "map50")} for one in learned.rounds],
        "gain": round(learned.gain, 4),
        "before": json.loads(learned.before.to_json()),
        "after": json.loads(learned.after.to_json()),
    }
    write_durably(target, json.dumps(content, ensure_ascii=False, indent=2).encode())
