"""The overlay in a real browser, under the page's own security policy."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.preview.test_preview import PAGE, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

EVIL = '<img src=x onerror="document.title=1">'


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page of the preview in Chromium, and what its console says."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"http://{address}/conditions/fibromyalgia/")
    yield page, said
    context.close()


def test_findings_come_and_go(site_builder, browser):
    """A note waits folded; an error opens the overlay, as text; mended, it folds again. The policy blocks nothing."""
    site = site_builder()
    with served(site) as (_, address), opened(browser, address) as (page, said):
        overlay = page.locator(".ldnsite-preview")
        overlay.wait_for()
        assert overlay.get_attribute("role") == "status"
        assert not page.locator(".ldnsite-preview-list").is_visible()
        site.edit(PAGE, ("The trial was short.", f"{EVIL} [@youngr2013]"))
        page.locator(".ldnsite-preview[role=alert]").wait_for()
        assert "did you mean younger2013?" in overlay.inner_text()
        assert EVIL in overlay.inner_text()
        assert page.locator("img[src=x]").count() == 0
        assert page.title() != "1"
        site.edit(PAGE, (f"{EVIL} [@youngr2013]", "Mended at last."))
        page.get_by_text("Mended at last.").wait_for()
        page.locator(".ldnsite-preview[role=status]").wait_for()
        assert overlay.evaluate("node => getComputedStyle(node).position") == "fixed"
        assert said == []


def test_the_page_comes_back_after_a_restart(site_builder, browser):
    """A preview that was ended and started again on its port reloads the pages that were left open."""
    site = site_builder()
    with served(site) as (process, address), opened(browser, address) as (page, _):
        page.get_by_text("The trial was short.").wait_for()
        process.kill()
        process.wait()
        site.edit(PAGE, ("The trial was short.", "The trial was brief."))
        with served(site, "--port", address.rpartition(":")[2]):
            page.get_by_text("The trial was brief.").wait_for()
