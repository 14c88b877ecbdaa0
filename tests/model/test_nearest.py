"""What was probably meant."""

from __future__ import annotations

from ldnsite.model.nearest import did_you_mean, nearest


def test_the_nearest_name_is_found_whatever_its_case() -> None:
    """A slip of one letter, or of the shift key."""
    known = ["younger2013", "younger2009", "bested2023"]
    assert nearest("youngr2013", known) == "younger2013"
    assert nearest("Bested2023", known) == "bested2023"


def test_nothing_comes_near() -> None:
    """A guess that would mislead is not made."""
    assert nearest("zzz", ["younger2013"]) == ""
    assert did_you_mean("zzz", ["younger2013"]) == ""


def test_the_guess_does_not_depend_on_order() -> None:
    """Two names equally near: always the same one."""
    assert nearest("aab", ["aaa", "aac"]) == nearest("aab", ["aac", "aaa"])
