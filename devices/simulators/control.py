"""The control port: one JSON object a line in, one a line out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from devices.simulators.faults import Line

LONGEST_REQUEST = 65536


def serve_control(do: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[Line], None]:
    """Answers requests on a line until it closes."""

    def serve(line: Line) -> None:
        buffer = b""
        while len(buffer) < LONGEST_REQUEST:
            buffer += line.read(0.1)
            while b"\n" in buffer:
                request, buffer = buffer.split(b"\n", 1)
                line.write(json.dumps(_answer(do, request), ensure_ascii=False).encode("utf-8") + b"\n")

    return serve


def _answer(do: Callable[[dict[str, Any]], dict[str, Any]], request: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(request)
    except ValueError as error:
        return {"ok": False, "error": f"not JSON: {error}"}
    if not isinstance(parsed, dict):
        return {"ok": False, "error": 'a request is an object such as {"do": "state"}'}
    return do(parsed)
