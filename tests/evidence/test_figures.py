"""What figures a work has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ldnsite.evidence.figures import Figure, Ledger, figures_of
from ldnsite.evidence.numerals import numerals
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.study import Study

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def study(**more: Any) -> Study:
    fields = {
        "id": "s1", "title": "S", "reports": ["main"], "design": "randomised-parallel", "read": "abstract", **more,
    }  # fmt: skip
    return Study.model_validate(fields, context={"scanner": Scanner()})


def values(**more: Any) -> set[float]:
    return {round(figure.value, 2) for figure in figures_of(study(**more))}


def test_every_field_with_a_number_counts() -> None:
    """In fields of their own and inside texts, for whichever audience, without their signs."""
    found = values(
        randomised=99,
        population="women aged 18 to 64",
        arms=[{"id": "ldn", "label": "LDN", "dose": "6 mg a day", "n": 49}],
        duration="12 weeks",
        year=2024,
        limits=["Only 3 centres."],
        results=[{
            "id": "a", "outcome": "pain", "p": "0.27", "value": -0.34, "ci": [-0.95, 0.27], "time": "7 days",
            "text": {"patient": "Pain fell by 1.3 points.", "professional": "Change -1.35, [n = 48]{.professional}."},
        }],
    )  # fmt: skip
    assert found >= {99, 18, 64, 6, 49, 12, 2024, 3, 0.27, 0.34, 0.95, 7, 1.3, 1.35, 48}


def test_the_share_in_percent_comes_from_events_of_n() -> None:
    arms = {"ldn": {"n": 49, "events": 20}, "placebo": {"n": 0, "events": 0}, "other": {"percent": 84}}
    result = {"id": "a", "outcome": "pain", "text": "As counted.", "arms": arms}
    found = figures_of(study(results=[result]))
    assert sorted(round(f.value, 1) for f in found if f.unit == "percent") == [40.8, 84]


def test_ids_registrations_and_places_in_a_paper_are_no_figures() -> None:
    """Nobody may write 7 because a table is the seventh."""
    result = {
        "id": "pain-30", "outcome": "pain-15", "text": "Words.", "where": "Table 7, p. 9", "seen_in": ["copy-8"],
    }  # fmt: skip
    assert values(registration=["NCT04270877", "2019 000702"], results=[result]) == set()


@pytest.mark.parametrize(
    ("value", "unit", "written", "fits"),
    [
        (40.816, "percent", "41%", True),
        (40.816, "percent", "40.8%", True),
        (40.816, "percent", "41 in 100", True),
        (40.816, "percent", "40%", False),
        (5.3, "percent", "5%", True),
        (3.7, "", "4 women", False),
        (28.8, "", "29 points", True),
        (0.236, "", "p = 0.24", True),
        (0.236, "", "p = 0.2", False),
        (0.5, "", "0.50", True),
        (6, "mg", "6 months", False),
        (6, "", "6 months", True),
        (6, "month", "6 months", True),
        (12.4, "", "twelve women", False),
        (12, "", "twelve women", True),
        (1234, "", "1,234", True),
        (0.8, "percent", "8 per 1000", True),
    ],
)
def test_when_a_number_may_be_written_for_a_figure(value, unit, written, fits) -> None:
    """The same value, or rounded to what is written with two digits at least or in percent; units agree."""
    (numeral,) = numerals(written)
    assert Figure(value, unit).shows(numeral) is fits


def shown(site_builder: SiteBuilder, key: str, text: str) -> list[bool]:
    ledger = Ledger.of(site_builder({"content/trials/t.yaml": TRIAL}).assembled().site)
    return [ledger.shows(key, numeral) for numeral in numerals(text)]


TRIAL = (
    "id: t\nname: T\nregistration: NCT00000001\nconditions: [fibromyalgia]\nstatus: completed\nplanned: 77\n"
    "study: younger\n"
)


def test_a_work_has_the_figures_of_all_records_that_rest_on_it(site_builder) -> None:
    """Its study, trials and drug statements, and its own year and title."""
    assert shown(site_builder, "younger2013", "31, 4.5 mg, 77, 2013") == [True] * 4
    assert shown(site_builder, "younger2013", "32, 5.4 mg, 78, 2014") == [False] * 4


def test_what_is_asked_twice_is_worked_out_once(site_builder) -> None:
    ledger = Ledger.of(site_builder().assembled().site)
    assert ledger.figures("younger2013") is ledger.figures("younger2013")
    assert "younger2013" in ledger
    assert "nobody" not in ledger
