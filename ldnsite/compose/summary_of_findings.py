"""The summary of findings of a page: what is compared, one row an outcome, benefits before harms, nothing pooled.

One table for each comparison. Figures are those of the row's `estimate`, one result of one study; what the row's
other studies found stands beside it in words, each by name. Rows without data stay. Columns: GRADE guidelines 12.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ldnsite.compose.amounts import amount
from ldnsite.compose.finding_cells import Finding, doubt_sign, figure_cells, in_brief
from ldnsite.compose.legend import Notes
from ldnsite.compose.rows import reason_lines, row_name, statement
from ldnsite.compose.study_figures import dose_range
from ldnsite.compose.words import cited, joined, label_text, label_words, said, text_words
from ldnsite.evidence.participants import participants, primary_studies
from ldnsite.model.audience import Audience
from ldnsite.model.document import Bullets, Cell, Column, Details, Line, Node, Row, Table
from ldnsite.model.evidence import Direction
from ldnsite.model.study import RANDOMISED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.inline import Inline
    from ldnsite.model.page import EvidencePage
    from ldnsite.model.study import Result, Study

MOST = 7
"""A table holds no more outcomes (GRADE guidelines 12); more are shown all the same, and a check says so."""

_THIN = "\u2009"
"""A thin space, between letters that belong to one badge."""

_SHORT = 3
"""A comparison of no more words than this heads its column itself."""


def summary_of_findings(page: EvidencePage, lookup: Lookup) -> tuple[Node, ...]:
    """A table with its legend for each comparison, in order of first mention; nothing for a page that rates nothing."""
    made = [
        _table(page, rows, number, lookup)
        for number, rows in enumerate(_by_comparison(page, lookup), start=1)
    ]
    own = any(row.provisional and row.certainty.discs for row in page.evidence)
    note = (Line(said(lookup.told("certainty.provisional")), "small"),) if own else ()
    return (*(node for nodes in made for node in nodes), *note, *_left_out(page, lookup))


def _left_out(page: EvidencePage, lookup: Lookup) -> tuple[Node, ...]:
    """Behind a fold, the studies that a row does not rest on, each with the reason; nothing when there are none."""
    language = lookup.labels.language
    lines = []
    for row in page.evidence:
        studies = [(lookup.study(name), why) for name, why in row.left_out.items()]
        told = [
            (
                *label_words(study.title, language), *cited(study.reports[:1]),
                *said(lookup.say("findings.why", text=label_text(why, language))),
            )
            for study, why in studies if study is not None
        ]  # fmt: skip
        if told:
            head = said(lookup.say("findings.of_row", outcome=row_name(row, lookup)))
            lines.append((*head, *joined(told, lookup.say("list.semicolon"))))
    summary = said(lookup.say("findings.left_out"))
    return (Details(summary, (Bullets(tuple(lines)),), id="findings-left-out"),) if lines else ()


def by_comparison(page: EvidencePage, language: str) -> tuple[tuple[EvidenceRow, ...], ...]:
    """The page's rows, those with one comparison together, in order of first mention."""
    found: dict[str, list[EvidenceRow]] = {}
    for row in page.evidence:
        found.setdefault(label_text(row.comparison, language), []).append(row)
    return tuple(tuple(rows) for rows in found.values())


def _by_comparison(page: EvidencePage, lookup: Lookup) -> tuple[tuple[EvidenceRow, ...], ...]:
    return tuple(
        tuple(sorted(rows, key=lambda row: _is_harm(row, lookup)))
        for rows in by_comparison(page, lookup.labels.language)
    )


def _is_harm(row: EvidenceRow, lookup: Lookup) -> bool:
    outcome = lookup.outcome(row.outcome)
    return outcome is not None and outcome.harm


def _table(page: EvidencePage, rows: Sequence[EvidenceRow], number: int, lookup: Lookup) -> tuple[Node, ...]:
    place = "findings" if number == 1 else f"findings-{number}"
    scribe = _Scribe(lookup, Notes(place, lookup))
    names = tuple(dict.fromkeys(name for row in rows for name in row.studies))
    studies = primary_studies(names, lookup.study)
    comparison = lookup.in_sentence(label_text(rows[0].comparison, lookup.labels.language))
    heads = _heads(comparison, studies, lookup)
    table = Table(
        said(lookup.say("findings.caption", drug=_drug(lookup), comparison=comparison, subject=_subject(page, lookup))),
        tuple(Column(said(head)) for head in heads),
        tuple(scribe.row(row) for row in rows),
        lead=said(_lead(studies, lookup)),
        id=place,
        role="findings",
    )  # fmt: skip
    return (table, *scribe.notes.legend())


def _drug(lookup: Lookup) -> str:
    return label_text(lookup.drug.short, lookup.labels.language) if lookup.drug else ""


def _subject(page: EvidencePage, lookup: Lookup) -> str:
    return label_text(page.title, lookup.labels.language)


def _lead(studies: Sequence[Study], lookup: Lookup) -> str:
    """What holds for all rows: the daily doses, and that no result was added to another."""
    if not studies:
        return lookup.say("findings.nothing_compared")
    doses = dose_range(studies, lookup)
    kind = "trials" if _all_randomised(studies) else "studies"
    pieces = (
        lookup.say("findings.doses", drug=_drug(lookup), doses=doses) if doses else "",
        lookup.say(f"findings.not_pooled.{kind}"),
    )
    return " ".join(filter(None, pieces))


def _all_randomised(studies: Sequence[Study]) -> bool:
    return bool(studies) and all(study.design in RANDOMISED for study in studies)


def _heads(comparison: str, studies: Sequence[Study], lookup: Lookup) -> tuple[str, ...]:
    short = len(comparison.split()) <= _SHORT
    heads = (
        lookup.say("table.outcome"),
        lookup.say("findings.with", name=comparison)
        if short
        else lookup.say("findings.without", drug=_drug(lookup)),
        lookup.say("findings.with", name=_drug(lookup)),
        lookup.say("findings.relative"),
        lookup.say(f"findings.people.{'trials' if _all_randomised(studies) else 'studies'}"),
        lookup.say("table.certainty"),
        lookup.say("table.findings"),
    )
    return tuple(head for index, head in enumerate(heads) if index != _RELATIVE or _shows_ratios(lookup))


_RELATIVE = 3
"""The place of the relative effect among the columns."""


def _shows_ratios(lookup: Lookup) -> bool:
    """Patients are told how many in 100, never a ratio."""
    return lookup.audience is Audience.PROFESSIONAL


@dataclass(frozen=True, slots=True)
class _Scribe:
    """Writes the rows of one table."""

    lookup: Lookup
    notes: Notes

    def row(self, row: EvidenceRow) -> Row:
        """The row, its cells made in reading order, so that the letters come in order."""
        estimate = self._estimate(row)
        head = Cell(said(row_name(row, self.lookup)), note=self._measured(row, estimate))
        figures = figure_cells(estimate) if estimate else self._no_figures(row)
        shown = figures if _shows_ratios(self.lookup) else figures[:2]
        people = Cell(lines=self._people(row, estimate))
        signs = [self.notes.letter(line) for line in reason_lines(row, self.lookup)]
        certainty = Cell(joined(signs, _THIN), certainty=row.certainty)
        words = Cell((*statement(row, self.lookup), *cited(row.studies)), lines=self._others(row, estimate))
        return Row((head, *shown, people, certainty, words), id=f"outcome-{row.name}")

    def _estimate(self, row: EvidenceRow) -> Finding | None:
        """The result that the row shows in figures; None when it names none, or one that is not there."""
        study_id, _, result_id = (row.estimate or "").partition("/")
        study = self.lookup.study(study_id) if study_id else None
        result = next((one for one in study.results if one.id == result_id), None) if study else None
        return Finding(study, result, self.lookup, self.notes) if study and result else None

    def _measured(self, row: EvidenceRow, estimate: Finding | None) -> Inline:
        """The unit, the time and the study of the figures; without figures the instrument."""
        language = self.lookup.labels.language
        outcome = self.lookup.outcome(row.outcome)
        instrument = label_words(outcome.instrument, language) if outcome else ()
        if estimate is None:
            return instrument if row.studies else ()
        result = estimate.result
        how = (label_words(result.unit, language) or instrument, label_words(result.time, language))
        name = label_text(estimate.study.title, language)
        source = said(self.lookup.say("findings.of_study", study=name) if any(how) else name)
        report = result.report or estimate.study.reports[0]
        return (*joined(how, self.lookup.say("list.comma")), *source, *cited((report,)))

    def _no_figures(self, row: EvidenceRow) -> tuple[Cell, Cell, Cell]:
        """Why a row has none: nobody studied it, nothing was reported, or no one result stands for it. Said once."""
        if row.finding.direction is Direction.NOT_STUDIED or not row.studies:
            key = "not_studied"
        else:
            found = [result for _, result in self._results(row) if _has_figures(result)]
            key = (
                "not_reported"
                if not found
                else "only_doubt"
                if all(one.doubt for one in found)
                else "not_chosen"
            )
        return (Cell(said(self.lookup.say(f"findings.{key}"))), Cell(), Cell())

    def _results(self, row: EvidenceRow) -> list[tuple[Study, Result]]:
        studies = [found for name in row.studies if (found := self.lookup.study(name)) is not None]
        return [
            (study, result) for study in studies for result in study.results if result.outcome == row.outcome
        ]

    def _people(self, row: EvidenceRow, estimate: Finding | None) -> tuple[Inline, ...]:
        """Whom the figures come from; then the row's one other study by name, or all its studies together."""
        studies = primary_studies(row.studies, self.lookup.study)
        if not studies:
            return (said(self.lookup.say("findings.no_study")),)
        people, unknown = participants(row.studies, self.lookup.study)
        key = "in_all" if estimate or len(studies) > 1 else "counted"
        every = self._counted(key, None if unknown else people, len(studies))
        if estimate is None or estimate.study not in studies:
            return (said(every),)
        others = [study for study in studies if study is not estimate.study]
        first = self._counted("shown" if len(others) > 1 else "counted", estimate.people, 1)
        if len(others) != 1:
            return (said(first), said(every)) if others else (said(first),)
        other = self._of(others[0], row)
        name = label_text(others[0].title, self.lookup.labels.language)
        counted = self._counted("counted", other.people if other else others[0].participants, 1)
        return (said(first), said(self.lookup.say("findings.named", study=name, text=counted)))

    def _counted(self, key: str, people: int | None, studies: int) -> str:
        known = amount(people, 0, self.lookup) if people is not None else self.lookup.say("not_known")
        return self.lookup.say(f"findings.{key}", people=known, studies=studies)

    def _of(self, study: Study, row: EvidenceRow) -> Finding | None:
        """What stands for a study beside the row's figures: its primary result on the outcome, else its first.

        What is in doubt stands only where nothing else does.
        """
        found = [result for result in study.results if result.outcome == row.outcome]
        chosen = min(found, key=lambda result: (result.doubt is not None, not result.primary), default=None)
        return Finding(study, chosen, self.lookup, self.notes) if chosen else None

    def _others(self, row: EvidenceRow, estimate: Finding | None) -> tuple[Inline, ...]:
        """What each other study of the row found, by name; none is left out, and none is added to another."""
        studies = [found for name in row.studies if (found := self.lookup.study(name)) is not None]
        return tuple(
            self._other(study, row) for study in studies if not estimate or study is not estimate.study
        )

    def _other(self, study: Study, row: EvidenceRow) -> Inline:
        """A study's name, when it was measured, and the result; a harm told in words, or that nothing was seen."""
        language = self.lookup.labels.language
        name, report = label_words(study.title, language), study.reports[0]
        found = self._of(study, row)
        harm = next((harm for harm in study.harms if harm.effect == row.outcome), None)
        if found is not None:
            name = joined((name, label_words(found.result.time, language)), self.lookup.say("list.comma"))
            words, report = in_brief(found), found.result.report or report
        elif harm is not None:
            doubt = doubt_sign(harm.doubt or study.doubt, self.notes, self.lookup)
            words, report = (*text_words(harm.text, language), *doubt), harm.report or report
        else:
            words = said(self.lookup.say("findings.none_seen"))
        return (*name, *said(self.lookup.say("findings.colon")), *words, *cited((report,)))


def _has_figures(result: Result) -> bool:
    return result.value is not None or bool(result.arms)
