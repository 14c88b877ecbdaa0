"""Emphasis as CommonMark 0.31 says; the examples are those of its section 6.2."""

from __future__ import annotations

import pytest

from ldnsite.markup.emphasis import Run, Text, emphasised, flanking
from ldnsite.markup.inline import inline_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*foo bar*", "<em>foo bar</em>"),
        ("a * foo bar*", "a * foo bar*"),
        ("foo*bar*", "foo<em>bar</em>"),
        ("5*6*78", "5<em>6</em>78"),
        ("_foo bar_", "<em>foo bar</em>"),
        ("foo_bar_", "foo_bar_"),
        ("5_6_78", "5_6_78"),
        ("пристаням_стремятся_", "пристаням_стремятся_"),
        ("foo-_(bar)_", "foo-<em>(bar)</em>"),
        ("_foo*", "_foo*"),
        ("*foo bar *", "*foo bar *"),
        ("*(*foo*)*", "<em>(<em>foo</em>)</em>"),
        ("_foo_bar_baz_", "<em>foo_bar_baz</em>"),
        ("**foo bar**", "<strong>foo bar</strong>"),
        ("foo**bar**", "foo<strong>bar</strong>"),
        ("__foo, __bar__, baz__", "<strong>foo, <strong>bar</strong>, baz</strong>"),
        ("*foo **bar** baz*", "<em>foo <strong>bar</strong> baz</em>"),
        ("*foo**bar**baz*", "<em>foo<strong>bar</strong>baz</em>"),
        ("*foo**bar*", "<em>foo**bar</em>"),
        ("***foo** bar*", "<em><strong>foo</strong> bar</em>"),
        ("*foo **bar***", "<em>foo <strong>bar</strong></em>"),
        ("foo***bar***baz", "foo<em><strong>bar</strong></em>baz"),
        ("** is not an empty emphasis", "** is not an empty emphasis"),
        ("**foo*", "*<em>foo</em>"),
        ("*foo**", "<em>foo</em>*"),
        ("****foo*", "***<em>foo</em>"),
        ("**foo***", "<strong>foo</strong>*"),
        ("***foo***", "<em><strong>foo</strong></em>"),
        ("______foo______", "<strong><strong><strong>foo</strong></strong></strong>"),
        ("*foo _bar* baz_", "<em>foo _bar</em> baz_"),
        ("*foo __bar *baz bim__ bam*", "<em>foo <strong>bar *baz bim</strong> bam</em>"),
        ("**foo **bar baz**", "**foo <strong>bar baz</strong>"),
        ("*foo *bar baz*", "*foo <em>bar baz</em>"),
        ("*foo*bar", "<em>foo</em>bar"),
        ('**foo"*bar*"foo**', '<strong>foo"<em>bar</em>"foo</strong>'),
    ],
)
def test_examples_of_commonmark(text: str, html: str) -> None:
    assert inline_html(text) == html


def test_flanking() -> None:
    """A run opens before a word, closes after one; `_` does neither inside a word (section 6.2)."""
    assert flanking("*", " ", "a") == (True, False)
    assert flanking("*", "a", "b") == (True, True)
    assert flanking("_", "a", "b") == (False, False)
    assert flanking("_", "a", "") == (False, True)
    assert flanking("_", "a", "\ue000") == (False, True)
    assert flanking("*", "a", "\ue000") == (True, True)
    assert flanking("*", "", "") == (False, False)


def test_runs_that_pair_with_nothing_are_text() -> None:
    assert emphasised([Run("*", 2, opens=True, closes=False), Text("a")]) == "**a"
