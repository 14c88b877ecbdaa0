"""Which addresses a page may link to, and what it may load."""

from __future__ import annotations

import pytest

from ldnsite.render.security import (
    CONTENT_SECURITY_POLICY,
    CONTENT_SECURITY_POLICY_HEADER,
    RefusedAddress,
    checked_address,
)


@pytest.mark.parametrize(
    "url",
    [
        "", "#ref-1", "../me-cfs/?a=1&b=2#dose", "https://example.org/a:b", "HTTP://example.org", "mailto:a@b.org",
        "tel:+4312345", "./a:b/", "conditions/x/",
    ],
)  # fmt: skip
def test_harmless_addresses_come_out_unchanged(url):
    assert checked_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example/x",
        "\\\\evil.example", "/\\evil.example", " //evil.example", "blob:x",
    ],
)  # fmt: skip
def test_other_schemes_and_other_hosts_without_scheme_are_refused(url):
    """Also behind white space and control characters, which browsers drop (WHATWG URL 4.4)."""
    with pytest.raises(RefusedAddress):
        checked_address(url)


def test_the_policy_allows_nothing_inline_and_no_other_host():
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "//" not in CONTENT_SECURITY_POLICY
    directives = dict(part.strip().split(" ", 1) for part in CONTENT_SECURITY_POLICY.split(";"))
    assert directives["default-src"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'"}
    assert CONTENT_SECURITY_POLICY_HEADER.startswith(CONTENT_SECURITY_POLICY)
    assert "frame-ancestors 'none'" in CONTENT_SECURITY_POLICY_HEADER
