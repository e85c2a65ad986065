"""The answering side of Modbus TCP and RTU, written apart from the library that the drivers use."""

from __future__ import annotations

import struct
import threading
from collections.abc import Callable

from devices.framing import crc16_modbus
from devices.simulators.faults import FaultPlan, Line

ILLEGAL_FUNCTION, ILLEGAL_ADDRESS, ILLEGAL_VALUE = 1, 2, 3


class ModbusException(Exception):
    """Refused with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ModbusUnit:
    """Registers of one unit. A device overrides ``refresh`` (before reads) and ``written``."""

    unit = 1

    def __init__(self, coils: int, inputs: int, holding: int, input_registers: int) -> None:
        self.lock = threading.RLock()
        self.coils = [False] * coils
        self.inputs = [False] * inputs
        self.holding = [0] * holding
        self.input_registers = [0] * input_registers
        self.is_silent = False

    def refresh(self) -> None:
        """Bring inputs and input registers up to date."""

    def written(self, kind: str, address: int, count: int) -> None:
        """``kind`` is ``coils`` or ``holding``; may raise ModbusException."""

    def answer(self, request: bytes) -> bytes:
        """The reply PDU to a request PDU."""
        with self.lock:
            try:
                return self._answer(request)
            except ModbusException as refusal:
                return bytes((request[0] | 0x80, refusal.code))
            except (struct.error, IndexError):
                return bytes((request[0] | 0x80, ILLEGAL_VALUE))

    def _answer(self, request: bytes) -> bytes:
        function = request[0]
        if function in (1, 2):
            self.refresh()
            bits = self.coils if function == 1 else self.inputs
            return bytes((function,)) + _packed(_slice(bits, *struct.unpack_from(">HH", request, 1)))
        if function in (3, 4):
            self.refresh()
            bank = self.holding if function == 3 else self.input_registers
            words = _slice(bank, *struct.unpack_from(">HH", request, 1))
            return bytes((function, 2 * len(words))) + struct.pack(f">{len(words)}H", *words)
        if function in (5, 6):
            address, value = struct.unpack_from(">HH", request, 1)
            self._write("coils" if function == 5 else "holding", address, [value == 0xFF00 if function == 5 else value])
            return request[:5]
        if function in (15, 16):
            address, count, _ = struct.unpack_from(">HHB", request, 1)
            if function == 15:
                self._write("coils", address, _unpacked(request[6:], count))
            else:
                self._write("holding", address, list(struct.unpack_from(f">{count}H", request, 6)))
            return request[:5]
        raise ModbusException(ILLEGAL_FUNCTION)

    def _write(self, kind: str, address: int, values: list) -> None:
        bank = self.coils if kind == "coils" else self.holding
        _slice(bank, address, len(values))
        bank[address : address + len(values)] = values
        self.written(kind, address, len(values))


def _slice(bank: list, address: int, count: int) -> list:
    if not count or address + count > len(bank):
        raise ModbusException(ILLEGAL_ADDRESS)
    return bank[address : address + count]


def _packed(bits: list[bool]) -> bytes:
    raw = sum(bit << at for at, bit in enumerate(bits)).to_bytes((len(bits) + 7) // 8, "little")
    return bytes((len(raw),)) + raw


def _unpacked(raw: bytes, count: int) -> list[bool]:
    return [bool(raw[at // 8] >> at % 8 & 1) for at in range(count)]


def serve_tcp(unit: ModbusUnit, faults: FaultPlan) -> Callable[[Line], None]:
    """Answers Modbus TCP (MBAP header) on a line until it closes."""

    def serve(line: Line) -> None:
        buffer = b""
        while True:
            buffer += line.read(0.1)
            while len(buffer) >= 8:
                transaction, protocol, length, number = struct.unpack_from(">HHHB", buffer)
                if protocol != 0 or not 2 <= length <= 254:
                    return  # not Modbus: hang up, as real units do
                if len(buffer) < 6 + length:
                    break
                request, buffer = buffer[7 : 6 + length], buffer[6 + length :]
                if number == unit.unit and not unit.is_silent:
                    reply = unit.answer(request)
                    faults.send(line, struct.pack(">HHHB", transaction, 0, len(reply) + 1, number) + reply)

    return serve


def serve_rtu(unit: ModbusUnit, faults: FaultPlan) -> Callable[[Line], None]:
    """Answers Modbus RTU on a line until it closes; a pause of 30 ms ends a message that cannot be read."""

    def serve(line: Line) -> None:
        buffer = b""
        while True:
            received = line.read(0.03 if buffer else 0.1)
            buffer = buffer + received if received else b""
            request = buffer[:-2]
            if len(buffer) < 4 or crc16_modbus(request).to_bytes(2, "little") != buffer[-2:]:
                continue
            buffer = b""
            if request[0] == unit.unit and not unit.is_silent:
                reply = bytes((unit.unit,)) + unit.answer(request[1:])
                faults.send(line, reply + crc16_modbus(reply).to_bytes(2, "little"))

    return serve
