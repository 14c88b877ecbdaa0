"""Glossary terms in a browser: by press, key and pointer, with and without script, on screens wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

FIBROMYALGIA = "conditions/fibromyalgia/"


def opened(browser: Browser, url: str, width: int = 1280, *, script: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, reduced_motion="reduce", java_script_enabled=script
    )
    tab = context.new_page()
    tab.goto(url)
    return tab


@pytest.fixture(
    params=[(1280, True), (1000, True), (390, True), (320, True), (1280, False), (390, False)], ids=str
)
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    width, script = request.param
    page = opened(browser, address + FIBROMYALGIA, width, script=script)
    yield page
    page.context.close()


def term(tab: Page) -> Locator:
    word = tab.locator("button.term").first
    word.scroll_into_view_if_needed()
    return word


def cards(tab: Page) -> Locator:
    return tab.locator(".term-card:popover-open")


def test_a_press_opens_the_card_and_another_closes_it(tab: Page) -> None:
    """Without script too."""
    word = term(tab)
    word.click()
    assert cards(tab).count() == 1
    assert cards(tab).get_attribute("id") == word.get_attribute("popovertarget")
    word.click()
    assert cards(tab).count() == 0


def test_escape_and_a_press_outside_close_it(tab: Page) -> None:
    """WCAG 1.4.13; Esc gives the focus back."""
    word = term(tab)
    word.focus()
    tab.keyboard.press("Enter")
    assert cards(tab).count() == 1
    tab.keyboard.press("Escape")
    assert cards(tab).count() == 0
    tab.keyboard.press("Enter")
    tab.mouse.click(3, 3)
    assert cards(tab).count() == 0


def test_an_open_card_lies_within_the_window_and_moves_nothing(tab: Page) -> None:
    word = term(tab)
    before = word.bounding_box()
    word.click()
    card, size = cards(tab).bounding_box(), tab.viewport_size
    assert card is not None
    assert size is not None
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= size["width"] + 0.5
    assert word.bounding_box() == before


def test_its_link_comes_next_by_keyboard_and_leads_to_the_entry(browser: Browser, address: str) -> None:
    tab = opened(browser, address + FIBROMYALGIA)
    term(tab).focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/glossary/#term-*")
    name = tab.evaluate("document.querySelector(':target').className")
    tab.context.close()
    assert name == "glossary-entry"


def test_on_a_wide_screen_it_covers_no_text(browser: Browser, address: str) -> None:
    """It docks in the margin, as a reference does."""
    tab = opened(browser, address + FIBROMYALGIA)
    word = term(tab)
    word.click()
    column = word.evaluate("word => word.closest('.column').getBoundingClientRect().right")
    card = cards(tab).bounding_box()
    tab.context.close()
    assert card is not None
    assert card["x"] >= column


def test_what_the_pointer_opened_goes_with_it_and_what_was_pressed_stays(
    browser: Browser, address: str
) -> None:
    tab = opened(browser, address + FIBROMYALGIA)
    word = term(tab)
    word.hover()
    cards(tab).wait_for(state="visible")
    cards(tab).hover()
    tab.wait_for_timeout(500)
    assert cards(tab).count() == 1
    tab.mouse.move(3, 3)
    tab.wait_for_timeout(600)
    assert cards(tab).count() == 0
    word.hover()
    cards(tab).wait_for(state="visible")
    word.click()
    tab.mouse.move(3, 3)
    tab.wait_for_timeout(600)
    assert cards(tab).count() == 1
    tab.context.close()


def test_a_finger_hits_every_term(browser: Browser, address: str) -> None:
    """WCAG 2.5.8: 24 by 24 pixels, counted with what lies around the word."""
    tab = opened(browser, address + FIBROMYALGIA, 390)
    sizes = tab.eval_on_selector_all(
        "button.term",
        """words => words.filter(word => word.checkVisibility()).map(word => {
          const around = getComputedStyle(word, "::after");
          return [parseFloat(around.width), parseFloat(around.height)];
        })""",
    )
    tab.context.close()
    assert sizes
    assert all(width >= 24 and height >= 24 for width, height in sizes)


def test_in_print_the_definition_follows_the_word(browser: Browser, address: str) -> None:
    """Nobody can press paper."""
    tab = opened(browser, address + FIBROMYALGIA)
    tab.emulate_media(media="print")
    card = tab.locator(".term-card").first
    assert card.is_visible()
    assert card.locator(".popover-close").is_visible() is False
    said = tab.evaluate(
        "card => getComputedStyle(card.querySelector('.term-definition'), '::before').content",
        card.element_handle(),
    )
    tab.context.close()
    assert said == '" ("'


def test_one_script_places_references_and_terms_alike(browser: Browser, address: str) -> None:
    """At one place beside the column, whichever is opened."""
    tab = opened(browser, address + FIBROMYALGIA)
    term(tab).click()
    one = cards(tab).bounding_box()
    tab.keyboard.press("Escape")
    tab.locator("main .column a[role=doc-noteref]").nth(1).click()
    other = tab.locator(".popover:popover-open").bounding_box()
    tab.context.close()
    assert one is not None
    assert other is not None
    assert abs(one["x"] - other["x"]) < 2
