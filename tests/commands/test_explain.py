"""The manual, page by page."""

from __future__ import annotations

import pytest

from ldnsite import cli
from ldnsite.commands.explain import manual_pages
from ldnsite.model.rules import RULES


@pytest.mark.parametrize("name", sorted(manual_pages()))
def test_every_page_is_printed(capsys, name):
    """As it stands in the manual."""
    assert cli.main(["explain", name]) == 0
    assert capsys.readouterr().out == manual_pages()[name].read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["nonsense-xyz", "../../cli", "rules/unknown-citation", "", "a" * 10_000, "x\0y"]
)
def test_what_is_not_in_the_manual(capsys, name):
    """Exit code 2; a name is never taken for a path."""
    assert cli.main(["explain", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "no page" in captured.err


def test_the_nearest_name(capsys):
    """A slip is put right."""
    assert "unknown-citation" in manual_pages()
    assert cli.main(["explain", "unknown-citaton"]) == 2
    assert "did you mean unknown-citation?" in capsys.readouterr().err


def test_without_a_name_all_pages_are_listed(capsys):
    """One line each, with what it is."""
    assert cli.main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines if "  " in line} == set(manual_pages())
    assert any(
        line.split(maxsplit=1) == ["unknown-citation", RULES["unknown-citation"].title] for line in lines
    )
    assert lines[0] == "Rules"
    assert "Blocks" in lines


def test_a_name_like_no_other_gets_no_list(capsys):
    """The answer stays short."""
    assert cli.main(["explain", "zzzzz"]) == 2
    said = capsys.readouterr().err
    assert "unknown-citation" not in said
    assert "`ldnsite explain` lists" in said
