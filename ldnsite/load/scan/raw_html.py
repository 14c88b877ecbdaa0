"""Raw HTML in a text: where a known element, comment, declaration or instruction starts.

`p < 0.05`, `<10 %` and `<LDN and more>` are text. What is found is refused; it never becomes markup.
Element names: HTML Living Standard (sections 4 and 16.2 "obsolete"), SVG 2, MathML Core.
"""

from __future__ import annotations

import re

_HTML = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body
br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir
div dl dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6
head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark
marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output
p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section select shadow slot
small source spacer span strike strong style sub summary sup table tbody td template textarea tfoot th thead time
title tr track tt u ul var video wbr xmp
"""
_SVG = """
animate animatemotion animatetransform circle clippath defs desc discard ellipse feblend fecolormatrix
fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow
feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset
fepointlight fespecularlighting fespotlight fetile feturbulence filter foreignobject g hatch hatchpath line
lineargradient marker mask metadata mpath path pattern polygon polyline radialgradient rect set stop svg switch
symbol text textpath tspan use view
"""
_MATHML = """
annotation annotation-xml maction math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom
mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics
"""
ELEMENTS = frozenset((_HTML + _SVG + _MATHML).split())
_START = re.compile(
    r"<(?:(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)|!(?:--|\[CDATA\[|[A-Za-z])|\?[A-Za-z])"
)
_REST = re.compile(r"[^<>]{0,300}>")


def tag_at(text: str, at: int, end: int) -> tuple[int, str, bool] | None:
    """The raw HTML at `at` (where a `<` stands): its end, its element's name ("" for none), whether it closes."""
    match = _START.match(text, at, end)
    if match is None:
        return None
    name = (match["name"] or "").lower()
    if match["name"] and name not in ELEMENTS:
        return None
    rest = _REST.match(text, match.end(), end)
    return (rest or match).end(), name, bool(match["slash"])


def first_tag(text: str, start: int = 0) -> tuple[int, int] | None:
    """Start and end of the first raw HTML in `text`."""
    at = text.find("<", start)
    while at != -1:
        if found := tag_at(text, at, len(text)):
            return at, found[0]
        at = text.find("<", at + 1)
    return None
