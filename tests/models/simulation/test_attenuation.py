from __future__ import annotations

import numpy as np
import pytest

from models.simulation.attenuation import CHANNELS, log_attenuation, materials, transmission


def log_of(material: str, mm: float) -> np.ndarray:
    return log_attenuation(np.zeros((1, 1, CHANNELS), np.float32) + materials()[material] * np.float32(mm))[0, 0]


def ratio_at(material: str, high_log: float) -> float:
    thicknesses = np.geomspace(0.01, 400, 2500)
    logs = np.array([log_of(material, mm) for mm in thicknesses])
    low, high = logs[np.argmin(np.abs(logs[:, 1] - high_log))]
    return float(low / high)


@pytest.mark.parametrize(("material", "ratio"), [("pe", 1.14), ("water", 1.21), ("aluminium", 1.48), ("steel", 1.98)])
def test_ratio_of_the_two_energies_is_that_of_the_material(material, ratio):
    assert ratio_at(material, 1.2) == pytest.approx(ratio, rel=0.015)


@pytest.mark.parametrize("material", sorted(materials()))
def test_more_of_a_material_never_lets_more_through(material):
    shares = np.array([transmission(np.zeros((1, 1, CHANNELS), np.float32) + materials()[material] * mm)[0, 0]
                       for mm in np.linspace(0, 60, 40, dtype=np.float32)])  # fmt: skip
    assert (np.diff(shares, axis=0) <= 1e-7).all()
    assert shares.max() <= 1.0 + 1e-5
    assert shares.min() >= 0.0


def test_thin_layers_add_up_and_thick_ones_harden_the_beam():
    assert log_of("water", 2)[1] == pytest.approx(2 * log_of("water", 1)[1], rel=0.01)
    assert log_of("steel", 8)[0] < 2 * log_of("steel", 4)[0] * 0.97
