"""An image in running text is not there."""

from __future__ import annotations

from tests.checks.conftest import page

PAGE = "content/pages/methods.md"


def test_an_image_that_is_not_there(checked) -> None:
    (finding,) = checked("unknown-image", {PAGE: page("![Pain over time](../media/plot.png)")})
    assert (str(finding.span), finding.key) == (f"{PAGE}:8:19", "../media/plot.png")


def test_a_picture_that_cannot_be_read_is_reported_once(checked) -> None:
    """By the loader, which looked into it."""
    assert (
        checked("unknown-image", {PAGE: page("![Pain](plot.png)"), "content/pages/plot.png": "not a picture"})
        == []
    )


def test_a_link_is_no_image(checked) -> None:
    assert checked("unknown-image", {PAGE: page("[Pain](plot.png)")}) == []
