"""Citation marks and link targets as HTML: what `markup` puts where a private-use token stood.

A mark is one superscript group. Each work in it can be reached: numbers that stand alone are links of
their own, three or more in a row are one link ("1–3") to the first of them, whose name tells all.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from ldnsite.model.inline import Href, Mark, MarkItem, Sign, TermMark
from ldnsite.render.security import checked_address
from ldnsite.render.terms import term_html

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ldnsite.model.inline import Inline, Part
    from ldnsite.render.speech import Speech

_SHORTEST_RANGE = 3
Run = tuple[MarkItem, ...]


def putter(
    speech: Speech, picture: Callable[[str], str], line: Callable[[Inline], str]
) -> Callable[[Part], str]:
    """The function that `markup` calls for each mark or term (HTML) and each link target (escaped URL).

    `picture` gives the address of an image by its source path, `line` the HTML of a line of text.
    """

    def put(part: Part) -> str:
        if isinstance(part, Mark):
            return mark_html(part, speech)
        if isinstance(part, TermMark):
            return term_html(part, speech, line)
        if isinstance(part, Sign):
            return sign_html(part, speech)
        if isinstance(part, Href):
            return escape(checked_address(picture(part.url) if part.picture else part.url))
        raise TypeError(f"not a mark, a term or a link target: {type(part).__name__}")

    return put


def sign_html(part: Sign, speech: Speech) -> str:
    """The raised letter or mark as a link to its line in the legend."""
    name = escape(speech.say("legend.name", sign=part.sign))
    target = escape(part.target)
    return f'<sup class="sign"><a href="#{target}" aria-label="{name}">{escape(part.sign)}</a></sup>'


def mark_html(mark: Mark, speech: Speech) -> str:
    """The mark as a superscript with its links; in running text the authors' names stand before it."""
    links = [_link(run, speech, mark.id if first == 0 else "") for first, run in enumerate(_runs(mark.items))]
    group = f'<sup class="mark">{",".join(links)}</sup>'
    if not mark.narrative:
        return group
    authors = "; ".join(
        escape(item.authors) for item in mark.items if item.authors and not item.suppress_author
    )
    return f'<span class="mark-authors">{authors}</span>{group}'


def _runs(items: Sequence[MarkItem]) -> list[Run]:
    """The items in the order in which they are shown, numbers in a row joined from three on.

    Bare numbers are sorted and shown once, as AMA does; a prefix or locator keeps the written order.
    """
    if any(item.prefix or item.locator or not item.number for item in items):
        return [(item,) for item in items]
    works = sorted({item.number: item for item in reversed(items)}.values(), key=lambda item: item.number)
    rows: list[list[MarkItem]] = [[works[0]]] if works else []
    for before, item in pairwise(works):
        if item.number == before.number + 1 and not (item.retracted or before.retracted):
            rows[-1].append(item)
        else:
            rows.append([item])
    return [run for row in rows for run in _row_runs(row)]


def _row_runs(row: list[MarkItem]) -> list[Run]:
    return [tuple(row)] if len(row) >= _SHORTEST_RANGE else [(item,) for item in row]


def _link(run: Run, speech: Speech, mark_id: str) -> str:
    first = run[0]
    if not first.number:
        name = escape(speech.say("cite.unknown", work=first.key))
        return f'<span class="mark-broken"{_id(mark_id)} title="{name}">?{escape(first.key)}</span>'
    targets = " ".join(item.entry_id for item in run)
    prefix = f"{escape(first.prefix)} " if first.prefix else ""
    locator = f"({escape(first.locator)})" if first.locator else ""
    return (
        f'{prefix}<a role="doc-noteref"{_id(mark_id)} href="#{escape(first.entry_id)}" '
        f'data-entries="{escape(targets)}" aria-label="{escape(_name(run, speech))}">{_shown(run)}'
        f"{_warned(first, speech)}</a>{locator}"
    )


def _warned(item: MarkItem, speech: Speech) -> str:
    """The sign behind the number of a work that was retracted, which stands in no range."""
    return (
        f' <span class="mark-retracted">{escape(speech.say("notice.mark"))}</span>' if item.retracted else ""
    )


def _id(mark_id: str) -> str:
    return f' id="{escape(mark_id)}"' if mark_id else ""


def _shown(run: Run) -> str:
    """The number, or the first and last of a range: what stands in the link, and so in its name (WCAG 2.5.3)."""
    first = run[0]
    return f"{first.number}–{run[-1].number}" if len(run) > 1 else str(first.number)


def _name(run: Run, speech: Speech) -> str:
    """The link's accessible name: unlike that of any link with another target (WCAG 2.4.4)."""
    first = run[0]
    if len(run) > 1:
        authors = speech.say("list.semicolon").join(item.authors for item in run)
        return speech.say("cite.name_many", numbers=_shown(run), authors=authors)
    key = "cite.name_locator" if first.locator else "cite.name"
    values = {"number": first.number, "authors": first.authors, "locator": first.locator}
    if first.retracted:
        return speech.say(f"{key}_retracted", None, sign=speech.say("notice.mark"), **values)
    return speech.say(key, None, **values)
