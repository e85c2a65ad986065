"""``./kiosk models train``: the words of the command, in Chinese and English, and what it says at its end."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checkpoint.clock import SystemClock
from checkpoint.errors import CheckpointError, EnvironmentFault, RefusedError

if TYPE_CHECKING:
    from models.training.site import Learned

EXIT_REFUSED, EXIT_SURROUNDINGS = 65, 69


def add_site_verb(verbs: Any) -> None:
    """Add the verb to the parser of ``models.training``."""
    site = verbs.add_parser(
        "site",
        prog="kiosk models train",
        help="learn a station's own labelled bags",
        description="用本站标注的行包训练识别模型，原模型保留。 Teach the detector this station's own labelled bags; "
        "the model in use is kept. Stops by itself when it no longer gains; cut off, it goes on where it was.",
    )
    site.add_argument("--data", type=Path, required=True, help="kiosk models labels 写出的文件夹 folder with "
                      "annotations.json (COCO) and images/")  # fmt: skip
    site.add_argument("--from", dest="start", default="", metavar="NAME", help="从哪个模型开始 model to go on from")
    site.add_argument("--map", action="append", default=[], metavar="CATEGORY=LABEL,LABEL", help="类别对应的标签 "
                      "labels of a category that has another name; the first is learned")  # fmt: skip
    site.add_argument("--hours", type=float, default=8.0, help="最长几小时 hours after which no new round begins (8)")
    site.add_argument("--work", type=Path, help="中间文件夹 folder for what lies between (default: DATA/training)")
    site.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="用几个核 cores to use (all)")
    site.add_argument("--limit", type=int, default=0, help="只用这么多张 use only so many labelled pictures")
    site.add_argument("--seed", type=int, default=1)
    site.add_argument("--research", action="store_true", help="数据仅供研究 the data may be used for research only")
    site.add_argument("--licence", default="the station's own scans", help="数据的许可 licence of the data")
    site.add_argument("--dry-run", action="store_true", help="只训练和测量 learn and measure, add no model")


def run_site(arguments: argparse.Namespace) -> None:
    """Learn, measure, publish; what cannot be done is said in both languages."""
    os.nice(10)  # the lane goes first
    try:
        _learn(arguments)
    except CheckpointError as fault:
        chinese, english = WORDS.get(fault.code, ("没有学成。", "Nothing was learned."))
        sys.stderr.write(f"{chinese} {english}\n  {fault}\n")
        sys.exit(EXIT_REFUSED if isinstance(fault, RefusedError) else EXIT_SURROUNDINGS)


def _learn(arguments: argparse.Namespace) -> None:
    from models.manifest import load_manifest
    from models.training.curve import draw_rounds
    from models.training.site import Lesson, learn, write_report
    from models.training.site_publish import publish_site

    work = arguments.work or arguments.data / "training"
    lesson = Lesson(
        arguments.data, work, arguments.start, _categories(arguments.map), arguments.hours, arguments.processes,
        arguments.limit, arguments.seed, "research" if arguments.research else "operating", arguments.licence,
    )  # fmt: skip
    manifest = load_manifest()
    learned = learn(lesson, manifest, _say)
    write_report(learned, work / "report.json")
    draw_rounds([float(one["map50"]) for one in learned.rounds], work / "rounds.png")
    _say(f"报告 report: {work / 'report.json'}, {work / 'rounds.png'}")
    _say(_gain_words(learned))
    if arguments.dry_run:
        return
    model = publish_site(learned, lesson, manifest, SystemClock().now(), _say)
    _say(f"新模型 new model: {model.title} ({model.use})")
    if model.use == "operating":
        _say("原模型仍在使用。先影子运行再启用： The model before stays in use. Try the new one in its shadow first:")
        _say(f"  ./kiosk models shadow {model.name}    →    ./kiosk models compare    →    "
             f"./kiosk models activate {model.name}")  # fmt: skip
    else:
        _say(f"仅供研究，不能用于过检。 For research only, never for judging bags. {model.licence}")


def _gain_words(learned: Learned) -> str:
    return (
        f"留出部分 held-out part: mAP50 {learned.before.map50 or 0:.3f} → {learned.after.map50 or 0:.3f} "
        f"({learned.gain:+.3f}){' 模拟(simulated)' if learned.after.is_simulated else ''}"
    )


def _categories(texts: list[str]) -> dict[str, tuple[str, ...]]:
    mapped = {}
    for text in texts:
        name, sign, labels = text.partition("=")
        if not sign or not name.strip() or not labels.strip():
            raise EnvironmentFault("site.map", f"--map {text!r} is not CATEGORY=LABEL,LABEL")
        mapped[name.strip()] = tuple(label.strip() for label in labels.split(",") if label.strip())
    return mapped


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


WORDS = {
    "site.too_few": ("标注太少，学不了。", "Too few labelled bags to learn from."),
    "site.other_network": ("这个模型不能继续训练。", "This model cannot be taught on."),
    "site.no_gain": ("没有变好，原模型保留。", "No better than before: the model before stays."),
    "site.data_missing": ("找不到标注。", "The labels are not there."),
    "site.data_invalid": ("标注文件有错。", "The file of labels is broken."),
    "site.picture_missing": ("标注里的图不见了。", "Pictures that are labelled are not there."),
    "site.work_not_writable": ("中间文件夹不能写。", "The folder for what lies between cannot be written."),
    "site.other_data": ("中间文件夹属于另一批标注。", "The folder for what lies between belongs to other labels."),
    "pool.disk_full": ("磁盘快满了。", "The disk is nearly full."),
    "site.not_published": ("新模型写不进去。", "The new model could not be written."),
    "site.map": ("--map 写法不对。", "--map is not understood."),
    "model.unknown": ("没有这个模型。", "There is no such model."),
}
"""What happened, by code; the cure stands in the message."""
