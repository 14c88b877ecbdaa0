"""Files with the references of each page for professionals."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.sites import SiteBuilder, TestSite

STORE = "references/ldn.bib"
PAGE = "content/conditions/fibromyalgia.md"
AT = "professional/conditions/fibromyalgia/"
ALL = "professional/references/"
MORE = """
@string{pain = {Pain  Medicine}}

@article{zwei, author = {Aa, B}, title = {Caf\\'e at 30% }, journal = pain, year = 2001, pmid = {1}}

@article{nobody, author = {Nobody, N}, title = {Uncited}, journal = {J}, year = 2001, pmid = {2}}
"""


@pytest.fixture
def site(site_builder: SiteBuilder) -> TestSite:
    """A site with a second work, cited before the first, and a third that nobody cites."""
    built = site_builder()
    store = (built.root / STORE).read_text(encoding="utf-8")
    text = (built.root / PAGE).read_text(encoding="utf-8")
    return built.change({STORE: store + MORE, PAGE: f"{text}\nMore [@zwei].\n"})


def numbered_keys(site: TestSite) -> list[str]:
    """The keys in the list of the page for professionals, by number."""
    from ldnsite.compose.downloads import listed_works

    built = site.assembled()
    (page,) = [page for page in built.pages if page.address == AT]
    return [work.key for work in listed_works(page.sections, built.site.store)]


def test_each_page_for_professionals_has_its_works_in_the_order_of_its_list(site: TestSite) -> None:
    files = site.rendered()
    keys = numbered_keys(site)
    assert set(keys) == {"younger2013", "zwei"}
    assert [item["id"] for item in json.loads(files[f"{AT}references.json"])] == keys
    assert re.findall(r"ID  - (\S+)", files[f"{AT}references.ris"].decode()) == keys
    assert re.findall(r"@article{(\w+),", files[f"{AT}references.bib"].decode()) == keys


def test_bibtex_is_the_editors_own_byte_for_byte(site: TestSite) -> None:
    """With the macro that an entry uses."""
    found = site.rendered()[f"{AT}references.bib"].decode()
    store = (site.root / STORE).read_text(encoding="utf-8")
    assert all(block.strip() in found for block in store.split("\n\n") if "nobody" not in block)
    assert found.startswith("@string{pain = {Pain  Medicine}}\n\n@article{")


def test_the_page_of_all_references_has_all_that_its_view_cites(site: TestSite) -> None:
    """In the order of its list; what nobody cites is in no file."""
    files = site.rendered()
    assert [item["id"] for item in json.loads(files[f"{ALL}references.json"])] == ["zwei", "younger2013"]
    assert not [path for path, data in files.items() if b"Uncited" in data]


def test_a_page_without_references_has_no_files(site: TestSite) -> None:
    files = site.rendered()
    assert "professional/about/index.html" in files
    assert not [path for path in files if path.startswith("professional/about/references")]
    assert b'class="downloads"' not in files["professional/about/index.html"]


def test_every_link_leads_to_a_file_and_every_file_is_linked(site: TestSite) -> None:
    """From the page beside which it stands."""
    files = site.rendered()
    made = {path for path in files if re.search(r"/references\.(bib|ris|json)$", path)}
    linked = {
        path.removesuffix("index.html") + name
        for path, data in files.items()
        if path.endswith("/index.html")
        for name in re.findall(r'<a href="(references\.\w+)" download>', data.decode())
    }
    assert made
    assert linked == made


def test_a_link_says_what_it_is_and_how_large(site: TestSite) -> None:
    """In thousands of bytes, rounded up."""
    files = site.rendered()
    for name, form in (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON")):
        size = -(-len(files[f"{ALL}references.{name}"]) // 1000)
        assert f">{form}, {size} kB</a>" in files[f"{ALL}index.html"].decode()


def test_the_files_are_the_same_in_every_build(site: TestSite) -> None:
    assert site.rendered() == site.rendered()


def test_a_site_that_cites_nothing_has_no_files(site_builder: SiteBuilder) -> None:
    files = site_builder({"content/site.yaml": "title: Empty\n"}, base=None).rendered()
    assert not [path for path in files if "references." in path]
