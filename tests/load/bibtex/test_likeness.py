"""Works and names that look alike are named with both places; what only resembles them is let be."""

from __future__ import annotations

import pytest

from tests.load.bibtex.reading import read
from tests.sites import ROOT

TITLE = "Low-dose naltrexone for the treatment of fibromyalgia"


def article(key: str, fields: str, title: str = TITLE) -> str:
    return f"@article{{{key}, title = {{{title}}}, journal = {{Pain}}, {fields}}}\n"


def alike(*texts: str, rule: str = "bib-similar-work") -> list[str]:
    return [f"{one.key} {one.related[0].span.line}" for one in read("".join(texts))[1] if one.rule == rule]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (article("a", "year = 2013"), article("b", "year = 2013")),
        (article("a", "year = 2013"), article("b", "year = 2014")),
        (article("a", "year = 2013"), article("b", "year = 2013", TITLE.upper())),
        (article("a", "year = 2013"), article("b", "year = 2013", TITLE.replace("naltrexone", "natrexone"))),
        (article("a", "year = 2013"), article("b", "year = 2013", "{Low}-Dose \\emph{Naltrexone} for the Treatment of Fibromyalgia.")),
        (article("a", "year = 2013", "Effekte von \\\"O\\'asen auf die Gesundheit"), article("b", "year = 2013", "Effekte von Öásen auf die Gesundheit")),
        (article("a", "author = {Younger, J.}, year = 2013", f"{TITLE}: findings of a small trial"),
         article("b", "author = {Younger, Jarred}, year = 2013")),
        (article("a", "year = 2013, doi = {10.1002/x}"), article("b", "year = 2013, pmid = {23359310}")),
    ],
)  # fmt: skip
def test_one_paper_under_two_keys(first: str, second: str) -> None:
    assert alike(first, second) == ["b 1"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (article("a", "year = 2013, doi = {10.1002/x}"), article("b", "year = 2013, doi = {10.1002/y}")),
        (article("a", "year = 2013, pmid = {1}"), article("b", "year = 2013, pmid = {2}")),
        (article("a", "year = 2009"), article("b", "year = 2013")),
        (article("a", "year = 2013", f"{TITLE}: part 1 of the trial"), article("b", "year = 2013", f"{TITLE}: part 2 of the trial")),
        (article("a", "year = 2013", f"{TITLE}: part I of the trial"), article("b", "year = 2013", f"{TITLE}: part II of the trial")),
        (article("a", "author = {Younger, J.}, year = 2013"), article("b", "author = {Bruun, K.}, year = 2013", f"{TITLE}: a comment")),
        (article("a", "year = 2013", "Editorial"), article("b", "year = 2013", "Editorial")),
        (article("a", "year = 2013"), article("b", "year = 2013", "Low-dose naltrexone for the treatment of pain after surgery")),
        (article("a", "year = 2013"), ""),
    ],
)  # fmt: skip
def test_what_only_resembles_it(first: str, second: str) -> None:
    assert alike(first, second) == []


def test_the_same_number_is_another_rule() -> None:
    """One DOI under two keys is certain, and reported as such."""
    text = article("a", "year = 2013, doi = {10.1002/x}") + article("b", "year = 2013, doi = {10.1002/X}")
    rules = [one.rule for one in read(text)[1]]
    assert "bib-duplicate-work" in rules
    assert "bib-similar-work" not in rules


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("author = {Albrecht, Daniel S}", "author = {Albretch, D. S. and others}"),
        ("author = {Daniel S. Albrecht}", "author = {Daniel Albrect}"),
        ("author = {Younger, J and Sm{\\aa}brekke, L}", "author = {Younger, J and Smabrekke, L}"),
    ],
)
def test_an_author_of_one_work_in_two_spellings(first: str, second: str) -> None:
    texts = article("a", f"{first}, year = 2019"), article("b", f"{second}, year = 2019")
    assert alike(*texts, rule="bib-author-spelling") == ["b 1"]


CO_AUTHORS = "Noor, Noorulain and McCue, Rebecca"


@pytest.mark.parametrize(
    ("authors", "found"),
    [
        (f"Mackay, Sean and {CO_AUTHORS}", ["b 1"]),
        ("Mackay, Sean and Noor, Noorulain", []),
        (f"Mackay, Ada and {CO_AUTHORS}", []),
        (f"Mackey, Sean and {CO_AUTHORS}", []),
        (f"Markov, Sean and {CO_AUTHORS}", []),
    ],
)
def test_an_author_with_the_same_co_authors(authors: str, found: list[str]) -> None:
    """One letter away, the same first initial, and two people who wrote with both."""
    known = f"author = {{Mackey, Sean and {CO_AUTHORS}}}, year = 2009, doi = {{10.1002/%s}}"
    texts = [article("a", known % "a", "Fibromyalgia symptoms"), article("c", known % "c", "Pilot study")]
    here = article("b", f"author = {{{authors}}}, year = 2013, doi = {{10.1002/b}}")
    assert alike(*texts, here, rule="bib-author-spelling") == found


def test_of_two_spellings_that_stand_once_each_the_later_is_named() -> None:
    """Whatever their order in the alphabet."""
    for earlier, later in (("Mackay", "Mackey"), ("Mackey", "Mackay")):
        texts = [
            article(
                key,
                f"author = {{{name}, Sean and {CO_AUTHORS}}}, doi = {{10.1002/{key}}}, year = 2013",
                f"Trial {key}",
            )
            for key, name in (("a", earlier), ("b", later))
        ]
        assert alike(*texts, rule="bib-author-spelling") == ["b 1"]


def test_two_people_of_nearly_one_name_in_one_work_are_let_be() -> None:
    text = article("a", "author = {Hansen, A and Hanson, A and Olsen, B and Berg, C}, year = 2013")
    assert alike(text, rule="bib-author-spelling") == []


@pytest.mark.field
def test_the_odd_things_of_the_seeds_are_found() -> None:
    """Beside the site's own store: a misspelt author, one paper twice, "18, 18", and pages 633-72."""
    files = (ROOT / "references" / "ldn.bib", ROOT.parent / "shared" / "data" / "seeds.bib")
    _, found = read(*(path.read_bytes() for path in files))
    said = {(one.rule, one.key) for one in found if one.span.path.endswith("b.bib")}
    assert {("bib-author-spelling", "albretch2019"), ("bib-similar-work", "albretch2019")} <= said
    _, found = read(files[1].read_bytes())
    pages = {one.key: one.message for one in found if one.rule == "bib-pages"}
    assert "18, 18" in pages["bruunplesner2020"]
    assert "40 pages" in pages["younger2009"]


@pytest.mark.field
def test_the_site_s_own_store_has_none() -> None:
    rules = {one.rule for one in read((ROOT / "references" / "ldn.bib").read_bytes())[1]}
    assert not rules & {"bib-similar-work", "bib-author-spelling", "bib-pages"}
