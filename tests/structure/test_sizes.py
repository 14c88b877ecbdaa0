"""Modules and functions stay small, and nothing happens when a module is imported."""

from __future__ import annotations

import ast

import pytest

from tests.structure.tree import Module, modules

MODULE_LINES = 400
FUNCTION_LINES = 50
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
ALLOWED_AT_TOP = (
    ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef,
)  # fmt: skip

each_module = pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)


def functions(module: Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [
        node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_there_are_modules() -> None:
    assert len(modules()) > 50


@each_module
def test_a_module_has_at_most_400_lines(module: Module) -> None:
    assert module.text.count("\n") <= MODULE_LINES


@each_module
def test_a_function_has_at_most_50_lines(module: Module) -> None:
    long = {
        node.name: lines
        for node in functions(module)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    }
    assert not long


@each_module
def test_a_module_says_what_it_is_for(module: Module) -> None:
    assert ast.get_docstring(module.tree)


@each_module
def test_a_module_has_a_telling_name(module: Module) -> None:
    assert not VAGUE_NAMES & {part.removesuffix(".py").strip("_") for part in module.name.split("/")}


@each_module
def test_nothing_runs_at_import(module: Module) -> None:
    """At the top of a module stand imports, definitions and constants; no calls for their effect."""
    odd = [node.lineno for node in module.tree.body if not _is_quiet(node)]
    assert not odd


def _is_quiet(node: ast.stmt) -> bool:
    if isinstance(node, ast.If):
        test = ast.unparse(node.test)
        return test in ("TYPE_CHECKING", "__name__ == '__main__'") or test.startswith("sys.platform")
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    return isinstance(node, ALLOWED_AT_TOP)


CHANGING = {
    "add",
    "append",
    "clear",
    "discard",
    "extend",
    "insert",
    "pop",
    "popitem",
    "remove",
    "setdefault",
    "update",
}


@each_module
def test_no_state_is_shared_between_runs(module: Module) -> None:
    """A public constant cannot be changed; a private one that could be is not; no function rebinds a global."""
    mutable = {name for node in module.tree.body for name in _mutable_constants(node)}
    public = {name for name in mutable if not name.startswith("_")}
    changed = mutable & {name for node in ast.walk(module.tree) for name in _changed_names(node)}
    rebound = [node.lineno for node in ast.walk(module.tree) if isinstance(node, ast.Global)]
    assert (public, changed, rebound) == (set(), set(), [])


def _mutable_constants(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict | ast.List | ast.Set):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return [name for target in targets if (name := ast.unparse(target)) != "__all__"]
    return []


def _changed_names(node: ast.AST) -> list[str]:
    """`x` in `x.append(...)`, `x[...] = ...`, `del x[...]` and `x |= ...`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
        return [ast.unparse(node.func.value)]
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return [ast.unparse(node.value)]
    return [ast.unparse(node.target)] if isinstance(node, ast.AugAssign) else []
