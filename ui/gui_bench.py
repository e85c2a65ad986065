"""The window's speed and the kiosk's memory, each in a process of its own: ``python -m ui.gui_bench gui|memory|start``.

``kiosk bench`` starts it; it prints one line of JSON. The kiosk is the real one with all its screens, at 1920 × 1080;
the lane is simulated at walking pace, the people are scripted.
"""

from __future__ import annotations

import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from checkpoint import commands as c
from checkpoint.departure import RunState
from checkpoint.errors import CheckpointError
from checkpoint.identifiers import new_id
from checkpoint.law import Law
from checkpoint.roles import Role
from checkpoint.screening import Bag, BagState
from ui.composition import Kiosk
from ui.crew import POSTS, Crew, read_truth
from ui.demo_station import PIN
from ui.signature import scribble
from ui.simulated import ROOT, SimulatedLane, simulated_settings
from ui.tick_watch import TickWatch, spread

if TYPE_CHECKING:
    from PyQt6.QtWidgets import QApplication

    from ui.live_picture import LivePicture
    from ui.main_window import MainWindow

Figures = dict[str, Any]
LANE_S, TOUR_S, EMPTY_S = 60.0, 24.0, 8.0
"""Seconds at the lane screen, over all other screens, and with an empty window beside."""
_LOOKS_S = 0.8
_DISPATCH_EVERY = 3
"""Bags from one coach to the next."""
_WAIT_MS = 30_000
_SETTLE_S = 8.0
_STARTS = 5
_START_DEADLINE_S = 40.0


def main(part: str) -> None:
    """Measure one part and print its figures."""
    parts: dict[str, Callable[[], Figures]] = {"gui": bench_gui, "memory": bench_memory, "start": bench_start}
    sys.stdout.write(json.dumps(parts[part](), ensure_ascii=False) + "\n")


# --- the window over a running shift ----------------------------------------------------------------------------------


def bench_gui(lane_s: float = LANE_S, tour_s: float = TOUR_S, empty_s: float = EMPTY_S) -> Figures:
    """Blocks of the GUI thread, frames a second, latency to the painted boxes; an empty window's blocks beside."""
    application = _application()
    figures: Figures = {"platform": application.platformName(), "size": "1920x1080"}
    figures["empty_window_block_ms"] = _empty_window(empty_s)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        kiosk, live, window = _open(stack, "normal_shift", folder)
        shift = _Shift(kiosk, stack)
        _sign_in(window, "1001", Role.SCREENER)
        shift.start(_session(window))
        roll = _RollWatch(window, live)
        watch = TickWatch(window)
        watch.phase = "lane"
        watch.start()
        _wait(lane_s)
        watch.stop()
        figures["load"] = round(os.getloadavg()[0], 2)
        figures["block_ms"] = watch.figures()
        figures["block_limit_ms"] = 50
        figures["frames_per_s"] = roll.frames_per_s()
        figures["frames_per_s_limit"] = 30
        figures["last_line_to_painted_boxes_ms"] = spread(list(live.latencies_ms()))
        figures["painted_boxes_p95_limit_ms"] = 300
        figures["tour_block_ms"] = _tour(window, tour_s)
        shift.stop()
        figures["bags_decided"], figures["coaches_left"] = shift.bags, shift.coaches
        figures["resident_after_mb"] = resident(kiosk)
        figures["crew_error"] = shift.error
        window.close()
    return figures


def _application() -> QApplication:
    from PyQt6.QtWidgets import QApplication

    from ui.style import apply_style

    application = QApplication(sys.argv[:1])
    apply_style(application, "dark", 1080)
    return application


def _open(stack: ExitStack, scenario: str, folder: Path) -> tuple[Kiosk, LivePicture, MainWindow]:
    from ui.kiosk_window import build_window
    from ui.main import build_kiosk

    lane = stack.enter_context(SimulatedLane(scenario, seed=1, record=folder))
    kiosk, live, badges = build_kiosk(stack, simulated_settings(folder / "station", lane.devices), None, 4.0)
    window = build_window(kiosk, live, badges)
    window.resize(1920, 1080)
    window.show()
    return kiosk, live, window


def _empty_window(seconds: float) -> Figures:
    """The same tick in a window with nothing in it: what the machine itself does to a GUI thread."""
    from PyQt6.QtWidgets import QWidget

    window = QWidget()
    window.resize(1920, 1080)
    window.show()
    watch = TickWatch(window)
    watch.start()
    _wait(seconds)
    watch.stop()
    window.close()
    figures = watch.figures()
    figures.pop("worst_blocks")
    return figures


def _wait(seconds: float, until: Callable[[], bool] = lambda: False) -> bool:
    """Run the event loop for so long, or until something is so; says whether it is."""
    from PyQt6.QtCore import QEventLoop, QTimer

    loop, found = QEventLoop(), [until()]
    if found[0]:
        return True
    timer = QTimer()

    def look() -> None:
        found[0] = until()
        if found[0]:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(50)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    timer.stop()
    return found[0]


def _sign_in(window: MainWindow, badge: str, role: Role) -> None:
    bridge = window._bridge
    bridge.sign_in(badge, PIN, str(role))
    if not _wait(_WAIT_MS / 1000, lambda: bridge.session is not None and bridge.session.badge == badge):
        raise TimeoutError(f"{badge} could not sign in")


def _session(window: MainWindow) -> str:
    session = window._bridge.session
    assert session is not None
    return session.session_id


def _tour(window: MainWindow, seconds: float) -> Figures:
    """The duty manager goes from screen to screen while the shift goes on."""
    _sign_in(window, "1004", Role.DUTY_MANAGER)
    watch = TickWatch(window)
    watch.start()
    places = len(window.shown)
    for place in range(places):
        watch.phase = window.shown[place].name
        window.choose(place)
        _wait(seconds / places)
    watch.stop()
    return watch.figures()


class _RollWatch:
    """Frames of the rolling picture a second, counted only while lines come."""

    def __init__(self, window: MainWindow, live: LivePicture) -> None:
        from PyQt6.QtCore import QTimer

        from ui.widgets.rolling_view import RollingView

        self._views, self._live = window.findChildren(RollingView), live
        self._rates: list[float] = []
        self._last = (0, 0)
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._look)
        self._timer.start(500)

    def _look(self) -> None:
        frames, end = sum(view.frames for view in self._views), self._live.roll().end
        if self._last[1] and end - self._last[1] >= 128:  # 320 a second come while a bag passes
            self._rates.append((frames - self._last[0]) / 0.5)
        self._last = (frames, end)

    def frames_per_s(self) -> Figures:
        """Over half seconds in which lines came all the time."""
        ordered = sorted(self._rates)
        if not ordered:
            return {"count": 0}
        return {
            "count": len(ordered), "p50": ordered[len(ordered) // 2], "p5": ordered[len(ordered) // 20],
            "least": ordered[0],
        }  # fmt: skip


class _Shift:
    """The crew at work in a thread: bags are decided a moment after they can be, a coach leaves now and then."""

    def __init__(self, kiosk: Kiosk, stack: ExitStack) -> None:
        self._kiosk = kiosk
        self._random = random.Random(1)
        self._truth = read_truth()
        law = Law(kiosk.catalogue, kiosk.rules, kiosk.clock.now())
        signature = kiosk.evidence.keep(scribble("李强"), "signature", ".png")
        self._crew = Crew(kiosk.service, kiosk.clock, law, self._random, self._sees, signature)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._work, name="crew")
        self.bags = self.coaches = 0
        self.error: str | None = None
        stack.callback(self.stop)

    def start(self, screener_session: str) -> None:
        """Everybody but the screener, who sits at the window, signs in here."""
        self._crew.sessions["1001"] = screener_session
        self._thread.start()

    def stop(self) -> None:
        """End and join."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(30)

    def _sees(self, bag: Bag) -> tuple[dict[str, Any], ...]:
        """The simulator plays the shipped bags; which of them hardly matters here."""
        return self._truth[bag.number % len(self._truth)]

    def _work(self) -> None:
        try:
            self._sign_in_others()
            self._crew.give("1004", c.OpenShift(new_id(self._kiosk.clock)))
            while not self._stopped.wait(_LOOKS_S):
                self._decide()
                if self.bags // _DISPATCH_EVERY > self.coaches:
                    self._dispatch()
        except Exception as error:  # told with the figures: a shift that stood still measures nothing
            self.error = f"{type(error).__name__}: {error}"

    def _sign_in_others(self) -> None:
        for badge, role in POSTS.items():
            if badge != "1001":
                session_id = new_id(self._kiosk.clock)
                self._kiosk.service.post(c.SignIn(session_id, badge, PIN, str(role))).result(30)
                self._crew.sessions[badge] = session_id

    def _decide(self) -> None:
        """One bag at the image, and every bag at the desk."""
        self._let_screener_in()
        station = self._kiosk.service.station
        for bag in station.bags_awaiting(BagState.AWAITING_VERDICT)[:1]:
            self._crew.look_at(bag, None)
            self.bags += 1
        for bag in self._kiosk.service.station.bags_awaiting(BagState.AWAITING_SEARCH):
            self._crew.search(bag)

    def _let_screener_in(self) -> None:
        """During the tour the window belongs to the manager; the screener goes on elsewhere."""
        if self._crew.sessions["1001"] not in self._kiosk.service.station.sessions:
            session_id = new_id(self._kiosk.clock)
            self._kiosk.service.post(c.SignIn(session_id, "1001", PIN, str(Role.SCREENER))).result(30)
            self._crew.sessions["1001"] = session_id

    def _dispatch(self) -> None:
        waiting = [run for run in self._kiosk.service.station.runs.values() if run.state is RunState.PLANNED]
        if waiting and self._crew.dispatch(waiting[0], "departure.overload" if self.coaches % 2 else None):
            self.coaches += 1


# --- memory -----------------------------------------------------------------------------------------------------------


def bench_memory(settle_s: float = _SETTLE_S) -> Figures:
    """The kiosk with its window at the sign-in page and the detector ready; no bag comes, simulators are not counted.

    ``bare`` is Python with an empty Qt window, before anything of ours.
    """
    application = _application()
    application.processEvents()
    bare = _of_process(os.getpid())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        kiosk, _, window = _open(stack, "by_hand", folder)
        _wait(30, lambda: kiosk.detector.is_ready)
        _wait(settle_s)
        figures = {
            "platform": application.platformName(), **resident(kiosk), "limit_mb": 600,
            "bare_qt_rss_mb": bare[0], "bare_qt_pss_mb": bare[1],
        }  # fmt: skip
        window.close()
    return figures


def resident(kiosk: Kiosk) -> Figures:
    """MiB of the kiosk's own processes: RSS counts shared pages in each, PSS shares them out."""
    pids = {"lane_and_window": os.getpid(), "detector": getattr(kiosk.detector, "child_pid", None)}
    sizes = {name: _of_process(pid) for name, pid in pids.items() if pid is not None}
    return {
        "rss_mb": sum(rss for rss, _ in sizes.values()),
        "pss_mb": sum(pss for _, pss in sizes.values()),
        "processes": {name: {"rss_mb": rss, "pss_mb": pss} for name, (rss, pss) in sizes.items()},
    }


def _of_process(pid: int) -> tuple[int, int]:
    memory = psutil.Process(pid).memory_full_info()
    return round(memory.rss / 2**20), round(memory.pss / 2**20)


# --- start ------------------------------------------------------------------------------------------------------------


def bench_start(starts: int = _STARTS) -> Figures:
    """Seconds from ``exec ./kiosk`` to its first painted window, on data and file cache of the start before.

    ``bare`` is the same for a Python that shows an empty Qt window.
    """
    with tempfile.TemporaryDirectory() as folder:
        _first_paint(Path(folder))
        starts_s = [_first_paint(Path(folder)) for _ in range(starts)]
    shells_s = [_seconds_of([str(ROOT / "kiosk"), "--version"]) for _ in range(starts)]
    bares_s = [_seconds_of([sys.executable, "-c", _EMPTY]) for _ in range(starts)]
    middle = starts // 2
    return {
        "platform": os.environ.get("QT_QPA_PLATFORM") or "display",
        "to_window_s": sorted(starts_s)[middle], "to_window_worst_s": max(starts_s), "limit_s": 2.0,
        "kiosk_version_s": sorted(shells_s)[middle], "empty_qt_window_s": sorted(bares_s)[middle],
        "load": round(os.getloadavg()[0], 2),
    }  # fmt: skip


_EMPTY = """
from PyQt6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
"""


def _seconds_of(command: list[str]) -> float:
    began = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    return round(time.monotonic() - began, 2)


def _first_paint(folder: Path) -> float:
    """The kiosk tells its supervisor, here us, when its window is painted; then it is ended."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as supervisor:
        address = folder / "notify"
        address.unlink(missing_ok=True)
        supervisor.bind(str(address))
        supervisor.settimeout(_START_DEADLINE_S)
        began = time.monotonic()
        process = subprocess.Popen(
            [str(ROOT / "kiosk"), "--data", str(folder / "station")],
            env={**os.environ, "NOTIFY_SOCKET": str(address)}, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            supervisor.recv(99)
            return round(time.monotonic() - began, 2)
        except TimeoutError:
            raise CheckpointError("bench.no_window", f"no window within {_START_DEADLINE_S:.0f} s") from None
        finally:
            process.terminate()
            process.wait(30)


if __name__ == "__main__":
    main(sys.argv[1])
