from __future__ import annotations

import pickle

import pytest

from checkpoint.errors import EnvironmentFault, LogFault
from devices.errors import ProtocolError


@pytest.mark.parametrize(
    "error",
    [
        EnvironmentFault("pool.disk_full", "the disk is full; make room"),
        LogFault("log.unreadable", "row 7 cannot be read", row=7),
        ProtocolError("gate.unknown_byte", "not an answer", b"\x00\x01", line="gate"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_of_another_process_arrives_with_its_code_and_facts(error):
    arrived = pickle.loads(pickle.dumps(error))
    assert type(arrived) is type(error)
    assert (str(arrived), arrived.code, arrived.detail) == (str(error), error.code, error.detail)
