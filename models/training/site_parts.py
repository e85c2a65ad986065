"""A station's labelled bags, read at the edge and cut into what teaches, what says when to stop, and what measures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from checkpoint.errors import EnvironmentFault, RefusedError
from models.simulation.labels import LABELS
from models.training.real import SAME_LABEL
from models.training.split import part_of, split_coco

HELD_OUT, STOP = 0.25, 0.2
LEAST_LABELLED = 20
"""Labelled pictures below which nothing can be learned and measured."""


@dataclass(frozen=True)
class Parts:
    """COCO files below the work folder; no bag is in two of them. counts: pictures of each."""

    learn: Path
    stop: Path
    held_out: Path
    counts: dict[str, int]


def split_lesson(data: Path, work: Path, categories: Mapping[str, tuple[str, ...]], limit: int, seed: int) -> Parts:
    """Check ``data`` and write its parts into ``work``; a work folder that has them keeps them.

    Args:
        categories: category of the data -> labels; its own name where it is not in there.
        limit: labelled pictures to learn and stop with; 0 for all that are not held out.

    Raises:
        EnvironmentFault: ``site.data_missing``, ``site.data_invalid``, ``site.picture_missing``,
            ``site.work_not_writable``, ``site.other_data``.
        RefusedError: ``site.too_few``.
    """
    content = _read(data)
    renamed = _renamed(content, categories)
    labelled = {one["image_id"] for one in renamed["annotations"]}
    if len(labelled) < LEAST_LABELLED:
        raise RefusedError(
            "site.too_few",
            f"{data}: {len(labelled)} pictures have a labelled article that the detector knows, {LEAST_LABELLED} are "
            "needed; label more bags, or map categories with --map",
        )
    try:
        work.mkdir(parents=True, exist_ok=True)
        _refuse_other_data(work, renamed, limit)
        if not (work / "learn.json").exists():
            _write_parts(renamed, data / "images", work, limit, seed)
    except OSError as error:
        raise EnvironmentFault(
            "site.work_not_writable", f"{work}: {error.strerror}; free some space or name another folder with --work"
        ) from error
    return parts_in(work)


def parts_in(work: Path) -> Parts:
    """The parts that a work folder holds."""
    files = {name: work / f"{name}.json" for name in ("learn", "stop", "held_out")}
    counts = {name: len(json.loads(file.read_text(encoding="utf-8"))["images"]) for name, file in files.items()}
    return Parts(files["learn"], files["stop"], files["held_out"], counts)


def _read(data: Path) -> dict[str, Any]:
    path = data / "annotations.json"
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        names = {entry["id"]: str(entry["name"]) for entry in content["categories"]}
        known = {entry["id"] for entry in content["images"]}
        for one in content["annotations"]:
            x, y, width, height = (float(value) for value in one["bbox"])
            if one["category_id"] not in names or one["image_id"] not in known or width <= 0 or height <= 0:
                raise ValueError(f"annotation {one.get('id')} names an unknown picture or category, or has no size")
    except OSError as error:
        raise EnvironmentFault(
            "site.data_missing",
            f"{path}: {error.strerror}; --data names a folder with annotations.json and images/, as "
            "`kiosk models labels` writes it",
            file=str(path),
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EnvironmentFault(
            "site.data_invalid", f"{path}: not COCO detection annotations ({error!r})"[:300], file=str(path)
        ) from error
    missing = [
        entry["file_name"] for entry in content["images"] if not (data / "images" / entry["file_name"]).is_file()
    ]
    if missing:
        raise EnvironmentFault(
            "site.picture_missing",
            f"{data / 'images'}: {len(missing)} pictures of annotations.json are not there, the first is {missing[0]}",
            file=missing[0],
        )
    return content


def _renamed(content: dict[str, Any], categories: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """With labels of ours for categories, and without what the detector has no label for."""
    label_of = {entry["id"]: _label(str(entry["name"]), categories) for entry in content["categories"]}
    kept = [
        {**one, "category_id": LABELS.index(label) + 1}
        for one in content["annotations"]
        if (label := label_of[one["category_id"]]) in LABELS
    ]
    found = sorted({one["category_id"] for one in kept})
    return {
        "info": content.get("info", {}),
        "images": content["images"],
        "annotations": kept,
        "categories": [{"id": number, "name": LABELS[number - 1]} for number in found],
    }


def _label(name: str, categories: Mapping[str, tuple[str, ...]]) -> str:
    if categories.get(name):
        return categories[name][0]
    return SAME_LABEL.get(name, name)


def part_labels(annotations: Path, categories: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Of each label in a part: which labels of the model count for it when it is measured."""
    content = json.loads(annotations.read_text(encoding="utf-8"))
    several = {labels[0]: labels for labels in categories.values() if labels}
    return {entry["name"]: several.get(entry["name"], (entry["name"],)) for entry in content["categories"]}


def _refuse_other_data(work: Path, content: dict[str, Any], limit: int) -> None:
    """A work folder belongs to one data set: half of one lesson and half of another would measure on learned bags."""
    mark, this = work / "data.json", {"content": content, "limit": limit}
    if not mark.exists():
        mark.write_text(json.dumps(this), encoding="utf-8")
    elif json.loads(mark.read_text(encoding="utf-8")) != this:
        raise EnvironmentFault(
            "site.other_data",
            f"{work}: belongs to other labels or another --limit (the data changed since?); name an empty folder "
            "with --work to begin anew",
            file=str(mark),
        )


def _write_parts(content: dict[str, Any], images: Path, work: Path, limit: int, seed: int) -> None:
    whole = work / "whole.json"
    whole.write_text(json.dumps(content), encoding="utf-8")
    rest, held_out = split_coco(whole, images, HELD_OUT, seed, work / "first")
    if limit:
        _limit(rest, limit, seed)
    learn, stop = split_coco(rest, images, STOP, seed + 1, work / "second")
    held_out.replace(work / "held_out.json")
    stop.replace(work / "stop.json")
    learn.replace(work / "learn.json")  # last: with it the parts are whole


def _limit(annotations: Path, limit: int, seed: int) -> None:
    content = json.loads(annotations.read_text(encoding="utf-8"))
    ids = [entry["id"] for entry in content["images"]]
    chosen = {ids[place] for place in np.random.default_rng(seed).permutation(len(ids))[:limit]}
    annotations.write_text(json.dumps(part_of(content, chosen)), encoding="utf-8")
