"""What kind of study it was, as lists and reference lines call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.amounts import amount
from ldnsite.compose.words import begun, label_text
from ldnsite.model.audience import Audience

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.study import Study


def design_name(study: Study, lookup: Lookup, *, plain: bool = False) -> str:
    """The design by name; of no listed kind, in the record's own words. `plain`: for patients as a sentence."""
    own = label_text(study.design_text, lookup.labels.language)
    if study.design == "other" and own:
        return begun(own)
    told = plain and lookup.audience is Audience.PATIENT
    return lookup.say(f"{'design_plain' if told else 'design'}.{study.design}")


def counted(key: str, count: int, lookup: Lookup) -> str:
    """A label that counts, with the number as readers see it: "15,297 people"."""
    return lookup.say(key, count).replace(str(count), amount(count, 0, lookup))


def design_and_people(study: Study, lookup: Lookup) -> str:
    """As "Chart review, 218 people"; the design alone where the number is not known."""
    people = counted("unit.people", study.participants, lookup) if study.participants is not None else ""
    return lookup.say("list.comma").join(filter(None, (design_name(study, lookup), people)))
