"""Labels as templates say them: what is missing is a finding and shows its key."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from ldnsite.model.dates import PartialDate
from ldnsite.model.labels import Labels
from ldnsite.render.speech import Speech
from tests.render.samples import english


def speech(**entries: str) -> Speech:
    return Speech(
        Labels("en", MappingProxyType({key.replace("__", "."): value for key, value in entries.items()}))
    )


def test_a_label_is_said_with_its_fields():
    assert speech(hello="Dear {name}").say("hello", name="Reader") == "Dear Reader"


def test_a_count_chooses_the_form():
    said = speech(n__one="{count} study", n__other="{count} studies")
    assert [said.say("n", count) for count in (0, 1, 2)] == ["0 studies", "1 study", "2 studies"]


def test_a_missing_label_is_found_with_the_nearest_and_shows_its_key():
    said = speech(tab__patient="For patients")
    assert said.say("tab.patints") == "tab.patints"
    (finding,) = said.findings
    assert (finding.rule, finding.key, finding.span.path) == (
        "missing-label", "tab.patints", "templates/labels/en.yaml")  # fmt: skip
    assert "tab.patient" in finding.hint


def test_a_label_with_a_field_that_the_page_does_not_give_is_found():
    """A translator's slip in a brace must not end in a traceback."""
    said = speech(bad="Dear {nmae}", worse="{", fine="x")
    assert [said.say("bad", name="x"), said.say("worse"), said.say("fine")] == ["bad", "worse", "x"]
    assert [finding.key for finding in said.findings] == ["bad", "worse"]


def test_a_day_is_as_exact_as_it_is_given():
    said = Speech(english())
    assert [said.day(date(2026, 11, 2)), said.day(PartialDate(2021, 9)), said.day(PartialDate(2021))] == [
        "2 Nov 2026", "Sep 2021", "2021"]  # fmt: skip
    assert not said.findings


def test_a_day_without_month_names_is_a_finding_and_still_a_date():
    said = speech(date__day="{day} {month} {year}")
    assert said.day(date(2026, 11, 2)) == "2026-11-02"
    assert [finding.key for finding in said.findings] == ["month.short.11"]
