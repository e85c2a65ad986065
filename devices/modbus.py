"""A Modbus line with typed errors, on pymodbus. Reads are asked twice, writes never.

``modbus-tcp://host:port/unit`` or ``modbus-rtu:///dev/ttyS1/unit``.
"""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Sequence

from pymodbus.client import ModbusSerialClient, ModbusTcpClient
from pymodbus.exceptions import ConnectionException, ModbusException
from pymodbus.pdu import ModbusPDU

from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout, ProtocolError

TRANSACTION_TIMEOUT_S = 0.5
_EXCEPTIONS = {
    1: "function not supported",
    2: "no such address",
    3: "value not allowed",
    4: "device failure",
    6: "device busy",
}
Client = ModbusTcpClient | ModbusSerialClient
Trace = Callable[[bool, bytes], bytes]


def open_modbus(url: str, device: str) -> ModbusLine:
    """Open the line.

    Raises:
        DeviceDisconnected: nobody there, or a URL that cannot be read.
    """
    tcp = re.fullmatch(r"modbus-tcp://([^/:]+):(\d{1,5})/(\d{1,3})", url)
    rtu = re.fullmatch(r"modbus-rtu://(/.+)/(\d{1,3})", url)
    # pymodbus logs what it also raises; ours is the one message, with what to do.
    logging.getLogger("pymodbus").setLevel(logging.CRITICAL)
    if tcp:
        host, port = tcp[1], int(tcp[2])
        return ModbusLine(
            lambda trace: ModbusTcpClient(
                host, port=port, timeout=TRANSACTION_TIMEOUT_S, retries=0, trace_packet=trace
            ),
            int(tcp[3]), device, url,
        )  # fmt: skip
    if rtu:
        return ModbusLine(
            lambda trace: ModbusSerialClient(
                rtu[1], baudrate=19_200, timeout=TRANSACTION_TIMEOUT_S, retries=0, trace_packet=trace
            ),
            int(rtu[2]), device, url,
        )  # fmt: skip
    raise DeviceDisconnected(
        f"{device}.url",
        f"{url!r} is neither modbus-tcp://host:port/unit nor modbus-rtu:///dev/…/unit: correct it in settings.toml",
    )


class ModbusLine:
    """One line, one unit; safe for several threads, one transaction at a time."""

    def __init__(self, build: Callable[[Trace], Client], unit: int, device: str, url: str) -> None:
        self._unit, self._device, self._url = unit, device, url
        self._lock = threading.Lock()
        self._is_closed = False
        self._received = b""
        self._client = build(self._remember)
        self._reconnect()

    def read_coils(self, address: int, count: int) -> list[bool]:
        """``count`` coils."""
        reply = self._read(lambda: self._client.read_coils(address, count=count, device_id=self._unit))
        return list(reply.bits[:count])

    def read_discrete_inputs(self, address: int, count: int) -> list[bool]:
        """``count`` discrete inputs."""
        reply = self._read(lambda: self._client.read_discrete_inputs(address, count=count, device_id=self._unit))
        return list(reply.bits[:count])

    def read_input_registers(self, address: int, count: int) -> list[int]:
        """``count`` input registers, 0–65535."""
        reply = self._read(lambda: self._client.read_input_registers(address, count=count, device_id=self._unit))
        return list(reply.registers)

    def read_holding_registers(self, address: int, count: int) -> list[int]:
        """``count`` holding registers, 0–65535."""
        reply = self._read(lambda: self._client.read_holding_registers(address, count=count, device_id=self._unit))
        return list(reply.registers)

    def write_coil(self, address: int, value: bool) -> None:
        """One coil; sent once, whatever happens."""
        self._once(lambda: self._client.write_coil(address, value, device_id=self._unit))

    def write_coils(self, address: int, values: Sequence[bool]) -> None:
        """Several coils in one message; sent once."""
        self._once(lambda: self._client.write_coils(address, list(values), device_id=self._unit))

    def write_registers(self, address: int, values: Sequence[int]) -> None:
        """Holding registers in one message; sent once."""
        self._once(lambda: self._client.write_registers(address, list(values), device_id=self._unit))

    def refresh_register(self, address: int, value: int) -> None:
        """One holding register that may be written twice without harm, such as a heartbeat."""
        self._read(lambda: self._client.write_registers(address, [value], device_id=self._unit))

    def close(self) -> None:
        """End the line; may be called twice."""
        self._is_closed = True
        with self._lock:
            self._client.close()

    def _read(self, ask: Callable[[], ModbusPDU]) -> ModbusPDU:
        """What may be asked twice: after one garbled or late reply it is asked again, on a fresh line."""
        try:
            return self._once(ask)
        except (DeviceTimeout, ProtocolError, DeviceDisconnected):
            with self._lock:
                self._reconnect()
            return self._once(ask)

    def _once(self, ask: Callable[[], ModbusPDU]) -> ModbusPDU:
        with self._lock:
            if self._is_closed or not self._client.connected:
                raise self._gone("closed")
            self._received = b""
            try:
                reply = ask()
            except ConnectionException as error:
                raise self._gone(error) from error
            except (ModbusException, OSError) as error:
                # The rest of a late reply must never be taken for the answer to the next question.
                self._client.close()
                raise self._no_answer(error) from error
        if reply.isError():
            code = int(getattr(reply, "exception_code", 0))
            raise DeviceFault(
                f"{self._device}.modbus_exception",
                f"{self._device} refused: exception {code} ({_EXCEPTIONS.get(code, 'unknown')})",
                number=code,
            )
        return reply

    def _reconnect(self) -> None:
        self._client.close()
        if self._is_closed or not self._client.connect():
            raise self._gone("no connection")

    def _remember(self, is_sending: bool, message: bytes) -> bytes:
        if not is_sending:
            self._received = message
        return message

    def _no_answer(self, error: Exception) -> DeviceTimeout | ProtocolError | DeviceDisconnected:
        if self._received:
            return ProtocolError(
                f"{self._device}.garbage", f"{self._device}: no valid Modbus reply: check the cable", self._received
            )
        if "lost" in str(error).lower() or isinstance(error, OSError):
            return self._gone(error)
        return DeviceTimeout(
            f"{self._device}.no_answer",
            f"{self._device} at {self._url} did not answer within {TRANSACTION_TIMEOUT_S} s: is it switched on?",
        )

    def _gone(self, why: object) -> DeviceDisconnected:
        return DeviceDisconnected(
            f"{self._device}.disconnected",
            f"{self._device} at {self._url}: line lost ({why}); check power and cable",
        )
