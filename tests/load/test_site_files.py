"""What a file is follows from its folder, its name and its suffix; what has no place is found."""

from __future__ import annotations

import pytest

from ldnsite.load.site_files import sort_files
from ldnsite.model.diagnostic import Severity
from tests.load.reading_aids import project_of, told


def test_every_kind_of_file_has_its_place() -> None:
    files, findings = sort_files(
        project_of(
            {
                "content/site.yaml": "",
                "content/ldn.yaml": "",
                "content/conditions/me-cfs.md": "",
                "content/conditions/pain/back.yaml": "",
                "content/conditions/figure.PNG": "",
                "content/media/a.jpeg": "",
                "content/studies/final.yaml": "",
                "content/trials/x.yaml": "",
                "content/reviews/conditions/me-cfs/2026-01-01-amended.json": "",
                "references/a/b.bib": "",
                "references/README": "",
                "templates/base.html": "",
            }
        ),
        "ldn.yaml",
    )
    assert findings == ()
    assert [page_id for page_id, _ in files.pages] == ["conditions/me-cfs", "conditions/pain/back"]
    assert [(folder, name) for folder, name, _ in files.records] == [("studies", "final"), ("trials", "x")]
    assert sorted(files.lists) == ["ldn.yaml", "site.yaml"]
    assert [file.path for file in files.pictures] == ["content/conditions/figure.PNG", "content/media/a.jpeg"]
    assert [file.path for file in files.stores] == ["references/a/b.bib"]
    assert files.refused == ()


@pytest.mark.parametrize(
    ("path", "rule", "hint"),
    [
        ("content/people.yml", "misplaced-file", "rename it to end in .yaml"),
        ("content/peple.yaml", "misplaced-file", "did you mean people.yaml?"),
        ("content/note.md", "misplaced-file", "move it into a folder"),
        ("content/condition/x.md", "misplaced-file", "did you mean conditions/?"),
        ("content/zzz/x.md", "misplaced-file", "known folders are"),
        ("content/conditions/x.yml", "misplaced-file", "rename it to end in .yaml"),
        ("content/conditions/x.MD", "misplaced-file", "rename it to end in .md"),
        ("content/conditions/x.txt", "misplaced-file", "rename it to end in .md"),
        ("content/condition/x.txt", "misplaced-file", "did you mean conditions/?"),
        ("content/conditions/x", "misplaced-file", "holds .md and .yaml files"),
        ("content/studies/x.md", "misplaced-file", "<id>.yaml"),
        ("content/studies/a/x.yaml", "misplaced-file", "<id>.yaml"),
        ("content/media/x.pdf", "misplaced-file", "holds png, jpg"),
        ("content/media/x.svg", "unknown-image", "save it as png"),
        ("content/conditions/x.GIF", "unknown-image", "save it as png"),
        ("content/studies/x.png", "misplaced-file", "<id>.yaml"),
        ("content/x.png", "misplaced-file", "move it into a folder"),
    ],
)
def test_a_file_without_a_place_is_found_with_the_remedy(path: str, rule: str, hint: str) -> None:
    files, findings = sort_files(project_of({path: ""}), "drug.yaml")
    assert told(findings) == [(rule, f"{path}:1:1")]
    assert hint in findings[0].hint
    assert files.refused == (path,)


@pytest.mark.parametrize(
    "name", ["a b", "a#b", "a?b", "a%b", "-a", "_a", "a:b", "a&b", "a\\b", 'a"b', "a/../b"]
)
def test_a_name_that_no_address_can_have_is_found(name: str) -> None:
    _, findings = sort_files(project_of({f"content/pages/{name}.md": ""}), "drug.yaml")
    assert [finding.rule for finding in findings] == ["invalid-value"]
    assert "address" in findings[0].message


@pytest.mark.parametrize("name", ["a", "ME-CFS", "ménière", "日本語", "v1.2", "a_b", "2026"])
def test_names_of_any_language_may_be_addresses(name: str) -> None:
    assert sort_files(project_of({f"content/pages/{name}.md": ""}), "drug.yaml")[1] == ()


@pytest.mark.parametrize(
    ("path", "severity"),
    [
        ("content/conditions/x.markdown", Severity.ERROR),
        ("content/conditions/x.MD", Severity.ERROR),
        ("content/conditions/x.txt", Severity.ERROR),
        ("content/condition/x.md", Severity.ERROR),
        ("content/studys/x.yaml", Severity.ERROR),
        ("content/media/x.pdf", Severity.WARNING),
        ("content/conditions/x", Severity.WARNING),
    ],
)
def test_a_page_that_would_be_left_out_is_an_error(path: str, severity: Severity) -> None:
    assert [finding.severity for finding in sort_files(project_of({path: ""}), "drug.yaml")[1]] == [severity]
