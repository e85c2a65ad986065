"""An export: whole files, faults told, a manifest that finds every change."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault
from tests.ui.reports.day_scene import DAY, DayScene
from ui.reports import day_files
from ui.reports.day_files import KINDS, NAMES, DayFiles, fault_reports, recorded
from ui.reports.manifest import MANIFEST, verify_export


def differences(folder: Path) -> list[tuple[str, str]]:
    return [(difference.file, difference.kind) for difference in verify_export(folder)]


def test_all_files_of_a_day_are_written_and_listed(scene: DayScene, tmp_path: Path) -> None:
    scene.bags(4)
    scene.good_coach("r1", "K101", 30)

    export = scene.files.write(KINDS, DAY, tmp_path / "out")

    assert [file.name for file in export.files] == [*(f"2026-11-23-{NAMES[kind]}" for kind in KINDS), MANIFEST]
    assert sorted(os.listdir(tmp_path / "out")) == sorted(file.name for file in export.files)
    assert (export.faults, export.is_cancelled) == ((), False)
    assert verify_export(tmp_path / "out") == []


def test_sha256sum_reads_the_manifest(scene: DayScene, tmp_path: Path) -> None:
    scene.files.write(("inspection_csv", "departures_csv"), DAY, tmp_path / "out")

    checked = subprocess.run(["sha256sum", "-c", MANIFEST], cwd=tmp_path / "out", capture_output=True, timeout=10)

    assert checked.returncode == 0


def test_an_empty_day_gives_all_files(scene: DayScene, tmp_path: Path) -> None:
    assert len(scene.files.write(KINDS, DAY, tmp_path / "out").files) == len(KINDS) + 1


def test_two_exports_of_the_same_log_are_the_same(scene: DayScene, tmp_path: Path) -> None:
    scene.bags(4)
    scene.files.write(KINDS, DAY, tmp_path / "one")
    scene.files.write(KINDS, DAY, tmp_path / "two")

    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


def test_progress_counts_to_the_end(scene: DayScene, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []

    scene.files.write(("inspection_csv", "log_jsonl"), DAY, tmp_path / "out", lambda *step: seen.append(step))

    assert seen == [(0, 2, "inspection_csv"), (1, 2, "log_jsonl"), (2, 2, "")]


def test_a_cancelled_export_leaves_whole_files_and_their_sums(scene: DayScene, tmp_path: Path) -> None:
    answers = iter((False, True))

    export = scene.files.write(KINDS, DAY, tmp_path / "out", is_cancelled=lambda: next(answers))

    assert export.is_cancelled
    assert sorted(os.listdir(tmp_path / "out")) == ["2026-11-23-inspection-log.xlsx", MANIFEST]
    assert verify_export(tmp_path / "out") == []


def test_an_export_cancelled_at_once_writes_nothing(scene: DayScene, tmp_path: Path) -> None:
    export = scene.files.write(KINDS, DAY, tmp_path / "out", is_cancelled=lambda: True)

    assert export.files == ()
    assert os.listdir(tmp_path / "out") == []


def test_a_missing_photo_is_a_fault_of_the_export_and_not_its_end(scene: DayScene, tmp_path: Path) -> None:
    scene.bags(2)
    (bag,) = [bag for bag in scene.bench.station.bags.values() if bag.finds]
    photo = bag.finds[0].event.photo
    assert photo is not None
    scene.evidence.path(photo).unlink()

    export = scene.files.write(KINDS, DAY, tmp_path / "out")

    assert len(export.files) == len(KINDS) + 1
    assert [command.code for command in fault_reports(export)] == ["evidence.missing"]


def test_a_folder_that_is_a_file_is_told(scene: DayScene, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")

    with pytest.raises(EnvironmentFault, match="choose another folder") as told:
        scene.files.write(KINDS, DAY, tmp_path / "out")

    assert told.value.code == "export.not_writable"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export.disk_full"),
        (errno.EROFS, "export.not_writable"),
        (errno.EACCES, "export.not_writable"),
        (errno.EIO, "export.failed"),
    ],
)
def test_a_disk_that_fails_is_told_by_its_kind(
    scene: DayScene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(path: Path, content: bytes) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(day_files, "write_durably", fail)

    with pytest.raises(EnvironmentFault) as told:
        scene.files.write(("inspection_csv",), DAY, tmp_path / "out")

    assert told.value.code == code
    assert str(tmp_path / "out") in str(told.value)


def test_a_missing_log_is_told(scene: DayScene, tmp_path: Path) -> None:
    from checkpoint.settings import Settings

    settings = Settings("lane-1", "站", str(tmp_path / "nowhere"))

    with pytest.raises(EnvironmentFault) as told:
        DayFiles(settings, scene.bench.law().catalogue, scene.bench.law().rules, scene.evidence).write(
            KINDS, DAY, tmp_path / "out"
        )

    assert told.value.code.startswith("log.")


def test_the_record_of_an_export_holds_every_hash(scene: DayScene, tmp_path: Path) -> None:
    export = scene.files.write(("inspection_csv",), DAY, tmp_path / "out")

    command = recorded("day", DAY, export.files)

    assert command.sha256 == tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in export.files)
    assert command.files == ("2026-11-23-inspection-log.csv", MANIFEST)


def test_every_kind_has_words() -> None:
    assert len({day_files.kind_words(kind) for kind in KINDS}) == len(KINDS)


# --- verifying --------------------------------------------------------------------------------------------------------


def test_an_altered_a_missing_and_a_new_file_are_found(scene: DayScene, tmp_path: Path) -> None:
    out = tmp_path / "out"
    scene.files.write(("inspection_csv", "departures_csv"), DAY, out)
    with (out / "2026-11-23-inspection-log.csv").open("ab") as file:
        file.write(b" ")
    (out / "2026-11-23-departure-register.csv").unlink()
    (out / "2026-11-24-inspection-log.csv").write_text("")
    (out / "holiday.jpg").write_text("")

    assert differences(out) == [
        ("2026-11-23-departure-register.csv", "missing"),
        ("2026-11-23-inspection-log.csv", "altered"),
        ("2026-11-24-inspection-log.csv", "unlisted"),
    ]
    assert verify_export(out)[1].words == "2026-11-23-inspection-log.csv：文件被改动过"


def test_a_folder_without_a_manifest_is_a_difference(tmp_path: Path) -> None:
    assert differences(tmp_path) == [(MANIFEST, "no_manifest")]


def test_a_manifest_does_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("ab" * 32 + "  ../secret\n")

    assert differences(tmp_path) == [(MANIFEST, "bad_line")]


def test_a_log_with_a_broken_chain_is_found_though_its_sum_was_made_anew(scene: DayScene, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (log, _) = scene.files.write(("log_jsonl",), DAY, out).files
    log.write_bytes(log.read_bytes().replace(b"lane-1", b"lane-2"))
    (out / MANIFEST).write_text(f"{hashlib.sha256(log.read_bytes()).hexdigest()}  {log.name}\n")

    assert differences(out) == [(log.name, "log_broken")]


def test_exports_of_two_days_share_a_folder(scene: DayScene, tmp_path: Path) -> None:
    out = tmp_path / "out"
    scene.files.write(("inspection_csv",), DAY, out)
    scene.files.write(("inspection_csv",), DAY.replace(day=24), out)

    assert len((out / MANIFEST).read_text().splitlines()) == 2
    assert verify_export(out) == []
