"""What the preview answers: pages from memory, its own script and style, and the socket for reloading."""

from __future__ import annotations

from dataclasses import asdict
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from livereload.handlers import LiveReloadHandler
from tornado.ioloop import IOLoop
from tornado.web import HTTPError, RequestHandler

from ldnsite.preview.address import content_type, is_allowed, resolved, same_origin
from ldnsite.preview.showcase import FOLDER

if TYPE_CHECKING:
    from ldnsite.preview.desk import Desk
    from ldnsite.preview.edition import Edition

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""As strict as the published site's, so that what it would block shows here; `connect-src` serves the socket."""

_HEADERS = MappingProxyType(
    {
        "Cache-Control": "no-store",
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
_EMPTY = b'<!doctype html><html lang="en"><head><title>Preview</title></head><body></body></html>'
"""Stands in for a site that could not be built at all; the overlay says why."""


class _Guarded(RequestHandler):
    """Answers only under a name of our own, and never lets a browser keep or frame what it got."""

    def initialize(self, desk: Desk) -> None:
        """Keeps the desk that pages come from."""
        self.desk = desk

    def set_default_headers(self) -> None:
        """Nothing may be kept, framed or used by another site."""
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Refuses a request under a name that is not ours."""
        if not is_allowed(self.request.headers.get("Host", ""), self.desk.host):
            raise HTTPError(403, reason="Unknown host")

    def write_error(self, status_code: int, **_: Any) -> None:
        """Plain words, whatever went wrong."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")


class PageHandler(_Guarded):
    """The site's files, as of the newest edition. Waits for the first one."""

    async def get(self, path: str) -> None:
        """The file at `path`; to a folder without its slash, the way there; else the site's 404 page."""
        await self.desk.first.wait()
        edition = self.desk.edition
        if path.startswith(FOLDER):
            edition = await IOLoop.current().run_in_executor(None, edition.with_components)
        if name := resolved(path, edition.files):
            self._send(name, edition)
        elif resolved(f"{path}/", edition.files):
            self.redirect(f"/{path}/", status=302)
        else:
            self._send_missing(path, edition)

    head = get

    def _send(self, name: str, edition: Edition) -> None:
        self.set_header("Content-Type", content_type(name))
        self.finish(edition.page(name))

    def _send_missing(self, path: str, edition: Edition) -> None:
        """The site's own page for what is not there, of the view that was asked for."""
        self.set_status(404)
        for name in (
            ("professional/404.html", "404.html") if path.startswith("professional/") else ("404.html",)
        ):
            if name in edition.files:
                self._send(name, edition)
                return
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(edition.with_script(_EMPTY))


class ClientHandler(_Guarded):
    """The script and the style sheet of the overlay: files beside this module."""

    def get(self, name: str) -> None:
        """The file `name`, which the route has checked."""
        self.set_header("Content-Type", content_type(name))
        self.finish((resources.files("ldnsite.preview") / "client" / name).read_bytes())

    head = get


class StartHandler(_Guarded):
    """The preview's own first page: where both views and the component pages are."""

    def get(self) -> None:
        """The file `start.html` of the client."""
        self.set_header("Content-Type", content_type("start.html"))
        self.finish((resources.files("ldnsite.preview") / "client" / "start.html").read_bytes())

    head = get


class ReloadSocket(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """Tells each open page which edition is the newest: when it connects, and after every build.

    Stands in for livereload's protocol, which forgets a save that follows another within three seconds
    (python-livereload#282), cannot show errors, and lets any site connect.
    """

    def initialize(self, desk: Desk) -> None:
        """Keeps the desk that editions arrive at."""
        self.desk = desk

    def prepare(self) -> None:
        """Refuses a request under a name that is not ours."""
        if not is_allowed(self.request.headers.get("Host", ""), self.desk.host):
            raise HTTPError(403, reason="Unknown host")

    def check_origin(self, origin: str) -> bool:
        """Only pages of this very server may listen."""
        return same_origin(origin, self.request.headers.get("Host", ""))

    def open(self, *_: str) -> None:
        """Tells the newest edition at once: the page may be of an older one, or of one with errors."""
        self.desk.sockets.add(self)
        if self.desk.edition.name:
            self.tell(self.desk.edition)

    def on_message(self, message: str | bytes) -> None:
        """Nothing that a page says changes anything here."""

    def on_close(self) -> None:
        """Forgets the page."""
        self.desk.sockets.discard(self)

    def tell(self, edition: Edition) -> None:
        """Sends the edition's name and findings; the page reloads itself when it shows another."""
        self.send_message(
            {
                "command": "reload",
                "edition": edition.name,
                "failure": edition.failure,
                "findings": [asdict(told) for told in edition.findings],
                "summary": asdict(edition.tally),
            }
        )
