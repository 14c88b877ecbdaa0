"""`_headers`: what a host should send with each file (the form that Netlify and Cloudflare Pages read)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.outputs.material import Made
from ldnsite.render.security import CONTENT_SECURITY_POLICY_HEADER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.outputs.material import Material

_FOR_ALL = (
    f"Content-Security-Policy: {CONTENT_SECURITY_POLICY_HEADER}",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
)
_FOR_EVER = "Cache-Control: public, max-age=31536000, immutable"


def make(material: Material) -> Iterator[Made]:
    """One file. Names under `static/` and `media/` change with their bytes, so they may be kept for ever."""
    del material  # the same for every site
    blocks = (("/*", _FOR_ALL), ("/static/*", (_FOR_EVER,)), ("/media/*", (_FOR_EVER,)))
    text = "".join(f"{path}\n" + "".join(f"  {line}\n" for line in lines) for path, lines in blocks)
    yield Made("_headers", text.encode())
