"""Real scans made into training pictures: belts made white, threats blended in, parts that share no bag."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.labels import LABELS
from models.training.blend import blended, cut_out
from models.training.real import LabelledPicture, RealPictures, RealSet, picture_chances, read_coco
from models.training.sources import Mixed, Sources
from models.training.split import alike, split_coco

Picture = NDArray[np.uint8]
ORANGE, BLUE = (235, 170, 110), (40, 70, 150)
KNIFE = (120, 90, 180, 110)
"""x0, y0, x1, y1 of the bar that stands for a knife."""


def bag(seed: int = 0, belt: int = 255, knife: tuple[int, int, int, int] | None = KNIFE) -> Picture:
    """A belt with an orange bag, things in it, and a blue bar."""
    rng = np.random.default_rng(seed)
    picture = np.full((240, 320, 3), belt, np.uint8)
    cv2.rectangle(picture, (40, 40), (280, 200), ORANGE, -1)
    for _ in range(12):
        x, y = int(rng.integers(45, 230)), int(rng.integers(45, 160))
        shade = int(rng.integers(70, 220))
        corner = (x + int(rng.integers(10, 50)), y + int(rng.integers(10, 40)))
        cv2.rectangle(picture, (x, y), corner, (shade, shade, shade // 2), -1)
    if knife is not None:
        cv2.rectangle(picture, (knife[0], knife[1]), (knife[2] - 1, knife[3] - 1), BLUE, -1)
    return picture


def station(folder: Path, pictures: list[Picture], name: str = "straight_knife") -> Path:
    """A COCO folder in which every picture has the knife marked."""
    (folder / "images").mkdir(parents=True)
    images, annotations = [], []
    for number, picture in enumerate(pictures, 1):
        cv2.imwrite(str(folder / "images" / f"{number}.png"), picture[..., ::-1])
        images.append({"id": number, "file_name": f"{number}.png", "width": 320, "height": 240})
        x0, y0, x1, y1 = KNIFE
        annotations.append({"id": number, "image_id": number, "category_id": 1, "bbox": [x0, y0, x1 - x0, y1 - y0]})
    content = {"images": images, "annotations": annotations, "categories": [{"id": 1, "name": name}]}
    (folder / "annotations.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_a_cut_out_lets_through_what_the_article_does_and_fades_to_its_edges():
    through = cut_out(bag(), np.array([110, 80, 190, 120], np.float32), np.random.default_rng(1))
    assert through is not None
    assert 0 < through.min() < 0.3
    assert through.max() <= 1.0
    for edge in (through[0], through[-1], through[:, 0], through[:, -1]):
        assert edge.mean() > 0.9


def test_a_box_with_nothing_darker_than_around_it_gives_no_cut_out():
    empty = np.full((100, 100, 3), 200, np.uint8)
    assert cut_out(empty, np.array([20, 20, 60, 60], np.float32), np.random.default_rng(1)) is None
    assert cut_out(empty, np.array([20, 20, 24, 60], np.float32), np.random.default_rng(1)) is None


def test_blending_multiplies_what_passes_through_and_never_makes_a_scan_lighter():
    article = np.full((30, 60, 3), 0.5, np.float32)
    under = bag(seed=3, knife=None)
    added = blended(under, article, np.zeros((0, 4), np.float32), np.random.default_rng(2))
    assert added is not None
    picture, box = added
    x0, y0, x1, y1 = box.astype(int)
    np.testing.assert_array_equal(picture[y0:y1, x0:x1], np.rint(under[y0:y1, x0:x1] * 0.5).astype(np.uint8))
    outside = np.ones(under.shape[:2], bool)
    outside[y0:y1, x0:x1] = False
    np.testing.assert_array_equal(picture[outside], under[outside])


def test_an_article_is_not_blended_onto_one_that_is_marked_nor_onto_the_empty_belt():
    article = np.full((30, 60, 3), 0.5, np.float32)
    rng = np.random.default_rng(2)
    assert blended(bag(knife=None), article, np.array([[0, 0, 320, 240]], np.float32), rng) is not None  # a large one
    everywhere = np.array([[x, y, x + 40, y + 20] for x in range(0, 320, 20) for y in range(0, 240, 10)], np.float32)
    assert blended(bag(knife=None), article, everywhere, rng) is None
    assert blended(np.full((240, 320, 3), 255, np.uint8), article, np.zeros((0, 4), np.float32), rng) is None


def test_drawn_boxes_lie_on_the_knife_however_the_scan_was_turned(tmp_path):
    folder = station(tmp_path / "s", [bag(seed) for seed in range(3)])
    source = RealPictures(read_coco(folder / "annotations.json", folder / "images"), seed=1, part=0, work_side=320)
    seen = 0
    for _ in range(25):
        sample = source.draw(256)
        assert sample.picture.shape == (256, 256, 3)
        assert set(sample.classes) <= {LABELS.index("straight_knife")}
        for x0, y0, x1, y1 in sample.boxes.astype(int):
            middle = sample.picture[(y0 + y1) // 2, (x0 + x1) // 2].astype(int)
            seen += 1
            assert middle.max() < 190, "the middle of the box is the blue bar"
    assert seen > 10


def test_blending_gives_more_marked_articles_and_equal_seeds_give_equal_pictures(tmp_path):
    folder = station(tmp_path / "s", [bag(seed) for seed in range(4)])
    pictures = read_coco(folder / "annotations.json", folder / "images")
    plain, richer = (
        sum(len(one.boxes) for one in RealPictures(pictures, 1, 0, 320, blends=blends).batch(40, 256))
        for blends in (False, True)
    )
    assert richer > 1.2 * plain
    once, again = (RealPictures(pictures, 7, 0, 320, blends=True).draw(128) for _ in range(2))
    np.testing.assert_array_equal(once.picture, again.picture)
    np.testing.assert_array_equal(once.boxes, again.boxes)


def test_a_mixture_draws_from_every_set_by_its_share(tmp_path):
    knives = station(tmp_path / "a", [bag(1)])
    guns = station(tmp_path / "b", [bag(2)], name="gun")
    sets = (
        RealSet(knives / "annotations.json", knives / "images", 3.0),
        RealSet(guns / "annotations.json", guns / "images", 1.0, blends=False),
    )
    drawn = Mixed(Sources(None, sets, work_side=320), seed=1, part=0).batch(120, 64)
    found = [label for one in drawn for label in one.classes]
    shares = [found.count(LABELS.index(name)) for name in ("straight_knife", "gun")]
    assert shares[1] > 0
    assert shares[0] > 2 * shares[1]


def test_the_same_bag_turned_mirrored_or_a_little_lighter_counts_as_alike():
    one, other = bag(1)[40:200, 40:280], bag(9)[40:200, 40:280]
    lighter = np.clip(one.astype(int) + 8, 0, 255).astype(np.uint8)
    greys = [
        np.asarray(cv2.cvtColor(np.ascontiguousarray(form), cv2.COLOR_RGB2GRAY), np.uint8)
        for form in (one, one[:, ::-1], np.rot90(one), lighter, other)
    ]
    groups = alike(greys)
    assert len(set(groups[:4])) == 1
    assert groups[4] != groups[0]


def test_no_bag_is_in_both_parts_of_a_split_and_nothing_is_lost(tmp_path):
    twice = [bag(seed) for seed in range(12) for _ in range(2)]
    folder = station(tmp_path / "s", twice)
    parts = split_coco(folder / "annotations.json", folder / "images", 0.3, 1, tmp_path / "parts")
    ids = [{entry["id"] for entry in json.loads(part.read_text(encoding="utf-8"))["images"]} for part in parts]
    assert ids[0] | ids[1] == set(range(1, 25))
    assert not ids[0] & ids[1]
    assert len(ids[1]) >= 7
    assert {(number - 1) // 2 for number in ids[0]}.isdisjoint({(number - 1) // 2 for number in ids[1]})


def test_belts_and_hues_vary_only_where_they_are_to(tmp_path, monkeypatch):
    monkeypatch.setattr("models.training.real.roughened", lambda picture, rng, enhanced: picture)
    folder = station(tmp_path / "s", [bag(seed, belt=225) for seed in range(3)])
    pictures = read_coco(folder / "annotations.json", folder / "images")
    as_they_are, varied = (
        {
            tuple(one.picture.reshape(-1, 3).max(0))
            for one in RealPictures(pictures, 1, 0, 320, varies=varies).batch(20, 256)
        }
        for varies in (False, True)
    )
    assert as_they_are == {(255, 255, 255)}
    assert len(varied) > 3


def test_packed_pictures_hold_many_articles_each_of_them_whole(tmp_path):
    folder = station(tmp_path, [bag(seed) for seed in range(6)])
    pictures = read_coco(folder / "annotations.json", folder / "images")
    packed = RealPictures(pictures, 1, 0, 320, varies=False, packs=True).batch(20, 384)
    loose = RealPictures(pictures, 1, 0, 320, varies=False).batch(20, 384)
    assert sum(len(one.boxes) for one in packed) > 2 * sum(len(one.boxes) for one in loose)
    sides = np.concatenate([one.boxes[:, 2:] - one.boxes[:, :2] for one in packed])
    assert np.median(sides.max(1)) > 0.8 * (KNIFE[2] - KNIFE[0])


def test_a_packed_set_shows_rare_labels_more_often_and_clean_bags_as_often_as_others():
    def one(*classes: int) -> LabelledPicture:
        return LabelledPicture(Path("x"), np.zeros((len(classes), 4), np.float32), np.array(classes, np.int64))

    chances = picture_chances([one(0)] * 9 + [one(0, 3)] + [one()] * 2)
    assert chances.sum() == pytest.approx(1)
    assert chances[9] / chances[0] == pytest.approx(10**0.5)
    assert chances[10] == pytest.approx(chances[:10].mean())
    assert picture_chances([one(), one()]) == pytest.approx([0.5, 0.5])
