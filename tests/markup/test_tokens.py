"""Tokens: one for each part, and none that a text could forge."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.markup.tokens import IMAGE, LINK, LINK_END, TOKEN, number_of, safe_words, token, tokenised
from ldnsite.model.inline import Href, Mark, Words
from tests.markup.putting import HERE, scanned_line
from tests.strategies import anything


@given(number=st.integers(min_value=0, max_value=10**6))
def test_a_token_is_read_as_it_was_written(number: int) -> None:
    match = TOKEN.fullmatch(token(number))
    assert match is not None
    assert number_of(match[1]) == number


@given(text=anything)
def test_no_text_holds_a_token(text: str) -> None:
    assert TOKEN.search(tokenised((Words(HERE, text),)).text) is None
    assert safe_words(safe_words(text)) == safe_words(text)


def test_parts_get_numbers_in_order() -> None:
    made = tokenised(scanned_line("a [@b] c [d](e.md)"))
    assert [type(part) for part in made.parts] == [Mark, Href]
    assert made.text == f"a {token(0)} c {LINK}d{LINK_END}{token(1)})"


def test_brackets_of_images() -> None:
    assert tokenised(scanned_line("![a](b.png)")).text == f"{IMAGE}a{LINK_END}{token(0)})"


def test_a_link_in_one_piece() -> None:
    parts = (Words(HERE, "x [a]( [b]("), Href(HERE, "c"), Words(HERE, ")"))
    assert tokenised(parts).text == f"x [a]( {LINK}b{LINK_END}{token(0)})"


def test_an_address_without_brackets_stays_text() -> None:
    parts = (Words(HERE, "]("), Href(HERE, "c"))
    assert tokenised(parts).text == f"]({token(0)}"
