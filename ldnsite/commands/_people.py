"""Adds a person to `content/people.yaml` without touching what stands there: comments, order, line ends. No command."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.site import load_site
from ldnsite.model.problem import EnvironmentProblem
from ldnsite.model.project import Project, SourceFile

if TYPE_CHECKING:
    from collections.abc import Collection

PEOPLE = "content/people.yaml"
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def with_person(project: Project, person: str, entry: str) -> bytes:
    """The bytes of `content/people.yaml` with `entry` (one item of a YAML list) at its end.

    Refuses, as an `EnvironmentProblem`, an id that is taken, and a file whose list cannot be added to by
    writing at its end.
    """
    known = _people(project)
    if person in known:
        raise EnvironmentProblem(f"{PEOPLE} has a person {person} already", "choose another id")
    data = _appended(project.files.get(PEOPLE), entry)
    text = data.decode("utf-8", errors="replace")
    changed = SourceFile(PEOPLE, data, sha256(data).hexdigest(), text.replace("\r\n", "\n"))
    files = {**project.files, PEOPLE: changed}
    if _people(replace(project, files=MappingProxyType(files))) != {*known, person}:
        raise EnvironmentProblem(f"{PEOPLE} cannot be added to by program", f"put this in by hand:\n{entry}")
    return data


def _people(project: Project) -> Collection[str]:
    return set(load_site(project).site.people)


def _appended(file: SourceFile | None, entry: str) -> bytes:
    if file is None or not (indents := _ITEM.findall(file.text or "")):
        start = b"" if file is None else file.data
        listed = "people:\n" + _indented(entry, "  ")
        return _ended(start, b"\n") + listed.encode()
    end = b"\r\n" if b"\r\n" in file.data else b"\n"
    return _ended(file.data, end) + _indented(entry, indents[0]).encode().replace(b"\n", end)


def _ended(data: bytes, end: bytes) -> bytes:
    return data if not data or data.endswith(b"\n") else data + end


def _indented(entry: str, by: str) -> str:
    return "".join(f"{by}{line}\n" for line in entry.splitlines())
