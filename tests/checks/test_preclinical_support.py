"""A row of evidence rests on animals or cells."""

from __future__ import annotations

import pytest

from tests.checks.conftest import base

PAGE, STUDY = "content/conditions/fibromyalgia.md", "content/studies/mice.yaml"
MICE = "id: mice\ntitle: LDN in mice\nreports: [mice1983]\ndesign: {}\nread: abstract\n"


@pytest.mark.parametrize("studies", ["[mice]", "[younger, mice]"])
@pytest.mark.parametrize("design", ["animal", "cell"])
def test_no_study_of_animals_or_cells_supports_a_row(checked, design, studies) -> None:
    """Alone or among studies of people."""
    files = {PAGE: base(PAGE, ("studies: [younger]", f"studies: {studies}")), STUDY: MICE.format(design)}
    (finding,) = checked("preclinical-support", files)
    assert (finding.span.path, finding.span.line, finding.key) == (PAGE, 13, "mice")


def test_one_that_is_left_out_supports_nothing(checked) -> None:
    row = "studies: [younger]\n    left_out: {mice: made in mice}"
    files = {PAGE: base(PAGE, ("studies: [younger]", row)), STUDY: MICE.format("animal")}
    assert checked("preclinical-support", files) == []


def test_studies_of_people_are_what_a_row_needs(checked) -> None:
    files = {
        PAGE: base(PAGE, ("studies: [younger]", "studies: [younger, mice]")),
        STUDY: MICE.format("case-report"),
    }
    assert checked("preclinical-support", files) == []
