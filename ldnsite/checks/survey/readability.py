"""How hard a page is to read: Flesch-Kincaid grade and SMOG, by our own count. No rule.

Counted is what a reader reads as sentences: prose, list items, statements, answers. Not counted are headings, labels,
tables, captions, reference lists and citation marks. Figures count in the length of a sentence and have no syllables:
how they are spoken is no measure of how hard they are to read.

In the adjusted grade the names of medicines and the glossary terms that the page explains at their first use have no
syllables either; they still count in the length of their sentences. Sources of the formulas: J. P. Kincaid and
others, Derivation of new readability formulas, 1975; G. H. McLaughlin, SMOG grading, 1969.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from ldnsite.checks.survey.passages import Kind
from ldnsite.checks.survey.sentences import MARK
from ldnsite.checks.survey.syllables import DRUGS, syllables
from ldnsite.compose.spellings import spellings_of
from ldnsite.model.inline import TermMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.checks.survey.passages import Sentence
    from ldnsite.compose.spellings import Spellings
    from ldnsite.model.site import Site

LIMIT = 8.0
"""The highest adjusted grade for patients (standards: AMA 6, NIH and CDC 6 to 8)."""
LONGEST = 25
"""The most words that a sentence for patients should have."""
FEWEST = 30
"""A page of fewer words is not judged: one long name would decide."""

_TOKEN = re.compile(r"\S+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
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


@dataclass(frozen=True, slots=True)
class Names:
    """What counts in no adjusted grade: names of medicines, and glossary terms, each where a page explains it."""

    medicines: re.Pattern[str]
    terms: Spellings

    @classmethod
    def of(cls, site: Site, language: str) -> Names:
        """The names that the site's records have in one language, and the medicines that we know."""
        names: list[str] = []
        if (drug := site.drug) is not None:
            labels = (drug.name.pick(language), drug.short.pick(language))
            names = [*(label.content for label in labels if label), *drug.brand_names]
        written = "|".join(map(re.escape, (*names, *DRUGS)))
        medicines = re.compile(rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)
        return cls(medicines, spellings_of(site.terms.values(), language))

    def places(self, text: str, explained: frozenset[str]) -> frozenset[int]:
        """The offsets in `text` at which these names stand; `explained` are ids of terms."""
        spans = [match.span() for match in self.medicines.finditer(text)]
        spans += [(use.start, use.end) for use in self.terms.uses(text) if use.term in explained]
        return frozenset(place for start, end in spans for place in range(start, end))


def reading_of(sentences: Sequence[Sentence], names: Names) -> Reading:
    """The measures of a page, from its sentences in reading order."""
    flats = {id(sentence.flat): sentence.flat for sentence in sentences}.values()
    marks = (part for flat in flats for part in flat.parts if isinstance(part, TermMark))
    explained = frozenset(mark.id.partition("-")[2] for mark in marks)
    read = [sentence for sentence in sentences if is_read(sentence)]
    count = _Count()
    lengths = [_add(count, sentence.text, names, explained) for sentence in read]
    return Reading(
        count.words,
        len(read),
        _kincaid(count.words, len(read), count.plain_syllables, count.plain),
        _kincaid(count.words, len(read), count.syllables, count.spoken),
        _smog(count.long, len(read)),
        tuple(pair for pair in zip(lengths, read, strict=True) if pair[0] > LONGEST),
    )


def _kincaid(words: int, sentences: int, counted: int, of: int) -> float:
    if not sentences or not of:
        return 0.0
    return max(0.0, 0.39 * words / sentences + 11.8 * counted / of - 15.59)


def _smog(long: int, sentences: int) -> float:
    return 1.0430 * sqrt(30 * long / sentences) + 3.1291 if sentences else 0.0


def _add(count: _Count, text: str, names: Names, explained: frozenset[str]) -> int:
    """Adds a sentence; returns its words."""
    plain = _SIGNS.sub(" ", text)
    left_out = names.places(plain, explained)
    length = 0
    for match in _TOKEN.finditer(plain):
        if not _LETTER_OR_DIGIT.search(match[0]):
            continue
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
