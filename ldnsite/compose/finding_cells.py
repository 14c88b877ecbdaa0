"""One result in a summary of findings: the cells for both groups and the relative effect, or a line beside others.

Figures are as printed. What the counts of two groups come to is our own sum and marked so; a crossover gives none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose import result_words
from ldnsite.compose.amounts import amount
from ldnsite.compose.words import begun, label_text, said, text_words
from ldnsite.evidence.compared import NotOurs, OwnSums, compared, own_sums
from ldnsite.evidence.frequencies import share_of
from ldnsite.model.audience import Audience
from ldnsite.model.document import Cell
from ldnsite.model.study import CHANGES, RATIOS

if TYPE_CHECKING:
    from ldnsite.compose.legend import Notes
    from ldnsite.compose.lookup import Lookup
    from ldnsite.evidence.compared import Compared
    from ldnsite.model.inline import Inline
    from ldnsite.model.study import ArmResult, Result, Study
    from ldnsite.model.text import Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one study; `notes` take what must be explained below the table."""

    study: Study
    result: Result
    lookup: Lookup
    notes: Notes

    @property
    def arms(self) -> Compared:
        """The result's groups."""
        return compared(self.study, self.result)

    @property
    def people(self) -> int | None:
        """The people behind the result: those of its groups, in a crossover each once; else those of the study."""
        sizes = [arm.n for arm in self.result.arms.values() if arm.n is not None]
        if sizes and len(sizes) == len(self.result.arms):
            return max(sizes) if self.study.design.endswith("crossover") else sum(sizes)
        return self.study.analysed if self.study.analysed is not None else self.study.participants

    @property
    def doubt(self) -> Inline:
        """The letter for what is in doubt about the result or its study; nothing when nothing is."""
        return doubt_sign(self.result.doubt or self.study.doubt, self.notes, self.lookup)

    def say(self, key: str, **values: str) -> str:
        """A label of these tables."""
        return self.lookup.say(f"findings.{key}", None, **values)

    def says(self, key: str) -> Cell:
        """A cell that says why it has no figure."""
        return Cell(said(self.say(key)))


def doubt_sign(doubt: Text | None, notes: Notes, lookup: Lookup) -> Inline:
    """The letter for a doubt; nothing when there is none."""
    words = text_words(doubt, lookup.labels.language)
    return notes.letter((*said(lookup.say("findings.doubt")), *words)) if words else ()


def figure_cells(finding: Finding) -> tuple[Cell, Cell, Cell]:
    """The cells without the drug, with it, and for the relative effect."""
    arms = finding.arms
    without = _group(finding, arms, arms.comparator)
    with_drug = _effect(finding) or _group(finding, arms, arms.drug)
    if isinstance(own := own_sums(finding.study, arms), OwnSums):
        extra = said(result_words.more(own.difference, finding.lookup))
        with_drug = Cell(lines=(*with_drug.lines, (*extra, *finding.notes.mark("calculated"))))
    return without, _signed(with_drug, finding.doubt), _relative(finding, own)


def _signed(cell: Cell, sign: Inline) -> Cell:
    """The cell with a sign after its last word."""
    if not cell.lines:
        return Cell((*cell.words, *sign))
    return Cell(lines=(*cell.lines[:-1], (*cell.lines[-1], *sign)))


def _cell(*lines: str) -> Cell:
    return Cell(lines=tuple(said(line) for line in lines if line))


def _group(finding: Finding, arms: Compared, arm: ArmResult | None) -> Cell:
    """What one group showed: a share, or a value with its interval."""
    if arm is None:
        return finding.says("no_group" if arms.drug else "not_reported")
    if share := result_words.share(arm, finding.lookup):
        return _cell(share)
    value, spread = _value(finding, arms, arm)
    return _cell(value, spread) if value else finding.says("not_reported")


def _value(finding: Finding, arms: Compared, arm: ArmResult) -> tuple[str, str]:
    groups = tuple(one for one in (arms.drug, arms.comparator) if one is not None)
    change = finding.result.measure in CHANGES
    return result_words.group_value(arm, groups, finding.lookup, change=change)


def _effect(finding: Finding) -> Cell | None:
    """A printed effect that is no ratio: how much lower or higher it was with the drug."""
    result = finding.result
    if result.value is None or result.measure in RATIOS:
        return None
    value, spread = result_words.printed(result, finding.lookup, directed=True)
    return _cell(begun(value), spread)


def _relative(finding: Finding, own: OwnSums | NotOurs) -> Cell:
    """The ratio as printed; else worked out from the counts; else why there is none."""
    result, arms = finding.result, finding.arms
    if result.value is not None:
        is_ratio = result.measure in RATIOS
        return (
            _cell(*result_words.printed(result, finding.lookup))
            if is_ratio
            else finding.says("not_applicable")
        )
    if arms.drug is None or arms.comparator is None:
        return finding.says("no_group" if arms.drug else "not_reported")
    if share_of(arms.drug) is None:
        return finding.says("not_applicable" if arms.drug.value is not None else "not_reported")
    if isinstance(own, OwnSums):
        value, spread = result_words.own_ratio(own.ratio, finding.lookup)
        return _signed(_cell(value, spread), finding.notes.mark("calculated"))
    cell = finding.says(f"none.{own.value}")
    return _signed(cell, finding.notes.mark("crossover")) if own is NotOurs.CROSSOVER else cell


def in_brief(finding: Finding) -> Inline:
    """The result in a few words, figures first; its own text for patients and where two groups have no figures."""
    result, arms = finding.result, finding.arms
    if finding.lookup.audience is Audience.PATIENT:
        words = text_words(result.text, finding.lookup.labels.language)
    elif result.value is not None:
        value, spread = result_words.printed(result, finding.lookup)
        text = finding.lookup.say("result.with_spread", value=value, spread=spread) if spread else value
        words = said(text)
    elif arms.drug and arms.comparator and _shown(finding, arms, arms.drug):
        words = _both(finding, arms.drug, arms.comparator)
    else:
        words = text_words(result.text, finding.lookup.labels.language)
    return (*words, *finding.doubt)


def _both(finding: Finding, drug: ArmResult, other: ArmResult) -> Inline:
    """Both groups' shares, as counted if they were, and the ratio that they come to."""
    lookup, arms = finding.lookup, finding.arms
    short = label_text(lookup.drug.short, lookup.labels.language) if lookup.drug else ""
    name = lookup.in_sentence(label_text(arms.other.label, lookup.labels.language)) if arms.other else ""
    shown = (_shown(finding, arms, drug), _shown(finding, arms, other))
    words = said(finding.say("both", first=shown[0], drug=short, second=shown[1], other=name))
    own = own_sums(finding.study, arms)
    if not isinstance(own, OwnSums):
        unit = label_text(finding.result.unit, lookup.labels.language)
        return (*words, *said(finding.say("and_so", text=unit))) if unit else words
    value, spread = result_words.own_ratio(own.ratio, lookup)
    text = lookup.say("result.with_spread", value=value, spread=spread)
    return (*words, *said(finding.say("and_so", text=text)), *finding.notes.mark("calculated"))


def _shown(finding: Finding, arms: Compared, arm: ArmResult) -> str:
    """What a group showed in one line: as counted if it was, else its share, else its value; "" without any."""
    lookup = finding.lookup
    if arm.events is not None and arm.n:
        return lookup.say("result.of", events=amount(arm.events, 0, lookup), n=amount(arm.n, 0, lookup))
    if share := result_words.share(arm, lookup):
        return share
    value, spread = _value(finding, arms, arm)
    return lookup.say("result.with_spread", value=value, spread=spread) if spread else value
