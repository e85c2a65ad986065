"""``python -m models.simulation write-lane-bags --seed 1 --out DIR`` and ``contact-sheet --seed 1 --out FILE.png``."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.simulation.contact_sheet import write_articles_sheet, write_bags_sheet
from models.simulation.lane_bags import write_lane_bags

VERBS = {"write-lane-bags": write_lane_bags, "articles-sheet": write_articles_sheet, "bags-sheet": write_bags_sheet}


def main() -> None:
    """Run one verb."""
    parser = argparse.ArgumentParser(prog="python -m models.simulation")
    parser.add_argument("verb", choices=sorted(VERBS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    VERBS[arguments.verb](arguments.seed, arguments.out)


if __name__ == "__main__":
    main()
