"""Whatever stands in the sources, loading ends with findings that point into them, and never with a traceback."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sites import BASE, ROOT, contents
from tests.strategies import anything, markdown, raw_bytes, values

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project

PAGE = "content/conditions/fibromyalgia.md"
HEAD = (BASE / PAGE).read_text(encoding="utf-8").partition("---\n")[2].partition("---\n")[0]
RECORDS = (
    "content/site.yaml", "content/people.yaml", "content/vocabulary.yaml", "content/outcomes.yaml",
    "content/glossary.yaml", "content/drug.yaml", "content/studies/younger.yaml", "references/ldn.bib", PAGE,
)  # fmt: skip


def project_with(path: str, data: bytes) -> tuple[Project, tuple[Diagnostic, ...]]:
    """The minimal site with one file of these bytes, as if read from disk."""
    import hashlib

    from ldnsite.load.source_text import check_text, decode
    from ldnsite.model.project import Project, SourceFile

    found: list[Diagnostic] = []
    files = {}
    theme = {f"templates/{name}": content for name, content in contents(ROOT / "templates").items()}
    for name, content in sorted({**contents(BASE), **theme, path: data}.items()):
        text = None
        if name.rpartition(".")[2] in ("md", "yaml", "bib", "html", "css", "js", "txt", "svg"):
            text, more = decode(content, name)
            if text is not None:
                text, others = check_text(text, name)
                more = (*more, *others)
            found += more
        files[name] = SourceFile(name, content, hashlib.sha256(content).hexdigest(), text)
    return Project(MappingProxyType(files)), tuple(found)


def assembled(path: str, data: bytes) -> tuple[Diagnostic, ...]:
    from ldnsite.pipeline.assemble import assemble

    project, found = project_with(path, data)
    built = assemble(project, date(2026, 11, 22), found=found)
    for finding in built.diagnostics:
        check_place(finding, built.sources)
    return built.diagnostics


def check_place(finding: Diagnostic, sources) -> None:
    """A finding's span lies inside its file: line and column of a character, or just behind the last one."""
    span = finding.span
    if span.path not in sources:
        return
    lines = sources[span.path].split("\n")
    assert 1 <= span.line <= len(lines), finding
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, finding
    if span.end_line:
        assert (span.line, span.column) <= (span.end_line, span.end_column), finding


@given(path=st.sampled_from(RECORDS), data=raw_bytes)
def test_any_bytes_load_or_are_found_out(path: str, data: bytes) -> None:
    assembled(path, data)


@given(body=st.one_of(markdown, anything))
def test_any_body_loads_or_is_found_out(body: str) -> None:
    assembled(PAGE, f"---\n{HEAD}---\n{body}".encode())


@given(field=st.sampled_from(("verdict", "summary", "title", "means_for_you", "faq", "evidence", "allow", "related")),
       value=values)  # fmt: skip
@settings(max_examples=100)
def test_any_value_of_a_field_loads_or_is_found_out(field: str, value: object) -> None:
    """JSON is YAML, so each value can be written into the front matter."""
    import json

    head = "\n".join(line for line in HEAD.splitlines() if not line.startswith(f"{field}:"))
    page = f"---\n{head}\n{field}: {json.dumps(value, ensure_ascii=False)}\n---\nWords.\n"
    found = assembled(PAGE, page.encode())
    assert all(finding.message for finding in found)


@given(name=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="/\\\0"), min_size=1, max_size=20))
def test_any_file_name_loads_or_is_found_out(name: str) -> None:
    assembled(f"content/{name}", b"words\n")
