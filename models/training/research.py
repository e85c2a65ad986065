"""Trials on real scans and the model that came of them: every run by name, resumable, measured where it ends.

The scans (OPIXray, SIXray) are for academic use: whatever is trained here is of use ``research``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from models.evaluate import evaluate
from models.manifest import DEFAULT_MANIFEST
from models.onnx_detector import OnnxDetector
from models.training.export import export_run
from models.training.gpu import SOME_WAY, WIDE
from models.training.measure import CUTTERS, KNIVES, as_one
from models.training.mixed import HALF
from models.training.publish import untuned
from models.training.real import RealSet
from models.training.sources import Sources
from models.training.split import split_coco
from models.training.train import Plan, train

HELD_OUT, SPLIT_SEED = 0.3, 11
SHORT = 4_000
"""Views of a trial that compares: 13 minutes of one core."""
BATCH = 16
COCO_WEIGHTS, OUR_WEIGHTS = "yolox_nano.onnx", "default"


@dataclass(frozen=True)
class Trial:
    """One run.

    Attributes:
        start: ``COCO_WEIGHTS``, ``OUR_WEIGHTS``, the name of a trial that ran before, or "" for random numbers.
        sets: shares of "opixray", "sixray" (its training part, with the clean bags) and "simulated".
        blends, varies, packs: other articles, other hues and belts, many crops to a picture, see ``RealSet``.
        is_opened, is_wide: filters that see all channels; twice as many of them.
        is_frozen: the first two stages stay as they are.
        side: of a training crop; ``input_side``: of a whole scan, as the network sees it.
        way_back: share of the way from what was learned back to its start, where what comes of it lies.
        loose: sets that are blended, varied and not packed, whatever the others are.
        whole_from, plain_from: as in ``Plan``.
    """

    start: str
    sets: dict[str, float]
    views: int = SHORT
    rate: float = 1e-3
    blends: bool = True
    varies: bool = True
    packs: bool = False
    is_opened: bool = True
    is_wide: bool = False
    is_frozen: bool = True
    side: int = 320
    input_side: int = 640
    way_back: float = 0.0
    loose: tuple[str, ...] = ()
    whole_from: float = 1.0
    plain_from: float = 1.0


TRIALS: dict[str, Trial] = {
    # One schedule, one thing changed at a time.
    "opened": Trial(COCO_WEIGHTS, {"opixray": 1.0}),
    "depthwise": Trial(COCO_WEIGHTS, {"opixray": 1.0}, is_opened=False),
    "wide": Trial(COCO_WEIGHTS, {"opixray": 1.0}, is_wide=True),
    "random": Trial("", {"opixray": 1.0}),
    "from-default": Trial(OUR_WEIGHTS, {"opixray": 1.0}),
    "unblended": Trial(OUR_WEIGHTS, {"opixray": 1.0}, blends=False),
    "plain": Trial(OUR_WEIGHTS, {"opixray": 1.0}, blends=False, varies=False, is_frozen=False),
    "packed": Trial(OUR_WEIGHTS, {"opixray": 1.0}, blends=False, varies=False, packs=True, is_frozen=False),
    "small-input": Trial(OUR_WEIGHTS, {"opixray": 1.0}, side=224, input_side=448),
    # Across scanners, and the model.
    "opixray": Trial(OUR_WEIGHTS, {"opixray": 1.0, "simulated": 0.15}, views=20_000),
    "sixray": Trial(OUR_WEIGHTS, {"sixray": 1.0, "simulated": 0.15}, views=SHORT),
    "both": Trial(
        "opixray", {"opixray": 1.0, "sixray": 0.5, "simulated": 0.1}, views=16_000, rate=8e-4, blends=False,
        varies=False, is_frozen=False,
    ),
    "long": Trial(
        "both", {"opixray": 1.0, "sixray": 0.4, "simulated": 0.08}, views=46_000, rate=6e-4, blends=False,
        varies=False, packs=True,
    ),
    # For a GPU, whose pictures are always packed and laid over one another: ``trial on-gpu --gpu``.
    "on-gpu": Trial(
        OUR_WEIGHTS, {"opixray": 1.0, "sixray": 0.3, "simulated": 0.08}, views=106_000, rate=8e-4, blends=False,
        varies=False, packs=True, is_frozen=False,
    ),
    # From there on processors, longer on a GPU, and with SIXray's scans, whose articles are large, in crops that suit.
    "polished": Trial(
        "on-gpu", {"opixray": 1.0, "sixray": 0.5, "simulated": 0.06}, views=15_500, rate=4e-4, blends=False,
        varies=False, packs=True, way_back=HALF,
    ),
    "longer": Trial(
        "polished", {"opixray": 1.0, "sixray": 0.4, "simulated": 0.06}, views=245_600, rate=4e-4, blends=False,
        varies=False, packs=True, is_frozen=False, way_back=HALF,
    ),
    "suited": Trial(
        "longer", {"opixray": 0.4, "sixray": 0.55, "simulated": 0.05}, views=4_800, rate=7e-4, blends=False,
        varies=False, packs=True, loose=("sixray",), way_back=0.7,
    ),
    # On a GPU again, now with whole scans for most of its time: an article is to be told from all that lies beside it.
    "research": Trial(
        "suited", {"opixray": 1.0, "sixray": 0.25, "simulated": 0.06}, views=402_000, rate=4e-4, blends=False,
        varies=False, packs=True, is_frozen=False, way_back=SOME_WAY, whole_from=0.47, plain_from=0.85,
    ),
    # For a scanner that is not learned: much simulated beside, not far from ``default``, and shown as small as to it.
    "across": Trial(
        OUR_WEIGHTS, {"opixray": 1.0, "simulated": 1.0}, views=SHORT, rate=4e-4, blends=False, packs=True,
        input_side=480, way_back=HALF,
    ),
}  # fmt: skip


def run_trial(name: str, plan: Plan, real: Path, say: Callable[[str], None]) -> None:
    """Train ``work/NAME`` to its end, export it to ``work/NAME.onnx`` and measure it into ``work/NAME-*.json``."""
    trial, work = TRIALS[name], plan.out.parent
    train(plan)
    weights = work / f"{name}.onnx"
    export_run(plan.out, weights, trial.input_side)
    detector = OnnxDetector(untuned(name, weights), weights, threads=1)
    for set_name, figures in measured(detector, work, real).items():
        (work / f"{name}-{set_name}.json").write_text(figures, encoding="utf-8")
        content = json.loads(figures)
        say(f"{name} on {set_name}: mAP50 {content['map50']:.3f}, mAP50:95 {content['map']:.3f}")


def lessons_of(name: str) -> tuple[str, ...]:
    """The trials that lead to one, first to last, itself the last."""
    start = TRIALS[name].start
    return (*(lessons_of(start) if start in TRIALS else ()), name)


def plan_of(name: str, work: Path, real: Path, pool: Path, coco: Path | None, processes: int = 1) -> Plan:
    """The training plan of a trial; a step takes as many pictures however many processes share them."""
    trial = TRIALS[name]
    learned, _ = sixray_parts(work, real)
    given = {"blends": trial.blends, "varies": trial.varies, "packs": trial.packs}
    loose = {"blends": True, "varies": True, "packs": False}
    how = {name: loose if name in trial.loose else given for name in ("opixray", "sixray")}
    opixray = real / "opixray/train"
    sets = {
        "opixray": [RealSet(opixray / "annotations.json", opixray / "images", 1.0, **how["opixray"])],
        "sixray": [
            RealSet(learned, real / "sixray/train/images", 0.8, **how["sixray"]),
            RealSet(clean_set(work, real), real / "sixray/negatives", 0.2, **how["sixray"] | {"blends": False}),
        ],
        "simulated": [],
    }
    chosen = tuple(
        replace(one, share=one.share * share) for set_name, share in trial.sets.items() for one in sets[set_name]
    )
    simulated = trial.sets.get("simulated", 0.0)
    starts = {"": None, COCO_WEIGHTS: coco, OUR_WEIGHTS: DEFAULT_MANIFEST.parent / "weights/default.onnx"}
    start = starts[trial.start] if trial.start in starts else work / f"{trial.start}.onnx"
    return Plan(
        Sources(pool if simulated else None, chosen, simulated, trial.input_side),
        work / name, start, trial.views, processes=processes, batch=BATCH // processes, side=trial.side,
        rate=trial.rate, edges_frozen_from=0 if trial.start and trial.is_frozen else trial.views,
        is_opened=trial.is_opened, widths=WIDE if trial.is_wide else None, way_back=trial.way_back,
        whole_from=trial.whole_from, plain_from=trial.plain_from,
    )  # fmt: skip


def sixray_parts(work: Path, real: Path) -> tuple[Path, Path]:
    """What of SIXray is learned from, and what is held out: always the same, however often it is asked for."""
    folder = work / "sixray-split"
    parts = folder / "train.json", folder / "held_out.json"
    if not all(part.exists() for part in parts):
        split_coco(real / "sixray/train/annotations.json", real / "sixray/train/images", HELD_OUT, SPLIT_SEED, folder)
    return parts


def clean_set(work: Path, real: Path) -> Path:
    """The first half of the clean bags as a COCO file; the other half measures."""
    target = work / "clean.json"
    names = [path.name for path in clean_bags(real)[::2]]
    images = [{"id": number, "file_name": name} for number, name in enumerate(names, 1)]
    target.write_text(json.dumps({"images": images, "annotations": [], "categories": []}), encoding="utf-8")
    return target


def clean_bags(real: Path) -> list[Path]:
    """Every clean bag of SIXray, in order."""
    return sorted((real / "sixray/negatives").glob("*.jpg"))


def measured(detector: OnnxDetector, work: Path, real: Path) -> dict[str, str]:
    """Figures as JSON: OPIXray's validation scans by class and as one cutter, and SIXray's held-out part."""
    _, held_out = sixray_parts(work, real)
    opixray, images = real / "opixray/val/annotations.json", real / "opixray/val/images"
    negatives = clean_part(work, real)
    sixray = {"gun": ("gun",), "knife": KNIVES, "wrench": ("wrench",)}
    cutters = as_one(opixray, work / "opixray-one.json", "cutter")
    return {
        "opixray": evaluate(opixray, images, detector, {}).to_json(),
        "opixray-cutter": evaluate(cutters, images, detector, {"cutter": CUTTERS}).to_json(),
        "sixray": evaluate(held_out, real / "sixray/train/images", detector, sixray, negatives=negatives).to_json(),
    }


def clean_part(work: Path, real: Path) -> Path:
    """A folder with the clean bags that no trial learned from."""
    folder = work / "clean-held-out"
    folder.mkdir(parents=True, exist_ok=True)
    for path in clean_bags(real)[1::2]:
        target = folder / path.name
        if not target.exists():
            target.write_bytes(path.read_bytes())
    return folder
