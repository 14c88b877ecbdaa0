"""What a study found, figure by figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.markup.flow import plain
from ldnsite.model.document import Row
from ldnsite.model.inline import Mark
from ldnsite.model.results import LegendItem
from tests.compose.results import OUTCOMES, VOCABULARY, paper
from tests.compose.test_compose import composed, every

if TYPE_CHECKING:
    from ldnsite.model.composed import ComposedPage
    from ldnsite.model.document import Cell
    from tests.sites import SiteBuilder

STUDY = """\
id: big
title: BIG
reports: [big2024, more2025]
design: randomised-parallel
randomised: 99
arms:
  - {{id: ldn, label: LDN, dose: 6 mg}}
  - {{id: placebo, label: Placebo}}
read: abstract
results:
  - {result}
"""
COPIES = "copies:\n  - {id: abstract, name: copy of the abstract}\n"


def _page(site_builder: SiteBuilder, result: str) -> ComposedPage:
    made = site_builder({
        "content/outcomes.yaml": OUTCOMES,
        "content/vocabulary.yaml": VOCABULARY + COPIES,
        "content/studies/big.yaml": STUDY.format(result=f"{{id: a, text: As told., {result}}}"),
        "references/big.bib": paper("big2024") + paper("more2025"),
    })  # fmt: skip
    return composed(made, "professional/studies/big/")


def _row(site_builder: SiteBuilder, result: str) -> Row:
    (row,) = every(_page(site_builder, result), Row)
    assert isinstance(row, Row)
    return row


def cells(site_builder: SiteBuilder, result: str) -> list[tuple[str, ...]]:
    """The lines, words and note of each cell of the one row, and below it the legend."""
    page = _page(site_builder, result)
    (row,) = every(page, Row)
    assert isinstance(row, Row)
    legend = tuple(plain(item.words) for item in every(page, LegendItem) if isinstance(item, LegendItem))
    return [*(_told(cell) for cell in row.cells), legend]


def _told(cell: Cell) -> tuple[str, ...]:
    return tuple(text for part in (*cell.lines, cell.words, cell.note) if (text := plain(part)))


def test_a_difference_stands_as_printed_with_what_it_is(site_builder: SiteBuilder) -> None:
    found = cells(
        site_builder,
        "outcome: pain, time: 12 weeks, primary: true, measure: mean-difference, unit: points, value: -0.3, "
        "ci: [-0.95, 0.27], p: '0.27', arms: {ldn: {value: -1.3, baseline: 6.3, ci: [-1.7, -0.8]}, placebo: {value: -0.9}}",
    )
    assert found[0] == ("Daily pain", "12 weeks, primary outcome")
    assert found[1] == ("−0.30", "(−0.95 to 0.27)", "p = 0.27", "Mean difference, points")
    assert found[2] == ("LDN: −1.3 from 6.3 (−1.7 to −0.8)", "Placebo: −0.9")
    assert found[3] == ("As told.",)
    assert found[5] == ()


def test_counts_of_two_groups_come_to_a_ratio_that_is_marked_as_ours(site_builder: SiteBuilder) -> None:
    """FINAL, at least 30% less pain: the facts' own sum is 1.57 (0.88 to 2.79)."""
    found = cells(
        site_builder, "outcome: relief, arms: {ldn: {n: 49, events: 20}, placebo: {n: 50, events: 13}}"
    )
    assert found[1][0] == "RR 1.57"
    assert found[1][1].startswith("(0.88 to 2.79)")
    assert found[2] == ("LDN: 20 of 49 (41%)", "Placebo: 13 of 50 (26%)")
    assert "calculation" in found[5][0]


def test_a_printed_ratio_is_named_and_not_ours(site_builder: SiteBuilder) -> None:
    found = cells(site_builder, "outcome: relief, measure: risk-ratio, value: 1.67, ci: [0.82, 2.95]")
    assert (found[1], found[5]) == (("RR 1.67", "(0.82 to 2.95)"), ())


def test_percentages_stand_as_printed_beside_what_is_known(site_builder: SiteBuilder) -> None:
    found = cells(
        site_builder,
        "outcome: relief, arms: {ldn: {n: 38, events: 2, percent: 5.3}, placebo: {n: 50, percent: 86}}",
    )
    assert found[2] == ("LDN: 2 of 38 (5.3%)", "Placebo: 86% of 50")
    assert cells(site_builder, "outcome: relief, arms: {ldn: {percent: 32}}")[2] == ("LDN: 32%",)


def test_a_median_has_its_range_and_p_may_stand_alone(site_builder: SiteBuilder) -> None:
    found = cells(
        site_builder, "outcome: pain, measure: median-difference, value: -1.65, iqr: 18.55, p: '<0.3'"
    )
    assert found[1] == ("−1.65", "(IQR 18.55)", "p <0.3", "Median difference")
    assert cells(site_builder, "outcome: pain, p: '0.045'")[1] == ("p = 0.045",)
    assert cells(site_builder, "outcome: pain")[1:3] == [(), ()]


def test_the_place_in_the_paper_and_the_copies_are_named_once(site_builder: SiteBuilder) -> None:
    found = cells(site_builder, "outcome: pain, where: Table 2, seen_in: [abstract, abstract, unheard-of]")
    assert found[4] == ("Table 2", "copy of the abstract", "unheard-of")


def test_another_paper_is_marked_and_a_doubt_stands_below(site_builder: SiteBuilder) -> None:
    """The main paper needs no mark on its own page."""
    row = _row(site_builder, "outcome: pain, report: more2025, doubt: Not read.")
    assert [mark.plain for mark in row.cells[3].words if isinstance(mark, Mark)]
    assert _told(row.cells[3]) == ("As told.", "Not read.")
    main = _row(site_builder, "outcome: pain, report: big2024")
    assert not [part for part in main.cells[3].words if isinstance(part, Mark)]
