"""The bytes on the pages of docs/protocols are those that the simulated units answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from devices.simulators.belt import BeltSimulator
from devices.simulators.gate import GateSimulator
from devices.simulators.modbus_unit import serve_tcp
from devices.transport import open_transport, receive_exactly

PAGES = Path(__file__).parents[2] / "docs" / "protocols"


def _pairs(page: str) -> list[tuple[bytes, bytes]]:
    lines = re.findall(r"^ +([→←]) +((?:[0-9a-f]{2} +|[0-9a-f]{2}$)+)", (PAGES / page).read_text("utf-8"), re.MULTILINE)
    messages = [(arrow, bytes.fromhex(text)) for arrow, text in lines]
    assert [arrow for arrow, _ in messages] == ["→", "←"] * (len(messages) // 2)
    return [(messages[at][1], messages[at + 1][1]) for at in range(0, len(messages), 2)]


@pytest.mark.parametrize(("page", "count"), [("belt.md", 3), ("gate.md", 4)])
def test_modbus_examples_are_answered_as_printed(page, count, world, listen, ended):
    unit = BeltSimulator(world) if page == "belt.md" else GateSimulator(boom_s=0.05)
    transport = open_transport(f"tcp://127.0.0.1:{listen(serve_tcp(unit, unit.faults)).port}")
    ended(transport.close)
    pairs = _pairs(page)
    assert len(pairs) == count
    for request, reply in pairs:
        transport.send(request)
        assert receive_exactly(transport, len(reply), 2.0).hex(" ") == reply.hex(" ")
