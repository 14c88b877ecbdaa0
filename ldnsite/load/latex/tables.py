"""What LaTeX macros mean, as tables. Whatever is not here keeps its argument and is reported.

Sources: LaTeX2e unofficial reference manual (accents, text symbols), amsmath and amssymb symbol lists,
textcomp, and the macros that exports of Zotero, Mendeley, JabRef, ADS and Scopus write.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.model.reference import Style


class Group(NamedTuple):
    """A macro with one argument: the argument's style, and what stands before and after it."""

    style: Style | None = None
    before: str = ""
    after: str = ""
    math: bool | None = None
    """Whether the argument is in mathematics; None: as around it."""


def _pairs(text: str) -> dict[str, str]:
    """From "alpha α beta β": names and characters by turns."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


ACCENTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "`": ("\u0300", "`"), "'": ("\u0301", "\u00b4"), "^": ("\u0302", "^"), "~": ("\u0303", "~"),
        '"': ("\u0308", "\u00a8"), "=": ("\u0304", "\u00af"), ".": ("\u0307", "\u02d9"),
        "u": ("\u0306", "\u02d8"), "v": ("\u030c", "\u02c7"), "H": ("\u030b", "\u02dd"),
        "t": ("\u0361", ""), "c": ("\u0327", "\u00b8"), "d": ("\u0323", ""), "b": ("\u0332", ""),
        "r": ("\u030a", "\u02da"), "k": ("\u0328", "\u02db"), "G": ("\u030f", ""), "U": ("\u030e", ""),
        "textcommabelow": ("\u0326", ","),
    }
)  # fmt: skip
"""Accent macros in text: the combining character, and what an accent on nothing prints."""

MATH_ACCENTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "hat": ("\u0302", "^"), "widehat": ("\u0302", "^"), "bar": ("\u0304", "\u00af"),
        "overline": ("\u0305", "\u00af"), "tilde": ("\u0303", "~"), "widetilde": ("\u0303", "~"),
        "dot": ("\u0307", "\u02d9"), "ddot": ("\u0308", "\u00a8"), "vec": ("\u20d7", "\u2192"),
        "acute": ("\u0301", "\u00b4"), "grave": ("\u0300", "`"), "breve": ("\u0306", "\u02d8"),
        "check": ("\u030c", "\u02c7"), "mathring": ("\u030a", "\u02da"),
    }
)  # fmt: skip
"""Accent macros with long names, of mathematics."""

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "%": "%", "&": "&", "#": "#", "$": "$", "_": "_", "{": "{", "}": "}",
        " ": " ", "\n": " ", "\t": " ", "\r": " ", "\\": " ",
        ",": "\u2009", ";": "\u2005", ":": "\u2005", ">": "\u2005", "!": "", "-": "", "/": "", "@": "", "|": "\u2016",
        "[": "[", "]": "]", "+": "+", "*": "*",
    }
)  # fmt: skip
"""Control symbols (a backslash and one character that is no letter)."""

_LETTERS = """
ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ ij ĳ IJ Ĳ
ao å hwithstroke ħ Hwithstroke Ħ
"""
_TEXT = """
textless < textgreater > textbackslash \\ textbar | textbardbl ‖ textunderscore _ textbraceleft { textbraceright }
textasciitilde ~ texttildelow ~ textasciicircum ^ textasciigrave ` textasciiacute ´ textasciicaron ˇ textasciibreve ˘
textasciidieresis ¨ textasciimacron ¯ textdollar $ textquotesingle ' textquotedbl " textquoteleft ‘ textquoteright ’
textquotedblleft “ textquotedblright ” quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guillemetleft «
guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ glqq „ grqq “ flqq « frqq » glq ‚ grq ‘ ldq “ rdq ”
textendash – textemdash — textellipsis … ldots … dots … textbullet • textperiodcentered · textdagger † textdaggerdbl ‡
dag † ddag ‡ textparagraph ¶ P ¶ S § textsection § textcopyright © copyright © textregistered ® texttrademark ™
textservicemark ℠ textcelsius ℃ textdegree ° degree ° textmu µ textohm Ω textmho ℧ textonehalf ½ textonequarter ¼
textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º
textexclamdown ¡ textquestiondown ¿ textcent ¢ textsterling £ pounds £ textcurrency ¤ textyen ¥ texteuro € EUR € euro €
textflorin ƒ textwon ₩ textlira ₤ textpm ± texttimes × textdiv ÷ textlnot ¬ textminus − textbrokenbar ¦
textperthousand ‰ permil ‰ textpertenthousand ‱ textnumero № textreferencemark ※ textestimated ℮ textrecipe ℞
textsurd √ textasteriskcentered ∗ textopenbullet ◦ textbigcircle ◯ textinterrobang ‽ textfractionsolidus ⁄
textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ textlangle ⟨ textrangle ⟩ textdiscount ⁒
textvisiblespace ␣ textgravedbl ˵ textacutedbl ˝ textohungarumlaut ˝ slash / textslash / hyphen - backslash \\
lbrace { rbrace } lbrack [ rbrack ] vert | Vert ‖ lessequivlnt ≤ greaterequivlnt ≥ carriagereturn ↵ checkmark ✓
TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX textcompwordmark \u200c
textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textkappa κ textlambda λ textpi π textsigma σ
texttau τ textomega ω textDelta Δ textOmega Ω textGamma Γ textSigma Σ textPhi Φ textPsi Ψ
"""
_GREEK = """
alpha α beta β gamma γ delta δ varepsilon ε epsilon ϵ zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ
psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω Alpha Α Beta Β
Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ digamma ϝ
"""
_MATH = """
leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ lt < gt > neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡
propto ∝ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet •
oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ oslash ⊘ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ setminus ∖ infty ∞ partial ∂
nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ in ∈ notin ∉ ni ∋ subset ⊂
supset ⊃ subseteq ⊆ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ angle ∠ neg ¬ lnot ¬ top ⊤ bot ⊥ vdash ⊢ models ⊨
rightarrow → to → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒
uparrow ↑ downarrow ↓ updownarrow ↕ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ rightleftharpoons ⇌ nearrow ↗
searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ prime ′ hbar ℏ ell ℓ Re ℜ Im ℑ
wp ℘ aleph ℵ dagger † ddagger ‡ S § sharp ♯ flat ♭ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠
triangle △ bigtriangleup △ bigtriangledown ▽ triangleleft ◁ triangleright ▷ square □ Box □ Diamond ◇ diamond ⋄
blacksquare ■ lozenge ◊ bigstar ★ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ surd √ therefore ∴ because ∵
lbrace { rbrace } vert | Vert ‖ asymp ≍ doteq ≐ prec ≺ succ ≻ preceq ⪯ succeq ⪰ sqcup ⊔ sqcap ⊓ uplus ⊎ amalg ⨿
nless ≮ ngtr ≯ nleq ≰ ngeq ≱ subsetneq ⊊ supsetneq ⊋ complement ∁ imath ı jmath ȷ male ♂ female ♀ Sun ☉ micro µ
log log ln ln exp exp sin sin cos cos tan tan min min max max lim lim sup sup inf inf det det arg arg deg deg gcd gcd
Pr Pr mod mod bmod mod
"""

CHARACTERS: Mapping[str, str] = MappingProxyType(
    {
        **_pairs(_MATH), **_pairs(_GREEK), **_pairs(_TEXT.replace("\\u200c", "\u200c")), **_pairs(_LETTERS),
        "quad": "\u2003", "qquad": "\u2003\u2003", "enspace": "\u2002", "thinspace": "\u2009", "space": " ",
        "nobreakspace": "\u00a0", "thickspace": "\u2005", "medspace": "\u2005", "newline": " ", "par": " ",
        "linebreak": " ", "textquotesinglbase": "\u201a", "textnonbreakinghyphen": "\u2011",
    }
)  # fmt: skip
"""Macros without argument that stand for characters; the same in text and in mathematics."""

_SILENT = """
    relax protect noindent allowbreak break nobreak null left right big Big bigg Bigg bigl bigr Bigl Bigr
    limits nolimits
    displaystyle textstyle scriptstyle tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge
    sloppy raggedright centering selectlanguage unskip ignorespaces strut leavevmode penalty negthinspace bgroup egroup
    boldmath unboldmath mathsurround xspace nocorr
"""
SILENT: frozenset[str] = frozenset(_SILENT.split())
"""Macros that set nothing a reader could miss."""

SWITCHES: Mapping[str, Style] = MappingProxyType(
    {
        "it": "italic", "itshape": "italic", "sl": "italic", "slshape": "italic", "em": "italic",
        "bf": "bold", "bfseries": "bold", "sc": "smallcaps", "scshape": "smallcaps",
        "rm": "plain", "rmfamily": "plain", "normalfont": "plain", "upshape": "plain", "mdseries": "plain",
        "tt": "plain", "ttfamily": "plain", "sf": "plain", "sffamily": "plain", "cal": "plain",
        "bfserie": "bold",
    }
)  # fmt: skip
"""Macros that change the style up to the end of the group."""

_PLAIN = """
textrm textsf texttt textup textmd textnormal textlf textlatin mbox hbox fbox makebox text mathrm mathsf mathtt
mathnormal mathcal mathbb mathfrak mathscr mathop mathord mathrel operatorname NoCaseChange MakeSentenceCase
MakeCapital capitalise BibTitle autocap foreignlanguage ensuremath underline uline ul smash vphantom phantom noopsort
mkbibname mkbibnamefamily mkbibnamegiven mkbibacro texorpdfstring uppercase MakeUppercase lowercase MakeLowercase
textsw textin bibinfo bibnamefont natexlab
"""
GROUPS: Mapping[str, Group] = MappingProxyType(
    {
        **dict.fromkeys(_PLAIN.split(), Group()),
        "text": Group(math=False), "mbox": Group(math=False), "hbox": Group(math=False),
        "textrm": Group(math=False), "ensuremath": Group(math=True),
        "textit": Group("italic"), "textsl": Group("italic"), "emph": Group("italic"), "mathit": Group("italic"),
        "mkbibemph": Group("italic"), "mkbibitalic": Group("italic"), "textbf": Group("bold"),
        "mathbf": Group("bold"), "boldsymbol": Group("bold"), "bm": Group("bold"), "strong": Group("bold"),
        "mkbibbold": Group("bold"), "textsc": Group("smallcaps"),
        "textsuperscript": Group("sup"), "textsubscript": Group("sub"), "mkbibsuperscript": Group("sup"),
        "mkbibsubscript": Group("sub"), "sp": Group("sup"), "sb": Group("sub"), "up": Group("sup"),
        "down": Group("sub"),
        "enquote": Group(before="\u201c", after="\u201d"), "mkbibquote": Group(before="\u201c", after="\u201d"),
        "mkbibparens": Group(before="(", after=")"), "mkbibbrackets": Group(before="[", after="]"),
        "footnote": Group(before=" (", after=")"), "sqrt": Group(before="\u221a"), "frac": Group(after="/"),
        "tfrac": Group(after="/"), "dfrac": Group(after="/"), "ce": Group(math=True),
    }
)  # fmt: skip
"""Macros with an argument in braces."""

LIGATURES: Mapping[str, str] = MappingProxyType(
    {
        "---": "\u2014",
        "--": "\u2013",
        "``": "\u201c",
        "''": "\u201d",
        "?`": "\u00bf",
        "!`": "\u00a1",
        "~": "\u00a0",
    }
)
"""Characters that TeX's text fonts join."""
