"""Draw a run: loss over the pictures seen, as ``train`` noted it."""

from __future__ import annotations

import json
from pathlib import Path


def draw_curve(log: Path, picture: Path) -> None:
    """``log.jsonl`` of a run -> a PNG."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    figure = Figure((8, 4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.plot([row["seen"] / 1000 for row in rows], [row["loss"] for row in rows], color="#1f5fbf", label="loss")
    axes.set_xlabel("training pictures seen, thousands")
    axes.set_ylabel("loss")
    axes.grid(alpha=0.3)
    minutes = axes.twinx()
    minutes.plot([row["seen"] / 1000 for row in rows], [row["minutes"] for row in rows], color="#999999", linestyle=":")
    minutes.set_ylabel("minutes (dotted)")
    figure.savefig(picture, dpi=100)
