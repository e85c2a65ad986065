"""What a lesson gave, put beside the product's models, never in their place: calibrated, with thresholds and a card."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import datetime
from typing import Literal

import msgspec

from checkpoint.errors import EnvironmentFault, RefusedError
from checkpoint.scan import Scan
from models.detect_files import FLOOR_E4
from models.evaluate import Result, evaluate
from models.manifest import Label, Manifest, Metric, Model, Training, site_manifest
from models.onnx_detector import OnnxDetector
from models.pictures import read_scan
from models.simulation.labels import LABELS
from models.training.card import number
from models.training.publish import described, untuned, write_manifest
from models.training.site import Learned, Lesson, write_report
from models.training.site_parts import Parts, part_labels, parts_in
from models.training.tune import Looked, Marked, look_at_simulated, tuned

SIMULATED_BAGS = 150
"""Validation bags for labels that the station has not marked, a third of them clean."""
COMMAND = "./kiosk models train --data {data}"


def publish_site(
    learned: Learned, lesson: Lesson, manifest: Manifest, at: datetime, say: Callable[[str], None]
) -> Model:
    """Write weights, manifest entry, report and card into ``site/`` beside the manifest; returns the entry.

    Raises:
        RefusedError: ``site.no_gain``, the new model is no better on the held-out part; nothing was written.
        EnvironmentFault: ``site.not_published``, the folder cannot be written; the weights stay in the work folder.
    """
    if learned.gain <= 0:
        raise RefusedError(
            "site.no_gain",
            f"on bags that neither saw the new model reaches mAP50 {learned.after.map50 or 0:.3f}, the one before "
            f"{learned.before.map50 or 0:.3f}: the one before stays, nothing was written; label more bags",
        )
    start = manifest.model(lesson.start) if lesson.start else manifest.operating()
    name = f"site-{at:%Y%m%d-%H%M}"
    folder = site_manifest(manifest.path).parent
    labels = _labels(learned, lesson, say)
    model = _entry(name, at, learned, lesson, start, labels)
    measured = _at_thresholds(model, learned, lesson)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(learned.weights, folder / f"{name}.onnx")
        write_report(learned, folder / f"{name}.json")
        (folder / f"{name}.md").write_text(_card(model, learned, measured), encoding="utf-8")
        write_manifest(model, site_manifest(manifest.path))
    except OSError as error:
        raise EnvironmentFault(
            "site.not_published",
            f"{folder}: {error.strerror}; free some space or correct the rights, then run the same command again: it "
            f"goes on from {lesson.work}",
            file=str(folder),
        ) from error
    return model


def _labels(learned: Learned, lesson: Lesson, say: Callable[[str], None]) -> tuple[Label, ...]:
    """Calibrated and with thresholds from the stop part, and from simulated bags for the labels it lacks."""
    detector = OnnxDetector(untuned("site", learned.weights), learned.weights, threads=1)
    say("定阈值 thresholds …")
    looked = look_at_simulated(detector, SIMULATED_BAGS) + _look(detector, parts_in(lesson.work), lesson)
    chosen = tuned(looked)
    return tuple(Label(label, chosen[label].threshold, chosen[label].calibration) for label in LABELS)


def _look(detector: OnnxDetector, parts: Parts, lesson: Lesson) -> list[Looked]:
    content = json.loads(parts.stop.read_text(encoding="utf-8"))
    names = {entry["id"]: entry["name"] for entry in content["categories"]}
    marked: dict[int, list[Marked]] = {entry["id"]: [] for entry in content["images"]}
    for one in content["annotations"]:
        x, y, width, height = (int(round(value)) for value in one["bbox"])
        marked[one["image_id"]].append(Marked(names[one["category_id"]], (x, y, x + width, y + height)))
    looked = []
    for entry in content["images"]:
        scan: Scan = read_scan(lesson.data / "images" / entry["file_name"])
        looked.append(Looked(tuple(marked[entry["id"]]), detector.detect(scan, FLOOR_E4)))
    return looked


def _entry(name: str, at: datetime, learned: Learned, lesson: Lesson, start: Model, labels: tuple[Label, ...]) -> Model:
    version = f"{at:%Y.%m.%d}"
    data = f"{learned.pictures['learn']} labelled scans of the station, simulated bags beside; begun from {start.title}"
    training = Training(data, COMMAND.format(data="DIR"), len(learned.rounds[1:]) * lesson.round_views, lesson.seed)
    use: Literal["operating", "research"] = "research" if "research" in (lesson.use, start.use) else "operating"
    licence = f"{lesson.licence}; begun from {start.title} ({start.licence})"
    model = described(name, version, f"site/{name}.onnx", learned.weights, licence, use, labels, training)
    where = f"{_kind(learned)}: held-out part of the station's labels"
    rows = [("mAP50 before", learned.before.map50), ("mAP50", learned.after.map50)]
    rows += [(f"AP50 {one.category}", one.ap50) for one in learned.after.classes]
    figures = tuple(
        Metric(where, learned.after.is_simulated, what, round(value, 4), training.command)
        for what, value in rows
        if value is not None
    )
    return msgspec.structs.replace(model, metric=figures)


def _kind(learned: Learned) -> str:
    return "simulated" if learned.after.is_simulated else "real"


def _at_thresholds(model: Model, learned: Learned, lesson: Lesson) -> Result:
    """The held-out part once more, at the thresholds the lane would use."""
    held_out = parts_in(lesson.work).held_out
    detector = OnnxDetector(model, learned.weights, threads=1)
    return evaluate(held_out, lesson.data / "images", detector, part_labels(held_out, lesson.categories))


def _card(model: Model, learned: Learned, measured: Result) -> str:
    before = {one.category: one for one in learned.before.classes}
    rows = [
        f"| {one.category} | {one.objects} | {number(before[one.category].ap50)} | {number(one.ap50)} |"
        for one in learned.after.classes
    ]
    alarmed = measured.alarmed
    clean = "–" if alarmed is None else f"{alarmed.share:.0%} ({alarmed.count}/{alarmed.total})"
    return "\n".join(
        [
            f"# {model.title}",
            "",
            f"- 用途 use: {model.use}; 许可 licence: {model.licence}",
            f"- 数据 data: {model.training.data}",
            f"- 图像 pictures: 学习 learn {learned.pictures['learn']}, 选择 stop {learned.pictures['stop']}, "
            f"留出 held out {learned.pictures['held_out']}",
            f"- 轮次 rounds: {', '.join(format(one['map50'], '.3f') for one in learned.rounds)} (选择部分 stop part)",
            f"- 干净的包有标记的 clean held-out bags alarmed: {clean}",
            "",
            f"留出部分（两个模型都没见过） Held-out part, seen by neither model, {_kind(learned)} pictures:",
            "",
            "| 标签 label | 物品数 articles | AP50 之前 before | AP50 之后 after |",
            "|---|---|---|---|",
            *rows,
            f"| 平均 mean | | {number(learned.before.map50)} | {number(learned.after.map50)} |",
            "",
        ]
    )
