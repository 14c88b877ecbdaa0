"""Markdown blocks to HTML: Python-Markdown parses the blocks, `inline` writes what is in them.

Of Python-Markdown's parts only the block parser serves, with tables, definition lists and sane lists; its
raw HTML, headings, link definitions and inline patterns do not, for the scanner has dealt with these.
"""

from __future__ import annotations

import re
import threading
from html import escape
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.util import AtomicString

from ldnsite.markup.inline import inline_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NOT_OURS = ("hashheader", "setextheader", "reference")
_FENCE = re.compile(r"^(?P<indent>[ ]*)(?P<ticks>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$", re.MULTILINE)
_NEWLINE = re.compile("\r\n?")
_BLANK_LINES = re.compile(r"(?<=\n)[ \f\v]+\n")
# Signs of our own for fenced code; the block parser takes them for a word of a paragraph.
_CODE_START, _CODE_STOP = "\ue008", "\ue009"
_CODE = re.compile(f"{_CODE_START}(\\d+){_CODE_STOP}")
_ALIGNED = re.compile(r"text-align: (left|center|right);")
_VOID = frozenset({"hr", "br"})
_BEFORE = frozenset({"ul", "ol", "blockquote", "dl", "table", "thead", "tbody"})
_AFTER = _BEFORE | {"p", "li", "pre", "hr", "tr", "dt", "dd"}
_OWN = threading.local()


def blocks_html(text: str) -> str:
    """HTML for the blocks in `text`. Text nested too deep to be parsed comes back as one paragraph, literally."""
    prepared, codes = _without_fenced_code(_NEWLINE.sub("\n", text).expandtabs(4))
    prepared = _BLANK_LINES.sub("\n", f"\n{prepared}\n\n").strip("\n")
    try:
        root = _markdown().parser.parseDocument(prepared.split("\n")).getroot()
        assert root is not None  # noqa: S101 - the parser always makes one
        pieces: list[str] = []
        _write_children(root, pieces)
    except RecursionError:
        del _OWN.markdown  # its parser stopped halfway through a list
        return f"<p>{escape(text, quote=False)}</p>\n"
    return _CODE.sub(lambda match: codes[int(match[1])], _unwrapped("".join(pieces)))


def _markdown() -> Markdown:
    """This thread's parser: an instance keeps state while it works, so no two threads may share one."""
    try:
        return _OWN.markdown  # type: ignore[no-any-return]
    except AttributeError:
        # Classes, not names: a name makes Markdown search all installed packages for it.
        _OWN.markdown = Markdown(extensions=[TableExtension(), DefListExtension(), SaneListExtension()])
        for name in _NOT_OURS:
            _OWN.markdown.parser.blockprocessors.deregister(name)
        return _OWN.markdown  # type: ignore[no-any-return]


def _without_fenced_code(text: str) -> tuple[str, list[str]]:
    """`text` with a sign in the place of each fenced code block, and the blocks' HTML."""
    codes: list[str] = []
    pieces = []
    at = 0
    unclosed: dict[str, int] = {}
    while opening := _FENCE.search(text, at):
        ticks = opening["ticks"]
        closing = None
        if len(ticks) < unclosed.get(ticks[0], len(text) + 1):
            closing = re.compile(rf"^[ ]*{ticks[0]}{{{len(ticks)},}}[ ]*$", re.MULTILINE).search(
                text, opening.end()
            )
        if closing is None:
            unclosed[ticks[0]] = min(len(ticks), unclosed.get(ticks[0], len(ticks)))
            pieces.append(text[at : opening.end()])
            at = opening.end()
            continue
        sign = f"{opening['indent']}{_CODE_START}{len(codes)}{_CODE_STOP}"
        pieces += (text[at : opening.start()], f"\n{sign}\n\n")
        codes.append(_code_html(text[opening.end() + 1 : closing.start()], len(opening["indent"])))
        at = closing.end()
    return "".join((*pieces, text[at:])), codes


def _code_html(code: str, indent: int) -> str:
    lines = [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in code.split("\n")]
    return f"<pre><code>{escape(chr(10).join(lines), quote=False)}</code></pre>\n"


def _unwrapped(html: str) -> str:
    """A code block alone in a paragraph is no paragraph."""
    return re.sub(f"<p>({_CODE.pattern})</p>\n?", r"\1", html)


def _write_children(element: Element, pieces: list[str]) -> None:
    if element.text:
        pieces.append(_text_of(element, element.text))
    for child in element:
        _write(child, pieces)
        if child.tail and child.tail.strip():
            pieces.append(inline_html(child.tail))


def _text_of(element: Element, text: str) -> str:
    if isinstance(text, AtomicString) and element.tag == "code":
        return text  # code, which the block parser has escaped
    return inline_html(text.strip("\n") if element.tag != "td" else text)


def _write(element: Element, pieces: list[str]) -> None:
    tag = element.tag
    pieces.append(f"<{tag}{_attributes(element)}>" + "\n" * (tag in _BEFORE))
    if tag not in _VOID:
        _write_children(element, pieces)
        pieces.append(f"</{tag}>")
    if tag in _AFTER:
        pieces.append("\n")


def _attributes(element: Element) -> str:
    written = ' scope="col"' if element.tag == "th" else ""
    if element.tag == "ol" and (start := element.get("start")):
        written += f' start="{escape(start)}"'
    if aligned := _ALIGNED.fullmatch(element.get("style", "")):
        written += f' class="{aligned[1]}"'
    return written
