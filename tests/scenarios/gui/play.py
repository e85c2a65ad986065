"""``python -m tests.scenarios.gui.play [--size 1920x1080] [--data FOLDER] [--pictures docs/screens] [--fuzz 300]``.

Plays the whole scripted shift on an X server of its own and says each act; ``--pictures`` takes the screenshots.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.scenarios.gui.album import Album, shoot, shoot_out_of_service
from tests.scenarios.gui.hands import Hands
from tests.scenarios.gui.shift import SCENARIO, SEED, Shift
from tests.scenarios.gui.stage import Stage, missing_programs


def acts(shift: Shift, fuzz: int) -> list[tuple[str, Callable[[], object]]]:
    """(what is done, the act) in the order of a day."""
    return [
        ("a wrong PIN", shift.mistake_the_pin),
        ("the language switched on the way", shift.switch_language_twice),
        ("a person registered, the shift opened", shift.open_the_shift),
        ("the screener signs in", lambda: shift.sign_in("1001", "lane")),
        ("the card with the keys", lambda: shift.show_keys("lane")),
        ("a clean bag", shift.clear_a_clean_bag),
        ("a gun detained", shift.detain_a_gun),
        ("a power bank limited", shift.limit_a_power_bank),
        ("a blade to the hold", shift.send_a_tool_to_the_hold),
        ("the detector silent", shift.go_on_without_detector),
        ("the log not writable", shift.halt_and_resume),
        ("a run planned and cancelled", shift.plan_a_run),
        ("the dispatcher leaves", shift.leave),
        ("the exit checker signs in", lambda: shift.sign_in("1002", "departure")),
        ("six refusals, six cures", shift.refuse_for_each_reason),
        ("the coach leaves", lambda: shift.clear_and_see_off(shift.run_id("K101"))),
        ("a coach half checked, with a bag that waits", lambda: shift.leave_a_coach_waiting("K103")),
        ("the gate silent", lambda: shift.suspend_and_confirm("K102")),
        ("the board at the end", lambda: shift.album.take("departure_busy", with_light=True)),
        ("the doors", shift.watch_the_doors),
        ("the exit checker leaves", shift.leave),
        ("the office", shift.work_in_the_office),
        ("the log", shift.read_the_log),
        ("the models", shift.look_at_the_models),
        ("the hand-over", shift.hand_over),
        ("wrong keys", lambda: shift.slip_on_the_keys(fuzz, seed=1)),
        ("the end", shift.end),
    ]


def play(data: Path, size: tuple[int, int], pictures: Path | None, fuzz: int, say: Callable[[str], object]) -> None:
    """The whole shift. Raises AssertionError at the first thing that is not as it should be."""
    started = time.monotonic()
    with Stage(data, size, "--scenario", SCENARIO, "--seed", str(SEED)) as stage:
        hands = Hands(stage)
        shift = Shift(stage, hands, Album(stage, hands, pictures))
        for name, act in acts(shift, fuzz):
            try:
                act()
            except BaseException:
                shoot(stage.display, data / "failed.png")
                raise
            say(f"{time.monotonic() - started:6.1f} s  {name}")
    if pictures is not None:
        shoot_out_of_service(pictures, data / "damaged", size)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--fuzz", type=int, default=300)
    wanted = parser.parse_args()
    lacking = missing_programs()
    if wanted.pictures and shutil.which("import") is None:
        lacking.append("imagemagick")
    if lacking:
        sys.exit(f"install {', '.join(lacking)} first")
    width, height = (int(one) for one in wanted.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        play(wanted.data or Path(folder), (width, height), wanted.pictures, wanted.fuzz, print)


if __name__ == "__main__":
    main()
