"""A text in the two languages of the product; zh_CN is the source."""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text, Chinese first."""

    zh_CN: str
    en: str

    def say(self, language: str) -> str:
        """The text in ``language`` ("zh_CN" or "en")."""
        return self.en if language == "en" else self.zh_CN
