"""A small site with results that can be drawn: a crossover, and trials with counts, on two outcomes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from ldnsite.model.audience import Audience
from ldnsite.model.document import Node
from ldnsite.model.tree import nodes
from tests.sites import BASE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.composed import ComposedPage
    from tests.sites import TestSite

N = TypeVar("N", bound=Node)

PAGE = "content/conditions/fibromyalgia.md"
ROWS = re.compile(r"^evidence:\n(?:  .*\n)+", re.MULTILINE)
"""The rows of a page."""

OUTCOMES = """outcomes:
  - id: pain
    name: Daily pain
    plain: Pain
    category: symptoms
    better: lower
  - id: relief
    name: Relief
    plain: Relief
    definition: People whose pain fell.
    category: symptoms
    better: higher
    event: felt better
    no_event: did not
  - id: harm
    name: Any adverse event
    plain: Side effects
    category: harms
    better: lower
    harm: true
"""
VOCABULARY = """conditions:
  - id: fibromyalgia
    name: Fibromyalgia
populations:
  - id: women
    name: Women
outcome_categories:
  - id: symptoms
    name: Symptoms
  - id: harms
    name: Harms
"""
YOUNGER = """id: younger
title: Younger
reports: [younger2013]
design: randomised-crossover
conditions: [fibromyalgia]
randomised: 31
analysed: 28
duration: 12 weeks
arms:
  - {id: ldn, label: LDN, dose: 4.5 mg, n: 28}
  - {id: placebo, label: Placebo, n: 28}
read: abstract
results:
  - id: response
    outcome: relief
    measure: proportion
    counted: {patient: Women with less pain., professional: Response.}
    arms:
      ldn: {percent: 32}
      placebo: {percent: 11}
    text: 32% and 11%.
  - id: pain
    outcome: pain
    text: Pain fell more with LDN.
"""


def trial(name: str, ldn: str, placebo: str, *, harms: str = "", on: str = "relief", more: str = "") -> str:
    """A trial's record: `ldn` and `placebo` as "20/49"; `harms` as "41/49 43/50"."""
    lines = [
        f"id: {name.lower()}",
        f"title: {name}",
        f"reports: [{name.lower()}2024]",
        "design: randomised-parallel",
        "conditions: [fibromyalgia]",
        "randomised: 99",
        "arms:",
        "  - {id: ldn, label: LDN, dose: 6 mg}",
        "  - {id: placebo, label: Placebo}",
        "read: abstract",
        *more.splitlines(),
        "results:",
        *_result("main", on, ldn, placebo),
        *(_result("harms", "harm", *harms.split()) if harms else ()),
    ]
    return "\n".join(lines) + "\n"


def _result(id_: str, on: str, ldn: str, placebo: str) -> list[str]:
    return [
        f"  - id: {id_}",
        f"    outcome: {on}",
        "    time: 12 weeks",
        "    arms:",
        f"      ldn: {_arm(ldn)}",
        f"      placebo: {_arm(placebo)}",
        f"    text: What {id_} came to.",
    ]


def _arm(counts: str) -> str:
    events, n = counts.split("/")
    return f"{{n: {n}, events: {events}}}"


def paper(key: str) -> str:
    """An entry of the reference store."""
    return (
        f"@article{{{key},\n  author = {{Example, Ann}},\n  title = {{{key}}},\n"
        f"  journal = {{Journal of Examples}},\n  year = {{2024}},\n  doi = {{10.1000/{key}}}\n}}\n"
    )


def row(outcome: str = "pain", *more: str, studies: str = "younger") -> str:
    """One row of evidence of low certainty; `more` are further lines such as `pictures: [younger/response]`."""
    lines = [
        f"  - outcome: {outcome}",
        "    comparison: {patient: a placebo, professional: placebo}",
        f"    studies: [{studies}]",
        "    finding: {direction: little-or-no-difference}",
        "    certainty: low",
        "    start: high",
        "    reasons: {imprecision: {steps: 2, why: Few people.}}",
        *(f"    {line}" for line in more),
    ]
    return "\n".join(lines) + "\n"


def with_results(rows: str, trials: Mapping[str, str] | None = None, body: str = "") -> dict[str, str]:
    """The files of a site: the minimal page with `rows` for its own, `body` after its text, and trials by name."""
    base = (BASE / PAGE).read_text(encoding="utf-8")
    changed, count = ROWS.subn(lambda _: f"evidence:\n{rows}", base)
    assert count == 1
    files = {
        PAGE: changed + body,
        "content/outcomes.yaml": OUTCOMES,
        "content/vocabulary.yaml": VOCABULARY,
        "content/studies/younger.yaml": YOUNGER,
    }
    for name, text in (trials or {}).items():
        files[f"content/studies/{name.lower()}.yaml"] = text
    if trials:
        files["references/trials.bib"] = "\n".join(paper(f"{name.lower()}2024") for name in trials)
    return files


def page_of(site: TestSite, audience: Audience = Audience.PATIENT) -> ComposedPage:
    """The site's page on fibromyalgia; fails when the site has an error."""
    built = site.assembled()
    errors = [f"{f.span} {f.message}" for f in built.diagnostics if f.severity.value == "error"]
    assert not errors, errors
    subject = "page:conditions/fibromyalgia"
    return next(page for page in built.pages if (page.subject, page.audience) == (subject, audience))


def every(page: ComposedPage, kind: type[N]) -> list[N]:
    """All nodes of one kind on a page, in reading order."""
    return [node for section in page.sections for node in nodes(section) if isinstance(node, kind)]
