"""Moments as clocks and papers in China show them. Free of Qt."""

from __future__ import annotations

from datetime import datetime

from checkpoint.law import CHINA


def clock_time(at: datetime) -> str:
    """``14:30``."""
    return at.astimezone(CHINA).strftime("%H:%M")


def clock_seconds(at: datetime) -> str:
    """``14:03:22``."""
    return at.astimezone(CHINA).strftime("%H:%M:%S")


def moment(at: datetime) -> str:
    """``11-23 14:30``."""
    return at.astimezone(CHINA).strftime("%m-%d %H:%M")


def moment_seconds(at: datetime) -> str:
    """``11-23 14:03:22``."""
    return at.astimezone(CHINA).strftime("%m-%d %H:%M:%S")


def full_moment(at: datetime) -> str:
    """``2026-11-23 14:03:22``."""
    return at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")
