"""The report for people, compared in full."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.diagnostic import Diagnostic, Related, Severity
from ldnsite.model.span import Source, Span
from ldnsite.report.as_text import as_text, coloured

PAGE = "content/conditions/fibromyalgia.md"
SOURCES = {PAGE: "---\ntitle: Fibromyalgia\n---\nTested [@youngr2013].\n", "b.md": "one\ntwo\n"}


def finding(rule="unknown-citation", severity=Severity.ERROR, message="wrong", span=None, **more):
    return Diagnostic(rule, severity, message, span or Span(PAGE, 4, 9, 4, 20), **more)


def test_a_whole_report():
    """Place, severity, message, rule; the line and carets; the remedy; the related place; the count."""
    other = Related("first used here", Span(PAGE, 2, 1, 2, 6))
    found = [
        finding(
            message='no entry "youngr2013" in ldn.bib', hint="did you mean younger2013?", related=(other,)
        ),
        finding("glued-list", Severity.WARNING, "a list is glued on", Span("b.md", 2, 1)),
        finding("draft-skipped", Severity.NOTE, "a draft", Span("c.md")),
    ]
    assert as_text(found, SOURCES) == (
        'content/conditions/fibromyalgia.md:4:9: error: no entry "youngr2013" in ldn.bib [unknown-citation]\n'
        "  4 | Tested [@youngr2013].\n"
        "    |         ^^^^^^^^^^^\n"
        "  hint: did you mean younger2013?\n"
        "  see content/conditions/fibromyalgia.md:2:1: first used here\n"
        "  2 | title: Fibromyalgia\n"
        "    | ^^^^^\n"
        "\n"
        "b.md:2:1: warning: a list is glued on [glued-list]\n"
        "  2 | two\n"
        "    | ^\n"
        "\n"
        "c.md:1:1: note: a draft [draft-skipped]\n"
        "\n"
        "1 error, 1 warning, 1 note\n"
    )


def test_no_findings_are_said_too():
    """Silence could mean that nothing was looked at."""
    assert as_text([], {}) == "no findings\n"


def test_numbers_are_said_right():
    """One, several and none of a kind."""
    found = [finding(message=str(n)) for n in range(2)] + [
        finding("draft-skipped", Severity.NOTE, str(n)) for n in range(3)
    ]
    assert as_text(found, {}).endswith("\n2 errors, 3 notes\n")


def test_order_is_path_line_column_rule():
    """Whatever the order in which they were found; the same finding of both views is told once."""
    spans = [Span("b", 1, 1), Span("a", 10, 1), Span("a", 9, 5), Span("a", 9, 4)]
    found = [finding(rule, span=span) for span in spans for rule in ("z", "y")]
    told = as_text([*found, *found], {})
    heads = [line.split(" ")[0] + line.split(" ")[-1] for line in told.splitlines() if "error:" in line]
    assert heads == [f"{place}:[{rule}]" for place in ("a:9:4", "a:9:5", "a:10:1", "b:1:1") for rule in "yz"]
    assert told.endswith("8 errors\n")


def test_a_finding_without_a_place():
    """Has no path to name, and no line to show."""
    assert as_text([finding(span=Span(""))], {}).startswith("error: wrong [unknown-citation]\n\n")


def test_messages_stay_on_one_line():
    """A program that reads `path:line:col:` is not misled by a message."""
    told = as_text([finding(message="a\nb.md:1:1: error: forged", hint="x\r\ny")], {})
    assert told.splitlines()[0].endswith("error: a b.md:1:1: error: forged [unknown-citation]")
    assert "  hint: x y\n" in told


def test_nothing_in_a_source_steers_the_terminal():
    """Escape sequences and reordering marks in text, messages and paths are shown, not obeyed."""
    evil = "\x1b[2J\u202egnp.exe\x9b1m"
    told = as_text([finding(message=evil, hint=evil, span=Span(f"a{evil}", 1, 1))], {f"a{evil}": evil})
    assert not set(told) & {"\x1b", "\u202e", "\x9b"}
    assert "␛[2J" in told


def test_colours_change_nothing_but_colour():
    """Without the escape sequences the report is the plain one."""
    import re

    found = [finding(hint="so")]
    painted = as_text(found, SOURCES, coloured)
    assert "\x1b[1;31merror:\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == as_text(found, SOURCES)


@given(text=st.text(max_size=60), data=st.data())
def test_any_source_and_any_span_can_be_told(text, data):
    """Also spans that a changed file no longer has; and the report ends in the count."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    exact = Source.of_file(text, "x").span(start, end)
    wild = data.draw(st.builds(Span, st.just("x"), *[st.integers(0, 80)] * 4))
    for span in (exact, wild):
        assert as_text([finding(span=span)], {"x": text}).endswith("1 error\n")


def test_errors_stand_first_then_warnings_then_notes():
    """An error does not drown among notes of files before it."""
    found = [
        finding("n", Severity.NOTE, span=Span("a", 1, 1)),
        finding("w", Severity.WARNING, span=Span("b", 1, 1)),
        finding("e", span=Span("d", 1, 1)),
        finding("e", span=Span("c", 1, 1)),
    ]
    told = as_text(found, {}).splitlines()
    assert [line[0] for line in told if "[" in line] == ["c", "d", "b", "a"]


def test_many_notes_of_one_rule_in_one_file_are_counted():
    """Three are told; warnings and errors always are, and other rules and files have their own count."""
    notes = [finding("n", Severity.NOTE, span=Span("a", line, 1)) for line in range(1, 36)]
    other = [finding("o", Severity.NOTE, span=Span("a", line, 1)) for line in range(1, 4)]
    errors = [finding("n", span=Span("a", line, 1)) for line in range(1, 9)]
    told = as_text([*notes, *other, *errors], {})
    assert "and 32 more notes of n in a; --format json has all\n" in told
    assert (told.count("note: wrong [n]"), told.count("note: wrong [o]"), told.count("error:")) == (3, 3, 8)
    assert told.count("more note") == 1
    assert told.endswith("8 errors, 38 notes\n")
