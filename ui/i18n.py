"""The language of the screens and papers: zh_CN is the source text, English is looked up.

Each area keeps a gettext domain of its own under ``locale/en/LC_MESSAGES`` (``lane.po``, ``departure.po`` …);
``python -m ui.locale`` compiles them. Free of Qt, so that the command line and the reports use the same words.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("zh_CN", "en")
LOCALE = Path(__file__).parent / "locale"
_language = ["zh_CN"]


def set_language(language: str) -> None:
    """Switch; screens are told by their window (``Screen.retranslate``)."""
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r}: one of {', '.join(LANGUAGES)}")
    _language[0] = language


def language() -> str:
    """``zh_CN`` or ``en``."""
    return _language[0]


def tr(source: str) -> str:
    """``source`` (Chinese) in the language in use; an untranslated text stays Chinese (a test forbids it)."""
    if _language[0] == "zh_CN":
        return source
    return _english().gettext(source)


@cache
def _english() -> gettext.NullTranslations:
    chain = gettext.NullTranslations()
    for path in sorted((LOCALE / "en" / "LC_MESSAGES").glob("*.mo"), reverse=True):
        with path.open("rb") as compiled:
            translation = gettext.GNUTranslations(compiled)
        translation.add_fallback(chain)
        chain = translation
    return chain
