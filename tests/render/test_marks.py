"""Citation marks: one superscript group, each work within reach, names that tell targets apart."""

from __future__ import annotations

import re

import pytest

from ldnsite.model.inline import Href, Mark, Words
from ldnsite.render.marks import mark_html, putter
from ldnsite.render.security import RefusedAddress
from ldnsite.render.speech import Speech
from tests.render.samples import SPAN, english, item, mark


def html(*items, narrative: bool = False) -> str:
    return mark_html(Mark(SPAN, "cite-1", items, narrative), Speech(english()))


def shown(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)


def put(part):
    return putter(Speech(english()), lambda path: f"../media/{path}", lambda words: "")(part)


def test_a_single_mark_is_one_link_with_a_telling_name():
    """The role stands on the link (kramdown#719); the name says number, authors and year."""
    assert put(mark(7, 1)) == (
        '<sup class="mark"><a role="doc-noteref" id="cite-7" href="#ref-1" data-entries="ref-1" '
        'aria-label="Reference 1: Younger and others, 2013">1</a></sup>'
    )


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1, 2), "1,2"), ((1, 2, 3), "1–3"), ((3, 1, 2, 5), "1–3,5"), ((5, 1), "1,5"), ((2, 2), "2"),
        ((1, 2, 4, 5), "1,2,4,5"),
    ],
)  # fmt: skip
def test_numbers_are_sorted_and_joined_from_three_in_a_row(numbers, expected):
    """As AMA prints them."""
    text = html(*(item(number, f"A{number}") for number in numbers))
    assert shown(text) == expected
    assert text.count("<sup") == 1
    assert text.count(' id="cite-1"') == 1


def test_every_work_of_a_mark_is_named_by_a_link():
    """No work of a range is out of reach: the link tells all their entries and authors."""
    text = html(*(item(number, f"Author {number}") for number in (1, 2, 3, 5)))
    assert re.findall(r'data-entries="([^"]+)"', text) == ["ref-1 ref-2 ref-3", "ref-5"]
    assert re.findall(r'aria-label="([^"]+)"', text) == [
        "References 1–3: Author 1; Author 2; Author 3", "Reference 5: Author 5"]  # fmt: skip


def test_links_with_different_targets_have_different_names():
    """WCAG 2.4.4: the number alone would do, since numbers are unique on a page."""
    text = "".join(html(item(number, "The same authors, 2024")) for number in range(1, 6))
    pairs = set(
        zip(re.findall(r'aria-label="([^"]+)"', text), re.findall(r'href="([^"]+)"', text), strict=True)
    )
    assert len(pairs) == len({name for name, _ in pairs}) == 5


def test_a_locator_and_a_prefix_keep_the_written_order():
    text = html(item(3, "B", locator="p. 530"), item(1, "A", prefix="see"))
    assert shown(text) == "3(p. 530),see 1"
    assert 'aria-label="Reference 3: B, p. 530"' in text


def test_in_running_text_the_authors_stand_before_the_mark():
    assert shown(html(item(1, "Younger and others, 2013"), narrative=True)) == "Younger and others, 20131"
    assert shown(html(item(1, "Younger", suppress_author=True), narrative=True)) == "1"


def test_an_unknown_work_is_visible_and_leads_nowhere():
    text = html(item(0, ""))
    assert "<a" not in text
    assert shown(text) == "?key0"
    assert "Unknown reference key0" in text


@pytest.mark.parametrize("hostile", ['"><script>x</script>', "' onmouseover='x", "<b>&amp;"])
def test_what_a_store_says_is_escaped(hostile):
    text = html(item(1, hostile, locator=hostile), narrative=True)
    assert "<script" not in text
    assert "<b>" not in text
    assert set(re.findall(r" ([\w-]+)=\"", text)) == {
        "class",
        "role",
        "id",
        "href",
        "data-entries",
        "aria-label",
    }


def test_an_address_is_escaped_and_its_scheme_checked():
    assert put(Href(SPAN, '../x/?a=1&b="2"')) == "../x/?a=1&amp;b=&quot;2&quot;"
    with pytest.raises(RefusedAddress):
        put(Href(SPAN, "javascript:alert(1)"))


def test_a_picture_is_put_under_its_published_address():
    assert put(Href(SPAN, "content/media/a.png", picture=True)) == "../media/content/media/a.png"


def test_words_are_no_mark():
    with pytest.raises(TypeError):
        put(Words(SPAN, "x"))


def test_an_empty_mark_shows_nothing_clickable():
    assert html() == '<sup class="mark"></sup>'
