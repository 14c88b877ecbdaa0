"""What is remembered of a store says the same as reading it again, and is believed only when it is whole."""

from __future__ import annotations

import json

import pytest

from ldnsite.load.bibtex import memory
from ldnsite.load.bibtex.examine import examine
from ldnsite.load.bibtex.store import recall_store
from ldnsite.model.diagnostic import Diagnostic
from ldnsite.model.project import SourceFile
from tests.load.bibtex.reading import WHOLE, source

A = (
    "@string{pain = {The Journal of Pain}}\n\n"
    f"@article{{a, ids = {{old, older}}, {WHOLE}, note = \\odd{{x}}}}\n"
    f"@article{{b,\n  journal = pain # {{ Supplement}}, title = {{\\odd{{T}} 30%}}, pages = {{18, 18}},\n title = {{U}}, author = {{Younger J}}}} @misc{{c, url = {{ftp://x}}}}\n"
    "@inbook{part, title = {P}, crossref = {Whole}, year = {odd}}\n"
    "@book{whole, title = {W}, editor = {A & B}, year = {no}, publisher = unknown}\n"
    "@xdata{x, publisher = {P}}\n@misc{d, xdata = {x, y}, title = {D}}\n"
    "@article{a, title = {Again}}\n"
)
B = "% odd\n@misc{e, title = {Müller\n"


def files(*texts: str) -> list[SourceFile]:
    return [source(text, f"references/{name}.bib") for name, text in zip("ab", texts, strict=False)]


def kept(*texts: str) -> memory.Memory:
    """What the file says that a run on these texts leaves."""
    return memory.from_bytes(memory.to_bytes(recall_store(files(*texts), memory.Memory())[2]))


def same(first: list[SourceFile], known: memory.Memory) -> tuple[Diagnostic, ...]:
    """The findings, once it is sure that store and findings are the same with what is known and without."""
    cold, without, _ = recall_store(first, memory.Memory())
    warm, findings, _ = recall_store(first, known)
    assert findings == without
    assert list(warm.entries) == list(cold.entries)
    assert [warm.entries[key] for key in warm.entries] == [cold.entries[key] for key in cold.entries]
    assert warm.files == cold.files
    return findings


def test_an_unchanged_store_says_the_same() -> None:
    known = kept(A, B)
    assert len(same(files(A, B), known)) > 10


def test_an_unchanged_store_is_not_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    known = kept(A, B)

    def refused(*_: object) -> None:
        raise AssertionError("an entry was examined")

    monkeypatch.setattr("ldnsite.load.bibtex.store.examine", refused)
    monkeypatch.setattr("ldnsite.load.bibtex.shelf.scan", refused)
    store, findings, after = recall_store(files(A, B), known)
    assert store.entries["old"].key == "a"
    assert findings
    assert after is known


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@string", "\n\n@string"),
        ("@article{a, ids", "   @article{a, ids"),
        ("{18, 18}", "{19}"),
        ("The Journal of Pain", "Pain"),
        ("@xdata{x, publisher = {P}}", "@xdata{x, publisher = {\\odd{Q}}}"),
        ("title = {W}", "title = {\\odd{W}}"),
        ("@book{whole", "@book{hole"),
        ("publisher = unknown}", "publisher = unknown}\n@string{unknwn = {P}}"),
        ("@misc{d,", "@misc{f,"),
        ("@misc{c, url", "\n@misc{c, url"),
        ("@xdata{x, publisher = {P}}\n", ""),
    ],
)  # fmt: skip
def test_a_store_that_changed_says_what_it_would_say_anyway(old: str, new: str) -> None:
    """Moved entries keep their findings at their new places; what depends on other entries is looked at again."""
    assert old in A
    same(files(A.replace(old, new, 1), B), kept(A, B))
    same(files(B, A), kept(A, B))


def test_only_what_changed_is_examined_again(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"@misc{{k{n}, title = {{T{n}}}, year = 2013}}\n" for n in range(5)]
    known = kept("".join(texts))
    seen: list[str] = []

    def counted(located, shelf):
        seen.append(located.block.key)
        return examine(located, shelf)

    monkeypatch.setattr("ldnsite.load.bibtex.store.examine", counted)
    texts[3] = texts[3].replace("T3", "\\odd{T}")
    _, findings, _ = recall_store(files("\n".join(texts)), known)
    assert seen == ["k3"]
    assert [one.key for one in findings] == ["k3"]


def test_only_what_is_asked_for_is_decoded() -> None:
    known = kept(A)
    store, _, _ = recall_store(files(A), known)
    assert not store.entries._read
    assert store.get("old") is store.get("a")
    assert list(store.entries._read) == ["a"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"bib-pages", b"bib-names"),
        lambda data: b"\xff" + data,
        lambda data: b"not a cache",
        lambda data: data.split(b"\n")[0] + b"\n",
    ],
    ids=["none", "torn", "altered", "bytes", "something else", "head alone"],
)
def test_a_file_that_is_not_whole_is_no_file(spoil) -> None:
    data = memory.to_bytes(recall_store(files(A), memory.Memory())[2])
    assert memory.from_bytes(data).inputs
    assert memory.from_bytes(spoil(data)) == memory.Memory()


def test_a_file_of_another_version_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    data = memory.to_bytes(recall_store(files(A), memory.Memory())[2])
    monkeypatch.setattr(memory, "_code", lambda: "another")
    assert memory.from_bytes(data) == memory.Memory()


def test_the_file_is_the_same_on_every_run_and_is_plain_json() -> None:
    first, second = (memory.to_bytes(recall_store(files(A, B), memory.Memory())[2]) for _ in range(2))
    assert first == second
    assert json.loads(first.split(b"\n", 1)[1])["works"] == ["a", "b", "c", "part", "whole", "d", "e"]


def test_the_findings_of_a_file_read_as_another_encoding_are_remembered() -> None:
    odd = [SourceFile("references/a.bib", "@misc{a, year = 2013, title = {Müller}}".encode("latin-1"), "")]
    known = memory.from_bytes(memory.to_bytes(recall_store(odd, memory.Memory())[2]))
    assert [one.rule for one in same(odd, known)] == ["bib-encoding"]
