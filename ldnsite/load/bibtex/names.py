"""Lists of names, as BibTeX and biblatex write them, read into persons and organisations.

Follows BibTeX's rules (Patashnik, "BibTeXing", section 4; Markey, "Tame the BeaST", section 11): names are
joined by `and`; "von Last, Jr, First", "von Last, First" or "First von Last"; braces hold words together and
hide commas and `and`. biblatex's `family=..., given=...` is read too. A name wholly in braces is an organisation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ldnsite.load.latex import plain
from ldnsite.model.reference import PersonName

_AND_OR_BRACE = re.compile(r"\sand(?=\s)|[{}]", re.IGNORECASE)
_DELIMITERS = re.compile(r"[{},\s~\\]")
_LABELLED = re.compile(r"\s*(?:(?:family|given|prefix|suffix)(?:-i)?|useprefix|id)\s*=", re.IGNORECASE)
_CORPORATE = re.compile(
    r"\b(Institut\w*|Organi[sz]ation|Agency|Foundation|Universit\w+|Network|Collaborat\w+|Society|Department|"
    r"Ministry|Consortium|Association|Committee|Trust|Group|Centers?|Centres?|Council|Administration|Commission|"
    r"Federation|Task\s+Force|Investigators|Working\s+Party)\b"
)
_INITIALS = re.compile(r"[A-Z]{1,3}")
_DEGREE = re.compile(r"(M\.?D|Ph\.?D|MSc|BSc|MPH|MBBS|FRCP|DPhil|R\.?N|Pharm\.?D|DrPH|FACP)\.?")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|2nd|3rd)\.?", re.IGNORECASE)
_ET_AL = re.compile(r"\bet\.?\s+al\b\.?", re.IGNORECASE)


class NameFault(NamedTuple):
    """Something odd in a list of names."""

    message: str
    hint: str


class Names(NamedTuple):
    """The names of a field in order; `et_al` when the list says that more follow."""

    names: tuple[PersonName, ...]
    et_al: bool
    faults: tuple[NameFault, ...]


def read_names(value: str) -> Names:
    """The names in `value`; nothing in it is dropped."""
    faults: list[NameFault] = []
    names: list[PersonName] = []
    et_al = False
    parts = _split_and(value)
    for index, part in enumerate(parts):
        if not part:
            if len(parts) > 1:
                faults.append(NameFault("an \u201cand\u201d has no name before or behind it", "take it away"))
        elif part.lower() in {"others", "{others}"}:
            et_al = True
            if index < len(parts) - 1:
                faults.append(
                    NameFault("names follow \u201cand others\u201d", "\u201cand others\u201d stands last")
                )
        else:
            name, found = _read_name(part)
            names.append(name)
            faults.extend(found)
    if value.strip() and not names and not et_al:
        faults.append(NameFault("no name can be read here", "write Last, First and Last, First"))
    return Names(tuple(names), et_al, tuple(faults))


def _split_and(value: str) -> list[str]:
    """The names of a list: split at `and` outside braces."""
    text = f" {value} "
    parts, level, start = [], 0, 0
    for match in _AND_OR_BRACE.finditer(text):
        if match[0] in "{}":
            level += 1 if match[0] == "{" else -1
        elif level == 0:
            parts.append(text[start : match.start()].strip())
            start = match.end()
    return [*parts, text[start:].strip()]


def _read_name(text: str) -> tuple[PersonName, list[NameFault]]:
    if _whole_in_braces(text):
        return PersonName(literal=_clean(text[1:-1])), []
    if _LABELLED.match(text):
        return _labelled(text), []
    faults = _odd_in(text)
    parts = _split(text, ",")
    if len(parts) == 1:
        return _first_von_last(text, parts[0], faults)
    if len(parts) > 3 or _is_list(parts):  # noqa: PLR2004 - von Last, Jr, First
        faults.append(NameFault(f"\u201c{_clean(text)}\u201d has too many commas for one name",
                                "join names by \u201cand\u201d; put an organisation in braces"))  # fmt: skip
        return PersonName(literal=_clean(text)), faults
    return _with_commas(text, parts, faults)


def _is_list(parts: list[str]) -> bool:
    """Whether the parts between commas are names themselves: "Younger J, Noor N"."""
    ends = [words[-1] for part in parts if len(words := part.split()) > 1]
    return len(ends) == len(parts) and all(_INITIALS.fullmatch(end) for end in ends)


def _with_commas(text: str, parts: list[str], faults: list[NameFault]) -> tuple[PersonName, list[NameFault]]:
    particle, family = _von_last(parts[0])
    given, suffix = parts[-1], parts[1] if len(parts) > 2 else ""  # noqa: PLR2004 - von Last, Jr, First
    if suffix and _SUFFIX.fullmatch(given) and not _SUFFIX.fullmatch(suffix):
        faults.append(NameFault(f"the suffix stands last in \u201c{_clean(text)}\u201d",
                                f"write {_clean(parts[0])}, {given}, {suffix}"))  # fmt: skip
        given, suffix = suffix, given
    if not family:
        faults.append(
            NameFault(f"the name \u201c{_clean(text)}\u201d has no family name", "write Last, First")
        )
    if not given:
        faults.append(
            NameFault(f"no given name follows the comma in \u201c{_clean(text)}\u201d", "take the comma away")
        )
    return PersonName(_clean(family), _clean(given), _clean(particle), _clean(suffix)), faults


def _first_von_last(text: str, whole: str, faults: list[NameFault]) -> tuple[PersonName, list[NameFault]]:
    words = _words(whole)
    if len(words) > 1 and _INITIALS.fullmatch(words[-1]) and not _INITIALS.fullmatch(words[0]):
        shown = _clean(text)
        fixed = f"{' '.join(words[:-1])}, {words[-1]}"
        faults.append(
            NameFault(f"in \u201c{shown}\u201d the initials would be the family name", f"write {fixed}")
        )
    lower = [index for index, word in enumerate(words[:-1]) if _is_lower(word)]
    if not lower:
        return PersonName(_clean(words[-1]) if words else "", _clean(" ".join(words[:-1]))), faults
    first, last = lower[0], lower[-1]
    given, particle, family = words[:first], words[first : last + 1], words[last + 1 :]
    return PersonName(_clean(" ".join(family)), _clean(" ".join(given)), _clean(" ".join(particle))), faults


def _von_last(text: str) -> tuple[str, str]:
    words = _words(text)
    last = max((index for index, word in enumerate(words[:-1]) if _is_lower(word)), default=-1)
    return " ".join(words[: last + 1]), " ".join(words[last + 1 :])


def _labelled(text: str) -> PersonName:
    given: dict[str, str] = {}
    for part in _split(text, ","):
        label, _, value = part.partition("=")
        given[label.strip().lower()] = _clean(value.strip().strip('"'))
    name = PersonName(
        given.get("family", ""), given.get("given", ""), given.get("prefix", ""), given.get("suffix", "")
    )
    return name if name.given or name.particle else PersonName(literal=name.family) if name.family else name


def _odd_in(text: str) -> list[NameFault]:
    outside = _outside_braces(text)
    checks = (
        (_ET_AL.search(outside), "\u201cet al\u201d stands among the names", "write \u201cand others\u201d"),
        (";" in outside, "names are joined by a semicolon", "join names by \u201cand\u201d"),
        (re.search(r"(?<!\\)&|\\&", outside), "names are joined by an ampersand", "join names by \u201cand\u201d"),
        (_CORPORATE.search(outside) and "," not in outside, f"\u201c{_clean(text)}\u201d looks like an organisation",
         "put its whole name in braces of its own: {{Name}}"),
        (_DEGREE.fullmatch(outside.split()[-1]) if outside.split() and "," not in outside else None,
         f"\u201c{_clean(text)}\u201d ends in a degree", "leave degrees out of names"),
    )  # fmt: skip
    return [NameFault(message, hint) for found, message, hint in checks if found]


def _outside_braces(text: str) -> str:
    """The characters at brace level 0."""
    kept, level = [], 0
    for character in text:
        level += (character == "{") - (character == "}")
        if level == 0 and character != "}":
            kept.append(character)
    return "".join(kept)


def _whole_in_braces(text: str) -> bool:
    if not (text.startswith("{") and text.endswith("}")) or text.startswith("{\\"):
        return False
    level = 0
    for index, character in enumerate(text):
        level += (character == "{") - (character == "}")
        if level == 0:
            return index == len(text) - 1
    return False


def _split(text: str, separator: str) -> list[str]:
    """Split at `separator` outside braces, white space around the parts taken away."""
    parts, level, start = [], 0, 0
    for match in _DELIMITERS.finditer(text):
        level += (match[0] == "{") - (match[0] == "}")
        if match[0] == separator and level == 0:
            parts.append(text[start : match.start()].strip())
            start = match.end()
    return [*parts, text[start:].strip()]


def _words(text: str) -> list[str]:
    """Split at white space and ties outside braces."""
    words, level, start = [], 0, 0
    for match in _DELIMITERS.finditer(text):
        level += (match[0] == "{") - (match[0] == "}")
        escaped = match[0] == "~" and text[match.start() - 1 : match.start()] == "\\"
        if level == 0 and match[0] not in "{},\\" and not escaped:
            words.append(text[start : match.start()])
            start = match.end()
    return [word for word in (*words, text[start:]) if word]


def _is_lower(word: str) -> bool:
    """Whether BibTeX takes a word for a particle: its first letter outside braces is a small one."""
    if word.startswith("{\\"):
        return plain(word)[:1].islower()
    if word.startswith("\\"):
        return plain(word)[:1].islower()
    first = next((character for character in _outside_braces(word) if character.isalpha()), "")
    return first.islower() and not word.startswith("{")


def _clean(text: str) -> str:
    return " ".join(plain(text).replace("\u00a0", " ").split())
