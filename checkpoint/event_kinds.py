"""What each kind of event means, for people: read from ``event_kinds.toml``; the log manual is made from it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from checkpoint import events as e
from checkpoint.errors import RegulationError
from checkpoint.roles import Role
from checkpoint.words import Words

KINDS_FILE = Path(__file__).with_name("event_kinds.toml")


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    by: tuple[Role, ...]
    zh_CN: str
    en: str


class EventKind(msgspec.Struct, frozen=True):
    """One kind.

    Attributes:
        by: roles that may cause it; ``system`` is the machine itself.
        fields: name and type of each field of the payload, in order.
    """

    kind: str
    by: tuple[Role, ...]
    words: Words
    fields: tuple[tuple[str, str], ...]


def load_event_kinds(path: Path = KINDS_FILE) -> Mapping[str, EventKind]:
    """All kinds in the order of the file.

    Raises:
        RegulationError: unreadable, an unknown role or key, or not exactly the kinds of ``events.KINDS``.
    """
    try:
        entries = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, _Entry])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RegulationError("event_kinds.unreadable", f"{path.name}: {error}; correct the file") from error
    differing = sorted(entries.keys() ^ e.KINDS.keys())
    if differing:
        raise RegulationError(
            "event_kinds.incomplete", f"{path.name}: {', '.join(differing)} stand only here or only in events.py"
        )
    return {
        kind: EventKind(kind, entry.by, Words(entry.zh_CN, entry.en), _fields(e.KINDS[kind]))
        for kind, entry in entries.items()
    }


def _fields(event: type[e.Event]) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, str(event.__annotations__[field.name])) for field in msgspec.structs.fields(event))


def log_manual(kinds: Mapping[str, EventKind]) -> str:
    """``docs/log_manual.md``: every kind with its sentences, who causes it, and its payload."""
    return _MANUAL_HEAD + "\n".join(_section(kind) for kind in kinds.values())


_MANUAL_HEAD = """\
# Log manual · 日志手册

Made from `checkpoint/event_kinds.toml` and `checkpoint/events.py` by `checkpoint.event_kinds.log_manual`; edit those.

Each row of the table `audit_event`, and each line of an export, has the columns `node` (machine), `seq` (1, 2, 3 …
without a gap), `recorded_at` (UTC, microseconds), `stream` (what it is about: `bag/…`, `run/…`, `entry/…`,
`vehicle/…`, `staff/…`, `belt/…`, `station`), `version` (1, 2, 3 … in its stream), `kind`, `actor` (badge, or
`system`), `role`, `payload` (JSON with sorted keys, the fields below), `prev_hash` and `hash`.

`hash` is the SHA-256, in hex, of these ten lines in UTF-8 with a line feed between two of them and none at the end:
`prev_hash`, `node`, `seq`, `recorded_at`, `stream`, `version`, `kind`, `actor`, `role`, `payload`.
The `prev_hash` of the first row is 64 zeros, or the last hash of the file before.

"""


def _section(kind: EventKind) -> str:
    fields = "".join(f"- `{name}`: `{annotation}`\n" for name, annotation in kind.fields)
    by = ", ".join(kind.by)
    return f"## {kind.kind}\n\n{kind.words.zh_CN}\n{kind.words.en}\n\nBy: {by}\n\n{fields}"
