"""The pictures of a record beside its history: the scan as it was marked by then, and what was photographed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtWidgets import QHBoxLayout, QWidget

from checkpoint.catalogue import Catalogue
from checkpoint.errors import CheckpointError
from checkpoint.facts import EvidenceRef
from ui.fault_text import fault_words
from ui.finding_text import told
from ui.i18n import tr
from ui.images import Picture, bgra_of, picture_of
from ui.office_questions import NO_RECORD, Record
from ui.record_steps import Step, steps_of
from ui.tasks import run_task
from ui.widgets.marking_view import MarkingView
from ui.widgets.place_mark import places_of
from ui.widgets.scan_view import zones_of

Refs = tuple[EvidenceRef, ...]
ReadPicture = Callable[[Sequence[EvidenceRef]], NDArray[np.uint8] | None]
"""Files of one picture -> (H, W, 3) uint8 RGB; called on the pool."""


class RecordPictures(QWidget):
    """Hidden while the record has no picture. Files are read once, checked, off the GUI thread."""

    def __init__(self, read: ReadPicture, catalogue: Catalogue) -> None:
        super().__init__()
        self._read, self._catalogue = read, catalogue
        self._record = NO_RECORD
        self._steps: Mapping[str, Step] = {}
        self._key = ""
        self._pictures: dict[Refs, Picture] = {}
        self._faults: dict[Refs, Exception | None] = {}
        self._loading: set[Refs] = set()
        self.scan = MarkingView()
        self.photos: list[MarkingView] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.scan, 3)
        self.hide()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_record(self, record: Record) -> None:
        """Another record; ``look_at`` says which of its steps."""
        if record is not self._record:
            self._record, self._steps = record, steps_of(record.events)
            self._pictures.clear()
            self._faults.clear()
            self.scan.show_picture(None, is_new=True)
        self.setVisible(bool(self._steps))

    def look_at(self, key: str) -> None:
        """What there was when the event with this sequence number was written."""
        if key in self._steps:
            self._key = key
            self._show()

    def _show(self) -> None:
        step = self._steps.get(self._key)
        if step is None:
            return
        self.scan.setVisible(bool(step.scan))
        if step.scan:
            self._show_file(self.scan, step.scan)
            self.scan.show_zones(
                zones_of(step.findings, [told(finding, self._catalogue, step.day) for finding in step.findings])
            )
            self.scan.show_places(places_of(step.finds, self._catalogue))
        while len(self.photos) < len(step.photos):
            self.photos.append(MarkingView())
            self._row.addWidget(self.photos[-1], 2)
        for place, view in enumerate(self.photos):
            view.setVisible(place < len(step.photos))
            if place < len(step.photos):
                self._show_file(view, (step.photos[place],))

    # --- files --------------------------------------------------------------------------------------------------------

    def _show_file(self, view: MarkingView, refs: Refs) -> None:
        picture, expired = self._pictures.get(refs), self._expired_on(refs)
        view.set_words(self._words(refs) if expired is None else _expired_words(expired))
        if picture is not view.picture:
            view.show_picture(picture, is_new=True)
        if picture is None and expired is None and refs not in self._faults and refs not in self._loading:
            self._load(refs)

    def _expired_on(self, refs: Refs) -> date | None:
        return next((self._record.expired[ref.sha256] for ref in refs if ref.sha256 in self._record.expired), None)

    def _words(self, refs: Refs) -> str:
        if refs not in self._faults:
            return tr("正在读取图像…")
        fault = self._faults[refs]
        if not isinstance(fault, CheckpointError):
            return tr("这张图像读不出来")
        words = fault_words(fault.code)
        return f"{words.what}\n{words.cure}"

    def _load(self, refs: Refs) -> None:
        self._loading.add(refs)

        def drawn() -> Picture | None:
            rgb = self._read(refs)
            return picture_of(bgra_of(rgb)) if rgb is not None else None

        run_task(drawn, lambda picture: self._note(refs, picture, None), lambda fault: self._note(refs, None, fault))

    def _note(self, refs: Refs, picture: Picture | None, fault: Exception | None) -> None:
        self._loading.discard(refs)
        if picture is not None:
            self._pictures[refs] = picture
        else:
            self._faults[refs] = fault
        self._show()


def _expired_words(day: date) -> str:
    return tr("图像已在 {day} 保存期满删除").format(day=day.isoformat())
