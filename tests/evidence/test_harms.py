"""How common a harm was, in the words of European product information; and what a study recorded as harms."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ldnsite.evidence.harms import Common, as_result, harms_of, how_common
from ldnsite.model.study import Harm, Outcome, Study
from tests.load.reading_aids import record_of

STUDY = """id: s
title: A study
reports: [work]
design: randomised-parallel
read: abstract
results:
  - {id: any, outcome: adverse-events, text: Any.}
  - {id: pain, outcome: pain, text: Pain.}
  - {id: odd, outcome: not-recorded, text: Odd.}
harms:
  - {id: dreams, text: Dreams., effect: dreams, doubt: Hearsay., report: work, arms: {ldn: {n: 10, events: 1}}}
  - {id: vague, text: Something.}
"""


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (Fraction(1), Common.VERY_COMMON),
        (Fraction(1, 10), Common.VERY_COMMON),
        (Fraction(99, 1000), Common.COMMON),
        (Fraction(1, 100), Common.COMMON),
        (Fraction(1, 101), Common.UNCOMMON),
        (Fraction(1, 1000), Common.UNCOMMON),
        (Fraction(1, 1001), Common.RARE),
        (Fraction(1, 10_000), Common.RARE),
    ],
)
def test_each_word_begins_at_its_share(share: Fraction, word: Common) -> None:
    """European Commission, guideline on summary of product characteristics (2009), section 4.8."""
    assert how_common(share) is word


@pytest.mark.parametrize("share", [Fraction(0), Fraction(1, 10_001)])
def test_what_a_study_is_too_small_to_see_has_no_word(share: Fraction) -> None:
    assert how_common(share) is None


def _study() -> Study:
    study, findings = record_of(Study, STUDY)
    assert findings == []
    return study


def _outcome(name: str) -> Outcome | None:
    text = f"id: {name}\nname: N\nplain: P\ncategory: c\nharm: {str(name != 'pain').lower()}\n"
    return None if name == "not-recorded" else record_of(Outcome, text)[0]


def test_results_on_harms_come_first_and_then_harms_as_such() -> None:
    """A result on a benefit, or on an outcome that has no record, is no harm."""
    found = list(harms_of(_study(), _outcome))
    assert [(result.id, result.outcome) for result in found] == [
        ("any", "adverse-events"), ("dreams", "dreams"), ("vague", ""),
    ]  # fmt: skip


def test_a_harm_keeps_all_that_it_says_as_a_result() -> None:
    harm = _study().harms[0]
    result = as_result(harm)
    assert (result.text, result.doubt, result.report, result.arms) == (
        harm.text, harm.doubt, harm.report, harm.arms,
    )  # fmt: skip
    assert not result.primary
    assert set(Harm.model_fields) - {"effect", "serious"} <= set(type(result).model_fields)
