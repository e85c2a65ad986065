"""The kiosk as a person meets it: its own process, an X server, real keys; what came of them is read from the log."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checkpoint.log_reader import LogReader
from tests.scenarios.gui.album import Album
from tests.scenarios.gui.hands import Hands
from tests.scenarios.gui.play import play
from tests.scenarios.gui.shift import OVERLOAD, SCENARIO, SEED, Shift
from tests.scenarios.gui.stage import Stage, missing_programs

pytestmark = pytest.mark.skipif(
    bool(missing_programs()), reason=f"real key presses need {' and '.join(missing_programs())}"
)
SIZES = ((1920, 1080), (1280, 800))


@pytest.mark.timeout(180)
def test_a_short_shift_by_keyboard(tmp_path: Path) -> None:
    with Stage(tmp_path, SIZES[1], "--scenario", SCENARIO, "--seed", str(SEED)) as stage:
        hands = Hands(stage)
        shift = Shift(stage, hands, Album(stage, hands, None))
        shift.mistake_the_pin()
        shift.switch_language_twice()
        shift.sign_in("1001", "lane")
        shift.show_keys("lane")
        shift.clear_a_clean_bag()
        shift.detain_a_gun()
        shift.leave()
        shift.sign_in("1002", "departure")
        shift.present("K101", "Li Qiang")
        shift.check(OVERLOAD, is_good=False)
        shift.refused_for(OVERLOAD)
        shift.slip_on_the_keys(60, seed=2)
        shift.end()
        kinds = {stored.kind for stored in stage.events()}
    assert {"sign_in_failed", "search_closed", "clearance_refused", "service_stopped"} <= kinds


@pytest.mark.campaign
@pytest.mark.timeout(900)
@pytest.mark.skipif(shutil.which("import") is None, reason="a failed shift is photographed with ImageMagick's import")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_whole_shift_by_keyboard(tmp_path: Path, size: tuple[int, int]) -> None:
    play(tmp_path, size, None, fuzz=300, say=print)

    with LogReader.open(next(tmp_path.rglob("log.db"))) as log:
        kinds = {stored.kind for stored in log.read()}
    assert {"coach_left", "clearance_reconfirmed", "export_written", "shift_closed", "service_stopped"} <= kinds
