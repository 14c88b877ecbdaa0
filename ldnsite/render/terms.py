"""A glossary term as HTML: a word that can be pressed, and beside it what it means.

The browser's own popover opens it, so it needs no script; until then, and for readers of text, it is hidden where
it stands, and in print it follows the word in brackets (`glossary.css`).
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ldnsite.render.security import checked_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from ldnsite.model.inline import Inline, TermMark
    from ldnsite.render.speech import Speech


def term_html(term: TermMark, speech: Speech, line: Callable[[Inline], str]) -> str:
    """The word as a button, whose name begins with it (WCAG 2.5.3), and its card; `line` shows the definition."""
    name = escape(speech.say("term.name", word=term.text))
    return (
        f'<button type="button" class="term" popovertarget="{escape(term.id)}" aria-label="{name}">'
        f"{escape(term.text)}</button>{_card(term, speech, line)}"
    )


def _card(term: TermMark, speech: Speech, line: Callable[[Inline], str]) -> str:
    card = escape(term.id)
    label = escape(speech.say("term.card", name=term.name))
    shut = escape(speech.say("references.close"))
    expansion = f'<span class="term-expansion">{escape(term.expansion)}</span>' if term.expansion else ""
    more = (
        f'<a class="term-more" href="{escape(checked_address(term.href))}">{escape(speech.say("term.more"))}</a>'
        if term.href
        else ""
    )
    return (
        f'<span class="popover term-card" popover id="{card}" role="note" aria-label="{label}">'
        f'<span class="popover-head"><b>{escape(term.name)}</b><button type="button" class="popover-close" '
        f'popovertarget="{card}" popovertargetaction="hide" aria-label="{shut}">×</button></span>'
        f'{expansion}<span class="term-definition">{_definition(term, line)}</span>{more}</span>'
    )


def _definition(term: TermMark, line: Callable[[Inline], str]) -> str:
    """The definition, its last stop apart: within brackets, in print, there is none."""
    html = line(term.definition)
    return f'{html[:-1]}<span class="term-stop">.</span>' if html.endswith(".") else html
