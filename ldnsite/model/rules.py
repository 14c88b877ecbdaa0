"""The register of rules: every finding that the program can make, by id.

A rule's id states what was found, so that "allow duplicate-title" reads well. No error can be allowed by a page:
what it found would be published broken. Each has a page in
`ldnsite/manual/rules/<id>.md` and a broken site in `tests/broken/<id>/`; tests prove both lists complete.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.model.diagnostic import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_ALL = (
    # Files
    Rule("unreadable-file", _ERROR, "a file cannot be read or decoded", safety=True),
    Rule("control-character", _ERROR, "a control or private-use character stands in a source", safety=True),
    Rule("merge-conflict", _ERROR, "a merge-conflict marker stands in a source", safety=True),
    Rule("misplaced-file", _WARNING, "a file under content/ belongs to no kind"),
    Rule("missing-file", _ERROR, "a file that the site needs is not there", safety=True),
    Rule("linked-outside", _ERROR, "a link in the file system leads out of the site", safety=True),
    # YAML
    Rule("yaml-syntax", _ERROR, "YAML cannot be parsed", safety=True),
    Rule("yaml-duplicate-key", _ERROR, "a key stands twice in one mapping", safety=True),
    Rule("yaml-key-not-text", _ERROR, "a key is not plain text", safety=True),
    Rule("yaml-alias", _ERROR, "a YAML anchor or alias is used", safety=True),
    Rule("yaml-nbsp-colon", _ERROR, "a no-break space follows a colon in YAML", safety=True),
    Rule("curly-quotes", _WARNING, "a text in YAML stands in curly quotation marks"),
    Rule("yaml-too-deep", _ERROR, "YAML is nested too deeply or is too large", safety=True),
    Rule("front-matter-missing", _ERROR, "a page has no front matter, or it never ends", safety=True),
    # Schema
    Rule("unknown-field", _ERROR, "a field is not in the schema", safety=True),
    Rule("missing-field", _ERROR, "a required field is not there", safety=True),
    Rule("invalid-value", _ERROR, "a value does not fit its field", safety=True),
    Rule("duplicate-id", _ERROR, "one id is given twice", safety=True),
    Rule("missing-language", _WARNING, "a text is missing in the site's language"),
    # Text
    Rule("raw-html", _ERROR, "raw HTML stands in a text", safety=True),
    Rule("refused-attribute", _ERROR, "an attribute is not allowed", safety=True),
    Rule("refused-url", _ERROR, "a link's scheme is not allowed", safety=True),
    Rule("unclosed-fence", _ERROR, "a fence is never closed", safety=True),
    Rule("unopened-fence", _ERROR, "a fence is closed that was never opened", safety=True),
    Rule("unknown-block", _ERROR, "a fence names no block", safety=True),
    Rule("invalid-block-argument", _ERROR, "a block's argument is unknown, missing or wrong", safety=True),
    Rule("malformed-citation", _ERROR, "a citation cannot be read", safety=True),
    Rule("unclosed-span", _ERROR, "an audience span is not closed or names no audience", safety=True),
    Rule("words-for-nobody", _ERROR, "words for one audience stand inside words for the other", safety=True),
    Rule("footnote", _ERROR, "a Markdown footnote is used", safety=True),
    Rule("setext-heading", _ERROR, "a heading is underlined instead of marked with #", safety=True),
    Rule("h1-in-body", _ERROR, "a level-1 heading stands in the body", safety=True),
    Rule("heading-not-at-top", _ERROR, "a heading stands inside a list or quotation", safety=True),
    Rule("duplicate-heading", _ERROR, "two headings of a page have one id", safety=True),
    Rule("heading-level-skipped", _WARNING, "a heading skips a level"),
    Rule("glued-list", _WARNING, "a list is glued to the paragraph before it"),
    Rule("glued-table", _WARNING, "a table is glued to the paragraph before it"),
    Rule("table-cell-count", _ERROR, "a table row has another number of cells than its head", safety=True),
    Rule("list-indent", _WARNING, "a nested list is indented by fewer than four spaces"),
    Rule("unclosed-code", _ERROR, "a code fence is never closed", safety=True),
    Rule("undefined-link", _ERROR, "a reference link has no definition", safety=True),
    Rule("duplicate-link-definition", _ERROR, "a link definition stands twice", safety=True),
    Rule("unused-link-definition", _WARNING, "a link definition is used by no link"),
    Rule("spaced-link", _WARNING, "a space stands between a link's text and its address"),
    Rule("empty-link", _ERROR, "a link has no text", safety=True),
    Rule("too-complex", _ERROR, "a text is too long, too deep or too tangled", safety=True),
    Rule("image-without-alt", _ERROR, "an image has no alternative text", safety=True),
    Rule("unknown-image", _ERROR, "an image is not there or not of a known kind", safety=True),
    Rule("markup-lost", _ERROR, "Markdown lost or doubled a part of the text", safety=True),
    # Theme
    Rule("template-error", _ERROR, "a template cannot be read or filled in", safety=True),
    Rule("missing-label", _ERROR, "a label that a template needs is not in the catalogue", safety=True),
    Rule("missing-asset", _ERROR, "a static file that the theme names is not there", safety=True),
    # References
    Rule("bib-syntax", _ERROR, "a BibTeX entry cannot be parsed in full", safety=True),
    Rule("bib-duplicate-key", _ERROR, "two entries have one key", safety=True),
    Rule("bib-duplicate-field", _ERROR, "a field stands twice in an entry", safety=True),
    Rule("bib-lost-field", _ERROR, "an entry or a field in the source did not reach the store", safety=True),
    Rule("bib-encoding", _WARNING, "a store is not UTF-8"),
    Rule("bib-missing-field", _ERROR, "an entry lacks a field that its type needs", safety=True),
    Rule("bib-name", _ERROR, "a name cannot be read as a person or an organisation", safety=True),
    Rule("bib-identifier", _ERROR, "a DOI, PMID, PMCID or registry number is malformed", safety=True),
    Rule("bib-date", _ERROR, "a date cannot be read", safety=True),
    Rule("bib-latex", _WARNING, "LaTeX is used that the decoder does not know"),
    Rule("bib-duplicate-work", _WARNING, "two entries are one work by DOI or PMID"),
    Rule("bib-similar-work", _WARNING, "two entries look like one work by their titles"),
    Rule("bib-author-spelling", _WARNING, "an author is spelled in two ways"),
    Rule("bib-pages", _WARNING, "an entry's pages cannot be right, or are written short"),
    Rule("bib-url", _ERROR, "an entry's URL is not http or https", safety=True),
    # Site
    Rule("unknown-citation", _ERROR, "a citation names no entry of the page's stores", safety=True),
    Rule("unknown-record", _ERROR, "an id names no record", safety=True),
    Rule("unknown-store", _ERROR, "a page names a store that is not there", safety=True),
    Rule("address-clash", _ERROR, "an address is taken, or cannot be published", safety=True),
    Rule("duplicate-title", _WARNING, "two pages have one title"),
    Rule("duplicate-term", _WARNING, "two glossary terms have one spelling"),
    Rule("dead-link", _ERROR, "a link leads to a page that is not there", safety=True),
    Rule("dead-anchor", _ERROR, "a link leads to a heading that is not there", safety=True),
    Rule("link-across-views", _ERROR, "a link leads to a page that this view does not have", safety=True),
    Rule("empty-view", _ERROR, "a page has nothing for one of its audiences", safety=True),
    Rule("shared-report", _ERROR, "a paper is the report of two studies", safety=True),
    Rule("shared-registration", _WARNING, "two studies have one registration number"),
    Rule("undrawable-picture", _ERROR, "a row draws a result that cannot be drawn", safety=True),
    Rule("good-news-alone", _ERROR, "a picture shows a benefit and leaves out what shows none", safety=True),
    Rule("preclinical-support", _ERROR, "a row of evidence rests on animals or cells", safety=True),
    Rule("certainty-arithmetic", _ERROR, "a rating does not follow from its start and reasons", safety=True),
    Rule("too-many-outcomes", _WARNING, "a summary of findings has more than seven outcomes"),
    Rule("unused-study", _WARNING, "a study is used by no page"),
    Rule("number-not-in-study", _WARNING, "a number is no figure of the works that its sentence cites"),
    Rule("uncited-number", _WARNING, "a figure stands in a sentence without a citation"),
    Rule("reading-grade", _WARNING, "a page for patients is hard to read"),
    Rule("long-sentence", _NOTE, "a sentence for patients has more than 25 words"),
    Rule("unused-allowance", _WARNING, "an allowance silences nothing", safety=True),
    Rule(
        "safety-allowance",
        _ERROR,
        "an allowance names a rule that cannot be allowed, or no rule",
        safety=True,
    ),
    Rule("draft-skipped", _NOTE, "a draft is not published"),
    # Review dates
    Rule("date-order", _ERROR, "a page's dates are out of order", safety=True),
    Rule("date-in-future", _ERROR, "a date lies in the future", safety=True),
    Rule("review-overdue", _WARNING, "a page is past its review date", safety=True),
    Rule("review-due-soon", _NOTE, "a page is due for review within 60 days"),
    Rule("no-clinician-review", _NOTE, "no clinician has reviewed this page"),
    Rule("no-systematic-search", _NOTE, "no systematic search was made for this page"),
    # Retractions
    Rule("retracted-work", _ERROR, "a page cites a retracted work and does not say so", safety=True),
    Rule("expression-of-concern", _WARNING, "a page cites a work on which there is an expression of concern"),
    Rule("corrected-work", _NOTE, "a page cites a work that was corrected"),
    Rule(
        "needless-retracted",
        _WARNING,
        "a page lists a work as retracted that is not, or that it does not cite",
    ),
    Rule("retraction-list-missing", _ERROR, "the list of retractions is not there", safety=True),
    Rule("retraction-list-unreadable", _ERROR, "a list of retractions cannot be read in full", safety=True),
    Rule("retraction-list-row", _WARNING, "a row of a list of retractions is odd"),
    Rule("retraction-list-old", _WARNING, "a list of retractions is older than 30 days, or has no date"),
    Rule("missing-warning", _ERROR, "a dose is shown without the opioid warning", safety=True),
)

RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in _ALL})
