"""Title case touches small words only, and follows punctuation and stop words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.cite.casing import title_case
from ldnsite.model.reference import RichRun, rich_text


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The benefits of psychotherapy", "The Benefits of Psychotherapy"),
        ("Methods of meta-analysis: correcting error", "Methods of Meta-Analysis: Correcting Error"),
        ("LDN and TNF in the UK", "LDN and TNF in the UK"),
        ("what is it for", "What Is It For"),
        ("pain? a review", "Pain? A Review"),
        ("Beginner's guide", "Beginner's Guide"),
        ("a beginner’s guide", "A Beginner’s Guide"),
        ("mRNA in iPSC lines", "mRNA in iPSC Lines"),
        ("the α receptor", "The α Receptor"),
        ("e-bug and the well-being of (some) people", "E-Bug and the Well-Being of (Some) People"),
        ("", ""),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert rich_text(title_case((RichRun(title),))) == expected


def test_runs_are_one_title() -> None:
    """A style in the middle begins no new title; subscripts are never touched."""
    rich = (
        RichRun("effects of "),
        RichRun("in vivo", "italic"),
        RichRun(" co"),
        RichRun("two", "sub"),
        RichRun(" on a mouse"),
    )
    assert rich_text(title_case(rich)) == "Effects of in Vivo Cotwo on a Mouse"


@given(st.text(max_size=40))
def test_only_letter_case_changes(title: str) -> None:
    cased = rich_text(title_case((RichRun(title),) if title else ()))
    assert cased.casefold() == title.casefold() or cased.upper().casefold() == title.upper().casefold()
