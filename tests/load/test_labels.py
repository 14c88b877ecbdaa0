"""Labels: flattened, completed from English and from the theme, with patterns that can be filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from ldnsite.load.labels import read_labels
from ldnsite.load.project import THEME_LABELS, read_project
from tests.load.reading_aids import LABELS, project_of, told


def test_nested_keys_are_joined_by_dots() -> None:
    labels, findings = read_labels(project_of({LABELS: "a:\n  b: B\n  c: {d: 'D {x}'}\ne: E\n"}), "en")
    assert dict(labels.entries) == {"a.b": "B", "a.c.d": "D {x}", "e": "E"}
    assert findings == ()
    assert (labels.language, labels.say("a.c.d", x=1)) == ("en", "D 1")


def test_a_site_need_only_hold_what_it_changes() -> None:
    files = {LABELS: "a: own\n", f"{THEME_LABELS}en.yaml": "a: theme\nb: theme\n"}
    labels, findings = read_labels(project_of(files), "en")
    assert dict(labels.entries) == {"a": "own", "b": "theme"}
    assert findings == ()


def test_what_a_language_lacks_is_english_and_reported_once() -> None:
    files = {LABELS: "".join(f"k{n}: x\n" for n in range(9)), "templates/labels/es.yaml": "k3: y\n"}
    labels, (finding,) = read_labels(project_of(files), "es")
    assert (labels.entries["k3"], labels.entries["k4"]) == ("y", "x")
    assert (finding.rule, finding.span.path) == ("missing-field", "templates/labels/es.yaml")
    assert "8 labels are missing: k0, k1, k2, k4, k5, ..." in finding.message


def test_a_language_without_labels_is_found() -> None:
    labels, findings = read_labels(project_of({LABELS: "a: A\n"}), "pt-BR")
    assert told(findings) == [("missing-file", "templates/labels/pt-BR.yaml:1:1")]
    assert labels.entries["a"] == "A"


@pytest.mark.parametrize(
    ("text", "at", "words", "hint"),
    [
        ("a: 3\n", "1:4", "should be text, and is 3", 'quotes: "3"'),
        ("a:\n", "1:3", "should be text", ""),
        ("a: [b]\n", "1:4", "should be text, and is a list", ""),
        ("a: 'x {y'\n", "1:4", "brace", "{{ and }}"),
        ("a: 'x } y'\n", "1:4", "brace", "{{ and }}"),
    ],
)
def test_a_label_that_is_no_pattern_is_found(text: str, at: str, words: str, hint: str) -> None:
    labels, (finding,) = read_labels(project_of({LABELS: text}), "en")
    assert (finding.rule, str(finding.span)) == ("invalid-value", f"{LABELS}:{at}")
    assert words in finding.message
    assert hint in finding.hint
    assert not labels.entries


def test_a_field_that_the_program_does_not_fill_in_is_found() -> None:
    files = {LABELS: "due: 'due {date}'\n", "templates/labels/es.yaml": "due: 'hasta {dat}'\n"}
    labels, findings = read_labels(project_of(files), "es")
    assert ("invalid-value", "templates/labels/es.yaml:1:6") in told(findings)
    assert findings[0].hint == "did you mean date?"
    assert labels.entries["due"] == "due {date}", "English stands in"


def test_broken_yaml_leaves_the_rest_standing() -> None:
    files = {LABELS: "a: [\n", f"{THEME_LABELS}en.yaml": "a: theme\n"}
    labels, findings = read_labels(project_of(files), "en")
    assert [finding.rule for finding in findings] == ["yaml-syntax"]
    assert labels.entries["a"] == "theme"


def test_the_digest_is_that_of_the_entries() -> None:
    one, other, third = (
        read_labels(project_of({LABELS: text}), "en")[0].digest
        for text in ("a: x\nb: y\n", "b: 'y'\na: x\n", "a: x\n")
    )
    assert one == other != third


def test_the_theme_speaks_english_without_fault(tmp_path: Path) -> None:
    labels, findings = read_labels(read_project(tmp_path)[0], "en")
    assert findings == ()
    assert labels.has("date.day")
