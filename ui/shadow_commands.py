"""``kiosk models shadow`` and ``compare``: what they do, for a program; ``shadow_text`` words it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from checkpoint.errors import EnvironmentFault, RefusedError
from checkpoint.law import CHINA
from models.manifest import Manifest, load_manifest
from models.shadow_choice import CURE, choose_shadow, end_shadow, read_shadow, shadow_model, shadow_path
from models.shadow_figures import ShadowFigures
from models.shadow_record import read_records, record_path


def shadow_on(data_folder: Path, name: str, at: datetime, manifest: Path | None = None) -> dict[str, Any]:
    """Let ``name`` run as the shadow from the next start on; see ``models.shadow_choice.choose_shadow``."""
    choice = choose_shadow(data_folder, load_manifest(manifest), name, at)
    return {
        "shadow": choice.title,
        "sha256": choice.sha256,
        "file": str(shadow_path(data_folder)),
        "records": str(record_path(data_folder, choice.name, choice.version)),
    }


def shadow_off(data_folder: Path) -> dict[str, Any]:
    """No shadow from the next start on; what was recorded stays."""
    return {"was_on": end_shadow(data_folder), "file": str(shadow_path(data_folder))}


def shadow_listed(data_folder: Path, listed: Manifest, in_use: str) -> tuple[str, str]:
    """(name of the model that runs as the shadow, what is wrong with the choice).

    Args:
        in_use: name of the model that the kiosk uses.
    """
    try:
        model = shadow_model(data_folder, listed)
    except EnvironmentFault as fault:
        return "", str(fault)
    if model is None:
        return "", ""
    if model.name == in_use:
        return "", f"{shadow_path(data_folder)}: {model.title} is itself in use now; {CURE}"
    return model.name, ""


def compare(data_folder: Path, now: datetime) -> dict[str, Any]:
    """The chosen shadow beside the model in use, bag by bag.

    Args:
        now: finds written up later than today are not looked for.

    Raises:
        RefusedError: ``model.no_shadow``.
        EnvironmentFault: ``model.shadow_broken``, ``model.shadow_unreadable``. Records of the kiosk that cannot be
            read are no error: ``finds`` is None then, and ``complaint`` says why.
    """
    choice = read_shadow(data_folder)
    if choice is None:
        raise RefusedError(
            "model.no_shadow",
            f"{shadow_path(data_folder)}: no shadow was chosen: choose one with `kiosk models shadow NAME`",
        )
    path = record_path(data_folder, choice.name, choice.version)
    figures = ShadowFigures(choice.sha256)
    for record in read_records(path):
        figures.add(record)
    finds, complaint = _finds(data_folder, figures, now)
    return {
        "shadow": choice.title, "sha256": choice.sha256, "chosen_at": choice.chosen_at, "records": str(path),
        "models_in_use": figures.models, "first_at": figures.first_at, "last_at": figures.last_at,
        "bags": figures.bags,
        "both_clean": figures.count(False, False), "both_alarmed": figures.count(True, True),
        "only_operating": figures.count(True, False), "only_shadow": figures.count(False, True),
        "faults": {"operating": figures.operating_faults, "shadow": figures.shadow_faults},
        "missed_at_least": figures.missed,
        "unreadable_lines": figures.unreadable, "lines_of_other_weights": figures.other_weights,
        "labels": [
            {"label": one.label, "operating": one.operating, "shadow": one.shadow} for one in figures.labels()
        ],
        "finds": finds,
        "complaint": complaint,
    }  # fmt: skip


def _finds(data_folder: Path, figures: ShadowFigures, now: datetime) -> tuple[dict[str, int] | None, str]:
    """(what was marked of the bags with a confirmed find, why that is not known)."""
    if figures.first_at is None or not (data_folder / "log.db").is_file():
        return None, ""
    try:
        found = _bags_with_find(data_folder, figures.first_at, now)
    except EnvironmentFault as fault:
        return None, str(fault)
    counted = figures.of_finds(found)
    return {"bags": counted.bags, "operating": counted.operating, "shadow": counted.shadow}, ""


def _bags_with_find(data_folder: Path, first_at: datetime, now: datetime) -> Collection[str]:
    from ui.office_questions import OfficeQuestions

    # A day before: a clock that was set in between must not hide a find.
    first = (first_at - timedelta(days=1)).astimezone(CHINA).date()
    finds = OfficeQuestions(data_folder / "read.db", data_folder / "log.db").finds(first, now.astimezone(CHINA).date())
    return {find.bag_id for find in finds if find.withdrawn_at is None}
