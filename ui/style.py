"""Colours by meaning, two themes, four sizes; ``style.qss`` says which widget takes which.

Widgets say what they are by properties: ``look`` (caption, detail, strong, title, headline, state, glyph, verdict,
huge), ``tone`` (good, bad, ask, none, fault, prohibited, restricted, checked_only, unknown), ``kind`` (primary,
danger, plain, tool), ``panel``, ``bar``, ``card``, ``chip``, ``choice``, ``row``, ``pad``.
(Never ``text``: that property is the label's own.)
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from string import Template

from PyQt6.QtGui import QColor, QFont
from PyQt6.QtWidgets import QApplication, QWidget

from checkpoint.catalogue import Tier

FAMILY = "Noto Sans CJK SC"
TOUCH_PX = 48
"""Least side of what a finger touches; 64 in the booth."""
COMPACT_BELOW_PX = 960
"""Windows lower than this take the smaller sizes."""
_QSS = Path(__file__).parent / "style.qss"
_ICONS = Path(__file__).parent / "icons"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #rrggbb. Meanings are readable on ``window``, ``panel`` and ``raised`` (contrast >= 4.5:1).

    Attributes:
        window, panel, raised, pressed, line: surfaces, darkest first in the dark theme, and the lines between them.
        text, dim: words, and words of less weight.
        ink, ink_text: a filled key and the words on it.
        prohibited, restricted, hold_only, unknown, cleared, fault: meanings as words and icons.
        *_fill: meanings as surfaces; ``fill_text`` stands on each of them.
    """

    name: str
    window: str
    panel: str
    raised: str
    pressed: str
    line: str
    text: str
    dim: str
    ink: str
    ink_text: str
    prohibited: str
    restricted: str
    hold_only: str
    unknown: str
    cleared: str
    fault: str
    prohibited_fill: str = "#b3261e"
    restricted_fill: str = "#8a5300"
    hold_only_fill: str = "#6941b8"
    unknown_fill: str = "#555d66"
    cleared_fill: str = "#1c6e3d"
    fault_fill: str = "#a84300"
    fill_text: str = "#ffffff"


DARK = Theme(
    name="dark", window="#191c1f", panel="#22262a", raised="#2e3338", pressed="#3c434a", line="#484f57",
    text="#f0f2f4", dim="#b4bcc4", ink="#e4e8ec", ink_text="#15181b",
    prohibited="#ff8a80", restricted="#f4c04e", hold_only="#c8acff", unknown="#c3cad1", cleared="#6fdc9c",
    fault="#ffa45c",
)  # fmt: skip
LIGHT = Theme(
    name="light", window="#e9ecef", panel="#f8f9fa", raised="#ffffff", pressed="#d5dae0", line="#b3bac2",
    text="#16191c", dim="#4b535b", ink="#22272c", ink_text="#ffffff",
    prohibited="#a81c14", restricted="#7a4a00", hold_only="#5a34a8", unknown="#4b535b", cleared="#12602f",
    fault="#953b00",
)  # fmt: skip
THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels of the four sizes of type."""

    small: int
    body: int
    title: int
    huge: int


ROOMY = Sizes(small=15, body=18, title=24, huge=40)
COMPACT = Sizes(small=14, body=15, title=19, huge=30)
_current: list[tuple[Theme, Sizes]] = [(DARK, ROOMY)]


def theme() -> Theme:
    """The theme in use, for widgets that paint themselves."""
    return _current[0][0]


def sizes() -> Sizes:
    """The sizes in use."""
    return _current[0][1]


def sizes_for(height_px: int) -> Sizes:
    """Sizes for a window of that height."""
    return COMPACT if height_px < COMPACT_BELOW_PX else ROOMY


def font(pixel_size: int, *, bold: bool = False) -> QFont:
    """The product's type with tabular figures, Chinese glyphs of the mainland's form."""
    chosen = QFont(FAMILY)
    chosen.setPixelSize(pixel_size)
    chosen.setFeature(QFont.Tag(b"tnum"), 1)
    if bold:
        chosen.setWeight(QFont.Weight.Bold)
    return chosen


def sheet(theme: Theme, sizes: Sizes) -> str:
    """The style sheet of a theme at these sizes."""
    words = {field.name: getattr(theme, field.name) for field in fields(theme)}
    words |= {field.name: f"{getattr(sizes, field.name)}px" for field in fields(sizes)}
    words["family"] = FAMILY
    words |= {icon: (_ICONS / f"{icon}_{theme.name}.svg").as_posix() for icon in ("tick", "down")}
    return Template(_QSS.read_text(encoding="utf-8")).substitute(words)


def apply_style(application: QApplication, theme_name: str, height_px: int) -> bool:
    """Put a theme on the whole program; ``height_px`` of the window chooses the sizes. False when nothing changed."""
    chosen = (THEMES[theme_name], sizes_for(height_px))
    if application.styleSheet() and _current[0] == chosen:
        return False
    _current[0] = chosen
    application.setFont(font(chosen[1].body))
    application.setStyleSheet(sheet(*chosen))
    return True


def tier_colour(tier: Tier | None) -> QColor:
    """Surface colour of a tier; None is an article that nobody could name."""
    now = theme()
    return QColor(
        {
            "prohibited": now.prohibited_fill,
            "restricted": now.restricted_fill,
            "checked_only": now.hold_only_fill,
            None: now.unknown_fill,
        }[tier]
    )


def set_look(widget: QWidget, name: str, value: str | bool) -> None:
    """Change one of the properties of ``style.qss`` and redraw."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    look = widget.style()
    if look is not None:
        look.unpolish(widget)
        look.polish(widget)
