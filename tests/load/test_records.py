"""Validation: records know where they stand; a broken one keeps what is right in it."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from ldnsite.load.pages import STAND_INS
from ldnsite.load.records import Scanners, read_record
from ldnsite.load.yaml_source import digest_of, parse_yaml
from ldnsite.model.page import Condition
from ldnsite.model.site_records import Person
from ldnsite.model.span import Source
from ldnsite.model.study import Study
from tests.load.reading_aids import PlainScanner, record_of, told
from tests.strategies import values

PAGE = """\
title: Fibromyalgia
verdict: Unclear.
published: 2026-01-02
updated: 2026-01-03
review_every: 12 months
authors: [team]
conditions: [fibromyalgia]
"""


def test_a_record_knows_where_each_value_stands() -> None:
    record, findings = record_of(Person, "id: ann\nname: {en: Ann, es: Ana}\n")
    assert findings == []
    assert not record.broken
    assert str(record.origin.at("name", "es")) == "x.yaml:2:21"
    assert str(record.id.span) == "x.yaml:1:5"
    assert record.origin.digest == digest_of({"id": "ann", "name": {"en": "Ann", "es": "Ana"}})


def test_a_broken_record_is_what_is_right_in_it() -> None:
    record, findings = record_of(
        Condition, PAGE + "sumary: x\nask: [one, 2, three]\nview_note: 3\nsummary: kept BAD\n", STAND_INS
    )
    assert told(findings) == [
        ("invalid-value", "x.yaml:10:12"),
        ("invalid-value", "x.yaml:9:12"),
        ("unknown-field", "x.yaml:8:1"),
        ("raw-html", "x.yaml:11:15"),
    ]
    assert record.broken
    assert [text.variants[0].source.text for text in record.ask] == ["one", "three"]
    assert record.summary.variants[0].source.text == "kept BAD"
    assert record.view_note is None


def test_stand_ins_take_the_place_of_required_fields() -> None:
    record, findings = record_of(Condition, "updated: yesterday\nbody: Words\n", STAND_INS)
    assert {finding.rule for finding in findings} == {"missing-field", "invalid-value"}
    assert record.broken
    assert (str(record.title), record.updated) == ("?", date(2000, 1, 1))
    assert record.body.variants[0].source.text == "Words"


def test_no_stand_in_is_used_when_all_is_well() -> None:
    record, findings = record_of(Condition, PAGE, STAND_INS)
    assert findings == []
    assert record.authors == ("team",)


def test_when_too_little_is_left_there_is_no_record() -> None:
    record, findings = record_of(Person, "organisation: true\n")
    assert record is None
    assert [finding.rule for finding in findings] == ["missing-field", "missing-field"]


def test_an_item_that_lacks_a_field_is_left_out_alone() -> None:
    text = "id: x\ntitle: X\nreports: [a]\ndesign: survey\nread: abstract\narms: [{id: a}, {id: b, label: B}, {label: C}]\n"
    record, findings = record_of(Study, text)
    assert [arm.id for arm in record.arms] == ["b"]
    assert told(findings) == [("missing-field", "x.yaml:6:8"), ("missing-field", "x.yaml:6:36")]


def test_a_record_that_is_no_mapping_is_one_finding() -> None:
    for text in ("", "words\n", "- a\n"):
        record, findings = record_of(Person, text)
        assert record is None
        assert [finding.rule for finding in findings] == ["invalid-value"]


@given(value=values)
def test_any_data_is_a_record_or_found_out(value: object) -> None:
    """Also when the schema's own fields hold it."""
    for field in ("reviews", "evidence", "withdrawn", "title", "body"):
        data = {"title": "X", field: value, "authors": value}
        parsed, _ = parse_yaml(Source.of_file(PAGE, "x.yaml"))
        assert parsed is not None
        parsed.data.update(data)
        record, findings = read_record(Condition, parsed, Scanners(PlainScanner(), PlainScanner()), STAND_INS)
        assert bool(findings) == (record is None or record.broken)
