"""Links and images: address, title, reference, and what goes wrong with them."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.links import definition_in, destination_at, label_of
from ldnsite.model.inline import Target, Words
from tests.load.scan.reading import inline, parts_of, prose, rules, slice_of, told, urls, words


def markdown(text: str) -> str:
    """The parts as Markdown with TARGET in the place of each address."""
    parts, _ = inline(text)
    return "".join("TARGET" if isinstance(part, Target) else part.text for part in parts)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        ("[a](b.md)", "b.md", "[a](TARGET)"),
        ('[a](b.md "T")', "b.md", '[a](TARGET "T")'),
        ("[a](b.md 'T')", "b.md", "[a](TARGET 'T')"),
        ("[a]( b.md )", "b.md", "[a](TARGET)"),
        ("[a](<b c.md>)", "b c.md", "[a](TARGET)"),
        ("[a](b(c)d.md)", "b(c)d.md", "[a](TARGET)"),
        (r"[a](b\)c)", "b)c", "[a](TARGET)"),
        ("[a](https://x.org/?a=1&amp;b=2)", "https://x.org/?a=1&b=2", "[a](TARGET)"),
        ("[a [b] c](d.md)", "d.md", "[a [b] c](TARGET)"),
        ("![A plot](p.png)", "p.png", "![A plot](TARGET)"),
        ("[`]`](a.md)", "a.md", "[`]`](TARGET)"),
        ("<https://x.org/a_b>", "https://x.org/a_b", "[https://x.org/a_b](TARGET)"),
        ("<name@host.org>", "mailto:name@host.org", "[name@host.org](TARGET)"),
        ("[11C]-(R)-PK11195 [a](b.md)", "b.md", "[11C]-(R)-PK11195 [a](TARGET)"),
    ],
)
def test_the_address_becomes_a_target(text: str, url: str, expected: str) -> None:
    """Markdown sees a token where the address was; a title stays."""
    parts, findings = inline(text)
    assert not findings
    assert urls(parts) == [url]
    assert markdown(text) == expected


def test_brackets_of_a_link_are_parts_of_their_own() -> None:
    """`markup` knows a link by them."""
    parts, _ = inline("x [a](b.md)")
    assert [part.text for part in parts if isinstance(part, Words)] == ["x ", "[", "a", "](", ")"]


def test_an_image_in_a_link() -> None:
    parts, findings = inline("[![a](b.png)](c.md)")
    assert not findings
    assert [(t.url, t.image) for t in parts if isinstance(t, Target)] == [("b.png", True), ("c.md", False)]


def test_no_link_in_a_link() -> None:
    """The inner one is the link; the outer brackets are text (CommonMark 0.31, section 6.3)."""
    parts, _ = inline("[a [b](c.md) d](e.md)")
    assert urls(parts) == ["c.md"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[a](javascript:alert(1))", "javascript:alert(1)"),
        ("![a](https://x.org/a.png)", "https://x.org/a.png"),
        ("[a](<java script:x>)", "java script:x"),
        ("<javascript:alert(1)>", "javascript:alert(1)"),
        ("[a](//evil.example/x)", "//evil.example/x"),
        ("[a](java&#115;cript:x)", "java&#115;cript:x"),
    ],
)
def test_a_refused_address_is_found_at_its_place(text: str, place: str) -> None:
    parts, findings = inline(text)
    assert told(text, findings) == [("refused-url", place)]
    assert urls(parts) == []
    assert words(parts) == text


def test_an_address_with_blanks_is_no_link() -> None:
    text = "[a](my file.md)"
    _, findings = inline(text)
    assert told(text, findings) == [("refused-url", "my file.md")]
    _, findings = inline("[11C](see below)")
    assert not findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[](a.md)", [("empty-link", "[](a.md)")]),
        ("[ ](a.md)", [("empty-link", "[ ](a.md)")]),
        ("![](a.png)", [("image-without-alt", "![](a.png)")]),
        ("[a] (b.md)", [("spaced-link", "[a] (b.md)")]),
        ("[a] (https://x.org)", [("spaced-link", "[a] (https://x.org)")]),
        ("[11C] (R) is", []),
        ("[a][b]", [("undefined-link", "[b]")]),
        ("[a][]", [("undefined-link", "[]")]),
    ],
)
def test_what_goes_wrong_with_links(text: str, expected: list[tuple[str, str]]) -> None:
    _, findings = inline(text)
    assert told(text, findings) == expected


def test_an_image_without_words_is_still_an_image() -> None:
    """The finding stops publication; the preview shows the image."""
    parts, _ = inline("![](a.png)")
    assert urls(parts) == ["a.png"]


@pytest.mark.parametrize("use", ["[a][id]", "[id][]", "[id]", "[a][ID]", "[a][ id ]"])
def test_a_reference_becomes_an_inline_link(use: str) -> None:
    nodes, findings = prose(f'{use}\n\n[id]: https://x.org "T"\n')
    assert not findings
    parts = tuple(parts_of(nodes))
    assert urls(parts) == ["https://x.org"]
    text = words(parts)
    assert text.startswith("[")
    assert text.endswith(' "T")')


def test_definitions_hold_for_the_whole_body() -> None:
    nodes, findings = prose("::: note\n[a][x]\n:::\n\n## [b][x]\n\n> [x]: a.md\n")
    assert not findings
    assert urls(parts_of(nodes)) == ["a.md", "a.md"]


def test_a_definition_is_no_text() -> None:
    nodes, _ = prose("[a][x]\n[x]: a.md\nb\n")
    assert "a.md" not in words(parts_of(nodes))


def test_a_second_definition_is_an_error_that_names_the_first() -> None:
    text = "[a]\n\n[a]: x.md\n[A]: y.md\n"
    nodes, (finding,) = prose(text)
    assert finding.rule == "duplicate-link-definition"
    assert slice_of(text, finding.span) == "[A]: y.md"
    assert slice_of(text, finding.related[0].span) == "[a]: x.md"
    assert urls(parts_of(nodes)) == ["x.md"]


def test_an_unused_definition_is_a_warning() -> None:
    """Nothing is dropped in silence."""
    text = "words\n\n[a]: x.md\n"
    _, findings = prose(text)
    assert told(text, findings) == [("unused-link-definition", "[a]: x.md")]


def test_a_refused_definition_is_found_where_it_is_used() -> None:
    text = "[a][b]\n\n[b]: javascript:x\n"
    nodes, findings = prose(text)
    assert told(text, findings) == [("refused-url", "[b]")]
    assert urls(parts_of(nodes)) == []


@pytest.mark.parametrize("text", ["[^1]: x", "[@a]: x", "[a]: b c", "[a] : b", "[]: b", "    [a]: b"])
def test_what_is_no_definition(text: str) -> None:
    assert definition_in(text, 0, len(text)) is None


def test_labels_are_compared_without_case_and_blanks() -> None:
    assert label_of(" A\n  b ") == label_of("a B")


def test_an_undefined_link_gets_the_nearest_name() -> None:
    _, findings = prose("[a][refernces] [b][references]\n\n[references]: x.md\n")
    assert rules(findings) == ["undefined-link"]
    assert "references" in findings[0].hint


def test_destination_at() -> None:
    found = destination_at("(a.md 'x')b", 1, 11)
    assert found is not None
    assert (found.url, found.title, found.end) == ("a.md", " 'x'", 10)
    assert destination_at("(a b)", 1, 5) is None
    assert destination_at("(a", 1, 2) is None


@pytest.mark.parametrize("use", ["[q][zz]", "[zz]", "![q][zz]", "::: patient\n[q][zz]\n:::"])
def test_a_definition_for_one_audience_serves_no_other(use: str) -> None:
    """The address itself may be for one audience alone."""
    text = f"::: professional\n[w][zz]\n\n[zz]: https://z.example/\n:::\n\nshared\n\n{use}\n"
    nodes, findings = prose(text)
    assert rules(findings) == ["undefined-link"]
    assert "professional view alone" in findings[0].message
    assert urls(parts_of(nodes[:1])) == ["https://z.example/"]
    assert urls(parts_of(nodes[1:])) == []


def test_a_shared_definition_serves_every_fence() -> None:
    nodes, findings = prose("::: professional\n[w][zz]\n:::\n\n[zz]: https://z.example/\n")
    assert (rules(findings), urls(parts_of(nodes))) == ([], ["https://z.example/"])


def test_each_audience_may_define_a_label_of_its_own() -> None:
    text = "".join(
        f"::: {a}\n[w][zz]\n\n[zz]: https://{a}.example/\n:::\n\n" for a in ("patient", "professional")
    )
    nodes, findings = prose(text)
    assert rules(findings) == []
    assert urls(parts_of(nodes)) == ["https://patient.example/", "https://professional.example/"]
