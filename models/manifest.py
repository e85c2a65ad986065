"""The list of detectors: what each file is, what goes in and out of it, and whether it may judge bags.

A weights file that is not, byte for byte, the one the manifest names is refused.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import Counter
from math import isfinite
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from checkpoint.errors import EnvironmentFault

SCHEMA_VERSION = 1
DEFAULT_MANIFEST = Path(__file__).with_name("manifest.toml")

Name = Annotated[str, Meta(min_length=1, max_length=200)]
Side = Annotated[int, Meta(ge=1, le=4096)]
Share = Annotated[float, Meta(gt=0.0, le=1.0)]


class ModelInput(Struct, frozen=True, forbid_unknown_fields=True):
    """The tensor a model takes.

    Attributes:
        channels: ``rgb`` or ``bgr`` are 0..255; ``dual`` is (aL, aH), natural log attenuation 0 (air) .. 8.
        resize: ``letterbox`` keeps the aspect, picture at the top left, the rest is ``pad``; ``stretch`` does not.
        pad: in the units of ``channels``, before ``scale``, ``mean`` and ``std``.
        scale, mean, std: ``(value * scale - mean) / std``, channel by channel; only for float32.
        multiple: to a file that leaves height and width open only so much padding is sent that both are multiples of
            this: what is empty costs time, too. 0: always the full size.
        skips_belt: the belt is made white, and what is empty around the bags left off; they stay as large as they are
            in the whole scan.
    """

    tensor: Name
    layout: Literal["NHWC", "NCHW"]
    dtype: Literal["uint8", "float32"]
    channels: Literal["rgb", "bgr", "dual"]
    height: Side
    width: Side
    resize: Literal["letterbox", "stretch"]
    pad: Annotated[float, Meta(ge=0, le=255)]
    scale: float = 1.0
    mean: tuple[float, ...] = ()
    std: tuple[float, ...] = ()
    multiple: Annotated[int, Meta(ge=0, le=4096)] = 0
    skips_belt: bool = False

    def __post_init__(self) -> None:
        if self.multiple and (self.resize == "stretch" or self.height % self.multiple or self.width % self.multiple):
            raise ValueError(f"multiple {self.multiple} needs resize letterbox and must divide height and width")
        if self.skips_belt and not self.multiple:
            raise ValueError("skips_belt needs multiple: what is left has any shape")
        if self.dtype == "uint8" and (self.channels == "dual" or self.scale != 1.0 or self.mean or self.std):
            raise ValueError("dual channels, scale, mean and std need dtype float32")
        for key, values in (("mean", self.mean), ("std", self.std)):
            if values and len(values) != self.channel_count:
                raise ValueError(f"{key} needs {self.channel_count} values, has {len(values)}")
        if not all(self.std):
            raise ValueError("std must not be 0")

    @property
    def channel_count(self) -> int:
        """2 for dual, else 3."""
        return 2 if self.channels == "dual" else 3

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """Of the largest tensor, batch of one."""
        return self.shape_for(self.height, self.width)

    def shape_for(self, rows: int, columns: int) -> tuple[int, int, int, int]:
        """Of the tensor that holds so many pixels of a picture, 1 .. height and 1 .. width."""
        height, width = self.height, self.width
        if self.multiple:
            height, width = (-(-size // self.multiple) * self.multiple for size in (rows, columns))
        if self.layout == "NHWC":
            return (1, height, width, self.channel_count)
        return (1, self.channel_count, height, width)


class ModelOutput(Struct, frozen=True, forbid_unknown_fields=True):
    """The tensors a model gives: boxes (1, N, 4) xyxy in input pixels, scores (1, N, labels), both float32.

    Attributes:
        margin: input pixels by which each side of a box is moved outwards: a model that learned from boxes that hug
            the article says where people would draw one, and they leave room.
    """

    kind: Literal["yolox"]
    boxes: Name
    scores: Name
    nms: Literal["outside", "inside"]
    margin: Annotated[float, Meta(ge=0, le=100)] = 0.0


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """One class, in the order of the network's outputs; shown when its calibrated score reaches the threshold.

    Attributes:
        threshold: of the calibrated score.
        calibration: slope (above 0) and offset: ``calibrated = sigmoid(slope * logit(raw) + offset)``.
    """

    name: Name
    threshold: Share
    calibration: tuple[float, float] = (1.0, 0.0)

    def __post_init__(self) -> None:
        slope, offset = self.calibration
        if not (isfinite(slope) and isfinite(offset) and slope > 0):
            raise ValueError(f"calibration of {self.name} is {slope}, {offset}: needs a slope above 0 and an offset")


class Training(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the weights come from: the data, how many images were seen, and the command that repeats it."""

    data: str
    command: str
    images_seen: int = 0
    seed: int | None = None


class Metric(Struct, frozen=True, forbid_unknown_fields=True):
    """One measured figure; ``simulated`` says whether the pictures were."""

    set: str
    simulated: bool
    name: str
    value: float
    command: str


class Model(Struct, frozen=True, forbid_unknown_fields=True):
    """One weights file."""

    name: Name
    version: Name
    file: Name
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    licence: Name
    use: Literal["operating", "research"]
    input: ModelInput
    output: ModelOutput
    label: Annotated[tuple[Label, ...], Meta(min_length=1)]
    training: Training
    metric: tuple[Metric, ...] = ()

    def __post_init__(self) -> None:
        path = PurePosixPath(self.file)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"file {self.file!r} must lie in or below the manifest's folder")
        twice = _repeated([label.name for label in self.label])
        if twice:
            raise ValueError(f"label {', '.join(twice)} stands twice")

    @property
    def title(self) -> str:
        """Name and version, as the log and the screen show them."""
        return f"{self.name} {self.version}"


class _Document(Struct, frozen=True, forbid_unknown_fields=True):
    schema_version: int
    model: Annotated[tuple[Model, ...], Meta(min_length=1)]

    def __post_init__(self) -> None:
        if self.schema_version != SCHEMA_VERSION:
            raise ValueError(f"schema_version is {self.schema_version}, this program reads {SCHEMA_VERSION}")
        twice = _repeated([model.name for model in self.model])
        if twice:
            raise ValueError(f"model {', '.join(twice)} stands twice")


class Manifest(Struct, frozen=True):
    """All models of one manifest file."""

    path: Path
    models: tuple[Model, ...]

    def model(self, name: str) -> Model:
        """The model of that name, whatever its use.

        Raises:
            EnvironmentFault: ``model.unknown``.
        """
        for model in self.models:
            if model.name == name:
                return model
        known = ", ".join(model.name for model in self.models)
        raise EnvironmentFault(
            "model.unknown", f"{self.path}: no [[model]] has name {name!r}; set it to one of: {known}", name=name
        )

    def operating(self, name: str | None = None) -> Model:
        """The model that may judge bags: that of the name, or the first one whose use is operating.

        Raises:
            EnvironmentFault: unknown, or its use is research.
        """
        if name is None:
            name = next((model.name for model in self.models if model.use == "operating"), self.models[0].name)
        model = self.model(name)
        if model.use != "operating":
            raise EnvironmentFault(
                "model.research",
                f'{self.path}: model {name!r} has use = "research" and cannot judge bags; choose an operating model. '
                f"Its licence: {model.licence}",
                name=name,
                licence=model.licence,
            )
        return model

    def weights_path(self, model: Model) -> Path:
        """Where the weights of ``model`` lie."""
        return self.path.parent / model.file


def load_manifest(path: Path | None = None) -> Manifest:
    """Read and check a manifest, the product's own when ``path`` is left out, and that of the station's own models.

    The latter stands in ``site/manifest.toml`` beside it; its ``file`` keys count from the same folder. Weights are
    checked when loaded.

    Raises:
        EnvironmentFault: ``model.manifest_missing`` or ``model.manifest_invalid``, naming file and key.
    """
    path = DEFAULT_MANIFEST if path is None else Path(path)
    models, site = read_models(path), site_manifest(path)
    if site.exists():
        models += read_models(site)
        twice = _repeated([model.name for model in models])
        if twice:
            raise EnvironmentFault(
                "model.manifest_invalid",
                f"{site}: model {', '.join(twice)} stands in {path}, too; give it another name here",
                file=str(site),
            )
    return Manifest(path, models)


def site_manifest(path: Path = DEFAULT_MANIFEST) -> Path:
    """Where the station's own models are listed, beside the manifest at ``path``."""
    return path.parent / "site" / "manifest.toml"


def read_models(path: Path) -> tuple[Model, ...]:
    """The models of one manifest file.

    Raises:
        EnvironmentFault: as ``load_manifest``.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(content, _Document).model
    except OSError as error:
        raise EnvironmentFault(
            "model.manifest_missing", f"{path}: {error.strerror}; install the models again", file=str(path)
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise EnvironmentFault(
            "model.manifest_invalid",
            f"{path}: {error}; correct that key or install the models again",
            file=str(path),
        ) from error


def read_weights(model: Model, path: Path) -> bytes:
    """The weights, read once: the bytes that were checked are the bytes that get loaded.

    Raises:
        EnvironmentFault: ``model.weights_missing``, or ``model.hash_mismatch`` when the file was changed.
    """
    try:
        weights = path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(
            "model.weights_missing",
            f"{path}: {error.strerror}; model {model.name!r} needs it (key file): install the models again",
            file=str(path),
        ) from error
    found = hashlib.sha256(weights).hexdigest()
    if found != model.sha256:
        raise EnvironmentFault(
            "model.hash_mismatch",
            f"{path}: sha256 is {found}, the manifest's key sha256 of model {model.name!r} says {model.sha256}; "
            "the file was changed or cut off: install the models again",
            file=str(path),
            found=found,
            wanted=model.sha256,
        )
    return weights


def _repeated(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
