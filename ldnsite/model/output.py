"""What the site is made of once rendered: files with their bytes' digest and what they were made from."""

from __future__ import annotations

from dataclasses import dataclass

from ldnsite.model.composed import Used


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the published site. `path` is relative to the output folder; `digest` hex SHA-256.

    The bytes stand in staging under their digest.
    """

    path: str
    digest: str
    made_from: tuple[Used, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What publishing did, as sorted paths."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
