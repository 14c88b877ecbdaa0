"""`::: summary-of-findings`: one row an outcome, benefits before harms; figures of one named study, nothing pooled."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Details, Line, Table
from ldnsite.model.inline import Mark, Sign
from ldnsite.model.results import Legend
from ldnsite.model.tree import inlines, nodes
from tests.compose.results import page_of, paper, trial, with_results

BLOCK = "\n## Blocks\n\n::: summary-of-findings\n:::\n"
REASONS = "reasons: {imprecision: few people, inconsistency: trials disagree}"
OUTCOME, WITHOUT, WITH, RELATIVE, PEOPLE, CERTAINTY, WORDS = range(7)


def row(outcome="pain", *more, studies="younger", certainty="low"):
    """One row of evidence; `more` are further lines."""
    lines = [
        "comparison: {patient: a placebo, professional: placebo}",
        f"studies: [{studies}]",
        "finding: {direction: little-or-no-difference}",
        f"certainty: {certainty}",
        *more,
    ]
    return f"  - outcome: {outcome}\n" + "".join(f"    {line}\n" for line in lines)


@pytest.fixture
def page(site_builder):
    """Call it with rows, trials and text; gives the composed page of a view."""

    def make(rows, trials=None, body="", audience=Audience.PROFESSIONAL, files=None):
        return page_of(site_builder({**with_results(rows, trials, body), **(files or {})}), audience)

    return make


def found(page, kind):
    return [node for section in page.sections for node in nodes(section) if isinstance(node, kind)]


def tables(page):
    return [table for table in found(page, Table) if table.role == "findings"]


def cells(table):
    """The words of each cell, its lines parted by a stroke."""
    return [
        [" | ".join(filter(None, (plain(cell.words), *map(plain, cell.lines)))) for cell in row.cells]
        for row in table.rows
    ]


def figure_study(result, *, design="randomised-parallel", doubt=""):
    """A study of two groups with one result on pain."""
    lines = "\n".join(f"    {line}" for line in result)
    return {
        "content/studies/other.yaml": (
            f"id: other\ntitle: Other\nreports: [other2024]\ndesign: {design}\nrandomised: 40\nread: abstract\n"
            "arms:\n  - {id: ldn, label: LDN, dose: 6 mg}\n  - {id: placebo, label: Placebo}\n"
            f"results:\n  - id: main\n    outcome: pain\n    text: In words.\n{lines}\n"
            + (f"    doubt: {doubt}\n" if doubt else "")
        ),
        "references/other.bib": paper("other2024"),
    }


def figures(page, result, **more):
    """The three cells of a row on one result."""
    rows = row("pain", "estimate: other/main", REASONS, studies="other")
    (table,) = tables(page(rows, files=figure_study(result, **more)))
    return cells(table)[0][WITHOUT : RELATIVE + 1]


def test_counts_of_two_groups_are_told_in_a_thousand_with_our_ratio_marked(page):
    """26% and 41% of FINAL: 260 and 408 in 1,000, RR 1.57; the dagger leads to its line in the legend."""
    rows = row("relief", "estimate: final/main", REASONS, studies="final")
    made = page(rows, {"FINAL": trial("FINAL", "20/49", "13/50")})
    (table,) = tables(made)
    assert cells(table)[0][WITHOUT : PEOPLE + 1] == [
        "260 per 1,000", "408 per 1,000 | 148 more (35 fewer to 332 more)", "RR 1.57 | (0.88 to 2.79)", "99 (1)",
    ]  # fmt: skip
    signs = [part for part in inlines(table.rows[0].cells[RELATIVE]) if isinstance(part, Sign)]
    (legend,) = found(made, Legend)
    assert [(sign.sign, sign.target) for sign in signs] == [("†", legend.items[-1].id)]


def test_a_crossover_gets_no_interval_of_ours(page):
    """Its two counts are of the same people; the legend says so."""
    counts = ["measure: proportion", "arms: {ldn: {n: 20, events: 9}, placebo: {n: 20, events: 4}}"]
    rows = row("pain", "estimate: other/main", REASONS, studies="other")
    made = page(rows, files=figure_study(counts, design="randomised-crossover"))
    assert cells(tables(made)[0])[0][WITHOUT : PEOPLE + 1] == [
        "200 per 1,000", "450 per 1,000", "Not worked out", "20 (1)",
    ]  # fmt: skip
    (legend,) = found(made, Legend)
    assert [item.sign for item in legend.items] == ["a", "b", "‡"]
    assert "counts the same people twice" in plain(legend.items[-1].words)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (
            ["measure: mean-difference", "value: -0.34", "ci: [-0.95, 0.3]",
             "arms: {ldn: {value: -1.3, baseline: 6.3}, placebo: {value: -0.9, ci: [-1.4, -0.5], baseline: 6.2}}"],
            ["−0.9 from 6.2 | (−1.4 to −0.5)", "0.34 lower | (0.95 lower to 0.30 higher)", "Not applicable"],
        ),
        (
            ["measure: mean-difference", "value: 0.5", "p: <=0.001"],
            ["Not reported in what we read", "0.5 higher | (p <=0.001)", "Not applicable"],
        ),
        (
            ["measure: median-difference", "value: -1.65", "iqr: 18.55"],
            ["Not reported in what we read", "Median difference −1.65 | (IQR 18.55)", "Not applicable"],
        ),
        (
            ["measure: median-difference", "value: -1.65", "iqr: 18.55", 'p: "0.3"'],
            ["Not reported in what we read", "Median difference −1.65 | (IQR 18.55; p = 0.3)", "Not applicable"],
        ),
        (
            ["measure: risk-ratio", "value: 1.3", "ci: [0.9, 1.85]"],
            ["Not reported in what we read", "Not reported in what we read", "RR 1.30 | (0.90 to 1.85)"],
        ),
        (
            ["measure: proportion", "arms: {ldn: {percent: 84}, placebo: {percent: 86}}"],
            ["860 per 1,000", "840 per 1,000", "Not reported in what we read"],
        ),
        (
            ["measure: proportion", "arms: {ldn: {n: 9, events: 0}, placebo: {n: 9, events: 3}}"],
            ["333 per 1,000", "0 per 1,000", "No ratio; nobody or everybody in a group"],
        ),
        (
            ["measure: proportion", "arms: {ldn: {percent: 52}}"],
            ["No comparison group", "520 per 1,000", "No comparison group"],
        ),
        (
            ["measure: percent-change", "arms: {ldn: {value: 28.8, ci: [19.5, 38.1]}, placebo: {value: 18.0}}"],
            ["18.0", "28.8 | (19.5 to 38.1)", "Not applicable"],
        ),
        (
            ["measure: mean", "arms: {ldn: {value: 17.4, baseline: 25.9}}"],
            ["No comparison group", "17.4, at first 25.9", "No comparison group"],
        ),
        ([], ["Not reported in what we read"] * 3),
    ],
    ids=lambda case: case[0] if case and isinstance(case, list) else None,
)  # fmt: skip
def test_each_kind_of_figure_has_its_cells(page, result, expected):
    """As printed, with the places that were printed, and never an empty cell."""
    assert figures(page, result) == expected


def test_what_is_in_doubt_is_shown_with_a_letter_that_says_so(page):
    result = ["measure: mean-difference", "value: 0.5"]
    rows = row("pain", "estimate: other/main", REASONS, studies="other")
    made = page(rows, files=figure_study(result, doubt="Seen in a digest."))
    (legend,) = found(made, Legend)
    assert plain(legend.items[0].words) == "In doubt. Seen in a digest."
    signs = [part.sign for part in inlines(tables(made)[0]) if isinstance(part, Sign)]
    assert signs == ["a", "b", "c"]


def test_letters_come_in_reading_order_and_reasons_have_domain_steps_and_words(page):
    rows = row("pain", REASONS) + row(
        "relief", "reasons: {imprecision: {steps: 2, why: few people}}", studies="younger"
    )
    made = page(rows)
    (legend,) = found(made, Legend)
    assert [(item.sign, plain(item.words)) for item in legend.items] == [
        ("a", "Imprecision, down 1 step: few people"),
        ("b", "Inconsistency, down 1 step: trials disagree"),
        ("c", "Imprecision, down 2 steps: few people"),
    ]


def test_other_studies_stand_by_name_and_are_never_pooled(page):
    """FINAL's figures, INNOVA beside them with its own ratio; people are told apart."""
    rows = row("relief", "estimate: final/main", REASONS, studies="final, innova")
    trials = {"FINAL": trial("FINAL", "20/49", "13/50"), "INNOVA": trial("INNOVA", "5/47", "9/49")}
    (made,) = cells(tables(page(rows, trials))[0])
    assert made[PEOPLE] == "99 (1) | INNOVA: 96 (1)"
    assert made[WORDS].endswith(
        "INNOVA, 12 weeks: 5 of 47 with LDN, 9 of 49 with placebo; RR 0.58 (0.21 to 1.60)"
    )


def test_of_three_studies_all_people_are_told(page):
    """And what each of them found, also the one that saw nothing on the outcome."""
    rows = row("relief", "estimate: final/main", REASONS, studies="younger, final, innova")
    trials = {"FINAL": trial("FINAL", "20/49", "13/50"), "INNOVA": trial("INNOVA", "5/47", "9/49", on="pain")}
    (made,) = cells(tables(page(rows, trials))[0])
    assert made[PEOPLE] == "99 (1 shown) | 229 in all (3)"
    assert "Younger: 320 per 1,000 with LDN, 110 per 1,000 with placebo" in made[WORDS]
    assert made[WORDS].endswith("INNOVA: no result in what we read")


def test_a_harm_that_was_told_in_words_is_no_silence(page):
    """A study that records a harm without a result on it has said something, and its doubt is told."""
    files = figure_study([])
    files["content/studies/other.yaml"] += (
        "harms:\n  - {id: early, effect: harm, text: Insomnia was common., doubt: Seen in a digest.}\n"
    )
    made = page(row("harm", REASONS, studies="other"), files=files)
    assert cells(tables(made)[0])[0][WORDS].endswith("Other: Insomnia was common.")
    assert plain(found(made, Legend)[0].items[-1].words) == "In doubt. Seen in a digest."


def test_what_is_in_doubt_gives_way_to_what_is_not(page):
    """Even when it comes first in the file."""
    files = figure_study(["measure: mean-difference", "value: 0.5"], doubt="Seen in a digest.")
    files["content/studies/other.yaml"] += "  - {id: sure, outcome: pain, text: The sure one.}\n"
    made = page(row("pain", REASONS, studies="other"), files=files)
    assert cells(tables(made)[0])[0][WORDS].endswith("Other: The sure one.")


def test_studies_left_out_stand_below_with_their_reasons(page):
    """Behind a fold; a study without a record is named by another rule."""
    left = row("pain", REASONS, "left_out: {other: it had no placebo group}")
    made = page(left + row("relief", REASONS), files=figure_study([]))
    folds = [fold for fold in found(made, Details) if fold.id == "findings-left-out"]
    assert [plain(line) for fold in folds for line in fold.children[0].items] == [
        "Daily pain: Other (it had no placebo group)"
    ]
    assert not [fold for fold in found(page(row("pain", REASONS)), Details) if fold.id == "findings-left-out"]


def test_benefits_come_before_harms_and_each_row_keeps_the_id_of_its_outcome(page):
    rows = row("harm", REASONS, studies="younger") + row("pain", REASONS)
    (table,) = tables(page(rows))
    assert [item.id for item in table.rows] == ["outcome-pain", "outcome-harm"]


def test_rows_without_data_stay_and_say_so(page):
    """Not studied; recorded in words alone; figures in doubt alone; several results of which none was chosen."""
    nothing = row("harm", studies="", certainty="not-rated").replace("little-or-no-difference", "not-studied")
    words = row("pain", REASONS)
    doubt = row("pain", "id: doubted", REASONS, studies="other")
    open_ = row("relief", REASONS, studies="younger")
    files = figure_study(["measure: mean-difference", "value: 0.5"], doubt="Seen in a digest.")
    (table,) = tables(page(words + doubt + open_ + nothing, files=files))
    assert [line[WITHOUT] for line in cells(table)] == [
        "Not reported in what we read", "Only figures in doubt", "No one result shown", "Not studied",
    ]  # fmt: skip
    assert not any(line[WITH] for line in cells(table)), "it is said once"
    assert [line[PEOPLE] for line in cells(table)] == ["31 (1)", "40 (1)", "31 (1)", "None"]


def test_each_comparison_has_its_own_table(page):
    """A long comparison does not head a column."""
    other = row("relief", REASONS).replace(
        "professional: placebo", "professional: the time before any treatment"
    )
    first, second = tables(page(row("pain", REASONS) + other))
    assert [plain(table.columns[WITHOUT].heading) for table in (first, second)] == [
        "With placebo",
        "Without LDN",
    ]
    assert (first.id, second.id) == ("findings", "findings-2")
    assert plain(first.caption) == "Fibromyalgia: LDN compared with placebo"


def test_the_line_under_the_caption_says_doses_and_that_nothing_is_pooled(page):
    studies = {
        "FINAL": trial("FINAL", "1/49", "3/50", more="daily_mg: 6"),
        "INNOVA": trial("INNOVA", "5/47", "9/49", more="daily_mg: 4.5"),
    }
    (table,) = tables(page(row("relief", REASONS, studies="final, innova"), studies))
    assert (
        plain(table.lead)
        == "LDN 4.5 or 6 mg a day. Results are not pooled: each figure comes from one named trial."
    )


def test_it_stands_before_the_text_unless_the_text_places_it(page):
    rows = row("pain", REASONS)
    by_itself, placed = page(rows), page(rows, body=BLOCK)
    assert [
        section.id for section in by_itself.sections if any(isinstance(n, Table) for n in nodes(section))
    ] == ["outcomes"]
    assert [
        section.id for section in placed.sections if any(isinstance(n, Table) for n in nodes(section))
    ] == ["blocks"]
    assert any("not yet confirmed" in plain(node.words) for node in found(by_itself, Line))


def test_patients_read_it_in_a_hundred_and_without_ratios(page):
    rows = row("relief", "estimate: final/main", REASONS, studies="final")
    made = page(rows, {"FINAL": trial("FINAL", "20/49", "13/50")}, BLOCK, Audience.PATIENT)
    (line,) = cells(tables(made)[0])
    assert line[WITHOUT : RELATIVE + 1] == [
        "26 per 100",
        "41 per 100 | 15 more (4 fewer to 33 more)",
        "99 (1)",
    ]


def test_citations_are_numbered_as_they_stand(page):
    """Row by row, cell by cell, then the legend."""
    rows = row("relief", "estimate: final/main", REASONS, studies="final, innova")
    trials = {"FINAL": trial("FINAL", "20/49", "13/50"), "INNOVA": trial("INNOVA", "5/47", "9/49")}
    made = page(rows, trials)
    numbers = [
        item.number for part in inlines(tables(made)[0]) if isinstance(part, Mark) for item in part.items
    ]
    assert numbers == [2, 2, 3, 3]


@pytest.mark.parametrize(
    ("rows", "body", "words"),
    [
        (row("pain", REASONS), f"{BLOCK}\n::: summary-of-findings\n:::\n", "stands on this page already"),
        (
            row("pain", REASONS),
            "\n::: summary-of-findings {outcome=pain}\n:::\n",
            "takes no argument outcome",
        ),
        (row("pain", REASONS), "\n::: summary-of-findings\nText.\n:::\n", "takes no text"),
    ],
)
def test_what_is_wrong_with_the_block_is_found(site_builder, rows, body, words):
    (finding,) = site_builder(with_results(rows, body=body)).findings("invalid-block-argument")
    assert words in finding.message


def test_a_page_without_rows_has_nothing_to_sum_up(site_builder):
    page = "---\ntitle: About\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\nauthors: [editors]\n---\n"
    site = site_builder({"content/pages/sums.md": f"{page}::: summary-of-findings\n:::\n"})
    (finding,) = site.findings("invalid-block-argument")
    assert "no evidence rows" in finding.message
