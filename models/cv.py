"""The one door to OpenCV for ``models``.

The wheel points Qt at its own Qt 5 plugins and at a font folder that does not exist; both are taken back here.
"""

from __future__ import annotations

import os

import cv2

for _variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_variable, None)

cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # what is wrong with a file, our errors say

__all__ = ["cv2"]
