"""The preview over HTTP and its socket, in process."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import asynccontextmanager

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.httpserver import HTTPServer
from tornado.websocket import websocket_connect

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.preview.desk import Desk
from ldnsite.preview.edition import Edition, Told
from ldnsite.preview.server import DEFAULT_PORT, PreviewServer, bound
from ldnsite.preview.watcher import TreeWatcher
from ldnsite.report.tally import Tally

FILES = {
    "index.html": b"<head></head>home",
    "a/index.html": b"<head></head>page a",
    "404.html": b"<head></head>not here",
    "professional/404.html": b"<head></head>not here, doctor",
    "static/site.css": b"body{}",
    ".env": b"secret",
}
FIRST = Edition("ab.1", FILES)


@asynccontextmanager
async def serving(tmp_path, edition=FIRST):
    """A desk, and the address under which it is served."""
    desk = Desk("127.0.0.1")
    if edition is not None:
        desk.put(edition)
    server = HTTPServer(PreviewServer(Edition, TreeWatcher([tmp_path]), lambda _: None).application_for(desk))
    listening = bound("127.0.0.1", 0)
    server.add_socket(listening)
    try:
        yield desk, f"127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.stop()
        await server.close_all_connections()


async def get(address, path="/", method="GET", **headers):
    """The answer, whatever its status; redirects not followed."""
    request = HTTPRequest(
        f"http://{address}{path}", method, headers, follow_redirects=False, allow_nonstandard_methods=True
    )
    return await AsyncHTTPClient(force_instance=True).fetch(request, raise_error=False)


def ask(tmp_path, path="/", method="GET", edition=FIRST, **headers):
    """One request to a server of its own."""

    async def run():
        async with serving(tmp_path, edition) as (_, address):
            return await get(address, path, method, **headers)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/", 200, b"home"),
        ("/a/", 200, b"page a"),
        ("/a/?x=1", 200, b"page a"),
        ("/nowhere/", 404, b"not here"),
        ("/professional/nowhere", 404, b"not here, doctor"),
        ("/.env", 404, b"not here"),
        ("/%2eenv", 404, b"not here"),
        ("/%00", 404, b"not here"),
        ("/..%2f..%2fetc/passwd", 404, b"not here"),
        ("/static/site.css", 200, b"body{}"),
        ("/__preview/client.js", 200, b"WebSocket"),
        ("/__preview/client.css", 200, b".ldnsite-preview"),
        ("/__preview/../secret", 404, b"not here"),
        ("/livereload.js", 404, b"not here"),
        ("/forcereload", 404, b"not here"),
    ],
)
def test_answers(tmp_path, path, status, words):
    """The site's files, its own 404 page for all else, nothing hidden, nothing of livereload's."""
    answer = ask(tmp_path, path)
    assert answer.code == status
    assert words in answer.body


def test_headers(tmp_path):
    """Nothing is kept by the browser, nothing is framed or guessed, and the policy lets the socket connect."""
    headers = ask(tmp_path, "/static/site.css").headers
    assert headers["Content-Type"] == "text/css; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "connect-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_a_folder_without_its_slash(tmp_path):
    """Leads to the page, on this host alone."""
    answer = ask(tmp_path, "/a")
    assert (answer.code, answer.headers["Location"]) == (302, "/a/")
    assert ask(tmp_path, "//a").code == 404


@pytest.mark.parametrize("path", ["/", "/__preview/client.js", "/nowhere"])
def test_a_foreign_host_is_refused(tmp_path, path):
    """A name of another site that resolves to this computer reads nothing."""
    answer = ask(tmp_path, path, Host="evil.example")
    assert answer.code == 403
    assert b"home" not in answer.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_changed(tmp_path, method):
    """The preview only answers questions."""
    assert ask(tmp_path, "/", method).code == 405


def test_head(tmp_path):
    """As GET, without the bytes."""
    answer = ask(tmp_path, "/a/", "HEAD")
    assert (answer.code, answer.body) == (200, b"")


def test_a_site_that_never_was_built_shows_why(tmp_path):
    """There is a page for the overlay to stand on."""
    answer = ask(tmp_path, "/", edition=Edition("ab.1", {}, failure="a bug"))
    assert answer.code == 404
    assert b"/__preview/client.js" in answer.body


def test_a_request_waits_for_the_first_edition(tmp_path):
    """The browser may be faster than the first build."""

    async def run():
        async with serving(tmp_path, None) as (desk, address):
            asking = asyncio.ensure_future(get(address))
            await asyncio.sleep(0.1)
            assert not asking.done()
            desk.put(FIRST)
            return await asking

    assert b"home" in asyncio.run(run()).body


def test_the_socket_tells_the_state_at_once_and_after_each_build(tmp_path):
    """Two builds in a row are two messages; a page that comes late gets the findings too."""
    second = Edition("ab.2", FILES, (Told("error", "<b>wrong</b>"),), Tally(1, 0, 0))

    async def run():
        async with serving(tmp_path) as (desk, address):
            page = await websocket_connect(f"ws://{address}/__preview/ws")
            told = [json.loads(await page.read_message())]
            desk.put(second)
            desk.put(FIRST)
            told += [json.loads(await page.read_message()) for _ in range(2)]
            await page.write_message('{"command": "hello"}')
            page.close()
            desk.put(second)
            late = await websocket_connect(f"ws://{address}/__preview/ws")
            told.append(json.loads(await late.read_message()))
            late.close()
            return told

    told = asyncio.run(run())
    assert [message["edition"] for message in told] == ["ab.1", "ab.2", "ab.1", "ab.2"]
    assert {message["command"] for message in told} == {"reload"}
    assert told[-1]["findings"] == [{"severity": "error", "text": "<b>wrong</b>"}]
    assert told[-1]["summary"] == {"errors": 1, "warnings": 0, "notes": 0}


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Host": "evil.example", "Origin": "http://evil.example"}]
)
def test_the_socket_is_for_our_own_pages(tmp_path, headers):
    """Another site that is open in the same browser learns nothing."""

    async def run():
        async with serving(tmp_path) as (_, address):
            await websocket_connect(HTTPRequest(f"ws://{address}/__preview/ws", headers=headers))

    with pytest.raises(HTTPClientError, match="403"):
        asyncio.run(run())


def test_a_port_in_use_is_said_plainly():
    """With the remedy; without a port named, the next free one is taken."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(EnvironmentProblem, match="in use"):
            bound("127.0.0.1", taken.getsockname()[1])
    free = bound("127.0.0.1", None)
    other = bound("127.0.0.1", None)
    try:
        assert DEFAULT_PORT <= free.getsockname()[1] < other.getsockname()[1]
    finally:
        free.close()
        other.close()


def test_a_host_that_is_not_ours():
    """An address that this computer does not have."""
    with pytest.raises(EnvironmentProblem, match="cannot listen"):
        bound("192.0.2.1", 0)
