"""Hypothesis strategies that several properties share: texts as editors, and as enemies, write them."""

from __future__ import annotations

from hypothesis import strategies as st

KEYS = ("younger2013", "younger2009", "duebruun2024", "bested2023")
"""Citation keys that `store` knows."""

MARKUP = (
    "\n", "\n\n", " ", "*", "**", "_", "`", "```\n", "~~~", "[", "]", "(", ")", "[@", "@younger2013", "[@younger2013]",
    "[@younger2013, p. 4; @bested2023]", "[-@bested2023]", "\\@", "::: patient\n",
    "::: professional\n", "\n:::\n",
    "::: note {title=x}\n", "::: {.details a=b}\n", "{.patient}", "{.professional}", "{#id}",
    "## ", "###### ",
    "- ", "1. ", "> ", "<", ">", "<script>",
    "| a | b |\n|---|---|\n| c | d |\n", "![", "](x.png)", "](../conditions/me-cfs.md#a)",
    "<!--", "-->", "&lt;", "&#60;", "javascript:", "onclick=", "http://x.org/", "name@host", "---\n", "===\n", "[^1]",
    "[^1]: x\n", "[a]: http://x.org\n", "30%", "p < 0.05", "5'10\"", "NAD+", "\u00a0", "\u200b", "é", "μ", "日本",
    "\\", "$", "{", "}",
)  # fmt: skip
"""Pieces of which most trouble is made."""

words = st.text(
    alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12
)
"""Words without control characters."""

markdown = st.lists(st.one_of(st.sampled_from(MARKUP), words), max_size=40).map("".join)
"""Text that is dense in syntax, valid or not."""

anything = st.text(alphabet=st.characters(codec="utf-8"), max_size=200)
"""Any text at all, control and private-use characters included."""

raw_bytes = st.one_of(st.binary(max_size=200), anything.map(str.encode), markdown.map(str.encode))
"""Any file at all."""

_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.sampled_from(("2026-01-10", "12 months")),
    words,
)
values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=4)),
    max_leaves=12,
)
"""Any value that YAML or JSON can hold, with text as keys."""

audience_words = st.lists(
    st.tuples(
        st.sampled_from(("both", "patient", "professional")), st.integers(min_value=0, max_value=10**6)
    ),
    min_size=1,
    max_size=8,
)
"""For whom a piece of a page is, and the number that makes its words unique."""

cited_keys = st.lists(st.sampled_from(KEYS), min_size=1, max_size=8)
"""Keys in the order in which a page cites them, with repeats."""
