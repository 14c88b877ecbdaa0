"""HTML in fields: plain emphasis becomes a style, anything else stays text, all of it is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.html_tags import styled
from ldnsite.model.diagnostic import Severity
from ldnsite.model.reference import RichRun, rich_text


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("<i>in vivo</i>", (RichRun("in vivo", "italic"),)),
        ("CO<SUB>2</SUB> x", (RichRun("CO"), RichRun("2", "sub"), RichRun(" x"))),
        ("<em class=x>a</em>", (RichRun("<em class=x>a</em>"),)),
        ("<i>a", (RichRun("<i>a"),)),
        ("<i><b>a</b></i>", (RichRun("<i>"), RichRun("a", "bold"), RichRun("</i>"))),
    ],
)
def test_only_emphasis_without_attributes_is_read(text: str, runs: tuple[RichRun, ...]) -> None:
    assert styled((RichRun(text),))[0] == runs


@pytest.mark.parametrize(
    "text", ["<script>", "</p>", "<img src=x onerror=y>", "<IFRAME\nsrc=x>", "<br/>", "<svg/onload=x>"]
)
def test_any_other_tag_is_an_error(text: str) -> None:
    runs, ((message, hint, severity),) = styled((RichRun(text),))
    assert rich_text(runs) == text
    assert text in message
    assert hint
    assert severity is None


@pytest.mark.parametrize("text", ["p < 0.05 and y > 3", "a<b", "<LDN>", "x <- y", "R&D", "AT&T; x", "a & b"])
def test_what_is_no_tag_is_let_be(text: str) -> None:
    assert styled((RichRun(text),)) == ((RichRun(text),), [])


@pytest.mark.parametrize("text", ["a &amp; b", "&lt;script&gt;", "&#60;", "&#x3C;"])
def test_an_entity_is_a_warning_and_stays_as_it_is(text: str) -> None:
    """Read as the character that it names, it could make a tag."""
    runs, found = styled((RichRun(text),))
    assert rich_text(runs) == text
    assert {severity for _, _, severity in found} == {Severity.WARNING}


@given(st.text(alphabet="<>/ib x&;", max_size=30))
def test_no_letter_is_lost_but_in_the_tags_of_emphasis(text: str) -> None:
    runs, found = styled((RichRun(text),) if text else ())
    assert rich_text(runs) == text or found
