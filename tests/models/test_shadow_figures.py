"""Only bags that both models judged are compared; everything else is counted beside."""

from __future__ import annotations

from datetime import timedelta

from checkpoint.detection import Box, Detection
from models.shadow_figures import FindCount, LabelCount, ShadowFigures
from models.shadow_record import Answer, ShadowRecord
from tests.support.detectors import AT


def answer(*labels: str, model: str = "constant 1", sha256: str = "aa", fault: str = "") -> Answer:
    return Answer(model, sha256, fault, tuple(Detection(label, 9000, Box(0, 0, 1, 1)) for label in labels))


def figures_of(*pairs: tuple[Answer, Answer]) -> ShadowFigures:
    figures = ShadowFigures("aa")
    for number, (operating, shadow) in enumerate(pairs):
        figures.add(ShadowRecord(f"b{number}", AT + timedelta(minutes=number), operating, shadow, 10, number))
    return figures


def test_bags_fall_into_four_cells_and_labels_count_once_a_bag() -> None:
    figures = figures_of(
        (answer(), answer()),
        (answer("gun", "gun"), answer("gun", "saw")),
        (answer("gun"), answer()),
        (answer(), answer("saw")),
        (answer(), answer("saw")),
    )

    assert figures.bags == 5
    assert [figures.count(*one) for one in ((False, False), (True, True), (True, False), (False, True))] == [1, 1, 1, 2]
    assert figures.labels() == (LabelCount("gun", 2, 1), LabelCount("saw", 0, 3))
    assert (figures.first_at, figures.last_at) == (AT, AT + timedelta(minutes=4))
    assert figures.missed == 0 + 1 + 2 + 3 + 4


def test_a_bag_that_one_of_them_did_not_judge_is_not_compared() -> None:
    figures = figures_of(
        (answer(fault="detector.deadline"), answer("gun")), (answer("gun"), answer(fault="detector.down"))
    )

    assert (figures.bags, figures.operating_faults, figures.shadow_faults) == (2, 1, 1)
    assert figures.count(True, True) == figures.count(False, True) == figures.count(True, False) == 0
    assert figures.labels() == ()
    assert figures.of_finds({"b0", "b1"}) == FindCount(0, 0, 0)


def test_of_bags_with_a_find_it_is_counted_which_model_had_marked_them() -> None:
    figures = figures_of((answer("gun"), answer()), (answer("gun"), answer("gun")), (answer(), answer("saw")))

    assert figures.of_finds(["b0", "b1", "elsewhere"]) == FindCount(2, 2, 1)


def test_other_weights_of_the_same_name_and_torn_lines_are_left_out() -> None:
    figures = figures_of((answer("gun"), answer("gun", sha256="bb")))
    figures.add(None)

    assert (figures.bags, figures.other_weights, figures.unreadable) == (0, 1, 1)
    assert figures.first_at is None


def test_every_model_that_was_in_use_meanwhile_is_named() -> None:
    figures = figures_of(*((answer(model=name), answer()) for name in ("old 1", "old 1", "new 2")))

    assert figures.models == ["old 1", "new 2"]
