"""Of a list of retractions only the rows on the works that are asked for stay."""

from __future__ import annotations

import time
import tracemalloc
from datetime import date
from hashlib import sha256

import pytest

from ldnsite.load.retraction_rows import Asked, Found, Notice, doi_of, find_notices, pmid_of
from tests.retraction_lists import COLUMNS, listed, row


def found(data: str | bytes, dois: tuple[str, ...] = ("10.5555/bad",), pmids: tuple[str, ...] = ()) -> Found:
    raw = data.encode() if isinstance(data, str) else data
    return find_notices(Asked(sha256(raw).hexdigest(), raw, frozenset(dois), frozenset(pmids)))


def only(data: str | bytes, **asked: tuple[str, ...]) -> Notice:
    (notice,) = found(data, **asked).notices
    return notice


@pytest.mark.parametrize(
    "doi",
    [
        "10.5555/bad", "10.5555/BAD", " 10.5555/Bad ", "https://doi.org/10.5555/bad", "http://dx.doi.org/10.5555/BAD",
        "doi:10.5555/bad", "10.5555/other;10.5555/bad;", "\u200b10.5555/bad", "10.5555/bad\x00",
    ],
)  # fmt: skip
def test_every_spelling_of_a_doi_is_found(doi: str) -> None:
    assert "10.5555/bad" in only(listed(row(doi=doi))).dois


@pytest.mark.parametrize("doi", ["", "unavailable", "Unavailable", "0", "n/a", "10.5555/bad2", "10.5555/ba"])
def test_no_other_doi_is(doi: str) -> None:
    assert found(listed(row(doi=doi))).notices == ()


@pytest.mark.parametrize(("pmid", "is_found"), [("123", True), ("0123", True), ("123.0", True), (" 123 ", True),
                                                ("PMID: 123", True), ("1234", False), ("0", False), ("", False)])  # fmt: skip
def test_a_pubmed_number_is_found_and_0_is_none(pmid: str, is_found: bool) -> None:
    data = listed(row(doi="unavailable", pmid=pmid))
    assert bool(found(data, dois=(), pmids=("123",)).notices) is is_found
    assert pmid_of("0") == pmid_of("") == pmid_of("none") == doi_of("unavailable") == ""


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("5/31/2024 0:00", date(2024, 5, 31)),
        ("05/31/2024 00:00", date(2024, 5, 31)),
        ("12/1/1999 13:45", date(1999, 12, 1)),
        ("5/31/2024", date(2024, 5, 31)),
        ("2024-05-31", date(2024, 5, 31)),
        ("31/5/2024 0:00", None),
        ("2/30/2024 0:00", None),
        ("0/0/0000", None),
        ("5/31/24", None),
        ("", None),
    ],
)
def test_dates_are_read_month_first(day: str, read: date | None) -> None:
    assert only(listed(row(day=day))).day == read


@pytest.mark.parametrize(
    ("nature", "state"),
    [
        ("Retraction", "retracted"),
        ("RETRACTION ", "retracted"),
        ("Expression of concern", "concern"),
        ("Expression of Concern", "concern"),
        ("expression  of\u00a0concern", "concern"),
        ("Correction", "corrected"),
        ("Reinstatement", "clear"),
        ("Removal", "not-checked"),
        ("", "not-checked"),
    ],
)
def test_the_kind_of_notice_is_known_in_any_letter_case(nature: str, state: str) -> None:
    assert only(listed(row(nature=nature))).state == state


def test_columns_are_found_by_name_in_any_order_and_others_are_passed_over() -> None:
    columns = (*reversed(COLUMNS), "A new column")
    renamed = listed(row(), columns=columns).replace("RetractionNature", " retractionnature ", 1)
    assert only(renamed).state == "retracted"


def test_the_first_of_two_columns_of_one_name_counts() -> None:
    data = "RetractionNature,RetractionDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n"
    assert only(data + "Correction,1/1/2024,10.5555/bad,0,Retraction\n").state == "corrected"


@pytest.mark.parametrize(
    "column", ["RetractionDate", "OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature"]
)
def test_a_needed_column_that_is_not_there_is_named(column: str) -> None:
    data = listed(row(), columns=tuple(name for name in COLUMNS if name != column))
    assert found(data) == Found(missing=(column,))


def test_a_column_that_is_only_shown_may_be_missing() -> None:
    data = listed(row(), columns=tuple(name for name in COLUMNS if name not in ("Reason", "RetractionDOI")))
    assert (only(data).cell("Reason"), only(data).state) == ("", "retracted")


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\x00\x01", "a,b".encode("utf-16"), b"\xff" * 100, b"%PDF-1.7"]
)
def test_what_is_no_list_lacks_every_column(data: bytes) -> None:
    assert len(found(data).missing) == 4


def test_what_was_odd_is_counted_from_its_first_line() -> None:
    data = listed(row(doi="10.5555/good")).encode() + b"1,short\n2,short\n3,\xff,\n" + b'4,"open\n5,b\n'
    assert dict(found(data).odd) == {"short": (3, 5), "bytes": (5, 1), "quotes": (6, 2)}


def test_a_trailing_comma_is_no_column_that_matters() -> None:
    data = "".join(f"{line},\n" for line in listed(row()).splitlines())
    assert only(data).state == "retracted"


def test_a_large_list_is_read_in_a_breath_and_leaves_nothing_behind() -> None:
    """Some fifteen thousand rows of the usual length in about half a second; only one of them is kept."""
    line = listed(row(doi="10.5555/other", reason="+Error;" * 60)).splitlines()[1] + "\n"
    data = listed(row()).encode() + line.encode() * 15_000
    start = time.perf_counter()
    tracemalloc.start()
    kept = found(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(kept.notices), kept.count) == (1, 15_001)
    assert peak < 3_000_000 < len(data)
    assert time.perf_counter() - start < 20
