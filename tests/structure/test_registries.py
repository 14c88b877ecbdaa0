"""Every register is complete and read-only: one file, one line, one test, one page of the manual."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from types import MappingProxyType

import pytest

from ldnsite.model.rules import RULES
from tests.sites import ROOT
from tests.structure.tree import PACKAGE, Module, modules

MANUAL = PACKAGE / "manual"
BROKEN = ROOT / "tests" / "broken"
REGISTRIES = (
    "ldnsite.model.rules.RULES",
    "ldnsite.model.page.PAGE_KINDS",
    "ldnsite.commands.COMMANDS",
    "ldnsite.compose.blocks.BLOCKS",
    "ldnsite.compose.layouts.LAYOUTS",
    "ldnsite.checks.CHECKS",
    "ldnsite.cite.styles.STYLES",
    "ldnsite.cite.exports.EXPORTS",
    "ldnsite.outputs.OUTPUTS",
    "ldnsite.report.FORMATS",
)
FOLDERS = {
    # folder -> (register, modules in it that are no entries)
    "commands": ("ldnsite.commands.COMMANDS", set()),
    "compose/blocks": ("ldnsite.compose.blocks.BLOCKS", {"base"}),
    "cite/styles": ("ldnsite.cite.styles.STYLES", {"base"}),
    "outputs": ("ldnsite.outputs.OUTPUTS", {"material"}),
}
"""Folders in which each module is an entry of a register, under the module's own name."""


def registry(name: str) -> MappingProxyType[str, object]:
    module, _, attribute = name.rpartition(".")
    found = getattr(importlib.import_module(module), attribute)
    assert isinstance(found, MappingProxyType)
    return found


@pytest.mark.parametrize("name", REGISTRIES)
def test_a_registry_is_filled_and_read_only(name: str) -> None:
    """A mutable register lets one run change the next."""
    entries = registry(name)
    assert entries
    with pytest.raises(TypeError):
        entries["another"] = None  # type: ignore[index]


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_every_file_in_a_folder_of_entries_is_registered(folder: str) -> None:
    """A command is a file, a check is a file, a block is a file: none is forgotten, none is shared."""
    name, others = FOLDERS[folder]
    files = {path.stem for path in (PACKAGE / folder).glob("*.py") if not path.stem.startswith("_")} - others
    assert {key.replace("-", "_") for key in registry(name)} == files


def rule_files() -> dict[str, Module]:
    """The modules of `checks/` that are named after a rule, by the rule's id."""
    names = {module.path.stem.replace("_", "-"): module for module in modules() if module.stage == "checks"}
    return {name: module for name, module in names.items() if name in RULES}


def test_a_check_has_the_name_of_its_rule() -> None:
    """What is not named after a rule in `checks/` is no check: it is what several checks ask."""
    assert {str(key) for key in registry("ldnsite.checks.CHECKS")} == set(rule_files())


@pytest.mark.parametrize("rule", sorted(rule_files()))
def test_checks_know_nothing_of_each_other(rule: str) -> None:
    others = {f"ldnsite.checks.{name.replace('-', '_')}" for name in rule_files() if name != rule}
    imported = {node.module for node in ast.walk(rule_files()[rule].tree) if isinstance(node, ast.ImportFrom)}
    assert not imported & others


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_has_a_page_in_the_manual(rule: str) -> None:
    """The page's first line is the rule's id; it says more than the title does."""
    page = (MANUAL / "rules" / f"{rule}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {rule}\n")
    assert len(page.split()) > 20


def test_the_manual_has_no_page_on_a_rule_that_is_not_there() -> None:
    assert {path.stem for path in (MANUAL / "rules").glob("*.md")} <= set(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_has_a_broken_site(rule: str) -> None:
    assert list(BROKEN.glob(f"{rule}/expected"))


def test_there_is_no_broken_site_of_a_rule_that_is_not_there() -> None:
    names = {
        path.name.partition("--")[0]
        for path in BROKEN.iterdir()
        if path.is_dir() and path.name[0] not in "_."
    }
    assert names <= set(RULES)


def _named_rules() -> list[tuple[str, str]]:
    pattern = re.compile(r"""RULES\[\s*["']([^"']+)["']\s*\]""")
    return [(module.name, found) for module in modules() for found in pattern.findall(module.text)]


def test_every_rule_that_the_code_names_exists() -> None:
    named = _named_rules()
    assert named
    assert [(where, rule) for where, rule in named if rule not in RULES] == []


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_is_found_by_something(rule: str) -> None:
    """A rule that nothing can find is a promise not kept."""
    literal = re.compile(rf"""["']{re.escape(rule)}["']""")
    assert any(literal.search(module.text) for module in modules() if module.name != "ldnsite/model/rules.py")


def blocks() -> list[str]:
    return sorted(
        path.stem.replace("_", "-")
        for path in (PACKAGE / "compose" / "blocks").glob("*.py")
        if not path.stem.startswith("_") and path.stem != "base"
    )


@pytest.mark.parametrize("block", blocks())
def test_a_block_has_a_page_and_a_test_and_stands_in_the_golden_site(block: str) -> None:
    page = (MANUAL / "blocks" / f"{block}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {block}\n")
    assert (ROOT / "tests" / "compose" / "blocks" / f"test_{block.replace('-', '_')}.py").is_file()
    golden = [path.read_text(encoding="utf-8") for path in (ROOT / "tests/golden/site/content").rglob("*.md")]
    assert any(
        re.search(rf"^\s*:::+ *(?:{re.escape(block)}\b|{{\.{re.escape(block)}\b)", text, re.MULTILINE)
        for text in golden
    )


def test_every_node_has_a_template_and_every_template_a_node() -> None:
    """What compose can make, the theme can show; no template stands idle."""
    from ldnsite.model.document import Node

    models = [f"ldnsite.model.{path.stem}" for path in sorted((PACKAGE / "model").glob("[!_]*.py"))]
    known = (kind for name in models for kind in vars(importlib.import_module(name)).values())
    wanted = {kind.template for kind in known if isinstance(kind, type) and issubclass(kind, Node)} - {""}
    there = {
        path.stem for path in (ROOT / "templates" / "nodes").glob("*.html") if not path.stem.startswith("_")
    }
    assert wanted == there


def test_every_layout_has_a_template() -> None:
    from typing import get_args

    from ldnsite.model.composed import Layout

    assert {path.stem for path in (ROOT / "templates" / "layouts").glob("*.html")} == set(get_args(Layout))


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.glob("*/*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_a_stage_is_a_package(path: Path) -> None:
    """A folder without `__init__.py` is no package: import-linter and the wheel would pass it by."""
    assert (path.parent / "__init__.py").is_file()
