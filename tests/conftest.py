"""Rules that hold for every test: no screen, no unexpected log, nothing left running or open."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")

import pytest  # noqa: E402

from tests.support import leftovers  # noqa: E402
from tests.support.log_alarm import LogAlarm  # noqa: E402

PATIENCE_S = 1.0


@pytest.fixture(autouse=True)
def log_alarm() -> Iterator[LogAlarm]:
    """Fail the test on a WARNING or worse that it did not announce with ``expected_log``."""
    alarm = LogAlarm()
    logging.getLogger().addHandler(alarm)
    yield alarm
    logging.getLogger().removeHandler(alarm)
    complaints = alarm.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expected_log(log_alarm: LogAlarm) -> Callable[..., None]:
    """Announce a warning: ``expected_log("gate .* did not answer")``; ``at_least=0`` only tolerates it."""
    return log_alarm.expect


@pytest.fixture(autouse=True)
def nothing_left_over(log_alarm: LogAlarm) -> Iterator[None]:
    """Fail the test when it leaves a thread, a child process, a database or a serial line open."""
    looks = (leftovers.threads, leftovers.children, leftovers.open_files)
    before = [look() for look in looks]
    yield
    left = [
        item for look, seen in zip(looks, before, strict=True) for item in leftovers.left_over(look, seen, PATIENCE_S)
    ]
    if left:
        pytest.fail("left over after the test: " + "; ".join(left), pytrace=False)
