"""A page with one block on it, composed for both views."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from ldnsite.model.audience import Audience
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from ldnsite.model.document import Node
    from tests.sites import SiteBuilder, TestSite

PAGE = "content/conditions/fibromyalgia.md"
ID = "page:conditions/fibromyalgia"

WithBlock = Callable[..., "TestSite"]


@pytest.fixture
def with_block(site_builder: SiteBuilder) -> WithBlock:
    """Call it with the block's source; `files` are further files of the site."""

    def make(block: str, files: dict[str, str | bytes] | None = None) -> TestSite:
        site = site_builder(files)
        text = (site.root / PAGE).read_text(encoding="utf-8")
        return site.change({PAGE: f"{text}\n## Blocks\n\n{block}\n"})

    return make


def nodes_of(site: TestSite, kind: type[Node], audience: Audience = Audience.PATIENT) -> list[Node]:
    """The nodes of a kind below the heading "Blocks", in reading order; fails when the site has an error."""
    built = site.assembled()
    assert [finding for finding in built.diagnostics if finding.severity.value == "error"] == []
    page = next(page for page in built.pages if page.subject == ID and page.audience is audience)
    section = next(section for section in page.sections if section.id == "blocks")
    return [node for node in nodes(section) if isinstance(node, kind)]
