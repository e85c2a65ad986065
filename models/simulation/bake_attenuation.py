"""Bake ``attenuation.json`` from a tube spectrum and cross sections; run once, needs spekpy and xraylib.

Tungsten tube 160 kV at 22 degrees behind 4 mm aluminium; sandwich detector GOS 0.28 mm / Cu 0.8 mm / CsI 4 mm
(XRAY part 2). The 1 keV integral is cut into bins, and the attenuation of every material over these bins is
expressed in a few basis functions, so that a scene is a picture of a few additive channels.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import spekpy
import xraylib

BINS = 14
RANK = 5
# Density in g/cm3 as it lies in a bag: cloth and paper hold air, a cell is foil, graphite and oxide together.
MATERIALS: dict[str, tuple[str | dict[str, float], float]] = {
    # Plastics and rubber
    "pe": ("C2H4", 0.95),
    "pp": ("C3H6", 0.90),
    "abs": ("C15H17N", 1.05),
    "pet": ("C10H8O4", 1.38),
    "nylon": ("C6H11NO", 1.14),
    "pvc": ("C2H3Cl", 1.4),
    "polycarbonate": ("C16H14O3", 1.2),
    "acrylic": ("C5H8O2", 1.18),
    "foam": ("C8H8", 0.04),
    "eva": ({"C2H4": 0.8, "C4H6O2": 0.2}, 0.25),
    "silicone": ("C2H6OSi", 1.15),
    "rubber": ({"C5H8": 0.8, "ZnO": 0.04, "SiO2": 0.16}, 1.1),
    "carbon_fibre": ("C", 1.55),
    # What people wear, write on and build with
    "cloth": ("C6H10O5", 0.30),
    "wool": ({"C6H10O5": 0.5, "C5H8N2O2S": 0.5}, 0.25),
    "denim": ("C6H10O5", 0.45),
    "leather": ("C6H10O5", 0.90),
    "paper": ("C6H10O5", 0.75),
    "coated_paper": ({"C6H10O5": 0.72, "CaCO3": 0.28}, 1.15),
    "cardboard": ("C6H10O5", 0.20),
    "wood": ("C6H10O5", 0.65),
    # Liquids and gases
    "water": ("H2O", 1.0),
    "alcohol": ({"C2H6O": 0.5, "H2O": 0.5}, 0.91),
    "oil": ("C18H34O2", 0.92),
    "petrol": ("C8H18", 0.74),
    "butane": ("C4H10", 0.58),
    "cream": ({"H2O": 0.8, "C16H34O": 0.18, "NaCl": 0.02}, 1.0),
    "cola": ({"H2O": 0.89, "C12H22O11": 0.11}, 1.04),
    # Food
    "sugar": ("C12H22O11", 0.9),
    "rice": ("C6H10O5", 0.85),
    "fruit": ({"H2O": 0.86, "C6H12O6": 0.14}, 0.95),
    "bread": ({"C6H10O5": 0.62, "H2O": 0.38}, 0.25),
    "meat": ({"H2O": 0.65, "C5H8N2O2S": 0.2, "C18H34O2": 0.14, "NaCl": 0.01}, 1.05),
    "salt": ("NaCl", 1.25),
    "bone": ({"H2O": 0.3, "C5H8N2O2S": 0.3, "Ca10P6H2O26": 0.4}, 1.6),
    # Mineral
    "glass": ({"SiO2": 0.73, "Na2O": 0.15, "CaO": 0.12}, 2.5),
    "ceramic": ({"SiO2": 0.65, "Al2O3": 0.3, "K2O": 0.05}, 2.3),
    "zirconia": ("ZrO2", 6.0),
    "talc": ("Mg3Si4H2O12", 1.0),
    "soap": ({"C18H35O2Na": 0.85, "H2O": 0.15}, 1.05),
    "ferrite": ("Fe2O3", 4.8),
    # Pyrotechnics
    "powder": ({"KNO3": 0.75, "C": 0.15, "S": 0.1}, 1.0),
    "flash_powder": ({"KClO4": 0.66, "Al": 0.34}, 1.1),
    "star_mix": ({"BaN2O6": 0.5, "Mg": 0.2, "C2H3Cl": 0.3}, 1.3),
    "match_head": ({"KClO3": 0.5, "SiO2": 0.2, "S": 0.05, "C6H10O5": 0.25}, 1.3),
    "clay": ({"SiO2": 0.6, "Al2O3": 0.3, "H2O": 0.1}, 1.7),
    # Metals
    "magnesium": ("Mg", 1.74),
    "aluminium": ("Al", 2.7),
    "titanium": ("Ti", 4.5),
    "steel": ("Fe", 7.87),
    "stainless": ({"Fe": 0.72, "Cr": 0.18, "Ni": 0.10}, 7.9),
    "zinc": ("Zn", 6.7),
    "brass": ({"Cu": 0.65, "Zn": 0.35}, 8.5),
    "copper": ("Cu", 8.96),
    "silver": ("Ag", 10.5),
    "gold": ("Au", 15.6),
    "tin": ("Sn", 7.3),
    "lead": ("Pb", 11.3),
    "tungsten": ("W", 17.0),
    # Composites
    "pcb": ({"SiO2": 0.45, "C15H16O2": 0.45, "Cu": 0.10}, 1.9),
    "chip": ({"SiO2": 0.7, "C15H16O2": 0.2, "Cu": 0.1}, 2.1),
    "lithium_cell": ({"LiCoO2": 0.42, "C": 0.27, "Cu": 0.10, "Al": 0.06, "C3H4O3": 0.15}, 2.5),
    "alkaline_cell": ({"MnO2": 0.45, "Zn": 0.25, "Fe": 0.12, "H2O": 0.18}, 3.2),
    "motor": ({"Fe": 0.75, "Cu": 0.25}, 5.0),
    "lcd": ({"SiO2": 0.8, "C15H16O2": 0.2}, 2.2),
}


def _linear_attenuation(formula: str | dict[str, float], density: float, energies: np.ndarray) -> np.ndarray:
    """Per millimetre, at each energy in keV."""
    parts = {formula: 1.0} if isinstance(formula, str) else formula
    mass = sum(
        share * np.array([xraylib.CS_Total_CP(part, float(energy)) for energy in energies])
        for part, share in parts.items()
    )
    return np.asarray(mass) * density / 10.0


def _report(exact: np.ndarray, weights: np.ndarray, bin_weights: np.ndarray, binned: np.ndarray) -> None:
    """Say how far the table is from the 1 keV integral, for each material at depths up to 5 (log attenuation)."""
    for name, fine, coarse in zip(MATERIALS, exact, binned, strict=True):
        depths = np.geomspace(0.05, 5, 20) / (weights[1] @ fine)
        true = [-np.log(weights @ np.exp(-fine * depth)) for depth in depths]
        ours = [-np.log(bin_weights @ np.exp(-coarse * depth)) for depth in depths]
        wrong = np.abs(np.array(ours) / np.array(true) - 1)
        sys.stdout.write(f"{name:16s} median {np.median(wrong):.2%}  worst {wrong.max():.2%}\n")


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
    _report(exact, weights, bin_weights, coefficients @ basis)
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
