"""Pip is told to follow the hashed lists and nothing else, so each list has to name everything that it needs."""

from __future__ import annotations

import re
from importlib.metadata import requires, version
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LISTS = Path(__file__).parents[3] / "ui/kiosk/requirements"


def _pinned(name: str) -> dict[str, str]:
    """Package -> version of the entries of a list that this machine installs."""
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = [Requirement(line.rstrip(" \\")) for line in lines if re.match(r"[A-Za-z]", line)]
    return {
        canonicalize_name(entry.name): str(entry.specifier).removeprefix("==")
        for entry in entries
        if entry.marker is None or entry.marker.evaluate()
    }


def _needed(package: str, extras: tuple[str, ...] = ("",)) -> list[Requirement]:
    """What an installed package asks for on this machine."""
    asked = [Requirement(text) for text in requires(package) or []]
    environment = {str(key): str(value) for key, value in default_environment().items()}
    return [
        one
        for one in asked
        if one.marker is None or any(one.marker.evaluate({**environment, "extra": extra}) for extra in extras)
    ]


@pytest.mark.parametrize("name", ["run", "bags", "test"])
def test_a_list_of_packages_names_all_that_they_need_in_versions_that_fit(name: str) -> None:
    pinned = _pinned(name)

    for package in pinned:
        for need in _needed(package):
            wanted = [need, *(_needed(need.name, tuple(need.extras)) if need.extras else [])]
            for one in wanted:
                found = pinned.get(canonicalize_name(one.name))
                assert found is not None, f"{package} needs {one}, which {name}.txt does not name"
                assert one.specifier.contains(found, prereleases=True), f"{package} needs {one}, pinned is {found}"


@pytest.mark.parametrize("name", ["run", "bags", "test"])
def test_the_installed_packages_are_those_of_the_lists(name: str) -> None:
    pinned = _pinned(name)

    assert {package: version(package) for package in pinned} == pinned
