"""The catalogue of labels as templates use it: a label that is missing becomes a finding, never a crash."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from datetime import date

    from ldnsite.model.dates import PartialDate
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.labels import Labels


def missing_label(labels: Labels, key: str) -> Diagnostic:
    """The finding for `key`, which the catalogue does not have."""
    return RULES["missing-label"].at(
        Span(f"templates/labels/{labels.language}.yaml"),
        f"there is no label {key}",
        did_you_mean(key, labels.entries) or "add it to the catalogue",
        key=key,
    )


@dataclass(slots=True)
class Speech:
    """Says labels for one page and keeps what was missing in `findings`; it lives while the page is rendered."""

    labels: Labels
    findings: list[Diagnostic] = field(default_factory=list)

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        """The label for `key`; a missing one is noted and gives the key itself, so that the page still shows."""
        exact = key if count is None else f"{key}.{'one' if count == 1 else 'other'}"
        if not self.labels.has(exact):
            self.findings.append(missing_label(self.labels, exact))
            return key
        try:
            return self.labels.say(key, count, **values)
        except (KeyError, IndexError, ValueError) as error:
            self.findings.append(
                RULES["missing-label"].at(
                    Span(f"templates/labels/{self.labels.language}.yaml"),
                    f"the label {exact} has a field that this page does not give: {error}",
                    "use the fields of the English label, each in braces",
                    key=exact,
                )
            )
            return key

    def day(self, value: date | PartialDate) -> str:
        """A date in the catalogue's form, as exact as it is given."""
        try:
            return self.labels.day(value)
        except KeyError as error:
            self.findings.append(missing_label(self.labels, str(error.args[0])))
            return value.isoformat()
