"""Write the model card and the manifest's figures from what ``measure`` found: simulated and real apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch

from models.manifest import Metric, Model, load_manifest
from models.training.curve import draw_curve
from models.training.publish import NAME, with_metrics, write_manifest

CARDS = Path(__file__).parents[2] / "docs" / "models"
MEASURE = "python -m models.training measure --work DIR"
SIMULATED = {
    "test": "held-out makes of articles, bags and clutter",
    "trained": "new bags of trained makes",
}
REAL = {
    "sixray": "SIXray (717 subway scans), our four knives as its `knife`",
    "opixray": "OPIXray val (800 airport scans), its five cutters as one class",
}


def write_card_and_metrics(work: Path, run: Path, note: Path | None) -> None:
    """Read ``figures-*.json`` in ``work``; write ``docs/models/default.md`` and the manifest's metrics."""
    model = load_manifest().model(NAME)
    figures = {path.stem.removeprefix("figures-"): _read(path) for path in work.glob("figures-*.json")}
    write_manifest(with_metrics(model, metrics_of(figures)))
    state = torch.load(run / "state.pt", map_location="cpu")
    text = card_of(model, figures, state, _text(note))
    (CARDS / f"{NAME}.md").write_text(text, encoding="utf-8")
    draw_curve(run / "log.jsonl", CARDS / f"{NAME}-curve.png")


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _text(note: Path | None) -> str:
    return note.read_text(encoding="utf-8").strip() + "\n" if note else ""


def metrics_of(figures: dict[str, dict[str, Any]]) -> tuple[Metric, ...]:
    """Means, classes and shares of every measured set."""
    found = []
    for name, one in figures.items():
        where = f"simulated: {SIMULATED[name]}" if one["is_simulated"] else f"real: {name}"
        command = MEASURE if one["is_simulated"] else MEASURE + " --real FOLDER"
        rows = [("mAP50", one["map50"]), ("mAP50:95", one["map"])]
        rows += [(f"AP50 {each['category']}", each["ap50"]) for each in one["classes"]]
        if one["alarmed"]:
            rows.append(("clean bags alarmed at the thresholds", one["alarmed"]["share"]))
        found += [
            Metric(where, one["is_simulated"], what, round(value, 3), command)
            for what, value in rows
            if value is not None
        ]
    return tuple(found)


def card_of(model: Model, figures: dict[str, dict[str, Any]], state: dict[str, Any], note: str) -> str:
    """The whole card as Markdown; ``state`` is what the run kept."""
    millions = sum(value.numel() for value in state["average"].values()) / 1e6
    machine = state.get("device") or "the two cores of one machine"
    before, seen_before = state.get("goes_on_from", ("", 0))
    begun = f", of which `{before}` {seen_before:,}; the others" if before else ","
    simulated = {name: one for name, one in figures.items() if one["is_simulated"]}
    real = {name: one for name, one in figures.items() if not one["is_simulated"]}
    parts = [
        f"# Model card: `{model.title}`\n\nWritten by `python -m models.training card`; the same figures stand in "
        "`models/manifest.toml`.\n",
        f"- **What it is**: YOLOX of Nano's depth, its spatial filters opened to all channels, {millions:.1f} M "
        f"parameters, {len(model.label)} labels; a picture in X-ray colours, {model.input.width} x "
        f"{model.input.height}, goes in, boxes and scores come out, NMS outside.\n"
        f"- **Where it comes from**: the COCO weights of YOLOX-Nano (Megvii, Apache-2.0), trained further on "
        f"{seen_before + state['seen']:,} pictures cut from simulated bags{begun} in {state['seconds'] / 60:.0f} "
        f"minutes on {machine}. **No real scan was used.**\n- **Licence**: {model.licence}.\n"
        "- **Data**: `models/simulation`: dual-energy physics, solids of every label in many makes, clutter, luggage; "
        "whole makes are held out. Coloured with the palettes of many makers. Look: [every make]"
        "(simulated_articles.jpg), held-out ones named in red; [bags](simulated_bags.jpg) in four makers' colours.\n"
        "- **Scores** are calibrated and **thresholds** chosen, label by label, on other simulated bags: clean ones, "
        "makes it was taught, makes it was not.\n"
        f"- **How it learned**: the loss over the pictures of this run.\n\n![loss]({model.name}-curve.png)\n",
        "## Simulated figures\n\nSimulated pictures only: they say how well the model knows the simulator. In brackets "
        "95 % intervals, of mAP50 by drawing the pictures anew.\n",
        _summary(simulated, SIMULATED),
        _table(simulated, model),
        "## Real figures (never trained on)\n\n"
        "Both sets are for academic use: they measure here, they never train these weights. For every label "
        "that is not in this table **only simulated figures exist**.\n"
        if real
        else "",
        _summary(real, REAL) if real else "",
        _real_table(real) if real else "",
        note,
        "## Measure again\n\n```\n"
        f"{model.training.command}\n{MEASURE} --real FOLDER\n"
        "./kiosk evaluate --annotations DIR/test/annotations.json --images DIR/test --model default\n```\n",
    ]
    return "\n".join(part for part in parts if part)


def _summary(figures: dict[str, dict[str, Any]], words: dict[str, str]) -> str:
    heads = ("set", "pictures", "mAP50", "mAP50:95", "bags found at 5 % false alarms", "clean bags alarmed")
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for name, text in words.items():
        if name in figures:
            one = figures[name]
            kind = "simulated" if one["is_simulated"] else "real"
            found = one["found"]["found"] if one["found"] else None
            lines.append(
                f"| {kind}: {text} | {one['images']} | {number(one['map50'])}{spread(one, 'map50')} "
                f"| {number(one['map'])} | {_share(found)} | {_share(one['alarmed'])} |"
            )
    return "\n".join(lines) + "\n"


def _table(figures: dict[str, dict[str, Any]], model: Model) -> str:
    if "test" not in figures:
        return ""
    thresholds = {label.name: label.threshold for label in model.label}
    trained = {one["category"]: one for one in figures.get("trained", {}).get("classes", [])}
    lines = ["| label (simulated) | articles | AP50 held-out | AP50:95 held-out | AP50 trained makes | threshold |",
             "|---|---|---|---|---|---|"]  # fmt: skip
    for one in figures["test"]["classes"]:
        name = one["category"]
        lines.append(
            f"| {name} | {one['objects']} | {number(one['ap50'])} | {number(one['ap'])} "
            f"| {number(trained.get(name, {}).get('ap50'))} | {thresholds[name]:.3f} |"
        )
    return "\n".join(lines) + "\n"


def _real_table(figures: dict[str, dict[str, Any]]) -> str:
    lines = ["| real set | class | objects | AP50 | AP50:95 |", "|---|---|---|---|---|"]
    for name, one in figures.items():
        lines += [
            f"| {name} | {each['category']} | {each['objects']} | {number(each['ap50'])}{spread(each, 'ap50')} "
            f"| {number(each['ap'])} |"
            for each in one["classes"]
        ]
    return "\n".join(lines) + "\n"


def number(value: float | None) -> str:
    """A figure as the cards show it; a dash where there is none."""
    return "–" if value is None else f"{value:.3f}"


def spread(one: dict[str, Any], name: str) -> str:
    """The interval behind a figure; nothing where none was measured."""
    interval = one.get(f"{name}_interval")
    return "" if interval is None else f" ({interval['low']:.2f}–{interval['high']:.2f})"


def _share(one: dict[str, Any] | None) -> str:
    return "–" if one is None else f"{one['share']:.0%} ({one['low']:.0%}–{one['high']:.0%})"
