"""Small programs put on a PATH of their own, in place of a machine's."""

from __future__ import annotations

from pathlib import Path


def put_command(folder: Path, name: str, body: str) -> Path:
    """Write an executable POSIX script ``name`` into ``folder`` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path
