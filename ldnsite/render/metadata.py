"""What a page tells machines: title, description, addresses, JSON-LD, Highwire tags. Words come from labels.

Vocabulary: schema.org MedicalWebPage as in the project's standard C2; `lastReviewed` only when reviewed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from ldnsite.render.speech import Speech
    from ldnsite.render.theme import SiteFacts

_MEDICAL = frozenset({"condition", "topic", "article", "study", "outcome"})
_ARTICLES = frozenset({"condition", "topic", "article"})
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """The head's content. Empty strings stand for what is not said; `structured` is a whole `<script>`."""

    title: str
    description: str
    canonical: str
    alternate: str
    robots: str
    structured: Markup
    citation: tuple[tuple[str, str], ...]
    open_graph: tuple[tuple[str, str], ...]


def metadata(page: ComposedPage, site: SiteFacts, speech: Speech) -> Metadata:
    """The metadata of `page`."""
    view = page.audience.value
    pattern = f"document.home.{view}" if page.layout == "home" else f"document.title.{view}"
    return Metadata(
        title=speech.say(pattern, title=page.head.title, site=site.title),
        description=page.description,
        canonical=page.canonical,
        alternate=page.alternate,
        robots="noindex" if page.noindex or page.draft else "",
        structured=data_block(structured(page, site)),
        citation=highwire(page, site) if page.audience is Audience.PROFESSIONAL else (),
        open_graph=_open_graph(page, site),
    )


def data_block(value: object) -> Markup:
    """`value` as a JSON-LD element that no value can leave: `<`, `>` and `&` as escapes, so neither `</` nor `<!--`.

    It is data, not a script that runs: the content security policy has nothing to say about it.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - just escaped


def structured(page: ComposedPage, site: SiteFacts) -> dict[str, object]:
    """The page as JSON-LD; absent facts are left out, never invented."""
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage" if page.kind in _MEDICAL else "WebPage",
        "name": page.head.title,
        "inLanguage": page.language,
        "isAccessibleForFree": True,
        **_audience(page),
        **_dates(page),
        "description": page.description,
        "url": page.canonical,
        "author": [_agent(author.text, site) for author in page.authors],
        "publisher": _agent(site.publisher, site) if site.publisher else "",
        "isPartOf": {
            "@type": "WebSite",
            "name": site.title,
            **({"url": site.base_url} if site.base_url else {}),
        },
    }
    return {name: value for name, value in said.items() if value not in ("", [], {})}


def _audience(page: ComposedPage) -> dict[str, object]:
    """`audience` takes the type Patient; `medicalAudience` names the clinicians (schema.org has no type for them)."""
    if page.kind not in _MEDICAL:
        return {}
    if page.audience is Audience.PATIENT:
        return {
            "audience": {"@type": "Patient"},
            "medicalAudience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        }
    return {"medicalAudience": {"@type": "MedicalAudience", "audienceType": "Clinician"}}


def _dates(page: ComposedPage) -> dict[str, object]:
    dates = page.dates
    if dates is None:
        return {}
    said: dict[str, object] = {
        "datePublished": dates.published.isoformat(),
        "dateModified": dates.updated.isoformat(),
    }
    if dates.last_full_review is not None:
        said["lastReviewed"] = dates.last_full_review.isoformat()
        if dates.reviewed_on == dates.last_full_review:  # schema.org: the two speak of one review
            said["reviewedBy"] = {"@type": "Person", "name": dates.reviewer}
    return said


def _agent(name: str, site: SiteFacts) -> dict[str, str]:
    organisation = name == site.publisher and not site.publisher_is_person
    return {"@type": "Organization" if organisation else "Person", "name": name}


def highwire(page: ComposedPage, site: SiteFacts) -> tuple[tuple[str, str], ...]:
    """Highwire Press tags, for reference managers and Google Scholar: title, an author and a date are its least."""
    if page.kind not in _ARTICLES or page.dates is None or not page.authors:
        return ()
    tags = [
        ("citation_title", page.head.title),
        *(("citation_author", author.text) for author in page.authors),
        ("citation_publication_date", page.dates.published.isoformat().replace("-", "/")),
        ("citation_online_date", page.dates.updated.isoformat().replace("-", "/")),
        ("citation_language", page.language),
        ("citation_publisher", site.publisher),
        ("citation_fulltext_html_url", page.canonical),
    ]
    return tuple((name, content) for name, content in tags if content)


def _open_graph(page: ComposedPage, site: SiteFacts) -> tuple[tuple[str, str], ...]:
    """Nothing without a canonical address: Open Graph requires `og:url`."""
    if not page.canonical:
        return ()
    tags = [
        ("og:title", page.head.title),
        ("og:type", "article" if page.kind in _ARTICLES else "website"),
        ("og:url", page.canonical),
        ("og:site_name", site.title),
        ("og:description", page.description),
    ]
    return tuple((name, content) for name, content in tags if content)
