"""Pictures drawn on the device that learns from them; here the device is the processor."""

from __future__ import annotations

import json
import multiprocessing
import threading
from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch; the product does not")
pytest.importorskip("onnx", reason="training needs onnx; the product does not")

import numpy as np  # noqa: E402

from models.cv import cv2  # noqa: E402
from models.simulation.roughen import DRAWN  # noqa: E402
from models.training import on_device, pool, stock  # noqa: E402
from models.training.crops import Crops, placed, sampled, tiled  # noqa: E402
from models.training.loss import NOTHING  # noqa: E402
from models.training.on_device import CROPS, PLAIN, WHOLE, DevicePictures  # noqa: E402
from models.training.real import RealSet  # noqa: E402
from models.training.rough_device import roughened  # noqa: E402
from models.training.sources import Sources  # noqa: E402
from models.training.stock import WHITE, PoolStock, Stock  # noqa: E402

CPU = torch.device("cpu")
SHARD = 4


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pool of two shards of four frames."""
    monkeypatch.setattr(pool, "SHARD", SHARD)
    monkeypatch.setattr(stock, "SHARD", SHARD)
    pool.build_pool(tmp_path / "pool", 1, 0, 2)
    return tmp_path / "pool"


@pytest.fixture
def real(tmp_path: Path) -> RealSet:
    """Three scans on white, a dark article in each of two."""
    images, annotations = [], []
    for number in range(3):
        picture = np.full((90, 120, 3), 255, np.uint8)
        if number < 2:
            picture[30:60, 10:40] = (20, 40, 60)
            annotations.append({"id": number, "image_id": number, "category_id": 1, "bbox": [10, 30, 30, 30]})
        cv2.imwrite(str(tmp_path / f"{number}.png"), picture)
        images.append({"id": number, "file_name": f"{number}.png", "width": 120, "height": 90})
    content = {"images": images, "annotations": annotations, "categories": [{"id": 1, "name": "gun"}]}
    (tmp_path / "annotations.json").write_text(json.dumps(content), encoding="utf-8")
    return RealSet(tmp_path / "annotations.json", tmp_path)


def one_frame() -> Stock:
    """60 x 80, an article at x 20..44, y 10..22."""
    frame = Stock(1, 60, 80, WHITE, CPU)
    frame.pixels[0, 10:22, 20:44] = 0
    frame.mark(0, np.array([[20, 10, 44, 22]], np.float32), np.array([5]))
    return frame


TURNS = [(x, y, diagonal) for x in (False, True) for y in (False, True) for diagonal in (False, True)]


@pytest.mark.parametrize("turns", TURNS)
def test_a_box_lies_on_its_article_however_the_crop_is_turned(turns):
    frame = one_frame()
    crops = Crops(torch.tensor([0]), torch.tensor([[8.0, 2.0]]), torch.tensor([[50.0, 40.0]]), torch.tensor([turns]))
    picture = sampled(frame, crops, 100, None, None)[0].mean(0)
    boxes, classes = placed(frame, crops, 100, 0.5, 4.0)
    rows, columns = (picture < 128).any(1).nonzero()[:, 0], (picture < 128).any(0).nonzero()[:, 0]
    found = torch.stack((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)).float()
    torch.testing.assert_close(boxes[0, 0], found, atol=1.5, rtol=0)
    assert classes[0].tolist() == [5] + [NOTHING] * (classes.shape[1] - 1)


def test_what_a_crop_shows_beyond_its_frame_is_belt_and_an_article_mostly_cut_away_is_not_marked():
    frame = one_frame()
    crops = Crops(
        torch.tensor([0, 0]), torch.tensor([[-60.0, -60.0], [38.0, 0.0]]), torch.full((2, 2), 100.0),
        torch.zeros(2, 3, dtype=torch.bool),
    )  # fmt: skip
    pictures = sampled(frame, crops, 100, None, None)
    assert (pictures[0, :, :60, :60] == 255).all()
    _, classes = placed(frame, crops, 100, 0.5, 4.0)
    assert classes[0, 0] == 5
    assert classes[1, 0] == NOTHING


def test_a_table_colours_places_and_its_first_colour_is_the_belt():
    frame = Stock(1, 4, 4, 0, CPU)
    frame.pixels[0, :2] = 1
    tables = torch.tensor([[0x010203, 0x302010], [0, 0x0000FF]], dtype=torch.int32)
    crops = Crops(torch.tensor([0]), torch.zeros(1, 2), torch.full((1, 2), 4.0), torch.zeros(1, 3, dtype=torch.bool))
    first, second = (sampled(frame, crops, 4, tables, torch.tensor([which]))[0] for which in (0, 1))
    assert first[:, 0, 0].tolist() == [0x10, 0x20, 0x30]
    assert first[:, 3, 3].tolist() == [3, 2, 1]
    assert second[:, 0, 0].tolist() == [255, 0, 0]


def test_crops_are_laid_side_by_side_and_their_boxes_move_along():
    cells = torch.stack([torch.full((3, 10, 10), float(value)) for value in range(8)])
    boxes = torch.tensor([[[1.0, 2, 5, 6]]] * 8)
    classes = torch.tensor([[value if value % 4 else NOTHING] for value in range(8)])
    pictures, boxes, classes = tiled(cells, boxes, classes, torch.full((2, 3, 21, 21), 255.0), 2, 6)
    assert pictures[1, 0, [0, 0, 10, 10], [0, 10, 0, 10]].tolist() == [4, 5, 6, 7]
    assert (pictures[:, :, 20] == 255).all()
    assert classes.tolist() == [[1, 2, 3, -1, -1, -1], [5, 6, 7, -1, -1, -1]]
    assert boxes[0, :3].tolist() == [[11, 2, 15, 6], [1, 12, 5, 16], [11, 12, 15, 16]]


def test_the_newest_frames_of_a_growing_pool_take_the_place_of_the_oldest(drawn):
    held = PoolStock(drawn, SHARD, CPU)
    assert held.refresh() == SHARD
    before = held.pixels.clone()
    while held.refresh() < 2 * SHARD:
        pass
    held.close()
    assert len(held.pixels) == SHARD
    assert not torch.equal(before, held.pixels)
    truth = json.loads((drawn / "00001.json").read_text(encoding="utf-8"))
    marked = [sorted(value for value in row if value != NOTHING) for row in held.classes.tolist()]
    assert marked == [sorted(article[0] for article in entry["articles"]) for entry in truth]


def test_a_pool_that_is_used_up_leaves_the_disk_and_is_not_drawn_again(drawn):
    held = PoolStock(drawn, 2 * SHARD, CPU, is_used_up=True)
    while held.refresh() < 2 * SHARD:
        pass
    held.close()
    assert held.pixels.any(2).any(1).all()
    assert not list(drawn.glob("*.npy"))
    assert pool._missing(drawn, 1, 0, 3) == [(drawn, 1, 2)]
    again = PoolStock(drawn, SHARD, CPU)
    assert again.refresh() == 0
    again.close()
    assert len(pool.Pool(drawn)) == 0


def test_a_pool_frame_has_the_colours_that_the_product_gives_it(drawn):
    from models.colour import colourise
    from models.training.dataset import palette_tables

    held = PoolStock(drawn, 2 * SHARD, CPU)
    held.refresh()
    held.close()
    low, high = np.load(drawn / "00000.npy")[1]
    table = palette_tables(1)[3]
    packed = torch.from_numpy(table.astype(np.int32))[held.pixels[1].long()]
    shown = np.stack([packed.numpy() >> shift & 255 for shift in (0, 8, 16)], -1)
    assert np.array_equal(shown, colourise(low, high, table))


def test_batches_drawn_ahead_are_handed_out_one_by_one_until_another_size_is_asked_for(drawn, real):
    pictures = DevicePictures(Sources(drawn, (real,), 1.0, 128), 1, 0, "cpu", 2 * SHARD)
    pictures._ahead = 3
    batches = [pictures.batch(4, 96) for _ in range(3)]
    assert not pictures._waiting
    larger, (boxes, classes) = pictures.batch(2, 128)
    pictures.close()
    assert {batch[0].shape for batch in batches} == {(4, 3, 96, 96)}
    assert len({float(batch[0].sum()) for batch in batches}) == 3
    assert larger.shape == (2, 3, 128, 128)
    assert boxes.shape == (2, on_device.MOST_IN_A_PICTURE, 4)
    assert classes.shape == (2, on_device.MOST_IN_A_PICTURE)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="records a CUDA graph")
def test_a_recorded_step_learns_as_a_plain_one_does():
    from models.training.network import Yolox
    from models.training.step import RecordedStep, Step, optimiser_of, set_rate

    torch.manual_seed(0)
    network = Yolox(26).cuda().train()
    optimiser = optimiser_of(network, 2e-3, "cuda")
    step = RecordedStep(Step(network, optimiser))
    boxes, classes = torch.tensor([[[20.0, 20, 70, 60]]] * 2).cuda(), torch.tensor([[3], [5]]).cuda()
    losses = [float(step((torch.rand(2, 3, 96, 96).cuda() * 255, (boxes, classes)), False)) for _ in range(60)]
    assert sum(losses[-5:]) < 0.6 * sum(losses[:5])
    held = network.head.cls_preds[0].weight.clone()
    set_rate(optimiser, 0.0)
    step((torch.rand(2, 3, 96, 96).cuda() * 255, (boxes, classes)), False)
    assert torch.equal(held, network.head.cls_preds[0].weight)


def test_pictures_of_all_sources_come_in_one_batch_and_whole_ones_are_not_packed(drawn, real):
    pictures = DevicePictures(Sources(drawn, (real,), 1.0, 128), 1, 0, "cpu", 2 * SHARD)
    shown, (boxes, classes) = pictures.batch(24, 96)
    whole, _ = pictures.batch(6, 128, WHOLE)
    plain, _ = pictures.batch(6, 128, PLAIN)
    pictures.close()
    assert shown.shape == (24, 3, 96, 96)
    assert whole.shape == plain.shape == (6, 3, 128, 128)
    assert shown.min() >= 0
    assert shown.max() < 255.01
    assert boxes.shape[:2] == classes.shape
    kept = boxes[classes != NOTHING]
    assert len(kept) > 10
    assert ((kept[:, 2:] - kept[:, :2]) >= on_device.LEAST_SIDE).all()
    assert kept.max() <= 96


def test_plain_pictures_stand_as_their_scans_do_and_others_are_turned(real):
    pictures = DevicePictures(Sources(None, (real,), 0.0, 128), 1, 0, "cpu", 0)
    left_of_the_middle = {}
    for name, manner in (("whole", WHOLE), ("plain", PLAIN)):
        _, (boxes, classes) = pictures.batch(60, 128, manner)
        kept = boxes[classes != NOTHING]
        left_of_the_middle[name] = (kept[:, 0] + 1 < 128 - kept[:, 2]).float().mean()
    assert left_of_the_middle["plain"] > 0.95
    assert left_of_the_middle["whole"] < 0.8


def test_a_run_shows_crops_then_whole_scans_then_plain_ones():
    from models.training.train import Plan, _batch

    class Asked:
        def batch(self, count, side, manner):
            return count, side, manner

    plan = Plan(Sources(None), Path("run"), None, 100, batch=64, side=320, whole_from=0.3, plain_from=0.8)
    assert _batch(plan, Asked(), 0.29) == (64, 320, CROPS)
    assert _batch(plan, Asked(), 0.31) == (16, 640, WHOLE)
    assert _batch(plan, Asked(), 0.81) == (16, 640, PLAIN)


def test_equal_seeds_draw_equal_pictures(real):
    first, second = (DevicePictures(Sources(None, (real,), 0.0, 128), 3, 1, "cpu", 0).batch(4, 64) for _ in range(2))
    assert torch.equal(first[0], second[0])
    assert torch.equal(first[1][0], second[1][0])


def test_a_pool_into_which_nothing_comes_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(on_device, "PATIENCE_S", 0.0)
    with pytest.raises(FileNotFoundError, match="no frames came into the pool"):
        DevicePictures(Sources(tmp_path), 1, 0, "cpu", SHARD)


def test_pictures_are_roughened_only_where_they_are_to_be():
    picture = torch.rand(40, 3, 50, 50, generator=torch.Generator().manual_seed(1)) * 255
    random = torch.Generator().manual_seed(2)
    assert torch.equal(roughened(picture.clone(), 0.0, DRAWN, random), picture)
    rough = roughened(picture.clone(), 1.0, DRAWN, random)
    changed = (rough - picture).abs().mean((1, 2, 3))
    assert 0.5 < (changed > 0.1).float().mean() < 1.0
    assert rough.min() >= 0
    assert rough.max() < 255.01


def test_a_run_as_on_a_gpu_sees_whole_pictures_last_and_ends_when_its_time_is_over(drawn, real, tmp_path):
    from models.training.export import export_run
    from models.training.gpu import on_gpu
    from models.training.start_weights import widths_of
    from models.training.train import Plan, train

    plan = on_gpu(Plan(Sources(drawn, (real,), 1.0, 96), tmp_path / "run", None, views=8), minutes=10)
    widths = (8, 8, 8, 16, 16, 8)
    plan = replace(plan, device="cpu", batch=2, side=64, whole_side=96, frames_held=8, widths=widths)
    train(plan)
    train(replace(plan, out=tmp_path / "timed", views=10**9, minutes=1e-6))
    logs = [(tmp_path / run / "log.jsonl").read_text(encoding="utf-8") for run in ("run", "timed")]
    rows = [json.loads(log) for log in logs]
    assert rows[0]["seen"] == 8
    assert rows[1]["seen"] <= 10
    assert np.isfinite([row["loss"] for row in rows]).all()
    export_run(tmp_path / "run", tmp_path / "run.onnx", 96)
    assert widths_of(tmp_path / "run.onnx") == widths


def test_what_comes_of_a_mixed_run_lies_halfway_between_its_start_and_what_it_learned(real, tmp_path):
    from models.training.export import export_run
    from models.training.start_weights import read_folded
    from models.training.train import Plan, train

    first = Plan(Sources(None, (real,), 0.0, 64), tmp_path / "first", None, 2, batch=2, side=64, is_drawn_there=True)
    train(replace(first, widths=(8, 8, 8, 16, 16, 8), frames_held=0))
    start = tmp_path / "start.onnx"
    export_run(first.out, start, 64)
    run = replace(first, out=tmp_path / "run", start=start, views=6, rate=0.05, frames_held=0, way_back=0.5)
    train(run)
    export_run(run.out, tmp_path / "mixed.onnx", 64)
    (run.out / "start.onnx").unlink()
    export_run(run.out, tmp_path / "learned.onnx", 64)
    begun, mixed, learned = (read_folded(path) for path in (start, tmp_path / "mixed.onnx", tmp_path / "learned.onnx"))
    name = "head.cls_preds.0"
    assert not np.allclose(begun[name][0], learned[name][0], atol=1e-4)
    for name, (weight, bias) in mixed.items():
        middle = (begun[name][0] + learned[name][0]) / 2
        np.testing.assert_allclose(weight, middle, atol=2e-3 * np.abs(middle).max())
        np.testing.assert_allclose(bias, (begun[name][1] + learned[name][1]) / 2, atol=1e-3)


def test_a_run_that_is_taken_up_again_names_the_model_that_it_began_with(real, tmp_path):
    from models.training.train import Plan, train

    plan = Plan(
        Sources(None, (real,), 0.0, 64), tmp_path, None, 2, batch=2, side=64, is_drawn_there=True, frames_held=0
    )
    plan = replace(plan, widths=(8, 8, 8, 16, 16, 8))
    train(replace(plan, goes_on_from=("default 1", 100)))
    train(replace(plan, views=4, goes_on_from=("default 2, published meanwhile", 200)))
    assert torch.load(tmp_path / "state.pt")["goes_on_from"] == ("default 1", 100)


def test_frames_are_drawn_beside_a_run_by_processes_that_end_with_it(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "_missing", lambda *_: [tmp_path / "first", tmp_path / "second"])
    monkeypatch.setattr(pool, "_build_shard", Path.touch)  # a real shard takes half a minute
    with pool.drawn_beside(tmp_path, 1, 2, 1):
        pause = threading.Event()
        assert any((tmp_path / "second").exists() or pause.wait(0.1) for _ in range(300))
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


def test_minutes_are_refused_where_only_pictures_count(capsys):
    from models.training.__main__ import _run

    with pytest.raises(SystemExit):
        _run(["train", "--pool", "a", "--out", "b", "--minutes", "3"])
    assert "on a processor say --views" in capsys.readouterr().err


def test_frames_are_used_up_by_a_gpu_alone(capsys):
    from models.training.__main__ import _run

    with pytest.raises(SystemExit):
        _run(["train", "--pool", "a", "--out", "b", "--use-up"])
    assert "--use-up is for --gpu" in capsys.readouterr().err
