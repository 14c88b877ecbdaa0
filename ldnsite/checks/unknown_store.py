"""A page names a store that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["unknown-store"]
_FOLDER = "references/"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each name under `references:` that is no file in `references/`."""
    files = {path.removeprefix(_FOLDER) for path in subject.site.store.files}
    for page in subject.site.pages.values():
        for name in page.references:
            path = name.removeprefix(_FOLDER)
            if path in files or f"files:{_FOLDER}{path}" in subject.site.broken:
                continue
            hint = (
                did_you_mean(path, files) or f"the stores are {', '.join(sorted(files)) or 'not there yet'}"
            )
            yield RULE.at(name.span, f"there is no store {name} in references/", hint, key=name)
