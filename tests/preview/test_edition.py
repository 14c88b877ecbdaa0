"""A page as the preview shows it."""

from __future__ import annotations

from ldnsite.preview.edition import Edition

SCRIPT = b'<script src="/__preview/client.js" data-edition="ab.1" defer></script>'


def page(html: bytes) -> bytes:
    """`html` as the preview shows it."""
    return Edition("ab.1", {"index.html": html, "x.css": html}).page("index.html") or b""


def test_the_script_stands_before_the_end_of_the_head():
    """Also of a long one: livereload looked at 64 KB only."""
    long = b"<head>" + b"x" * 200_000
    assert page(long + b"</head><body></head></body>") == long + SCRIPT + b"</head><body></head></body>"
    assert page(b"<HEAD></HEAD >") == b"<HEAD>" + SCRIPT + b"</HEAD >"


def test_a_page_without_a_head_gets_it_at_its_end():
    """A broken template is shown too."""
    assert page(b"<p>words") == b"<p>words" + SCRIPT


def test_only_pages_get_it():
    """Other files are served as they would be published."""
    assert Edition("ab.1", {"x.css": b"</head>"}).page("x.css") == b"</head>"


def test_what_is_not_there():
    """Is None."""
    assert Edition().page("index.html") is None


def test_the_written_policy_gives_way_to_the_preview_s():
    """The page's own would block the socket: `connect-src` falls back to `default-src 'none'`."""
    policy = (
        b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
    )
    assert page(b"<head>" + policy + b"</head>") == b"<head>" + SCRIPT + b"</head>"
    assert b"viewport" in page(b'<head><meta name="viewport" content="x"></head>')
