"""Load a model once in a process of its own, so that nobody chooses one that cannot work.

``python -m models.load_check MANIFEST NAME`` is that process: it says nothing when the model can be loaded, else the
fault as one line of JSON. A window that stays open while a model is tried keeps neither its libraries nor its crash.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
from msgspec import Struct

from checkpoint.errors import EnvironmentFault
from models.manifest import Manifest, Model, load_manifest

ROOT = Path(__file__).parents[1]
DEADLINE_S = 120.0
"""As long as a shadow may take to start: the machine may be busy with bags."""


class _Told(Struct, frozen=True):
    code: str
    message: str


def load_once(manifest: Manifest, model: Model) -> None:
    """Load a model and let it go again.

    Raises:
        EnvironmentFault: ``model.*``: its weights are missing, changed or cannot be loaded.
    """
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "models.load_check", str(manifest.path), model.name],
            env={**os.environ, "PYTHONPATH": path}, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=DEADLINE_S, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise _not_loadable(manifest, model, f"not loaded within {DEADLINE_S:g} s") from error
    except OSError as error:
        raise _not_loadable(manifest, model, f"cannot start a process to try it in ({error})") from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise _not_loadable(manifest, model, f"loading it ended with exit status {done.returncode} {last}".rstrip())
    if done.stdout:
        told = msgspec.json.decode(done.stdout, type=_Told)
        raise EnvironmentFault(told.code, told.message)


def _not_loadable(manifest: Manifest, model: Model, why: str) -> EnvironmentFault:
    return EnvironmentFault(
        "model.not_loadable", f"{manifest.weights_path(model)}: {why}; try again, or install the models again"
    )


def main(manifest: Path, name: str) -> None:
    """Load the operating model of that name and end."""
    from models.onnx_detector import OnnxDetector

    try:
        listed = load_manifest(manifest)
        model = listed.operating(name)
        OnnxDetector(model, listed.weights_path(model), threads=1)
    except EnvironmentFault as fault:
        sys.stdout.buffer.write(msgspec.json.encode(_Told(fault.code, str(fault))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
