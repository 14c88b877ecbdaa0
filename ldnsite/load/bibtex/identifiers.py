"""DOI, PMID, PMCID, trial registration and ISBN: bare, normalised, checked.

Forms: DOI Handbook 2.2 (prefix `10.` and 4 to 9 digits, any printable suffix); NLM (PMID of 1 to 8 digits,
`PMC` and digits); ClinicalTrials.gov (`NCT` and 8 digits) and the WHO ICTRP primary registries.
"""

from __future__ import annotations

import re

from ldnsite.load.latex import strip_tex

_DOI_RESOLVER = re.compile(r"^(?:https?://)?(?:dx\.)?doi\.org/+|^doi\s*:\s*", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x1f]+|10/[a-z0-9]{3,}")
_DOI_IN_URL = re.compile(r"^https?://\S+?/(?=10\.\d{4,9}/\S)", re.IGNORECASE)
_PMID = re.compile(r"\d{1,8}", re.ASCII)
_PMID_PREFIX = re.compile(
    r"^(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|www\.ncbi\.nlm\.nih\.gov/pubmed/)|^pmid\s*:?\s*",
    re.IGNORECASE,
)
_PMC_PREFIX = re.compile(
    r"^(?:https?://)?(?:www\.ncbi\.nlm\.nih\.gov/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/)|^pmcid\s*:\s*",
    re.IGNORECASE,
)
_PMCID = re.compile(r"PMC\d{1,9}", re.ASCII)
_REGISTRY = re.compile(
    r"(?<![A-Za-z0-9])(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}p?|DRKS\d{8}|NTR\d{1,5}|NL\d{1,5}|ChiCTR(?:-[A-Z]+-)?\d{8,10}|CTRI/\d{4}/\d{2,3}/\d{6}"
    r"|IRCT\d{8,14}N\d{1,3}|JPRN-[A-Za-z0-9-]+|UMIN\d{9}|jRCTs?\d{9,10}|KCT\d{7}|PACTR\d{15,16}|RBR-[0-9a-z]{6,8}|RPCEC\d{8}"
    r"|SLCTR/\d{4}/\d{3}|TCTR\d{11}|LBCTR\d{10}|\d{4}-\d{6}-\d{2}(?:-\d{2})?|CRD\d{11,14})(?![A-Za-z0-9])",
)


def read_doi(value: str) -> tuple[str, bool]:
    r"""The bare DOI and whether it is well formed; letter case is kept, resolvers and `\_` are taken away."""
    text = strip_tex(value).strip()
    while (bare := _DOI_RESOLVER.sub("", text)) != text:
        text = bare.strip()
    text = _DOI_IN_URL.sub("", text)
    return text, _DOI.fullmatch(text) is not None


def doi_identity(doi: str) -> str:
    """What two spellings of one DOI have in common (DOIs do not know letter case)."""
    return doi.casefold()


def read_pmid(value: str) -> tuple[str, bool]:
    """The digits of a PubMed number and whether they are one."""
    text = _PMID_PREFIX.sub("", strip_tex(value).strip()).strip().rstrip("/")
    return text, _PMID.fullmatch(text) is not None and text.strip("0") != ""


def read_pmcid(value: str) -> tuple[str, bool]:
    """`PMC` and digits, and whether it is well formed; bare digits get their prefix."""
    text = _PMC_PREFIX.sub("", strip_tex(value).strip()).strip().rstrip("/").upper()
    text = f"PMC{text}" if _PMID.fullmatch(text) else text
    return text, _PMCID.fullmatch(text) is not None


def read_registration(value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The registry numbers in `value` (a list with commas), and the parts of it that hold none.

    The name of a registry before its number ("EudraCT 2019-000702-30") is left out; the number says it.
    """
    numbers: list[str] = []
    odd: list[str] = []
    for part in filter(None, (part.strip() for part in re.split(r"[;,]", strip_tex(value)))):
        found = [match[0] for match in _REGISTRY.finditer(part)]
        numbers += found or [part]
        odd += [] if found else [part]
    return tuple(dict.fromkeys(numbers)), tuple(odd)


def read_url(value: str) -> tuple[str, bool]:
    """The address without LaTeX, and whether a page may link to it: http or https, a host, no space or quote."""
    text = strip_tex(value).strip().strip("<>")
    return text, re.fullmatch(r"https?://[^\s/\"<>]+[^\s\"<>]*", text, re.IGNORECASE) is not None
