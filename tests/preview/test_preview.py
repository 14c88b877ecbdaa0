"""`ldnsite serve` as a process of its own: start, look, save, see."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from time import monotonic
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from tornado.websocket import websocket_connect

from tests.sites import ROOT, RUN, TODAY, TestSite, contents

PAGE = "content/conditions/fibromyalgia.md"


@contextmanager
def served(site: TestSite, *options: str):
    """The process and the address of a preview on a free port."""
    words = ["serve", "--site", str(site.root), "--port", "0", "--today", TODAY.isoformat(), *options]
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, *words],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    with process:
        try:
            assert process.stderr is not None
            said = process.stderr.readline()
            found = re.search(r"http://(127\.0\.0\.1:\d+)/", said)
            assert found, said + process.stderr.read()
            yield process, found[1]
        finally:
            process.kill()
            process.stderr.close()


def look(address: str, path: str = "/conditions/fibromyalgia/") -> str:
    """The page at `path`."""
    with urlopen(f"http://{address}{path}", timeout=30) as answer:
        return answer.read().decode()


async def saved(address: str, save) -> tuple[dict, dict, float]:
    """What the socket says at first and after `save`, and the seconds between saving and hearing of it."""
    page = await websocket_connect(f"ws://{address}/__preview/ws")
    first = json.loads(await page.read_message())
    started = monotonic()
    save()
    second = json.loads(await asyncio.wait_for(page.read_message(), 30))
    seconds = monotonic() - started
    page.close()
    return first, second, seconds


def test_a_save_reloads_the_page_and_nothing_is_written(site_builder):
    """Both views from memory; the new words after the message; `build/` and `.ldnsite/` are not made."""
    site = site_builder()
    before = contents(site.root)
    with served(site) as (_, address):
        assert "The trial was short." in look(address)
        assert "The trial was short." not in look(address, "/professional/conditions/fibromyalgia/")
        assert "/__preview/client.js" in look(address)
        edit = lambda: site.edit(PAGE, ("The trial was short.", "The trial was a short one."))  # noqa: E731
        first, second, _ = asyncio.run(saved(address, edit))
        assert first["command"] == second["command"] == "reload"
        assert first["edition"] != second["edition"]
        assert second["edition"] in look(address)
        assert "The trial was a short one." in look(address)
    assert contents(site.root).keys() == before.keys()


def test_a_page_with_errors_is_shown_with_the_findings(site_builder):
    """The broken part as text, never as markup; when it is mended the findings go."""
    site = site_builder()
    with served(site) as (_, address):
        look(address)
        evil = "<script>alert(1)</script> [@youngr2013]"
        _, broken, _ = asyncio.run(saved(address, lambda: site.edit(PAGE, ("The trial was short.", evil))))
        assert broken["failure"] == ""
        assert broken["summary"]["errors"] >= 2
        told = "\n".join(finding["text"] for finding in broken["findings"])
        assert f"{PAGE}:" in told
        assert "did you mean younger2013?" in told
        assert "^" in told
        page = look(address)
        assert "Thirty-one women" in page
        assert "<script>alert" not in page
        assert "alert(1)" in page
        _, mended, _ = asyncio.run(saved(address, lambda: site.edit(PAGE, (evil, "It was short."))))
        assert mended["summary"]["errors"] == 0
        assert "It was short." in look(address)


def test_drafts_are_shown(site_builder):
    """`build` skips them; the preview does not."""
    site = site_builder()
    site.edit(PAGE, ("title: Fibromyalgia", "title: Fibromyalgia\nstatus: draft"))
    with served(site) as (_, address):
        assert "The trial was short." in look(address)


@pytest.mark.parametrize("file", ["content/site.yaml", "content/drug.yaml", "references/ldn.bib"])
def test_a_site_that_is_broken_at_the_root_is_served(site_builder, file):
    """The overlay says what is wrong, and the preview goes on."""
    site = site_builder({file: "[\n"})
    with served(site) as (process, address):
        with suppress(HTTPError):
            look(address, "/")
        told, _, _ = asyncio.run(saved(address, lambda: site.change({"content/pages/more.md": "x"})))
        assert told["failure"] == ""
        assert told["summary"]["errors"] > 0
        assert process.poll() is None


def test_the_theme_is_watched(site_builder):
    """A style sheet of the site's own."""
    site = site_builder()
    with served(site) as (_, address):
        look(address)
        first, second, _ = asyncio.run(
            saved(address, lambda: site.change({"templates/static/extra.css": "body{}"}))
        )
        assert first["edition"] != second["edition"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("building", [False, True])
def test_it_ends_at_once(site_builder, number, building):
    """Within a second of the signal, also in the middle of a build; exit code 0, without a traceback."""
    site = site_builder()
    with served(site) as (process, address):
        if not building:
            look(address)
        process.send_signal(number)
        started = monotonic()
        assert process.wait(10) == 0
        seconds = monotonic() - started
        assert seconds < 1, seconds
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_a_port_in_use(site_builder):
    """One line and exit code 2."""
    site = site_builder()
    with served(site) as (_, address):
        done = site.run("serve", "--port", address.rpartition(":")[2])
        assert done.code == 2
        assert "in use" in done.err
        assert "Traceback" not in done.err
