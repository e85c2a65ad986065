"""PDF through Typst, with the Chinese font embedded; templates lie beside this file."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst

from checkpoint.errors import EnvironmentFault

TEMPLATES = Path(__file__).parent / "templates"
FONT = "Noto Sans CJK SC"


def render(template: str, document: Mapping[str, Any], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF of ``templates/<template>.typ`` filled with ``document``.

    Args:
        pictures: file name -> content (PNG or JPEG), referred to by name in the document.

    Raises:
        EnvironmentFault: the Chinese font is not installed: better no paper than one with empty boxes.
    """
    if FONT not in _families():
        raise EnvironmentFault(
            "paper.no_font", f"the font {FONT} is not installed: run ./kiosk setup (Debian: fonts-noto-cjk)"
        )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "main.typ").write_bytes((TEMPLATES / f"{template}.typ").read_bytes())
        (root / "document.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        for name, content in (pictures or {}).items():
            (root / name).write_bytes(content)
        try:
            return bytes(typst.compile(str(root / "main.typ"), root=str(root)))
        except RuntimeError as error:
            raise EnvironmentFault("paper.not_set", f"{template}: the page could not be set: {error}") from error


@cache
def _families() -> frozenset[str]:
    return frozenset(typst.Fonts().families())


def qr_png(text: str) -> bytes:
    """A QR code as PNG."""
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="png", scale=6, border=2)
    return out.getvalue()
