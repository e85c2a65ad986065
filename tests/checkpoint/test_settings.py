from __future__ import annotations

from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault
from checkpoint.settings import load_settings

GOOD = 'node = "lane-1"\nstation = "长沙汽车南站"\ndata_folder = "~/checkpoint"\n'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_parsed_into_types(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD + '[devices]\nxray = "tcp://127.0.0.1:5001"\n'))

    assert settings.devices.xray == "tcp://127.0.0.1:5001"
    assert settings.folder.is_absolute()
    assert len(settings.digest) == 64


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (GOOD + "colour = 1\n", "colour"),
        (GOOD + "image_turn_min = 600\n", "image_turn_min"),
        (GOOD.replace("lane-1", "lane 1"), "node"),
        (GOOD + "node = 1\n", "settings.toml"),
        ('station = "x"\n', "node"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(EnvironmentFault, match=named):
        load_settings(written(tmp_path, text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="--settings"):
        load_settings(tmp_path / "nowhere.toml")


def test_the_example_that_stations_copy_is_valid() -> None:
    settings = load_settings(Path(__file__).parents[2] / "ui" / "kiosk" / "settings.example.toml")

    assert settings.devices.gate.startswith("modbus-rtu://")
    assert settings.is_simulated is False
