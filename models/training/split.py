"""Split labelled scans so that scans of one bag stay together: near-duplicates in both parts would flatter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.belt import on_white
from models.cv import cv2
from models.training.blend import Picture

ALIKE_BITS = 10
"""Of 64 bits of two hashes that may differ in scans of the same bag, turned or mirrored."""
HASH_SIDE, HASHED_SIDE = 8, 32


def split_coco(annotations: Path, images: Path, held_out: float, seed: int, into: Path) -> tuple[Path, Path]:
    """Write ``train.json`` and ``held_out.json`` into a folder; returns both. No group of like scans is in both.

    Args:
        held_out: share of the pictures to hold out, 0..1; groups are drawn until it is reached.
    """
    content = json.loads(annotations.read_text(encoding="utf-8"))
    groups = alike([_normal(images / entry["file_name"]) for entry in content["images"]])
    kept_out: set[int] = set()
    for group in np.random.default_rng(seed).permutation(np.unique(groups)):
        if len(kept_out) >= held_out * len(groups):
            break
        kept_out |= {content["images"][place]["id"] for place in np.flatnonzero(groups == group)}
    into.mkdir(parents=True, exist_ok=True)
    everything = {entry["id"] for entry in content["images"]}
    parts = (into / "train.json", everything - kept_out), (into / "held_out.json", kept_out)
    for target, chosen in parts:
        target.write_text(json.dumps(part_of(content, chosen)), encoding="utf-8")
    return parts[0][0], parts[1][0]


def part_of(content: dict[str, Any], chosen: set[int]) -> dict[str, Any]:
    """The COCO document with the pictures of these ids alone."""
    return {
        **content,
        "images": [entry for entry in content["images"] if entry["id"] in chosen],
        "annotations": [one for one in content["annotations"] if one["image_id"] in chosen],
    }


def alike(pictures: list[Picture]) -> NDArray[np.int64]:
    """The group of each picture: those that look alike, straight or through others, share one."""
    turned = np.stack([_hashes(picture) for picture in pictures])  # (N, 8, 64) bool
    group = np.arange(len(pictures))
    for place in range(len(pictures)):
        apart = (turned[:, 0][:, None] != turned[place][None]).sum(-1).min(1)
        near = np.unique(group[apart <= ALIKE_BITS])
        group[np.isin(group, near)] = near.min(initial=place)
    return group


def _normal(file: Path) -> Picture:
    """Grey, on white, cut to what lies on the belt."""
    picture = on_white(np.asarray(cv2.imread(str(file), cv2.IMREAD_COLOR_RGB), np.uint8))
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    rows, columns = (np.flatnonzero((grey < 235).mean(axis) > 0.02) for axis in (1, 0))
    if len(rows) == 0 or len(columns) == 0:
        return grey
    return grey[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _hashes(grey: Picture) -> NDArray[np.bool_]:
    """(8, 64): perceptual hashes of the picture in each of its turned and mirrored forms."""
    small = cv2.resize(grey, (HASHED_SIDE, HASHED_SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    forms = [np.rot90(side, turn) for side in (small, small[:, ::-1]) for turn in range(4)]
    waves = [cv2.dct(np.ascontiguousarray(form))[:HASH_SIDE, :HASH_SIDE].ravel() for form in forms]
    return np.stack([wave > np.median(wave[1:]) for wave in waves])
