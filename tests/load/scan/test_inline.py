"""The walk over one stretch of text."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.inline import inline_pieces, scan_inline
from ldnsite.model.inline import Literal, Target
from tests.load.scan.reading import inline, keys, scan_of, urls, words


def test_it_stays_in_its_stretch() -> None:
    scan = scan_of("[@a] x [@b] y](c.md)")
    assert words(scan_inline(scan, 4, 7)) == " x "
    assert keys(scan_inline(scan, 0, 8)) == ["a"]
    assert inline_pieces(scan, 3, 3) == ()


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("`[@a]` [@b]", ["b"]),
        ("``[@a] ` [@b]`` [@c]", ["c"]),
        ("` [@a]", ["a"]),
        ("\\` [@a] `", ["a"]),
        ("`` [@a] `", ["a"]),
        ("`[@a]\n[@b]` @c", ["c"]),
        ("\\[@a]", ["a"]),
        ("\\\\[@a]", ["a"]),
    ],
)
def test_code_spans_pair_as_in_markdown(text: str, cited: list[str]) -> None:
    """Runs of backticks of one length pair; an escaped one does not (CommonMark 0.31, section 6.1)."""
    assert keys(inline(text)[0]) == cited


def test_an_autolink_shows_its_address_literally() -> None:
    """An address with underscores is not set in italics."""
    parts, findings = inline("<https://x.org/_a_?b=1&c=2>")
    assert not findings
    assert [part.text for part in parts if isinstance(part, Literal)] == ["https://x.org/_a_?b=1&c=2"]
    assert urls(parts) == ["https://x.org/_a_?b=1&c=2"]


@pytest.mark.parametrize("text", ["<LDN: naltrexone>", "<LDN:x>", "<a:b>", "<x@y>", "<@a>", "<https://x y>"])
def test_what_is_no_autolink(text: str) -> None:
    parts, findings = inline(text)
    assert not findings
    assert not any(isinstance(part, Target) for part in parts)


def test_an_address_in_running_text_is_no_link_and_no_citation() -> None:
    parts, findings = inline("See https://x.org/@a_b(c)#d, or (http://y.org/@z) and [@k].")
    assert not findings
    assert keys(parts) == ["k"]
    assert urls(parts) == []
