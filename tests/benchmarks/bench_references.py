"""How fast the reference store is, beside pybtex's own style on the same entries, in the same run.

    python -m tests.benchmarks.bench_references [ENTRIES]

makes a store of 20,000 entries, or as many as asked for, and prints entries a second and the time of each step: that of
the processor, so that a busy machine counts no more than an idle one.
`tests/benchmarks/test_references.py` holds the targets against a smaller one.
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from ldnsite.cite.styles import STYLES
from ldnsite.load.bibtex import memory
from ldnsite.load.bibtex.store import recall_store
from ldnsite.model.project import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Made = TypeVar("Made")

ENTRIES = 20_000
CITED = 500
"""How many of the entries the pages of a large site cite."""
PYBTEX = 1_000
"""How many of them pybtex formats: it takes too long for more."""
_TEXT = """
    pain naltrexone fibromyalgia low-dose trial randomised placebo crossover daily levels women chronic treatment outcomes
    systematic review disease inflammation {Crohn's} multiple sclerosis quality life patients cohort {LDN} {TNF} 30\\%
    H$_2$O \\textit{in~vivo} p~{\\textless}~0.05 {$\\beta$}-endorphin dose-response registry follow-up
"""
_SYLLABLES = (
    "ba",
    "ber",
    "gen",
    "hol",
    "ken",
    "lund",
    "mar",
    "nov",
    "pet",
    "ros",
    "sen",
    "tov",
    "vik",
    "wal",
    "zim",
)
_WORDS = tuple(_TEXT.split())
_FAMILIES = (
    "Younger", "Mackey", "Noor", "Parkitny", "Bruun", "Vaegter", "Amris", "Jensen", 'M\\"uller', "Garc{\\'i}a", "{\\v S}verko",
    "Sm{\\aa}brekke",
)  # fmt: skip


def store(entries: int) -> bytes:
    """A .bib file of so many articles as PubMed exports them, the same on every run."""
    chance = random.Random(entries)  # noqa: S311 - the same store on every run, no secret
    return "\n".join(_entry(chance, number) for number in range(entries)).encode()


def _family(chance: random.Random) -> str:
    """A second family name, so that few people share one."""
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()


def _entry(chance: random.Random, number: int) -> str:
    names = (f"{chance.choice(_FAMILIES)}-{_family(chance)}, {chance.choice('ABCDEFGH')}na K."
             for _ in range(chance.randint(2, 9)))  # fmt: skip
    title, abstract = (" ".join(chance.choices(_WORDS, k=length)) for length in (12, 60))
    first = chance.randint(1, 900)
    return f"""@article{{key{number},
  author = {{{" and ".join(names)}}},
  title = {{{title} {number}}},
  journal = {{Journal of {chance.choice(_WORDS)} \\& {chance.choice(_WORDS)}}},
  year = {{{chance.randint(1980, 2026)}}}, month = {chance.choice(["jan", "feb", "oct"])},
  volume = {{{chance.randint(1, 99)}}}, number = {{{chance.randint(1, 12)}}}, pages = {{{first}--{first + 9}}},
  doi = {{10.1000/x.{number}}}, pmid = {{{10_000_000 + number}}},
  abstract = {{{abstract}}}
}}
"""


@dataclass(frozen=True, slots=True)
class Step:
    """What one step took."""

    name: str
    entries: int
    seconds: float

    @property
    def each(self) -> float:
        """Milliseconds an entry."""
        return 1000 * self.seconds / self.entries

    def __str__(self) -> str:
        rate = self.entries / max(self.seconds, 1e-9)
        return f"{self.name:44} {self.entries:6} entries {self.seconds:8.2f} s {rate:10.0f} a second {self.each:8.3f} ms each"


def timed(name: str, entries: int, run: Callable[[], Made]) -> tuple[Step, Made]:
    """What `run` took and gave."""
    started = process_time()
    made = run()
    return Step(name, entries, process_time() - started), made


def steps(entries: int) -> Iterator[Step]:
    """Every step on a store of so many entries."""
    data = store(entries)
    files = [SourceFile("references/a.bib", data, "")]
    step, (whole, _, kept) = timed("load, cold", entries, lambda: recall_store(files, memory.Memory()))
    yield step
    step, cache = timed("write the cache", entries, lambda: memory.to_bytes(kept))
    yield step
    step, warm = timed("load, cached", entries, lambda: recall_store(files, memory.from_bytes(cache)))
    yield step
    cited = [f"key{number}" for number in range(0, entries, max(entries // CITED, 1))]
    step, _ = timed(
        "decode what is cited, cached", len(cited), lambda: [warm[0].entries[key] for key in cited]
    )
    yield step
    edited = [SourceFile("references/a.bib", data.replace(b"key7,", b"key7, note = {x},", 1), "")]
    step, _ = timed(
        "load, cached, one entry edited", entries, lambda: recall_store(edited, memory.from_bytes(cache))
    )
    yield step
    works = list(whole.entries.values())
    for style in STYLES.values():
        step, _ = timed(
            f"format, {style.name}", entries, lambda entry=style.entry: [entry(work) for work in works]
        )
        yield step
    yield from _pybtex(min(entries, PYBTEX))


def _pybtex(entries: int) -> Iterator[Step]:
    """Pybtex's own reading, and its style `unsrt` to HTML."""
    from pybtex.backends.html import Backend
    from pybtex.database import parse_string
    from pybtex.style.formatting.unsrt import Style

    text = store(entries).decode()
    step, read = timed("pybtex, load", entries, lambda: parse_string(text, "bibtex"))
    yield step
    style, backend = Style(), Backend()
    step, _ = timed(
        "pybtex, format with unsrt", entries,
        lambda: [entry.text.render(backend) for entry in style.format_entries(read.entries.values())],
    )  # fmt: skip
    yield step


def main(arguments: list[str]) -> int:
    """Print every step."""
    for step in steps(int(arguments[0]) if arguments else ENTRIES):
        sys.stdout.write(f"{step}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
