"""The table of review dates in a browser: what is overdue turns so when it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("day", "overdue"), [("2026-12-01", False), ("2099-01-01", True)])
def test_rows_turn_overdue_by_the_readers_clock(
    day: str, overdue: bool, browser: Browser, address: str
) -> None:
    """By the script of the dates on each page; the due date itself stands there all the same."""
    tab = browser.new_context(viewport={"width": 1280, "height": 844}).new_page()
    tab.clock.install(time=f"{day}T12:00:00")
    tab.goto(f"{address}review-status/")
    rows = tab.locator(".table-reviews tbody tr")
    shown = [row.locator(".overdue").is_visible() for row in rows.all()]
    dates = [row.locator("time").first.is_visible() for row in rows.all()]
    tab.context.close()
    assert shown
    assert set(shown) == {overdue}
    assert all(dates)
