"""Which requests the preview answers: from this computer's own pages alone, and for the site's files alone.

Binding to the loopback does not keep other sites out: a page of theirs may name 127.0.0.1, or a name of
theirs that resolves to it (DNS rebinding; webpack-dev-server#887).
"""

from __future__ import annotations

from ipaddress import ip_address
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Collection

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_TEXT = "; charset=utf-8"
_TYPES = MappingProxyType(
    {
        "html": "text/html" + _TEXT,
        "css": "text/css" + _TEXT,
        "js": "text/javascript" + _TEXT,
        "json": "application/json",
        "webmanifest": "application/manifest+json",
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "webp": "image/webp",
        "avif": "image/avif",
        "ico": "image/x-icon",
        "woff2": "font/woff2",
        "xml": "application/xml",
        "atom": "application/atom+xml",
        "ics": "text/calendar" + _TEXT,
        "txt": "text/plain" + _TEXT,
        "csv": "text/csv" + _TEXT,
        "bib": "text/plain" + _TEXT,
        "ris": "text/plain" + _TEXT,
    }
)
"""Suffix -> content type. Our own table: the system's differs from one computer to the next."""


def content_type(path: str) -> str:
    """The content type of a file of the site."""
    return _TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")


def host_name(host: str) -> str:
    """The name in a `Host` header, lower case, without port and brackets; "" when it is malformed."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def is_allowed(host: str, bound: str) -> bool:
    """Whether a request with this `Host` header may be answered by a server bound to `bound`.

    One bound to every interface also answers to numeric addresses: no name of another site's is one.
    """
    name = host_name(host)
    if name in LOOPBACK or (name and name == bound.lower()):
        return True
    return bound in ("0.0.0.0", "::", "") and _is_numeric(name)  # noqa: S104 - a comparison


def same_origin(origin: str, host: str) -> bool:
    """Whether a page of `origin` comes from the server that was asked under `host`."""
    try:
        split = urlsplit(origin)
    except ValueError:
        return False
    return split.scheme == "http" and split.netloc.lower() == host.lower()


def resolved(path: str, files: Collection[str]) -> str:
    """The file that an address's `path` (decoded, without the first slash) names; "" when there is none.

    Files whose name, or a folder of whose, starts with a dot are never served.
    """
    wanted = f"{path}index.html" if path == "" or path.endswith("/") else path
    hidden = any(segment.startswith(".") for segment in wanted.split("/"))
    return wanted if wanted in files and not hidden else ""


def _is_numeric(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
