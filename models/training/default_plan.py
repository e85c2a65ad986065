"""How the shipped model learns: from the simulator's pool alone, drawn in batches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from models.manifest import DEFAULT_MANIFEST, load_manifest
from models.training.sources import Sources
from models.training.train import Plan

NAME = "default"
BATCH, SIDE = 16, 320
"""Pictures a step of all processes, and their pixels: small crops, many to a picture, teach a processor most."""
WHOLE_SIDE = 512
"""Of the whole pictures at its end, in pixels."""
FRAMES_HELD = 7_000
"""In memory, a megabyte each."""
LOWER_RATE = 4e-4
"""For a model that has learned: at the full rate it forgets before it gains."""


def plan_of(pool: Path, out: Path, start: Path | None, views: int, seed: int, processes: int) -> Plan:
    """A run from the weights in ``start``, or from random ones, on so many cores."""
    return Plan(
        Sources(pool), out, start, views, seed, processes=processes, batch=max(BATCH // processes, 1), side=SIDE,
        is_drawn_there=True, frames_held=FRAMES_HELD // processes, whole_side=WHOLE_SIDE,
    )  # fmt: skip


def going_on(plan: Plan, way_back: float, manifest: Path = DEFAULT_MANIFEST) -> Plan:
    """The same run from the published model, whose first two stages stay as they are."""
    listed = load_manifest(manifest)
    model = listed.model(NAME)
    return replace(
        plan, start=listed.weights_path(model), rate=LOWER_RATE, edges_frozen_from=0,
        goes_on_from=(model.title, model.training.images_seen), way_back=way_back,
    )  # fmt: skip
