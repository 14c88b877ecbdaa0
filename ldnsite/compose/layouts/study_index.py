"""The list of all studies: condition by condition, the fairest kind of test first, the newest first within a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.design_names import design_and_people
from ldnsite.compose.layouts.base import Task
from ldnsite.compose.lettering import name_key
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import NOWHERE, begun, label_text, said
from ldnsite.model.directory import Index, Indexed
from ldnsite.model.document import Heading, Listed, Listing, Section
from ldnsite.model.study import PRECLINICAL, RANDOMISED, REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.document import Node
    from ldnsite.model.site_records import ConditionTerm
    from ldnsite.model.study import Study

_KINDS = ("randomised", "other", "plans", "reviews", "preclinical")
_ROLE = "studies"


def study_sections(task: Task) -> tuple[Section, ...]:
    """Links to the conditions, then one section each; studies of no recorded condition come last."""
    groups = _by_condition(task.lookup)
    sections = tuple(_section(name, title, studies, task) for name, title, studies in groups)
    links = tuple(
        Indexed(title, f"#{section.id}", task.say("unit.studies", count=len(studies)))
        for (_, title, studies), section in zip(groups, sections, strict=True)
    )
    return (
        (Section("by-condition", (), (Index(links),), role=_ROLE), *sections) if len(links) > 1 else sections
    )


def _by_condition(lookup: Lookup) -> list[tuple[str, str, list[Study]]]:
    """Id and name of each condition with its studies, in the order of the vocabulary; each study once."""
    found: dict[str, list[Study]] = {}
    for study in lookup.studies():
        found.setdefault(_shelf(study, lookup), []).append(study)
    named = [(str(term.id), _title(term, lookup)) for term in lookup.conditions()]
    order = [*named, ("", lookup.say("listing.studies.any"))]
    return [(name, title, found[name]) for name, title in order if name in found]


def _title(term: ConditionTerm, lookup: Lookup) -> str:
    """The condition as its page is called; without a page, by its name."""
    if term.page and _has_page(str(term.id), lookup):
        return lookup.title(Subject("page", str(term.page)))
    return label_text(term.name, lookup.labels.language)


def _shelf(study: Study, lookup: Lookup) -> str:
    """The condition under which a study stands: the first of the vocabulary with a page; else the first, widened."""
    order = [str(term.id) for term in lookup.conditions()]
    known = sorted({_widened(str(name), lookup) for name in study.conditions} & set(order), key=order.index)
    paged = [name for name in known if _has_page(name, lookup)]
    return next(iter((*paged, *known)), "")


def _widened(name: str, lookup: Lookup) -> str:
    """The nearest condition that has a page, from this one up; else the widest."""
    seen: set[str] = set()
    while name not in seen and not _has_page(name, lookup):
        seen.add(name)
        term = lookup.condition(name)
        name = str(term.parent) if term is not None and term.parent else name
    return name


def _has_page(name: str, lookup: Lookup) -> bool:
    term = lookup.condition(name)
    return bool(term and term.page and lookup.address(Subject("page", str(term.page))))


def _section(name: str, title: str, studies: list[Study], task: Task) -> Section:
    place = f"on-{name or 'any'}"
    nodes: list[Node] = []
    for kind in _KINDS:
        members = [study for study in studies if _kind(study) == kind]
        if members:
            heading = said(task.told(f"listing.studies.kind.{kind}"))
            nodes += [Heading(3, f"{place}-{kind}", heading, NOWHERE), _listing(members, task)]
    return Section(place, said(title), tuple(nodes), role=_ROLE)


def _kind(study: Study) -> str:
    designs = {
        "randomised": RANDOMISED,
        "plans": {"protocol"},
        "reviews": REVIEWS,
        "preclinical": PRECLINICAL,
    }
    return next((kind for kind, known in designs.items() if study.design in known), "other")


def _listing(studies: Iterable[Study], task: Task) -> Listing:
    ordered = sorted(studies, key=lambda study: (-(study.year or 0), name_key(label_text(study.title))))
    return Listing(tuple(_study(study, task) for study in ordered), "studies")


def _study(study: Study, task: Task) -> Listed:
    language = task.lookup.labels.language
    address = task.lookup.address(Subject("study", study.id)) or ""
    return Listed(
        label_text(study.title, language),
        relative(task.address, address),
        said(begun(label_text(study.population, language))),
        note=design_and_people(study, task.lookup),
    )
