"""What kind of study it was, in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ldnsite.compose.design_names import counted, design_and_people, design_name
from ldnsite.compose.lookup import Lookup, View
from ldnsite.compose.routes import plan_routes
from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def lookup(site_builder: SiteBuilder, record: str, audience: Audience = Audience.PATIENT) -> Lookup:
    site = site_builder(
        {"content/studies/a.yaml": f"id: a\ntitle: A\nreports: [younger2013]\nread: abstract\n{record}"}
    )
    loaded = site.assembled().site
    return Lookup(View(loaded, plan_routes(loaded), audience))


@pytest.mark.parametrize(
    ("record", "short", "sentence"),
    [
        ("design: cohort\n", "Cohort study", "A group of people followed over time"),
        ("design: other\n", "Other", "Another kind of source"),
        ("design: other\ndesign_text: a letter\n", "A letter", "A letter"),
        ("design: cohort\ndesign_text: a letter\n", "Cohort study", "A group of people followed over time"),
    ],
)
def test_a_design_of_no_listed_kind_has_the_records_own_words(
    site_builder: SiteBuilder, record: str, short: str, sentence: str
) -> None:
    for audience in Audience:
        asked = lookup(site_builder, record, audience)
        study = asked.study("a")
        assert study is not None
        assert design_name(study, asked) == short
        plain = sentence if audience is Audience.PATIENT else short
        assert design_name(study, asked, plain=True) == plain


@pytest.mark.parametrize(
    ("record", "told"),
    [("", "Cohort study"), ("included: 1\n", "Cohort study, 1 person"), ("included: 15297\n", "Cohort study, 15,297 people")],
)  # fmt: skip
def test_people_are_told_where_their_number_is_known(
    site_builder: SiteBuilder, record: str, told: str
) -> None:
    asked = lookup(site_builder, f"design: cohort\n{record}")
    study = asked.study("a")
    assert study is not None
    assert design_and_people(study, asked) == told


def test_large_numbers_are_grouped(site_builder: SiteBuilder) -> None:
    asked = lookup(site_builder, "design: cohort\n")
    assert [counted("unit.studies", count, asked) for count in (1, 999, 1000)] == [
        "1 study",
        "999 studies",
        "1,000 studies",
    ]
