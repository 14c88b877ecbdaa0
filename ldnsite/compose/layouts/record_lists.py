"""Lists of records that have pages of their own: outcomes by kind, and people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.compose.layouts.base import Task
from ldnsite.compose.lettering import name_key
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import label_text, label_words, said, text_words
from ldnsite.model.document import Listed, Listing, Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ldnsite.model.inline import Inline
    from ldnsite.model.study import Outcome


def outcome_sections(task: Task) -> tuple[Section, ...]:
    """The outcomes on which a study has a result, in the order of their kinds; those of no known kind last."""
    language = task.lookup.labels.language
    asked = (task.lookup.outcome(subject.id) for subject in task.lookup.subjects("outcome"))
    outcomes = [outcome for outcome in asked if outcome is not None]
    kinds = {str(kind.id): label_text(kind.name, language) for kind in task.lookup.categories()}
    groups = [
        (name, title, [each for each in outcomes if each.category == name]) for name, title in kinds.items()
    ]
    groups.append(
        ("other", task.say("design.other"), [each for each in outcomes if each.category not in kinds])
    )
    return tuple(
        Section(name, said(title), (_listing((_outcome(each, task) for each in found), "outcomes"),))
        for name, title, found in groups
        if found
    )


def _outcome(outcome: Outcome, task: Task) -> Listed:
    studies = task.lookup.named_by("measured", str(outcome.id))
    words = text_words(outcome.definition, task.lookup.labels.language)
    note = task.say("unit.studies", count=len(studies))
    return _listed(task, Subject("outcome", str(outcome.id)), words, note)


def people_sections(task: Task) -> tuple[Section, ...]:
    """All people and organisations by name, with their roles."""
    listed = []
    for subject in task.lookup.subjects("person"):
        person = task.lookup.person(subject.id)
        if person is not None:
            language = task.lookup.labels.language
            kind = task.say("kind.organisation") if person.organisation else ""
            note = label_text(person.credentials, language) or kind
            listed.append(_listed(task, subject, label_words(person.role, language), note))
    return (Section("list", (), (_listing(listed, "people"),)),)


def _listed(task: Task, subject: Subject, words: Inline, note: str) -> Listed:
    address = task.lookup.address(subject) or ""
    return Listed(task.lookup.title(subject), relative(task.address, address), words, note=note)


def _listing(items: Iterable[Listed], role: str) -> Listing:
    return Listing(tuple(sorted(items, key=lambda item: name_key(item.title))), role)


RECORD_SECTIONS: Mapping[str, Callable[[Task], tuple[Section, ...]]] = MappingProxyType(
    {"outcomes": outcome_sections, "people": people_sections}
)
"""Name of a listing -> its sections."""
