"""The alarms of conftest.py ring when they should, tried in a pytest of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
CONFTEST = Path(__file__).parents[1] / "conftest.py"


@pytest.fixture
def suite(pytester: pytest.Pytester, expected_log: Callable[..., None]) -> pytest.Pytester:
    """An empty suite under the same conftest; the outer alarm tolerates what the inner one must hear."""
    expected_log("gate: no reply", at_least=0)
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    return pytester


def _outcome(suite: pytest.Pytester, body: str) -> pytest.RunResult:
    suite.makepyfile(body)
    return suite.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly")


def test_a_quiet_test_passes(suite: pytest.Pytester) -> None:
    _outcome(suite, "def test_it(): assert True").assert_outcomes(passed=1)


def test_an_unannounced_warning_in_the_log_fails_the_test(suite: pytest.Pytester) -> None:
    body = "import logging\ndef test_it():\n    logging.getLogger('gate').warning('no reply')\n"
    result = _outcome(suite, body)
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*unexpected log: WARNING gate: no reply*"])


def test_an_announced_warning_is_accepted(suite: pytest.Pytester) -> None:
    body = (
        "import logging\n"
        "def test_it(expected_log):\n"
        "    expected_log('gate: no reply')\n"
        "    logging.getLogger('gate').warning('no reply')\n"
    )
    _outcome(suite, body).assert_outcomes(passed=1)


def test_an_announced_warning_that_never_comes_fails_the_test(suite: pytest.Pytester) -> None:
    result = _outcome(suite, "def test_it(expected_log):\n    expected_log('gate: no reply')\n")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*announced log /gate: no reply/ came 0 times, not 1*"])


def test_a_thread_left_running_fails_the_test(suite: pytest.Pytester) -> None:
    # It ends when told, not after seconds: the alarm may look late, after a slow collection of garbage for one.
    body = (
        "import threading\n"
        "end = threading.Event()\n"
        "reader = threading.Thread(target=end.wait, name='reader', daemon=True)\n"
        "def test_it():\n"
        "    reader.start()\n"
        "def test_after():\n"
        "    end.set(); reader.join()\n"
    )
    result = _outcome(suite, body)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left over after the test: thread 'reader'*"])


def test_a_child_left_running_fails_the_test(suite: pytest.Pytester) -> None:
    # ``cat`` runs until its input is closed: by the second test, or at the latest when this process ends.
    body = (
        "import subprocess\n"
        "children = []\n"
        "def test_it():\n"
        "    children.append(subprocess.Popen(['cat'], stdin=subprocess.PIPE))\n"
        "def test_after():\n"
        "    children[0].communicate()\n"
    )
    result = _outcome(suite, body)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left over after the test: child process *: cat"])


def test_a_child_that_ended_and_was_not_waited_for_fails_the_test(suite: pytest.Pytester) -> None:
    body = (
        "import os, subprocess\n"
        "children = []\n"
        "def test_it():\n"
        "    children.append(subprocess.Popen(['true']))\n"
        "    os.waitid(os.P_PID, children[0].pid, os.WEXITED | os.WNOWAIT)\n"
        "def test_after():\n"
        "    children[0].wait()\n"
    )
    result = _outcome(suite, body)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left over after the test: child process *: ended, not waited for"])


def test_a_database_left_open_fails_the_test(suite: pytest.Pytester) -> None:
    body = (
        "import sqlite3\n"
        "kept = []\n"
        "def test_it(tmp_path):\n"
        "    kept.append(sqlite3.connect(tmp_path / 'log.sqlite'))\n"
        "def test_after():\n"
        "    kept[0].close()\n"
    )
    result = _outcome(suite, body)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left over after the test: descriptor * on *log.sqlite*"])
