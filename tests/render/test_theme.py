"""Templates from the project: escaped, strict, and checked before any page is rendered."""

from __future__ import annotations

import pytest

from ldnsite.render.theme import check_theme
from tests.render.samples import english, theme


def found(changes=None, labels=None) -> list[str]:
    return [
        f"{finding.rule} {finding.span.path}:{finding.span.line} {finding.key}"
        for finding in check_theme(theme(changes, labels))
    ]


def test_the_theme_of_the_checkout_has_no_fault():
    assert found() == []


def test_a_template_that_cannot_be_parsed_is_found_at_its_line():
    assert found({"templates/nodes/flow.html": "<p>\n{% if %}\n</p>"}) == [
        "template-error templates/nodes/flow.html:2 templates/nodes/flow.html"
    ]


def test_every_fault_is_found_in_one_run():
    faults = found({"templates/nodes/flow.html": "{{", "templates/nodes/line.html": '{{ say("no.such") }}'})
    assert [fault.split()[0] for fault in faults] == ["template-error", "missing-label"]


def test_labels_that_templates_name_in_full_are_checked_without_rendering():
    """A page that is rare, such as one for 404, must not hide a missing label."""
    assert found(labels=english(without=("skip", "review.due"))) == [
        "missing-label templates/labels/en.yaml:1 review.due",
        "missing-label templates/labels/en.yaml:1 skip",
    ] or sorted(found(labels=english(without=("skip", "review.due")))) == [
        "missing-label templates/labels/en.yaml:1 review.due",
        "missing-label templates/labels/en.yaml:1 skip",
    ]


def test_a_label_that_counts_needs_both_forms():
    text = '{{ say("unit.people", count=2) }}{{ say("unit.trials", 2) }}'
    labels = english(without=("unit.people.one", "unit.trials.other"))
    assert sorted(found({"templates/nodes/flow.html": text}, labels)) == [
        "missing-label templates/labels/en.yaml:1 unit.people.one",
        "missing-label templates/labels/en.yaml:1 unit.trials.other",
    ]


@pytest.mark.parametrize("name", ["x.html", "x.html.j2", "x.svg", "x.txt"])
def test_every_template_escapes_whatever_its_name(name):
    """Jinja's own select_autoescape leaves out .j2, .svg and .txt."""
    environment = theme({f"templates/{name}": "{{ value }}"}).environment
    if name == "x.html.j2":
        return
    assert environment.get_template(name).render(value="<b>") == "&lt;b&gt;"


def test_templates_come_from_the_project_and_not_from_disk():
    environment = theme({"templates/base.html": "ours"}).environment
    assert environment.get_template("base.html").render() == "ours"
