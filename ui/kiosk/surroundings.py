"""Looks round before Qt is touched, and says what is missing in words with the remedy.

Qt aborts the process when it finds no display or a library is missing, and draws empty boxes when there is no Chinese
font. So everything that can be known beforehand is looked at here, without importing Qt.
"""

from __future__ import annotations

import grp
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkpoint.words import Words
from ui.kiosk import display

PREFERRED_FONT = "Noto Sans CJK SC"
SHARED_MEMORY = Path("/dev/shm")
LEAST_FREE_MB = 500
_COMMAND_DEADLINE_S = 10
_SHELL_SETUP = Words("重新运行 ./kiosk setup，或安装 {0}", "run ./kiosk setup again, or install {0}")
# Libraries whose Debian package does not follow from the file name, as in libxcb-cursor.so.0 -> libxcb-cursor0.
_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}


@dataclass(frozen=True)
class Lack:
    """One thing that is missing: a stable code, what it is, what to do, and whether the window cannot come up."""

    code: str
    what: Words
    remedy: Words
    fatal: bool


def examine(
    environ: Mapping[str, str],
    *,
    data_folder: Path | None = None,
    devices: Sequence[str] = (),
    plugins: Path | None = None,
    shared_memory: Path = SHARED_MEMORY,
    x11_sockets: Path = display.X11_SOCKETS,
) -> list[Lack]:
    """Everything that this machine lacks for a start with ``environ``, the fatal first.

    Args:
        environ: environment of the start; ``PATH`` in it says where ``ldd`` and ``fc-list`` are found.
        data_folder: where log and evidence go; it may not exist yet.
        devices: configured device paths; one that does not exist is left to its driver to report.
        plugins: Qt's folder of platform plugins; by default that of the installed PyQt6.
        shared_memory: mount point of POSIX shared memory.
        x11_sockets: folder of the X servers' sockets.
    """
    platform = platform_of(environ)
    lacks = [
        *_look_at_display(environ, platform, x11_sockets),
        *_look_at_plugin(environ, platform, plugins or _plugins_of_pyqt()),
        *_look_at_fonts(environ, fatal=platform != "offscreen"),
        *_look_at_data_folder(data_folder),
        *_look_at_devices(devices),
        *_look_at_shared_memory(shared_memory),
    ]
    return sorted(lacks, key=lambda lack: not lack.fatal)


def platform_of(environ: Mapping[str, str]) -> str | None:
    """The Qt platform plugin a start would use: QT_QPA_PLATFORM, else by display; None when there is no display."""
    asked = re.split("[:;]", environ.get("QT_QPA_PLATFORM", ""))[0]
    if asked:
        return asked
    if environ.get("WAYLAND_DISPLAY") and environ.get("XDG_SESSION_TYPE") != "x11":
        return "wayland"
    return "xcb" if environ.get("DISPLAY") else None


def has_display(environ: Mapping[str, str]) -> bool:
    """Whether a start would open a window at all: without one the kiosk runs its shift headless."""
    return platform_of(environ) not in (None, "offscreen", "minimal")


def explain(lacks: Sequence[Lack], language: str) -> str:
    """One paragraph a lack: mark, what, remedy, code."""
    return "\n".join(
        f"{'✗' if lack.fatal else '!'} {lack.what.say(language)}\n  → {lack.remedy.say(language)} [{lack.code}]"
        for lack in lacks
    )


def _look_at_display(environ: Mapping[str, str], platform: str | None, x11_sockets: Path) -> Iterator[Lack]:
    if platform is None:
        yield Lack(
            "display.missing",
            Words(
                "没有显示器：DISPLAY 和 WAYLAND_DISPLAY 都未设置",
                "no display: neither DISPLAY nor WAYLAND_DISPLAY is set",
            ),
            Words(
                "在图形会话中启动，或用 ./kiosk shift 无界面运行",
                "start inside a graphical session, or run without a window: ./kiosk shift",
            ),
            fatal=True,
        )
        return
    reason = None
    if platform == "xcb":
        reason = display.knock_at_x11(environ, x11_sockets) if environ.get("DISPLAY") else "DISPLAY is not set"
    elif platform == "wayland":
        reason = display.knock_at_wayland(environ) if environ.get("WAYLAND_DISPLAY") else "WAYLAND_DISPLAY is not set"
    if reason:
        yield Lack(
            "display.unreachable",
            Words(f"连不上显示器（{platform}）：{reason}", f"the display cannot be reached ({platform}): {reason}"),
            Words(
                "检查 DISPLAY、WAYLAND_DISPLAY 与 XAUTHORITY，并以拥有该图形会话的用户启动",
                "check DISPLAY, WAYLAND_DISPLAY and XAUTHORITY, and start as the user who owns the graphical session",
            ),
            fatal=True,
        )


def _plugins_of_pyqt() -> Path | None:
    spec = importlib.util.find_spec("PyQt6")  # finds the folder, imports nothing of Qt
    return Path(spec.origin).parent / "Qt6/plugins/platforms" if spec and spec.origin else None


def _look_at_plugin(environ: Mapping[str, str], platform: str | None, plugins: Path | None) -> Iterator[Lack]:
    if plugins is None:
        yield Lack(
            "qt.missing",
            Words("没有安装 PyQt6", "PyQt6 is not installed"),
            Words("运行 ./kiosk setup", "run ./kiosk setup"),
            fatal=True,
        )
        return
    plugin = plugins / f"libq{platform or 'offscreen'}.so"
    if not plugin.is_file():
        known = ", ".join(sorted(path.stem.removeprefix("libq") for path in plugins.glob("libq*.so")))
        yield Lack(
            "qt.platform_unknown",
            Words(f"Qt 没有平台插件 {platform!r}", f"Qt has no platform plugin {platform!r}"),
            Words(f"QT_QPA_PLATFORM 只能是：{known}", f"set QT_QPA_PLATFORM to one of: {known}"),
            fatal=True,
        )
        return
    missing = _missing_libraries(environ, plugin)
    if missing:
        name = plugin.stem.removeprefix("libq")
        names, packages = ", ".join(missing), " ".join(sorted({_package_of(library) for library in missing}))
        yield Lack(
            "qt.libraries_missing",
            Words(f"Qt 的 {platform} 插件缺少系统库：{names}", f"Qt's {name} plugin lacks system libraries: {names}"),
            Words(_SHELL_SETUP.zh_CN.format(packages), _SHELL_SETUP.en.format(packages)),
            fatal=True,
        )


def _missing_libraries(environ: Mapping[str, str], library: Path) -> list[str]:
    told = _ask(environ, "ldd", str(library)) or ""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", told, re.MULTILINE)))


def _package_of(library: str) -> str:
    return _PACKAGES.get(library) or library.replace(".so.", "").lower()


def _ask(environ: Mapping[str, str], *command: str) -> str | None:
    """Standard output of a command of this machine, None when it is not installed or does not answer."""
    found = shutil.which(command[0], path=environ.get("PATH"))
    if found is None:
        return None
    try:
        answer = subprocess.run(
            [found, *command[1:]],
            env={**environ, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_COMMAND_DEADLINE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.decode(errors="replace")


def _look_at_fonts(environ: Mapping[str, str], *, fatal: bool) -> Iterator[Lack]:
    remedy = Words(_SHELL_SETUP.zh_CN.format("fonts-noto-cjk"), _SHELL_SETUP.en.format("fonts-noto-cjk"))
    families = _ask(environ, "fc-list", ":lang=zh", "family")
    if families is None:
        yield Lack(
            "font.unknown",
            Words("没有 fc-list，无法确认中文字体", "there is no fc-list, so Chinese fonts could not be looked for"),
            Words(_SHELL_SETUP.zh_CN.format("fontconfig"), _SHELL_SETUP.en.format("fontconfig")),
            fatal=False,
        )
    elif not families.strip():
        yield Lack(
            "font.missing",
            Words("没有中文字体，汉字会显示成方框", "no Chinese font: Chinese text would show as empty boxes"),
            remedy,
            fatal=fatal,
        )
    elif PREFERRED_FONT not in families:
        other = families.splitlines()[0]
        yield Lack(
            "font.other",
            Words(f"没有 {PREFERRED_FONT}，改用 {other}", f"{PREFERRED_FONT} is missing, {other} takes its place"),
            remedy,
            fatal=False,
        )


def _look_at_data_folder(folder: Path | None) -> Iterator[Lack]:
    if folder is None:
        return
    standing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    if not standing.is_dir() or not os.access(standing, os.W_OK | os.X_OK):
        yield Lack(
            "data.not_writable",
            Words(
                f"不能写入数据目录 {folder}（{standing}）", f"the data folder {folder} cannot be written ({standing})"
            ),
            Words(
                "改正该目录的属主与权限，或用 --data 指定别处",
                "correct the folder's owner and permissions, or name another one with --data",
            ),
            fatal=True,
        )
        return
    free_mb = shutil.disk_usage(standing).free // 1_000_000
    if free_mb < LEAST_FREE_MB:
        yield Lack(
            "data.nearly_full",
            Words(f"{standing} 只剩 {free_mb} MB", f"only {free_mb} MB are free at {standing}"),
            Words(
                "清出空间：记录写不下时，通道和门都会停",
                "make room: the lane and the gate stop when the log cannot be written",
            ),
            fatal=False,
        )


def _look_at_devices(devices: Sequence[str]) -> Iterator[Lack]:
    for name in devices:
        path = Path(name)
        if not name.startswith("/dev/") or not path.exists() or os.access(path, os.R_OK | os.W_OK):
            continue
        group = _group_of(path)
        yield Lack(
            "device.not_allowed",
            Words(
                f"无权使用设备 {name}（属于组 {group}）", f"no permission to use {name} (it belongs to group {group})"
            ),
            Words(
                f"执行 sudo usermod -aG {group} {_user()}，然后重新登录",
                f"run sudo usermod -aG {group} {_user()} and sign in again",
            ),
            fatal=False,
        )


def _group_of(path: Path) -> str:
    number = path.stat().st_gid
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)


def _user() -> str:
    return os.environ.get("USER") or f"#{os.getuid()}"


def _look_at_shared_memory(folder: Path) -> Iterator[Lack]:
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        yield Lack(
            "shm.missing",
            Words(
                f"{folder} 不存在或不可写：检测进程起不来，每件行李都要开包",
                f"{folder} is missing or not writable: the detector cannot start and every bag must be opened",
            ),
            Words(f"挂载：mount -t tmpfs tmpfs {folder}", f"mount it: mount -t tmpfs tmpfs {folder}"),
            fatal=False,
        )
