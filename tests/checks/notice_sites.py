"""The minimal site with a list of retractions and made-up works in it, for checks."""

from __future__ import annotations

from tests.checks.conftest import base, page
from tests.retraction_lists import BIB, SETTINGS, listed, row

ABOUT = "content/pages/about.md"
BODY = "One [@bad2021].\n\nOnce more [@bad2021].\n"
STUDY = "id: one\ntitle: Study one\nreports: [bad2021]\ndesign: other\nread: abstract\n"


def with_notices(
    *rows: dict[str, str],
    more: str = "",
    body: str = BODY,
    settings: str = SETTINGS,
    study: str | None = None,
) -> dict[str, str | None]:
    """Files to lay over the site: its page `about` cites a work."""
    return {
        "content/site.yaml": base("content/site.yaml") + settings,
        ABOUT: page(body, more, "About"),
        "references/more.bib": BIB.format(key="bad2021", more="doi = {10.5555/bad}, ids = {worse2021}"),
        "references/retractions.csv": listed(*rows) if "retractions" in settings else None,
        "content/studies/one.yaml": study,
    }


def noticed(nature: str, more: str = "", body: str = BODY, study: str | None = None) -> dict[str, str | None]:
    """The same with one notice on the work."""
    return with_notices(row(nature), more=more, body=body, study=study)
