"""A scenario file: how fast, how many bags, which faults."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec

FOLDER = Path(__file__).parent / "scenarios"


class Xray(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``lines_per_s`` a number or "max"; ``feed`` "auto" or "asked" (a bag comes when the crew says next_bag)."""

    lines_per_s: Annotated[float, msgspec.Meta(gt=0)] | Literal["max"] = 320.0
    gap_s: Annotated[float, msgspec.Meta(ge=0)] = 1.5
    feed: Literal["auto", "asked"] = "auto"
    faults: tuple[str, ...] = ()


class Belt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``watchdog_s``: the belt stops when the kiosk is silent for so long."""

    watchdog_s: Annotated[float, msgspec.Meta(gt=0)] = 3.0
    faults: tuple[str, ...] = ()


class Gate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``coach_after_s``: a coach passes by itself; absent: only on the crew's coach_drives."""

    boom_s: Annotated[float, msgspec.Meta(ge=0)] = 0.5
    coach_after_s: float | None = None
    watchdog_s: Annotated[float, msgspec.Meta(gt=0)] = 3.0
    faults: tuple[str, ...] = ()


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Faults only."""

    faults: tuple[str, ...] = ()


class Printer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``paper_lines``: lines left on the roll; absent is endless."""

    paper_lines: int | None = None
    faults: tuple[str, ...] = ()


class Incident(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``at_s`` seconds after the first bag entered, ``device`` suffers ``fault``; healed ``for_s`` later if given."""

    at_s: Annotated[float, msgspec.Meta(ge=0)]
    device: str
    fault: str
    for_s: float | None = None


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; every table may be left out."""

    name: str = "normal_shift"
    bags: Annotated[int, msgspec.Meta(ge=0)] | None = None
    xray: Xray = Xray()
    belt: Belt = Belt()
    gate: Gate = Gate()
    card_reader: Wire = Wire()
    printer: Printer = Printer()
    camera_frames_per_s: Annotated[float, msgspec.Meta(gt=0, le=60)] = 15.0
    incident: tuple[Incident, ...] = ()


def load_scenario(name_or_path: str) -> Scenario:
    """A shipped scenario by name, or a file by path.

    Raises:
        ValueError: no such file, not TOML, an unknown key or a wrong value; names the file.
    """
    path = Path(name_or_path) if name_or_path.endswith(".toml") else FOLDER / f"{name_or_path}.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Scenario)
    except FileNotFoundError:
        shipped = ", ".join(sorted(file.stem for file in FOLDER.glob("*.toml")))
        raise ValueError(f"no scenario {name_or_path!r}: give a .toml file or one of {shipped}") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error
