"""The house rules that no ready-made linter knows, as functions from a source file to complaints."""

from __future__ import annotations

import ast
import gc
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("checkpoint", "contraband_catalog", "devices", "models", "ui")
LONGEST_FUNCTION = 60
LONGEST_FILE = 450
# What product code may not import: it exists for development and for a lane without a scanner.
DEVELOPMENT_ONLY = ("devices.simulators", "models.training", "models.simulation")
CORE_MAY_IMPORT = {*sys.stdlib_module_names, "checkpoint", "msgspec", "numpy", "sqlite_utils"}
VAGUE = {"manager", "helper", "helpers", "util", "utils", "data", "info", "misc", "common", "process"}
_NAMED_BY_QT = {"data"}  # QAbstractItemModel.data
_TOLD_TIME = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
_CV2_WINDOWS = {"imshow", "waitKey", "namedWindow", "destroyAllWindows", "destroyWindow", "selectROI"}
_SHOWN_BY = {
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QDockWidget"),
    *("setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setWindowTitle", "setTitle", "setAccessibleName"),
    *("setAccessibleDescription", "setHeaderLabels", "setHorizontalHeaderLabels", "addTab", "addItem", "addItems"),
    *("addAction", "addRow", "drawText", "setInformativeText", "setLabelText", "setPrefix", "setSuffix", "showMessage"),
}
_WORDS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]*[a-z][A-Za-z]+")
_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z][·-]?[A-Z0-9]{5,6}(?![a-z])")  # the same in every language
_CHECKING = re.compile(r"assert|raises|expect|fail|wait(Until|Signal|_for|_belt|_until)|warns|verify|decode_all")


@dataclass(frozen=True)
class Source:
    """One Python file: path from the root with slashes, text and syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree: every rule goes over them."""
        return tuple(ast.walk(self.tree))

    def at(self, node: ast.AST, complaint: str) -> str:
        """A complaint with its place."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {complaint}"

    @property
    def module(self) -> str:
        """Dotted name, for example ``devices.gate``."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def is_in(self, *packages: str) -> bool:
        """Whether the file lies in one of the dotted packages."""
        return any(self.module == package or self.module.startswith(package + ".") for package in packages)


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Every Python file below the folders."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    gc.disable()  # a million nodes, and none of them is garbage: looking takes four times as long as parsing
    try:
        return tuple(parse(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths)
    finally:
        gc.enable()


def parse(path: str, text: str) -> Source:
    """A source from its text, as if it lay at ``path``."""
    return Source(path, text, ast.parse(text))


def _calls(source: Source) -> Iterator[tuple[ast.Call, str]]:
    for node in source.nodes:
        if isinstance(node, ast.Call):
            yield node, _dotted(node.func)


def _dotted(node: ast.AST) -> str:
    """``a.b().c`` of what is called, a tenth of the time that ``ast.unparse`` takes."""
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return f"{_dotted(node.value)}.{node.attr}"
        case ast.Call():
            return f"{_dotted(node.func)}()"
        case ast.Subscript():
            return f"{_dotted(node.value)}[]"
        case _:
            return "?"


def _imports(source: Source) -> Iterator[tuple[ast.AST, str]]:
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def _functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def too_long(source: Source) -> Iterator[str]:
    """Functions and files that do more than one thing, by their length."""
    lines = source.text.count("\n")
    if lines > LONGEST_FILE:
        yield source.at(source.tree, f"{lines} lines, {LONGEST_FILE} at most: split it by idea")
    for function in _functions(source):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > LONGEST_FUNCTION:
            yield source.at(function, f"{function.name} has {length} lines, {LONGEST_FUNCTION} at most")


def vague_name(source: Source) -> Iterator[str]:
    """Modules, classes and functions whose name says nothing."""
    if source.module.rsplit(".", 1)[-1] in VAGUE:
        yield source.at(source.tree, "the module's name says nothing")
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and re.search(r"(Manager|Helper|Utils?|Info)$", node.name):
            yield source.at(node, f"{node.name} says nothing about what it is")
        if isinstance(node, ast.FunctionDef) and node.name in VAGUE - _NAMED_BY_QT:
            yield source.at(node, f"{node.name}() says nothing about what it does")


def clock_passed_by(source: Source) -> Iterator[str]:
    """Time taken elsewhere than from a Clock, and sleeps outside the drivers."""
    if source.path == "checkpoint/clock.py":
        return
    for call, name in _calls(source):
        if ".".join(name.split(".")[-2:]) in _TOLD_TIME:
            yield source.at(call, f"{name}: take the time from a Clock")
        if name == "time.sleep" and not source.is_in("devices"):
            yield source.at(call, "time.sleep: wait on an Event or a queue with a deadline")


def cv2_out_of_door(source: Source) -> Iterator[str]:
    """Imports of cv2 past the two doors that repair the environment, and cv2's own windows."""
    if source.path not in ("devices/cv.py", "models/cv.py") and not source.is_in(*DEVELOPMENT_ONLY):
        for node, name in _imports(source):
            if name.split(".")[0] == "cv2":
                yield source.at(node, "cv2: import it from devices.cv or models.cv")
    for call, name in _calls(source):
        if name.startswith("cv2.") and name.split(".")[-1] in _CV2_WINDOWS:
            yield source.at(call, f"{name} aborts the process beside Qt 6")


def core_imports(source: Source) -> Iterator[str]:
    """What the core imports beyond the standard library and its three packages."""
    if source.is_in("checkpoint"):
        for node, name in _imports(source):
            if name.split(".")[0] not in CORE_MAY_IMPORT:
                yield source.at(node, f"the core imports {name}")


def development_imports(source: Source) -> Iterator[str]:
    """Imports of simulators, simulation and training by code that runs at a station."""
    if source.is_in(*DEVELOPMENT_ONLY):
        return
    for node, name in _imports(source):
        if any(name == banned or name.startswith(banned + ".") for banned in DEVELOPMENT_ONLY):
            yield source.at(node, f"imports {name}, which is never there at a station")


def untranslated(source: Source) -> Iterator[str]:
    """Words that a widget is given without ``tr``."""
    for call, name in _calls(source):
        if name.split(".")[-1] not in _SHOWN_BY:
            continue
        for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
            for literal in _literals(argument):
                if _WORDS.search(_PLATE.sub("", literal.value)):
                    yield source.at(literal, f"{name}({literal.value!r}): say it with tr(…)")


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """String literals that reach the screen: through f-strings, sums, choices and lists, not through calls."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    if isinstance(node, ast.FormattedValue):
        yield from _literals(node.value)  # and not its format specification
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.BoolOp | ast.List | ast.Tuple):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def mocks(source: Source) -> Iterator[str]:
    """Mocks, where a builder, a fake port or a simulator belongs."""
    for node, name in _imports(source):
        if name.startswith(("unittest.mock", "mock", "pytest_mock")):
            yield source.at(node, f"{name}: use a builder, a fake port or a simulator")


def proves_nothing(source: Source) -> Iterator[str]:
    """Tests that can only fail by an exception."""
    checking = {function.name for function in _functions(source) if _checks(function)}
    for function in _functions(source):
        if not function.name.startswith("test_") or function.name in checking:
            continue
        called = {_dotted(node.func).split(".")[-1] for node in ast.walk(function) if isinstance(node, ast.Call)}
        if not called & checking:
            yield source.at(function, f"{function.name} asserts nothing")


def _checks(function: ast.AST) -> bool:
    return any(
        isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and _CHECKING.search(_dotted(node.func)))
        for node in ast.walk(function)
    )
