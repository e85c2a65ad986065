"""What stands on every register and paper: whose it is, of which log, and whether it is simulated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ui.i18n import language, tr
from ui.reports.day import LogHead, china_time
from ui.reports.table import Column, Row, Table


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Station, log and honesty.

    Attributes:
        head: the log that the paper was made from.
    """

    station: str
    is_simulated: bool
    head: LogHead

    @property
    def mark(self) -> str:
        """The sentence that a simulated station puts on everything; empty for a real one."""
        return tr("模拟数据：行李、图像与车辆均为模拟，不是真实检查记录") if self.is_simulated else ""

    @property
    def head_words(self) -> str:
        """The head of the log on one line."""
        words = tr("审计日志 {node} 第 {seq} 条 {hash} 截至 {time}")
        return words.format(node=self.head.node, seq=self.head.seq, hash=self.head.hash, time=china_time(self.head.at))

    @property
    def head_code(self) -> str:
        """What the QR code holds: ``<seq> <hash>``, as the log screen shows and ``kiosk log head`` says it."""
        return f"{self.head.seq} {self.head.hash}"

    def table(self, sheet: str, title: str, columns: tuple[Column, ...], rows: Sequence[Row]) -> Table:
        """A register under this head."""
        return Table(sheet, title, columns, rows, self.mark, (self.head_words, privacy_words()), self.head.at)

    def document(self, title: str, day: str) -> dict[str, Any]:
        """The fields that every template reads."""
        at = self.head.at
        return {
            "lang": "en" if language() == "en" else "zh",
            "title": title,
            "station": self.station,
            "day": day,
            "mark": self.mark,
            "stamp": tr("模拟数据") if self.is_simulated else "",
            "footer": tr("审计日志 {node} 第 {seq} 条").format(node=self.head.node, seq=self.head.seq),
            "hash": in_fours(self.head.hash),
            "privacy": privacy_words(),
            "made": [at.year, at.month, at.day, at.hour, at.minute, at.second] if at is not None else [],
        }


def privacy_words() -> str:
    """What may be done with the paper."""
    return tr("含个人信息：按岗位职责使用，到期销毁；证件号码已部分隐去。")


def in_fours(hash_hex: str) -> str:
    """``1a2b 3c4d …``, as people compare and dictate it."""
    return " ".join(hash_hex[start : start + 4] for start in range(0, len(hash_hex), 4))
