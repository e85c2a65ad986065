"""``kiosk detect``, ``kiosk evaluate`` and ``kiosk models``: what they do, for a program; ``model_text`` words it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checkpoint.durable_files import write_durably
from checkpoint.errors import EnvironmentFault
from models.active import ActiveModel, activate, active_path, chosen_model, roll_back
from models.manifest import Manifest, Metric, Model, load_manifest, read_weights, site_manifest
from ui.shadow_commands import shadow_listed

if TYPE_CHECKING:
    from models.evaluate import Result
    from models.onnx_detector import OnnxDetector

Progress = Callable[[int, int, str], None]
CARDS = Path(__file__).parents[1] / "docs" / "models"
TO_STDOUT = Path("-")


def model_named(name: str, manifest: Path | None = None) -> tuple[Manifest, Model]:
    """The model of that name, whatever its use; the first operating one for ""."""
    listed = load_manifest(manifest)
    return listed, listed.model(name) if name else listed.operating()


def loaded(listed: Manifest, model: Model) -> OnnxDetector:
    """The model on one thread a picture: pictures are looked at side by side instead, 1.6 times as many a second."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is loaded, which is only now
    from models.onnx_detector import OnnxDetector

    return OnnxDetector(model, listed.weights_path(model), threads=1)


def detect(
    places: Sequence[Path], name: str, out: Path, progress: Progress, manifest: Path | None = None
) -> tuple[dict[str, Any], str]:
    """Look at pictures, and write what was found to ``out`` unless that is ``-``.

    Returns:
        A report, and the JSON list of everything found.

    Raises:
        EnvironmentFault: model, places or ``out`` cannot be used. Single files that cannot be read are in the report.
    """
    from models.detect_files import FLOOR_E4, detect_files, to_json

    listed, model = model_named(name, manifest)
    if out != TO_STDOUT:
        _refuse_unwritable(out)
    detector = loaded(listed, model)
    began = time.monotonic()
    looked = detect_files(places, detector, min_score_e4=FLOOR_E4, progress=progress)
    seconds = time.monotonic() - began
    content = to_json(looked.found)
    if out != TO_STDOUT:
        write_result(out, content)
    return {
        "model": model.title,
        "sha256": model.sha256,
        "use": model.use,
        "files": looked.files,
        "looked_at": looked.files - len(looked.not_looked_at),
        "found": len(looked.found),
        "seconds": round(seconds, 2),
        "pictures_per_second": round(looked.files / seconds, 1) if seconds > 0 else None,
        "not_looked_at": [
            {"file_name": one.file_name, "code": one.code, "message": one.message} for one in looked.not_looked_at
        ],
        "out": str(out),
    }, content


def evaluate(
    annotations: Path, images: Path, name: str, label_map: dict[str, tuple[str, ...]], progress: Progress, *,
    is_simulated: bool, negatives: Path | None, out: Path | None, manifest: Path | None = None,
) -> Result:  # fmt: skip
    """Measure a model, and write the figures as JSON to ``out`` when it is given.

    Raises:
        EnvironmentFault: see ``models.evaluate.evaluate``; ``out`` cannot be written.
    """
    from models import evaluate as measuring

    listed, model = model_named(name, manifest)
    if out is not None:
        _refuse_unwritable(out)
    result = measuring.evaluate(
        annotations, images, loaded(listed, model), label_map, is_simulated=is_simulated, negatives=negatives,
        progress=progress,
    )  # fmt: skip
    if out is not None:
        write_result(out, result.to_json())
    return result


def write_result(out: Path, content: str) -> None:
    """The whole file or none.

    Raises:
        EnvironmentFault: ``result.not_written``.
    """
    try:
        write_durably(out, content.encode())
    except OSError as error:
        raise _not_written(out, str(error.strerror)) from error


def _refuse_unwritable(out: Path) -> None:
    """Before minutes of work and not after them."""
    if out.is_dir():
        raise _not_written(out, "is a folder")
    if not out.parent.is_dir():
        raise _not_written(out, f"there is no folder {out.parent}")


def _not_written(out: Path, why: str) -> EnvironmentFault:
    return EnvironmentFault("result.not_written", f"{out}: {why}; name another file with --out or --json")


def label_map_of(texts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """``CATEGORY=LABEL,LABEL`` -> labels of each category.

    Raises:
        ValueError: what is wrong with which text.
    """
    mapped: dict[str, tuple[str, ...]] = {}
    for text in texts:
        category, sign, labels = text.partition("=")
        if not sign or not category.strip():
            raise ValueError(f"{text!r} is not CATEGORY=LABEL,LABEL")
        if category.strip() in mapped:
            raise ValueError(f"category {category.strip()!r} stands twice")
        mapped[category.strip()] = tuple(label.strip() for label in labels.split(",") if label.strip())
    return mapped


def models_list(data_folder: Path, manifest: Path | None = None) -> dict[str, Any]:
    """Every model of the manifest, and which one the kiosk at the data folder will use."""
    listed = load_manifest(manifest)
    in_use, complaint = _in_use(data_folder, listed)
    shadow, of_shadow = shadow_listed(data_folder, listed, in_use)
    return {
        "manifest": str(listed.path),
        "data": str(data_folder),
        "complaint": "; ".join(filter(None, (complaint, of_shadow))),
        "models": [_entry(listed, model, in_use, shadow) for model in listed.models],
    }


def _in_use(data_folder: Path, listed: Manifest) -> tuple[str, str]:
    """(name of the model a kiosk without one in its settings uses, what is wrong with the choice)."""
    try:
        return chosen_model(data_folder, listed).name, ""
    except EnvironmentFault as fault:
        complaint = str(fault)
    try:
        return listed.operating().name, complaint
    except EnvironmentFault as fault:
        return "", str(fault)


def _entry(listed: Manifest, model: Model, in_use: str, shadow: str = "") -> dict[str, Any]:
    path = listed.weights_path(model)
    size = path.stat().st_size if path.is_file() else None
    return {
        "name": model.name,
        "version": model.version,
        "use": model.use,
        "is_active": model.name == in_use,
        "is_shadow": model.name == shadow,
        "licence": model.licence,
        "labels": [label.name for label in model.label],
        "input": {
            "width": model.input.width, "height": model.input.height, "channels": model.input.channels,
            "dtype": model.input.dtype,
        },
        "file": str(path),
        "size_bytes": size,
        "sha256": model.sha256,
        "hash": _hash_state(model, path),
        "real": [_figure(one) for one in _main_figures(model) if not one.simulated],
        "simulated": [_figure(one) for one in _main_figures(model) if one.simulated],
    }  # fmt: skip


def _hash_state(model: Model, path: Path) -> str:
    """ok, changed or missing."""
    try:
        read_weights(model, path)
    except EnvironmentFault as fault:
        return "missing" if fault.code == "model.weights_missing" else "changed"
    return "ok"


def _main_figures(model: Model) -> list[Metric]:
    """All but those of single labels on simulated pictures, which the card has; real ones are few and all shown."""
    single = {f"{kind} {label.name}" for label in model.label for kind in ("AP50", "AP50:95", "AP")}
    return [one for one in model.metric if not (one.simulated and one.name in single)]


def _figure(one: Metric) -> dict[str, Any]:
    return {"set": one.set, "name": one.name, "value": one.value}


def model_card(name: str, manifest: Path | None = None, cards: Path = CARDS) -> dict[str, Any]:
    """The card's path and text; without a card the manifest's entry alone.

    Raises:
        EnvironmentFault: ``model.unknown`` and the like, or ``model.card_unreadable``.
    """
    listed, model = model_named(name, manifest)
    places = [cards / f"{model.name}.md", site_manifest(listed.path).with_name(f"{model.name}.md")]
    path = next((place for place in places if place.is_file()), places[0])
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault("model.card_unreadable", f"{path}: {error}; install the program again") from error
    return {"path": str(path) if text else "", "text": text, **_entry(listed, model, "")}


def activate_model(data_folder: Path, name: str, at: datetime, manifest: Path | None = None) -> dict[str, Any]:
    """Use ``name`` from the next start on; see ``models.active.activate``."""
    return _choice(data_folder, activate(data_folder, load_manifest(manifest), name, at))


def roll_back_model(data_folder: Path, manifest: Path | None = None) -> dict[str, Any]:
    """Use the model before the active one; see ``models.active.roll_back``."""
    return _choice(data_folder, roll_back(data_folder, load_manifest(manifest)))


def _choice(data_folder: Path, content: ActiveModel) -> dict[str, Any]:
    return {
        "active": f"{content.active.name} {content.active.version}",
        "sha256": content.active.sha256,
        "earlier": [f"{one.name} {one.version}" for one in content.earlier],
        "file": str(active_path(data_folder)),
    }
