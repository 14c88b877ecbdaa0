"""The small scripts: a cited reference beside its mark, the line that says a review is overdue, roles of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FIBROMYALGIA = "conditions/fibromyalgia/"
MARK = "main .column a[role=doc-noteref] >> nth=1"


def opened(browser: Browser, url: str, width: int = 1280, today: str = "2026-12-01T12:00:00") -> Page:
    tab = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce").new_page()
    tab.clock.install(time=today)
    tab.goto(url)
    return tab


@pytest.fixture(params=[1280, 1000, 390])
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    page = opened(browser, address + FIBROMYALGIA, request.param)
    yield page
    page.context.close()


def shown(tab: Page) -> int:
    return tab.locator(".popover[role=dialog]").count()


def test_a_press_opens_the_reference_and_a_second_one_closes_it(tab: Page) -> None:
    """What opens is the entry of the list that the link names, and the page stays where it is."""
    mark = tab.locator(MARK)
    name = mark.get_attribute("href")
    mark.scroll_into_view_if_needed()
    before = tab.evaluate("scrollY")
    mark.click()
    assert tab.locator(f"{name} .reference").inner_text() in tab.locator(".popover[role=dialog]").inner_text()
    assert (mark.get_attribute("aria-expanded"), tab.evaluate("scrollY")) == ("true", before)
    mark.click()
    assert (shown(tab), mark.get_attribute("aria-expanded")) == (0, "false")


def test_an_open_reference_lies_within_the_window(tab: Page) -> None:
    tab.locator(MARK).click()
    box = tab.locator(".popover[role=dialog]").bounding_box()
    size = tab.viewport_size
    assert box is not None
    assert size is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_escape_closes_it_and_gives_the_focus_back(tab: Page) -> None:
    """WCAG 1.4.13: dismissible without moving pointer or focus."""
    mark = tab.locator(MARK)
    mark.click()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    assert shown(tab) == 0
    assert mark.evaluate("mark => mark === document.activeElement")


def test_a_press_outside_closes_it(tab: Page) -> None:
    tab.locator(MARK).click()
    tab.mouse.click(3, 3)
    assert shown(tab) == 0


def test_the_keyboards_focus_opens_it_and_its_links_come_next(tab: Page) -> None:
    tab.keyboard.press("Tab")  # from here on the browser shows the focus
    tab.locator(MARK).focus()
    assert shown(tab) == 1
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('[role=dialog]') !== null")


def test_what_the_pointer_opened_stays_while_the_pointer_is_on_it(browser: Browser, address: str) -> None:
    """WCAG 1.4.13: hoverable and persistent."""
    tab = opened(browser, address + FIBROMYALGIA)
    tab.locator(MARK).hover()
    tab.clock.run_for(400)
    assert shown(tab) == 1
    tab.locator(".popover[role=dialog]").hover()
    tab.clock.run_for(2000)
    assert shown(tab) == 1
    tab.mouse.move(3, 3)
    tab.clock.run_for(2000)
    assert shown(tab) == 0
    tab.context.close()


@pytest.mark.parametrize(
    ("day", "overdue"), [("2027-11-22", False), ("2027-11-23", True), ("2026-11-22", False)]
)
def test_overdue_is_said_from_the_day_after_the_due_day_on(
    day: str,
    overdue: bool,
    browser: Browser,
    address: str,
) -> None:
    """Worked out by the reader's own clock: the page itself does not know the day."""
    tab = opened(browser, address + FIBROMYALGIA, today=f"{day}T23:30:00")
    line = tab.locator(".overdue")
    assert line.get_attribute("data-due") == "2027-11-22"
    assert line.is_visible() is overdue
    assert (line.inner_text() == line.get_attribute("data-text")) is overdue
    tab.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_table_that_becomes_blocks_stays_a_table(width: int, browser: Browser, address: str) -> None:
    """By its roles, which some browsers take away with its looks; the page itself may not repeat them (HTML, ARIA 4.2)."""
    tab = opened(browser, f"{address}professional/{FIBROMYALGIA}", width)
    table = tab.get_by_role("table").first
    assert table.get_by_role("columnheader").count() >= 5
    assert table.get_by_role("rowheader").count() >= 3
    assert table.get_by_role("row").count() == 1 + table.get_by_role("rowheader").count()
    tab.context.close()
