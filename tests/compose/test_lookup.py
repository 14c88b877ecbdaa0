"""What a page may ask of its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.lookup import Lookup, View
from ldnsite.compose.routes import plan_routes
from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

PROPER = """conditions:
  - {id: fibromyalgia, name: Fibromyalgia}
outcome_categories:
  - {id: symptoms, name: Symptoms}
proper_names:
  - {id: crohn, name: Crohn}
"""
TRIAL = """id: {0}
name: A trial
registration: NCT06366724
conditions: [fibromyalgia]
status: recruiting
note: {{patient: plain words, professional: canary}}
"""


def lookup(site: TestSite, audience: Audience = Audience.PATIENT) -> Lookup:
    """A lookup on the site's records."""
    found = site.assembled().site
    return Lookup(View(found, plan_routes(found), audience))


def test_proper_names_of_the_vocabulary_keep_their_capital(site_builder: SiteBuilder) -> None:
    asked = lookup(site_builder({"content/vocabulary.yaml": PROPER}))
    assert asked.in_sentence("Crohn's disease") == "Crohn's disease"
    assert asked.in_sentence("Usual care") == "usual care"
    assert ("proper_name", "crohn") in {(used.kind, used.id) for used in asked.used}


def test_trials_come_by_id_and_for_one_audience(site_builder: SiteBuilder) -> None:
    files = {f"content/trials/{name}.yaml": TRIAL.format(name) for name in ("second", "first")}
    asked = lookup(site_builder(files))
    assert [trial.id for trial in asked.trials()] == ["first", "second"]
    assert "canary" not in repr(asked.trials())
    assert {("trials", "*"), ("trial", "first"), ("trial", "second")} <= {(u.kind, u.id) for u in asked.used}


def test_a_condition_that_is_not_there_is_noted_as_asked(site_builder: SiteBuilder) -> None:
    """A page must be made again when the record comes."""
    asked = lookup(site_builder())
    assert asked.condition("fibromyalgia") is not None
    assert asked.condition("gout") is None
    assert ("condition", "gout") in {(used.kind, used.id) for used in asked.used}
