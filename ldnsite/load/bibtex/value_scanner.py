"""The scanner's lower half: one value after another, delimited, joined by `#`, bare, or never closed."""

from __future__ import annotations

from ldnsite.load.bibtex import grammar as g
from ldnsite.load.bibtex.scanned import Field, Piece, Problem

_LEAST = 4000
"""How far, in characters, a closing delimiter is sought in any case."""


class ValueScanner:
    """Reads values into `fields`, and what is wrong with them into `problems`.

    `start` is where the block begins, `stop` where the next one begins a line, `limit` how far a closing
    delimiter may be sought (`far`, or less: each value without end halves the `budget`, so that a hostile file
    takes no longer than another), `closer` what closes the block.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.fields: list[Field] = []
        self.start = 0
        self.stop = len(text)
        self.limit = len(text)
        self.far = len(text)
        self.budget = len(text)
        self.closer = "}"

    def _problem(
        self, message: str, hint: str, start: int, end: int, *, mild: bool = False, structural: bool = False
    ) -> None:
        end = min(max(end, start + 1), len(self.text))
        self.problems.append(Problem(message, hint, min(start, end), end, self.start, mild, structural))

    def _never_closed(self, name: str, at: int, start: int) -> None:
        closer = "quotation mark" if self.text[start] == '"' else "brace"
        self._problem(
            f"the value of {name} is never closed",
            f"put a closing {closer} where the value ends",
            at,
            start + 1,
            structural=True,
        )

    def _trimmed(self, start: int, end: int) -> int:
        """`end` without the white space and commas before it."""
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] == ","):
            end -= 1
        return end

    def _value(self, name: str, name_at: int, at: int) -> int:
        """Read a value piece by piece from `at` on, keep the field, and return where to go on."""
        pieces: list[Piece] = []
        end = start = at
        while True:
            piece, end = self._read_piece(name, name_at, end)
            start = start if pieces else min(end, self._piece_start(piece))
            pieces.append(piece)
            joint = g.HASH.match(self.text, end, self.limit)
            if joint is None:
                break
            end = joint.end()
        single = len(pieces) == 1 and pieces[0].kind == "text"
        self.fields.append(Field(name, name_at, start, end, () if single else tuple(pieces)))
        return self._after_value(name, name_at, end)

    @staticmethod
    def _piece_start(piece: Piece) -> int:
        return piece.start - (piece.kind == "text")

    def _read_piece(self, name: str, name_at: int, at: int) -> tuple[Piece, int]:
        match = g.PIECE.match(self.text, at, self.limit)
        if match is not None:
            kind = match.lastgroup or ""
            start, end = match.span(kind)
            if kind == "quoted" and (cut := self._swallowed(start, end)) is not None:
                self._never_closed(name, name_at, start)
                return Piece("bare", start + 1, cut), cut
            if kind in ("braced", "quoted"):
                return Piece("text", start + 1, end - 1), end
            return Piece(kind, start, end), end
        start = g.SPACE.match(self.text, at).end()  # type: ignore[union-attr] # matches the empty text too
        if self.text[start : start + 1] in {"{", '"'}:
            return self._open_ended(name, name_at, start)
        return self._bare(name, name_at, start)

    def _swallowed(self, start: int, end: int) -> int | None:
        """Where a quoted value ends that took the opening quote of the next field for its own closing one."""
        if self.text[end : end + 1] in {"", ",", "#", self.closer} or g.VALUE_END.match(self.text, end):
            return None
        cut = g.SWALLOWED_QUOTE.search(self.text, start + 1, end)
        return None if cut is None else self._trimmed(start + 1, cut.start())

    def _open_ended(self, name: str, name_at: int, start: int) -> tuple[Piece, int]:
        """A delimited value deeper than the fast pattern reads, or without end."""
        end = self._balanced(start) if self.text[start] == "{" else -1
        if end >= 0:
            return Piece("text", start + 1, end - 1), end
        self.budget = max(self.budget // 2, _LEAST)
        cut = g.SWALLOWED.search(self.text, start + 1, self.stop)
        if self.text[start] == '"' and (
            quote := g.QUOTE_END.search(self.text, start + 1, cut.start() + 1 if cut else self.stop)
        ):
            self._problem(f"the braces in the value of {name} do not balance", "give each brace its other half",
                          name_at, start + 1)  # fmt: skip
            return Piece("bare", start + 1, quote.start()), quote.start() + 1
        self._never_closed(name, name_at, start)
        if cut is not None:
            end = self._trimmed(start + 1, cut.start())
            return Piece("bare", start + 1, end), end
        tail = g.LAST_CLOSERS.search(self.text, start + 1, self._trimmed(start + 1, self.stop))
        end = tail.start() if tail else self._trimmed(start + 1, self.stop)
        return Piece("bare", start + 1, end), end

    def _balanced(self, start: int) -> int:
        """The offset behind the delimiter that closes the one at `start`; -1 when none does."""
        depth = 0
        opener = self.text[start]
        for match in g.BRACES.finditer(self.text, start, self.limit):
            depth += {"{": 1, "}": -1}.get(match[0], 0)
            if depth == 0 and opener == "{":
                return match.end()
            if opener == "(" and depth == 0 and match[0] == ")":
                return match.end()
        return -1

    def _bare(self, name: str, name_at: int, start: int) -> tuple[Piece, int]:
        match = g.BARE.match(self.text, start, self.limit)
        end = self._trimmed(start, match.end() if match else start)
        if end == start:
            self._problem(f"{name} has no value", "write name = {value},", name_at, start)
        else:
            self._problem(f"the value of {name} stands without braces", f"write {name} = {{{self.text[start:end]}}}",
                          start, end)  # fmt: skip
        return Piece("bare", start, end), end

    def _after_value(self, name: str, name_at: int, end: int) -> int:
        at = g.SPACE.match(self.text, end).end()  # type: ignore[union-attr] # matches the empty text too
        following = self.text[at : at + 1]
        if following == ",":
            return at + 1
        if following in {self.closer, "", "@", "%"}:
            return at
        if g.NAME.match(self.text, at, self.limit):
            self._problem(f"no comma stands after the value of {name}", "put a comma after it", name_at, end)
            return at
        return at
