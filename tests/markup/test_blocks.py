"""Blocks: paragraphs, lists, tables, quotations, definitions, code."""

from __future__ import annotations

import pytest

from ldnsite.markup.blocks import blocks_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'),
        ("1. a\n\n- b", "<ol>\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n    b", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
        ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
        ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
        ("T\n:   *d*", "<dl>\n<dt>T</dt>\n<dd><em>d</em></dd>\n</dl>\n"),
        ("    <b> & c", "<pre><code>&lt;b&gt; &amp; c\n</code></pre>\n"),
        ("```\n<b> *c*\n\n  d\n```", "<pre><code>&lt;b&gt; *c*\n\n  d\n</code></pre>\n"),
        ("~~~ python\na\n~~~", "<pre><code>a\n</code></pre>\n"),
        ("a\n```\nb\n```\nc", "<p>a</p>\n<pre><code>b\n</code></pre>\n<p>c</p>\n"),
        ("- a\n\n    ```\n    b\n      c\n    ```\n\n- d", None),
        ("## a", "<p>## a</p>\n"),
        ("a\n==", "<p>a\n==</p>\n"),
        ("[a]: b", "<p>[a]: b</p>\n"),
        ("<div>\n\n*a*\n\n</div>", "<p>&lt;div&gt;</p>\n<p><em>a</em></p>\n<p>&lt;/div&gt;</p>\n"),
        ("a\r\n\r\nb", "<p>a</p>\n<p>b</p>\n"),
        ("Summary: a\nb: c", "<p>Summary: a\nb: c</p>\n"),
    ],
)
def test_blocks(text: str, html: str | None) -> None:
    made = blocks_html(text)
    if html is None:
        assert "<pre><code>b\n  c\n</code></pre>" in made
        assert made.count("<li>") == 2
    else:
        assert made == html


def test_a_table_has_heads_with_scope_and_classes_for_alignment() -> None:
    """A strict content security policy has no place for `style`; screen readers need `scope` (WCAG H63)."""
    made = blocks_html("| a | b | c |\n|---|--:|:-:|\n| *d* | `e|f` | g \\| h |")
    assert made.splitlines() == [
        "<table>",
        "<thead>",
        (
            '<tr><th scope="col">a</th><th scope="col" class="right">b</th>'
            '<th scope="col" class="center">c</th></tr>'
        ),
        "</thead>",
        "<tbody>",
        '<tr><td><em>d</em></td><td class="right"><code>e|f</code></td><td class="center">g | h</td></tr>',
        "</tbody>",
        "</table>",
    ]


def test_an_unclosed_code_fence_is_text() -> None:
    assert blocks_html("```\na\n\nb") == "<p>```\na</p>\n<p>b</p>\n"
