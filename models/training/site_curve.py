"""The learning curve of a station: what so many labelled bags gave, from the reports of its lessons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from models.training.curve import new_plot

HEADS = ("labelled bags", "learn + stop", "rounds", "mAP50 before", "mAP50 after", "gained")


def read_reports(reports: list[Path]) -> list[dict[str, Any]]:
    """The reports, those of fewer labelled bags first."""
    found = [json.loads(path.read_text(encoding="utf-8")) for path in reports]
    return sorted(found, key=_labelled)


def _labelled(report: dict[str, Any]) -> int:
    return int(report["pictures"]["learn"]) + int(report["pictures"]["stop"])


def curve_table(reports: list[dict[str, Any]]) -> str:
    """As Markdown; figures of the held-out part, and of each of its labels."""
    labels = [one["category"] for one in reports[0]["after"]["classes"]]
    heads = [*HEADS, *(f"{label} before → after" for label in labels)]
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for one in reports:
        before = {each["category"]: each["ap50"] for each in one["before"]["classes"]}
        after = {each["category"]: each["ap50"] for each in one["after"]["classes"]}
        cells = [
            str(_labelled(one)),
            f"{one['pictures']['learn']} + {one['pictures']['stop']}",
            str(len(one["rounds"]) - 1),
            f"{one['before']['map50']:.3f}",
            f"{one['after']['map50']:.3f}",
            f"{one['gain']:+.3f}",
            *(f"{before[label]:.3f} → {after[label]:.3f}" for label in labels),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def draw_site_curve(reports: list[dict[str, Any]], picture: Path) -> None:
    """mAP50 on the held-out part over labelled bags -> a PNG; 0 bags is the model before."""
    figure, axes = new_plot(7, 4)
    bags = [0, *map(_labelled, reports)]
    axes.plot(
        bags, [reports[0]["before"]["map50"], *(one["after"]["map50"] for one in reports)],
        marker="o", color="#111111", linewidth=2, label="mean",
    )  # fmt: skip
    for place, label in enumerate(each["category"] for each in reports[0]["after"]["classes"]):
        values = [reports[0]["before"]["classes"][place]["ap50"]]
        values += [one["after"]["classes"][place]["ap50"] for one in reports]
        axes.plot(bags, values, marker=".", linestyle=":", label=label)
    axes.set_xlabel("labelled bags of the station")
    axes.set_ylabel("AP50, held-out part (real)")
    axes.set_ylim(0, 1)
    axes.grid(alpha=0.3)
    axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1.0))  # beside the lines, wherever they go
    figure.savefig(picture, dpi=100, bbox_inches="tight")
