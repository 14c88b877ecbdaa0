"""The store's targets, in the processor's time: held against a store of 2,000 entries and with room for a slow machine.

A store of 20,000 entries is read from the cache in well under a second; formatting costs no more than 0.1 ms an entry;
only what is cited is decoded. `python -m tests.benchmarks.bench_references` prints the figures for all 20,000.
"""

from __future__ import annotations

from functools import cache

import pytest

from ldnsite.cite.styles import STYLES
from tests.benchmarks import bench_references as bench

ENTRIES = 2_000
ROOM = 4
"""By how much a machine may be slower than the one that the targets are for."""

pytestmark = pytest.mark.timeout(600)


@cache
def measured() -> dict[str, bench.Step]:
    return {step.name: step for step in bench.steps(ENTRIES)}


def test_an_unchanged_store_is_read_from_the_cache() -> None:
    """20,000 entries in half a second are 0.025 ms each."""
    assert measured()["load, cached"].each <= 0.025 * ROOM


def test_the_cache_is_worth_it() -> None:
    assert measured()["load, cached"].seconds * 20 < measured()["load, cold"].seconds
    assert measured()["load, cached, one entry edited"].seconds * 1.5 < measured()["load, cold"].seconds


@pytest.mark.parametrize("style", STYLES)
def test_formatting(style: str) -> None:
    assert measured()[f"format, {style}"].each <= 0.1 * ROOM
    assert measured()[f"format, {style}"].each * 5 < measured()["pybtex, format with unsrt"].each


def test_the_store_is_the_same_on_every_run_and_has_no_error() -> None:
    assert bench.store(50) == bench.store(50)
    store, found, _ = bench.recall_store(
        [bench.SourceFile("a.bib", bench.store(50), "")], bench.memory.Memory()
    )
    assert len(store.entries) == 50
    assert {one.rule for one in found} <= {"bib-author-spelling", "bib-similar-work"}
