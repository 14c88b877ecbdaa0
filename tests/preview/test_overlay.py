"""The overlay in a real browser, under the page's own security policy."""

from __future__ import annotations

import shutil
from contextlib import contextmanager

import pytest

from tests.preview.test_preview import PAGE, served

pytestmark = pytest.mark.browser

EVIL = '<img src=x onerror="document.title=1">'


@contextmanager
def opened(address: str):
    """A page of the preview in Chromium, and what its console says."""
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"http://{address}/conditions/fibromyalgia/")
        yield page, said
        browser.close()


def test_findings_come_and_go(site_builder):
    """A note waits folded; an error opens the overlay, as text; mended, it folds again. The policy blocks nothing."""
    site = site_builder()
    with served(site) as (_, address), opened(address) as (page, said):
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


def test_the_page_comes_back_after_a_restart(site_builder):
    """A preview that was ended and started again on its port reloads the pages that were left open."""
    site = site_builder()
    with served(site) as (process, address), opened(address) as (page, _):
        page.get_by_text("The trial was short.").wait_for()
        process.kill()
        process.wait()
        site.edit(PAGE, ("The trial was short.", "The trial was brief."))
        with served(site, "--port", address.rpartition(":")[2]):
            page.get_by_text("The trial was brief.").wait_for()
