"""The command line: one thin function a command; what it does lives inward.

Exit codes: 0 done · 1 it was checked and is not in order · 2 wrong arguments · 69 something around us is missing (disk,
file, device, library) · 70 our mistake · 75 busy, try again (another kiosk on the same data) · 130 ended by Ctrl+C,
143 by SIGTERM.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from checkpoint.errors import CheckpointError, EnvironmentFault, RefusedError
from ui.cli_parts import (
    DataOption,
    JsonOption,
    LanguageOption,
    SettingsOption,
    default_data_folder,
    say,
    say_json,
)
from ui.i18n import set_language, tr
from ui.label_cli import labels
from ui.shadow_cli import compare, shadow

EXIT_NOT_IN_ORDER, EXIT_SURROUNDINGS, EXIT_BUG, EXIT_BUSY = 1, 69, 70, 75

app = typer.Typer(
    name="kiosk",
    help="汽车客运站安检与出站门一体机 · The coach station's security checkpoint.\n\n"
    "Without a command: the kiosk on a simulated lane; without a display the same shift runs headless.\n\n"
    "Exit codes: 0 done, 1 checked and not in order, 2 wrong arguments, 69 something around is missing, "
    "70 our mistake, 75 another kiosk works on the same data.",
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
)
log_app = typer.Typer(help="审计日志 · The audit log: verify it, show its head, export it.", no_args_is_help=True)
app.add_typer(log_app, name="log")
models_app = typer.Typer(
    help="模型 · The detector's models: list, choose, go back. kiosk models train --help: teach your own.",
    no_args_is_help=True,
)
app.add_typer(models_app, name="models")
models_app.command("shadow")(shadow)
models_app.command("compare")(compare)
models_app.command("labels")(labels)


def main() -> NoReturn:
    """Run a command; turn our errors into words and an exit code."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end_in_order)
    try:
        app(standalone_mode=True)
    except CheckpointError as error:
        sys.stderr.write(f"kiosk: {error}\n")
        sys.exit(exit_code(error))
    sys.exit(0)


def _end_in_order(number: int, _frame: object) -> NoReturn:
    """Stop what runs, in order, and end with 130 (Ctrl+C) or 143 (SIGTERM); asked twice, it still stops in order."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    sys.stderr.write(f"kiosk: stopping ({signal.Signals(number).name}); what was decided is in the log\n")
    sys.exit(128 + number)


def exit_code(error: CheckpointError) -> int:
    """The exit code of one of our errors."""
    if error.code == "instance.running":
        return EXIT_BUSY
    if isinstance(error, RefusedError):
        return EXIT_NOT_IN_ORDER
    return EXIT_SURROUNDINGS if isinstance(error, EnvironmentFault) else EXIT_BUG


def has_display() -> bool:
    """A screen to open a window on, or an explicit Qt platform."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _stamp() -> str:
    """The time of day as a folder name, in the machine's own zone."""
    from checkpoint.clock import SystemClock

    return SystemClock().now().astimezone().strftime("%Y%m%d-%H%M%S")


@app.callback(invoke_without_command=True)
def kiosk(
    context: typer.Context, settings: SettingsOption = None, data: DataOption = None, language: LanguageOption = None,
    scenario: Annotated[
        str, typer.Option("--scenario", help="What happens on the simulated lane: docs/protocols/simulators.md.")
    ] = "walk_through",
    seed: Annotated[int, typer.Option("--seed", help="Order of the simulated bags.")] = 1,
    version: Annotated[bool, typer.Option("--version", help="Say the version and end.")] = False,
) -> None:  # fmt: skip
    """Open the kiosk."""
    if language is not None:
        set_language(language)
    if version:
        from checkpoint import __version__

        say(__version__)
        raise typer.Exit
    if context.invoked_subcommand is not None:
        if settings is not None or data is not None:  # taken silently, it would answer for another log than was asked
            raise typer.BadParameter("write --data and --settings after the command's name")
        return
    if has_display() or settings is not None:
        from ui.main import open_window

        folder = data or default_data_folder()
        raise typer.Exit(open_window(settings, folder, language=language, scenario=scenario, seed=seed))
    say(tr("没有显示器：无界面运行一个模拟班次。"))
    folder = (data or default_data_folder()) / "shifts" / _stamp()
    _shift(bags=40, coaches=6, seed=1, out=folder, as_json=False)


@app.command()
def run(
    images: Annotated[Path, typer.Option("--images", help="Folder of X-ray pictures (JPEG, PNG, BMP, TIFF).")],
    settings: SettingsOption = None, data: DataOption = None, language: LanguageOption = None,
    interval: Annotated[float, typer.Option(help="Seconds between two bags.", min=0.0)] = 4.0,
    headless: Annotated[bool, typer.Option("--headless", help="No window: detect, record, report, end.")] = False,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Feed a folder of ordinary X-ray pictures through the lane, as if a scanner had sent them."""
    if language is not None:
        set_language(language)
    folder = data or default_data_folder() / "pictures"
    if headless or not has_display():
        from ui.picture_run import run_pictures

        summary = run_pictures(
            images,
            data or default_data_folder() / "picture-runs" / _stamp(),
            on_progress=_progress(tr("看图"), as_json),
        )
        say_json(summary.to_dict()) if as_json else say(summary.in_words())
        return
    from ui.main import open_window

    raise typer.Exit(open_window(settings, folder, images=images, interval_s=interval, language=language))


@app.command()
def shift(
    bags: Annotated[int, typer.Option(min=1, max=100_000)] = 40,
    coaches: Annotated[int, typer.Option(min=0, max=500)] = 6, seed: int = 1,
    out: Annotated[Path, typer.Option("--out", help="Folder for log, evidence and exports.")] = Path("shift"),
    as_json: JsonOption = False, language: LanguageOption = None,
) -> None:  # fmt: skip
    """Replay a whole shift headless at full speed: the same code, byte-level simulators, scripted people."""
    if language is not None:
        set_language(language)
    _shift(bags, coaches, seed, out, as_json)


def _shift(bags: int, coaches: int, seed: int, out: Path, as_json: bool) -> None:
    from ui.shift import run_shift

    summary = run_shift(bags, coaches, seed, out, on_progress=_progress(tr("班次"), as_json))
    say_json(summary.to_dict()) if as_json else say(summary.in_words())


def _progress(title: str, is_silent: bool):
    from ui.progress import ProgressLine

    return ProgressLine(title, sys.stderr, is_silent=is_silent)


@log_app.command("verify")
def log_verify(data: DataOption = None, as_json: JsonOption = False) -> None:
    """Check every row of the log: order, hashes, chain, and the anchor."""
    from ui.log_commands import verify

    with _progress(tr("校验日志"), as_json or not sys.stderr.isatty()) as moved:
        result = verify(_log_path(data), moved)
    say_json(result) if as_json else say(
        tr("日志完好：{count} 条，链首 {hash}").format(count=result["count"], hash=result["hash"])
    )


@log_app.command("head")
def log_head(data: DataOption = None, as_json: JsonOption = False) -> None:
    """The last row's number and hash: write it down, and nobody can rewrite what came before."""
    from ui.log_commands import head

    result = head(_log_path(data))
    say_json(result) if as_json else say(f"{result['seq']} {result['hash']}")


@log_app.command("export")
def log_export(
    out: Annotated[Path, typer.Option("--out", help="JSON Lines file to write.")], data: DataOption = None
) -> None:
    """Write the log as JSON Lines with its head, for an inspector."""
    from ui.log_commands import export

    say(tr("已导出 {count} 条到 {file}").format(**export(_log_path(data), out)))


def _log_path(data: Path | None) -> Path:
    return (data or default_data_folder()) / "log.db"


@app.command()
def rules(
    on: Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="Day (default today).")] = None,
    as_json: JsonOption = False, language: LanguageOption = None,
) -> None:  # fmt: skip
    """The rules in force on a day, with their sources and how far each was verified."""
    if language is not None:
        set_language(language)
    from ui.law_commands import rules_on, rules_words

    in_force = rules_on(_day(on))
    say_json(in_force) if as_json else say(rules_words(in_force))


@app.command()
def catalogue(
    on: Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="Day (default today).")] = None,
    find: Annotated[str, typer.Option("--find", help="Part of a name, an example, a code or a label.")] = "",
    as_json: JsonOption = False, language: LanguageOption = None,
) -> None:  # fmt: skip
    """The catalogue of prohibited, restricted and hold-only articles in force on a day."""
    if language is not None:
        set_language(language)
    from ui.law_commands import catalogue_on, catalogue_words

    entries = catalogue_on(_day(on), find)
    say_json(entries) if as_json else say(catalogue_words(entries))
    if not entries:
        raise typer.Exit(EXIT_NOT_IN_ORDER)


def _day(on: datetime | None) -> date:
    from checkpoint.clock import SystemClock
    from checkpoint.law import CHINA

    return on.date() if on is not None else SystemClock().now().astimezone(CHINA).date()


def _known_part(only: str) -> str:
    from ui.bench import PARTS

    if only not in ("", *PARTS):
        raise typer.BadParameter(f"{only!r} is none of {', '.join(PARTS)}")
    return only


@app.command()
def bench(
    as_json: JsonOption = False,
    only: Annotated[
        str, typer.Option(help="One of: log, detector, lane, gui, memory, start, bags.", callback=_known_part)
    ] = "",
) -> None:
    """Measure speed and memory, each beside a bare baseline of the same run."""
    from ui.bench import report_words, run_bench

    report = run_bench(only)
    say_json(report) if as_json else say(report_words(report))


@app.command("power-cut")
def power_cut(
    kills: Annotated[int, typer.Option(min=1)] = 100, seed: int = 1,
    out: Annotated[Path | None, typer.Option("--out", help="Keep the data of the campaign here.")] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Campaign: kill -9 the kiosk at random moments of a shift and check that nothing decided was lost."""
    from ui.power_cut import campaign

    report = campaign(kills, seed, out, on_progress=_progress(tr("断电"), as_json))
    say_json(report.to_dict()) if as_json else say(report.in_words())
    if not report.is_in_order:
        raise typer.Exit(EXIT_NOT_IN_ORDER)


ModelOption = Annotated[
    str, typer.Option("--model", help="Name of models/manifest.toml (default: its first operating one).")
]


@app.command()
def detect(
    pictures: Annotated[list[Path], typer.Argument(help="Pictures, and folders of pictures.")],
    model: ModelOption = "",
    out: Annotated[Path, typer.Option("--out", help="JSON file to write; - for standard output.")] = Path("-"),
    as_json: JsonOption = False, language: LanguageOption = None,
) -> None:  # fmt: skip
    """Look at picture files with a model and write every box from score 0.01 on as a JSON list."""
    if language is not None:
        set_language(language)
    from ui.model_commands import TO_STDOUT, detect

    _say_research(model)
    with _progress(tr("看图"), as_json) as moved:
        report, found = detect(pictures, model, out, moved)
    words = _detect_words(report, as_json)
    if out == TO_STDOUT:
        typer.echo(found, nl=False)
    typer.echo(words, err=out == TO_STDOUT)
    if report["not_looked_at"]:
        raise typer.Exit(EXIT_SURROUNDINGS)


def _detect_words(report: dict[str, Any], as_json: bool) -> str:
    from ui.model_text import detect_words

    return json.dumps(report, ensure_ascii=False, indent=2) if as_json else detect_words(report)


def _say_research(model: str) -> None:
    """Wherever a research model is chosen, its licence is shown."""
    from ui.model_commands import model_named
    from ui.model_text import research_words

    chosen = model_named(model)[1]
    if chosen.use == "research":
        typer.echo(research_words(chosen.licence), err=True)


@app.command()
def evaluate(
    annotations: Annotated[Path, typer.Option("--annotations", help="COCO detection JSON.")],
    images: Annotated[Path, typer.Option("--images", help="Folder of the pictures it names.")],
    model: ModelOption = "",
    label_map: Annotated[
        list[str] | None,
        typer.Option("--map", help="CATEGORY=LABEL,LABEL; repeatable; other categories go by their name."),
    ] = None,
    simulated: Annotated[
        bool, typer.Option("--simulated", help="The pictures are simulated: said everywhere.")
    ] = False,
    negatives: Annotated[Path | None, typer.Option("--negatives", help="Folder of clean bags.")] = None,
    out: Annotated[Path | None, typer.Option("--json", help="Write the figures as JSON here, too.")] = None,
    language: LanguageOption = None,
) -> None:
    """Measure a model on annotated pictures: AP, bags found at 5 % false alarms, clean bags alarmed."""
    if language is not None:
        set_language(language)
    from ui import model_commands
    from ui.model_text import evaluation_words

    try:
        wanted = model_commands.label_map_of(label_map or [])
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--map") from error
    _say_research(model)
    with _progress(tr("评测"), False) as moved:
        result = model_commands.evaluate(
            annotations, images, model, wanted, moved, is_simulated=simulated, negatives=negatives, out=out
        )
    say(evaluation_words(result))


@models_app.command("list")
def models_list(data: DataOption = None, as_json: JsonOption = False, language: LanguageOption = None) -> None:
    """Every model: version, use, licence, labels, file, hash, figures, and which one is in use."""
    if language is not None:
        set_language(language)
    from ui.model_commands import models_list
    from ui.model_text import models_words

    listing = models_list(data or default_data_folder())
    say_json(listing) if as_json else say(models_words(listing))
    if listing["complaint"] or any(entry["hash"] != "ok" for entry in listing["models"]):
        raise typer.Exit(EXIT_NOT_IN_ORDER)


NameArgument = Annotated[str, typer.Argument(help="Name of a model, see models list.")]


@models_app.command("card")
def models_card(name: NameArgument, as_json: JsonOption = False, language: LanguageOption = None) -> None:
    """The model card: data, figures, limits."""
    if language is not None:
        set_language(language)
    from ui.model_commands import model_card
    from ui.model_text import card_words

    card = model_card(name)
    say_json(card) if as_json else say(card_words(card))


@models_app.command("activate")
def models_activate(
    name: NameArgument, data: DataOption = None, as_json: JsonOption = False, language: LanguageOption = None
) -> None:
    """Choose the model that the kiosk at a data folder uses from its next start on."""
    if language is not None:
        set_language(language)
    from checkpoint.clock import SystemClock
    from ui.model_commands import activate_model

    _say_choice(activate_model(data or default_data_folder(), name, SystemClock().now()), as_json)


@models_app.command("rollback")
def models_rollback(data: DataOption = None, as_json: JsonOption = False, language: LanguageOption = None) -> None:
    """Go back to the model that was in use before."""
    if language is not None:
        set_language(language)
    from ui.model_commands import roll_back_model

    _say_choice(roll_back_model(data or default_data_folder()), as_json)


def _say_choice(choice: dict[str, Any], as_json: bool) -> None:
    from ui.model_text import activated_words

    say_json(choice) if as_json else say(activated_words(choice))
