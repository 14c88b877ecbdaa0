"""The schema's findings: one a mistake, at its place, in plain words, with the nearest known name."""

from __future__ import annotations

import pytest

from ldnsite.load.schema_findings import told as path_told
from ldnsite.model.evidence import EvidenceRow
from ldnsite.model.page import Condition
from ldnsite.model.record import Record
from ldnsite.model.site_records import Person, SiteSettings
from ldnsite.model.study import Study
from tests.load.reading_aids import record_of
from tests.load.test_records import PAGE

STUDY = "id: x\ntitle: X\nreports: [a]\ndesign: survey\nread: abstract\n"
ROW = "evidence:\n  - outcome: pain\n    comparison: placebo\n    finding: {direction: reduces}\n"
RESULT = "results:\n  - {id: a, outcome: pain, text: t, "
SITE = "title: T\npublisher: p\ndisclaimer: d\n"


@pytest.mark.parametrize(
    ("model", "text", "rule", "at", "words", "hint"),
    [
        (Condition, PAGE + "reviwed: 2026-01-01\n", "unknown-field", "8:1", "no field reviwed", "did you mean reviews?"),
        (Condition, PAGE + "zzz: 1\n", "unknown-field", "8:1", "no field zzz", "known fields are title"),
        (Condition, PAGE.replace("title:", "titel:"), "unknown-field", "1:1", "no field titel", "did you mean title?"),
        (Condition, PAGE.replace("title: Fibromyalgia\n", ""), "missing-field", "1:1", "title is missing", "add title:"),
        (Condition, PAGE + ROW.replace("placebo", "3"), "invalid-value", "10:17", "evidence 1, comparison", 'quotes: "3"'),
        (Condition, PAGE + ROW + "    certainty: lo\n", "invalid-value", "12:16", "one of high, moderate", "mean low?"),
        (Condition, PAGE + ROW + "    reasons: {imprecison: x}\n", "unknown-field", "12:15", "imprecison in evidence 1",
         "did you mean imprecision?"),
        (Condition, PAGE + ROW + "    reasons: {imprecision: {steps: 3, why: x}}\n", "invalid-value", "12:36",
         "at most 2", ""),
        (Condition, PAGE + ROW.replace("    comparison: placebo\n", ""), "missing-field", "9:5",
         "comparison is missing in evidence 1", "add comparison:"),
        (Condition, PAGE.replace("2026-01-02", "2026-02-30"), "invalid-value", "3:12", "no such day: 2026-02-30", ""),
        (Condition, PAGE.replace("12 months", "5 years"), "invalid-value", "5:15", "between 1 and 36 months", ""),
        (Condition, PAGE.replace("[team]", "team"), "invalid-value", "6:10", "authors should be a list", "[a, b]"),
        (Condition, PAGE.replace("[team]", "[]"), "invalid-value", "6:10", "at least 1", ""),
        (Condition, PAGE + "faq:\n", "invalid-value", "8:5", "faq has no value", "delete the field"),
        (Condition, PAGE + 'subtitle: ""\n', "invalid-value", "8:11", "subtitle: the text is empty", ""),
        (Condition, PAGE + "summary: {patient: a, profesional: b}\n", "unknown-field", "8:23",
         "profesional in summary", "did you mean professional?"),
        (Condition, PAGE + "status: 12\n", "invalid-value", "8:9", "one of draft, published, withdrawn, and is 12", ""),
        (Condition, PAGE + "withdrawn: gone\n", "invalid-value", "8:12", "withdrawn should be fields", ""),
        (Person, "id: 3\nname: A\n", "invalid-value", "1:5", "id should be text", 'quotes: "3"'),
        (Person, "id: a\nname: A\nclinician: perhaps\n", "invalid-value", "3:12", "true or false", ""),
        (Study, STUDY + "randomised: -1\n", "invalid-value", "6:13", "at least 0", ""),
        (Study, STUDY + "randomised: 3.5\n", "invalid-value", "6:13", "a whole number", ""),
        (Study, STUDY + RESULT + "value: '1,5'}\n", "invalid-value", "7:44", "should be a number", "decimal point"),
        (Study, STUDY + RESULT + "ci: [1]}\n", "invalid-value", "7:41", "ci has too few values", ""),
        (Study, STUDY + RESULT + "ci: [1, 2, 3]}\n", "invalid-value", "7:41", "at most 2 items, and has 3", ""),
        (Study, STUDY + RESULT + "p: 0.05}\n", "invalid-value", "7:40", "p should be text", 'quotes: "0.05"'),
        (Study, STUDY + RESULT + "arms: {ldn: {percnt: 1}}}\n", "unknown-field", "7:50",
         "percnt in results 1, arms, ldn", "did you mean percent?"),
        (SiteSettings, SITE + "base_url: ftp://x\n", "invalid-value", "4:11", "http or https address", ""),
        (SiteSettings, SITE + "style: amma\n", "invalid-value", "4:8", "one of ama", "did you mean ama?"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_finding(
    model: type[Record], text: str, rule: str, at: str, words: str, hint: str
) -> None:
    _, findings = record_of(model, text)
    assert [(finding.rule, str(finding.span)) for finding in findings] == [(rule, f"x.yaml:{at}")]
    assert words in findings[0].message
    assert hint in findings[0].hint


def test_no_finding_speaks_of_the_library() -> None:
    text = "id: {}\ntitle: []\nreports: {a: b}\ndesign: [x]\nread: 1\nrandomised: x\nresults: [1, {id: a}]\narms: x\n"
    _, findings = record_of(Study, text)
    for finding in findings:
        assert not {"input", "str", "dict", "tuple", "instance", "validator", "extra", "none"} & set(
            finding.message.lower().replace(",", " ").split()
        ), finding.message


def test_all_mistakes_are_found_in_one_run() -> None:
    text = PAGE.replace("12 months", "often") + ROW + "    certainty: lo\n    strat: high\nstatus: x\n"
    _, findings = record_of(Condition, text)
    assert sorted(finding.span.line for finding in findings) == [5, 12, 13, 14]


def test_a_path_is_told_as_an_editor_counts() -> None:
    assert path_told(("evidence", 1, "reasons", "imprecision")) == "evidence 2, reasons, imprecision"


def test_the_rows_of_the_table_are_valid_but_for_their_mistake() -> None:
    """Else a row would pass for the wrong reason."""
    assert record_of(Condition, PAGE + ROW)[1] == []
    assert record_of(Study, STUDY + RESULT + "ci: [1, 2], p: '0.05', value: 1.5}\n")[1] == []
    assert record_of(SiteSettings, SITE)[1] == []
    assert EvidenceRow.model_fields.keys() >= {"certainty", "reasons"}
