"""Fences: opening, closing, names and arguments."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.fences import read_fence
from ldnsite.load.scan.lines import lines_of
from ldnsite.model.prose import Fence, Run
from ldnsite.model.span import Sourced, source_of
from tests.load.scan.reading import inline, parts_of, prose, rules, scan_of, slice_of, told, words


def fence_in(text: str) -> Fence:
    nodes, findings = prose(text)
    assert not findings
    (fence,) = (node for node in nodes if isinstance(node, Fence))
    return fence


@pytest.mark.parametrize(
    ("line", "name", "arguments", "anchor"),
    [
        ("::: note", "note", [], ""),
        (":::note", "note", [], ""),
        ("::::: note", "note", [], ""),
        ("  ::: note", "note", [], ""),
        ("::: evidence-table {outcome=pain}", "evidence-table", [("outcome", "pain")], ""),
        ('::: a {b=c d="e f" #i .k}', "a", [("b", "c"), ("d", "e f"), ("class", "k")], "i"),
        ("::: {.a b=c}", "a", [("b", "c")], ""),
        ("::: {#i .a}", "a", [], "i"),
        ("::: {.a .b}", "a", [("class", "b")], ""),
        ("::: details {open}", "details", [("open", "")], ""),
        ("::: a :::", "a", [], ""),
    ],
)
def test_an_opening(line: str, name: str, arguments: list[tuple[str, str]], anchor: str) -> None:
    text = f"{line}\nwords\n:::\n"
    fence = fence_in(text)
    assert (fence.name, fence.id) == (name, anchor)
    assert [(a.name, a.value) for a in fence.arguments] == arguments
    assert slice_of(text, fence.name_span).removeprefix(".") == name
    assert slice_of(text, fence.span) == text.rstrip("\n")
    assert words(parts_of(fence.children)) == "words"


def test_an_argument_knows_its_place() -> None:
    """A block may scan an argument as text; its findings then have exact places."""
    text = '::: details {summary="Why [@a]?"}\n:::\n'
    (argument,) = fence_in(text).arguments
    assert isinstance(argument.value, Sourced)
    assert slice_of(text, source_of(argument.value).span()) == "Why [@a]?"
    assert slice_of(text, argument.span) == 'summary="Why [@a]?"'


def test_a_bare_line_closes_the_innermost() -> None:
    nodes, findings = prose("::: a\none\n:::: b\ntwo\n:::\nthree\n:::::\nfour\n")
    assert not findings
    outer, last = nodes
    assert isinstance(outer, Fence)
    assert isinstance(last, Run)
    assert [type(child) for child in outer.children] == [Run, Fence, Run]
    assert words(last.parts) == "four"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: note\nwords\n", [("unclosed-fence", "::: note")]),
        ("::: a\n::: b\n:::\n", [("unclosed-fence", "::: a")]),
        ("words\n:::\n", [("unopened-fence", ":::")]),
        ("::: {a=b}\n:::\n", [("unknown-block", "{a=b}")]),
        ("::: ?\n:::\n", [("invalid-block-argument", "?"), ("unknown-block", "?")]),
        ("::: a b\n:::\n", [("invalid-block-argument", " b")]),
        ("::: a {b=\n:::\n", [("invalid-block-argument", " {b=")]),
        ('::: a {b="c}\n:::\n', [("invalid-block-argument", 'b="c')]),
        ("::: a {onclick=x}\n:::\n", [("refused-attribute", "onclick=x")]),
        ("::: a {STYLE=x}\n:::\n", [("refused-attribute", "STYLE=x")]),
        ("> ::: note\n> x\n", [("unopened-fence", "::: note")]),
        ("- ::: note\n", [("unopened-fence", "::: note")]),
    ],
)
def test_what_goes_wrong(text: str, expected: list[tuple[str, str]]) -> None:
    _, findings = prose(text)
    assert told(text, findings) == expected


def test_nothing_is_lost_with_a_fence_that_is_never_closed() -> None:
    nodes, _ = prose("one\n\n::: note\ntwo\n")
    assert words(parts_of(nodes)) == "onetwo"


@pytest.mark.parametrize("text", ["```\n::: note\n```\n", "~~~~\n:::\n~~~~\n", "`::: note`\n", "a ::: b\n"])
def test_no_fence_in_code_or_inside_a_line(text: str) -> None:
    nodes, findings = prose(text)
    assert not findings
    assert not [node for node in nodes if isinstance(node, Fence)]


def test_fences_too_deep_stay_as_text() -> None:
    text = "::: a\n" * 25 + "words\n" + ":::\n" * 25
    nodes, findings = prose(text)
    assert set(rules(findings)) == {"too-complex"}
    assert "words" in words(parts_of(nodes))


def test_a_fence_in_a_text_of_one_line_does_nothing() -> None:
    """A YAML text with an audience fence in it would show its words to both audiences."""
    text = "one\n::: professional\ntwo\n:::\n"
    _, findings = inline(text)
    assert told(text, findings) == [("unopened-fence", "::: professional")]


def test_read_fence() -> None:
    text = ":::"
    assert read_fence(scan_of(text), lines_of(text)[0]) is None


@pytest.mark.parametrize(
    "line",
    [
        ":: professional",
        "::professional",
        ": :: professional",
        ":: : professional",
        "  :: professional {a=b}",
        ": professional",
        "\uff1a\uff1a\uff1a professional",
        "::",
    ],
)
def test_a_fence_of_too_few_colons_is_an_error(line: str) -> None:
    """Its words would reach both audiences."""
    text = f"one\n{line}\ntwo\n"
    assert told(text, prose(text)[1]) == [("unknown-block", line.strip())]
    for before in ("- ", "> ", "1. "):
        assert [finding.rule for finding in prose(f"{before}{line}\n")[1]] == ["unknown-block"]


@pytest.mark.parametrize(
    "text", ["```\n:: professional\n```\n", "a :: b\n", ": a\n", "std::cout\n", "    :: professional\n"]
)
def test_colons_that_were_never_meant_as_a_fence(text: str) -> None:
    assert prose(text)[1] == []


@pytest.mark.parametrize("name", ["title", "summary", "caption"])
def test_an_argument_that_is_text_is_scanned_in_its_place(name: str) -> None:
    """Citations and audience spans work in it as in any text, and findings come once, where the mistake stands."""
    (fence,), findings = prose(f'::: a {{{name}="x [Z]{{.professional}} [@k] <b>"}}\nwords\n:::\n')
    assert isinstance(fence, Fence)
    (argument,) = fence.arguments
    assert [type(part).__name__ for part in argument.parts] == [
        "Words",
        "ForAudience",
        "Words",
        "Cite",
        "Words",
        "Literal",
    ]
    assert rules(findings) == ["raw-html"]


@pytest.mark.parametrize("name", ["alt", "src", "studies"])
def test_a_mark_in_an_argument_that_is_no_text_is_found(name: str) -> None:
    """It would hide nothing there."""
    text = f'::: a {{{name}="x [Z]{{.professional}} <b>"}}\nwords\n:::\n'
    nodes, findings = prose(text)
    assert sorted(told(text, findings)) == [("raw-html", "<b>"), ("unclosed-span", "{.professional}")]
    assert [argument.parts for node in nodes if isinstance(node, Fence) for argument in node.arguments] == [
        ()
    ]


def test_words_for_nobody_are_found_in_an_argument() -> None:
    text = '::: professional\n::: note {title="[x]{.patient}"}\nwords\n:::\n:::\n'
    assert rules(prose(text)[1]) == ["words-for-nobody"]


def test_an_endless_argument_is_not_read() -> None:
    text = f'::: note {{title="{"[" * 30_000}"}}\nwords\n:::\n'
    assert rules(prose(text)[1]) == ["too-complex"]


def test_a_fence_without_anything_in_it_is_bare() -> None:
    assert [fence_in(f"::: note\n{inside}:::\n").bare for inside in ("", "words\n")] == [True, False]
