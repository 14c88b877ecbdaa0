"""Where something stands in a source file: the positional primitive of every finding."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one source file; lines and columns count from 1, columns in code points.

    `path` is relative to the site's root, with forward slashes. The end is exclusive; an end line of 0
    means that only the start is known.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Source:
    """A text together with the place of each of its characters in a file.

    `anchors` are `(offset, line, column)`, ascending by offset and starting at offset 0: a character
    stands as far to the right of its anchor as in `text`. A Markdown body has one anchor a line; a
    quoted YAML scalar has one in all, so that only its first line is exact.
    """

    text: str
    path: str = ""
    anchors: tuple[tuple[int, int, int], ...] = ((0, 1, 1),)

    @classmethod
    def of_file(cls, text: str, path: str, first_line: int = 1) -> Source:
        """A source that is a whole file, or the tail of one from the start of `first_line` on."""
        anchors = [(0, first_line, 1)]
        at = text.find("\n")
        while at != -1:
            anchors.append((at + 1, anchors[-1][1] + 1, 1))
            at = text.find("\n", at + 1)
        return cls(text, path, tuple(anchors))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset` (which may be the end of the text)."""
        index = bisect_left(self.anchors, (offset + 1,)) - 1
        start, line, column = self.anchors[max(index, 0)]
        return line, column + offset - start

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of `text[start:end]`."""
        line, column = self.place(start)
        end_line, end_column = self.place(len(self.text) if end is None else end)
        return Span(self.path, line, column, end_line, end_column)

    def cut(self, start: int, end: int) -> Source:
        """`text[start:end]` as a source of its own, with the same places."""
        line, column = self.place(start)
        inner = [(o - start, ln, col) for o, ln, col in self.anchors if start < o <= end]
        return Source(self.text[start:end], self.path, ((0, line, column), *inner))


class Sourced(str):
    """A string that knows where it stands. Compares and hashes as the string; lost by any string operation."""

    __slots__ = ("source",)
    source: Source

    @classmethod
    def of(cls, source: Source) -> Sourced:
        """The text of `source`, knowing its place."""
        value = cls(source.text)
        value.source = source
        return value


def source_of(value: str) -> Source:
    """The source of a string; a string without one stands nowhere (path "")."""
    return value.source if isinstance(value, Sourced) else Source(str(value))
