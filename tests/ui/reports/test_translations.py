"""Every word of papers, slips and exports has an English entry in reports.po, and the .mo is the .po."""

from __future__ import annotations

import ast
import string
from pathlib import Path

from babel.messages.pofile import read_po

from ui.i18n import LOCALE
from ui.locale.__main__ import compiled

PO = LOCALE / "en" / "LC_MESSAGES" / "reports.po"
UI = Path(LOCALE).parent
OURS = (*sorted((UI / "reports").glob("*.py")), UI / "slips.py", UI / "slip_paper.py", UI / "law_text.py")


def said() -> set[str]:
    """Every literal given to tr()."""
    calls = (node for path in OURS for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {
        ast.literal_eval(call.args[0])
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tr"
    }


def entries() -> dict[str, str]:
    with PO.open("rb") as source:
        return {str(message.id): str(message.string) for message in read_po(source) if message.id}


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


def test_every_text_has_english_words() -> None:
    assert {text for text in said() if not entries().get(text)} == set()


def test_no_english_text_holds_chinese() -> None:
    assert [text for text in entries().values() if any("\u4e00" <= character <= "\u9fff" for character in text)] == []


def test_translations_keep_the_fields() -> None:
    assert [text for text, english in entries().items() if fields(text) != fields(english)] == []


def test_the_compiled_file_is_up_to_date() -> None:
    assert PO.with_suffix(".mo").read_bytes() == compiled(PO)
