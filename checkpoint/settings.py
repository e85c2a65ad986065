"""settings.toml: what this machine is, where it keeps things, and how its devices are reached."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from checkpoint.errors import EnvironmentFault

Url = str
Port = Annotated[int, msgspec.Meta(ge=0, le=65535)]


class Devices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """URLs of the devices; an empty one means that the machine has none.

    Attributes:
        xray: ``tcp://host:port`` or ``/dev/…``; pictures of a folder come by ``kiosk run --images`` instead.
        belt, gate: ``modbus-tcp://host:port/unit`` or ``modbus-rtu:///dev/…/unit``.
        bag_camera: ``http://…``, ``rtsp://…`` or ``/dev/video0``.
        card_reader, printer: ``tcp://host:port``, ``socket://…`` or ``/dev/…``.
    """

    xray: Url = ""
    belt: Url = ""
    gate: Url = ""
    bag_camera: Url = ""
    card_reader: Url = ""
    printer: Url = ""


class DetectorSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which model, and how long it may take.

    Attributes:
        model: of models/manifest.toml; "" for the one that ``kiosk models activate`` chose, or the first there.
        deadline_s: seconds for one scan; later is silence.
        threads: ONNX Runtime threads.
    """

    model: str = ""
    deadline_s: Annotated[float, msgspec.Meta(gt=0, le=10)] = 2.0
    threads: Annotated[int, msgspec.Meta(ge=1, le=16)] = 2


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file.

    Attributes:
        node: name of this machine in the log, unique in the station.
        station: name on slips and reports.
        data_folder: log, evidence, exports; on the disk that survives a power cut.
        language: of the screens at start.
        theme: ``dark`` for the lane, ``light`` for office and booth.
        idle_lock_min: minutes without a touch until the session ends.
        image_turn_min: minutes at the image before the screener is asked to change.
        least_free_mb: below this much free disk the kiosk warns; a tenth of it stops the lane.
        is_simulated: devices are simulators; shown on every screen and every paper.
    """

    node: Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_.-]+$")]
    station: str
    data_folder: str
    lane: str = "1"
    language: Literal["zh_CN", "en"] = "zh_CN"
    theme: Literal["dark", "light"] = "dark"
    idle_lock_min: Annotated[int, msgspec.Meta(ge=1, le=240)] = 15
    image_turn_min: Annotated[int, msgspec.Meta(ge=5, le=60)] = 20
    least_free_mb: Annotated[int, msgspec.Meta(ge=10)] = 2000
    is_simulated: bool = False
    devices: Devices = Devices()
    detector: DetectorSettings = DetectorSettings()

    @property
    def folder(self) -> Path:
        """The data folder with ``~`` resolved."""
        return Path(self.data_folder).expanduser()

    @property
    def digest(self) -> str:
        """SHA-256 hex of the settings in canonical form."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()


def load_settings(path: Path) -> Settings:
    """Parse and check a settings file.

    Raises:
        EnvironmentFault: missing, not TOML, an unknown key or a value out of range; names file and key.
    """
    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(parsed, Settings)
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault("settings.unreadable", f"{path}: {error}; name another file with --settings") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise EnvironmentFault("settings.wrong", f"{path}: {error}; correct the key and start again") from error
