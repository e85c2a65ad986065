"""Which model the kiosk at a data folder uses, and which it used before: ``active_model.json``.

Written whole or not at all; read once, when the kiosk starts. The name of a model in the settings goes before it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from checkpoint.errors import EnvironmentFault, RefusedError
from models.choice_file import as_chosen, read_choice, write_choice
from models.load_check import load_once
from models.manifest import Manifest, Model

SCHEMA_VERSION = 1
CURE = "choose a model anew with `kiosk models activate NAME`"


class Choice(Struct, frozen=True, forbid_unknown_fields=True):
    """A model as it was when it was chosen, and when (UTC); no time for the one that nobody had to choose."""

    name: str
    version: str
    sha256: str
    chosen_at: datetime | None = None


class ActiveModel(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: the model in use, and those before it, the latest last."""

    schema_version: int
    active: Choice
    earlier: tuple[Choice, ...] = ()


def active_path(data_folder: Path) -> Path:
    """Where the choice of a data folder stands."""
    return data_folder / "active_model.json"


def read_active(data_folder: Path) -> ActiveModel | None:
    """The choice, None when none was ever made.

    Raises:
        EnvironmentFault: ``model.active_broken``, the file cannot be read or is not ours.
    """
    return read_choice(active_path(data_folder), ActiveModel, SCHEMA_VERSION, "model.active_broken", CURE)


def chosen_model(data_folder: Path, manifest: Manifest, in_settings: str = "") -> Model:
    """The model to use: that of the settings, else the active one, else the manifest's first operating one.

    Raises:
        EnvironmentFault: ``model.active_broken``, or ``model.active_gone`` when the manifest no longer has what was
            activated; or the settings name one that is unknown or for research.
    """
    if in_settings:
        return manifest.operating(in_settings)
    content = read_active(data_folder)
    if content is None:
        return manifest.operating()
    return as_chosen(active_path(data_folder), content.active, manifest, "model.active_gone", CURE)


def activate(data_folder: Path, manifest: Manifest, name: str, at: datetime) -> ActiveModel:
    """Make a model the one in use from the next start on, after it was loaded once; the one before is remembered.

    Raises:
        EnvironmentFault: ``model.*``: unknown, for research, changed, missing or not loadable; nothing was written.
            ``model.active_not_written``: the folder cannot be written.
    """
    model = manifest.operating(name)
    load_once(manifest, model)
    before = _before(data_folder, manifest)
    if before.active.name == model.name and before.active.sha256 == model.sha256:
        earlier = before.earlier
    else:
        earlier = (*before.earlier, before.active)
    return _write(data_folder, ActiveModel(SCHEMA_VERSION, _choice(model, at), earlier))


def roll_back(data_folder: Path, manifest: Manifest) -> ActiveModel:
    """Make the model before the active one the one in use again.

    Raises:
        RefusedError: ``model.nothing_before``.
        EnvironmentFault: as ``activate``; ``model.active_gone`` when the earlier weights are no longer there.
    """
    content = read_active(data_folder)
    if content is None or not content.earlier:
        raise RefusedError(
            "model.nothing_before", f"{active_path(data_folder)}: no model was in use before this one; nothing changed"
        )
    *earlier, before = content.earlier
    load_once(manifest, as_chosen(active_path(data_folder), before, manifest, "model.active_gone", CURE))
    return _write(data_folder, ActiveModel(SCHEMA_VERSION, before, tuple(earlier)))


def _before(data_folder: Path, manifest: Manifest) -> ActiveModel:
    """What was in use until now; a broken file is as good as none: this is its cure."""
    try:
        content = read_active(data_folder)
    except EnvironmentFault:
        content = None
    return content or ActiveModel(SCHEMA_VERSION, _choice(manifest.operating(), None))


def _choice(model: Model, at: datetime | None) -> Choice:
    return Choice(model.name, model.version, model.sha256, at)


def _write(data_folder: Path, content: ActiveModel) -> ActiveModel:
    write_choice(active_path(data_folder), content, "model.active_not_written")
    return content
