"""Compile every .po of every language to the .mo that the product reads (needs Babel, a test requirement)."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

_NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)


def compiled(po: Path) -> bytes:
    """The .mo content of a .po file."""
    with po.open("rb") as source:
        catalog = read_po(source)
    catalog.creation_date = catalog.revision_date = _NO_DATE  # the same source gives the same bytes
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


if __name__ == "__main__":
    for path in sorted(Path(__file__).parent.glob("*/LC_MESSAGES/*.po")):
        path.with_suffix(".mo").write_bytes(compiled(path))
