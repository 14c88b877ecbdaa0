"""How many in 100, and what two groups say beside each other."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.evidence.frequencies import Chance, Flaw, Way, chance, counted, flaw, frequency, pair
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.study import ArmResult, Study


def study(groups: dict[str, dict[str, Any]] | None = None, **changes: Any) -> Study:
    """A study with one result in a group with a dose and one without."""
    result = {"id": "r", "outcome": "o", "text": "Words.", "arms": groups or {}, **changes.pop("result", {})}
    fields: dict[str, Any] = {
        "id": "s",
        "title": "S",
        "reports": ["s"],
        "design": "randomised-parallel",
        "read": "abstract",
        "arms": [{"id": "ldn", "label": "LDN", "dose": "4.5 mg"}, {"id": "placebo", "label": "Placebo"}],
        "results": [result],
        **changes,
    }
    return Study.model_validate(fields, context={"scanner": Scanner()})


def both(ldn: dict[str, Any], placebo: dict[str, Any], better: str | None = "higher", **changes: Any) -> Any:
    """The pair of a study with these two groups."""
    made = study({"ldn": ldn, "placebo": placebo}, **changes)
    return pair(made, made.results[0], better)


@pytest.mark.parametrize(
    ("arm", "number"),
    [
        ({"n": 49, "events": 20}, 41),
        ({"n": 50, "events": 13}, 26),
        ({"n": 47, "events": 5}, 11),
        ({"n": 200, "events": 25}, 13),  # 12.5: a half goes up
        ({"n": 200, "events": 27}, 14),  # 13.5: a half goes up, never to the even number
        ({"percent": 68.8}, 69),
        ({"percent": 0.5}, 1),
        ({"n": 8, "events": 0}, 0),
        ({"n": 8, "events": 8}, 100),
    ],
)
def test_a_share_is_rounded_to_the_nearest_in_100(arm: dict[str, Any], number: int) -> None:
    found = frequency(ArmResult.model_validate(arm))
    assert found is not None
    assert found.number == number
    assert found.n == arm.get("n")


@pytest.mark.parametrize(
    "arm",
    [
        {},
        {"n": 0, "events": 0},
        {"events": 3},
        {"value": 1.3, "n": 20},
        {"n": 300, "events": 1},
        {"n": 300, "events": 299},
        {"percent": 0.3},
    ],
)
def test_what_is_no_share_or_vanishes_in_100_is_refused(arm: dict[str, Any]) -> None:
    """1 of 300 is neither nobody nor 1 in 100."""
    assert frequency(ArmResult.model_validate(arm)) is None


@given(st.integers(1, 2000), st.data())
def test_nobody_is_never_somebody(n: int, data: st.DataObject) -> None:
    """0 in 100 stands for nobody, 100 in 100 for everybody, and no number is off by more than a half."""
    events = data.draw(st.integers(0, n))
    found = frequency(ArmResult(n=n, events=events))
    if found is not None:
        assert (found.number == 0) == (events == 0)
        assert (found.number == 100) == (events == n)
        assert abs(found.number - Fraction(100 * events, n)) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("arm", "events"),
    [
        ({"n": 49, "percent": 84}, 41),
        ({"n": 50, "percent": 86}, 43),
        ({"n": 48, "percent": 68.8}, 33),
        ({"n": 1000, "percent": 84}, None),  # ten counts fit
        ({"n": 49, "percent": 85}, None),  # no count fits
        ({"n": 49, "events": 20, "percent": 12}, 20),
        ({"percent": 84}, None),
        ({"n": 10_000_000, "percent": 84}, None),  # a hundred thousand counts fit
        ({"n": 10**40, "percent": 84}, None),
        ({"n": 10_000_000, "percent": 0.00001}, 1),  # Python writes it as 1e-05
        ({"n": 3, "percent": 100}, 3),
        ({"n": 3, "percent": 0}, 0),
    ],
)
def test_a_count_comes_back_from_a_percentage_only_where_one_fits(
    arm: dict[str, Any], events: int | None
) -> None:
    assert counted(ArmResult.model_validate(arm)) == events


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, None),
        ({"result": {"doubt": "Seen on a web page."}}, Flaw.DOUBT),
        ({"doubt": "All of it."}, Flaw.DOUBT),
        ({"design": "animal"}, Flaw.PRECLINICAL),
        ({"arms": [{"id": "ldn", "label": "LDN", "dose": "1 mg"}]}, Flaw.NO_COMPARATOR),
        ({"arms": [{"id": "ldn", "label": "A"}, {"id": "placebo", "label": "B"}]}, Flaw.NO_COMPARATOR),
        ({"arms": []}, Flaw.NO_COMPARATOR),
    ],
)
def test_what_is_in_doubt_or_has_no_comparator_is_refused(changes: dict[str, Any], why: Flaw | None) -> None:
    made = study({"ldn": {"percent": 40}, "placebo": {"percent": 20}}, **changes)
    assert flaw(made, made.results[0]) is why
    assert (pair(made, made.results[0]) is None) == (why is not None)


def test_groups_without_a_share_are_refused() -> None:
    made = study({"ldn": {"value": -1.3}, "placebo": {"value": -0.9}})
    assert flaw(made, made.results[0]) is Flaw.NO_SHARE
    made = study({"ldn": {"n": 300, "events": 1}, "placebo": {"n": 300, "events": 90}})
    assert flaw(made, made.results[0]) is Flaw.ROUNDED_AWAY


def test_the_dose_and_not_the_order_says_which_group_is_which() -> None:
    """A file that lists the placebo first must not swap the colours."""
    turned = [{"id": "placebo", "label": "Placebo"}, {"id": "ldn", "label": "LDN", "dose": "4.5 mg"}]
    found = both({"percent": 32}, {"percent": 11}, arms=turned)
    assert (found.arm.id, found.with_drug.number, found.comparator.id) == ("ldn", 32, "placebo")


@pytest.mark.parametrize(
    ("shares", "better", "way"),
    [
        ((41, 26), "higher", Way.DRUG),
        ((11, 18), "higher", Way.COMPARATOR),
        ((84, 86), "lower", Way.DRUG),
        ((30, 30), "higher", Way.NEITHER),
        ((30, 30), None, Way.NEITHER),
        ((41, 26), None, Way.UNKNOWN),
    ],
)
def test_which_group_did_better(shares: tuple[int, int], better: str | None, way: Way) -> None:
    found = both({"percent": shares[0]}, {"percent": shares[1]}, better)
    assert found.way is way
    gap = Fraction(abs(shares[0] - shares[1]), 100)
    assert found.lead == {Way.DRUG: gap, Way.COMPARATOR: -gap}.get(way, 0)


def test_the_results_own_direction_goes_before_the_outcomes() -> None:
    result = {"result": {"better": "lower"}}
    assert both({"percent": 40}, {"percent": 20}, "higher", **result).way is Way.COMPARATOR


@pytest.mark.parametrize(
    ("ldn", "placebo", "judged"),
    [
        ((20, 49), (13, 50), Chance.COULD),
        ((5, 47), (9, 49), Chance.COULD),
        ((40, 50), (10, 50), Chance.UNLIKELY),
        ((0, 50), (4, 50), Chance.COULD),
        ((0, 50), (10, 50), Chance.UNLIKELY),
        ((50, 50), (50, 50), Chance.COULD),
        (
            (9, 10),
            (4, 10),
            Chance.COULD,
        ),  # here the interval of the risk ratio has no 1 in it, turned round it has
    ],
)
def test_chance_by_the_exact_test(ldn: tuple[int, int], placebo: tuple[int, int], judged: Chance) -> None:
    """Also where the event is turned into its absence."""
    found = both({"events": ldn[0], "n": ldn[1]}, {"events": placebo[0], "n": placebo[1]})
    turned = both(
        {"events": ldn[1] - ldn[0], "n": ldn[1]}, {"events": placebo[1] - placebo[0], "n": placebo[1]}
    )
    assert chance(found) is chance(turned) is judged


@pytest.mark.parametrize(
    ("p", "ldn", "judged"),
    [
        ("0.03", 20, Chance.NOT_OURS),
        ("0.11", 20, Chance.COULD),
        ("0.11", 40, Chance.NOT_OURS),
        ("<0.001", 40, Chance.UNLIKELY),
        ("see table", 40, Chance.UNLIKELY),
    ],
)
def test_nothing_is_said_against_the_records_own_p(p: str, ldn: int, judged: Chance) -> None:
    groups = {"events": ldn, "n": 50}, {"events": 13, "n": 50}
    assert chance(both(*groups, result={"p": p})) is judged


@pytest.mark.parametrize("design", ["randomised-crossover", "cohort", "systematic-review"])
def test_nothing_of_our_own_on_chance_for_groups_that_chance_did_not_make(design: str) -> None:
    """In a crossover both groups are the same people: an interval for two groups does not fit."""
    groups = {"events": 40, "n": 50}, {"events": 10, "n": 50}
    assert chance(both(*groups, design=design)) is Chance.NOT_OURS


def test_nothing_of_our_own_on_chance_without_counts() -> None:
    assert chance(both({"percent": 32}, {"percent": 11})) is Chance.NOT_OURS
    assert chance(both({"percent": 32, "n": 1000}, {"percent": 11, "n": 1000})) is Chance.NOT_OURS
