"""What the site has beside its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_each_view_has_its_own_sitemap(site_builder: SiteBuilder) -> None:
    """Absolute addresses of that view alone, with the day of the last update; the notice is left out."""
    files = site_builder().rendered()
    for name, prefix in (("sitemap.xml", ""), ("professional/sitemap.xml", "professional/")):
        tree = ET.fromstring(files[name])  # noqa: S314 - our own bytes
        places = [node.text or "" for node in tree.findall("s:url/s:loc", NS)]
        base = f"https://example.org/small/{prefix}"
        assert f"{base}conditions/fibromyalgia/" in places
        assert all(place.startswith(base) for place in places)
        assert not any("404" in place for place in places)
    assert b"<lastmod>2026-01-10</lastmod>" in files["sitemap.xml"]
    assert b"professional" not in files["sitemap.xml"]


def test_without_an_address_there_is_no_sitemap(site_builder: SiteBuilder) -> None:
    """A sitemap needs absolute addresses; `robots.txt` then names none."""
    site = site_builder()
    site.edit("content/site.yaml", ("base_url: https://example.org/small/\n", ""))
    files = site.rendered()
    assert "sitemap.xml" not in files
    assert b"Sitemap" not in files["robots.txt"]


def test_an_alias_leads_on_in_both_views(site_builder: SiteBuilder) -> None:
    """A page that refreshes and says where to, and the host's line; no script."""
    site = site_builder()
    site.edit(
        "content/conditions/fibromyalgia.md",
        ("title: Fibromyalgia\n", "title: Fibromyalgia\naliases: [/fibro/]\n"),
    )
    files = site.rendered()
    assert b'href="../conditions/fibromyalgia/"' in files["fibro/index.html"]
    assert b'href="../conditions/fibromyalgia/"' in files["professional/fibro/index.html"]
    assert b"<script" not in files["fibro/index.html"]
    assert files["_redirects"].decode().splitlines() == [
        "/fibro/ /conditions/fibromyalgia/ 301",
        "/professional/fibro/ /professional/conditions/fibromyalgia/ 301",
    ]


def test_the_host_is_told_a_strict_policy(site_builder: SiteBuilder) -> None:
    """Nothing inline, nothing from elsewhere; hashed files are kept for ever."""
    headers = site_builder().rendered()["_headers"].decode()
    assert "default-src 'none'" in headers
    assert "unsafe" not in headers
    assert "/static/*\n  Cache-Control: public, max-age=31536000, immutable" in headers


def test_a_drafts_picture_is_not_published(site_builder: SiteBuilder) -> None:
    """Only what some page shows leaves the sources."""
    from tests.pictures import PNG

    front = "---\ntitle: P\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 1 year\nauthors: [editors]\n"
    body = "---\n![A dot](dot.png)\n"
    page = f"{front}{body}"
    site = site_builder({"content/pages/p.md": page, "content/pages/dot.png": PNG})
    assert any(path.startswith("media/dot.") for path in site.rendered())
    site.change({"content/pages/p.md": f"{front}status: draft\n{body}"})
    assert not any(path.startswith("media/") for path in site.rendered())
