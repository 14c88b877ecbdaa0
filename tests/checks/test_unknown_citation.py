"""A citation names no entry of the page's stores."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

PAGE = "content/pages/methods.md"
OTHER = (
    "@misc{other2020, author = {Author, Example}, title = {T}, year = {2020}, url = {https://example.org/}}\n"
)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (PAGE, page("One [@nobody1999].")),
        (PAGE, page("| a |\n|---|\n| b [@nobody1999] |\n")),
        (PAGE, page("::: note\n- in a list @nobody1999\n:::\n")),
        (PAGE, page("[for some [@nobody1999]]{.professional}")),
        (PAGE, page("## A heading [@nobody1999]\n")),
        (PAGE, page(more="summary: {patient: 'Yes [@nobody1999].', professional: No.}\n")),
        (PAGE, page(more="status: withdrawn\nwithdrawn: {date: 2026-02-01, reason: 'See [@nobody1999].'}\n")),
        ("content/glossary.yaml", base("content/glossary.yaml", ("substance.", "substance [@nobody1999]."))),
        (
            "content/drug.yaml",
            base("content/drug.yaml", ("bring on withdrawal", "bring on withdrawal [@nobody1999]")),
        ),
        (
            "content/studies/younger.yaml",
            base("content/studies/younger.yaml", ("with placebo.", "[@nobody1999].")),
        ),
        ("content/site.yaml", base("content/site.yaml", ("your doctor.", "your doctor [@nobody1999]."))),
    ],
)
def test_an_unknown_key_is_found_in_every_text(checked, path, text) -> None:
    """Whatever record, field, audience or block a text stands in; the place is that of the key."""
    (finding,) = checked("unknown-citation", {path: text})
    line = text.split("\n")[finding.span.line - 1]
    assert line[finding.span.column - 1 :].startswith("@nobody1999")
    assert (finding.span.path, finding.key) == (path, "nobody1999")


@pytest.mark.parametrize("key", ["younger2013", "younger", "Younger-LDN"])
def test_a_key_an_alias_and_a_study_can_be_cited(checked, key) -> None:
    store = base("references/ldn.bib", ("  year = {2013},", "  year = {2013},\n  ids = {Younger-LDN},"))
    assert checked("unknown-citation", {PAGE: page(f"One [@{key}]."), "references/ldn.bib": store}) == []


def test_a_code_span_an_address_and_an_escape_cite_nothing(checked) -> None:
    text = page("`[@nobody1999]`, name@nobody1999.org, \\@nobody1999")
    assert checked("unknown-citation", {PAGE: text}) == []


def test_the_nearest_key_is_named(checked) -> None:
    (finding,) = checked("unknown-citation", {PAGE: page("One [@youngr2013].")})
    assert finding.hint == "did you mean younger2013?"


def test_a_page_cites_from_its_own_stores_alone(checked) -> None:
    """By key and by study; a page without `references` cites from all."""
    files = {"references/other.bib": OTHER}
    text = page("[@other2020; @younger2013] and [@younger]", "references: [other.bib]\n")
    found = checked("unknown-citation", {PAGE: text, **files})
    assert [finding.key for finding in found] == ["younger2013", "younger"]
    assert all("ldn.bib" in finding.hint for finding in found)
    assert checked("unknown-citation", {PAGE: page("[@other2020; @younger2013]"), **files}) == []


def test_a_store_that_is_not_there_does_not_make_every_citation_wrong(checked) -> None:
    text = page("[@younger2013]", "references: [nothing.bib]\n")
    assert checked("unknown-citation", {PAGE: text}) == []


def test_a_study_that_cannot_be_read_is_not_called_unknown(checked) -> None:
    """It is broken, and told so once."""
    files = {PAGE: page("[@other]"), "content/studies/other.yaml": "id: other\nreports: [\n"}
    assert checked("unknown-citation", files) == []
