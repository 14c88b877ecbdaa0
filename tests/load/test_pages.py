"""Pages from both kinds of file, whole or broken."""

from __future__ import annotations

from ldnsite.load.pages import read_pages
from ldnsite.load.reading import Reading
from ldnsite.model.page import Condition, Page, PlainPage
from tests.load.reading_aids import PlainScanner, source_file, told
from tests.load.test_records import PAGE


def read(files: dict[str, str | bytes]) -> tuple[dict[str, Page], Reading]:
    reading = Reading(PlainScanner)
    named = [
        (path.removeprefix("content/").rpartition(".")[0], source_file(path, text))
        for path, text in files.items()
    ]
    return read_pages(named, reading), reading


def test_markdown_and_yaml_pages_are_the_same_page() -> None:
    pages, reading = read(
        {
            "content/conditions/a.md": f"---\n{PAGE}---\nSummary: x\n\nTwo\n",
            "content/conditions/b.yaml": f"{PAGE}body: |\n  Summary: x\n\n  Two\n",
        }
    )
    assert reading.findings == ()
    one, other = pages["conditions/a"], pages["conditions/b"]
    assert isinstance(one, Condition)
    assert (one.id, other.id) == ("conditions/a", "conditions/b")
    assert one.body is not None and other.body is not None  # noqa: PT018 - for the type
    assert one.body.variants[0].source.text == other.body.variants[0].source.text == "Summary: x\n\nTwo\n"
    assert one.origin.digest == other.origin.digest
    assert str(one.body.variants[0].source.span(12, 13)) == "content/conditions/a.md:12:1"
    assert str(other.body.variants[0].source.span(12, 13)) == "content/conditions/b.yaml:11:3"
    assert one.origin.at("body").line == 10


def test_the_folder_says_the_kind() -> None:
    pages, _ = read({"content/pages/a.md": f"---\n{PAGE.replace('conditions: [fibromyalgia]', '')}---\n"})
    assert isinstance(pages["pages/a"], PlainPage)
    assert pages["pages/a"].body is None


def test_two_files_for_one_page_are_found_and_the_first_is_read() -> None:
    pages, reading = read(
        {
            "content/conditions/a.md": f"---\n{PAGE}---\n",
            "content/conditions/a.yaml": PAGE.replace("Fibro", "Other"),
        }
    )
    assert told(reading.findings) == [("duplicate-id", "content/conditions/a.yaml:1:1")]
    assert reading.findings[0].related[0].span.path == "content/conditions/a.md"
    assert str(pages["conditions/a"].title) == "Fibromyalgia"


def test_a_broken_page_is_noted_and_still_told() -> None:
    pages, reading = read(
        {"content/conditions/a.md": f"---\n{PAGE.replace('[team]', '3')}status: x\n---\nText BAD\n"}
    )
    assert [finding.rule for finding in reading.findings] == ["invalid-value", "invalid-value", "raw-html"]
    assert reading.broken == {"pages:conditions/a", "people:?", "conditions:?"}
    page = pages["conditions/a"]
    assert page.broken
    assert page.id == "conditions/a"
    assert page.body is not None


def test_a_body_is_scanned_although_its_front_matter_is_no_yaml() -> None:
    pages, reading = read({"content/conditions/a.md": "---\ntitle: a: b\n---\nText BAD\n"})
    assert told(reading.findings) == [
        ("yaml-syntax", "content/conditions/a.md:2:9"),
        ("raw-html", "content/conditions/a.md:4:6"),
    ]
    assert pages == {}
    assert reading.broken == {"pages:conditions/a"}


def test_a_page_of_two_bodies_is_found() -> None:
    _, reading = read({"content/conditions/a.md": f"---\n{PAGE}body: x\n---\nText\n"})
    assert told(reading.findings) == [("unknown-field", "content/conditions/a.md:9:1")]


def test_a_file_that_cannot_be_decoded_is_noted_once() -> None:
    pages, reading = read({"content/conditions/a.md": b"\xe9", "content/conditions/b.yaml": b"\xe9"})
    assert pages == {}
    assert reading.findings == (), "reading the project has found it"
    assert reading.broken == {"pages:conditions/a", "pages:conditions/b"}


def test_merge_markers_are_not_reported_as_yaml() -> None:
    text = f"---\n{PAGE}<<<<<<< HEAD\nstatus: draft\n=======\nsubtitle: x\n>>>>>>> other\n---\n"
    pages, reading = read({"content/conditions/a.md": text})
    assert reading.findings == ()
    assert pages["conditions/a"].status == "draft"
