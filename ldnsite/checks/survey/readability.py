"""How hard a page is to read: Flesch-Kincaid grade and SMOG, by our own count. No rule.

Counted is what a reader reads as sentences: prose, list items, statements, answers. Not counted are headings, labels,
tables, captions, reference lists and citation marks. Figures count in the length of a sentence and have no syllables
("if a text contains many figures, leave them out": R. Flesch, How to Write Plain English, 1979).

In the adjusted grade the names of medicines and the glossary terms that the page explains at their first use have no
syllables either; they still count in the length of their sentences. Sources of the formulas: J. P. Kincaid and
others, Derivation of new readability formulas, 1975; G. H. McLaughlin, SMOG grading, 1969.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING

from ldnsite.checks.survey.passages import Kind
from ldnsite.checks.survey.sentences import MARK
from ldnsite.checks.survey.syllables import DRUGS, syllables
from ldnsite.compose.spellings import spellings_of
from ldnsite.model.document import inlines
from ldnsite.model.inline import TermMark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ldnsite.checks.survey.passages import Sentence
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.site import Site

LIMIT = 8.0
"""The highest adjusted grade for patients (standards: AMA 6, NIH and CDC 6 to 8)."""
LONGEST = 25
"""The most words that a sentence for patients should have."""

FEWEST = 30
"""A page of fewer words is not judged: one long name would decide."""

_WORD = re.compile(r"\S*[^\W_]\S*")
_SIGNS = re.compile(rf"[*_`\[\]()|\\]|{MARK}")
_ENDS = re.compile(rf"[.!?:][\"'”’)*_]*(?:\s?{MARK})*\s*$")
_POLYSYLLABLE = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted. `grade` is adjusted, `raw` and `smog` are of all words.

    `long` has the sentences over the limit with their words. A page without sentences has grade 0.
    """

    words: int
    sentences: int
    grade: float
    raw: float
    smog: float
    long: tuple[tuple[int, Sentence], ...]

    @property
    def is_hard(self) -> bool:
        """Whether the grade, as it is told, is over the limit; never of a text too short to be judged."""
        return self.words >= FEWEST and round(self.grade, 1) > LIMIT


@dataclass(slots=True)
class _Count:
    words: int = 0
    spoken: int = 0
    syllables: int = 0
    plain: int = 0
    plain_syllables: int = 0
    long: int = 0


def is_read(sentence: Sentence) -> bool:
    """Whether it counts: prose, or a line of its own that ends as a sentence does; no label, no cell."""
    return sentence.kind is Kind.PROSE or (
        sentence.kind is Kind.LINE and _ENDS.search(sentence.text) is not None
    )


def reading_of(page: ComposedPage, sentences: Sequence[Sentence], site: Site) -> Reading:
    """The measures of a page, from its sentences in reading order."""
    find = _unadjusted(page, site)
    count = _Count()
    long = []
    read = [sentence for sentence in sentences if is_read(sentence)]
    for sentence in read:
        length = _add(count, sentence.text, find)
        if length > LONGEST:
            long.append((length, sentence))
    return Reading(
        count.words,
        len(read),
        _kincaid(count.words, len(read), count.plain_syllables, count.plain),
        _kincaid(count.words, len(read), count.syllables, count.spoken),
        _smog(count.long, len(read)),
        tuple(long),
    )


def _kincaid(words: int, sentences: int, counted: int, of: int) -> float:
    if not sentences or not of:
        return 0.0
    return max(0.0, 0.39 * words / sentences + 11.8 * counted / of - 15.59)


def _smog(long: int, sentences: int) -> float:
    return 1.0430 * sqrt(30 * long / sentences) + 3.1291 if sentences else 0.0


def _add(count: _Count, text: str, find: Callable[[str], Iterable[tuple[int, int]]]) -> int:
    """Adds a sentence; returns its words."""
    plain = _SIGNS.sub(" ", text)
    left_out = frozenset(place for start, end in find(plain) for place in range(start, end))
    length = 0
    for match in _WORD.finditer(plain):
        length += 1
        spoken = syllables(match[0])
        if not spoken:
            continue
        count.spoken += 1
        count.syllables += spoken
        count.long += spoken >= _POLYSYLLABLE
        if match.start() not in left_out:
            count.plain += 1
            count.plain_syllables += spoken
    count.words += length
    return length


def _unadjusted(page: ComposedPage, site: Site) -> Callable[[str], Iterable[tuple[int, int]]]:
    """Finds the drug's names and the terms that the page explains."""
    marked = {
        part.id.removeprefix("explained-")
        for section in page.sections
        for part in inlines(section)
        if isinstance(part, TermMark)
    }
    spellings = spellings_of([term for key, term in site.terms.items() if key in marked], page.language)
    names = _names(site, page.language)

    def find(text: str) -> Iterable[tuple[int, int]]:
        for use in spellings.uses(text):
            yield use.start, use.end
        for match in names.finditer(text):
            yield match.span()

    return find


def _names(site: Site, language: str) -> re.Pattern[str]:
    """The names of medicines, the site's own first, as whole words."""
    names: list[str] = []
    if (drug := site.drug) is not None:
        labels = (drug.name.pick(language), drug.short.pick(language))
        names = [*(label.content for label in labels if label), *drug.brand_names]
    return _whole_words((*names, *DRUGS))


@lru_cache(maxsize=8)
def _whole_words(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
