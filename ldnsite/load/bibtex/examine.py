"""One entry examined: its `Reference`, and every finding on it with its place."""

from __future__ import annotations

import hashlib
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.bibtex import lint
from ldnsite.load.bibtex.compare import differences
from ldnsite.load.bibtex.drawn import definitions
from ldnsite.load.bibtex.fields import aliases, fill
from ldnsite.load.bibtex.found import Found
from ldnsite.load.bibtex.inherit import parent_keys
from ldnsite.load.bibtex.page_lint import odd_pages
from ldnsite.load.bibtex.values import Values
from ldnsite.model.diagnostic import Diagnostic, Related, Severity
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.reference import Reference, ReferenceKind
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.load.bibtex.scanned import Field, Problem
    from ldnsite.load.bibtex.shelf import Located, Shelf
    from ldnsite.model.span import Span

Examined = tuple[Reference, tuple[Diagnostic, ...]]


def read_reference(located: Located, shelf: Shelf) -> Reference:
    """The reference of an entry alone, for one whose findings are known."""
    values, parents = shelf.full_values(located)
    return fill(_blank(located, shelf, parents), Values(values))


def digest_of(located: Located, shelf: Shelf) -> str:
    """The digest that the reference of an entry has; "" when what is found on it depends on other entries too."""
    names = {field.name for field in located.block.fields}
    text = located.file.scan.text
    macros = {text[piece.start : piece.end].lower() for field in located.block.fields
              for piece in field.pieces if piece.kind == "macro"}  # fmt: skip
    if names & {"crossref", "xdata"} or not macros <= shelf.macros.keys():
        return ""
    return _digest(located, shelf, ())


def examine(located: Located, shelf: Shelf) -> Examined:
    """The reference of an entry and the findings on its fields (not those on the file's form)."""
    values, parents = shelf.full_values(located)
    read = Values(values)
    reference = fill(_blank(located, shelf, parents), read)
    found = [*read.found, *lint.missing(reference), *lint.unknown_type(located.block.type)]
    found += [*odd_pages(reference), *_parentless(values, shelf)]
    placed = [_placed(one, located, parents) for one in found]
    placed += _repeated_fields(located)
    placed += _unknown_macros(located, shelf)
    placed += _lost(located, shelf)
    return reference, tuple(dict.fromkeys(placed))


def _blank(located: Located, shelf: Shelf, parents: tuple[Located, ...]) -> Reference:
    """A reference of which only the place and source are known."""
    block, file = located.block, located.file
    firsts: dict[str, Field] = {}
    for field in block.fields:
        firsts.setdefault(field.name, field)
    own = {name: file.scan.value(field, shelf.macros) for name, field in firsts.items()}
    return Reference(
        key=block.key,
        kind=ReferenceKind.OTHER,
        span=file.source.span(block.start, block.end),
        raw=located.raw,
        digest=_digest(located, shelf, parents),
        definitions=definitions((located, *parents), shelf),
        parents=tuple(parent.raw for parent in parents),
        entry_type=block.type,
        aliases=aliases(own.get("ids", "")),
        fields=MappingProxyType(own),
        field_spans=MappingProxyType({name: located.span_of(field) for name, field in firsts.items()}),
        store=file.path,
        broken=not block.clean,
    )


def _digest(located: Located, shelf: Shelf, parents: tuple[Located, ...]) -> str:
    """Hex SHA-256 over the source, and over the macros and other entries that it draws on, if any."""
    parts = [located.raw, *(parent.raw for parent in parents)]
    for one in (located, *parents):
        drawing = (
            field for field in one.block.fields if any(piece.kind == "macro" for piece in field.pieces)
        )
        parts.extend(one.file.scan.value(field, shelf.macros) for field in drawing)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _placed(found: Found, located: Located, parents: tuple[Located, ...]) -> Diagnostic:
    """A finding with the place of its field, in this entry or in the one that it was taken from."""
    span = located.key_span
    for one in (located, *parents):
        if found.field and (field := one.first(found.field)) is not None:
            span = one.span_of(field)
            break
    rule = RULES[found.rule]
    return rule.at(span, found.message, found.hint, key=located.block.key, severity=found.severity)


def _parentless(values: dict[str, str], shelf: Shelf) -> Iterator[Found]:
    for name, key in parent_keys(values):
        if shelf.find(key) is None:
            hint = did_you_mean(key, shelf.index) or f"add the entry, or take {name} away"
            yield Found("bib-missing-field", name, f"{name} names an entry that no store has: {key}", hint)


def _repeated_fields(located: Located) -> Iterator[Diagnostic]:
    seen: dict[str, Field] = {}
    for field in located.block.fields:
        first = seen.setdefault(field.name, field)
        if first is not field:
            yield RULES["bib-duplicate-field"].at(
                located.span_of(field),
                f"the field {field.name} stands twice in {located.block.key}; the first one counts",
                "keep one of them",
                (Related("first given here", located.span_of(first)),),
                located.block.key,
            )


def _unknown_macros(located: Located, shelf: Shelf) -> Iterator[Diagnostic]:
    text = located.file.scan.text
    for field in located.block.fields:
        for piece in field.pieces:
            name = text[piece.start : piece.end]
            if piece.kind == "macro" and name.lower() not in shelf.macros:
                define = f"put braces around it, or define it: @string{{{name} = {{...}}}}"
                yield RULES["bib-syntax"].at(
                    located.file.source.span(piece.start, piece.end),
                    f"the abbreviation {name} in {field.name} is not defined; it stands as written",
                    did_you_mean(name, shelf.macros) or define,
                    key=located.block.key,
                )


def _lost(located: Located, shelf: Shelf) -> Iterator[Diagnostic]:
    """Where pybtex reads an entry of sound form otherwise than we do."""
    if not located.block.clean or not located.block.key:
        return
    for _, difference in differences(located.file.scan, (located.block,), shelf.macros):
        rule = RULES["bib-lost-field" if difference.lost else "bib-syntax"]
        span = located.span_of(difference.field) if difference.field else located.key_span
        message = f"in {located.block.key}: {difference.message}"
        yield rule.at(span, message, "look at what stands before it for an odd sign", key=located.block.key)


def of_form(problem: Problem, located: Located | None, span: Span) -> Diagnostic:
    """A problem of form as a finding; an entry without a key cannot be cited, so that it is a warning there.

    What breaks the file's structure has no key, so that it weighs the same whether or not the entry is cited.
    """
    key = located.block.key if located else ""
    uncitable = located is not None and not key and not problem.structural
    severity = Severity.WARNING if problem.mild or uncitable else None
    message = f"in {key}: {problem.message}" if key else problem.message
    about = "" if problem.structural else key
    return RULES["bib-syntax"].at(span, message, problem.hint, key=about, severity=severity)
