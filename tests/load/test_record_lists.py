"""Files that list records: each element is a record of its own."""

from __future__ import annotations

import pytest

from ldnsite.load.reading import Reading
from ldnsite.load.record_lists import LISTS, read_lists
from tests.load.reading_aids import PlainScanner, source_file, told


def read(name: str, text: str | bytes) -> tuple[dict[str, dict[str, object]], Reading]:
    reading = Reading(PlainScanner)
    return read_lists({name: source_file(f"content/{name}", text)}, reading), reading


def test_every_element_is_a_record_with_places_and_digest_of_its_own() -> None:
    text = "people:\n  - id: ann\n    name: Ann\n  - {id: bob, name: Bob}\n"
    found, reading = read("people.yaml", text)
    changed, _ = read("people.yaml", text.replace("Ann", "Anna"))
    assert reading.findings == ()
    people = found["people"]
    assert list(people) == ["ann", "bob"]
    assert str(people["bob"].origin.at("name")) == "content/people.yaml:4:21"
    assert str(people["bob"].origin.at()) == "content/people.yaml:4:5"
    assert people["bob"].origin.digest == changed["people"]["bob"].origin.digest
    assert people["ann"].origin.digest != changed["people"]["ann"].origin.digest


def test_every_list_is_there_if_only_empty() -> None:
    found, reading = read("people.yaml", "people:\n")
    assert reading.findings == ()
    assert set(found) == {name for lists in LISTS.values() for name in lists}
    assert not any(found.values())


def test_one_broken_term_does_not_lose_the_others() -> None:
    found, reading = read(
        "glossary.yaml", "terms:\n  - id: a\n    term: A\n  - id: b\n    term: B\n    definition: D\n"
    )
    assert told(reading.findings) == [("missing-field", "content/glossary.yaml:2:5")]
    assert list(found["terms"]) == ["b"]
    assert reading.broken == {"terms:a"}


def test_an_element_without_an_id_makes_its_file_doubtful() -> None:
    _, reading = read("glossary.yaml", "terms:\n  - term: A\n    definition: D\n")
    assert reading.broken == {"files:content/glossary.yaml"}


def test_an_id_given_twice_is_found_with_both_places() -> None:
    found, reading = read(
        "outcomes.yaml", "outcomes:\n" + "  - {id: a, name: A, plain: a, category: c}\n" * 2
    )
    assert told(reading.findings) == [("duplicate-id", "content/outcomes.yaml:3:10")]
    assert str(reading.findings[0].related[0].span) == "content/outcomes.yaml:2:10"
    assert len(found["outcomes"]) == 1


def test_the_vocabulary_has_four_lists() -> None:
    lists = ("conditions", "populations", "outcome_categories", "copies")
    found, reading = read("vocabulary.yaml", "".join(f"{name}: [{{id: a, name: A}}]\n" for name in lists))
    assert reading.findings == ()
    assert all("a" in found[name] for name in lists)


@pytest.mark.parametrize(
    ("text", "rule", "at", "hint"),
    [
        ("", "invalid-value", "1:1", "begin it with people:"),
        ("- id: a\n", "invalid-value", "1:1", "begin it with people:"),
        ("peple: []\n", "unknown-field", "1:1", "did you mean people?"),
        ("people: {id: a}\n", "invalid-value", "1:9", "a hyphen and its id"),
        ("people: [a]\n", "invalid-value", "1:10", "name: value"),
        ("people: [\n", "yaml-syntax", "2:1", "add it"),
    ],
)
def test_what_is_no_list_of_records_is_found(text: str, rule: str, at: str, hint: str) -> None:
    found, reading = read("people.yaml", text)
    assert told(reading.findings) == [(rule, f"content/people.yaml:{at}")]
    assert hint in reading.findings[0].hint
    assert found["people"] == {}


def test_a_file_that_cannot_be_decoded_is_noted() -> None:
    _, reading = read("people.yaml", b"\xe9")
    assert reading.broken == {"files:content/people.yaml"}
