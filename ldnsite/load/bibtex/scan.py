r"""Our own reading of a .bib file: where every entry and field stands, and what is odd about its form.

It understands braces, quotes, `#` and the usual mistakes, and goes on after each of them, so that one lost
brace costs one entry at most. It neither decodes LaTeX nor knows what fields mean. Offsets count code
points of the text. Every `@type{` is accounted for: as an entry, a macro, a deliberate skip or a problem.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ldnsite.load.bibtex import grammar as g
from ldnsite.load.bibtex.scanned import Block, Field, Piece, Scan
from ldnsite.load.bibtex.value_scanner import ValueScanner


def scan(text: str) -> Scan:
    """Everything in `text`. Never raises; time grows with the length of the text."""
    return _Scanner(text).run()


_AHEAD = 25
"""A value without end is sought up to this many entry starts ahead."""


class _Scanner(ValueScanner):
    """One run over one file."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.blocks: list[Block] = []
        self.starts = [match.start(1) for match in g.LINE_START.finditer(text)]
        self.any_starts = [match.start() for match in g.START.finditer(text)]

    def run(self) -> Scan:
        at = 0
        while (match := g.START.search(self.text, at)) is not None:
            at = self._block(match)
        return Scan(self.text, tuple(self.blocks), tuple(self.problems))

    def _block(self, match: re.Match[str]) -> int:
        """Read what begins at `match`; returns where to go on."""
        self.start, kind = match.start(), match[1].lower()
        self._set_limits()
        self.fields = []
        self.closer = "}" if match[2] == "{" else ")"
        if self._inside_word(match, kind):
            return match.end()
        if (end := self._commented_out(match)) > 0:
            return end
        if kind in ("comment", "preamble"):
            return self._skipped(match, kind)
        before = len(self.problems)
        self._commented(match)
        key, key_at, at = ("", match.end(), match.end()) if kind == "string" else self._key(match.end())
        end = self._body(at)
        clean = len(self.problems) == before
        role = "string" if kind == "string" else "entry"
        self.blocks.append(Block(role, kind, key, key_at, self.start, end, tuple(self.fields), clean))
        return end

    def _set_limits(self) -> None:
        """`stop`: where the next entry begins a line; `limit`: how far a value may be sought."""
        index = bisect_right(self.starts, self.start)
        self.stop = self.starts[index] if index < len(self.starts) else len(self.text)
        index = bisect_right(self.any_starts, self.start) + _AHEAD
        self.far = self.any_starts[index] if index < len(self.any_starts) else len(self.text)
        self.budget = len(self.text)
        self.limit = self.far

    def _inside_word(self, match: re.Match[str], kind: str) -> bool:
        """An address such as `name@host (work)` between entries: passed over, as free text is."""
        before = self.text[match.start() - 1 : match.start()]
        if not (before.isalnum() or (before in {".", "_", "-"} and before)) or kind in g.KNOWN_TYPES:
            return False
        self.blocks.append(Block("text", kind, "", match.start(), match.start(), match.end()))
        return True

    def _commented_out(self, match: re.Match[str]) -> int:
        """The end of a block of lines that all begin with %, when `match` stands in one; else 0."""
        line = self.text.rfind("\n", 0, match.start()) + 1
        if g.TWO_PERCENT_LINES.match(self.text, line) is None:
            return 0
        self._problem(f"@{match[1]} stands in lines that begin with %; they are left out",
                      "delete them, or put them into @comment{...}", match.start(), match.end(), mild=True)  # fmt: skip
        self.blocks.append(Block("comment", match[1].lower(), "", match.start(), match.start(), match.end()))
        return match.end()

    def _commented(self, match: re.Match[str]) -> None:
        line = self.text.rfind("\n", 0, match.start()) + 1
        if self.text[line : match.start()].lstrip().startswith("%"):
            self._problem("a % before an entry does not comment it out: the entry is read",
                          "delete the entry, or put it into @comment{...}",
                          match.start(), match.end(), mild=True)  # fmt: skip

    def _skipped(self, match: re.Match[str], kind: str) -> int:
        """A comment or preamble: skipped on purpose up to its closing brace."""
        opener = match.end() - 1
        found = g.BRACED.match(self.text, opener, self.limit) if self.closer == "}" else None
        end = found.end() if found else self._balanced(opener)
        if end < 0:
            line = self.text.find("\n", match.end())
            end = min(line if line >= 0 else len(self.text), self.stop)
            self._problem(f"@{kind} is never closed; only its first line is passed over",
                          "close it with a brace", match.start(), end, mild=kind == "comment")  # fmt: skip
        self.blocks.append(Block(kind, kind, "", match.start(), match.start(), end))
        return end

    # The key

    def _key(self, at: int) -> tuple[str, int, int]:
        """The key, its offset, and where the fields begin."""
        found = g.KEY.match(self.text, at, self.limit)
        if found is not None:
            return found[1], found.start(1), found.end()
        return self._odd_key(at)

    def _odd_key(self, at: int) -> tuple[str, int, int]:
        if (found := g.KEY_ONLY.match(self.text, at, self.limit)) is not None:
            if not found[1]:
                self._problem(
                    "the entry has no key",
                    "write a key after the brace: @article{younger2013,",
                    self.start,
                    at,
                )
            return found[1], found.start(1), found.end(1)
        if (found := g.KEY_MISSING.match(self.text, at, self.limit)) is not None:
            self._problem(
                "the entry has no key", "write a key after the brace: @article{younger2013,", self.start, at
            )
            return "", at, at if "=" in found[0] else found.end()
        if (found := g.KEY_NO_COMMA.match(self.text, at, self.limit)) is not None:
            self._problem(f"no comma stands after the key {found[1]}", "put a comma after the key",
                          found.start(1), found.end(1))  # fmt: skip
            return found[1], found.start(1), found.end(1)
        found = g.KEY_SPACED.match(self.text, at, self.limit)
        key = found[1].strip() if found else ""
        key_at = found.start(1) if found else at
        what = f"the key {key!r} cannot be read as one word" if key else "the entry's key cannot be read"
        self._problem(
            what, "a key is one word without spaces, braces or quotation marks", key_at, key_at + len(key)
        )
        return key, key_at, found.end() if found else at

    # Fields

    def _body(self, at: int) -> int:
        """Read fields from `at` on; returns the offset behind the entry."""
        text, closer, fields = self.text, self.closer, self.fields
        match_field = g.FIELD.match
        while True:
            match = match_field(text, at, self.limit)
            if match is not None and (after := text[match.end()]) in (",", closer):
                start, end = match.span(2)
                name, first = match[1].lower(), text[start]
                if first == "{" or first == '"':  # noqa: PLR1714 - the fast path of every file
                    fields.append(Field(name, match.start(1), start, end))
                else:
                    kind = "number" if first.isdigit() else "macro"
                    fields.append(Field(name, match.start(1), start, end, (Piece(kind, start, end),)))
                at = match.end() + (after == ",")
                continue
            at, done = self._elsewise(at)
            if done:
                return at

    def _elsewise(self, at: int) -> tuple[int, bool]:
        """What stands where no plain field does: the end, or something to put right."""
        at = g.SKIPPED.match(self.text, at).end()  # type: ignore[union-attr] # matches the empty text too
        self.limit = min(self.far, at + self.budget)
        if at >= len(self.text) or self._next_entry_at(at):
            return self._unclosed(at)
        if self.text[at] == self.closer:
            return self._closed(at + 1)
        return self._odd_field(at), False

    def _next_entry_at(self, at: int) -> bool:
        return self.text[at] == "@" and g.START.match(self.text, at) is not None

    def _closed(self, at: int) -> tuple[int, bool]:
        """Behind the closing brace: done, unless fields or one more brace follow."""
        if self.closer != "}":
            return at, True
        if (match := g.FIELD_AFTER.match(self.text, at, self.stop)) is not None:
            self._problem("fields follow the entry's closing brace", "a value before has one closing brace too many",
                          match.start(1), match.end(1))  # fmt: skip
            return match.start(1), False
        if (match := g.BRACE_AFTER.match(self.text, at, self.stop)) is not None:
            self._problem("one closing brace too many stands after the entry", "take it away",
                          match.end() - 1, match.end(), mild=True)  # fmt: skip
            return match.end(), True
        return at, True

    def _unclosed(self, at: int) -> tuple[int, bool]:
        """The next entry, or the end of the file, came first: find what swallowed the closing brace."""
        for index, field in enumerate(self.fields):
            cut = g.SWALLOWED.search(self.text, field.start + 1, field.end)
            if cut is not None and self.text[field.start] in '{"':
                return self._cut(index, cut), False
        end = self._trimmed(self.start + 1, at)
        self._problem(
            "the entry is never closed",
            "put a closing brace after its last field",
            self.start,
            end,
            structural=True,
        )
        return end, True

    def _cut(self, index: int, cut: re.Match[str]) -> int:
        """End the value of the field at `index` before the field that it swallowed."""
        field = self.fields[index]
        self._never_closed(field.name, field.at, field.start)
        end = self._trimmed(field.start + 1, cut.start())
        del self.fields[index:]
        self.fields.append(
            Field(field.name, field.at, field.start, end, (Piece("bare", field.start + 1, end),))
        )
        return cut.start(1)

    def _odd_field(self, at: int) -> int:
        if self.text[at] == "%":
            return self._comment_line(at)
        match = g.NAME.match(self.text, at, self.limit)
        if match is None:
            return self._junk(at)
        name = " ".join(match[1].split()).lower()
        if not g.PLAIN_NAME.fullmatch(name):
            self._problem(f"the field name {name!r} is not one plain word", "use letters, digits and hyphens",
                          match.start(1), match.end(1), mild=True)  # fmt: skip
        return self._value(name, match.start(1), match.end())

    def _comment_line(self, at: int) -> int:
        match = g.PERCENT_LINES.match(self.text, at)
        end = match.end() if match else at + 1
        self._problem("a % inside an entry does not begin a comment in BibTeX; the lines are left out",
                      "take them away", at, end, mild=True)  # fmt: skip
        return end

    def _junk(self, at: int) -> int:
        match = g.JUNK.match(self.text, at, self.limit)
        end = max(match.end() if match else at, at + 1)
        shown = " ".join(self.text[at:end].split())[:40]
        self._problem(f"{shown!r} is no field", "a field is written name = {value},", at, end)
        return end
