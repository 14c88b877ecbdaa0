"""`::: forest-plot`: one measure and unit a plot, nothing pooled, and whatever is not drawn told with its reason."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.audience import Audience
from ldnsite.model.document import Definitions
from ldnsite.model.inline import Sign
from ldnsite.model.results import Forest, Legend
from ldnsite.model.tree import inlines, nodes
from tests.compose.results import page_of, paper, row, trial, with_results

BLOCK = "\n## Blocks\n\n::: forest-plot {outcome=pain}\n:::\n"
HEAD = """id: {id}
title: {title}
reports: [{id}2024]
design: {design}
randomised: 60
year: 2024
read: abstract
arms:
  - {{id: ldn, label: LDN, dose: 6 mg a day}}
  - {{id: placebo, label: Placebo}}
results:
"""


def study(name, *lines, design="randomised-parallel"):
    """A study and its paper: `lines` are its results."""
    head = HEAD.format(id=name.lower(), title=name, design=design)
    return {
        f"content/studies/{name.lower()}.yaml": head + "".join(lines),
        f"references/{name.lower()}.bib": paper(f"{name.lower()}2024"),
    }


def result(id_, **fields):
    """One result on pain, as one line of YAML."""
    given = "".join(f", {name}: {value}" for name, value in fields.items())
    return f"  - {{id: {id_}, outcome: pain, text: About {id_}.{given}}}\n"


EFFECT = {"measure": "mean-difference", "unit": "points", "value": -0.34, "ci": "[-0.95, 0.3]"}


@pytest.fixture
def plotted(site_builder):
    """Call it with studies by name; gives the nodes of a kind below the block's heading."""

    def make(kind, files, names="final", block=BLOCK, audience=Audience.PROFESSIONAL):
        site = site_builder({**with_results(row("pain", studies=names), body=block), **files})
        section = next(part for part in page_of(site, audience).sections if part.id == "blocks")
        return [node for node in nodes(section) if isinstance(node, kind)]

    return make


def told(items):
    return [(plain(item.label), plain(item.words)) for each in items for item in each.items]


def test_an_effect_is_drawn_in_its_place_and_told_in_figures(plotted):
    """In per cent of the width; left of no difference is better with LDN, since less pain is better."""
    (plot,) = plotted(Forest, study("FINAL", result("main", time="12 weeks", primary="true", **EFFECT)))
    (line,) = plot.rows
    assert 0 < line.low < line.at < plot.neutral < line.high < 100
    assert (plain(line.value), plain(line.interval)) == ("−0.34", "−0.95 to 0.30")
    assert plain(line.name) == "FINAL 2024"
    assert plain(line.note) == "6 mg a day, 12 weeks, n = 60, primary"
    assert line.described == "The estimate lies on the side of LDN; the interval includes no difference."
    assert (plot.left, plot.right) == ("← favours LDN", "favours placebo →")
    assert plain(plot.caption) == "Mean difference in daily pain, LDN minus placebo"
    assert "0" in [tick.text for tick in plot.ticks]


def test_where_more_is_better_the_sides_are_turned(plotted):
    (plot,) = plotted(Forest, study("FINAL", result("main", better="higher", **EFFECT)))
    assert (plot.left, plot.right) == ("← favours placebo", "favours LDN →")


def test_where_results_disagree_on_what_is_better_no_side_is_named(plotted):
    results = result("main", better="higher", **EFFECT) + result("later", better="lower", **EFFECT)
    (plot,) = plotted(Forest, study("FINAL", results))
    assert (plot.left, plot.right) == ("", "")
    assert plot.rows[0].described.startswith("The estimate and the line of no difference")


def test_the_primary_result_comes_first_and_filled_the_others_open(plotted):
    """Whatever the order of the file; the line under the title says what the squares mean."""
    results = result("later", time="12 months", **EFFECT) + result(
        "main", time="3 months", primary="true", **EFFECT
    )
    (plot,) = plotted(Forest, study("FINAL", results))
    assert [(plain(line.name), plain(line.note), line.main) for line in plot.rows] == [
        ("FINAL 2024", "6 mg a day, 3 months, n = 60, primary", True),
        ("FINAL", "12 months", False),
    ]
    assert "Open square" in plain(plot.lead)


def test_one_plot_has_one_measure_and_one_unit(plotted):
    """Those that most results have; what has another stands below."""
    files = {
        **study("FINAL", result("main", **EFFECT)),
        **study("INNOVA", result("main", **EFFECT)),
        **study("Other", result("main", **{**EFFECT, "unit": "millimetres"})),
        **study("Ratio", result("main", measure="risk-ratio", value=1.3, ci="[0.9, 1.8]")),
    }
    (plot, *rest) = plotted((Forest, Definitions), files, "final, innova, other, ratio")
    assert len(plot.rows) == 2
    assert told(rest) == [
        ("Other", "Another unit, so not drawn. About main."),
        ("Ratio", "Another measure, so not drawn. About main."),
    ]


@pytest.mark.parametrize(
    ("fields", "design", "words"),
    [
        ({"measure": "median-difference", "value": -1.65}, "randomised-crossover", "Medians, so not drawn. About other."),
        ({"measure": "mean-difference", "value": -1}, "randomised-parallel", "No interval, so not drawn. About other."),
        ({}, "randomised-parallel", "Given without a difference or an interval, so not drawn. About other."),
        (
            {**EFFECT, "doubt": "Seen in a digest."}, "randomised-parallel",
            "In doubt, so not drawn. About other. Seen in a digest.",
        ),
        (EFFECT, "meta-analysis", "A review of trials, so not drawn among them. About other."),
        ({**EFFECT, "value": 9}, "randomised-parallel", "No place on this scale, so not drawn. About other."),
    ],
)  # fmt: skip
def test_what_is_not_drawn_stands_below_with_its_reason(plotted, fields, design, words):
    files = {
        **study("FINAL", result("main", **EFFECT)),
        **study("Other", result("other", **fields), design=design),
    }
    plot, *rest = plotted((Forest, Definitions), files, "final, other")
    assert len(plot.rows) == 1
    assert told(rest) == [("Other", words)]


def test_a_study_without_a_result_on_the_outcome_is_named(plotted):
    files = {
        **study("FINAL", result("main", **EFFECT)),
        **study("Silent", "  - {id: x, outcome: harm, text: A.}\n"),
    }
    (rest,) = plotted(Definitions, files, "final, silent")
    assert told([rest]) == [("Silent", "No result on this outcome in what we read.")]


def test_with_nothing_to_draw_all_is_told_in_words(plotted):
    """No empty axis."""
    files = study("FINAL", result("main"))
    assert plotted(Forest, files) == []
    assert len(plotted(Definitions, files)[0].items) == 1


def test_counts_are_drawn_as_our_ratio_on_a_scale_of_ratios(plotted):
    """Marked with a dagger and told below; twice and half stand equally far from 1."""
    trials = {
        **study("FINAL", "  - {id: x, outcome: harm, text: A.}\n"),
        "content/studies/innova.yaml": trial("INNOVA", "5/47", "9/49", on="pain"),
        "references/innova.bib": paper("innova2024"),
    }
    plot, legend = plotted((Forest, Legend), trials, "final, innova")
    (line,) = plot.rows
    assert (plain(line.value), plain(line.interval)) == ("0.58", "0.21 to 1.60")
    assert [part.target for part in inlines(line) if isinstance(part, Sign)] == [legend.items[0].id]
    at = {tick.text: tick.at for tick in plot.ticks}
    assert at["1"] == plot.neutral
    assert at["1"] - at["0.5"] == pytest.approx(at["2"] - at["1"], abs=0.02)


def test_the_editors_words_stand_above_and_under_the_title(plotted):
    block = BLOCK.replace(
        "pain}", 'pain title="Pain [canary]{.professional}" caption="Adjusted [@younger2013]."}'
    )
    files = study("FINAL", result("main", **EFFECT))
    (plot,) = plotted(Forest, files, block=block)
    assert plain(plot.caption) == "Pain canary"
    assert plain(plot.lead) == "Adjusted. Not pooled."
    assert plain(plotted(Forest, files, block=block, audience=Audience.PATIENT)[0].caption) == "Pain"


def test_two_plots_of_one_row_have_ids_of_their_own(plotted):
    files = study("FINAL", result("main", **EFFECT))
    plots = plotted(Forest, files, block=BLOCK + "\n::: forest-plot {outcome=pain}\n:::\n")
    assert [plot.id for plot in plots] == ["forest-pain", "forest-pain-2"]


@pytest.mark.parametrize(
    ("block", "hint"),
    [("{outcome=pian}", "pain"), ("{}", "outcome="), ("{outcome=harm}", "evidence row")],
)
def test_a_row_that_is_not_there_is_found(site_builder, block, hint):
    site = site_builder(with_results(row("pain"), body=f"\n::: forest-plot {block}\n:::\n"))
    (finding,) = site.findings("invalid-block-argument")
    assert hint in finding.hint


def test_a_row_without_studies_has_nothing_to_plot(site_builder):
    rows = "  - outcome: pain\n    comparison: placebo\n    finding: {direction: not-studied}\n"
    (finding,) = site_builder(with_results(rows, body=BLOCK)).findings("invalid-block-argument")
    assert "names no study" in finding.message
