"""What other readers of BibTeX do wrong, case by case (library-traps A1): ours says it or gets it right."""

from __future__ import annotations

import pytest

from ldnsite.model.reference import PersonName, rich_text
from tests.load.bibtex.reading import WHOLE, entry, read, rules

SAID = {
    # what stands in the file: (the rule that says so, the line it names)
    "duplicate key": (
        f"@article{{a, {WHOLE}}}\n@misc{{A, title = {{T}}, year = 2013}}",
        "bib-duplicate-key",
        2,
    ),
    "duplicate field": ("@misc{a, title = {T}, year = 2013,\n title = {U}}", "bib-duplicate-field", 2),
    "one brace too many": ("@misc{a,\n title={One}}, year=2013 }", "bib-syntax", 2),
    "missing comma": ("@misc{a,\n title={One}\n year=2013}", "bib-syntax", 2),
    "missing brace": (
        "@misc{a,\n title={{One}, year=2013}\n\n@misc{b, title={T}, year=2013}",
        "bib-syntax",
        2,
    ),
    "brace in quotes": (
        '@misc{a,\n title="a { b", year=2013}\n@misc{b, title={T}, year=2013}',
        "bib-syntax",
        2,
    ),
    "unclosed entry": ("@misc{a,\n title={One}, year=2013\n", "bib-syntax", 1),
    "key with a space": ("@misc{van der, title={One}, year=2013}", "bib-syntax", 1),
    "no key": ("@misc{, title={One}, year=2013}", "bib-syntax", 1),
    "unknown abbreviation": ("@misc{a,\n title=one, year=2013}", "bib-syntax", 2),
    "pages without braces": ("@misc{a, title={T}, year=2013,\n pages=12-14}", "bib-syntax", 2),
    "entry behind a percent sign": ("%@misc{a, title={T}, year=2013}", "bib-syntax", 1),
    "accented field name": ("@misc{a, title={T}, year=2013,\n r\u00e9sum\u00e9={x}}", "bib-syntax", 2),
    "initials behind the name": ("@misc{a, title={T}, year=2013,\n author={Younger J}}", "bib-name", 2),
    "organisation without braces": (
        "@misc{a, title={T}, year=2013,\n author={World Health Organization}}",
        "bib-name",
        2,
    ),
    "unknown parent": ("@misc{a, title={T}, year=2013,\n crossref={b}}", "bib-missing-field", 2),
    "script in an address": ("@misc{a, title={T}, year=2013,\n url={javascript:alert(1)}}", "bib-url", 2),
    "apostrophe": ("@misc{a, year=2013,\n title={Crohn\\'s}}", "bib-latex", 2),
}


@pytest.mark.parametrize(("text", "rule", "line"), SAID.values(), ids=list(SAID))
def test_it_is_said_with_its_line(text: str, rule: str, line: int) -> None:
    assert (rule, line) in {(one.rule, one.span.line) for one in read(text)[1]}


@pytest.mark.parametrize(("text", "rule", "line"), SAID.values(), ids=list(SAID))
def test_no_entry_behind_it_is_lost(text: str, rule: str, line: int) -> None:
    store, _ = read(f"{text}\n\n@misc{{last, title = {{Last}}, year = 2013}}")
    assert rich_text(store.entries["last"].title) == "Last"


def test_a_percent_sign_is_data() -> None:
    """Pybtex prints "Pain fell by 30." for this."""
    title = "Pain fell by 30% in women with fibromyalgia"
    assert rich_text(entry(f"title = {{{title}}}").title) == title


@pytest.mark.parametrize(
    ("author", "name"),
    [("{World Health Organization}", PersonName(literal="World Health Organization")),
     ("{National Institute for Health and Care Excellence}",
      PersonName(literal="National Institute for Health and Care Excellence"))],
)  # fmt: skip
def test_an_organisation_loses_its_braces_alone(author: str, name: PersonName) -> None:
    assert entry(f"author = {{{author}}}").authors == (name,)


def test_the_source_is_kept_byte_for_byte() -> None:
    """For downloads: pybtex's own writer doubles backslashes and escapes addresses (A1.8)."""
    raw = '@Article(a ,\r\n  title = "50\\% of {X}",\r\n\turl={https://x.org/a_b%20c?d&e#f}\r\n)'
    store, _ = read(f"junk {raw} junk".encode())
    assert store.entries["a"].raw == raw


@pytest.mark.parametrize(
    "text",
    ["\ufeff@misc{a, title = {T}, year = 2013}", "@misc{a,\r\n title = {T},\r\n year = 2013}\r\n",
     "@misc{a, title = {T},\u00a0year = 2013}", "@misc{x(1)/y:2+z, title = {T}, year = 2013}",
     "@misc{\u00e9tude2013, title = {T}, year = 2013}", "@Comment{jabref-meta: x;}\n@misc{a, title = {T}, year = 2013}",
     '@misc{a, title = {T} # " U", month = jan, year = 2013}', "@misc{a, title = {T}, date = {2013-02}}"],
)  # fmt: skip
def test_what_is_well_formed_is_let_be(text: str) -> None:
    assert rules(text) == []
