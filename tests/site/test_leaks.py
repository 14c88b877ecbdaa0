"""Words for professionals occur in no byte of any file outside `build/professional/`."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

from tests.pictures import PNG

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

PAGE = "content/conditions/fibromyalgia.md"
CANARY = "Zaunkoenig"
"""A word that stands nowhere else; each place has its own number behind it."""

PLACES = {
    "fence": "::: professional\n{c} in a fence.\n:::\n",
    "table-cell": "| a | b |\n|---|---|\n| words | [{c} in a cell]{{.professional}} |\n",
    "inline-span": "Shared words [{c} in a span]{{.professional}} go on.\n",
    "heading-span": "## Shared [{c}]{{.professional}} heading\n\nWords.\n",
    "heading": "::: professional\n## {c} as a heading\n\nWords.\n:::\n",
    "link-title": '::: professional\n[words](https://example.org/ "{c} as a title")\n:::\n',
    "link-address": "::: professional\n[words](https://example.org/{c})\n:::\n",
    "link-definition": "Shared.\n\n::: professional\n[words][d]\n\n[d]: https://example.org/{c}\n:::\n",
    "block-title": "::: professional\n::: note {{title={c}}}\nWords.\n:::\n:::\n",
    "block-id": "::: professional\n::: note {{#{c}}}\nWords.\n:::\n:::\n",
    "block-argument-span": '::: note {{title="Shared [{c}]{{.professional}}"}}\nWords.\n:::\n',
    "heading-id": "::: professional\n## Words {{#{c}}}\n\nWords.\n:::\n",
    "nested": "::: note {{title=Shared}}\nShared.\n\n::: professional\n{c} in a fence in a fence.\n:::\n:::\n",
    "code": "::: professional\n```\n{c} in code\n```\n:::\n",
    "list": "- one\n- [{c} in a list]{{.professional}} two\n",
}
"""Where in a body a professional word may stand."""


def assert_no_leak(site: TestSite, canaries: list[str]) -> None:
    """Each canary is in the professional view, and outside it in no byte, no file name, no compressed stream."""
    published = site.published()
    inside = b"".join(data for path, data in published.items() if path.startswith("professional/")).lower()
    outside = {path: data for path, data in published.items() if not path.startswith("professional/")}
    for canary in canaries:
        word = canary.lower().encode()
        assert word in inside, f"{canary} is nowhere: the test could not fail"
        assert [path for path, data in outside.items() if word in _bytes(path, data)] == []


def _bytes(path: str, data: bytes) -> bytes:
    """A file with its name, and what it holds when it is a gzip stream."""
    if data[:2] == b"\x1f\x8b":
        data += zlib.decompress(data, wbits=31)
    return (path.encode() + b"\n" + data).lower()


@pytest.mark.parametrize("where", sorted(PLACES))
def test_a_body_keeps_what_is_for_professionals(where: str, site_builder: SiteBuilder) -> None:
    site = site_builder()
    canary = f"{CANARY}{where.replace('-', '')}"
    text = (site.root / PAGE).read_text(encoding="utf-8")
    site.change({PAGE: f"{text}\n{PLACES[where].format(c=canary)}"}).build()
    assert_no_leak(site, [canary])


LEDGER = ".ldnsite-manifest"
"""The list of the program's files in the output folder: it must name each path, and no page links to it."""

WITHOUT_A_PLACE = {"schedule": "no page shows the schedules of the drug's record yet"}
"""Canaries that no view shows, with the reason; they must not leak all the same."""


def test_records_and_front_matter_keep_what_is_for_professionals(site_builder: SiteBuilder) -> None:
    """Maps by audience, spans in values, a study's and the drug's professional text."""
    site = site_builder()
    names = ("summary", "verdict", "quick", "faq", "warning", "schedule", "result", "limit", "heading")
    c = {name: f"{CANARY}{name}" for name in names}
    site.edit(
        PAGE,
        ("published:", f"summary: {{patient: Plain words, professional: {c['summary']}}}\npublished:"),
        ("less pain with LDN [@younger2013].", f"less pain [{c['verdict']}]{{.professional}} with LDN [@younger2013]."),
        ('"Perhaps a little, in one small trial [@younger2013]."',
         f"{{patient: Perhaps, professional: '{c['quick']} [@younger2013]'}}"),
        ("answer: No.", f'answer: "No. [{c["faq"]}]{{.professional}}"'),
        ("## What was studied", f"## What was studied [{c['heading']}]{{.professional}}"),
    )  # fmt: skip
    site.edit(
        "content/drug.yaml",
        ("Naltrexone antagonises opioids", f"{c['warning']} antagonises opioids"),
        ("4.5 mg once daily", f"{c['schedule']} once daily"),
    )
    site.edit(
        "content/studies/younger.yaml",
        ("text: Pain fell more with LDN than with placebo.",
         f"text: {{patient: Less pain., professional: {c['result']}.}}"),
        ("read: abstract", f"read: abstract\nlimits:\n  - {{patient: Small., professional: {c['limit']}.}}"),
    )  # fmt: skip
    site.build()
    assert_no_leak(site, [canary for name, canary in c.items() if name not in WITHOUT_A_PLACE])
    outside = [path for path, data in site.published().items()
               if not path.startswith("professional/") and CANARY.lower().encode() in _bytes(path, data)]  # fmt: skip
    assert outside == []


def test_the_directory_keeps_what_is_for_professionals(site_builder: SiteBuilder) -> None:
    """Glossary, marks in the text, outcomes, people and the A to Z: names, words and dates of the other view."""
    names = ("term", "definition", "also", "outcome", "bio", "condition", "review")
    c = {name: f"{CANARY}{name}" for name in names}
    site = site_builder()
    site.edit(
        "content/glossary.yaml",
        ("definition: A treatment", f"definition: {{patient: A dummy., professional: {c['definition']} treatment."),
        ("without an active substance.", f"}}\n    also: [{{professional: {c['also']}}}]\n  - id: more\n    term: {{professional: {c['term']}}}\n    definition: More."),
    )  # fmt: skip
    site.edit(
        "content/outcomes.yaml",
        ("name: Daily pain", f"name: {{patient: Daily, professional: {c['outcome']}}}"),
    )
    site.edit(
        "content/people.yaml",
        ("organisation: true", f"organisation: true\n    bio: {{professional: {c['bio']}}}"),
    )
    site.edit(
        "content/vocabulary.yaml",
        ("    name: Fibromyalgia\n", f"    name: Fibromyalgia\n    also: [{{professional: {c['condition']}}}]\n    page: conditions/fibromyalgia\n"),
    )  # fmt: skip
    text = (site.root / PAGE).read_text(encoding="utf-8")
    more = f"\n::: professional\nA placebo, {c['also']}, {c['term']}.\n:::\n\nA placebo.\n"
    hidden = (
        f"---\ntitle: {c['review']}\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\n"
        "authors: [editors]\naudience: professional\n---\nWords.\n"
    )
    site.change({PAGE: text + more, "content/topics/hidden.md": hidden})
    site.build()
    assert_no_leak(site, list(c.values()))


def test_a_page_for_professionals_is_not_named_to_patients(site_builder: SiteBuilder) -> None:
    """Neither its words nor its title: not in listings, not in navigation, not in the sitemap's words."""
    title = f"{CANARY}title"
    page = (
        f"---\ntitle: {title}\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\n"
        f"authors: [editors]\naudience: professional\n---\n{CANARY}body\n"
    )
    site = site_builder({"content/topics/pharmacology.md": page})
    site.build()
    assert_no_leak(site, [title, f"{CANARY}body"])
    assert "topics/pharmacology/index.html" not in site.published()


def test_what_is_for_patients_stays_with_patients_too(site_builder: SiteBuilder) -> None:
    site = site_builder()
    text = (site.root / PAGE).read_text(encoding="utf-8")
    site.change({PAGE: f"{text}\n::: patient\n{CANARY}simple\n:::\n"}).build()
    pages = {path: data for path, data in site.published().items() if path.endswith(".html")}
    holding = [path for path, data in pages.items() if f"{CANARY}simple".encode() in data]
    assert holding == ["conditions/fibromyalgia/index.html"]


def test_what_the_site_says_of_itself_is_told_by_audience(site_builder: SiteBuilder) -> None:
    """The site's title and its publisher's name stand on every page, in the tab, and in the metadata."""
    title, publisher = f"{CANARY}site", f"{CANARY}publisher"
    site = site_builder()
    site.edit(
        "content/site.yaml", ("title: Small test site", f"title: {{patient: Small, professional: {title}}}")
    )
    site.edit(
        "content/people.yaml", ("name: The editors", f"name: {{patient: We, professional: {publisher}}}")
    )
    site.build()
    assert_no_leak(site, [title, publisher])


@pytest.mark.parametrize(
    "written", ["![Words](../media/{c}.png)", "::: figure {{src=../media/{c}.png alt=Words}}\n:::"]
)
def test_a_picture_for_professionals_is_theirs_alone(written: str, site_builder: SiteBuilder) -> None:
    """Its name and its bytes: both may say what is not for patients."""
    name = f"{CANARY}picture".lower()
    site = site_builder({f"content/media/{name}.png": PNG})
    text = (site.root / PAGE).read_text(encoding="utf-8")
    site.change({PAGE: f"{text}\n::: professional\n{written.format(c=name)}\n:::\n"}).build()
    published = site.published()
    assert any(name in path for path in published), "the picture is nowhere: the test could not fail"
    naming = [path for path, data in published.items() if name.encode() in _bytes(path, data)]
    assert [path for path in naming if not path.startswith("professional/") and path != LEDGER] == []
    pictures = [path for path, data in published.items() if data.startswith(b"\x89PNG")]
    assert pictures
    assert all(path.startswith("professional/") for path in pictures)


def test_downloads_of_references_are_for_professionals(site_builder: SiteBuilder) -> None:
    """A store's fields have no audience: neither a work that only they are told of nor an abstract leaves their view."""
    site = site_builder()
    store = (site.root / "references/ldn.bib").read_text(encoding="utf-8")
    work = f"@article{{z, author = {{A, B}}, title = {{{CANARY}work}}, journal = {{J}}, year = 2001, pmid = {{1}}}}\n"
    abstract = store.replace("  journal =", f"  abstract = {{{CANARY}abstract}},\n  journal =", 1)
    text = (site.root / PAGE).read_text(encoding="utf-8")
    page = f"{text}\n::: professional\nWords [@z].\n:::\n"
    site.change({"references/ldn.bib": abstract + work, PAGE: page}).build()
    assert_no_leak(site, [f"{CANARY}work", f"{CANARY}abstract"])
    outside = [path for path in site.published() if not path.startswith("professional/")]
    assert [path for path in outside if path.endswith((".bib", ".ris", "references.json"))] == []
