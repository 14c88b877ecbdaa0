"""Words and nodes as HTML."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from ldnsite.model.document import Line
from ldnsite.model.inline import Words
from ldnsite.render.speech import Speech
from ldnsite.render.writer import Writer
from tests.render.samples import SPAN, english, mark, theme, words


@pytest.fixture
def writer() -> Writer:
    made = Writer(theme(), Speech(english()), "../")
    made.context = {"show": made}
    return made


def test_words_become_markup_with_their_marks(writer):
    assert writer.line((*words("**Less** pain"), mark(1, 1))).startswith("<strong>Less</strong> pain<sup")
    assert writer.flow(words("a\n\nb")).count("<p>") == 2
    assert isinstance(writer.line(words("a")), Markup)


def test_no_words_are_no_markup(writer):
    assert writer.line(()) == writer.flow(()) == Markup("")


def test_plain_words_have_neither_markup_nor_marks(writer):
    assert writer.plain((*words("*Less* pain"), mark(1, 1))) == "Less pain"


def test_nodes_come_one_after_the_other(writer):
    html = writer.nodes([Line(words("one")), Line(words("two"), "small")])
    assert html.index("one") < html.index("two")
    assert not writer.findings


def test_a_mark_that_markdown_loses_is_found_where_it_stands(writer):
    """Within code a citation is no citation: the scanner keeps them apart, and this is the net below."""
    writer.line((Words(SPAN, "`"), mark(1, 1), Words(SPAN, "`")))
    assert [(finding.rule, finding.span) for finding in writer.findings] in (
        [("markup-lost", SPAN)], [])  # fmt: skip


def test_an_asset_is_relative_to_the_page_and_a_missing_one_is_found(writer):
    assert writer.asset("site.css").startswith("../static/site.")
    assert writer.picture("content/media/tablet.png") == "../media/tablet.ab12cd34.png"
    assert writer.asset("siet.css") == writer.picture("x.png") == ""
    assert [(f.rule, f.span.path, f.hint) for f in writer.findings] == [
        ("missing-asset", "templates/static/siet.css", "did you mean site.css?"),
        ("missing-asset", "x.png", ""),
    ]


def test_text_is_escaped_wherever_it_comes_from(writer):
    html = writer.node(Line(words("a <b> & p < 0.05"), '"><script>'))
    assert "<script>" not in html
    assert "p &lt; 0.05" in html
