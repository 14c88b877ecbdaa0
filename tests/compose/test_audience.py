"""The audience filter: the one choke point."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.compose.audience import parts_for, prose_for, restrict
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.audience import Audience
from ldnsite.model.inline import ForAudience, Words
from ldnsite.model.page import Condition
from ldnsite.model.prose import Fence, Run, SourceHeading
from ldnsite.model.span import Source, Span
from ldnsite.model.study import Study

NOWHERE = Span("x")
CANARY = "canary"


def holds(value: Any, word: str) -> bool:  # noqa: PLR0911 - one return a type of value
    """Whether `word` stands anywhere in a value's parts (spans and sources aside)."""
    if isinstance(value, str):
        return word in value
    if isinstance(value, Source | Span):
        return False
    if isinstance(value, tuple | list):
        return any(holds(item, word) for item in value)
    if isinstance(value, dict) or hasattr(value, "items"):
        return any(holds(item, word) for item in value.values())
    if is_dataclass(value):
        return any(holds(getattr(value, field.name), word) for field in fields(value))
    if hasattr(type(value), "model_fields"):
        return any(holds(getattr(value, name), word) for name in type(value).model_fields)
    return False


def words(text: str) -> Words:
    """Words that stand nowhere."""
    return Words(NOWHERE, text)


def test_a_span_for_the_other_audience_goes() -> None:
    """And one for this audience is dissolved, in its place."""
    parts = (words("a"), ForAudience(NOWHERE, Audience.PROFESSIONAL, (words(CANARY),)), words("b"))
    assert parts_for(parts, Audience.PATIENT) == (words("a"), words("b"))
    assert parts_for(parts, Audience.PROFESSIONAL) == (words("a"), words(CANARY), words("b"))


def test_a_fence_for_the_other_audience_goes_with_all_inside() -> None:
    """Fences nest; what is for nobody in this view is for nobody below."""
    inner = Fence(NOWHERE, "patient", NOWHERE, (), (Run(NOWHERE, (words(CANARY),)),))
    outer = Fence(NOWHERE, "professional", NOWHERE, (), (inner,))
    assert prose_for((outer,), Audience.PATIENT) == ()
    assert prose_for((outer,), Audience.PROFESSIONAL) == ()


def test_a_heading_without_words_for_this_audience_goes() -> None:
    """No empty heading, and no id that tells what it said."""
    heading = SourceHeading(NOWHERE, 2, CANARY, (ForAudience(NOWHERE, Audience.PROFESSIONAL, (words("x"),)),))
    assert prose_for((heading,), Audience.PATIENT) == ()


def test_no_field_of_a_record_keeps_professional_words() -> None:
    """Maps by audience, inline spans, fences, nested records, mappings: everywhere."""
    page = Condition.model_validate(
        {
            "title": {"patient": "Plain", "professional": CANARY},
            "verdict": f"All [only {CANARY}]{{.professional}}",
            "published": "2026-11-22", "updated": "2026-11-22", "review_every": "12 months",
            "authors": ["team"], "conditions": ["x"],
            "evidence": [{"outcome": "pain", "comparison": {"patient": "a", "professional": CANARY},
                          "finding": {"direction": "reduces"},
                          "reasons": {"imprecision": {"why": f"few [{CANARY}]{{.professional}}"}}}],
            "faq": [{"question": {"professional": CANARY}, "answer": f"::: professional\n{CANARY}\n:::\n"}],
            "body": f"Shared.\n\n::: professional\n## {CANARY}\n\n{CANARY}\n:::\n",
        },
        context={"scanner": Scanner()},
    )  # fmt: skip
    assert holds(page, CANARY)
    assert not holds(restrict(page, Audience.PATIENT), CANARY)
    assert holds(restrict(page, Audience.PROFESSIONAL), CANARY)


def test_a_field_named_after_an_audience_is_for_it_alone() -> None:
    """`professional:` in a study's texts never reaches patients."""
    study = Study.model_validate(
        {"id": "s", "title": "S", "reports": ["s"], "design": "cohort", "read": "abstract",
         "limits": [{"professional": CANARY}], "notes": {"patient": "plain", "professional": CANARY}},
        context={"scanner": Scanner()},
    )  # fmt: skip
    assert not holds(restrict(study, Audience.PATIENT), CANARY)


def test_what_needs_no_change_is_the_same_value() -> None:
    """Shared records are not copied for each view."""
    study = Study.model_validate(
        {"id": "s", "title": "S", "reports": ["s"], "design": "cohort", "read": "abstract"},
        context={"scanner": Scanner()},
    )
    assert restrict(study, Audience.PATIENT) is study


SHARED = st.just("shared words\n\n")
BLOCKS = st.recursive(
    st.one_of(
        SHARED,
        st.just(f"[{CANARY}]{{.professional}} and more\n\n"),
        st.just(f"- item [{CANARY}]{{.professional}}\n\n"),
    ),
    lambda inner: (
        st.builds(
            lambda name, text: f"::: {name}\n{text}\n:::\n\n", st.sampled_from(["note", "patient"]), inner
        )
        | st.builds(lambda text: f"::: professional\n{CANARY}\n\n{text}\n:::\n\n", inner)
    ),
    max_leaves=6,
)


@given(st.lists(BLOCKS, max_size=5).map("".join))
def test_no_nesting_lets_a_professional_word_through(text: str) -> None:
    """Whatever stands in whatever, patients never see what is for professionals."""
    nodes = Scanner().prose(Source.of_file(text, "x"))
    assert not holds(prose_for(nodes, Audience.PATIENT), CANARY)
