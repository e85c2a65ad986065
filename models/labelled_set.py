"""A station's own labelled pictures as a COCO document, as ``models.evaluate`` and the training read it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from checkpoint.bag_truth import MarkedArticle

ANNOTATIONS, IMAGES = "annotations.json", "images"
"""Of a set's folder: the document, and the folder that its ``file_name`` is of."""
CONFIRMED = "confirmed by a person"


class LabelledSet:
    """Grows picture by picture; ids count from 1, categories stand in the order of the labels.

    Attributes:
        boxes: how many of each label that has one, in the order of the labels.
        clean: pictures without an article.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        """Args: labels are the detector's, all of them: a label without a box is still one of the set's."""
        self._category = {label: number for number, label in enumerate(labels, 1)}
        self._images: list[dict[str, object]] = []
        self._annotations: list[dict[str, object]] = []
        self._counts = dict.fromkeys(labels, 0)
        self.clean = 0

    def __len__(self) -> int:
        """Pictures."""
        return len(self._images)

    @property
    def boxes(self) -> dict[str, int]:
        """See the class."""
        return {label: count for label, count in self._counts.items() if count}

    def add(self, file_name: str, size: tuple[int, int], articles: Sequence[MarkedArticle], **more: str) -> None:
        """Add a picture.

        Args:
            file_name: in the folder ``IMAGES``.
            size: (width, height) in pixels.
            articles: with a label of the set, boxes within the picture; none is a clean bag.
            more: kept with the picture as it is.
        """
        image_id = len(self._images) + 1
        self._images.append({"id": image_id, "file_name": file_name, "width": size[0], "height": size[1], **more})
        for one in articles:
            box = one.box
            self._counts[one.label] += 1
            self._annotations.append({
                "id": len(self._annotations) + 1, "image_id": image_id, "category_id": self._category[one.label],
                "bbox": [box.x, box.y, box.w, box.h], "area": box.w * box.h, "iscrowd": 0, "source": CONFIRMED,
            })  # fmt: skip
        self.clean += not articles

    def to_json(self, head: Mapping[str, object]) -> bytes:
        """The document, one entry a line; ``head`` is its ``info``."""
        lists = {
            "images": self._images,
            "categories": [{"id": number, "name": label} for label, number in self._category.items()],
            "annotations": self._annotations,
        }
        parts = [f'"info": {_line(head)}', *(f'"{name}": {_lines(entries)}' for name, entries in lists.items())]
        return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _line(entry: Mapping[str, object]) -> str:
    return json.dumps(entry, ensure_ascii=False)


def _lines(entries: Sequence[Mapping[str, object]]) -> str:
    return "[\n" + ",\n".join(map(_line, entries)) + "\n]" if entries else "[]"
