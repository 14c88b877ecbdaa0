r"""Characters that no text may have: control characters, and the private-use ones that tokens are made of.

The loader looks at files; this looks at values, because a YAML escape ("\ue000") makes such a character too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.source_text import REFUSED_CHARACTERS

if TYPE_CHECKING:
    from ldnsite.load.scan.context import Scan


def report_refused_characters(scan: Scan) -> None:
    """Report the first such character of a text."""
    if found := REFUSED_CHARACTERS.search(scan.source.text):
        code = f"U+{ord(found[0]):04X}"
        message = f"the character {code} stands in the text"
        scan.report(
            "control-character", *found.span(), message, "delete it, or write the character that was meant"
        )
