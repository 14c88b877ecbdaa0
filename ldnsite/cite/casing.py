"""Title case, as English styles print titles of books: agrees with citeproc-js's `text-case="title"`.

Only words wholly in small letters are touched: what an editor wrote in capitals stays.
"""

from __future__ import annotations

import re

from ldnsite.model.reference import Rich, RichRun

_PARTS = re.compile(
    r"([-\u2013\u2014/.,;?!:\[\]()\u2018\u2019\u201c\u201d\"'])|([\u0020\u00a0\u2000-\u200b\u205f\u3000]+)"
)
_SMALL_WORDS = """
    about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as
    aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa
    despite down during et except for forenenst from given in inside into lest like modulo near next notwithstanding
    of off on onto out over per plus pro qua sans since than through throughout thruout till to toward towards under
    underneath until unto up upon versus vs v via vis-\u00e0-vis with within without or yet so and nor a an the de d
    von van c ca
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""English (and a few other) words that stay small inside a title."""
_LONE_GREEK = re.compile(r"[\u0370-\u03ff]")


def title_case(rich: Rich) -> Rich:
    """`rich` with the words of its titles capitalised; sub- and superscripts and small capitals stay."""
    words = _Titled()
    runs = (
        run if run.style in ("sub", "sup", "smallcaps") else RichRun(words.take(run.text), run.style)
        for run in rich
    )
    return words.finished(tuple(runs))


class _Titled:
    """Walks the words of a title, run by run."""

    def __init__(self) -> None:
        self.start = True
        self.last: str = ""

    def take(self, text: str) -> str:
        """`text` in title case, going on where the last run ended."""
        pieces = _PARTS.split(text)
        out: list[str] = []
        for index in range(0, len(pieces), 3):
            word = pieces[index]
            mark = pieces[index + 1] if index + 1 < len(pieces) else ""
            gap = pieces[index + 2] if index + 2 < len(pieces) else ""
            if word:
                before = pieces[index - 2] if index >= 3 else ""  # noqa: PLR2004 - the mark before it
                out.append(self._word(word, after_apostrophe=before in {"'", "\u2019"} and bool(pieces[index - 3]),
                                      before_hyphen=mark == "-"))  # fmt: skip
                self.start = False
                self.last = word
            if mark in {"?", "!", ":"}:
                self.start = True
            out.append((mark or "") + (gap or ""))
        return "".join(out)

    def _word(self, word: str, *, after_apostrophe: bool, before_hyphen: bool) -> str:
        if word != word.lower() or after_apostrophe or _LONE_GREEK.fullmatch(word):
            return word
        small = word in _SMALL or len(word) == 1
        return word if small and not (self.start or before_hyphen) else word[0].upper() + word[1:]

    def finished(self, runs: Rich) -> Rich:
        """The last word is capitalised too, unless it is one letter."""
        word = self.last
        if len(word) < 2 or word not in _SMALL:  # noqa: PLR2004 - one letter
            return runs
        for index in range(len(runs) - 1, -1, -1):
            at = runs[index].text.rfind(word)
            if at >= 0:
                text = runs[index].text
                changed = RichRun(text[:at] + word[0].upper() + text[at + 1 :], runs[index].style)
                return (*runs[:index], changed, *runs[index + 1 :])
        return runs
