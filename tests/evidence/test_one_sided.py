"""Never the good news alone: what must stand beside a picture that shows a benefit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest

from ldnsite.evidence.one_sided import answers, silent, undirected
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.evidence import EvidenceRow
from ldnsite.model.study import Outcome, Study

CONTEXT = {"scanner": Scanner()}


@dataclass
class Few:
    """As much of a site as is asked for."""

    studies: dict[str, Study]
    outcomes: dict[str, Outcome]


def outcome(id_: str, category: str = "symptoms", better: str | None = "higher") -> Outcome:
    fields = {"id": id_, "name": id_, "plain": id_, "category": category, "better": better}
    return Outcome.model_validate(fields, context=CONTEXT)


def study(id_: str, *results: tuple[str, str, int, int], design: str = "randomised-parallel") -> Study:
    """A study with results: id, outcome, and how many of 50 with LDN and of 50 with placebo."""
    arms = [{"id": "ldn", "label": "LDN", "dose": "1 mg"}, {"id": "placebo", "label": "Placebo"}]
    made = [
        {
            "id": name,
            "outcome": on,
            "text": "Words.",
            "arms": {"ldn": {"n": 50, "events": ldn}, "placebo": {"n": 50, "events": placebo}},
        }
        for name, on, ldn, placebo in results
    ]
    fields = {
        "id": id_, "title": id_, "reports": [id_], "design": design, "read": "abstract", "arms": arms, "results": made,
    }  # fmt: skip
    return Study.model_validate(fields, context=CONTEXT)


GOOD = study("good", ("felt-better", "response", 40, 10), design="randomised-crossover")
LEANS = study("leans", ("cut", "pain-30", 20, 13), ("other", "sleep", 10, 30))
AGAINST = study("against", ("cut", "pain-30", 5, 9))
CLEAR = study("clear", ("cut", "pain-30", 45, 5))
WORDS = study("words")
OUTCOMES = [
    outcome("pain", better="lower"),
    outcome("pain-30"),
    outcome("response"),
    outcome("sleep", "sleep"),
]


def site(*studies: Study) -> Any:
    return cast("Any", Few({s.id: s for s in studies}, {o.id: o for o in OUTCOMES}))


def row(*studies: str, on: str = "pain", **more: Any) -> EvidenceRow:
    fields = {
        "outcome": on,
        "comparison": "placebo",
        "studies": studies,
        "finding": {"direction": "reduces"},
        **more,
    }
    return EvidenceRow.model_validate(fields, context=CONTEXT)  # fmt: skip


def names(found: Any) -> list[str]:
    return [f"{one.id}/{result.id}" for one, result in found]


def test_a_trial_without_the_benefit_must_stand_beside_one_with_it() -> None:
    """Also when it leans to the drug, as long as chance could explain it, and on a kindred outcome."""
    here = site(GOOD, LEANS, AGAINST, CLEAR, WORDS)
    said = silent(row("good", "leans", "against", "clear", "words"), ["good/felt-better"], here)
    assert names(said) == ["leans/cut", "against/cut"]


def test_what_is_drawn_is_not_silent() -> None:
    here = site(GOOD, LEANS, AGAINST)
    drawn = ["good/felt-better", "leans/cut", "against/cut"]
    assert silent(row("good", "leans", "against"), drawn, here) == ()


def test_bad_news_may_stand_alone() -> None:
    assert silent(row("against", "good"), ["against/cut"], site(AGAINST, GOOD)) == ()


def test_a_reason_answers_for_a_study() -> None:
    said = silent(
        row("good", "against", not_drawn={"against": "why"}), ["good/felt-better"], site(GOOD, AGAINST)
    )
    assert said == ()


def test_other_studies_of_the_store_are_not_the_rows() -> None:
    assert silent(row("good"), ["good/felt-better"], site(GOOD, AGAINST)) == ()


def test_a_row_that_draws_its_own_outcome_is_asked_for_that_outcome_alone() -> None:
    """`pain-30` and `response` are of one category; a row on `response` that draws it is about nothing else."""
    assert silent(row("good", "against", on="response"), ["good/felt-better"], site(GOOD, AGAINST)) == ()


def test_another_category_never_answers() -> None:
    other = study("other", ("slept", "sleep", 5, 30))
    assert silent(row("good", "other"), ["good/felt-better"], site(GOOD, other)) == ()


def test_of_a_drawn_study_only_what_points_away_on_the_same_outcome() -> None:
    """A later time that went the other way is not to be passed over."""
    turning = study(
        "turning", ("early", "pain-30", 30, 10), ("late", "pain-30", 10, 20), ("x", "sleep", 1, 9)
    )
    assert names(silent(row("turning"), ["turning/early"], site(turning))) == ["turning/late"]
    assert silent(row("turning"), ["turning/early", "turning/late"], site(turning)) == ()


def test_a_result_without_a_better_way_is_undirected() -> None:
    here = site(GOOD, study("vague", ("r", "vague", 40, 10)))
    here.outcomes["vague"] = outcome("vague", better=None)
    assert undirected("vague/r", here)
    assert not any(undirected(name, here) for name in ("good/felt-better", "vague/x", "nobody/r", ""))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("leans/cut", True),
        ("leans/other", False),
        ("leans/nothing", False),
        ("nobody/cut", False),
        ("leans", False),
    ],
)
def test_a_result_answers_a_row_on_its_outcome_or_its_category(name: str, expected: bool) -> None:
    assert answers(row("leans"), name, site(LEANS)) is expected


def test_names_of_nothing_are_passed_over() -> None:
    """They are found elsewhere."""
    here = site(GOOD)
    assert silent(row("good", "nobody"), ["nobody/x", "good/x", ""], here) == ()
