from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from models.simulation import mesh as m
from models.simulation.geometry import Geometry, drawn
from models.simulation.mesh import Mesh
from models.simulation.poses import random_rotation
from models.simulation.splitting import split
from models.simulation.thing import Part, Thing, hollow, wire

FAR = Geometry(448, 544, 1.0, 0.0, -1e5)
"""So far away that all rays are parallel."""
SHAPES = {
    "box": m.box(100, 60, 20),
    "ball": m.ball(40, 30, 20, sides=32),
    "rod": m.tube(m.arc(60, 0, 5), 5),
    "ring": m.tube(m.circle(40), 4, closed=True),
    "vase": m.revolve([(-50, 10), (0, 30), (60, 5)]),
    "plate with a hole": m.prism(m.circle(50), -5, 5, [m.circle(20)]),
    "pile": m.sheet(np.zeros((5, 6)), np.arange(30.0).reshape(5, 6), 80, 90),
}


def open_edges(mesh: Mesh) -> int:
    edges = Counter((int(a), int(b)) for face in mesh.faces for a, b in zip(face, np.roll(face, -1), strict=True))
    return sum(count != edges.get((b, a), 0) for (a, b), count in edges.items())


def paths(mesh: Mesh, geometry: Geometry = FAR, seed: int = 0, share: float = 1.0) -> np.ndarray:
    """(H, W) millimetres of water in each ray."""
    from models.simulation.attenuation import materials

    rotation = random_rotation(np.random.default_rng(seed), 0.0)
    window = drawn(geometry, Thing((Part("water", mesh, share),)), rotation, np.array([270.0, 0.0, 60.0]))
    assert window is not None
    water = materials()["water"]
    return np.asarray(window.channels @ water / (water @ water))


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_is_closed_and_right_side_out(name):
    assert open_edges(SHAPES[name]) == 0
    assert SHAPES[name].volume() > 0


@pytest.mark.parametrize("name", SHAPES)
def test_the_sum_of_all_paths_is_the_volume_whatever_the_pose(name):
    assert paths(SHAPES[name]).sum() == pytest.approx(SHAPES[name].volume(), rel=0.01)


def test_a_tilted_box_keeps_its_volume_to_a_thousandth():
    box = m.box(200, 160, 90)
    assert paths(box, seed=3).sum() == pytest.approx(box.volume(), rel=1e-3)


def test_a_ball_has_the_volume_of_a_ball():
    assert m.ball(40, sides=32).volume() == pytest.approx(4 / 3 * np.pi * 40**3, rel=0.01)


@pytest.mark.parametrize("name", SHAPES)
def test_no_ray_has_a_negative_path(name):
    near = Geometry(448, 544, 1.25, 150.0, -800.0)
    assert paths(SHAPES[name], near, seed=5).min() > -0.3


def test_a_bore_longer_than_its_barrel_leaves_no_negative_path_beyond_the_bore():
    barrel, bore = m.revolve([(-50, 10), (50, 10)]), m.revolve([(-55, 6), (55, 6)])
    window = drawn(FAR, Thing((Part("steel", barrel), Part("steel", bore, -1.0))), np.eye(3), np.array([200.0, 0, 0]))
    assert window is not None
    from models.simulation.attenuation import transmission

    assert transmission(window.channels).max() <= 1.00001  # never more than the open beam, as in the machine


def test_cutting_edges_changes_neither_surface_nor_volume():
    box = m.box(300, 200, 3)
    vertices, faces, parents = split(box.vertices, box.faces, 45.0)
    cut = Mesh(vertices, faces)
    corners = vertices[faces]
    assert np.linalg.norm(corners - np.roll(corners, -1, 1), axis=-1).max() <= 45.0
    assert cut.volume() == pytest.approx(box.volume())
    assert open_edges(cut) == 0
    assert set(parents) == set(range(len(box.faces)))


def test_a_mirrored_shape_stays_right_side_out():
    assert SHAPES["vase"].scaled(1, -1, 1).volume() == pytest.approx(SHAPES["vase"].volume())


def test_a_hole_that_breaks_through_the_rim_is_left_out_instead_of_cracking_the_plate():
    plate = m.prism(m.rectangle(100, 40), 0, 2, [m.circle(10, (0, 18))])
    assert open_edges(plate) == 0
    assert plate.volume() == pytest.approx(8000)


def test_points_on_a_straight_line_leave_no_crack():
    outline = [(0, 0), (50, 0), (100, 0), (100, 40), (50, 40), (0, 40)]
    assert open_edges(m.prism(outline, 0, 2)) == 0


def test_a_hair_thin_wire_keeps_its_mass():
    thin = wire("copper", [(0, 0), (100, 0)], 0.1)
    assert thin.mesh.volume() * thin.share == pytest.approx(np.pi * 0.1**2 * 100, rel=0.01)


def test_a_vessel_holds_its_content_and_no_more_wall_than_it_has():
    outer, inner = m.box(60, 60, 60), m.box(56, 56, 56)
    parts = hollow("pet", outer, inner, "water", 0.5)
    assert [(part.material, part.share) for part in parts] == [("pet", 1.0), ("pet", -1.0), ("water", 0.5)]


def test_things_higher_above_a_source_below_look_smaller_across_the_belt_only():
    near = Geometry(448, 544, 1.0, 0.0, -800.0)
    low, high = (near.project(np.array([[100.0, -50.0, z], [200.0, 50.0, z]])) for z in (0.0, 200.0))
    assert np.ptp(low[:, 1]) == pytest.approx(100)
    assert np.ptp(high[:, 1]) == pytest.approx(100 * 800 / 1000)
    assert np.ptp(low[:, 0]) == np.ptp(high[:, 0]) == pytest.approx(100)


def test_paths_of_things_add_up():
    near = Geometry(448, 544, 1.25, 80.0, -800.0)
    a, b = (Thing((Part("water", m.box(80, 50, 30).moved(x=shift)),)) for shift in (0.0, 20.0))
    spot = (np.eye(3), np.array([300.0, 0.0, 50.0]))
    both = drawn(near, Thing((*a.parts, *b.parts)), *spot)
    whole = np.zeros((448, 544, 5), np.float32)
    for thing in (a, b):
        window = drawn(near, thing, *spot)
        assert window is not None
        whole[window.area] += window.channels
    assert both is not None
    np.testing.assert_allclose(whole[both.area], both.channels, atol=1e-4)
