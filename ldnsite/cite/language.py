"""Which entries are in English, as citation styles need to know: title case is for English alone."""

from __future__ import annotations

import re

_ENGLISH = re.compile(
    r"en\b|english|american|british|canadian|australian|newzealand|u[ks]english|$", re.IGNORECASE
)


def is_english(language: str) -> bool:
    """Whether a language as entries name it ("en-GB", "british") is English; so is one that is not named."""
    return _ENGLISH.match(language) is not None
