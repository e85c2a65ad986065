"""What every command of the command line shares: options, where the data lie by default, how it speaks."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from ui.i18n import LANGUAGES

DataOption = Annotated[
    Path | None, typer.Option("--data", help="Data folder of the kiosk (default: the simulated station's).")
]
SettingsOption = Annotated[Path | None, typer.Option("--settings", help="settings.toml of an operating kiosk.")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]


def _known_language(language: str | None) -> str | None:
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(f"{language!r} is none of {', '.join(LANGUAGES)}")
    return language


LanguageOption = Annotated[str | None, typer.Option("--language", help="zh_CN or en.", callback=_known_language)]


def default_data_folder() -> Path:
    """Where the simulated station lives: ``$XDG_DATA_HOME/bus-station-checkpoint``."""
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "bus-station-checkpoint"


def say(text: str) -> None:
    """One line for a person."""
    typer.echo(text)


def say_json(document: Any) -> None:
    """One JSON document for a program."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))
