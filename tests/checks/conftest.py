"""Small sites for checks: the minimal site with changes, loaded and composed, never rendered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.sites import BASE, TODAY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import SourceFile

HEAD = "title: {title}\npublished: 2026-01-10\nupdated: 2026-01-10\nreview_every: 24 months\nauthors: [editors]\n"


def page(body: str = "Text.\n", more: str = "", title: str = "Methods") -> str:
    """A page's file."""
    return f"---\n{HEAD.format(title=title)}{more}---\n{body}"


def base(path: str, *changes: tuple[str, str]) -> str:
    """A file of the minimal site with words replaced; fails when one is not there exactly once."""
    text = (BASE / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, (path, old)
        text = text.replace(old, new)
    return text


@cache
def _base_files() -> Mapping[str, SourceFile]:
    """The minimal site and the theme, read once."""
    from ldnsite.load.project import read_project

    return read_project(BASE)[0].files


@dataclass(frozen=True, slots=True)
class Checking:
    """Runs checks on the minimal site with `files` laid over it; None deletes a file."""

    def subject(
        self, files: Mapping[str, str | None], today: date = TODAY, *, drafts: bool = False
    ) -> Subject:
        from hashlib import sha256
        from types import MappingProxyType

        from ldnsite.checks.subject import Subject
        from ldnsite.compose.compose import compose_site
        from ldnsite.compose.routes import plan_routes
        from ldnsite.load.site import load_site
        from ldnsite.model.project import Project, SourceFile

        found = dict(_base_files())
        for path, text in files.items():
            found.pop(path, None)
            if text is not None:
                data = text.encode()
                found[path] = SourceFile(path, data, sha256(data).hexdigest(), text)
        site = load_site(Project(MappingProxyType(dict(sorted(found.items()))))).site
        routes = plan_routes(site, drafts=drafts)
        return Subject(site, compose_site(site, routes)[0], routes, today)

    def __call__(
        self, rule: str, files: Mapping[str, str | None], today: date = TODAY, *, drafts: bool = False
    ) -> list[Diagnostic]:
        """What the check of `rule` finds, each finding once."""
        from ldnsite.checks import CHECKS

        return list(dict.fromkeys(CHECKS[rule](self.subject(files, today, drafts=drafts))))


@pytest.fixture(scope="session")
def checked() -> Checking:
    """Call it with a rule's id and files; see `Checking`."""
    return Checking()
