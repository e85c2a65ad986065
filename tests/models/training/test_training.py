"""Training needs torch, which the product does not: these are skipped where it is not installed."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch; the product does not")
pytest.importorskip("onnx", reason="training needs onnx; the product does not")


@pytest.fixture(scope="module")
def samples():
    from models.training.dataset import lane_sample

    torch.set_num_threads(1)
    return [lane_sample(1, index) for index in (1, 2)]


def test_loss_falls_when_two_pictures_are_learnt_by_heart(samples):
    from models.training.network import YoloxNano
    from models.training.train import step

    torch.manual_seed(0)
    network = YoloxNano(26).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3)
    losses = []
    for _ in range(20):
        loss = step(network, samples, use_l1=False)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert np.isfinite(losses).all()
    assert np.mean(losses[-3:]) < 0.5 * losses[0]


def test_exported_network_gives_what_the_manifest_says(tmp_path, samples):
    from models.training.detect import Detector
    from models.training.export import export_onnx
    from models.training.network import YoloxNano

    digest = export_onnx(YoloxNano(26), tmp_path / "a.onnx")
    session = Detector(tmp_path / "a.onnx")._session
    boxes, scores = session.run(["boxes", "scores"], {"images": samples[0].picture[None]})
    assert len(digest) == 64
    assert boxes.shape == (1, 3549, 4)
    assert scores.shape == (1, 3549, 26)
    assert scores.min() >= 0
    assert scores.max() <= 1


def test_a_cell_inside_the_article_is_assigned_to_it():
    from models.training.loss import assign
    from models.training.network import decode_boxes, grid

    corners, strides = grid(96, 96)
    raw = torch.zeros(len(corners), 31)
    truth = torch.tensor([[40.0, 40.0, 24.0, 24.0]])
    cells, article, _ = assign(raw, decode_boxes(raw, corners, strides), truth, torch.tensor([3]), corners, strides)
    centres = (corners[cells] + 0.5) * strides[cells]
    assert len(cells) >= 1
    assert (article == 0).all()
    assert ((centres - 40).abs() <= 12 + 1.5 * strides[cells]).all()
