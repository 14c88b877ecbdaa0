"""Hostile input is an error wherever it stands, and harmless characters come out as they are."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

PAGE = "content/conditions/fibromyalgia.md"
BODY = "Thirty-one women took LDN and placebo in turn."
ATTACKS = {
    "script": "<script>alert(1)</script>",
    "handler": '<img src="x" onclick="alert(1)">',
    "link": "[words](javascript:alert(1))",
    "mixed case": "[words](JaVaScRiPt:alert(1))",
    "entity": "[words](javascript&colon;alert(1))",
    "data": "[words](data:text/html;base64,PHNjcmlwdD4=)",
}
PLACES = {
    "page": (PAGE, BODY),
    "yaml field": (PAGE, "The evidence is thin."),
    "list in yaml": (PAGE, "Could LDN be tried together with my other medicines?"),
    "study": ("content/studies/younger.yaml", "Pain fell more with LDN than with placebo."),
    "drug": ("content/drug.yaml", "Naltrexone antagonises opioids and can precipitate withdrawal."),
    "glossary": ("content/glossary.yaml", "A treatment without an active substance."),
}


class _Markup(HTMLParser):
    """Collects whatever a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "script" and not values.get("src") and values.get("type") != "application/ld+json":
            self.active.append("inline script")
        self.active += [name for name in values if name.startswith("on") or name in ("style", "srcdoc")]
        for name in ("href", "src", "action", "formaction"):
            scheme = (
                re.sub(r"[\s\x00-\x1f]", "", html.unescape(values.get(name) or ""))
                .partition(":")[0]
                .casefold()
            )
            if scheme in ("javascript", "data", "vbscript"):
                self.active.append(f"{name}={values[name]}")


def active_markup(page: bytes) -> list[str]:
    parser = _Markup()
    parser.feed(page.decode())
    return parser.active


def quoted(text: str) -> str:
    """As a YAML scalar in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def attacked(site: TestSite, place: str, attack: str) -> TestSite:
    path, words = PLACES[place]
    text = (site.root / path).read_text(encoding="utf-8")
    in_yaml = place != "page"
    assert text.count(words) == 1
    new = quoted(attack) if in_yaml else attack
    return site.change({path: text.replace(words, new)})


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", PLACES)
def test_hostile_text_is_an_error_and_in_the_preview_visible_as_text(
    attack: str, place: str, site_builder: SiteBuilder
) -> None:
    """An error at the right place; rendered all the same, as the preview does, it is text and never markup."""
    site = attacked(site_builder(), place, ATTACKS[attack])
    errors = [finding for finding in site.findings() if finding.severity.value == "error"]
    assert errors
    assert {finding.rule for finding in errors} <= {
        "raw-html",
        "refused-url",
        "refused-attribute",
        "image-without-alt",
    }
    assert {finding.span.path for finding in errors} == {PLACES[place][0]}
    for path, data in site.rendered().items():
        if path.endswith(".html"):
            assert active_markup(data) == [], path


@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">'])
@pytest.mark.parametrize("place", ["page", "yaml field", "list in yaml"])
def test_the_preview_shows_hostile_text_as_text(place: str, attack: str, site_builder: SiteBuilder) -> None:
    site = attacked(site_builder(), place, attack)
    page = site.rendered()["conditions/fibromyalgia/index.html"].decode()
    assert attack in html.unescape(page)
    assert attack not in page


def test_hostile_words_in_a_store_are_text_and_hostile_urls_errors(site_builder: SiteBuilder) -> None:
    """A BibTeX title is data: it comes out as characters. Its URL must be http or https."""
    site = site_builder()
    path = "references/ldn.bib"
    store = (site.root / path).read_text(encoding="utf-8")
    new = store.replace("title = {Low-dose", 'title = {<script>alert(1)</script><b onclick="x"> Low-dose')
    new = new.replace("year = {2013},", "year = {2013},\n  url = {javascript:alert(1)},")
    assert new.count("alert") == 2
    site.change({path: new})
    rules = {finding.rule for finding in site.findings() if finding.severity.value == "error"}
    assert "bib-url" in rules
    pages = {path: data for path, data in site.rendered().items() if path.endswith(".html")}
    assert [path for path, data in pages.items() if active_markup(data)] == []
    assert "<script>alert(1)</script>" in html.unescape(pages["conditions/fibromyalgia/index.html"].decode())


def test_a_url_cannot_break_out_of_its_attribute(site_builder: SiteBuilder) -> None:
    site = site_builder()
    store = (site.root / "references/ldn.bib").read_text(encoding="utf-8")
    site.change({"references/ldn.bib": store.replace(
        "year = {2013},", 'year = {2013},\n  url = {https://x.org/"onmouseover="alert(1)},'
    )})  # fmt: skip
    for path, data in site.rendered().items():
        if path.endswith(".html"):
            assert active_markup(data) == [], path


HARMLESS = (
    "p < 0.05", "30% of women", "5'10\"", "NAD+", "[11C]-(R)-PK11195", "name@host", "a <LDN and b> c",
    "x<y and y>z", "1 -- 2", "C++ & D", "50 $ and 60 $", "snake_case_word", "2 * 3 * 4",
)  # fmt: skip


@pytest.mark.parametrize("words", HARMLESS)
def test_harmless_characters_come_out_unharmed(words: str, site_builder: SiteBuilder) -> None:
    """In a body, in a heading's paragraph, and in a YAML value alike; and they are no finding."""
    site = site_builder().edit(PAGE, (BODY, f"Before {words} after."))
    site.edit(
        PAGE, ("means_for_you: The evidence is thin.", f"means_for_you: {quoted(f'Start {words} end.')}")
    )
    assert [finding for finding in site.findings() if finding.severity.value == "error"] == []
    pages = site.rendered()
    patient = visible(pages["conditions/fibromyalgia/index.html"])
    assert f"Before {words} after." in patient
    assert f"Start {words} end." in patient
    assert f"Before {words} after." in visible(pages["professional/conditions/fibromyalgia/index.html"])


@pytest.mark.parametrize(
    "words", ["Pain fell by 30% in women", "p {\\textless} 0.05", "NAD+ and C++", "O'Brien \\& others"]
)
def test_harmless_characters_in_a_store_come_out_unharmed(words: str, site_builder: SiteBuilder) -> None:
    site = site_builder()
    store = (site.root / "references/ldn.bib").read_text(encoding="utf-8")
    start = store.index("title = {") + len("title = {")
    site.change({"references/ldn.bib": store[:start] + words + " " + store[start:]})
    assert [finding for finding in site.findings() if finding.severity.value == "error"] == []
    wanted = words.replace("{\\textless}", "<").replace("\\&", "&")
    shown = visible(site.rendered()["conditions/fibromyalgia/index.html"]).replace("’", "'")
    assert wanted in shown


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def visible(page: bytes) -> str:
    """What a reader reads, spaces made single."""
    parser = _Visible()
    parser.feed(page.decode())
    return " ".join("".join(parser.pieces).split())
