"""The only way to read the site while composing: for one audience, and noting what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from ldnsite.compose.audience import restrict
from ldnsite.compose.naming import index
from ldnsite.compose.routes import HOME, Routes, Subject
from ldnsite.compose.spellings import spellings_of
from ldnsite.compose.words import in_sentence, label_text, text_words
from ldnsite.model.audience import Audience
from ldnsite.model.composed import Used

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ldnsite.compose.naming import IndexName
    from ldnsite.compose.spellings import Spellings
    from ldnsite.model.labels import Labels
    from ldnsite.model.media import Picture
    from ldnsite.model.page import Page
    from ldnsite.model.publication import PublicationStatus
    from ldnsite.model.record import Record
    from ldnsite.model.reference import Reference
    from ldnsite.model.safety import Drug
    from ldnsite.model.site import Site
    from ldnsite.model.site_records import ConditionTerm, Copy, OutcomeCategory, Person, SiteSettings, Term
    from ldnsite.model.study import Outcome, Study, Trial
    from ldnsite.model.text import Label

R = TypeVar("R", bound="Record")
R2 = TypeVar("R2")


@dataclass(frozen=True, slots=True)
class View:
    """One audience's reading of the site: what the filter let through, each record filtered once."""

    site: Site
    routes: Routes
    audience: Audience
    citing: Mapping[str, tuple[Subject, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Citation key -> the pages of this view that cite it; known once the other pages are composed."""
    _cache: dict[tuple[str, str], Any] = field(default_factory=dict)
    _by_report: dict[str, str] = field(default_factory=dict)

    def record(self, kind: str, records: Mapping[str, R], record_id: str) -> R | None:
        """The record as this audience may see it; None when there is none."""
        key = (kind, record_id)
        if key not in self._cache:
            record = records.get(record_id)
            self._cache[key] = None if record is None else restrict(record, self.audience)
        return self._cache[key]  # type: ignore[no-any-return]

    def once(self, what: str, make: Callable[[], R2]) -> R2:
        """What `make` gives, made once for the view; `what` is its name."""
        key = ("once", what)
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]  # type: ignore[no-any-return]

    def study_of(self, key: str) -> str | None:
        """The id of the study whose report the work `key` is; the first by id when several say so."""
        if not self._by_report:
            for study_id in sorted(self.site.studies, reverse=True):
                self._by_report.update(dict.fromkeys(self.site.studies[study_id].reports, study_id))
        return self._by_report.get(key)


@dataclass(frozen=True, slots=True)
class Lookup:
    """What one page asks of its view. `used` is filled by asking."""

    view: View
    used: set[Used] = field(default_factory=set)

    @property
    def audience(self) -> Audience:
        """For whom the page is."""
        return self.view.audience

    @property
    def settings(self) -> SiteSettings:
        """The site's settings."""
        settings = self.view.record("settings", {"site": self.view.site.settings}, "site")
        assert settings is not None  # noqa: S101 - the mapping above has it
        self._note("settings", "site", settings.origin.digest)
        return settings

    @property
    def labels(self) -> Labels:
        """The words of the page's language."""
        labels = self.view.site.labels
        self._note("labels", labels.language, labels.digest)
        return labels

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        """A label in the page's language."""
        return self.labels.say(key, count, **values)

    def told(self, key: str, count: int | None = None, **values: object) -> str:
        """A label that has a form for each audience, in this one's."""
        return self.say(f"{key}.{self.audience.value}", count, **values)

    def count_word(self, count: int) -> str:
        """A number as a word where the language has one for it: four, but 12."""
        key = f"count_word.{count}"
        return self.say(key) if self.labels.has(key) else str(count)

    @property
    def drug(self) -> Drug | None:
        """The drug's record."""
        drug = self.view.site.drug
        return None if drug is None else self._record("drug", {"drug": drug}, "drug")

    def page(self, page_id: str) -> Page | None:
        """A page that this view has."""
        self.address(Subject("page", page_id))
        if not self.view.routes.has_page(page_id, self.audience):
            self._note("page", page_id, "")
            return None
        return self._record("page", self.view.site.pages, page_id)

    def pages(self, folder: str) -> tuple[Page, ...]:
        """The pages of one kind that this view has, by title, without those withdrawn."""
        ids = [page_id for page_id in self.view.site.pages if page_id.startswith(f"{folder}/")]
        self._note("pages", folder, _digest(" ".join(sorted(ids))))
        asked = (self.page(page_id) for page_id in sorted(ids))
        found = [page for page in asked if page is not None and page.status != "withdrawn"]
        return tuple(sorted(found, key=lambda page: str(page.title).casefold()))

    def study(self, study_id: str) -> Study | None:
        """A study."""
        return self._record("study", self.view.site.studies, study_id)

    def studies(self) -> tuple[Study, ...]:
        """All studies, by id."""
        self._note("studies", "*", _digest(" ".join(sorted(self.view.site.studies))))
        return tuple(s for key in sorted(self.view.site.studies) if (s := self.study(key)) is not None)

    def outcome(self, outcome_id: str) -> Outcome | None:
        """An outcome."""
        return self._record("outcome", self.view.site.outcomes, outcome_id)

    def in_sentence(self, name: str) -> str:
        """A name as it stands inside a sentence, where the vocabulary's proper names keep their capital."""
        names = self.view.site.proper_names
        found = (self._record("proper_name", names, key) for key in sorted(names))
        return in_sentence(name, [label_text(each.name, self.labels.language) for each in found if each])

    def condition(self, condition_id: str) -> ConditionTerm | None:
        """A condition of the vocabulary."""
        return self._record("condition", self.view.site.conditions, condition_id)

    def trials(self) -> tuple[Trial, ...]:
        """All trials, by id."""
        trials = self.view.site.trials
        self._note("trials", "*", _digest(" ".join(sorted(trials))))
        found = (self._record("trial", trials, key) for key in sorted(trials))
        return tuple(trial for trial in found if trial is not None)

    def category(self, category_id: str) -> OutcomeCategory | None:
        """A shelf of outcomes."""
        return self._record("category", self.view.site.outcome_categories, category_id)

    def categories(self) -> tuple[OutcomeCategory, ...]:
        """All shelves, in the order of their file."""
        return self._all("category", self.view.site.outcome_categories)

    def conditions(self) -> tuple[ConditionTerm, ...]:
        """All conditions of the vocabulary, in the order of their file."""
        return self._all("condition", self.view.site.conditions)

    def copy(self, copy_id: str) -> Copy | None:
        """A copy in which works were read."""
        return self._record("copy", self.view.site.copies, copy_id)

    def term(self, term_id: str) -> Term | None:
        """A glossary term."""
        return self._record("term", self.view.site.terms, term_id)

    def terms(self) -> tuple[Term, ...]:
        """The glossary terms for which this view has a name and a definition."""
        language = self.labels.language
        found = self._all("term", self.view.site.terms)
        return tuple(
            term for term in found
            if label_text(term.term, language) and text_words(term.definition, language)
        )  # fmt: skip

    def spellings(self) -> Spellings:
        """How the terms are written that this view marks in running text."""
        found = self.view.once("spellings", self._spellings)
        self._note("spellings", "*", self.view.once("spellings-digest", lambda: _digest_of(found.terms)))
        return found

    def _spellings(self) -> Spellings:
        marked = [term for term in Lookup(self.view).terms() if term.mark in ("both", self.audience.value)]
        return spellings_of(marked, self.labels.language)

    def named_by(self, name: IndexName, record_id: str) -> tuple[str, ...]:
        """The ids of what names the record, sorted; see `compose.naming`."""
        found = self.view.once(f"index-{name}", lambda: index(name, self.view.site)).get(record_id, ())
        self._note(name, record_id, _digest(" ".join(found)))
        return found

    def subjects(self, *kinds: str) -> tuple[Subject, ...]:
        """What this view has of these kinds, sorted."""
        found = tuple(
            subject for subject in self.view.routes.subjects(self.audience) if subject.kind in kinds
        )
        self._note("subjects", " ".join(kinds), _digest(" ".join(map(str, found))))
        return found

    def person(self, person_id: str) -> Person | None:
        """A person or organisation."""
        return self._record("person", self.view.site.people, person_id)

    def reference(self, key: str) -> Reference | None:
        """The work by citation key, alias, or the id of a study (its main report)."""
        store = self.view.site.store
        found = store.get(key)
        if found is None and (study := self.view.site.studies.get(key)) is not None:
            self._note("study", key, study.origin.digest)
            found = store.get(study.reports[0])
        self._note("entry", key, found.digest if found else "")
        return found

    def status(self, reference: Reference) -> PublicationStatus:
        """What the list of retractions says of a work."""
        found = self.view.site.retractions.status(reference)
        self._note("retraction", reference.key, _digest(repr(found)))
        return found

    @property
    def retractions_of(self) -> date | None:
        """The day of the list of retractions; None when works were not checked against one."""
        found = self.view.site.retractions
        self._note("retractions", "*", str(found.dated if found.checked else None))
        return found.dated if found.checked else None

    def study_of(self, key: str) -> Study | None:
        """The study that a work reports, by the work's key."""
        study_id = self.view.study_of(key)
        return self.study(study_id) if study_id else None

    def citing(self) -> Mapping[str, tuple[Subject, ...]]:
        """Which pages of this view cite which work."""
        told = "\n".join(f"{key} {' '.join(map(str, by))}" for key, by in sorted(self.view.citing.items()))
        self._note("cited-by", "*", _digest(told))
        return self.view.citing

    def title(self, subject: Subject) -> str:
        """The title of a page of this view, whoever makes it; the subject's id when it has none."""
        return label_text(self._title(subject), self.labels.language) or self._list_title(subject)

    def _title(self, subject: Subject) -> Label | None:
        if subject.kind == "page":
            return page.title if (page := self.page(subject.id)) else None
        if subject.kind == "study":
            return study.title if (study := self.study(subject.id)) else None
        if subject.kind == "person":
            return person.name if (person := self.person(subject.id)) else None
        outcome = self.outcome(subject.id) if subject.kind == "outcome" else None
        return (outcome.plain if self.audience is Audience.PATIENT else outcome.name) if outcome else None

    def _list_title(self, subject: Subject) -> str:
        key = "nav.home" if subject == HOME else f"listing.{subject.id}.title"
        return self.labels.say(key) if self.labels.has(key) else subject.id

    def picture(self, path: str) -> Picture | None:
        """An image by its source path."""
        found = self.view.site.pictures.get(path)
        self._note("picture", path, found.digest if found else "")
        return found

    def address(self, subject: Subject) -> str | None:
        """Where the subject stands in this view; None when the view does not have it."""
        address = self.view.routes.address(subject, self.audience)
        self._note("address", str(subject), _digest(address or ""))
        return address

    def _all(self, kind: str, records: Mapping[str, R]) -> tuple[R, ...]:
        self._note(f"all-{kind}", "*", _digest(" ".join(records)))
        found = (self._record(kind, records, record_id) for record_id in records)
        return tuple(record for record in found if record is not None)

    def _record(self, kind: str, records: Mapping[str, R], record_id: str) -> R | None:
        record = self.view.record(kind, records, record_id)
        self._note(kind, record_id, record.origin.digest if record is not None else "")
        return record

    def _note(self, kind: str, what: str, digest: str) -> None:
        self.used.add(Used(kind, str(what), digest))


def _digest_of(values: Mapping[str, str]) -> str:
    return _digest("\n".join(f"{key} {value}" for key, value in sorted(values.items())))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
