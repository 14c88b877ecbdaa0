"""An image in running text is not there. The block `figure` reports its own."""

from __future__ import annotations

from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["unknown-image"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each image that is none of the site's pictures."""
    site = subject.site
    for link in subject.links:
        if not link.target.image or link.aim.picture or f"files:{link.source_path}" in site.broken:
            continue
        folder = dirname(link.target.span.path)
        hint = did_you_mean(link.target.url, {relpath(path, folder) for path in site.pictures})
        yield RULE.at(
            link.target.span,
            f"there is no picture {link.target.url}",
            hint or "put the picture beside the page or in content/media/: png, jpg, webp or avif",
            key=link.target.url,
        )
