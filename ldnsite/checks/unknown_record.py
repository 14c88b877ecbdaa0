"""An id, anywhere outside running text, names no record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.checks.survey.known import Kind, is_unreadable, names
from ldnsite.checks.survey.namings import namings
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.page import EvidencePage
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.page import Page
    from ldnsite.model.record import Name, Origin
    from ldnsite.model.site import Site
    from ldnsite.model.study import Study

RULE = RULES["unknown-record"]
_CALLED: Mapping[Kind, tuple[str, str]] = MappingProxyType(
    {
        "page": (
            "page",
            "a page is named by its path under content/ without suffix: conditions/fibromyalgia",
        ),
        "person": ("person", "add the person or organisation to content/people.yaml"),
        "condition": ("condition", "add it to the conditions of content/vocabulary.yaml"),
        "category": ("outcome category", "add it to the outcome_categories of content/vocabulary.yaml"),
        "outcome": ("outcome", "add it to content/outcomes.yaml"),
        "harm": ("outcome that is a harm", "add it to content/outcomes.yaml with harm: true"),
        "study": ("study", "add it as a file in content/studies/"),
        "work": ("work", "add it to a file in references/"),
        "source": ("work or study", "add it to a file in references/"),
        "copy": ("copy that was read", "add it to the copies of content/vocabulary.yaml"),
    }
)
"""Kind of name -> what it is called, and what to do when it names nothing."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each id that names nothing: of records, of a study's results and of its arms."""
    site = subject.site
    known = {kind: names(site, kind) for kind in _CALLED}
    for naming in namings(site):
        if naming.name in known[naming.kind] or is_unreadable(site, naming.kind, naming.name):
            continue
        called, remedy = _CALLED[naming.kind]
        hint = did_you_mean(naming.name, known[naming.kind]) or remedy
        yield RULE.at(naming.span, f"there is no {called} {naming.name}", hint, key=naming.name)
    for page in site.pages.values():
        yield from _results(page, site)
    for study in site.studies.values():
        if not study.broken:
            yield from _arms(study)


def _results(page: Page, site: Site) -> Iterator[Diagnostic]:
    """An estimate and each picture is `study/result`; the study itself is judged above."""
    for row in page.evidence if isinstance(page, EvidencePage) else ():
        for what, name in (("estimate", row.estimate), *(("picture", name) for name in row.pictures)):
            if name is not None:
                yield from _result(what, name, site)


def _result(what: str, name: Name, site: Site) -> Iterator[Diagnostic]:
    study_id, _, result_id = name.partition("/")
    study = site.studies.get(study_id)
    if study is None or study.broken:
        return
    results = [result.id for result in study.results]
    if result_id not in results:
        message = f"the study {study_id} has no result {result_id}"
        if not result_id:
            message = f"the {what} names a study but no result"
        hint = did_you_mean(result_id, results) or f"write {study_id}/ and the id of one of its results"
        yield RULE.at(name.span, message, hint, key=name)


def _arms(study: Study) -> Iterator[Diagnostic]:
    """The arms of a result or harm are arms of its study; one that lists none is not judged."""
    arms = frozenset(str(arm.id) for arm in study.arms)
    if not arms:
        return
    for index, result in enumerate(study.results):
        yield from _arm_names(result.arms, arms, study.origin, ("results", index))
    for index, harm in enumerate(study.harms):
        yield from _arm_names(harm.arms, arms, study.origin, ("harms", index))


def _arm_names(
    named: Iterable[str], arms: frozenset[str], origin: Origin, place: tuple[str | int, ...]
) -> Iterator[Diagnostic]:
    for name in named:
        if name not in arms:
            hint = did_you_mean(name, arms) or f"its arms are {', '.join(sorted(arms))}"
            span = origin.at(*place, "arms", name)
            yield RULE.at(span, f"the study has no arm {name}", hint, key=name)
