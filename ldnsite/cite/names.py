"""Names as numeric medical styles print them: family name, then initials without stops.

Agrees with citeproc-js for `name-as-sort-order="all" initialize-with="" sort-separator=" "`, a given name
written as one word in capitals included ("JW" gives J: initials have spaces or stops between them in a store).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ldnsite.model.reference import PersonName

_KNOWN = 4096
"""How many given names are kept with their initials: a list of works names few people often."""
_WORD = re.compile(r"[^\s-]+")
_CASED = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]")
_SMALL_HALF = re.compile(r"(?<=[^\W\d_]-)[a-z](?=[a-z]+(?![\w-]))")
"""The first letter of the second half of a given name such as Hyeoi-yun: an initial like the first half's."""
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=_KNOWN)
def initials(given: str) -> str:
    """The initials of a given name: "Karin Marie" gives KM, "J.-P." gives JP, "Chr." gives C."""
    if not _CASED.match(given):
        return given
    joined = _SMALL_HALF.sub(lambda match: match[0].upper(), given)
    spaced = re.sub(r"\.(?=\S)", ". ", joined.replace("-", " "))
    return re.sub(r" +", " ", "".join(_initial(word) for word in _WORD.findall(spaced))).strip()


def _initial(word: str) -> str:
    """A word's initial; a small word ("de") and a name in parentheses ("(Jim)") stay whole, with a space before."""
    if word[0] == "(":
        return f" {word} "
    letter = _LETTER.search(word)
    if letter is None:
        return ""
    first = letter[0]
    if first != first.upper():
        return f" {word} " if first != first.lower() or first.islower() else word
    return first


def family(name: PersonName) -> str:
    """The family name with its particle, or an organisation's name."""
    if name.literal:
        return name.literal
    joint = "" if name.particle.endswith(("'", "\u2019")) else " "
    return f"{name.particle}{joint}{name.family}".strip() or name.given


def inverted(name: PersonName) -> str:
    """Family name first: "de Carvalho JF", "King ML Jr", "World Health Organization"."""
    if name.literal or not name.family:
        return family(name)
    return " ".join(
        part for part in (family(name), initials(name.given), name.suffix.replace(".", "")) if part
    )


def listed(names: Sequence[PersonName], *, et_al: bool, most: int, shown: int, others: str = "et al.") -> str:
    """Names joined by commas. More than `most` (or as many with "and others") are cut to the first `shown`."""
    total = len(names) + et_al
    kept = [inverted(name) for name in names[: shown if total > most else len(names)]]
    if not kept:
        return ""
    return ", ".join([*kept, others] if et_al or total > most else kept)


_MOST_INVERTED, _FIRST_INVERTED = 20, 19


@lru_cache(maxsize=_KNOWN)
def dotted(given: str) -> str:
    """The initials of a given name with stops: "Karin Marie" gives K. M., "Jean-Pierre" gives J.-P."""
    if not _CASED.match(given):
        return given
    words = (
        "-".join(filter(None, (_dotted_initial(part) for part in word.split("-"))))
        for word in _spaced(_SMALL_HALF.sub(lambda match: match[0].upper(), given)).split()
    )
    return " ".join(filter(None, words))


def _spaced(given: str) -> str:
    return re.sub(r"\.(?=[^\s-])", ". ", given)


def _dotted_initial(word: str) -> str:
    first = _initial(word).strip()
    return f"{first}." if len(first) == 1 else first


def inverted_list(names: Sequence[PersonName], *, et_al: bool) -> str:
    """All names, family first: "Carli, M., Donnini, S., & Bocci, G."; of more than 20 the first 19 and the last.

    Source: Publication Manual of the APA, 7th ed., section 9.8.
    """
    listed = [name for name in map(_family_first, names) if name]
    if et_al:
        return ", ".join([*listed, "et al."])
    if len(listed) > _MOST_INVERTED:
        return f"{', '.join(listed[:_FIRST_INVERTED])}, \u2026 {listed[-1]}"
    return ", & ".join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))


def _family_first(name: PersonName) -> str:
    if name.literal or not name.family:
        return family(name)
    return ", ".join(filter(None, (family(name), dotted(name.given), name.suffix)))


def _family_last(name: PersonName) -> str:
    given = dotted(name.given) if name.family else ""
    return " ".join(filter(None, (given, family(name), name.suffix)))


def listed_forward(names: Sequence[PersonName], *, et_al: bool) -> str:
    """All names, initials first: "G. E. R. Lloyd & G. E. L. Owen"."""
    listed = [_family_last(name) for name in names]
    if et_al:
        return ", ".join([*listed, "et al."])
    glue = ", & " if len(listed) > 2 else " & "  # noqa: PLR2004 - a pair has no comma
    return glue.join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))


def families(names: Sequence[PersonName]) -> tuple[str, ...]:
    """The family names alone, for a label to join."""
    return tuple(family(name) for name in names)
