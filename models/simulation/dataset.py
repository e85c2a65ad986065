"""Write simulated bags to a folder: both energies, colour, what is in them as COCO; a run that was cut off goes on."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import EnvironmentFault
from models.colour import colourise
from models.cv import cv2
from models.simulation.labels import LABELS
from models.simulation.makes import Split
from models.simulation.palettes import KIOSK, MAKERS, varied
from models.simulation.roughen import roughened
from models.simulation.scene import Article, SimulatedScan, simulate

HEIGHT, WIDTH = 448, 576
TRUTH, COCO = "truth.json", "annotations.json"
CLEAN_EVERY = 3
"""Every third bag of a set holds no article."""


def draw(seed: int, index: int, split: Split, height: int = HEIGHT, width: int = WIDTH) -> SimulatedScan:
    """Bag ``index`` of a set; a third of them are clean."""
    labels: list[str] | None = [] if index % CLEAN_EVERY == 0 else None
    return simulate(seed, index, split, labels, height=height, width=width)


def write_set(
    out: Path,
    seed: int,
    count: int,
    split: Split = "any",
    *,
    coco: bool = False,
    palette: str = KIOSK,
    processes: int = 1,
    progress: Callable[[int, int, str], None] = lambda done, of, name: None,
) -> None:
    """Write ``count`` bags of a seed into ``out``; those that lie there whole are kept.

    Files: ``NNNNNN_low.png`` and ``NNNNNN_high.png`` (16 bit), ``NNNNNN.png`` (colour), ``truth.json`` (label, box,
    visible share, materials, facts) and with ``coco`` also ``annotations.json`` for the colour pictures, with masks.

    Args:
        palette: of the colour pictures: our own, one of ``palettes.MAKERS``, or "varied": another maker's each time,
            with edges enhanced, noise and JPEG as they come along the way.

    Raises:
        EnvironmentFault: ``bags.not_writable``, or ``bags.other_set``: the folder holds another seed, split or palette.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        _check_same(out, seed, split, palette)
        entries = {}
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            jobs = ((out, seed, index, split, palette) for index in range(count))
            for index, entry in enumerate(pool.map(_write_one, jobs, chunksize=4)):
                entries[index] = entry
                progress(index + 1, count, entry["picture"])
        _write_json(out / TRUTH, _truth(seed, split, entries))
        if coco:
            _write_json(out / COCO, _coco(seed, split, entries))
    except OSError as error:
        raise EnvironmentFault(
            "bags.not_writable", f"{out}: {error.strerror}; free some space or name another folder", file=str(out)
        ) from error


def _check_same(out: Path, seed: int, split: Split, palette: str) -> None:
    mark = out / "set.json"
    this = {"seed": seed, "split": split, "height": HEIGHT, "width": WIDTH, "palette": palette}
    if not mark.exists():
        _write_json(mark, this)
    elif json.loads(mark.read_text(encoding="utf-8")) != this:
        raise EnvironmentFault(
            "bags.other_set",
            f"{out}: holds bags of another seed, split or palette (set.json); name an empty folder",
            file=str(out),
        )


def _write_one(job: tuple[Path, int, int, Split, str]) -> dict[str, Any]:
    out, seed, index, split, palette = job
    kept = out / f"{index:06d}.json"
    if kept.exists():
        found: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
        return found
    one = draw(seed, index, split)
    name = f"{index:06d}"
    write_png(out / f"{name}_low.png", one.low)
    write_png(out / f"{name}_high.png", one.high)
    write_png(out / f"{name}.png", coloured(one, palette, np.random.default_rng([seed, index, 37]))[..., ::-1])
    entry = {
        "picture": f"{name}.png", "low": f"{name}_low.png", "high": f"{name}_high.png",
        "pixel_mm": round(one.pixel_mm, 4), "articles": [describe(article) for article in one.articles],
    }  # fmt: skip
    _write_json(kept, entry)  # last: a bag without it is drawn again
    return entry


def coloured(one: SimulatedScan, palette: str, rng: np.random.Generator) -> NDArray[np.uint8]:
    """(H, W, 3) RGB in the colours of ``palette``, see ``write_set``."""
    if palette == KIOSK:
        return colourise(one.low, one.high)
    if palette in MAKERS:
        return colourise(one.low, one.high, _table(palette))
    maker = list(MAKERS.values())[rng.integers(len(MAKERS))]
    return roughened(colourise(one.low, one.high, varied(maker, rng).table()), rng)


@lru_cache(maxsize=8)
def _table(palette: str) -> NDArray[np.uint32]:
    return MAKERS[palette].table()


def describe(article: Article) -> dict[str, Any]:
    """As JSON; the mask as COCO's run lengths over the article's own box."""
    return {
        "label": article.label, "make": article.make, "box": list(article.box), "visible": article.visible,
        "facts": article.facts, "materials": list(article.materials), "runs": run_lengths(article.mask),
    }  # fmt: skip


def run_lengths(mask: NDArray[np.bool_]) -> list[int]:
    """Lengths of runs down the columns, the first of False, as COCO counts them."""
    runs = [(bool(value), len(list(group))) for value, group in groupby(mask.ravel(order="F"))]
    lengths = [length for _, length in runs]
    return [0, *lengths] if runs and runs[0][0] else lengths


def write_png(path: Path, pixels: NDArray[Any]) -> None:
    """Whole or not at all."""
    done, content = cv2.imencode(".png", np.ascontiguousarray(pixels))
    if not done:
        raise OSError(0, "the picture could not be packed", str(path))
    part = path.with_suffix(".part")
    part.write_bytes(content.tobytes())
    os.replace(part, path)


def _write_json(path: Path, content: Any) -> None:
    part = path.with_suffix(".part")
    part.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(part, path)


def _truth(seed: int, split: Split, entries: dict[int, dict[str, Any]]) -> dict[str, Any]:
    return {
        "schema_version": 2, "simulated": True, "seed": seed, "split": split, "height": HEIGHT, "width": WIDTH,
        "scans": [{"number": index + 1, **entry} for index, entry in entries.items()],
    }  # fmt: skip


def _coco(seed: int, split: Split, entries: dict[int, dict[str, Any]]) -> dict[str, Any]:
    return {
        "info": {"simulated": True, "description": f"simulated bags, seed {seed}, {split} makes"},
        "images": [
            {"id": index + 1, "file_name": entry["picture"], "width": WIDTH, "height": HEIGHT}
            for index, entry in entries.items()
        ],
        "categories": [{"id": number + 1, "name": label} for number, label in enumerate(LABELS)],
        "annotations": [{"id": number, **row} for number, row in enumerate(_annotations(entries), 1)],
    }


def _annotations(entries: dict[int, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for index, entry in entries.items():
        for article in entry["articles"]:
            x0, y0, x1, y1 = article["box"]
            mask = np.zeros((HEIGHT, WIDTH), bool)
            mask[y0:y1, x0:x1] = _mask(article["runs"], y1 - y0, x1 - x0)
            yield {
                "image_id": index + 1, "category_id": LABELS.index(article["label"]) + 1, "iscrowd": 0,
                "bbox": [x0, y0, x1 - x0, y1 - y0], "area": int(mask.sum()), "visible": article["visible"],
                "segmentation": {"size": [HEIGHT, WIDTH], "counts": run_lengths(mask)},
            }  # fmt: skip


def _mask(runs: list[int], height: int, width: int) -> NDArray[np.bool_]:
    values = np.arange(len(runs)) % 2 == 1
    return np.repeat(values, runs).reshape(width, height).T
