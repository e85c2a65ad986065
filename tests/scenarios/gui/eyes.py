"""The kiosk as it is, and beside it a pair of eyes: where a widget is and what it says, as a screen reader would ask.

``python -m tests.scenarios.gui.eyes --data FOLDER …`` takes the arguments of ``./kiosk``. The eyes only look; whatever
happens in the window is done by key presses and mouse moves of the X server.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QObject, QPoint, pyqtSignal
from PyQt6.QtWidgets import QComboBox, QScrollArea, QWidget

import ui.kiosk_window
from ui.cli import main
from ui.i18n import language
from ui.main_window import MainWindow
from ui.style import theme

_STEP = re.compile(r"\.(\w+)|\[(-?\w+)\]")


class Eyes(QObject):
    """Answers one JSON line for one path such as ``departure.coach.request`` or ``doors.person.paper.buttons[0]``."""

    _asked = pyqtSignal(str, object)

    def __init__(self, window: MainWindow, port_file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._asked.connect(self._answer)
        self._door = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, name="eyes", daemon=True).start()
        port_file.with_suffix(".new").write_text(str(self._door.getsockname()[1]))
        port_file.with_suffix(".new").rename(port_file)

    def _serve(self) -> None:
        asker, _ = self._door.accept()
        with asker, asker.makefile("rw", encoding="utf-8") as line:
            for path in line:
                answer: Future[dict[str, Any]] = Future()
                self._asked.emit(path.strip(), answer)
                line.write(json.dumps(answer.result(), ensure_ascii=False) + "\n")
                line.flush()

    def _answer(self, path: str, answer: Future[dict[str, Any]]) -> None:
        """In the GUI thread, where alone widgets may be looked at."""
        try:
            answer.set_result(self._tell(self._find(path)))
        except (AttributeError, IndexError, KeyError) as error:
            answer.set_result({"lacks": f"{path}: {error}"})

    def _find(self, path: str) -> Any:
        name, _, rest = path.partition(".")
        roots = {screen.name: screen for screen in (self._window._sign_in, *self._window._all)}
        found: Any = roots.get(name, self._window)
        for attribute, key in _STEP.findall(f".{rest}" if rest else ""):
            found = getattr(found, attribute) if attribute else _item(found, key)
        return found

    def _tell(self, thing: Any) -> dict[str, Any]:
        if callable(thing) and not isinstance(thing, QWidget):
            thing = thing()  # a question such as ``selected_run``
        if not isinstance(thing, QWidget):
            return {"value": str(thing), **self._everywhere()}
        corner = thing.mapToGlobal(QPoint(0, 0))
        text = getattr(thing, "text", None)
        words = thing.currentText() if isinstance(thing, QComboBox) else text() if callable(text) else ""
        return {
            "text": str(words), "visible": thing.isVisible(), "enabled": thing.isEnabled(), "focus": thing.hasFocus(),
            "in_sight": thing.visibleRegion().contains(thing.rect().center()), "scrolls": _scrolling_around(thing),
            "rect": [corner.x(), corner.y(), thing.width(), thing.height()], **self._everywhere(),
        }  # fmt: skip

    def _everywhere(self) -> dict[str, str]:
        return {"language": language(), "theme": theme().name, "screen": self._window.current.name}


def _scrolling_around(thing: QWidget) -> list[int]:
    """The rectangle of the nearest area that scrolls ``thing``; empty when there is none."""
    parent = thing.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is None:
        return []
    corner = parent.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), parent.width(), parent.height()]


def _item(found: Any, key: str) -> Any:
    return found[int(key)] if key.lstrip("-").isdigit() else found[key]


def open_eyes() -> None:
    """Let the product build its window, then look at it."""
    build = ui.kiosk_window.build_window

    def build_with_eyes(kiosk: Any, live: Any, badges: Any) -> MainWindow:
        window = build(kiosk, live, badges)
        Eyes(window, kiosk.settings.folder / "eyes.port")
        return window

    ui.kiosk_window.build_window = build_with_eyes


if __name__ == "__main__":
    sys.argv[0] = "kiosk"
    open_eyes()
    main()
