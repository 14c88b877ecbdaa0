"""What readers see of a notice: at the mark, before the reference, on the study's page, and under the list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ldnsite.model.document import Entry, Notices, References
from tests.compose.test_compose import composed, every, source
from tests.retraction_lists import BIB, SETTINGS, listed, row
from tests.sites import BASE

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

SITE = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")
STUDY = "id: one\ntitle: Study one\nreports: [bad2021]\ndesign: other\nread: abstract\n"
CHECKED = "Checked against a list of retractions dated 20 Nov 2026"
NOT_CHECKED = "Not checked for retractions"
BODY = "One [@younger2013; @bad2021], two [@nameless2021] and three [@bad2021, p. 4]."


def site(
    site_builder: SiteBuilder, *rows: dict[str, str], settings: str = SETTINGS, more: str = ""
) -> TestSite:
    return site_builder({
        "content/site.yaml": SITE + settings,
        "content/pages/x.md": source(BODY, "X", more),
        "content/studies/one.yaml": STUDY,
        "references/more.bib": BIB.format(key="bad2021", more="doi = {10.5555/bad}") + BIB.format(key="nameless2021", more=""),
        **({"references/retractions.csv": listed(*rows)} if "retractions" in settings else {}),
    })  # fmt: skip


def entries(made: TestSite, address: str) -> dict[str, Entry]:
    return {node.key: node for node in every(composed(made, address), Entry) if isinstance(node, Entry)}


@pytest.mark.parametrize(
    ("nature", "state", "label"),
    [
        ("Retraction", "retracted", "Retracted"),
        ("Expression of concern", "concern", "Expression of concern"),
        ("Correction", "corrected", "Corrected"),
    ],
)
@pytest.mark.parametrize("address", ["x/", "studies/one/", "professional/references/"])
def test_the_label_stands_wherever_the_work_is_listed(
    site_builder: SiteBuilder, nature: str, state: str, label: str, address: str
) -> None:
    notice = entries(site(site_builder, row(nature)), address)["bad2021"].notice
    assert notice is not None
    assert (notice.state, notice.label, notice.href) == (state, label, "https://doi.org/10.5555/notice")
    assert notice.words.startswith("Notice of 31 May 2024. ")


def test_reasons_are_for_professionals_and_what_it_means_for_both(site_builder: SiteBuilder) -> None:
    made = site(site_builder, row())
    patient, expert = (entries(made, address)["bad2021"].notice for address in ("x/", "professional/x/"))
    assert patient is not None
    assert expert is not None
    assert "Do not rely on it." in patient.words
    assert "Error in Data" not in patient.words
    assert "Reasons given: Error in Data; Concerns/Issues About Results." in expert.words


def test_a_notice_without_a_doi_is_linked_by_its_pubmed_number(site_builder: SiteBuilder) -> None:
    found = entries(site(site_builder, row(notice="unavailable", notice_pmid="77")), "x/")["bad2021"].notice
    assert found is not None
    assert found.href == "https://pubmed.ncbi.nlm.nih.gov/77/"


def test_other_works_have_no_label(site_builder: SiteBuilder) -> None:
    found = entries(site(site_builder, row()), "x/")
    assert {key for key, entry in found.items() if entry.notice} == {"bad2021"}


def test_each_mark_of_a_retracted_work_says_so_in_sight_and_sound(site_builder: SiteBuilder) -> None:
    """In the head too; the visible words stand in the name, one after the other (WCAG 2.5.3)."""
    made = site(site_builder, row(), more="summary: In short [@bad2021].")
    for address in ("x/index.html", "professional/x/index.html"):
        html = made.rendered()[address].decode()
        links = re.findall(r'<a role="doc-noteref"[^>]*aria-label="([^"]*)"[^>]*>(.*?)</a>', html)
        told = [(name, re.sub("<[^>]*>", "", shown)) for name, shown in links if "mark-retracted" in shown]
        assert len(told) == 3
        assert all("1 retracted" in name and shown == "1 retracted" for name, shown in told)
        assert all("retracted" not in name for name, shown in links if "mark-retracted" not in shown)


def test_a_concern_or_a_correction_has_no_sign_at_the_mark(site_builder: SiteBuilder) -> None:
    html = site(site_builder, row("Correction")).rendered()["x/index.html"].decode()
    assert "mark-retracted" not in html


def test_a_retracted_work_stands_in_no_range(site_builder: SiteBuilder) -> None:
    """In "1-4" nobody would see that 2 is gone."""
    made = site(site_builder, row())
    names = ("a2021", "bad2021", "c2021", "d2021", "e2021")
    made.change({
        "references/more.bib": "".join(
            BIB.format(key=key, more=f"doi = {{10.5555/{key.removesuffix('2021')}}}") for key in names
        ),
        "content/pages/x.md": source(f"All [{'; '.join(f'@{key}' for key in names)}].", "X"),
    })  # fmt: skip
    html = made.rendered()["x/index.html"].decode()
    shown = [re.sub("<[^>]*>", "", text) for text in re.findall(r'doc-noteref"[^>]*>(.*?)</a>', html)]
    assert shown == ["1", "2 retracted", "3–5"]


def test_the_studys_page_says_it_above_all_that_the_study_found(site_builder: SiteBuilder) -> None:
    made = site(site_builder, row())
    page = composed(made, "studies/one/")
    (node,) = every(page, Notices)
    assert isinstance(node, Notices)
    assert [notice.label for notice in node.items] == ["Retracted"]
    assert [section.id for section in page.sections].index("notices") == 0
    assert every(composed(made, "studies/younger/"), Notices) == []


@pytest.mark.parametrize("address", ["x/", "professional/x/", "studies/one/", "references/"])
def test_under_the_list_stands_against_what_it_was_checked(site_builder: SiteBuilder, address: str) -> None:
    made = site(site_builder, row())
    lines = [
        node.checked for node in every(composed(made, address), References) if isinstance(node, References)
    ]
    assert [line.removesuffix(".") for line in lines if line] == [CHECKED]
    assert lines[-1]


@pytest.mark.parametrize("settings", ["\n", "\nretractions: {list: retractions.csv}\n"])
def test_without_a_list_or_its_day_it_says_once_that_nobody_looked(
    site_builder: SiteBuilder, settings: str
) -> None:
    rendered = site(site_builder, row("Correction"), settings=settings).rendered()
    for address in (
        "x/index.html",
        "professional/x/index.html",
        "references/index.html",
        "studies/one/index.html",
    ):
        html = rendered[address].decode()
        assert html.count(NOT_CHECKED) == 1
        assert "Checked against" not in html


def test_with_a_list_each_work_that_could_not_be_looked_up_says_so(site_builder: SiteBuilder) -> None:
    found = entries(site(site_builder, row()), "x/")
    assert {key: entry.unchecked for key, entry in found.items()} == {
        "younger2013": "",
        "bad2021": "",
        "nameless2021": NOT_CHECKED,
    }


def test_of_several_lists_the_last_bears_the_line(site_builder: SiteBuilder) -> None:
    made = site(site_builder, row(), more="bibliography: per-section")
    made.change({"content/pages/x.md": source(
        "## A\n\nOne [@bad2021].\n\n## B\n\nTwo [@bad2021].", "X", "bibliography: per-section")})  # fmt: skip
    lists = [node.checked for node in every(composed(made, "x/"), References) if isinstance(node, References)]
    assert [bool(line) for line in lists] == [False, True]


def test_what_a_page_says_itself_is_labelled_without_a_list(site_builder: SiteBuilder) -> None:
    made = site(site_builder, settings="\n", more="retracted: [bad2021]")
    notice = entries(made, "x/")["bad2021"].notice
    assert notice is not None
    assert (notice.label, notice.href) == ("Retracted", "")
    assert "mark-retracted" in made.rendered()["x/index.html"].decode()


def test_the_notice_stands_before_the_reference_as_its_own_element(site_builder: SiteBuilder) -> None:
    """The popover clones what stands in the entry, the label with it."""
    html = site(site_builder, row()).rendered()["x/index.html"].decode()
    item = html[html.index('id="ref-2"') :]
    assert re.match(r'[^>]*>\s*<p class="notice"><b class="retracted">Retracted</b> Notice of', item)
    assert 'aria-label="Read the notice, reference 2"' in item


def test_hostile_words_in_a_list_are_text(site_builder: SiteBuilder) -> None:
    evil = '"><img src=x onerror=alert(1)>'
    made = site(site_builder, row(reason=f"+{evil};", notice='10.5555/"onmouseover="x'))
    html = made.rendered()["professional/x/index.html"].decode()
    assert "<img src=x" not in html
    assert 'onmouseover="x' not in html
