"""Publish the research model and write up every trial that was run beside it: what was changed, what it gave."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from models.evaluate import SAME
from models.manifest import DEFAULT_MANIFEST, Label, Metric, Model, Training, load_manifest
from models.onnx_detector import OnnxDetector
from models.simulation.labels import LABELS
from models.training.card import number, spread
from models.training.curve import draw_curve
from models.training.publish import described, untuned, write_manifest
from models.training.research import COCO_WEIGHTS, OUR_WEIGHTS, TRIALS, Trial, lessons_of, measured
from models.training.research_rows import SETS, Row, figures, keep_rows
from models.training.tune import tune

NAME, PUBLISHED = "research", "published"
"""The trial whose weights are shipped; and the figures of the manifest's entry, whose scores are calibrated."""
LICENCE = (
    "academic use only, not commercial: trained on OPIXray (Wei et al., ACM MM 2020) and SIXray (Miao et al., CVPR "
    "2019); begun from default (Apache-2.0; YOLOX-Nano COCO weights, Megvii, Apache-2.0)"
)
DATA = "opixray/train and the learning part of sixray/train (academic use only), simulated bags beside"
_WITH = "--work DIR --real FOLDER --pool POOL"
ON_GPU = ("on-gpu", "longer", NAME)
COMMAND = " && ".join(
    f"python -m models.training trial {one} {_WITH}{' --gpu' if one in ON_GPU else ''}" for one in lessons_of(NAME)
)
LESSONS = ("opixray", "sixray", "both", "long", *lessons_of(NAME), "across")
"""Trials of more than the short schedule."""
CARD = Path(__file__).parents[2] / "docs/models/research.md"
BAGS = 150
"""Simulated validation bags to calibrate on; real ones would be taken from training or from measuring."""


def publish_research(work: Path, real: Path, version: str, say: Callable[[str], None]) -> None:
    """Put ``work/research.onnx`` into the manifest as ``research``, with its licence, and measure it there."""
    weights = work / f"{NAME}.onnx"
    detector = OnnxDetector(untuned(NAME, weights, skips_belt=True), weights, threads=2)
    tuned = tune(detector, BAGS, lambda done: say(f"tuned on {done} of {BAGS}") if done % 50 == 0 else None)
    labels = tuple(Label(label, tuned[label].threshold, tuned[label].calibration) for label in LABELS)
    seen = sum(TRIALS[one].views for one in lessons_of(NAME))
    model = described(
        NAME, version, f"weights/{NAME}.onnx", weights, LICENCE, "research", labels, Training(DATA, COMMAND, seen, 1),
        skips_belt=True,
    )  # fmt: skip
    shutil.copyfile(weights, DEFAULT_MANIFEST.parent / model.file)
    for name, said in measured(OnnxDetector(model, weights, threads=1), work, real).items():
        (work / f"{PUBLISHED}-{name}.json").write_text(said, encoding="utf-8")
    write_manifest(msgspec.structs.replace(model, metric=_metrics(work)))


def _metrics(work: Path) -> tuple[Metric, ...]:
    found = []
    for name in SETS:
        one = figures(work, PUBLISHED, name)
        if one is not None:
            rows = [("mAP50", one["map50"]), ("mAP50:95", one["map"])]
            rows += [(f"AP50 {SAME.get(each['category'], each['category'])}", each["ap50"]) for each in one["classes"]]
            found += [
                Metric(f"real: {name}", False, what, round(value, 3), COMMAND)
                for what, value in rows
                if value is not None
            ]
    return tuple(found)


def write_research_card(work: Path, note: Path | None) -> None:
    """Write ``docs/models/research.md`` and its curve from what the trials left in ``work``."""
    model = load_manifest().model(NAME)
    rows = keep_rows(work)
    said = note.read_text(encoding="utf-8").strip() + "\n" if note else ""
    CARD.write_text(_card(model, work, rows, said), encoding="utf-8")
    draw_curve(work / NAME / "log.jsonl", CARD.with_name(f"{NAME}-curve.png"))


TEMPLATE = """# Model card: `{title}` – for research only

> **{licence}.** It is never the model of an operating lane: `kiosk models activate research` refuses it.

- **What it is**: the network of [`default`](default.md), {labels} labels, taught on real scans.
- **Data**: {data}. Belts made white; SIXray split so that near-duplicate scans stay together, 30 % held out.
- **How it sees a scan**: the belt is made white, and left off where nothing lies on it
  ([decision 12](../decisions/0012-bags-are-shown-not-belt.md)).
- **Scores and thresholds** are tuned on simulated bags: real ones would be missing where they teach or measure.
- **How it learned**: in turns on a GPU and on a processor, from `default`, both sets at once: on a GPU (`on-gpu`), on
  a processor (`polished`), on a GPU (`longer`): many small crops to a picture, and on a GPU every fifth crop laid over
  another by multiplying what passes through both. On a processor SIXray's scans, whose articles are large, in crops of
  320 pixels (`suited`). At last on a GPU for eight minutes, most of it whole scans, the last of them neither turned nor
  laid over one another (`research`): what is published lies three tenths of the way back from there to `suited`.
  ![loss of the last part](research-curve.png)

## Real figures

Of scans that it did not see: `opixray/val`, and the held-out part of `sixray/train` with half of the clean bags. One
seed a run. In brackets 95 % intervals: of AP50 by drawing the pictures anew, of bags Wilson's; SIXray shows some bags
several times, which makes its own too narrow. SIXray's `knife` is whichever of our four knives scores best. Scores are
calibrated, as published; those of the trials below are the network's own, for whole scans on the belt as it is.

{classes}

## Trials: one schedule, one thing changed at a time

Each saw {views:,} pictures, and `default` was 2026.11.24 (2.2 M parameters). `opened`, `depthwise` and `wide` were run
one after the other with the loss of 26 November, the others with the one before. Milliseconds are of a whole call on
one thread of the machine that trained them. *cutter*: OPIXray's five classes taken as one; *knife*: SIXray's, across
scanners where SIXray was not learned.

{trials}

## Lessons, and across scanners

`on-gpu` begins from `default` 2026.11.26, and what leads to `research`, the model itself, goes on from there; `across`
begins from `default` 2026.11.27, the others from 2026.11.24. `opixray`, `sixray` and `across` saw one scanner. All but
`on-gpu`, `longer` and `research` learned on one or two processor cores.

{across}

{note}
## Measure again

```
{command}
python -m models.training trial {others} \\
    --work DIR --real FOLDER --pool POOL --coco yolox_nano.onnx
python -m models.training research --work DIR --real FOLDER --version {version}
```
"""


def _card(model: Model, work: Path, rows: dict[str, Row], note: str) -> str:
    long = {name: row for name, row in rows.items() if name in LESSONS}
    short = {name: row for name, row in rows.items() if name not in long}
    others = [name for name in rows if name not in lessons_of(NAME)]
    return TEMPLATE.format(
        title=model.title, licence=model.licence, labels=len(model.label), data=model.training.data,
        classes=_classes(work), views=TRIALS["from-default"].views, note=note, command=model.training.command,
        trials=_trials(short), across=_trials(long),
        others=" ".join(others), version=model.version,
    )  # fmt: skip


def _classes(work: Path) -> str:
    lines = [
        "| real set | class | objects | AP50 | AP50:95 | bags found at 5 % false alarms |",
        "|---|---|---|---|---|---|",
    ]
    for name in SETS:
        one = figures(work, PUBLISHED, name)
        if one is None:
            continue
        lines += [
            f"| {name} | {each['category']} | {each['objects']} | {number(each['ap50'])}{spread(each, 'ap50')} "
            f"| {number(each['ap'])} | {_found(each['found'])} |"
            for each in one["classes"]
        ]
        lines.append(
            f"| {name} | **mean** | | **{number(one['map50'])}**{spread(one, 'map50')} | {number(one['map'])} "
            f"| {_found(one['found'])} |"
        )
    return "\n".join(lines)


def _trials(rows: dict[str, Row]) -> str:
    lines = [
        "| trial | begun from | changed | OPIXray mAP50 | cutter | SIXray mAP50 | gun | knife | wrench | MB | ms |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| `{name}` | {_start(TRIALS[name])} | {_changed(TRIALS[name])} | "
        + " | ".join(number(one) for one in (row.opixray, row.cutter, row.sixray, row.gun, row.knife, row.wrench))
        + f" | {row.megabytes:.1f} | {row.milliseconds:.0f} |"
        for name, row in rows.items()
    ]
    return "\n".join(lines)


def _start(trial: Trial) -> str:
    return {"": "random numbers", COCO_WEIGHTS: "COCO", OUR_WEIGHTS: "`default`"}.get(trial.start, f"`{trial.start}`")


def _changed(trial: Trial) -> str:
    sets = ", ".join(f"{name} {share:g}" for name, share in trial.sets.items())
    said = [sets] if trial.sets != {"opixray": 1.0} else []
    said += [] if trial.blends else ["nothing blended in"]
    said += [] if trial.varies else ["hues as they are"]
    said += ["many small crops to a picture"] if trial.packs else []
    said += [] if trial.is_frozen else ["no stage frozen"]
    stages = f"whole scans after {trial.whole_from:g} of it, plain ones after {trial.plain_from:g}"
    said += [stages] if trial.whole_from < 1.0 else []
    said += [] if trial.is_opened else ["depth-wise filters"]
    said += ["twice the filters"] if trial.is_wide else []
    said += [f"{', '.join(trial.loose)} blended, varied, not packed"] if trial.loose else []
    said += [f"{trial.way_back:g} of the way back to its start"] if trial.way_back else []
    said += [f"{trial.input_side} px"] if trial.input_side != Trial.input_side else []
    return "; ".join(said) or "–"


def _found(figure: dict[str, Any] | None) -> str:
    if figure is None:
        return "–"
    one = figure["found"]
    return f"{one['share']:.0%} ({one['low']:.0%}–{one['high']:.0%})"
