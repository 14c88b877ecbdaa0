"""Two pages of one view have one title."""

from __future__ import annotations

from tests.checks.conftest import page

ONE, TWO = "content/pages/one.md", "content/pages/two.md"


def test_the_later_page_is_told_of_the_first(checked) -> None:
    """Once, although both views show both; letter case and blanks do not tell titles apart."""
    (finding,) = checked("duplicate-title", {ONE: page(title="Our ways"), TWO: page(title="our  Ways")})
    assert (finding.span.path, finding.related[0].span.path, finding.key) == (TWO, ONE, "pages/one")


def test_pages_that_no_view_shows_together_may_share_a_title(checked) -> None:
    files = {ONE: page(more="audience: patient\n"), TWO: page(more="audience: professional\n")}
    assert checked("duplicate-title", files) == []


def test_titles_are_compared_as_each_view_shows_them(checked) -> None:
    files = {
        ONE: page(title="{patient: A, professional: B}"),
        TWO: page(title="{patient: C, professional: B}"),
    }
    (finding,) = checked("duplicate-title", files)
    assert finding.span.path == TWO


def test_a_draft_is_compared_with_nothing(checked) -> None:
    assert checked("duplicate-title", {ONE: page(), TWO: page(more="status: draft\n")}) == []
    assert len(checked("duplicate-title", {ONE: page(), TWO: page(more="status: draft\n")}, drafts=True)) == 1


def test_pages_without_a_readable_title_are_not_one(checked) -> None:
    broken = page().replace("title: Methods\n", "")
    assert checked("duplicate-title", {ONE: broken, TWO: broken}) == []
