"""A choice at a data folder as one small JSON file: read whole or refused by name, written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from checkpoint.durable_files import write_durably
from checkpoint.errors import EnvironmentFault
from models.manifest import Manifest, Model


class Versioned(Protocol):
    """What such a file holds."""

    @property
    def schema_version(self) -> int:
        """Of the file's shape."""
        ...


class ChosenModel(Protocol):
    """A model as it was when it was chosen."""

    @property
    def name(self) -> str:
        """In the manifest."""
        ...

    @property
    def version(self) -> str:
        """Of the model."""
        ...

    @property
    def sha256(self) -> str:
        """Of its weights."""
        ...


Content = TypeVar("Content", bound=Versioned)


def read_choice(path: Path, kind: type[Content], schema_version: int, code: str, cure: str) -> Content | None:
    """What the file holds, None when there is none.

    Raises:
        EnvironmentFault: ``code``, it cannot be read or is not ours; ``cure`` says what helps.
    """
    try:
        content = msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise EnvironmentFault(code, f"{path}: {error}; {cure}", file=str(path)) from error
    if content.schema_version != schema_version:
        raise EnvironmentFault(
            code,
            f"{path}: schema_version is {content.schema_version}, this program reads {schema_version}; {cure}",
            file=str(path),
        )
    return content


def as_chosen(path: Path, chosen: ChosenModel, manifest: Manifest, code: str, cure: str) -> Model:
    """The manifest's model of a choice.

    Raises:
        EnvironmentFault: ``code``, the manifest no longer has it or has other weights under its name.
    """
    try:
        model = manifest.operating(chosen.name)
    except EnvironmentFault as fault:
        raise EnvironmentFault(code, f"{path}: {fault}; {cure}", file=str(path)) from fault
    if model.sha256 != chosen.sha256:
        raise EnvironmentFault(
            code,
            f"{path}: {chosen.name} {chosen.version} (sha256 {chosen.sha256[:12]}…) was chosen, {manifest.path} now "
            f"has {model.title} ({model.sha256[:12]}…) under that name; check it, then {cure}",
            file=str(path),
        )
    return model


def write_choice(path: Path, content: Versioned, code: str) -> None:
    """Write the file and the folder it lies in.

    Raises:
        EnvironmentFault: ``code``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, msgspec.json.format(msgspec.json.encode(content), indent=2))
    except OSError as error:
        raise not_written(path, error, code) from error


def not_written(path: Path, error: OSError, code: str) -> EnvironmentFault:
    """The fault of a choice that cannot be written or taken away."""
    return EnvironmentFault(code, f"{path}: {error.strerror}; free space or correct the rights", file=str(path))
