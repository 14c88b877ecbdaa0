"""Two glossary terms have one spelling, so that a text that uses it can mean either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.audience import restrict
from ldnsite.compose.spellings import compared, spellings_of_term
from ldnsite.model.audience import Audience
from ldnsite.model.diagnostic import Related
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.site_records import Term
    from ldnsite.model.span import Span

RULE = RULES["duplicate-term"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each term on the first of its spellings that an earlier term has, in whichever view."""
    language = subject.site.labels.language
    reported: set[str] = set()
    for audience in Audience:
        first: dict[str, Term] = {}
        for term_id, term in subject.site.terms.items():
            for spelling in spellings_of_term(restrict(term, audience), language):
                owner = first.setdefault(compared(spelling), term)
                if owner is not term and term_id not in reported:
                    reported.add(term_id)
                    yield _same(spelling, term, owner)


def _same(spelling: str, term: Term, owner: Term) -> Diagnostic:
    return RULE.at(
        _place(spelling, term),
        f'the term {owner.id} is written "{spelling}" too',
        "give the spelling to one of the two; where they mean the same, make one term of them",
        (Related("the other term", _place(spelling, owner)),),
        key=str(term.id),
    )


def _place(spelling: str, term: Term) -> Span:
    """Where the term has the spelling: among `also`, as its expansion, or as its name."""
    for index, label in enumerate(term.also):
        if any(" ".join(variant.content.split()) == spelling for variant in label.variants):
            return term.origin.at("also", index)
    expanded = term.expansion is not None and spelling in {v.content for v in term.expansion.variants}
    return term.origin.at("expansion" if expanded else "term")
