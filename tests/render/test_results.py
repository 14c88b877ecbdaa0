"""The forest plot, the legend and a table's rows as HTML: the drawing in per cent, the figures as text."""

from __future__ import annotations

import re

import pytest

from ldnsite.model.document import Cell, Column, Row, Table
from ldnsite.model.inline import Sign
from ldnsite.model.results import Legend, LegendItem
from ldnsite.render.speech import Speech
from ldnsite.render.writer import Writer
from tests.render.samples import PLOT, SPAN, english, theme, words


@pytest.fixture
def writer() -> Writer:
    speech = Speech(english())
    made = Writer(theme(), speech, "../")
    made.context = {"show": made, "say": speech.say}
    return made


def test_a_plot_is_a_table_with_a_drawing_that_is_described(writer):
    """A script keeps its roles when the display changes; the words say what the drawing adds, escaped."""
    html = str(writer.node(PLOT))
    assert html.count('role="img" aria-label="On the side of &lt;LDN&gt;"') == 2
    assert [html.count(f'scope="{scope}"') for scope in ("col", "row")] == [3, 2]
    assert not writer.findings


def test_it_is_drawn_in_per_cent_and_with_no_style_of_its_own(writer):
    """The policy allows no `style=`; text never shrinks, for nothing is scaled."""
    html = str(writer.node(PLOT))
    assert 'x1="10.0%" x2="70.25%" y1="50%" y2="50%"' in html
    assert "style=" not in html
    assert "viewBox" not in html


def test_the_scale_is_not_read_twice(writer):
    """The ticks and sides are told by figures and descriptions."""
    html = str(writer.node(PLOT))
    foot = html[html.index("<tfoot") :]
    assert foot.startswith('<tfoot aria-hidden="true">')
    assert "← favours LDN" in foot
    assert "tabindex" not in html


def test_main_results_are_filled_and_later_ones_open(writer):
    html = str(writer.node(PLOT))
    assert html.index("forest-main") < html.index("forest-later")
    assert (html.count("forest-main"), html.count("forest-later")) == (1, 1)


def test_a_row_is_read_in_the_order_of_its_fields(writer):
    """Name with its mark, conditions, drawing, figures."""
    html = str(writer.node(PLOT))
    places = [
        html.index(text)
        for text in ("FINAL", 'id="cite-50"', "12 weeks", "<svg", "−0.34", "−0.95 to 0.27", "INNOVA")
    ]
    assert places == sorted(places)


def test_a_sign_leads_to_its_line_in_the_legend(writer):
    """With a name of its own: a bare letter tells those who hear it nothing."""
    table = Table(words("Findings"), (Column(words("A")), Column(words("B"))),
                  (Row((Cell(words("Pain")), Cell((*words("Low"), Sign(SPAN, "a", "findings-a")))), id="outcome-pain"),),
                  lead=words("Nothing pooled."))  # fmt: skip
    legend = Legend((LegendItem("findings-a", "a", words("Few people.")),))
    html = str(writer.nodes([table, legend]))
    assert '<sup class="sign"><a href="#findings-a" aria-label="Note a">a</a></sup>' in html
    assert re.search(r'<li id="findings-a"><b>a</b> <span>Few people.</span></li>', html)
    assert re.search(r"<caption>Findings<span[^>]*>Nothing pooled.</span></caption>", html)
    assert '<tr id="outcome-pain">' in html


def test_a_sign_is_no_word(writer):
    """Titles and descriptions leave it out."""
    assert writer.plain((*words("Low"), Sign(SPAN, "a", "findings-a"))) == "Low"
