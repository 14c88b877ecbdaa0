"""What an entry should have: findings by type, and notes where the entry itself says what was not seen."""

from __future__ import annotations

import pytest

from ldnsite.model.diagnostic import Severity
from tests.load.bibtex.reading import WHOLE, read


def missing(text: str) -> dict[str, Severity]:
    return {
        one.message.split(" has no ")[1]: one.severity
        for one in read(text)[1]
        if one.rule == "bib-missing-field"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "@article{k}",
            {"title", "author", "journal", "year or date", "DOI, PMID or URL by which it could be found"},
        ),
        ("@book{k, title = {T}, editor = {A, B}}", {"year or date"}),
        ("@incollection{k, title = {T}, author = {A, B}, year = 2013}", {"booktitle"}),
        ("@misc{k, title = {T}}", {"year or date"}),
        ("@online{k, title = {T}, year = {in press}}", set()),
        ("@unpublished{k, title = {T}, pubstate = {inpress}}", set()),
        ("@set{k, entryset = {a}}", set()),
        (f"@article{{k, {WHOLE}}}", set()),
    ],
)
def test_each_type_needs_its_fields(text: str, names: set[str]) -> None:
    assert set(missing(text)) == names


def test_a_missing_title_is_an_error_a_missing_identifier_a_warning() -> None:
    found = missing("@article{k, author = {A, B}, journal = {J}, year = 2013}")
    assert found == {"title": Severity.ERROR, "DOI, PMID or URL by which it could be found": Severity.WARNING}


def test_what_the_note_says_was_not_seen_is_a_note() -> None:
    """An entry that owns up to a gap must not stop the site: the gap is known."""
    text = "@article{k, title = {T}, journal = {J}, note = {status: unconfirmed. not seen: authors, year and doi}}"
    assert set(missing(text).values()) == {Severity.NOTE}


def test_the_note_excuses_only_what_it_names() -> None:
    text = "@article{k, title = {T}, journal = {J}, doi = {10.1002/x}, note = {not seen: authors}}"
    assert missing(text) == {"author": Severity.NOTE, "year or date": Severity.ERROR}


def test_an_unknown_type_is_named_with_the_nearest() -> None:
    _, found = read("@artcile{k, title = {T}, year = 2013}")
    assert [(one.rule, one.severity, one.hint) for one in found] == [
        ("bib-syntax", Severity.WARNING, "did you mean article?"),
    ]  # fmt: skip
