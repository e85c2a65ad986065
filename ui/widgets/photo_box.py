"""A photo of an article: the live camera until somebody takes one, then that one."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkpoint.errors import CheckpointError
from checkpoint.facts import EvidenceRef
from checkpoint.frame import Frame
from ui.i18n import tr
from ui.images import jpeg_of, picture_of_frame
from ui.refusals import refusal_words
from ui.style import TOUCH_PX, set_look
from ui.tasks import run_task
from ui.widgets.camera_view import CameraView
from ui.widgets.label import wrapped


class PhotoBox(QWidget):
    """Camera and key. Kept on the pool; ``photo`` is there when it is on disk."""

    def __init__(
        self, camera: Callable[[], Frame | None], keep_photo: Callable[[bytes, str, str], EvidenceRef]
    ) -> None:
        super().__init__()
        self._camera, self._keep = camera, keep_photo
        self.photo: EvidenceRef | None = None
        self._is_taken = False
        self.view, self.take, self.said = CameraView(), QPushButton(), wrapped(look="caption")
        self.take.setProperty("kind", "tool")
        self.take.setMinimumHeight(TOUCH_PX)
        self.take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFixedHeight(88)
        side = QVBoxLayout()
        side.addWidget(self.take)
        side.addWidget(self.said, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view, 3)
        row.addLayout(side, 2)
        self.take.clicked.connect(self.shoot)

    def pull(self) -> None:
        """The newest frame, unless a photo was taken."""
        if not self._is_taken:
            self.view.show_frame(self._camera())

    def shoot(self) -> None:
        """Take what is seen; a second touch takes it again."""
        if self._is_taken:
            self.forget()
            return
        frame = self.view.frame
        if frame is None:
            self._say(tr("没有摄像机画面"), "ask")
            return
        self._is_taken = True
        self._say(tr("正在保存…"), "dim")
        run_task(
            lambda: self._keep(jpeg_of(picture_of_frame(frame)), "find_photo", ".jpg"),
            self._note_kept,
            self._note_failed,
        )
        self.retranslate()

    def forget(self) -> None:
        """Ready for the next article."""
        self.photo, self._is_taken = None, False
        self._say("", "dim")
        self.retranslate()

    def _note_kept(self, ref: EvidenceRef) -> None:
        if self._is_taken:
            self.photo = ref
            self._say(tr("✓ 已保存"), "good")

    def _note_failed(self, error: Exception) -> None:
        self.forget()
        words = refusal_words(error).sentence if isinstance(error, CheckpointError) else str(error)
        self._say(words, "fault")

    def _say(self, words: str, tone: str) -> None:
        self.said.setText(words)
        set_look(self.said, "tone", tone)

    def retranslate(self) -> None:
        """Say everything again."""
        self.take.setText(tr("F9 重拍") if self._is_taken else tr("F9 拍照"))
        self.view.set_words(tr("没有摄像机画面"))
