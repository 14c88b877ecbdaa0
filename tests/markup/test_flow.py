"""Parts to HTML: every token once and in its place, the words unharmed, nothing else."""

from __future__ import annotations

import re
import threading
from html import unescape

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.scan.scanner import Scanner
from ldnsite.markup.flow import Rendered, flow, line, plain
from ldnsite.model.inline import Href, Literal, Mark, MarkItem, TermMark, Words
from ldnsite.model.span import Source
from tests.markup.putting import HERE, put, resolved, runs_of, scanned_line, scanned_runs, words
from tests.strategies import anything, markdown

MARK = Mark(HERE, "m1", (MarkItem("younger2013", 1, "ref-1", "Younger and others, 2013"),))
NARRATIVE = Mark(HERE, "m2", (MarkItem("a2020", 2, "ref-2", "Able, 2020"),), narrative=True)
UNHARMED = (
    "p < 0.05",
    "30% of women",
    "5'10\"",
    "NAD+",
    "[11C]-(R)-PK11195",
    "name@host",
    "AT&T",
    "<10 %",
    "<LDN and more>",
    "snake_case_word",
    "2 * 3 * 4",
    "no\u00a0break",
    "C:\\new",
    "a\\b",
    "x^2^",
    "H~2~O",
    "±1 µg",
    "{x}",
    '"quoted" -- and ...',
)


@pytest.mark.parametrize("text", UNHARMED)
def test_words_of_medicine_come_out_unharmed(text: str) -> None:
    for rendered in (line(scanned_line(text), put), flow(scanned_line(text), put), line(words(text), put)):
        assert unescape(re.sub(r"</?p>", "", rendered.html)) == text
        assert not rendered.lost
    assert plain(scanned_line(text)) == re.sub(r"\s", " ", text)


def test_a_character_reference_is_its_character() -> None:
    assert (
        line(words("&lt; &amp; &copy; &#956; &#x3bc; &nosuch; &"), put).html
        == "&lt; &amp; © μ μ &amp;nosuch; &amp;"
    )


@pytest.mark.parametrize("written", ["&#xE000;", "&#57344;", "&#0;", "&#x2;", "&#xF8FF;"])
def test_no_reference_can_make_a_token(written: str) -> None:
    assert line(words(written), put).html == written.replace("&", "&amp;")


def test_marks_and_addresses_are_put_in_their_places() -> None:
    parts = (
        Words(HERE, "Less *pain "),
        MARK,
        Words(HERE, "* in "),
        Words(HERE, "["),
        Words(HERE, "a _trial_"),
        Words(HERE, "]("),
        Href(HERE, 'x.html?a="b"&c'),
        Words(HERE, " \"T & 't'\")"),
    )
    link = '<a href="x.html?a=&quot;b&quot;&amp;c" title="T &amp; \'t\'">a <em>trial</em></a>'
    html = f"<em>pain <sup>younger2013</sup></em> in {link}"
    assert flow(parts, put) == Rendered(f"<p>Less {html}</p>")
    assert line(parts, put) == Rendered(f"Less {html}")


def test_a_link_written_in_one_piece_of_words() -> None:
    """Compose may write a link of its own so."""
    parts = (Words(HERE, "see [the [11C] page]("), Href(HERE, "x"), Words(HERE, ")"))
    assert line(parts, put).lost
    parts = (Words(HERE, "see ![a plot]("), Href(HERE, "x"), Words(HERE, ")"))
    assert line(parts, put).html == 'see <img src="x" alt="a plot">'


def test_literals_come_out_character_by_character() -> None:
    text = '*a* [b](c) `d` <e> & # - \\ | "q"\n\n- x'
    for render in (line, flow):
        rendered = render((Literal(HERE, text),), put)
        assert unescape(re.sub(r"</?p>", "", rendered.html)) == text
        assert not rendered.lost


TERM = TermMark(HERE, "i", 'a "dummy"', "Placebo", "", (), "")


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        ("on *", "*", "on <em><b>term</b></em>"),
        ("`", "`", '<code>a "dummy"</code>'),
        ("|", "|\n|---|\n|1|", 'a "dummy"</th>'),
        ("", "\n:   x", '<dt>a "dummy"</dt>'),
    ],
)
def test_a_term_is_a_word_where_nothing_can_be_pressed(before: str, after: str, html: str) -> None:
    """In code, and in what names a column or an entry, its characters stand, and nothing is lost."""
    shown = flow((Words(HERE, before), TERM, Words(HERE, after)), lambda part: "<b>term</b>")
    assert html in shown.html
    assert not shown.lost


def test_a_term_in_a_link_is_a_word_and_in_an_address_lost() -> None:
    link = (Words(HERE, "["), TERM, Words(HERE, "]("), Href(HERE, "x"), Words(HERE, ")"))
    assert line(link, put) == Rendered('<a href="x">a "dummy"</a>')
    image = (Words(HERE, "!["), TERM, Words(HERE, "]("), Href(HERE, "x"), Words(HERE, ")"))
    assert line(image, put) == Rendered('<img src="x" alt="a &quot;dummy&quot;">')
    address = (Words(HERE, "["), Words(HERE, "a"), Words(HERE, "]("), Href(HERE, "x"), Words(HERE, ' "'), TERM,
               Words(HERE, '")'))  # fmt: skip
    assert line(address, put) == Rendered('<a href="x" title="a &quot;dummy&quot;">a</a>')


def test_a_literal_in_alternative_text_stays_in_its_attribute() -> None:
    """A quotation mark in refused HTML must not end the attribute."""
    rendered = line(scanned_line('![<b onerror="alert(1)">](a.png)'), put)
    assert rendered.html == '<img src="a.png" alt="&lt;b onerror=&quot;alert(1)&quot;&gt;">'


@pytest.mark.parametrize(
    ("parts", "lost"),
    [
        ((Words(HERE, "a ("), Href(HERE, "x"), Words(HERE, ")")), True),
        ((Words(HERE, "`"), MARK, Words(HERE, "`")), False),
        ((Words(HERE, "["), Words(HERE, "a"), Words(HERE, "]("), MARK, Words(HERE, ")")), False),
        ((Words(HERE, "!["), MARK, Words(HERE, "]("), Href(HERE, "x"), Words(HERE, ")")), True),
        ((Words(HERE, "|a|b|\n|-|-|\n|c|d|"), MARK, Words(HERE, "|")), True),
        ((MARK, MARK), False),
    ],
)
def test_what_is_not_in_its_place_is_lost(parts: tuple[Words, ...], lost: bool) -> None:
    """Each mark stands in the text exactly once, each address in an attribute."""
    assert bool(flow(parts, put).lost) is lost


def test_put_is_called_once_for_each() -> None:
    seen = []

    def noting(part: object) -> str:
        seen.append(part)
        return "x"

    flow((MARK, Words(HERE, " and "), NARRATIVE), noting)
    assert seen == [MARK, NARRATIVE]


def test_both_views_may_put_differently() -> None:
    """What is kept between calls has no mark in it."""
    parts = (Words(HERE, "kept "), MARK)
    assert line(parts, lambda _: "1").html == "kept 1"
    assert line(parts, lambda _: "2").html == "kept 2"


def test_plain() -> None:
    parts = (
        Words(HERE, "Less **pain** "),
        MARK,
        Words(HERE, ", as "),
        NARRATIVE,
        Words(HERE, " said:\n`p` < 0.05 &amp; "),
        Words(HERE, "["),
        Words(HERE, "more"),
        Words(HERE, "]("),
        Href(HERE, "x"),
        Words(HERE, ") "),
        Literal(HERE, "*L*"),
    )
    assert plain(parts) == "Less pain, as Able, 2020 said: p < 0.05 & more *L*"
    assert plain(()) == ""


def test_nothing_gives_nothing() -> None:
    assert flow((), put) == Rendered("")
    assert line((), put) == Rendered("")


@given(text=markdown)
def test_every_part_comes_out_once(text: str) -> None:
    """What the scanner understood, Markdown understands the same way, unless the scanner reported it."""
    scanner = Scanner()
    parts = resolved(scanner.inline(Source.of_file(text, "a")))
    if not any(finding.severity == "error" for finding in scanner.findings):
        assert not line(parts, put).lost


LINES = (
    "",
    "words [@a] and [b](c.md)",
    "[b](c.md) `code` [@a]",
    "- [@a]",
    "* [b](c.md)",
    "1. [@a]",
    "2. words",
    "> [@a]",
    "> - [b](c.md)",
    ">> [@a]",
    "***",
    "---",
    "| a | b |",
    "|---|--:|",
    "| [@a] | [b](c.md) |",
    "a | [@a]",
    "--|--",
    "```",
    "~~~",
    ":   [@a]",
    "## Head [@a]",
    "::: note",
    ":::",
    "\\",
    "*[@a]*",
    "[@a]  ",
)
lined = st.lists(
    st.builds(
        str.__add__,
        st.sampled_from(("", "", "", "", " ", "  ", "   ", "    ", "\t", "        ")),
        st.sampled_from(LINES),
    ),
    max_size=9,
).map("\n".join)


@given(text=st.one_of(lined, markdown))
def test_every_part_of_block_text_comes_out_once(text: str) -> None:
    """The scanner reads blocks as Markdown does: a part that Markdown drops stands where the scanner found an error."""
    scanner = Scanner()
    nodes = scanner.prose(Source.of_file(text, "a"))
    if not any(finding.severity == "error" for finding in scanner.findings):
        for parts in runs_of(nodes):
            assert not flow(parts, put).lost


@given(text=markdown)
def test_no_word_is_lost(text: str) -> None:
    """Every run of letters and digits of the source's words stands in the HTML."""
    for parts in (scanned_line(text), *scanned_runs(text)):
        shown = flow(parts, put).html
        everything = unescape(re.sub(r"<[^>]*>", "", shown)) + unescape(shown)
        for part in parts:
            if isinstance(part, Words) and not part.text.lstrip().startswith(("|", '"', "'")):
                code_language = re.sub(r"(?m)^[ >]*(`{3,}|~{3,}).*$", "", part.text)
                references = re.sub(r"&#?\w+;", " ", code_language)
                for word in re.findall(r"[^\W_]{3,}", references):
                    assert word in everything


@given(text=anything)
def test_it_raises_on_no_text(text: str) -> None:
    flow(words(text), put)
    line(words(text), put)
    plain(words(text))


@given(text=markdown)
def test_the_html_is_clean(text: str) -> None:
    """nh3, with its own rules, finds nothing to take away but the layout of attributes."""
    for parts in (words(text), scanned_line(text), *scanned_runs(text)):
        for html in (flow(parts, put).html, line(parts, put).html):
            tags = set(re.findall(r"<\s*/?\s*([a-zA-Z0-9]+)", html))
            attributes = set(re.findall(r'<[a-z0-9]+(?: ([a-z]+)="[^"]*")+', html))
            assert tags <= ALLOWED_TAGS
            assert attributes <= {"href", "src", "alt", "title", "start", "scope", "class"}


ALLOWED_TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "dd",
    "dl",
    "dt",
    "em",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
XSS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=javascript:alert(1)>",
    "<math><mi xlink:href=javascript:alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>@import 'x'</style>",
    "<div style=position:fixed onclick=alert(1)>",
    "<body onload=alert(1)>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=1?><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<<script>alert(1)//<</script>",
    '<img src="x` `<script>alert(1)</script>"` `>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example)",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](a.png)',
    '![x](a.png "y" onerror="alert(1)")',
    '[x](a.md "y\\" onclick=\\"alert(1)")',
    '[x](<a.md" onclick="alert(1)>)',
    "<javascript:alert(1)>",
    '<https://x.org/"onmouseover="alert(1)>',
    "[x][y]\n\n[y]: javascript:alert(1)",
    '[x][y]\n\n[y]: a.md "z\\"><script>alert(1)</script>"',
    'words\n{: onclick="alert(1)"}',
    "## x {onclick=alert(1)}",
    "```html onclick=alert(1)\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "| <script>alert(1)</script> | <img onerror=alert(1)> |\n|---|---|\n| a | b |",
    "- <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "\\<script>alert(1)</script>",
    "*<script>alert(1)*</script>",
    "\x02wzxhzdk:0\x03 <script>",
    "\ue000\ue010\ue001<script>",
    "<a href=x\nonclick=alert(1)>",
    "[<img src=x onerror=alert(1)>](a.md)",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
)


def test_the_corpus_is_large_enough() -> None:
    assert len(set(XSS)) >= 26


@pytest.mark.parametrize("text", XSS)
def test_hostile_text_is_text(text: str) -> None:
    """No vector becomes a tag, an attribute or an address; with nh3's own rules as the judge (P-26)."""
    for parts in (words(text), scanned_line(text), *scanned_runs(text)):
        for rendered in (flow(parts, put), line(parts, put)):
            html = rendered.html.replace("<sup>", "").replace("</sup>", "")
            tags = re.findall(r'<(?:[^<>"]|"[^"]*")*>', html)
            assert {
                re.sub(r"[^a-z0-9].*", "", tag.strip("</"), flags=re.DOTALL) for tag in tags
            } <= ALLOWED_TAGS
            assert not [
                tag
                for tag in tags
                if re.search(r'\s(on\w+|style|srcdoc)\s*=(?=(?:[^"]*"[^"]*")*[^"]*$)', tag)
            ]
            assert not re.search(r'(?:href|src)="\s*(?:javascript|data|vbscript|//)', html, re.IGNORECASE)
            judged = nh3.clean(
                html,
                link_rel=None,
                attributes={"*": {"class", "scope", "title", "href", "src", "alt", "start"}},
            )
            assert unescape(re.sub(r"<[^>]*>", "", judged)) == unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<b onclick=x>y</b>", "[x](javascript:y)"])
def test_what_is_refused_is_visible(text: str) -> None:
    assert unescape(line(scanned_line(text), put).html) == text
    assert plain(scanned_line(text)) == text


def test_threads_do_not_disturb_each_other() -> None:
    """One shared Markdown instance spoilt 19 of 120 conversions (library-traps A3)."""
    wrong = []

    def work(number: int) -> None:
        for turn in range(60):
            text = f"- a{number}\n    - b{turn}\n\n| c{number} | d |\n|---|---|\n| e{turn} | f |\n"
            html = flow(words(text), put).html
            if (
                any(
                    html.count(word) != 1
                    for word in (f"a{number}<", f"a{number}\n", f"e{turn}<")
                    if word in html
                )
                or "<table>" not in html
            ):
                wrong.append(html)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


HOSTILE = {
    "[": "[" * 20000,
    "![": "![" * 5000,
    "*": "*" * 20000,
    "*a _": "*a _" * 4900,
    "a**": "a**" * 6000,
    "_a": "_a" * 9000,
    "`a``": "`a``" * 4900,
    "&": "&amp;" * 4000,
    "\\*": "\\*" * 9000,
    "> ": "> " * 2000,
    "blanks": " " * 100_000 + "a",
    "lists": "\n".join(" " * 4 * n + "- a" for n in range(300)),
    "````": "````x\n" * 5000,
    "ticks": "\n".join("`" * n for n in range(3, 300)),
    "<": "<" * 20000,
    "words": "many *words* in `one` paragraph " * 7000,
    "* nested": "*a " * 3000 + "b* " * 3000,
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_comes_to_an_end(name: str) -> None:
    """Python-Markdown's own inline patterns take minutes for some of these; the limit of time ends them."""
    assert flow(words(HOSTILE[name]), put).lost == ()
    assert line(words(HOSTILE[name]), put).lost == ()


def test_text_nested_too_deep_comes_back_as_text() -> None:
    """The scanner has reported it; nothing fails, and the next text is parsed as usual."""
    text = "> " * 1500 + "words"
    assert "words" in flow(words(text), put).html
    assert flow(words("- a\n- b"), put).html == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
