"""No word for readers stands in a template or in code that fills pages: all come from `templates/labels/`."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.sites import ROOT
from tests.structure.tree import Module, modules

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
READ_ALOUD = {"alt", "title", "aria-label", "aria-description", "placeholder", "content"}
"""Attributes whose values readers see or hear."""

JINJA = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
TECHNICAL = re.compile(r"width=device-width.*|\d+; url=|[\w-]+|light dark", re.DOTALL)
"""Values of `content` that browsers read and people do not."""


class _Words(HTMLParser):
    """Collects what a reader would read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if re.search(r"[^\W\d_]{2,}", data):
            self.found.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            technical = name == "content" and TECHNICAL.fullmatch(value or "")
            if name in READ_ALOUD and value and re.search(r"[^\W\d_]{2,}", value) and not technical:
                self.found.append(f"{name}={value}")


def words_in(text: str) -> list[str]:
    parser = _Words()
    parser.feed(JINJA.sub("", text))
    parser.close()
    return parser.found


def test_the_finder_finds() -> None:
    assert words_in('<p>{{ x }} Reviewed on</p><img alt="A chart"><p>{{ y }} 12 %</p>') == [
        "Reviewed on",
        "alt=A chart",
    ]


def test_there_are_templates() -> None:
    assert TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    assert not words_in(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_template_quotes_its_attributes_and_switches_nothing_off(path: Path) -> None:
    """An unquoted attribute lets attributes in; `|safe` and `autoescape false` let markup in."""
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<[^>{\"]*(?:\"[^\"]*\"[^>{\"]*)*\s[\w-]+={{", text)
    assert not re.search(r"\|\s*safe\b|autoescape\s+false|<style|\son\w+=|\sstyle=", text)
    assert not re.search(r'<script(?![^>]*(?:\bsrc="|type="application/ld\+json"))', text)


def speaks_to_readers(module: Module) -> bool:
    """Modules whose texts end on pages. Blocks and `prose` report to editors, styles print their manual's words."""
    return module.stage in ("evidence", "review", "outputs") or (
        module.stage == "compose" and "/blocks/" not in module.name and module.path.stem != "prose"
    )


@pytest.mark.parametrize("module", [*filter(speaks_to_readers, modules())], ids=lambda module: module.name)
def test_code_that_fills_pages_has_no_words_of_its_own(module: Module) -> None:
    """A text of two words or more is a sentence that some reader would read, or an editor in another place."""
    said = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    found = [
        (node.lineno, node.value)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
    ]
    words = [
        (line, text)
        for line, text in found
        if re.search(r"[^\W\d_]{2,} [^\W\d_]{2,}", text) and text[0] != "<"
    ]
    assert not words
