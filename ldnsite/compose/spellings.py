"""How glossary terms are written, and where a text uses them: one compiled pattern, each text searched once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from posixpath import commonprefix
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ldnsite.model.site_records import Term
    from ldnsite.model.text import Label

_GAP = r"(?:[ \u00a0]|[ ]?\n[ \t]*)"
"""What may stand between two words of a term: a blank or the end of a line; not two blanks, which break a line."""
_PART_OF_WORD = r"[\w\-\u2010\u2011]"
"""A term within a compound ("placebo-controlled") is another word."""
_BLANKS = re.compile(r"\s+")
_PLURAL, _ENDING, _SHORTEST_STEM = 2, 4, 5
"""Letters: of an ending that is added, of endings that are exchanged, of what must stay before these."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place in a text where a term stands."""

    start: int
    end: int
    term: str


@dataclass(frozen=True, slots=True)
class Spellings:
    """All spellings of the terms that one view marks: as they are compared, with the term's id."""

    terms: Mapping[str, str]
    pattern: re.Pattern[str] | None
    _found: dict[str, tuple[Use, ...]] = field(default_factory=dict)

    def uses(self, text: str) -> tuple[Use, ...]:
        """Every use of a term in `text`, from left to right; the longest where several begin at one place."""
        if self.pattern is None:
            return ()
        if text not in self._found:
            self._found[text] = tuple(self._uses(self.pattern, text))
        return self._found[text]

    def _uses(self, pattern: re.Pattern[str], text: str) -> Iterator[Use]:
        for match in pattern.finditer(text):
            written = _plain(match[0])
            term = self.terms.get(written) or self.terms.get(written.casefold())
            if term is not None:
                yield Use(*match.span(), term)


def is_abbreviation(spelling: str) -> bool:
    """Whether a spelling has capitals and no small letters: it is matched as written, for "PET" is no pet."""
    return spelling.upper() == spelling != spelling.lower()


def spellings_of_term(term: Term, language: str) -> tuple[str, ...]:
    """The term's name, expansion and other spellings in one language, each once."""
    labels: tuple[Label | None, ...] = (term.term, term.expansion, *term.also)
    picked = (label.pick(language) for label in labels if label is not None)
    return tuple(dict.fromkeys(" ".join(found.content.split()) for found in picked if found is not None))


def is_form(one: str, other: str) -> bool:
    """Whether two spellings differ in their ending alone, as singular and plural do: nobody looks for both."""
    short, long = sorted((_stem(one), _stem(other)), key=len)
    same = len(commonprefix((short, long)))
    if same == len(short):
        return len(long) - same <= _PLURAL
    return same >= _SHORTEST_STEM and len(long) - same <= _ENDING


def _stem(spelling: str) -> str:
    return _plain(spelling).casefold().replace("-", " ")


def compared(spelling: str) -> str:
    """A spelling in the form in which two are the same: letter case aside, but for abbreviations."""
    plain = _plain(spelling)
    return plain if is_abbreviation(plain) else plain.casefold()


def spellings_of(terms: Iterable[Term], language: str) -> Spellings:
    """The spellings of `terms`; of two terms with one spelling, the first has it (a check reports it)."""
    found: dict[str, str] = {}
    for term in terms:
        for spelling in spellings_of_term(term, language):
            if spelling:
                found.setdefault(compared(spelling), str(term.id))
    return Spellings(MappingProxyType(found), _pattern(found))


def _pattern(spellings: Iterable[str]) -> re.Pattern[str] | None:
    """Whole words, longest first. The look ahead at the first letter spares trying them all at each word."""
    ordered = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    if not ordered:
        return None
    first = "".join(sorted({sign for spelling in ordered for sign in (spelling[0], spelling[0].upper())}))
    written = "|".join(map(_written, ordered))
    return re.compile(rf"(?<!{_PART_OF_WORD})(?=[{re.escape(first)}])(?:{written})(?!{_PART_OF_WORD})")


def _written(spelling: str) -> str:
    words = _GAP.join(re.escape(word).replace("'", "['\u2019]") for word in spelling.split())
    return words if is_abbreviation(spelling) else f"(?i:{words})"


def _plain(written: str) -> str:
    return _BLANKS.sub(" ", written).replace("\u2019", "'").strip()
