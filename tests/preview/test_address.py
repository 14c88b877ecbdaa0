"""Whom the preview answers, and with what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.preview.address import content_type, is_allowed, resolved, same_origin

FILES = {"index.html", "a/index.html", "a/x.css", ".env", ".git/config", "404.html"}


@pytest.mark.parametrize(
    ("host", "bound", "allowed"),
    [
        ("127.0.0.1:5500", "127.0.0.1", True),
        ("localhost:5500", "127.0.0.1", True),
        ("LOCALHOST", "127.0.0.1", True),
        ("[::1]:5500", "::1", True),
        ("evil.example:5500", "127.0.0.1", False),
        ("127.0.0.1.evil.example", "127.0.0.1", False),
        ("evil.example:5500", "0.0.0.0", False),  # noqa: S104
        ("192.168.1.7:5500", "127.0.0.1", False),
        ("192.168.1.7:5500", "0.0.0.0", True),  # noqa: S104
        ("192.168.1.7:5500", "192.168.1.7", True),
        ("desk.local:5500", "desk.local", True),
        ("", "127.0.0.1", False),
        ("", "", False),
        ("[", "127.0.0.1", False),
        ("localhost@evil.example", "127.0.0.1", False),
    ],
)
def test_hosts(host, bound, allowed):
    """Names of other sites that resolve to this computer are refused (DNS rebinding)."""
    assert is_allowed(host, bound) is allowed


@pytest.mark.parametrize(
    ("origin", "host", "same"),
    [
        ("http://127.0.0.1:5500", "127.0.0.1:5500", True),
        ("http://LocalHost:5500", "localhost:5500", True),
        ("http://127.0.0.1:9999", "127.0.0.1:5500", False),
        ("https://127.0.0.1:5500", "127.0.0.1:5500", False),
        ("http://evil.example", "127.0.0.1:5500", False),
        ("null", "127.0.0.1:5500", False),
        ("http://[", "127.0.0.1:5500", False),
        ("", "", False),
    ],
)
def test_origins(origin, host, same):
    """Another port is another site."""
    assert same_origin(origin, host) is same


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("", "index.html"), ("a/", "a/index.html"), ("a/index.html", "a/index.html"), ("a/x.css", "a/x.css"),
        ("a", ""), ("b/", ""), (".env", ""), (".git/config", ""), ("../index.html", ""), ("/index.html", ""),
        ("a/../index.html", ""), ("a\0", ""), ("A/", ""),
    ],
)  # fmt: skip
def test_addresses(path, file):
    """Files of the site by their exact address; nothing hidden, nothing elsewhere."""
    assert resolved(path, FILES) == file


@given(path=st.text())
def test_any_address_names_a_file_of_the_site_or_none(path):
    """No request reaches anything else."""
    assert resolved(path, FILES) in {"", *FILES} - {".env", ".git/config"}


def test_content_types():
    """By our own table, not the system's."""
    assert content_type("a/index.html") == "text/html; charset=utf-8"
    assert content_type("x.JPG") == "image/jpeg"
    assert content_type("_headers") == "application/octet-stream"
