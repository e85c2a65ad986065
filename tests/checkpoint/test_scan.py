from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint.errors import EnvironmentFault
from checkpoint.frame import Frame
from checkpoint.scan import MAX_COLUMNS, LineBlock, Scan, ScanAssembler
from tests.support.bench import MORNING


def block(first_line: int, lines: int, detectors: int = 4) -> LineBlock:
    counts = np.arange(lines * detectors, dtype=np.uint16).reshape(lines, detectors) + first_line
    return LineBlock(counts, counts + 1, first_line, first_line + lines)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=8))
def test_lines_become_columns_in_order_however_they_are_cut_into_blocks(sizes: list[int]) -> None:
    assembler = ScanAssembler("xray.1")
    assembler.begin("b")
    first = 0
    for lines in sizes:
        assembler.add(block(first, lines))
        first += lines
    scan = assembler.finish(MORNING)

    assert scan.size == (sum(sizes), 4)
    assert scan.faults == ()
    assert scan.last_line_ns == sum(sizes)


def test_lines_outside_a_bag_are_ignored() -> None:
    assembler = ScanAssembler("xray.1")
    assembler.add(block(0, 5))
    assembler.begin("b")
    assembler.add(block(5, 2))

    assert assembler.finish(MORNING).size == (2, 4)


def test_a_change_of_width_and_an_endless_bag_are_faults() -> None:
    assembler = ScanAssembler("xray.1")
    assembler.begin("b")
    assembler.add(block(0, MAX_COLUMNS))
    assembler.add(block(MAX_COLUMNS, 9))
    assembler.add(block(MAX_COLUMNS + 9, 1, detectors=5))
    scan = assembler.finish(MORNING)

    assert scan.faults == ("xray.width_changed", "xray.too_long")
    assert scan.size == (MAX_COLUMNS, 4)


def test_two_bags_at_once_and_no_bag_at_all_are_errors() -> None:
    assembler = ScanAssembler("xray.1")
    with pytest.raises(EnvironmentFault, match="no bag"):
        assembler.finish(MORNING)
    assembler.begin("b")
    with pytest.raises(EnvironmentFault, match="before b left"):
        assembler.begin("c")


def test_pixels_are_never_written_again() -> None:
    picture = np.zeros((2, 3, 3), np.uint8)
    scan = Scan("b", MORNING, 0, "folder", picture=picture)

    with pytest.raises(ValueError, match="read-only"):
        picture[0, 0] = 1
    assert not scan.is_dual_energy
    with pytest.raises(ValueError, match="needs low and high"):
        Scan("b", MORNING, 0, "x")
    with pytest.raises(ValueError, match="differ"):
        Scan("b", MORNING, 0, "x", low=np.zeros((2, 2), np.uint16), high=np.zeros((2, 3), np.uint16))


def test_a_frame_has_four_channels_and_is_never_written_again() -> None:
    pixels = np.zeros((2, 3, 4), np.uint8)
    Frame(pixels, "camera.bag", 0, MORNING, 0)

    assert not pixels.flags.writeable
    with pytest.raises(ValueError, match="want"):
        Frame(np.zeros((2, 3), np.uint8), "camera.bag", 0, MORNING, 0)
