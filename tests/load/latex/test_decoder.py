"""The decoder is total: text in, text in styles and findings out, nothing dropped, nothing raised."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.latex import decode, plain, strip_tex
from ldnsite.load.latex.tables import ACCENTS, CHARACTERS, GROUPS, MATH_ACCENTS, SILENT, SWITCHES
from ldnsite.model.reference import RichRun

PLAIN = {
    # source: what a reader reads (library-traps A1.1, A1.2, and what exports write)
    r"Pain fell by 30% in women with fibromyalgia": "Pain fell by 30% in women with fibromyalgia",
    r"30\% of users": "30% of users",
    r"\textit{in vivo} and {\emph{Ips}}": "in vivo and Ips",
    r"\textsubscript{2} \textsuperscript{18}F H$_2$O": "2 18F H2O",
    r"5\,mg": "5\u2009mg",
    r"\{x\}": "{x}",
    r"p {\textless} 0.05": "p < 0.05",
    r"p {\textgreater} 0.05": "p > 0.05",
    r"{\textmu}g \textquoteleft{}x": "µg ‘x",
    r"$\geq 5$": "≥5",
    r"$p<0.05$": "p<0.05",
    r"\'{\i}x": "íx",
    r"{\'\i}x": "íx",
    r"\'\i": "í",
    r"A & B \& C": "A & B & C",
    r"\href{http://x.org/a_b}{T}": "T (http://x.org/a_b)",
    r"\url{http://x/a_b%20c}": "http://x/a_b%20c",
    r"{\"U}ber \v{S}verko, \c{c}, \H{o}, \k{a}, \r{a}": "Über Šverko, ç, ő, ą, å",
    r"Sm{\aa}brekke, {\O}stergaard, Stra{\ss}e, {\L}{\'o}d{\'z}": "Småbrekke, Østergaard, Straße, Łódź",
    r"{\'{e}}l\`eve \^o \~n \.I": "élève ô ñ İ",
    r"\'{}": "´",
    r"``quoted'' -- and --- dash": "“quoted” – and — dash",
    r"a~b": "a\u00a0b",
    r"a\ b": "a b",
    r"10$^\circ$C": "10°C",
    r"\frac{1}{2}": "1/2",
    r"$\alpha$-lipoic acid, TGF-$\beta$1": "α-lipoic acid, TGF-β1",
    r"NAD+ and [11C]-(R)-PK11195": "NAD+ and [11C]-(R)-PK11195",
    r"5'10\"": "5'10¨",
    r"{{LDN}} and TNF in the UK": "LDN and TNF in the UK",
    r"Crohn's": "Crohn's",
    r"\enquote{x}": "“x”",
    r"\ensuremath{\leq}": "≤",
    r"a\_b \# \$5": "a_b # $5",
    r"{\bf bold} and {\it italic}": "bold and italic",
    "": "",
    "日本語 العربية": "日本語 العربية",
    "\\": "\\",
}


@pytest.mark.parametrize(("source", "text"), PLAIN.items(), ids=list(PLAIN))
def test_what_a_reader_reads(source: str, text: str) -> None:
    assert plain(source) == text


@pytest.mark.parametrize(
    ("source", "styles"),
    [
        (r"\textit{in vivo} x", [("in vivo", "italic"), (" x", "plain")]),
        (r"H$_2$O", [("H", "plain"), ("2", "sub"), ("O", "plain")]),
        (r"Cu$^{2+}$", [("Cu", "plain"), ("2+", "sup")]),
        (r"x$^2_i$", [("x", "plain"), ("2", "sup"), ("i", "sub")]),
        (r"{\bf a {\it b} c} d", [("a ", "bold"), ("b", "italic"), (" c", "bold"), (" d", "plain")]),
        (r"\emph{a \emph{b} c}", [("a ", "italic"), ("b", "plain"), (" c", "italic")]),
        (r"\textsc{dna}", [("dna", "smallcaps")]),
        (r"\textit a", [("a", "italic")]),
        (r"a_b^c", [("a_b^c", "plain")]),
    ],
)
def test_styles(source: str, styles: list[tuple[str, str]]) -> None:
    assert [(run.text, run.style) for run in decode(source).rich] == styles


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\foo{bar} x", "bar x"),
        (r"a \foo b", r"a \foo b"),
        (r"\noopsort{1973b}", "1973b"),
        (r"\foo[1]{b}", r"\foo[1]b"),
    ],
)
def test_an_unknown_macro_keeps_its_argument(source: str, text: str) -> None:
    assert plain(source) == text


@pytest.mark.parametrize("source", [r"\foo{bar}", r"\foo", "costs $5", r"\? x"])
def test_what_is_not_known_is_reported(source: str) -> None:
    (finding,) = decode(source).findings
    assert finding.hint
    assert 0 <= finding.offset < len(source)


@pytest.mark.parametrize("source", [r"Crohn\'s disease", r"don\'t"])
def test_an_escaped_apostrophe_is_an_accent_and_is_asked_about(source: str) -> None:
    r"""`\'s` is the letter ś in LaTeX; after a letter and at a word's end an apostrophe was meant."""
    (finding,) = decode(source).findings
    assert "apostrophe" in finding.hint


@pytest.mark.parametrize("source", [r"\'swi\k{a}tek", r"Wa\'sko", r"O{\'s}wi\k{e}cim"])
def test_a_polish_s_is_not_asked_about(source: str) -> None:
    assert not decode(source).findings


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        (r"10.1002/x\_y", "10.1002/x_y"),
        (r"10.1002/x{\_}y", "10.1002/x_y"),
        (r"http://x.org/a\%20b\&c\#d", "http://x.org/a%20b&c#d"),
        (r"http://x.org/\~{}me", "http://x.org/~me"),
        (r"http://x.org/{\textasciitilde}me", "http://x.org/~me"),
        (r"http://x.org/$\sim$me", "http://x.org/~me"),
        (r"\url{http://x.org/a_b}", "http://x.org/a_b"),
        (r"10.1/(SICI)1097{\textless}1::AID{\textgreater}3.0", "10.1/(SICI)1097<1::AID>3.0"),
        ("https://x.org/a%20b", "https://x.org/a%20b"),
    ],
)
def test_verbatim_values_lose_their_latex(source: str, bare: str) -> None:
    assert strip_tex(source) == bare


PIECES = (
    "{", "}", "$", "\\", "\\'", '\\"', "\\textit{", "\\emph", "\\foo{", "\\foo ", "^", "_", "~", "--", "---", "``", "''", "%",
    "\\%", "\\i", "\\url{", "\\href{a}{", "\\frac{1}{2}", "\\'{\\i}", "\\u", "\\v ", "e", "s", "12", " ", "é", "\n", "\0", "日",
)  # fmt: skip
MACROS = tuple(sorted(
    rf"\{name}{end}"
    for table in (CHARACTERS, GROUPS, SWITCHES, SILENT, ACCENTS, MATH_ACCENTS) for name in table for end in ("", "{", " ")
))  # fmt: skip
latex = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(MACROS), st.text(max_size=4)), max_size=40
).map("".join)


def letters(text: str) -> Counter[str]:
    """Letters and digits without their accents; dotless letters as dotted, as accents make them."""
    return Counter(
        c for c in unicodedata.normalize("NFD", text.translate({0x131: "i", 0x237: "j"})) if c.isalnum()
    )


@given(latex)
def test_no_letter_or_digit_is_dropped(source: str) -> None:
    """Whatever is not the name of a command comes out."""
    written = re.sub(r"\\([A-Za-z]+|.)", "", source, flags=re.DOTALL)
    assert not letters(written) - letters(decode(source).text)


@given(latex, st.sampled_from(["foo", "mystery", "unknowncommand"]))
def test_an_unknown_macro_keeps_its_argument_anywhere_and_is_reported(source: str, name: str) -> None:
    decoded = decode(rf"\{name}{{Argument}} {source}")
    assert decoded.text.startswith("Argument")
    assert name in decoded.findings[0].message


@given(st.text())
def test_any_text_is_read(source: str) -> None:
    assert isinstance(plain(source), str)
    assert isinstance(strip_tex(source), str)


@given(st.text(alphabet=st.characters(exclude_characters="\\{}$~`'-?!"), max_size=40))
def test_text_without_latex_stays_as_it_is(source: str) -> None:
    """A bare percent sign, an ampersand, a caret and an underscore are text."""
    assert plain(source) == source


@given(latex)
def test_runs_are_joined_and_never_empty(source: str) -> None:
    rich = decode(source).rich
    assert all(isinstance(run, RichRun) and run.text for run in rich)
    assert all(before.style != after.style for before, after in pairwise(rich))


@given(latex)
def test_findings_stand_inside_the_text(source: str) -> None:
    assert all(0 <= finding.offset <= len(source) for finding in decode(source).findings)


@pytest.mark.parametrize(
    "source", ["{" * 50_000 + "x", "x" + "}" * 50_000, "$" * 20_001, "\\'" * 20_000, "\\url{" * 5_000]
)
def test_depth_and_length_do_no_harm(source: str) -> None:
    """Groups are no recursion, and no input takes more than about linear time."""
    assert decode(source) is not None
