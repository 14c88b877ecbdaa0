"""A sentence for patients has more words than most can hold at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.checks.survey.readability import LONGEST
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

RULE = RULES["long-sentence"]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """One finding for each such sentence of a page or record, where it begins; labels of the theme are not judged."""
    for _, reading in subject.readings:
        for words, sentence in reading.long:
            span = sentence.span()
            if span.path:
                yield RULE.at(
                    span,
                    f"a sentence of {words} words for patients",
                    f"make it two; {LONGEST} words are the most, 15 a good mean",
                    key=" ".join(sentence.text.split()[:3]),
                )
