"""Headings without anything below them in the source."""

from __future__ import annotations

import pytest

from ldnsite.model.prose import SourceHeading
from ldnsite.model.walk import flat
from tests.load.scan.reading import prose


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("## A\n\nwords\n", [False]),
        ("## A\n", [True]),
        ("## A\n\n### B\n\nwords\n", [False, False]),
        ("## A\n\n## B\n\nwords\n", [True, False]),
        ("### A\n\n## B\n\n### C\n", [True, False, True]),
        ("## A\n\n::: professional\nwords\n:::\n", [False]),
        ("## A\n\n::: professional\n## B\n\nwords\n:::\n", [True, False]),
        ("## A\n\n::: note\n### B\n:::\n", [False, True]),
    ],
)
def test_a_heading_is_bare_when_nothing_stands_below_it(text: str, bare: list[bool]) -> None:
    """A deeper heading with text is something; so is a fence for one audience."""
    nodes, _ = prose(text)
    assert [node.bare for node in flat(nodes) if isinstance(node, SourceHeading)] == bare
