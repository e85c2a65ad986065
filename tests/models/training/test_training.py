"""Training needs torch, which the product does not: these are skipped where it is not installed."""

from __future__ import annotations

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch; the product does not")
pytest.importorskip("onnx", reason="training needs onnx; the product does not")


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    from models.training import pool as module

    folder = tmp_path_factory.mktemp("pool")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SHARD", 4)
        module.build_pool(folder, 1, 0, 1)
        yield folder


@pytest.fixture(scope="module")
def samples(pool):
    from models.training.dataset import TrainingPictures

    torch.set_num_threads(1)
    pictures = TrainingPictures(pool, seed=1)
    drawn = (pictures.draw(256) for _ in range(60))
    return [sample for sample in drawn if len(sample.boxes)][:2]


def test_loss_falls_when_two_pictures_are_learnt_by_heart(samples):
    from models.training.network import Yolox
    from models.training.train import loss_of

    torch.manual_seed(0)
    network = Yolox(26).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3)
    losses = []
    for _ in range(32):
        loss = loss_of(network, samples, use_l1=False)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert np.isfinite(losses).all()
    assert np.mean(losses[-3:]) < 0.6 * losses[0]


def test_exported_network_gives_what_the_manifest_says(tmp_path):
    from models.onnx_detector import OnnxDetector
    from models.training.export import export_onnx
    from models.training.network import Yolox
    from models.training.publish import LABELS, Label, entry

    digest = export_onnx(Yolox(26), tmp_path / "a.onnx")
    model = entry("1", digest, {label: Label(label, 0.3) for label in LABELS}, {"seen": 0, "seed": 1})
    detector = OnnxDetector(model, tmp_path / "a.onnx", threads=1)  # compares every tensor with the entry
    assert detector.labels == LABELS


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


def test_opened_filters_compute_what_the_depth_wise_ones_did():
    from torch.nn.functional import conv2d

    from models.training.start_weights import _opened

    filters, picture = torch.randn(6, 1, 3, 3), torch.randn(1, 6, 9, 9)
    torch.testing.assert_close(conv2d(picture, _opened(filters)), conv2d(picture, filters, groups=6))


def test_learning_goes_on_from_an_exported_file_with_what_it_knew(pool, tmp_path):
    from models.training.dataset import TrainingPictures
    from models.training.export import export_onnx
    from models.training.network import Yolox
    from models.training.start_weights import load_start
    from models.training.train import LABELS, as_tensors

    torch.manual_seed(3)
    taught, fresh = Yolox(26), Yolox(26)
    sample, _ = as_tensors(TrainingPictures(pool, seed=2).batch(4, 256))
    for module in taught.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = 1.0  # one look gives batch norm its statistics
    taught.train()(sample)
    export_onnx(taught, tmp_path / "a.onnx")
    load_start(fresh, tmp_path / "a.onnx", LABELS, sample)
    with torch.no_grad():
        known, learnt = taught.eval()(sample), fresh.eval()(sample)
    torch.testing.assert_close(learnt, known, atol=2e-2, rtol=1e-2)


def test_a_run_that_was_cut_off_goes_on_and_notes_its_curve(pool, tmp_path):
    from models.training.curve import draw_curve
    from models.training.sources import Sources
    from models.training.train import Plan, train

    train(Plan(Sources(pool), tmp_path, None, views=2, batch=1, side=96))
    train(Plan(Sources(pool), tmp_path, None, views=3, batch=1, side=96, loaders=1))
    rows = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["seen"] for row in rows] == [2, 3]
    draw_curve(tmp_path / "log.jsonl", tmp_path / "curve.png")
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")


def test_upstreams_own_filters_export_and_come_back_from_the_state_of_a_run(pool, tmp_path):
    from models.training.export import export_run
    from models.training.network import Yolox
    from models.training.sources import Sources
    from models.training.train import Plan, train

    closed, opened = Yolox(26, is_opened=False), Yolox(26)
    assert sum(p.numel() for p in closed.parameters()) < 0.5 * sum(p.numel() for p in opened.parameters())
    train(Plan(Sources(pool), tmp_path, None, views=2, batch=2, side=96, is_opened=False))
    export_run(tmp_path, tmp_path / "closed.onnx", 96)
    assert (tmp_path / "closed.onnx").stat().st_size < 6e6
