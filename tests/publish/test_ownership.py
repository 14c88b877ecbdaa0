"""Which folders may hold the published site."""

from __future__ import annotations

import pytest

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.ownership import refuse_sources


@pytest.mark.parametrize(
    "output",
    [".", "..", "content", "content/x", "references", "templates/static", ".ldnsite/out", ".git", "build/.."],
)
def test_a_folder_with_the_sources_or_among_them_is_refused(tmp_path, output):
    """Pruning there could take what no build can make again."""
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "build").mkdir()
    with pytest.raises(EnvironmentProblem, match="output"):
        refuse_sources(site / output, site)


@pytest.mark.parametrize("output", ["build", "../www", "contents", "out/content"])
def test_any_other_folder_will_do(tmp_path, output):
    """Inside the site or outside."""
    (tmp_path / "site/content").mkdir(parents=True)
    refuse_sources(tmp_path / "site" / output, tmp_path / "site")


def test_a_link_to_the_sources_is_refused(tmp_path):
    """A link is judged by where it leads."""
    (tmp_path / "content").mkdir()
    (tmp_path / "build").symlink_to(tmp_path / "content")
    with pytest.raises(EnvironmentProblem, match="content"):
        refuse_sources(tmp_path / "build", tmp_path)


def test_linked_sources_are_sources(tmp_path):
    """`content/` may itself be a link."""
    (tmp_path / "site").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "site/content").symlink_to(tmp_path / "texts")
    with pytest.raises(EnvironmentProblem, match="content"):
        refuse_sources(tmp_path / "texts" / "out", tmp_path / "site")
