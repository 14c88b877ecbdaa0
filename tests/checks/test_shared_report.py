"""A paper is the report of two studies."""

from __future__ import annotations

from tests.checks.conftest import base

STUDY, OTHER = "content/studies/younger.yaml", "content/studies/again.yaml"
AGAIN = base(STUDY, ("id: younger", "id: again"))


def test_the_second_study_by_id_is_told_of_the_first(checked) -> None:
    (finding,) = checked("shared-report", {OTHER: AGAIN})
    assert (str(finding.span), finding.key) == (f"{STUDY}:3:11", "younger2013")
    assert str(finding.related[0].span) == f"{OTHER}:3:11"


def test_a_later_report_counts_as_the_first_does(checked) -> None:
    (finding,) = checked("shared-report", {OTHER: AGAIN.replace("[younger2013]", "[other2020, younger2013]")})
    assert finding.related[0].span.column > 11


def test_one_work_under_two_keys_is_one_report(checked) -> None:
    """A store may give a work further keys."""
    store = base(
        "references/ldn.bib",
        ("  keywords = {fibromyalgia}", "  ids = {younger},\n  keywords = {fibromyalgia}"),
    )
    files = {OTHER: AGAIN.replace("[younger2013]", "[younger]"), "references/ldn.bib": store}
    (finding,) = checked("shared-report", files)
    assert finding.key == "younger2013"


def test_studies_with_reports_of_their_own(checked) -> None:
    assert checked("shared-report", {}) == []
    assert checked("shared-report", {OTHER: AGAIN.replace("younger2013", "other2020")}) == []
