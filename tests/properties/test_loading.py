"""Whatever stands in the sources, loading ends with findings that point into them, and never with a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.sites import BASE, SiteBuilder
from tests.strategies import anything, markdown, raw_bytes, values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.pipeline.assemble import Built

PAGE = "content/conditions/fibromyalgia.md"
HEAD = (BASE / PAGE).read_text(encoding="utf-8").partition("---\n")[2].partition("---\n")[0]
RECORDS = (
    "content/site.yaml", "content/people.yaml", "content/vocabulary.yaml", "content/outcomes.yaml",
    "content/glossary.yaml", "content/drug.yaml", "content/studies/younger.yaml", "references/ldn.bib", PAGE,
)  # fmt: skip


def built_from(files: Mapping[str, str | bytes]) -> Built:
    """The minimal site with these files, assembled; every finding stands where a reader can go."""
    with TemporaryDirectory() as folder:
        built = SiteBuilder(Path(folder))(files).assembled()
    for finding in built.diagnostics:
        check_place(finding, built.sources)
    return built


def check_place(finding: Diagnostic, sources: Mapping[str, str]) -> None:
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
    built_from({path: data})


@given(body=st.one_of(markdown, anything))
def test_any_body_loads_or_is_found_out(body: str) -> None:
    built_from({PAGE: f"---\n{HEAD}---\n{body}"})


@given(field=st.sampled_from(("verdict", "summary", "title", "means_for_you", "faq", "evidence", "allow", "related")),
       value=values)  # fmt: skip
def test_any_value_of_a_field_loads_or_is_found_out(field: str, value: object) -> None:
    """JSON is YAML, so each value can be written into the front matter."""
    head = "\n".join(line for line in HEAD.splitlines() if not line.startswith(f"{field}:"))
    page = f"---\n{head}\n{field}: {json.dumps(value, ensure_ascii=False)}\n---\nWords.\n"
    assert all(finding.message for finding in built_from({PAGE: page}).diagnostics)


@given(
    name=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="/\\\0"), min_size=1, max_size=20)
)
def test_any_file_name_loads_or_is_found_out(name: str) -> None:
    assume(name not in (".", ".."))
    built_from({f"content/{name}": "words\n"})
