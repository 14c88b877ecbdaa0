"""Findings told to people and machines; `FORMATS` names the ways. Reads no file and writes none."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.report.as_github import as_github
from ldnsite.report.as_json import as_json
from ldnsite.report.as_text import as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ldnsite.model.diagnostic import Diagnostic

    Format = Callable[[Sequence[Diagnostic], Mapping[str, str]], str]

FORMATS: Mapping[str, Format] = MappingProxyType({"text": as_text, "json": as_json, "github": as_github})
"""Name -> function of the findings and the sources (path -> text) that gives the whole report."""
