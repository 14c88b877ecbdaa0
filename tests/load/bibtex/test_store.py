"""The store: every finding in one run, with its entry's key and exact place; entries decoded when asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.bibtex.store import open_store, read_store
from ldnsite.model.diagnostic import Diagnostic, Severity
from tests.load.bibtex.reading import PATH, WHOLE, entry, read, rules, source


def the(found: tuple[Diagnostic, ...], rule: str) -> Diagnostic:
    (one,) = [one for one in found if one.rule == rule]
    return one


def test_no_file_gives_an_empty_store() -> None:
    store, found = read_store([])
    assert not store.entries
    assert not found


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"only words", b"\0" * 100, b"@", b"@{}", "@article".encode("utf-16")]
)
def test_a_file_without_entries_is_no_matter(data: bytes) -> None:
    store, _ = read(data)
    assert len(store.entries) == 0


def test_a_sound_entry_has_no_findings() -> None:
    store, found = read(f"@article{{a, {WHOLE}}}")
    assert not found
    assert store.entries["a"].raw == f"@article{{a, {WHOLE}}}"
    assert not store.entries["a"].broken


def test_entries_are_read_only_and_decoded_on_access() -> None:
    store, entries, _ = open_store([source(f"@article{{a, {WHOLE}}}\n@article{{b, {WHOLE}}}")])
    assert list(store.entries) == ["a", "b"]
    assert not entries._read
    first = store.entries["a"]
    assert store.entries["a"] is first
    assert list(entries._read) == ["a"]
    assert not entries._examined
    with pytest.raises(TypeError):
        store.entries["c"] = first  # type: ignore[index]
    with pytest.raises(KeyError):
        store.entries["c"]
    assert store.get("c") is None


def test_aliases_lead_to_the_entry() -> None:
    store, found = read(f"@article{{a, ids = {{old2013, older}}, {WHOLE}}}")
    assert store.get("old2013") is store.get("older") is store.get("a")
    assert store.entries["a"].aliases == ("old2013", "older")
    assert not found


def test_an_alias_that_is_taken_is_reported() -> None:
    store, found = read(f"@article{{a, ids = {{b}}, {WHOLE}}}\n@misc{{b, title = {{T}}, year = 2013}}")
    assert store.entries["b"].key == "b"
    assert the(found, "bib-duplicate-key").related[0].span.line == 2


@pytest.mark.parametrize(("second", "other"), [("younger2013", "b.bib:1:10"), ("Younger2013", "b.bib:1:10")])
def test_a_repeated_key_names_both_places_across_files(second: str, other: str) -> None:
    _, found = read(f"@article{{younger2013, {WHOLE}}}", f"@article{{{second}, {WHOLE.replace('x}', 'y}')}}}")
    finding = the(found, "bib-duplicate-key")
    assert str(finding.span) == f"references/{other}"
    assert str(finding.related[0].span) == "references/a.bib:1:10"
    assert finding.key == second
    assert finding.severity is Severity.ERROR


def test_the_first_of_two_entries_counts_and_twins_are_a_warning() -> None:
    twice = f"@article{{a, {WHOLE}}}"
    store, found = read(twice, twice.replace(", title", ",\n title"))
    assert store.entries["a"].store == PATH
    assert the(found, "bib-duplicate-key").severity is Severity.WARNING


def test_a_repeated_field_names_both_places() -> None:
    store, found = read("@misc{a,\n title = {One},\n Title = {Two}, year = 2013}")
    finding = the(found, "bib-duplicate-field")
    assert (finding.span.line, finding.related[0].span.line, finding.key) == (3, 2, "a")
    assert store.entries["a"].title[0].text == "One"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("doi = {10.1002/X_Y}", r"doi = {https://doi.org/10.1002/x\_y}"),
        ("pmid = {23359310}", "pmid = {PMID: 23359310}"),
    ],
)
def test_one_work_under_two_keys_is_found(one: str, two: str) -> None:
    _, found = read(
        f"@misc{{a, title = {{T}}, year = 2013, {one}}}\n@misc{{b, title = {{T}}, year = 2013, {two}}}"
    )
    finding = the(found, "bib-duplicate-work")
    assert finding.key == "b"
    assert finding.related[0].span.line == 1
    assert finding.severity is Severity.WARNING


def test_findings_name_the_value() -> None:
    """The span of a finding on a field is that of its value, delimiters included."""
    text = "@misc{k,\n  title = {T}, year = 2013,\n  url = {javascript:alert(1)}}"
    finding = the(read(text)[1], "bib-url")
    assert (finding.span.line, finding.span.column, finding.span.end_column) == (3, 9, 30)
    assert finding.key == "k"


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", "<b onclick=x>y</b>", "<img src=x onerror=y>", "a</p>"]
)
def test_html_in_a_title_is_an_error_and_stays_text(title: str) -> None:
    store, found = read(f"@misc{{k, title = {{{title}}}, year = 2013}}")
    assert {one.rule for one in found if one.severity is Severity.ERROR} == {"raw-html"}
    assert "".join(run.text for run in store.entries["k"].title) == title


def test_plain_emphasis_in_html_is_read_as_such_and_said() -> None:
    store, found = read("@misc{k, title = {<i>in vivo</i> and CO<sub>2</sub>}, year = 2013}")
    assert [(run.text, run.style) for run in store.entries["k"].title] == [
        ("in vivo", "italic"), (" and CO", "plain"), ("2", "sub"),
    ]  # fmt: skip
    assert {(one.rule, one.severity) for one in found} == {("raw-html", Severity.WARNING)}


@pytest.mark.parametrize("title", ["p < 0.05", "a <LDN and more> b", "x<y", "30% & more"])
def test_what_only_looks_like_html_is_let_be(title: str) -> None:
    assert "raw-html" not in rules(f"@misc{{k, title = {{{title}}}, year = 2013}}")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://x.org/", "www.x.org", 'https://x.org/"onmouseover="alert(1)']
)
def test_only_web_addresses_are_let_in(url: str) -> None:
    assert rules(f"@misc{{k, title = {{T}}, year = 2013, url = {{{url}}}}}") == ["bib-url"]


def test_another_encoding_is_a_warning_with_the_place() -> None:
    store, found = read("@misc{k,\n title = {Caf\u00e9}, year = 2013}".encode("cp1252"))
    finding = the(found, "bib-encoding")
    assert (finding.span.line, finding.span.column, finding.severity) == (2, 14, Severity.WARNING)
    assert store.entries["k"].title[0].text == "Caf\u00e9"


def test_an_undefined_abbreviation_is_an_error_and_keeps_its_name() -> None:
    store, found = read("@string{pain = {Pain}}\n@misc{k, title = {T}, year = 2013, journal = pian}")
    finding = the(found, "bib-syntax")
    assert "pian" in finding.message
    assert "pain" in finding.hint
    assert store.entries["k"].container[0].text == "pian"


def test_abbreviations_hold_across_files_and_before_their_definition() -> None:
    store, found = read("@misc{k, title = {T}, year = 2013, journal = j # { Med}}", "@string{j = {Pain}}")
    assert store.entries["k"].container[0].text == "Pain Med"
    assert not found


def test_an_entry_without_key_is_a_warning_for_nobody_can_cite_it() -> None:
    store, found = read("@misc{, title = {T}, year = 2013}")
    assert not store.entries
    assert [(one.rule, one.severity) for one in found] == [("bib-syntax", Severity.WARNING)]


def test_a_broken_entry_stays_and_says_so() -> None:
    store, found = read("@misc{k, title = {T}, year = 2013\n\n@misc{l, title = {U}, year = 2014}")
    assert store.entries["k"].broken
    assert not store.entries["l"].broken
    assert ["in k:" in one.message for one in found] == [True]


def test_the_digest_changes_with_what_an_entry_draws_on() -> None:
    """A page is made again when a macro or a parent of its references changed."""
    child = "@inbook{c, crossref = {p}, title = j, year = 2013}"
    one = read(f"@string{{j = {{A}}}}@book{{p, title = {{P}}}}{child}")[0].entries["c"]
    two = read(f"@string{{j = {{B}}}}@book{{p, title = {{P}}}}{child}")[0].entries["c"]
    three = read(f"@string{{j = {{A}}}}@book{{p, title = {{Q}}}}{child}")[0].entries["c"]
    assert len({one.digest, two.digest, three.digest}) == 3
    assert (
        one.digest == read(f"@string{{j = {{A}}}}\n\n@book{{p, title = {{P}}}}{child}")[0].entries["c"].digest
    )


def test_fields_and_their_places_are_kept_as_written() -> None:
    reference = entry("Title = {A  {B}}, year = 2013, file = {:a.pdf:PDF}, seedref = {001}")
    assert reference.fields == {"title": "A  {B}", "year": "2013", "file": ":a.pdf:PDF", "seedref": "001"}
    assert reference.field_spans["year"].column == 35


PIECES = (
    "@article{", "@misc{k,", "@book{p,", "@string{j=", "@comment{", "{", "}", "(", ")", '"', ",", "=", "#", "%", "\n", "\r\n",
    " ", "title = {", "author = {Younger, J and others}", ",\n", "year=2013", "12-14", "jan", "crossref = {k}", "xdata={p}",
    "ids = {k,p}", "doi = {10.1002/x\\_y}", "url={javascript:x}", "\ufeff", "month = {Sept}", "date={2013/..}", "pages={1--}",
    "<i>", "<script>", "\\'", "$", "\\u", "\0", "\u2028", "日",
)  # fmt: skip
stores = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=50).map("".join)


@given(stores)
def test_any_text_is_read_and_every_span_stands_inside_it(text: str) -> None:
    data = text.encode("utf-8", "replace")
    lines = data.decode().split("\n")
    store, found = read(data)
    spans = [span for one in found for span in (one.span, *(related.span for related in one.related))]
    for key in store.entries:
        reference = store.entries[key]
        assert reference.raw in data.decode()
        spans += [reference.span, *reference.field_spans.values()]
    for span in spans:
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    store, _ = read(data)
    assert all(store.entries[key].store == PATH for key in store.entries)


@given(stores)
def test_reading_twice_gives_the_same(text: str) -> None:
    data = text.encode("utf-8", "replace")
    assert read(data)[1] == read(data)[1]


@pytest.mark.parametrize(
    "text",
    [
        "@misc{k, title = {T}, year = 2013",
        "@misc{k, title = {T, year = 2013}",
        "@misc{k, title = {T}, year = 2013\n\n@misc{l, title = {U}, year = 2014}",
        "@misc{, title = {T}, year = 2013",
    ],
)
def test_what_is_never_closed_is_an_error_whoever_cites_it(text: str) -> None:
    """It has no key, for the pipeline lowers findings on entries that nobody cites."""
    found = [one for one in read(text)[1] if "never closed" in one.message]
    assert [(one.rule, one.severity, one.key) for one in found] == [("bib-syntax", Severity.ERROR, "")]
