"""Which model runs in the shadow of the one in use at a data folder: ``shadow_model.json``.

Written whole or not at all; read once, when the kiosk starts. A shadow looks at every bag and is only recorded.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from checkpoint.durable_files import sync_folder
from checkpoint.errors import EnvironmentFault, RefusedError
from models.active import chosen_model
from models.choice_file import as_chosen, not_written, read_choice, write_choice
from models.load_check import load_once
from models.manifest import Manifest, Model, read_weights

SCHEMA_VERSION = 1
NOT_WRITTEN = "model.shadow_not_written"
CURE = "choose a shadow anew with `kiosk models shadow NAME`, or end it with `kiosk models shadow --off`"


class ShadowChoice(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: a model as it was when it was made the shadow, and when (UTC)."""

    schema_version: int
    name: str
    version: str
    sha256: str
    chosen_at: datetime

    @property
    def title(self) -> str:
        """Name and version."""
        return f"{self.name} {self.version}"


def shadow_path(data_folder: Path) -> Path:
    """Where the choice of a data folder stands."""
    return data_folder / "shadow_model.json"


def read_shadow(data_folder: Path) -> ShadowChoice | None:
    """The choice, None when there is no shadow.

    Raises:
        EnvironmentFault: ``model.shadow_broken``, the file cannot be read or is not ours.
    """
    return read_choice(shadow_path(data_folder), ShadowChoice, SCHEMA_VERSION, "model.shadow_broken", CURE)


def shadow_model(data_folder: Path, manifest: Manifest) -> Model | None:
    """The shadow as the manifest has it, its weights checked; None when there is no shadow.

    Raises:
        EnvironmentFault: ``model.shadow_broken``, or ``model.shadow_gone`` when the manifest or the weights file no
            longer are what was chosen.
    """
    choice = read_shadow(data_folder)
    if choice is None:
        return None
    path = shadow_path(data_folder)
    model = as_chosen(path, choice, manifest, "model.shadow_gone", CURE)
    try:
        read_weights(model, manifest.weights_path(model))
    except EnvironmentFault as fault:
        raise EnvironmentFault("model.shadow_gone", f"{path}: {fault}; {CURE}", file=str(path)) from fault
    return model


def choose_shadow(data_folder: Path, manifest: Manifest, name: str, at: datetime) -> ShadowChoice:
    """Make a model the shadow from the next start on, after it was loaded once.

    Raises:
        RefusedError: ``model.shadow_is_active``, it is the model in use.
        EnvironmentFault: ``model.*``: unknown, for research, changed, missing or not loadable; nothing was written.
            ``model.shadow_not_written``: the folder cannot be written.
    """
    model = manifest.operating(name)
    if model.name == _in_use(data_folder, manifest).name:
        raise RefusedError(
            "model.shadow_is_active", f"{model.title} is the model in use and cannot be its own shadow; nothing changed"
        )
    load_once(manifest, model)
    choice = ShadowChoice(SCHEMA_VERSION, model.name, model.version, model.sha256, at)
    write_choice(shadow_path(data_folder), choice, NOT_WRITTEN)
    return choice


def end_shadow(data_folder: Path) -> bool:
    """No shadow from the next start on, whatever the file holds; its records stay. False when there was none.

    Raises:
        EnvironmentFault: ``model.shadow_not_written``.
    """
    path = shadow_path(data_folder)
    try:
        path.unlink()
        sync_folder(data_folder)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise not_written(path, error, NOT_WRITTEN) from error
    return True


def _in_use(data_folder: Path, manifest: Manifest) -> Model:
    """As the kiosk chooses it: a choice that broke leaves the first operating one."""
    try:
        return chosen_model(data_folder, manifest)
    except EnvironmentFault:
        return manifest.operating()
