"""What the tests of the store share: a store from text."""

from __future__ import annotations

import hashlib

from ldnsite.load.bibtex.store import read_store
from ldnsite.model.diagnostic import Diagnostic
from ldnsite.model.project import SourceFile
from ldnsite.model.reference import Reference, Store

PATH = "references/a.bib"


def source(text: str | bytes, path: str = PATH) -> SourceFile:
    data = text if isinstance(text, bytes) else text.encode()
    return SourceFile(path, data, hashlib.sha256(data).hexdigest())


def read(*texts: str | bytes) -> tuple[Store, tuple[Diagnostic, ...]]:
    """The store of one or several files `references/a.bib`, `references/b.bib`, ..."""
    return read_store(
        [source(text, f"references/{name}.bib") for name, text in zip("abcdef", texts, strict=False)]
    )


def entry(body: str, kind: str = "misc") -> Reference:
    """The one entry `k` of a store."""
    return read(f"@{kind}{{k, {body}}}")[0].entries["k"]


def rules(*texts: str | bytes) -> list[str]:
    return [found.rule for found in read(*texts)[1]]


WHOLE = "author = {Younger, Jarred}, title = {T}, journal = {Pain}, year = 2013, doi = {10.1002/x}"
"""Fields with which an article has all that it needs."""
