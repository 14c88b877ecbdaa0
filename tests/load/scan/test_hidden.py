"""Audience marks that do nothing are errors: nobody's words may be shown to the wrong view, or to none."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.inline import ForAudience
from tests.load.scan.reading import inline, prose, rules, source_of, told


@pytest.mark.parametrize(
    "text",
    [
        "a ` b [secret]{.professional} c ` d\n",
        "```\n[secret]{.professional}\n```\n",
        "    [secret]{.professional}\n",
        '[a](b.md "[secret]{.professional}")\n',
        "[a](<[secret]{.professional}>)\n",
    ],
)
def test_a_mark_in_code_or_in_an_address(text: str) -> None:
    _, findings = prose(text)
    assert told(text, findings) == [("unclosed-span", "{.professional}")]


@pytest.mark.parametrize(
    "text",
    ["```\n::: professional\nsecret\n:::\n```\n", "    ::: professional\n", "~~~\n> ::: {.patient}\n~~~\n"],
)
def test_a_fence_in_code(text: str) -> None:
    """Two stray code fences around a fence would show its words to all."""
    _, findings = prose(text)
    assert rules(findings) == ["unopened-fence"]


@pytest.mark.parametrize(
    "text",
    [
        "[a [b]{.professional} c]{.patient}\n",
        "::: patient\n::: professional\nb\n:::\n:::\n",
        "::: patient\na [b]{.professional}\n:::\n",
        "::: professional\n## [b]{.patient}\n:::\n",
        "::: patient\n::: note\n[b]{.professional}\n:::\n:::\n",
    ],
)
def test_words_that_nobody_would_read(text: str) -> None:
    _, findings = prose(text)
    assert rules(findings) == ["words-for-nobody"]


@pytest.mark.parametrize(
    "text",
    [
        "[a [b]{.patient} c]{.patient}\n",
        "::: patient\na\n:::\n\n::: professional\nb\n:::\n",
        "[a]{.patient}[b]{.professional}\n",
    ],
)
def test_words_that_somebody_reads(text: str) -> None:
    assert not prose(text)[1]


def test_a_plain_text_has_no_audience_spans() -> None:
    scanner = Scanner()
    assert scanner.label(source_of("Dose [x]{.patient}")) == "Dose [x]{.patient}"
    assert rules(scanner.findings) == ["unclosed-span"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[words {.patient}", "{.patient}"),
        ("words]{.patient}", "{.patient}"),
        ("[words] {.patient}", "{.patient}"),
        ("[words]{.patients}", "{.patients}"),
        ("[words]{.Patient}", "{.Patient}"),
        ("[words]{patient}", "{patient}"),
        ("[words]{.patient .x}", "{.patient .x}"),
        ("[words]{.patient", "[words]{"),
        ("[words]{}", "{}"),
        ("**words**{.professional}", "{.professional}"),
        ("[words](a.md){.professional}", "{.professional}"),
        ("![words]{.doctor}", "{.doctor}"),
        ("\\[words]{.professional}", "{.professional}"),
    ],
)
def test_a_span_that_is_none(text: str, place: str) -> None:
    parts, findings = inline(text)
    assert told(text, findings) == [("unclosed-span", place)]
    assert not [part for part in parts if isinstance(part, ForAudience)]


def test_the_nearest_audience_is_named() -> None:
    assert ".patient" in inline("[words]{.patients}")[1][0].hint
    assert ".professional" in inline("[words]{.profesional}")[1][0].hint


@pytest.mark.parametrize(
    "text", ["words {: onclick=x}", "words {:.a}", "words {#id}", "[a](b.md){#c}", "`a`{: .b}"]
)
def test_attributes_are_refused_in_running_text(text: str) -> None:
    _, findings = inline(text)
    assert rules(findings) == ["refused-attribute"]


@pytest.mark.parametrize("text", ["{a, b}", "{ }", "a {b} c", "`{: x}`", "\\{.patient", "{", "}"])
def test_braces_in_running_text(text: str) -> None:
    assert not inline(text)[1]


def test_a_mark_in_indented_code_is_found() -> None:
    """Words for professionals would reach patients as code."""
    text = "Words.\n\n    [Z]{.professional}\n"
    assert told(text, prose(text)[1]) == [("unclosed-span", "{.professional}")]
