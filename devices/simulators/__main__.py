"""``python -m devices.simulators [scenario]``: a whole lane on free ports, until stdin closes or SIGTERM comes."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from pathlib import Path

from devices.simulators.control import serve_control
from devices.simulators.lane import SimulatedLane
from devices.simulators.scenario import load_scenario
from devices.simulators.tcp_port import TcpPort
from devices.simulators.world import SHIPPED_BAGS, load_bags


def _parsed(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m devices.simulators",
        description="Simulate scanner, belt, barrier, camera, badge reader and printer of one lane. Prints one JSON "
        "line with their URLs when ready; ends when stdin closes or on SIGTERM.",
    )
    parser.add_argument("scenario", nargs="?", default="normal_shift", help="a shipped name or a .toml file")
    parser.add_argument("--seed", type=int, default=0, help="order of the bags")
    parser.add_argument("--bags", type=int, default=None, help="end after so many bags (default: the scenario's)")
    parser.add_argument("--bags-from", type=Path, default=SHIPPED_BAGS, help="folder of NNN_low.png, NNN_high.png")
    parser.add_argument("--control", type=int, default=0, help="port for the crew's JSON lines (default: any)")
    parser.add_argument("--opened", type=Path, default=None, help="file for every clearance that the barrier opens for")
    parser.add_argument("--slips", type=Path, default=None, help="folder for painted slips")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Returns 0, or 2 when scenario or bags cannot be read."""
    wanted = _parsed(arguments)
    try:
        scenario, bags = load_scenario(wanted.scenario), load_bags(wanted.bags_from)
    except (ValueError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    ending = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.set())
    lane = SimulatedLane(
        scenario, bags, seed=wanted.seed, bag_limit=wanted.bags, opened_file=wanted.opened, slip_folder=wanted.slips
    )
    control = TcpPort(serve_control(lane.do), "control", wanted.control)
    try:
        ready = {**lane.urls(), "control": f"tcp://127.0.0.1:{control.port}", "pids": [os.getpid()]}
        sys.stdout.write(json.dumps(ready) + "\n")
        sys.stdout.flush()
        _wait(ending)
    finally:
        control.unplug()
        lane.stop()
    return 0


def _wait(ending: threading.Event) -> None:
    """Until SIGTERM, or until whoever started us closes our stdin (also by dying)."""
    threading.Thread(target=_await_end_of_stdin, args=(ending,), name="stdin", daemon=True).start()
    while not ending.wait(0.5):
        pass


def _await_end_of_stdin(ending: threading.Event) -> None:
    while os.read(0, 4096):
        pass
    ending.set()


if __name__ == "__main__":
    sys.exit(main())
