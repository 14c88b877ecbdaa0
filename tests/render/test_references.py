"""A work's quiet line: access in words, and many places behind a fold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.compose.test_compose import source

if TYPE_CHECKING:
    from tests.sites import SiteBuilder


def test_places_behind_the_fold_are_links_with_names_of_their_own(site_builder: SiteBuilder) -> None:
    """The fold stands after the paragraph, as HTML asks; print and the popover leave it out by its class."""
    body = "\n\n".join(f"Sentence {number} [@younger2013]." for number in range(11))
    page = site_builder({"content/pages/x.md": source(body, "X")}).rendered()["x/index.html"].decode()
    assert "Access not checked" in page
    open_line, fold = re.findall(
        r'<(?:span|details) class="reference-back[^"]*">.*?</(?:span|details)>', page, re.DOTALL
    )
    assert open_line.count('role="doc-backlink"') == 8
    assert fold.count('role="doc-backlink"') == 3
    assert "<summary>3 more places</summary>" in fold
    assert len(set(re.findall(r'aria-label="([^"]+)"', open_line + fold))) == 11
    assert re.search(r'</p>\s*<details class="reference-back', page)
