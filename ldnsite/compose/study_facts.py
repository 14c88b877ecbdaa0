"""A study at the head of its page: its papers, how it was made and with whom, who paid, and what of it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.cite.registry import registry_url
from ldnsite.compose.citing import short_name
from ldnsite.compose.design_names import counted
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import (
    NOWHERE,
    begun,
    cited,
    has_words,
    joined,
    label_text,
    label_words,
    said,
    text_words,
)
from ldnsite.model.document import Definitions, Labelled
from ldnsite.model.inline import Href, Literal, Words
from ldnsite.model.study import PRECLINICAL, REVIEWS

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Arm, Study, Trial
    from ldnsite.model.text import Label


def study_facts(study: Study, lookup: Lookup, address: str) -> Definitions:
    """What the record says of the study as a whole; `address` is that of the page that shows it."""
    language = lookup.labels.language
    facts: tuple[tuple[str, Inline], ...] = (
        ("papers", _papers(study, lookup)),
        ("design", () if study.design == "other" else _begun(study.design_text, lookup)),
        ("population", _begun(study.population, lookup)),
        ("people", said(_people(study, lookup))),
        ("arms", said(_arms(study, lookup))),
        ("dose", _begun(study.dose, lookup)),
        ("comparator", _begun(study.comparator, lookup)),
        ("duration", _begun(study.duration, lookup)),
        ("setting", _begun(study.setting, lookup)),
        ("funding", label_words(study.funding, language) or said(lookup.told("study.funding_unknown"))),
        ("conditions", _conditions(study, lookup, address)),
        ("registration", _registration(study, lookup)),
        ("state", _state(study, lookup)),
        ("read", said(lookup.told(f"study.was_read.{study.read}"))),
        ("doubt", text_words(study.doubt, language)),
    )
    return Definitions(
        tuple(Labelled(said(lookup.say(f"study.{name}")), words) for name, words in facts if has_words(words))
    )


def _begun(label: Label | None, lookup: Lookup) -> Inline:
    """A label that stands alone: with a capital."""
    return said(begun(label_text(label, lookup.labels.language)))


def _papers(study: Study, lookup: Lookup) -> Inline:
    """Each paper by author and year with its mark, the main one first."""
    found = ((lookup.reference(key), key) for key in study.reports)
    named = [
        (*said(short_name(reference, lookup)), *cited((key,)))
        for reference, key in found
        if reference is not None
    ]
    if len(named) > 1:
        named[0] = (*named[0], *said(lookup.say("study.main_paper")))
    return joined(named, lookup.say("list.semicolon"))


def _people(study: Study, lookup: Lookup) -> str:
    """How many were randomised or took part, and how many were analysed."""
    if study.participants is None:
        has_people = study.design not in REVIEWS | PRECLINICAL and study.design != "protocol"
        return lookup.say("not_known") if has_people else ""
    view = lookup.audience.value
    first = "randomised" if study.randomised is not None else "included"
    pieces = [counted(f"study.count.{first}.{view}", study.participants, lookup)]
    if study.analysed is not None:
        pieces.append(counted(f"study.count.analysed.{view}", study.analysed, lookup))
    return lookup.say("list.comma").join(pieces)


def _arms(study: Study, lookup: Lookup) -> str:
    """The groups with dose and size, where there are several."""
    if len(study.arms) < 2:  # noqa: PLR2004 - one group is the study
        return ""
    return lookup.say("list.semicolon").join(_arm(arm, lookup) for arm in study.arms)


def _arm(arm: Arm, lookup: Lookup) -> str:
    language = lookup.labels.language
    size = counted("unit.people", arm.n, lookup) if arm.n is not None else ""
    about = lookup.say("list.comma").join(filter(None, (label_text(arm.dose, language), size)))
    name = label_text(arm.label, language)
    return lookup.say("study.arm", name=name, about=about) if about else name


def _conditions(study: Study, lookup: Lookup, address: str) -> Inline:
    """The conditions by name, as links where they have a page in this view."""
    return joined((_condition(name, lookup, address) for name in study.conditions), lookup.say("list.comma"))


def _condition(name: str, lookup: Lookup, address: str) -> Inline:
    term = lookup.condition(name)
    if term is None:
        return said(name)
    shown = label_text(term.name, lookup.labels.language)
    page = lookup.address(Subject("page", str(term.page))) if term.page else None
    return _link(shown, relative(address, page)) if page is not None else said(shown)


def _registration(study: Study, lookup: Lookup) -> Inline:
    """The registry numbers, as links to the registries that are known."""
    numbers = ((number, registry_url(number)) for number in study.registration)
    links = (_link(number, url, external=True) if url else said(number) for number, url in numbers)
    return joined(links, lookup.say("list.comma"))


def _state(study: Study, lookup: Lookup) -> Inline:
    """How far the study is, as its registry record said when it was last seen; while it has no results."""
    if study.results:
        return ()
    trials = (trial for trial in lookup.trials() if trial.study == study.id)
    return joined((said(_seen(trial, lookup)) for trial in trials), " ")


def _seen(trial: Trial, lookup: Lookup) -> str:
    status = lookup.say(f"trial.status.{trial.status}")
    if trial.as_of is None:
        return lookup.say("trial.seen_undated", None, status=status)
    return lookup.say("trial.seen", None, status=status, date=lookup.labels.day(trial.as_of))


def _link(text: str, href: str, *, external: bool = False) -> Inline:
    """Words that lead somewhere."""
    start, middle, end = Words(NOWHERE, "["), Words(NOWHERE, "]("), Words(NOWHERE, ")")
    return (start, Literal(NOWHERE, text), middle, Href(NOWHERE, href, external=external), end)
