"""Ids are unique within the list that they stand in."""

from __future__ import annotations

from ldnsite.load.record_ids import repeated_ids
from ldnsite.model.page import Condition
from ldnsite.model.safety import Drug
from ldnsite.model.study import Study
from tests.load.reading_aids import record_of, told
from tests.load.test_records import PAGE
from tests.load.test_schema_findings import STUDY


def test_rows_of_a_page_have_the_id_of_their_outcome_unless_given_one() -> None:
    row = "  - {{{0}outcome: pain, comparison: placebo, finding: {{direction: reduces}}}}\n"
    text = f"{PAGE}evidence:\n{row.format('')}{row.format('id: pain-2, ')}{row.format('')}{row.format('id: pain, ')}"
    record, findings = record_of(Condition, text)
    assert findings == []
    repeated = list(repeated_ids(record))
    assert told(repeated) == [("duplicate-id", "x.yaml:11:15"), ("duplicate-id", "x.yaml:12:10")]
    assert [str(finding.related[0].span) for finding in repeated] == ["x.yaml:9:15"] * 2


def test_a_result_and_a_harm_may_share_an_id_and_two_results_may_not() -> None:
    text = f"{STUDY}results: [{{id: a, outcome: o, text: t}}, {{id: a, outcome: p, text: t}}]\nharms: [{{id: a, text: t}}]\n"
    record, _ = record_of(Study, text)
    assert told(list(repeated_ids(record))) == [("duplicate-id", "x.yaml:6:46")]


def test_an_id_of_the_drug_stands_once_in_all_its_lists() -> None:
    """A block may name statements of several lists."""
    item = "{id: a, title: T, patient: p, professional: p, basis: label}"
    text = f"name: n\nshort: s\nwarnings: [{item}]\ninteractions: [{item}, {item}]\n"
    record, findings = record_of(Drug, text)
    assert findings == []
    repeated = list(repeated_ids(record))
    assert [finding.span.line for finding in repeated] == [4, 4]
    assert {finding.related[0].span.line for finding in repeated} == {3}
