"""What the site says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.site_records import SiteSettings

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def settings(**fields: object) -> SiteSettings:
    data = {"title": "T", "publisher": "editors", "disclaimer": "No advice."}
    return SiteSettings.model_validate({**data, **fields}, context={"scanner": Scanner()})


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://localhost:8000/",
        "https://example.org/ldn/",
        "https://b\u00fccher.example/a",
        "https://[2001:db8::1]/",
        "https://[::1]:8000/a/",
    ],
)
def test_a_site_stands_at_a_web_address(url: str) -> None:
    assert settings(base_url=url).base_url == url


@pytest.mark.parametrize(
    "url",
    [
        "https://[::1/",
        "https://::1]/",
        "https://user:word@example.org/",
        "https://user@example.org/",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://example.org/a b/",
        "https://exam ple.org/",
        "https://example.org:no/",
        "https://example.org:99999/",
        "https://",
        "https:///ldn/",
        "//example.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        'https://example.org/"><b>',
        "https://example.org/\n",
        "",
    ],
)
def test_anything_else_is_refused_and_no_traceback(url: str) -> None:
    with pytest.raises(ValidationError, match=r"such as https://example\.org/ldn/"):
        settings(base_url=url)


@pytest.mark.parametrize(
    "contact",
    [
        "a.b+c@example.org",
        "mailto:a@example.org",
        "https://example.org/contact?about=ldn#form",
        "http://example.org",
    ],
)
def test_readers_write_to_a_mail_or_web_address(contact: str) -> None:
    assert settings(contact=contact).contact == contact


@pytest.mark.parametrize(
    "contact",
    ["javascript:alert(1)", "data:text/html,x", "editors", "a@b", "a b@example.org", "@example.org",
     "mailto:", "mailto:javascript:a@example.org", "//example.org", "a@example.org?bcc=b@example.org", ""],
)  # fmt: skip
def test_no_other_contact(contact: str) -> None:
    with pytest.raises(ValidationError, match="should be an e-mail address"):
        settings(contact=contact)


def test_a_list_of_retractions_has_a_name_and_may_have_a_day() -> None:
    found = settings(retractions={"list": "retractions.csv", "dated": "2026-11-20"}).retractions
    assert found is not None
    assert (str(found.list), str(found.dated)) == ("retractions.csv", "2026-11-20")
    assert settings(retractions={"list": "retractions.csv"}).retractions
    with pytest.raises(ValidationError, match="dated"):
        settings(retractions={"list": "retractions.csv", "dated": "last week"})
    with pytest.raises(ValidationError, match="list"):
        settings(retractions={"dated": "2026-11-20"})


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("content/glossary.yaml", "term: Placebo", "term: Placebo\n    mark: doctors", 4),
        ("content/glossary.yaml", "term: Placebo", "term: Placebo\n    also: sham", 4),
        ("content/site.yaml", "language: en", "language: en\nmenu: pages/about", 3),
        ("content/pages/about.md", "authors:", "glossary: perhaps\nauthors:", None),
    ],
)
def test_what_the_directory_is_made_from_has_a_closed_schema(
    path: str, old: str, new: str, line: int | None, site_builder: SiteBuilder
) -> None:
    """A wrong value is found at its line, and what was right of the record still stands."""
    site = site_builder()
    site.edit(path, (old, new))
    (finding,) = site.findings("invalid-value")
    assert finding.span.path == path
    assert line is None or finding.span.line == line
