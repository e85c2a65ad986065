"""What the page of models asks and does. Every call reads or writes files: off the GUI thread. Free of Qt.

Two things are told apart: what runs now, which was decided when the kiosk started, and what the files say for its next
start. Between an act and that start they differ, and whoever looks must see both.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from checkpoint.errors import EnvironmentFault, RefusedError
from models.active import ActiveModel, chosen_model, read_active
from models.manifest import Manifest, Metric, Model, load_manifest
from models.shadow_choice import read_shadow
from ui.model_commands import activate_model, model_card, models_list, roll_back_model
from ui.shadow_commands import compare, shadow_off, shadow_on


class Running(NamedTuple):
    """What this kiosk has loaded: titles (name and version); "" for none."""

    operating: str
    shadow: str = ""


class Chosen(NamedTuple):
    """What an act left: title and SHA-256 of a model, empty for none."""

    title: str = ""
    sha256: str = ""


class ModelState(NamedTuple):
    """One model of the manifest.

    Attributes:
        hash: of its file beside the manifest's.
        written_at: when its file was written, UTC; None without a file.
        chosen_at: when it was last activated, UTC; None for one that nobody had to choose.
        is_running, is_shadow_running: now, in this kiosk.
        is_next, is_shadow_next: from the kiosk's next start on.
        was_in_use: before the one that is next.
    """

    model: Model
    hash: Literal["ok", "changed", "missing"]
    size_bytes: int | None
    written_at: datetime | None
    chosen_at: datetime | None
    is_running: bool
    is_next: bool
    is_shadow_running: bool
    is_shadow_next: bool
    was_in_use: bool

    def figures(self, *, simulated: bool) -> tuple[Metric, ...]:
        """The main ones: of all real pictures, and the means of the simulated ones; the card has the rest."""
        single = {f"AP50 {label.name}" for label in self.model.label}
        return tuple(
            one for one in self.model.metric
            if one.simulated == simulated and one.name != "mAP50:95" and not one.name.startswith("AP50:95")
            and not (simulated and one.name in single)
        )  # fmt: skip


class ModelOverview(NamedTuple):
    """All models, those that work first.

    Attributes:
        before: title of the model that a rollback goes to; "" for none.
        in_settings: the settings name a model, and nothing that is chosen here counts.
        complaint: what is wrong with a choice, with its cure; "" for nothing.
    """

    running: Running
    models: tuple[ModelState, ...]
    before: str
    in_settings: str
    complaint: str

    @property
    def next(self) -> str:
        """Title of the model from the next start on; "" when none can be used."""
        return next((one.model.title for one in self.models if one.is_next), "")

    @property
    def shadow_next(self) -> str:
        """Title of the shadow from the next start on; "" for none."""
        return next((one.model.title for one in self.models if one.is_shadow_next), "")


class ModelQuestions:
    """One for a data folder. Every call may raise EnvironmentFault or RefusedError (``model.*``)."""

    def __init__(
        self, data_folder: Path, running: Running, in_settings: str = "", manifest: Path | None = None
    ) -> None:
        """Args.

        running: what this kiosk has loaded.
        in_settings: name of the model in the settings, which goes before every choice.
        manifest: the product's own when left out.
        """
        self._folder, self._running, self._in_settings, self._manifest = data_folder, running, in_settings, manifest

    def overview(self) -> ModelOverview:
        """Every model; reads all weights to see whether they are still those of the manifest."""
        listed, listing = load_manifest(self._manifest), models_list(self._folder, self._manifest)
        content = _readable(self._folder)
        next_name, complaint = self._next(listed, listing)
        found = {entry["name"]: entry for entry in listing["models"]}
        states = [self._state(listed, model, found[model.name], content, next_name) for model in listed.models]
        before = content.earlier[-1] if content is not None and content.earlier else None
        return ModelOverview(
            self._running, tuple(sorted(states, key=_place)), f"{before.name} {before.version}" if before else "",
            self._in_settings, complaint,
        )  # fmt: skip

    def card(self, name: str) -> dict[str, Any]:
        """The model card, as ``model_commands.model_card``."""
        return model_card(name, self._manifest)

    def comparison(self, now: datetime) -> dict[str, Any] | None:
        """The chosen shadow beside the model in use (``shadow_commands.compare``); None when there is no shadow."""
        return compare(self._folder, now) if read_shadow(self._folder) is not None else None

    # --- acts: all count from the kiosk's next start on ---------------------------------------------------------------

    def activate(self, name: str, at: datetime) -> Chosen:
        """Use a model."""
        self._refuse_over_settings()
        done = activate_model(self._folder, name, at, self._manifest)
        return Chosen(done["active"], done["sha256"])

    def roll_back(self) -> Chosen:
        """Use the model before."""
        self._refuse_over_settings()
        done = roll_back_model(self._folder, self._manifest)
        return Chosen(done["active"], done["sha256"])

    def shadow_on(self, name: str, at: datetime) -> Chosen:
        """Let a model look at every bag unheard."""
        done = shadow_on(self._folder, name, at, self._manifest)
        return Chosen(done["shadow"], done["sha256"])

    def shadow_off(self) -> Chosen:
        """No shadow; its records stay."""
        shadow_off(self._folder)
        return Chosen()

    # --- parts --------------------------------------------------------------------------------------------------------

    def _refuse_over_settings(self) -> None:
        if self._in_settings:
            raise RefusedError(
                "model.in_settings", f"the settings name model {self._in_settings!r}, which goes before every choice; "
                "take the key model out of [detector] first; nothing changed",
            )  # fmt: skip

    def _next(self, listed: Manifest, listing: dict[str, Any]) -> tuple[str, str]:
        """(name of the model from the next start on, what is wrong)."""
        if not self._in_settings:
            return next((entry["name"] for entry in listing["models"] if entry["is_active"]), ""), listing["complaint"]
        try:
            return chosen_model(self._folder, listed, self._in_settings).name, listing["complaint"]
        except EnvironmentFault as fault:
            return "", str(fault)

    def _state(
        self, listed: Manifest, model: Model, entry: dict[str, Any], content: ActiveModel | None, next_name: str
    ) -> ModelState:
        path = listed.weights_path(model)
        earlier = content.earlier if content is not None else ()
        chosen = [one for one in (*earlier, *((content.active,) if content is not None else ()))
                  if (one.name, one.sha256) == (model.name, model.sha256)]  # fmt: skip
        return ModelState(
            model, entry["hash"], entry["size_bytes"],
            datetime.fromtimestamp(path.stat().st_mtime, UTC) if path.is_file() else None,
            chosen[-1].chosen_at if chosen else None,
            model.title == self._running.operating, model.name == next_name,
            model.title == self._running.shadow, entry["is_shadow"],
            any((one.name, one.sha256) == (model.name, model.sha256) for one in earlier),
        )  # fmt: skip


def _readable(data_folder: Path) -> ActiveModel | None:
    """The choice; one that cannot be read is among the complaints of the list already."""
    try:
        return read_active(data_folder)
    except EnvironmentFault:
        return None


def _place(state: ModelState) -> int:
    """What works now stands first, what may never work last."""
    marks = (state.is_running, state.is_next, state.is_shadow_running or state.is_shadow_next)
    return next((place for place, is_it in enumerate(marks) if is_it), 3 if state.model.use == "operating" else 4)
