"""What the kiosk says about a machine before Qt is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commands import put_command
from ui.kiosk.surroundings import Lack, examine, explain, has_display, platform_of

NOTO = "Noto Sans CJK SC"


class Machine:
    """A machine whose programs, plugins and folders stand in a temporary folder; complete until a test takes away."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.plugins = folder / "platforms"
        self.shared_memory = folder / "shm"
        self.x11_sockets = folder / "x11"
        self.plugins.mkdir()
        self.shared_memory.mkdir()
        self.x11_sockets.mkdir()
        (self.plugins / "libqoffscreen.so").touch()
        (self.plugins / "libqxcb.so").touch()
        self.says("fc-list", NOTO)
        self.says("ldd", "\tlibc.so.6 => /lib/libc.so.6 (0x1)")

    def says(self, command: str, answer: str) -> None:
        put_command(self.programs, command, f"/bin/cat <<'END'\n{answer}\nEND")

    def lacks(self, data_folder: Path | None = None, devices: tuple[str, ...] = (), **environ: str) -> dict[str, Lack]:
        found = examine(
            {"QT_QPA_PLATFORM": "offscreen", "PATH": str(self.programs), **environ},
            data_folder=data_folder,
            devices=devices,
            plugins=self.plugins,
            shared_memory=self.shared_memory,
            x11_sockets=self.x11_sockets,
        )
        return {lack.code: lack for lack in found}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_complete_machine_lacks_nothing(machine: Machine, tmp_path: Path) -> None:
    assert machine.lacks(data_folder=tmp_path / "not/yet/there") == {}


def test_no_display_is_said_before_qt_aborts(machine: Machine) -> None:
    lack = machine.lacks(QT_QPA_PLATFORM="")["display.missing"]

    assert lack.fatal
    assert "./kiosk shift" in lack.remedy.zh_CN


def test_a_display_that_is_not_there_is_named(machine: Machine) -> None:
    lack = machine.lacks(QT_QPA_PLATFORM="", DISPLAY=":93")["display.unreachable"]

    assert lack.fatal
    assert str(machine.x11_sockets / "X93") in lack.what.en


def test_a_compositor_that_is_not_there_is_named(machine: Machine, tmp_path: Path) -> None:
    (machine.plugins / "libqwayland.so").touch()

    lacks = machine.lacks(QT_QPA_PLATFORM="", WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR=str(tmp_path))

    assert "wayland-7" in lacks["display.unreachable"].what.zh_CN


def test_a_platform_forced_without_its_display_is_said(machine: Machine) -> None:
    assert "DISPLAY is not set" in machine.lacks(QT_QPA_PLATFORM="xcb")["display.unreachable"].what.en


def test_an_unknown_platform_names_those_there_are(machine: Machine) -> None:
    assert "offscreen, xcb" in machine.lacks(QT_QPA_PLATFORM="glass")["qt.platform_unknown"].remedy.en


def test_missing_libraries_are_named_with_their_packages(machine: Machine) -> None:
    machine.says("ldd", "\tlibxcb-icccm.so.4 => not found\n\tlibGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6")

    lack = machine.lacks()["qt.libraries_missing"]

    assert lack.fatal
    assert lack.what.en.endswith("libGL.so.1, libxcb-icccm.so.4")
    assert lack.remedy.zh_CN.endswith("libgl1 libxcb-icccm4")


def test_no_chinese_font_stops_a_window_that_would_show_boxes(machine: Machine, tmp_path: Path) -> None:
    machine.says("fc-list", "")

    assert machine.lacks(QT_QPA_PLATFORM="xcb")["font.missing"].fatal
    assert not machine.lacks()["font.missing"].fatal


def test_another_chinese_font_is_only_mentioned(machine: Machine) -> None:
    machine.says("fc-list", "WenQuanYi Micro Hei")

    lack = machine.lacks()["font.other"]

    assert not lack.fatal
    assert "WenQuanYi Micro Hei" in lack.what.en


def test_fonts_that_cannot_be_looked_for_are_not_taken_as_there(machine: Machine) -> None:
    (machine.programs / "fc-list").unlink()

    assert machine.lacks().keys() == {"font.unknown"}


def test_a_data_folder_inside_a_file_is_refused(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    lack = machine.lacks(data_folder=tmp_path / "file" / "log")["data.not_writable"]

    assert lack.fatal
    assert str(tmp_path / "file") in lack.what.zh_CN


def test_missing_shared_memory_is_told_with_what_it_costs(machine: Machine) -> None:
    machine.shared_memory.rmdir()

    assert "every bag must be opened" in machine.lacks()["shm.missing"].what.en


def test_a_device_that_is_not_plugged_in_is_left_to_its_driver(machine: Machine) -> None:
    assert machine.lacks(devices=("/dev/checkpoint-gate", "socket://127.0.0.1:4001")) == {}


def test_the_fatal_comes_first_and_is_explained_in_the_asked_language(machine: Machine) -> None:
    machine.shared_memory.rmdir()
    lacks = list(machine.lacks(QT_QPA_PLATFORM="").values())

    first, *_ = explain(lacks, "zh_CN").splitlines()

    assert lacks[0].fatal
    assert first.startswith("✗ 没有显示器")
    assert "[shm.missing]" in explain(lacks, "en")


@pytest.mark.parametrize(
    ("environ", "platform", "windowed"),
    [
        ({}, None, False),
        ({"DISPLAY": ":0"}, "xcb", True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland", True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}, "xcb", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=1920x1080"}, "offscreen", False),
    ],
)
def test_the_platform_follows_the_environment(environ: dict[str, str], platform: str, windowed: bool) -> None:
    assert platform_of(environ) == platform
    assert has_display(environ) is windowed
