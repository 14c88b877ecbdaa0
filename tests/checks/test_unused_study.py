"""A study is used by no page."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base, page

STUDY, OTHER, PAGE = "content/studies/younger.yaml", "content/studies/other.yaml", "content/pages/methods.md"
STORE = (
    "@misc{other2020, author = {Author, Example}, title = {T}, year = {2020}, url = {https://example.org/}}\n"
)
FILES = {
    OTHER: base(STUDY, ("id: younger", "id: other"), ("[younger2013]", "[other2020]")),
    "references/other.bib": STORE,
}


def test_a_study_that_nothing_names(checked) -> None:
    (finding,) = checked("unused-study", FILES)
    assert (str(finding.span), finding.key) == (f"{OTHER}:1:5", "other")


@pytest.mark.parametrize(
    "files",
    [
        {PAGE: page("[@other]")},
        {PAGE: page("[@other2020]")},
        {PAGE: page("::: evidence-table {studies=other}\n:::\n")},
        {PAGE: page("[@other]", more="status: draft\n")},
        {"content/projects/new.md": page(more="study: other\n")},
        {
            STUDY: base(
                STUDY, ("design: randomised-crossover", "design: systematic-review\nincludes: [other]")
            )
        },
        {"content/drug.yaml": base("content/drug.yaml", ("study: younger", "study: other"))},
        {PAGE: "no front matter"},
    ],
)
def test_a_study_is_used_by_name_by_report_by_table_and_through_a_review(checked, files) -> None:
    """A draft counts; and while a page cannot be read, nothing is said."""
    assert checked("unused-study", {**FILES, **files}) == []


def test_reviews_that_include_each_other_come_to_an_end(checked) -> None:
    files = {
        STUDY: base(STUDY, ("read: abstract", "read: abstract\nincludes: [other]")),
        OTHER: FILES[OTHER].replace("read: abstract", "read: abstract\nincludes: [younger]"),
    }
    assert checked("unused-study", {**FILES, **files}) == []


VOCABULARY = "content/vocabulary.yaml"
NEW_TERMS = """conditions:
  - {id: gut, name: Diseases of the gut}
  - {id: crohns, name: Crohn's disease, parent: gut}
  - {id: fibromyalgia-type, name: A type of fibromyalgia, parent: fibromyalgia}
"""


@pytest.mark.parametrize(
    ("condition", "waits"), [("crohns", True), ("gut", True), ("fibromyalgia-type", False)]
)
def test_a_study_waits_for_a_page_on_its_condition(checked, condition: str, waits: bool) -> None:
    """While no page tells of the condition, nor of a wider one, a study of it is not left out by any page."""
    files = {
        OTHER: FILES[OTHER].replace("conditions: [fibromyalgia]", f"conditions: [{condition}]"),
        VOCABULARY: base(VOCABULARY, ("conditions:\n", NEW_TERMS)),
    }
    assert bool(checked("unused-study", {**FILES, **files})) is not waits


def test_a_study_of_no_condition_waits_for_nothing(checked) -> None:
    files = {OTHER: FILES[OTHER].replace("conditions: [fibromyalgia]\n", "")}
    assert len(checked("unused-study", {**FILES, **files})) == 1
