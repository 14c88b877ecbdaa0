"""The study records say what the verified facts say: all of it, no more, and with every doubt.

Each list of exceptions gives its reason. Where the facts change, these tests name what the records must follow.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.load.bibtex.reading import read
from tests.site.facts import (
    SEEDS,
    SHARED,
    WEAK_TIER,
    best_tier,
    copies_of,
    facts,
    figures,
    numbers,
    shares,
    studies,
    study_of,
    told_in,
    works,
)
from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.site.facts import Record

pytestmark = pytest.mark.field

NO_STUDIES = {"haeuser2024": "an editorial: an opinion on FINAL, without data of its own"}
NOT_TOLD = {"decarvalho2023-seed": "a web page counts six studies here; the abstract itself counts seven"}
WEAK_STATUS = frozenset({"secondary-only", "unconfirmed", "abstract-only"})
BY_HAND: Mapping[str, Mapping[float, str]] = {
    "raknesrheum": {2019: "its year, which the facts had not seen; PubMed has it"},
}
"""Numbers of a record that its entry in the facts does not print, and why they stand there."""
VERIFIED = 73
OWN_FIELDS = frozenset({"note", "registration"})
"""Fields of a verified work that this store writes in its own words."""
OF_THE_BIBLIOGRAPHY = (
    "registration:",
    "first author",
    "author list",
    "given names",
    "PubMed number",
    "date: ",
)
"""Conflicts on names, numbers and dates of a paper: the store settles them, and readers need not know."""
TOLD_ELSEWHERE = {
    "newer than every seed page": "said by the pages, in the order of their trials",
    "small; unequal period lengths": "",
}


def _data() -> Iterator[tuple[str, Record]]:
    for key, work in works().items():
        if key not in NO_STUDIES:
            found = (*work.get("results", ()), *work.get("harms", ()))
            yield from ((key, datum) for datum in found if datum["id"] not in NOT_TOLD)


DATA = [pytest.param(key, datum, id=datum["id"]) for key, datum in _data()]
WORKS = sorted(set(works()) - set(NO_STUDIES))


def test_there_are_facts() -> None:
    assert len(DATA) > 190
    assert len(WORKS) == 74


@pytest.mark.parametrize("work", WORKS)
def test_a_work_is_the_report_of_one_study(work: str) -> None:
    assert study_of(work) is not None


@pytest.mark.parametrize(("work", "datum"), DATA)
def test_a_datum_stands_in_the_record(work: str, datum: Record) -> None:
    """Its figures in their fields of one result, every other number there or in the words for professionals."""
    told = told_in(work, datum)
    assert told, f"no result of the same copy: {sorted(copies_of(datum))}"
    alike = [item for item in told if _holds_figures(item, datum)]
    assert alike, "no result holds its figures"
    missing = numbers({**datum, "check": None}) - numbers(alike) - shares(alike) - _of_the_outcome(alike)
    assert not missing


def _of_the_outcome(told: list[Record]) -> frozenset[float]:
    """Numbers that stand in the name of an outcome: at least 30% less pain."""
    return numbers([item.get("outcome", "").replace("-", " ") for item in told])


def _holds_figures(item: Record, datum: Record) -> bool:
    """Whether a result or harm holds all that the datum gives as a figure; so does any that gives none."""
    arms = tuple(item.get("arms", {}).values())
    only = arms[0] if len(arms) == 1 else {}
    value = (item.get("value"), only.get("value"), only.get("percent"))
    return (
        ("value" not in datum or datum["value"] in value)
        and ("ci95" not in datum or datum["ci95"] == item.get("ci"))
        and ("p" not in datum or datum["p"] == item.get("p"))
        and all(any(_holds(arm, wanted) for arm in arms) for wanted in _arms(datum, item.get("measure", "")))
    )


_TO_ARM = {"n": "n", "events": "events", "percent": "percent", "value": "value", "ci95": "ci", "baseline": "baseline",
           "events_reported": "value"}  # fmt: skip


def _arms(datum: Record, measure: str) -> Iterator[Record]:
    """What the record's arms must hold for a datum, by the names of the record's fields.

    Of a change, an arm's value would be the change: what was reached stands in the words alone.
    """
    for arm in datum.get("arms", ()):
        yield {mine: arm[theirs] for theirs, mine in _TO_ARM.items() if theirs in arm}
    if "events" in datum and "total" in datum:
        yield {"events": datum["events"], "n": datum["total"]}
    if "before" in datum:
        reached = {} if measure == "mean-change" else {"value": datum["after"]}
        yield {"baseline": datum["before"], **reached}


def _holds(arm: Record, wanted: Record) -> bool:
    return all(arm.get(field) == value for field, value in wanted.items())


@pytest.mark.parametrize(("work", "datum"), DATA)
def test_a_weak_datum_carries_a_doubt(work: str, datum: Record) -> None:
    """Tiers 4 and 5, a seed page, a check to be made: said beside it. A weak status: there, or for the study."""
    told = [item for item in told_in(work, datum) if _holds_figures(item, datum)]
    if "check" in datum or best_tier(datum) >= WEAK_TIER:
        assert all("doubt" in item for item in told)
    elif works()[work]["status"] in WEAK_STATUS:
        study = study_of(work)
        assert study is not None
        assert "doubt" in study or all("doubt" in item for item in told)


def test_a_changed_figure_is_found() -> None:
    """The comparison above sees another value, another end of an interval, another count, another p."""
    datum = next(datum for _, datum in _data() if datum["id"] == "final-pain")
    (told,) = (item for item in told_in("duebruun2024", datum) if _holds_figures(item, datum))
    arms = told["arms"]
    for changed in (
        {"value": 0.34},
        {"ci": [-0.95, 0.28]},
        {"p": "0.28"},
        {"arms": {**arms, "ldn": {**arms["ldn"], "n": 50}}},
        {"arms": {**arms, "placebo": {**arms["placebo"], "baseline": 6.3}}},
        {"arms": {"ldn": arms["ldn"]}},
    ):
        assert not _holds_figures({**told, **changed}, datum)


@pytest.mark.parametrize("study_id", sorted(studies()))
def test_a_result_has_no_number_of_another(study_id: str) -> None:
    """Its numbers are those of data read in the same copy, or of what the facts say of the study as a whole."""
    record = studies()[study_id]
    main = record["reports"][0]
    for item in (*record.get("results", ()), *record.get("harms", ())):
        entry = _usable(works()[item.get("report", main)])
        data = [
            datum
            for datum in (*entry.get("results", ()), *entry.get("harms", ()))
            if copies_of(datum) & set(item["seen_in"])
        ]
        whole = {key: value for key, value in entry.items() if key not in ("results", "harms")}
        known = numbers([data, whole]) | numbers([datum.get("outcome") for datum in data]) | shares(data)
        level = {95.0} if "ci" in item else set()  # an interval is told by its level
        assert not figures(item) - known - shares(item) - level - _in_a_hundred(item), item["id"]


@pytest.mark.parametrize("study_id", sorted(studies()))
def test_a_record_has_no_number_that_the_facts_have_not(study_id: str) -> None:
    """But for the year, shares of printed counts, and "in 100"."""
    record = studies()[study_id]
    entries = [_usable(works()[work]) for work in record["reports"]]
    known = frozenset[float]().union(*(numbers(entry) | shares(entry) for entry in entries))
    known |= numbers([result["outcome"] for entry in entries for result in entry["results"]])
    own = {float(number) for number in BY_HAND.get(study_id, {})}
    years = {
        float(work["bib"]["year"])
        for work in map(works().__getitem__, record["reports"])
        if "year" in work["bib"]
    }
    unknown = figures(record) - known - own - years - shares(record) - _in_a_hundred(record)
    assert not unknown


def _usable(entry: Record) -> Mapping[str, Any]:
    """The entry without what only seed pages say against its paper: these errors are repeated nowhere."""
    conflicts = [text for text in entry.get("conflicts", ()) if "seed:" not in text]
    results = [result for result in entry.get("results", ()) if result["id"] not in NOT_TOLD]
    return {**entry, "conflicts": conflicts, "results": results}


def _in_a_hundred(record: Record) -> set[float]:
    return {100.0} if re.search(r"\bin 100\b", str(record)) else set()


@pytest.mark.parametrize("work", WORKS)
def test_a_study_says_who_took_part_and_what_was_read(work: str) -> None:
    study, entry = study_of(work), works()[work]
    assert study is not None
    groups = [float(number) for number in re.findall(r"\d+", str(study["population"]))]
    both = {sum(groups)} if study["design"] == "cell" else set()  # of patients and of controls
    for field in ("n", "population", "dose", "comparator", "duration", "funding"):
        told = re.sub(r"seed:\d+", "", str(entry.get(field, "")))
        missing = numbers(told) - numbers(study) - both
        assert not missing, field
    if study["reports"][0] == work:
        assert (study["read"] == "secondary") >= (entry["status"] in {"secondary-only", "unconfirmed"})
        assert study.get("year") in {entry["bib"].get("year"), *BY_HAND.get(study["id"], {})}
        assert ("funding" in study) is ("funding" in entry)
    numbered = {part.strip() for part in str(entry["bib"].get("registration", "")).split(";")} - {""}
    assert numbered <= set(study.get("registration", ()))


@pytest.mark.parametrize("work", WORKS)
def test_limits_and_conflicts_are_told(work: str) -> None:
    """Each number of a limit, and of a conflict that is not about a seed page or the bibliography."""
    study, entry = study_of(work), works()[work]
    assert study is not None
    conflicts = [
        text
        for text in entry.get("conflicts", ())
        if "seed:" not in text and not any(word in text for word in OF_THE_BIBLIOGRAPHY)
    ]
    limits = [text for text in entry.get("limits", ()) if not text.startswith(tuple(TOLD_ELSEWHERE))]
    told = [*study.get("limits", ()), *study.get("conflicts", ()), *filter(None, [study.get("doubt")])]
    assert len(told) >= bool(limits) + bool(conflicts)
    assert not numbers([*limits, *conflicts]) - numbers(study)


def test_the_verified_works_stand_in_the_store_as_verified() -> None:
    """Field by field; the note alone is told in other words, and the store says what is free."""
    mine, _ = read((ROOT / "references" / "ldn.bib").read_bytes())
    theirs, _ = read((SHARED / "ldn.bib").read_bytes())
    assert len(theirs.entries) == VERIFIED
    for key, work in theirs.entries.items():
        known = mine.entries[key]
        assert {name: known.fields.get(name) for name in work.fields if name not in OWN_FIELDS} == {
            name: value for name, value in work.fields.items() if name not in OWN_FIELDS
        }
        assert set(known.fields) - set(work.fields) <= {"access", "note"}
        assert (known.access == "free") is bool(known.pmcid)


def test_the_copies_that_were_read_are_those_of_the_facts() -> None:
    """Every name that a record gives leads to a source of the facts, or to a seed page."""
    vocabulary = yaml.safe_load((ROOT / "content" / "vocabulary.yaml").read_text(encoding="utf-8"))
    named = {copy["id"] for copy in vocabulary["copies"]}
    assert named <= set(facts()["sources"]) | set(SEEDS.values())
