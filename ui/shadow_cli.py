"""``kiosk models shadow`` and ``kiosk models compare``; what they do lives in ``shadow_commands``."""

from __future__ import annotations

from typing import Annotated

import typer

from ui.cli_parts import DataOption, JsonOption, LanguageOption, default_data_folder, say, say_json
from ui.i18n import set_language


def shadow(
    name: Annotated[str, typer.Argument(help="Name of a model, see models list.")] = "",
    off: Annotated[bool, typer.Option("--off", help="End the shadow; what was recorded stays.")] = False,
    data: DataOption = None, as_json: JsonOption = False, language: LanguageOption = None,
) -> None:  # fmt: skip
    """Let a second model look at every bag unheard: recorded beside the one in use, from the next start on."""
    if language is not None:
        set_language(language)
    if bool(name) is off:
        raise typer.BadParameter("name a model, or give --off", param_hint="NAME")
    from checkpoint.clock import SystemClock
    from ui import shadow_commands as commands
    from ui import shadow_text as text

    folder = data or default_data_folder()
    if off:
        ended = commands.shadow_off(folder)
        say_json(ended) if as_json else say(text.ended_words(ended))
        return
    chosen = commands.shadow_on(folder, name, SystemClock().now())
    say_json(chosen) if as_json else say(text.chosen_words(chosen))


def compare(data: DataOption = None, as_json: JsonOption = False, language: LanguageOption = None) -> None:
    """What the model in use and its shadow said of the same bags, and of the bags where a person found something."""
    if language is not None:
        set_language(language)
    from checkpoint.clock import SystemClock
    from ui.shadow_commands import compare
    from ui.shadow_text import comparison_words

    report = compare(data or default_data_folder(), SystemClock().now())
    say_json(report) if as_json else say(comparison_words(report))
