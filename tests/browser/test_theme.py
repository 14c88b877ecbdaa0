"""What the theme promises on every kind of page: nothing jumps, sticks out, shrinks or hides, and paper has it all."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import _Silent
from tests.browser.kinds import page_kinds
from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FIBROMYALGIA = "conditions/fibromyalgia/"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}
READ_FROM = 16
"""The least size in px of what is read on a phone; raised marks and letters are looked at, not read."""
LONGEST_LINE = 75
"""Characters: beyond it the eye loses the next line."""

SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts.push(entry.value);
}).observe({ type: "layout-shift", buffered: true });
"""
SMALL_TEXT = """(least) => {
  const found = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = words.nextNode()); ) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".unseen, sup, .sign, script")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least - 0.01) found.add(`${size} ${element.localName}.${element.className}: ${node.data.trim().slice(0, 40)}`);
  }
  return [...found];
}"""
LONG_LINES = """(most) => {
  const found = [];
  const prose = "p:not(.reference-about, .reference), li, dd, blockquote, figcaption";
  const range = document.createRange();
  for (const block of document.querySelectorAll("main :is(" + prose + ")")) {
    if (block.querySelector("p, li, dd, div") || block.closest("table, [popover], .unseen")) continue;
    if (!block.checkVisibility()) continue;
    const lines = new Map();
    const put = (node, from, to) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      const boxes = range.getClientRects();
      if (boxes.length > 1 && to - from > 1) {
        for (let at = from; at < to; at++) put(node, at, at + 1);
        return;
      }
      if (!boxes.length) return;
      const middle = (boxes[0].top + boxes[0].bottom) / 2;
      const line = [...lines.keys()].find((other) => Math.abs(other - middle) < 8) ?? middle;
      lines.set(line, (lines.get(line) ?? "") + node.data.slice(from, to) + (/\\s/.test(node.data[to] ?? "") ? " " : ""));
    };
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node; (node = words.nextNode()); ) {
      if (node.parentElement.closest("sup, .sign, .unseen, [popover]")) continue;
      for (const word of node.data.matchAll(/\\S+/g)) put(node, word.index, word.index + word[0].length);
    }
    for (const line of lines.values()) if (line.trim().length > most) found.push(`${line.trim().length} ${line.trim()}`);
  }
  return found;
}"""
FOCUS = """() => {
  const found = [];
  const inside = (inner, outer) =>
    inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5 && inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5;
  for (const element of document.querySelectorAll("a[href], button, summary, [tabindex='0']")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[popover], .popover")) continue;
    element.focus();
    const style = getComputedStyle(element);
    const name = element.outerHTML.slice(0, 90);
    if (style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 3) found.push("no ring: " + name);
    const reach = 3 + parseFloat(style.outlineOffset);
    const box = element.getBoundingClientRect();
    const ring = { left: box.left - reach, right: box.right + reach, top: box.top - reach, bottom: box.bottom + reach };
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === "visible") continue;
      if (!inside(ring, around.getBoundingClientRect()) && reach > 0) found.push("cut off: " + name);
    }
  }
  return found;
}"""
FEW_COLOURS = """() => {
  const probe = document.createElement("i");
  document.body.append(probe);
  const own = new Set(["none", "rgba(0, 0, 0, 0)"]);
  for (const name of ["CanvasText", "Canvas", "LinkText", "GrayText", "Highlight", "ButtonText", "HighlightText", "ButtonFace"]) {
    probe.style.color = name;
    own.add(getComputedStyle(probe).color);
  }
  const found = new Set();
  for (const shape of document.querySelectorAll("svg :is(path, rect, circle, line, text, use)")) {
    if (!shape.checkVisibility()) continue;
    const style = getComputedStyle(shape);
    for (const part of ["fill", "stroke"])
      if (!own.has(style[part]) && !style[part].startsWith("url")) found.add(`${part} ${style[part]} of ${shape.outerHTML.slice(0, 80)}`);
  }
  return [...found];
}"""
CUT_TEXT = """() => {
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".unseen, svg, [popover], .skip, thead") || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) found.push(element.outerHTML.slice(0, 90));
  }
  return found;
}"""
OPEN = "for (const fold of document.querySelectorAll('details')) fold.open = true"
TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth}`] : []"
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
"""WCAG 1.4.12, to the letter."""


@dataclass(frozen=True)
class Look:
    """One look at a page: what is done to it first, and the script that tells what is wrong."""

    name: str
    script: str
    argument: object = None
    css: str = ""
    key: str = ""
    open: bool = True

    def take(self, tab: Page) -> list[object]:
        """What is wrong with the page that stands in the tab."""
        if self.open:
            tab.evaluate(OPEN)
        if self.css:
            tab.add_style_tag(content=self.css)
        if self.key:
            tab.keyboard.press(self.key)
        return tab.evaluate(self.script, self.argument)


@dataclass(frozen=True)
class Window:
    """A window, and what is looked at in it: in this order, as some looks leave traces."""

    context: dict[str, object]
    looks: tuple[Look, ...]


MOVED = "() => { const sum = window.shifts.reduce((a, b) => a + b, 0); return sum > 0.001 ? [sum] : []; }"
WINDOWS = {
    "phone": Window(
        {"viewport": PHONE},
        (
            Look("phone: shifts", MOVED, open=False),
            Look("phone: small text", SMALL_TEXT, READ_FROM),
            Look("phone: focus", FOCUS, key="Tab"),
        ),
    ),
    "desk": Window(
        {"viewport": DESK},
        (
            Look("desk: shifts", MOVED, open=False),
            Look("desk: long lines", LONG_LINES, LONGEST_LINE),
            Look("desk: focus", FOCUS, key="Tab"),
            Look("desk: twice the size", CUT_TEXT, css="html { font-size: 200% }"),
        ),
    ),
    "narrow": Window(
        {"viewport": NARROW},
        (
            Look("narrow: too wide", TOO_WIDE),
            Look("narrow: spaced out", f"() => [...({CUT_TEXT})(), ...({TOO_WIDE})()]", css=SPACED),
        ),
    ),
    "few colours": Window(
        {"viewport": DESK, "forced_colors": "active"}, (Look("few colours: drawings", FEW_COLOURS),)
    ),
}


@pytest.fixture(scope="session")
def component_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview's component pages: every block in every state."""
    from ldnsite.load.project import read_project
    from ldnsite.pipeline.rendering import render_site
    from ldnsite.preview import showcase

    root = tmp_path_factory.mktemp("components")
    project = showcase.component_project(read_project(ROOT)[0])
    for made in render_site(showcase.component_site(project), project).files:
        place = root / showcase.FOLDER / made.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(made.data)
    return root


@pytest.fixture(scope="session")
def addresses(own_site: Path, component_site: Path, address: str) -> Iterator[dict[str, str]]:
    """What is looked at -> its whole address: each kind of page in each view, and the component pages."""
    from ldnsite.preview.showcase import FOLDER

    handler = functools.partial(_Silent, directory=str(component_site))
    found = {kind: address + page for kind, page in page_kinds(own_site).items()}
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}/{FOLDER}"
        shown = (
            "conditions/every-block/",
            "conditions/long/",
            "conditions/overdue/",
            "articles/retracted/",
            "broken/",
        )
        found |= {f"component {name}": home + name for name in shown}
        found["component professional"] = f"{home}professional/conditions/every-block/"
        yield found
        server.shutdown()


Survey = Callable[[str], dict[str, object]]
"""From the name of a look at the pages to what it found, page by page, where it found anything."""


@pytest.fixture(scope="session")
def survey(browser: Browser, addresses: dict[str, str]) -> Survey:
    """Each window goes through the pages once, and all looks are taken on the way: loading is what takes time."""
    surveyed: dict[str, dict[str, dict[str, object]]] = {}

    def found(look: str) -> dict[str, object]:
        window = look.partition(":")[0]
        if window not in surveyed:
            surveyed[window] = walk(WINDOWS[window])
        return surveyed[window][look]

    def walk(window: Window) -> dict[str, dict[str, object]]:
        context = browser.new_context(reduced_motion="reduce", bypass_csp=True, **window.context)
        tab = context.new_page()
        tab.add_init_script(SHIFTS)
        told: dict[str, dict[str, object]] = {look.name: {} for look in window.looks}
        for page, url in addresses.items():
            tab.goto(url, wait_until="load")
            tab.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
            for look in window.looks:
                if result := look.take(tab):
                    told[look.name][page] = result[:6]
        context.close()
        return told

    return found


def test_each_kind_of_page_is_looked_at(addresses: dict[str, str]) -> None:
    """Both views of home, condition, study, listing, references, plain page and the page for what is not there."""
    for layout in ("home", "condition", "study", "listing", "references", "page", "notice"):
        assert {f"view-patient layout-{layout}", f"view-professional layout-{layout}"} <= set(addresses)


@pytest.mark.parametrize("window", ["phone", "desk"])
def test_nothing_moves_while_a_page_loads(window: str, survey: Survey) -> None:
    """Cumulative layout shift: fonts are preloaded, pictures have their sizes, scripts put nothing above the text."""
    assert survey(f"{window}: shifts") == {}


def test_fonts_of_the_readers_own_are_as_wide_as_ours(browser: Browser, address: str) -> None:
    """So that little moves on a slow line when ours come: a long sentence differs by less than 2 in 100."""
    context = browser.new_context(viewport=DESK)
    tab = context.new_page()
    tab.goto(address + FIBROMYALGIA)
    widths = tab.evaluate(
        """async () => {
          const words = document.querySelector(".page-body").innerText.replace(/\\s+/g, " ").slice(0, 2000);
          const pen = document.createElement("canvas").getContext("2d");
          const found = {};
          for (const [ours, theirs, weight] of [
            ["Source Serif 4 Variable", "as Source Georgia", 500], ["Source Serif 4 Variable", "as Source Times", 500],
            ["Source Serif 4 Variable", "as Source Times", 600], ["Source Serif 4 Variable", "as Source Noto", 500],
            ["Atkinson Hyperlegible Next Variable", "as Atkinson Arial", 400],
            ["Atkinson Hyperlegible Next Variable", "as Atkinson Arial", 700],
            ["Atkinson Hyperlegible Next Variable", "as Atkinson Roboto", 400],
          ]) {
            const faces = await document.fonts.load(`${weight} 20px "${theirs}"`).catch(() => []);
            if (!faces.length) continue;
            await document.fonts.load(`${weight} 20px "${ours}"`);
            const width = (family) => { pen.font = `${weight} 20px "${family}"`; return pen.measureText(words).width; };
            found[`${theirs} ${weight}`] = width(theirs) / width(ours);
          }
          return found;
        }"""
    )
    context.close()
    assert widths, "no font that stands in for ours is installed: Liberation or Arial and Times"
    assert {name: ratio for name, ratio in widths.items() if abs(ratio - 1) > 0.02} == {}


def test_nothing_sticks_out_of_a_narrow_window(survey: Survey) -> None:
    """320 px: neither on any kind of page nor with the longest words."""
    assert survey("narrow: too wide") == {}


def test_nothing_is_lost_with_the_readers_own_spacing(survey: Survey) -> None:
    """WCAG 1.4.12: no text is cut, and the page does not scroll sideways."""
    assert survey("narrow: spaced out") == {}


def test_nothing_is_lost_in_text_of_twice_the_size(survey: Survey) -> None:
    """WCAG 1.4.4. Tables of seven columns may scroll: what needs two dimensions is exempt (1.4.10)."""
    assert survey("desk: twice the size") == {}


def test_text_on_a_phone_is_at_least_16_pixels(survey: Survey) -> None:
    assert survey("phone: small text") == {}


def test_no_line_of_prose_has_more_than_75_characters(survey: Survey) -> None:
    assert survey("desk: long lines") == {}


@pytest.mark.parametrize("window", ["phone", "desk"])
def test_whatever_has_the_focus_has_a_whole_ring(window: str, survey: Survey) -> None:
    """3 px, solid, and cut off by nothing that stands around it."""
    assert survey(f"{window}: focus") == {}


def test_drawings_take_the_readers_own_few_colours(survey: Survey) -> None:
    """Discs, bars, figures, squares and signs keep their meaning in a system with colours of its own."""
    assert survey("few colours: drawings") == {}


def test_letters_come_from_the_sites_own_fonts(own_site: Path, browser: Browser, address: str) -> None:
    """Each sign that a page shows, in both faces; but for daggers, arrows, Greek and the signs for at most and at least."""
    pages = (path.read_text(encoding="utf-8") for path in own_site.rglob("*.html"))
    signs = sorted(
        {sign for text in pages for sign in re.sub(r"<script.*?</script>|<[^>]*>", "", text, flags=re.DOTALL)}
    )
    signs = [sign for sign in signs if sign.isprintable() and not sign.isspace()]
    context = browser.new_context(viewport=DESK, bypass_csp=True)
    tab = context.new_page()
    tab.goto(address)
    tab.evaluate(
        """async (signs) => {
          document.body.replaceChildren(...["--serif", "--sans"].flatMap((face) => signs.map((sign) => {
            const mark = document.createElement("q");
            mark.textContent = sign;
            mark.style.cssText = `quotes: none; font-family: var(${face})`;
            return mark;
          })));
          document.body.getBoundingClientRect();
          await document.fonts.ready;
        }""",
        signs,
    )
    devtools = context.new_cdp_session(tab)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    nodes = devtools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "q"})["nodeIds"]
    borrowed = {
        sign
        for sign, node in zip(signs * 2, nodes, strict=True)
        if not all(
            font["isCustomFont"]
            for font in devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        )
    }
    context.close()
    assert {sign for sign in borrowed if sign not in "†‡≤≥←→≈≠₂" and not "Ͱ" <= sign <= "Ͽ"} == set()


@pytest.fixture
def paper(browser: Browser, address: str) -> Iterator[Page]:
    """The page on fibromyalgia for patients as it goes to the printer."""
    context = browser.new_context(viewport=DESK, color_scheme="dark")
    tab = context.new_page()
    tab.goto(address + FIBROMYALGIA)
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield tab
    context.close()


def pages_of(pdf: bytes) -> int:
    """How many sheets a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_paper_has_references_dates_address_and_open_folds(paper: Page, address: str) -> None:
    assert paper.locator(".references .reference").last.is_visible()
    assert paper.locator(".references li").count() == paper.locator(".references .reference:visible").count()
    assert paper.locator(".dates").is_visible()
    line = paper.locator(".print-line").inner_text()
    assert f"{address}{FIBROMYALGIA}" in line
    assert "22 Nov 2026" in line
    hidden = paper.evaluate(
        "[...document.querySelectorAll('.fold-body')].filter((body) => !body.checkVisibility()).length"
    )
    assert hidden == 0


def test_paper_has_no_controls_and_no_ground_of_its_own(paper: Page) -> None:
    """Black on white, whatever the screen's colours were."""
    for name in (".masthead", ".tabs", ".contents", ".menu", ".button", ".breadcrumb"):
        assert paper.locator(f"{name}:visible").count() == 0, name
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert paper.evaluate("getComputedStyle(document.querySelector('.verdict')).color") == "rgb(0, 0, 0)"
    assert (
        paper.evaluate("getComputedStyle(document.querySelector('.box-warning > .box-title')).color")
        == "rgb(0, 0, 0)"
    )


def test_folds_close_again_after_printing(paper: Page) -> None:
    paper.evaluate("dispatchEvent(new Event('afterprint'))")
    assert paper.locator("main details[open]").count() == 0


@pytest.mark.parametrize("condition", ["fibromyalgia", "cancer", "me-cfs", "long-covid"])
def test_the_page_for_the_visit_is_one_page(condition: str, browser: Browser, address: str) -> None:
    """Verdict, certainty, warning, what it means, questions and dates, on one sheet of A4; the whole page takes more."""
    context = browser.new_context(viewport=DESK)
    tab = context.new_page()
    tab.goto(f"{address}conditions/{condition}/")
    assert pages_of(tab.pdf(prefer_css_page_size=True)) > 1
    tab.evaluate("window.print = () => {}")
    tab.click("#ask .button")
    assert pages_of(tab.pdf(prefer_css_page_size=True)) == 1
    tab.click("#ask .button")
    tab.emulate_media(media="print")
    for name in (
        ".verdict",
        ".certainty",
        ".dates",
        ".box-warning",
        "#means-for-you",
        "#ask li >> nth=0",
        ".print-line",
    ):
        assert tab.locator(name).first.is_visible(), name
    assert tab.locator(".references:visible, .footer:visible, .mark:visible").count() == 0
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator(".references").is_visible()
    context.close()


def test_without_script_there_is_no_button_that_does_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + FIBROMYALGIA)
    assert tab.locator(".button").count() == 0
    context.close()


def test_the_overdue_line_has_its_sign_and_its_words(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context(viewport=PHONE)
    tab = context.new_page()
    tab.goto(addresses["component conditions/overdue/"])
    line = tab.locator(".overdue")
    assert line.is_visible()
    assert line.inner_text() == f"Review was due {date(2021, 1, 10).strftime('%-d %b %Y')}"
    assert line.locator("svg").is_visible()
    context.close()
