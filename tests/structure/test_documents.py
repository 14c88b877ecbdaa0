"""The documents tell the truth about the program, and nothing about the machine they were written on."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise

import pytest

import ldnsite
from ldnsite.commands import COMMANDS
from ldnsite.compose.blocks import BLOCKS
from ldnsite.model.audience import Audience
from ldnsite.model.rules import RULES
from tests.sites import ROOT
from tests.structure.tree import PACKAGE, text_of, tracked

README = (ROOT / "README.md").read_text(encoding="utf-8")
TOP = {
    "pyproject.toml", "README.md", "content", "references", "templates", "ldnsite", "tests", "build",
    "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
}  # fmt: skip
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:work|root|home/(?!somebody)[a-z]+|Users/[A-Za-z]+)/")
REGISTRY_HOSTS = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|registry\.yarnpkg|deb\.debian")


def _set_up() -> list[str]:
    """The lines of the code block below README's heading "Set up"."""
    found = re.search(r"^## Set up\n.*?```sh\n(.*?)```", README, re.MULTILINE | re.DOTALL)
    assert found
    return [line for line in found[1].splitlines() if line and not line.startswith("#")]


def test_the_readme_has_exactly_two_commands_to_set_up() -> None:
    """The first builds the site, the second runs the tests."""
    build, test = _set_up()
    assert build.startswith("python3 -m venv .venv && .venv/bin/pip install '.[dev]'")
    assert build.endswith("/ldnsite build")
    assert "pytest" in test


def test_the_gate_runs_the_readmes_commands() -> None:
    """What the README promises is what is proved: word for word."""
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert all(command in gate for command in _set_up())


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"`ldnsite {command}" in README


def test_the_readme_names_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"`ldnsite ([a-z]+)", README)) <= set(COMMANDS)


def test_every_block_stands_in_the_readme() -> None:
    assert {name for name in (*BLOCKS, *Audience) if f"`::: {name}" not in README} == set()


def test_the_version_is_the_newest_of_the_changelog() -> None:
    newest = re.search(
        r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert newest
    assert newest[1] == ldnsite.__version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" in project["dynamic"], "the version stands in one place: ldnsite/__init__.py"


def test_the_top_level_holds_what_the_design_says_and_nothing_else() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in top if not name.startswith(".")} <= TOP


@pytest.mark.parametrize("pattern", [MACHINE_PATHS, REGISTRY_HOSTS], ids=["machine paths", "registry hosts"])
def test_tracked_text_names_no_machine(pattern: re.Pattern[str]) -> None:
    mine = ROOT / "tests" / "structure" / "test_documents.py"
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if path != mine and (text := text_of(path)) is not None and (match := pattern.search(text))
    ]
    assert not found


def test_only_field_tests_read_what_stands_beside_the_checkout() -> None:
    """A clone alone must pass all tests but those marked `field`."""
    word = "parent / " + '"shared"'
    readers = [
        path for path in sorted((ROOT / "tests").rglob("*.py")) if word in path.read_text(encoding="utf-8")
    ]
    unmarked = [path.name for path in readers if "pytest.mark.field" not in path.read_text(encoding="utf-8")]
    assert not unmarked


@pytest.mark.parametrize(
    "document", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ldnsite/ARCHITECTURE.md"]
)
def test_headings_skip_no_level(document: str) -> None:
    text = re.sub(
        r"^```.*?^```", "", (ROOT / document).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "ldnsite/ARCHITECTURE.md"])
def test_links_between_documents_lead_somewhere(document: str) -> None:
    path = ROOT / document
    text = re.sub(
        r"^```.*?^```|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text)
    assert not [link for link in links if not (path.parent / link).exists()]


def test_the_architecture_knows_every_stage() -> None:
    """The picture of the house shows each of its rooms, and no room that is not there."""
    text = (PACKAGE / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = set(re.findall(r"^  ([a-z]+)/ ", text, re.MULTILINE))
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {"manual"}
    assert drawn == there


@pytest.mark.parametrize("page", sorted((PACKAGE / "manual").rglob("*.md")), ids=lambda path: path.stem)
def test_a_page_of_the_manual_names_rules_that_exist(page) -> None:
    named = set(re.findall(r"\brule `([a-z0-9-]+)`", page.read_text(encoding="utf-8")))
    assert named <= set(RULES)
