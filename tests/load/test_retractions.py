"""What a list of retractions comes to for each work, and what is said of the list itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ldnsite.load.site import load_site
from ldnsite.model.publication import CLEAR, NOT_CHECKED, PublicationStatus
from tests.retraction_lists import BIB, COLUMNS, SETTINGS, listed, row
from tests.sites import BASE

if TYPE_CHECKING:
    from ldnsite.model.publication import State
    from tests.sites import SiteBuilder, TestSite

SITE = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")
LIST = "references/retractions.csv"


def site(
    site_builder: SiteBuilder, data: str | bytes, more: str = "doi = {10.5555/bad}", settings: str = SETTINGS
) -> TestSite:
    return site_builder({
        "content/site.yaml": SITE + settings, "references/more.bib": BIB.format(key="bad2021", more=more), LIST: data,
    })  # fmt: skip


def status(made: TestSite) -> PublicationStatus:
    loaded = load_site(made.project()[0]).site
    return loaded.retractions.status(loaded.store.entries["bad2021"])


def state(site_builder: SiteBuilder, *rows: dict[str, str], more: str = "doi = {10.5555/bad}") -> State:
    return status(site(site_builder, listed(*rows), more)).state


def test_a_notice_is_told_with_its_day_its_number_and_its_reasons(site_builder: SiteBuilder) -> None:
    found = status(site(site_builder, listed(row(notice="https://doi.org/10.5555/Notice", notice_pmid="77"))))
    reasons = ("Error in Data", "Concerns/Issues About Results")
    assert found == PublicationStatus("retracted", date(2024, 5, 31), "10.5555/Notice", "77", reasons)


def test_a_notice_without_numbers_has_none(site_builder: SiteBuilder) -> None:
    found = status(site(site_builder, listed(row(notice="unavailable", notice_pmid="0", reason=""))))
    assert found == PublicationStatus("retracted", date(2024, 5, 31))


R, C, E, I = "Retraction", "Correction", "Expression of concern", "Reinstatement"  # noqa: E741


@pytest.mark.parametrize(
    ("in_time", "state_of"),
    [
        ((E, R), "retracted"),
        ((R, I), "clear"),
        ((R, I, R), "retracted"),
        ((C, E), "concern"),
        ((E, C), "corrected"),
        ((E, R, C), "retracted"),
        ((R, I, C), "corrected"),
        ((I,), "clear"),
    ],
)  # fmt: skip
def test_the_newest_decides_and_only_reinstatement_lifts_a_retraction(
    site_builder: SiteBuilder, in_time: tuple[str, ...], state_of: State
) -> None:
    """In whatever order the rows stand."""
    rows = [row(nature, f"1/1/{year} 0:00") for year, nature in enumerate(in_time, 2020)]
    for order in (rows, rows[::-1]):
        assert status(site(site_builder, listed(*order))).state == state_of


def test_of_one_days_notices_the_gravest_counts(site_builder: SiteBuilder) -> None:
    assert state(site_builder, row(R), row(C), row(I)) == "retracted"


def test_a_notice_without_a_day_is_the_oldest(site_builder: SiteBuilder) -> None:
    """So an undated reinstatement lifts nothing."""
    made = site(site_builder, listed(row(I, "soon"), row(R)))
    assert status(made).state == "retracted"
    (finding,) = made.findings("retraction-list-row")
    assert (finding.span.line, '"soon"' in finding.message) == (2, True)


def test_an_unknown_kind_leaves_a_work_unchecked_and_hides_no_known_one(site_builder: SiteBuilder) -> None:
    assert state(site_builder, row("Removal")) == "not-checked"
    assert state(site_builder, row("Removal", "1/1/2026 0:00"), row(E)) == "concern"


def test_the_doi_goes_before_the_pubmed_number(site_builder: SiteBuilder) -> None:
    """A row with another DOI and this PMID may be another work's: it counts when there is nothing better."""
    both = "doi = {10.5555/bad}, pmid = {123}"
    other = row(R, "1/1/2026 0:00", doi="10.5555/other", pmid="123")
    assert state(site_builder, row(C), other, more=both) == "corrected"
    assert state(site_builder, other, more=both) == "retracted"
    assert (
        state(site_builder, row(C), row(R, "1/1/2026 0:00", doi="unavailable", pmid="123"), more=both)
        == "retracted"
    )


def test_a_title_is_never_looked_at(site_builder: SiteBuilder) -> None:
    assert state(site_builder, row() | {"Title": "T", "OriginalPaperDOI": ""}) == "clear"


def test_a_work_without_a_number_is_not_checked(site_builder: SiteBuilder) -> None:
    made = site(site_builder, listed(row()), "")
    assert status(made) == NOT_CHECKED


def test_nothing_found_in_a_dated_list_is_clear(site_builder: SiteBuilder) -> None:
    assert status(site(site_builder, listed(row(doi="10.5555/other")))) == CLEAR


def test_without_a_list_nothing_is_checked(site_builder: SiteBuilder) -> None:
    made = site_builder({"references/more.bib": BIB.format(key="bad2021", more="doi = {10.5555/bad}")})
    assert status(made) == NOT_CHECKED


def test_without_a_day_nothing_is_clear_but_what_is_found_holds(site_builder: SiteBuilder) -> None:
    undated = "\nretractions: {list: retractions.csv}\n"
    assert status(site(site_builder, listed(row(doi="10.5555/other")), settings=undated)) == NOT_CHECKED
    assert status(site(site_builder, listed(row(I)), settings=undated)) == NOT_CHECKED
    assert status(site(site_builder, listed(row()), settings=undated)).state == "retracted"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        listed(),
        listed(row(doi="10.5555/other")).encode("utf-16"),
        listed(row(), columns=COLUMNS[:-4]),
        listed(row(doi="10.5555/other")) + "2," + "x" * 200_000 + "\n",
        bytes(range(256)) * 50,
    ],
    ids=["empty", "head alone", "UTF-16", "no column", "a row lost", "no text"],
)
def test_what_cannot_be_read_is_an_error_and_makes_nothing_clear(
    site_builder: SiteBuilder, data: str | bytes
) -> None:
    made = site(site_builder, data)
    assert status(made) == NOT_CHECKED
    assert {finding.severity.value for finding in made.findings("retraction-list-unreadable")} == {"error"}


def test_a_list_with_odd_bytes_is_read_and_a_note_says_so(site_builder: SiteBuilder) -> None:
    """The list is others' work, with faults of encoding all over; under --strict it still passes."""
    data = listed(row(C)).encode().replace(b"made-up", b"caf\xe9\x00\x1b")
    made = site(site_builder, data)
    assert status(made).state == "corrected"
    assert [(found.rule, found.severity.value) for found in made.findings() if found.span.path == LIST] == [
        ("retraction-list-row", "note")
    ]


def test_reasons_are_plain_words_however_many_there_are(site_builder: SiteBuilder) -> None:
    odd = "\x1b[31m+Error\ue000;" + "".join(f"+{index}{'x' * 500};" for index in range(100))
    found = status(site(site_builder, listed(row(reason=odd))))
    assert len(found.reasons) == 20
    assert all(reason.isprintable() and len(reason) <= 200 for reason in found.reasons)


def test_a_list_that_is_not_there_is_found_at_its_name(site_builder: SiteBuilder) -> None:
    made = site(site_builder, listed(), settings="\nretractions: {list: retraction.csv, dated: 2026-11-20}\n")
    (finding,) = made.findings("retraction-list-missing")
    assert (finding.span.path, "retractions.csv" in finding.hint) == ("content/site.yaml", True)
    assert status(made) == NOT_CHECKED


@pytest.mark.parametrize(
    "name", ["../content/site.yaml", "/etc/passwd", "references/../../x.csv", "https://x.org/a.csv"]
)
def test_no_other_file_is_read_for_it(site_builder: SiteBuilder, name: str) -> None:
    made = site(
        site_builder, listed(row()), settings=f"\nretractions: {{list: '{name}', dated: 2026-11-20}}\n"
    )
    assert status(made) == NOT_CHECKED
    assert made.findings("retraction-list-missing")


def test_the_folder_may_be_named_too(site_builder: SiteBuilder) -> None:
    made = site(site_builder, listed(row()), settings=f"\nretractions: {{list: {LIST}, dated: 2026-11-20}}\n")
    assert status(made).state == "retracted"


def test_a_list_that_the_settings_do_not_name_is_not_passed_over_in_silence(
    site_builder: SiteBuilder,
) -> None:
    made = site(site_builder, listed(row()), settings="\n")
    (finding,) = made.findings("misplaced-file")
    assert finding.span.path == LIST
    assert status(made) == NOT_CHECKED


def test_an_alias_of_a_work_leads_to_the_same_state(site_builder: SiteBuilder) -> None:
    project = site(site_builder, listed(row()), "doi = {10.5555/BAD}, ids = {worse2021}").project()[0]
    made = load_site(project).site
    assert made.retractions.status(made.store.entries["worse2021"]).state == "retracted"
