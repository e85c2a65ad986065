"""Whether every word on a screen can be read: nothing cut, nothing squeezed."""

from __future__ import annotations

from collections.abc import Iterator

from PyQt6.QtWidgets import QLabel, QPushButton, QWidget

from ui.widgets.label import ElidedLabel


def cut_words(screen: QWidget) -> list[str]:
    """Labels and keys that are seen and do not fit, but those that are shortened on purpose."""
    return [*_labels(screen), *_keys(screen)]


def elided_words(screen: QWidget) -> list[str]:
    """Labels that are seen and end in an ellipsis, allowed to be cut as they are."""
    return [
        repr(label.text())
        for label in screen.findChildren(ElidedLabel)
        if label.isVisibleTo(screen)
        and label.fontMetrics().horizontalAdvance(label.text()) > label.contentsRect().width()
    ]


def _labels(screen: QWidget) -> Iterator[str]:
    for label in screen.findChildren(QLabel):
        if not label.isVisibleTo(screen) or getattr(label, "is_elided_on_purpose", False) or not label.text():
            continue
        room = label.contentsRect()
        if label.wordWrap():
            needed = label.heightForWidth(label.width())
            if needed > label.height() + 2:
                yield f"{label.text()!r}: {needed} px high in {label.height()}"
        elif label.fontMetrics().horizontalAdvance(max(label.text().split("\n"), key=len)) > room.width() + 1:
            yield f"{label.text()!r}: does not fit {room.width()} px"


def _keys(screen: QWidget) -> Iterator[str]:
    for key in screen.findChildren(QPushButton):
        if key.isVisibleTo(screen) and key.text() and key.sizeHint().width() > key.width() + 1:
            yield f"{key.text()!r}: key of {key.width()} px needs {key.sizeHint().width()}"
