from __future__ import annotations

import ast
from pathlib import Path

import devices


def _imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return names | {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}


def test_no_driver_knows_the_simulators():
    folder = Path(devices.__file__ or "").parent
    guilty = [path.name for path in folder.glob("*.py") if any("simulators" in name for name in _imported(path))]
    assert guilty == []


def test_opencv_comes_in_through_one_door():
    folder = Path(devices.__file__ or "").parent
    guilty = [str(path) for path in folder.rglob("*.py") if "cv2" in _imported(path) and path.name != "cv.py"]
    assert guilty == []
