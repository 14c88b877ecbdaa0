"""Words that cannot outrun the certainty."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from ldnsite.evidence.narrative import statement_key
from ldnsite.load.labels import read_labels
from ldnsite.load.project import read_project
from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.audience import Audience
from ldnsite.model.evidence import Certainty, Direction, EvidenceRow
from tests.sites import BASE


def row(certainty: str, direction: str, size: str | None = None) -> EvidenceRow:
    """A row on pain."""
    finding: dict[str, Any] = {"direction": direction, **({"size": size} if size else {})}
    fields = {"outcome": "pain", "comparison": "placebo", "finding": finding, "certainty": certainty}
    return EvidenceRow.model_validate(fields, context={"scanner": Scanner()})


def test_very_low_certainty_says_only_that() -> None:
    """Whatever the direction: the evidence is very uncertain (GRADE guidelines 26)."""
    keys = {statement_key(row("very-low", d, "large"), Audience.PATIENT) for d in ("reduces", "increases")}
    assert keys == {"grade.patient.very-low"}


def test_what_was_not_studied_is_never_no_effect() -> None:
    """Missing evidence has its own sentence."""
    assert (
        statement_key(row("not-rated", "not-studied"), Audience.PROFESSIONAL)
        == "grade.professional.not-studied"
    )


@pytest.mark.parametrize(
    ("certainty", "direction", "size", "verb"),
    [
        ("high", "reduces", "large", "results in a large reduction"),
        ("moderate", "reduces", None, "probably reduces"),
        ("low", "increases", "slight", "may increase"),
        ("low", "little-or-no-difference", None, "may result in little to no difference"),
    ],
)
def test_the_verb_fits_the_certainty(certainty: str, direction: str, size: str | None, verb: str) -> None:
    """High: does; moderate: probably does; low: may (GRADE guidelines 26)."""
    project, _ = read_project(BASE)
    labels, _ = read_labels(project, "en")
    key = statement_key(row(certainty, direction, size), Audience.PROFESSIONAL)
    assert verb in labels.say(key, drug="LDN", outcome="pain")


def test_every_row_has_a_sentence_in_both_views() -> None:
    """No combination of certainty, direction and size is without words."""
    project, _ = read_project(BASE)
    labels, _ = read_labels(project, "en")
    sizes = (None, "large", "moderate", "slight")
    for certainty, direction, size, audience in product(Certainty, Direction, sizes, Audience):
        assert labels.has(statement_key(row(certainty, direction, size), audience))
