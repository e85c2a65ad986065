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
    from models.training.step import loss_of
    from models.training.train import as_batch

    torch.manual_seed(0)
    network = Yolox(26).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3)
    losses = []
    for _ in range(32):
        loss = loss_of(network, as_batch(samples), use_l1=False)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert np.isfinite(losses).all()
    assert np.mean(losses[-3:]) < 0.6 * losses[0]


def test_pictures_without_any_article_teach_that_there_is_none():
    from models.training.dataset import Sample
    from models.training.network import Yolox
    from models.training.step import loss_of
    from models.training.train import as_batch

    empty = Sample(np.full((64, 64, 3), 255, np.uint8), np.zeros((0, 4), np.float32), np.zeros(0, np.int64))
    network = Yolox(26, widths=(8, 8, 8, 16, 16, 8))
    loss = loss_of(network, as_batch([empty, empty]), use_l1=True)
    loss.backward()
    assert torch.isfinite(loss)
    assert loss > 0


def test_exported_network_gives_what_the_manifest_says(tmp_path):
    from models.onnx_detector import OnnxDetector
    from models.training.export import export_onnx
    from models.training.network import Yolox
    from models.training.publish import LABELS, Label, entry

    export_onnx(Yolox(26), tmp_path / "a.onnx")
    model = entry("1", tmp_path / "a.onnx", {label: Label(label, 0.3) for label in LABELS}, {"seen": 0, "seed": 1})
    detector = OnnxDetector(model, tmp_path / "a.onnx", threads=1)  # compares every tensor with the entry
    assert detector.labels == LABELS


def test_a_cell_inside_the_article_is_assigned_to_it():
    from models.training.loss import assign
    from models.training.network import decode_boxes, grid

    corners, strides = grid(96, 96)
    raw = torch.zeros(1, len(corners), 31)
    truth = torch.tensor([[[40.0, 40.0, 24.0, 24.0]]])
    boxes = decode_boxes(raw, corners, strides)
    chosen, article, _ = assign(raw, boxes, truth, torch.tensor([[3]]), corners, strides)
    cells = chosen[0].nonzero()[:, 0]
    centres = (corners[cells] + 0.5) * strides[cells]
    assert len(cells) >= 1
    assert (article[chosen] == 0).all()
    assert ((centres - 40).abs() <= 12 + 1.5 * strides[cells]).all()


def test_opened_filters_compute_what_the_depth_wise_ones_did():
    from torch.nn.functional import conv2d

    from models.training.start_weights import _opened

    filters, picture = torch.randn(6, 1, 3, 3), torch.randn(1, 6, 9, 9)
    torch.testing.assert_close(conv2d(picture, _opened(filters)), conv2d(picture, filters, groups=6))


def _look_once(network, pictures):
    """One look gives batch norm its statistics."""
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = 1.0
    network.train()(pictures)


def test_learning_goes_on_from_an_exported_file_with_what_it_knew(pool, tmp_path):
    from models.ort import onnxruntime
    from models.training.dataset import TrainingPictures
    from models.training.export import Deployed, export_onnx
    from models.training.network import Yolox
    from models.training.start_weights import load_start
    from models.training.train import LABELS, as_batch

    torch.manual_seed(3)
    taught, fresh = Yolox(26), Yolox(26)
    sample, _ = as_batch(TrainingPictures(pool, seed=2).batch(4, 256))
    _look_once(taught, sample)
    export_onnx(taught, tmp_path / "a.onnx", 256)
    load_start(fresh, tmp_path / "a.onnx", LABELS, sample)
    session = onnxruntime.InferenceSession(tmp_path / "a.onnx", providers=["CPUExecutionProvider"])
    picture = sample[:1].permute(0, 2, 3, 1).byte().contiguous()
    with torch.no_grad():
        known, learnt = session.run(None, {"images": picture.numpy()})[1], Deployed(fresh.eval())(picture)[1]
    torch.testing.assert_close(learnt, torch.from_numpy(known), atol=1e-3, rtol=1e-2)


def test_an_exported_file_takes_smaller_pictures_and_gives_what_the_network_gives(tmp_path, monkeypatch):
    from models.onnx_detector import OnnxDetector
    from models.training import export
    from models.training.network import Yolox, grid
    from models.training.publish import untuned

    torch.manual_seed(3)
    network = Yolox(26)
    _look_once(network, torch.randint(256, (2, 3, 128, 128)).float())
    monkeypatch.setattr(export, "LEAST_HALVED", 1 << 40)  # rounded filters would hide what is compared
    export.export_onnx(network, tmp_path / "a.onnx", 128)
    detector = OnnxDetector(untuned("a", tmp_path / "a.onnx"), tmp_path / "a.onnx", threads=1)
    picture = torch.randint(256, (1, 64, 96, 3), dtype=torch.uint8)
    boxes, scores = detector._run(picture.numpy())
    with torch.no_grad():
        known_boxes, known_scores = export.Deployed(network.eval())(picture)
        corners, strides = grid(64, 96)
        raw = network(picture.permute(0, 3, 1, 2).float())
    torch.testing.assert_close(torch.from_numpy(scores), known_scores, atol=1e-4, rtol=1e-2)
    torch.testing.assert_close(torch.from_numpy(boxes), known_boxes, atol=0.01, rtol=1e-3)
    centres = (raw[..., :2] + corners) * strides
    torch.testing.assert_close((known_boxes[..., :2] + known_boxes[..., 2:]) / 2, centres, atol=0.1, rtol=1e-2)


def test_a_run_that_was_cut_off_goes_on_and_notes_its_curve(pool, tmp_path):
    from models.training.curve import draw_curve
    from models.training.sources import Sources
    from models.training.train import Plan, train

    train(Plan(Sources(pool), tmp_path, None, views=2, batch=1, side=96))
    train(Plan(Sources(pool), tmp_path, None, views=3, batch=1, side=96))
    rows = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["seen"] for row in rows] == [2, 3]
    draw_curve(tmp_path / "log.jsonl", tmp_path / "curve.png")
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")


def test_a_run_that_has_ended_stays_as_it_is(pool, tmp_path):
    from models.training.sources import Sources
    from models.training.train import Plan, train

    plan = Plan(Sources(pool), tmp_path, None, views=2, batch=1, side=96)
    train(plan)
    state, log = (tmp_path / "state.pt").read_bytes(), (tmp_path / "log.jsonl").read_bytes()
    train(plan)
    assert (tmp_path / "state.pt").read_bytes() == state
    assert (tmp_path / "log.jsonl").read_bytes() == log


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


def test_a_batch_costs_what_its_pictures_cost_one_by_one():
    from models.training.loss import NOTHING, assign, detection_loss
    from models.training.network import decode_boxes, grid

    torch.manual_seed(4)
    corners, strides = grid(96, 96)
    raw = torch.randn(3, len(corners), 31)
    boxes, classes = torch.zeros(3, 5, 4), torch.full((3, 5), NOTHING)
    for row, count in enumerate((0, 2, 5)):
        boxes[row, :count, :2] = torch.rand(count, 2) * 60
        boxes[row, :count, 2:] = boxes[row, :count, :2] + 8 + torch.rand(count, 2) * 25
        classes[row, :count] = torch.randint(0, 26, (count,))
    truth = torch.cat(((boxes[..., :2] + boxes[..., 2:]) / 2, boxes[..., 2:] - boxes[..., :2]), -1)
    decoded = decode_boxes(raw, corners, strides)
    chosen, article, _ = assign(raw, decoded, truth, classes, corners, strides)
    assert not chosen[0].any()
    assert set(article[2][chosen[2]].tolist()) == set(range(5))
    together = detection_loss(raw, (boxes, classes), corners, strides, use_l1=True) * chosen.sum()
    alone = sum(
        detection_loss(raw[row : row + 1], (boxes[row : row + 1, :count], classes[row : row + 1, :count]), corners,
                       strides, use_l1=True) * max(int(chosen[row].sum()), 1)
        for row, count in enumerate((1, 2, 5))
    )  # fmt: skip
    torch.testing.assert_close(together, alone)


def test_a_wider_network_begins_with_what_a_narrow_one_knew(tmp_path):
    from models.training.export import export_onnx
    from models.training.network import Yolox
    from models.training.start_weights import load_start, widths_of
    from models.training.train import LABELS

    torch.manual_seed(5)
    sample = torch.rand(2, 3, 96, 96) * 255
    narrow, wide = Yolox(26), Yolox(26, widths=(16, 40, 80, 160, 288, 96))
    export_onnx(narrow, tmp_path / "a.onnx", 96)
    assert widths_of(tmp_path / "a.onnx") == narrow.widths
    same = Yolox(26)
    load_start(same, tmp_path / "a.onnx", LABELS, sample)
    load_start(wide, tmp_path / "a.onnx", LABELS, sample)
    with torch.no_grad():
        torch.testing.assert_close(wide.eval()(sample), same.eval()(sample), atol=1e-3, rtol=1e-3)
    export_onnx(wide, tmp_path / "b.onnx", 96)
    with pytest.raises(AssertionError, match="cannot begin from a wider one"):
        load_start(same, tmp_path / "b.onnx", LABELS, sample)


def test_filters_kept_in_half_halve_a_file_and_come_back_for_tools_that_want_them_full(tmp_path):
    from models.ort import onnxruntime
    from models.training.export import export_onnx, in_full
    from models.training.network import Yolox

    torch.manual_seed(6)
    export_onnx(Yolox(26), tmp_path / "half.onnx", 96)
    in_full(tmp_path / "half.onnx", tmp_path / "full.onnx")
    sizes = [(tmp_path / name).stat().st_size for name in ("half.onnx", "full.onnx")]
    assert sizes[0] < 0.55 * sizes[1]
    picture = np.random.default_rng(1).integers(0, 256, (1, 96, 96, 3)).astype(np.uint8)
    outputs = [
        onnxruntime.InferenceSession(tmp_path / name, providers=["CPUExecutionProvider"]).run(None, {"images": picture})
        for name in ("half.onnx", "full.onnx")
    ]
    for half, full in zip(*outputs, strict=True):
        np.testing.assert_allclose(half, full, atol=1e-3, rtol=1e-4)
