"""`::: figure {src=... alt="..."}`: a picture from the site's own files; the text inside is its caption."""

from __future__ import annotations

from posixpath import dirname, normpath
from typing import TYPE_CHECKING

from ldnsite.compose.blocks.base import Block, Context, Nodes
from ldnsite.compose.words import joined
from ldnsite.model.document import Broken, FigureNode, Flow
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from ldnsite.model.inline import Inline
    from ldnsite.model.media import Picture
    from ldnsite.model.prose import Fence


def _expand(fence: Fence, context: Context) -> Nodes:
    picture = _picture(fence, context)
    alt = context.value("alt").strip()
    if not alt and "alt" in context.arguments:
        span = context.arguments["alt"].span
        finding = RULES["image-without-alt"].at(
            span, "the figure's alt is empty", "say what the picture shows"
        )
        context.findings.append(finding)
    if picture is None:
        return (Broken(f"no picture {context.value('src')}"),)
    return (FigureNode(picture.path, picture.width, picture.height, alt, _caption(fence, context), fence.id),)


def _caption(fence: Fence, context: Context) -> Inline:
    """All text inside as one line; a finding for anything else."""
    inside = context.compose(fence.children)
    if any(not isinstance(node, Flow) for node in inside):
        message = "a heading or a block stands in a figure, whose inside is its caption: text only"
        context.findings.append(
            RULES["invalid-block-argument"].at(fence.name_span, message, "move it out of the figure")
        )
    return joined((node.words for node in inside if isinstance(node, Flow)), " ")


def _picture(fence: Fence, context: Context) -> Picture | None:
    source = context.arguments.get("src")
    if source is None:
        return None
    here = dirname(fence.span.path)
    for path in (normpath(f"{here}/{source.value}"), normpath(f"content/media/{source.value}")):
        if (found := context.lookup.picture(path)) is not None:
            return found
    known = sorted(context.lookup.view.site.pictures)
    hint = did_you_mean(source.value, [path.removeprefix("content/media/") for path in known])
    message = f"there is no picture {source.value} beside the page or in content/media/"
    context.findings.append(RULES["unknown-image"].at(source.span, message, hint))
    return None


BLOCK = Block("figure", _expand, required=("src", "alt"))
