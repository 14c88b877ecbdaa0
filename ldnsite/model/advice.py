"""What a page shows of the drug's record and of the trials under way: rows of advice, dose plans, side effects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ldnsite.model.document import Labelled, Node
from ldnsite.model.inline import Inline


@dataclass(frozen=True, slots=True)
class Said(Node):
    """One thing that is said, and below it in small print what weakens it and who says so, each under its label."""

    template: ClassVar[str] = "said"
    explains: ClassVar[tuple[str, ...]] = ("words",)
    lead: Inline
    words: Inline
    notes: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice(Node):
    """What is said under one title. `statement` is the id of what the drug's record says; no anchor."""

    template: ClassVar[str] = ""
    title: Inline
    said: tuple[Said, ...]
    statement: str = ""


@dataclass(frozen=True, slots=True)
class AdviceList(Node):
    """Rows of advice."""

    template: ClassVar[str] = "advice"
    title: Inline
    items: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class DoseStep(Node):
    """From when on, and how much."""

    template: ClassVar[str] = ""
    when: Inline
    dose: Inline


@dataclass(frozen=True, slots=True)
class DosePlan(Node):
    """How a dose was raised. `basis` says what stands behind it; one dose alone has no steps."""

    template: ClassVar[str] = ""
    title: Inline
    basis: Inline
    said: Said
    steps: tuple[DoseStep, ...] = ()
    tested: bool = True


@dataclass(frozen=True, slots=True)
class DosePlans(Node):
    """Plans side by side where there is room."""

    template: ClassVar[str] = "dose-plans"
    columns: tuple[Inline, Inline]
    """What stands above the steps of each: from when, how much."""
    items: tuple[DosePlan, ...] = ()


@dataclass(frozen=True, slots=True)
class TrialRow(Node):
    """A trial: `about` says what it compares, `state` how far it is. `href` leads to the registry, or is empty."""

    template: ClassVar[str] = ""
    explains: ClassVar[tuple[str, ...]] = ("about",)
    title: Inline
    words: Inline
    about: Inline
    state: Inline
    registration: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class TrialList(Node):
    """Trials, as their records stood when they were last seen."""

    template: ClassVar[str] = "trials"
    items: tuple[TrialRow, ...]
