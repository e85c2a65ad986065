"""Write the model card: what the weights are, where they come from, every measured figure and what is weak."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from models.simulation.labels import LABELS

_HEAD = """# Model card: `default` {version}

Written by `python -m models.training card`; the same figures stand in `models/manifest.toml`.

- **What it is**: YOLOX-Nano (Ge et al., 2021), 0.9 M parameters, 26 labels; picture in X-ray colours 416 x 416 in,
  boxes and scores out, NMS outside. {milliseconds:.0f} ms a picture on one thread of the machine that measured it.
- **Where it comes from**: the COCO weights of YOLOX-Nano (Megvii, Apache-2.0), trained further for {minutes} minutes
  on one CPU core: {seen} views of simulated bags. **No real scan was used.** Licence of the result: Apache-2.0.
- **Data**: `models/simulation`: dual-energy physics (160 kV spectrum, sandwich detector), solids of {makers} makers of
  26 labels, about 40 kinds of clutter, 8 kinds of bags; the last maker of each label, two bags and eight kinds of
  clutter are never trained on. Coloured with random palettes so that other makers' scanners are not quite foreign.
  Sheets: `simulated_articles.jpg` (the last tile of each row is held out), `simulated_bags.jpg` (the shipped scans).
- **Thresholds**: one a label, set on simulated validation bags to find as many articles as possible while no more
  than 10 % of {clean} clean bags (held-out bags and clutter among them) alarm.
{note}
## Simulated figures

Simulated pictures only: they say how well the model knows the simulator, not how well it would do at a station.

| simulated set | mAP50 | mAP50:95 |
|---|---|---|
| held-out variants (makers, bags and clutter training never saw) | {held[0]:.3f} | {held[1]:.3f} |
| new bags of trained variants | {trained[0]:.3f} | {trained[1]:.3f} |

At the thresholds, on held-out variants: {found[0]} of {found[1]} articles found
({found_share:.1%}, 95 % interval {found[2]:.1%} to {found[3]:.1%}); {alarmed[0]} of {alarmed[1]} clean bags alarmed
({alarmed_share:.1%}, {alarmed[2]:.1%} to {alarmed[3]:.1%}).

| label | articles | AP50 held-out | AP50:95 held-out | found at threshold | AP50 trained variants | threshold |
|---|---|---|---|---|---|---|
"""

_REAL = """
## Real figures (not trained on, academic sets, measured once for this card)

| real set | class | AP50 | AP50:95 |
|---|---|---|---|
"""

_TAIL = """
OPIXray val (800 airport scans, five cutters taken as one class `cutter`) and SIXray train (717 subway scans; our four
knives count as its `knife`). Both sets are for academic use: they measure here, they never train these weights.
For every label not in the table above **only simulated figures exist**.

## What is weak

- Scanners it was not made for: the real figures are low. The lane's detector only ever adds suspicion; a bag is
  passed by a person.
- New makes of an article: compare the two simulated sets. Labels below 0.2 on held-out variants are of no help there.
- The shipped scans (`devices/simulators/bags`) hold trained variants in new bags: expect the right-hand column there.
- One view from above, articles tipped by shearing, no scatter from the bag itself, one or two bags a picture.

## Measure again

```
python -m models.training evaluate --onnx models/weights/default.onnx --json figures.json [--real FOLDER]
```
"""


def write_card(
    evaluation: Path, manifest_version: str, seen: int, minutes: int, makers: int, target: Path, note: str = ""
) -> None:
    """Write ``target`` (Markdown) from the JSON that ``evaluate`` wrote."""
    figures: dict[str, Any] = json.loads(evaluation.read_text(encoding="utf-8"))
    simulated, trained = figures["simulated"], figures["trained_makers"]
    found, alarmed = simulated["found"], simulated["clean_bags_alarmed"]
    text = _HEAD.format(
        version=manifest_version, minutes=minutes, seen=f"{seen:,}", makers=makers, clean=figures["clean"],
        milliseconds=figures["milliseconds"], held=simulated["ap"]["mean"], trained=trained["mean"], found=found,
        note=f"- **How this run went**: {note}\n" if note else "",
        alarmed=alarmed, found_share=found[0] / found[1], alarmed_share=alarmed[0] / alarmed[1],
    )  # fmt: skip
    text += "".join(_row(label, figures) for label in LABELS)
    text += _REAL if "real" in figures else ""
    for group, classes in figures.get("real", {}).items():
        text += "".join(f"| {group} | {name} | {ap50:.3f} | {ap:.3f} |\n" for name, (ap50, ap) in classes.items())
    target.write_text(text + _TAIL, encoding="utf-8")


def _row(label: str, figures: dict[str, Any]) -> str:
    simulated = figures["simulated"]
    held, trained = simulated["ap"].get(label, (0.0, 0.0)), figures["trained_makers"].get(label, (0.0, 0.0))
    recall, count = simulated["recall_at_threshold"][label], simulated["articles"][label]
    return (
        f"| {label} | {count} | {held[0]:.2f} | {held[1]:.2f} | {recall:.0%} | {trained[0]:.2f} "
        f"| {figures['thresholds'][label]:.3f} |\n"
    )
