"""Citations: what is one, what is none, and what cannot be read."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.citations import narrative_at, read_group, starts_group
from ldnsite.model.inline import Cite, CiteItem
from tests.load.scan.reading import inline, keys, rules, scan_of, slice_of, words


def cite_in(text: str) -> Cite:
    parts, findings = inline(text)
    assert not findings
    (cite,) = (part for part in parts if isinstance(part, Cite))
    return cite


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@a]", [("a", "", "", False)]),
        ("[@a; @b, p. 4]", [("a", "", "", False), ("b", "", "p. 4", False)]),
        ("[see @a]", [("a", "see", "", False)]),
        ("[-@a]", [("a", "", "", True)]),
        (
            "[see, e.g., @a, pp. 3–4; also -@b chap. 2]",
            [("a", "see, e.g.,", "pp. 3–4", False), ("b", "also", "chap. 2", True)],
        ),
        ("[@de_la_cruz_2013]", [("de_la_cruz_2013", "", "", False)]),
        ("[@DBLP:conf/x.y+z#1&2?a<b>c~d-e%f$g]", [("DBLP:conf/x.y+z#1&2?a<b>c~d-e%f$g", "", "", False)]),
        ("[@müller2020]", [("müller2020", "", "", False)]),
        ("[ @a ;\n@b ]", [("a", "", "", False), ("b", "", "", False)]),
        ("[@a.]", [("a", "", "", False)]),
    ],
)
def test_a_group_names_its_works(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    """Brackets may hold several works, each with words before, a locator after, and a minus for no author."""
    cite = cite_in(text)
    assert [(i.key, i.prefix, i.locator, i.suppress_author) for i in cite.items] == expected
    assert not cite.narrative


def test_each_key_knows_its_place() -> None:
    """A finding on one key of a group points at this key."""
    text = "In short [see @one, p. 4;\n@two]."
    cite = cite_in(text)
    assert [slice_of(text, item.span) for item in cite.items] == ["@one", "@two"]
    assert slice_of(text, cite.span) == "[see @one, p. 4;\n@two]"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("@younger2013 found", "younger2013"),
        ("as said @younger2013.", "younger2013"),
        ("by @younger2013: less", "younger2013"),
        ("by @younger2013, less", "younger2013"),
        ("(@younger2013)", "younger2013"),
        ("@a.b:c-d ends", "a.b:c-d"),
        ("“@a”", "a"),
        ("**@a** and", "a"),
        ("_@a_ and", "a"),
        ("really @a?", "a"),
        ("@a's trial", "a"),
        ("@a--and", "a"),
        ("see\n@a", "a"),
    ],
)
def test_a_key_in_running_text_ends_before_punctuation(text: str, key: str) -> None:
    """`@key` is a citation whose author is part of the sentence; punctuation after it belongs to the sentence."""
    cite = cite_in(text)
    assert cite.narrative
    assert [item.key for item in cite.items] == [key]
    assert slice_of(text, cite.span) == f"@{key}"


@pytest.mark.parametrize(
    "text",
    [
        "name@host",
        "first.last@host.org",
        "a_@b",
        "<name@host.org>",
        "mailto:x@y.org",
        "https://x.org/@user",
        "see https://x.org/a?b=@c for",
        "\\@key",
        "`@key`",
        "``a ` @key``",
        "[`@key`]",
        "5 mg @ night",
        "@",
        "a @. b",
        "@@a",
        "[mail name@host]",
        "[@a](url)",
        "[see @a](https://x.org)",
        "[\\@a]",
        "<https://x.org/@a>",
        "[x](@a)",
        '[x](u "@a")',
        "user+tag@host",
        "50%@host",
    ],
)
def test_what_only_looks_like_a_citation(text: str) -> None:
    r"""Never in code, links, addresses and e-mail addresses; `\\@` is literal (library-traps P-7)."""
    parts, findings = inline(text)
    assert keys(parts) == []
    assert "malformed-citation" not in rules(findings)


@pytest.mark.parametrize(
    "text",
    [
        "[@]",
        "[@a;]",
        "[@a; b]",
        "[@a @b]",
        "[@a;; @b]",
        "[@a*b]",
        "[@ 5]",
        "[-@]",
        "[@a [x](y.md)]",
        "[@a [b]{.patient}]",
    ],
)
def test_what_cannot_be_read_is_found_and_stays(text: str) -> None:
    """A malformed citation is an error and stays in the text as it was written."""
    parts, findings = inline(text)
    assert "malformed-citation" in rules(findings)
    assert findings[0].hint
    assert not [part for part in parts if isinstance(part, Cite) and not part.narrative]


def test_a_malformed_citation_points_at_its_brackets() -> None:
    text = "One [@a @b] two"
    parts, (finding,) = inline(text)
    assert slice_of(text, finding.span) == "[@a @b]"
    assert words(parts) == text


def test_a_link_of_a_citation_is_a_link() -> None:
    """`[@x](url)` is a link whose text is literal."""
    parts, findings = inline("[@x](../a.md)")
    assert not findings
    assert words(parts) == "[@x]()"


def test_a_citation_in_alternative_text_is_an_error() -> None:
    """An image's alternative text is read out; no mark can stand there."""
    parts, findings = inline("![Pain @younger2013](pain.png)")
    assert rules(findings) == ["malformed-citation"]
    assert keys(parts) == []


def test_an_exclamation_mark_before_a_citation_makes_no_image() -> None:
    parts, findings = inline("Less pain![@a]")
    assert not findings
    assert keys(parts) == ["a"]
    assert words(parts) == "Less pain!"


def test_citations_side_by_side() -> None:
    parts, findings = inline("[@a][@b]@c")
    assert not findings
    assert keys(parts) == ["a", "b", "c"]


def test_the_parts_of_the_module() -> None:
    """Its functions work on offsets into the scan's text."""
    assert narrative_at("x @a.", 2, 0, 5) == ("a", 4)
    assert narrative_at("x@a", 1, 0, 3) is None
    assert narrative_at("@_", 0, 0, 2) == ("_", 2)
    assert starts_group(" -@a")
    assert not starts_group("see @a")
    scan = scan_of("[@a]")
    cite = read_group(scan, 0, 4)
    assert cite is not None
    assert cite.items == (CiteItem("a", scan.span(1, 3)),)
