"""Draw what training noted: loss over the pictures seen, mAP50 over the rounds of a station's lesson."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def new_plot(width: float, height: float) -> tuple[Any, Any]:
    """A figure of so many inches and its axes, for a file: no window, no state that another drawing shares."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure((width, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure, figure.add_subplot()


def draw_curve(log: Path, picture: Path) -> None:
    """``log.jsonl`` of a run -> a PNG."""
    rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    figure, axes = new_plot(8, 4)
    axes.plot([row["seen"] / 1000 for row in rows], [row["loss"] for row in rows], color="#1f5fbf", label="loss")
    axes.set_xlabel("training pictures seen, thousands")
    axes.set_ylabel("loss")
    axes.grid(alpha=0.3)
    minutes = axes.twinx()
    minutes.plot([row["seen"] / 1000 for row in rows], [row["minutes"] for row in rows], color="#999999", linestyle=":")
    minutes.set_ylabel("minutes (dotted)")
    figure.savefig(picture, dpi=100)


def draw_rounds(map50: list[float], picture: Path) -> None:
    """mAP50 round by round -> a PNG."""
    figure, axes = new_plot(6, 3.5)
    axes.plot(range(len(map50)), map50, marker="o", color="#1f5fbf")
    axes.set_xlabel("round (0: the model before)")
    axes.set_ylabel("mAP50, stop part")
    axes.set_ylim(0, 1)
    axes.grid(alpha=0.3)
    figure.savefig(picture, dpi=100)
