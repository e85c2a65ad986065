"""Articles as other factories might have built them: other shapes, still solid, and for training alone."""

from __future__ import annotations

import numpy as np
import pytest

from models.simulation.articles import makes
from models.simulation.labels import LABELS
from models.simulation.scene import simulate
from models.simulation.variety import KINDS, LARGER, SMALLER, varied


@pytest.mark.parametrize("label", LABELS)
def test_a_varied_article_keeps_its_parts_their_sense_and_its_hollows(label):
    for number, make in enumerate(makes()[label].train[:3]):
        thing = make(np.random.default_rng(number))
        other = varied(thing, np.random.default_rng(number))
        assert [part.share for part in other.parts] == [part.share for part in thing.parts]
        for before, after in zip(thing.parts, other.parts, strict=True):
            assert np.isfinite(after.mesh.vertices).all()
            assert after.mesh.faces is before.mesh.faces
            ratio = after.mesh.volume() / before.mesh.volume()
            assert 0.2 * SMALLER**3 < ratio < 4 * LARGER**3
        named = {part.material: new.material for part, new in zip(thing.parts, other.parts, strict=True)}
        assert all(named[old.material] == new.material for old, new in zip(thing.parts, other.parts, strict=True))


def test_a_material_only_becomes_one_of_its_kind():
    seen = set()
    for number in range(60):
        rng = np.random.default_rng(number)
        thing = makes()["straight_knife"].train[number % 4](rng)
        for before, after in zip(thing.parts, varied(thing, rng).parts, strict=True):
            seen.add((before.material, after.material))
    changed = {(old, new) for old, new in seen if old != new}
    assert ("stainless", "steel") in changed
    assert all(any(old in kind and new in kind for kind in KINDS) for old, new in changed)


def test_no_two_draws_give_one_shape_and_one_draw_gives_the_same():
    thing = makes()["gun"].train[0](np.random.default_rng(1))
    first, again, second = (varied(thing, np.random.default_rng(seed)) for seed in (5, 5, 6))
    assert np.array_equal(first.parts[0].mesh.vertices, again.parts[0].mesh.vertices)
    assert not np.allclose(first.extent()[1], second.extent()[1])


def test_only_training_frames_are_varied(monkeypatch):
    called = []

    def noted(thing, rng):
        called.append(thing)
        return thing

    monkeypatch.setattr("models.simulation.scene.varied", noted)
    for split in ("validation", "test", "any"):
        simulate(3, 1, split, ["hammer"])
    assert not called
    simulate(3, 1, "train", ["hammer"])
    assert called
