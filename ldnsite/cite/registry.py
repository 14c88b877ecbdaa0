"""The address of a trial's registry record."""

from __future__ import annotations

import re

_REGISTRIES = (
    (re.compile(r"NCT\d{8}"), "https://clinicaltrials.gov/study/{number}"),
    (re.compile(r"ISRCTN\d{8}"), "https://www.isrctn.com/{number}"),
    (
        re.compile(r"ACTRN(?P<rest>\d{14}p?)"),
        "https://www.anzctr.org.au/Trial/Registration/TrialReview.aspx?ACTRN={rest}",
    ),
    (
        re.compile(r"(?:EudraCT ?)?(?P<rest>\d{4}-\d{6}-\d{2})"),
        "https://www.clinicaltrialsregister.eu/ctr-search/search?query={rest}",
    ),
)
"""A registry's numbers, and where it shows one: as the registries' own pages link to their records."""


def registry_url(registration: str) -> str:
    """Where the registry shows the record with that number; "" for a registry that is not known here."""
    for pattern, address in _REGISTRIES:
        if (match := pattern.fullmatch(registration)) is not None:
            return address.format(number=registration, **match.groupdict())
    return ""
