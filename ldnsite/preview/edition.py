"""What the preview shows at a moment: the whole site in memory, with the findings on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.report.tally import NOTHING, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_META_POLICY = re.compile(
    rb"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b[^>]*>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the overlay shows it: its severity, and the whole of its text report."""

    severity: str
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the site. `name` tells it from every other, of earlier servers too; "" is before the first.

    `failure` is the text of a bug that kept the build from ending; then `files` are those of the last
    edition that had any.
    `showcase` makes the pages that show every block in every state, which are no part of the site.
    """

    name: str = ""
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Told, ...] = ()
    tally: Tally = NOTHING
    failure: str = ""
    showcase: Callable[[], Mapping[str, bytes]] = field(default=lambda: MappingProxyType({}))

    def with_components(self) -> Edition:
        """This edition with the component pages among its files; makes them, which takes a moment."""
        return replace(self, files=MappingProxyType({**self.files, **self.showcase()}))

    def page(self, path: str) -> bytes | None:
        """The bytes of the file at `path`; an HTML page with the preview's script put in."""
        data = self.files.get(path)
        return data if data is None or not path.endswith(".html") else self.with_script(data)

    def with_script(self, html: bytes) -> bytes:
        """`html` with our script before the end of its head, wherever in the file that is, or at its end.

        A policy written into the page is taken out: the preview sends its own, which is as strict but
        for the connection to the preview itself.
        """
        html = _META_POLICY.sub(b"", html)
        script = b'<script src="/__preview/client.js" data-edition="%s" defer></script>' % self.name.encode()
        end = _HEAD_END.search(html)
        at = end.start() if end else len(html)
        return html[:at] + script + html[at:]
