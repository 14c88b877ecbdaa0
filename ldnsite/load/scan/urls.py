"""Which addresses a link or an image may have: http, https, mailto, tel, or a path inside the site.

The check sees an address as a browser does: character references resolved, control characters and
spaces removed (WHATWG URL, section 4.4, "remove all ASCII tab or newline"; here every blank).
"""

from __future__ import annotations

import re
from html import unescape

ALLOWED_SCHEMES = ("http", "https", "mailto", "tel")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+")
_SCHEME = re.compile(r"([^/?#:]*):")
_WEB = re.compile(r"https?://[^/?#\\@]", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SUFFIXES = (".md", ".yaml", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".pdf")
_ADDRESS = re.compile(
    r"\.{1,2}/|#|(?:https?|mailto|tel|javascript|data):|[\w./-]+\.(?:md|yaml|png|jpe?g|webp|avif|pdf)\b"
)


def decoded(written: str) -> str:
    """The address that is meant by what stands in a Markdown link: escapes and references resolved."""
    return unescape(_ESCAPED.sub(r"\1", written))


def refusal(url: str, *, image: bool = False) -> str:
    """Why `url` (decoded) is refused, in plain words; "" when it is allowed."""
    seen = _IGNORED.sub("", unescape(url))
    if not seen:
        return "the address is empty"
    if seen.replace("\\", "/").startswith("//"):
        return "the address starts with two slashes"
    scheme = _SCHEME.match(seen)
    return _scheme_refusal(scheme[1].lower(), seen, image=image) if scheme else ""


def _scheme_refusal(scheme: str, seen: str, *, image: bool) -> str:
    if scheme not in ALLOWED_SCHEMES:
        return f"the address starts with {scheme}:"
    if image:
        return "an image must stand in the site, not on another host"
    if scheme.startswith("http") and not _WEB.match(seen):
        return "the address names no host"
    return ""


def looks_like_address(text: str) -> bool:
    """Whether a bracketed text was probably meant as a link's address."""
    return _ADDRESS.match(text) is not None or text.endswith(_SUFFIXES)
