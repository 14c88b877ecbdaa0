"""What other readers of BibTeX do wrong, row by row: the known traps of pybtex (A1) and of citation tools (P).

Each row has the trap's number, what stands in the file, and what must hold. "Printed" rows go through a style.
"""

from __future__ import annotations

import threading

import pytest

from ldnsite.cite.author_year import author_years
from ldnsite.cite.doi import doi_url
from ldnsite.cite.styles import STYLES
from ldnsite.model.diagnostic import Severity
from ldnsite.model.reference import PersonName, Reference, RichRun, rich_text
from tests.cite.runs import text_of
from tests.load.bibtex.reading import WHOLE, entry, read, rules

MISC = "title = {T}, year = 2013"

TEXTS = {
    # trap: (a field's value, what a reader reads)
    "A1.1 percent": ("Pain fell by 30% in women with fibromyalgia", "Pain fell by 30% in women with fibromyalgia"),
    "A1.1 percent at the start": ("30% of users", "30% of users"),
    "A1.1 percent in an address": (r"\url{http://x/a_b%20c}", "http://x/a_b%20c"),
    "A1.2 textit": (r"\textit{in vivo}", "in vivo"),
    "A1.2 emph in braces": (r"{\emph{Ips}}", "Ips"),
    "A1.2 textsubscript": (r"H\textsubscript{2}O", "H2O"),
    "A1.2 textsuperscript": (r"\textsuperscript{18}F", "18F"),
    "A1.2 subscript": (r"H$_2$O", "H2O"),
    "A1.2 thin space": (r"5\,mg", "5\u2009mg"),
    "A1.2 braces": (r"\{x\}", "{x}"),
    "A1.2 textless": (r"p {\textless} 0.05", "p < 0.05"),
    "A1.2 textless bare": (r"p \textless 0.05", "p <0.05"),
    "A1.2 textgreater": (r"p {\textgreater} 0.05", "p > 0.05"),
    "A1.2 textmu": (r"5 {\textmu}g", "5 µg"),
    "A1.2 textquoteleft": (r"\textquoteleft{}x\textquoteright{}", "‘x’"),
    "A1.2 geq": (r"$\geq 5$", "≥5"),
    "A1.2 dotless i": (r"\'{\i}x", "íx"),
    "A1.2 dotless i inside": (r"{\'\i}x", "íx"),
    "A1.2 ampersand": (r"A & B \& C", "A & B & C"),
    "A1.2 href": (r"\href{http://x}{T}", "T (http://x)"),
    "A1.3 script": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    "A1.4 acronyms": ("TNF and H2O in the UK", "TNF and H2O in the UK"),
    "A1.8 percent": (r"50\% of {X}", "50% of X"),
    "P-11 double braces": ("{{LDN}} and TNF in the UK", "LDN and TNF in the UK"),
    "P-11 whole in braces": ("{The Title In Its Own Case}", "The Title In Its Own Case"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "text"), TEXTS.values(), ids=list(TEXTS))
def test_a_reader_reads(source: str, text: str) -> None:
    assert rich_text(entry(f"title = {{{source}}}").title) == text


@pytest.mark.parametrize(
    ("source", "run"),
    [(r"\textit{in vivo}", RichRun("in vivo", "italic")), ("H$_2$O", RichRun("2", "sub")),
     (r"\textsuperscript{18}F", RichRun("18", "sup")), (r"{\bf a}", RichRun("a", "bold"))],
)  # fmt: skip
def test_a1_2_styles_are_kept(source: str, run: RichRun) -> None:
    assert run in entry(f"title = {{{source}}}").title


SAID = {
    # trap: (what stands in the file, the rule that says so, the line it names)
    "A1.2 apostrophe": ("@misc{a, year=2013,\n title={Crohn\\'s}}", "bib-latex", 2),
    "A1.2 unknown macro": ("@misc{a, year=2013,\n title={\\foo{T}}}", "bib-latex", 2),
    "A1.3 script": ("@misc{a, year=2013,\n title={<script>x</script>}}", "raw-html", 2),
    "A1.3 attribute": (f'@misc{{a, {MISC},\n url={{https://x.org/"onmouseover="alert(1)}}}}', "bib-url", 2),
    "A1.3 javascript": (f"@misc{{a, {MISC},\n url={{javascript:alert(1)}}}}", "bib-url", 2),
    "A1.5 duplicate key": (f"@misc{{a, {MISC}}}\n@misc{{a, title = {{U}}, year = 2014}}", "bib-duplicate-key", 2),
    "A1.5 duplicate key by case": (f"@misc{{a, {MISC}}}\n@misc{{A, {MISC}}}", "bib-duplicate-key", 2),
    "A1.5 duplicate field": (f"@misc{{a, {MISC},\n title = {{U}}}}", "bib-duplicate-field", 2),
    "A1.5 one brace too many": ("@misc{a,\n title={One}}, year=2013 }", "bib-syntax", 2),
    "A1.5 missing comma": ("@misc{a,\n title={One}\n year=2013}", "bib-syntax", 2),
    "A1.5 missing brace": (f"@misc{{a,\n title={{{{One}}, year=2013}}\n\n@misc{{b, {MISC}}}", "bib-syntax", 2),
    "A1.5 brace in quotes": (f'@misc{{a,\n title="a {{ b", year=2013}}\n@misc{{b, {MISC}}}', "bib-syntax", 2),
    "A1.5 unclosed entry": ("@misc{a,\n title={One}, year=2013\n", "bib-syntax", 1),
    "A1.5 key with a space": ("@misc{van der, title={One}, year=2013}", "bib-syntax", 1),
    "A1.5 no key": ("@misc{, title={One}, year=2013}", "bib-syntax", 1),
    "A1.5 unknown macro": ("@misc{a,\n title=one, year=2013}", "bib-syntax", 2),
    "A1.5 pages without braces": (f"@misc{{a, {MISC},\n pages=12-14}}", "bib-syntax", 2),
    "A1.5 entry behind a percent sign": (f"%@misc{{a, {MISC}}}", "bib-syntax", 1),
    "A1.5 accented field name": (f"@misc{{a, {MISC},\n r\u00e9sum\u00e9={{x}}}}", "bib-syntax", 2),
    "A1.6 initials behind the name": (f"@misc{{a, {MISC},\n author={{Younger J}}}}", "bib-name", 2),
    "A1.6 institute": (f"@misc{{a, {MISC},\n author={{National Institute for Health and Care Excellence}}}}", "bib-name", 2),
    "A1.6 organisation": (f"@misc{{a, {MISC},\n author={{World Health Organization}}}}", "bib-name", 2),
    "A1.6 list with commas": (f"@misc{{a, {MISC},\n author={{Younger J, Noor N, McCue R, et al.}}}}", "bib-name", 2),
    "A1.6 and and": (f"@misc{{a, {MISC},\n author={{A, B and and C, D}}}}", "bib-name", 2),
    "A1.6 trailing and": (f"@misc{{a, {MISC},\n author={{A, B and }}}}", "bib-name", 2),
    "A1.6 suffix behind": (f"@misc{{a, {MISC},\n author={{Smith, John, Jr.}}}}", "bib-name", 2),
    "A1.6 degree": (f"@misc{{a, {MISC},\n author={{Dr. Jane Q. Public MD}}}}", "bib-name", 2),
    "A1.6 semicolon": (f"@misc{{a, {MISC},\n author={{A, B; C, D}}}}", "bib-name", 2),
    "A1.6 ampersand": (f"@misc{{a, {MISC},\n author={{A, B & C, D}}}}", "bib-name", 2),
    "A1.7 unknown parent": (f"@misc{{a, {MISC},\n crossref={{b}}}}", "bib-missing-field", 2),
    "P-3 one DOI under two keys": (
        f"@misc{{a, {MISC}, doi={{10.1002/X}}}}\n@misc{{b, {MISC},\n doi={{https://doi.org/10.1002/x}}}}", "bib-duplicate-work", 3,
    ),
    "P-10 a field that is missing": ("@article{a, title = {T}}", "bib-missing-field", 1),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "line"), SAID.values(), ids=list(SAID))
def test_it_is_said_with_its_place(text: str, rule: str, line: int) -> None:
    found = [one for one in read(text)[1] if (one.rule, one.span.line) == (rule, line)]
    assert found
    assert all(one.span.column >= 1 and one.message for one in found)


@pytest.mark.parametrize(("text", "rule", "line"), SAID.values(), ids=list(SAID))
def test_a1_5_no_entry_behind_it_is_lost(text: str, rule: str, line: int) -> None:
    store, _ = read(f"{text}\n\n@misc{{last, title = {{Last}}, year = 2013}}")
    assert rich_text(store.entries["last"].title) == "Last"


KEPT = {
    # trap: (what stands in the file, the fields of `a` that pybtex loses or cuts)
    "A1.5 one brace too many": ("@misc{a, title={One}}, year=2013 }", {"title": "One", "year": "2013"}),
    "A1.5 missing comma": ("@misc{a, title={One}\n year=2013}", {"title": "One", "year": "2013"}),
    "A1.5 missing brace": ("@misc{a, title={{One}, year=2013}\n\n@misc{b, title={T}, year=2013}", {"title": "{One}", "year": "2013"}),
    "A1.5 brace in quotes": ('@misc{a, title="a { b", year=2013}', {"title": "a { b", "year": "2013"}),
    "A1.5 unknown macro": ("@misc{a, title=one, year=2013}", {"title": "one", "year": "2013"}),
    "A1.5 macro defined after use": ("@misc{a, title=one}\n@string{one = {First}}", {"title": "First"}),
    "A1.5 pages without braces": ("@misc{a, pages=12-14}", {"pages": "12-14"}),
    "A1.5 accented field name": ("@misc{a, r\u00e9sum\u00e9={x}, year=2013}", {"r\u00e9sum\u00e9": "x", "year": "2013"}),
    "A1.5 behind a percent sign": ("%@misc{a, title={One}}", {"title": "One"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), KEPT.values(), ids=list(KEPT))
def test_a1_5_no_field_is_lost(text: str, fields: dict[str, str]) -> None:
    assert dict(read(text)[0].entries["a"].fields) == fields


@pytest.mark.parametrize("keys", [("younger2013", "younger2013"), ("younger2013", "Younger2013")])
def test_a1_5_a_key_used_twice_is_spelled_as_it_stands_and_names_both_places(keys: tuple[str, str]) -> None:
    """Also across files; pybtex lower-cases the key and says neither line nor file."""
    _, found = read(f"@misc{{{keys[0]}, {MISC}}}", f"\n@misc{{{keys[1]}, title = {{U}}, year = 2013}}")
    (one,) = [one for one in found if one.rule == "bib-duplicate-key"]
    assert keys[1] in one.message
    assert (str(one.span), str(one.related[0].span)) == ("references/b.bib:2:7", "references/a.bib:1:7")


def test_p_3_entries_that_are_the_same_are_a_warning() -> None:
    _, found = read(f"@misc{{a, {MISC}}}\n@misc{{a, {MISC}}}")
    assert [(one.rule, one.severity) for one in found] == [("bib-duplicate-key", Severity.WARNING)]


def test_a1_5_the_reported_line_is_where_the_mistake_begins() -> None:
    """Pybtex reports a missing brace where the next entry begins."""
    _, found = read(f"@misc{{a,\n title={{{{One}},\n year=2013,\n note={{x}}\n\n@misc{{b, {MISC}}}")
    assert {one.span.line for one in found} <= {1, 2}
    assert found


def test_a1_5_stores_may_be_read_in_several_threads() -> None:
    """Pybtex's capture of errors is a global of its module."""
    text = f"@article{{a, {WHOLE}}}\n@misc{{b, title = {{One}}, title = {{Two}}, year = 2013}}"
    seen: list[list[str]] = []
    threads = [threading.Thread(target=lambda: seen.extend(rules(text) for _ in range(20))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [["bib-duplicate-field"]] * 80


def test_a1_5_another_encoding_is_read_and_said_with_its_place() -> None:
    store, found = read("@misc{a, year = 2013,\n title = {Müller}}".encode("latin-1"))
    assert rich_text(store.entries["a"].title) == "Müller"
    assert [(one.rule, one.span.line, one.span.column) for one in found] == [("bib-encoding", 2, 12)]


NAMES = {
    # trap: (the field author, the names)
    "A1.6 organisation": ("{World Health Organization}", [PersonName(literal="World Health Organization")]),
    "A1.6 organisation with and": (
        "{National Institute for Health and Care Excellence}",
        [PersonName(literal="National Institute for Health and Care Excellence")],
    ),
    "A1.6 suffix": ("Smith, Jr., John", [PersonName("Smith", "John", suffix="Jr.")]),
    "A1.6 suffix behind": ("Smith, John, Jr.", [PersonName("Smith", "John", suffix="Jr.")]),
    "A1.6 and and": ("A, B and and C, D", [PersonName("A", "B"), PersonName("C", "D")]),
    "A1.6 trailing and": ("A, B and", [PersonName("A", "B")]),
    "A1.6 others": ("A, B and others", [PersonName("A", "B")]),
    "A1.6 empty": ("", []),
    "A1.6 particle": ("van der Berg, Ada", [PersonName("Berg", "Ada", "van der")]),
}


@pytest.mark.parametrize(("author", "names"), NAMES.values(), ids=list(NAMES))
def test_a1_6_names(author: str, names: list[PersonName]) -> None:
    assert list(entry(f"author = {{{author}}}").authors) == names


PRINTED = {
    # trap: (the style, an article's fields, what its line has in it, what it has not)
    "A1.4 acronyms": ("ama", "title={TNF in the UK}", "TNF in the UK", "tnf"),
    "A1.4 forty authors": (
        "ama", f"author={{{' and '.join(f'Name{c}, A' for c in 'abcdefghij' * 4)}}}", "Namea A, Nameb A, Namec A, et al.", "Named",
    ),
    "A1.4 and others": ("ama", "author={Younger, Jarred and others}", "Younger J, et al.", "others"),
    "A1.4 month": ("vancouver", "journal={Pain}, month=2", "Pain. 2013 Feb.", "2 2013"),
    "A1.4 month as a macro": ("vancouver", "journal={Pain}, month=feb", "Pain. 2013 Feb.", "feb"),
    "A1.4 pmid": ("vancouver", "journal={Pain}, pmid={23359310}", "PubMed PMID: 23359310", ""),
    "A1.4 nothing": ("apa", "year={}", "(n.d.)", "None"),
    "A1.4 no title": ("ama", "author={Younger, Jarred}, journal={Pain}, title={}", "Younger J. Pain.", "None"),
    "A1.4 biblatex": ("ama", "journaltitle={Pain}, date={2013-02}, volume=65, year={}", "Pain. 2013;65.", ""),
    "P-4 location": ("vancouver", "date={2013-02-01}, year={}, journaltitle={Pain}", "Pain. 2013 Feb 1.", ""),
    "P-8 organisation": ("apa", "author={{World Health Organization}}", "World Health Organization. (2013)", ","),
    "P-9 escaped DOI": ("ama", r"doi={10.1002/x\_y}", "doi:10.1002/x_y", "\\"),
}  # fmt: skip


@pytest.mark.parametrize(("style", "fields", "has", "has_not"), PRINTED.values(), ids=list(PRINTED))
def test_what_a_style_prints(style: str, fields: str, has: str, has_not: str) -> None:
    defaults = {"title": "T", "year": "2013"}
    rest = ", ".join(
        f"{name} = {{{value}}}" for name, value in defaults.items() if f"{name}={{" not in fields
    )
    line = text_of(STYLES[style].entry(entry(f"{fields}, {rest}", "article")))
    assert has in line
    assert not has_not or has_not not in line


@pytest.mark.parametrize(
    "kind", ["dataset", "software", "online", "thesis", "report", "unpublished", "set", "nonsense"]
)
@pytest.mark.parametrize("style", STYLES)
def test_a1_4_every_kind_of_work_is_printed_with_or_without_fields(kind: str, style: str) -> None:
    """A field that is missing stops neither the entry nor the list."""
    assert "Younger" in text_of(STYLES[style].entry(entry(f"author = {{Younger, Jarred}}, {MISC}", kind)))
    STYLES[style].entry(entry("note = {x}", kind))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a1_3_no_style_links_to_another_scheme(style: str, url: str) -> None:
    runs = STYLES[style].entry(entry(f"{MISC}, url = {{{url}}}", "online"))
    assert not [run for run in runs if run.href]


@pytest.mark.parametrize(
    ("doi", "href"),
    [
        ("10.1002/1529-0131(199909)42:9<1::AID-ANR1>3.0.CO;2-R",
         "https://doi.org/10.1002/1529-0131(199909)42:9%3C1::AID-ANR1%3E3.0.CO;2-R"),
        ("https://doi.org/10.1/x", "https://doi.org/10.1/x"),
        ("https://dx.doi.org/10.1234/x", "https://doi.org/10.1234/x"),
        (r"10.1002/x\_y", "https://doi.org/10.1002/x_y"),
        ("10.1002/x_y", "https://doi.org/10.1002/x_y"),
        ("doi: 10.1002/x&y", "https://doi.org/10.1002/x&y"),
        ('10.1002/x"y', "https://doi.org/10.1002/x%22y"),
    ],
)  # fmt: skip
def test_a1_3_a_doi_has_one_address(doi: str, href: str) -> None:
    assert doi_url(entry(f"doi = {{{doi}}}").doi) == href


def test_p_9_one_doi_in_three_spellings_is_one_work() -> None:
    spellings = (r"10.1002/x\_y", "10.1002/x_y", "https://doi.org/10.1002/X_Y")
    text = "\n".join(f"@misc{{k{n}, {MISC}, doi = {{{doi}}}}}" for n, doi in enumerate(spellings))
    assert [one for one in rules(text) if one == "bib-duplicate-work"] == ["bib-duplicate-work"] * 2


@pytest.mark.parametrize(
    "url", [r"https://x.org/a\_b\%20c", "https://x.org/a_b%20c", r"\url{https://x.org/a_b%20c}"]
)
def test_a1_3_an_address_loses_its_latex(url: str) -> None:
    assert entry(f"url = {{{url}}}").url == "https://x.org/a_b%20c"


def test_a1_7_a_part_takes_from_its_book_and_keeps_its_own() -> None:
    store, found = read(
        "@inbook{a, title = {Part}, author = {A, B}, crossref = {b}}\n"
        "@book{b, title = {Whole}, editor = {C, D}, year = 2013, publisher = {P}}"
    )
    part = store.entries["a"]
    assert (rich_text(part.title), rich_text(part.container)) == ("Part", "Whole")
    assert (part.issued.year if part.issued else 0, part.publisher) == (2013, "P")
    assert not found


@pytest.mark.parametrize(
    "raw",
    ['@Article(a ,\r\n  title = "50\\% of {X}",\r\n\turl={https://x.org/a_b%20c?d&e#f}\r\n)',
     "@misc{a, title = {Œuvre}, % odd\n year = 2013}"],
)  # fmt: skip
def test_a1_8_the_source_is_kept_byte_for_byte(raw: str) -> None:
    """For downloads (P-19): pybtex's own writer doubles backslashes and escapes addresses."""
    store, _ = read(f"junk {raw} junk".encode())
    assert store.entries["a"].raw.encode() == raw.encode()


LET_BE = {
    "BOM": "\ufeff@misc{a, title = {T}, year = 2013}",
    "CRLF": "@misc{a,\r\n title = {T},\r\n year = 2013}\r\n",
    "no-break space": "@misc{a, title = {T},\u00a0year = 2013}",
    "key with signs": "@misc{x(1)/y:2+z, title = {T}, year = 2013}",
    "accented key": "@misc{\u00e9tude2013, title = {T}, year = 2013}",
    "JabRef's comments": "@Comment{jabref-meta: x;}\n@misc{a, title = {T}, year = 2013}",
    "joined values": '@misc{a, title = {T} # " U", month = jan, year = 2013}',
    "biblatex's date": "@misc{a, title = {T}, date = {2013-02}}",
    "capitals": "@MISC{a, TITLE = {T}, Year = 2013}",
}


@pytest.mark.parametrize("text", LET_BE.values(), ids=list(LET_BE))
def test_a1_9_what_is_well_formed_is_let_be(text: str) -> None:
    store, found = read(text)
    assert not found
    assert len(store.entries) == 1


def test_p_4_bibtex_and_biblatex_of_one_work_print_the_same() -> None:
    """As Zotero exports one item in its two formats."""
    bibtex = entry(
        "author = {Younger, Jarred}, title = {Low-dose naltrexone}, volume = {65}, number = {2}, pages = {529--538},"
        " journal = {Arthritis \\& Rheumatism}, month = feb, year = {2013}, doi = {10.1002/art.37734}", "article",
    )  # fmt: skip
    biblatex = entry(
        "author = {Younger, Jarred}, title = {Low-dose naltrexone}, volume = {65}, number = {2}, pages = {529--538},"
        " journaltitle = {Arthritis \\& Rheumatism}, date = {2013-02}, doi = {10.1002/art.37734}", "article",
    )  # fmt: skip
    for style in STYLES.values():
        assert text_of(style.entry(bibtex)) == text_of(style.entry(biblatex))


@pytest.mark.parametrize("date", ["2013", "2013-02", "2013-02-01", "2013/2014", "2013~"])
def test_p_4_every_form_of_a_date_has_its_year(date: str) -> None:
    issued = entry(f"date = {{{date}}}").issued
    assert issued is not None
    assert issued.year == 2013


def test_p_14_reading_a_store_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket", refused)
    assert rules(f"@article{{a, {WHOLE}, url = {{https://example.org/}}}}") == []


def test_p_20_years_that_clash_get_letters_whatever_the_order() -> None:
    works = [_work(key) for key in ("b", "a", "c")]
    there = {key: found.year_suffix for key, found in author_years(works).items()}
    back = {key: found.year_suffix for key, found in author_years(reversed(works)).items()}
    assert there == back
    assert sorted(there.values()) == ["a", "b", "c"]


def _work(key: str) -> Reference:
    store, _ = read(f"@article{{{key}, author = {{Younger, Jarred}}, title = {{Title {key}}}, year = 2013}}")
    return store.entries[key]
