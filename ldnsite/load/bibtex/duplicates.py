"""Entries that clash: one key twice (also by letter case), one alias for two, one work under two keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.bibtex import identifiers
from ldnsite.load.bibtex.shelf import Located, Shelf
from ldnsite.model.diagnostic import Diagnostic, Related, Severity
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator


def repeated_keys(shelf: Shelf) -> Iterator[Diagnostic]:
    """Each later entry whose key, letter case aside, was used before; a warning when it says the same."""
    first: dict[str, Located] = {}
    for file in shelf.files:
        for block in file.scan.entries:
            if not block.key:
                continue
            here = Located(file, block)
            before = first.setdefault(block.key.casefold(), here)
            if before.block is not block or before.file is not file:
                yield _repeated(here, before)


def _repeated(here: Located, before: Located) -> Diagnostic:
    key, other = here.block.key, before.block.key
    same = here.raw.split() == before.raw.split()
    differ = f"the keys {key} and {other} differ by letter case alone"
    message = f"the key {key} is used twice" if key == other else differ
    other_key = "give one of them another key; the first one counts"
    hint = "the entries are the same: keep one of them" if same else other_key
    related = (Related("first used here", before.key_span),)
    return RULES["bib-duplicate-key"].at(
        here.key_span, message, hint, related, key, Severity.WARNING if same else None
    )


def clashing_aliases(shelf: Shelf) -> Iterator[Diagnostic]:
    """Each alias that is another entry's key, or another entry's alias."""
    for file in shelf.files:
        for block in file.scan.entries:
            here = Located(file, block)
            field = here.first("ids")
            for alias in sorted(set(file.scan.value(field, shelf.macros).split(","))) if field else ():
                name = alias.strip()
                owner = shelf.index.get(name) or shelf.index.get(shelf.aliases.get(name, ""))
                if field and name and owner is not None and owner.block.key != block.key:
                    yield RULES["bib-duplicate-key"].at(
                        here.span_of(field),
                        f"the alias {name} of {block.key} belongs to {owner.block.key} already",
                        "take it away here",
                        (Related("used here", owner.key_span),),
                        block.key,
                    )


def repeated_works(shelf: Shelf) -> Iterator[Diagnostic]:
    """Each entry that has the DOI or PubMed number of an earlier one."""
    for name, read in (("doi", _doi), ("pmid", _pmid)):
        first: dict[str, Located] = {}
        for key in shelf.works:
            here = shelf.index[key]
            field = here.first(name)
            identity = read(here.file.scan.value(field, shelf.macros)) if field else ""
            if not identity or field is None:
                continue
            before = first.setdefault(identity, here)
            other = before.block.key
            if before is not here and other.casefold() != key.casefold():
                where = before.first(name)
                related = (
                    Related(f"{other} has it here", before.span_of(where) if where else before.key_span),
                )
                yield RULES["bib-duplicate-work"].at(
                    here.span_of(field), f"{key} and {other} are one work: both have the {name.upper()} {identity}",
                    "keep one entry and give it the other key in its field ids", related, key,
                )  # fmt: skip


def _doi(value: str) -> str:
    doi, good = identifiers.read_doi(value)
    return identifiers.doi_identity(doi) if good else ""


def _pmid(value: str) -> str:
    pmid, good = identifiers.read_pmid(value)
    return pmid.lstrip("0") if good else ""
