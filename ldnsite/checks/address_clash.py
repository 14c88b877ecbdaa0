"""Two pages or aliases claim one address, or one that the program's own files have.

What clashes is files, as published: an address is a folder with an `index.html`, and no file can stand where
another's folder is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ldnsite.compose.routes import RESERVED_FILES, RESERVED_FOLDERS
from ldnsite.model.audience import Audience
from ldnsite.model.diagnostic import Related
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.compose.routes import Claim
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.site import Site

RULE = RULES["address-clash"]
LONGEST_STEP = 240
"""Bytes of one step of an address: file systems take 255, and publishing needs some for itself."""
LONGEST = 900
"""Bytes of a whole address: what all systems take, with room for the folder of the site."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """Who has which file and which folder, letter case aside; None is the program."""

    files: dict[str, Claim | None] = field(default_factory=lambda: dict.fromkeys(RESERVED_FILES))
    folders: dict[str, Claim | None] = field(default_factory=dict)

    def by(self, file: str) -> tuple[Claim | None] | None:
        """A claim, or the program, that `file` cannot stand beside; None when it can stand."""
        for taken, wanted in ((self.files, [file, *_folders(file)]), (self.folders, [file])):
            for path in wanted:
                if path in taken:
                    return (taken[path],)
        return None

    def add(self, file: str, claim: Claim) -> None:
        self.files.setdefault(file, claim)
        for folder in _folders(file):
            self.folders.setdefault(folder, claim)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each claim on an address that cannot be had, letter case aside, in whichever view."""
    taken = _Taken()
    for claim in sorted(subject.routes.claims, key=_rank):
        files = [claim.file(who).casefold() for who in Audience if claim.shown.includes(who)]
        found = next((owner for file in files if (owner := taken.by(file)) is not None), None)
        if claim.path and _is_reserved(claim):
            found = (None,)
        if found is not None:
            yield _clash(claim, found[0], subject.site)
        elif any(_is_long(file) for file in files):
            yield _too_long(claim, subject.site)
        for file in files if not _is_reserved(claim) else ():
            taken.add(file, claim)


def _folders(file: str) -> Iterator[str]:
    steps = file.split("/")
    return ("/".join(steps[:count]) for count in range(1, len(steps)))


def _rank(claim: Claim) -> tuple[bool, bool, str]:
    """What the program makes comes first, then pages, then aliases: the later claim is the one to change."""
    return claim.alias, bool(claim.path), str(claim.subject)


def _is_reserved(claim: Claim) -> bool:
    return claim.address.partition("/")[0].casefold() in RESERVED_FOLDERS


def _is_long(file: str) -> bool:
    steps = file.encode().split(b"/")
    return len(file.encode()) > LONGEST or max(map(len, steps)) > LONGEST_STEP


def _clash(claim: Claim, owner: Claim | None, site: Site) -> Diagnostic:
    message = f"{_told(claim)} is taken"
    if owner is None:
        message += " by what the program makes"
    elif not owner.path:
        message += " by a page that the program makes"
    related = (Related("claimed here first", _span(owner, site)),) if owner and owner.path else ()
    hint = "delete the alias, or give it another address" if claim.alias else "rename the file"
    return RULE.at(_span(claim, site), message, hint, related, key=f"/{claim.address}")


def _too_long(claim: Claim, site: Site) -> Diagnostic:
    message = f"{_told(claim)[:60]}... is too long for a file"
    return RULE.at(
        _span(claim, site), message, f"at most {LONGEST_STEP} bytes between two slashes", key="long"
    )


def _told(claim: Claim) -> str:
    what = "the alias" if claim.alias else "the page's address"
    return f"{what} /{claim.address}"


def _span(claim: Claim, site: Site) -> Span:
    page = site.pages.get(claim.subject.id) if claim.subject.kind == "page" else None
    if page is None or not claim.alias:
        return Span(claim.path)
    return next(
        (name.span for name in page.aliases if name.strip("/") == claim.address.strip("/")), Span(claim.path)
    )
