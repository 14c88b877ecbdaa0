"""Pictures that pages show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """An image ready to publish: `data` has no location or camera metadata; size in CSS pixels as stored."""

    path: str
    data: bytes
    digest: str
    width: int
    height: int
    suffix: str

    @property
    def address(self) -> str:
        """Where it is published, from the site's root: `media/<name>.<first 8 of digest>.<suffix>`."""
        name = self.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return f"media/{name}.{self.digest[:8]}.{self.suffix.lstrip('.')}"
