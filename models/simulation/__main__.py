"""``./kiosk bags generate | show | articles | test-body | lane``: simulated bags to files and sheets to look at."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from checkpoint.errors import CheckpointError

EXIT_SURROUNDINGS = 69
SPLITS = ("any", "train", "validation", "test")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk bags",
        description="模拟行包：双能X光图像与标注。 Simulated bags: dual-energy scans with their labels.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True)
    generate = verbs.add_parser("generate", help="生成带标注的行包 write labelled bags into a folder")
    generate.add_argument("--count", type=_positive, required=True, help="多少个 how many")
    generate.add_argument("--seed", type=int, default=1, help="相同种子得到相同行包 equal seeds give equal bags")
    generate.add_argument("--out", type=Path, required=True, help="文件夹 folder; a run that was cut off goes on")
    generate.add_argument("--split", choices=SPLITS, default="any", help="makes: trained ones, held-out ones, or any")
    generate.add_argument("--coco", action="store_true", help="另写 also write annotations.json (COCO, with masks)")
    generate.add_argument(
        "--palette", choices=("kiosk", "subway_white", "subway_grey", "airport", "europe", "varied"), default="kiosk",
        help="颜色 colours of a maker; varied: any, with edges enhanced, noise and JPEG",
    )  # fmt: skip
    generate.add_argument("--processes", type=_positive, default=2, help="并行 at a time (default 2)")
    show = verbs.add_parser("show", help="拼图：行包与标注 a sheet of bags with their labels")
    show.add_argument("--count", type=_positive, default=12)
    show.add_argument("--split", choices=SPLITS, default="any")
    articles = verbs.add_parser("articles", help="拼图：每类每款 a sheet of every make of every label")
    articles.add_argument("--labels", nargs="*", help="只要这些 only these labels")
    body = verbs.add_parser("test-body", help="测试体：图像与应有数值 the test body and the values it should give")
    lane = verbs.add_parser("lane", help="通道模拟器的行包 the bags that the lane's simulator plays")
    for verb, what in ((show, "PNG/JPEG"), (articles, "PNG/JPEG"), (body, "folder"), (lane, "folder")):
        verb.add_argument("--seed", type=int, default=1)
        verb.add_argument("--out", type=Path, required=True, help=what)
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} < 1")
    return number


def _generate(arguments: argparse.Namespace) -> None:
    from rich.progress import Progress

    from models.simulation.dataset import write_set

    with Progress(transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("行包 bags", total=arguments.count)
        write_set(
            arguments.out, arguments.seed, arguments.count, arguments.split, coco=arguments.coco,
            palette=arguments.palette, processes=arguments.processes,
            progress=lambda done, of, name: bar.update(task, completed=done),
        )  # fmt: skip
    _say(f"{arguments.out}: {arguments.count} 个行包 bags (simulated), seed {arguments.seed}, {arguments.split}")


def _show(arguments: argparse.Namespace) -> None:
    from models.simulation.contact_sheet import write_bags_sheet

    write_bags_sheet(arguments.out, arguments.seed, arguments.count, arguments.split)
    _say(str(arguments.out))


def _articles(arguments: argparse.Namespace) -> None:
    from models.simulation.contact_sheet import write_articles_sheet
    from models.simulation.labels import LABELS

    unknown = sorted(set(arguments.labels or ()) - set(LABELS))
    if unknown:
        raise SystemExit(f"kiosk bags: {', '.join(unknown)}: no such label; there are {', '.join(LABELS)}")
    write_articles_sheet(arguments.out, arguments.seed, arguments.labels or LABELS)
    _say(str(arguments.out))


def _test_body(arguments: argparse.Namespace) -> None:
    from models.simulation.testbody import write_test_body

    write_test_body(arguments.out, arguments.seed)
    _say(str(arguments.out))


def _lane(arguments: argparse.Namespace) -> None:
    from models.simulation.lane_bags import write_lane_bags

    write_lane_bags(arguments.seed, arguments.out)
    _say(str(arguments.out))


VERBS: dict[str, Callable[[argparse.Namespace], None]] = {
    "generate": _generate, "show": _show, "articles": _articles, "test-body": _test_body, "lane": _lane,
}  # fmt: skip


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> None:
    """Run one verb; our errors become words and an exit code."""
    arguments = _parser().parse_args()
    try:
        VERBS[arguments.verb](arguments)
    except CheckpointError as error:
        sys.stderr.write(f"kiosk bags: {error}\n")
        raise SystemExit(EXIT_SURROUNDINGS) from error


if __name__ == "__main__":
    main()
