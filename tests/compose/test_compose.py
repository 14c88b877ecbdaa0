"""Pages as they are put together: what stands where, in which view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import (
    Box,
    Definitions,
    Details,
    Entry,
    FigureNode,
    Heading,
    Listed,
    Outcome,
    References,
    Table,
)
from ldnsite.model.inline import Cite, ForAudience, Href, Mark, Target
from ldnsite.model.tree import inlines, nodes

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.document import Node
    from tests.sites import SiteBuilder, TestSite

PAGE = "conditions/fibromyalgia/"
FRONT = """\
---
title: {title}
published: 2026-01-10
updated: 2026-01-10
review_every: 24 months
authors: [editors]
references: [ldn.bib]
{more}
---
"""


def source(body: str, title: str = "A page", more: str = "") -> str:
    """A page's file."""
    return FRONT.format(title=title, more=more) + body


def composed(site: TestSite, address: str) -> ComposedPage:
    """The page at an address."""
    return next(page for page in site.assembled().pages if page.address == address)


def every(page: ComposedPage, kind: type[Node]) -> list[Node]:
    """All nodes of one kind on a page, in reading order."""
    return [node for section in page.sections for node in nodes(section) if isinstance(node, kind)]


def section_ids(page: ComposedPage) -> list[str]:
    """The page's sections by id."""
    return [section.id for section in page.sections]


def test_patients_read_the_answer_first_and_professionals_the_figures(site_builder: SiteBuilder) -> None:
    """The order of the design's "Anatomy of a page", in both views."""
    site = site_builder()
    patient = section_ids(composed(site, PAGE))
    assert patient == [
        "warning", "means-for-you", "quick-answer", "lead", "outcomes", "what-was-studied", "ask", "faq", "references",
    ]  # fmt: skip
    professional = section_ids(composed(site, f"professional/{PAGE}"))
    assert professional == [
        "warning", "key-figures", "outcomes", "quick-answer", "lead", "what-was-studied", "faq", "references",
    ]  # fmt: skip


def test_the_opioid_warning_stands_first_in_both_views(site_builder: SiteBuilder) -> None:
    """One record, before any dose, a real label."""
    site = site_builder()
    for address in (PAGE, f"professional/{PAGE}", "studies/younger/"):
        first = composed(site, address).sections[0].children[0]
        assert isinstance(first, Box)
        assert first.role == "warning"


def test_nothing_unfinished_reaches_render(site_builder: SiteBuilder) -> None:
    """No citation without a number, no audience span, no link that is still a source path."""
    for page in site_builder().assembled().pages:
        parts = [part for node in (page.head, *page.sections) for part in inlines(node)]
        assert not [part for part in parts if isinstance(part, Cite | ForAudience | Target)]


def test_citations_are_numbered_from_the_head_on(site_builder: SiteBuilder) -> None:
    """The verdict's citation is the first of the page, and leads to the list and back."""
    page = composed(site_builder(), PAGE)
    first = next(part for part in page.head.verdict if isinstance(part, Mark))
    assert [item.number for item in first.items] == [1]
    entries = every(page, Entry)
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    ids = {
        part.id for node in (page.head, *page.sections) for part in inlines(node) if isinstance(part, Mark)
    }
    assert {link.mark_id for entry in entries for link in entry.back} == ids


def test_a_section_may_have_its_own_list(site_builder: SiteBuilder) -> None:
    """`bibliography: per-section`: numbers restart at each level-2 heading; the lead is section 0."""
    body = "Lead [@younger2013].\n\n## One\n\nText [@younger2013].\n\n## Two\n\nNo citation.\n"
    site = site_builder({"content/pages/x.md": source(body, more="bibliography: per-section")})
    page = composed(site, "x/")
    assert [entry.id for entry in every(page, Entry)] == ["ref-0-1", "ref-1-1"]
    assert [len([n for n in s.children if isinstance(n, References)]) for s in page.sections] == [1, 1, 0]


def test_twins_lead_to_each_other_and_lone_pages_to_a_listing(site_builder: SiteBuilder) -> None:
    """The view switch never leads nowhere."""
    site = site_builder({"content/topics/alone.md": source("Text.", more="audience: professional"),
                         "content/topics/both.md": source("Text.", "B")})  # fmt: skip
    tabs = {tab.audience: tab for tab in composed(site, PAGE).tabs}
    assert (tabs[Audience.PATIENT].current, tabs[Audience.PROFESSIONAL].href) == (
        True,
        f"../../professional/{PAGE}",
    )
    alone = {tab.audience: tab for tab in composed(site, "professional/topics/alone/").tabs}
    assert (alone[Audience.PATIENT].href, alone[Audience.PATIENT].exact) == ("../../../topics/", False)
    assert "topics/alone/" not in {page.address for page in site.assembled().pages}


def test_a_link_between_pages_stays_in_its_view(site_builder: SiteBuilder) -> None:
    """Source paths become addresses of the same view; other hosts stay as they are."""
    body = "See [it](../conditions/fibromyalgia.md#what-was-studied) and [them](https://example.org/a?b=1)."
    site = site_builder({"content/pages/x.md": source(body)})
    for address, expected in (("x/", f"../{PAGE}#what-was-studied"),
                              ("professional/x/", f"../{PAGE}#what-was-studied")):  # fmt: skip
        page = composed(site, address)
        links = [part for section in page.sections for part in inlines(section) if isinstance(part, Href)]
        assert [(link.url, link.external) for link in links] == [
            (expected, False),
            ("https://example.org/a?b=1", True),
        ]


def test_drafts_are_composed_on_demand_only(site_builder: SiteBuilder) -> None:
    """`build` has no address for them."""
    site = site_builder({"content/pages/x.md": source("Text.", more="status: draft")})
    assert "x/" not in {page.address for page in site.assembled().pages}


def test_all_references_are_listed_with_the_pages_that_cite_them(site_builder: SiteBuilder) -> None:
    """Each view lists what it cites, and nothing else."""
    body = "::: professional\nText [@younger2013].\n:::\n\nShared."
    site = site_builder({"content/pages/x.md": source(body, "Only there")})
    here = {title for entry in every(composed(site, "references/"), Entry) for title, _ in entry.cited_on}
    there = {
        title for e in every(composed(site, "professional/references/"), Entry) for title, _ in e.cited_on
    }
    assert "Only there" not in here
    assert "Only there" in there


def test_a_page_knows_what_it_was_made_from(site_builder: SiteBuilder) -> None:
    """Kind, id and digest of all that was asked."""
    used = {(item.kind, item.id) for item in composed(site_builder(), PAGE).made_from}
    assert {("page", "conditions/fibromyalgia"), ("study", "younger"), ("entry", "younger2013"),
            ("drug", "drug"), ("outcome", "pain"), ("labels", "en")} <= used  # fmt: skip


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("::: note\nText.\n:::", Box),
        ('::: caution {title="Surgery"}\nText.\n:::', Box),
        ('::: details {summary="More"}\nText.\n:::', Details),
        ("::: evidence-table {outcome=pain}\n:::", Table),
        ("::: evidence-table {studies=younger}\n:::", Table),
        ("::: evidence-table {conditions=fibromyalgia design=randomised-crossover}\n:::", Table),
    ],
)
def test_a_block_becomes_its_node(site_builder: SiteBuilder, block: str, kind: type[Node]) -> None:
    """In both views."""
    site = site_builder({"content/pages/x.md": source(f"## Part\n\n{block}\n")})
    assert not site.findings("unknown-block", "invalid-block-argument")
    assert every(composed(site, "x/"), kind)
    assert every(composed(site, "professional/x/"), kind)


@pytest.mark.parametrize(
    ("block", "rule", "hint"),
    [
        ("::: notte\nText.\n:::", "unknown-block", "note"),
        ("::: patients\nText.\n:::", "unknown-block", "patient"),
        ("::: details\nText.\n:::", "invalid-block-argument", "summary"),
        ("::: note {titel=x}\nText.\n:::", "invalid-block-argument", "title"),
        ("::: note {title=a title=b}\nText.\n:::", "invalid-block-argument", "keep one"),
        ("::: evidence-table {outcome=pian}\n:::", "invalid-block-argument", "pain"),
        ("::: evidence-table {studies=youngr}\n:::", "invalid-block-argument", "younger"),
        ("::: evidence-table\nText.\n:::", "invalid-block-argument", "move the text out"),
        ("::: figure {src=nothing.png alt=x}\n:::", "unknown-image", ""),
    ],
)
def test_a_wrong_block_is_found_at_its_place(
    site_builder: SiteBuilder, block: str, rule: str, hint: str
) -> None:
    """Once, not once a view; with the remedy; and its text is kept."""
    site = site_builder({"content/pages/x.md": source(f"{block}\n")})
    found = site.findings(rule)
    assert [(finding.span.path, finding.span.line) for finding in found] == [("content/pages/x.md", 10)]
    assert hint in found[0].hint


def test_the_quick_answer_stands_where_the_body_says(site_builder: SiteBuilder) -> None:
    """Without the block it comes first."""
    more = 'quick_answer: [{label: Time, text: "Three months"}]'
    body = "Lead.\n\n## Part\n\n::: quick-answer\n:::\n"
    placed = composed(site_builder({"content/pages/x.md": source(body, more=more)}), "x/")
    assert section_ids(placed) == ["lead", "part"]
    assert len(every(placed, Definitions)) == 1
    first = composed(site_builder({"content/pages/x.md": source("Lead.", more=more)}), "x/")
    assert section_ids(first)[0] == "quick-answer"


def test_outcome_sheets_say_no_more_than_the_rating(site_builder: SiteBuilder) -> None:
    """The sentence comes from certainty, direction and size alone, and people are counted."""
    sheet = every(composed(site_builder(), PAGE), Outcome)[0]
    assert isinstance(sheet, Outcome)
    assert "may reduce" in plain(sheet.statement)
    assert "31" in plain(sheet.basis)


def test_headings_have_the_same_id_in_both_views(site_builder: SiteBuilder) -> None:
    """So that the view switch keeps the reader's place."""
    body = "## What [plainly]{.patient}[precisely]{.professional} was done\n\nText.\n\n### Detail\n\nMore.\n"
    site = site_builder({"content/pages/x.md": source(body)})
    pages = [composed(site, address) for address in ("x/", "professional/x/")]
    ids = [[*section_ids(page), *(heading.id for heading in every(page, Heading))] for page in pages]
    assert ids[0] == ids[1]
    assert "precisely" not in ids[0][0]
    assert not every(pages[0], FigureNode)


def test_a_withdrawn_page_leaves_a_notice(site_builder: SiteBuilder) -> None:
    """When, why, and where to go; neither its text nor a place in listings and sitemap is left."""
    more = (
        "status: withdrawn\n"
        "withdrawn: {date: 2026-02-01, reason: The trial was retracted., see: conditions/fibromyalgia}"
    )
    site = site_builder({"content/topics/old.md": source("Old words.", "Old", more)})
    page = composed(site, "topics/old/")
    text = " ".join(plain((part,)) for section in page.sections for part in inlines(section))
    assert "1 Feb 2026" in text
    assert "The trial was retracted." in text
    assert "Old words" not in text
    links = [node.href for node in every(page, Listed) if isinstance(node, Listed)]
    assert links == ["../../conditions/fibromyalgia/"]
    assert page.noindex
    assert not every(composed(site, "topics/"), Listed)


@pytest.mark.parametrize("more", ["status: withdrawn", "withdrawn: {date: 2026-02-01, reason: Why.}"])
def test_a_withdrawal_is_told_in_full(site_builder: SiteBuilder, more: str) -> None:
    """Status and reason come together."""
    assert site_builder({"content/topics/old.md": source("Old.", "Old", more)}).findings("invalid-value")


@pytest.mark.parametrize(("body", "first"), [("Take 4.5 mg.", "warning"), ("No dose here.", "lead")])
def test_a_dose_on_a_plain_page_brings_the_warning(site_builder: SiteBuilder, body: str, first: str) -> None:
    """No dose stands without it, on any kind of page; a page without a dose is not shouted at."""
    site = site_builder({"content/pages/x.md": source(body)})
    assert section_ids(composed(site, "x/"))[0] == first
    assert not site.findings("missing-warning")


LEDGER = """\
reviews:
  - {date: 2026-10-01, kind: reviewed-no-change, by: editors}
  - {date: 2026-02-01, kind: expert-review, by: doctor}
"""


def test_a_reviewer_stands_beside_the_day_of_their_own_review(site_builder: SiteBuilder) -> None:
    """A later look by the editors does not become the clinician's."""
    site = site_builder({"content/pages/x.md": source("Text.", more=LEDGER)})
    people = (site.root / "content/people.yaml").read_text(encoding="utf-8")
    site.change(
        {"content/people.yaml": f"{people}  - {{id: doctor, name: Dana Stand-in, clinician: true}}\n"}
    )
    html = site.rendered()["x/index.html"].decode()
    assert "Reviewed by Dana Stand-in, 1 Feb 2026" in html
    assert '"lastReviewed":"2026-10-01"' in html
    assert "reviewedBy" not in html


def test_reviews_of_reviews_count_their_trials(site_builder: SiteBuilder) -> None:
    """In both views, and once."""
    review = (
        "id: {0}\ntitle: {0}\nreports: [{1}]\ndesign: systematic-review\nread: abstract\nincludes: [{2}]\n"
    )
    site = site_builder({
        "content/studies/outer.yaml": review.format("outer", "duebruun2024", "inner"),
        "content/studies/inner.yaml": review.format("inner", "bested2023", "younger"),
    })  # fmt: skip
    site.edit("content/conditions/fibromyalgia.md", ("studies: [younger]", "studies: [outer]"))
    patient = every(composed(site, PAGE), Outcome)[0]
    assert isinstance(patient, Outcome)
    assert plain(patient.basis).startswith("One trial, 31 people.")
    figures = every(composed(site, f"professional/{PAGE}"), Definitions)[0]
    assert isinstance(figures, Definitions)
    assert [plain(item.words) for item in figures.items] == ["1", "31", "1"]


def test_what_is_written_for_professionals_is_shown_to_them(site_builder: SiteBuilder) -> None:
    """No field is lost in a view for which an editor wrote it."""
    site = site_builder()
    site.edit(
        "content/conditions/fibromyalgia.md",
        ("means_for_you: The evidence is thin.", "means_for_you: {professional: Weigh it.}"),
        ("ask:\n  - Could LDN be", "ask:\n  - {professional: Opioids?}\n  - Could LDN be"),
    )
    page = composed(site, f"professional/{PAGE}")
    assert {"means-for-you", "ask"} <= set(section_ids(page))
    assert "means-for-you" not in section_ids(composed(site, PAGE))


def test_a_project_says_who_where_when_and_how_far(site_builder: SiteBuilder) -> None:
    """Every field of a project is shown."""
    more = "state: Recruiting\nplace: Somewhere\nyear: 2026\ninvestigators: [editors]\nstudy: younger"
    page = composed(site_builder({"content/projects/p.md": source("Text.", more=more)}), "projects/p/")
    (facts,) = every(page, Definitions)
    assert isinstance(facts, Definitions)
    labels = [plain(item.label) for item in facts.items]
    assert labels == ["How far it is", "Investigators", "Where", "Year", "Its study"]
