"""numpy to QImage without a copy.

The image only points at the array's memory: keep the array as long as the image (``Picture`` does).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QBuffer, QByteArray, QIODevice
from PyQt6.QtGui import QImage

from checkpoint.frame import Frame


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An image and the array that it points at.

    Attributes:
        bgra: (H, W, 4) uint8, C-contiguous.
    """

    bgra: NDArray[np.uint8]
    image: QImage


def picture_of(bgra: NDArray[np.uint8]) -> Picture:
    """Wrap (H, W, 4) uint8 BGRA; no copy is made."""
    height, width = bgra.shape[:2]
    image = QImage(bgra.data, width, height, bgra.strides[0], QImage.Format.Format_RGB32)  # type: ignore[call-overload]
    return Picture(bgra, image)


def picture_of_frame(frame: Frame) -> Picture:
    """Wrap a camera frame."""
    return picture_of(frame.pixels)


def bgra_of(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(H, W, 3) RGB -> (H, W, 4) BGRA with alpha 255: the layout that is drawn fastest."""
    bgra = np.empty((*rgb.shape[:2], 4), np.uint8)
    bgra[..., 0], bgra[..., 1], bgra[..., 2], bgra[..., 3] = rgb[..., 2], rgb[..., 1], rgb[..., 0], 255
    return bgra


def jpeg_of(picture: Picture, quality: int = 90) -> bytes:
    """The picture as a JPEG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.image.save(buffer, "JPEG", quality)
    return bytes(content.data())
