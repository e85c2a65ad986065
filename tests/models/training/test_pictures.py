from __future__ import annotations

import numpy as np

from models.colour import colourise
from models.training.dataset import TrainingPictures, build_bag_cache, lane_sample
from models.training.palettes import palette_bank, roughened


def test_training_pictures_hold_boxes_inside_the_crop(tmp_path):
    build_bag_cache(tmp_path, seed=1, count=2)
    pictures = TrainingPictures(tmp_path, seed=1, palettes=2)
    for sample in pictures.batch(6, 288):
        assert sample.picture.shape == (288, 288, 3)
        assert sample.picture.dtype == np.uint8
        assert len(sample.boxes) == len(sample.classes)
        assert (sample.boxes >= 0).all()
        assert (sample.boxes <= 288).all()
        assert (sample.boxes[:, 2:] > sample.boxes[:, :2]).all()


def test_held_out_frames_are_the_same_every_time():
    once, again = lane_sample(2, 4), lane_sample(2, 4)
    assert (once.picture == again.picture).all()
    assert (once.boxes == again.boxes).all()


def test_every_third_held_out_frame_holds_no_article():
    assert len(lane_sample(2, 3).boxes) == 0


def test_random_palettes_differ_and_keep_steel_darker_than_air():
    rng = np.random.default_rng(0)
    low, high = np.array([[65535, 3000]], np.uint16), np.array([[65535, 12000]], np.uint16)
    pictures = [colourise(low, high, table) for table in palette_bank(rng, 4)]
    assert len({picture.tobytes() for picture in pictures}) == 5
    assert all(picture[0, 1].sum() < picture[0, 0].sum() for picture in pictures)
    assert roughened(np.zeros((32, 32, 3), np.uint8), rng).shape == (32, 32, 3)
