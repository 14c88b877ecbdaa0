"""The audience filter and the numbers of citations hold on every page, not only on those we thought of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings

from ldnsite.model.audience import Audience
from tests.properties.test_loading import HEAD, PAGE, built_from
from tests.sites import BASE
from tests.strategies import KEYS, audience_words, cited_keys

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from ldnsite.pipeline.assemble import Built

STORE = "".join(
    f"@article{{{key}, author={{Author, A{number}}}, title={{Title {number}}}, journal={{J}}, year={{2013}}}}\n"
    for number, key in enumerate(KEYS)
)


def built_with(body: str) -> Built:
    """The minimal site whose page has this body and whose store has `KEYS`."""
    head = HEAD.replace("[@younger2013]", "")
    return built_from({PAGE: f"---\n{head}---\n{body}", "references/ldn.bib": STORE})


def pages_of(built: Built) -> dict[Audience, ComposedPage]:
    return {page.audience: page for page in built.pages if page.subject == "page:conditions/fibromyalgia"}


def words_of(audience: str, number: int, index: int) -> str:
    mark = f"canary{audience}{number}x{index}"
    return (
        mark
        if audience == "both"
        else f"::: {audience}\n{mark}\n\n| {mark} | b |\n|---|---|\n| {mark} | c |\n:::"
    )


@given(pieces=audience_words)
@settings(max_examples=40)
def test_words_for_one_audience_never_reach_the_other(pieces: list[tuple[str, int]]) -> None:
    """Whatever fences, tables and spans stand beside each other, a view has its own and the shared words."""
    built = built_with(
        "\n\n".join(words_of(who, number, index) for index, (who, number) in enumerate(pieces))
    )
    for audience, page in pages_of(built).items():
        shown = repr(page)
        assert f"canary{audience.other.value}" not in shown
        for index, (who, number) in enumerate(pieces):
            mine = who in ("both", audience.value)
            assert (f"canary{who}{number}x{index}" in shown) is mine


@given(keys=cited_keys)
@settings(max_examples=40)
def test_citations_count_from_one_in_order_of_first_use(keys: list[str]) -> None:
    """One key, one number; every number leads to one entry; every entry is cited; both views count alike."""
    from ldnsite.model.document import Entry
    from ldnsite.model.inline import Mark
    from ldnsite.model.tree import inlines, nodes

    built = built_with("\n\n".join(f"Words {number} [@{key}]." for number, key in enumerate(keys)))
    for page in pages_of(built).values():
        marks = [part for section in page.sections for part in inlines(section) if isinstance(part, Mark)]
        numbers = [(item.key, item.number) for mark in marks for item in mark.items]
        first_use = list(dict.fromkeys(key for key, _ in numbers))
        assert dict(numbers) == {key: index for index, key in enumerate(first_use, start=1)}
        entries = [node for section in page.sections for node in nodes(section) if isinstance(node, Entry)]
        assert [(entry.key, entry.number) for entry in entries] == list(enumerate_from_one(first_use))
        assert [mark.id for mark in marks] == list(dict.fromkeys(mark.id for mark in marks))
        assert {back.mark_id for entry in entries for back in entry.back} == {mark.id for mark in marks}


def enumerate_from_one(keys: list[str]):
    return ((key, number) for number, key in enumerate(keys, start=1))


def test_the_head_of_the_base_still_cites() -> None:
    """`built_with` takes the citation out of the base's verdict: this fails when there is none to take."""
    assert re.search(r"\[@younger2013\]", (BASE / PAGE).read_text(encoding="utf-8"))
