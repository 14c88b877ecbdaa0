"""An id, anywhere outside running text, names no record."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

PAGE = "content/pages/methods.md"
FIBROMYALGIA = "content/conditions/fibromyalgia.md"
STUDY = "content/studies/younger.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "name"),
    [
        (FIBROMYALGIA, "authors: [editors]", "authors: [editors, nobody]", "nobody"),
        (FIBROMYALGIA, "conditions: [fibromyalgia]", "conditions: [fibromyalgia, nothing]", "nothing"),
        (FIBROMYALGIA, "outcome: pain", "outcome: nothing", "nothing"),
        (FIBROMYALGIA, "studies: [younger]", "studies: [younger, nothing]", "nothing"),
        (FIBROMYALGIA, "studies: [younger]", "studies: [younger]\n    left_out: {nothing: why}", "nothing"),
        (FIBROMYALGIA, "studies: [younger]", "studies: [younger]\n    estimate: nothing/pain", "nothing"),
        (FIBROMYALGIA, "studies: [younger]", "studies: [younger]\n    estimate: younger/no", "younger/no"),
        (FIBROMYALGIA, "studies: [younger]", "studies: [younger]\n    estimate: younger", "younger"),
        (FIBROMYALGIA, "authors: [editors]", "authors: [editors]\nrelated: [pages/no]", "pages/no"),
        (FIBROMYALGIA, "authors: [editors]", "authors: [editors]\nretracted: [no]", "no"),
        (STUDY, "conditions: [fibromyalgia]", "conditions: [nothing]", "nothing"),
        (STUDY, "reports: [younger2013]", "reports: [younger2013, no]", "no"),
        (STUDY, "read: abstract", "read: abstract\nincludes: [no]", "no"),
        (STUDY, "outcome: pain", "outcome: nothing", "nothing"),
        (STUDY, "outcome: pain", "outcome: pain\n    report: no", "no"),
        (STUDY, "outcome: pain", "outcome: pain\n    arms: {no: {n: 3}}", "no"),
        (STUDY, "outcome: pain", "outcome: pain\n    seen_in: [no]", "no"),
        (STUDY, "read: abstract", "read: abstract\nharms: [{id: a, text: None., effect: no}]", "no"),
        (STUDY, "read: abstract", "read: abstract\nharms: [{id: a, text: None., seen_in: [no]}]", "no"),
        ("content/outcomes.yaml", "category: symptoms", "category: no", "no"),
        ("content/vocabulary.yaml", "name: Fibromyalgia", "name: Fibromyalgia\n    parent: no", "no"),
        (
            "content/vocabulary.yaml",
            "name: Fibromyalgia",
            "name: Fibromyalgia\n    page: conditions/no",
            "conditions/no",
        ),
        ("content/glossary.yaml", "term: Placebo", "term: Placebo\n    sources: [no]", "no"),
        ("content/drug.yaml", "study: younger", "study: no", "no"),
        ("content/drug.yaml", "basis: label", "basis: label\n    sources: [no]", "no"),
        ("content/drug.yaml", "basis: label", "basis: label\n    seen_in: [no]", "no"),
        ("content/site.yaml", "publisher: editors", "publisher: no", "no"),
    ],
)
def test_every_field_that_names_a_record_is_looked_at(checked, path, old, new, name) -> None:
    """The finding stands where the name stands."""
    text = base(path, (old, new))
    (finding,) = checked("unknown-record", {path: text})
    assert (finding.span.path, finding.key) == (path, name)
    assert name.partition("/")[0] in text.split("\n")[finding.span.line - 1]


def test_reviewers_investigators_and_registered_studies_are_looked_at(checked) -> None:
    files = {
        "content/projects/new.md": page(more="investigators: [nobody]\nstudy: nothing\n"),
        PAGE: page(more="reviews:\n  - {date: 2026-02-01, kind: correction, by: someone}\n"),
        "content/trials/next.yaml": (
            "id: next\nname: Next\nregistration: NCT00000000\nconditions: [none]\nstatus: recruiting\n"
            "study: nil\nsources: [nowhere]\n"
        ),
    }
    found = {finding.key for finding in checked("unknown-record", files)}
    assert found == {"nobody", "nothing", "someone", "none", "nil", "nowhere"}


def test_the_minimal_site_names_nothing_unknown(checked) -> None:
    assert checked("unknown-record", {}) == []


def test_what_cannot_be_read_counts_as_there(checked) -> None:
    """One mistake, one finding: a broken file is not reported again by all that name it."""
    broken = {
        "content/people.yaml": "people: [\n",
        "content/outcomes.yaml": "outcomes: 3\n",
        STUDY: "id: younger\n",
    }
    assert checked("unknown-record", broken) == []


def test_an_element_with_a_mistake_is_still_there(checked) -> None:
    people = base("content/people.yaml", ("organisation: true", "organization: true"))
    assert checked("unknown-record", {"content/people.yaml": people}) == []


def test_a_source_may_be_a_study(checked) -> None:
    drug = base("content/drug.yaml", ("basis: label", "basis: label\n    sources: [younger, younger2013]"))
    assert checked("unknown-record", {"content/drug.yaml": drug}) == []
