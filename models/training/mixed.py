"""Between the weights a run began with and those it came to, filter by filter.

A model that goes on learning forgets some of what it knew. Halfway back it keeps most of both: the mean of the two does
better than either (Wortsman et al., 2022, "Robust fine-tuning of zero-shot models"). Measured here: the cards.
"""

from __future__ import annotations

from pathlib import Path

import torch

from models.training.network import BaseConv, Yolox
from models.training.start_weights import read_folded

HALF = 0.5


@torch.no_grad()
def mix(network: Yolox, start: Path, share: float) -> None:
    """Move ``network`` towards the file it began with, by ``share`` of the way; it must be of the same widths.

    Filters are mixed with their batch norm folded in, as they act on a scan.
    """
    modules = dict(network.named_modules())
    for name, (weight, bias) in read_folded(start).items():
        convolution = modules[name]
        assert isinstance(convolution, torch.nn.Conv2d), name
        old_weight, old_bias = torch.from_numpy(weight.copy()), torch.from_numpy(bias.copy())
        if convolution.bias is not None:
            convolution.weight.lerp_(old_weight, share)
            convolution.bias.lerp_(old_bias, share)
            continue
        block = modules[name.rsplit(".", 1)[0]]
        assert isinstance(block, BaseConv)
        mean, variance = block.bn.running_mean, block.bn.running_var
        assert mean is not None
        assert variance is not None
        scale = block.bn.weight / (variance + block.bn.eps).sqrt()
        convolution.weight.mul_(scale[:, None, None, None]).lerp_(old_weight, share)
        block.bn.bias.sub_(mean * scale).lerp_(old_bias, share)
        block.bn.weight.fill_(1.0)
        block.forget_statistics()
