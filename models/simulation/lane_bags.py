"""The scans that ship with the lane's simulator: which bags there are, what they hold, and what is true of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.scanner import Scanner, scan
from models.simulation.scene import Article, add_article, pack_bag
from models.simulation.shapes import Picture

HEIGHT, WIDTH, PIXEL_MM = 432, 544, 1.25
LANE_SCANNER = Scanner(photons=24000.0, electronic=0.0008, blur_px=0.6, drift=0.001, veil=0.002)


@dataclass(frozen=True)
class Order:
    """An article to pack: its maker, its catalogue item (None: nothing limits it), and facts that must hold."""

    label: str
    maker: str
    item_id: str | None
    facts: dict[str, float | int] = field(default_factory=dict)
    accept: Callable[[dict[str, Any]], bool] = lambda facts: True


@dataclass(frozen=True)
class BagPlan:
    """``kind`` is the strictest tier in the bag: clean, prohibited, restricted or checked_only (hold)."""

    kind: str
    orders: tuple[Order, ...] = ()
    fullness: float = 0.8


def _long_blade(facts: dict[str, Any]) -> bool:
    return facts["blade_length_mm"] > 155 and facts["tip_angle_deg"] < 55


def _hold_blade(facts: dict[str, Any]) -> bool:
    return 65 < facts["blade_length_mm"] <= 145


GUN = Order("gun", "steel_pistol", "P01-1", {"count": 1})
REVOLVER = Order("gun", "revolver", "P01-1", {"count": 1})
ROUNDS = Order("ammunition", "pistol_rounds", "P01-1")
KNIFE = Order("straight_knife", "kitchen_knife", "P03-1", {"count": 1}, _long_blade)
DAGGER = Order("straight_knife", "dagger", "P03-1", {"count": 1})
BATON = Order("baton", "telescopic_baton", "P03-2", {"count": 1})
CUFFS = Order("handcuffs", "chain_cuffs", "P03-2", {"count": 1})
SHOCKER = Order("stun_gun", "torch_shocker", "P03-2", {"count": 1})
CAKE = Order("fireworks", "firework_cake", "P02-3", {"count": 1})
CRACKERS = Order("fireworks", "cracker_string", "P02-3", {"count": 1})
GAS = Order("gas_canister", "cassette_gas", "P04-1", {"count": 1})
LIGHTER = Order("lighter", "disposable_lighter", "R04-2", {"count": 1})
PETROL_LIGHTER = Order("lighter", "petrol_lighter", "R04-2", {"count": 1})
MATCHES = Order("match_box", "safety_matches", "R04-1", {"count": 1})
BANK = Order("power_bank", "pouch_bank", "R05-1", {"count": 1, "wh": 74})
BIG_BANK = Order("power_bank", "tube_bank", "R05-1", {"count": 1, "wh": 111})
CELLS = Order("battery_cells", "lithium_tubes", "R05-1", {"wh": 9})
SPRAY = Order("spray_can", "hair_spray", "R03-1", {"count": 1, "volume_ml": 450})
SMALL_SPRAY = Order("spray_can", "deodorant", "R03-1", {"count": 1, "volume_ml": 150})
LIQUOR = Order("glass_bottle", "liquor_bottle", "R01-1", {"count": 1, "volume_ml": 500, "abv_pct": 52})
WATER = Order("plastic_bottle", "water_bottle", None, {"count": 1, "volume_ml": 550, "abv_pct": 0})
FLASK = Order("metal_flask", "vacuum_flask", None, {"count": 1, "volume_ml": 500, "abv_pct": 0})
AA_CELLS = Order("battery_cells", "small_cells", None)
SCISSORS = Order("scissors", "office_scissors", "C01-1", {"count": 1}, _hold_blade)
FRUIT_KNIFE = Order("straight_knife", "fruit_knife", "C01-1", {"count": 1, "tip_angle_deg": 40}, _hold_blade)
CUTTER = Order("utility_knife", "cutter_wide", "C01-1", {"count": 1, "blade_length_mm": 100})
HAMMER = Order("hammer", "claw_hammer", "C03-1", {"count": 1})
WRENCH = Order("wrench", "adjustable_wrench", "C03-1", {"count": 1})
PLIERS = Order("pliers", "combination_pliers", "C03-1", {"count": 1})
SCREWDRIVER = Order("screwdriver", "screwdriver", "C03-1", {"count": 1})

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
    BagPlan("prohibited", (CAKE,)),
    _CLEAN,
    BagPlan("restricted", (LIGHTER, PETROL_LIGHTER, LIGHTER)),
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
    BagPlan("prohibited", (REVOLVER, ROUNDS)),
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
    BagPlan("prohibited", (DAGGER, LIGHTER)),
    _CLEAN,
    BagPlan("prohibited", (CRACKERS,)),
    _CLEAN,
    BagPlan("restricted", (CELLS,)),
    BagPlan("checked_only", (PLIERS, WRENCH)),
    BagPlan("prohibited", (ROUNDS,)),
    _CLEAN,
)


def draw_bag(seed: int, number: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16], list[tuple[Article, Order]]]:
    """Scan ``number`` (1 is the first) of the shipped series: low, high (H, W) uint16 and what it holds.

    An article that cannot be seen well is packed again; after 40 tries the whole bag is.
    """
    plan = PLANS[number - 1]
    for attempt in range(20):
        rng = np.random.default_rng([seed, 23, number, attempt])
        picture = Picture(HEIGHT, WIDTH)
        room = pack_bag(picture, rng, (WIDTH / 2, HEIGHT / 2), 1 / PIXEL_MM, "train", plan.fullness)
        packed = [(_pack(picture, rng, room, order), order) for order in plan.orders]
        articles = [(article, order) for article, order in packed if article is not None]
        if len(articles) == len(plan.orders):
            low, high = scan(picture.channels, LANE_SCANNER, rng)
            return low, high, articles
    raise RuntimeError(f"bag {number} of seed {seed}: its articles never fitted; use a larger bag or fewer articles")


def _pack(picture: Picture, rng: Generator, room: Any, order: Order) -> Article | None:
    tries = (
        add_article(
            picture, rng, room, order.label, "any", order.maker, flat=1.0, accept=order.accept, least_visible=0.75
        )
        for _ in range(40)
    )
    return next((article for article in tries if article is not None), None)


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
        "command": f"python -m models.simulation write-lane-bags --seed {seed} --out DIR",
        "scans": scans,
    }
    (out / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _entry(article: Article, order: Order) -> dict[str, Any]:
    facts = {**article.facts, **order.facts}
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
