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


def test_all_text_inside_is_the_caption(with_block):
    """Also what stands in several pieces, around words for one view."""
    source = "::: figure {src=squares.png alt=S}\nOne.\n\n::: patient\nTwo.\n:::\n\nThree.\n:::"
    (figure,) = nodes_of(with_block(source, {"content/media/squares.png": SQUARES}), FigureNode)
    assert plain(figure.caption).split() == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("inside", ["### Heading\n\nWords.", "::: note\nWords.\n:::"])
def test_a_caption_is_text_only(with_block, inside):
    source = f"::: figure {{src=squares.png alt=S}}\n{inside}\n:::"
    site = with_block(source, {"content/media/squares.png": SQUARES})
    (finding,) = site.findings("invalid-block-argument")
    assert "text only" in finding.message


def test_marks_in_alt_are_found(with_block):
    source = '::: figure {src=squares.png alt="S [x]{.professional}"}\n:::'
    assert len(with_block(source, {"content/media/squares.png": SQUARES}).findings("unclosed-span")) == 1
