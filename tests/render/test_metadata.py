"""What a page tells machines, and that no value can leave its element."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from ldnsite.model.audience import Audience
from ldnsite.model.composed import Head, Link, Reviewed
from ldnsite.render.metadata import data_block, highwire, metadata, structured
from ldnsite.render.speech import Speech
from ldnsite.render.theme import SiteFacts
from tests.render.samples import SITE, english, page

DATES = Reviewed(date(2026, 1, 2), date(2026, 3, 4), date(2027, 3, 4))


def of(view: Audience = Audience.PATIENT, **changes):
    return metadata(page(view, **changes), SITE, Speech(english()))


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--", "a & b", "\u2028", '"\\'])
def test_json_cannot_leave_its_element(hostile):
    """`</script` and `<!--` end or change a script element whatever stands around them (HTML 13.2.6.4)."""
    block = str(data_block({"name": hostile}))
    inner = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inner)
    assert json.loads(inner) == {"name": hostile}


def test_last_reviewed_stands_only_where_somebody_reviewed():
    """A date of publication is no review."""
    assert not {"lastReviewed", "reviewedBy"} & set(structured(page(), SITE))
    reviewed = replace(
        DATES, last_full_review=date(2026, 3, 3), reviewer="Dr A", reviewed_on=date(2026, 3, 3)
    )
    said = structured(page(dates=reviewed), SITE)
    assert (said["lastReviewed"], said["reviewedBy"]) == ("2026-03-03", {"@type": "Person", "name": "Dr A"})


def test_each_view_names_its_audience():
    patient, professional = structured(page(), SITE), structured(page(Audience.PROFESSIONAL), SITE)
    assert patient["@type"] == professional["@type"] == "MedicalWebPage"
    assert patient["audience"] == {"@type": "Patient"}
    assert "audience" not in professional
    assert professional["medicalAudience"]["audienceType"] == "Clinician"


def test_dates_and_authors_are_the_pages_own():
    said = structured(
        page(dates=DATES, authors=(Link("The editorial team", "x/"), Link("Ann Other", ""))), SITE
    )
    assert (said["datePublished"], said["dateModified"]) == ("2026-01-02", "2026-03-04")
    assert said["author"] == [{"@type": "Organization", "name": "The editorial team"},
                              {"@type": "Person", "name": "Ann Other"}]  # fmt: skip


def test_a_page_without_dates_or_addresses_claims_none():
    said = structured(page(dates=None, description="", authors=(), kind="page"), SiteFacts("Site"))
    assert set(said) == {"@context", "@type", "name", "inLanguage", "isAccessibleForFree", "isPartOf"}


def test_the_views_have_titles_of_their_own():
    """Two equal titles would make two results in one search look the same."""
    assert of().title == "Fibromyalgia | LDN evidence"
    assert of(Audience.PROFESSIONAL).title == "Fibromyalgia, for professionals | LDN evidence"


def test_highwire_tags_stand_on_the_professional_view_alone():
    assert of().citation == ()
    tags = dict(of(Audience.PROFESSIONAL, dates=DATES, canonical="https://e.org/x/").citation)
    assert tags["citation_title"] == "Fibromyalgia"
    assert tags["citation_author"] == "The editorial team"
    assert tags["citation_publication_date"] == "2026/01/02"
    assert tags["citation_fulltext_html_url"] == "https://e.org/x/"


@pytest.mark.parametrize("changes", [{"dates": None}, {"authors": ()}, {"kind": "listing"}])
def test_highwire_needs_title_author_and_date(changes):
    """Google Scholar takes no less."""
    assert highwire(page(Audience.PROFESSIONAL, **changes), SITE) == ()


def test_a_draft_and_a_hidden_page_are_kept_out_of_indexes():
    assert [of().robots, of(draft=True).robots, of(noindex=True).robots] == ["", "noindex", "noindex"]


def test_open_graph_needs_an_address():
    assert of().open_graph == ()
    assert dict(of(canonical="https://e.org/x/").open_graph)["og:url"] == "https://e.org/x/"


def test_home_is_named_after_the_site():
    assert of(layout="home", head=Head("Something else")).title == "LDN evidence"
