"""`::: figure`: a picture of the site's own, with its size and what it shows."""

from __future__ import annotations

import pytest

from ldnsite.markup.flow import plain
from ldnsite.model.document import FigureNode
from tests.compose.blocks.conftest import nodes_of
from tests.sites import ROOT

SQUARES = (ROOT / "tests/golden/site/content/media/squares.png").read_bytes()


@pytest.mark.parametrize("place", ["content/media/squares.png", "content/conditions/squares.png"])
def test_a_picture_stands_in_media_or_beside_the_page(with_block, place):
    """Its size is read from the file; the text inside is its caption, and may cite."""
    source = "::: figure {src=squares.png alt=Squares #squares}\nAs drawn [@younger2013].\n:::"
    (figure,) = nodes_of(with_block(source, {place: SQUARES}), FigureNode)
    assert (figure.picture, figure.width, figure.height, figure.alt) == (place, 48, 24, "Squares")
    assert plain(figure.caption).strip().startswith("As drawn")
    assert figure.id == "squares"


def test_a_picture_that_is_not_there_is_found_with_the_nearest(with_block):
    site = with_block("::: figure {src=sqares.png alt=Squares}\n:::", {"content/media/squares.png": SQUARES})
    (finding,) = site.findings("unknown-image")
    assert "squares.png" in finding.hint


def test_a_picture_without_words_for_it_is_found(with_block):
    site = with_block('::: figure {src=squares.png alt=""}\n:::', {"content/media/squares.png": SQUARES})
    assert len(site.findings("image-without-alt", "invalid-block-argument")) == 1


def test_a_picture_outside_the_site_is_none(with_block):
    site = with_block("::: figure {src=../../../../etc/passwd alt=x}\n:::")
    assert len(site.findings("unknown-image")) == 1
