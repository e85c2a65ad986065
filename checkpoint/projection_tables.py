"""The read tables, with the column names that screens and reports use.

Times are UTC text as in the log (text order is time order); lists are JSON; ``NULL`` means not yet.
"""

from __future__ import annotations

import zlib

TABLES = """
CREATE TABLE position (
    node TEXT PRIMARY KEY, seq INTEGER NOT NULL, recorded_at TEXT NOT NULL, stream TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE bag (
    bag_id TEXT PRIMARY KEY, number INTEGER NOT NULL, lane TEXT NOT NULL, state TEXT NOT NULL,
    entered_at TEXT NOT NULL, run_id TEXT, ticket TEXT, rescan_of TEXT,
    scanned_at TEXT, views TEXT NOT NULL DEFAULT '[]', source TEXT NOT NULL DEFAULT '',
    scan_faults TEXT NOT NULL DEFAULT '[]',
    model TEXT NOT NULL DEFAULT '', labels TEXT NOT NULL DEFAULT '[]', item_ids TEXT NOT NULL DEFAULT '[]',
    detector_ms INTEGER, detector_silence TEXT,
    verdict TEXT, verdict_by TEXT, verdict_at TEXT, decision_ms INTEGER,
    outcome TEXT, closed_by TEXT, closed_at TEXT, police_reference TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    invalid_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX bag_entered_at ON bag (entered_at);
CREATE INDEX bag_run ON bag (run_id);

CREATE TABLE find (
    bag_id TEXT NOT NULL, find_id TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
    item_id TEXT NOT NULL, applied_item_id TEXT NOT NULL, tier TEXT NOT NULL, ruling TEXT NOT NULL,
    verification TEXT NOT NULL, count INTEGER NOT NULL, measured TEXT NOT NULL, label_legible INTEGER NOT NULL,
    photo TEXT, description TEXT NOT NULL, withdrawn_at TEXT, withdrawn_reason TEXT,
    PRIMARY KEY (bag_id, find_id)
) STRICT;
CREATE INDEX find_recorded_at ON find (recorded_at);

CREATE TABLE run (
    run_id TEXT PRIMARY KEY, run_number TEXT NOT NULL, destination TEXT NOT NULL, plate TEXT NOT NULL,
    departs_at TEXT NOT NULL, approved_seats INTEGER NOT NULL, state TEXT NOT NULL,
    presented_at TEXT, driver_name TEXT NOT NULL DEFAULT '', driver_certificate TEXT NOT NULL DEFAULT '',
    aboard INTEGER, clearance_id TEXT, cleared_at TEXT, cleared_by TEXT, rules_digest TEXT,
    referred TEXT NOT NULL DEFAULT '[]', exit_checker TEXT, driver_signed_at TEXT, opened_at TEXT, left_at TEXT,
    refusals INTEGER NOT NULL DEFAULT 0, last_refusal TEXT NOT NULL DEFAULT '[]', cancelled TEXT
) STRICT;
CREATE INDEX run_departs_at ON run (departs_at);

CREATE TABLE departure_check (
    run_id TEXT NOT NULL, version INTEGER NOT NULL, rule_id TEXT NOT NULL, recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL, role TEXT NOT NULL, result TEXT NOT NULL, grounds TEXT NOT NULL, facts TEXT NOT NULL,
    evidence TEXT NOT NULL, rules_digest TEXT NOT NULL,
    PRIMARY KEY (run_id, version)
) STRICT;

CREATE TABLE clearance (
    run_id TEXT NOT NULL, version INTEGER NOT NULL, decision TEXT NOT NULL, recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL, clearance_id TEXT NOT NULL DEFAULT '', rule_ids TEXT NOT NULL DEFAULT '[]',
    reasons TEXT NOT NULL DEFAULT '[]', rules_digest TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (run_id, version)
) STRICT;
CREATE INDEX clearance_recorded_at ON clearance (recorded_at);

CREATE TABLE entry (
    entry_id TEXT NOT NULL, version INTEGER NOT NULL, subject TEXT NOT NULL, is_admitted INTEGER NOT NULL,
    recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, paper TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '', plate TEXT NOT NULL DEFAULT '', carrier TEXT NOT NULL DEFAULT '', run_id TEXT,
    rule_id TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (entry_id, version)
) STRICT;
CREATE INDEX entry_recorded_at ON entry (recorded_at);

CREATE TABLE vehicle (plate TEXT PRIMARY KEY, carrier TEXT NOT NULL, agreement_until TEXT NOT NULL) STRICT;
CREATE TABLE staff (
    badge TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, is_suspended INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    session_id TEXT PRIMARY KEY, badge TEXT NOT NULL, role TEXT NOT NULL, signed_in_at TEXT NOT NULL,
    signed_out_at TEXT, ended_by TEXT
) STRICT;
CREATE INDEX session_signed_in_at ON session (signed_in_at);

CREATE TABLE shift (
    shift_id TEXT PRIMARY KEY, opened_at TEXT NOT NULL, opened_by TEXT NOT NULL, closed_at TEXT, closed_by TEXT,
    head_seq INTEGER, head_hash TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE device (
    node TEXT NOT NULL, seq INTEGER NOT NULL, device TEXT NOT NULL, is_present INTEGER NOT NULL, reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL, PRIMARY KEY (node, seq)
) STRICT;
CREATE INDEX device_recorded_at ON device (recorded_at);

CREATE TABLE refusal (
    node TEXT NOT NULL, seq INTEGER NOT NULL, command TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
    refused_to TEXT NOT NULL, role TEXT NOT NULL, recorded_at TEXT NOT NULL, PRIMARY KEY (node, seq)
) STRICT;
CREATE INDEX refusal_recorded_at ON refusal (recorded_at);

CREATE TABLE fault (
    node TEXT NOT NULL, seq INTEGER NOT NULL, code TEXT NOT NULL, place TEXT NOT NULL, message TEXT NOT NULL,
    recorded_at TEXT NOT NULL, PRIMARY KEY (node, seq)
) STRICT;
CREATE INDEX fault_recorded_at ON fault (recorded_at);

CREATE TABLE export (
    node TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
    files TEXT NOT NULL, sha256 TEXT NOT NULL, written_by TEXT NOT NULL, recorded_at TEXT NOT NULL,
    PRIMARY KEY (node, seq)
) STRICT;

CREATE TABLE archive_search (
    node TEXT NOT NULL, seq INTEGER NOT NULL, query TEXT NOT NULL, reason TEXT NOT NULL, results INTEGER NOT NULL,
    searched_by TEXT NOT NULL, recorded_at TEXT NOT NULL, PRIMARY KEY (node, seq)
) STRICT;

CREATE TABLE evidence (
    sha256 TEXT NOT NULL, stream TEXT NOT NULL, kind TEXT NOT NULL, suffix TEXT NOT NULL, size INTEGER NOT NULL,
    recorded_at TEXT NOT NULL, expired_at TEXT, expired_rule TEXT,
    PRIMARY KEY (sha256, stream, kind)
) STRICT;
CREATE INDEX evidence_recorded_at ON evidence (recorded_at);
"""

SCHEMA_NUMBER = zlib.crc32(TABLES.encode()) & 0x7FFFFFFF
"""Kept as ``user_version``: any change of the tables makes older files be thrown away and built again."""
