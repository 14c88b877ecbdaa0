"""Two pages or aliases claim one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.routes import PREFIX
from ldnsite.model.audience import Audience, Shown
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


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each claim on an address that another has, letter case aside, in whichever view."""
    owners: dict[str, Claim] = {}
    seen: set[tuple[Claim, Claim]] = set()
    for claim in sorted(subject.routes.claims, key=_rank):
        for audience in Audience:
            if not _shown(claim, subject.site).includes(audience):
                continue
            owner = owners.setdefault((PREFIX[audience] + claim.address).casefold(), claim)
            if owner is not claim and (owner, claim) not in seen:
                seen.add((owner, claim))
                yield _clash(claim, owner, subject.site)


def _rank(claim: Claim) -> tuple[bool, bool, str]:
    """What the program makes comes first, then pages, then aliases: the later claim is the one to change."""
    return claim.alias, bool(claim.path), str(claim.subject)


def _shown(claim: Claim, site: Site) -> Shown:
    page = site.pages.get(claim.subject.id) if claim.subject.kind == "page" else None
    return page.audience if page is not None else Shown.BOTH


def _clash(claim: Claim, owner: Claim, site: Site) -> Diagnostic:
    what = "the alias" if claim.alias else "the page's address"
    message = f"{what} /{claim.address} is taken"
    if not owner.path:
        message += " by a page that the program makes"
    related = (Related("claimed here first", _span(owner, site)),) if owner.path else ()
    hint = "delete the alias, or give it another address" if claim.alias else "rename the file"
    return RULE.at(_span(claim, site), message, hint, related, key=f"/{claim.address}")


def _span(claim: Claim, site: Site) -> Span:
    page = site.pages.get(claim.subject.id) if claim.subject.kind == "page" else None
    if page is None or not claim.alias:
        return Span(claim.path)
    return next(
        (name.span for name in page.aliases if name.strip("/") == claim.address.strip("/")), Span(claim.path)
    )
