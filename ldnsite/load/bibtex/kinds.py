"""What BibTeX's and biblatex's types are to us, and which fields each needs.

Source: biblatex manual 3.20, section 2.1; BibTeX's standard types (Patashnik 1988, section 3.1).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.reference import ReferenceKind as Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

_BY_KIND = MappingProxyType({
    Kind.ARTICLE: "article periodical suppperiodical review letter",
    Kind.BOOK: "book mvbook bookinbook booklet collection mvcollection proceedings mvproceedings reference mvreference "
    "artwork audio movie video music",
    Kind.CHAPTER: "inbook incollection suppbook suppcollection inreference",
    Kind.PROCEEDINGS_PAPER: "inproceedings conference",
    Kind.THESIS: "thesis phdthesis mastersthesis",
    Kind.REPORT: "report techreport manual standard",
    Kind.WEBPAGE: "online electronic www",
    Kind.DATASET: "dataset",
    Kind.SOFTWARE: "software",
    Kind.PREPRINT: "preprint",
    Kind.MANUSCRIPT: "unpublished",
})  # fmt: skip

KINDS: Mapping[str, Kind] = MappingProxyType(
    {name: kind for kind, names in _BY_KIND.items() for name in names.split()}
)
"""Kind by lower-case type; what is not here is `OTHER`."""

GENRES: Mapping[str, str] = MappingProxyType(
    {
        "phdthesis": "PhD thesis", "mathesis": "Master\u2019s thesis", "mastersthesis": "Master\u2019s thesis",
        "bathesis": "Bachelor\u2019s thesis", "candthesis": "Candidate thesis",
        "techreport": "technical report", "resreport": "research report", "software": "computer software",
        "datacd": "data cd", "audiocd": "audio cd", "patent": "patent", "patentus": "U.S. patent",
        "patenteu": "European patent", "patentde": "German patent", "patentfr": "French patent",
        "patentuk": "British patent", "patreq": "patent request", "patreqde": "German patent request",
        "patreqeu": "European patent request", "patreqfr": "French patent request",
        "patrequk": "British patent request", "patrequs": "U.S. patent request",
    }
)  # fmt: skip
"""What biblatex's keys in `type`, and BibTeX's own thesis and report types, are called."""

AUTHORED = frozenset({Kind.ARTICLE, Kind.BOOK, Kind.CHAPTER, Kind.PROCEEDINGS_PAPER, Kind.THESIS})
CONTAINED = frozenset({Kind.ARTICLE, Kind.CHAPTER, Kind.PROCEEDINGS_PAPER})
"""Kinds that stand in something else: a journal, a book, proceedings."""

UNDATED = frozenset({"set", "xdata", "periodical"})
CONTAINERS = frozenset({"xdata"})
"""Types that hold fields for others and are no work themselves."""
