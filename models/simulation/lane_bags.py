"""The scans that ship with the lane's simulator: which bags there are, what they hold, and what is true of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.scanner import Scanner, scan
from models.simulation.scene import Article, Room, Scene
from models.simulation.thing import Thing

HEIGHT, WIDTH, PIXEL_MM = 432, 544, 1.25
LANE_SCANNER = Scanner(photons=11000.0, electronic=0.001, blur_mm=0.75, drift=0.001, scatter=0.002, source_y_mm=60.0)


Accept = Callable[[Thing], bool]


@dataclass(frozen=True)
class Order:
    """An article to pack: its label, its catalogue item (None: nothing limits it), and what must be true of it."""

    label: str
    item_id: str | None
    accept: Accept = lambda thing: True


@dataclass(frozen=True)
class BagPlan:
    """``kind`` is the strictest tier in the bag: clean, prohibited, restricted or checked_only (hold)."""

    kind: str
    orders: tuple[Order, ...] = ()
    fullness: float = 0.4


def _between(key: str, low: float, high: float) -> Accept:
    return lambda thing: low < float(thing.facts.get(key, -1)) <= high


def _single(thing: Thing) -> bool:
    return thing.facts.get("count", 1) == 1


def _soft(thing: Thing) -> bool:
    return thing.facts.get("abv_pct", 0) == 0


def _long_blade(thing: Thing) -> bool:
    return float(thing.facts.get("blade_length_mm", 0)) > 155 and float(thing.facts.get("tip_angle_deg", 90)) < 55


def _lithium(thing: Thing) -> bool:
    """Up to twenty lithium cells of at most 100 Wh each."""
    materials = {part.material for part in thing.parts}
    return "lithium_cell" in materials and "alkaline_cell" not in materials


def _alkaline(thing: Thing) -> bool:
    return "lithium_cell" not in {part.material for part in thing.parts}


GUN = Order("gun", "P01-1")
ROUNDS = Order("ammunition", "P01-1")
KNIFE = Order("straight_knife", "P03-1", _long_blade)
BATON = Order("baton", "P03-2")
CUFFS = Order("handcuffs", "P03-2")
SHOCKER = Order("stun_gun", "P03-2")
FIREWORKS = Order("fireworks", "P02-3")
GAS = Order("gas_canister", "P04-1")
LIGHTER = Order("lighter", "R04-2", _single)
MATCHES = Order("match_box", "R04-1", _single)
BANK = Order("power_bank", "R05-1", _between("wh", 20, 100))
BIG_BANK = Order("power_bank", "R05-1", _between("wh", 100, 300))
CELLS = Order("battery_cells", "R05-1", _lithium)
SPRAY = Order("spray_can", "R03-1", _between("volume_ml", 200, 700))
SMALL_SPRAY = Order("spray_can", "R03-1", _between("volume_ml", 40, 200))
LIQUOR = Order("glass_bottle", "R01-1", _between("abv_pct", 24, 70))
WATER = Order("plastic_bottle", None, _soft)
FLASK = Order("metal_flask", None, _soft)
AA_CELLS = Order("battery_cells", None, _alkaline)
SCISSORS = Order("scissors", "C01-1", _between("blade_length_mm", 60, 145))
FRUIT_KNIFE = Order("straight_knife", "C01-1", _between("blade_length_mm", 65, 145))
CUTTER = Order("utility_knife", "C01-1", _between("blade_length_mm", 60, 145))
HAMMER = Order("hammer", "C03-1")
WRENCH = Order("wrench", "C03-1")
PLIERS = Order("pliers", "C03-1")
SCREWDRIVER = Order("screwdriver", "C03-1")

_CLEAN = BagPlan("clean")
PLANS: tuple[BagPlan, ...] = (
    _CLEAN,
    _CLEAN,
    BagPlan("prohibited", (GUN,)),
    _CLEAN,
    BagPlan("restricted", (LIGHTER,)),
    _CLEAN,
    BagPlan("checked_only", (SCISSORS,)),
    BagPlan("clean", (WATER,)),
    BagPlan("prohibited", (KNIFE,)),
    _CLEAN,
    BagPlan("restricted", (BANK,)),
    _CLEAN,
    BagPlan("prohibited", (FIREWORKS,)),
    _CLEAN,
    BagPlan("restricted", (LIGHTER, LIGHTER, LIGHTER)),
    BagPlan("clean", (FLASK,)),
    BagPlan("checked_only", (CUTTER,)),
    _CLEAN,
    BagPlan("prohibited", (GAS,)),
    BagPlan("restricted", (SPRAY,)),
    _CLEAN,
    BagPlan("checked_only", (HAMMER, SCREWDRIVER)),
    _CLEAN,
    BagPlan("prohibited", (BATON,)),
    BagPlan("clean", (AA_CELLS,)),
    BagPlan("restricted", (LIQUOR,)),
    _CLEAN,
    BagPlan("prohibited", (GUN, ROUNDS)),
    _CLEAN,
    BagPlan("checked_only", (WRENCH,)),
    BagPlan("restricted", (BIG_BANK,)),
    _CLEAN,
    BagPlan("prohibited", (CUFFS,)),
    BagPlan("clean", (WATER, SMALL_SPRAY)),
    BagPlan("restricted", (LIGHTER, MATCHES)),
    _CLEAN,
    BagPlan("prohibited", (SHOCKER,)),
    BagPlan("restricted", (LIQUOR, WATER)),
    _CLEAN,
    BagPlan("checked_only", (FRUIT_KNIFE,)),
    BagPlan("prohibited", (KNIFE, LIGHTER)),
    _CLEAN,
    BagPlan("prohibited", (FIREWORKS,)),
    _CLEAN,
    BagPlan("restricted", (CELLS,)),
    BagPlan("checked_only", (PLIERS, WRENCH)),
    BagPlan("prohibited", (ROUNDS,)),
    _CLEAN,
)


def draw_bag(seed: int, number: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16], list[tuple[Article, Order]]]:
    """Scan ``number`` (1 is the first) of the shipped series: low, high (H, W) uint16 and what it holds.

    A bag whose articles cannot all be seen well is packed again.

    Raises:
        RuntimeError: no bag of 60 took them all.
    """
    plan = PLANS[number - 1]
    for attempt in range(60):
        rng = np.random.default_rng([seed, 23, number, attempt])
        scene = Scene(LANE_SCANNER.geometry(HEIGHT, WIDTH, PIXEL_MM), rng, "any")
        room = scene.add_bag(WIDTH * PIXEL_MM / 2, plan.fullness)
        if all(_pack(scene, room, order) for order in plan.orders) and _fits(scene, room):
            low, high = scan(scene.channels, LANE_SCANNER, PIXEL_MM, rng)
            return low, high, list(zip(scene.articles(), plan.orders, strict=True))
    raise RuntimeError(f"bag {number} of seed {seed}: its articles never fitted; use a larger bag or fewer articles")


def _pack(scene: Scene, room: Room, order: Order) -> bool:
    return scene.add_article(order.label, room, lying=1.0, tries=60, least_visible=0.7, accept=order.accept)


def _fits(scene: Scene, room: Room) -> bool:
    """Whether the whole bag is on the picture, as the light barrier sees to it."""
    return not (scene.channels[:, :3].any() or scene.channels[:, -3:].any())


def write_lane_bags(seed: int, out: Path) -> None:
    """Write NNN_low.png, NNN_high.png (16 bit) for every plan and ``truth.json`` into ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    scans = []
    for number in range(1, len(PLANS) + 1):
        low, high, articles = draw_bag(seed, number)
        names = {"low": f"{number:03d}_low.png", "high": f"{number:03d}_high.png"}
        for name, counts in ((names["low"], low), (names["high"], high)):
            (out / name).write_bytes(_png(counts))
        scans.append(
            {
                "number": number,
                "kind": PLANS[number - 1].kind,
                **names,
                "sha256": {key: hashlib.sha256((out / name).read_bytes()).hexdigest() for key, name in names.items()},
                "articles": [_entry(article, order) for article, order in articles],
                "passenger": None,
                "run": None,
            }
        )
    truth = {
        "schema_version": 1,
        "simulated": True,
        "seed": seed,
        "pixel_mm": PIXEL_MM,
        "height": HEIGHT,
        "width": WIDTH,
        "command": f"./kiosk bags lane --seed {seed} --out DIR",
        "scans": scans,
    }
    (out / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _entry(article: Article, order: Order) -> dict[str, Any]:
    facts = {"count": 1, **article.facts}
    if article.label == "battery_cells":
        facts["wh"] = round(float(facts["wh"]) / int(facts["count"]), 1)  # the law counts each cell
    return {
        "label": article.label,
        "box": list(article.box),
        "visible": article.visible,
        "item_id": order.item_id,
        "facts": facts,
    }


def _png(counts: NDArray[np.uint16]) -> bytes:
    # Counts come in few levels, which repeat better than their differences do: no filter is the smallest.
    done, packed = cv2.imencode(
        ".png", counts, [cv2.IMWRITE_PNG_COMPRESSION, 9, cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_NONE]
    )
    if not done:
        raise RuntimeError("the scan could not be packed as PNG")
    return packed.tobytes()
