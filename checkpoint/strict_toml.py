"""TOML of the law, read strictly: every complaint names the file, the place in it and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from checkpoint.errors import RegulationError

T = TypeVar("T")
_AT = re.compile(r" - at `\$\.?(?P<key>.*)`$")
_CODES = (("unknown field", "unknown_key"), ("missing required field", "missing_key"))


class Dated(Protocol):
    """Anything with a first and a last day in force."""

    @property
    def effective_from(self) -> date:
        """First day."""
        ...

    @property
    def effective_to(self) -> date | None:
        """Last day, or None while in force."""
        ...


class Place(msgspec.Struct, frozen=True):
    """Where in which file: ``knives.toml: item 'P03-1': version[0]``."""

    file: str
    at: str = ""

    def within(self, part: str) -> Place:
        """A place inside this one."""
        return Place(self.file, f"{self.at}: {part}" if self.at else part)

    def error(self, code: str, what: str, todo: str) -> RegulationError:
        """The error to raise; ``code`` is the stable part after ``law.``."""
        where = f"{self.file}: {self.at}" if self.at else self.file
        return RegulationError(f"law.{code}", f"{where}: {what}; {todo}", file=self.file, key=self.at)


def read(path: Path, keys: frozenset[str]) -> dict[str, Any]:
    """The tables of a TOML file with ``schema_version = 1`` and no other keys than ``keys``.

    Raises:
        RegulationError: unreadable, not TOML (a key twice is not), an unknown key, a blank text in either language.
    """
    place = Place(path.name)
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise place.error("unreadable", f"cannot be read ({error.strerror})", "restore the file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise place.error("not_toml", f"is not valid TOML ({error})", "correct that line") from error
    if tables.pop("schema_version", None) != 1:
        raise place.error("schema_version", "schema_version is not 1", "use the files that belong to this version")
    for key in tables.keys() - keys:
        raise place.within(key).error("unknown_key", "is not a key of this file", "correct the spelling or remove it")
    return tables


def rows(tables: Mapping[str, Any], key: str, place: Place) -> list[dict[str, Any]]:
    """The ``[[key]]`` tables of a file; at least one."""
    found = tables.get(key)
    if not isinstance(found, list) or not found or not all(isinstance(row, dict) for row in found):
        raise place.error("missing_key", f"has no [[{key}]]", f"write at least one [[{key}]]")
    return found


def convert(raw: object, kind: type[T], place: Place) -> T:
    """``raw`` as ``kind``, with every text in both languages.

    Raises:
        RegulationError: unknown or missing key, a value of another type, a text without one of its languages.
    """
    _both_languages(raw, place)
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        text = str(error)
        found = _AT.search(text)
        inner = place.within(found["key"]) if found and found["key"] else place
        code = next((code for words, code in _CODES if words in text), "wrong_value")
        raise inner.error(code, _AT.sub("", text), "see the types in checkpoint") from error


def _both_languages(raw: object, place: Place) -> None:
    if isinstance(raw, list):
        for number, part in enumerate(raw):
            _both_languages(part, place.within(f"[{number}]"))
    if not isinstance(raw, dict):
        return
    if raw.keys() & {"zh_CN", "en"}:
        for language in ("zh_CN", "en"):
            if not isinstance(raw.get(language), str) or not raw[language].strip():
                raise place.within(language).error("no_translation", "has no text", "write it in both languages")
    for key, part in raw.items():
        _both_languages(part, place.within(key))


def in_order(versions: Sequence[Dated], place: Place) -> None:
    """Versions stand oldest first and no day belongs to two of them.

    Raises:
        RegulationError: no version, one that ends before it begins, an overlap or a wrong order.
    """
    if not versions:
        raise place.error("missing_key", "has no version", "write at least one with effective_from")
    for version in versions:
        if version.effective_to is not None and version.effective_to < version.effective_from:
            raise place.within(str(version.effective_from)).error(
                "dates", f"ends on {version.effective_to}, before it begins", "correct effective_to"
            )
    for earlier, later in zip(versions, versions[1:], strict=False):
        if earlier.effective_to is None or earlier.effective_to >= later.effective_from:
            raise place.within(str(later.effective_from)).error(
                "dates",
                f"begins before version {earlier.effective_from} has ended",
                "put the versions oldest first and end each the day before the next",
            )


def only_once(names: Sequence[str], what: str, place: Place) -> None:
    """No name twice.

    Raises:
        RegulationError: naming the first that is.
    """
    for number, name in enumerate(names):
        if name in names[:number]:
            raise place.within(f"{what} {name!r}").error("duplicate", "stands twice", "keep one, or give it another id")
