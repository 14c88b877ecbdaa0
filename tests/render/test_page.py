"""The whole page: every node, both views, in one order, with nothing that the policy forbids."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args

import pytest

from ldnsite.model.audience import Audience
from ldnsite.model.composed import Head, Layout, Link, Reviewed
from ldnsite.model.dates import PartialDate
from ldnsite.model.document import Line, Node, Section
from ldnsite.render.page import render_page, render_redirect
from tests.render.samples import ROOT, SITE, english, home, page, theme, words

VOID = {"meta", "link", "img", "br", "hr", "input", "path", "circle"}
THEME = theme()


class Tree(HTMLParser):
    """Counts what the page has, and whether its tags match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.wrong: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.text += data

    def having(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.tags if name in attrs]


def html(made) -> str:
    data, findings = render_page(made, THEME)
    assert findings == ()
    return data.decode()


def tree(made) -> Tree:
    return Tree(html(made))


PAGES = [page(), page(Audience.PROFESSIONAL), home(), home(Audience.PROFESSIONAL)]
NAMES = [each.address or "home" for each in PAGES]
all_pages = pytest.mark.parametrize("made", PAGES, ids=NAMES)


def _subclasses(kind: type) -> set[type]:
    return {kind, *(below for child in kind.__subclasses__() for below in _subclasses(child))}


def test_the_sample_page_has_every_node():
    """Or the tests below would say nothing about the node left out."""
    seen: set[str] = set()

    def walk(value):
        if isinstance(value, Node):
            seen.add(value.template)
            for name in value.__dataclass_fields__:
                walk(getattr(value, name))
        elif isinstance(value, tuple):
            for each in value:
                walk(each)

    walk(page().sections)
    assert {kind.template for kind in _subclasses(Node)} == seen | {""}


@all_pages
def test_tags_match_and_ids_are_unique(made):
    parsed = tree(made)
    assert (parsed.wrong, parsed.open) == ([], [])
    assert [each for each, count in Counter(parsed.having("id")).items() if count > 1] == []


@all_pages
def test_every_fragment_link_leads_to_something_on_the_page(made):
    parsed = tree(made)
    targets = {href[1:] for href in parsed.having("href") if href.startswith("#") and len(href) > 1}
    missing = targets - set(parsed.having("id"))
    assert missing <= {f"ref-{number}" for number in range(1, 6)} if made.layout == "home" else not missing


@all_pages
def test_nothing_inline_and_no_other_host_is_loaded(made):
    """The content security policy forbids it; a page that tried would be broken."""
    parsed = tree(made)
    assert not parsed.having("style")
    assert not [name for _, attrs in parsed.tags for name in attrs if name.startswith("on")]
    assert all("src" in attrs or attrs.get("type") == "application/ld+json"
               for tag, attrs in parsed.tags if tag == "script")  # fmt: skip
    loaded = [*parsed.having("src"), *(a["href"] for tag, a in parsed.tags if tag == "link" and "href" in a)]
    assert loaded
    assert all(address.startswith(made.root) for address in loaded)


@all_pages
def test_headings_start_with_one_h1_and_skip_no_level(made):
    levels = [int(tag[1]) for tag, _ in tree(made).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@all_pages
def test_the_fonts_are_preloaded_twice_and_from_here(made):
    preloads = [attrs for tag, attrs in tree(made).tags if tag == "link" and attrs.get("rel") == "preload"]
    assert len(preloads) == 2
    assert all(attrs["href"].endswith(".woff2") and "crossorigin" in attrs for attrs in preloads)


def test_the_current_view_is_told_and_the_other_is_a_link_to_the_twin():
    tabs = [
        attrs for tag, attrs in tree(page()).tags if tag == "a" and "tab" in attrs.get("class", "").split()
    ]
    assert [attrs.get("aria-current") for attrs in tabs] == ["page", None]
    assert tabs[1]["href"] == "../../professional/conditions/fibromyalgia/"


def test_a_page_of_one_view_says_that_the_other_tab_leads_to_a_list():
    tabs = tuple(replace(tab, exact=tab.current) for tab in page().tabs)
    assert english().say("tab.inexact") in tree(page(tabs=tabs)).text
    assert english().say("tab.inexact") not in tree(page()).text


def test_certainty_is_said_in_words_and_its_picture_is_hidden_from_readers():
    text = html(page())
    assert "Low certainty" in text
    discs = [attrs for tag, attrs in Tree(text).tags if tag == "svg" and attrs.get("class") == "discs"]
    assert discs
    assert all(attrs.get("aria-hidden") == "true" for attrs in discs)
    assert "Low certainty for pain" in html(page(Audience.PROFESSIONAL))


@all_pages
def test_a_drawing_is_hidden_from_those_who_cannot_see_it_or_told_to_them(made):
    """An ornament is silent; a picture of data has a name, and is no place to stop at."""
    svg = [attrs for tag, attrs in tree(made).tags if tag == "svg"]
    assert svg
    named = [attrs for attrs in svg if attrs.get("role") == "img" and attrs.get("aria-label", "").strip()]
    assert all(attrs in named or attrs.get("aria-hidden") == "true" for attrs in svg)


def test_a_picture_of_a_result_has_100_figures_and_says_in_words_what_it_shows():
    """Solid ones are as many as the number beside them; the bar is as long as its number is in 100."""
    text = html(page())
    for number, group in ((32, "with LDN"), (10, "with placebo")):
        drawn = text[text.index(f'aria-label="{number} of 100 figures are solid, {group}"') :].partition(
            "</svg>"
        )[0]
        solid, hollow = drawn.split('<g class="hollow">')
        solid = solid.partition('<g class="solid">')[2]
        counts = [part.count('-10"') * 10 + part.count('-1"') for part in (solid, hollow)]
        assert counts == [number, 100 - number]
        assert f'<b>{number}</b> in 100</span> <b class="share-group">{group}</b>' in text
    for number, group in ((41, "with LDN"), (100, "with placebo")):
        assert f'aria-label="{number} of 100, {group}"' in text
        assert f'width="{number}%"' in text


def test_reading_order_is_the_order_in_which_citations_are_numbered():
    """Verdict, warning, then the sections: marks come out 1, 2, 3, ... as they were numbered."""
    marks = [each for each in tree(page()).having("id") if re.fullmatch(r"cite-[1-6]", each)]
    assert marks == [f"cite-{number}" for number in range(1, 7)]


def dates_text(**changes) -> str:
    text = html(
        page(dates=replace(Reviewed(date(2026, 1, 2), date(2026, 1, 2), date(2027, 1, 2)), **changes))
    )
    part = text[text.index('<div class="dates">') : text.index("</dl>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", part)).strip()


def test_the_dates_of_a_page_that_nobody_reviewed():
    """Status first; no search is said, not left out."""
    assert dates_text() == (
        "Status Not yet reviewed by a clinician Published 2 Jan 2026 Next review 2 Jan 2027 "
        "Literature No systematic search was made"
    )


def test_the_dates_of_a_page_that_a_clinician_reviewed():
    assert dates_text(
        updated=date(2026, 2, 3),
        last_full_review=date(2026, 3, 4),
        literature_searched=PartialDate(2026, 1),
        reviewer="Dr Ann Other",
        reviewed_on=date(2026, 3, 4),
    ) == (
        "Status Reviewed by Dr Ann Other Published 2 Jan 2026 Updated 3 Feb 2026 Last full review 4 Mar 2026 "
        "Next review 2 Jan 2027 Literature Searched to Jan 2026"
    )


def test_dates_are_machine_readable():
    parsed = tree(page(sections=()))
    assert set(parsed.having("datetime")) == {"2026-11-22", "2027-11-22"}
    assert parsed.having("data-due") == ["2027-11-22"]
    assert parsed.having("data-text") == ["Review was due 22 Nov 2027"]


def test_overdue_is_not_said_by_the_page_itself():
    """The bytes do not know what day it is."""
    assert (
        "Review was due"
        not in tree(page(dates=Reviewed(date(1999, 1, 1), date(1999, 1, 1), date(2000, 1, 1)))).text
    )


def test_rows_of_the_review_table_tell_the_script_when_they_are_due():
    """By the means of the dates on a page: a row turns overdue when it is read, not when it is made."""
    parsed = tree(page(dates=None))
    assert parsed.having("data-due") == ["2027-01-02", "2028-01-02"]
    assert parsed.having("data-text")[0] == "Review was due 2 Jan 2027"
    assert "Review was due" not in parsed.text


def test_a_page_without_dates_has_none():
    assert "Next review" not in tree(page(dates=None, sections=())).text


def test_a_reference_leads_back_to_its_marks_with_visible_and_unique_names():
    """Icons alone fail voice control (gutenberg#54727); equal names fail WCAG 2.4.4."""
    back = [attrs for tag, attrs in tree(page()).tags if attrs.get("role") == "doc-backlink"]
    assert len(back) == 10
    assert len({attrs["aria-label"] for attrs in back}) == 10
    assert {attrs["href"] for attrs in back} == {"#cite-1", "#cite-4"}


def test_a_retracted_work_is_labelled_before_its_citation():
    text = html(page())
    entry = text[text.index('id="ref-2"') :]
    assert entry.index(english().say("notice.retracted")) < entry.index("Bested")


def test_a_warning_is_a_heading_in_its_band():
    text = html(page())
    assert re.search(r'<div class="box box-warning" id="opioids">\s*<h2 class="box-title">', text)


def test_a_draft_says_so():
    assert english().say("draft") in tree(page(draft=True)).text
    assert english().say("draft") not in tree(page()).text


@pytest.mark.parametrize("layout", [name for name in get_args(Layout) if name != "home"])
def test_every_layout_renders_a_page_with_next_to_nothing(layout):
    """Every optional part may be missing."""
    bare = page(layout=layout, head=Head("Title"), sections=(), breadcrumb=(), navigation=(), tabs=(), contents=(),
                dates=None, authors=(), related=(), description="", foot=())  # fmt: skip
    parsed = tree(bare)
    assert (parsed.wrong, parsed.open) == ([], [])
    assert "Title" in parsed.text


def test_hostile_text_is_text_everywhere():
    """Titles, descriptions, authors and labels come from files that anyone may write."""
    evil = '"><img src=x onerror=alert(1)></title></script>'
    made = page(head=Head(evil, evil, words("x")), description=evil, authors=(Link(evil, "x/"),),
                sections=(Section("a", words("T"), (Line(words("p < 0.05")),)),))  # fmt: skip
    data, _ = render_page(made, replace(THEME, site=replace(SITE, title=evil, publisher=evil)))
    assert "onerror" not in {name for _, attrs in Tree(data.decode()).tags for name in attrs}
    assert "<img" not in data.decode()


def test_patients_get_no_label_of_the_professional_view():
    """Only the tab's own words and the names of addresses may name the other view."""
    labels = english()
    professional = {key: value for key, value in labels.entries.items() if key.endswith(".professional")}
    shared = {value for key, value in labels.entries.items() if not key.endswith(".professional")}
    allowed = {"tab.professional", "document.alternate.professional"}
    text = html(page())
    for key, value in professional.items():
        if key not in allowed and value not in shared and "{" not in value and len(value) > 12:
            assert value not in text


def test_a_page_is_the_same_under_other_hash_seeds_zones_and_locales():
    """No byte depends on the machine."""
    program = (
        "import hashlib; from tests.render.samples import *; from ldnsite.render.page import render_page\n"
        "print([hashlib.sha256(render_page(p, theme())[0]).hexdigest() for p in (page(), home())])"
    )
    outputs = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("1", "Pacific/Kiritimati", "de_DE.UTF-8")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONPATH": str(ROOT),
        }
        run = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        )
        outputs.add(run.stdout)
    assert len(outputs) == 1


def test_a_moved_address_leads_on_with_and_without_refresh():
    data, findings = render_redirect("ME/CFS", "../conditions/me-cfs/", "../", THEME)
    parsed = Tree(data.decode())
    assert findings == ()
    assert "0; url=../conditions/me-cfs/" in parsed.having("content")
    assert "../conditions/me-cfs/" in parsed.having("href")
    assert "noindex" in parsed.having("content")


def test_how_far_testing_has_got_is_drawn_in_squares_and_said_in_words():
    """Four squares, filled from the left; who cannot see them hears the step and the kind of study."""
    text = html(page())
    drawn = text[text.index('class="steps-squares"') :]
    drawn = drawn[: drawn.index("</svg>")]
    assert drawn.count("<rect") == 4
    assert drawn.count('fill="currentColor"') == 2
    assert "Step 2 of 4. Case reports" in tree(page()).text


def test_a_page_that_rests_on_a_retracted_work_says_so_above_its_dates():
    made = tree(page(retracted=(Link("2", "#ref-2"),)))
    assert "Rests on a retracted work: Reference 2 Status" in " ".join(made.text.split())
    assert "Rests on a retracted work" not in tree(page()).text


def test_the_head_of_a_printed_page_names_view_day_and_address():
    assert "For patients. Updated 22 Nov 2026." in tree(page()).text
    address = "https://example.org/conditions/fibromyalgia/"
    assert f"Updated 22 Nov 2026. {address}" in tree(page(canonical=address)).text
    assert "Updated" not in tree(page(dates=None)).text.partition("Fibromyalgia")[0]
