"""One composed page as the bytes of one HTML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.render.metadata import metadata
from ldnsite.render.security import CONTENT_SECURITY_POLICY, checked_address
from ldnsite.render.speech import Speech
from ldnsite.render.writer import Writer

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.render.theme import Theme


def render_page(page: ComposedPage, theme: Theme) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The page as UTF-8 HTML, and what was wrong with templates, labels, static files or Markdown.

    The bytes depend on `page` and `theme` alone.
    """
    speech = Speech(theme.labels)
    writer = Writer(theme, speech, page.root)
    writer.context = {
        "page": page,
        "view": page.audience.value,
        "site": theme.site,
        "show": writer,
        "say": speech.say,
        "day": speech.day,
        "asset": writer.asset,
        "csp": CONTENT_SECURITY_POLICY,
    }
    html = writer.template(f"layouts/{page.layout}.html", meta=metadata(page, theme.site, speech))
    return html.encode(), tuple(dict.fromkeys((*writer.findings, *speech.findings)))


def render_redirect(title: str, href: str, root: str, theme: Theme) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """A page that leads on to `href` at once, for an address that has moved; `title` is the target's."""
    speech = Speech(theme.labels)
    writer = Writer(theme, speech, root)
    writer.context = {
        "say": speech.say,
        "asset": writer.asset,
        "csp": CONTENT_SECURITY_POLICY,
        "site": theme.site,
    }
    refresh = f"0; url={checked_address(href)}"
    html = writer.template(
        "redirect.html", title=title, href=href, refresh=refresh, language=theme.labels.language
    )
    return html.encode(), tuple(dict.fromkeys((*writer.findings, *speech.findings)))
