"""Never the good news alone: which results must stand beside a picture that shows a benefit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.evidence.frequencies import Chance, Pair, Way, chance, pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ldnsite.model.evidence import EvidenceRow
    from ldnsite.model.site import Site
    from ldnsite.model.study import Result, Study

    Found = tuple[Study, Result]


def silent(row: EvidenceRow, drawn: Iterable[str], site: Site) -> tuple[Found, ...]:
    """The results that `row` keeps silent about when it draws `drawn` (`study/result`), at most one a study.

    None while what is drawn shows no benefit. Else the first result of each of the row's studies that answers the
    row's question, could be drawn, and either points the other way, or shows no gap, or a gap that chance could
    explain. A study that draws something is asked only for what points away from all that it draws, on the same
    outcome; one that `not_drawn` gives a reason for is not asked.
    """
    shown = [found for name in drawn if (found := _named(name, site)) is not None]
    if not any(_way(found, site) is Way.DRUG for found in shown):
        return ()
    question = _question(row, shown, site)
    asked = (site.studies[name] for name in row.studies if name in site.studies and name not in row.not_drawn)
    first = (next(_unsaid(study, shown, question, site), None) for study in asked)
    return tuple(found for found in first if found is not None)


def undirected(name: str, site: Site) -> bool:
    """Whether `name` (`study/result`) can be drawn, and neither it nor its outcome says which way is better.

    Of such a result nobody can tell whether it shows a benefit.
    """
    found = _named(name, site)
    compared = _pair(found, site) if found else None
    return compared is not None and compared.better is None


def answers(row: EvidenceRow, name: str, site: Site) -> bool:
    """Whether the result `name` is on the row's outcome, or on another of its category."""
    found = _named(name, site)
    if found is None:
        return False
    kinds = {site.outcomes[o].category for o in (row.outcome, found[1].outcome) if o in site.outcomes}
    return found[1].outcome == row.outcome or len(kinds) == 1


def _named(name: str, site: Site) -> Found | None:
    study_id, _, result_id = name.partition("/")
    study = site.studies.get(study_id)
    result = next((result for result in study.results if result.id == result_id), None) if study else None
    return (study, result) if study and result else None


def _question(row: EvidenceRow, shown: list[Found], site: Site) -> frozenset[str]:
    """The outcomes that answer the row's question: its own, and those that are drawn.

    A row that draws another outcome than its own lets all others of that category speak for it too.
    """
    drawn = {result.outcome for _, result in shown}
    stretched = {site.outcomes[name].category for name in drawn - {row.outcome} if name in site.outcomes}
    alike = {name for name, outcome in site.outcomes.items() if outcome.category in stretched}
    return frozenset({row.outcome, *drawn, *alike})


def _unsaid(study: Study, shown: list[Found], question: frozenset[str], site: Site) -> Iterator[Found]:
    own = [found for found in shown if found[0].id == study.id]
    same = {result.outcome for _, result in own}
    for result in study.results:
        found = (study, result)
        if own:
            benefit = all(_way(other, site) is Way.DRUG for other in own)
            wanted = benefit and result.outcome in same and _way(found, site) is Way.COMPARATOR
        else:
            wanted = result.outcome in question and _no_benefit(found, site)
        if wanted:
            yield found


def _no_benefit(found: Found, site: Site) -> bool:
    compared = _pair(found, site)
    return compared is not None and (compared.way is not Way.DRUG or chance(compared) is Chance.COULD)


def _way(found: Found, site: Site) -> Way | None:
    compared = _pair(found, site)
    return None if compared is None else compared.way


def _pair(found: Found, site: Site) -> Pair | None:
    study, result = found
    outcome = site.outcomes.get(result.outcome)
    return pair(study, result, outcome.better if outcome else None)
