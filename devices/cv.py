"""The one door to OpenCV in this package.

``import cv2`` sets two variables that point Qt 6 (and every child process) at OpenCV's own Qt 5; they are taken out
again at once.
"""

from __future__ import annotations

import os

import cv2

for _name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_name, None)
# Every failure is raised or reported by the drivers with what to do; OpenCV's own lines would only repeat it.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

__all__ = ["cv2"]
