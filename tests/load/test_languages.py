"""A text that is told by language has the site's own, for each audience."""

from __future__ import annotations

import pytest

from ldnsite.load.languages import missing_languages
from ldnsite.model.page import Condition
from tests.load.reading_aids import record_of, told
from tests.load.test_records import PAGE


@pytest.mark.parametrize(
    "text",
    ["x", "{en: x, es: y}", "{patient: x, professional: {en: x, es: y}}", "{patient: x}", "{en: x}"],
)
def test_a_text_with_the_sites_language_or_none_is_complete(text: str) -> None:
    record, _ = record_of(Condition, f"{PAGE}summary: {text}\n")
    assert list(missing_languages(record, "en")) == []


def test_a_text_without_it_is_found_for_each_audience() -> None:
    text = f"{PAGE}summary: {{patient: {{es: x}}, professional: {{en: y}}}}\nask: [{{es: z, fr: q}}]\n"
    record, _ = record_of(Condition, text)
    findings = list(missing_languages(record, "en"))
    assert sorted(told(findings)) == [
        ("missing-language", "x.yaml:8:25"),
        ("missing-language", "x.yaml:9:12"),
    ]
    assert any("beside es, fr" in finding.hint for finding in findings)


def test_texts_deep_inside_are_looked_at() -> None:
    reasons = "reasons: {imprecision: {why: {es: w}}}"
    row = f"{{outcome: o, comparison: {{es: c}}, finding: {{direction: reduces}}, {reasons}}}"
    record, findings = record_of(Condition, f"{PAGE}evidence: [{row}]\n")
    assert findings == []
    assert len(list(missing_languages(record, "en"))) == 2
