"""Inline Markdown: code, escapes, references, emphasis, breaks, links to tokens."""

from __future__ import annotations

import pytest

from ldnsite.markup.inline import inline_html, without_tags
from ldnsite.markup.tokens import IMAGE, LINK, LINK_END, token

T = token(0)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("words", "words"),
        ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d \"e\" 'f'"),
        ("`a < b`", "<code>a &lt; b</code>"),
        ("`` a ` b ``", "<code>a ` b</code>"),
        ("`a", "`a"),
        ("` `", "<code> </code>"),
        ("`a\nb`", "<code>a b</code>"),
        ("`\\`", "<code>\\</code>"),
        ("\\*a\\* \\[ \\\\ \\a \\@", "*a* [ \\ \\a @"),
        ("&eacute;&#956;&lt;", "éμ&lt;"),
        ("a  \nb", "a<br>\nb"),
        ("a \nb", "a \nb"),
        (
            "*a* **b** ***c*** _d_ __e__",
            "<em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> <strong>e</strong>",
        ),
        ("<b>", "&lt;b&gt;"),
        (f"{LINK}a{LINK_END}{T})", f'<a href="{T}">a</a>'),
        (f"{LINK}*a*{LINK_END}{T} 'b\"')", f'<a href="{T}" title="b&quot;"><em>a</em></a>'),
        (f"{IMAGE}*a* `b`{LINK_END}{T})", f'<img src="{T}" alt="a b">'),
        (f"{LINK}{IMAGE}a{LINK_END}{T}){LINK_END}{T})", f'<a href="{T}"><img src="{T}" alt="a"></a>'),
        (f"*a {LINK}b*{LINK_END}{T})", f'*a <a href="{T}">b*</a>'),
        (f"{LINK}a", "[a"),
        (f"a{LINK_END}{T})", f"a]({T})"),
        (f"`{LINK}a{LINK_END}`", "<code>[a](</code>"),
        (f"**{T}**", f"<strong>{T}</strong>"),
        (f"_{T}_", f"<em>{T}</em>"),
    ],
)
def test_inline(text: str, html: str) -> None:
    assert inline_html(text) == html


def test_without_tags() -> None:
    assert without_tags('<a href="x" title="a > b">c &amp; <em>d</em></a>') == "c & d"
