"""A glossary term: a button whose name begins with the word, and a card that the browser itself opens."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from ldnsite.model.inline import Href, Words
from ldnsite.render.security import RefusedAddress
from ldnsite.render.speech import Speech
from ldnsite.render.terms import term_html
from ldnsite.render.writer import Writer
from tests.render.samples import SPAN, TERM, english, theme, words


@pytest.fixture
def writer() -> Writer:
    return Writer(theme(), Speech(english()), "../")


def attributes(html: str, name: str) -> list[str]:
    return [unescape(found) for found in re.findall(rf' {name}="([^"]*)"', html)]


def test_word_card_and_close_button_belong_together(writer: Writer) -> None:
    """Without a script: both buttons name the card, and only the second closes it."""
    html = str(writer.line((TERM,)))
    assert re.match(r'<button type="button" class="term" popovertarget="explained-placebo"', html)
    assert attributes(html, "popovertarget") == ["explained-placebo"] * 2
    assert attributes(html, "popovertargetaction") == ["hide"]
    assert re.search(r'<span class="popover term-card" popover id="explained-placebo"', html)
    assert not writer.findings


def test_the_name_of_the_button_begins_with_what_it_shows(writer: Writer) -> None:
    """WCAG 2.5.3: who speaks to the machine says the word that is seen."""
    html = str(writer.line((TERM,)))
    assert ">placebos</button>" in html
    assert attributes(html, "aria-label")[0] == english().say("term.name", word="placebos")
    assert attributes(html, "aria-label")[0].startswith("placebos")


def test_the_card_says_term_expansion_definition_and_where_more_stands(writer: Writer) -> None:
    html = str(writer.line((TERM,)))
    said = re.sub(r"<[^>]+>", "|", html.partition("</button>")[2])
    assert [text for text in said.split("|") if text] == [
        "Placebo", "×", "Dummy treatment", "A ", "dummy", ".", "In the glossary",
    ]  # fmt: skip
    assert attributes(html, "href") == ["../../glossary/#term-placebo"]


def test_without_expansion_or_glossary_there_is_neither(writer: Writer) -> None:
    html = str(writer.line((replace(TERM, expansion="", href=""),)))
    assert "term-expansion" not in html
    assert "<a" not in html


def test_a_definition_may_link(writer: Writer) -> None:
    link = (*words("See "), *words("["), *words("it"), Words(SPAN, "]("), Href(SPAN, "../x/"), *words(")"))
    assert '<a href="../x/">it</a>' in str(writer.line((replace(TERM, definition=link),)))


@pytest.mark.parametrize(
    "hostile", ['"><script>x</script>', "' onclick='x", "<b>&amp;", "\ue000\ue010\ue001"]
)
def test_whatever_the_glossary_says_is_text(hostile: str, writer: Writer) -> None:
    term = replace(TERM, text=hostile, name=hostile, expansion=hostile, definition=words(hostile), href="x")
    html = str(writer.line((term,)))
    assert "<script" not in html
    assert "<b>&amp;" not in html
    assert " onclick='" not in re.sub(r'"[^"]*"|>[^<]*<', "", html)


def test_a_refused_address_is_refused_here_too() -> None:
    with pytest.raises(RefusedAddress):
        term_html(replace(TERM, href="javascript:x"), Speech(english()), lambda parts: str(len(parts)))
