"""The one door to onnxruntime for ``models``.

It would otherwise keep a database in the user's cache folder and send what it notes there to its maker: a checkpoint
tells nobody what it does. The variable is read when the library is loaded; switching it off later comes too late.
"""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime  # noqa: E402

__all__ = ["onnxruntime"]
