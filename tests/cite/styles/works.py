"""Works to format, as tests of each style need them."""

from __future__ import annotations

from ldnsite.model.dates import PartialDate as Day
from ldnsite.model.reference import PersonName, Reference, RichRun
from ldnsite.model.reference import ReferenceKind as Kind
from ldnsite.model.span import Span

PEOPLE = (PersonName("Younger", "Jarred"), PersonName("Mackey", "Sean"))
ARTICLE = {"container": "Pain Med.", "issued": Day(2009, 5), "volume": "10", "issue": "4", "pages": "663-72"}


def work(kind: Kind = Kind.ARTICLE, title: str = "A title", **known: object) -> Reference:
    """A work by Younger and Mackey, unless told otherwise."""
    known.setdefault("authors", PEOPLE)
    container = known.pop("container", "")
    rich = (RichRun(str(container)),) if container else ()
    return Reference(
        "k", kind, Span(""), "", "", title=(RichRun(title),) if title else (), container=rich, **known
    )  # type: ignore[arg-type]
