from __future__ import annotations

import threading
import time

import pytest

from devices.errors import DeviceDisconnected, DeviceTimeout
from devices.transport import open_transport, receive_exactly


def _echo(line) -> None:
    while True:
        line.write(line.read(0.1) or b"")


@pytest.fixture(params=["tcp", "socket", "pty"])
def echo_url(request, listen, serial_port):
    if request.param == "pty":
        return serial_port(_echo).url
    return f"{request.param}://127.0.0.1:{listen(_echo).port}"


def test_what_is_sent_comes_back(echo_url, ended):
    transport = open_transport(echo_url)
    ended(transport.close)
    transport.send(b"hello")
    assert receive_exactly(transport, 5, 2.0) == b"hello"


def test_nothing_to_receive_is_empty_at_the_deadline(echo_url, ended):
    transport = open_transport(echo_url)
    ended(transport.close)
    started = time.monotonic()
    assert transport.receive(0.1) == b""
    assert time.monotonic() - started < 1


def test_too_few_bytes_are_a_timeout_that_shows_them(echo_url, ended):
    transport = open_transport(echo_url)
    ended(transport.close)
    transport.send(b"\x01\x02")
    with pytest.raises(DeviceTimeout, match="01 02"):
        receive_exactly(transport, 3, 0.2)


@pytest.mark.parametrize("scheme", ["tcp", "socket"])
def test_a_hung_up_line_is_disconnected(scheme, listen, ended):
    port = listen(lambda line: None)
    transport = open_transport(f"{scheme}://127.0.0.1:{port.port}")
    ended(transport.close)
    with pytest.raises(DeviceDisconnected, match="line lost"):
        receive_exactly(transport, 1, 2.0)


def test_an_unplugged_serial_port_is_disconnected(serial_port, ended):
    port = serial_port(_echo)
    transport = open_transport(port.url)
    ended(transport.close)
    port.unplug()
    with pytest.raises(DeviceDisconnected, match="line lost"):
        receive_exactly(transport, 1, 2.0)


@pytest.mark.parametrize(
    "url",
    ["tcp://127.0.0.1:1", "socket://127.0.0.1:1", "/dev/no-such-port", "tcp://nowhere", "what://ever", "tcp://a:99999"],
)
def test_an_address_where_nobody_is_says_what_to_do(url):
    with pytest.raises(DeviceDisconnected, match="check|correct"):
        open_transport(url)


def test_a_serial_port_is_opened_once(serial_port, ended):
    port = serial_port(_echo)
    ended(open_transport(port.url).close)
    with pytest.raises(DeviceDisconnected):
        open_transport(port.url)


def test_a_closed_transport_wakes_its_reader(listen):
    transport = open_transport(f"tcp://127.0.0.1:{listen(_echo).port}")
    threading.Timer(0.05, transport.close).start()
    with pytest.raises(DeviceDisconnected):
        receive_exactly(transport, 1, 5.0)
