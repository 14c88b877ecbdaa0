"""The patterns of BibTeX's form, and the names of its types. Patterns backtrack nowhere (possessive throughout).

Source: Patashnik, "BibTeXing" (1988); biblatex manual 3.20, sections 2.1 and 2.2; BibTeX counts braces
whether or not a backslash stands before them.
"""

from __future__ import annotations

import re


def _nested(depth: int) -> str:
    pattern = r"\{[^{}]*+\}"
    for _ in range(depth):
        pattern = rf"\{{[^{{}}]*+(?:{pattern}[^{{}}]*+)*+\}}"
    return pattern


_BRACED = _nested(4)
_QUOTED = rf'"[^"{{}}]*+(?:{_BRACED}[^"{{}}]*+)*+"'
_NAME_PART = r"""[^\s"#%'(),={}@]"""
_NAME = r"""(?![0-9])[^\s"#%'(),={}@\x80-\U0010ffff]++"""

START = re.compile(r"@[ \t\r\n]*+([A-Za-z][\w:-]*+)[ \t\r\n]*+([{(])")
LINE_START = re.compile(r"^[ \t]*+(@[ \t]*+[A-Za-z][\w:-]*+\s*+[{(])", re.MULTILINE)
BRACED = re.compile(_BRACED)
FIELD = re.compile(
    rf"[\s,]*+({_NAME})\s*+=\s*+({_BRACED}|{_QUOTED}|[0-9]++|[A-Za-z][A-Za-z0-9_:-]*+)\s*+(?=[,}})])"
)
KEY = re.compile(r"\s*+([^\s,{}=]++)\s*+,")
KEY_ONLY = re.compile(r"\s*+([^\s,{}()=]*+)\s*+(?=[})])")
KEY_MISSING = re.compile(rf"\s*+(?:,|{_NAME}\s*+=)")
KEY_NO_COMMA = re.compile(rf"\s*+([^\s,{{}}=]++)\s++(?={_NAME}\s*+=)")
KEY_SPACED = re.compile(r"\s*+([^,{}=\n]*+),?")
NAME = re.compile(r"""[\s,]*+([^"#%'(),={}@\n]++)=""")
PLAIN_NAME = re.compile(r"[a-z][a-z0-9+:;./_*-]*", re.ASCII)
SKIPPED = re.compile(r"[\s,]*+")
SPACE = re.compile(r"\s*+")
HASH = re.compile(r"\s*+#")
PIECE = re.compile(
    rf"\s*+(?:(?P<braced>{_BRACED})|(?P<quoted>{_QUOTED})|(?P<number>[0-9]++)(?=\s*+(?:[,}})#@]|\Z))"
    rf"|(?P<macro>[^\s\"#%'(),={{}}0-9@]{_NAME_PART}*+)(?=\s*+(?:[,}})#@]|\Z)))"
)
BARE = re.compile(r"[^,{}\n]*+")
BRACES = re.compile(r"[{}()]")
QUOTE_END = re.compile(r'"(?=\s*+[,}])')
SWALLOWED = re.compile(r"[,\n]\s*+([A-Za-z][\w:-]*+)\s*+=\s*+(?:[{\"]|[0-9]++\s*+[,}\n])")
SWALLOWED_QUOTE = re.compile(r"[,\n]\s*+([A-Za-z][\w:-]*+)\s*+=\s*+\"\Z")
VALUE_END = re.compile(r"\s*+[,#})]")
PERCENT_LINES = re.compile(r"(?:[ \t]*+%[^\n]*+(?:\n|\Z))++")
TWO_PERCENT_LINES = re.compile(r"[ \t]*+%[^\n]*+\n[ \t]*+%")
FIELD_AFTER = re.compile(rf"\s*+,?\s*+({_NAME})\s*+=\s*+(?:[{{\"]|[0-9])")
BRACE_AFTER = re.compile(r"\s*+\}")
LAST_CLOSERS = re.compile(r"[\s}]*+\Z")
JUNK = re.compile(r"(?:[^,{}()=@\n]|\S(?<![,{}()=@]))++")

_TYPES = """
    article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis
    proceedings techreport unpublished
    mvbook bookinbook suppbook collection mvcollection suppcollection dataset online periodical suppperiodical
    mvproceedings reference mvreference inreference report set software thesis patent xdata
    artwork audio bibnote commentary image jurisdiction legislation legal letter movie music performance review
    standard video electronic www
    customa customb customc customd custome customf
"""
ENTRY_TYPES: frozenset[str] = frozenset(_TYPES.split())
"""BibTeX's and biblatex's types."""

KNOWN_TYPES: frozenset[str] = ENTRY_TYPES | {"string", "preamble", "comment"}
