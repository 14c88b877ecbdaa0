"""The studies behind a page in large figures: how many, how many people, designs, doses, how long.

Only what the records hold as numbers; nothing is read out of texts, and a figure that some study lacks is left out
or says so.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ldnsite.compose.amounts import amount, places
from ldnsite.compose.words import label_text, said
from ldnsite.evidence.participants import participants, primary_studies
from ldnsite.model.document import Definitions, Labelled, Node
from ldnsite.model.study import RANDOMISED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.page import EvidencePage
    from ldnsite.model.study import Study

Figure = tuple[str, str, str]
"""Label, the figure, and the line below it."""


def key_figures(page: EvidencePage, lookup: Lookup) -> tuple[Node, ...]:
    """What the page's rows rest on, as large figures; nothing without studies."""
    names = tuple(dict.fromkeys(name for row in page.evidence for name in row.studies))
    studies = primary_studies(names, lookup.study)
    if not studies:
        return ()
    made = (
        _studies(studies, lookup),
        _people(studies, lookup),
        _designs(studies, lookup),
        _doses(page, studies, lookup),
        _longest(studies, lookup),
    )
    items = tuple(Labelled(*(said(text) for text in figure)) for figure in made if figure is not None)
    return (Definitions(items, "figures"),)


def _studies(studies: Sequence[Study], lookup: Lookup) -> Figure:
    randomised = sum(study.design in RANDOMISED for study in studies)
    if randomised == len(studies):
        return (lookup.say("figures.trials"), str(len(studies)), lookup.say("figures.all_randomised"))
    key = "some_randomised" if randomised else "none_randomised"
    return (
        lookup.say("figures.studies"),
        str(len(studies)),
        lookup.say(f"figures.{key}", None, number=randomised),
    )


def _people(studies: Sequence[Study], lookup: Lookup) -> Figure | None:
    people, unknown = participants([study.id for study in studies], lookup.study)
    known = [str(study.participants) for study in studies if study.participants is not None]
    if not known:
        return None
    all_randomised = all(study.randomised is not None for study in studies)
    listed = _listed(known, lookup) if len(known) > 1 else ""
    missing = lookup.say("figures.people_unknown", count=unknown) if unknown else ""
    note = lookup.say("list.semicolon").join(filter(None, (listed, missing)))
    return (
        lookup.say(f"figures.{'randomised' if all_randomised else 'people'}"),
        amount(people, 0, lookup),
        note,
    )


def _listed(pieces: Sequence[str], lookup: Lookup) -> str:
    """As "31, 58, 99 and 98"."""
    if len(pieces) < 2:  # noqa: PLR2004 - one is no list
        return "".join(pieces)
    return lookup.say("list.last", list=lookup.say("list.comma").join(pieces[:-1]), last=pieces[-1])


def _designs(studies: Sequence[Study], lookup: Lookup) -> Figure:
    counts = Counter(study.design for study in studies)
    ordered = sorted(
        counts, key=lambda design: (-counts[design], [study.design for study in studies].index(design))
    )
    value = lookup.say("figures.plus").join(str(counts[design]) for design in ordered)
    names = [lookup.say(f"design_short.{design}") for design in ordered]
    return (lookup.say("figures.designs"), value, lookup.say("list.comma").join(names))


def _doses(page: EvidencePage, studies: Sequence[Study], lookup: Lookup) -> Figure | None:
    """The lowest and highest daily dose; nothing unless every study has recorded its own."""
    doses = [study.daily_mg for study in studies if study.daily_mg is not None]
    if len(doses) < len(studies):
        return None
    low, high = min(dose[0] for dose in doses), max(dose[1] for dose in doses)
    exact = (amount(low, places((low,)), lookup), amount(high, places((high,)), lookup))
    value = exact[0] if low == high else lookup.say("figures.range", low=exact[0], high=exact[1])
    return (
        lookup.say("figures.dose"),
        lookup.say("figures.mg", None, dose=value),
        _against(page, studies, lookup),
    )


def _against(page: EvidencePage, studies: Sequence[Study], lookup: Lookup) -> str:
    """What the dose was compared with, where all studies compared it with one thing."""
    comparisons = {label_text(row.comparison, lookup.labels.language) for row in page.evidence if row.studies}
    if len(comparisons) != 1 or any(study.design not in RANDOMISED for study in studies):
        return ""
    return lookup.say("figures.against", comparator=lookup.in_sentence(comparisons.pop()))


def _longest(studies: Sequence[Study], lookup: Lookup) -> Figure | None:
    """The longest time, and whose it was; nothing unless every study has recorded its own."""
    timed = [(study.longest, study) for study in studies if study.longest is not None]
    if len(timed) < len(studies):
        return None
    length, study = max(timed, key=lambda item: item[0].days)
    value = lookup.say(f"unit.{length.unit}s", count=length.count)
    return (lookup.say("figures.longest"), value, label_text(study.title, lookup.labels.language))


def dose_range(studies: Sequence[Study], lookup: Lookup) -> str:
    """The daily doses of the studies that have recorded theirs: "4.5 or 6", "0.1 to 6"; "" when none has."""
    doses = sorted({study.daily_mg for study in studies if study.daily_mg is not None})
    if not doses:
        return ""
    shown = [
        amount(dose, places((dose,)), lookup) for dose in sorted({end for pair in doses for end in pair})
    ]
    if all(low == high for low, high in doses) and len(shown) < 4:  # noqa: PLR2004 - more are told as a range
        *first, last = shown
        return (
            lookup.say("figures.or", first=lookup.say("list.comma").join(first), last=last) if first else last
        )
    return lookup.say("number.interval", low=shown[0], high=shown[-1])
