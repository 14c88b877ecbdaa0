"""What a closing bracket makes of what stands before it, and in which order that is tried."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.brackets import Bracketed, Opener, closed
from ldnsite.model.audience import Audience
from ldnsite.model.inline import Cite, ForAudience, Target
from tests.load.scan.reading import inline, prose, rules, scan_of, slice_of, told, words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[@a]{.patient}", ForAudience),
        ("[@a](b.md)", Target),
        ("[@a]", Cite),
        ("[a](b.md)", Target),
    ],
)
def test_order(text: str, kind: type) -> None:
    """Audience before link, link before citation."""
    parts, findings = inline(text)
    assert not findings
    assert kind in {type(part) for part in parts}


@pytest.mark.parametrize("text", ["x[^1]", "a [^note] b"])
def test_footnotes_are_refused(text: str) -> None:
    parts, findings = inline(text)
    assert rules(findings) == ["footnote"]
    assert words(parts) == text


def test_a_footnote_and_its_text() -> None:
    text = "a[^1]\n\n[^1]: words\n"
    _, findings = prose(text)
    assert told(text, findings) == [("footnote", "[^1]"), ("footnote", "[^1]")]


def test_spans_may_hold_anything() -> None:
    text = "[*a* [@b] [c](d.md) `e` [f]{.patient}]{ .patient }"
    parts, findings = inline(text)
    assert not findings
    (span,) = parts
    assert isinstance(span, ForAudience)
    assert slice_of(text, span.span) == text
    assert {type(part).__name__ for part in span.parts} == {"Words", "Cite", "Target", "ForAudience"}


def test_a_span_in_a_link_and_a_link_in_a_span() -> None:
    for text in ("[a [b]{.patient} c](d.md)", "[a [b](d.md) c]{.patient}"):
        parts, findings = inline(text)
        assert not findings
        assert any(isinstance(part, ForAudience) for part in parts)


def test_a_citation_for_one_audience_in_a_link_is_text() -> None:
    parts, _ = inline("[a [@b]{.professional}](c.md)")
    (span,) = (part for part in parts if isinstance(part, ForAudience))
    assert span.audience is Audience.PROFESSIONAL
    assert words(span.parts) == "@b"


def test_brackets_that_are_text() -> None:
    scan = scan_of("[a]")
    outcome = closed(scan, Bracketed(Opener(0, 0, image=False), (), 2, 3))
    assert outcome.pieces is None
    assert outcome.end == 3
    assert not scan.findings
