from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.cv import cv2
from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout, ProtocolError
from devices.escpos import PrinterStatus, decode_status, encode_slip
from devices.printer import SlipPrinter
from devices.simulators.printer import EscPosDecoder, PrinterSimulator, Slip

LINES = ("长途汽车站 出站登记", "车牌 湘A12345  K102", "gate pass 0001")


@pytest.fixture
def simulator(tmp_path) -> PrinterSimulator:
    return PrinterSimulator(tmp_path / "slips")


@pytest.fixture
def port(listen, simulator):
    return listen(simulator.serve)


@pytest.fixture
def printer(port, clock, on_device) -> SlipPrinter:
    return SlipPrinter(f"tcp://127.0.0.1:{port.port}", on_device, clock)


def test_the_slip_of_the_protocol_page():
    assert encode_slip(["出站", "A1"]).hex(" ") == "1b 40 1c 26 b3 f6 d5 be 0a 41 31 0a 1d 56 42 40"


@given(st.lists(st.text(st.characters(codec="gb18030", exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_text_comes_back_from_the_bytes(lines):
    (slip,) = EscPosDecoder().feed(encode_slip(lines))
    assert isinstance(slip, Slip)
    assert slip.lines == tuple(lines)
    assert slip.unknown == 0


def test_a_name_cannot_command_the_printer():
    (slip,) = EscPosDecoder().feed(encode_slip(["a\x1bp\x00b\x1d\x56\x00"]))
    assert slip == Slip(("a p b V ",), None)


def test_a_slip_with_a_code_is_printed_and_painted(printer, simulator, on_device, tmp_path):
    printer.print_lines(LINES, qr="https://example.org/放行/0192f0c1")
    assert simulator.slips == [Slip(LINES, "https://example.org/放行/0192f0c1")]
    painted = cv2.imread(str(tmp_path / "slips" / "slip_001.png"), cv2.IMREAD_GRAYSCALE)
    assert painted is not None
    assert painted.min() == 0
    assert cv2.QRCodeDetector().detectAndDecode(painted)[0].startswith("https://example.org/")
    on_device.wait_for_presence(True)


@pytest.mark.parametrize(
    ("flag", "code"),
    [
        ("is_paper_out", "printer.paper_out"),
        ("is_cover_open", "printer.cover_open"),
        ("has_cutter_error", "printer.error"),
    ],
)
def test_a_printer_that_cannot_print_says_why_and_prints_nothing(printer, simulator, flag, code):
    setattr(simulator, flag, True)
    with pytest.raises(DeviceFault, match="nothing was printed") as caught:
        printer.print_lines(LINES)
    assert caught.value.code == code
    assert simulator.slips == []


def test_paper_that_ends_in_the_slip_is_told(listen, clock, on_device):
    port = listen(PrinterSimulator(paper_lines=2).serve)
    with pytest.raises(DeviceFault, match="may be incomplete"):
        SlipPrinter(f"tcp://127.0.0.1:{port.port}", on_device, clock).print_lines(LINES)


def test_little_paper_is_no_fault(listen, clock):
    port = listen(PrinterSimulator(paper_lines=50).serve)
    printer = SlipPrinter(f"tcp://127.0.0.1:{port.port}", None, clock)
    assert printer.check().is_paper_low
    printer.print_lines(LINES)


def test_a_silent_printer_is_a_timeout(printer, simulator, on_device):
    simulator.is_silent = True
    with pytest.raises(DeviceTimeout):
        printer.print_lines(LINES)
    on_device.wait_for_presence(False)
    assert simulator.slips == []


def test_a_printer_that_is_not_there_is_told_once(clock, on_device):
    printer = SlipPrinter("tcp://127.0.0.1:1", on_device, clock)
    for _ in range(2):
        with pytest.raises(DeviceDisconnected):
            printer.print_lines(LINES)
    on_device.wait_for_presence(False)


def test_a_printer_that_comes_back_is_found(printer, port, on_device):
    printer.check()
    port.unplug()
    with pytest.raises(DeviceDisconnected):
        printer.check()
    port.plug_in()
    printer.check()
    on_device.wait_for_presence(True, False, True)


@pytest.mark.parametrize("status", [0x00, 0xFF, 0x92, 0x13])
def test_a_status_byte_with_wrong_fixed_bits_is_garbage(status):
    with pytest.raises(ProtocolError):
        decode_status(status, 0x12)


def test_the_same_driver_works_on_a_serial_port(serial_port, simulator, clock):
    SlipPrinter(serial_port(simulator.serve).url, None, clock).print_lines(LINES)
    assert simulator.slips == [Slip(LINES, None)]


def test_a_code_that_is_too_long_is_refused_before_printing(printer):
    with pytest.raises(ValueError, match="at most 1000"):
        printer.print_lines(LINES, qr="x" * 1001)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ((0x12, 0x12), PrinterStatus(False, False, False, False)),
        ((0x32, 0x72), PrinterStatus(False, True, False, False)),
        ((0x16, 0x12), PrinterStatus(True, False, False, False)),
    ],
)
def test_the_status_bytes_of_the_protocol_page(answers, status):
    assert decode_status(*answers) == status
