"""What a published page may load and where its links may lead. Cleaning editors' HTML is `markup`'s duty."""

from __future__ import annotations

import re

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""For the `<meta http-equiv>` of each page: nothing inline, nothing from another host (CSP level 3)."""

CONTENT_SECURITY_POLICY_HEADER = f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'"
"""For the HTTP header, which alone may say who frames a page (CSP level 3, section 6.4.2)."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
# Browsers drop these before they read a scheme (WHATWG URL, section 4.4), so that "java\nscript:" is one.
_DROPPED = dict.fromkeys((*range(0x21), 0x7F))


class RefusedAddress(ValueError):
    """An address with a scheme that no page may link to: `load` should have refused it."""


def checked_address(url: str) -> str:
    """`url` unchanged when it is relative or http, https, mailto or tel; else raises `RefusedAddress`."""
    bare = url.translate(_DROPPED)
    scheme = _SCHEME.match(bare)
    if (scheme is not None and scheme[0].lower() not in _ALLOWED) or bare.startswith(("//", "\\\\", "/\\")):
        raise RefusedAddress(f"a page may not link to {url!r}")
    return url
