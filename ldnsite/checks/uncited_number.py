"""A sentence states a figure and cites nothing.

The citation must stand in the sentence itself, or right behind its full stop; in a table anywhere in the row. Years
and days of a month are no figures here, nor are number words but where people or time are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.evidence.numerals import numerals
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.checks.survey.passages import Sentence
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["uncited-number"]
_ABOUT_THE_SITE = "page"
"""The kind of pages such as "About": one that cites nothing tells of the site itself."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each such sentence of an editor's page, at its first figure."""
    for page, sentences in subject.said:
        if page.kind == _ABOUT_THE_SITE and not any(sentence.works for sentence in sentences):
            continue
        for sentence in sentences:
            if not sentence.works:
                yield from _judged(sentence, subject.page_files)


def _judged(sentence: Sentence, files: frozenset[str]) -> Iterator[Diagnostic]:
    for numeral in numerals(sentence.text):
        span = sentence.span(numeral.start, numeral.end)
        if not numeral.is_date and span.path in files:
            written = sentence.text[numeral.start : numeral.end]
            message = f"{written} stands in a sentence without a citation"
            hint = "cite the study in this sentence: a mark at the end of the next one does not tell whose figure it is"
            yield RULE.at(span, message, hint, key=written)
            return
