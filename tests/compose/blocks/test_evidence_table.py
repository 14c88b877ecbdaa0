"""`::: evidence-table`: the recorded studies side by side; nothing is typed in on the page."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Line, Table
from ldnsite.model.tree import inlines
from tests.compose.blocks.conftest import nodes_of

MICE = """id: mice
title: Mice
reports: [mice2020]
design: animal
conditions: [fibromyalgia]
read: abstract
results:
  - {id: pain, outcome: pain, measure: statement, text: Mice felt less.}
"""


MICE_PAPER = """@article{mice2020,
  author = {Example, Ann},
  title = {Mice},
  journal = {Journal of Examples},
  year = {2020},
  doi = {10.1000/mice}
}
"""


def rows(table):
    """The words of each cell, whatever stands in it."""
    return [[plain(tuple(inlines(cell))).strip() for cell in row.cells] for row in table.rows]


def test_without_arguments_it_shows_the_studies_of_the_pages_rows(with_block):
    (table,) = nodes_of(with_block("::: evidence-table\n:::"), Table)
    ((name, people, *_, result),) = rows(table)
    assert name.startswith("LDN for fibromyalgia")
    assert people.startswith("31")
    assert result.startswith("Pain fell more with LDN")
    assert len(table.columns) == len(table.rows[0].cells)


@pytest.mark.parametrize("argument", ["outcome=pain", "studies=younger", "design=randomised-crossover"])
def test_a_filter_keeps_what_it_names(with_block, argument):
    (table,) = nodes_of(with_block(f"::: evidence-table {{{argument}}}\n:::"), Table)
    assert len(table.rows) == 1


def test_a_filter_that_keeps_nothing_says_so(with_block):
    source = "::: evidence-table {design=cohort}\n:::"
    site = with_block(source)
    assert nodes_of(site, Table) == []
    assert [node.role for node in nodes_of(site, Line)] == ["small"]


def test_cells_and_animals_stand_only_where_they_are_named(with_block):
    """Preclinical work stays apart from work with people."""
    files = {"content/studies/mice.yaml": MICE, "references/mice.bib": MICE_PAPER}
    source = "::: evidence-table {conditions=fibromyalgia}\n:::\n\n::: evidence-table {studies=mice}\n:::"
    people, mice = nodes_of(with_block(source, files), Table)
    assert [row[0].startswith("Mice") for row in rows(people)] == [False]
    assert [row[0].startswith("Mice") for row in rows(mice)] == [True]


@pytest.mark.parametrize(
    ("argument", "meant"),
    [
        ("outcome=pian", "pain"),
        ("studies=yonger", "younger"),
        ("design=cohrt", "cohort"),
        ("conditions=fibromyalgai", "fibromyalgia"),
    ],
)
def test_a_name_that_is_not_there_is_found_with_the_nearest(with_block, argument, meant):
    (finding,) = with_block(f"::: evidence-table {{{argument}}}\n:::").findings("invalid-block-argument")
    assert meant in finding.hint


def test_its_caption_is_for_each_view(with_block):
    site = with_block('::: evidence-table {caption="Pain [canary]{.professional}"}\n:::')
    assert [plain(nodes_of(site, Table, a)[0].caption).strip() for a in Audience] == [
        "Pain" if a is Audience.PATIENT else "Pain canary" for a in Audience
    ]
    assert b"canary" not in site.rendered()["conditions/fibromyalgia/index.html"]


SPARSE = """id: sparse
title: Sparse
reports: [sparse2020]
design: cohort
conditions: [fibromyalgia]
read: abstract
"""


def test_what_a_record_does_not_hold_is_said_and_never_left_empty(with_block):
    """Dose, comparator, duration, result."""
    files = {
        "content/studies/sparse.yaml": SPARSE,
        "references/sparse.bib": MICE_PAPER.replace("mice", "sparse"),
    }
    (table,) = nodes_of(with_block("::: evidence-table {studies=sparse}\n:::", files), Table)
    assert rows(table)[0][1:] == ["Not known", *["Not reported"] * 4]


def test_one_doubt_about_several_results_is_told_once(with_block):
    doubted = "".join(
        f"  - {{id: r{number}, outcome: pain, text: Result {number}., doubt: Seen in a digest.}}\n"
        for number in (1, 2)
    )
    files = {
        "content/studies/sparse.yaml": f"{SPARSE}results:\n{doubted}",
        "references/sparse.bib": MICE_PAPER.replace("mice", "sparse"),
    }
    (table,) = nodes_of(with_block("::: evidence-table {studies=sparse}\n:::", files), Table)
    assert rows(table)[0][-1] == "Result 1.Result 2.Seen in a digest."
