"""``kiosk models labels``; what it does lives in ``label_export``."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from ui.cli_parts import DataOption, JsonOption, LanguageOption, default_data_folder, say, say_json
from ui.i18n import set_language, tr

DAY = ["%Y-%m-%d"]
EXIT_NOTHING = 1


def labels(
    out: Annotated[Path, typer.Option("--out", help="Folder to make: annotations.json and images.")],
    first: Annotated[datetime | None, typer.Option("--from", formats=DAY, help="First day (default: all).")] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=DAY, help="Last day (default: all).")] = None,
    simulated: Annotated[
        bool, typer.Option("--simulated", help="The lane's pictures came from simulated files: said in the set.")
    ] = False,
    data: DataOption = None, as_json: JsonOption = False, language: LanguageOption = None,
) -> None:  # fmt: skip
    """Write the bags that people of this lane decided on as labelled pictures (COCO), to teach a model with.

    Only what is certain: articles found by hand in a marked zone, and bags that people cleared. Ends with 1 when there
    was none. No kiosk may be running on the data.
    """
    if language is not None:
        set_language(language)
    days = _day(first), _day(last)
    if days[0] and days[1] and days[0] > days[1]:
        raise typer.BadParameter(f"{days[1]} is before {days[0]}", param_hint="--to")
    from checkpoint.clock import SystemClock
    from ui.label_export import export_labels
    from ui.label_text import labels_words
    from ui.progress import ProgressLine

    with ProgressLine(tr("导出标注"), sys.stderr, is_silent=as_json) as moved:
        report = export_labels(
            data or default_data_folder(), out, SystemClock(), moved, first=days[0], last=days[1],
            is_simulated=simulated,
        )  # fmt: skip
    say_json(report.to_dict()) if as_json else say(labels_words(report))
    if not report.pictures:
        raise typer.Exit(EXIT_NOTHING)


def _day(at: datetime | None) -> date | None:
    return at.date() if at is not None else None
