"""Raw HTML is found by the names of elements; a `<` in running text is none."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.raw_html import ELEMENTS, first_tag, tag_at
from tests.load.scan.reading import inline, rules, told, words


@pytest.mark.parametrize(
    "text",
    [
        "p < 0.05",
        "<10 %",
        "<LDN and more>",
        "a<bc",
        "x <3",
        "<LDN>",
        "<=",
        "<-",
        "1<2>1",
        "<younger2013>",
        "<!",
        "<?",
        "</",
        "<",
        "< b>",
    ],
)
def test_a_less_than_sign_is_text(text: str) -> None:
    parts, findings = inline(text + " ")
    assert not findings
    assert words(parts) == text + " "


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "</div>",
        "<IMG src=x onerror=alert(1)>",
        "<br/>",
        "<b >",
        "<svg/onload=alert(1)>",
        "<!-- x -->",
        "<!DOCTYPE html>",
        "<![CDATA[x]]>",
        "<?php echo ?>",
        "<math>",
        "<iframe\nsrc=x>",
        "<animate attributeName=x>",
        "<a href='x'>",
        "<h1>",
    ],
)
def test_raw_html_is_an_error_and_stays_as_text(tag: str) -> None:
    text = f"One {tag} two"
    parts, findings = inline(text)
    assert told(text, findings) == [("raw-html", tag)]
    assert words(parts) == text


def test_a_pair_of_tags_is_one_finding() -> None:
    _, findings = inline("<b>x</b> and <i>y</i>")
    assert rules(findings) == ["raw-html", "raw-html"]


@pytest.mark.parametrize("text", ["`<script>`", "``<b> ` <i>``", "\\<b>"])
def test_code_and_escapes_are_no_html(text: str) -> None:
    _, findings = inline(text)
    assert not findings


def test_names_are_compared_in_lower_case() -> None:
    assert {"script", "clippath", "mglyph", "svg"} - ELEMENTS == {"mglyph"}
    assert tag_at("<clipPath>", 0, 10) == (10, "clippath", False)
    assert tag_at("</b>", 0, 4) == (4, "b", True)
    assert tag_at("<b", 0, 2) == (2, "b", False)


def test_first_tag() -> None:
    assert first_tag("a < b <i>c") == (6, 9)
    assert first_tag("a < b") is None
