"""Addresses: only http, https, mailto, tel and paths, whatever disguise a scheme comes in."""

from __future__ import annotations

import pytest

from ldnsite.load.scan.urls import decoded, looks_like_address, refusal


@pytest.mark.parametrize(
    "url",
    [
        "https://x.org",
        "HTTP://x.org/a?b=c#d",
        "mailto:a@b.org",
        "tel:+44123",
        "../conditions/me-cfs.md#dosing",
        "a.md",
        "#dosing",
        "./a.md",
        "a/b:c.md",
        "?q=a:b",
        "https://x.org/a:b",
        "a%3Ab",
    ],
)
def test_allowed(url: str) -> None:
    assert refusal(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:x",
        "\x01javascript:x",
        "javascript&colon;alert(1)",
        "java&#115;cript:alert(1)",
        "&#x6A;avascript:x",
        "java&Tab;script:x",
        "java&NewLine;script:x",
        "\u200bjavascript:x",
        "\u00a0javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://x",
        "blob:x",
        "//evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "/ /evil.example",
        "a:b",
        "https:",
        "http:///x",
        "https://",
        "http:x",
        ":x",
        "",
        " ",
    ],
)
def test_refused(url: str) -> None:
    """The check sees what a browser would see."""
    assert refusal(url)


@pytest.mark.parametrize("url", ["https://x.org/a.png", "mailto:a@b", "data:image/png;base64,x"])
def test_an_image_stands_in_the_site(url: str) -> None:
    """No page makes a request to another host."""
    assert refusal(url, image=True)
    assert not refusal("media/a.png", image=True)


def test_decoded() -> None:
    """Escapes and character references are resolved, once."""
    assert decoded(r"https://x.org/a\_b?c=1&amp;d=2") == "https://x.org/a_b?c=1&d=2"
    assert decoded("&amp;#58;") == "&#58;"


@pytest.mark.parametrize("text", ["../a.md", "#x", "https://x", "media/a.png", "./x", "tel:1", "a.md#b"])
def test_looks_like_an_address(text: str) -> None:
    assert looks_like_address(text)


@pytest.mark.parametrize("text", ["R", "see below", "3.5", "e.g.", "p < 0.05", ""])
def test_does_not_look_like_an_address(text: str) -> None:
    assert not looks_like_address(text)
