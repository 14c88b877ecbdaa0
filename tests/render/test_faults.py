"""A mistake in a template is a finding with the template's file and line; a mistake of ours is not hidden."""

from __future__ import annotations

import pytest

from ldnsite.render.page import render_page
from tests.render.samples import page, theme


def faults(text: str, path: str = "templates/nodes/bullets.html") -> list[tuple[str, str, int, str]]:
    _, findings = render_page(page(), theme({path: text}))
    return [(finding.rule, finding.span.path, finding.span.line, finding.message) for finding in findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>\n{{ node.itmes }}", "itmes"),
        ("<p>\n{{ nosuch }}", "nosuch"),
        ("<p>\n{% if nosuch %}{% endif %}", "nosuch"),
        ("<p>\n{{ 1 + 'a' }}", "unsupported operand"),
        ("<p>\n{{ say(nosuch) }}", "nosuch"),
        ("<p>\n{{ node.items|nosuch }}", "nosuch"),
        ("<p>\n{{ node.items[99].x }}", "has no element 99"),
        ("<p>\n{% include 'partials/nosuch.html' %}", "partials/nosuch.html"),
        ("<p>\n{{ 'javascript:x'|address }}", "javascript:x"),
        ("<p>\n{% endfor %}", "endfor"),
        ("<p>\n{{ show.picture('nosuch.png') }}", ""),
    ],
)
def test_a_mistake_in_a_template_is_found_at_its_line(text, words):
    (fault,) = set(faults(text))
    if not words:
        assert fault[0] == "missing-asset"
        return
    rule, path, line, message = fault
    assert (rule, path, line) == ("template-error", "templates/nodes/bullets.html", 2)
    assert words in message


def test_one_broken_template_hides_neither_the_page_nor_other_faults():
    """All findings in one run."""
    changes = {"templates/nodes/bullets.html": "{{ a }}", "templates/nodes/table.html": "\n{{ b }}"}
    html, findings = render_page(page(), theme(changes))
    assert [(finding.span.path, finding.span.line) for finding in findings] == [
        ("templates/nodes/bullets.html", 1), ("templates/nodes/table.html", 2)]  # fmt: skip
    assert b"Fibromyalgia" in html


def test_a_fault_in_the_layout_gives_no_page_and_says_where():
    html, findings = render_page(page(), theme({"templates/layouts/condition.html": "{{ nosuch }}"}))
    assert html == b""
    assert [finding.span.path for finding in findings] == ["templates/layouts/condition.html"]


def test_a_missing_template_is_named():
    _, findings = render_page(page(), theme({"templates/nodes/flow.html": None}))
    assert {(finding.rule, finding.message) for finding in findings} == {
        ("template-error", "there is no template nodes/flow.html")
    }


def test_a_mistake_of_ours_is_not_blamed_on_the_template():
    """An exception from our own code stays an exception: the command reports it as a bug."""
    with pytest.raises(AttributeError):
        render_page(page(sections=("not a section",)), theme())
