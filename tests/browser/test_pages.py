"""The pages in a browser: accessible in light, dark and narrow windows, quiet, readable without script."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

CONDITIONS = ("cancer", "fibromyalgia", "me-cfs", "long-covid")
PAGES = (
    *("", "professional/", "references/", "404.html"),
    *("glossary/", "a-z/", "review-status/", "outcomes/", "outcomes/pain/", "people/editorial-team/"),
    *(f"{view}conditions/{name}/" for view in ("", "professional/") for name in CONDITIONS),
)
LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "narrow": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page: str, look: str, browser: Browser, address: str, node_modules: Path) -> None:
    """WCAG 2.2 AA, as far as a program can tell."""
    context = browser.new_context(**LOOKS[look], bypass_csp=True, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(address + page)
    tab.add_script_tag(path=node_modules / "axe-core" / "axe.min.js")
    found = tab.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", WCAG)[
        "violations"
    ]
    context.close()
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_sticks_out_at_320_pixels(page: str, browser: Browser, address: str) -> None:
    """No page scrolls sideways; a wide table scrolls inside its own frame."""
    context = browser.new_context(**LOOKS["narrow"])
    tab = context.new_page()
    tab.goto(address + page)
    width = tab.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= 320


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_its_own_host_alone_and_breaks_no_rule(page: str, browser: Browser, address: str) -> None:
    """No other host, no cookie, no error on the console, nothing against the content security policy."""
    context = browser.new_context(**LOOKS["light"])
    tab = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(address + page)
    tab.wait_for_load_state("networkidle")
    cookies = context.cookies()
    context.close()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert not cookies
    assert not said


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_words_are_there_without_script(condition: str, browser: Browser, address: str) -> None:
    """Whatever a reader can read with script stands in the page without it."""
    words = []
    for script in (True, False):
        context = browser.new_context(**LOOKS["light"], java_script_enabled=script)
        tab = context.new_page()
        tab.goto(f"{address}conditions/{condition}/")
        if script:  # a button that only a script can serve is no word of the page's
            tab.evaluate("for (const button of document.querySelectorAll('main .button')) button.remove()")
        words.append(" ".join(tab.inner_text("main").split()))
        context.close()
    assert len(words[1]) > 500
    assert words[1] in words[0] or words[0] in words[1] or set(words[0].split()) <= set(words[1].split())


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_switch_leads_to_the_same_page_in_the_other_view_and_back(
    condition: str, browser: Browser, address: str
) -> None:
    context = browser.new_context(**LOOKS["light"])
    tab = context.new_page()
    tab.goto(f"{address}conditions/{condition}/")
    tab.click(f"a[href$='professional/conditions/{condition}/']")
    tab.wait_for_url(f"{address}professional/conditions/{condition}/")
    tab.click(f"a[href$='../conditions/{condition}/']:not([href*='professional'])")
    tab.wait_for_url(f"{address}conditions/{condition}/")
    context.close()


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_citation_leads_to_its_reference_and_back(condition: str, browser: Browser, address: str) -> None:
    """By keyboard and without script: the link of a mark names an entry, the entry's back-link names the mark."""
    context = browser.new_context(**LOOKS["light"], java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}conditions/{condition}/")
    mark = tab.locator("a[role=doc-noteref]").first
    entry = mark.get_attribute("href")
    assert entry is not None
    assert entry.startswith("#")
    back = tab.locator(f"{entry} a[href^='#cite']").first.get_attribute("href")
    assert back is not None
    assert tab.locator(back).count() == 1
    context.close()


def test_the_html_of_every_page_is_valid(own_site: Path, node_modules: Path) -> None:
    """By html-validate, with the rules of `tests/browser/htmlvalidate.json`."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    pages = sorted(str(path) for path in own_site.rglob("*.html"))
    settings = str(node_modules.parent / "browser" / "htmlvalidate.json")
    program = str(node_modules / "html-validate" / "bin" / "html-validate.mjs")
    done = subprocess.run(
        [node, program, "--config", settings, *pages], capture_output=True, text=True, check=False, timeout=50
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]
