"""A number in a sentence that cites is none of the figures of the works that it cites.

Judged is what stands in a page's own file. Figures that the program puts in from records are right by construction:
they stand in no page's file. A summary, which lists of pages show without marks, rests on all that its page cites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.passages import sentences_of
from ldnsite.compose.audience import restrict
from ldnsite.compose.words import text_words
from ldnsite.evidence.figures import Ledger
from ldnsite.evidence.numerals import numerals
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ldnsite.checks.subject import Subject
    from ldnsite.checks.survey.passages import Sentence
    from ldnsite.evidence.figures import Figure
    from ldnsite.evidence.numerals import Numeral
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.site import Site

RULE = RULES["number-not-in-study"]
_MOST = 3
_SIGNS = {"percent": "%", "": ""}
_RECORDS = ("studies:", "trials:", "files:content/studies/", "files:content/trials/", "files:content/drug.yaml",
            "files:references/")  # fmt: skip
"""What may hold figures: while one of them cannot be read, no number is called wrong."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each number that no record of a cited work has, with the figures nearest to it.

    Nothing is said of a sentence that cites a work which is not there, nor while a record cannot be read.
    """
    if any(what.startswith(_RECORDS) for what in subject.site.broken):
        return
    ledger = Ledger.of(subject.site)
    for page, sentences in subject.said:
        for sentence in (*sentences, *_summary(page, sentences, subject.site)):
            if sentence.works and all(key in ledger for key in sentence.works):
                yield from _judged(sentence, subject.page_files, ledger)


def _summary(page: ComposedPage, sentences: Sequence[Sentence], site: Site) -> Iterator[Sentence]:
    """The sentences of the page's summary, citing all that the page cites."""
    source = site.pages.get(page.subject.partition(":")[2])
    if source is None or source.summary is None:
        return
    works = tuple(dict.fromkeys(key for sentence in sentences for key in sentence.works))
    words = text_words(restrict(source.summary, page.audience), page.language)
    yield from sentences_of(words, works)


def _judged(sentence: Sentence, files: frozenset[str], ledger: Ledger) -> Iterator[Diagnostic]:
    for numeral in numerals(sentence.text):
        span = sentence.span(numeral.start, numeral.end)
        if span.path in files and not any(ledger.shows(key, numeral) for key in sentence.works):
            written = sentence.text[numeral.start : numeral.end]
            figures = frozenset(figure for key in sentence.works for figure in ledger.figures(key))
            message = f"{written} is no figure of {_named(sentence.works)}"
            yield RULE.at(span, message, _hint(numeral, figures), key=written)


def _named(works: tuple[str, ...]) -> str:
    return " or ".join(works) if len(works) <= _MOST else f"the {len(works)} works that are cited"


def _hint(numeral: Numeral, figures: Iterable[Figure]) -> str:
    """The figures nearest to the number, those of its own unit first."""
    alike = [f for f in figures if not numeral.unit or f.unit in (numeral.unit, "")]
    nearest = sorted(alike, key=lambda figure: (abs(figure.value - numeral.value), figure))[:_MOST]
    if not nearest:
        return "the records of these works have no figure; add it there with its source, or take it out"
    told = ", ".join(dict.fromkeys(_shown(figure) for figure in nearest))
    return f"nearest in the records: {told}; correct the number, or add it to the record with its source"


def _shown(figure: Figure) -> str:
    value = f"{figure.value:.12g}" if figure.unit != "percent" else f"{figure.value:.3g}"
    return value + _SIGNS.get(figure.unit, f" {figure.unit}")
