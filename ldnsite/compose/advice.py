"""The drug's statements as rows, labels and folds: what is said, what weakens it, and who says so."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ldnsite.compose.words import has_words, label_text, label_words, said, text_words, with_sources
from ldnsite.model.advice import Advice, AdviceList, Said
from ldnsite.model.audience import Audience
from ldnsite.model.document import Box, Details, Labelled, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.inline import Inline
    from ldnsite.model.safety import SafetyItem, Statement
    from ldnsite.model.text import Text

    Group = tuple[str, Sequence[SafetyItem]]


def told(statement: Statement, lookup: Lookup) -> Inline:
    """What this view is told, without sources."""
    for_patients = lookup.audience is Audience.PATIENT
    return text_words(statement.patient if for_patients else statement.professional, lookup.labels.language)


def caveats(statement: Statement, lookup: Lookup) -> tuple[Labelled, ...]:
    """What weakens a statement, in small print: the other side, what is not known, what was not seen."""
    language = lookup.labels.language
    texts: tuple[tuple[str, Text | None], ...] = (
        ("conflict", statement.conflict),
        ("unknown", statement.unknown),
        ("doubt", statement.doubt),
    )
    return tuple(
        Labelled(said(lookup.say(f"advice.{name}")), words)
        for name, text in texts
        if has_words(words := text_words(text, language))
    )


def advice(item: SafetyItem, lookup: Lookup) -> Advice:
    """A statement on safe use as a row. What a warning's label has no room for stands here in full."""
    language = lookup.labels.language
    words = text_words(item.detail, language)
    words = words if has_words(words) else told(item, lookup)
    row = Said(
        text_words(item.lead, language),
        with_sources(words, item.sources),
        (*caveats(item, lookup), _origin(item, lookup)),
    )
    return Advice(label_words(item.short or item.title, language), (row,), str(item.id))


def _origin(item: SafetyItem, lookup: Lookup) -> Labelled:
    who = label_words(item.told_by, lookup.labels.language) or said(lookup.say(f"advice.basis.{item.basis}"))
    return Labelled(said(lookup.say("advice.from")), who)


def advice_nodes(groups: Iterable[Group], lookup: Lookup) -> tuple[Node, ...]:
    """Rows group by group; then what is seldom needed, behind one fold for patients; then labels of their own."""
    found = tuple(groups)
    every = tuple(item for _, items in found for item in items)
    hidden = tuple(item for item in every if _is_hidden(item, lookup))
    rows = (
        _rows(tuple(item for item in items if item.shown != "box" and item not in hidden), lookup, title)
        for title, items in found
    )
    boxes = (caution_box(item, lookup) for item in every if item.shown == "box")
    return (*chain.from_iterable(rows), *_fold(hidden, lookup), *boxes)


def _is_hidden(item: SafetyItem, lookup: Lookup) -> bool:
    return item.shown == "fold" and lookup.audience is Audience.PATIENT


def _rows(items: Sequence[SafetyItem], lookup: Lookup, title: str = "") -> tuple[Node, ...]:
    return (AdviceList(said(title), tuple(advice(item, lookup) for item in items)),) if items else ()


def _fold(items: Sequence[SafetyItem], lookup: Lookup) -> tuple[Node, ...]:
    if not items:
        return ()
    language = lookup.labels.language
    names = lookup.say("list.semicolon").join(
        label_text(item.short or item.title, language) for item in items
    )
    return (Details(said(lookup.say("advice.more", names=names)), _rows(items, lookup)),)


def caution_box(item: SafetyItem, lookup: Lookup) -> Box:
    """A statement as an ochre label of its own."""
    row = advice(item, lookup)
    return Box("caution", row.title, (), row.said)
