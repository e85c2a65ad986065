"""The right quarter of the lane at its fullest: the keys stay whole."""

from __future__ import annotations

from ui.i18n import tr
from ui.style import TOUCH_PX, apply_style
from ui.widgets.lane_side import LaneSide

LEAST = (309, 645)
"""Of the panel in a window of 1280 x 800 while the alarm bar is shown, in pixels."""


def test_a_refusal_on_a_locked_bag_leaves_the_three_keys_apart(qapp, qtbot, language):
    apply_style(qapp, "dark", 800)
    side = LaneSide()
    qtbot.addWidget(side)
    side.retranslate()
    side.keys.allow(decide=False, clear=False, is_locked=True)
    side.next_step.setText(tr("通道已停。按顶部提示处理。"))
    side.number.setText(tr("包 {number}").format(number="0006"))
    side.run_line.setText(tr("未关联班次"))
    side.show_lock(("prohibited",))
    assert side.locked.isVisibleTo(side)
    side.show_refusal("Another program holds the log. Ask maintenance to end that program, then resume.")
    side.resize(*LEAST)
    side.show()
    qtbot.waitExposed(side)
    clear, opened, detain = (side.keys.buttons[one].geometry() for one in side.keys.buttons)
    assert (side.width(), side.height()) == LEAST
    assert min(key.height() for key in (clear, opened, detain)) >= TOUCH_PX
    assert not clear.intersects(opened)
    assert not opened.intersects(detain)
    assert side.keys.geometry().bottom() <= side.contentsRect().bottom()
    assert not side.locked.isVisibleTo(side)
    side.show_refusal("")
    assert side.locked.isVisibleTo(side)
