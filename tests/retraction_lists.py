"""Lists of retractions for tests, in the layout of Retraction Watch. All works in them are made up."""

from __future__ import annotations

import csv
import io

COLUMNS = (
    "Record ID", "Title", "Subject", "Institution", "Journal", "Publisher", "Country", "Author", "URLS", "ArticleType",
    "RetractionDate", "RetractionDOI", "RetractionPubMedID", "OriginalPaperDate", "OriginalPaperDOI",
    "OriginalPaperPubMedID", "RetractionNature", "Reason", "Paywalled", "Notes",
)  # fmt: skip
"""The columns in their order."""

BIB = "@article{{{key},\n  author = {{Example, Ann}},\n  title = {{T}},\n  journal = {{J}},\n  year = {{2021}},\n{more}\n}}\n"
"""An entry of a store."""

SETTINGS = "\nretractions: {list: retractions.csv, dated: 2026-11-20}\n"
"""What `content/site.yaml` says of a list."""


def row(
    nature: str = "Retraction",
    day: str = "5/31/2024 0:00",
    doi: str = "10.5555/bad",
    pmid: str = "0",
    notice: str = "10.5555/notice",
    notice_pmid: str = "0",
    reason: str = "+Error in Data;+Concerns/Issues About Results;",
) -> dict[str, str]:
    """One notice on one work."""
    given = {
        "RetractionNature": nature, "RetractionDate": day, "OriginalPaperDOI": doi, "OriginalPaperPubMedID": pmid,
        "RetractionDOI": notice, "RetractionPubMedID": notice_pmid, "Reason": reason,
    }  # fmt: skip
    return {
        "Subject": "(HSC) Medicine;",
        "Institution": "Institute A, City;",
        "Title": 'A "made-up" title',
        **given,
    }


def listed(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    """The file."""
    made = io.StringIO()
    writer = csv.DictWriter(made, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue()
