"""The schema of the audit log, step by step, and the refusal of one that is newer than this program."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from checkpoint.errors import LogFault

SCHEMA = {
    "audit_event": """\
CREATE TABLE audit_event (
    node TEXT NOT NULL,
    seq INTEGER PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    payload TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    UNIQUE (stream, version)
) STRICT""",
    "audit_event_keeps_rows": """\
CREATE TRIGGER audit_event_keeps_rows BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit_event is append-only: no DELETE'); END""",
    "audit_event_keeps_values": """\
CREATE TRIGGER audit_event_keeps_values BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit_event is append-only: no UPDATE'); END""",
    # INSERT OR REPLACE passes the DELETE trigger by on a connection without recursive_triggers; this one it meets.
    "audit_event_only_grows": """\
CREATE TRIGGER audit_event_only_grows BEFORE INSERT ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'audit_event: seq must be the last one + 1')
        WHERE NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM audit_event), 0);
    SELECT RAISE(ABORT, 'audit_event: version must be the last one of its stream + 1')
        WHERE NEW.version IS NOT
            1 + coalesce((SELECT max(version) FROM audit_event WHERE stream = NEW.stream), 0);
    SELECT RAISE(ABORT, 'audit_event: hash is used')
        WHERE EXISTS (SELECT 1 FROM audit_event WHERE hash = NEW.hash);
    SELECT RAISE(ABORT, 'audit_event: prev_hash must be the hash of the last row')
        WHERE NEW.prev_hash IS NOT
            coalesce((SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), NEW.prev_hash);
END""",
}
"""Name -> statement, as SQLite keeps it; ``verify`` compares it with what the file holds."""

LOG_STEPS = Migrations("audit_log")


@LOG_STEPS()
def m001_audit_event(db: Database) -> None:
    """The append-only table and its guards."""
    for statement in SCHEMA.values():
        db.execute(statement)


NEWEST = m001_audit_event.__name__


def bring_up_to_date(db: Database) -> None:
    """Apply the steps that the file lacks.

    Raises:
        LogFault: a newer program has been here; this one could not read what it wrote.
    """
    known = {step.name for step in LOG_STEPS.pending(db)} | {step.name for step in LOG_STEPS.applied(db)}
    unknown = sorted(known - _our_steps())
    if unknown:
        raise LogFault(
            "log.newer_schema",
            f"the log was written by a newer program (schema {unknown[-1]}, this one knows {NEWEST}): install that one",
            found=unknown[-1],
        )
    if LOG_STEPS.pending(db):
        LOG_STEPS.apply(db)


def _our_steps() -> frozenset[str]:
    return frozenset({NEWEST})


def altered_schema(found: dict[str, str]) -> str | None:
    """What differs between the schema of a file (name -> statement) and ours, in words; None when nothing does."""
    for name, statement in SCHEMA.items():
        if name not in found:
            return f"{name} is missing"
        if found[name] != statement:
            return f"{name} was changed"
    extra = sorted(found.keys() - SCHEMA.keys())
    return f"{extra[0]} was added" if extra else None
