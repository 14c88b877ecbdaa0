"""The settings: placeholders stand for what cannot be read, so that the rest is still checked."""

from __future__ import annotations

import pytest

from ldnsite.load.reading import Reading
from ldnsite.load.settings import PATH, read_settings
from ldnsite.model.site_records import SiteSettings
from tests.load.reading_aids import PlainScanner, project_of, told

GOOD = "title: T\nlanguage: es\npublisher: p\ndisclaimer: d\n"


def read(text: str | None) -> tuple[SiteSettings, Reading]:
    reading = Reading(PlainScanner)
    return read_settings(project_of({PATH: text} if text is not None else {}), reading), reading


def test_good_settings_are_read() -> None:
    settings, reading = read(GOOD)
    assert reading.findings == ()
    assert reading.broken == frozenset()
    assert (str(settings.title), settings.language, settings.broken) == ("T", "es", False)
    assert str(settings.publisher.span) == f"{PATH}:3:12"


@pytest.mark.parametrize(
    ("text", "rule", "language"),
    [
        (None, "missing-file", "en"),
        ("", "invalid-value", "en"),
        ("title: [\n", "yaml-syntax", "en"),
        ("- a\n", "invalid-value", "en"),
        (GOOD.replace("title:", "titel:"), "unknown-field", "es"),
        (GOOD.replace("publisher: p\n", ""), "missing-field", "es"),
        (GOOD.replace("es", "Spanish"), "invalid-value", "en"),
        (GOOD + "style: ieee\n", "invalid-value", "es"),
    ],
)
def test_broken_settings_are_one_finding_and_keep_what_is_right(
    text: str | None, rule: str, language: str
) -> None:
    settings, reading = read(text)
    assert [finding.rule for finding in reading.findings] == [rule]
    assert settings.language == language
    assert settings.broken
    assert reading.broken == {f"files:{PATH}", "people:?"}


def test_texts_are_told_once_although_read_twice() -> None:
    _, reading = read(GOOD.replace("disclaimer: d", "disclaimer: BAD") + "style: ieee\n")
    assert told(reading.findings) == [("raw-html", f"{PATH}:4:13"), ("invalid-value", f"{PATH}:5:8")]
