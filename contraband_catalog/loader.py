"""``items/*.toml`` and ``labels.toml`` to a ``Catalogue``, strictly: a file that cannot be trusted is no catalogue."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from checkpoint.catalogue import Catalogue, CatalogueItem, Clause, ItemVersion, Label
from checkpoint.strict_toml import Place, convert, in_order, only_once, read, rows

FOLDER = Path(__file__).parent
_ID = re.compile(r"[PRC]\d\d-\d+(-[a-z]+)?")
_TIERS = {"P": "prohibited", "R": "restricted", "C": "checked_only"}
"""The first letter of a code is the part of the catalogue that it stands in."""


def load(folder: Path | None = None) -> Catalogue:
    """The catalogue of ``folder`` (default: the one that ships).

    Raises:
        RegulationError: naming file, item and key, and what to do.
    """
    folder = folder or FOLDER
    paths = sorted((folder / "items").glob("*.toml"))
    if not paths:
        raise Place("items").error("unreadable", "holds no *.toml", "restore the files of the catalogue")
    items = [item for path in paths for item in _items(path)]
    only_once([item.id for item in items], "item", Place("items"))
    by_id = {item.id: item for item in items}
    for item in items:
        _targets(item, by_id)
    labels = _labels(folder / "labels.toml", by_id)
    return Catalogue(by_id, labels, _digest([*paths, folder / "labels.toml"]))


def _items(path: Path) -> list[CatalogueItem]:
    tables = read(path, frozenset({"category", "item"}))
    place = Place(path.name)
    category = {"category": tables["category"]} if "category" in tables else {}
    return [_item({**category, **raw}, place.within(f"item {raw.get('id')!r}")) for raw in rows(tables, "item", place)]


def _item(raw: dict[str, Any], place: Place) -> CatalogueItem:
    """An item as its file writes it: ``version`` there is ``versions`` in the type."""
    if "versions" in raw:
        raise place.within("versions").error("unknown_key", "is not a key of this file", "write [[item.version]]")
    versions = raw.pop("version", [])
    item = convert({**raw, "versions": versions}, CatalogueItem, place)
    if not _ID.fullmatch(item.id):
        raise place.within("id").error("wrong_value", "is no code such as P03-1", "use the catalogue's numbering")
    if len(item.examples) != len(item.examples_en):
        raise place.within("examples_en").error(
            "no_translation", f"has {len(item.examples_en)} of {len(item.examples)} examples", "translate each"
        )
    if not item.decided_by:
        raise place.within("decided_by").error("missing_key", "is empty", "say who or what can decide")
    in_order(item.versions, place)
    for version in item.versions:
        _version(version, item.id, place.within(f"version {version.effective_from}"))
    return item


def _version(version: ItemVersion, item_id: str, place: Place) -> None:
    citation = version.citation
    for key in ("document", "item", "seen_in"):
        if not getattr(citation, key).strip():
            raise place.within(f"citation.{key}").error("no_citation", "is empty", "say where the text stands")
    if version.tier != _TIERS[item_id[0]]:
        raise place.within("tier").error(
            "wrong_value", f"{version.tier!r} does not fit {item_id}", f"use {_TIERS[item_id[0]]!r} or another code"
        )
    if version.illegible is not None and not version.label_required:
        raise place.within("illegible").error("wrong_value", "has no effect", "set label_required = true")
    for number, clause in enumerate(version.clauses):
        _clause(clause, version.asks, place.within(f"clauses[{number}]"))


def _clause(clause: Clause, asked: tuple[str, ...], place: Place) -> None:
    """A clause holds for something, and only for what the person is asked."""
    if not clause.when:
        raise place.error("wrong_value", "has no bound", "add one, or make it the item's tier")
    for bound in clause.when:
        if bound.quantity not in asked:
            raise place.error("wrong_value", f"needs {bound.quantity}, which is not in asks", "add it to asks")
        if all(limit is None for limit in (bound.gt, bound.gte, bound.lt, bound.lte)):
            raise place.error("wrong_value", f"bounds {bound.quantity} by nothing", "add gt, gte, lt or lte")


def _targets(item: CatalogueItem, known: Mapping[str, CatalogueItem]) -> None:
    """What an article turns into is an item that is in force as long as the clause is."""
    place = Place("items").within(f"item {item.id!r}")
    for version in item.versions:
        for clause in (*version.clauses, *([version.illegible] if version.illegible else [])):
            if clause.becomes is None:
                continue
            target = known.get(clause.becomes)
            if target is None or target.on(version.effective_from) is None:
                raise place.within(f"version {version.effective_from}: becomes").error(
                    "unknown_item", f"{clause.becomes!r} is not in force then", "name an item of the catalogue"
                )


def _labels(path: Path, known: Mapping[str, CatalogueItem]) -> dict[str, Label]:
    place = Place(path.name)
    labels = []
    for raw in rows(read(path, frozenset({"label"})), "label", place):
        here = place.within(f"label {raw.get('name')!r}")
        label = convert(raw, Label, here)
        if not label.items:
            raise here.within("items").error("missing_key", "is empty", "name the likeliest item first")
        only_once(label.items, "items", here)
        for item_id in label.items:
            if item_id not in known:
                raise here.within("items").error(
                    "unknown_item", f"{item_id!r} is not in items/", "correct it, or add the item"
                )
        labels.append(label)
    only_once([label.name for label in labels], "label", place)
    return {label.name: label for label in labels}


def _digest(paths: Iterable[Path]) -> str:
    """SHA-256 hex over the names and bytes of the files, in the order given."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
