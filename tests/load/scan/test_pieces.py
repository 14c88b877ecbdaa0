"""Pieces become parts without a gap."""

from __future__ import annotations

from ldnsite.load.scan.pieces import Piece, cites, finished, literal, without_cites, words
from ldnsite.model.audience import Audience
from ldnsite.model.inline import Cite, CiteItem, ForAudience, Literal, Words
from tests.load.scan.reading import scan_of


def test_neighbouring_words_are_one_part() -> None:
    scan = scan_of("abcd")
    parts = finished(scan, (Piece(0, 1), Piece(1, 2), words(scan, 2, 3, "X"), Piece(3, 4)))
    assert [part.text for part in parts if isinstance(part, Words)] == ["ab", "X", "d"]


def test_children_become_a_span() -> None:
    scan = scan_of("[a]{.patient}")
    (part,) = finished(scan, (Piece(0, 13, audience=Audience.PATIENT, children=(Piece(1, 2),)),))
    assert isinstance(part, ForAudience)
    assert part.parts == (Words(scan.span(1, 2), "a"),)


def test_citations_are_found_and_taken_out_at_any_depth() -> None:
    scan = scan_of("@a @b")
    inner = Piece(3, 5, Cite(scan.span(3, 5), (CiteItem("b", scan.span(3, 5)),)))
    pieces = (
        Piece(0, 2, Cite(scan.span(0, 2), (CiteItem("a", scan.span(0, 2)),))),
        Piece(2, 5, audience=Audience.PATIENT, children=(inner,)),
    )
    assert len(cites(pieces)) == 2
    assert cites(without_cites(scan, pieces)) == []
    assert without_cites(scan, pieces)[0] == literal(scan, 0, 2)
    assert literal(scan, 0, 2).part == Literal(scan.span(0, 2), "@a")
