"""Bake ``attenuation.json`` from a tube spectrum and cross sections; run once, needs spekpy and xraylib.

Tungsten tube 160 kV at 22 degrees behind 4 mm aluminium; sandwich detector GOS 0.28 mm / Cu 0.8 mm / CsI 4 mm
(XRAY part 2). The 1 keV integral is cut into bins, and the attenuation of every material over these bins is
expressed in a few basis functions, so that a scene is a picture of a few additive channels.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import spekpy
import xraylib

BINS = 12
RANK = 4
# Density in g/cm3 as it lies in a bag: cloth and paper hold air, a cell is foil, graphite and oxide together.
MATERIALS: dict[str, tuple[str | dict[str, float], float]] = {
    "pe": ("C2H4", 0.95),
    "water": ("H2O", 1.0),
    "abs": ("C15H17N", 1.05),
    "pet": ("C10H8O4", 1.38),
    "nylon": ("C6H11NO", 1.14),
    "cloth": ("C6H10O5", 0.30),
    "leather": ("C6H10O5", 0.90),
    "paper": ("C6H10O5", 0.75),
    "wood": ("C6H10O5", 0.65),
    "rubber": ({"C5H8": 0.8, "ZnO": 0.04, "SiO2": 0.16}, 1.1),
    "alcohol": ({"C2H6O": 0.5, "H2O": 0.5}, 0.91),
    "butane": ("C4H10", 0.58),
    "sugar": ("C12H22O11", 0.9),
    "cream": ({"H2O": 0.8, "C16H34O": 0.18, "NaCl": 0.02}, 1.0),
    "pvc": ("C2H3Cl", 1.4),
    "glass": ({"SiO2": 0.73, "Na2O": 0.15, "CaO": 0.12}, 2.5),
    "powder": ({"KNO3": 0.75, "C": 0.15, "S": 0.1}, 1.0),
    "aluminium": ("Al", 2.7),
    "titanium": ("Ti", 4.5),
    "steel": ("Fe", 7.87),
    "zinc": ("Zn", 6.7),
    "brass": ({"Cu": 0.65, "Zn": 0.35}, 8.5),
    "copper": ("Cu", 8.96),
    "zirconia": ("ZrO2", 6.0),
    "lead": ("Pb", 11.3),
    "pcb": ({"SiO2": 0.45, "C15H16O2": 0.45, "Cu": 0.10}, 1.9),
    "lithium_cell": ({"LiCoO2": 0.42, "C": 0.27, "Cu": 0.10, "Al": 0.06, "C3H4O3": 0.15}, 2.5),
    "alkaline_cell": ({"MnO2": 0.45, "Zn": 0.25, "Fe": 0.12, "H2O": 0.18}, 3.2),
}


def _linear_attenuation(formula: str | dict[str, float], density: float, energies: np.ndarray) -> np.ndarray:
    """Per millimetre, at each energy in keV."""
    parts = {formula: 1.0} if isinstance(formula, str) else formula
    mass = sum(
        share * np.array([xraylib.CS_Total_CP(part, float(energy)) for energy in energies])
        for part, share in parts.items()
    )
    return np.asarray(mass) * density / 10.0


def bake(target: Path) -> None:
    """Compute and write the table."""
    spectrum = spekpy.Spek(kvp=160, th=22, dk=1).filter("Al", 4)
    energies, photons = spectrum.get_spectrum()
    gos, copper, csi = (
        _linear_attenuation(*layer, energies) for layer in (("Gd2O2S", 4.4), ("Cu", 8.96), ("CsI", 4.51))
    )
    front = np.exp(-gos * 0.28)
    weights = np.stack(
        [photons * energies * (1 - front), photons * energies * front * np.exp(-copper * 0.8) * (1 - np.exp(-csi * 4))]
    )
    weights /= weights.sum(1, keepdims=True)
    share = np.cumsum(weights.mean(0))
    bin_of = np.minimum((share * BINS).astype(int), BINS - 1)
    exact = np.stack([_linear_attenuation(*spec, energies) for spec in MATERIALS.values()])
    bin_weights = np.stack([np.bincount(bin_of, row, BINS) for row in weights])
    centre = np.stack([np.bincount(bin_of, weights.mean(0) * row, BINS) for row in exact]) / np.bincount(
        bin_of, weights.mean(0), BINS
    )
    _, _, basis = np.linalg.svd(centre / np.linalg.norm(centre, axis=1, keepdims=True), full_matrices=False)
    basis = basis[:RANK]
    coefficients = centre @ basis.T
    target.write_text(
        json.dumps(
            {
                "source": "spekpy 2.5.4, xraylib 4.3.0; W 160 kV 22 deg, 4 mm Al; GOS 0.28 / Cu 0.8 / CsI 4 mm",
                "unit": "coefficients are per mm of material; basis is dimensionless; exponent = -(c @ basis)",
                "mean_energy_kev": [round(float((row * energies).sum()), 1) for row in weights],
                "weights_low": [round(float(v), 6) for v in bin_weights[0]],
                "weights_high": [round(float(v), 6) for v in bin_weights[1]],
                "basis": [[round(float(v), 6) for v in row] for row in basis],
                "materials": {
                    name: [float(f"{v:.6g}") for v in row] for name, row in zip(MATERIALS, coefficients, strict=True)
                },
            },
            indent=1,
        )
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    bake(Path(__file__).with_name("attenuation.json"))
