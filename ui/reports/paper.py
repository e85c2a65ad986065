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
    """The PDF of ``templates/<template>.typ`` filled with ``document``; the same content gives the same bytes.

    Args:
        pictures: file name -> content (PNG, JPEG or SVG), referred to by name in the document.

    Raises:
        EnvironmentFault: the Chinese font is not installed: better no paper than one with empty boxes.
    """
    if FONT not in _families():
        raise EnvironmentFault(
            "paper.no_font", f"the font {FONT} is not installed: run ./kiosk setup (Debian: fonts-noto-cjk)", font=FONT
        )
    files = {
        "main.typ": (TEMPLATES / f"{template}.typ").read_bytes(),
        "frame.typ": (TEMPLATES / "frame.typ").read_bytes(),
        "document.json": json.dumps({"font": FONT, **document}, ensure_ascii=False).encode(),
        **(pictures or {}),
    }
    with tempfile.TemporaryDirectory() as folder:  # as files: typst takes only text from memory
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        try:
            return bytes(typst.compile(Path(folder) / "main.typ", root=Path(folder), pdf_standards="a-2b"))
        except RuntimeError as error:
            raise EnvironmentFault("paper.not_set", f"{template}: the page could not be set: {error}") from error


@cache
def _families() -> frozenset[str]:
    return frozenset(typst.Fonts().families())


def qr_svg(text: str) -> bytes:
    """A QR code as SVG, sharp at every size."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", border=2)
    return out.getvalue()
