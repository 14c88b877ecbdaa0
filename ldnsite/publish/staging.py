"""Staging: rendered bytes under their own digest, before anything in the output folder is touched.

A crash leaves whole blobs or none, so what was staged serves the next run; it is no cache of pages
(it does not know what a blob was made from).
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from ldnsite.model.output import OutputFile
from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.disk import explained, write_whole

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from ldnsite.model.composed import Used


class Staging:
    """A folder of files named by the hex SHA-256 of their bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with explained(f"make the folder {folder}"):
            folder.mkdir(parents=True, exist_ok=True)

    def keep(self, path: str, data: bytes, made_from: tuple[Used, ...] = ()) -> OutputFile:
        """Stages `data` and returns the output file that will stand at `path`."""
        digest = sha256(data).hexdigest()
        blob = self._folder / digest
        with explained(f"write {blob}"):
            if not blob.is_file() or blob.read_bytes() != data:
                write_whole(blob, data)
        return OutputFile(path, digest, made_from)

    def read(self, digest: str) -> bytes:
        """The staged bytes. A blob that is gone or damaged is an environment problem, and is removed."""
        blob = self._folder / digest
        with explained(f"read {blob}"):
            data = blob.read_bytes()
            if sha256(data).hexdigest() == digest:
                return data
            blob.unlink()
        raise EnvironmentProblem(f"the staged file {blob} was damaged and has been removed", "build again")

    def prune(self, kept: Collection[str]) -> None:
        """Removes every blob whose digest is not in `kept`, and what crashed runs left unfinished."""
        with explained(f"tidy {self._folder}"):
            for blob in self._folder.iterdir():
                if blob.name not in kept and not blob.is_dir():
                    blob.unlink(missing_ok=True)
